import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const tsc = join(root, 'node_modules/typescript/bin/tsc');
let work: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'keyturn-types-'));
  const words = [tsc, '-p', 'tsconfig.json', '--emitDeclarationOnly', '--outDir', join(work, 'lib')];
  execFileSync(process.execPath, words, { cwd: root });
  symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'));
  writeFileSync(join(work, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(
    join(work, 'program.ts'),
    "import * as keyturn from './lib/index.js';\nexport const { rotate } = keyturn;\n",
  );
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test.each([
  ['nodenext', 'nodenext'],
  ['bundler', 'esnext'],
])('the types of the library need no `dom` (%s)', (resolution, module) => {
  const how = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2023'];
  const where = ['--lib', 'es2023', '--types', 'node', '--module', module, '--moduleResolution', resolution];
  const { stdout } = spawnSync(process.execPath, [tsc, ...how, ...where, 'program.ts'], {
    cwd: work,
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
});
