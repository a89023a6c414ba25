/** Opening of the SQLite store's file, with the settings on which its promises rest. */
import { chmodSync, closeSync, existsSync, openSync, realpathSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { SetupRefused, StoreUnavailable } from '../store.ts';
import { isForeign, migrate, pragma } from './sqlite-schema.ts';

/** For a new file. It is small because most of what a commit writes are single pages of indexes. An older file keeps its own. */
const newPageBytes = 2048;

export type OpenFile = {
  readonly db: DatabaseSync;
  /** Where it really is, so that the log beside it is found. */
  readonly file: string;
  readonly pageBytes: number;
};

/** Throws SetupRefused: no node:sqlite, a file that another process uses, a setting that does not hold. */
export async function openFile(path: string): Promise<OpenFile> {
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
    db.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA page_size = ${newPageBytes};`);
    // Judged before anything is written to it, and before its rights are changed.
    if (isForeign(db)) throw new SetupRefused(refusal(foreign));
    // The log gets the rights of the file.
    const isClosed = closeToOthers(file);
    db.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA wal_autocheckpoint = 0;
      PRAGMA temp_store = MEMORY;
      PRAGMA cache_size = -8000;
      PRAGMA trusted_schema = OFF;
    `);
    migrate(db);
    if (!isClosed) {
      throw new SetupRefused(
        'the SQLite file belongs to another user, and others may read it: let its owner say chmod 600, or give it to the user of the service',
      );
    }
  } catch (error) {
    db?.close();
    throw refused(error);
  }
  checkSettings(db);
  return { db, file, pageBytes: pragma(db, 'page_size') as number };
}

/** What the service says of an error at its start, in words of ours. */
export function refused(error: unknown): SetupRefused {
  if (error instanceof SetupRefused) return error;
  if (error instanceof StoreUnavailable) return new SetupRefused(`the SQLite file cannot be opened: ${error.message}`);
  return new SetupRefused(refusal(codeOf(error)));
}

function refusal(code: number): string {
  return `the SQLite file cannot be opened: ${reasons[code] ?? 'SQLite refuses it'}`;
}

const foreign = 1;

/** By SQLite's primary result code (https://sqlite.org/rescode.html). */
const reasons: { readonly [code: number]: string } = {
  1: 'it is a database, and none of ours',
  5: 'another process uses it',
  8: 'it is read-only for this user, or its disk or folder is',
  10: 'the disk reports an error',
  11: 'it is damaged',
  13: 'the disk is full',
  14: 'this user may not read it, or it is no file',
  26: 'it is not a database',
};

function codeOf(error: unknown): number {
  const code = (error as { readonly errcode?: unknown } | null)?.errcode;
  return typeof code === 'number' ? code & 0xff : 0;
}

const needs = {
  locking_mode: 'exclusive',
  journal_mode: 'wal',
  synchronous: 2,
  secure_delete: 1,
  wal_autocheckpoint: 0,
  temp_store: 2,
  cache_size: -8000,
};

function checkSettings(db: DatabaseSync): void {
  for (const [name, value] of Object.entries(needs)) {
    if (pragma(db, name) === value) continue;
    db.close();
    throw new SetupRefused(`SQLite does not keep ${name} = ${value} here; nothing was stored`);
  }
}

/**
 * Takes the rights of everybody but the owner from the file and from what lies beside it, as an earlier version may have
 * left them. False: it belongs to somebody else, and is open to others.
 */
function closeToOthers(file: string): boolean {
  let isClosed = true;
  for (const end of ['', '-wal', '-shm', '-journal']) {
    const mode = statSync(`${file}${end}`, { throwIfNoEntry: false })?.mode ?? 0;
    if ((mode & 0o077) === 0) continue;
    try {
      chmodSync(`${file}${end}`, mode & 0o700);
    } catch (error) {
      // On a disk that is read-only, SQLite says so in a moment.
      if ((error as NodeJS.ErrnoException).code !== 'EROFS') isClosed = false;
    }
  }
  return isClosed;
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
