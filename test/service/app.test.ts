import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type Store, StoreUnavailable } from '../../src/service/store.ts';
import { memoryStore } from '../../src/service/stores/memory.ts';
import { b64, hubotsToken, makeBody, makeReader, makeService, monasToken } from './app-parts.ts';
import { handClock, hash } from './link-parts.ts';

async function given(change: Record<string, unknown> = {}) {
  const service = makeService();
  const link = makeBody(change);
  const made = await service.ask('POST', '/v1/links', monasToken, link.body);
  expect(made.status).toBe(201);
  const path = `/v1/links/${link.id}`;
  return { ...service, ...link, path, made };
}

const notFound = { status: 404, body: { error: 'not_found' } };

describe('POST /v1/links', () => {
  it('makes a link once, and the same body again is the same link', async () => {
    const { ask, made, body, id, clock } = await given();
    expect(made.body).toEqual({ id, expiresAt: new Date(clock.now() + 3_600_000).toISOString() });
    expect(await ask('POST', '/v1/links', monasToken, body)).toMatchObject({ status: 200, body: made.body });
    expect(await ask('POST', '/v1/links', monasToken, { ...body, expiresIn: 61 })).toMatchObject({ status: 409 });
    expect(await ask('POST', '/v1/links', hubotsToken, body)).toMatchObject({ status: 409 });
  });

  it.each([
    ['no creator', undefined],
    ['another token', 'toy-example-not-a-token-nobody'],
    ['an empty bearer', ''],
  ])('is refused with %s', async (_, token) => {
    const { ask } = makeService();
    expect(await ask('POST', '/v1/links', token, makeBody().body)).toMatchObject({ status: 401 });
  });

  it.each<[string, unknown]>([
    ['no body', undefined],
    ['no JSON', '{'],
    ['an array', []],
    ['null', 'null'],
    ['a field too many', makeBody({ note: 'x' }).body],
    ['__proto__', JSON.stringify(makeBody().body).replace('{', '{"__proto__":{},')],
    ['no password flag', makeBody({ password: undefined }).body],
    ['a password flag that is text', makeBody({ password: 'no' }).body],
    ['an id of 15 bytes', makeBody({ id: b64(randomBytes(15)) }).body],
    ['an id with padding', makeBody({ id: `${b64(randomBytes(16))}==` }).body],
    ['an id with unused bits', makeBody({ id: `${'A'.repeat(21)}B` }).body],
    ['a proof of 31 bytes', makeBody({ proof: b64(randomBytes(31)) }).body],
    ['an access that is a number', makeBody({ access: 1 }).body],
    ['no manage', makeBody({ manage: undefined }).body],
    ['an envelope of version 2', makeBody({ envelope: b64(Buffer.concat([Buffer.from([2]), randomBytes(540)])) }).body],
    [
      'an envelope of an odd length',
      makeBody({ envelope: b64(Buffer.concat([Buffer.from([1]), randomBytes(541)])) }).body,
    ],
    ['an empty envelope', makeBody({ envelope: '' }).body],
    [
      'an envelope of 181 blocks',
      makeBody({ envelope: b64(Buffer.concat([Buffer.from([1]), randomBytes(28 + 181 * 512)])) }).body,
    ],
    ...[59, 2_592_001, -60, 0, 60.5, '3600', null, 1e99].map((n): [string, unknown] => [
      `expiresIn ${n}`,
      makeBody({ expiresIn: n }).body,
    ]),
  ])('is refused with 400 for %s', async (_, body) => {
    const { ask } = makeService();
    expect(await ask('POST', '/v1/links', monasToken, body)).toMatchObject({ status: 400, body: { error: 'invalid' } });
  });

  it.each([60, 2_592_000])('lives for %d seconds', async (expiresIn) => {
    await given({ expiresIn });
  });

  it('takes the largest envelope', async () => {
    await given({ envelope: b64(Buffer.concat([Buffer.from([1]), randomBytes(28 + 180 * 512)])) });
  });

  it('refuses a body above 128 KiB, whatever its length claims', async () => {
    const { app } = makeService();
    const body = 'x'.repeat(128 * 1024 + 1);
    const headers = { authorization: `Bearer ${monasToken}` };
    for (const lie of [{}, { 'content-length': '10' }]) {
      const told = await app(
        new Request('https://links.example/v1/links', { method: 'POST', headers: { ...headers, ...lie }, body }),
      );
      expect(told.status).toBe(413);
    }
  });

  it('forgets the bytes of a body that is no text before it reads the next', async () => {
    const { app } = makeService();
    const send = async (body: Uint8Array<ArrayBuffer> | string) => {
      const headers = { authorization: `Bearer ${monasToken}` };
      return (await app(new Request('https://links.example/v1/links', { method: 'POST', headers, body }))).status;
    };
    const good = JSON.stringify(makeBody().body);
    // The beginning of a character, alone and after what would be valid.
    for (const bad of [Buffer.from([0xe2, 0x82]), Buffer.concat([Buffer.from(good), Buffer.from([0xf0, 0x9f])])]) {
      expect(await send(bad)).toBe(400);
    }
    expect(await send(good)).toBe(201);
  });

  it('keeps to the quota', async () => {
    const { ask } = makeService({ quota: { links: 1, bytes: 1e9 } });
    expect((await ask('POST', '/v1/links', monasToken, makeBody().body)).status).toBe(201);
    const told = await ask('POST', '/v1/links', monasToken, makeBody().body);
    expect([told.status, told.headers.get('retry-after')]).toEqual([429, '3600']);
  });
});

