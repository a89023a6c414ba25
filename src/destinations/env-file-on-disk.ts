import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, type FileHandle, lstat, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { KeyturnError } from '../rotation/model/errors.ts';
import { Secret } from '../rotation/model/secret.ts';
import { type EnvWriting, readEnv, readRotations, setEnv } from './env-file.ts';
import type { EnvReaderName } from './env-readers.ts';
import { readersInUse } from './env-readers-in-use.ts';
import { addIgnoreLine, refuseTracked, wantsIgnoreLine } from './tracked-by-git.ts';

const largest = 1_048_576;
const tries = 50;

/**
 * Whether the file may get credentials: a regular file or none yet, no symbolic link, in a folder that exists and may be
 * written, ignored by git.
 * @param path absolute
 * @param ignore asks whether git may be told to ignore the file, where that is all that is missing; never asked = no
 * @returns the path with its folder's symbolic links resolved
 * @throws KeyturnError FILE_REFUSED, DESTINATION_MISSING
 */
export async function checkEnvFile(path: string, ignore?: () => Promise<boolean>): Promise<string> {
  const name = basename(path);
  const directory = await realpath(dirname(path)).catch(() => {
    throw new KeyturnError('DESTINATION_MISSING', {
      what: `the folder of ${name} does not exist`,
      hint: `mkdir -p ${dirname(path)}`,
    });
  });
  const file = join(directory, name);
  const found = await lstat(file).catch(unless('ENOENT'));
  if (found?.isSymbolicLink()) {
    throw new KeyturnError('FILE_REFUSED', {
      what: `${name} is a symbolic link`,
      hint: 'Name the file that it leads to, or remove the link.',
    });
  }
  if (found !== undefined && !found.isFile()) {
    throw new KeyturnError('FILE_REFUSED', { what: `${name} is not a file`, hint: 'Name another file.' });
  }
  await access(directory, constants.W_OK).catch(() => {
    throw new KeyturnError('FILE_REFUSED', {
      what: `the folder of ${name} may not be written`,
      hint: `chmod u+w ${directory}`,
    });
  });
  if (ignore !== undefined && (await wantsIgnoreLine(file)) && (await ignore())) await addIgnoreLine(file);
  else await refuseTracked(file);
  return file;
}

/**
 * Removes what a process that was killed while it wrote this file left beside it. It may take the claim of another that
 * writes right now, which then begins anew.
 */
export async function removeLeftovers(path: string): Promise<void> {
  await removeOthers(path, '').catch(() => {});
}

/**
 * The file's names and values, and when it was last written; undefined if there is no file.
 * @throws KeyturnError FILE_REFUSED
 */
export async function readEnvFile(path: string): Promise<
  | {
      readonly values: ReadonlyMap<string, Secret>;
      /** Name -> ULID of the rotation, where the file says it. */
      readonly rotations: ReadonlyMap<string, string>;
      readonly updatedAt: Date;
    }
  | undefined
> {
  const found = await readText(path);
  if (found === undefined) return undefined;
  const values = new Map(
    [...readEnv(found.text, readersInUse(path))].map(([name, value]) => [name, new Secret(value)] as const),
  );
  return { values, rotations: readRotations(found.text), updatedAt: found.updatedAt };
}

/**
 * Sets names in the file, all of them or none: a reader sees the old file or the new one, even if this process is killed.
 * The new one belongs to its owner alone (0600). What an earlier, killed run left beside it is removed.
 *
 * The temporary file is also the claim: a second writer removes it, so that the first one's `rename` fails and it
 * begins anew with the file as it is then. No change is lost between two writers.
 *
 * A name whose line is of a newer rotation than the one that is given here stays as it is. Each value is quoted for the
 * programs that the project around the file reads it with.
 * @throws KeyturnError FILE_REFUSED, DESTINATION_MISSING, VALUE_UNFIT, WRITE_FAILED
 */
export async function updateEnvFile(
  path: string,
  entries: ReadonlyMap<string, Secret>,
  how: HowToWrite = {},
): Promise<Written> {
  const file = await checkEnvFile(path);
  const readers = readersInUse(file);
  for (let attempt = 0; attempt < tries; attempt++) {
    const done = await attemptUpdate(file, entries, { ...how, readers }).catch((error: unknown) => {
      if (error instanceof KeyturnError) throw error;
      // The system's message names paths only, yet it may not be shown: errors carry sentences of ours.
      throw new KeyturnError('WRITE_FAILED', {
        what: `${basename(file)} could not be written${reason(error)}`,
        hint: 'Check the free space and the permissions of the folder, then run the same command again.',
      });
    });
    if (done !== undefined) return done;
    // At random, so that two writers do not take each other's claim for ever.
    await pause(randomBytes(1)[0]! / 8);
  }
  throw new KeyturnError('WRITE_FAILED', {
    what: `${basename(file)} is being written by another program all the time`,
    hint: 'Run the same command again.',
  });
}

