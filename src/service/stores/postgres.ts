/**
 * PostgreSQL, for as many processes as wanted. Each claim is one UPDATE with every condition on the row itself: under
 * READ COMMITTED the loser waits for the row, looks at it again, and finds it opened. A claim that goes through a
 * subquery would not look again.
 */
import type { QueryResultRow } from 'pg';
import { type Claim, claim, type Row, saved, stateOf, tombstoneFor } from '../link.ts';
import { type Created, type Store, StoreUnavailable } from '../store.ts';
import { otherKey } from './compatibility.ts';
import { inTime, usualDeadline, withDeadlines } from './deadline.ts';
import { openDatabase } from './postgres-pool.ts';
import { checkBelongs, migrate } from './postgres-schema.ts';
import { wrapWith } from './wrap.ts';

export type PostgresOptions = {
  readonly url: string;
  /** The value of KEYTURN_STORE_KEY. */
  readonly key: string | undefined;
  /** Takes the store over, with whatever key it was used: `forget` is called before anything else. */
  readonly forgets?: boolean;
  readonly connections?: number;
  /** Milliseconds for each call. */
  readonly deadline?: number;
  /** In place of the database's clock, for tests: milliseconds. */
  readonly at?: () => number;
};

/** The parameter $1 of what asks for the time is that of a test, or null. */
const now = 'coalesce($1::bigint, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)';
const waiting = `"openedAt" IS NULL AND "endedAt" IS NULL AND ${now} < "expiresAt"`;
const erase = 'envelope = NULL, proof = NULL, "eraseAt" = NULL';

/** How many links one statement of a sweep takes, and how many such statements one sweep has. */
const batch = 1000;
const rounds = 50;

