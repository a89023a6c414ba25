/** How the Redis store runs its script and reads a link. */
import type { Row } from '../link.ts';

/** One run of the script; `op` is one of its steps. Throws StoreUnavailable. */
export type Run = (op: string, ...values: readonly (string | number)[]) => Promise<unknown>;

/** A link, and the server's time when it was read. */
export type Found = { readonly row: Row; readonly at: number };

/** For the steps that answer with a whole link. */
export async function rowBy(run: Run, op: string, ...values: readonly string[]): Promise<Found | undefined> {
  const [at, fields] = (await run(op, ...values)) as [number, string[]];
  return fields.length === 0 ? undefined : { at, row: rowOf(fields) };
}

function rowOf(fields: readonly string[]): Row {
  const found = new Map<string, string>();
  for (let i = 0; i + 1 < fields.length; i += 2) found.set(fields[i] ?? '', fields[i + 1] ?? '');
  const time = (name: string) => (found.has(name) ? Number(found.get(name)) : null);
  const bytes = (name: string) => (found.has(name) ? Buffer.from(found.get(name) ?? '', 'base64url') : null);
  return {
    createdAt: time('createdAt') ?? 0,
    expiresAt: time('expiresAt') ?? 0,
    openedAt: time('openedAt'),
    savedAt: time('savedAt'),
    disputedAt: time('disputedAt'),
    endedAt: time('endedAt'),
    reason: (found.get('reason') as Row['reason'] | undefined) ?? null,
    password: found.get('password') === '1',
    creatorName: found.get('creatorName') ?? '',
    version: Number(found.get('version')),
    tries: Number(found.get('tries')),
    waitUntil: Number(found.get('waitUntil')),
    envelope: bytes('envelope'),
    proof: bytes('proof'),
    reader: bytes('reader'),
    eraseAt: time('eraseAt'),
  };
}

/** Everything binary is base64url in Redis. */
export function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url');
}
