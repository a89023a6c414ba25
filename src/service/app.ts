/**
 * The link service as a function: a request in, an answer out (docs/protocol.md has the table of calls). It knows
 * neither ports nor files.
 */
import { BodyRefused } from './body.ts';
import { type Call, callOf, isForeign } from './caller.ts';
import { creatorCalls } from './creator-calls.ts';
import { type Creators, CreatorsUnavailable } from './creators.ts';
import type { Page } from './document.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { type Metrics, metrics as makeMetrics } from './metrics.ts';
import { operatorCalls } from './operator-calls.ts';
import { readerCalls } from './reader-calls.ts';
import { type Log, recorder } from './record.ts';
import { refusals } from './refusals.ts';
import type { Peer, Service, ServiceRequest, ServiceResponse } from './request.ts';
import { requestCalls } from './requests/calls.ts';
import { json, notThere } from './responses.ts';
import { type Found, type Methods, router, type Work } from './router.ts';
import { type Quota, type Store, StoreUnavailable } from './store.ts';

export type AppOptions = {
  readonly store: Store;
  readonly creators: Creators;
  /** Opens links, at /l. */
  readonly page: Page;
  /** Makes links, at /new; left out, there is no such page. */
  readonly newPage?: Page;
  /** Answer requests, make them, and collect the answers, at /r, /ask and /c; left out, there are no such pages. */
  readonly requestPages?: { readonly answer: Page; readonly ask: Page; readonly collect: Page };
  readonly quota?: Quota;
  readonly limits?: Limits;
  readonly metrics?: Metrics;
  /** Opens /healthz and /metrics to who is not on this machine. */
  readonly operatorToken?: string;
  /** Milliseconds, never backwards; of no particular beginning. */
  readonly elapsed: () => number;
  /** Gets every request, and what went wrong inside: a route and a sentence of ours, never an id, address or body. */
  readonly log?: Log;
};

const defaultQuota: Quota = { links: 10_000, bytes: 256 * 1024 * 1024 };

export function app(options: AppOptions): Service {
  const { store, creators, page, newPage, requestPages, operatorToken, quota = defaultQuota, elapsed } = options;
  const { metrics = makeMetrics(), limits = defaultLimits, log } = options;
  const record = recorder(metrics, log);
  const refused = refusals(limits, metrics, elapsed);
  const reader = readerCalls({ store, metrics, refused });
  const creator = creatorCalls({ store, metrics, refused, creators, quota });
  const asked = requestCalls({ store, metrics, refused, creators, quota });
  const operator = operatorCalls({ store, metrics, operatorToken });
  const find = router({
    '/l': { GET: async () => page.answer() },
    '/new': serving(newPage),
    '/r': serving(requestPages?.answer),
    '/ask': serving(requestPages?.ask),
    '/c': serving(requestPages?.collect),
    '/healthz': { GET: operator.health },
    '/metrics': { GET: operator.metrics },
    '/v1/links': { POST: creator.create },
    '/v1/links/{id}': { GET: onLink(creator.status), DELETE: onLink(creator.end) },
    '/v1/links/{id}/look': { POST: onLink(reader.look) },
    '/v1/links/{id}/open': { POST: onLink(reader.open) },
    '/v1/links/{id}/saved': { POST: onLink(reader.saved) },
    '/v1/links/{id}/dispute': { POST: onLink(reader.dispute) },
    '/v1/requests': { POST: asked.create },
    '/v1/requests/{id}': { GET: onLink(asked.status), DELETE: onLink(asked.end) },
    '/v1/requests/{id}/look': { POST: onLink(asked.look) },
    '/v1/requests/{id}/fill': { POST: onLink(asked.fill) },
    '/v1/requests/{id}/dispute': { POST: onLink(asked.dispute) },
    '/v1/requests/{id}/take': { POST: onLink(asked.take) },
    '/v1/requests/{id}/done': { POST: onLink(asked.done) },
  });

  async function answer(
    { route, methods, segment }: Found,
    request: ServiceRequest,
    peer: Peer | undefined,
  ): Promise<ServiceResponse> {
    const allowed = Object.keys(methods);
    if (allowed.length === 0) return isPerson(request) ? elsewhere(request.path) : notThere();
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    if (!Object.hasOwn(methods, method)) return json(405, { error: 'method' }, { allow: allowed.join(', ') });
    if (method !== 'GET' && isForeign(request)) return json(403, { error: 'cross_site' });
    try {
      return await (methods[method] as Work)(request, peer, segment);
    } catch (error) {
      return failed(error, route);
    }
  }

  /** Whoever followed a link that something has bent sees the page, which knows what to do with its key. */
  function elsewhere(path: string): ServiceResponse {
    const bent = /^\/([rc])(?![a-z0-9_-])/i.exec(path)?.[1]?.toLowerCase();
    const of = bent === 'r' ? requestPages?.answer : bent === 'c' ? requestPages?.collect : page;
    const { headers, body, status } = (of ?? page).answer();
    return { status: path === '/' || path === '/l/' ? status : 404, headers, ...(body === undefined ? {} : { body }) };
  }

  function failed(error: unknown, route: string): ServiceResponse {
    const unavailable = () => json(503, { error: 'unavailable' }, { 'retry-after': '1' });
    if (error instanceof BodyRefused) {
      if (error.status === 503) return unavailable();
      return json(error.status, { error: error.code });
    }
    if (error instanceof StoreUnavailable || error instanceof CreatorsUnavailable) {
      metrics.count('keyturn_unavailable_total');
      log?.({ event: error.message, route });
      return unavailable();
    }
    log?.({ event: 'failed', route });
    return json(500, { error: 'internal' });
  }

  return async (request, peer) => {
    const started = elapsed();
    const found = find(request.path);
    const answered = await answer(found, request, peer);
    const { method } = request;
    record({ method, route: found.route, status: answered.status, milliseconds: elapsed() - started });
    return method === 'HEAD' ? { status: answered.status, headers: answered.headers } : answered;
  };
}

function serving(page: Page | undefined): Methods {
  return page === undefined ? {} : { GET: async () => page.answer() };
}

/** A browser that goes to an address. Programs are answered in JSON. */
function isPerson(request: ServiceRequest): boolean {
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  return isReading && request.header('accept')?.includes('text/html') === true;
}

function onLink(work: (call: Call) => Promise<ServiceResponse>): Work {
  return (request, peer, segment) => work(callOf(request, peer, segment));
}
