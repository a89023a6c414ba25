/** The requests of the PostgreSQL store. Each step is one UPDATE with every condition on the row itself; reading only explains. */
import type { QueryResultRow } from 'pg';
import type { Created } from '../creation.ts';
import {
  answerFrame,
  answerKeptFor,
  dispute,
  done,
  fill,
  mostWrites,
  type RequestRow,
  requestState,
  requestTombstoneFor,
  reserved,
  take,
} from '../requests/rules.ts';
import type { RequestStore } from '../requests/store.ts';
import { otherKey } from './compatibility.ts';
import { now, type Query } from './postgres-rows.ts';
import { lookOf, statusOf } from './request-judging.ts';
import { stepAgain } from './stepping.ts';
import { answerLabel, type Wrap } from './wrap.ts';

const week = answerKeptFor;
const open = `"takenAt" IS NULL AND "disputedAt" IS NULL AND reason IS NULL`;
const live = `${open} AND (("filledAt" IS NULL AND ${now} < "expiresAt") OR ${now} < "filledAt" + ${week})`;
const erase = 'question = NULL, answer = NULL, "eraseAt" = NULL';

const fillOne = `
  UPDATE keyturn_requests SET answer = $4, digest = $5, writer = $3, writes = writes + 1, "answeredAt" = ${now},
    "filledAt" = coalesce("filledAt", ${now}), "eraseAt" = coalesce("filledAt", ${now}) + ${week}
  WHERE handle = $2 AND "wrappedBy" = $7 AND ${open} AND $6::int <= size + ${answerFrame}
    AND (("filledAt" IS NULL AND ${now} < "expiresAt")
      OR (writer = $3 AND ${now} < "filledAt" + ${week} AND writes < ${mostWrites}))
  RETURNING "filledAt", writes`;

const takeOne = `
  UPDATE keyturn_requests SET "takenAt" = coalesce("takenAt", ${now}), "eraseAt" = coalesce("takenAt", ${now}) + ${week}
  WHERE id = $2 AND manage = $3 AND digest = $4 AND "wrappedBy" = $5 AND "disputedAt" IS NULL AND reason IS NULL
    AND answer IS NOT NULL AND (("takenAt" IS NULL AND ${now} < "filledAt" + ${week}) OR ${now} < "takenAt" + ${week})
  RETURNING answer, "filledAt", handle`;

const disputeOne = `
  UPDATE keyturn_requests SET answer = NULL, "disputedAt" = coalesce("disputedAt", ${now})
  WHERE handle = $2 AND ("disputedAt" IS NOT NULL OR "takenAt" IS NOT NULL
    OR (reason IS NULL AND "filledAt" IS NOT NULL AND ${now} < "filledAt" + ${week})) RETURNING 1`;

const doneOne = `
  UPDATE keyturn_requests SET "doneAt" = coalesce("doneAt", ${now}), ${erase}
  WHERE id = $2 AND manage = $3 AND "takenAt" IS NOT NULL RETURNING 1`;

const endOne = `
  UPDATE keyturn_requests SET reason = CASE WHEN ${live} THEN $5::text ELSE reason END, ${erase}
  WHERE id = $2 AND (manage = $3 OR creator = $4) RETURNING 1`;

/** A request, and the server's time when it was read. */
type Found = { readonly row: RequestRow; readonly at: number; readonly id: Buffer; readonly wrappedBy: Buffer };

