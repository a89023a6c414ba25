import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import {
  missingHere,
  ownGithubToken,
  repositoryHere,
  repositoryOf,
  rootHere,
  serverHere,
} from '../../src/cli/gh-and-git.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A `gh` that is logged in to two servers, and to the company's by default, as with GH_HOST. */
function gh(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gh-'));
  folders.push(folder);
  const script = `#!/bin/sh
[ "$1 $2" = "auth token" ] || exit 2
host=github.acme.dev
[ "$3" = "--hostname" ] && host=$4
case $host in
  github.com|github.acme.dev|acme.ghe.com) echo "toy-token-of-$host" ;;
  *) exit 1 ;;
esac
`;
  writeFileSync(join(folder, 'gh'), script);
  chmodSync(join(folder, 'gh'), 0o755);
  return `${folder}:/bin:/usr/bin`;
}

describe('the token of the person at the terminal', () => {
  it.each([
    [undefined, 'github.com'],
    ['https://api.github.com', 'github.com'],
    ['https://github.acme.dev/api/v3', 'github.acme.dev'],
    ['https://api.acme.ghe.com', 'acme.ghe.com'],
  ])('with GITHUB_API_URL %s is that of %s, whichever server `gh` is otherwise for', async (api, host) => {
    const token = await ownGithubToken({ PATH: gh(), ...(api === undefined ? {} : { GITHUB_API_URL: api }) });
    expect(token?.reveal()).toBe(`toy-token-of-${host}`);
  });

  it('is never one of another server', async () => {
    const environment = { PATH: gh(), GITHUB_API_URL: 'https://github.other.dev/api/v3', GITHUB_TOKEN: '' };
    expect(await ownGithubToken(environment)).toBeUndefined();
  });
});

