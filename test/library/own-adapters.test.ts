/** Adapters of one's own that do not do what they owe: who broke what is said, and nothing of what they threw. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { KeyturnError, type RunResult, rotate, Secret, status } from '../../src/index.ts';
import { channelKind, destinationKind, providerKind } from '../../src/library/modules.ts';
import { Promiser, Values } from '../../src/library/promises.ts';

/** Stands in what is thrown and given, and may stand in no message. */
const MARK = 'toy-example-not-a-key-marked';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'keyturn-own-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** How a method breaks its promise. */
const breaks: { readonly [how: string]: () => unknown } = {
  'gives nothing': () => undefined,
  'gives null': () => null,
  'gives a text': () => MARK,
  'gives fields': () => ({ id: 7, [MARK]: MARK, values: { value: MARK } }),
  'throws an Error': () => {
    throw new Error(`401 for ${MARK} (${MARK}:1:2)`);
  },
  'throws a text': () => {
    throw MARK;
  },
  'throws nothing': () => {
    throw undefined;
  },
  'rejects with a text': () => Promise.reject(MARK),
  'throws one of Keyturn with a value': () => {
    throw new KeyturnError('HTTP_REFUSED', { what: `refused ${MARK}` });
  },
};

const isLater = (how: string) => how === 'rejects with a text';

type Broken = { readonly [method: string]: () => unknown };

function provider(broken: Broken = {}, module: object = {}) {
  const keys = new Map<string, string>();
  return {
    name: 'acme',
    title: 'Acme',
    sentence: 'Keys.',
    options: z.strictObject({}),
    admin: 'one',
    permission: 'all',
    docs: 'https://acme.example',
    example: {},
    checked: 'its own tests',
    rights: 'named',
    origins: () => [{ at: 'https://acme.example' }],
    build: () => ({
      name: 'acme',
      account: 'acme',
      values: ['value'],
      propagation: 0,
      successes: 1,
      listLag: 0,
      tagged: true,
      idIsSecret: false,
      local: false,
      check: async () => undefined,
      mint: async ({ tag }: { tag: string }) => {
        const id = `key-${keys.size + 1}`;
        keys.set(id, tag);
        return { id, values: { value: new Secret(`example-not-a-key-${id}`) } };
      },
      probe: async ({ id }: { id: string }) => (keys.has(id) ? 'accepted' : 'rejected'),
      list: async () => [...keys].map(([id, tag]) => ({ id, tag })),
      revoke: async (id: string) => (keys.delete(id) ? 'revoked' : 'gone'),
      ...broken,
    }),
    ...module,
  };
}

function destination(broken: Broken = {}, module: object = {}) {
  let there: { value: Secret; at: Date } | undefined;
  return {
    kind: 'shelf',
    title: 'Shelf',
    sentence: 'A shelf.',
    options: z.strictObject({}),
    insideActions: true,
    nameFault: () => undefined,
    expand: async (_: unknown, { values }: { values: object }) =>
      Object.keys(values).map((value) => ({ kind: 'shelf', key: 'shelf:one', value })),
    origins: () => [{ at: 'shelf' }],
    build: (address: unknown, { variable }: { variable(name: string): unknown }) => ({
      credential: variable('ACME_TOKEN'),
      address,
      place: 'the shelf',
      preflight: async () => (there === undefined ? {} : { updatedAt: there.at }),
      fits: () => undefined,
      write: async (value: Secret) => {
        there = { value, at: new Date() };
        return there.at;
      },
      updatedAt: async () => there?.at,
      read: async () => there?.value,
      ...broken,
    }),
    ...module,
  };
}

function channel(broken: Broken = {}, module: object = {}) {
  return {
    name: 'desk',
    title: 'Desk',
    sentence: 'A desk.',
    options: z.strictObject({}),
    reach: z.string(),
    environment: () => [],
    build: () => ({
      name: 'desk',
      reaches: () => true,
      check: async () => undefined,
      send: async () => undefined,
      ...broken,
    }),
    ...module,
  };
}

