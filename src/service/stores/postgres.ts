/** PostgreSQL, for as many processes as wanted. */
import { saved, tombstoneFor } from '../link.ts';
import type { Created, Store } from '../store.ts';
import { lookOf, statusOf } from './answers.ts';
import { inTime, usualDeadline, withDeadlines } from './deadline.ts';
import { postgresClaim } from './postgres-claim.ts';
import { openDatabase } from './postgres-pool.ts';
import { postgresRequests, sweepRequests } from './postgres-requests.ts';
import { erase, find, foundOf, now, type Query, waiting } from './postgres-rows.ts';
import { checkStore, migrate } from './postgres-schema.ts';
import { type Wrap, wrapWith } from './wrap.ts';

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

/** How many links one statement of a sweep takes, and how many such statements one sweep has. */
const batch = 1000;
const rounds = 50;

/** Throws SetupRefused: unreachable, settings under which a commit is no commit, no store key, another one's links. */
export async function postgresStore(options: PostgresOptions): Promise<Store> {
  const wrapping = wrapWith(options.key);
  const { mark } = wrapping;
  const { connections = 10, deadline = usualDeadline } = options;
  let forgets = options.forgets ?? false;
  let closed = false;
  const database = await openDatabase({
    url: options.url,
    connections,
    deadline,
    setUp: (client) => migrate(client, mark, forgets),
    verify: (client) => checkStore(client, mark, forgets),
  });

  const query: Query = (text, ...values) => database.query(text, [options.at?.() ?? null, ...values]);

  const store: Store = {
    kind: 'postgres',

    ...creatorCalls(query, wrapping),

    claim: postgresClaim(query, wrapping),

    requests: postgresRequests(query, wrapping),

    async look(handle) {
      const found = await find(query, handle);
      return found && lookOf(found.row, found.at);
    },

    async saved(handle, reader) {
      const done = await query(
        `UPDATE keyturn_links SET "savedAt" = coalesce("savedAt", ${now}), ${erase}
         WHERE handle = $2 AND "openedAt" IS NOT NULL AND reader = $3 RETURNING 1`,
        handle,
        reader,
      );
      if (done.length > 0) return 'saved';
      const found = await find(query, handle);
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
      return (await find(query, handle)) === undefined ? undefined : 'waiting';
    },

    sweep: () => sweep(query, () => closed),

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
      let total = 0;
      for (const table of ['keyturn_links', 'keyturn_requests']) {
        const some = `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} LIMIT ${batch}) RETURNING 1`;
        for (let gone = batch; gone > 0; total += gone) gone = (await database.query(some, [])).length;
      }
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

/** What the creator of a link asks: to make it, how it is, and to end it. */
function creatorCalls(query: Query, { wrap, mark }: Wrap): Pick<Store, 'create' | 'status' | 'end'> {
  return {
    async create(link, quota) {
      const { id, handle, manage, creator, digest, password, envelope, proof, expiresIn } = link;
      const wrapped = wrap(id, envelope);
      const create = (alone: boolean) =>
        query(
          'SELECT * FROM keyturn_create_link($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)',
          id,
          handle,
          manage,
          creator.key,
          creator.name,
          digest,
          envelope[0],
          password,
          wrapped,
          proof,
          expiresIn * 1000,
          envelope.length,
          mark,
          quota.links,
          quota.bytes,
          alone,
        );
      let [created] = await create(false);
      if (created?.['outcome'] === 'near') [created] = await create(true);
      const outcome: Created['outcome'] = created?.['outcome'];
      if (outcome === 'other' || outcome === 'quota') return { outcome };
      return { outcome, expiresAt: Number(created?.['expires']) };
    },

    async status(id, by) {
      const [found] = await query(
        `SELECT *, ${now} AS at FROM keyturn_links WHERE id = $2 AND (manage = $3 OR creator = $4)`,
        id,
        by.manage ?? null,
        by.creator ?? null,
      );
      if (found === undefined) return undefined;
      const { row, at } = foundOf(found);
      return statusOf(row, at);
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
  };
}

async function sweep(query: Query, isClosed: () => boolean): Promise<void> {
  // Ten processes may sweep at the same time: each takes the rows that no other has locked.
  const due = (table: string, what: string) =>
    `id IN (SELECT id FROM ${table} WHERE ${what} LIMIT ${batch} FOR UPDATE SKIP LOCKED)`;
  const steps: [string, ...unknown[]][] = [
    [`UPDATE keyturn_links SET ${erase} WHERE ${due('keyturn_links', `"eraseAt" <= ${now}`)} RETURNING 1`],
    [
      `DELETE FROM keyturn_links WHERE ${due('keyturn_links', `"expiresAt" <= ${now} - $2::bigint`)} RETURNING 1`,
      tombstoneFor,
    ],
    ...sweepRequests(due),
    [`DELETE FROM keyturn_seen WHERE ${due('keyturn_seen', `until <= ${now}`)} RETURNING 1`],
  ];
  for (let round = 0, full = true; full && round < rounds && !isClosed(); round++) {
    full = false;
    for (const [text, ...values] of steps) full = (await query(text, ...values)).length === batch || full;
  }
}
