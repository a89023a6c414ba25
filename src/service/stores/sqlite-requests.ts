/** The requests of the SQLite store. Whatever changes one runs inside a transaction of the caller. */
import { timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { neverAgainFor } from '../link.ts';
import { type RequestRow, requestErased, requestTombstoneFor, reserved } from '../requests/rules.ts';
import { StoreUnavailable } from '../store.ts';
import type { Requests } from './request-judging.ts';
import type { OpenFile } from './sqlite-file.ts';
import type { WriteAheadLog } from './sqlite-log.ts';
import { padding } from './sqlite-schema.ts';
import type { Usage } from './usage.ts';

type Keys = { readonly n: number; readonly id: Uint8Array; readonly manage: Uint8Array; readonly creator: string };
type Held = RequestRow & Keys & { readonly reserved: number };

export type SqliteRequests = Requests<Keys> & {
  /** Counts what every creator has from the rows, beside what is counted of links. */
  recount(): void;
  anyDue(now: number): boolean;
  /** Erases up to `most` that are due, and purges up to `most` tombstones; the larger of these numbers. */
  sweep(now: number, most: number): number;
  /** Purges up to `most`. Returns how many. */
  purgeSome(most: number): number;
};

/** The rows of questions and answers are shorter by the proof that stands in those of links. */
const noProof = 32;

export function sqliteRequests({ db, pageBytes }: OpenFile, log: WriteAheadLog, used: Usage): SqliteRequests {
  const run = statements(db);
  let held = 0;

  function put(table: 'question' | 'answer', n: number, content: Uint8Array): void {
    log.grow(content.length);
    run[table].insert.run(n, padding(content.length - noProof, pageBytes), content);
  }

  function remove(table: 'question' | 'answer', n: number): void {
    if (Number(run[table].delete.run(n).changes) > 0) log.markDirty();
  }

  function apply(row: Held, change: Parameters<SqliteRequests['apply']>[1]): void {
    if (change === undefined) return;
    const changed = { ...row, ...change };
    const { n, filledAt, answeredAt, takenAt, doneAt, disputedAt, reason, writer, writes, digest, eraseAt } = changed;
    const times = [filledAt, answeredAt, takenAt, doneAt, disputedAt] as const;
    const { changes } = run.update.run(...times, reason, writer, writes, digest, eraseAt, n);
    if (changes !== 1) throw new StoreUnavailable('a request was not there any more');
    for (const table of ['question', 'answer'] as const) {
      const content = change[table];
      if (content === undefined) continue;
      remove(table, n);
      if (content !== null) put(table, n, content);
    }
    if (row.eraseAt === null || eraseAt !== null) return;
    held--;
    used.add(row.creator, -1, -row.reserved);
  }

  function purge(row: Held): void {
    apply(row, requestErased);
    run.remove.run(row.n);
  }

  return {
    held: () => held,
    apply: (row, change) => apply(row as Held, change),

    find: (handle) => run.byHandle.get(handle) as unknown as Held | undefined,

    reach(id, by) {
      const row = run.byId.get(id) as unknown as Held | undefined;
      const here = same(row?.id, id);
      const may = same(row?.manage, by.manage) || (by.creator !== undefined && row?.creator === by.creator);
      return here && may ? row : undefined;
    },

    create(request, quota, createdAt) {
      const { id, handle, manage, creator, question, size, digest } = request;
      const there = run.twin.get(id);
      if (there !== undefined) {
        const twin = Buffer.compare(there['requestDigest'] as Uint8Array, digest) === 0;
        return twin ? { outcome: 'same', expiresAt: there['expiresAt'] as number } : { outcome: 'other' };
      }
      if (run.known.get(id, id) !== undefined) return { outcome: 'other' };
      const bytes = reserved(question, size);
      if (used.exceeds(creator.key, bytes, quota)) return { outcome: 'quota' };
      const expiresAt = createdAt + request.expiresIn * 1000;
      const keys = [id, handle, manage, creator.key, creator.name, digest] as const;
      const { lastInsertRowid } = run.insert.run(...keys, size, bytes, createdAt, expiresAt, expiresAt);
      put('question', Number(lastInsertRowid), question);
      // From the beginning, so that no link gets this id.
      run.see.run(id, createdAt + neverAgainFor);
      used.add(creator.key, 1, bytes);
      held++;
      return { outcome: 'created', expiresAt };
    },

    recount() {
      held = 0;
      for (const { creator, count, bytes } of run.used.all()) {
        used.add(creator as string, count as number, bytes as number);
        held += count as number;
      }
    },

    anyDue: (now) => run.anyDue.get(now, now - requestTombstoneFor) !== undefined,

    sweep(now, most) {
      const due = run.due.all(now, most) as unknown as Held[];
      for (const row of due) apply(row, requestErased);
      const old = run.old.all(now - requestTombstoneFor, most) as unknown as Held[];
      old.forEach(purge);
      return Math.max(due.length, old.length);
    },

    purgeSome(most) {
      const rows = run.some.all(most) as unknown as Held[];
      rows.forEach(purge);
      return rows.length;
    },
  };
}

function same(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one?.length === other?.length && one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

function statements(db: DatabaseSync) {
  const whole = `SELECT requests.*, questions.content AS question, answers.content AS answer FROM requests
    LEFT JOIN questions USING (n) LEFT JOIN answers USING (n)`;
  const content = (table: string) => ({
    insert: db.prepare(`INSERT INTO ${table} (n, pad, content) VALUES (?, zeroblob(?), ?)`),
    delete: db.prepare(`DELETE FROM ${table} WHERE n = ?`),
  });
  return {
    question: content('questions'),
    answer: content('answers'),
    byHandle: db.prepare(`${whole} WHERE handle = ?`),
    // The newest request where there is none of that id: nobody shall tell by the time whether a row was read.
    byId: db.prepare(
      `${whole} WHERE n = (SELECT min(coalesce((SELECT n FROM requests WHERE id = ?), last), last)
         FROM (SELECT max(n) AS last FROM requests))`,
    ),
    twin: db.prepare('SELECT requestDigest, expiresAt FROM requests WHERE id = ?'),
    known: db.prepare('SELECT 1 FROM seen WHERE id = ? UNION ALL SELECT 1 FROM links WHERE id = ?'),
    see: db.prepare('INSERT OR REPLACE INTO seen (id, until) VALUES (?, ?)'),
    insert: db.prepare(
      `INSERT INTO requests (id, handle, manage, creator, creatorName, requestDigest, size, reserved, createdAt, expiresAt, eraseAt)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    update: db.prepare(
      `UPDATE requests SET filledAt = ?, answeredAt = ?, takenAt = ?, doneAt = ?, disputedAt = ?, reason = ?, writer = ?,
       writes = ?, digest = ?, eraseAt = ? WHERE n = ?`,
    ),
    remove: db.prepare('DELETE FROM requests WHERE n = ?'),
    used: db.prepare(
      'SELECT creator, count(*) AS count, sum(reserved) AS bytes FROM requests WHERE eraseAt IS NOT NULL GROUP BY creator',
    ),
    anyDue: db.prepare(
      'SELECT 1 FROM requests WHERE eraseAt <= ?1 UNION ALL SELECT 1 FROM requests WHERE expiresAt <= ?2 LIMIT 1',
    ),
    due: db.prepare(`${whole} WHERE eraseAt <= ? LIMIT ?`),
    old: db.prepare(`${whole} WHERE expiresAt <= ? LIMIT ?`),
    some: db.prepare(`${whole} LIMIT ?`),
  };
}
