/**
 * From a link to its keys (docs/protocol.md#keys). WebCrypto only and no imports: Action, CLI and page run this very code.
 */

export type Bytes = Uint8Array<ArrayBuffer>;

/** What was refused, in the order in which a reader checks it. `too-long` is only ever said to a writer. */
export type Fault =
  | 'link'
  | 'key-length'
  | 'key-encoding'
  | 'password'
  | 'encoding'
  | 'envelope-version'
  | 'envelope-length'
  | 'authentication'
  | 'padding'
  | 'utf8'
  | 'json'
  | 'content-version'
  | 'shape'
  | 'name'
  | 'value'
  | 'public-key'
  | 'console'
  | 'fields'
  | 'value-lines'
  | 'value-space'
  | 'too-long';

/** Carries nothing but the check that failed: what was checked is a secret, or came from outside. */
export class LinkRefused extends Error {
  readonly code: Fault;

  constructor(code: Fault) {
    super(`refused: ${code}`);
    this.name = 'LinkRefused';
    this.code = code;
  }
}

const keyBytes = 32;
const keyCharacters = 43;
const passwordRounds = 600_000;
const none: Bytes = new Uint8Array(0);

export function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Canonical base64url without padding (RFC 4648 section 5): one text for one value; anything else is undefined. */
export function fromBase64url(text: string): Bytes | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  // atob ignores the unused bits of the last character.
  return toBase64url(bytes) === text ? bytes : undefined;
}

/** Whether `text` has no lone surrogate, so that its UTF-8 form is unambiguous. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** The key K of a fragment (without `#`). Throws LinkRefused `key-length`, `key-encoding`. */
export function parseKey(fragment: string): Bytes {
  if (fragment.length !== keyCharacters) throw new LinkRefused('key-length');
  const key = fromBase64url(fragment);
  if (key === undefined) throw new LinkRefused('key-encoding');
  return key;
}

export function makeKey(random: Pick<typeof crypto, 'getRandomValues'>): Bytes {
  return random.getRandomValues(new Uint8Array(keyBytes));
}

/**
 * `https://host/l#K` -> origin and K. http is for loopback only. A query, user information or another path is refused:
 * none of them is ever ours, so somebody added it. Throws LinkRefused `link`, `key-length`, `key-encoding`.
 */
export function parseLink(link: string): { readonly origin: string; readonly key: Bytes } {
  const { origin, fragment } = splitLink(link, '/l');
  return { origin, key: parseKey(fragment) };
}

/**
 * A link of the page at `path`, with whatever its fragment is.
 *
 * @throws LinkRefused `link`
 */
export function splitLink(link: string, path: string): { readonly origin: string; readonly fragment: string } {
  // Split without the URL parser, which would percent-encode, and so accept, what a fragment of ours cannot contain.
  const hash = link.indexOf('#');
  const address = hash < 0 ? link : link.slice(0, hash);
  if (!URL.canParse(address)) throw new LinkRefused('link');
  const url = new URL(address);
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) throw new LinkRefused('link');
  // Comparing with the canonical form also refuses user information, an empty query, and what the parser repairs.
  if (address !== `${url.origin}${path}`) throw new LinkRefused('link');
  return { origin: url.origin, fragment: hash < 0 ? '' : link.slice(hash + 1) };
}

export function makeLink(origin: string, key: Uint8Array): string {
  return `${origin}/l#${toBase64url(key)}`;
}

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** What possession of the link alone gives: `id` for the path, `access` for the bearer. */
export async function possession(key: Bytes): Promise<{ readonly id: string; readonly access: Bytes }> {
  const [id, access] = await Promise.all([hkdf(key, 'id', 16), hkdf(key, 'access', 32)]);
  return { id: toBase64url(id), access };
}

/** P: 32 bytes, or none without a password. Throws LinkRefused `password`. */
export async function stretch(key: Bytes, password: string | undefined): Promise<Bytes> {
  if (password === undefined) return none;
  checkPassword(password);
  const text = new TextEncoder().encode(password.normalize('NFKC'));
  const from = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
  const salt = await hkdf(key, 'password', 16);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: passwordRounds };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, from, 256));
}

/** Never trimmed, never empty, and well-formed. Throws LinkRefused `password`. */
export function checkPassword(password: string): void {
  if (password === '' || !isWellFormed(password)) throw new LinkRefused('password');
}

/** What link and password give together. `contentKey` never leaves the client; the service knows SHA-256(proof). */
export async function unlock(
  key: Bytes,
  stretched: Bytes,
): Promise<{ readonly proof: Bytes; readonly contentKey: Bytes }> {
  const both = new Uint8Array(key.length + stretched.length);
  both.set(key);
  both.set(stretched, key.length);
  const [proof, contentKey] = await Promise.all([hkdf(both, 'proof', 32), hkdf(both, 'content', 32)]);
  return { proof, contentKey };
}

/** HKDF-SHA-256 with an empty salt (RFC 5869), of `length` bytes; the info is `keyturn/v1/` and `info`. */
export async function hkdf(from: Bytes, info: string, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', from, 'HKDF', false, ['deriveBits']);
  const label = new TextEncoder().encode(`keyturn/v1/${info}`);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: none, info: label };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, length * 8));
}
