/**
 * Builds dist/: TypeScript to lib/ with tsc, then each entry point bundled by ncc into one folder with lazy chunks. Removes what
 * was there first, so that no stale chunk stays. The result depends on the sources and the lock file alone.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const run = (program: string, args: readonly string[]) =>
  execFileSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });

// Prints the page's SHA-256, which `keyturn serve` prints too.
execFileSync(process.execPath, [join(root, 'scripts', 'build-page.ts')], { cwd: root, stdio: 'inherit' });
rmSync(join(root, 'lib'), { recursive: true, force: true });
rmSync(join(root, 'dist'), { recursive: true, force: true });
run('typescript/bin/tsc', ['-p', 'tsconfig.json']);
for (const [folder, entry] of [
  ['action', 'action.js'],
  ['cli', 'cli/main.js'],
] as const) {
  const out = join('dist', folder);
  mkdirSync(join(root, out), { recursive: true });
  run('@vercel/ncc/dist/ncc/cli.js', [
    'build',
    join('lib', entry),
    '-o',
    out,
    '--license',
    'licenses.txt',
    '--no-cache',
    '-q',
  ]);
  // Paths in comments would tie the bytes to this checkout.
  for (const name of readdirSync(join(root, out))) {
    if (!name.endsWith('.js')) continue;
    const file = join(root, out, name);
    const text = readFileSync(file, 'utf8');
    const clean = text.replaceAll(root, '.');
    if (clean !== text) writeFileSync(file, clean);
  }
}