describe('reading a link', () => {
  it('looks, opens once, and reports saved', async () => {
    const { ask, path, access, proof, envelope, clock } = await given({ password: true });
    const expiresAt = new Date(clock.now() + 3_600_000).toISOString();
    const look = { version: 1, state: 'waiting', creator: 'mona', password: true, expiresAt };
    expect(await ask('POST', `${path}/look`, access)).toMatchObject({ status: 200, body: look });
    expect((await ask('POST', `${path}/look`, access, {})).body).toEqual(look);
    const reader = makeReader();
    const openedAt = new Date(clock.now()).toISOString();
    expect(await ask('POST', `${path}/open`, access, { proof, reader })).toMatchObject({
      status: 200,
      body: { envelope, creator: 'mona' },
    });
    const late = await ask('POST', `${path}/open`, access, { proof, reader: makeReader() });
    expect(late).toMatchObject({ status: 410, body: { state: 'opened', openedAt } });
    expect((await ask('POST', `${path}/look`, access)).body).toEqual({ ...look, state: 'opened', openedAt });
    expect(await ask('POST', `${path}/saved`, access, { reader: makeReader() })).toMatchObject({ status: 410 });
    expect(await ask('POST', `${path}/saved`, access, { reader })).toMatchObject({ status: 204, body: undefined });
    expect(await ask('POST', `${path}/open`, access, { proof, reader })).toMatchObject({
      status: 410,
      body: { state: 'saved', openedAt },
    });
  });

  it('gives one of 100 simultaneous readers the envelope', async () => {
    const { ask, path, access, proof } = await given();
    const told = await Promise.all(
      Array.from({ length: 100 }, () => ask('POST', `${path}/open`, access, { proof, reader: makeReader() })),
    );
    expect(told.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 99 }, () => 410)]);
  });

  it('answers wrong proofs with 403, then 429 and a wait that is neither judged nor counted', async () => {
    const { ask, path, access, proof, clock } = await given({ password: true });
    const guess = async () => {
      const told = await ask('POST', `${path}/open`, access, { proof: b64(randomBytes(32)), reader: makeReader() });
      return [told.status, (told.body as { error: string }).error, told.headers.get('retry-after')];
    };
    expect(await guess()).toEqual([403, 'wrong_proof', null]);
    expect(await guess()).toEqual([403, 'wrong_proof', null]);
    for (const wait of ['1', '2', '4', '8', '900', '900']) {
      expect(await guess()).toEqual([429, 'wrong_proof', wait]);
      expect(await guess()).toEqual([429, 'wait', wait]);
      clock.pass(Number(wait) * 1000);
    }
    expect(await ask('POST', `${path}/open`, access, { proof, reader: makeReader() })).toMatchObject({ status: 200 });
    expect((await ask('GET', path, monasToken)).body).toMatchObject({ tries: 8, state: 'opened' });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no reader', { proof: b64(randomBytes(32)) }],
    ['a reader of 15 bytes', { proof: b64(randomBytes(32)), reader: b64(randomBytes(15)) }],
    ['a proof that is none', { proof: 'x', reader: makeReader() }],
    ['a field too many', { proof: b64(randomBytes(32)), reader: makeReader(), force: true }],
  ])('judges syntax first: open with %s', async (_, body) => {
    const { ask, path, access } = await given();
    expect(await ask('POST', `${path}/open`, access, body)).toMatchObject({ status: 400 });
    expect(await ask('POST', `/v1/links/${b64(randomBytes(16))}/open`, access, body)).toMatchObject({ status: 400 });
  });

  it('is disputed only after it was opened', async () => {
    const { ask, path, access, proof, clock } = await given();
    expect(await ask('POST', `${path}/dispute`, access)).toMatchObject({ status: 409 });
    expect(await ask('POST', `${path}/saved`, access, { reader: makeReader() })).toMatchObject({ status: 409 });
    await ask('POST', `${path}/open`, access, { proof, reader: makeReader() });
    const at = new Date(clock.now()).toISOString();
    for (let i = 0; i < 2; i++) expect(await ask('POST', `${path}/dispute`, access, {})).toMatchObject({ status: 204 });
    expect((await ask('GET', path, monasToken)).body).toMatchObject({
      state: 'disputed',
      disputedAt: at,
      openedAt: at,
    });
  });

  it('is over to the second', async () => {
    const { ask, path, access, proof, clock } = await given({ expiresIn: 60 });
    clock.pass(60_000);
    const told = await ask('POST', `${path}/open`, access, { proof, reader: makeReader() });
    expect(told).toMatchObject({ status: 410, body: { state: 'expired' } });
  });
});

