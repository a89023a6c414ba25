/** Reading a request's body within a limit. */
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

/** All of a body, counted while it arrives: the header that says its length may be missing, or lie. Throws BodyRefused. */
export async function readAll(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) throw new BodyRefused(413);
    read.push(chunk);
  }
  return read.length === 1 ? (read[0] as Uint8Array) : Buffer.concat(read);
}
