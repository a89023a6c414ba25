/** Between node:http and the requests and answers of the service. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { callerOf } from './address.ts';
import { BodyRefused, readAll, type TimeLimit } from './body.ts';
import type { Place } from './in-flight.ts';
import type { Holder, Peer, ServiceRequest, ServiceResponse } from './request.ts';

/** Whether a request has a body, known before a byte of it is read (RFC 9112 section 6.3). */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

const single = new Set(['host', 'authorization', 'sec-fetch-site']);

/** Whether it says twice what is judged by. node:http takes the first or both; what stands in front may take the other. */
export function isAmbiguous({ rawHeaders }: IncomingMessage): boolean {
  let seen = '';
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    if (!single.has(name)) continue;
    if (seen.includes(`${name},`)) return true;
    seen += `${name},`;
  }
  return false;
}

/** Up to `most` bytes. `invite`: called before, for who waits to be asked for the body. Throws BodyRefused. */
export function readBody(
  incoming: IncomingMessage,
  most: number,
  invite: () => void,
  limit: TimeLimit,
): Promise<Uint8Array> {
  if (!hasBody(incoming)) return Promise.resolve(new Uint8Array(0));
  invite();
  return readAll(incoming, most, limit);
}

/**
 * Closing a connection with something unread resets it, and the response may be lost: so the rest is discarded for a while
 * before the connection is closed.
 */
export function discard(incoming: IncomingMessage, limit: TimeLimit): void {
  if (incoming.complete || incoming.destroyed) return;
  const ended = limit(() => incoming.destroy());
  incoming.once('close', ended).resume();
}

/** Reads the body that the app asks for, once it has a place for its holder; may throw. */
type HeldBody = (most: number, holder: Holder) => Promise<Uint8Array>;

export function heldBody(incoming: IncomingMessage, place: Place, invite: () => void, limit: TimeLimit): HeldBody {
  return (most, holder) => {
    place.hold(holder);
    invite();
    return readAll(incoming, most, limit);
  };
}

/** `body`: where it was read already; else how it is read. */
export function requestOf(incoming: IncomingMessage, path: string, body: Uint8Array | HeldBody): ServiceRequest {
  return {
    method: incoming.method ?? 'GET',
    path,
    header(name) {
      const value = incoming.headers[name];
      return typeof value === 'string' ? value : undefined;
    },
    async body(most, holder) {
      if (typeof body !== 'function') return body;
      // What names no holder has no place of its own, and may not be large.
      if (holder === undefined) throw new BodyRefused(413);
      return body(most, holder);
    },
  };
}

/** Who is at the other end of the socket, worked out only where it is asked for, which most calls never do. */
export class OtherEnd implements Peer {
  readonly #incoming: IncomingMessage;
  readonly #proxies: number;

  constructor(incoming: IncomingMessage, proxies: number) {
    this.#incoming = incoming;
    this.#proxies = proxies;
  }

  get local(): boolean {
    return isLoopback(this.#incoming.socket.remoteAddress ?? '');
  }

  get caller(): string {
    const { socket, headers } = this.#incoming;
    const forwarded = headers['x-forwarded-for'];
    return callerOf(socket.remoteAddress ?? '', typeof forwarded === 'string' ? forwarded : null, this.#proxies);
  }
}

/** `last`: the connection is closed after it. */
export function send(outgoing: ServerResponse, { status, headers, body }: ServiceResponse, last: boolean): void {
  // Names and values alternate: node:http reads such a list without making an object of it first.
  const list: string[] = [];
  for (const name in headers) list.push(name, headers[name] as string);
  if (body !== undefined) list.push('content-length', String(Buffer.byteLength(body)));
  if (last) list.push('connection', 'close');
  outgoing.writeHead(status, list);
  outgoing.end(body);
}

function isLoopback(address: string): boolean {
  return /^(?:::ffff:)?127\.|^::1$/.test(address);
}
