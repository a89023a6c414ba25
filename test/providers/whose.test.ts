/** Whose a key is, as the service that takes it says: what tells a key of the own account from a stranger's that works as well. */
import { describe, expect, it } from '@jest/globals';
import { provider as manual } from '../../src/providers/manual.ts';
import { provider as recipe } from '../../src/providers/recipe.ts';
import type { Http, Json, Provider } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { toyRecipe } from '../fakes/providers.ts';
import { toy } from '../fakes/toy.ts';
import { json, wire } from '../fakes/wire.ts';
import { standingClock } from '../http/clock.ts';

const verify = { ...toyRecipe.verify, identity: '/owner/account' };
const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)), ulid: () => '' };
const console = 'https://console.toy.test/keys';

const ways: { readonly [name: string]: (http: Http, more?: object) => Provider } = {
  recipe: (http, more) =>
    recipe.build({
      options: recipe.options.parse({ recipe: { ...toyRecipe, verify: { ...verify, ...more } } }),
      admin: new Secret('toy-example-not-a-key-admin'),
      http,
      clock: standingClock(),
      random,
    }),
  manual: (http, more) =>
    manual.build({
      options: manual.options.parse({ console, 'base-url': 'https://api.toy.test', verify: { ...verify, ...more } }),
      admin: undefined,
      http,
      clock: standingClock(),
      random,
    }),
};

describe.each(Object.entries(ways))('%s', (_, build) => {
  /** A key of a service that says this account of its keys. */
  const made = (account?: Json) => {
    const service = toy(standingClock(), account === undefined ? {} : { account });
    const between = wire(service.http);
    const { id, key } = service.make('by hand');
    return { service, between, minted: { id, values: { value: new Secret(key) } } };
  };

  it.each<[Json, string]>([
    ['acct_1', 'acct_1'],
    ['Päymänts & Cö, Ltd.', 'Päymänts & Cö, Ltd.'],
    [7131, '7131'],
    ['7131', '7131'],
    [0, '0'],
    ['x'.repeat(200), 'x'.repeat(200)],
  ])('says whose a key is: %j', async (account, says) => {
    const { between, minted } = made(account);
    expect(await build(between.http).whose?.(minted)).toBe(says);
    expect(between.seen.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual(['GET /whoami']);
    expect(between.seen[0]!.text).not.toContain('toy-example-not-a-key-admin');
  });

  it.each<[Json | undefined]>([
    [undefined],
    [{ id: 'acct_1' }],
    [['acct_1']],
    [null],
    [true],
    [''],
    [1.5],
    [2 ** 53],
    ['x'.repeat(201)],
    ['two\nlines'],
    ['acct\u202e_1'],
    ['acct\u0000_1'],
  ])('knows nothing by an answer with %j there', async (account) => {
    const { between, minted } = made(account);
    const provider = build(between.http);
    expect(await provider.whose?.(minted)).toBeUndefined();
    expect(await provider.probe(minted)).toBe('accepted');
  });

  it('knows nothing of a key that is refused, whatever the answer says', async () => {
    const { service, between, minted } = made('acct_1');
    const provider = build(between.http);
    service.end(minted.id);
    expect(await provider.whose?.(minted)).toBeUndefined();
    const talkative: Http = async () => json({ ok: true, owner: { account: 'acct_1' } }, 401);
    expect(await build(talkative).whose?.(minted)).toBeUndefined();
    const half: Http = async () => json({ ok: false, owner: { account: 'acct_1' } });
    expect(await build(half).whose?.(minted)).toBeUndefined();
  });

  it.each([
    'error-before',
    'error-after',
    'refused',
    'reset-after',
    'html-after',
    'cut-after',
    'redirect',
    'empty-after',
  ] as const)('knows nothing after %s, and throws nothing', async (fault) => {
    const { between, minted } = made('acct_1');
    between.fail(fault, () => true, 9);
    expect(await build(between.http).whose?.(minted)).toBeUndefined();
  });

  it.each([
    ['500', () => json({ ok: true, owner: { account: 'acct_1' } }, 500)],
    ['503', () => json({ ok: true, owner: { account: 'acct_1' } }, 503)],
    ['429', () => json({ ok: true, owner: { account: 'acct_1' } }, 429)],
    ['no JSON', () => new Response('acct_1')],
  ] as const)('knows nothing by an answer of %s', async (_says, answer) => {
    const provider = build(async () => answer());
    expect(
      await provider.whose?.({ id: 'a', values: { value: new Secret('toy-example-not-a-key-1') } }),
    ).toBeUndefined();
  });

  it('reads the own members of an answer alone, and may read the whole', async () => {
    const minted = { id: 'a', values: { value: new Secret('toy-example-not-a-key-1') } };
    const answering =
      (document: Json): Http =>
      async () =>
        json(document);
    const own = { identity: '/constructor/name', accept: [200] };
    expect(await build(answering({}), own).whose?.(minted)).toBeUndefined();
    expect(await build(answering('acct_1'), { identity: '', accept: [200] }).whose?.(minted)).toBe('acct_1');
    expect(
      await build(answering({ 'a/b': [{ id: 7 }] }), { identity: '/a~1b/0/id', accept: [200] }).whose?.(minted),
    ).toBe('7');
  });

  it('cannot be asked where nothing says where it stands', () => {
    expect(build(async () => json({}), { identity: undefined })).not.toHaveProperty('whose');
  });
});

describe('a key that is made by hand', () => {
  const options = { console, 'base-url': 'https://api.toy.test', verify };
  const complaints = (given: object) => {
    const read = manual.options.safeParse(given);
    if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return (manual.check?.(read.data, undefined) ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
  };

  it('may have to be of the account that is named', () => {
    expect(complaints({ ...options, account: 'acct_1' })).toEqual([]);
    expect(complaints({ ...options, account: '7131' })).toEqual([]);
  });

  it.each(['', 'a\nb', 'a\u202eb', 'x'.repeat(201), 7131, 1.5, {}, [], true, null])(
    'is of no account %j',
    (account) => {
      expect(complaints({ ...options, account }).join()).toMatch(/^account: /);
    },
  );

  it('cannot be of a certain account where nothing says whose it is', () => {
    expect(complaints({ ...options, account: 'acct_1', verify: toyRecipe.verify })).toEqual([
      expect.stringMatching(/^account: also needs `verify: \{ identity: POINTER \}`/),
    ]);
    expect(complaints({ console, account: 'acct_1' })).toEqual([expect.stringMatching(/^account: also needs/)]);
  });

  it.each(['id', '/a~2', 7, ['/id'], `/${'x'.repeat(256)}`])('is not told from another one at %j', (identity) => {
    expect(complaints({ ...options, verify: { ...verify, identity } }).join()).toMatch(/^verify\.identity: /);
  });
});
