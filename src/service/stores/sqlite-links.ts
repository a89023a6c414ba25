/** The rows of the SQLite store. Whatever changes one runs inside a transaction of the caller. */
import { timingSafeEqual } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Judged, neverAgainFor, type Row, type Times } from '../link.ts';
import { type Authority, type Created, type NewLink, type Quota, StoreUnavailable } from '../store.ts';
import type { Links } from './judging.ts';
import type { OpenFile } from './sqlite-file.ts';
import type { WriteAheadLog } from './sqlite-log.ts';
import { padding } from './sqlite-schema.ts';
import { type Usage, usage } from './usage.ts';

type Numbered = { readonly n: number };
type Found = Omit<Row, 'envelope' | 'proof'> & Numbered;
type Keys = { readonly id: Uint8Array; readonly manage: Uint8Array; readonly creator: string };
/** What is needed to purge a link. */
type Old = { readonly n: number; readonly id: Uint8Array; readonly createdAt: number };

export type SqliteLinks = Omit<Links<Numbered>, 'reach'> & {
  readonly used: Usage;
  reach(id: Uint8Array, by: Authority): Found | undefined;
  look(handle: Uint8Array): Found | undefined;
  create(link: NewLink, quota: Quota, now: number): Created;
  /** Counts what every creator has from the rows. */
  recount(): void;
  /** Whether `sweep` has anything to do; `purgeBefore` is the expiry of the newest tombstone to go. */
  anyDue(now: number, purgeBefore: number): boolean;
  /** Erases up to `most` envelopes, purges up to `most` tombstones and forgets up to `most` ids; the largest of these numbers. */
  sweep(now: number, purgeBefore: number, most: number): number;
  /** Purges up to `most` links. Returns how many. */
  purgeSome(most: number): number;
  /** Writes as much as a large link, and takes it away. */
  check(now: number): void;
};

/** No link has this number. */
const PROBE = -1;
/** Bytes of the largest envelope. */
const LARGEST = 92_160;
/** About so many pages of the tables and their indexes go into the log for each link that is erased. */
const pagesErased = 8;

export function sqliteLinks({ db, pageBytes }: OpenFile, log: WriteAheadLog): SqliteLinks {
  const run = statements(db);
  const used = usage();

  function erase(n: number): void {
    const content = run.contentSize.get(n);
    if (content === undefined) return;
    run.deleteContent.run(n);
    log.grow(pagesErased * pageBytes);
    used.add(content['creator'] as string, -1, -(content['bytes'] as number));
    log.markDirty();
  }

  function purge({ n, id, createdAt }: Old): void {
    erase(n);
    run.see.run(id, createdAt + neverAgainFor);
    run.deleteLink.run(n);
  }

  return {
    used,

    find(handle) {
      const columns = run.byHandle.get(handle) as unknown as Columns | undefined;
      return columns && judgedOf(columns);
    },

    reach(id, by) {
      const row = run.byId.get(id) as (Found & Keys) | undefined;
      const here = same(row?.id, id);
      const may = same(row?.manage, by.manage) || (by.creator !== undefined && row?.creator === by.creator);
      return here && may ? row : undefined;
    },

    look: (handle) => run.look.get(handle) as Found | undefined,

    create(link, quota, createdAt) {
      const size = link.envelope.length;
      log.grow(size);
      const taken = takenBy(run, link);
      if (taken !== undefined) return taken;
      if (used.exceeds(link.creator.key, size, quota)) return { outcome: 'quota' };
      const expiresAt = createdAt + link.expiresIn * 1000;
      const { id, handle, manage, creator, digest, envelope, proof } = link;
      const [version, password] = [envelope[0] ?? 0, link.password ? 1 : 0];
      const keys = [id, handle, manage, creator.key, creator.name, digest] as const;
      const { lastInsertRowid } = run.insert.run(...keys, version, password, createdAt, expiresAt, expiresAt);
      run.insertContent.run(lastInsertRowid, padding(size, pageBytes), envelope, proof);
      used.add(creator.key, 1, size);
      return { outcome: 'created', expiresAt };
    },

    apply(held, change) {
      if (change === undefined) return;
      const row = { ...held, ...change };
      const { n, openedAt, savedAt, disputedAt, endedAt, reason, reader, tries, waitUntil, eraseAt } = row;
      const times = [openedAt, savedAt, disputedAt, endedAt] as const;
      const { changes } = run.update.run(...times, reason, reader, tries, waitUntil, eraseAt, n);
      if (changes !== 1) throw new StoreUnavailable('a link was not there any more');
      if (held.eraseAt !== null && eraseAt === null) erase(n);
    },

    recount() {
      used.clear();
      for (const { creator, links, bytes } of run.used.all()) {
        used.add(creator as string, links as number, bytes as number);
      }
    },

    anyDue: (now, purgeBefore) => run.anyDue.get(now, purgeBefore, now) !== undefined,

    sweep(now, purgeBefore, most) {
      const due = run.due.all(now, most) as Numbered[];
      for (const { n } of due) {
        run.unDue.run(n);
        erase(n);
      }
      const old = run.old.all(purgeBefore, most) as Old[];
      old.forEach(purge);
      const unseen = Number(run.unsee.run(now, most).changes);
      return Math.max(due.length, old.length, unseen);
    },

    purgeSome(most) {
      const rows = run.some.all(most) as Old[];
      rows.forEach(purge);
      return rows.length;
    },

    check(now) {
      run.health.run(now);
      probe(run, pageBytes);
    },
  };
}