/** `rotations`: name -> ULID, of the names that have one; `lines`: names whose values may hide assignments in lines. */
export type HowToWrite = Pick<EnvWriting, 'rotations' | 'lines'>;

export type Written = {
  /** The file system's time of the write. */
  readonly at: Date;
  /** Names that stay, because the file has them of a newer rotation. */
  readonly newer: readonly string[];
  /** Name -> programs of this project that take another value from its line, whatever is written. */
  readonly misread: ReadonlyMap<string, readonly EnvReaderName[]>;
};

/** undefined = another writer took the claim. */
async function attemptUpdate(
  file: string,
  entries: ReadonlyMap<string, Secret>,
  how: HowToWrite & Pick<EnvWriting, 'readers'>,
): Promise<Written | undefined> {
  const { rotations = new Map<string, string>() } = how;
  const misread = new Map<string, readonly EnvReaderName[]>();
  const directory = dirname(file);
  const temporary = join(directory, temporaryName(basename(file), randomBytes(8).toString('hex')));
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await removeOthers(file, temporary);
    const old = await readText(file);
    const text = old?.text ?? '';
    const there = readRotations(text);
    const newer = [...rotations].filter(([name, given]) => given < (there.get(name) ?? '')).map(([name]) => name);
    const wanted = [...entries].filter(([name]) => !newer.includes(name));
    const plain = new Map(wanted.map(([name, value]) => [name, value.reveal()] as const));
    await handle.writeFile(setEnv(text, plain, { ...how, misread: (name, by) => misread.set(name, by) }));
    await handle.chmod(0o600);
    if (old !== undefined) await keepOwner(handle, old);
    await handle.sync();
    await handle.close();
    const claimed = await rename(temporary, file).then(() => true, unless('ENOENT'));
    if (claimed === undefined) return undefined;
    await syncDirectory(directory);
    return { at: (await stat(file)).mtime, newer, misread };
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  } finally {
    await handle.close().catch(() => {});
  }
}

/**
 * The marker stands before the extension, so that the patterns that ignore `.env.local` (`.env*`, `.env*.local`,
 * `*.local`) ignore a temporary file, too, should one ever be left.
 */
function temporaryName(name: string, unique: string): string {
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)}.keyturn-${unique}${extension}`;
}

async function removeOthers(file: string, own: string): Promise<void> {
  const [start, end] = temporaryName(basename(file), '|').split('|') as [string, string];
  for (const name of await readdir(dirname(file))) {
    const unique = name.slice(start.length, name.length - end.length);
    const ours = name.startsWith(start) && name.endsWith(end) && /^[0-9a-f]{16}$/.test(unique);
    if (ours && name !== basename(own)) await unlink(join(dirname(file), name)).catch(unless('ENOENT'));
  }
}

async function readText(file: string) {
  // On Windows there is no O_NOFOLLOW.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(unless('ENOENT'));
  if (handle === undefined) return undefined;
  try {
    const { size, mtime, uid, gid } = await handle.stat();
    if (size > largest) {
      throw new KeyturnError('FILE_REFUSED', {
        what: `${basename(file)} is larger than 1 MiB, too large for a .env file`,
        hint: 'Name another file.',
      });
    }
    const bytes = await handle.readFile();
    try {
      return {
        text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
        updatedAt: mtime,
        uid,
        gid,
      };
    } catch {
      throw new KeyturnError('FILE_REFUSED', {
        what: `${basename(file)} is not UTF-8 text: writing it anew would damage it`,
        hint: 'Save it as UTF-8, or name another file.',
      });
    }
  } finally {
    await handle.close();
  }
}

/** In a container that runs as root, the file must still belong to the person whose checkout it is. */
async function keepOwner(handle: FileHandle, old: { readonly uid: number; readonly gid: number }): Promise<void> {
  const { uid, gid } = await handle.stat();
  if (uid !== old.uid || gid !== old.gid) await handle.chown(old.uid, old.gid).catch(() => {});
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r').catch(() => undefined);
  // Some systems cannot sync a folder; the rename is then as durable as they make it.
  await handle?.sync().catch(() => {});
  await handle?.close();
}

function codeOf(error: unknown): string {
  return String((error as { readonly code?: unknown } | null)?.code ?? '');
}

function unless(code: string): (error: unknown) => undefined {
  return (error) => {
    if (codeOf(error) === code) return undefined;
    throw error;
  };
}

function reason(error: unknown): string {
  const code = codeOf(error);
  return /^E[A-Z0-9]{2,15}$/.test(code) ? ` (${code})` : '';
}
