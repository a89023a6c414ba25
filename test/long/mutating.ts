/** The engine with one rule broken, beside the tests that have to notice. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Caught, Mutant } from '../model/mutants.ts';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const room = { maxBuffer: 1 << 26 };

/** A copy of the engine and of what plays it, with one line replaced. Throws if the line is not there exactly once. */
export async function mutated(work: string, { file, from, to }: Pick<Mutant, 'file' | 'from' | 'to'>): Promise<string> {
  const place = await mkdtemp(join(work, 'one-'));
  for (const folder of ['src/rotation', 'test/model', 'test/rotation'])
    await cp(join(root, folder), join(place, folder), { recursive: true });
  await writeFile(join(place, 'package.json'), '{"type":"module"}');
  await symlink(join(root, 'node_modules'), join(place, 'node_modules'));
  const path = join(place, 'src', 'rotation', file);
  const text = await readFile(path, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${file} does not have this line exactly once: ${from}`);
  await writeFile(
    path,
    text.replace(from, () => to),
  );
  return place;
}

/** What the named test says is wrong with the engine at `place`; undefined if it finds nothing. */
export async function found(place: string, caught: Caught): Promise<string | undefined> {
  if ('suite' in caught) return foundBySuite(place, caught);
  const said =
    'story' in caught ? await foundByStory(place, caught.story) : await foundByFaults(place, caught.everyFault);
  return said.trim() === '' ? undefined : said;
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

type Report = { testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[] };

/** Runs one test of a suite in the copy. */
async function foundBySuite(
  place: string,
  { suite, test }: { suite: string; test: string },
): Promise<string | undefined> {
  const config = {
    rootDir: place,
    roots: [join(place, 'test')],
    extensionsToTreatAsEsm: ['.ts'],
    transform: {
      '^.+\\.ts$': [
        join(root, 'node_modules/@swc/jest'),
        { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
      ],
    },
  };
  const pattern = test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const options = [
    '--experimental-vm-modules',
    '--no-warnings',
    jest,
    '--json',
    '--runInBand',
    '--no-cache',
    '-t',
    pattern,
  ];
  const { stdout } = await run(process.execPath, [...options, '--config', JSON.stringify(config), suite], {
    ...room,
    cwd: place,
  }).catch((error: { stdout: string }) => error);
  const [result] = (JSON.parse(stdout) as Report).testResults;
  const played = result?.assertionResults.filter(({ title, status }) => title === test && status !== 'pending') ?? [];
  if (played.length === 0) throw new Error(`${suite} has no test with this name: ${test}`);
  return played.flatMap(({ failureMessages }) => failureMessages).at(0);
}