describe('the repository of a checkout', () => {
  const here = process.cwd();
  afterEach(() => process.chdir(here));

  /** In a repository with these remotes. */
  function checkoutOf(remotes: { readonly [name: string]: string }): void {
    const folder = mkdtempSync(join(tmpdir(), 'remotes-'));
    folders.push(folder);
    execFileSync('git', ['init', '-q'], { cwd: folder });
    for (const [name, url] of Object.entries(remotes))
      execFileSync('git', ['remote', 'add', name, url], { cwd: folder });
    process.chdir(folder);
  }

  const environment = { PATH: process.env['PATH'] ?? '' };

  it.each([
    'git@github.com:acme/shop.git',
    'https://github.com/acme/shop',
    'https://somebody:word@github.com/acme/shop.git',
    'ssh://git@github.com/acme/shop.git',
    'ssh://git@ssh.github.com:443/acme/shop.git',
    'https://GitHub.com/acme/shop/',
  ])('is what %s leads to', async (url) => {
    checkoutOf({ origin: url });
    expect(await repositoryHere(environment)).toBe('acme/shop');
  });

  it.each([
    { origin: 'https://gitlab.com/acme/shop' },
    { origin: '/srv/git/shop' },
    { one: 'https://github.com/acme/shop', other: 'https://github.com/mona/shop' },
    {},
  ])('is not known by %j', async (remotes) => {
    checkoutOf(remotes as { readonly [name: string]: string });
    expect(await repositoryHere(environment)).toBeUndefined();
  });

  it('is that of `origin` among several, and that of the only remote whatever its name', async () => {
    checkoutOf({ other: 'https://github.com/mona/shop', origin: 'https://github.com/acme/shop' });
    expect(await repositoryHere(environment)).toBe('acme/shop');
    checkoutOf({ upstream: 'https://github.com/acme/shop' });
    expect(await repositoryHere(environment)).toBe('acme/shop');
  });

  it('is that of this folder, whatever the environment of a hook or of a stranger names', async () => {
    checkoutOf({ origin: 'https://github.com/mallory/shop' });
    const theirs = join(process.cwd(), '.git');
    const config = join(process.cwd(), 'config');
    writeFileSync(config, '[url "https://github.com/mallory/"]\n\tinsteadOf = https://github.com/acme/\n');
    checkoutOf({ origin: 'https://github.com/acme/shop' });
    const redirections = {
      GIT_DIR: theirs,
      GIT_WORK_TREE: join(theirs, '..'),
      GIT_COMMON_DIR: theirs,
      GIT_CONFIG: config,
      GIT_CONFIG_GLOBAL: config,
      GIT_CONFIG_SYSTEM: config,
      GIT_CONFIG_PARAMETERS: `'remote.origin.url'='https://github.com/mallory/shop'`,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'url.https://github.com/mallory/.insteadOf',
      GIT_CONFIG_VALUE_0: 'https://github.com/acme/',
      GIT_CEILING_DIRECTORIES: process.cwd(),
    };
    for (const [name, value] of Object.entries(redirections))
      expect([name, await repositoryHere({ ...environment, [name]: value })]).toEqual([name, 'acme/shop']);
    expect(await repositoryHere({ ...environment, ...redirections })).toBe('acme/shop');
    expect(await rootHere({ ...environment, ...redirections })).toBe(process.cwd());
  });

  it('is what GITHUB_REPOSITORY says, unless that is empty', async () => {
    checkoutOf({ origin: 'https://github.com/acme/shop' });
    expect(await repositoryOf({ ...environment, GITHUB_REPOSITORY: 'acme/other' })).toBe('acme/other');
    expect(await repositoryOf({ ...environment, GITHUB_REPOSITORY: '' })).toBe('acme/shop');
  });

  const enterprise = { GITHUB_API_URL: 'https://github.acme.dev/api/v3' };

  it.each([
    ['git@github.com:acme/shop.git', {}, undefined],
    // A name of somebody's own ssh configuration, and a folder.
    ['git@work:acme/shop.git', {}, undefined],
    ['/srv/git/shop', {}, undefined],
    // A proxy before the API.
    ['https://github.com/acme/shop', { GITHUB_API_URL: 'http://127.0.0.1:8080' }, undefined],
    ['https://github.com/acme/shop', { GITHUB_SERVER_URL: 'https://github.com' }, undefined],
    ['git@acme.ghe.com:acme/shop.git', {}, 'acme.ghe.com'],
    ['git@github.acme.dev:acme/shop.git', enterprise, 'github.acme.dev'],
    ['git@github.acme.dev:acme/shop.git', { GITHUB_SERVER_URL: 'https://github.acme.dev' }, 'github.acme.dev'],
    ['git@work:acme/shop.git', enterprise, 'github.acme.dev'],
  ])('at %s, with %j, has its workflows run at %s', async (url, more, server) => {
    checkoutOf({ origin: url });
    expect(await serverHere({ ...environment, ...more })).toBe(server);
    const repository = await repositoryHere({ ...environment, ...more }, server ?? 'github.com');
    expect(repository).toBe(/work|srv/.test(url) ? undefined : 'acme/shop');
  });

  it.each([
    ['https://gitlab.com/acme/shop', {}, 'gitlab.com'],
    ['git@github.acme.dev:acme/shop.git', {}, 'export GITHUB_API_URL=https://github.acme.dev/api/v3'],
    ['https://github.com/acme/shop', enterprise, 'github.acme.dev'],
    ['git@other.acme.dev:acme/shop.git', enterprise, 'other.acme.dev'],
  ])('at %s, with %j, is refused with the reason', async (url, more, says) => {
    checkoutOf({ origin: url });
    const refused = await serverHere({ ...environment, ...more }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'INPUT_INVALID', exit: 2 });
    const { message, hint } = refused as { readonly message: string; readonly hint: string };
    expect(`${message} ${hint}`).toContain(says);
  });

  it('is made where there is none', async () => {
    checkoutOf({ origin: 'git@work:acme/shop.git' });
    expect(await missingHere(environment)).toBeUndefined();
    checkoutOf({});
    expect(await missingHere(environment)).toBe('gh repo create --private --source . --remote origin');
    rmSync('.git', { recursive: true });
    const above = { ...environment, GIT_CEILING_DIRECTORIES: tmpdir() };
    expect(await missingHere(above)).toBe('git init -b main && gh repo create --private --source . --remote origin');
  });
});
