/**
 * Builds the entry points: TypeScript to JavaScript with tsc, then each entry point bundled by ncc into one folder with
 * lazy chunks. The result depends on the sources and the lock file alone.
 *
 * Without a word it makes the generated pages, lib/ and dist/ anew, and removes what was there first, so that no stale
 * chunk stays. With `--out DIR` it writes the bundles to DIR and touches nothing of the repository, so that several can
 * run side by side.
 */
import { execFile } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { slimToolkit } from './slim-toolkit.ts';

const root = join(import.meta.dirname, '..');
const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;

async function run(script: string, args: readonly string[]): Promise<void> {
  const ran = await promisify(execFile)(process.execPath, [join(root, script), ...args], { cwd: root }).catch(
    (error: Error & { stdout: string; stderr: string }) => {
      process.stderr.write(error.stdout + error.stderr);
      throw new Error(`${script} failed`);
    },
  );
  process.stdout.write(ran.stdout);
  process.stderr.write(ran.stderr);
}

async function bundles(lib: string, target: string): Promise<void> {
  rmSync(resolve(root, lib), { recursive: true, force: true });
  rmSync(target, { recursive: true, force: true });
  await run('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json', '--outDir', lib]);
  const licences = slimToolkit(root, resolve(root, lib));
  await Promise.all([
    bundle(join(lib, 'action.js'), join(target, 'action')),
    bundle(join(lib, 'cli/main.js'), join(target, 'cli')),
  ]);
  appendFileSync(join(target, 'action/licenses.txt'), `\n${licences}`);
}

async function bundle(entry: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const options = ['--license', 'licenses.txt', '--no-cache', '-q'];
  await run('node_modules/@vercel/ncc/dist/ncc/cli.js', ['build', entry, '-o', folder, ...options]);
  // Paths in comments would tie the bytes to this checkout.
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.js')) continue;
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    const clean = text.replaceAll(root, '.');
    if (clean !== text) writeFileSync(file, clean);
  }
}

if (out === undefined) {
  // Prints the page's SHA-256, which `keyturn serve` prints too.
  await run('scripts/build-page.ts', []);
  await bundles('lib', join(root, 'dist'));
} else {
  // Below the temporary folder, because lib/ may be in use.
  const work = mkdtempSync(join(tmpdir(), 'keyturn-build-'));
  symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'));
  copyFileSync(join(root, 'package.json'), join(work, 'package.json'));
  cpSync(join(root, 'assets'), join(work, 'assets'), { recursive: true });
  try {
    await bundles(join(work, 'lib'), resolve(out));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
