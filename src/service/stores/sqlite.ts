/**
 * One file, one process. What it promises beyond the port: a claim is answered after its commit is on disk, and within
 * a second of a burn the envelope is in no file any more. Both rest on settings that are read back at start, and on
 * overwriting the write-ahead log in place: truncating it would leave what was in it readable in the disk's image.
 */
import { timingSafeEqual } from 'node:crypto';
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, realpathSync, writeSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  type Change,
  claim,
  end,
  type Judged,
  neverAgainFor,
  type Row,
  saved,
  stateOf,
  type Times,
  tombstoneFor,
} from '../link.ts';
import { type Authority, type NewLink, type Quota, SetupRefused, type Store, StoreUnavailable } from '../store.ts';

const schemaVersion = 2;
/** Of a new file: most of what a commit writes are single pages of indexes. An older file keeps what it has. */
const newPageBytes = 2048;
const maxQueue = 4096;
/** With so many a commit waits for no more. */
const mostTogether = 256;
/** How many links one commit of a sweep ends: those who want to write something wait for it. */
const sweptAtOnce = 100;
/** Without a burn, the log is written back only when it has grown to about this. */
const maxLogBytes = 16 * 1024 * 1024;

// Envelopes have a table of their own, so that a claim does not write them again. The padding before them is all that
// SQLite keeps of a row in the tree's leaf, so envelopes stand in overflow pages only. Rows move when leaves are balanced,
// and secure_delete leaves a copy where they stood; overflow pages stay and are zeroed when freed.
const contents = `
  CREATE TABLE contents (n INTEGER PRIMARY KEY, pad BLOB NOT NULL, envelope BLOB NOT NULL, proof BLOB NOT NULL) STRICT;
`;
const schema = `
  CREATE TABLE links (
    n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, handle BLOB NOT NULL UNIQUE, manage BLOB NOT NULL,
    creator TEXT NOT NULL, creatorName TEXT NOT NULL, digest BLOB NOT NULL,
    version INTEGER NOT NULL, password INTEGER NOT NULL, createdAt INTEGER NOT NULL, expiresAt INTEGER NOT NULL,
    openedAt INTEGER, savedAt INTEGER, disputedAt INTEGER, endedAt INTEGER, reason TEXT, reader BLOB,
    tries INTEGER NOT NULL DEFAULT 0, waitUntil INTEGER NOT NULL DEFAULT 0, eraseAt INTEGER
  ) STRICT;
  CREATE INDEX due ON links (eraseAt) WHERE eraseAt IS NOT NULL;
  CREATE INDEX old ON links (expiresAt);
  ${contents}
  CREATE TABLE seen (id BLOB PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE health (n INTEGER PRIMARY KEY CHECK (n = 1), at INTEGER NOT NULL) STRICT;
`;

type Numbered = { readonly n: number };
type Found = Omit<Row, 'envelope' | 'proof'> & Numbered;
type Keys = { readonly id: Uint8Array; readonly manage: Uint8Array; readonly creator: string };
type Job = {
  readonly work: () => unknown;
  readonly done: (value: unknown) => void;
  readonly fail: (error: Error) => void;
};

