/** What plain JavaScript may hand to the library: every export, every option, every kind of value. */
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import * as library from '../../src/index.ts';

const { KeyturnError, Secret } = library;

/** Stands in every wrong text, and may stand in no message. */
const MARK = 'toy-example-not-a-key-marked';
const sent: string[] = [];
const http = async ({ url }: Request) => {
  sent.push(url);
  return new Response('{}', { status: 500 });
};

type Kind =
  | 'missing'
  | 'null'
  | 'boolean'
  | 'false'
  | 'number'
  | 'text'
  | 'list'
  | 'texts'
  | 'fields'
  | 'function'
  | 'secret'
  | 'date'
  | 'half'
  | 'class'
  | 'negative'
  | 'strange'
  | 'nothings'
  | 'empty';

class Strange {
  readonly held = MARK;
}

/** Each value, and what it may be taken for. */
const pool: readonly (readonly [label: string, value: unknown, kinds: readonly Kind[]])[] = [
  ['undefined', undefined, ['missing']],
  ['null', null, ['null']],
  ['true', true, ['boolean']],
  ['false', false, ['boolean', 'false']],
  ['a number', 7_300_000, ['number']],
  ['NaN', Number.NaN, []],
  ['infinity', Number.POSITIVE_INFINITY, []],
  ['a negative number', -1, ['negative']],
  ['a text', MARK, ['text']],
  ['an empty text', '', ['empty']],
  ['half a character', `${MARK}\ud800`, ['half']],
  ['an empty list', [], ['list']],
  ['a list of texts', [MARK], ['texts']],
  ['a list of nothing', [null], ['nothings']],
  ['fields', { strange: MARK }, ['strange']],
  ['no fields', {}, ['fields']],
  ['a function', () => MARK, ['function']],
  ['a Secret', new Secret(MARK), ['secret']],
  ['a Date', new Date(0), ['date']],
  ['a Map', new Map([[MARK, MARK]]), []],
  ['an object of a class', new Strange(), ['class']],
  ['a Promise', Promise.resolve(MARK), []],
  ['a symbol', Symbol(MARK), []],
  ['a bigint', 7n, []],
];

type Row = {
  readonly call: string;
  /** As it begins the message. */
  readonly path: string;
  readonly takes: readonly Kind[];
  readonly run: (value: unknown) => unknown;
};

const any = library as unknown as { readonly [name: string]: (...values: unknown[]) => unknown };

/** A function whose one argument, or whose last one, has options. `before` are the arguments in front. */
function optionsOf(
  call: string,
  good: { readonly [option: string]: unknown },
  takes: { readonly [option: string]: readonly Kind[] },
  before: readonly unknown[] = [],
): readonly Row[] {
  return [
    { call, path: 'options', takes: [], run: (value) => any[call]!(...before, value) },
    ...Object.entries(takes).map(([option, kinds]) => ({
      call,
      path: option,
      takes: kinds,
      run: (value: unknown) => any[call]!(...before, { ...good, [option]: value }),
    })),
  ];
}

const credential: readonly Kind[] = ['text', 'secret'];
const wire = { http: ['missing', 'function'], clock: ['missing'] } as const;
const run = {
  configuration: ['text', 'empty', 'fields', 'texts', 'strange'],
  only: ['missing', 'text'],
  environment: ['missing', 'fields', 'strange'],
  repository: ['missing'],
  directory: ['missing', 'text'],
  token: ['missing', ...credential],
  journalToken: ['missing', ...credential],
  app: ['missing'],
  pending: ['missing', 'empty', ...credential],
  providers: ['missing', 'list'],
  destinations: ['missing', 'list'],
  channels: ['missing', 'list'],
  linkStore: ['missing'],
  progress: ['missing', 'function'],
  ...wire,
} as const;
const configuration = { journal: { file: 'journal.json' }, secrets: {} };
const link = `https://links.example/l#${'A'.repeat(43)}`;

