import { execFile } from 'node:child_process';
import { access, appendFile, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KeyturnError } from '../rotation/model/errors.ts';

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
 * Adds the line that makes git ignore the file to the `.gitignore` of its folder.
 * @param file absolute, its folder without symbolic links
 * @throws KeyturnError FILE_REFUSED if git does not ignore the file afterwards
 */
export async function addIgnoreLine(file: string): Promise<void> {
  const at = join(dirname(file), '.gitignore');
  const before = await readFile(at, 'utf8').catch((error: unknown) => {
    if ((error as { readonly code?: unknown }).code === 'ENOENT') return '';
    throw new KeyturnError('FILE_REFUSED', { what: `${at} cannot be read`, hint: `ls -l ${quoted(at)}` });
  });
  const start = before === '' || /\n$/.test(before) ? '' : '\n';
  const ending = before.includes('\r\n') ? '\r\n' : '\n';
  const name = basename(file).replace(/[\\*?[\]!# ]/g, '\\$&');
  await appendFile(at, `${start}/${name}${ending}`).catch(() => {
    throw new KeyturnError('FILE_REFUSED', { what: `${at} cannot be written`, hint: `ls -l ${quoted(at)}` });
  });
  await refuseTracked(file);
}

/** Whether `refuseTracked` would be content once the file is ignored: it is in a repository, and not tracked. */
export async function wantsIgnoreLine(file: string): Promise<boolean> {
  return (await standingOf(file)) === 'exposed';
}

type Standing = 'outside' | 'ignored' | 'exposed' | 'tracked' | 'unknown';

async function standingOf(file: string): Promise<Standing> {
  const directory = dirname(file);
  const name = basename(file);
  if (!(await insideRepository(directory))) return 'outside';
  const tracked = await git(directory, '--literal-pathspecs', 'ls-files', '--error-unmatch', '--', name);
  if (tracked !== 1) return tracked === 0 ? 'tracked' : 'unknown';
  const ignored = await git(directory, 'check-ignore', '-q', '--', `./${name}`);
  if (ignored === 0) return 'ignored';
  return ignored === 1 ? 'exposed' : 'unknown';
}

/**
 * A file with credentials must be one that git ignores; outside a repository anything goes.
 * @param file absolute, its folder without symbolic links
 * @throws KeyturnError FILE_REFUSED with the command that mends it
 */
export async function refuseTracked(file: string): Promise<void> {
  const directory = dirname(file);
  const name = basename(file);
  const standing = await standingOf(file);
  if (standing === 'outside' || standing === 'ignored') return;
  if (standing === 'tracked') {
    throw new KeyturnError('FILE_REFUSED', {
      what: `git tracks ${name}: the value would be committed`,
      hint: `git rm --cached ${quoted(name)} && echo ${quoted(`/${name}`)} >> .gitignore   (in ${directory})`,
    });
  }
  if (standing === 'exposed') {
    throw new KeyturnError('FILE_REFUSED', {
      what: `git does not ignore ${name}: the value could be committed by mistake`,
      hint: `echo ${quoted(`/${name}`)} >> .gitignore   (in ${directory})`,
    });
  }
  throw new KeyturnError('FILE_REFUSED', {
    what: `git cannot say whether it tracks ${name}`,
    hint: `See what it says, and mend that: git -C ${quoted(directory)} status`,
  });
}

function quoted(text: string): string {
  return /^[\w./@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
