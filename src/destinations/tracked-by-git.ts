import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, type FileHandle, lstat, open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KeyturnError } from '../rotation/model/errors.ts';
import { shellWord } from '../rotation/model/shell-word.ts';

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
 * Adds the line that makes git ignore the file to the `.gitignore` of its folder. One that is a symbolic link is not
 * followed: it leads to a file of somebody else, and git would not read it.
 * @param file absolute, its folder without symbolic links
 * @throws KeyturnError FILE_REFUSED if git does not ignore the file afterwards
 */
export async function addIgnoreLine(file: string): Promise<void> {
  const at = join(dirname(file), '.gitignore');
  const name = basename(file).replace(/[\\*?[\]!# ]/g, '\\$&');
  const handle = await openIgnore(at, `/${name}`);
  try {
    const before = await handle.readFile('utf8');
    const start = before === '' || /\n$/.test(before) ? '' : '\n';
    const ending = before.includes('\r\n') ? '\r\n' : '\n';
    await handle.appendFile(`${start}/${name}${ending}`);
  } catch {
    throw new KeyturnError('FILE_REFUSED', { what: `${at} cannot be written`, hint: `ls -l ${shellWord(at)}` });
  } finally {
    await handle.close();
  }
  await refuseTracked(file);
}

async function openIgnore(at: string, line: string): Promise<FileHandle> {
  // On Windows there is no O_NOFOLLOW; a pipe of that name is not waited for.
  const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const found = await lstat(at).catch(() => undefined);
  const flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK;
  if (found === undefined || found.isFile()) {
    const handle = await open(at, flags, 0o666).catch(() => undefined);
    if (handle !== undefined) return handle;
  }
  const what = found?.isSymbolicLink() ? 'is a symbolic link, which is not followed' : 'cannot be written';
  throw new KeyturnError('FILE_REFUSED', {
    what: `${at} ${what}`,
    hint: `echo ${shellWord(line)} >> "$(git rev-parse --git-path info/exclude)"   (in ${dirname(at)})`,
  });
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
      hint: `git rm --cached ${shellWord(name)} && echo ${shellWord(`/${name}`)} >> .gitignore   (in ${directory})`,
    });
  }
  if (standing === 'exposed') {
    throw new KeyturnError('FILE_REFUSED', {
      what: `git does not ignore ${name}: the value could be committed by mistake`,
      hint: `echo ${shellWord(`/${name}`)} >> .gitignore   (in ${directory})`,
    });
  }
  throw new KeyturnError('FILE_REFUSED', {
    what: `git cannot say whether it tracks ${name}`,
    hint: `See what it says, and mend that: git -C ${shellWord(directory)} status`,
  });
}