const provider = {
  name: 'acme',
  title: 'Acme',
  sentence: 'Keys.',
  options: z.strictObject({}),
  admin: 'none',
  permission: 'none',
  docs: 'https://acme.example',
  example: {},
  checked: 'its own tests',
  rights: 'named',
  build: () => ({}),
};
const destination = {
  kind: 'shelf',
  title: 'Shelf',
  sentence: 'A shelf.',
  options: z.strictObject({}),
  insideActions: true,
  nameFault: () => undefined,
  expand: async () => [],
  origins: () => [],
  build: () => ({}),
};
const channel = {
  name: 'desk',
  title: 'Desk',
  sentence: 'A desk.',
  options: z.strictObject({}),
  reach: undefined,
  environment: () => [],
  build: () => ({}),
};
const store = { parse: async () => undefined, open: async () => ({}), create: async () => ({}) };

const webhook = {
  KEYTURN_WEBHOOK_SECRET: 'example-not-a-secret-0123456789',
  KEYTURN_DISPATCH_TOKEN: 'example-not-a-token',
  organization: 'acme',
  dispatch: 'acme/keys:keyturn.yml@main',
  http,
  elapsed: () => 0,
};
const delivery = () => new Request('https://hooks.example/v1/github', { method: 'POST', body: '{}' });

/** A function of one module; its members are named by the module's word. */
function moduleOf(
  call: string,
  word: string,
  good: { readonly [part: string]: unknown },
  takes: { readonly [part: string]: readonly Kind[] },
): readonly Row[] {
  return [
    { call, path: word, takes: [], run: (value) => any[call]!(value) },
    ...Object.entries(takes).map(([part, kinds]) => ({
      call,
      path: `${word}.${part}`,
      takes: kinds,
      run: (value: unknown) => any[call]!({ ...good, [part]: value }),
    })),
  ];
}

