import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KeyturnError } from '../rotation/errors.ts';

/** Exit status of git, or undefined if there is no git. Its output is not looked at. */
function git(directory: string, ...words: string[]): Promise<number | undefined> {
  return new Promise((resolve) => {
    const fixed = ['-C', directory, '-c', 'core.fsmonitor=false'];
    execFile('git', [...fixed, ...words], { timeout: 10_000, windowsHide: true }, (error) => {
      if (error === null) resolve(0);
      else resolve(typeof error.code === 'number' ? error.code : undefined);
    });
  });
}

async function insideRepository(directory: string): Promise<boolean> {
  for (let at = directory; ; at = dirname(at)) {
    const found = await access(join(at, '.git')).then(
      () => true,
      () => false,
    );
    if (found) return true;
    if (dirname(at) === at) return false;
  }
}

/**
 * A file with credentials must be one that git ignores; outside a repository anything goes.
 * @param file absolute, its folder without symbolic links
 * @throws KeyturnError FILE_REFUSED with the command that mends it
 */
export async function refuseTracked(file: string): Promise<void> {
  const directory = dirname(file);
  const name = basename(file);
  if (!(await insideRepository(directory))) return;

  const tracked = await git(directory, '--literal-pathspecs', 'ls-files', '--error-unmatch', '--', name);
  if (tracked === 0) {
    throw new KeyturnError('FILE_REFUSED', {
      what: `git tracks ${name}: the value would be committed`,
      hint: `git rm --cached ${quoted(name)} && echo ${quoted(`/${name}`)} >> .gitignore   (in ${directory})`,
    });
  }
  if (tracked === 1) {
    const ignored = await git(directory, 'check-ignore', '-q', '--', `./${name}`);
    if (ignored === 0) return;
    if (ignored === 1) {
      throw new KeyturnError('FILE_REFUSED', {
        what: `git does not ignore ${name}: the value could be committed by mistake`,
        hint: `echo ${quoted(`/${name}`)} >> .gitignore   (in ${directory})`,
      });
    }
  }
  throw new KeyturnError('FILE_REFUSED', {
    what: `git cannot say whether it tracks ${name}`,
    hint: `See what it says, and mend that: git -C ${quoted(directory)} status`,
  });
}

function quoted(text: string): string {
  return /^[\w./@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
