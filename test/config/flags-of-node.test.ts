import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
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

/** npm puts the Node that runs the tests first; behind it is the machine's own. `KEYTURN_NODE`: one more. */
const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
const machines = path.map((folder) => join(folder, 'node')).find((file) => existsSync(file));
const nodes = [process.execPath, machines, process.env['KEYTURN_NODE']].filter((each) => each !== undefined);

it.each(nodes)('%s leaves every flag to us', (node) => {
  const said = execFileSync(node, [script, ...flags], { encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual(flags);
});

it('and takes the flag that we called otherwise', () => {
  expect(() => execFileSync(process.execPath, [script, '--env-file', 'missing'], { stdio: 'pipe' })).toThrow();
});
