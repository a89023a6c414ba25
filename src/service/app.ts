/**
 * The link service as a function: a request in, an answer out (docs/protocol.md has the table of calls). It knows
 * neither ports nor files. Who has only an id learns nothing, fetches nothing, burns nothing.
 */

import { BodyRefused, readObject, type Table } from './body.ts';
import { fromBase64url, sha256 } from './bytes.ts';
import { type Creators, CreatorsUnavailable } from './creators.ts';
import type { Page } from './document.ts';
import { defaultLimits, type Limits, strangers } from './limits.ts';
import { type Metrics, metrics as makeMetrics } from './metrics.ts';
import { type Log, recorder } from './record.ts';
import type { Answer, Ask, Peer, Service } from './request.ts';
import { type NewLink, type Quota, type Store, StoreUnavailable } from './store.ts';

export type AppOptions = {
  readonly store: Store;
  readonly creators: Creators;
  /** Opens links, at /l. */
  readonly page: Page;
  /** Makes links by hand, at /new; left out, there is none. */
  readonly newPage?: Page;
  readonly quota?: Quota;
  readonly limits?: Limits;
  readonly metrics?: Metrics;
  /** Opens /healthz and /metrics to who is not on this machine. */
  readonly operatorToken?: string;
  /** Milliseconds, never backwards; of no particular beginning. */
  readonly elapsed: () => number;
  /** Told of every request, and of what went wrong inside: a route and a sentence of ours, never an id, address or body. */
  readonly log?: Log;
};

const defaultQuota: Quota = { links: 10_000, bytes: 256 * 1024 * 1024 };
const minExpiry = 60;
const maxExpiry = 2_592_000;
const versions = [1];

type Call = {
  readonly ask: Ask;
  readonly peer: Peer | undefined;
  readonly bearer: string;
  readonly id: Uint8Array;
  /** SHA-256 of id and access hash. A malformed one is looked up like any other, and not found. */
  readonly handle: Uint8Array;
};

