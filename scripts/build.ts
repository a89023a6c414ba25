/**
 * Builds the entry points: TypeScript to JavaScript with tsc, then both bundled by ncc into one folder with lazy chunks, since
 * most of what they load is the same; what action.yml and package.json name are stubs that load it. The result depends on the
 * sources and the lock file alone.
 *
 * Without a word it makes the generated pages, lib/ and dist/ anew, and removes what was there first, so that no stale
 * chunk stays. With `--out DIR` it writes the bundles to DIR and touches nothing of the repository, so that several can
 * run side by side.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { hashOfSources, SOURCES } from './build-sources.ts';
import { slimToolkit } from './slim-toolkit.ts';

const root = join(import.meta.dirname, '..');
const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;

const entries = Object.entries({
  action: { from: 'action.js', first: '' },
  cli: { from: 'cli/main.js', first: '#!/usr/bin/env node\n' },
});
/** As ncc writes it beside what it bundles. */
const moduleType = JSON.stringify({ type: 'module' });

async function run(script: string, args: readonly string[]): Promise<void> {
  const ran = await promisify(execFile)(process.execPath, [resolve(root, script), ...args], { cwd: root }).catch(
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
  const both = join(lib, 'both.js');
  writeFileSync(resolve(root, both), entries.map(([name, { from }]) => exported(name, from)).join(''));
  await bundle(both, join(target, 'chunks'));
  appendFileSync(join(target, 'chunks/licenses.txt'), `\n${licences}`);
  for (const [name, { first }] of entries) {
    mkdirSync(join(target, name));
    const stub = `${first}import { ${name} } from '../chunks/index.js';\n\nawait ${name}();\n`;
    writeFileSync(join(target, name, 'index.js'), stub, { mode: first === '' ? 0o644 : 0o755 });
    writeFileSync(join(target, name, 'package.json'), moduleType);
  }
  writeFileSync(join(target, SOURCES), `${hashOfSources(root)}\n`);
}

/** A function that loads one of them, and so runs it. */
function exported(name: string, from: string): string {
  return `export const ${name} = () => import('./${from}');\n`;
}

async function bundle(entry: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const options = ['--license', 'licenses.txt', '--no-cache', '-q'];
  await run(join(sharingNcc(), 'dist/ncc/cli.js'), ['build', entry, '-o', folder, ...options]);
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.js')) continue;
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    // Paths in comments would tie the bytes to this checkout.
    const clean = ascii(withOneRequire(text.replaceAll(root, '.')));
    if (clean !== text) writeFileSync(file, clean);
  }
}

/**
 * A copy of ncc whose webpack puts what several chunks need into a chunk of its own from 3,000 bytes on, not from 20,000 on:
 * otherwise a fifth of the bundle is there several times. ncc has no option for it. Throws if ncc writes its options otherwise.
 */
function sharingNcc(): string {
  const ncc = 'node_modules/@vercel/ncc';
  const changed = 'dist/ncc/index.js.cache.js';
  const text = readFileSync(join(root, ncc, changed), 'utf8');
  const before = 'optimization:{nodeEnv:false,';
  if (text.split(before).length !== 2) throw new Error(`${ncc} writes the options of webpack in another way`);
  const sharing = "splitChunks:{chunks:'async',minSize:3000,minRemainingSize:0,maxAsyncRequests:Infinity},";
  const wanted = text.replace(before, before + sharing);
  // Within the checkout, under a name that what it is decides: the numbers of chunks depend on where its own modules are.
  const cache = join(root, 'node_modules/.cache');
  const place = join(cache, `ncc-${createHash('sha256').update(wanted).digest('hex').slice(0, 16)}`);
  if (existsSync(place)) return place;
  mkdirSync(cache, { recursive: true });
  const copy = mkdtempSync(join(cache, 'ncc-'));
  cpSync(join(root, ncc), copy, { recursive: true });
  writeFileSync(join(copy, changed), wanted);
  try {
    renameSync(copy, place);
  } catch (error) {
    // Another build was faster.
    if (!existsSync(place)) throw error;
    rmSync(copy, { recursive: true });
  }
  return place;
}

/** For each module of Node's that is used, webpack makes a `require` of its own; one for the file does. */
function withOneRequire(text: string): string {
  const made = '__WEBPACK_EXTERNAL_createRequire(import.meta.url)';
  const imported = 'import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";\n';
  if (!text.includes(made)) return text;
  if (!text.startsWith(imported)) throw new Error('webpack imports createRequire in another way');
  return `${imported}const __WEBPACK_EXTERNAL_require = ${made};\n${text.slice(imported.length).replaceAll(made, '__WEBPACK_EXTERNAL_require')}`;
}

/**
 * A text with one character beyond Latin-1 takes Node twice the memory and longer to compile. An escape is the same in a
 * string and in a pattern, and nothing in a comment; it is not in `String.raw`, of which there must be none like that.
 */
function ascii(text: string): string {
  if (/\\[^ -~\s]/.test(text)) throw new Error('a character beyond ASCII stands behind a backslash');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the end of ASCII is meant
  return text.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
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
