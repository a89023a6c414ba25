/**
 * What GitHub answered, in a file of this user: a line for the whole, and one for each thing that was asked about, written as
 * soon as it is known. A run that is killed while it writes leaves half a line, which counts for nothing. It has names, times,
 * ETags and the texts of workflows; no value of a secret is ever among GitHub's answers.
 */
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { Kept, Memory } from '../../inventory/port.ts';

const VERSION = 1;
const head = z.strictObject({ keyturn: z.literal('inventory'), version: z.literal(VERSION), of: z.string() });
const answer = z.strictObject({
  etag: z.string().optional(),
  data: z.unknown().optional(),
  refused: z.number().int().optional(),
});
const line = z.strictObject({
  name: z.string(),
  kept: z.strictObject({ at: z.iso.datetime(), answers: z.record(z.string(), answer) }),
});

/** Where a user's programs keep what they could find out again. */
export function cacheFolder(variable: (name: string) => string | undefined, platform: NodeJS.Platform): string {
  const given = variable('XDG_CACHE_HOME');
  if (given?.startsWith('/')) return join(given, 'keyturn');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'keyturn');
  if (platform === 'win32') return join(variable('LOCALAPPDATA') ?? join(homedir(), 'AppData', 'Local'), 'keyturn');
  return join(homedir(), '.cache', 'keyturn');
}

export type MemoryFile = Memory & {
  /** How many things are known from earlier. */
  readonly known: number;
  close(): Promise<void>;
};

/** Remembers nothing. */
export const forgetful: MemoryFile = { known: 0, of: () => undefined, keep: async () => {}, close: async () => {} };

/**
 * Opens it, anew where it is damaged, of another version, or of another host, organization or token (`of`). Throws what the
 * file system throws.
 */
export async function memoryFile(path: string, of: string, fresh: boolean): Promise<MemoryFile> {
  const all = fresh ? new Map<string, Kept>() : ((await readAll(path, of)) ?? new Map<string, Kept>());
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // Written whole beside it first: whoever is killed here leaves the old one or the new one.
  const beside = `${path}.${randomUUID()}.new`;
  const written = await open(beside, 'w', 0o600);
  try {
    const lines = [JSON.stringify({ keyturn: 'inventory', version: VERSION, of })];
    for (const [name, kept] of all) lines.push(JSON.stringify({ name, kept }));
    await written.writeFile(`${lines.join('\n')}\n`);
    await written.close();
    await chmod(beside, 0o600);
    await rename(beside, path);
  } catch (error) {
    await written.close().catch(() => {});
    await rm(beside, { force: true });
    throw error;
  }
  const file = await open(path, 'a', 0o600);
  let last: Promise<unknown> = Promise.resolve();
  return {
    known: all.size,
    of: (name) => all.get(name),
    keep(name, kept) {
      all.set(name, kept);
      const writing = last.then(() => file.appendFile(`${JSON.stringify({ name, kept })}\n`));
      last = writing.catch(() => {});
      return writing;
    },
    async close() {
      await last;
      await file.close();
    },
  };
}

/** Undefined where it is not what `of` would have written, but for a last line that is not whole. */
async function readAll(path: string, of: string): Promise<Map<string, Kept> | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  lines.pop();
  const all = new Map<string, Kept>();
  try {
    const first = head.safeParse(JSON.parse(lines[0] ?? ''));
    if (!first.success || first.data.of !== of) return undefined;
    for (const each of lines.slice(1)) {
      const { name, kept } = line.parse(JSON.parse(each));
      all.set(name, kept as Kept);
    }
  } catch {
    return undefined;
  }
  return all;
}
