import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/new-provider.md'), 'utf8');
const blocks = new Map([...page.matchAll(/```ts (\S+)\n([\s\S]*?)```/g)].map(([, path, text]) => [path!, text!]));
let copy: string;

/** `npx` would look further up; this is the copy's own. */
function run(program: string, words: readonly string[]): string {
  const ran = spawnSync(join(root, 'node_modules/.bin', program), words, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, KEYTURN_SUITE: '' },
  });
  if (ran.status !== 0) throw new Error(ran.stdout + ran.stderr);
  return ran.stdout;
}

function insert(path: string, before: string, line: string): void {
  const text = readFileSync(join(copy, path), 'utf8');
  expect(text.split(before)).toHaveLength(2);
  writeFileSync(
    join(copy, path),
    text.replace(before, () => `${line}${before}`),
  );
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'keyturn-new-provider-'));
  for (const name of ['src', 'test', 'bench', 'scripts', 'schema', 'package.json', 'tsconfig.json', 'jest.config.js'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('a provider written as docs/new-provider.md says takes one file, one line, one fake, and passes the contract suite', () => {
  expect([...blocks.keys()]).toEqual(['src/providers/acme.ts', 'src/providers/index.ts', 'test/fakes/acme.ts']);
  for (const path of ['src/providers/acme.ts', 'test/fakes/acme.ts'])
    writeFileSync(join(copy, path), blocks.get(path)!);
  insert('src/providers/index.ts', '  algolia:', blocks.get('src/providers/index.ts')!);
  // Without its fake the type check fails.
  expect(() => run('tsc', ['-p', 'test/tsconfig.json'])).toThrow(/acme/);
  insert('test/fakes/providers.ts', "import { algolia } from './algolia.ts';", "import { acme } from './acme.ts';\n");
  insert('test/fakes/providers.ts', '  algolia,\n', '  acme,\n');
  run('tsc', ['-p', 'test/tsconfig.json']);
  const report = JSON.parse(
    run('node', [
      '--experimental-vm-modules',
      'node_modules/jest/bin/jest.js',
      'test/providers.test.ts',
      'test/commands/providers-command.test.ts',
      '-t',
      'acme',
      '--json',
    ]),
  ) as { numFailedTests: number; numPassedTests: number };
  expect(report.numFailedTests).toBe(0);
  expect(report.numPassedTests).toBeGreaterThan(20);
}, 900_000);