export function postgresRequests(query: Query, { wrap, unwrap, mark }: Wrap): RequestStore {
  async function find(handle: Uint8Array): Promise<Found | undefined> {
    return foundOf(await query(`SELECT *, ${now} AS at FROM keyturn_requests WHERE handle = $2`, handle));
  }

  async function reach(id: Uint8Array, manage?: Uint8Array, creator?: string): Promise<Found | undefined> {
    const text = `SELECT *, ${now} AS at FROM keyturn_requests WHERE id = $2 AND (manage = $3 OR creator = $4)`;
    return foundOf(await query(text, id, manage ?? null, creator ?? null));
  }

  return {
    create: postgresCreate(query, wrap, mark),

    async look(handle) {
      const found = await find(handle);
      const look = lookOf(found?.row, found?.at ?? 0);
      if (found === undefined || look?.question === null || look === undefined) return look;
      if (!found.wrappedBy.equals(mark)) throw otherKey();
      return { ...look, question: unwrap(found.id, look.question) };
    },

    fill: (handle, { writer, answer, digest }) =>
      stepAgain(async () => {
        // The answer is wrapped before it is known to be wanted: its key is of the request's handle, which never changes.
        const wrapped = wrap(answerLabel(handle), answer);
        const [won] = await query(fillOne, handle, writer, wrapped, digest, answer.length, mark);
        if (won !== undefined) {
          return { outcome: 'filled', filledAt: Number(won['filledAt']), writes: won['writes'] };
        }
        const found = await find(handle);
        if (found === undefined) return undefined;
        const judged = fill(found.row, { writer, answer, digest }, found.at);
        if (judged.change !== undefined && !found.wrappedBy.equals(mark)) throw otherKey();
        return judged.change === undefined ? judged.fill : 'again';
      }),

    take: (id, manage, expect) =>
      stepAgain(async () => {
        const [won] = await query(takeOne, id, manage, expect, mark);
        if (won !== undefined) {
          const answer = unwrap(answerLabel(won['handle']), won['answer']);
          return { outcome: 'taken', answer, filledAt: Number(won['filledAt']) };
        }
        const found = await reach(id, manage);
        if (found === undefined) return undefined;
        const judged = take(found.row, expect, found.at).take;
        if (judged.outcome === 'taken' && !found.wrappedBy.equals(mark)) throw otherKey();
        return judged.outcome === 'taken' ? 'again' : judged;
      }),

    dispute: (handle) =>
      stepAgain(async () => {
        if ((await query(disputeOne, handle)).length > 0) return 'disputed';
        const found = await find(handle);
        if (found === undefined) return undefined;
        return dispute(found.row, found.at) === undefined ? requestState(found.row, found.at) : 'again';
      }),

    done: (id, manage) =>
      stepAgain(async () => {
        if ((await query(doneOne, id, manage)).length > 0) return 'done';
        const found = await reach(id, manage);
        if (found === undefined) return undefined;
        return done(found.row, found.at) === undefined ? requestState(found.row, found.at) : 'again';
      }),

    async status(id, by) {
      const found = await reach(id, by.manage, by.creator);
      return statusOf(found?.row, found?.at ?? 0);
    },

    async end(id, by, reason) {
      return (await query(endOne, id, by.manage ?? null, by.creator ?? null, reason)).length > 0;
    },

    async held() {
      const [found] = await query(
        `SELECT count(*) AS held, ${now} AS at FROM keyturn_requests WHERE "eraseAt" IS NOT NULL`,
      );
      return Number(found?.['held']);
    },
  };
}

function postgresCreate(query: Query, wrap: Wrap['wrap'], mark: Buffer): RequestStore['create'] {
  return async ({ id, handle, manage, creator, question, size, digest, expiresIn }, quota) => {
    const wrapped = wrap(id, question);
    const create = (alone: boolean) =>
      query(
        'SELECT * FROM keyturn_create_request($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)',
        id,
        handle,
        manage,
        creator.key,
        creator.name,
        digest,
        wrapped,
        size,
        expiresIn * 1000,
        reserved(question, size),
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
  };
}

/** The steps of a sweep. `due`: a condition for so many rows of a table as one statement takes. */
export function sweepRequests(due: (table: string, what: string) => string): [string, ...unknown[]][] {
  const table = 'keyturn_requests';
  return [
    [`UPDATE ${table} SET ${erase} WHERE ${due(table, `"eraseAt" <= ${now}`)} RETURNING 1`],
    [`DELETE FROM ${table} WHERE ${due(table, `"expiresAt" <= ${now} - $2::bigint`)} RETURNING 1`, requestTombstoneFor],
  ];
}

const times = ['createdAt', 'expiresAt', 'filledAt', 'answeredAt', 'takenAt', 'doneAt', 'disputedAt', 'eraseAt'];

/** bigint comes as text. */
function foundOf([found]: readonly QueryResultRow[]): Found | undefined {
  if (found === undefined) return undefined;
  const row: QueryResultRow = { ...found };
  for (const name of times) row[name] = found[name] === null ? null : Number(found[name]);
  return { row: row as RequestRow, at: Number(found['at']), id: found['id'], wrappedBy: found['wrappedBy'] };
}
