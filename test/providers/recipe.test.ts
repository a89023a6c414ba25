import { describe, expect, it } from '@jest/globals';
import { provider as module } from '../../src/providers/recipe.ts';
import type { Http, Provider } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { toyRecipe } from '../fakes/providers.ts';
import { type Toy, toy } from '../fakes/toy.ts';
import { json, type Wire, wire } from '../fakes/wire.ts';
import { standingClock } from '../http/clock.ts';

const admin = 'toy-example-not-a-key-admin';
const tag = 'ktabcdefgh01jy0000000000000000000000';
const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)), ulid: () => '' };

type Built = { readonly provider: Provider; readonly wire: Wire; readonly clock: ReturnType<typeof standingClock> };

function build(recipe: object, http: Http, options: object = {}, clock = standingClock()): Built {
  const between = wire(http);
  const provider = module.build({
    options: module.options.parse({ recipe, ...options }),
    admin: new Secret(admin),
    http: between.http,
    clock,
    random,
  });
  return { provider, wire: between, clock };
}

/** A recipe whose mint answers `{id, key}` whatever it is sent. */
const plain = { ...toyRecipe, list: undefined, deactivate: undefined };
const minting: Http = async () => json({ id: 'a1', key: 'toy-example-not-a-key-minted' }, 201);

describe('templates', () => {
  async function sent(mint: object, options: object = {}, more: object = {}): Promise<{ url: URL; text: string }> {
    const { provider, wire } = build({ ...plain, ...more, mint: { ...toyRecipe.mint, ...mint } }, minting, options);
    await provider.mint({ tag, old: { id: 'old/1' }, expires: new Date('2026-04-01T12:30:45.678Z') });
    return wire.seen.at(-1)!;
  }
  const body = ({ text }: { text: string }) => text.slice(text.indexOf('\n\n') + 2);

  it('encode a value as one path segment', async () => {
    const { url } = await sent({ path: '/a/{{vhost}}/b', body: { name: '{{tag}}' } }, { vhost: 'x/../y?z#ü %2e' });
    expect(url.href).toBe('https://api.toy.test/a/x%2F..%2Fy%3Fz%23%C3%BC%20%252e/b');
  });

  it.each(['', '.', '..', '\ud800'])('never let %j stand as a path segment', async (vhost) => {
    const { provider, wire } = build({ ...plain, mint: { ...toyRecipe.mint, path: '/a/{{vhost}}' } }, minting, {
      vhost,
    });
    await expect(provider.mint({ tag })).rejects.toMatchObject({ code: 'HTTP_NOT_SENT' });
    expect(wire.seen).toEqual([]);
  });

  it('encode a value in a query', async () => {
    const { url } = await sent({ query: { a: 'x {{vhost}}', b: '{{expires.date}}' } }, { vhost: 'p&q=r' });
    expect(url.search).toBe('?a=x+p%26q%3Dr&b=2026-04-01');
  });

  it('keep the type of a value that stands alone, and never break out of a JSON string', async () => {
    const seen = await sent(
      {
        body: { name: '{{tag}}', scopes: '{{scopes}}', n: '{{n}}', text: 'a {{quote}} b', deep: [{ x: '{{quote}}' }] },
      },
      { scopes: ['a', 'b'], n: 7, quote: '","admin":true,"x":"' },
    );
    expect(JSON.parse(body(seen))).toEqual({
      name: tag,
      scopes: ['a', 'b'],
      n: 7,
      text: 'a ","admin":true,"x":" b',
      deep: [{ x: '","admin":true,"x":"' }],
    });
  });

  it('know the old id and the expiry', async () => {
    const seen = await sent({
      body: { name: '{{tag}}', old: '{{old.id}}', day: '{{expires.date}}', at: '{{expires.iso}}' },
    });
    expect(JSON.parse(body(seen))).toMatchObject({ old: 'old/1', day: '2026-04-01', at: '2026-04-01T12:30:45Z' });
  });

  it('leave out what may be left out, and refuse what may not', async () => {
    const mint = (expiry: string) => ({ ...plain, mint: { ...toyRecipe.mint, body: { name: '{{tag}}', expiry } } });
    const optional = build(mint('{{expires.date?}}'), minting);
    await optional.provider.mint({ tag });
    expect(JSON.parse(body(optional.wire.seen[0]!))).toEqual({ name: tag });
    const needed = build(mint('{{expires.date}}'), minting);
    await expect(needed.provider.mint({ tag })).rejects.toMatchObject({ code: 'HTTP_NOT_SENT' });
    expect(needed.wire.seen).toEqual([]);
  });

  it('are form fields where the vendor wants a form', async () => {
    const seen = await sent(
      { encoding: 'form', body: { Name: '{{tag}}', Policy: { allow: ['/{{x}}'] } } },
      { x: 'a&b' },
    );
    expect(seen.text).toMatch(/content-type: application\/x-www-form-urlencoded/);
    const form = new URLSearchParams(body(seen));
    expect(form.get('Name')).toBe(tag);
    expect(JSON.parse(form.get('Policy')!)).toEqual({ allow: ['/a&b'] });
  });

  it('are parts where the vendor wants multipart', async () => {
    let form: FormData | undefined;
    const http: Http = async (request) => {
      form = await request.formData();
      return minting(request);
    };
    const { provider } = build(
      {
        ...plain,
        mint: { ...toyRecipe.mint, encoding: 'multipart', body: { role: 'sending', description: '{{tag}}' } },
      },
      http,
    );
    await provider.mint({ tag });
    expect([...form!]).toEqual([
      ['role', 'sending'],
      ['description', tag],
    ]);
  });

  it('never put a line break into a header', async () => {
    const { provider, wire } = build({ ...plain, headers: { 'x-team': '{{team}}' } }, minting, {
      team: 'a\r\nx-admin: yes',
    });
    const error = await provider.mint({ tag }).catch((error) => error);
    expect(error).toMatchObject({
      code: 'HTTP_NOT_SENT',
      message: 'the header x-team cannot carry the value that belongs there',
    });
    expect(wire.seen).toEqual([]);
  });

  it('generate passwords of the alphabet and length that the recipe names', async () => {
    const generate = { password: { length: 64, alphabet: 'abcdefghij' }, pin: 12 };
    const { provider, wire } = build(
      {
        ...plain,
        generate,
        mint: { path: '/u', body: { n: '{{tag}}', p: '{{password}}', q: '{{pin}}' }, id: '{{tag}}' },
        verify: { ...toyRecipe.verify, auth: { bearer: '{{password}}' } },
      },
      minting,
    );
    const minted = await provider.mint({ tag });
    expect(provider.values).toEqual(['password', 'pin']);
    expect(minted.id).toBe(tag);
    expect(minted.values['password']!.reveal()).toMatch(/^[a-j]{64}$/);
    expect(minted.values['pin']!.reveal()).toMatch(/^[A-Za-z0-9]{12}$/);
    expect(JSON.parse(body(wire.seen[0]!))).toEqual({
      n: tag,
      p: minted.values['password']!.reveal(),
      q: minted.values['pin']!.reveal(),
    });
  });
});