function store(broken: Broken = {}, create?: () => unknown) {
  return {
    create:
      create ??
      (async ({ expires, clock }: { expires: number; clock: { now(): Date } }) => ({
        via: 'drawer',
        strength: 'a drawer',
        check: async () => undefined,
        draft: async () => ({
          id: 'drawer-1',
          link: new Secret('drawer:1'),
          expiresAt: new Date(clock.now().getTime() + expires),
        }),
        create: async () => undefined,
        receipt: async () => ({ state: 'waiting' }),
        destroy: async () => undefined,
        ...broken,
      })),
  };
}

type Brought = { provider?: object; destination?: object; channel?: object; store?: object };

/** Waits take no time, and time goes on. */
function handClock() {
  let at = Date.parse('2026-03-01T12:00:00Z');
  return {
    now: () => new Date(at),
    sleep: async (milliseconds: number) => {
      at += milliseconds;
    },
  };
}

const world = (brought: Brought) => ({
  directory,
  clock: handClock(),
  environment: { ACME_TOKEN: MARK },
  providers: [brought.provider ?? provider()],
  destinations: [brought.destination ?? destination()],
  channels: [brought.channel ?? channel()],
  linkStore: brought.store ?? store(),
  token: 'example-not-a-token',
  http: async ({ url }: Request) =>
    url.endsWith('/users/mona') ? Response.json({ id: 1, login: 'mona' }) : new Response('{}', { status: 404 }),
  configuration: {
    journal: { file: 'journal.json' },
    channels: [{ desk: {} }],
    links: { url: 'https://links.example' },
    people: { mona: { desk: 'left' } },
    secrets: {
      KEY: {
        provider: 'acme',
        admin: 'ACME_TOKEN',
        options: {},
        destinations: [{ shelf: {} }],
        share: { with: ['mona'] },
      },
    },
  },
});

const run = (brought: Brought, more: object = {}) => rotate({ ...world(brought), ...more } as never);

/** Everything that a run says, thrown or told. */
async function said(work: Promise<RunResult>): Promise<string> {
  try {
    const { exit, report } = await work;
    return exit === 0 ? '' : JSON.stringify(report);
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw new Error(`no error of Keyturn: ${String(error)}`);
    return JSON.stringify({ code: error.code, what: error.message, hint: error.hint });
  }
}

/** The methods whose answers matter, beside those that give nothing. */
const methods: readonly (readonly [
  who: string,
  method: string,
  silent: boolean,
  bring: (broken: Broken) => Brought,
])[] = [
  ...(['check', 'mint', 'probe', 'list'] as const).map(
    (name) => ['provider acme', name, name === 'check', (broken: Broken) => ({ provider: provider(broken) })] as const,
  ),
  ...(['preflight', 'fits', 'write'] as const).map(
    (name) =>
      ['destination shelf', name, name === 'fits', (broken: Broken) => ({ destination: destination(broken) })] as const,
  ),
  ...(['reaches', 'check', 'send'] as const).map(
    (name) => ['channel desk', name, name !== 'reaches', (broken: Broken) => ({ channel: channel(broken) })] as const,
  ),
  ...(['check', 'draft', 'create'] as const).map(
    (name) => ['link store', name, name !== 'draft', (broken: Broken) => ({ store: store(broken) })] as const,
  ),
];

