/** Where a command at a terminal finds its configuration, and from where the paths in that lead. */
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { defaultFile, type Inputs } from '../config/read-inputs.ts';
import type { ConfigurationFile } from '../start.ts';
import { rootHere } from './gh-and-git.ts';

export type Checkout = {
  /** From where the paths in the configuration lead: the root of the repository, if the file was found there. */
  readonly directory: string;
  /** Its `name` leads from the current folder to it. Undefined if there is none. */
  readonly file: ConfigurationFile | undefined;
  /** The name of that file in its repository, as far as that is known. */
  readonly inRepository: string;
};

/**
 * A path that was given leads from the current folder. Otherwise the usual file is looked for there, and then in the root of
 * the repository that the folder is a part of: what git does not hold for a repository of this user is not believed.
 * @throws KeyturnError CONFIG_INVALID where neither is there, and one is that is nearly called so
 */
export async function checkoutHere({ config }: Inputs, environment: NodeJS.ProcessEnv): Promise<Checkout> {
  const here = process.cwd();
  const own = await readHere(here, resolve(here, config ?? defaultFile));
  if (own !== undefined && config === undefined) return { directory: here, file: own, inRepository: defaultFile };
  const root = await rootHere(environment);
  if (own === undefined && config === undefined) await refuseNearly(here, root);
  if (root === undefined || root === here) return { directory: here, file: own, inRepository: config ?? defaultFile };
  const file = config === undefined ? await readHere(here, join(root, defaultFile)) : own;
  if (file === undefined) return { directory: here, file, inRepository: config ?? defaultFile };
  // Wherever it is named from, a file that stands where configurations do speaks of the repository's own paths.
  const isUsual = dirname(file.path) === join(root, '.github');
  return { directory: isUsual ? root : here, file, inRepository: relative(root, file.path) };
}

/** @throws KeyturnError CONFIG_INVALID as `refuseNearlyNamed` does, for either folder */
async function refuseNearly(here: string, root: string | undefined): Promise<void> {
  const { refuseNearlyNamed } = await import('../commands/nearly-named.ts');
  // What stands in the root is what is taken, if it is called as it should be.
  for (const folder of root === undefined || root === here ? [here] : [root, here]) {
    if (folder === here && root !== undefined && (await readHere(here, join(root, defaultFile))) !== undefined)
      continue;
    await refuseNearlyNamed(folder);
  }
}

async function readHere(
  here: string,
  path: string,
): Promise<(ConfigurationFile & { readonly path: string }) | undefined> {
  try {
    return { name: relative(here, path), path, text: await readFile(path, 'utf8') };
  } catch {
    return undefined;
  }
}
