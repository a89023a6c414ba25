import { execFileSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import type { EnvReaderName } from '../../src/destinations/env-readers.ts';
import { allCells, judge, type Program } from '../destinations/env-matrix.ts';
import { direnvProgram, jsonProgram, shellProgram } from '../destinations/env-programs.ts';

/* The readers of .env files that npm does not install. A program that is missing fails its test. */

const at = (name: string) => join(import.meta.dirname, 'env-readers', name);
const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
const venv = join(cache, 'keyturn-python-dotenv');
const go = join(cache, 'keyturn-env-readers');

beforeAll(() => {
  execFileSync('sh', [join(import.meta.dirname, 'wheel.sh'), venv, 'python-dotenv==1.2.2']);
  execFileSync('go', ['build', '-mod=readonly', '-o', go, '.'], { cwd: at('.') });
}, 900_000);

/** Files that a program does not read, or not as others do, whatever their values are. */
const programs: readonly [EnvReaderName, Program, blind: readonly string[]][] = [
  ['python-dotenv', jsonProgram(join(venv, 'bin/python'), [at('read.py')], 'python-dotenv', { HOME: '/home/toy' }), []],
  [
    'godotenv',
    jsonProgram(go, [], 'godotenv'),
    ['a byte order mark before another line', 'lines that are no assignment', 'quotes with a backslash below'],
  ],
  [
    'Docker Compose',
    jsonProgram(go, [], 'Docker Compose'),
    ['lines that are no assignment', 'quotes with a backslash below'],
  ],
  ['dash', shellProgram('dash'), ['an apostrophe elsewhere']],
  [
    'direnv',
    direnvProgram,
    ['a byte order mark before another line', 'values of many lines', 'lines that are no assignment'],
  ],
];

it.each(programs)('%s reads what the model says', async (name, program, blind) => {
  const verdict = await judge(name, program, allCells);
  expect(verdict).toMatchObject({ blind, wrong: [], harmed: [] });
  expect(verdict.overcautious.length).toBeLessThan(verdict.judged / 25);
  expect(verdict.judged).toBeGreaterThan(verdict.cells * 0.85);
});
