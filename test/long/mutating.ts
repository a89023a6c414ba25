/** The engine with one rule broken, beside the tests that have to notice. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Caught, Mutant } from '../model/mutants.ts';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
/** A mutant that goes on for ever is ended, and is an error: what hangs has not been seen by a test. */
const room = { maxBuffer: 1 << 26, timeout: 120_000 };

/** What is copied, so that it can be changed and jest finds it; everything else beside it is a link. */
const copied = ['src', 'test', 'bench', 'jest.config.js', 'package.json'];
const left = ['.git', 'dist', 'lib'];

/** A copy of the engine and of all that plays it. One place serves many mutants, one after another. */
export async function copyOf(work: string): Promise<string> {
  const place = await mkdtemp(join(work, 'lane-'));
  for (const name of await readdir(root)) {
    if (left.includes(name)) continue;
    if (copied.includes(name)) await cp(join(root, name), join(place, name), { recursive: true });
    else await symlink(join(root, name), join(place, name));
  }
  return place;
}

type Change = Pick<Mutant, 'file' | 'from' | 'to'>;

/** The file that a mutant changes: its path below `src`. */
export function fileOf({ file }: Pick<Mutant, 'file'>): string {
  return join('src', file);
}

/** Replaces one piece of one file at `place` while `work` goes on. Throws if the piece is not there exactly once. */
export async function mutated<T>(place: string, change: Change, work: () => Promise<T>): Promise<T> {
  const file = fileOf(change);
  const text = await readFile(join(root, file), 'utf8');
  if (text.split(change.from).length !== 2)
    throw new Error(`${file} does not have this piece exactly once: ${change.from}`);
  await writeFile(
    join(place, file),
    text.replace(change.from, () => change.to),
  );
  try {
    return await work();
  } finally {
    await writeFile(join(place, file), text);
  }
}

/** What each of these tests says is wrong with the engine at `place`; undefined where one finds nothing. */
export async function found(place: string, caught: readonly Caught[]): Promise<(string | undefined)[]> {
  const all: (string | undefined)[] = [];
  const suites = new Map<string, Promise<Report>>();
  for (const one of caught) {
    if (!('suite' in one)) {
      const said = 'story' in one ? await foundByStory(place, one.story) : await foundByFaults(place, one.everyFault);
      all.push(said.trim() === '' ? undefined : said);
      continue;
    }
    const tests = caught.flatMap((other) => ('suite' in other && other.suite === one.suite ? [other.test] : []));
    const report = suites.get(one.suite) ?? playSuite(place, one.suite, tests);
    suites.set(one.suite, report);
    all.push(failureOf(await report, one));
  }
  return all;
}

async function foundByStory(place: string, name: string): Promise<string> {
  return (await run(process.execPath, [join(place, 'test/model/search.ts'), name], room)).stdout;
}

async function foundByFaults(place: string, profile: string): Promise<string> {
  const { stdout } = await run(process.execPath, [join(place, 'test/model/every-fault.ts'), '0', '1', profile], room);
  const played = Object.values(JSON.parse(stdout) as { [story: string]: { wrong?: string } });
  if (played.length === 0) throw new Error(`there is no profile with this name: ${profile}`);
  return played.map(({ wrong }) => wrong ?? '').join('');
}

type Tried = { title: string; fullName: string; status: string; failureMessages: string[] };
type Report = { testResults: { message: string; assertionResults: Tried[] }[] };

const jest = ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js')];

/** Runs the named tests of one suite at `place`, and no other; all of them where none is named. */
export async function playSuite(place: string, suite: string, tests: readonly string[]): Promise<Report> {
  const pattern = tests.map((test) => test.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  const options = ['--json', '--runInBand', `--cacheDirectory=${join(place, '.jest')}`, '--runTestsByPath', suite];
  const { stdout, stderr } = await run(process.execPath, [...jest, ...options, ...(pattern ? ['-t', pattern] : [])], {
    ...room,
    cwd: place,
    env: { ...process.env, KEYTURN_SUITE: '1' },
  }).catch((error: { stdout: string; stderr: string }) => error);
  if (!stdout.startsWith('{')) throw new Error(`${suite} could not be run to its end: ${stderr}`);
  return JSON.parse(stdout) as Report;
}

/** A test is named by its title, or by that of its `describe` too where the title alone is not enough. */
function failureOf({ testResults: [result] }: Report, { suite, test }: { suite: string; test: string }) {
  const played =
    result?.assertionResults.filter(
      ({ title, fullName, status }) => (title === test || fullName === test) && status !== 'pending',
    ) ?? [];
  if (played.length === 0) throw new Error(`${suite} has no test with this name: ${test}\n${result?.message}`);
  return played.flatMap(({ failureMessages }) => failureMessages).at(0);
}
