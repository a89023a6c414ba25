/** Files that were meant to be the configuration, and are not where one is looked for. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultFile } from '../config/read-inputs.ts';
import { KeyturnError } from '../rotation/model/errors.ts';

/**
 * Called where nobody names the file. A run without it would do nothing of what it says, and look as if it had.
 * @param directory the first folder of the repository
 * @throws KeyturnError CONFIG_INVALID where the usual file is not there, and one is that is nearly called so
 */
export async function refuseNearlyNamed(directory: string): Promise<void> {
  const found: string[] = [];
  for (const folder of ['', '.github'])
    for (const name of await readdir(join(directory, folder)).catch(() => []))
      if (/^\.?keyturn\.ya?ml$/i.test(name)) found.push(join(folder, name).replaceAll('\\', '/'));
  const near = found.sort()[0];
  if (near === undefined || found.includes(defaultFile)) return;
  throw new KeyturnError('CONFIG_INVALID', {
    what: `there is \`${near}\`, and the configuration is looked for in \`${defaultFile}\`, which is not there`,
    hint: `mkdir -p .github && git mv ${near} ${defaultFile}; or name it: --config ${near}, and \`config: ${near}\` in workflows`,
  });
}
