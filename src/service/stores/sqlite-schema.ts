/** The tables of the SQLite store, and the way from an older file to them. */
import type { DatabaseSync } from 'node:sqlite';
import { SetupRefused } from '../store.ts';

const schemaVersion = 3;

// Envelopes have a table of their own, so that a claim does not write them again. The padding before them is all that
// SQLite keeps of a row in the tree's leaf, so envelopes stand in overflow pages only. Rows move when leaves are balanced,
// and secure_delete leaves a copy where they stood; overflow pages stay and are zeroed when freed.
const contents = `
  CREATE TABLE contents (n INTEGER PRIMARY KEY, pad BLOB NOT NULL, envelope BLOB NOT NULL, proof BLOB NOT NULL) STRICT;
`;
// Questions and answers stand as envelopes do.
const requests = `
  CREATE TABLE requests (
    n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, handle BLOB NOT NULL UNIQUE, manage BLOB NOT NULL,
    creator TEXT NOT NULL, creatorName TEXT NOT NULL, requestDigest BLOB NOT NULL, size INTEGER NOT NULL,
    reserved INTEGER NOT NULL, createdAt INTEGER NOT NULL, expiresAt INTEGER NOT NULL, filledAt INTEGER,
    answeredAt INTEGER, takenAt INTEGER, doneAt INTEGER, disputedAt INTEGER, reason TEXT, writer BLOB,
    writes INTEGER NOT NULL DEFAULT 0, digest BLOB, eraseAt INTEGER
  ) STRICT;
  CREATE INDEX requestsDue ON requests (eraseAt) WHERE eraseAt IS NOT NULL;
  CREATE INDEX requestsOld ON requests (expiresAt);
  CREATE TABLE questions (n INTEGER PRIMARY KEY, pad BLOB NOT NULL, content BLOB NOT NULL) STRICT;
  CREATE TABLE answers (n INTEGER PRIMARY KEY, pad BLOB NOT NULL, content BLOB NOT NULL) STRICT;
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

/** Whether another program made the file. One without a table is nobody's; what a newer Keyturn wrote is ours. */
export function isForeign(db: DatabaseSync): boolean {
  const rows = db.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
  );
  const tables = rows.all().map((row) => row['name']);
  if (pragma(db, 'user_version') === 0) return tables.length > 0;
  return !tables.includes('links') || !tables.includes('seen');
}

/** Throws SetupRefused: a newer Keyturn wrote the file. */
export function migrate(db: DatabaseSync): void {
  db.exec('BEGIN IMMEDIATE');
  switch (pragma(db, 'user_version')) {
    case schemaVersion:
      break;
    case 0:
      db.exec(schema + requests);
      break;
    case 1:
      db.exec(`
        ALTER TABLE contents RENAME TO unpadded;
        ${contents}
        INSERT INTO contents SELECT n, zeroblob(${pragma(db, 'page_size')}), envelope, proof FROM unpadded;
        DROP TABLE unpadded;
        ${requests}
      `);
      break;
    case 2:
      db.exec(requests);
      break;
    default:
      throw new SetupRefused('the SQLite file was written by a newer Keyturn');
  }
  // Without it, each sweep would read every id that was ever purged. An earlier Keyturn keeps it up as well.
  db.exec(`CREATE INDEX IF NOT EXISTS unseen ON seen (until); PRAGMA user_version = ${schemaVersion}; COMMIT`);
}

export function pragma(db: DatabaseSync, name: string): unknown {
  return Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

/**
 * How long the padding before an envelope of `size` bytes has to be. Of a row of P bytes that does not fit into a leaf,
 * SQLite keeps M + (P - M) % (U - 4) bytes there, or M if that is too much; M = (U - 12) * 32 / 255 - 23, and U is the
 * page size (https://sqlite.org/fileformat2.html#b_tree_pages). So the row is made M bytes longer than whole overflow
 * pages, the padding being at least those M.
 */
export function padding(size: number, pageBytes: number): number {
  const inLeaf = Math.floor(((pageBytes - 12) * 32) / 255) - 23;
  const proofAndHeader = 32 + 8;
  const overflow = pageBytes - 4;
  const rest = size + proofAndHeader;
  return inLeaf + Math.ceil(rest / overflow) * overflow - rest;
}