describe('who has not the link', () => {
  const strangers: [string, (parts: { access: string; manage: string }) => string | undefined][] = [
    ['no bearer', () => undefined],
    ['an empty bearer', () => ''],
    ['another access', () => b64(randomBytes(32))],
    ['the manage token', ({ manage }) => manage],
    ['the creator', () => monasToken],
    ['an access cut short', ({ access }) => access.slice(0, -1)],
    ['an access with padding', ({ access }) => `${access}=`],
    ['the hash of the access', ({ access }) => b64(Buffer.from(access))],
  ];

  it.each(strangers)('learns nothing, fetches nothing, burns nothing with %s', async (_, bearerOf) => {
    const { ask, path, proof, access, manage } = await given();
    const bearer = bearerOf({ access, manage });
    const unknown = `/v1/links/${b64(randomBytes(16))}`;
    const calls = [
      ['look', undefined],
      ['open', { proof, reader: makeReader() }],
      ['saved', { reader: makeReader() }],
      ['dispute', undefined],
    ] as const;
    for (const [verb, body] of calls) {
      const here = await ask('POST', `${path}/${verb}`, bearer, body);
      const nowhere = await ask('POST', `${unknown}/${verb}`, access, body);
      expect(here).toMatchObject(notFound);
      expect([...here.headers]).toEqual([...nowhere.headers]);
      expect(here.body).toEqual(nowhere.body);
    }
    expect(await ask('POST', `${path}/open`, access, { proof, reader: makeReader() })).toMatchObject({ status: 200 });
  });

  it.each(['GET', 'DELETE'])('cannot %s it by its id', async (method) => {
    const { ask, path, access, manage } = await given();
    for (const bearer of [undefined, access, hubotsToken, b64(randomBytes(32))]) {
      expect(await ask(method, path, bearer)).toMatchObject(notFound);
    }
    expect(await ask('GET', path, manage)).toMatchObject({ status: 200, body: { state: 'waiting', tries: 0 } });
  });

  it.each(['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'])(
    'consumes nothing by %s, even with everything in hand',
    async (method) => {
      const { app, ask, path, access, proof } = await given();
      for (const verb of ['look', 'open', 'saved', 'dispute']) {
        const told = await app(
          new Request(`https://links.example${path}/${verb}`, {
            method,
            headers: { authorization: `Bearer ${access}` },
          }),
        );
        expect(told.status).toBe(405);
        expect(told.headers.get('allow')).toBe('POST');
      }
      expect(await ask('POST', `${path}/open`, access, { proof, reader: makeReader() })).toMatchObject({ status: 200 });
    },
  );

  it('is refused when a browser says that another site sent it', async () => {
    const { ask, path, access, proof } = await given();
    const body = { proof, reader: makeReader() };
    for (const site of ['cross-site', 'same-site']) {
      const told = await ask('POST', `${path}/open`, access, body, { 'sec-fetch-site': site });
      expect(told).toMatchObject({ status: 403, body: { error: 'cross_site' } });
    }
    expect(await ask('POST', `${path}/open`, access, body, { 'sec-fetch-site': 'same-origin' })).toMatchObject({
      status: 200,
    });
  });
});

