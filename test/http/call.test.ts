import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CallOptions, call } from '../../src/http/call.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Http } from '../../src/rotation/model/ports.ts';
import { standingClock } from './clock.ts';

/** Answers one request after the other from a list; a string is thrown as a network error with that code. */
function script(...steps: (Response | string)[]): Http & { readonly seen: Request[] } {
  const seen: Request[] = [];
  const http = async (request: Request) => {
    seen.push(request);
    const step = steps[Math.min(seen.length, steps.length) - 1]!;
    if (typeof step !== 'string') return step.clone();
    throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('x'), { code: step }) });
  };
  return Object.assign(http, { seen });
}

async function outcome(http: Http, request: Request, options: Partial<CallOptions> = {}): Promise<string> {
  try {
    const answer = await call(http, request, { clock: standingClock(), ...options });
    return String(answer.status);
  } catch (error) {
    return error instanceof KeyturnError ? error.code : `not ours: ${String(error)}`;
  }
}

const url = 'https://api.test/v1/keys';

describe('call, what is known about a request without an answer', () => {
  it.each([
    ['ECONNREFUSED', 'HTTP_NOT_SENT'],
    ['ENOTFOUND', 'HTTP_NOT_SENT'],
    ['EAI_AGAIN', 'HTTP_NOT_SENT'],
    ['UND_ERR_CONNECT_TIMEOUT', 'HTTP_NOT_SENT'],
    ['CERT_HAS_EXPIRED', 'HTTP_NOT_SENT'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'HTTP_NOT_SENT'],
    ['ECONNRESET', 'HTTP_UNKNOWN'],
    ['EPIPE', 'HTTP_UNKNOWN'],
    ['ETIMEDOUT', 'HTTP_UNKNOWN'],
    ['UND_ERR_SOCKET', 'HTTP_UNKNOWN'],
    ['UND_ERR_HEADERS_TIMEOUT', 'HTTP_UNKNOWN'],
    ['HPE_INVALID_CONSTANT', 'HTTP_UNKNOWN'],
    ['toString', 'HTTP_UNKNOWN'],
    ['', 'HTTP_UNKNOWN'],
  ])('%s is %s', async (code, expected) => {
    expect(await outcome(script(code), new Request(url, { method: 'POST', body: 'x' }))).toBe(expected);
  });

  it('counts several addresses as not sent only if every one of them was not', async () => {
    const of =
      (...codes: string[]): Http =>
      async () => {
        const errors = codes.map((code) => Object.assign(new Error('x'), { code }));
        throw new TypeError('fetch failed', { cause: Object.assign(new AggregateError(errors), { code: codes[0] }) });
      };
    expect(await outcome(of('ECONNREFUSED', 'ENETUNREACH'), new Request(url))).toBe('HTTP_NOT_SENT');
    expect(await outcome(of('ECONNREFUSED', 'ECONNRESET'), new Request(url))).toBe('HTTP_UNKNOWN');
  });
});

describe('call, what is sent again', () => {
  const broken = () => new Response('', { status: 503 });
  const fine = () => new Response('{}', { status: 200 });
  it.each([
    ['GET', 'reads', 'ECONNRESET', 2],
    ['GET', 'reads', 503, 2],
    ['PUT', 'reads', 'ECONNRESET', 1],
    ['PUT', 'reads', 503, 1],
    ['PUT', 'idempotent', 'ECONNRESET', 2],
    ['DELETE', 'idempotent', 503, 2],
    ['POST', 'idempotent', 'ECONNRESET', 1],
    ['POST', 'idempotent', 503, 1],
    ['GET', 'never', 'ECONNRESET', 1],
    ['GET', 'never', 503, 1],
    ['POST', 'never', 'ECONNREFUSED', 2],
    // A limit had no effect, so even a mint is sent once more after it.
    ['POST', 'never', 429, 2],
    ['GET', 'never', 429, 1],
    ['POST', 'never', 503, 1],
    ['POST', 'never', 'ECONNRESET', 1],
    ['POST', 'reads', 429, 2],
  ] as const)('%s with retry %s after %s is sent %i time(s)', async (method, retry, first, times) => {
    const step = first === 503 ? broken() : first === 429 ? new Response('', { status: 429 }) : first;
    const http = script(step, fine());
    const body = method === 'GET' ? null : 'the body';
    await outcome(http, new Request(url, { method, body }), { retry });
    expect(http.seen).toHaveLength(times);
    for (const request of http.seen) expect(await request.text()).toBe(body ?? '');
  });

  it('gives up after a few repetitions and then returns the 5xx', async () => {
    const http = script(broken());
    expect(await outcome(http, new Request(url))).toBe('503');
    expect(http.seen).toHaveLength(4);
  });

  it('never repeats an expired certificate', async () => {
    const http = script('CERT_HAS_EXPIRED');
    await outcome(http, new Request(url));
    expect(http.seen).toHaveLength(1);
  });
});