/** Throws SetupRefused: unreachable, settings under which a commit is no commit, no store key, another one's links. */
export async function postgresStore(options: PostgresOptions): Promise<Store> {
  const { wrap, unwrap, mark } = wrapWith(options.key);
  const { connections = 10, deadline = usualDeadline } = options;
  let forgets = options.forgets ?? false;
  let closed = false;
  const database = await openDatabase({
    url: options.url,
    connections,
    deadline,
    setUp: (client) => migrate(client, mark, forgets),
    verify: (client) => checkBelongs(client, mark, forgets),
  });

  function query(text: string, ...values: readonly unknown[]): Promise<QueryResultRow[]> {
    return database.query(text, [options.at?.() ?? null, ...values]);
  }

  async function find(handle: Uint8Array): Promise<{ row: Row; at: number; wrappedBy: Buffer } | undefined> {
    const [found] = await query(`SELECT *, ${now} AS at FROM keyturn_links WHERE handle = $2`, handle);
    return found && { row: rowOf(found), at: Number(found['at']), wrappedBy: found['wrappedBy'] };
  }

  async function tryClaim(
    handle: Uint8Array,
    proof: Uint8Array,
    reader: Uint8Array,
  ): Promise<Claim | undefined | 'again'> {
    const [won] = await query(
      `UPDATE keyturn_links SET opens = opens + 1, reader = $4, "openedAt" = coalesce("openedAt", ${now}),
         "eraseAt" = coalesce("openedAt", ${now}) + 60000
       WHERE handle = $2 AND proof = $3 AND "wrappedBy" = $5 AND envelope IS NOT NULL
         AND ((${waiting} AND ${now} >= "waitUntil") OR ("openedAt" IS NOT NULL AND reader = $4 AND ${now} < "openedAt" + 60000))
       RETURNING id, envelope, "creatorName", opens`,
      handle,
      proof,
      reader,
      mark,
    );
    if (won !== undefined) {
      const envelope = unwrap(won['id'], won['envelope']);
      return { outcome: 'opened', first: won['opens'] === 1, envelope, creator: won['creatorName'] };
    }
    const [wrong] = await query(
      `UPDATE keyturn_links SET tries = tries + 1, "waitUntil" = ${now} + 1000 *
         CASE WHEN tries < 2 THEN 0 WHEN tries < 6 THEN 1 << (tries - 2) ELSE 900 END
       WHERE handle = $2 AND proof <> $3 AND envelope IS NOT NULL AND ${waiting} AND ${now} >= "waitUntil"
       RETURNING tries, CASE WHEN tries <= 2 THEN 0 WHEN tries <= 6 THEN 1 << (tries - 3) ELSE 900 END AS wait`,
      handle,
      proof,
    );
    if (wrong !== undefined) return { outcome: 'wrong', tries: wrong['tries'], wait: wrong['wait'] };
    const found = await find(handle);
    if (found === undefined) return undefined;
    const judged = claim(found.row, proof, reader, found.at);
    const granted = judged.change !== undefined || judged.claim.outcome === 'opened';
    if (granted && !found.wrappedBy.equals(mark)) throw otherKey();
    // What was refused a moment ago would be granted now: only the UPDATE may grant it.
    return granted ? 'again' : judged.claim;
  }

  const store: Store = {
    kind: 'postgres',

    async create(link, quota) {
      const { id, handle, manage, creator, digest, password, envelope, proof, expiresIn } = link;
      const ask = (alone: boolean) =>
        query(
          'SELECT * FROM keyturn_create($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)',
          id,
          handle,
          manage,
          creator.key,
          creator.name,
          digest,
          envelope[0],
          password,
          expiresIn * 1000,
          envelope.length,
          wrap(id, envelope),
          proof,
          mark,
          quota.links,
          quota.bytes,
          alone,
        );
      let [told] = await ask(false);
      if (told?.['outcome'] === 'near') [told] = await ask(true);
      const outcome: Created['outcome'] = told?.['outcome'];
      if (outcome === 'other' || outcome === 'quota') return { outcome };
      return { outcome, expiresAt: Number(told?.['expires']) };
    },

    async look(handle) {
      const found = await find(handle);
      if (found === undefined) return undefined;
      const { version, password, expiresAt, openedAt, creatorName } = found.row;
      return { version, state: stateOf(found.row, found.at), creator: creatorName, password, expiresAt, openedAt };
    },

    async claim(handle, proof, reader) {
      for (let tries = 0; tries < 5; tries++) {
        const told = await tryClaim(handle, proof, reader);
        if (told !== 'again') return told;
      }
      throw new StoreUnavailable('a link changed faster than it could be judged');
    },

    async saved(handle, reader) {
      const done = await query(
        `UPDATE keyturn_links SET "savedAt" = coalesce("savedAt", ${now}), ${erase}
         WHERE handle = $2 AND "openedAt" IS NOT NULL AND reader = $3 RETURNING 1`,
        handle,
        reader,
      );
      if (done.length > 0) return 'saved';
      const found = await find(handle);
      if (found === undefined) return undefined;
      const judged = saved(found.row, reader, found.at).saved;
      return judged === 'saved' ? 'waiting' : judged;
    },

    async dispute(handle) {
      const done = await query(
        `UPDATE keyturn_links SET "disputedAt" = coalesce("disputedAt", ${now})
         WHERE handle = $2 AND "openedAt" IS NOT NULL RETURNING 1`,
        handle,
      );
      if (done.length > 0) return 'disputed';
      return (await find(handle)) === undefined ? undefined : 'waiting';
    },

    async status(id, by) {
      const [found] = await query(
        `SELECT *, ${now} AS at FROM keyturn_links WHERE id = $2 AND (manage = $3 OR creator = $4)`,
        id,
        by.manage ?? null,
        by.creator ?? null,
      );
      if (found === undefined) return undefined;
      const row = rowOf(found);
      const { createdAt, expiresAt, openedAt, savedAt, disputedAt, tries } = row;
      return { state: stateOf(row, Number(found['at'])), createdAt, expiresAt, openedAt, savedAt, disputedAt, tries };
    },

    async end(id, by, reason) {
      const done = await query(
        `UPDATE keyturn_links SET "endedAt" = CASE WHEN ${waiting} THEN ${now} ELSE "endedAt" END,
           reason = CASE WHEN ${waiting} THEN $5::text ELSE reason END, ${erase}
         WHERE id = $2 AND (manage = $3 OR creator = $4) RETURNING 1`,
        id,
        by.manage ?? null,
        by.creator ?? null,
        reason,
      );
      return done.length > 0;
    },

    async sweep() {
      // Ten processes may sweep at the same time: each takes what no other is at.
      const due = (table: string, what: string) =>
        `id IN (SELECT id FROM ${table} WHERE ${what} LIMIT ${batch} FOR UPDATE SKIP LOCKED)`;
      const steps: [string, ...unknown[]][] = [
        [`UPDATE keyturn_links SET ${erase} WHERE ${due('keyturn_links', `"eraseAt" <= ${now}`)} RETURNING 1`],
        [
          `DELETE FROM keyturn_links WHERE ${due('keyturn_links', `"expiresAt" <= ${now} - $2::bigint`)} RETURNING 1`,
          tombstoneFor,
        ],
        [`DELETE FROM keyturn_seen WHERE ${due('keyturn_seen', `until <= ${now}`)} RETURNING 1`],
      ];
      for (let round = 0, full = true; full && round < rounds && !closed; round++) {
        full = false;
        for (const [text, ...values] of steps) full = (await query(text, ...values)).length === batch || full;
      }
    },

    async check() {
      await database.verify();
      await query(`INSERT INTO keyturn_health VALUES (1, ${now}) ON CONFLICT (n) DO UPDATE SET at = excluded.at`);
    },

    async held() {
      const [found] = await database.query(
        'SELECT count(*) AS held FROM keyturn_links WHERE "eraseAt" IS NOT NULL',
        [],
      );
      return Number(found?.['held']);
    },

    async forget() {
      const some = `DELETE FROM keyturn_links WHERE id IN (SELECT id FROM keyturn_links LIMIT ${batch}) RETURNING 1`;
      let total = 0;
      for (let gone = batch; gone > 0; total += gone) gone = (await database.query(some, [])).length;
      await database.query('UPDATE keyturn_store SET mark = $1', [mark]);
      forgets = false;
      return total;
    },

    async close() {
      closed = true;
      await database.close();
    },
  };
  return withDeadlines(store, (work) => inTime(work, deadline));
}

const times = ['createdAt', 'expiresAt', 'openedAt', 'savedAt', 'disputedAt', 'endedAt', 'waitUntil', 'eraseAt'];

/** bigint comes as text. */
function rowOf(found: QueryResultRow): Row {
  const row: QueryResultRow = { ...found };
  for (const name of times) row[name] = found[name] === null ? null : Number(found[name]);
  return row as Row;
}
