/** Reading a request's body within a limit. */
import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { fromBase64url } from './bytes.ts';
import type { Holder, ServiceRequest } from './request.ts';

const maxEnvelopeBody = 128 * 1024;
const maxOtherBody = 4 * 1024;
/** An empty object, and what a client may put around it. */
const maxEmptyBody = 256;

/** Whether the body of a POST may be large. The app reads it once it knows who sends it. */
export function isLarge(path: string): boolean {
  return path === '/v1/links' || path === '/v1/requests' || /^\/v1\/requests\/[^/]*\/fill$/.test(path);
}

/**
 * The limit in bytes; 0 where a body means nothing. Only creations and answers carry what was sealed; every other body is
 * a few hashes, a reason, or an empty object.
 */
export function bodyLimit(method: string, path: string): number {
  if (method === 'DELETE') return /^\/v1\/(?:links|requests)\/[^/]*$/.test(path) ? maxOtherBody : 0;
  if (method !== 'POST' || !path.startsWith('/v1/')) return 0;
  if (/\/(?:look|dispute|done)$/.test(path)) return maxEmptyBody;
  return isLarge(path) ? maxEnvelopeBody : maxOtherBody;
}

/** The response is this status, whatever the request was. 408: it took too long. 503: there is no place for it now. */
export class BodyRefused extends Error {
  readonly status: 400 | 408 | 413 | 503;

  constructor(status: 400 | 408 | 413 | 503) {
    super('the body was refused');
    this.status = status;
  }

  /** What the response says. */
  get code(): 'invalid' | 'too_slow' | 'too_large' | 'unavailable' {
    return ({ 400: 'invalid', 408: 'too_slow', 413: 'too_large', 503: 'unavailable' } as const)[this.status];
  }
}

type Table = { readonly [field: string]: unknown };

/**
 * A JSON object of nothing but `fields`; an empty body is an empty object. `holder`: whose a large one is. Throws
 * BodyRefused.
 */
export async function readObject(request: ServiceRequest, fields: readonly string[], holder?: Holder): Promise<Table> {
  const bytes = await request.body(bodyLimit(request.method, request.path), holder);
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

/** Calls its argument when a body has taken too long; what it returns calls that off. */
export type TimeLimit = (late: () => void) => () => void;

/**
 * All of a body, counted while it arrives: the header that says its length may be missing, or lie. What comes after too
 * much or too late is left unread, and the connection stays open: a response may have to be sent over it.
 *
 * @throws BodyRefused; Error where the other side goes away before the end.
 */
export function readAll(from: Readable, most: number, limit?: TimeLimit): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    if (from.destroyed) return fail(new Error('the body did not come'));
    const ended = (error: unknown) => {
      inTime?.();
      fail(error);
    };
    const gone = () => ended(new Error('the body did not come'));
    const read: Uint8Array[] = [];
    let size = 0;
    const refuse = (status: 408 | 413) => {
      from.off('data', take).pause();
      read.length = 0;
      ended(new BodyRefused(status));
    };
    const take = (chunk: Uint8Array) => {
      size += chunk.length;
      if (size <= most) read.push(chunk);
      else refuse(413);
    };
    const inTime = limit?.(() => refuse(408));
    from.on('data', take);
    from.on('end', () => {
      // A stream closes after every end, and an error that nobody listens to is expensive (docs/performance.md#per-request).
      from.off('close', gone);
      inTime?.();
      done(read.length === 1 ? (read[0] as Uint8Array) : Buffer.concat(read));
    });
    from.on('error', ended);
    from.on('close', gone);
  });
}