describe('authorisation', () => {
  it.each<[string, object, (seen: { url: URL; text: string }) => unknown, unknown]>([
    ['bearer', { bearer: '{{admin}}' }, ({ text }) => /authorization: (.*)/.exec(text)?.[1], `Bearer ${admin}`],
    [
      'header',
      { header: { 'X-Key': '{{admin}}', 'X-Org': 'acme' } },
      ({ text }) => [/x-key: (.*)/.exec(text)?.[1], /x-org: (.*)/.exec(text)?.[1]],
      [admin, 'acme'],
    ],
    [
      'basic',
      { basic: { user: 'api', password: '{{admin}}ü' } },
      ({ text }) => /Basic (.*)/.exec(text)?.[1],
      Buffer.from(`api:${admin}ü`).toString('base64'),
    ],
    ['query', { query: { key: '{{admin}}' } }, ({ url }) => url.searchParams.get('key'), admin],
  ])('by %s', async (_, auth, read, expected) => {
    const { provider, wire } = build({ ...plain, auth }, minting);
    await provider.mint({ tag });
    expect(read(wire.seen[0]!)).toEqual(expected);
  });

  it('logs in once for several calls, and again when the token has grown old', async () => {
    let logins = 0;
    const http: Http = async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/oauth/token') {
        expect(request.headers.get('authorization')).toBe(`Basic ${btoa(`client:${admin}`)}`);
        expect(await request.text()).toBe('grant_type=client_credentials');
        return json({ access_token: `toy-example-not-a-token-${++logins}` });
      }
      expect(request.headers.get('authorization')).toBe(`Bearer toy-example-not-a-token-${logins}`);
      return pathname === '/keys' && request.method === 'POST' ? minting(request) : json({ keys: [], next: null });
    };
    const recipe = {
      ...toyRecipe,
      login: {
        path: '/oauth/token',
        auth: { basic: { user: 'client', password: '{{admin}}' } },
        encoding: 'form',
        body: { grant_type: 'client_credentials' },
        token: '/access_token',
      },
      auth: { bearer: '{{login}}' },
    };
    const { provider, clock } = build(recipe, http);
    await provider.check();
    await Promise.all([provider.list!(), provider.mint({ tag })]);
    expect(logins).toBe(1);
    await clock.sleep(301_000);
    await provider.list!();
    expect(logins).toBe(2);
  });

  it('knows that nothing was minted when the login failed', async () => {
    const login = {
      path: '/oauth/token',
      auth: { basic: { user: 'client', password: '{{admin}}' } },
      token: '/access_token',
    };
    for (const [answer, code] of [
      [json({}, 401), 'HTTP_REFUSED'],
      [json({}, 200), 'HTTP_NOT_SENT'],
      [json({}, 500), 'HTTP_NOT_SENT'],
    ] as const) {
      const { provider } = build({ ...plain, login, auth: { bearer: '{{login}}' } }, async () => answer.clone());
      await expect(provider.mint({ tag })).rejects.toMatchObject({ code });
    }
  });
});

