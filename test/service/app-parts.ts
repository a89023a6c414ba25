import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type AppOptions, app } from '../../src/service/app.ts';
import { readAll } from '../../src/service/body.ts';
import { tokens } from '../../src/service/creators.ts';
import { page } from '../../src/service/document.ts';
import type { Peer, Service, ServiceRequest } from '../../src/service/request.ts';
import { memoryStore } from '../../src/service/stores/memory.ts';
import { handClock, hash } from './link-parts.ts';

export const monasToken = 'toy-example-not-a-token-mona';
export const hubotsToken = 'toy-example-not-a-token-hubot';

export type App = (request: Request, peer?: Peer) => Promise<Response>;

/** A service in this process, for who speaks in Requests. */
function overFetch(service: Service): App {
  return async (request, peer) => {
    const { method, headers, body } = request;
    const asked: ServiceRequest = {
      method,
      path: new URL(request.url).pathname,
      header: (name) => headers.get(name) ?? undefined,
      body: async (most) =>
        body === null ? new Uint8Array(0) : readAll(Readable.fromWeb(body as ReadableStream), most),
    };
    const answered = await service(asked, peer);
    const told = answered.body;
    return new Response(typeof told === 'string' ? told : told === undefined ? null : Buffer.from(told), {
      status: answered.status,
      headers: { ...answered.headers },
    });
  };
}

/** A service on a memory store, for the clock and the creators of a test. */
export function inProcess(clock: { now(): number }, creators: string, change: Partial<AppOptions> = {}) {
  const store = memoryStore(clock);
  const service = app({
    store,
    creators: tokens(creators),
    elapsed: clock.now,
    page: page('<!doctype html>'),
    ...change,
  });
  return { store, service, app: overFetch(service) };
}

/** One whose clock the test moves. */
export function makeService(change: Partial<AppOptions> = {}) {
  const clock = handClock();
  const made = inProcess(clock, `mona:${monasToken} hubot:${hubotsToken}`, change);
  return { ...made, clock, ask: asker(made.app) };
}

export type Told = { status: number; body: unknown; headers: Headers };

/** Sends JSON, reads JSON. */
export function asker(answer: App) {
  return async (
    method: string,
    path: string,
    bearer?: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Told> => {
    const request = new Request(`https://links.example${path}`, {
      method,
      headers: { ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const told = await answer(request);
    const text = await told.text();
    return { status: told.status, headers: told.headers, body: text === '' ? undefined : JSON.parse(text) };
  };
}

export function b64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

/** The body of a creation, and what its reader and its manager know. */
export function makeBody(change: Record<string, unknown> = {}) {
  const id = b64(randomBytes(16));
  const access = randomBytes(32);
  const proof = randomBytes(32);
  const manage = randomBytes(32);
  const envelope = b64(Buffer.concat([Buffer.from([1]), randomBytes(540)]));
  const body = {
    id,
    access: b64(hash(access)),
    proof: b64(hash(proof)),
    manage: b64(hash(manage)),
    envelope,
    expiresIn: 3600,
    password: false,
    ...change,
  };
  return { id, access: b64(access), proof: b64(proof), manage: b64(manage), envelope, body };
}

export function makeReader(): string {
  return b64(randomBytes(16));
}
