import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call } from '../../src/http/call.ts';
import { clock, network } from '../../src/world.ts';
import { fault } from '../fault.ts';
import { standingClock } from '../http/clock.ts';

/** A proxy that answers CONNECT with `status`, and plain requests, too. */
let status = 200;
let connects: (string | undefined)[] = [];
let proxy: Server;
let origin: Server;
let port = 0;

beforeAll(async () => {
  origin = createServer((_, answer) => answer.end('{"reached":true}'));
  proxy = createServer((request, answer) => {
    connects.push(request.url);
    answer.writeHead(status, { 'content-type': 'application/json' }).end('{"by":"proxy"}');
  });
  proxy.on('connect', (request, socket, head) => {
    connects.push(request.url);
    if (status !== 200) return void socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`);
    const { port: there } = origin.address() as AddressInfo;
    const through = connect(there, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      through.write(head);
      through.pipe(socket).pipe(through);
    });
    through.on('error', () => socket.destroy());
    socket.on('error', () => through.destroy());
  });
  await Promise.all([origin, proxy].map((each) => new Promise<void>((done) => each.listen(0, '127.0.0.1', done))));
  ({ port } = proxy.address() as AddressInfo);
});
afterAll(() => {
  proxy.closeAllConnections();
  origin.closeAllConnections();
  proxy.close();
  origin.close();
});

const secret = 'toy-proxy-password-0001';

describe('HTTPS_PROXY', () => {
  it.each(['127.0.0.1:PORT', 'http://127.0.0.1:PORT', ' http://127.0.0.1:PORT/ ', `mona:${secret}@127.0.0.1:PORT`])(
    'is understood as %s',
    async (written) => {
      [status, connects] = [200, []];
      const http = await network({ HTTPS_PROXY: written.replace('PORT', String(port)) });
      // There is no TLS behind it, so the request itself fails; that the proxy was asked is what counts.
      await http(new Request('https://api.acme.test/x')).catch(() => undefined);
      expect(connects).toEqual(['api.acme.test:443']);
    },
  );

  it.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'])(
    'named %s and naming no proxy is bad input: the variable is told, its value is not',
    async (name) => {
      for (const bad of [
        `socks5://mona:${secret}@proxy:1`,
        `http://mona:${secret}@`,
        `http//proxy:3128/${secret}`,
        `http://proxy:port${secret}`,
        `${secret} ${secret}`,
      ]) {
        const error = await fault(network({ [name]: bad }));
        expect(error).toMatchObject({ code: 'INPUT_INVALID', exit: 2 });
        expect(error.message).toContain(name);
        expect(`${error.message} ${error.hint}`).not.toContain(secret);
      }
    },
  );

  it.each([
    [407, 'asks for a login'],
    [403, 'let the proxy allow this host'],
    [502, 'let the proxy allow this host'],
  ])('whose proxy refuses to connect with %i is told as that, once, and nothing was sent', async (refused, cure) => {
    [status, connects] = [refused, []];
    const http = await network({ HTTPS_PROXY: `http://127.0.0.1:${port}` });
    const error = await fault(call(http, new Request('https://api.acme.test/x'), { clock: standingClock() }));
    expect(error.code).toBe('HTTP_NOT_SENT');
    expect(error.message).toContain(`the proxy does not connect to it (${refused})`);
    expect(error.hint).toContain(cure);
    expect(connects).toHaveLength(1);
  });

  it('that is left out, or empty, is no proxy, and NO_PROXY names who is asked without one', async () => {
    [status, connects] = [407, []];
    const { port: there } = origin.address() as AddressInfo;
    const local = `http://127.0.0.1:${there}/`;
    expect(await (await (await network({ HTTPS_PROXY: '  ' }))(new Request(local))).json()).toEqual({ reached: true });
    const spared = await network({ HTTPS_PROXY: `127.0.0.1:${port}`, NO_PROXY: 'api.acme.test' });
    await expect(
      spared(new Request('https://api.acme.test/', { signal: AbortSignal.timeout(5_000) })),
    ).rejects.toThrow();
    expect(connects).toEqual([]);
  });
});

it('a plain request that the proxy answers with 407 was not passed on', async () => {
  [status, connects] = [407, []];
  const http = await network({ HTTP_PROXY: `127.0.0.1:${port}` });
  const request = new Request('http://api.acme.test/keys', { method: 'POST', body: 'x' });
  const error = await fault(call(http, request, { clock, retry: 'never' }));
  expect(error.code).toBe('HTTP_NOT_SENT');
  expect(error.message).toContain('407');
});
