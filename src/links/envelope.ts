/**
 * A link's envelope (docs/protocol.md#envelope): 0x01, nonce (12), AES-256-GCM of padded JSON. The same code in Action, CLI and
 * page, so values are plain strings here; whoever runs on a server wraps them before they go anywhere.
 */
import { type Bytes, fromBase64url, isWellFormed, LinkRefused } from './derive.ts';

/** KEY = NAME, or environment/NAME. The tables have no prototype: `__proto__` and `constructor` are ordinary names. */
export type Content = {
  readonly entries: { readonly [key: string]: string };
  /** KEY -> ULID of the rotation. */
  readonly rotations: { readonly [key: string]: string };
  readonly from: string;
  readonly note: string;
  /** ISO 8601 instants in UTC. */
  readonly issued: string;
  readonly expires?: string;
};

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const block = 512;
/** Of the padded plaintext, in bytes. */
export const maxPadded = 92_160;

/**
 * Throws LinkRefused: `name`, `value` and `shape` for what no reader would accept, `too-long` above 92160 padded bytes.
 */
export async function seal(contentKey: Bytes, id: string, content: Content, nonce: Bytes): Promise<Bytes> {
  const text = JSON.stringify({ v: 1, ...content });
  readContent(text);
  return sealBytes(contentKey, id, new TextEncoder().encode(text), { nonce });
}

/**
 * `nonce`: 12 bytes, never used before with this key. `blocks`: of 512 bytes, may ask for more padding than needed.
 * Throws LinkRefused `too-long`.
 */
export async function sealBytes(
  contentKey: Bytes,
  id: string,
  plaintext: Uint8Array,
  how: { readonly nonce: Bytes; readonly blocks?: number },
): Promise<Bytes> {
  const { nonce, blocks = Math.floor(plaintext.length / block) + 1 } = how;
  if (blocks * block > maxPadded) throw new LinkRefused('too-long');
  const padded = pad(plaintext, blocks);
  const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['encrypt']);
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(id, nonce), key, padded));
  const envelope = new Uint8Array(1 + nonce.length + sealed.length);
  envelope[0] = version;
  envelope.set(nonce, 1);
  envelope.set(sealed, 1 + nonce.length);
  return envelope;
}

/** `blocks`: of 512 bytes, more than the plaintext fills. */
export function pad(plaintext: Uint8Array, blocks = Math.floor(plaintext.length / block) + 1): Bytes {
  const padded = new Uint8Array(blocks * block);
  padded.set(plaintext);
  padded[plaintext.length] = 0x80;
  return padded;
}

/** Throws LinkRefused with the first check that fails. */
export async function open(contentKey: Bytes, id: string, envelope: string): Promise<Content> {
  return readContent(await openText(contentKey, id, envelope, maxPadded));
}

/** The text in an envelope of at most `most` padded bytes. Throws LinkRefused with the first check that fails. */
export async function openText(contentKey: Bytes, id: string, envelope: string, most: number): Promise<string> {
  return unpadded(await decrypt(contentKey, id, envelope, most));
}

/** The text that was padded. Throws LinkRefused `padding`, `utf8`. */
export function unpadded(padded: Bytes): string {
  return decode(unpad(padded));
}

/** Whether `padded` bytes are a whole number of blocks, at least one and at most `most` bytes. */
export function isPadded(padded: number, most: number): boolean {
  return padded >= block && padded <= most && padded % block === 0;
}

async function decrypt(contentKey: Bytes, id: string, envelope: string, most: number): Promise<Bytes> {
  const bytes = fromBase64url(envelope);
  if (bytes === undefined) throw new LinkRefused('encoding');
  if (bytes[0] !== version) throw new LinkRefused('envelope-version');
  if (!isPadded(bytes.length - 1 - nonceBytes - tagBytes, most)) throw new LinkRefused('envelope-length');
  const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['decrypt']);
  const nonce = bytes.slice(1, 1 + nonceBytes);
  const sealed = bytes.subarray(1 + nonceBytes);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(id, nonce), key, sealed));
  } catch {
    throw new LinkRefused('authentication');
  }
}

function algorithm(id: string, nonce: Bytes): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(`keyturn/v1/${id}`) };
}

function unpad(padded: Bytes): Bytes {
  let end = padded.length - 1;
  while (end >= 0 && padded[end] === 0) end--;
  if (padded[end] !== 0x80) throw new LinkRefused('padding');
  return padded.subarray(0, end);
}

function decode(bytes: Bytes): string {
  try {
    // A byte order mark stays, so that JSON refuses it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new LinkRefused('utf8');
  }
}

/** Ignores fields that it does not know. */
function readContent(text: string): Content {
  const content = versioned(text);
  const { entries, rotations = {}, from, note, issued, expires } = content;
  if (!isTable(entries) || !isTable(rotations) || Object.keys(entries).length === 0) throw new LinkRefused('shape');
  if (!isText(from) || !isText(note) || !isInstant(issued)) throw new LinkRefused('shape');
  if (expires !== undefined && !isInstant(expires)) throw new LinkRefused('shape');
  return {
    entries: readEntries(entries),
    rotations: readRotations(rotations),
    from,
    note,
    issued,
    ...(expires === undefined ? {} : { expires }),
  };
}

/** A JSON object of version 1. Throws LinkRefused `json`, `shape`, `content-version`. */
export function versioned(text: string): Table {
  const content = parse(text);
  if (!isTable(content)) throw new LinkRefused('shape');
  if (content['v'] !== 1) throw new LinkRefused('content-version');
  return content;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new LinkRefused('json');
  }
}

function readEntries(entries: Table): { [key: string]: string } {
  const read: { [key: string]: string } = Object.create(null);
  for (const [key, value] of Object.entries(entries)) {
    if (!isKey(key)) throw new LinkRefused('name');
    if (!isText(value) || value.includes('\0')) throw new LinkRefused('value');
    read[key] = value;
  }
  return read;
}

function readRotations(rotations: Table): { [key: string]: string } {
  const read: { [key: string]: string } = Object.create(null);
  for (const [key, ulid] of Object.entries(rotations)) {
    if (!isUlid(ulid)) throw new LinkRefused('shape');
    read[key] = ulid;
  }
  return read;
}

export function isUlid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(value);
}

export type Table = { readonly [name: string]: unknown };

export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && isWellFormed(value);
}

/** NAME, or environment/NAME split at the last slash; no control character anywhere, a key becomes part of a line. */
export function isKey(key: string): boolean {
  return isWellFormed(key) && /^(?:[^\p{Cc}\u2028\u2029]+\/)?[A-Za-z_][A-Za-z0-9_]{0,254}$/u.test(key);
}

export function isInstant(value: unknown): value is string {
  const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?Z$/.exec(typeof value === 'string' ? value : '');
  if (parts === null) return false;
  const at = Date.parse(`${parts[1]}Z`);
  // The round trip refuses what Date.parse moves on, such as February 30.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(parts[1] as string);
}