const rows: readonly Row[] = [
  { call: 'Secret', path: 'value', takes: ['text', 'empty', 'half'], run: (value) => new Secret(value as string) },
  {
    call: 'KeyturnError',
    path: 'code',
    takes: [],
    run: (value) => new KeyturnError(value as 'HELD'),
  },
  ...['what', 'hint', 'secret', 'path', 'now'].map((part) => ({
    call: 'KeyturnError',
    path: `details.${part}`,
    takes: part === 'now' ? (['missing'] as const) : (['missing', 'text', 'empty', 'half'] as const),
    run: (value: unknown) => new KeyturnError('HELD', { [part]: value }),
  })),
  {
    call: 'KeyturnError',
    path: 'details',
    takes: ['missing', 'fields', 'strange', 'class', 'secret'],

    run: (value) => new KeyturnError('HELD', value as object),
  },
  { call: 'sealSecret', path: 'publicKey', takes: ['text', 'empty'], run: (value) => any['sealSecret']!(value, 'x') },
  {
    call: 'sealSecret',
    path: 'value',
    takes: [...credential, 'empty'],
    run: (value) => any['sealSecret']!('hSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo=', value),
  },
  ...optionsOf(
    'createLink',
    { url: 'https://links.example', creator: 'example-not-a-token', entries: { A: 'x' }, http },
    {
      url: ['text', 'empty'],
      creator: credential,
      entries: ['strange'],
      expires: ['missing', 'number'],
      password: ['missing', ...credential],
      from: ['missing', 'text', 'empty'],
      note: ['missing', 'text', 'empty'],
      ...wire,
    },
  ),
  {
    call: 'createLink',
    path: 'entries.A',
    takes: [...credential, 'empty'],
    run: (value) => any['createLink']!({ url: 'https://links.example', creator: 'x', http, entries: { A: value } }),
  },
  {
    call: 'openLink',
    path: 'link',
    takes: ['text', 'empty', 'secret'],
    run: (value) => any['openLink']!(value, { http }),
  },
  ...optionsOf(
    'openLink',
    { http },
    {
      password: ['missing', ...credential],
      before: ['missing', 'function'],
      githubToken: ['missing', ...credential],
      ...wire,
    },
    [link],
  ).map((row) => (row.path === 'options' ? { ...row, takes: ['missing', 'fields'] as const } : row)),
  ...optionsOf(
    'requestLink',
    { url: 'https://links.example', creator: 'example-not-a-token', names: ['A'], http },
    {
      url: ['text', 'empty'],
      creator: credential,
      names: [],
      lines: ['missing', 'list'],
      expires: ['missing', 'number'],
      from: ['missing', 'text', 'empty'],
      note: ['missing', 'text', 'empty'],
      console: ['missing'],
      keep: ['missing', 'function'],
      ...wire,
    },
  ),
  {
    call: 'collectAnswer',
    path: 'held',
    takes: ['text', 'empty', 'secret'],
    run: (value) => any['collectAnswer']!(value, { http, confirm: () => true }),
  },
  ...optionsOf('collectAnswer', { http, confirm: () => true }, { confirm: ['function'], ...wire }, [link]),
  {
    call: 'answerRequest',
    path: 'link',
    takes: ['text', 'empty', 'secret'],
    run: (value) => any['answerRequest']!(value, { http, entries: { A: 'x' } }),
  },
  ...optionsOf(
    'answerRequest',
    { http, entries: { A: 'x' } },
    { entries: ['strange'], before: ['missing', 'function'], ...wire },
    [link],
  ),
  ...['plan', 'status', 'rotate'].flatMap((call) => optionsOf(call, { configuration, environment: {}, http }, run)),
  ...optionsOf(
    'rotate',
    { configuration, environment: {}, http },
    {
      force: ['missing', 'text'],
      exposed: ['missing', 'boolean', 'false'],
      first: ['missing', 'false'],
      confirm: ['missing'],
      budget: ['missing', 'number'],
    },
  ).slice(1),
  ...['clientId', 'privateKey'].map((part) => ({
    call: 'rotate',
    path: `app.${part}`,
    takes: part === 'clientId' ? (['text'] as const) : credential,
    run: (value: unknown) =>
      any['rotate']!({
        configuration,
        environment: {},
        http,
        app: { clientId: 'Iv1.example', privateKey: 'example-not-a-key', [part]: value },
      }),
  })),
  ...['now', 'sleep'].map((part) => ({
    call: 'status',
    path: `clock.${part}`,
    takes: ['function'] as const,
    run: (value: unknown) =>
      any['status']!({
        configuration,
        environment: {},
        http,
        clock: { now: () => new Date(), sleep: async () => {}, [part]: value },
      }),
  })),
  {
    call: 'status',
    path: 'environment.A',
    takes: ['missing', 'text', 'empty', 'half'],
    run: (value) => any['status']!({ configuration, http, environment: { A: value } }),
  },
  {
    call: 'status',
    path: 'configuration.secrets.A.options.deep[0]',
    takes: [
      'null',
      'boolean',
      'false',
      'number',
      'negative',
      'half',
      'nothings',
      'strange',
      'text',
      'empty',
      'list',
      'texts',
      'fields',
    ],
    run: (value) =>
      any['status']!({ configuration: { secrets: { A: { options: { deep: [value] } } } }, http, environment: {} }),
  },
  {
    call: 'status',
    path: 'providers[0]',
    takes: [],
    run: (value) => any['status']!({ configuration, http, environment: {}, providers: [value] }),
  },
  {
    call: 'status',
    path: 'destinations[0]',
    takes: [],
    run: (value) => any['status']!({ configuration, http, environment: {}, destinations: [value] }),
  },
  {
    call: 'status',
    path: 'channels[0]',
    takes: [],
    run: (value) => any['status']!({ configuration, http, environment: {}, channels: [value] }),
  },
  {
    call: 'status',
    path: 'linkStore.create',
    takes: ['function'],
    run: (value) => any['status']!({ configuration, http, environment: {}, linkStore: { create: value } }),
  },
  ...moduleOf('defineProvider', 'provider', provider, {
    name: ['text'],
    title: ['text'],
    sentence: ['text'],
    options: [],
    admin: ['texts', 'list'],
    adminOptional: ['missing', 'boolean', 'false'],
    manual: ['missing', 'boolean'],
    environment: ['missing', 'list', 'texts'],
    settings: ['missing', 'list', 'texts'],
    values: ['missing', 'texts'],
    permission: ['text'],
    docs: ['text'],
    example: ['fields', 'strange'],
    checked: ['text'],
    rights: [],
    notInherited: ['missing', 'text'],
    origins: ['missing', 'function'],
    variables: ['missing', 'function'],
    check: ['missing', 'function'],
    build: ['function'],
  }),
  ...moduleOf('defineDestination', 'destination', destination, {
    kind: ['text'],
    title: ['text'],
    sentence: ['text'],
    options: [],
    escrow: ['missing', 'number'],
    insideActions: ['boolean', 'false'],
    nameFault: ['function'],
    expand: ['function'],
    origins: ['function'],
    build: ['function'],
  }),
  ...moduleOf('defineChannel', 'channel', channel, {
    name: ['text'],
    title: ['text'],
    sentence: ['text'],
    options: [],
    reach: ['missing'],
    noticesOnly: ['missing', 'boolean'],
    environment: ['function'],
    build: ['function'],
  }),
  ...moduleOf('defineLinkStore', 'store', store, { parse: ['function'], open: ['function'], create: ['function'] }),
  { call: 'receive', path: 'request', takes: [], run: (value) => any['receive']!(value, { ...webhook }) },
  { call: 'receive', path: 'env', takes: [], run: (value) => any['receive']!(delivery(), value) },
  ...Object.entries({
    KEYTURN_WEBHOOK_SECRET: ['text'],
    KEYTURN_DISPATCH_TOKEN: ['text'],
    organization: ['text'],
    dispatch: [],
    api: ['missing'],
    http: ['function'],
    elapsed: ['function'],
    log: ['missing', 'function'],
  } as const).map(([part, takes]) => ({
    call: 'receive',
    path: `env.${part}`,
    takes: takes as readonly Kind[],
    run: (value: unknown) => any['receive']!(delivery(), { ...webhook, [part]: value }),
  })),
];

