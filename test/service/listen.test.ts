import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { serve } from '../../src/commands/serve.ts';
import { links } from '../../src/links/client.ts';
import { reader } from '../../src/links/reader.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { tokens as byToken } from '../../src/service/creators.ts';
import { listen } from '../../src/service/listen.ts';
import { metrics } from '../../src/service/metrics.ts';
import { makeBody, makeReader, makeService, monasToken } from './app-parts.ts';

const clock = { now: () => new Date(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
const tokens = new Secret(`mona:${monasToken}`);

/** So many places for creations, and any one creator may have them all. */
const few = (most: number) => ({ creations: { most, each: most } });

/** Sends bytes as they are, and gives back the first line of what came. */
async function raw(url: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.end(text);
  let told = '';
  socket.on('data', (part) => {
    told += part.toString();
  });
  // Not by events.once, which would take a reset for a failure: what was not read may be answered by one.
  await new Promise((done) => socket.once('close', done));
  return told.split('\r\n')[0] ?? '';
}

/** Until it is: with little patience, a service on a slow machine closes who is not slow as well. */
async function served(url: string): Promise<void> {
  while ((await fetch(`${url}/l`).catch(() => undefined))?.status !== 200)
    await new Promise((done) => setImmediate(done));
}

describe('the service on a socket', () => {
  it('serves a link from its creation to its receipt, over SQLite, and stops cleanly', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keyturn-serve-'));
    try {
      const service = await serve(
        { listen: '127.0.0.1:0', store: `sqlite:${join(folder, 'links.db')}`, tokens },
        { clock },
      );
      const made = links({
        url: service.url,
        http: fetch,
        clock,
        expires: 3_600_000,
        creator: async () => new Secret(monasToken),
      });
      await made.check();
      const draft = await made.draft({
        entries: { A: new Secret('toy-example-not-a-key-0001') },
        rotations: {},
        from: 'x',
        note: '',
      });
      await made.create(draft);
      const told = await Promise.allSettled(
        Array.from({ length: 20 }, async () => (await reader(draft.link, { http: fetch, clock })).open()),
      );
      expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await made.receipt(draft.id)).state).toBe('opened');
      await service.close();
      await expect(fetch(`${service.url}/l`)).rejects.toThrow();
      expect(readdirSync(folder)).toEqual(['links.db']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each<[string, Partial<Parameters<typeof serve>[0]>]>([
    ['nobody could create a link', { tokens: undefined }],
    ['the tokens are empty', { tokens: new Secret(' ') }],
    ['a token is short', { tokens: new Secret('mona:short') }],
    ['a token is named twice', { tokens: new Secret(`mona:${monasToken}-1 mona:${monasToken}-2`) }],
    ['the store is unknown', { store: 'mongodb://x' }],
    ['the address is none', { listen: '8787' }],
    ['its own address is unknown to the tokens of workflows', { allow: ['acme/*'] }],
    ['its own address is none', { allow: ['acme/*'], url: 'links' }],
    ['everybody on GitHub could create links', { allow: ['*/*'], url: 'https://links.acme.dev' }],
    ['the port is none', { listen: '127.0.0.1:99999' }],
    ['the address is not here', { listen: '203.0.113.1:0' }],
  ])('does not start when %s', async (_, change) => {
    const started = serve({ listen: '127.0.0.1:0', store: 'memory', tokens, ...change }, { clock, http: fetch });
    const error = await started.then(
      (service) => service.close(),
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(KeyturnError);
    expect((error as KeyturnError).code).toBe('INPUT_INVALID');
    expect((error as KeyturnError).message).not.toContain(monasToken);
  });

  it('has limits on headers, bodies and what is no HTTP, and goes on after them', async () => {
    const { service: app } = makeService();
    const service = await listen(app, { host: '127.0.0.1', port: 0 });
    const post = 'POST /v1/links HTTP/1.1\r\nhost: x\r\n';
    expect(await raw(service.url, `${post}content-length: 200000\r\n\r\n`)).toContain('413');
    const long = `transfer-encoding: chunked\r\n\r\n30000\r\n${'x'.repeat(0x30000)}\r\n0\r\n\r\n`;
    expect(await raw(service.url, `${post}authorization: Bearer ${monasToken}\r\n${long}`)).toContain('413');
    expect(await raw(service.url, `POST /v1/links/x/open HTTP/1.1\r\nhost: x\r\n${long}`)).toMatch(/413|^$/);
    expect(
      await raw(service.url, 'POST /v1/links/x/open HTTP/1.1\r\nhost: x\r\ncontent-length: 4097\r\n\r\n'),
    ).toContain('413');
    expect(await raw(service.url, `GET /l HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`)).toContain('431');
    expect(await raw(service.url, 'GET http://evil.example/l HTTP/1.1\r\nhost: x\r\n\r\n')).toContain('400');
    expect(await raw(service.url, 'TRACE /l HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')).toContain('405');
    expect(await raw(service.url, 'nonsense\r\n\r\n')).toContain('400');
    expect((await fetch(`${service.url}/l`)).status).toBe(200);
    await service.close();
  });

  it('answers who sends too much, also while they go on sending, and serves them on the same connection', async () => {
    const { service: app } = makeService();
    const service = await listen(app, { host: '127.0.0.1', port: 0 });
    for (const [path, length] of [
      ['/v1/links', 2_000_000],
      ['/v1/links/x/saved', 100_000],
    ] as const) {
      for (let time = 0; time < 20; time++) {
        const answered = await fetch(`${service.url}${path}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${monasToken}` },
          body: Buffer.alloc(length, 0x20),
        });
        expect([answered.status, await answered.json()]).toEqual([413, { error: 'too_large' }]);
      }
    }
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    const lines: string[] = [];
    socket.on('data', (part) => lines.push(...(part.toString().match(/HTTP\/1.1 \d+/g) ?? [])));
    socket.write(`POST /v1/links/x/saved HTTP/1.1\r\nhost: x\r\ncontent-length: 9000\r\n\r\n${' '.repeat(9000)}`);
    socket.write('GET /l HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    await once(socket, 'close');
    expect(lines).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
    await service.close();
  });

  it('closes who asks on and on without reading the answers, and keeps none of them', async () => {
    const { service: app } = makeService();
    const made = metrics();
    const service = await listen(app, { host: '127.0.0.1', port: 0, metrics: made });
    const flood = Array.from({ length: 8 }, async () => {
      const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
      socket.on('error', () => {});
      socket.pause();
      const ask = 'GET /l HTTP/1.1\r\nhost: x\r\n\r\n';
      socket.write(ask.repeat(2000));
      // A paused socket tells of its end only when it is written to.
      while (!socket.destroyed) {
        await new Promise((done) => setTimeout(done, 10));
        socket.write(ask);
      }
    });
    await Promise.all(flood);
    expect((await fetch(`${service.url}/l`)).status).toBe(200);
    const told = await made.render();
    expect(told).toContain('keyturn_overload_total{what="connections"} 8');
    await service.close();
  });

  it('answers a few requests that were sent at once, in their order', async () => {
    const { service: app } = makeService();
    const service = await listen(app, { host: '127.0.0.1', port: 0 });
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    let told = '';
    socket.on('data', (part) => {
      told += part.toString();
    });
    socket.write(
      ['/l', '/nowhere', '/l'].map((path) => `HEAD ${path} HTTP/1.1\r\nhost: x\r\n\r\n`).join('') +
        'HEAD /nowhere HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
    );
    await once(socket, 'close');
    expect(told.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404', 'HTTP/1.1 200', 'HTTP/1.1 404']);
    await service.close();
  });

  it('keeps no place for a creation whose creator is still being judged', async () => {
    const named = byToken(`mona:${monasToken}`);
    const never = new Promise<undefined>(() => {});
    const { service: app } = makeService({ creators: async (bearer) => (await named(bearer)) ?? never });
    const service = await listen(app, { host: '127.0.0.1', port: 0, held: few(1), grace: 100 });
    const create = (bearer: string) =>
      fetch(`${service.url}/v1/links`, {
        method: 'POST',
        headers: { authorization: `Bearer ${bearer}` },
        body: JSON.stringify(makeBody().body),
      });
    const waiting = Array.from({ length: 5 }, () => create('toy-example-not-a-token-else').catch(() => 'closed'));
    await new Promise((done) => setTimeout(done, 100));
    expect((await create(monasToken)).status).toBe(201);
    await service.close();
    expect(await Promise.all(waiting)).toEqual(Array(5).fill('closed'));
  });

  it('asks who creates before it reads what they send', async () => {
    const { service: app } = makeService();
    const service = await listen(app, { host: '127.0.0.1', port: 0 });
    const begun = 'POST /v1/links HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\n{';
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    socket.write(begun);
    const [told] = (await once(socket, 'data')) as [Buffer];
    expect(told.toString()).toContain('401');
    socket.destroy();
    await service.close();
  });

  it('closes who does not come to an end with headers or body, and serves the others meanwhile', async () => {
    const { service: app } = makeService();
    const patience = { headers: 300, request: 600, refused: 100 };
    const service = await listen(app, { host: '127.0.0.1', port: 0, patience });
    const port = Number(new URL(service.url).port);
    const slow = [
      'GET /l HTTP/1.1\r\nhost: x\r\nx-slow: ',
      'POST /v1/links/x/open HTTP/1.1\r\nhost: x\r\ncontent-length: 99\r\n\r\n{',
      `POST /v1/links HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${monasToken}\r\ncontent-length: 99\r\n\r\n{`,
    ].map((text) => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      socket.resume();
      socket.write(text);
      // A byte now and then, as who wants to hold a place does.
      const drip = setInterval(() => socket.write(' '), 50);
      // Not by events.once, which would take a reset for a failure.
      return new Promise<void>((done) => socket.once('close', () => done())).finally(() => clearInterval(drip));
    });
    await served(service.url);
    await Promise.all(slow);
    await served(service.url);
    await service.close();
  });

  it('gives the place of the quietest connection to who comes new, so that holding them keeps nobody out', async () => {
    const { service: app } = makeService();
    const made = metrics();
    const service = await listen(app, { host: '127.0.0.1', port: 0, connections: 8, metrics: made });
    const port = Number(new URL(service.url).port);
    const held = [];
    for (let index = 0; index < 12; index++) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      await once(socket, 'connect');
      socket.write('POST /v1/links/x/open HTTP/1.1\r\nhost: x\r\ncontent-length: 99\r\n\r\n{');
      held.push(socket);
    }
    expect(await raw(service.url, 'GET /l HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')).toContain('200');
    expect(held.map((socket) => socket.destroyed || socket.readyState !== 'open')).toEqual([
      ...Array(5).fill(true),
      ...Array(7).fill(false),
    ]);
    const text = await made.render();
    expect(text).toContain('keyturn_overload_total{what="connections"} 5');
    expect(text).toMatch(/^keyturn_connections [78]$/m);
    for (const socket of held) socket.destroy();
    await service.close();
  });

  it.each([
    ['host', 'localhost', 'links.acme.dev'],
    ['authorization', `Bearer ${monasToken}`, 'Bearer toy-example-not-a-token-else'],
    ['sec-fetch-site', 'cross-site', 'same-origin'],
  ])('refuses a request that says %s twice, of which a proxy may have meant the other', async (name, one, other) => {
    const { service: app } = makeService();
    const service = await listen(app, { host: '127.0.0.1', port: 0 });
    const host = name === 'host' ? '' : 'host: localhost\r\n';
    const status = (lines: string) =>
      raw(service.url, `GET /healthz HTTP/1.1\r\n${host}${lines}connection: close\r\n\r\n`);
    expect(await status(`${name}: ${one}\r\n`)).toContain(' 200 ');
    expect(await status(`${name}: ${one}\r\n${name.toUpperCase()}: ${other}\r\n`)).toContain(' 400 ');
    await service.close();
  });

  it('counts strangers by what its own proxy adds, and by nothing that they say themselves', async () => {
    const { service: app } = makeService();
    const statuses = async (proxies: number) => {
      const service = await listen(app, { host: '127.0.0.1', port: 0, proxies });
      const told = new Map<number, number>();
      for (let index = 0; index < 70; index++) {
        const headers = { 'x-forwarded-for': `198.51.100.${index}, 203.0.113.${proxies}` };
        const { status } = await fetch(`${service.url}/v1/links/x/look`, { method: 'POST', headers });
        told.set(status, (told.get(status) ?? 0) + 1);
      }
      await service.close();
      return Object.fromEntries(told);
    };
    expect(await statuses(0)).toEqual({ 404: 60, 429: 10 });
    expect(await statuses(1)).toEqual({ 404: 60, 429: 10 });
    expect(await statuses(2)).toEqual({ 404: 70 });
  });

  it('counts whatever stands for an id in a path, the braces of our own templates included', async () => {
    const { service: app } = makeService();
    const service = await listen(app, { host: '127.0.0.1', port: 0 });
    const look = (id: string) =>
      raw(service.url, `POST /v1/links/${id}/look HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
    for (let index = 0; index < 60; index++) expect(await look(index % 2 === 0 ? '{id}' : 'a{b')).toContain(' 404 ');
    expect(await look('{id}')).toContain(' 429 ');
    await service.close();
  });

  it('says the same to the byte to everybody who has no right to a link, whether or not it is there', async () => {
    const { service: app, ask, clock: hand, store } = makeService();
    const service = await listen(app, { host: '127.0.0.1', port: 0 });
    const there = makeBody({ expiresIn: 2_592_000 });
    const purged = makeBody({ expiresIn: 60 });
    for (const { body } of [there, purged]) expect((await ask('POST', '/v1/links', monasToken, body)).status).toBe(201);
    const answered = async (call: string, id: string, bearer: string | undefined) => {
      const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
      const body = call === 'open' ? JSON.stringify({ proof: there.proof, reader: makeReader() }) : '';
      const who = bearer === undefined ? '' : `authorization: ${bearer}\r\n`;
      const path = `/v1/links/${id}${call === 'status' ? '' : `/${call}`}`;
      const method = call === 'status' ? 'GET' : 'POST';
      socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: x\r\n${who}connection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      );
      let told = '';
      socket.on('data', (part) => {
        told += part.toString();
      });
      await once(socket, 'close');
      return told.replace(/^Date: .*\r\n/m, '');
    };
    hand.pass(8 * 86_400_000);
    await store.sweep();
    const other = makeBody();
    for (const call of ['open', 'look', 'dispute', 'status']) {
      const told = [
        await answered(call, other.id, `Bearer ${other.access}`),
        await answered(call, other.id, undefined),
        await answered(call, there.id, undefined),
        await answered(call, there.id, `Bearer ${other.access}`),
        await answered(call, there.id, `Bearer ${there.access.slice(1)}`),
        await answered(call, there.id, 'Bearer '),
        await answered(call, there.id, `Basic ${there.access}`),
        await answered(call, there.id, `Bearer ${there.id}`),
        await answered(call, purged.id, `Bearer ${other.access}`),
        await answered(call, `${there.id}A`, `Bearer ${there.access}`),
        await answered(call, '%00', `Bearer ${there.access}`),
      ];
      expect(told[0]).toMatch(/^HTTP\/1\.1 404 Not Found\r\n[\s\S]*\r\n\r\n\{"error":"not_found"\}$/);
      expect(new Set(told).size).toBe(1);
    }
    await service.close();
  });

  it('answers HEAD like GET without a body, and never by the host that was named', async () => {
    const { service: app } = makeService();
    const service = await listen(app, { host: '127.0.0.1', port: 0 });
    const head = await fetch(`${service.url}/l`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '',
    ]);
    expect(
      await raw(service.url, 'GET //evil.example/l HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n'),
    ).toContain('404');
    await service.close();
  });

  it('knows a path only as it is written: nothing is resolved, decoded or cut off behind what has a limit', async () => {
    const { service: app } = makeService();
    const service = await listen(app, { host: '127.0.0.1', port: 0 });
    const statusOf = (path: string) => raw(service.url, `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
    for (const path of ['/l', '/l?x']) expect(await statusOf(path)).toContain('200');
    for (const path of ['/./l', '/v1/../l', '/%6c', '/l/', '/L']) expect(await statusOf(path)).toContain('404');
    await service.close();
  });

  it('gives the place of a creation back when its sender goes away in the middle of it', async () => {
    const { service: app } = makeService();
    const service = await listen(app, { host: '127.0.0.1', port: 0, held: few(1) });
    const head = `POST /v1/links HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${monasToken}\r\n`;
    const create = () => {
      const headers = { authorization: `Bearer ${monasToken}` };
      return fetch(`${service.url}/v1/links`, { method: 'POST', headers, body: JSON.stringify(makeBody().body) });
    };
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write(`${head}content-length: 100\r\n\r\n{"id":`);
    let status = 0;
    for (let attempt = 0; attempt < 200 && status !== 503; attempt++) status = (await create()).status;
    expect(status).toBe(503);
    socket.destroy();
    for (let attempt = 0; attempt < 200 && status !== 201; attempt++) status = (await create()).status;
    expect(status).toBe(201);
    await service.close();
  });

  it('has places of their own for creations, so that slow creators keep no reader waiting', async () => {
    const { service: app } = makeService();
    const service = await listen(app, { host: '127.0.0.1', port: 0, held: few(2) });
    const port = Number(new URL(service.url).port);
    const head = `POST /v1/links HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${monasToken}\r\ncontent-length: 99\r\n\r\n{`;
    const slow = Array.from({ length: 2 }, () => {
      const socket = connect(port, '127.0.0.1');
      socket.write(head);
      return socket;
    });
    await new Promise((done) => setTimeout(done, 50));
    expect(await raw(service.url, head)).toContain('503');
    expect((await fetch(`${service.url}/v1/links/x/look`, { method: 'POST' })).status).toBe(404);
    for (const socket of slow) socket.destroy();
    await service.close();
  });

  it('tells whom it cannot serve now to come back, instead of growing', async () => {
    const { service: app } = makeService();
    let release = () => {};
    const gate = new Promise<void>((done) => {
      release = done;
    });
    const slow: typeof app = async (request, peer) => {
      if (request.method === 'POST') await gate;
      return app(request, peer);
    };
    const service = await listen(slow, { host: '127.0.0.1', port: 0, inFlight: 4 });
    const { id, access, proof } = makeBody();
    const open = () =>
      fetch(`${service.url}/v1/links/${id}/open`, {
        method: 'POST',
        headers: { authorization: `Bearer ${access}` },
        body: JSON.stringify({ proof, reader: makeReader() }),
      });
    const held = Array.from({ length: 4 }, open);
    await new Promise((done) => setTimeout(done, 100));
    const refused = await open();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    release();
    expect((await Promise.all(held)).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await open()).status).toBe(404);
    await service.close();
  });
});