export function app(options: AppOptions): Service {
  const { store, creators, page, newPage, quota = defaultQuota, metrics = makeMetrics(), elapsed } = options;
  const limits = strangers(options.limits ?? defaultLimits, elapsed);
  const record = recorder(metrics, options.log);

  // Who creates is judged before a byte of the body is read: only creators can make the service hold envelopes.
  async function create(ask: Ask, peer: Peer | undefined): Promise<Answer> {
    const creator = await creators(bearerOf(ask));
    if (creator === undefined) {
      metrics.count('keyturn_refused_creators_total');
      return failed(peer, json(401, { error: 'creator_unknown' }, { 'www-authenticate': 'Bearer' }));
    }
    const link = readLink(await readObject(ask, createFields), creator);
    const wait = limits.creates(creator, peer);
    if (wait > 0) return tooMany('creations', wait);
    const made = await store.create(link, quota);
    if (made.outcome === 'other') return json(409, { error: 'id_taken' });
    if (made.outcome === 'quota') {
      metrics.count('keyturn_quota_refusals_total');
      return json(429, { error: 'quota' }, { 'retry-after': '3600' });
    }
    if (made.outcome === 'created') metrics.count('keyturn_links_created_total');
    const body = { id: Buffer.from(link.id).toString('base64url'), expiresAt: instant(made.expiresAt) };
    return json(made.outcome === 'created' ? 201 : 200, body);
  }

  async function look({ ask, peer, handle }: Call): Promise<Answer> {
    await readObject(ask, []);
    const link = await store.look(handle);
    if (link === undefined) return notFound(peer);
    const { openedAt, expiresAt, ...rest } = link;
    return json(200, { ...rest, expiresAt: instant(expiresAt), ...times({ openedAt }) });
  }

  async function open({ ask, peer, handle }: Call): Promise<Answer> {
    const body = await readObject(ask, ['proof', 'reader']);
    const claimed = await store.claim(handle, sha256(binary(body['proof'], 32)), sha256(binary(body['reader'], 16)));
    if (claimed === undefined) return notFound(peer);
    switch (claimed.outcome) {
      case 'opened':
        metrics.count(claimed.first ? 'keyturn_links_opened_total' : 'keyturn_links_opened_again_total');
        return opened(claimed.envelope, claimed.creator);
      case 'wrong':
        metrics.count('keyturn_wrong_proofs_total');
        if (claimed.wait === 0) return json(403, { error: 'wrong_proof' });
        return json(429, { error: 'wrong_proof' }, { 'retry-after': String(claimed.wait) });
      case 'wait':
        return json(429, { error: 'wait' }, { 'retry-after': String(claimed.wait) });
      case 'over':
        return json(410, { state: claimed.state, ...times({ openedAt: claimed.openedAt }) });
    }
  }

  async function saved({ ask, peer, handle }: Call): Promise<Answer> {
    const body = await readObject(ask, ['reader']);
    const done = await store.saved(handle, sha256(binary(body['reader'], 16)));
    if (done === undefined) return notFound(peer);
    if (done === 'waiting') return json(409, { error: 'not_opened' });
    if (done === 'over') return json(410, { error: 'not_yours' });
    metrics.count('keyturn_links_saved_total');
    return empty();
  }

  async function dispute({ ask, peer, handle }: Call): Promise<Answer> {
    await readObject(ask, []);
    const done = await store.dispute(handle);
    if (done === undefined) return notFound(peer);
    if (done === 'waiting') return json(409, { error: 'not_opened' });
    metrics.count('keyturn_links_disputed_total');
    return empty();
  }

  async function authority(bearer: string) {
    const manage = fromBase64url(bearer, 32);
    const creator = await creators(bearer);
    return { manage: manage && sha256(manage), creator: creator?.known ? creator.key : undefined };
  }

  async function status({ peer, bearer, id }: Call): Promise<Answer> {
    const by = await authority(bearer);
    const found = await store.status(id, by);
    if (found === undefined) return by.creator === undefined ? notFound(peer) : notThere();
    const { state, createdAt, expiresAt, openedAt, savedAt, disputedAt, tries } = found;
    const past = times({ openedAt, savedAt, disputedAt });
    return json(200, { state, createdAt: instant(createdAt), expiresAt: instant(expiresAt), ...past, tries });
  }

  async function end({ ask, peer, bearer, id }: Call): Promise<Answer> {
    const { reason } = await readObject(ask, ['reason']);
    if (reason !== undefined && reason !== 'superseded') throw new BodyRefused(400);
    const by = await authority(bearer);
    const done = await store.end(id, by, reason ?? 'destroyed');
    if (!done) return by.creator === undefined ? notFound(peer) : notThere();
    metrics.count('keyturn_links_ended_total');
    return empty();
  }

  async function operate(ask: Ask, peer: Peer | undefined, answer: () => Promise<Answer>): Promise<Answer> {
    const token = options.operatorToken;
    const known = token !== undefined && sha256(bearerOf(ask)).equals(sha256(token));
    return known || isLocal(ask, peer) ? answer() : notThere();
  }

  async function health(): Promise<Answer> {
    await store.check();
    return json(200, { ok: true, store: store.kind });
  }

  async function showMetrics(): Promise<Answer> {
    const headers = { ...always, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };
    return { status: 200, headers, body: await metrics.render() };
  }

  function notThere(): Answer {
    return json(404, { error: 'not_found' });
  }

  /** Unknown, wrong, missing, malformed and purged are one answer, and count alike against who asks. */
  function notFound(peer: Peer | undefined): Answer {
    metrics.count('keyturn_not_found_total');
    return failed(peer, notThere());
  }

  function failed(peer: Peer | undefined, answer: Answer): Answer {
    const wait = limits.failed(peer);
    return wait > 0 ? tooMany('failures', wait) : answer;
  }

  function tooMany(limit: 'failures' | 'creations', wait: number): Answer {
    metrics.count('keyturn_rate_limited_total', limit);
    return json(429, { error: 'too_many' }, { 'retry-after': String(wait) });
  }

  const onLink =
    (work: (call: Call) => Promise<Answer>): Work =>
    (ask, peer, segment) =>
      work(callOf(ask, peer, segment));
  const find = router({
    '/l': { GET: async () => page.answer() },
    '/new': newPage === undefined ? {} : { GET: async () => newPage.answer() },
    '/healthz': { GET: (ask, peer) => operate(ask, peer, health) },
    '/metrics': { GET: (ask, peer) => operate(ask, peer, showMetrics) },
    '/v1/links': { POST: create },
    '/v1/links/{id}': { GET: onLink(status), DELETE: onLink(end) },
    '/v1/links/{id}/look': { POST: onLink(look) },
    '/v1/links/{id}/open': { POST: onLink(open) },
    '/v1/links/{id}/saved': { POST: onLink(saved) },
    '/v1/links/{id}/dispute': { POST: onLink(dispute) },
  });

  async function answer({ route, methods, segment }: Found, ask: Ask, peer: Peer | undefined): Promise<Answer> {
    const allowed = Object.keys(methods);
    if (allowed.length === 0) return notThere();
    const method = ask.method === 'HEAD' ? 'GET' : ask.method;
    if (!Object.hasOwn(methods, method)) return json(405, { error: 'method' }, { allow: allowed.join(', ') });
    if (method !== 'GET' && isForeign(ask)) return json(403, { error: 'cross_site' });
    try {
      return await (methods[method] as Work)(ask, peer, segment);
    } catch (error) {
      if (error instanceof BodyRefused && error.status !== 503)
        return json(error.status, { error: error.status === 413 ? 'too_large' : 'invalid' });
      const passing = error instanceof StoreUnavailable || error instanceof CreatorsUnavailable;
      if (passing) metrics.count('keyturn_unavailable_total');
      if (!passing && !(error instanceof BodyRefused)) {
        options.log?.({ event: 'failed', route });
        return json(500, { error: 'internal' });
      }
      if (passing) options.log?.({ event: error.message, route });
      return json(503, { error: 'unavailable' }, { 'retry-after': '1' });
    }
  }

  return async (ask, peer) => {
    const started = elapsed();
    const found = find(ask.path);
    const answered = await answer(found, ask, peer);
    const { method } = ask;
    record({ method, route: found.route, status: answered.status, milliseconds: elapsed() - started });
    return method === 'HEAD' ? { status: answered.status, headers: answered.headers } : answered;
  };
}

