/**
 * A request link and its keys (docs/protocol.md#requests). The asker keeps S; the link has what is derived of it for who
 * answers: K, and the public key that the answer is sealed to. Both are key material of the link, so that another public key
 * is another link, which finds nothing. The same code in Action, CLI and page.
 */
import { hpkeKeyBytes, hpkePublicKey, isHpkePublicKey } from '../crypto/hpke.ts';
import { type Bytes, fromBase64url, hkdf, LinkRefused, parseKey, splitLink, toBase64url } from './derive.ts';

/** K and the public key, one behind the other. */
const requestKeyBytes = 64;
const requestCharacters = 86;

/** What the holder of a request link has: `id` for the path, `access` for the bearer, and the key of the question. */
export type RequestPossession = { readonly id: string; readonly access: Bytes; readonly contentKey: Bytes };

/** What the asker derives of S. `sealing` opens answers, `manage` takes them, and neither leaves the client. */
export type RequestKeys = { readonly key: Bytes; readonly manage: Bytes; readonly sealing: Bytes };

/** The 64 bytes behind `#`. Throws LinkRefused `key-length`, `key-encoding`, `public-key`. */
export function parseRequestKey(fragment: string): Bytes {
  if (fragment.length !== requestCharacters) throw new LinkRefused('key-length');
  const key = fromBase64url(fragment);
  if (key === undefined) throw new LinkRefused('key-encoding');
  if (!isHpkePublicKey(publicKeyOf(key))) throw new LinkRefused('public-key');
  return key;
}

/** Throws LinkRefused `link`, `key-length`, `key-encoding`, `public-key`. */
export function parseRequestLink(link: string): { readonly origin: string; readonly key: Bytes } {
  const { origin, fragment } = splitLink(link, '/r');
  return { origin, key: parseRequestKey(fragment) };
}

export function makeRequestLink(origin: string, key: Uint8Array): string {
  return `${origin}/r#${toBase64url(key)}`;
}

/** The link that the asker keeps. Throws LinkRefused `link`, `key-length`, `key-encoding`. */
export function parseCollectLink(link: string): { readonly origin: string; readonly seed: Bytes } {
  const { origin, fragment } = splitLink(link, '/c');
  return { origin, seed: parseKey(fragment) };
}

export function makeCollectLink(origin: string, seed: Uint8Array): string {
  return `${origin}/c#${toBase64url(seed)}`;
}

/** `key`: of parseRequestKey. */
export function publicKeyOf(key: Bytes): Bytes {
  return key.slice(requestKeyBytes - hpkeKeyBytes);
}

/** @param seed S, 32 random bytes */
export async function requestKeys(seed: Bytes): Promise<RequestKeys> {
  const [k, manage, sealing] = await Promise.all(
    ['link', 'manage', 'seal'].map((info) => hkdf(seed, `request/${info}`, 32)),
  );
  const key = new Uint8Array(requestKeyBytes);
  key.set(k as Bytes);
  key.set(await hpkePublicKey(sealing as Bytes), requestKeyBytes - hpkeKeyBytes);
  return { key, manage: manage as Bytes, sealing: sealing as Bytes };
}

/** @param key of parseRequestKey or requestKeys */
export async function requestPossession(key: Bytes): Promise<RequestPossession> {
  const [id, access, contentKey] = await Promise.all([
    hkdf(key, 'request/id', 16),
    hkdf(key, 'request/access', 32),
    hkdf(key, 'request/content', 32),
  ]);
  return { id: toBase64url(id), access, contentKey };
}
