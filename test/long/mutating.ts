/** The engine with one rule broken, beside the tests that have to notice. */
import { type ChildProcess, fork } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Caught, Mutant } from '../model/mutants.ts';
import type { Answer, Request, Tried } from './mutant-player.ts';

const root = join(import.meta.dirname, '..', '..');
/** Milliseconds for the tests of one mutant: one that goes on for ever is ended. */
const ENDS_WITHIN = 120_000;

/** What is copied, so that it can be changed; everything else beside it is a link. */
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

/** How many requests one process plays: each leaves its modules, some 5 to 10 MB, in the memory. */
const REQUESTS = 40;

/** Plays tests at one place, in a process that is another one after some time. One request at a time. */
export class Player {
  readonly #place: string;
  #process: ChildProcess | undefined;
  #requests = 0;
  #said = '';
  /** Suite -> the tests of it that this process has played. */
  readonly #played = new Map<string, Set<string>>();

  constructor(place: string) {
    this.#place = place;
  }

  /** Whether it is time for another process. */
  get isOld(): boolean {
    return this.#requests >= REQUESTS;
  }

  /** Throws what kept the request from being played: what ends the process or hangs has not been seen by a test. */
  async ask(request: Request): Promise<Answer> {
    const child = this.#process ?? this.#start();
    this.#requests++;
    if ('suite' in request) {
      const tests = this.#played.get(request.suite) ?? new Set();
      this.#played.set(request.suite, tests);
      for (const test of request.tests) tests.add(test);
    }
    const answer = await new Promise<Answer>((resolve) => {
      const given = (found: Answer) => {
        clearTimeout(timer);
        child.removeAllListeners('message').removeAllListeners('exit');
        resolve(found);
      };
      const timer = setTimeout(() => given({ error: 'it did not end' }), ENDS_WITHIN);
      child.once('message', (found) => given(found as Answer));
      child.once('exit', (code, signal) => given({ error: `it ended with ${code ?? signal}: ${this.#said}` }));
      child.send(request);
    });
    if (answer.error === undefined) return answer;
    this.close();
    throw new Error(`${JSON.stringify(request)} could not be played: ${answer.error}`);
  }

  #start(): ChildProcess {
    const child = fork(join(this.#place, 'test/long/mutant-player.ts'), {
      cwd: this.#place,
      env: { ...process.env, KEYTURN_SUITE: '1' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
    });
    this.#said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#said = `${this.#said}${text}`.slice(-10_000);
    });
    this.#process = child;
    return child;
  }

  /**
   * What every test that this process has played finds now, with the engine as it is: nothing, or what one mutant left
   * behind may have been taken for the fault of another. The process ends.
   */
  async end(): Promise<readonly string[]> {
    const wrong: string[] = [];
    for (const [suite, tests] of [...this.#played]) {
      const { tried = [] } = await this.ask({ suite, tests: [...tests] });
      wrong.push(...tried.flatMap(({ fullName, failures }) => failures.map((one) => `${suite}: ${fullName}: ${one}`)));
    }
    this.close();
    return wrong;
  }

  close(): void {
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
    this.#requests = 0;
    this.#played.clear();
  }
}

/** What each of these tests says is wrong with the engine as the player has it; undefined where one finds nothing. */
export async function found(player: Player, caught: readonly Caught[]): Promise<(string | undefined)[]> {
  const all: (string | undefined)[] = [];
  const suites = new Map<string, readonly Tried[]>();
  for (const one of caught) {
    if (!('suite' in one)) {
      const said =
        'story' in one ? await foundByStories(player, [one.story]) : await foundByFaults(player, one.everyFault);
      all.push(said.trim() === '' ? undefined : said);
      continue;
    }
    const tried = suites.get(one.suite) ?? (await playSuite(player, one.suite, testsOf(caught, one.suite)));
    suites.set(one.suite, tried);
    all.push(failureOf(tried, one));
  }
  return all;
}

/** The tests of one suite that are named there. */
export function testsOf(caught: readonly Caught[], suite: string): readonly string[] {
  return caught.flatMap((one) => ('suite' in one && one.suite === suite ? [one.test] : []));
}

/** The first thing that one of these stories says is wrong. */
export async function foundByStories(player: Player, stories: readonly string[]): Promise<string> {
  return (await player.ask({ stories })).said ?? '';
}

async function foundByFaults(player: Player, everyFault: string): Promise<string> {
  return (await player.ask({ everyFault })).said ?? '';
}

/** Runs the named tests of one suite, and no other; all of them where none is named. */
export async function playSuite(player: Player, suite: string, tests: readonly string[]): Promise<readonly Tried[]> {
  return (await player.ask({ suite, tests })).tried ?? [];
}

/** A test is named by its title, or by that of its `describe` too where the title alone is not enough. */
function failureOf(tried: readonly Tried[], { suite, test }: { suite: string; test: string }): string | undefined {
  const played = tried.filter(({ title, fullName }) => title === test || fullName === test);
  if (played.length === 0) throw new Error(`${suite} has no test with this name: ${test}`);
  return played.flatMap(({ failures }) => failures).at(0);
}