/** Throws SetupRefused: no node:sqlite, a file that another process uses, a setting that does not hold. */
export async function sqliteStore(options: { readonly file: string; readonly now: () => number }): Promise<Store> {
  const { now } = options;
  const { db, file, pageBytes } = await openDatabase(options.file);
  const run = statements(db);
  const used = new Map<string, { links: number; bytes: number }>();
  let queue: Job[] = [];
  let burned = true;
  /** Roughly what was written to the log since it was last written back. */
  let logBytes = 0;
  /** How many frames of the log may still hold something. */
  let usedFrames = Number.POSITIVE_INFINITY;
  let closed = false;
  recount();
  checkpoint();

  function recount(): void {
    used.clear();
    for (const row of run.used.all()) {
      used.set(row['creator'] as string, { links: row['links'] as number, bytes: row['bytes'] as number });
    }
  }

  function count(creator: string, links: number, bytes: number): void {
    const at = used.get(creator) ?? { links: 0, bytes: 0 };
    const then = { links: at.links + links, bytes: at.bytes + bytes };
    if (then.links === 0) used.delete(creator);
    else used.set(creator, then);
  }

  /** As long as each turn of the event loop brings more, they wait for each other: a commit costs as much as ten claims. */
  function gather(before: number): void {
    if (queue.length > before && queue.length < mostTogether) setImmediate(gather, queue.length);
    else flush();
  }

  /** All that is waiting shares one commit. Nobody is answered before it, and if it fails nobody is told otherwise. */
  function flush(): void {
    const jobs = queue;
    if (jobs.length === 0) return;
    queue = [];
    const results: unknown[] = [];
    try {
      run.begin.run();
      for (const job of jobs) results.push(job.work());
      run.commit.run();
      if (db.isTransaction) throw new StoreUnavailable('the commit did not happen');
    } catch {
      try {
        if (db.isTransaction) run.rollback.run();
        recount();
      } catch {
        // The next commit fails too, and says so.
      }
      for (const job of jobs) job.fail(new StoreUnavailable('the commit failed'));
      return;
    }
    jobs.forEach((job, index) => {
      job.done(results[index]);
    });
  }

  function write<T>(work: () => T): Promise<T> {
    if (closed) return Promise.reject(new StoreUnavailable('the store is closed'));
    if (queue.length >= maxQueue) return Promise.reject(new StoreUnavailable('too many requests are waiting'));
    return new Promise<T>((done, fail) => {
      if (queue.length === 0) setImmediate(gather, 0);
      logBytes += 2 * pageBytes;
      queue.push({ work, done: done as (value: unknown) => void, fail });
    });
  }

  function read<T>(work: () => T): Promise<T> {
    try {
      return Promise.resolve(work());
    } catch {
      return Promise.reject(new StoreUnavailable('the store cannot be read'));
    }
  }

  function find(handle: Uint8Array): (Judged & Numbered) | undefined {
    const columns = run.byHandle.get(handle) as unknown as Columns | undefined;
    return columns && judgedOf(columns);
  }

  function reach(id: Uint8Array, by: Authority): Found | undefined {
    const row = run.byId.get(id) as (Found & Keys) | undefined;
    const here = same(row?.id, id);
    const may = same(row?.manage, by.manage) || (by.creator !== undefined && row?.creator === by.creator);
    return here && may ? row : undefined;
  }

  function apply(held: Times & Numbered, change: Change | undefined): void {
    if (change === undefined) return;
    const row = { ...held, ...change };
    const { n, openedAt, savedAt, disputedAt, endedAt, reason, reader, tries, waitUntil, eraseAt } = row;
    const { changes } = run.update.run(
      openedAt,
      savedAt,
      disputedAt,
      endedAt,
      reason,
      reader,
      tries,
      waitUntil,
      eraseAt,
      n,
    );
    if (changes !== 1) throw new StoreUnavailable('a link was not there any more');
    if (held.eraseAt !== null && row.eraseAt === null) burn(n);
  }

  function burn(n: number): void {
    const content = run.contentSize.get(n);
    if (content === undefined) return;
    run.deleteContent.run(n);
    count(content['creator'] as string, -1, -(content['bytes'] as number));
    burned = true;
  }

  function purge(n: number, id: Uint8Array, until: number): void {
    burn(n);
    run.see.run(id, until);
    run.deleteLink.run(n);
  }

  /**
   * Copies the log into the database; after a burn it then overwrites the log, 32 bytes of header and a frame for each
   * page. Without one, all that is left in it may still be opened.
   */
  function checkpoint(): void {
    const result = run.checkpoint.get() as { busy: number; log: number; checkpointed: number };
    if (result.busy !== 0 || result.log !== result.checkpointed) throw new StoreUnavailable('the log is in use');
    usedFrames = Math.max(usedFrames, result.log);
    logBytes = 0;
    if (!burned) return;
    const zeroed = zero(`${file}-wal`, 32 + usedFrames * (24 + pageBytes));
    if (!zeroed && result.log > 0) throw new StoreUnavailable('the log is not where it should be');
    usedFrames = 0;
    burned = false;
  }

  return {
    kind: 'sqlite',

    create(link: NewLink, quota: Quota) {
      logBytes += link.envelope.length;
      return write(() => {
        const there = run.twin.get(link.id);
        if (there !== undefined) {
          const twin = Buffer.compare(there['digest'] as Uint8Array, link.digest) === 0;
          return twin
            ? ({ outcome: 'same', expiresAt: there['expiresAt'] as number } as const)
            : ({ outcome: 'other' } as const);
        }
        if (run.seen.get(link.id) !== undefined) return { outcome: 'other' } as const;
        const { links, bytes } = used.get(link.creator.key) ?? { links: 0, bytes: 0 };
        const size = link.envelope.length;
        if (links + 1 > quota.links || bytes + size > quota.bytes) return { outcome: 'quota' } as const;
        const createdAt = now();
        const expiresAt = createdAt + link.expiresIn * 1000;
        const { key, name } = link.creator;
        const { lastInsertRowid } = run.insert.run(
          link.id,
          link.handle,
          link.manage,
          key,
          name,
          link.digest,
          link.envelope[0] ?? 0,
          link.password ? 1 : 0,
          createdAt,
          expiresAt,
          expiresAt,
        );
        run.insertContent.run(lastInsertRowid, padding(size, pageBytes), link.envelope, link.proof);
        count(key, 1, size);
        return { outcome: 'created', expiresAt } as const;
      });
    },

    look(handle) {
      return read(() => {
        const row = run.look.get(handle) as Found | undefined;
        if (row === undefined) return undefined;
        const { version, password, expiresAt, openedAt, creatorName } = row;
        const state = stateOf(row, now());
        return { version, state, creator: creatorName, password: Boolean(password), expiresAt, openedAt };
      });
    },

    claim(handle, proof, reader) {
      return write(() => {
        const held = find(handle);
        if (held === undefined) return undefined;
        const judged = claim(held, proof, reader, now());
        apply(held, judged.change);
        return judged.claim;
      });
    },

    saved(handle, reader) {
      return write(() => {
        const held = find(handle);
        if (held === undefined) return undefined;
        const judged = saved(held, reader, now());
        apply(held, judged.change);
        return judged.saved;
      });
    },

    dispute(handle) {
      return write(() => {
        const held = find(handle);
        if (held === undefined) return undefined;
        if (held.openedAt === null) return 'waiting' as const;
        apply(held, { disputedAt: held.disputedAt ?? now() });
        return 'disputed' as const;
      });
    },

    status(id, by) {
      return read(() => {
        const row = reach(id, by);
        if (row === undefined) return undefined;
        const { createdAt, expiresAt, openedAt, savedAt, disputedAt, tries } = row;
        return { state: stateOf(row, now()), createdAt, expiresAt, openedAt, savedAt, disputedAt, tries };
      });
    },

    end(id, by, reason) {
      return write(() => {
        const held = reach(id, by);
        if (held === undefined) return false;
        apply(held, end(held, reason, now()));
        return true;
      });
    },

    async sweep() {
      const at = now();
      if (run.anyDue.get(at, at - tombstoneFor, at) !== undefined) {
        let most = sweptAtOnce;
        while (most === sweptAtOnce) {
          most = await write(() => {
            const due = run.due.all(at, sweptAtOnce);
            for (const row of due) {
              run.unDue.run(row['n'] as number);
              burn(row['n'] as number);
            }
            const old = run.old.all(at - tombstoneFor, sweptAtOnce);
            for (const row of old) {
              purge(row['n'] as number, row['id'] as Uint8Array, (row['createdAt'] as number) + neverAgainFor);
            }
            run.unsee.run(at);
            return Math.max(due.length, old.length);
          });
        }
      }
      if (burned || logBytes > maxLogBytes) checkpoint();
    },

    check() {
      return write(() => {
        run.health.run(now());
      });
    },

    async held() {
      return [...used.values()].reduce((sum, { links }) => sum + links, 0);
    },

    async forget() {
      const count = await write(() => {
        const rows = run.all.all();
        for (const row of rows) {
          purge(row['n'] as number, row['id'] as Uint8Array, (row['createdAt'] as number) + neverAgainFor);
        }
        return rows.length;
      });
      checkpoint();
      return count;
    },

    async close() {
      if (closed) return;
      if (queue.length > 0) flush();
      closed = true;
      // SQLite removes the log now, and what is in it would stay on the disk when its links are burned one day.
      burned = true;
      checkpoint();
      db.close();
    },
  };
}

