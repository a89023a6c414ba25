/** What opens the answers to this user's requests, in files that only this user reads. */
import { constants } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Kept } from '../commands/request.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { Secret } from '../rotation/model/secret.ts';

const idShape = /^[A-Za-z0-9_-]{22}$/;
const seedShape = /^[A-Za-z0-9_-]{43}$/;

/** Throws INPUT_INVALID where there is no place for it. */
function folderIn(environment: NodeJS.ProcessEnv): string {
  const given = environment['XDG_STATE_HOME'] ?? environment['LOCALAPPDATA'] ?? '';
  const home = environment['HOME'] ?? homedir();
  const folder = isAbsolute(given) ? given : isAbsolute(home) ? join(home, '.local', 'state') : undefined;
  if (folder !== undefined) return join(folder, 'keyturn', 'requests');
  throw new KeyturnError('INPUT_INVALID', {
    what: 'there is no folder to keep a request in',
    hint: 'set XDG_STATE_HOME',
  });
}

/** Written before the service knows of the request. */
export async function keepRequest(kept: Kept, environment: NodeJS.ProcessEnv): Promise<void> {
  const folder = folderIn(environment);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { id, origin, seed, fields, size, expires } = kept;
  const handle = await open(join(folder, `${id}.json`), 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify({ v: 1, id, origin, seed: seed.reveal(), fields, size, expires })}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function forgetRequest(id: string, environment: NodeJS.ProcessEnv): Promise<void> {
  if (idShape.test(id)) await rm(join(folderIn(environment), `${id}.json`), { force: true });
}

/** The ids, oldest names first. */
export async function keptRequests(environment: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const names = await readdir(folderIn(environment)).catch(() => []);
  return names
    .map((name) => name.replace(/\.json$/, ''))
    .filter((id) => idShape.test(id))
    .sort();
}

/** Throws INPUT_INVALID for one that is not here, or that others may read or have changed. */
export async function keptRequest(id: string, environment: NodeJS.ProcessEnv): Promise<Kept> {
  const missing = (what: string) =>
    new KeyturnError('INPUT_INVALID', {
      what,
      hint: 'keyturn collect with the link that you kept, or on the computer where you asked',
    });
  if (!idShape.test(id)) throw missing('an id of a request has 22 characters');
  const file = join(folderIn(environment), `${id}.json`);
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(() => undefined);
  if (handle === undefined) throw missing(`no request ${id} was made on this computer`);
  try {
    const { mode, uid, size: bytes } = await handle.stat();
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
    if (!isOurs || bytes > 100_000) throw missing(`${file} can be read or was written by others`);
    const { v, origin, seed, fields, size, expires } = JSON.parse(await handle.readFile('utf8'));
    if (v !== 1 || typeof origin !== 'string' || !seedShape.test(seed)) throw missing(`${file} is not a kept request`);
    return { id, origin, seed: new Secret(seed), fields, size, expires };
  } catch (error) {
    throw error instanceof KeyturnError ? error : missing(`${file} is not a kept request`);
  } finally {
    await handle.close();
  }
}
