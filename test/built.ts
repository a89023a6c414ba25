import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { hashOfSources, SOURCES } from '../scripts/build-sources.ts';

const root = join(import.meta.dirname, '..');
const WEEK = 7 * 24 * 3_600_000;

/**
 * The folder with action/index.js and cli/index.js as the sources build them now: the committed one, where that says that
 * it is of these sources. Else the first caller builds it, which takes half a minute; all others, in whatever process, wait
 * for that build, and later runs find it until the sources change. KEYTURN_DIST names another build to be judged instead.
 */
export function built(): string {
  const chosen = process.env['KEYTURN_DIST'];
  if (chosen !== undefined && chosen !== '') return chosen;
  const committed = join(root, 'dist');
  if (isOfTheseSources(committed)) return committed;
  const home = privateFolder();
  const folder = join(home, digest());
  while (!existsSync(folder)) {
    const lock = `${folder}.lock`;
    if (taken(lock)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      continue;
    }
    try {
      if (!existsSync(folder)) build(folder);
    } finally {
      rmSync(lock, { force: true });
    }
    forgetOld(home);
  }
  utimesSync(folder, new Date(), new Date());
  return folder;
}

function isOfTheseSources(folder: string): boolean {
  const said = join(folder, SOURCES);
  return existsSync(said) && readFileSync(said, 'utf8').trim() === hashOfSources(root);
}

/** The temporary folder is everybody's; what another user put there is not to be run. */
function privateFolder(): string {
  const { uid } = userInfo();
  const folder = join(tmpdir(), `keyturn-built-${uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || (uid >= 0 && found.uid !== uid)) throw new Error(`${folder} belongs to somebody else`);
  return folder;
}

/** Of everything that the build reads. */
function digest(): string {
  const hash = createHash('sha256').update(hashOfSources(root));
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 32);
}

/** False: the lock is ours now. One whose holder was killed is taken away, and the next attempt gets it. */
function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = pidIn(lock);
  if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
  return true;
}

/** 0 while its holder writes it, and where it has just gone. */
function pidIn(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Appears whole or not at all, even where two build at once because a lock was taken away twice. */
function build(folder: string): void {
  const unfinished = `${folder}.${process.pid}`;
  execFileSync(process.execPath, [join(root, 'scripts/build.ts'), '--out', unfinished], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', TMPDIR: tmpdir() },
  });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function forgetOld(home: string): void {
  for (const name of readdirSync(home)) {
    const path = join(home, name);
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - used > WEEK) rmSync(path, { recursive: true, force: true });
  }
}
