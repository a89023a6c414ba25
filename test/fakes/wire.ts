import type { Http } from '../../src/rotation/model/ports.ts';

/** What may happen to one request. `after`: the service has done its work, only the answer is spoilt. */
export type Fault =
  | 'refused'
  | 'reset-before'
  | 'reset-after'
  | 'error-before'
  | 'error-after'
  | 'html-before'
  | 'html-after'
  | 'empty-after'
  | 'cut-after'
  | 'silent-before'
  | 'silent-after'
  | 'redirect'
  /** What the service itself says instead. */
  | (() => Response);

export type Seen = {
  readonly method: string;
  readonly url: URL;
  /** Headers and body as text, to look for credentials in. */
  readonly text: string;
};

export type Wire = {
  readonly http: Http;
  readonly seen: Seen[];
  /** Spoils the next `times` requests that are `wanted`. */
  fail(fault: Fault, wanted?: (request: Request) => boolean, times?: number): void;
  /** Forgets every fault. */
  heal(): void;
};

/** Lies between a client and a fake service: records every request, and breaks on demand. */
export function wire(service: Http): Wire {
  const seen: Seen[] = [];
  const faults: { fault: Fault; wanted: (request: Request) => boolean; times: number }[] = [];
  return {
    seen,
    fail: (fault, wanted = () => true, times = 1) => void faults.push({ fault, wanted, times }),
    heal: () => void faults.splice(0),
    http: async (request) => {
      const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
      seen.push({
        method: request.method,
        url: new URL(request.url),
        text: `${headers}\n\n${await request.clone().text()}`,
      });
      const found = faults.find(({ wanted, times }) => times > 0 && wanted(request));
      if (found === undefined) return service(request);
      found.times--;
      return spoil(found.fault, service, request);
    },
  };
}

async function spoil(fault: Fault, service: Http, request: Request): Promise<Response> {
  if (typeof fault === 'function') return fault();
  if (fault === 'refused') throw broken('ECONNREFUSED');
  if (fault === 'silent-before') return new Promise(() => {});
  if (fault === 'reset-before') throw broken('ECONNRESET');
  if (fault === 'error-before') return new Response('{"message":"try later"}', { status: 503 });
  if (fault === 'redirect')
    return new Response(null, { status: 307, headers: { location: 'https://elsewhere.test/' } });
  if (fault === 'html-before') return page();
  const answer = await service(request);
  if (fault === 'reset-after') throw broken('ECONNRESET');
  if (fault === 'silent-after') return new Promise(() => {});
  if (fault === 'error-after') return new Response('{"message":"internal"}', { status: 500 });
  if (fault === 'empty-after') return new Response('', { status: answer.status === 204 ? 200 : answer.status });
  if (fault === 'html-after') return page();
  const text = await answer.text();
  const half = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2)));
      controller.error(new TypeError('terminated'));
    },
  });
  return new Response(half, { status: answer.status === 204 ? 200 : answer.status });
}

function page(): Response {
  return new Response('<html>Sign in to the guest network</html>', { headers: { 'content-type': 'text/html' } });
}

function broken(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('broken'), { code }) });
}

export function json(body: unknown, status = 200, headers: { [name: string]: string } = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}