/** `segment`: what stands in the path for `{id}`. */
type Work = (ask: Ask, peer: Peer | undefined, segment: string) => Promise<Answer>;
type Methods = { readonly [method: string]: Work };
/** `route`: the template of the path, or `other`. */
type Found = { readonly route: string; readonly methods: Methods; readonly segment: string };

const linkPath = /^\/v1\/links\/([^/]*)(\/[a-z]+)?$/;

/** What may be asked of a path, by method. Its templates are the keys. */
function router(routes: { readonly [template: string]: Methods }): (path: string) => Found {
  const table = new Map(Object.entries(routes));
  return (path) => {
    const [, segment, call = ''] = linkPath.exec(path) ?? [];
    const route = segment === undefined ? path : `/v1/links/{id}${call}`;
    const methods = table.get(route);
    return methods === undefined
      ? { route: 'other', methods: {}, segment: '' }
      : { route, methods, segment: segment ?? '' };
  };
}

const createFields = ['id', 'access', 'proof', 'manage', 'envelope', 'expiresIn', 'password'];

function readLink(body: Table, creator: NewLink['creator']): NewLink {
  const { expiresIn, password } = body;
  const id = binary(body['id'], 16);
  const access = binary(body['access'], 32);
  const proof = binary(body['proof'], 32);
  const manage = binary(body['manage'], 32);
  const envelope = binary(body['envelope']);
  if (!isEnvelope(envelope) || typeof password !== 'boolean') throw new BodyRefused(400);
  if (!Number.isInteger(expiresIn)) throw new BodyRefused(400);
  const seconds = expiresIn as number;
  if (seconds < minExpiry || seconds > maxExpiry) throw new BodyRefused(400);
  // Parts of a fixed length first, then a text that shows its own end.
  const rest = JSON.stringify([creator.key, seconds, password]);
  const digest = sha256(id, access, proof, manage, rest, envelope);
  return { id, handle: sha256(id, access), proof, manage, envelope, expiresIn: seconds, password, creator, digest };
}

/** 0x01, nonce, a whole number of 512-byte blocks, tag: all that can be told from outside. */
function isEnvelope(envelope: Uint8Array): boolean {
  const padded = envelope.length - 29;
  return versions.includes(envelope[0] ?? 0) && padded >= 512 && padded <= 92_160 && padded % 512 === 0;
}

function binary(value: unknown, length?: number): Buffer {
  const bytes = fromBase64url(value, length);
  if (bytes === undefined) throw new BodyRefused(400);
  return bytes;
}

function callOf(ask: Ask, peer: Peer | undefined, segment: string): Call {
  const bearer = bearerOf(ask);
  const id = fromBase64url(segment, 16) ?? Buffer.alloc(16);
  const access = fromBase64url(bearer, 32) ?? Buffer.alloc(32);
  return { ask, peer, bearer, id, handle: sha256(id, sha256(access)) };
}

function bearerOf(ask: Ask): string {
  return /^Bearer ([\x21-\x7e]+)$/i.exec(ask.header('authorization') ?? '')?.[1] ?? '';
}

/** A browser says that another site's page sent this. Clients that are no browsers send no such header. */
function isForeign(ask: Ask): boolean {
  return ['cross-site', 'same-site'].includes(ask.header('sec-fetch-site') ?? '');
}

/** On this machine, and not by way of what stands on it and passes on what others ask: that says so, or names our host. */
function isLocal(ask: Ask, peer: Peer | undefined): boolean {
  const proxied = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => ask.header(name) !== undefined);
  return (peer?.local ?? true) && !proxied && localHost.test(ask.header('host') ?? 'localhost');
}

const localHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

const always = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const ofJson = { ...always, 'content-type': 'application/json' };

function json(status: number, body: unknown, headers?: { readonly [name: string]: string }): Answer {
  const all = headers === undefined ? ofJson : { ...ofJson, ...headers };
  return { status, headers: all, body: JSON.stringify(body) };
}

/** Written by hand: base64url has nothing to escape, and looking for it takes longer than all else here. */
function opened(envelope: Uint8Array, creator: string): Answer {
  const { buffer, byteOffset, byteLength } = envelope;
  const text = Buffer.from(buffer, byteOffset, byteLength).toString('base64url');
  return { status: 200, headers: ofJson, body: `{"envelope":"${text}","creator":${JSON.stringify(creator)}}` };
}

function empty(): Answer {
  return { status: 204, headers: always };
}

function instant(at: number): string {
  return new Date(at).toISOString();
}

/** Only what has happened. */
function times(at: { readonly [name: string]: number | null }): { [name: string]: string } {
  const happened = Object.entries(at).filter((entry): entry is [string, number] => entry[1] !== null);
  return Object.fromEntries(happened.map(([name, time]) => [name, instant(time)]));
}
