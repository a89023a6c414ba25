import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { built } from '../built.ts';
import { expectExit, Harness } from './harness.ts';

const folder = join(built(), 'chunks');

/** What only the file of this adapter says. */
const marks = {
  doppler: 'api.doppler.com',
  'aws-secrets-manager': 'PutSecretValue',
  'aws-ssm-parameter': 'PutParameter',
  gitlab: 'environment_scope',
  vault: 'x-vault-namespace',
  slack: 'chat.postMessage',
};

/** Tells Node to write down what it loads: files by a hook of its loader, and when it ends its own parts. */
function watched(directory: string): { readonly preload: string; chunks(): readonly string[]; parts(): string } {
  const list = join(directory, 'loaded.txt');
  const parts = join(directory, 'parts.txt');
  writeFileSync(list, '');
  writeFileSync(
    join(directory, 'hooks.mjs'),
    `import { appendFileSync } from 'node:fs';
export async function load(url, context, next) { appendFileSync(${JSON.stringify(list)}, url + '\\n'); return next(url, context); }`,
  );
  writeFileSync(
    join(directory, 'register.mjs'),
    `import { writeFileSync } from 'node:fs';
import { register } from 'node:module';
register('./hooks.mjs', import.meta.url);
const made = [];
for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(Intl))) {
  if (typeof value !== 'function' || value.prototype === undefined) continue;
  const construct = (target, words) => (made.push('Intl.' + name), Reflect.construct(target, words));
  Intl[name] = new Proxy(value, { construct });
}
process.on('exit', () => writeFileSync(${JSON.stringify(parts)}, [...process.moduleLoadList, ...made].join('\\n')));`,
  );
  return {
    preload: join(directory, 'register.mjs'),
    chunks() {
      const urls = new Set(readFileSync(list, 'utf8').split('\n'));
      return readdirSync(folder).filter((name) => [...urls].some((url) => url.endsWith(`/chunks/${name}`)));
    },
    parts: () => readFileSync(parts, 'utf8'),
  };
}

/** What the program loads that a command line starts; it may fail. */
function loading(entry: string, words: readonly string[], configuration?: string) {
  const directory = mkdtempSync(join(tmpdir(), 'keyturn-loaded-'));
  const { preload, ...loaded } = watched(directory);
  if (configuration !== undefined) writeFileSync(join(directory, 'keyturn.yml'), configuration);
  const ran = spawnSync(process.execPath, ['--import', preload, join(built(), entry), ...words], {
    cwd: directory,
    env: { PATH: process.env['PATH'] ?? '' },
  });
  return { exit: ran.status, ...loaded };
}

/** The bundled files that a run of the CLI loads. */
function loadedBy(destination: string): readonly string[] {
  const configuration = `journal: { file: journal.json }\nsecrets:\n  A_KEY:\n    provider: random\n    destinations: [ ${destination} ]\n`;
  const { exit, chunks } = loading('cli/index.js', ['status', '--config', 'keyturn.yml'], configuration);
  expect(exit).toBe(0);
  return chunks();
}

const says = (names: readonly string[], mark: string) =>
  names.filter((name) => readFileSync(join(folder, name), 'utf8').includes(mark));

describe('the bundled CLI', () => {
  const everything = readdirSync(folder).filter((name) => name.endsWith('.js'));

  it('loads no destination and no channel that the configuration does not name', () => {
    const loaded = loadedBy('{ dotenv: { file: .env.local } }');
    expect(loaded).toContain('index.js');
    for (const [name, mark] of Object.entries(marks)) {
      expect({ name, there: says(everything, mark).length > 0, loaded: says(loaded, mark) }).toEqual({
        name,
        there: true,
        loaded: [],
      });
    }
  });

  it('loads the one that is named', () => {
    const loaded = loadedBy('{ doppler: { project: shop, config: dev } }');
    expect(says(loaded, marks.doppler).length).toBeGreaterThan(0);
    expect(says(loaded, marks['aws-ssm-parameter'])).toEqual([]);
  });
});

/** What only these packages say. */
const packages = {
  yaml: 'Map keys must be unique',
  zod: 'ZodString',
  octokit: 'octokit-core.js',
  tweetsodium: 'nacl.secretbox',
  undici: 'EnvHttpProxyAgent is experimental',
};
/** Node's own `fetch`, with its `Request`, `Response` and `Headers`. */
const FETCH = 'internal/deps/undici/undici';
/** One object of `Intl` reads tables of ICU, which takes half as long as a whole start of bare Node. */
const LANGUAGES = 'Intl.';

describe('the start', () => {
  const everything = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const found = (chunks: readonly string[]) =>
    Object.entries(packages).flatMap(([name, mark]) => (says(chunks, mark).length > 0 ? [name] : []));

  it('has every package in the bundle', () => {
    expect(found(everything)).toEqual(Object.keys(packages));
  });

  it.each([
    ['cli/index.js', ['--version'], 0],
    ['cli/index.js', ['--help'], 0],
    ['cli/index.js', ['rotate', '--help'], 0],
    ['cli/index.js', ['rotate', '--no-such-flag'], 2],
    ['cli/index.js', ['status'], 2],
    ['action/index.js', [], 2],
  ] as const)('of %s %j, which needs none of them, loads none of them', (entry, words, exit) => {
    const ran = loading(entry, words);
    expect({ exit: ran.exit, packages: found(ran.chunks()) }).toEqual({ exit, packages: [] });
    expect(ran.chunks()).toContain('index.js');
    expect(ran.parts()).not.toContain(FETCH);
    expect(ran.parts()).not.toContain(LANGUAGES);
  });

  it('of a run with nothing to do loads neither a sealed box nor anything of fetch', async () => {
    const harness = await Harness.open();
    try {
      const configuration = `${harness.recipe()}\nsecrets:\n  A_KEY:\n    provider: toy\n    admin: TOY_ADMIN\n    destinations: [ { github: {} } ]\n`;
      expectExit(await harness.action({ configuration }), 0);
      const { preload, chunks, parts } = watched(mkdtempSync(join(tmpdir(), 'keyturn-loaded-')));
      const idle = await harness.action({ configuration, environment: { NODE_OPTIONS: `--import=${preload}` } });
      expectExit(idle, 0);
      expect(idle.result.map(({ action }) => action)).toEqual(['none']);
      expect(idle.github.every((request) => request.startsWith('GET '))).toBe(true);
      expect(found(chunks())).toEqual(['yaml', 'zod', 'octokit']);
      expect(parts()).not.toContain(FETCH);
      expect(parts()).not.toContain(LANGUAGES);
    } finally {
      await harness.close();
    }
  });
});
