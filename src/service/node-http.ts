/** Between node:http and the requests and answers of the service. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { callerOf } from './address.ts';
import { readAll } from './body.ts';
import type { Peer, ServiceRequest, ServiceResponse } from './request.ts';

/** Up to `most` bytes. Throws BodyRefused. */
export function readBody(incoming: IncomingMessage, most: number): Promise<Uint8Array> {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return Promise.resolve(new Uint8Array(0));
  return readAll(incoming, most);
}

/** `body`: where it was read already; else `hold` is called before it is, and may throw. */
export function requestOf(
  incoming: IncomingMessage,
  path: string,
  body: Uint8Array | undefined,
  hold: () => void,
): ServiceRequest {
  return {
    method: incoming.method ?? 'GET',
    path,
    header(name) {
      const value = incoming.headers[name];
      return typeof value === 'string' ? value : undefined;
    },
    async body(most) {
      if (body !== undefined) return body;
      hold();
      return readAll(incoming, most);
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
