import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { table } from '../../src/config/input-table.ts';

/* Node reads some of its own options wherever they stand: `--env-file` behind the name of the program as well. */

let folder = '';
let script = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-flags-'));
  script = join(folder, 'echo.mjs');
  writeFileSync(script, 'console.log(JSON.stringify(process.argv.slice(2)))');
});
afterAll(() => rmSync(folder, { recursive: true }));

const flags = Object.keys(table).flatMap((name) => [`--${name}`, 'missing']);

it.each([
  ['that runs the tests', process.execPath],
  ['of this machine', '/usr/bin/env'],
])('the Node %s leaves every flag to us', (_, program) => {
  const words = program === process.execPath ? [] : ['node'];
  const said = execFileSync(program, [...words, script, ...flags], { encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual(flags);
});

it('and takes the flag that we called otherwise', () => {
  expect(() => execFileSync(process.execPath, [script, '--env-file', 'missing'], { stdio: 'pipe' })).toThrow();
});
