import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { encodeEnv, hidesAssignment } from '../../src/destinations/env-encode.ts';
import { setEnv } from '../../src/destinations/env-file.ts';
import type { EnvReaderName } from '../../src/destinations/env-readers.ts';
import { envBlock } from '../../src/service/page/env-block.ts';
import { sample } from '../sample.ts';
import { allCells, contexts, judge, type Program, values } from './env-matrix.ts';
import { npmProgram, shellProgram } from './env-programs.ts';

/* The model of each reader against the reader itself. Those that npm does not install are in test/servers. */

// A prime, so that each value and each file is in the sample.
const cells = sample(allCells, 7);
const node24 = join(import.meta.dirname, '../../node_modules/node/bin/node');

const programs: readonly [string, EnvReaderName, Program, blind: readonly string[]][] = [
  ['dotenv', 'dotenv', npmProgram('dotenv'), []],
  ['dotenv-expand', 'dotenv-expand', npmProgram('dotenv-expand'), []],
  ['dotenvx', 'dotenvx', npmProgram('dotenvx', node24), []],
  ['the Node that runs this', 'Node', npmProgram('Node'), []],
  ['Node 24', 'Node', npmProgram('Node', node24), []],
  ['Next.js', 'Next.js', npmProgram('Next.js'), []],
  ['Vite', 'Vite', npmProgram('Vite', node24), []],
  // Bash takes an apostrophe anywhere for the beginning of quotes.
  ['bash', 'bash', shellProgram('bash'), ['an apostrophe elsewhere']],
];

it('the matrix has at least 140 values in 19 files', () => {
  expect(values.length).toBeGreaterThanOrEqual(140);
  expect(contexts.length).toBeGreaterThanOrEqual(19);
  expect(new Set(allCells.map(({ value }) => value)).size).toBeGreaterThanOrEqual(140);
  expect(new Set(allCells.map(({ context }) => context)).size).toBe(contexts.length);
});

it.each(programs)('%s reads what the model says', async (_, name, program, blind) => {
  const verdict = await judge(name, program, cells);
  expect(verdict).toMatchObject({ blind, wrong: [], harmed: [] });
  // Named without need, in old files or for what dotenvx decrypts: rare.
  expect(verdict.overcautious.length).toBeLessThan(verdict.judged / 25);
  expect(verdict.judged).toBeGreaterThan(verdict.cells * 0.9);
});

it('node --env-file reads all of them from one file', () => {
  const entries = new Map<string, string>();
  for (const [i, value] of values.entries()) {
    try {
      if (encodeEnv(value, ['Node']).misreaders.length === 0) entries.set(`V${i}`, value);
    } catch {}
  }
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-node-env-'));
  try {
    const file = join(folder, '.env');
    writeFileSync(file, setEnv('# top\n', entries, { readers: ['Node'], lines: new Set(entries.keys()) }));
    const code = 'process.stdout.write(JSON.stringify(process.env))';
    const { stdout } = spawnSync(node24, [`--env-file=${file}`, '-e', code], { env: {}, encoding: 'utf8' });
    const read = JSON.parse(stdout) as { [name: string]: string };
    expect([...entries.keys()].map((name) => read[name])).toEqual([...entries.values()]);
    expect(entries.size).toBeGreaterThan(150);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('the page of a link quotes as the command does where nothing is known of the readers', () => {
  for (const value of values) {
    let raw: string | undefined;
    try {
      ({ raw } = encodeEnv(value));
    } catch {}
    const block = envBlock([['V', value]]);
    expect(block.text).toBe(raw === undefined ? '' : `V=${raw}\n`);
    expect([value, block.hiding.length]).toEqual([value, raw !== undefined && hidesAssignment(value) ? 1 : 0]);
  }
});
