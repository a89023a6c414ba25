/** Adds to the configuration what it does not name. */
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readYaml } from '../../config/yaml-source.ts';
import type { Known } from '../../inventory/facts.ts';
import type { Inventory } from '../../inventory/report.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { append, diffOf } from './append.ts';
import { blocksOf } from './blocks.ts';

type Place = {
  readonly file: { readonly path: string; readonly name: string; readonly text: string | undefined };
  readonly repository: string | undefined;
  readonly dryRun: boolean;
  /** Slot -> what was enrolled of it. */
  readonly known: ReadonlyMap<string, Known>;
};

/** @throws KeyturnError FILE_REFUSED, and then the file is as it was */
export async function writeBlocks(
  { secrets }: Inventory,
  { file, repository, dryRun, known }: Place,
): Promise<{ readonly says: string; readonly diff: string | undefined }> {
  const { name, text } = file;
  const blocks = await blocksOf(secrets, { taken: namesIn(text, name), known, repository });
  if (blocks.length === 0) return { says: `${name} names every key already`, diff: dryRun ? '' : undefined };
  const appended = await append(text, blocks, { file: name, repository });
  const live = blocks.filter(({ missing }) => missing === undefined).length;
  const counts = `${live} ${live === 1 ? 'block' : 'blocks'}, and ${blocks.length - live} as comments that say what they lack`;
  if (dryRun) return { says: `${name} would get ${counts}`, diff: diffOf(text, appended, name) };
  await replace(file, appended.text);
  return { says: `${name} got ${counts}: read them before you commit`, diff: undefined };
}

/** Below `secrets:`, also those that stand there as comments of an earlier time. */
function namesIn(text: string | undefined, file: string): ReadonlySet<string> {
  if (text === undefined) return new Set();
  const { secrets } = (readYaml(text, file).value ?? {}) as { readonly secrets?: object | null };
  return new Set(Object.keys(secrets ?? {}).map((name) => name.toLowerCase()));
}

/** Whole or not at all, and only if nobody else has written it meanwhile. */
async function replace({ path, name, text }: Place['file'], next: string): Promise<void> {
  const refused = (what: string) =>
    new KeyturnError('FILE_REFUSED', { what, hint: `keyturn inventory --write once more` });
  const now = await readFile(path, 'utf8').catch(() => undefined);
  if (now !== text) throw refused(`${name} has been changed while the inventory was taken, so nothing was written`);
  const beside = `${path}.${randomUUID()}.new`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const mode = (await stat(path).catch(() => undefined))?.mode;
    const file = await open(beside, 'wx');
    await file.writeFile(next).finally(() => file.close());
    if (mode !== undefined) await chmod(beside, mode & 0o777);
    await rename(beside, path);
  } catch {
    await rm(beside, { force: true }).catch(() => {});
    throw refused(`${name} could not be written, and is as it was`);
  }
}
