/** Reading a request's body within a limit. */
import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { fromBase64url } from './bytes.ts';
import type { ServiceRequest } from './request.ts';

const maxEnvelopeBody = 128 * 1024;
const maxOtherBody = 4 * 1024;

/** Whether the body of a POST may be large. The app reads it once it knows who sends it. */
export function isLarge(path: string): boolean {
  return path === '/v1/links' || path === '/v1/requests' || /^\/v1\/requests\/[^/]*\/fill$/.test(path);
}

/** The limit in bytes. Only creations and answers carry what was sealed; every other body is a few hashes. */
export function bodyLimit(path: string): number {
  return isLarge(path) ? maxEnvelopeBody : maxOtherBody;
}

/** The response is this status, whatever the request was. 503: there is no place for it now. */
export class BodyRefused extends Error {
  readonly status: 400 | 413 | 503;

  constructor(status: 400 | 413 | 503) {
    super('the body was refused');
    this.status = status;
  }
}

type Table = { readonly [field: string]: unknown };

/** A JSON object of nothing but `fields`; an empty body is an empty object. Throws BodyRefused. */
export async function readObject(request: ServiceRequest, fields: readonly string[]): Promise<Table> {
  const bytes = await request.body(bodyLimit(request.path));
  if (bytes.length === 0) return {};
  if (!isUtf8(bytes)) throw new BodyRefused(400);
  let body: unknown;
  try {
    body = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString());
  } catch {
    throw new BodyRefused(400);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new BodyRefused(400);
  // JSON.parse makes `__proto__` an own name, so it is an unknown field like any other.
  for (const field of Object.keys(body)) if (!fields.includes(field)) throw new BodyRefused(400);
  return body as Table;
}

/** Canonical base64url, optionally of an exact length in bytes. Throws BodyRefused. */
export function readBinary(value: unknown, length?: number): Buffer {
  const bytes = fromBase64url(value, length);
  if (bytes === undefined) throw new BodyRefused(400);
  return bytes;
}

/**
 * All of a body, counted while it arrives: the header that says its length may be missing, or lie. What comes after too
 * much is left unread, and the connection stays open: a response may have to be sent over it.
 *
 * @throws BodyRefused; Error where the other side goes away before the end.
 */
export function readAll(from: Readable, most: number): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    const gone = () => fail(new Error('the body did not come'));
    if (from.destroyed) return gone();
    const read: Uint8Array[] = [];
    let size = 0;
    const take = (chunk: Uint8Array) => {
      size += chunk.length;
      if (size <= most) return void read.push(chunk);
      from.off('data', take).pause();
      fail(new BodyRefused(413));
    };
    from.on('data', take);
    from.on('end', () => {
      // A stream closes after every end, and an error that nobody listens to is expensive (docs/performance.md#per-request).
      from.off('close', gone);
      done(read.length === 1 ? (read[0] as Uint8Array) : Buffer.concat(read));
    });
    from.on('error', fail);
    from.on('close', gone);
  });
}