describe('base-url', () => {
  it.each([
    ['http://api.toy.test', /is not https/],
    ['https://user:pass@api.toy.test', /user name/],
    ['https://api.toy.test/?a=1', /query/],
    ['ftp://api.toy.test', /is not https/],
    ['not a url', /is not a URL/],
    ['http://127.0.0.1.nip.io', /is not https/],
    ['http://0x7f000001.toy.test', /is not https/],
  ])('%s is refused', (url, expected) => {
    expect(() => build({ ...plain, 'base-url': url }, minting)).toThrow(expected);
  });

  it.each(['http://127.0.0.1:8080', 'http://localhost:1/x', 'http://[::1]/'])('%s is allowed: this machine', (url) => {
    expect(build({ ...plain, 'base-url': url }, minting).provider.account).toMatch(/^(127|local|\[)/);
  });

  it('may be plain HTTP elsewhere only when the recipe says so', () => {
    expect(build({ ...plain, 'base-url': 'http://rabbit:15672', 'plain-http': true }, minting).provider.account).toBe(
      'rabbit:15672',
    );
  });

  it('can be changed beside the recipe, and takes options', async () => {
    const { provider, wire } = build({ ...plain, 'base-url': 'https://api.{{site}}/v2' }, minting, {
      site: 'datadoghq.eu',
    });
    await provider.mint({ tag });
    expect(wire.seen[0]!.url.href).toBe('https://api.datadoghq.eu/v2/keys');
    const other = build(plain, minting, { 'base-url': 'https://eu.toy.test' });
    await other.provider.mint({ tag });
    expect(other.wire.seen[0]!.url.href).toBe('https://eu.toy.test/keys');
  });
});

describe('mint', () => {
  it.each<[string, Response, string]>([
    ['no id', json({ key: 'toy-example-not-a-key-1' }, 201), 'HTTP_UNKNOWN'],
    ['an empty id', json({ id: '', key: 'toy-example-not-a-key-1' }, 201), 'HTTP_UNKNOWN'],
    [
      'an id that lost digits',
      new Response('{"id":90071992547409931,"key":"toy-example-not-a-key-1"}'),
      'HTTP_UNKNOWN',
    ],
    ['no value', json({ id: 'a' }, 201), 'HTTP_UNKNOWN'],
    ['an empty value', json({ id: 'a', key: '' }, 201), 'HTTP_UNKNOWN'],
    ['a value that is a number', json({ id: 'a', key: 12345678 }, 201), 'HTTP_UNKNOWN'],
    ['a list', json([], 200), 'HTTP_UNKNOWN'],
    ['null', json(null, 200), 'HTTP_UNKNOWN'],
    ['an empty body', new Response(null, { status: 204 }), 'HTTP_UNKNOWN'],
    ['200 and an error', json({ success: false, id: 'a', key: 'toy-example-not-a-key-1' }), 'HTTP_REFUSED'],
    ['303', new Response(null, { status: 303, headers: { location: '/done' } }), 'HTTP_UNKNOWN'],
    ['307', new Response(null, { status: 307, headers: { location: 'https://elsewhere.test/' } }), 'HTTP_REFUSED'],
    ['400', json({}, 400), 'HTTP_REFUSED'],
    ['408', json({}, 408), 'HTTP_UNKNOWN'],
    ['409', json({}, 409), 'HTTP_REFUSED'],
    ['429', json({}, 429, { 'retry-after': '1' }), 'HTTP_REFUSED'],
    ['502', json({}, 502), 'HTTP_UNKNOWN'],
  ])('an answer with %s', async (_, answer, code) => {
    const mint = { ...toyRecipe.mint, refused: [{ pointer: '/success', equals: false }] };
    const { provider, wire } = build({ ...plain, mint }, async () => answer.clone());
    await expect(provider.mint({ tag })).rejects.toMatchObject({ code });
    // A limit had no effect: it is waited for, and then the same is sent again.
    expect(wire.seen).toHaveLength(answer.status === 429 ? 4 : 1);
  });

  it('takes a number as id, and values made of other values', async () => {
    const values = { pair: '{{id}}:{{value}}', value: '/key' };
    const { provider } = build({ ...plain, mint: { ...toyRecipe.mint, values } }, async () =>
      json({ id: 42, key: 'toy-example-not-a-key-7' }),
    );
    const minted = await provider.mint({ tag });
    expect(minted.id).toBe('42');
    expect(minted.values['pair']!.reveal()).toBe('42:toy-example-not-a-key-7');
  });

  const followed = {
    ...plain,
    // biome-ignore lint/suspicious/noThenProperty: a recipe's follow-up calls; never awaited
    mint: { ...toyRecipe.mint, then: [{ path: '/keys/{{id}}/grants', body: { key: '{{value}}' } }] },
  };
  const service =
    (grant: number, revoke: number): Http =>
    async (request) => {
      if (request.url.endsWith('/grants')) return json({}, grant);
      return request.method === 'DELETE' ? json({}, revoke) : minting(request);
    };
  it.each([
    [200, 200, undefined, 2],
    [403, 200, 'HTTP_REFUSED', 3],
    [403, 404, 'HTTP_REFUSED', 3],
    [403, 403, 'HTTP_UNKNOWN', 3],
  ])(
    'with a follow-up call that answers %i and a revocation that answers %i: %s',
    async (grant, revoke, code, calls) => {
      const { provider, wire } = build(followed, service(grant, revoke));
      const work = provider.mint({ tag });
      if (code === undefined) await work;
      else await expect(work).rejects.toMatchObject({ code });
      expect(wire.seen).toHaveLength(calls);
    },
  );
});

describe('inherit', () => {
  const inheriting = {
    ...toyRecipe,
    inherit: {
      path: '/keys/{{old.id}}',
      pick: { scopes: ['/scopes', '/result/0/scopes'] },
      drop: [{ pointer: '/scopes/*', like: 'internal_*' }],
    },
    mint: { ...toyRecipe.mint, body: { name: '{{tag}}', scopes: '{{inherit.scopes}}' } },
  };
  const scoped = (service: Toy, id: string) => service.keys.find((key) => key.id === id)!.scopes;
  const first = async (service: Toy) => {
    const request = new Request('https://api.toy.test/keys', {
      method: 'POST',
      headers: { authorization: `Bearer ${admin}` },
      body: JSON.stringify({ name: 'old', scopes: ['send', 'internal_x'] }),
    });
    return ((await (await service.http(request)).json()) as { id: string }).id;
  };

  it('gives the new credential what the old one had, without what is dropped', async () => {
    const clock = standingClock();
    const service = toy(clock);
    const old = await first(service);
    const { provider } = build(inheriting, service.http, {}, clock);
    const { id } = await provider.mint({ tag, old: { id: old } });
    expect(scoped(service, id)).toEqual(['send']);
  });

  it('is not asked where an option says it already', async () => {
    const clock = standingClock();
    const service = toy(clock);
    const recipe = {
      ...inheriting,
      mint: { ...inheriting.mint, body: { name: '{{tag}}', scopes: '{{scopes | inherit.scopes}}' } },
    };
    const { provider, wire } = build(recipe, service.http, { scopes: ['read'] }, clock);
    const { id } = await provider.mint({ tag, old: { id: 'toy_0001' } });
    expect(scoped(service, id)).toEqual(['read']);
    expect(wire.seen).toHaveLength(1);
  });

  it('never mints without scopes: neither when there is no old one nor when it is gone', async () => {
    const clock = standingClock();
    const service = toy(clock);
    const { provider } = build(inheriting, service.http, {}, clock);
    const before = service.live();
    await expect(provider.mint({ tag })).rejects.toMatchObject({ code: 'HTTP_NOT_SENT' });
    await expect(provider.mint({ tag, old: { id: 'toy_9999' } })).rejects.toMatchObject({ code: 'HTTP_NOT_SENT' });
    expect(service.live()).toEqual(before);
  });
});

describe('list', () => {
  /** Seven items in pages of three, in the manner that the recipe speaks of. */
  const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, name: `n-${id}` }));
  const pages: Http = async (request) => {
    const url = new URL(request.url);
    const get = (name: string) => url.searchParams.get(name);
    if (get('page') === 'ignored') return json({ data: all });
    const from =
      get('after') !== null
        ? all.findIndex(({ id }) => id === get('after')) + 1
        : get('page') !== null
          ? (Number(get('page')) - 1) * 3
          : Number(get('offset') ?? 0);
    const data = all.slice(from, from + 3);
    const more = from + 3 < all.length;
    const following = `${url.origin}${url.pathname}?offset=${from + 3}`;
    const link = more
      ? { link: `<${url.origin}/keys?offset=0>; rel="first", <${following}>; title="a, b"; rel="next"` }
      : {};
    return json(
      { data, cursor: more ? data.at(-1)!.id : '', more, url: more ? following : null },
      200,
      link as { [name: string]: string },
    );
  };
  const listing = (paginate: object | undefined, list: object = {}) => ({
    ...toyRecipe,
    list: {
      path: '/keys',
      items: '/data',
      id: '/id',
      tag: '/name',
      ...(paginate === undefined ? {} : { paginate }),
      ...list,
    },
  });

  it.each<[string, object]>([
    ['a cursor', { cursor: '/cursor', query: 'after' }],
    ['the last item', { last: '/id', query: 'after', more: '/more' }],
    ['page numbers', { page: 'page' }],
    ['page numbers with a size', { page: 'page', size: 3 }],
    ['an offset', { offset: 'offset' }],
    ['a link header', { link: 'next' }],
    ['a URL in the answer', { url: '/url' }],
  ])('follows %s to the end', async (_, paginate) => {
    const { provider, wire } = build(listing(paginate), pages);
    expect((await provider.list!()).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    for (const { text } of wire.seen) expect(text).toContain(`Bearer ${admin}`);
    wire.seen.length = 0;
    await provider.check();
    expect(wire.seen).toHaveLength(1);
  });

  it.each<[string, object, Http]>([
    ['points to itself', { cursor: '/next', query: 'after' }, async () => json({ data: [{ id: 'a' }], next: 'a' })],
    [
      'goes round',
      { url: '/next' },
      async (request) => json({ data: [{ id: 'a' }], next: request.url.includes('x=1') ? '/keys?x=2' : '/keys?x=1' }),
    ],
    ['ignores the page number', { page: 'page' }, async () => json({ data: [{ id: 'a' }] })],
    [
      'leads to another origin',
      { url: '/next' },
      async () => json({ data: [{ id: 'a' }], next: 'https://elsewhere.test/keys' }),
    ],
    [
      'leads to another port',
      { url: '/next' },
      async () => json({ data: [{ id: 'a' }], next: 'https://api.toy.test:8443/keys' }),
    ],
    [
      'leads to another scheme',
      { link: 'next' },
      async () => json({ data: [] }, 200, { link: '<http://api.toy.test/keys>; rel=next' }),
    ],
    ['leads nowhere', { url: '/next' }, async () => json({ data: [], next: 'https://' })],
    ['has a cursor that is a list', { cursor: '/next', query: 'after' }, async () => json({ data: [], next: ['a'] })],
  ])('is unreadable when it %s', async (_, paginate, http) => {
    const { provider, wire } = build(listing(paginate), http);
    await expect(provider.list!()).rejects.toMatchObject({ code: 'PROVIDER_UNREADABLE' });
    for (const { url } of wire.seen) expect(url.origin).toBe('https://api.toy.test');
  });

  it.each<[string, unknown]>([
    ['the items are missing', { keys: [] }],
    ['the items are no list', { data: { a: 1 } }],
    ['an item is null', { data: [null] }],
    ['an item has no id', { data: [{ name: 'x' }] }],
    ['an id is a list', { data: [{ id: ['a'] }] }],
    ['an id is beyond exact numbers', { data: [{ id: 2 ** 60 }] }],
    ['a time of last use is none', { data: [{ id: 'a', used: 'yesterday' }] }],
  ])('is unreadable when %s', async (_, answer) => {
    const { provider } = build(listing(undefined, { 'last-used': '/used' }), async () => json(answer));
    await expect(provider.list!()).rejects.toMatchObject({ code: 'PROVIDER_UNREADABLE' });
  });

  it('reads ids, tags, times of last use and what is switched off', async () => {
    const data = [
      { id: 1, name: tag, used: '2026-01-02T03:04:05Z', status: 'active' },
      { id: 'b', name: `copy of ${tag}`, used: '2026-01-02T03:04:05.5', status: 'disabled' },
      { id: 'c', name: null, used: 1_767_323_045 },
      { id: 'd', used: 1_767_323_045_000 },
      { id: 'e', name: 'other', used: null },
      { id: 'f', used: '2026-01-02 03:04:05+00' },
    ];
    const recipe = listing(undefined, { 'last-used': '/used', active: { pointer: '/status', equals: 'active' } });
    const { provider } = build(recipe, async () => json({ data }));
    const at = new Date('2026-01-02T03:04:05Z');
    expect(await provider.list!()).toEqual([
      { id: '1', tag, lastUsed: at, active: true },
      { id: 'b', tag: `copy of ${tag}`, lastUsed: new Date('2026-01-02T03:04:05.500Z'), active: false },
      { id: 'c', lastUsed: at },
      { id: 'd', lastUsed: at },
      { id: 'e', tag: 'other' },
      { id: 'f', lastUsed: at },
    ]);
  });

  const other = 'kthgfedcba01jy0000000000000000000001';
  it.each<[string, object | undefined, string, string | undefined]>([
    ['the tag alone', undefined, tag, tag],
    ['a copy', undefined, `copy of ${tag}`, undefined],
    ['a copy behind', undefined, `${tag} (2)`, undefined],
    ['a longer name', undefined, `${tag}0`, undefined],
    ['somebody else of ours', undefined, other, other],
    ['the text of the recipe', { name: '{{team}} {{tag}}' }, `shop.eu ${tag}`, tag],
    ['the tag without that text', { name: '{{team}} {{tag}}' }, tag, undefined],
    ['another team', { name: '{{team}} {{tag}}' }, `shopxeu ${tag}`, undefined],
    ['a copy of that', { name: '{{team}} {{tag}}' }, `copy of shop.eu ${tag}`, undefined],
    ['what only the mint knew', { name: '{{expires.date}}/{{tag}}' }, `2026-04-01/${tag}`, tag],
    ['deep in the body', { data: [{ name: 'keyturn-{{tag}}' }] }, `keyturn-${tag}`, tag],
  ])('takes %s for ours, or not', async (_, body, name, expected) => {
    const recipe = { ...listing(undefined), ...(body === undefined ? {} : { mint: { ...toyRecipe.mint, body } }) };
    const { provider } = build(recipe, async () => json({ data: [{ id: 'a', name }] }), { team: 'shop.eu' });
    expect((await provider.list!())[0]!.tag).toBe(expected ?? name);
  });

  it.each<[string, boolean]>([
    [tag, true],
    [`eu-west/${tag}@acme`, true],
    [`acme: ${tag}\nshop`, true],
    [`x${tag}`, false],
    [`é${tag}`, false],
    [`${tag}Z`, false],
    [`_${tag}`, false],
  ])('where the vendor puts something around it, %j: %s', async (name, ours) => {
    const recipe = listing(undefined, { tag: { pointer: '/name', within: true } });
    const { provider } = build(recipe, async () => json({ data: [{ id: 'a', name }] }));
    expect((await provider.list!())[0]!.tag).toBe(ours ? tag : name);
  });

  it('passes over what is another kind of thing', async () => {
    const data = [{ name: 'anon', type: 'legacy' }, { id: 'a', name: tag, type: 'secret' }, { name: 'x' }];
    const recipe = listing(undefined, { where: { pointer: '/type', equals: '{{kind}}' } });
    const { provider } = build(recipe, async () => json({ data }), { kind: 'secret' });
    expect(await provider.list!()).toEqual([{ id: 'a', tag }]);
  });

  it('ends where the provider says that there is no more, whatever cursor it shows', async () => {
    const recipe = listing({ cursor: '/last', query: 'after', more: '/more' });
    const { provider, wire } = build(recipe, async () => json({ data: [{ id: 'a' }], last: 'a', more: false }));
    expect(await provider.list!()).toEqual([{ id: 'a' }]);
    expect(wire.seen).toHaveLength(1);
  });

  it.each([
    ['a cursor', { cursor: '/last', query: 'after', more: '/more' }],
    ['a last item', { last: '/id', query: 'after', more: '/more' }],
    ['an address', { url: '/url', more: '/more' }],
  ])('is unreadable where it says that there is more, and has not %s that leads there', async (_, paginate) => {
    const { provider } = build(listing(paginate), async () => json({ data: [], more: true }));
    await expect(provider.list!()).rejects.toMatchObject({ code: 'PROVIDER_UNREADABLE' });
  });

  it('calls nothing inactive that does not say whether it is', async () => {
    const data = [{ id: 'a' }, { id: 'b', state: 'on: by hand' }, { id: 'c', state: 'off' }];
    const like = listing(undefined, { active: { pointer: '/state', like: 'on*' } });
    expect(await build(like, async () => json({ data })).provider.list!()).toEqual([
      { id: 'a' },
      { id: 'b', active: true },
      { id: 'c', active: false },
    ]);
    const equals = listing(undefined, { active: { pointer: '/state', equals: 'off' } });
    expect((await build(equals, async () => json({ data })).provider.list!())[0]).toEqual({ id: 'a' });
  });

  it('takes null for an empty list', async () => {
    const { provider } = build(listing(undefined), async () => json({ data: null }));
    expect(await provider.list!()).toEqual([]);
  });
});