describe('call, limits', () => {
  const limited = (headers: { [name: string]: string }, status = 429) =>
    script(new Response('', { status, headers }), new Response('{}'));
  it.each([
    ['retry-after in seconds', 429, { 'retry-after': '7' }, [7_000]],
    [
      'retry-after as a date, by the clock of the answer',
      429,
      { 'retry-after': 'Thu, 01 Jan 2026 10:00:09 GMT', date: 'Thu, 01 Jan 2026 10:00:00 GMT' },
      [9_000],
    ],
    ['retry-after before x-ratelimit-reset', 429, { 'retry-after': '1', 'x-ratelimit-reset': '50' }, [1_000]],
    [
      'x-ratelimit-reset in epoch seconds',
      429,
      { 'x-ratelimit-reset': String(Date.parse('2026-01-01T00:00:30Z') / 1_000) },
      [31_000],
    ],
    ['x-ratelimit-reset in seconds from now', 429, { 'x-ratelimit-reset': '5' }, [5_000]],
    ['a 403 with retry-after', 403, { 'retry-after': '3' }, [3_000]],
    ['a 403 without any request left', 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4' }, [4_000]],
    ['an ordinary 403', 403, { 'x-ratelimit-remaining': '12' }, []],
    [
      'the end of a limit that was not met',
      429,
      { 'x-ratelimit-remaining': '4999', 'x-ratelimit-reset': '3600' },
      [2_000],
    ],
    ['no hint at all', 429, {}, [2_000]],
    ['a negative retry-after', 429, { 'retry-after': '-1' }, [2_000]],
    ['junk', 429, { 'retry-after': 'soon' }, [2_000]],
    ['a wait beyond all patience', 429, { 'retry-after': '999999999' }, []],
    ['a date far away', 429, { 'retry-after': 'Fri, 01 Jan 2100 00:00:00 GMT' }, []],
  ])('%s', async (_, status, headers, slept) => {
    const clock = standingClock();
    await outcome(limited(headers as { [name: string]: string }, status), new Request(url), { clock });
    expect(clock.slept).toEqual(slept);
  });

  it('waits at most three times and two minutes in all', async () => {
    const clock = standingClock();
    const http = script(new Response('', { status: 429 }));
    expect(await outcome(http, new Request(url), { clock })).toBe('429');
    expect(clock.slept).toEqual([2_000, 8_000, 32_000]);
    const slow = standingClock();
    await outcome(script(new Response('', { status: 429, headers: { 'retry-after': '70' } })), new Request(url), {
      clock: slow,
    });
    expect(slow.slept).toEqual([70_000]);
  });
});

describe('call, a 403 that is a limit', () => {
  it.each([{ 'retry-after': '3' }, { 'retry-after': '999999' }, { 'x-ratelimit-remaining': '0' }])(
    'is returned as 429 when it outlasts the patience, so that nobody takes it for "may not": %j',
    async (headers) => {
      const http = script(new Response('', { status: 403, headers: headers as Record<string, string> }));
      expect(await outcome(http, new Request(url))).toBe('429');
    },
  );

  it('and a 407 is the word of a proxy, which passed nothing on', async () => {
    const http = script(new Response('', { status: 407 }));
    expect(await outcome(http, new Request(url, { method: 'POST', body: 'x' }))).toBe('HTTP_NOT_SENT');
    expect(http.seen).toHaveLength(1);
  });
});

describe('call, what it says', () => {
  it('names method, origin and path, and neither query nor body nor the foreign message', async () => {
    const http = script('ECONNRESET');
    const request = new Request(`${url}?token=toy-example-not-a-key-0001`, {
      method: 'POST',
      body: 'toy-example-not-a-key-0002',
    });
    const error = await call(http, request, { clock: standingClock() }).catch((error) => error);
    expect(error.message).toBe('POST https://api.test/v1/keys: the connection broke before the answer came');
    expect(error.cause).toBeUndefined();
  });

  it('leaves the path out where it carries a credential', async () => {
    const request = new Request('https://api.test/1/keys/toy-example-not-a-key-0003', { method: 'DELETE' });
    const options = { clock: standingClock(), secretPath: true };
    const error = await call(script('ECONNRESET'), request, options).catch((error) => error);
    expect(error.message).not.toContain('0003');
    expect(error.message).toContain('DELETE https://api.test/...');
  });

  it.each(['<html>toy-example-not-a-key-0004</html>', '', '{"a":', 'undefined'])(
    'json() refuses %j without quoting it',
    async (text) => {
      const answer = await call(script(new Response(text)), new Request(url), { clock: standingClock() });
      expect(() => answer.json()).toThrow(
        new KeyturnError('HTTP_UNKNOWN', { what: `GET ${url}: the answer is not JSON` }),
      );
    },
  );

  it.each(['{"a":{"__proto__":{"admin":true},"b":1}}', '{"a":{"\\u005f_proto__":{"admin":true},"b":1}}'])(
    'json() drops the prototype member of %s',
    async (text) => {
      const answer = await call(script(new Response(text)), new Request(url), { clock: standingClock() });
      const { a } = answer.json() as { a: object };
      expect(Object.getOwnPropertyNames(a)).toEqual(['b']);
    },
  );
});

describe('call, over a real socket', () => {
  let server: Server;
  let origin: string;
  const open = new Set<Socket>();
  let requests = 0;
  beforeAll(async () => {
    server = createServer((socket) => {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => open.delete(socket));
      socket.once('data', (data) => {
        requests++;
        const path = String(data).split(' ')[1];
        if (data[0] === 0x16) socket.end('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n');
        if (path === '/reset') socket.resetAndDestroy();
        if (path === '/close') socket.end();
        if (path === '/garbage') socket.end('not http at all\r\n\r\n');
        if (path === '/short') socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{}');
        if (path === '/stall') socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{');
        if (path === '/long') socket.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${'a'.repeat(5_000)}`);
        if (path === '/gzip')
          socket.end('HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\nconnection: close\r\n\r\nnot gzip');
        if (path === '/moved')
          socket.end('HTTP/1.1 307 Moved\r\nlocation: /fine\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
        if (path === '/fine') socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });

  it.each([
    ['/fine', '200'],
    ['/moved', '307'],
    ['/reset', 'HTTP_UNKNOWN'],
    ['/close', 'HTTP_UNKNOWN'],
    ['/garbage', 'HTTP_UNKNOWN'],
    ['/short', 'HTTP_UNKNOWN'],
    ['/stall', 'HTTP_UNKNOWN'],
    ['/hang', 'HTTP_UNKNOWN'],
    ['/long', 'HTTP_UNKNOWN'],
    ['/gzip', 'HTTP_UNKNOWN'],
  ])('POST %s once: %s', async (path, expected) => {
    requests = 0;
    const request = new Request(origin + path, { method: 'POST', body: '{"a":1}' });
    // Short only where nothing would come anyway: a slow machine takes its time for the rest.
    const timeout = ['/stall', '/hang'].includes(path) ? 300 : 60_000;
    expect(await outcome(fetch, request, { timeout, limit: 1_000 })).toBe(expected);
    expect(requests).toBe(1);
  });

  it('knows that a refused connection carried nothing', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    expect(await outcome(fetch, new Request(`http://127.0.0.1:${port}/`, { method: 'POST' }))).toBe('HTTP_NOT_SENT');
  });

  it('knows that a host without TLS carried nothing', async () => {
    expect(await outcome(fetch, new Request(origin.replace('http', 'https'), { method: 'POST' }))).toBe(
      'HTTP_NOT_SENT',
    );
  });
});

describe('what is admitted before it is sent', () => {
  it('has its whole deadline then, however long it waited', async () => {
    const admit = async () => {
      await new Promise((go) => setTimeout(go, 300));
      return () => {};
    };
    const quick: Http = async () => new Response('{}');
    const request = new Request('https://api.test/');
    expect(await call(quick, request, { clock: standingClock(), admit, timeout: 100 })).toMatchObject({ status: 200 });
  });

  it('is admitted again for each sending, and each answer is told', async () => {
    const told: (number | undefined)[] = [];
    let sent = 0;
    const failing: Http = async () => {
      sent++;
      if (sent === 1) throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
      return new Response('{}', { status: sent === 2 ? 503 : 200 });
    };
    const admit = async () => (answer: { readonly status: number } | undefined) => void told.push(answer?.status);
    await call(failing, new Request('https://api.test/'), { clock: standingClock(), admit });
    expect(told).toEqual([undefined, 503, 200]);
  });
});
