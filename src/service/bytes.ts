import { hash } from 'node:crypto';

export function sha256(...parts: readonly (Uint8Array | string)[]): Buffer {
  const bytes = parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
  // Text first, because it is faster than the Buffer that `hash` makes (docs/performance.md#per-request).
  return Buffer.from(
    hash('sha256', bytes.length === 1 ? (bytes[0] as Uint8Array) : Buffer.concat(bytes), 'hex'),
    'hex',
  );
}

/** Canonical base64url (RFC 4648 section 5, no padding), optionally of an exact length in bytes; else undefined. */
export function fromBase64url(text: unknown, length?: number): Buffer | undefined {
  if (typeof text !== 'string') return undefined;
  const bytes = Buffer.from(text, 'base64url');
  // Buffer skips what it does not know and ignores unused bits; writing it again tells.
  if (bytes.toString('base64url') !== text) return undefined;
  return length === undefined || bytes.length === length ? bytes : undefined;
}
