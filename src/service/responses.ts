/** The answers of the service, and what is in the headers of all of them. */
import type { ServiceResponse } from './request.ts';

/** The headers of every answer. */
export const always = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const ofJson = { ...always, 'content-type': 'application/json' };

export function json(status: number, body: unknown, headers?: { readonly [name: string]: string }): ServiceResponse {
  const all = headers === undefined ? ofJson : { ...ofJson, ...headers };
  return { status, headers: all, body: JSON.stringify(body) };
}

export function notThere(): ServiceResponse {
  return json(404, { error: 'not_found' });
}

export function empty(): ServiceResponse {
  return { status: 204, headers: always };
}

/** The text is put together here, because JSON.stringify would look for what base64url never has (docs/performance.md#per-request). */
export function opened(envelope: Uint8Array, creator: string): ServiceResponse {
  const { buffer, byteOffset, byteLength } = envelope;
  const text = Buffer.from(buffer, byteOffset, byteLength).toString('base64url');
  return { status: 200, headers: ofJson, body: `{"envelope":"${text}","creator":${JSON.stringify(creator)}}` };
}

/** ISO 8601 in UTC, of milliseconds since 1970. */
export function instant(at: number): string {
  return new Date(at).toISOString();
}

/** Only what has happened. */
export function times(at: { readonly [name: string]: number | null }): { [name: string]: string } {
  const happened = Object.entries(at).filter((entry): entry is [string, number] => entry[1] !== null);
  return Object.fromEntries(happened.map(([name, time]) => [name, instant(time)]));
}