async function outcome(work: () => unknown): Promise<unknown> {
  try {
    await work();
    return 'it was taken';
  } catch (error) {
    return error;
  }
}

describe('a wrong argument', () => {
  test('is tried for every function that the library exports', () => {
    const functions = Object.entries(library).flatMap(([name, one]) => (typeof one === 'function' ? [name] : []));
    expect([...new Set(rows.map(({ call }) => call))].sort()).toEqual(functions.sort());
  });

  test.each(rows.map((row) => [row.call, row.path, row] as const))('%s refuses a wrong %s', async (_, path, row) => {
    const wrong = pool.filter(([, , kinds]) => !kinds.some((kind) => row.takes.includes(kind)));
    expect(wrong.length).toBeGreaterThanOrEqual(11);
    for (const [label, value] of wrong) {
      sent.length = 0;
      const error = await outcome(() => row.run(value));
      const told = `${label}: ${String(error)}`;
      if (!(error instanceof KeyturnError)) throw new Error(told);
      expect([told, error.code, error.exit]).toEqual([told, 'INPUT_INVALID', 2]);
      const at = error.message.slice(0, error.message.indexOf(': '));
      // Of the options as a whole, one of them is named.
      const isThere = path === 'options' ? /^[a-z]+$/i.test(at) : at.startsWith(path);
      expect(isThere ? '' : told).toBe('');
      expect(`${error.message} ${error.hint}`).not.toContain(MARK);
      expect([told, sent]).toEqual([told, []]);
    }
  });
});
