/**
 * Each claim is one UPDATE with every condition on the row itself: under READ COMMITTED the loser waits for the row,
 * looks at it again, and finds it opened. A claim that goes through a subquery would not look again.
 */
import { type Claim, claim, longestWait } from '../link.ts';
import type { Store } from '../store.ts';
import { otherKey } from './compatibility.ts';
import { find, now, type Query, waiting } from './postgres-rows.ts';
import { stepAgain } from './stepping.ts';
import type { Wrap } from './wrap.ts';

const unhindered = `(${now} >= "waitUntil" OR "waitUntil" - ${now} > ${longestWait})`;

const grant = `
  UPDATE keyturn_links SET opens = opens + 1, reader = $4, "openedAt" = coalesce("openedAt", ${now}),
    "eraseAt" = coalesce("openedAt", ${now}) + 60000
  WHERE handle = $2 AND proof = $3 AND "wrappedBy" = $5 AND envelope IS NOT NULL
    AND ((${waiting} AND ${unhindered}) OR ("openedAt" IS NOT NULL AND reader = $4 AND ${now} < "openedAt" + 60000))
  RETURNING id, envelope, "creatorName", opens`;

const countWrong = `
  UPDATE keyturn_links SET tries = tries + 1, "waitUntil" = ${now} + 1000 *
    CASE WHEN tries < 2 THEN 0 WHEN tries < 6 THEN 1 << (tries - 2) ELSE 900 END
  WHERE handle = $2 AND proof <> $3 AND envelope IS NOT NULL AND ${waiting} AND ${unhindered}
  RETURNING tries, CASE WHEN tries <= 2 THEN 0 WHEN tries <= 6 THEN 1 << (tries - 3) ELSE 900 END AS wait`;

export function postgresClaim(query: Query, { unwrap, mark }: Wrap): Store['claim'] {
  async function tryClaim(
    handle: Uint8Array,
    proof: Uint8Array,
    reader: Uint8Array,
  ): Promise<Claim | undefined | 'again'> {
    const [won] = await query(grant, handle, proof, reader, mark);
    if (won !== undefined) {
      const envelope = unwrap(won['id'], won['envelope']);
      return { outcome: 'opened', first: won['opens'] === 1, envelope, creator: won['creatorName'] };
    }
    const [wrong] = await query(countWrong, handle, proof);
    if (wrong !== undefined) return { outcome: 'wrong', tries: wrong['tries'], wait: wrong['wait'] };
    const found = await find(query, handle);
    if (found === undefined) return undefined;
    const judged = claim(found.row, proof, reader, found.at);
    const granted = judged.change !== undefined || judged.claim.outcome === 'opened';
    if (granted && !found.wrappedBy.equals(mark)) throw otherKey();
    return granted ? 'again' : judged.claim;
  }

  return (handle, proof, reader) => stepAgain(() => tryClaim(handle, proof, reader));
}