describe('its creator', () => {
  it('asks after it and ends it, and what happened stays visible', async () => {
    const { ask, path, access, proof, clock } = await given();
    const createdAt = new Date(clock.now()).toISOString();
    const expiresAt = new Date(clock.now() + 3_600_000).toISOString();
    expect((await ask('GET', path, monasToken)).body).toEqual({ state: 'waiting', createdAt, expiresAt, tries: 0 });
    expect(await ask('DELETE', path, monasToken, { reason: 'because' })).toMatchObject({ status: 400 });
    expect(await ask('DELETE', path, monasToken, { reason: 'superseded' })).toMatchObject({ status: 204 });
    expect(await ask('DELETE', path, monasToken)).toMatchObject({ status: 204 });
    expect((await ask('GET', path, monasToken)).body).toMatchObject({ state: 'superseded' });
    const told = await ask('POST', `${path}/open`, access, { proof, reader: makeReader() });
    expect(told).toMatchObject({ status: 410, body: { state: 'superseded' } });
  });

  it('may be anybody only where that was switched on, and then the creator cannot end it', async () => {
    const { anybody } = await import('../../src/service/creators.ts');
    const { ask } = makeService({ creators: anybody });
    const { body, id, manage } = makeBody();
    expect((await ask('POST', '/v1/links', undefined, body)).status).toBe(201);
    expect(await ask('DELETE', `/v1/links/${id}`)).toMatchObject(notFound);
    expect(await ask('DELETE', `/v1/links/${id}`, manage)).toMatchObject({ status: 204 });
  });
});

