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
export function file({ path: given, clock }: FileOptions): JournalStore {
  const path = resolve(given);
  const lock = `${path}.lock`;

  return { place: given, clock, check, read, write };

  async function check(): Promise<void> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch(refuse('its folder cannot be made'));
    await access(dirname(path), constants.W_OK).catch(refuse('its folder may not be written'));
  }

  async function read(): Promise<{ text: string; version: string } | undefined> {
    let bytes: Buffer;
    try {
      bytes = await readFile(path);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw unreachable('it cannot be read');
    }
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw corrupt('it is not UTF-8');
    }
    if (text.trim() === '') throw corrupt('it is empty');
    return { text, version: createHash('sha256').update(bytes).digest('hex') };
  }

  async function write(text: string, version: string | undefined): Promise<string> {
    const bytes = Buffer.from(text);
    if (bytes.length > JOURNAL_LIMIT) {
      throw new KeyturnError('JOURNAL_FULL', {
        what: `the journal ${given} would have ${bytes.length} bytes; ${JOURNAL_LIMIT} fit`,
      });
    }
    await check();
    await take();
    try {
      if ((await read())?.version !== version) throw conflict();
      await replace(bytes);
      return createHash('sha256').update(bytes).digest('hex');
    } finally {
      await rmdir(lock).catch(() => {});
    }
  }

  async function take(): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      try {
        await mkdir(lock);
        return;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw unreachable('its lock cannot be taken');
      }
      if (await isStale()) await rmdir(lock).catch(() => {});
      else await clock.sleep(PAUSE);
    }
    throw conflict();
  }

  async function isStale(): Promise<boolean> {
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

  async function replace(bytes: Buffer): Promise<void> {
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
      throw unreachable('it cannot be written');
    }
    // Without this the new name may be lost in a power failure. Some systems cannot open a folder.
    const folder = await open(dirname(path), 'r').catch(() => undefined);
    await folder?.sync().catch(() => {});
    await folder?.close();
  }

  function refuse(why: string): () => never {
    return () => {
      throw unreachable(why);
    };
  }

  function unreachable(why: string): KeyturnError {
    return new KeyturnError('JOURNAL_UNREACHABLE', {
      what: `the journal ${given}: ${why}`,
      hint: 'check the path and its permissions',
    });
  }

  function corrupt(why: string): KeyturnError {
    return new KeyturnError('JOURNAL_CORRUPT', {
      what: `the journal ${given}: ${why}`,
      hint: 'restore it from a backup; an empty file is no empty journal',
    });
  }

  function conflict(): KeyturnError {
    return new KeyturnError('JOURNAL_CONFLICT', { what: `another process wrote the journal ${given}` });
  }
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | null)?.code;
}
