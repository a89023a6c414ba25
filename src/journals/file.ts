import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readFile, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, JournalStore } from '../rotation/model/ports.ts';
import { JOURNAL_LIMIT } from '../rotation/model/record.ts';

export type FileOptions = { readonly path: string; readonly clock: Clock };

/** Longer than any write takes: a lock of that age was left by a process that is gone. By the file system's clock. */
const STALE = 60_000;
const TRIES = 100;
const PAUSE = 50;

/**
 * A journal in a file of this machine, 0600, replaced as a whole. The version is the SHA-256 of the content; a folder
 * beside it (`journal.json.lock`) keeps two processes from comparing and replacing at the same time.
 *
 * Throws JOURNAL_CONFLICT, JOURNAL_CORRUPT, JOURNAL_FULL, JOURNAL_UNREACHABLE.
 */
/** One journal. */
type Journal = {
  /** As the configuration has it, for people. */
  readonly given: string;
  readonly path: string;
  /** The folder that is there while somebody writes. */
  readonly lock: string;
  readonly clock: Clock;
};

export function file({ path: given, clock }: FileOptions): JournalStore {
  const path = resolve(given);
  const lock = `${path}.lock`;

  const journal: Journal = { given, path, lock, clock };
  return {
    place: given,
    clock,
    check: () => check(journal),
    read: () => read(journal),
    write: (text, version) => write(journal, text, version),
  };
}

async function check(journal: Journal): Promise<void> {
  const { path } = journal;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch(refuse(journal, 'its folder cannot be made'));
  await access(dirname(path), constants.W_OK).catch(refuse(journal, 'its folder may not be written'));
}

async function read(journal: Journal): Promise<{ text: string; version: string } | undefined> {
  const { path } = journal;
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw unreachable(journal, 'it cannot be read');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw corrupt(journal, 'it is not UTF-8');
  }
  if (text.trim() === '') throw corrupt(journal, 'it is empty');
  return { text, version: createHash('sha256').update(bytes).digest('hex') };
}

async function write(journal: Journal, text: string, version: string | undefined): Promise<string> {
  const { given, lock } = journal;
  const bytes = Buffer.from(text);
  if (bytes.length > JOURNAL_LIMIT) {
    throw new KeyturnError('JOURNAL_FULL', {
      what: `the journal ${given} would have ${bytes.length} bytes; ${JOURNAL_LIMIT} fit`,
    });
  }
  await check(journal);
  await take(journal);
  try {
    if ((await read(journal))?.version !== version) throw conflict(journal);
    await replace(journal, bytes);
    return createHash('sha256').update(bytes).digest('hex');
  } finally {
    await rmdir(lock).catch(() => {});
  }
}

async function take(journal: Journal): Promise<void> {
  const { lock, clock } = journal;
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      await mkdir(lock);
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw unreachable(journal, 'its lock cannot be taken');
    }
    if (await isStale(journal)) await rmdir(lock).catch(() => {});
    else await clock.sleep(PAUSE);
  }
  throw conflict(journal);
}

async function isStale(journal: Journal): Promise<boolean> {
  const { path, lock } = journal;
  const probe = `${path}.${randomBytes(6).toString('hex')}.now`;
  try {
    const made = await stat(lock);
    const handle = await open(probe, 'wx', 0o600);
    const now = await handle.stat().finally(() => handle.close());
    return now.mtimeMs - made.mtimeMs > STALE;
  } catch {
    return false;
  } finally {
    await unlink(probe).catch(() => {});
  }
}

async function replace(journal: Journal, bytes: Buffer): Promise<void> {
  const { path } = journal;
  const temporary = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch {
    await unlink(temporary).catch(() => {});
    throw unreachable(journal, 'it cannot be written');
  }
  // Without this the new name may be lost in a power failure. Some systems cannot open a folder.
  const folder = await open(dirname(path), 'r').catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

function refuse(journal: Journal, why: string): () => never {
  return () => {
    throw unreachable(journal, why);
  };
}

function unreachable(journal: Journal, why: string): KeyturnError {
  const { given } = journal;
  return new KeyturnError('JOURNAL_UNREACHABLE', {
    what: `the journal ${given}: ${why}`,
    hint: 'check the path and its permissions',
  });
}

function corrupt(journal: Journal, why: string): KeyturnError {
  const { given } = journal;
  return new KeyturnError('JOURNAL_CORRUPT', {
    what: `the journal ${given}: ${why}`,
    hint: 'restore it from a backup; an empty file is no empty journal',
  });
}

function conflict(journal: Journal): KeyturnError {
  const { given } = journal;
  return new KeyturnError('JOURNAL_CONFLICT', { what: `another process wrote the journal ${given}` });
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | null)?.code;
}
