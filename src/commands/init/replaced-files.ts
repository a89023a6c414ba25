/** Files that are there, changed all or none, and only if nobody else has changed one meanwhile. */
import { randomUUID } from 'node:crypto';
import { chmod, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { KeyturnError } from '../../rotation/model/errors.ts';

export type Change = { readonly before: string; readonly after: string };

/** @throws KeyturnError FILE_REFUSED, and then every file is as it was */
export async function replaceAll(directory: string, changes: ReadonlyMap<string, Change>): Promise<void> {
  const prepared: { readonly place: string; readonly beside: string; readonly before: string }[] = [];
  const done: typeof prepared = [];
  try {
    for (const [path, { before, after }] of changes) {
      const place = join(directory, path);
      const beside = `${place}.${randomUUID()}.new`;
      prepared.push({ place, beside, before });
      await written(beside, after, (await stat(place)).mode);
      if ((await readFile(place, 'utf8')) !== before) throw new Error('changed meanwhile');
    }
    for (const each of prepared) {
      await rename(each.beside, each.place);
      done.push(each);
    }
  } catch {
    for (const { beside } of prepared) await rm(beside, { force: true }).catch(() => {});
    for (const { place, beside, before } of done) {
      await written(beside, before, (await stat(place)).mode).then(() => rename(beside, place));
    }
    throw new KeyturnError('FILE_REFUSED', {
      what: `${[...changes.keys()].join(', ')}: not every one of these could be written, so all are as they were`,
      hint: 'run `keyturn init` again where you may write, while nobody else changes these files',
    });
  }
}

async function written(place: string, text: string, mode: number): Promise<void> {
  const file = await open(place, 'wx');
  await file.writeFile(text).finally(() => file.close());
  await chmod(place, mode & 0o777);
}
