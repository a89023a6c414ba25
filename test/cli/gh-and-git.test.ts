import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ownGithubToken } from '../../src/cli/gh-and-git.ts';

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
