/** Reading a request's body within a limit. */
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
export async function readObject(request: Request, fields: readonly string[]): Promise<Table> {
  const text = await readText(request);
  if (text === '') return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new BodyRefused(400);
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new BodyRefused(400);
  // Own names only, so that `__proto__` is an unknown field like any other.
  if (Object.keys(body).some((field) => !fields.includes(field))) throw new BodyRefused(400);
  return Object.assign(Object.create(null), body);
}

async function readText(request: Request): Promise<string> {
  if (request.body === null) return '';
  const most = bodyLimit(new URL(request.url).pathname);
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new BodyRefused(413);
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Counted while it arrives: the header may be missing, or lie.
  for await (const chunk of request.body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw new BodyRefused(413);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new BodyRefused(400);
  }
}