describe('revoke', () => {
  it('believes no answer that says of itself that it failed, whatever else is in it', async () => {
    const revoke = {
      path: '/keys/{{id}}',
      refused: [{ pointer: '/errors', exists: true }],
      gone: [{ status: 200, pointer: '/ended/0', exists: false }],
    };
    const answering = (answer: object) => build({ ...plain, revoke }, async () => json(answer)).provider.revoke('a');
    await expect(answering({ ended: [], errors: [{}] })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
    expect(await answering({ ended: [] })).toBe('gone');
    expect(await answering({ ended: ['a'] })).toBe('revoked');
  });

  it('does not take a page for people for the word that a credential is gone, where no list tells more', async () => {
    const page: Http = async () => new Response('<html>', { status: 404, headers: { 'content-type': 'text/html' } });
    const { provider } = build({ ...plain, revoke: { path: '/keys/{{id}}' } }, page);
    await expect(provider.revoke('a')).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
  });
});

describe('probe', () => {
  const minted = { id: 'a', values: { value: new Secret('toy-example-not-a-key-5') } };
  const verify = {
    ...toyRecipe.verify,
    accept: [
      { status: 200, pointer: '/id', equals: '{{id}}' },
      { status: 401, pointer: '/name', equals: 'restricted' },
    ],
    reject: [
      401,
      { status: 200, pointer: '/error', exists: true },
      { status: 400, pointer: '/message', like: 'No such *' },
    ],
  };
  it.each<[string, Response, string]>([
    ['400 that begins as it should', json({ message: 'No such key: a' }, 400), 'rejected'],
    ['400 that begins otherwise', json({ message: 'There is No such key' }, 400), 'inconclusive'],
    ['ours', json({ id: 'a' }), 'accepted'],
    ['somebody else', json({ id: 'b' }), 'inconclusive'],
    ['a restricted key', json({ name: 'restricted' }, 401), 'accepted'],
    ['401', json({ name: 'invalid' }, 401), 'rejected'],
    ['401 without a body', new Response(null, { status: 401 }), 'rejected'],
    ['200 with an error', json({ error: 'x' }), 'rejected'],
    ['403, which no matcher names', json({}, 403), 'inconclusive'],
    ['429', json({}, 429, { 'retry-after': '1' }), 'inconclusive'],
    [
      'a login page',
      new Response('<html>', { status: 401, headers: { 'content-type': 'text/html; charset=utf-8' } }),
      'inconclusive',
    ],
    ['not JSON', new Response('ok'), 'inconclusive'],
  ])('%s', async (_, answer, expected) => {
    const { provider, wire } = build({ ...plain, verify }, async () => answer);
    expect(await provider.probe(minted)).toBe(expected);
    expect(wire.seen).toHaveLength(1);
  });

  it('never carries what the recipe authorises everything else with', async () => {
    const asking = { path: '/whoami', headers: { 'x-key': '{{value}}' }, accept: [200], reject: [401] };
    const { provider, wire } = build({ ...plain, verify: asking }, async () => json({}));
    expect(await provider.probe(minted)).toBe('accepted');
    expect(wire.seen[0]!.text).toContain('x-key: toy-example-not-a-key-5');
    expect(wire.seen[0]!.text).not.toContain(admin);
  });

  it('follows the delays of the provider both ways', async () => {
    const clock = standingClock();
    const service = toy(clock, { appears: 3_000, lingers: 5_000 });
    const { provider } = build(toyRecipe, service.http, {}, clock);
    const key = await provider.mint({ tag });
    expect(await provider.probe(key)).toBe('rejected');
    await clock.sleep(3_000);
    expect(await provider.probe(key)).toBe('accepted');
    await provider.revoke(key.id);
    expect(await provider.probe(key)).toBe('accepted');
    await clock.sleep(5_000);
    expect(await provider.probe(key)).toBe('rejected');
  });
});

describe('ids that are secrets', () => {
  it('stay out of errors, as values in a path do', async () => {
    const recipe = {
      ...plain,
      'id-is-secret': true,
      mint: { ...toyRecipe.mint, id: '/key', values: { value: '/key' } },
      verify: { ...toyRecipe.verify, path: '/keys/{{value}}' },
    };
    const { provider, wire } = build(recipe, minting);
    expect(provider.idIsSecret).toBe(true);
    wire.fail('reset-before', () => true, 9);
    const error = await provider.revoke('toy-example-not-a-key-minted').catch((error) => error);
    expect(error).toMatchObject({
      code: 'HTTP_UNKNOWN',
      message: expect.stringContaining('DELETE https://api.toy.test/...'),
    });
  });
});

describe('quota', () => {
  it('is the refusal of the provider', async () => {
    const clock = standingClock();
    const service = toy(clock, { quota: 4 });
    const { provider } = build({ ...toyRecipe, concurrent: 4 }, service.http, {}, clock);
    expect(provider.concurrent).toBe(4);
    await expect(provider.mint({ tag })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
  });
});

describe('each', () => {
  const repeating = {
    ...plain,
    mint: {
      ...toyRecipe.mint,
      // biome-ignore lint/suspicious/noThenProperty: a recipe's follow-up calls; never awaited
      then: [{ path: '/rights/{{each.place}}/{{id}}', each: '{{rights}}', body: { may: '{{each.may}}' } }],
    },
  };
  const paths = ({ seen }: Wire) => seen.map(({ url }) => url.pathname);

  it('makes a call for every item, in their order', async () => {
    const rights = [
      { place: '/', may: ['read'] },
      { place: 'b', may: ['read', 'write'] },
    ];
    const { provider, wire } = build(repeating, minting, { rights });
    await provider.mint({ tag });
    expect(paths(wire)).toEqual(['/keys', '/rights/%2F/a1', '/rights/b/a1']);
    expect(wire.seen.at(-1)!.text).toContain('{"may":["read","write"]}');
  });

  it.each([[[]], [{}]])('makes none for %j', async (rights) => {
    const { provider, wire } = build(repeating, minting, { rights });
    await provider.mint({ tag });
    expect(paths(wire)).toEqual(['/keys']);
  });

  it.each([['all'], [[['a']]], [['a']], [[{ place: 'a' }]]])(
    'mints nothing for %j, and says so before',
    async (rights) => {
      const { provider, wire } = build(repeating, minting, { rights });
      await expect(provider.preflight!({})).rejects.toMatchObject({ code: 'PREFLIGHT_DENIED' });
      await expect(provider.mint({ tag })).rejects.toMatchObject({ code: 'HTTP_NOT_SENT' });
      expect(wire.seen).toEqual([]);
    },
  );

  it('ends what was minted when a later item is refused', async () => {
    const http: Http = async (request) => {
      if (request.method === 'DELETE') return new Response(null, { status: 204 });
      return request.url.includes('/rights/b/') ? json({ error: 'no such place' }, 400) : minting(request);
    };
    const rights = [
      { place: 'a', may: [] },
      { place: 'b', may: [] },
    ];
    const { provider, wire } = build(repeating, http, { rights });
    await expect(provider.mint({ tag })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
    expect(wire.seen.at(-1)).toMatchObject({ method: 'DELETE' });
  });
});
