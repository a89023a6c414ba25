import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { built } from '../built.ts';

const cli = join(built(), 'cli/index.js');
const folder = join(cli, '..');

/** What only the file of this adapter says. */
const marks = {
  doppler: 'api.doppler.com',
  'aws-secrets-manager': 'PutSecretValue',
  'aws-ssm-parameter': 'PutParameter',
  gitlab: 'environment_scope',
  vault: 'x-vault-namespace',
  slack: 'chat.postMessage',
};

/** The bundled files that a run of the CLI loads, by a hook of Node's own loader. */
function loadedBy(destination: string): readonly string[] {
  const directory = mkdtempSync(join(tmpdir(), 'keyturn-loaded-'));
  const list = join(directory, 'loaded.txt');
  writeFileSync(list, '');
  writeFileSync(
    join(directory, 'hooks.mjs'),
    `import { appendFileSync } from 'node:fs';
export async function load(url, context, next) { appendFileSync(${JSON.stringify(list)}, url + '\\n'); return next(url, context); }`,
  );
  writeFileSync(
    join(directory, 'register.mjs'),
    `import { register } from 'node:module'; register('./hooks.mjs', import.meta.url);`,
  );
  writeFileSync(
    join(directory, 'keyturn.yml'),
    `journal: { file: journal.json }\nsecrets:\n  A_KEY:\n    provider: random\n    destinations: [ ${destination} ]\n`,
  );
  execFileSync(
    process.execPath,
    ['--import', join(directory, 'register.mjs'), cli, 'status', '--config', 'keyturn.yml'],
    {
      cwd: directory,
      stdio: 'pipe',
      env: { PATH: process.env['PATH'] ?? '' },
    },
  );
  const urls = new Set(readFileSync(list, 'utf8').split('\n'));
  return readdirSync(folder).filter((name) => [...urls].some((url) => url.endsWith(`/cli/${name}`)));
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
