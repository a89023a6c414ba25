/** What a request says about who sent it. */
import { fromBase64url, sha256 } from './bytes.ts';
import type { Ask, Peer } from './request.ts';

/** A call of a link. */
export type Call = {
  readonly ask: Ask;
  readonly peer: Peer | undefined;
  readonly bearer: string;
  readonly id: Uint8Array;
  /** SHA-256 of id and access hash. A malformed one is looked up like any other, and not found. */
  readonly handle: Uint8Array;
};

export function callOf(ask: Ask, peer: Peer | undefined, segment: string): Call {
  const bearer = bearerOf(ask);
  const id = fromBase64url(segment, 16) ?? Buffer.alloc(16);
  const access = fromBase64url(bearer, 32) ?? Buffer.alloc(32);
  return { ask, peer, bearer, id, handle: sha256(id, sha256(access)) };
}

export function bearerOf(ask: Ask): string {
  return /^Bearer ([\x21-\x7e]+)$/i.exec(ask.header('authorization') ?? '')?.[1] ?? '';
}

/** A browser says that another site's page sent this. Clients that are no browsers send no such header. */
export function isForeign(ask: Ask): boolean {
  return ['cross-site', 'same-site'].includes(ask.header('sec-fetch-site') ?? '');
}

/** On this machine, and not by way of a proxy on it that passes on what others ask: that says so, or names our host. */
export function isLocal(ask: Ask, peer: Peer | undefined): boolean {
  const proxied = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => ask.header(name) !== undefined);
  return (peer?.local ?? true) && !proxied && localHost.test(ask.header('host') ?? 'localhost');
}

const localHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