/** Writes what the largest link takes: a disk may have room for a row, and none for what is asked of the service. */
function probe(run: ReturnType<typeof statements>, pageBytes: number): void {
  run.insertContent.run(PROBE, pageBytes, new Uint8Array(LARGEST), new Uint8Array(32));
  run.deleteContent.run(PROBE);
}

/** What stands in the way of a creation: the same link, another one of that id, or the memory of one. */
function takenBy(run: ReturnType<typeof statements>, link: NewLink): Created | undefined {
  const there = run.twin.get(link.id);
  if (there === undefined) return run.seen.get(link.id) === undefined ? undefined : { outcome: 'other' };
  const twin = Buffer.compare(there['digest'] as Uint8Array, link.digest) === 0;
  return twin ? { outcome: 'same', expiresAt: there['expiresAt'] as number } : { outcome: 'other' };
}

function same(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one?.length === other?.length && one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

const judged = `n, expiresAt, openedAt, savedAt, disputedAt, endedAt, reason, tries, waitUntil, reader, eraseAt, creatorName,
  envelope, proof`;
type Columns = readonly [
  number,
  number,
  number | null,
  number | null,
  number | null,
  number | null,
  Times['reason'],
  number,
  number,
  Uint8Array | null,
  number | null,
  string,
  Uint8Array | null,
  Uint8Array | null,
];

/** This object has a fixed shape; one that SQLite makes is a dictionary, slow to make and to copy (docs/performance.md#per-request). */
function judgedOf(columns: Columns): Judged & Numbered {
  const [n, expiresAt, openedAt, savedAt, disputedAt, endedAt, reason, tries, waitUntil, reader, eraseAt] = columns;
  const [, , , , , , , , , , , creatorName, envelope, proof] = columns;
  return {
    n,
    expiresAt,
    openedAt,
    savedAt,
    disputedAt,
    endedAt,
    reason,
    tries,
    waitUntil,
    reader,
    eraseAt,
    creatorName,
    envelope,
    proof,
  };
}

function inArrays(statement: StatementSync): StatementSync {
  statement.setReturnArrays(true);
  return statement;
}

function statements(db: DatabaseSync) {
  return {
    look: db.prepare('SELECT * FROM links WHERE handle = ?'),
    byHandle: inArrays(db.prepare(`SELECT ${judged} FROM links LEFT JOIN contents USING (n) WHERE handle = ?`)),
    // The newest link where there is none of that id: nobody shall tell by the time whether a row was read.
    byId: db.prepare(
      `SELECT * FROM links WHERE n = (
         SELECT min(coalesce((SELECT n FROM links WHERE id = ?), last), last) FROM (SELECT max(n) AS last FROM links))`,
    ),
    twin: db.prepare('SELECT digest, expiresAt FROM links WHERE id = ?'),
    seen: db.prepare('SELECT 1 FROM seen WHERE id = ?'),
    see: db.prepare('INSERT OR REPLACE INTO seen (id, until) VALUES (?, ?)'),
    unsee: db.prepare('DELETE FROM seen WHERE id IN (SELECT id FROM seen WHERE until <= ? LIMIT ?)'),
    insert: db.prepare(
      `INSERT INTO links (id, handle, manage, creator, creatorName, digest, version, password, createdAt, expiresAt, eraseAt)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    insertContent: db.prepare('INSERT INTO contents (n, pad, envelope, proof) VALUES (?, zeroblob(?), ?, ?)'),
    update: db.prepare(
      `UPDATE links SET openedAt = ?, savedAt = ?, disputedAt = ?, endedAt = ?, reason = ?, reader = ?, tries = ?,
       waitUntil = ?, eraseAt = ? WHERE n = ?`,
    ),
    contentSize: db.prepare('SELECT creator, length(envelope) AS bytes FROM contents JOIN links USING (n) WHERE n = ?'),
    deleteContent: db.prepare('DELETE FROM contents WHERE n = ?'),
    deleteLink: db.prepare('DELETE FROM links WHERE n = ?'),
    used: db.prepare(
      'SELECT creator, count(*) AS links, sum(length(envelope)) AS bytes FROM contents JOIN links USING (n) GROUP BY creator',
    ),
    anyDue: db.prepare(
      `SELECT 1 FROM links WHERE eraseAt <= ?1 UNION ALL SELECT 1 FROM links WHERE expiresAt <= ?2
       UNION ALL SELECT 1 FROM seen WHERE until <= ?3 LIMIT 1`,
    ),
    due: db.prepare('SELECT n FROM links WHERE eraseAt <= ? LIMIT ?'),
    unDue: db.prepare('UPDATE links SET eraseAt = NULL WHERE n = ?'),
    old: db.prepare('SELECT n, id, createdAt FROM links WHERE expiresAt <= ? LIMIT ?'),
    some: db.prepare('SELECT n, id, createdAt FROM links LIMIT ?'),
    health: db.prepare('INSERT INTO health (n, at) VALUES (1, ?1) ON CONFLICT (n) DO UPDATE SET at = ?1'),
  };
}