describe('an adapter of one own', () => {
  test('that keeps its promise rotates', async () => {
    const { exit, report } = await run({});
    expect([exit, report.secrets[0]?.action, report.secrets[0]?.error]).toEqual([0, 'rotated', undefined]);
  });

  test.each(methods)(
    'the %s that breaks what `%s` owes is named, without its text',
    async (who, method, silent, bring) => {
      for (const [how, broken] of Object.entries(breaks)) {
        if (silent && how.startsWith('gives')) continue;
        // An object without what a state may have says nothing, and may.
        if (method === 'preflight' && how === 'gives fields') continue;
        await rm(join(directory, 'journal.json'), { force: true });
        const told = await said(
          run(
            bring({
              [method]: isLater(how) || method === 'fits' || method === 'reaches' ? broken : async () => broken(),
            }),
          ),
        );
        expect(`${how}: ${told}`).toContain(who);
        expect(`${how}: ${told}`).toContain(`\`${method}\``);
        expect(told).not.toContain(MARK);
        expect(told).not.toContain('Keyturn has a bug');
      }
    },
  );

  const parts: readonly (readonly [who: string, part: string, bring: (broken: () => unknown) => Brought])[] = [
    ['provider acme', 'build', (build) => ({ provider: provider({}, { build }) })],
    ['destination shelf', 'build', (build) => ({ destination: destination({}, { build }) })],
    ['destination shelf', 'expand', (expand) => ({ destination: destination({}, { expand }) })],
    ['channel desk', 'build', (build) => ({ channel: channel({}, { build }) })],
    ['link store', 'create', (create) => ({ store: store({}, create) })],
  ];

  test.each(parts)('the %s whose `%s` breaks what it owes is named, without its text', async (who, part, bring) => {
    for (const [how, broken] of Object.entries(breaks)) {
      // Who makes nothing of a value yet can hold none.
      if (how === 'throws one of Keyturn with a value') continue;
      await rm(join(directory, 'journal.json'), { force: true });
      const told = await said(run(bring(broken)));
      expect(`${how}: ${told}`).toContain(who);
      expect(`${how}: ${told}`).toContain(`\`${part}\``);
      expect(told).not.toContain(MARK);
      expect(told).not.toContain('Keyturn has a bug');
    }
  });

  const values = () => new Values();
  const asked: readonly (readonly [who: string, part: string, ask: (broken: () => unknown) => unknown])[] = [
    [
      'provider acme',
      'origins',
      (origins) => providerKind.wrapped(provider({}, { origins }) as never, values()).origins?.({}),
    ],
    [
      'provider acme',
      'variables',
      (variables) => providerKind.wrapped(provider({}, { variables }) as never, values()).variables?.({}),
    ],
    [
      'provider acme',
      'check',
      (check) => providerKind.wrapped(provider({}, { check }) as never, values()).check?.({}, undefined),
    ],
    [
      'destination shelf',
      'nameFault',
      (nameFault) => destinationKind.wrapped(destination({}, { nameFault }) as never, values()).nameFault('A'),
    ],
    [
      'destination shelf',
      'origins',
      (origins) => destinationKind.wrapped(destination({}, { origins }) as never, values()).origins({} as never),
    ],
    [
      'channel desk',
      'environment',
      (environment) => channelKind.wrapped(channel({}, { environment }) as never, values()).environment({}),
    ],
  ];

  test.each(asked)('the %s whose `%s` answers something else is named, without its text', (who, part, ask) => {
    for (const [how, broken] of Object.entries(breaks)) {
      if (how === 'throws one of Keyturn with a value') continue;
      // Both may say nothing; and a sentence is what a fault of a name is.
      if (who.startsWith('destination') && how === 'gives nothing') continue;
      if (part === 'nameFault' && how === 'gives a text') continue;
      let told = '';
      try {
        ask(broken);
      } catch (error) {
        told = error instanceof KeyturnError ? `${error.message} ${error.hint}` : `no error of Keyturn: ${error}`;
      }
      expect(`${how}: ${told}`).toContain(`the ${who}: \`${part}\``);
      expect(told).not.toContain(MARK);
    }
  });

  test('a mint whose answer is none may have made a key: the next run looks for it', async () => {
    const made: string[] = [];
    const lost = provider({
      mint: async () => {
        made.push('one');
      },
    });
    const { exit, report } = await run({ provider: lost });
    expect([exit, report.secrets[0]?.error?.code, made]).toEqual([1, 'MINT_UNKNOWN', ['one']]);
  });

  test('a method that never ends is given up', async () => {
    const promiser = new Promiser('the provider acme', new Values(), 1);
    const endless = promiser.kept<{ mint(): Promise<unknown> }>(
      { mint: () => new Promise(() => {}) },
      {},
      { mint: { gives: (value) => value, broken: 'HTTP_UNKNOWN' } },
    );
    await expect(endless.mint()).rejects.toMatchObject({
      code: 'HTTP_UNKNOWN',
      message: 'the provider acme: `mint` did not end within 0.001 s',
    });
  });

  test('may be of a class, and is called on itself', async () => {
    class Acme {
      readonly #title = 'Acme';
      readonly name = 'acme';
      readonly sentence = 'Keys.';
      readonly options = z.strictObject({});
      readonly admin = 'one';
      readonly permission = 'all';
      readonly docs = 'https://acme.example';
      readonly example = {};
      readonly checked = 'its own tests';
      readonly rights = 'named';
      get title() {
        return this.#title;
      }
      origins() {
        return [{ at: `https://${this.#title.toLowerCase()}.example` }];
      }
      build() {
        return new Built(provider().build());
      }
    }
    class Built {
      readonly #its: ReturnType<ReturnType<typeof provider>['build']>;
      constructor(its: ReturnType<ReturnType<typeof provider>['build']>) {
        this.#its = its;
        const { check: _, mint: __, probe: ___, list: ____, revoke: _____, ...facts } = its;
        Object.assign(this, facts);
      }
      check() {
        return this.#its.check();
      }
      mint(request: { tag: string }) {
        return this.#its.mint(request);
      }
      probe(minted: { id: string }) {
        return this.#its.probe(minted);
      }
      list() {
        return this.#its.list();
      }
      revoke(id: string) {
        return this.#its.revoke(id);
      }
    }
    const { exit, report } = await run({ provider: new Acme() });
    expect([exit, report.secrets[0]?.action]).toEqual([0, 'rotated']);
  });

  test.each([
    ['throws', z.strictObject({}).refine(() => breaks['throws an Error']!() as boolean)],
    ['rejects', z.strictObject({}).refine(() => Promise.reject(new Error(MARK)))],
    ['waits', z.strictObject({}).refine(async () => true)],
    ['transforms later', z.strictObject({}).transform(async (value) => value)],
  ])('a schema that %s is named, and ends nothing with its own text', async (_, options) => {
    const loud: unknown[] = [];
    const hear = (reason: unknown) => loud.push(reason);
    process.on('unhandledRejection', hear);
    const told = await said(run({ provider: provider({}, { options }) }));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', hear);
    expect(told).toContain('the provider acme: `options`');
    expect(told).not.toContain(MARK);
    expect(loud).toEqual([]);
  });

  test.each([
    ['an option that is not strict', { options: z.object({}) }, 'provider.options'],
    ['a part that is misspelt', { orgins: () => [] }, 'the nearest is `origins`'],
  ])('%s is refused before a run', async (_, part, says) => {
    await expect(run({ provider: provider({}, part) })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining(says.replace('provider.', 'providers[0].')),
    });
  });

  test('links that are called as those of Keyturn are refused', async () => {
    const told = await said(run({ store: store({ via: 'github' as never }) }));
    expect(told).toContain('Keyturn has a kind of link named github');
  });

  test('an address of another kind is refused: what is written there is not its own', async () => {
    const expand = async () => [{ kind: 'github', key: 'github:acme/shop/actions/KEY', value: 'value' }];
    expect(await said(run({ destination: destination({}, { expand }) }))).toContain('the kind of its destination');
  });
});

describe('a function that a program hands in', () => {
  test.each([
    ['http', { http: async () => ({ ok: true }) }, 'http()'],
    ['http', { http: async () => undefined }, 'http()'],
    ['clock.now', { clock: { now: () => 7, sleep: async () => {} } }, 'clock.now()'],
    ['clock.now', { clock: { now: () => new Date(Number.NaN), sleep: async () => {} } }, 'clock.now()'],
  ])('%s that gives something else is named', async (_, more, path) => {
    expect(await said(run({}, more))).toContain(`${path}: `);
  });

  test('what hears of steps changes nothing, even where it fails', async () => {
    for (const progress of [breaks['throws an Error'], async () => Promise.reject(new Error(MARK))]) {
      await rm(join(directory, 'journal.json'), { force: true });
      expect((await run({}, { progress })).exit).toBe(0);
    }
  });

  test('the options of a rotation are not ignored by what only reads', async () => {
    await expect(status({ ...world({}), force: 'lost' } as never)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: 'force: this is an option of `rotate` alone',
    });
  });
});
