/** `keyturn inventory` as a shell and a workflow see it. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commitOn } from '../inventory/umbra.ts';
import { expectExit, Harness, HOME } from './harness.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await Harness.open();
  const repository = harness.github.repository(HOME);
  const run =
    'on: push\njobs: { a: { runs-on: x, steps: [ { run: ./x, env: { A: "${{ secrets.STRIPE_SECRET_KEY }}" } } ] } }\n';
  commitOn(harness.github, repository, 'main', { '.github/workflows/a.yml': run });
  harness.github.setSecret(HOME, 'STRIPE_SECRET_KEY', 'inventory-example-not-a-value');
  harness.github.setSecret(HOME, 'SLACK_BOT_TOKEN', 'inventory-example-not-a-value');
});
afterEach(() => harness.close());

async function cli(words: readonly string[], more: { readonly [name: string]: string } = {}) {
  const directory = join(harness.directory, 'empty');
  await mkdir(directory, { recursive: true });
  const environment = { GITHUB_API_URL: harness.urls.github, GITHUB_TOKEN: harness.token, ...more };
  const ran = await harness.cli(['inventory', ...words], { directory, environment });
  return { ...ran, directory };
}

describe('on a command line', () => {
  it('needs no configuration, prints one document for programs, and remembers what it was told', async () => {
    const words = ['--repository', HOME, '--json', '--html', 'debt.html'];
    const ran = await cli(words);
    expectExit(ran, 0);
    const found = JSON.parse(ran.stdout) as { secrets: { name: string; references: string }[] };
    expect(found.secrets.map(({ name, references }) => `${name} ${references}`).sort()).toEqual([
      'SLACK_BOT_TOKEN none',
      'STRIPE_SECRET_KEY yes',
    ]);
    expect(await readFile(join(ran.directory, 'debt.html'), 'utf8')).toContain('SLACK_BOT_TOKEN');
    const methods = ran.requests.map(({ method, path }) => `${method} ${path.split('?')[0]}`);
    expect(methods.filter((each) => !each.startsWith('GET ') && each !== 'POST /graphql')).toEqual([]);
    const again = await cli(words);
    expect(again.requests).toEqual([]);
    expect(JSON.parse(again.stdout)).toMatchObject({ secrets: found.secrets });
  });

  it('is a table for people, without colours in a pipe, and fails where it is told to', async () => {
    const ran = await cli(['--repository', HOME, '--fail-on', 'unreferenced']);
    expectExit(ran, 1);
    expect(ran.stdout).toContain('secret debt: 0 of 2 over 90 days, 1 unreferenced');
    expect(ran.stdout).not.toContain('\u001b');
  });

  it('refuses what is wrong before it asks anything', async () => {
    const ran = await cli(['--repository', HOME, '--organization', 'acme', '--json']);
    expectExit(ran, 2);
    expect(ran.stdout).toContain('"code":"INPUT_INVALID"');
    expect(ran.requests).toEqual([]);
  });
});

describe('in a workflow', () => {
  const inputs = { command: 'inventory', repository: HOME };

  it('tells the log, the summary and the outputs', async () => {
    const ran = await harness.action({ configuration: null, inputs });
    expectExit(ran, 0);
    expect(ran.log).toContain('secret debt: 0 of 2 over 90 days, 1 unreferenced');
    expect(ran.summary).toContain('`SLACK_BOT_TOKEN`');
    expect(ran.outputs).toMatchObject({ 'secret-debt': '0', unreferenced: '1' });
    expect(JSON.parse(ran.outputs['result'] ?? '')).toMatchObject({ scope: { repositories: [HOME] } });
  });

  it('that everybody can read has counts alone', async () => {
    const ran = await harness.action({ configuration: null, inputs, payload: { repository: { private: false } } });
    expectExit(ran, 0);
    for (const text of [ran.log, ran.summary, JSON.stringify(ran.outputs)]) {
      expect(text).not.toContain('SLACK_BOT_TOKEN');
      expect(text).not.toContain('STRIPE_SECRET_KEY');
    }
    expect(ran.summary).toContain('1 unreferenced');
  });

  it('takes what the configuration says into account, and refuses what a stranger can cause', async () => {
    const ran = await harness.action({ inputs });
    expectExit(ran, 0);
    const stranger = await harness.action({ configuration: null, inputs, event: 'issue_comment' });
    expectExit(stranger, 2);
    expect(stranger.requests).toEqual([]);
  });
});
