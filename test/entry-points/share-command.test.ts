import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canary, expectNoLeak, leaks } from '../leaks.ts';
import { expectExit, Harness } from './harness.ts';

const value = canary('toy-example-not-a-key-shared-by-hand', 'what is shared manually');
let harness: Harness;
let directory: string;

beforeAll(async () => {
  harness = await Harness.open();
  directory = join(harness.directory, 'mine');
  await mkdir(join(directory, '.github'), { recursive: true });
  execFileSync('git', ['init', '-q'], { cwd: directory });
  await writeFile(
    join(directory, '.github/keyturn.yml'),
    `links: { url: "${harness.urls.links}" }
channels: [ { webhook: { url: "${harness.urls.webhook}", secret: WEBHOOK_SECRET } } ]
secrets: {}
`,
  );
});
afterAll(() => harness.close());

const share = (words: readonly string[], stdin: string, prints?: 'values') =>
  harness.cli(['share', ...words], { directory, stdin, ...(prints ? { prints } : {}) });

it('a link is printed alone on standard output, and opens once', async () => {
  const ran = await share([], `STRIPE_KEY=${value}\n`, 'values');
  expectExit(ran, 0);
  expect(ran.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/l#[A-Za-z0-9_-]{43}\n$/);
  expect(ran.stderr).toMatch(/^One person can open this, once, until .*: STRIPE_KEY\.\nIt opens in a browser\.\n$/);
  const opened = await harness.cli(['open', '--print'], { directory, stdin: ran.stdout, prints: 'values' });
  expectExit(opened, 0);
  expect(opened.stdout).toBe(`STRIPE_KEY=${value}\n`);
  expectExit(await harness.cli(['open', '--print'], { directory, stdin: ran.stdout }), 1);
  expect(leaks.scan(harness.commandLines.join('\n'), 'a command line')).toEqual([]);
});

it('says how recipients run Keyturn, where the configuration does', async () => {
  const config = join(directory, 'with-cli.yml');
  await writeFile(config, `cli: node tools/keyturn.js\nlinks: { url: "${harness.urls.links}" }\nsecrets: {}\n`);
  const ran = await share(['--config', config], `STRIPE_KEY=${value}\n`, 'values');
  expectExit(ran, 0);
  expect(ran.stderr).toMatch(/\nIt opens in a browser, or in a terminal: node tools\/keyturn\.js open\n$/);
});

it('with --json the link is one event, with --expires and --password as asked', async () => {
  const before = harness.clock.now().getTime();
  const ran = await share(['--json', '--expires', '1h', '--password', '--secret', 'STRIPE_KEY'], value, 'values');
  expectExit(ran, 0);
  const [event, end] = ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { [name: string]: unknown });
  expect(event).toMatchObject({ event: 'link', names: ['STRIPE_KEY'] });
  expect(String(event?.['password']).split('-').length).toBeGreaterThanOrEqual(5);
  // In whole seconds.
  const made = Date.parse(String(event?.['expires'])) - 3_600_000;
  expect(made).toBeGreaterThanOrEqual(before - 1_000);
  expect(made).toBeLessThanOrEqual(harness.clock.now().getTime() + 1_000);
  expect(end).toEqual({ event: 'end', exit: 0 });
});

it('with --to each is sent theirs, and nothing of it is printed', async () => {
  const before = harness.webhook.deliveries.length;
  const environment = {
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_API_URL: harness.urls.github,
    GITHUB_TOKEN: harness.token,
  };
  const ran = await harness.cli(['share', '--to', 'mona,hubot'], { directory, stdin: `A=${value}`, environment });
  expectExit(ran, 0);
  expect(ran.stdout).toMatch(/^mona was sent a link by webhook, until .*: A\.\nhubot was sent a link by webhook/);
  expectNoLeak(ran.stdout + ran.stderr, 'what was printed');
  const sent = harness.webhook.deliveries
    .slice(before)
    .map(({ text }) => JSON.parse(text) as { data: { person: string } });
  expect(sent.map(({ data }) => data.person)).toEqual(['mona', 'hubot']);
});

describe('nothing is made, and exit status is 2, for', () => {
  it.each([
    ['an expiry of a year', ['--expires', '400d'], 'A=1', /expires is from 1m to 30d/],
    ['no KEY=value line', [], 'toy-example-not-a-key', /no KEY=value line/],
    ['a word too many', ['alone'], 'A=1', /takes no words/],
    ['a name that is none', ['--secret', 'A.B'], 'x', /secret/],
  ])('%s', async (_, words, stdin, says) => {
    const made = harness.seen.length;
    const ran = await share(words, stdin);
    expectExit(ran, 2);
    expect(ran.stderr).toMatch(says);
    expect(ran.stderr).not.toContain('toy-example-not-a-key');
    expect(ran.stdout).toBe('');
    expect(harness.seen.slice(made).filter(({ method, host }) => host === 'links' && method === 'POST')).toEqual([]);
  });
});
