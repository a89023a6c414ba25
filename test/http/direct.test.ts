import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../../src/http/call.ts';
import { PlainHeaders, PlainRequest, PlainResponse, takesPlain } from '../../src/http/plain.ts';
import { holdAfterLimits } from '../../src/http/rate-limits.ts';
import { clock, network } from '../../src/world.ts';
import { fault } from '../fault.ts';

/** What the server saw of the last request, and what it answers. */
let seen: { method: string | undefined; headers: IncomingMessage['headers']; body: string };
let answer: (response: ServerResponse) => void;
let server: Server;
let url = '';

beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      seen = { method: incoming.method, headers: incoming.headers, body: Buffer.concat(parts).toString() };
      answer(outgoing);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // As a proxy it leads to itself, whatever it is asked for.
  server.on('connect', (_, socket) => {
    const { port } = server.address() as AddressInfo;
    const through = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    for (const each of [socket, through]) each.on('error', () => each.destroy());
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a?b=c`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const init = (method: string, body: string | null = null, fields: { [name: string]: string } = {}) => ({
  method,
  headers: new PlainHeaders({ accept: 'application/json', ...fields }),
  body,
});
const plain = (method: string, body: string | null = null, fields: { [name: string]: string } = {}) =>
  PlainRequest.of(url, init(method, body, fields));
const native = (method: string, body: string | null = null, fields: { [name: string]: string } = {}) =>
  new Request(url, { ...init(method, body), headers: { accept: 'application/json', ...fields } });

/** Names that `fetch` adds and that no API asks for, and what each says of its own connection. */
const own = ['accept-language', 'sec-fetch-mode', 'accept-encoding', 'connection'];

describe('a plain request', () => {
  it.each([
    ['GET', null],
    ['HEAD', null],
    ['POST', '{"a":"ä"}'],
    ['PUT', '{"a":1}'],
    ['PUT', ''],
    ['POST', null],
    ['PATCH', '{}'],
    ['DELETE', null],
    ['DELETE', '{"sha":"1"}'],
  ])('%s %j arrives as one of fetch does, and so does its answer', async (method, body) => {
    const http = await network({});
    const sides = [];
    // Whoever sends a body says what it is, as Octokit does.
    const fields = {
      authorization: 'Bearer toy-example',
      ...(body === null ? {} : { 'content-type': 'application/json' }),
    };
    for (const make of [plain, native]) {
      answer = (response) =>
        response
          .writeHead(method === 'DELETE' ? 204 : 201, { 'X-Many': ['one', 'two'], 'content-type': 'application/json' })
          .end(method === 'DELETE' ? undefined : '{"done":"ü"}');
      const got = await call(http, make(method, body, fields), { clock });
      const headers = Object.fromEntries(Object.entries(seen.headers).filter(([name]) => !own.includes(name)));
      const { status, text } = got;
      sides.push({ status, text, many: got.headers.get('x-MANY'), seen: { ...seen, headers } });
    }
    expect(sides[0]).toEqual(sides[1]);
  });

  it('unpacks what is compressed, and only as much as the caller takes', async () => {
    const http = await network({});
    const text = JSON.stringify({ text: 'x'.repeat(100_000) });
    answer = (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text));
    expect((await call(http, plain('GET'), { clock })).text).toBe(text);
    expect(seen.headers['accept-encoding']).toBe('gzip');
    const error = await fault(call(http, plain('GET'), { clock, limit: 1_000 }));
    expect([error.code, error.message]).toEqual(['HTTP_UNKNOWN', expect.stringContaining('longer than 1000 bytes')]);
  });

  it('follows no redirect', async () => {
    answer = (response) => response.writeHead(302, { location: '/elsewhere' }).end();
    expect((await call(await network({}), plain('GET'), { clock })).status).toBe(302);
  });

  it.each([
    ['breaks off', (response: ServerResponse) => void response.writeHead(200, { 'content-length': 9 }).write('{"a'), 1],
    [
      'is compressed badly',
      (response: ServerResponse) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('no'),
      0,
    ],
    ['does not come', (response: ServerResponse) => void response.destroy(), 0],
  ])('whose answer %s is one of unknown effect, once', async (_, answered, cut) => {
    let times = 0;
    answer = (response) => {
      times++;
      answered(response);
      if (cut === 1) setTimeout(() => response.destroy(), 20);
    };
    const error = await fault(call(await network({}), plain('PUT', '{}'), { clock }));
    expect([error.code, times]).toEqual(['HTTP_UNKNOWN', 1]);
  });

  it('that takes too long, or is stopped, ends its connection', async () => {
    const ended: unknown[] = [];
    answer = (response) => void response.on('close', () => ended.push('closed'));
    const late = await fault(call(await network({}), plain('PUT', '{}'), { clock, timeout: 50 }));
    expect(late.message).toContain('no complete answer within 0.05 s');
    const stop = new AbortController();
    const stopped = PlainRequest.of(url, { ...init('PUT', '{}'), signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    expect((await fault(call(await network({}), stopped, { clock }))).message).toContain('stopped');
    await new Promise((done) => setTimeout(done, 50));
    expect(ended).toEqual(['closed', 'closed']);
  });

  it('to a port where nobody listens was not sent', async () => {
    const request = PlainRequest.of('http://127.0.0.1:1/', init('PUT', '{}'));
    const error = await fault(call(await network({}), request, { clock, patience: { repeats: 0 } }));
    expect([error.code, error.message]).toEqual(['HTTP_NOT_SENT', expect.stringContaining('connection was refused')]);
  });

  it('to a host without TLS was not sent', async () => {
    const request = PlainRequest.of(url.replace('http:', 'https:'), init('PUT', '{}'));
    const error = await fault(call(await network({}), request, { clock }));
    expect([error.code, error.message]).toEqual(['HTTP_NOT_SENT', expect.stringContaining('does not speak TLS')]);
  });

  it('is made only for a way to the network that knows it, through whatever is built on that', async () => {
    const direct = await network({});
    const proxied = await network({ HTTPS_PROXY: 'http://127.0.0.1:1' });
    const limited = holdAfterLimits(direct, clock, () => false);
    expect([direct, proxied, limited].map(takesPlain)).toEqual([true, true, true]);
    expect(
      [
        fetch,
        holdAfterLimits(
          (request) => fetch(request),
          clock,
          () => false,
        ),
      ].map(takesPlain),
    ).toEqual([false, false]);
  });

  it('goes through a proxy like any other', async () => {
    const proxy = new URL(url).origin;
    answer = (response) => response.end('{"by":"proxy"}');
    const http = await network({ HTTP_PROXY: proxy });
    const request = PlainRequest.of('http://api.acme.test/x', init('PUT', '{"a":1}'));
    expect((await call(http, request, { clock })).json()).toEqual({ by: 'proxy' });
    expect([seen.method, seen.body, seen.headers.host]).toEqual(['PUT', '{"a":1}', 'api.acme.test']);
  });
});

describe('what is plain', () => {
  it('answers as one of Node does whatever else it is asked', async () => {
    const headers = new PlainHeaders([['Content-Type', 'application/json']]);
    const request = PlainRequest.of(url, { method: 'POST', headers, body: '{"a":1}' });
    expect(await request.clone().json()).toEqual({ a: 1 });
    expect(await request.text()).toBe('{"a":1}');
    const response = PlainResponse.of('{"a":1}', 403, headers);
    expect(await response.clone().json()).toEqual({ a: 1 });
    expect(await new Response(response.body).text()).toBe('{"a":1}');
    expect([response.ok, PlainResponse.of(null, 204, headers).body]).toEqual([false, null]);
    expect(await PlainResponse.of('\ufeffx', 200, headers).text()).toBe('x');
  });

  it('has headers by any case, sorted, with one value each', () => {
    const headers = new PlainHeaders({ B: ' two ', a: 'one' });
    headers.set('b', 'three');
    expect([...headers]).toEqual([...new Headers({ a: 'one', b: 'three' })]);
    headers.delete('A');
    expect([headers.get('a'), headers.has('B')]).toEqual([null, true]);
  });
});
