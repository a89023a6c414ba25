import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkoutHere } from '../../src/cli/checkout.ts';
import { init } from '../../src/commands/init.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import { fileOf } from '../../src/start.ts';

const here = process.cwd();
let directory: string;
beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), 'keyturn-nearly-')));
  execFileSync('git', ['init', '-q'], { cwd: directory });
});
afterEach(() => {
  process.chdir(here);
  rmSync(directory, { recursive: true });
});

function put(path: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), 'secrets: {}\n');
}

const environment = { PATH: process.env['PATH'] ?? '' };
const given = inputs({ command: 'status' }, 'cli');
const opening = inputs({ command: 'open' }, 'cli');
const usual = '.github/keyturn.yml';

/** Everything that looks for the configuration where nobody names it. */
const readers: { readonly [name: string]: () => Promise<unknown> } = {
  'a command at a terminal': () => checkoutHere(given, environment),
  open: () => checkoutHere(opening, environment),
  'the Action': () => fileOf(given, directory),
  init: () =>
    init({
      directory,
      file: usual,
      repository: 'acme/shop',
      yes: true,
      given: { provider: 'random' },
      say: () => {},
      ask: async () => undefined,
    }),
};

describe('a file of nearly the usual name', () => {
  it.each([
    'keyturn.yml',
    'keyturn.yaml',
    '.keyturn.yml',
    '.github/keyturn.yaml',
    '.github/.keyturn.yml',
    'Keyturn.yml',
  ])('%s is refused where the usual one is not there, with both names', async (path) => {
    put(path);
    process.chdir(directory);
    for (const [name, read] of Object.entries(readers)) {
      const refused = await read().catch((error: unknown) => error);
      expect([name, refused]).toEqual([name, expect.objectContaining({ code: 'CONFIG_INVALID', exit: 2 })]);
      const { message, hint } = refused as { readonly message: string; readonly hint: string };
      expect(message).toContain(`\`${path}\``);
      expect(message).toContain(`\`${usual}\``);
      expect(hint).toContain(`git mv ${path} ${usual}`);
    }
  });

  it('is refused from a folder of the repository, too', async () => {
    put('keyturn.yml');
    put('app/src/x');
    process.chdir(join(directory, 'app/src'));
    await expect(checkoutHere(given, environment)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  it('disturbs nobody beside the usual one', async () => {
    put('keyturn.yml');
    put(usual);
    put('app/keyturn.yml');
    process.chdir(join(directory, 'app'));
    expect((await checkoutHere(given, environment)).inRepository).toBe(usual);
    expect((await fileOf(given, directory))?.name).toBe(usual);
  });

  it('is taken where it is named', async () => {
    put('keyturn.yml');
    process.chdir(directory);
    const named = inputs({ command: 'status', config: 'keyturn.yml' }, 'cli');
    expect((await checkoutHere(named, environment)).file?.name).toBe('keyturn.yml');
    expect((await fileOf(named, directory))?.name).toBe('keyturn.yml');
  });

  it('is not one for another service: keyturn-web.yml is a second configuration', async () => {
    put('.github/keyturn-web.yml');
    process.chdir(directory);
    expect((await checkoutHere(given, environment)).file).toBeUndefined();
  });
});
