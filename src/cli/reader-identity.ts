/** What makes two runs of `keyturn open` on one computer the same reader, so that a value that one of them lost is not lost. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { Secret } from '../rotation/model/secret.ts';

const shape = /^[A-Za-z0-9_-]{43}$/;

/**
 * 32 random bytes in base64url that belong to this user on this computer, made when they are first needed. A service sees
 * only a hash of them and the link.
 * @returns undefined where they cannot be kept: each run is then a reader of its own
 */
export async function readerIdentity(environment: NodeJS.ProcessEnv): Promise<Secret | undefined> {
  const file = identityFile(environment);
  if (file === undefined) return undefined;
  try {
    const text = (await keptIn(file)) ?? (await madeIn(file));
    return text !== undefined && shape.test(text) ? new Secret(text) : undefined;
  } catch {
    return undefined;
  }
}

function identityFile(environment: NodeJS.ProcessEnv): string | undefined {
  const given = environment['XDG_STATE_HOME'] ?? environment['LOCALAPPDATA'] ?? '';
  const home = environment['HOME'] ?? homedir();
  const folder = isAbsolute(given) ? given : isAbsolute(home) ? join(home, '.local', 'state') : undefined;
  return folder && join(folder, 'keyturn', 'reader');
}

/** Undefined if there is none. Throws for a symbolic link, and for what others may read or own. */
async function keptIn(file: string): Promise<string | undefined> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(
    (error: { code?: string }) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
  if (handle === undefined) return undefined;
  try {
    const { mode, uid, size } = await handle.stat();
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
    return isOurs && size < 100 ? await handle.readFile('utf8') : '';
  } finally {
    await handle.close();
  }
}

async function madeIn(file: string): Promise<string | undefined> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const text = randomBytes(32).toString('base64url');
  const handle = await open(file, 'wx', 0o600).catch((error: { code?: string }) => {
    if (error.code === 'EEXIST') return undefined;
    throw error;
  });
  // Another run was faster.
  if (handle === undefined) return keptIn(file);
  try {
    await handle.writeFile(text);
    return text;
  } finally {
    await handle.close();
  }
}
