/** What a request says about who sent it. */
import { fromBase64url, sha256 } from './bytes.ts';
import type { Peer, ServiceRequest } from './request.ts';

/** A call of a link. */
export type Call = {
  readonly request: ServiceRequest;
  readonly peer: Peer | undefined;
  readonly bearer: string;
  readonly id: Uint8Array;
  /** SHA-256 of id and access hash. A malformed one is looked up like any other, and not found. */
  readonly handle: Uint8Array;
};

export function callOf(request: ServiceRequest, peer: Peer | undefined, segment: string): Call {
  const bearer = bearerOf(request);
  const id = fromBase64url(segment, 16) ?? Buffer.alloc(16);
  const access = fromBase64url(bearer, 32) ?? Buffer.alloc(32);
  return { request, peer, bearer, id, handle: sha256(id, sha256(access)) };
}

export function bearerOf(request: ServiceRequest): string {
  return /^Bearer ([\x21-\x7e]+)$/i.exec(request.header('authorization') ?? '')?.[1] ?? '';
}

/** A browser says that another site's page sent this. Clients that are no browsers send no such header. */
export function isForeign(request: ServiceRequest): boolean {
  return ['cross-site', 'same-site'].includes(request.header('sec-fetch-site') ?? '');
}

/** On this machine, and not by way of a proxy on it that passes on what others ask: that says so, or names our host. */
export function isLocal(request: ServiceRequest, peer: Peer | undefined): boolean {
  const proxied = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => request.header(name) !== undefined,
  );
  return (peer?.local ?? true) && !proxied && localHost.test(request.header('host') ?? 'localhost');
}

const localHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
