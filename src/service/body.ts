/** Reading a request's body within a limit. */
import type { Readable } from 'node:stream';
import type { Ask } from './ask.ts';

const maxEnvelopeBody = 128 * 1024;
const maxOtherBody = 4 * 1024;

/** Only a creation carries an envelope; nothing else has more than a few hashes to say. In bytes. */
export function bodyLimit(path: string): number {
  return path === '/v1/links' ? maxEnvelopeBody : maxOtherBody;
}

/** The answer is this status, whatever was asked. */
export class BodyRefused extends Error {
  readonly status: 400 | 413;

  constructor(status: 400 | 413) {
    super('the body was refused');
    this.status = status;
  }
}

export type Table = { readonly [field: string]: unknown };

/** A JSON object of nothing but `fields`; an empty body is an empty object. Throws BodyRefused. */
export async function readObject(ask: Ask, fields: readonly string[]): Promise<Table> {
  const bytes = await ask.body(bodyLimit(ask.path));
  if (bytes.length === 0) return {};
  let body: unknown;
  try {
    // A decoder of its own: what one caller sends leaves nothing behind for the next.
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new BodyRefused(400);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new BodyRefused(400);
  // Own names only, so that `__proto__` is an unknown field like any other.
  if (Object.keys(body).some((field) => !fields.includes(field))) throw new BodyRefused(400);
  return Object.assign(Object.create(null), body);
}

/**
 * All of a body, counted while it arrives: the header that says its length may be missing, or lie. What comes after too
 * much is left unread, and the connection as it is: there may be an answer to be sent over it.
 *
 * @throws BodyRefused; Error where the other side goes away before the end.
 */
export function readAll(from: Readable, most: number): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    if (from.destroyed) return fail(new Error('the body did not come'));
    const read: Uint8Array[] = [];
    let size = 0;
    const take = (chunk: Uint8Array) => {
      size += chunk.length;
      if (size <= most) return void read.push(chunk);
      from.off('data', take).pause();
      fail(new BodyRefused(413));
    };
    from.on('data', take);
    from.once('end', () => done(read.length === 1 ? (read[0] as Uint8Array) : Buffer.concat(read)));
    from.once('error', fail);
    from.once('close', () => fail(new Error('the body did not come')));
  });
}