async function openDatabase(path: string): Promise<{ db: DatabaseSync; file: string; pageBytes: number }> {
  const sqlite = await import('node:sqlite').catch(() => undefined);
  if (sqlite?.StatementSync.prototype.setReturnArrays === undefined) {
    throw new SetupRefused(
      'the SQLite store needs Node 22.16 or newer; use --store memory, redis://... or postgres://...',
    );
  }
  const file = realFile(path);
  let db: DatabaseSync | undefined;
  try {
    db = new sqlite.DatabaseSync(file, { timeout: 2000 });
    // EXCLUSIVE before WAL: then the log's index lives in memory, and a second process is refused.
    db.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA page_size = ${newPageBytes};
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA wal_autocheckpoint = 0;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -8000;
      PRAGMA trusted_schema = OFF;
    `);
    migrate(db);
  } catch (error) {
    db?.close();
    if (error instanceof SetupRefused) throw error;
    throw new SetupRefused(
      'the SQLite file cannot be opened: another process uses it, or it is not a database of ours',
    );
  }
  const wanted = {
    locking_mode: 'exclusive',
    journal_mode: 'wal',
    synchronous: 2,
    secure_delete: 1,
    wal_autocheckpoint: 0,
    temp_store: 2,
    cache_size: -8000,
  };
  for (const [name, value] of Object.entries(wanted)) {
    if (pragma(db, name) === value) continue;
    db.close();
    throw new SetupRefused(`SQLite does not keep ${name} = ${value} here; nothing was stored`);
  }
  return { db, file, pageBytes: pragma(db, 'page_size') as number };
}

/**
 * How long the padding before an envelope of `size` bytes has to be. Of a row of P bytes that does not fit into a leaf,
 * SQLite keeps M + (P - M) % (U - 4) bytes there, or M if that is too much; M = (U - 12) * 32 / 255 - 23, and U is the
 * page size (https://sqlite.org/fileformat2.html#b_tree_pages). So the row is made M bytes longer than whole overflow
 * pages, the padding being at least those M.
 */
function padding(size: number, pageBytes: number): number {
  const inLeaf = Math.floor(((pageBytes - 12) * 32) / 255) - 23;
  const proofAndHeader = 32 + 8;
  const overflow = pageBytes - 4;
  const rest = size + proofAndHeader;
  return inLeaf + Math.ceil(rest / overflow) * overflow - rest;
}

function pragma(db: DatabaseSync, name: string): unknown {
  return Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

/** The file behind the path: its log lies beside it, not beside a link to it. */
function realFile(path: string): string {
  try {
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
    return realpathSync(path);
  } catch {
    throw new SetupRefused('the SQLite file cannot be made: its folder is missing, or this user may not write there');
  }
}

function migrate(db: DatabaseSync): void {
  db.exec('BEGIN IMMEDIATE');
  switch (pragma(db, 'user_version')) {
    case schemaVersion:
      break;
    case 0:
      db.exec(schema);
      break;
    case 1:
      db.exec(`
        ALTER TABLE contents RENAME TO unpadded;
        ${contents}
        INSERT INTO contents SELECT n, zeroblob(${pragma(db, 'page_size')}), envelope, proof FROM unpadded;
        DROP TABLE unpadded;
      `);
      break;
    default:
      throw new SetupRefused('the SQLite file was written by a newer Keyturn');
  }
  db.exec(`PRAGMA user_version = ${schemaVersion}; COMMIT`);
}

/** Overwrites the first `length` bytes, the header first: a log without one is never replayed. False = no such file. */
function zero(file: string, length: number): boolean {
  if (!existsSync(file)) return false;
  const descriptor = openSync(file, 'r+');
  try {
    const size = Math.min(length, fstatSync(descriptor).size);
    if (size === 0) return true;
    const header = 32;
    writeSync(descriptor, Buffer.alloc(header), 0, Math.min(header, size), 0);
    fsyncSync(descriptor);
    const zeros = Buffer.alloc(Math.min(size, 1_048_576));
    for (let at = header; at < size; at += zeros.length) {
      writeSync(descriptor, zeros, 0, Math.min(zeros.length, size - at), at);
    }
    fsyncSync(descriptor);
    return true;
  } finally {
    closeSync(descriptor);
  }
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

/** An object that SQLite makes is a dictionary, slow to make and to copy; this one has its fixed shape. */
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
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    rollback: db.prepare('ROLLBACK'),
    checkpoint: db.prepare('PRAGMA wal_checkpoint(RESTART)'),
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
    unsee: db.prepare('DELETE FROM seen WHERE until <= ?'),
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
    all: db.prepare('SELECT n, id, createdAt FROM links'),
    health: db.prepare('INSERT INTO health (n, at) VALUES (1, ?1) ON CONFLICT (n) DO UPDATE SET at = ?1'),
  };
}