describe('every answer', () => {
  it('is kept by nobody and offered to no other site', async () => {
    const { ask, path, access } = await given();
    const answers = [
      await ask('POST', `${path}/look`, access),
      await ask('POST', `${path}/look`),
      await ask('GET', '/nowhere'),
      await ask('OPTIONS', `${path}/open`, undefined, undefined, {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
      }),
    ];
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('is 503 with a time to come back when the store cannot commit, and says so to the log without an id', async () => {
    const events: unknown[] = [];
    const store = memoryStore(handClock());
    const broken = { ...store, claim: () => Promise.reject(new StoreUnavailable('the commit failed')) };
    const { ask } = makeService({ store: broken, log: (event) => events.push(event) });
    const { id, access, proof } = makeBody();
    const told = await ask('POST', `/v1/links/${id}/open`, access, { proof, reader: makeReader() });
    expect([told.status, told.headers.get('retry-after')]).toEqual([503, '1']);
    const route = '/v1/links/{id}/open';
    expect(events).toEqual([
      { event: 'the commit failed', route },
      { event: 'request', method: 'POST', route, status: 503, ms: 0 },
    ]);
  });
});

describe('an address that is none of ours', () => {
  const { app } = makeService();
  const get = (path: string, headers = {}, method = 'GET') =>
    app(new Request(`https://links.example${path}`, { headers, method }));
  const browser = { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' };

  it.each([
    ['/', 200],
    ['/l/', 200],
    ['/l%23key', 404],
    ['/wrong', 404],
    ['/v2/links', 404],
  ])(
    'shows people the page at %s, which can do without the path, and tells programs that it is not there',
    async (path, status) => {
      const told = await get(path, browser);
      const page = await get('/l');
      expect([told.status, await told.text()]).toEqual([status, await page.text()]);
      expect(told.headers.get('content-security-policy')).toBe(page.headers.get('content-security-policy'));
      const program = await get(path, { accept: '*/*' });
      expect([program.status, await program.json()]).toEqual([404, { error: 'not_found' }]);
      expect((await get(path, browser, 'HEAD')).status).toBe(status);
      expect((await get(path, browser, 'POST')).status).toBe(404);
    },
  );

  it('is not a call of ours that somebody may not make', async () => {
    expect((await get('/healthz', browser)).headers.get('content-type')).not.toContain('html');
  });
});

describe('who has no right to a link', () => {
  it('causes one look-up, by a hash of the id and the hash of the access key, as who has it does', async () => {
    const asked: [string, readonly unknown[]][] = [];
    const { ask } = makeService({
      store: new Proxy(memoryStore(handClock()), {
        get: (store, name: keyof Store) =>
          typeof store[name] !== 'function'
            ? store[name]
            : (...given: never[]) => {
                asked.push([name, given]);
                return (store[name] as (...given: never[]) => unknown)(...given);
              },
      }),
    });
    const link = makeBody();
    await ask('POST', '/v1/links', monasToken, link.body);
    for (const [id, access] of [
      [link.id, link.access],
      [link.id, makeBody().access],
      [makeBody().id, link.access],
    ] as const) {
      for (const [call, of] of [
        ['look', 'look'],
        ['open', 'claim'],
        ['saved', 'saved'],
        ['dispute', 'dispute'],
      ] as const) {
        asked.length = 0;
        const reader = makeReader();
        const body = { open: { proof: link.proof, reader }, saved: { reader } }[call as string] ?? {};
        await ask('POST', `/v1/links/${id}/${call}`, access, body);
        expect(asked.map(([name]) => name)).toEqual([of]);
        expect(asked[0]![1][0]).toEqual(hash(Buffer.from(id, 'base64url'), hash(Buffer.from(access, 'base64url'))));
      }
    }
  });
});

describe('the operator', () => {
  it('sees health and numbers on this machine or with a token, nobody else does', async () => {
    const { app } = makeService({ operatorToken: 'toy-example-not-a-token-ops' });
    const get = async (path: string, local: boolean, headers = {}) =>
      app(new Request(`https://links.example${path}`, { headers }), { local, caller: '203.0.113.9' });
    for (const path of ['/healthz', '/metrics']) {
      expect((await get(path, true)).status).toBe(200);
      expect((await get(path, false)).status).toBe(404);
      expect((await get(path, true, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404);
      for (const host of ['localhost:8787', '127.0.0.1:8787', '[::1]:8787', 'LOCALHOST']) {
        expect((await get(path, true, { host })).status).toBe(200);
      }
      // What ends TLS on this machine without adding a header still passes on whom the caller meant.
      for (const host of ['links.acme.dev', 'localhost.evil.example', '127.0.0.1.evil.example:80']) {
        expect((await get(path, true, { host })).status).toBe(404);
      }
      expect((await get(path, false, { authorization: 'Bearer toy-example-not-a-token-ops' })).status).toBe(200);
    }
    expect(await (await get('/metrics', true)).text()).toMatch(
      /^keyturn_requests_total\{route="\/healthz",method="GET",status="200"\} 6$/m,
    );
  });
});
