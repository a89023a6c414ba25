/**
 * Plays tests of suites, stories and profiles in one process, one request after another, for whoever forked it
 * (`mutating.ts`): to start the test runner for each mutant takes several times as long as its tests do. For each request
 * the modules of `src` and `test` are new ones, read from the files as they are then; packages are loaded once. The tests
 * are declared and run by jest-circus, as they are under jest itself.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { jestExpect } from '@jest/expect';
import circus, { addEventHandler, getState, resetState, run } from 'jest-circus';

export type Request =
  | { readonly suite: string; readonly tests: readonly string[] }
  | { readonly stories: readonly string[] }
  | { readonly everyFault: string };

/** A test that was run, and what it found. */
export type Tried = { readonly title: string; readonly fullName: string; readonly failures: readonly string[] };

export type Answer = {
  readonly tried?: readonly Tried[];
  /** What a story or a profile says. */
  readonly said?: string;
  /** Why the request could not be played. */
  readonly error?: string;
};

const root = `${pathToFileURL(join(import.meta.dirname, '../..')).href}/`;
const globals = 'keyturn:jest-globals';
const kept = globalThis as unknown as { keyturnJestGlobals: object };
kept.keyturnJestGlobals = {
  ...circus,
  expect: jestExpect,
  // Of `jest` no more than what the tests of mutants need; whatever else one asks for is an error that it shows.
  jest: {
    setTimeout(milliseconds: number) {
      getState().testTimeout = milliseconds;
    },
  },
};
const names = ['afterAll', 'afterEach', 'beforeAll', 'beforeEach', 'describe', 'expect', 'it', 'jest', 'test'];

/** The text of a file -> the same as JavaScript. */
const stripped = new Map<string, string>();

function javascriptOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  const known = stripped.get(text);
  if (known !== undefined) return known;
  const made = stripTypeScriptTypes(text);
  stripped.set(text, made);
  return made;
}

// Which request a module belongs to stands behind its name, and is handed on to what it imports.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === '@jest/globals') return { url: globals, format: 'module', shortCircuit: true };
    const found = next(specifier, context);
    const [, request] = /\?request=(\d+)$/.exec(context.parentURL ?? '') ?? [];
    if (request === undefined || !found.url.startsWith(root) || found.url.includes('/node_modules/')) return found;
    return { ...found, url: `${found.url}?request=${request}` };
  },
  load(url, context, next) {
    if (url === globals) {
      const source = `export const { ${names.join(', ')} } = globalThis.keyturnJestGlobals;`;
      return { format: 'module', source, shortCircuit: true };
    }
    if (!/\.ts\?request=\d+$/.test(url)) return next(url, context);
    return { format: 'module', source: javascriptOf(fileURLToPath(url)), shortCircuit: true };
  },
});

// As jest does it around each test.
addEventHandler((event) => {
  if (event.name === 'test_start') {
    jestExpect.setState({ currentTestName: fullNameOf(pathOf(event.test)), suppressedErrors: [] });
  } else if (event.name === 'test_done') {
    event.test.errors.push(...jestExpect.extractExpectedAssertionsErrors().map(({ error }) => error));
    event.test.errors.push(...(jestExpect.getState().suppressedErrors ?? []));
  }
});

type Test = ReturnType<typeof getState>['rootDescribeBlock']['tests'][number];

function pathOf({ name, parent }: Test): string[] {
  const path = [name];
  for (let block: Test['parent'] | undefined = parent; block?.parent; block = block.parent) path.unshift(block.name);
  return path;
}

function fullNameOf(path: readonly string[]): string {
  return path.join(' ');
}

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    const { currentlyRunningTest, unhandledErrors } = getState();
    const errors = currentlyRunningTest?.errors ?? unhandledErrors;
    errors.push(error as never);
  });
}

let requests = 0;

function fresh(path: string): Promise<unknown> {
  return import(`${root}${path}?request=${requests}`);
}

async function playSuite(suite: string, tests: readonly string[]): Promise<readonly Tried[]> {
  resetState();
  getState().testTimeout = 120_000;
  await fresh('test/leaks.setup.ts');
  await fresh(suite);
  const patterns = tests.map((test) => test.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  getState().testNamePattern = new RegExp(patterns.join('|'), 'i');
  const { testResults } = await run();
  return testResults
    .filter(({ status }) => status === 'done')
    .map(({ testPath, errors }) => {
      // The first one is circus's own block around all.
      const path = testPath.slice(1).map(String);
      return { title: path.at(-1) ?? '', fullName: fullNameOf(path), failures: errors };
    });
}

async function playStories(wanted: readonly string[]): Promise<string> {
  const { stories } = (await fresh('test/model/stories.ts')) as typeof import('../model/stories.ts');
  for (const name of wanted) {
    const story = stories.find((one) => one.name === name);
    if (!story) throw new Error(`there is no story with this name: ${name}`);
    const wrong = await story.play();
    if (wrong !== undefined) return `story: ${name}: ${wrong}`;
  }
  return '';
}

async function playFaults(profile: string): Promise<string> {
  const { playProfile } = (await fresh('test/model/every-fault.ts')) as typeof import('../model/every-fault.ts');
  const played = Object.values(await playProfile(profile));
  if (played.length === 0) throw new Error(`there is no profile with this name: ${profile}`);
  return played.map(({ wrong }) => wrong ?? '').join('');
}

async function play(request: Request): Promise<Answer> {
  if ('suite' in request) return { tried: await playSuite(request.suite, request.tests) };
  return { said: await ('stories' in request ? playStories(request.stories) : playFaults(request.everyFault)) };
}

process.on('disconnect', () => process.exit());
process.on('message', async (request: Request) => {
  requests++;
  const environment = { ...process.env };
  const answer = await play(request).catch((error: unknown) => ({ error: inspect(error) }));
  for (const name of Object.keys(process.env)) if (!Object.hasOwn(environment, name)) delete process.env[name];
  Object.assign(process.env, environment);
  process.send?.(answer);
});
