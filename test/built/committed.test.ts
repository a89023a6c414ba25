import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

/*
 * The committed dist/ itself, which is what a workflow that names a tag of this repository runs. That it is what the
 * sources build is for `.ci/run static`; all that the entry points do is for test/entry-points.
 */

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the committed dist', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'keyturn-committed-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const cli = (...words: string[]) =>
    promisify(execFile)(process.execPath, [join(root, 'dist/cli/index.js'), ...words], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', HOME: folder },
    });

  it('has the files that action.yml and package.json name', () => {
    const { runs } = parse(read('action.yml')) as { runs: { using: string; main: string } };
    const { bin } = JSON.parse(read('package.json')) as { bin: { keyturn: string } };
    for (const path of [runs.main, bin.keyturn])
      expect({ path, there: existsSync(join(root, path)) }).toMatchObject({ there: true });
  });

  it('says the version of package.json', async () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect((await cli('--version')).stdout).toBe(`${version}\n`);
  });

  it('plays the demo to its end and leaves nothing behind', async () => {
    const { stdout } = await cli('demo', '--yes');
    expect(stdout).toContain('node dist/cli/index.js rotate --dry-run');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('starts as an Action: without a configuration it says so and fails', async () => {
    const ran = promisify(execFile)(process.execPath, [join(root, 'dist/action/index.js')], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', HOME: folder, GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder },
    });
    await expect(ran).rejects.toMatchObject({
      code: expect.any(Number),
      stdout: expect.stringMatching(/^::error[^:\n]*::/m),
    });
  });
});
