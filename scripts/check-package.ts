/**
 * Packs the library, installs it into an empty folder, and runs there what docs/library.md shows, as whoever installs it
 * would. `node scripts/check-package.ts [NODE...]`: each of these programs runs the examples; the one that runs this does too.
 * Needs the network, for what the package depends on.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const MOST_BYTES = 1_500_000;
/** Not a credential: this service is there for the examples alone. */
const CREATOR = 'example-not-a-token-of-a-creator-0000000';
const versions = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const nodes = [process.execPath, ...process.argv.slice(2)];
const work = mkdtempSync(join(tmpdir(), 'keyturn-package-'));
/**
 * Not imported, but held back for who installs the package: newer ones take a parser of content types that names Node 22 as its
 * engine, and every install on Node 20 would begin with a warning.
 */
const HELD_BACK = ['@octokit/core', '@octokit/graphql', '@octokit/request'];
let failed = 0;

function check(what: string, fault: string | undefined): void {
  console.log(`${fault === undefined ? 'ok  ' : 'FAIL'} ${what}${fault === undefined ? '' : `\n${fault}`}`);
  if (fault !== undefined) failed += 1;
}

/** Undefined if it ended with 0; else what it said. */
function faultOf(program: string, words: readonly string[], environment: NodeJS.ProcessEnv = {}): string | undefined {
  const options = { cwd: work, encoding: 'utf8', timeout: 120_000, env: { ...process.env, ...environment } } as const;
  const ran = spawnSync(program, words, options);
  return ran.status === 0 ? undefined : `${ran.stdout}${ran.stderr}${ran.error ?? ''}`;
}

function npm(words: readonly string[], cwd: string): { readonly out: string; readonly err: string } {
  const ran = spawnSync('npm', words, { cwd, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`npm ${words.join(' ')}\n${ran.stdout}${ran.stderr}`);
  return { out: ran.stdout, err: ran.stderr };
}

function packed(): string {
  const { out } = npm(['pack', '--json', '--pack-destination', work], root);
  const [tarball] = JSON.parse(out.slice(out.search(/^[[{]/m))) as readonly {
    readonly filename: string;
    readonly files: readonly { readonly path: string }[];
  }[];
  const file = join(work, tarball!.filename);
  const { size } = statSync(file);
  check(`the package has ${size} bytes`, size > MOST_BYTES ? `more than ${MOST_BYTES}` : undefined);
  const strange = tarball!.files
    .map(({ path }) => path)
    .filter((path) => !/^(?:lib|assets|schema)\/|^(?:package\.json|README\.md|LICENSE)$/.test(path));
  check('it holds nothing else than lib, assets and schema', strange.length === 0 ? undefined : strange.join('\n'));
  return file;
}

/** What tsc writes: a whole line, or a call. */
const IMPORTED =
  /^(?:(?:import|export)\b[^'"\n]* from|import) '([^'.][^']*)'(?: with .*)?;$|\bimport\('([^'.][^']*)'\)/gm;

/** The packages that lib/ imports at run time are those that the package depends on, no more and no fewer. */
function dependencies(): void {
  const imported = new Set<string>();
  for (const name of readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const text = readFileSync(join(root, 'lib', name), 'utf8');
    for (const [, early, late] of text.matchAll(IMPORTED)) {
      const from = early ?? late ?? '';
      const [scope = '', rest] = from.split('/');
      if (!from.startsWith('node:')) imported.add(scope.startsWith('@') ? `${scope}/${rest}` : scope);
    }
  }
  const declared = Object.keys(versions.dependencies);
  const idle = declared.filter((name) => !imported.has(name) && !HELD_BACK.includes(name));
  const missing = [...imported].filter((name) => !declared.includes(name));
  const fault = idle.length + missing.length === 0 ? undefined : `not imported: ${idle}; not declared: ${missing}`;
  check('its dependencies are what it imports', fault);
}

function install(file: string): void {
  writeFileSync(join(work, 'package.json'), JSON.stringify({ name: 'example', private: true, type: 'module' }));
  const types = `@types/node@${versions.devDependencies['@types/node']}`;
  const { err } = npm(['install', '--no-audit', '--no-fund', file, types, `zod@${versions.dependencies.zod}`], work);
  check('it installs without a warning about engines', err.includes('EBADENGINE') ? err : undefined);
}

/** The blocks of docs/library.md, as files. */
function examples(): readonly string[] {
  const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
  return [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text], at) => {
    writeFileSync(join(work, `example-${at + 1}.ts`), text!);
    return `example-${at + 1}`;
  });
}

function compile(names: readonly string[]): void {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const files = names.map((name) => `${name}.ts`);
  const common = [
    '--ignoreConfig',
    '--strict',
    '--target',
    'es2023',
    '--skipLibCheck',
    'false',
    '--types',
    'node',
    '--noPropertyAccessFromIndexSignature',
  ];
  for (const resolution of ['bundler', 'nodenext']) {
    const module = resolution === 'nodenext' ? 'nodenext' : 'esnext';
    // A program for Node has no `dom`; one for a framework often has.
    for (const lib of ['es2023', 'es2023,dom,dom.iterable']) {
      const words = [tsc, ...common, '--lib', lib, '--module', module, '--moduleResolution', resolution, ...files];
      check(`the types resolve (${resolution}, ${lib})`, faultOf(process.execPath, words));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function service(port: number): Promise<ChildProcess> {
  const words = ['serve', '--listen', `127.0.0.1:${port}`, '--store', 'memory', '--url', `http://127.0.0.1:${port}`];
  const env = { ...process.env, KEYTURN_LINK_TOKENS: `example:${CREATOR}` };
  const child = spawn(process.execPath, [join(work, 'node_modules/keyturn/lib/cli/main.js'), ...words], {
    env,
    stdio: 'inherit',
  });
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error('the link service of the package does not answer');
}

/** What other people's tools say of the package. */
function judged(file: string): void {
  const tools = join(work, 'tools');
  mkdirSync(tools);
  npm(
    ['install', '--no-audit', '--no-fund', '--prefix', tools, 'publint@0.3.25', '@arethetypeswrong/cli@0.18.5'],
    tools,
  );
  const bin = (name: string) => join(tools, 'node_modules/.bin', name);
  check('publint', faultOf(bin('publint'), ['run', '--strict', file]));
  check('arethetypeswrong', faultOf(bin('attw'), ['--profile', 'esm-only', '--no-emoji', file]));
}

try {
  const file = packed();
  dependencies();
  install(file);
  const names = examples();
  compile(names);
  const port = await freePort();
  const child = await service(port);
  try {
    for (const node of nodes) {
      const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
      for (const name of names) {
        const environment = { LINKS_URL: `http://127.0.0.1:${port}`, KEYTURN_LINK_TOKEN: CREATOR };
        check(`${name} runs on Node ${version}`, faultOf(node, [`${name}.js`], environment));
      }
      check(
        `the command starts on Node ${version}`,
        faultOf(node, ['node_modules/keyturn/lib/cli/main.js', '--version']),
      );
    }
  } finally {
    child.kill();
  }
  check('the demo runs', faultOf(process.execPath, ['node_modules/keyturn/lib/cli/main.js', 'demo', '--yes']));
  judged(file);
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
