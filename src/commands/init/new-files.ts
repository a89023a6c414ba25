/** Files that must not be there yet, written all or none. */
import { mkdir, open, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KeyturnError } from '../../rotation/model/errors.ts';

export function isThere(directory: string, path: string): Promise<boolean> {
  return stat(join(directory, path)).then(
    () => true,
    () => false,
  );
}

/** @throws KeyturnError FILE_REFUSED */
export async function mustBeNew(directory: string, path: string): Promise<void> {
  if (!(await isThere(directory, path))) return;
  throw new KeyturnError('FILE_REFUSED', {
    what: `${path} is there already`,
    hint: `it belongs to no configuration that this could add to: move ${path} away first, or name another configuration with --config`,
  });
}

/** @throws KeyturnError FILE_REFUSED, and then nothing of it is left behind */
export async function writeAll(directory: string, files: ReadonlyMap<string, string>): Promise<void> {
  const written: string[] = [];
  const folders: string[] = [];
  try {
    for (const [path, text] of files) {
      const place = join(directory, path);
      const top = await mkdir(dirname(place), { recursive: true });
      for (let made = dirname(place); top !== undefined && made.length >= top.length; made = dirname(made))
        folders.push(made);
      const file = await open(place, 'wx');
      // From here on the file is one that this run made; on a full disk it may hold only a part of the text.
      written.push(place);
      await file.writeFile(text).finally(() => file.close());
    }
  } catch {
    for (const place of written) await rm(place, { force: true });
    // The inner folders go first. One into which another program has put something stays.
    folders.sort((one, other) => other.length - one.length);
    for (const folder of folders) await rmdir(folder).catch(() => {});
    throw new KeyturnError('FILE_REFUSED', {
      what: `not everything could be written to ${directory}, so nothing was`,
      hint: 'run `keyturn init` where you may write, in the first folder of the repository',
    });
  }
}
