/** How the PostgreSQL store reads a link, and what its statements have in common. */
import type { QueryResultRow } from 'pg';
import type { Row } from '../link.ts';

/** Runs a statement whose first parameter is `at` of the options, or null. Throws StoreUnavailable. */
export type Query = (text: string, ...values: readonly unknown[]) => Promise<QueryResultRow[]>;

/** The time: that of a test in the parameter $1, or the database's own. */
export const now = 'coalesce($1::bigint, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)';
export const waiting = `"openedAt" IS NULL AND "endedAt" IS NULL AND ${now} < "expiresAt"`;
export const erase = 'envelope = NULL, proof = NULL, "eraseAt" = NULL';

/** A link, and the server's time when it was read. */
export type Found = { readonly row: Row; readonly at: number; readonly wrappedBy: Buffer };

export async function find(query: Query, handle: Uint8Array): Promise<Found | undefined> {
  const [found] = await query(`SELECT *, ${now} AS at FROM keyturn_links WHERE handle = $2`, handle);
  return found && foundOf(found);
}

export function foundOf(found: QueryResultRow): Found {
  return { row: rowOf(found), at: Number(found['at']), wrappedBy: found['wrappedBy'] };
}

const times = ['createdAt', 'expiresAt', 'openedAt', 'savedAt', 'disputedAt', 'endedAt', 'waitUntil', 'eraseAt'];

/** bigint comes as text. */
function rowOf(found: QueryResultRow): Row {
  const row: QueryResultRow = { ...found };
  for (const name of times) row[name] = found[name] === null ? null : Number(found[name]);
  return row as Row;
}
