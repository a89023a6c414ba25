import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { requests } from '../../src/links/requests.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { canary, leaks } from '../leaks.ts';
import { expectExit, Harness, HOME, linkToken } from './harness.ts';

const value = canary('toy-example-not-a-key-that-was-asked-for', 'what a person answers');
let harness: Harness;
let directory: string;
let environment: { [name: string]: string };

beforeAll(async () => {
  harness = await Harness.open();
  directory = join(harness.directory, 'asking');
  await mkdir(join(directory, '.github'), { recursive: true });
  execFileSync('git', ['init', '-q'], { cwd: directory });
  await writeFile(join(directory, '.gitignore'), '.env*\n');
  await writeFile(join(directory, '.github/keyturn.yml'), `links: { url: "${harness.urls.links}" }\nsecrets: {}\n`);
  environment = { XDG_STATE_HOME: join(directory, 'state') };
});
afterAll(() => harness.close());

const run = (words: readonly string[], stdin = '', prints?: 'values') =>
  harness.cli([...words], { directory, stdin, environment, ...(prints ? { prints } : {}) });

it('one terminal asks, another answers, and the first collects what was sent', async () => {
  const requested = await run(['request', 'API_KEY', '--note', 'the restricted one'], '', 'values');
  expectExit(requested, 0);
  expect(requested.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/r#[A-Za-z0-9_-]{86}\n$/);
  const [file] = await readdir(join(directory, 'state/keyturn/requests'));
  const id = /^[\w-]{22}/.exec(file ?? '')?.[0] ?? '';
  expect(requested.stderr).toContain(`keyturn collect ${id}`);
  expect((await stat(join(directory, 'state/keyturn/requests', file ?? ''))).mode & 0o777).toBe(0o600);

  const early = await run(['collect', id, '--yes']);
  expectExit(early, 3);
  expect(early.stdout).toContain('Nobody has answered yet.');

  const answered = await run(['answer'], `${requested.stdout}API_KEY=${value}\n`, 'values');
  expectExit(answered, 0);
  const code = answered.stdout.trim();
  expect(code).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
  expect(answered.stderr).toContain('They say: the restricted one');

  const collected = await run(['collect', '--yes']);
  expectExit(collected, 0);
  expect(collected.stderr).toContain(`Its code: ${code}`);
  expect(await readFile(join(directory, '.env.local'), 'utf8')).toContain(`API_KEY=${value}`);
  expect(await readdir(join(directory, 'state/keyturn/requests'))).toEqual([]);
  expectExit(await run(['answer'], `${requested.stdout}API_KEY=${value}\n`, 'values'), 1);
  expect(leaks.scan(harness.commandLines.join('\n'), 'a command line')).toEqual([]);
});

it('with --json each is one event, and bad input changes nothing', async () => {
  const requested = await run(['request', '--any', '--json', '--expires', '1h'], '', 'values');
  expectExit(requested, 0);
  const { event, link, id } = JSON.parse(requested.stdout);
  expect(event).toBe('requested');
  const answered = await run(['answer', '--json'], `${link}\nA=1\nB=2\n`, 'values');
  expectExit(answered, 0);
  expect(JSON.parse(answered.stdout)).toMatchObject({ event: 'answered', id, writes: 1 });
  const printed = await run(['collect', '--yes', '--print'], '', 'values');
  expectExit(printed, 0);
  expect(printed.stdout).toBe('A=1\nB=2\n');
  for (const words of [
    ['request'],
    ['request', '1A'],
    ['request', 'A', '--expires', '15d'],
    ['collect', 'x'],
    ['answer'],
  ]) {
    const refused = await run(words);
    expect([words, refused.exit]).toEqual([words, 2]);
  }
});

it('with --from the link goes to that person by a channel, and is printed only where that is asked for', async () => {
  const reaching = join(harness.directory, 'reaching');
  await mkdir(join(reaching, '.github'), { recursive: true });
  const file = `links: { url: "${harness.urls.links}" }\nchannels: [ { webhook: { url: "${harness.urls.webhook}", secret: WEBHOOK_SECRET } } ]\nsecrets: {}\n`;
  await writeFile(join(reaching, '.github/keyturn.yml'), file);
  const from = (words: readonly string[], prints?: 'values') =>
    harness.cli(['request', 'API_KEY', '--from', 'lisa@partner.example', ...words], {
      directory: reaching,
      environment,
      ...(prints ? { prints } : {}),
    });
  const sent = await from(['--note', 'the restricted one']);
  expectExit(sent, 0);
  expect(sent.stdout).toMatch(/^lisa@partner\.example was sent the request by webhook, until /);
  const delivered = JSON.parse(harness.webhook.deliveries.at(-1)?.text ?? '{}');
  expect(delivered).toMatchObject({
    type: 'keyturn.ask',
    data: { person: 'lisa@partner.example', asks: [{ secret: 'API_KEY', note: 'the restricted one' }] },
  });
  const { link } = delivered.data.asks[0];
  expect(sent.stdout + sent.stderr).not.toContain(link.split('#')[1]);
  const answered = await run(['answer'], `${link}\nAPI_KEY=${value}\n`, 'values');
  expectExit(answered, 0);
  const told = await from(['--json']);
  expectExit(told, 0);
  expect(JSON.parse(told.stdout)).toEqual({
    event: 'requested',
    id: expect.any(String),
    person: 'lisa@partner.example',
    channel: 'webhook',
    expires: expect.any(String),
  });
  const printed = await from(['--print'], 'values');
  expectExit(printed, 0);
  expect(printed.stdout).toContain(JSON.parse(harness.webhook.deliveries.at(-1)?.text ?? '{}').data.asks[0].link);
});

describe('an answer that starts the run', () => {
  const workflow = `run-name: keyturn \${{ inputs.command }} \${{ inputs.dispatch-id }}
on: { workflow_dispatch: { inputs: { command: {}, confirm: {}, dispatch-id: {} } } }
jobs: {}
`;
  let checkout: string;
  let fileJournal: string;
  let person: { [name: string]: string };
  beforeAll(async () => {
    checkout = join(harness.directory, 'checkout');
    const file = harness.configuration();
    await mkdir(join(checkout, '.github'), { recursive: true });
    execFileSync('git', ['init', '-q'], { cwd: checkout });
    await writeFile(join(checkout, '.github/keyturn.yml'), file);
    fileJournal = join(harness.directory, 'file-journal');
    await mkdir(join(fileJournal, '.github'), { recursive: true });
    await writeFile(join(fileJournal, '.github/keyturn.yml'), 'journal: { file: journal.json }\nsecrets: {}\n');
    harness.github.commit(HOME, { '.github/keyturn.yml': file, '.github/workflows/keyturn.yml': workflow });
    const permissions = { actions: 'write', contents: 'read' } as const;
    const token = canary(harness.github.addToken({ kind: 'user', login: 'mona', permissions }), "mona's token");
    person = { GITHUB_API_URL: harness.urls.github, GITHUB_REPOSITORY: HOME, GITHUB_TOKEN: token, TOY_ADMIN: '' };
  });

  /** As a run asks. */
  async function asked() {
    const service = requests({
      url: harness.urls.links,
      http: (request) => fetch(request),
      clock: harness.clock,
      creator: async () => new Secret(linkToken),
    });
    const question = {
      secret: 'TOY_KEY',
      rotation: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
      fields: [{ name: 'TOY_KEY' }],
      size: 4096,
      from: HOME,
      note: 'the restricted one',
      console: 'https://console.acme.example/keys',
      issued: harness.clock.now(),
      expires: new Date(harness.clock.now().getTime() + 86_400_000),
    };
    const draft = await service.draft(question);
    await service.create(draft, question);
    return { link: draft.link.reveal(), state: () => service.state(draft.seed) };
  }

  const answers = (link: string, where: { directory: string; environment: { [name: string]: string } }) =>
    harness.cli(['answer', '--now'], { ...where, stdin: `${link}\nTOY_KEY=${value}\n`, prints: 'values' });

  it('starts the workflow of the checkout with its code, and follows it', async () => {
    const { link, state } = await asked();
    const done = answers(link, { directory: checkout, environment: person });
    let over = false;
    void done.finally(() => {
      over = true;
    });
    while (harness.github.dispatches.length === 0 && !over) await new Promise((go) => setTimeout(go, 20));
    const [dispatched] = harness.github.dispatches;
    if (dispatched !== undefined) harness.github.endRun(dispatched.run);
    const ran = await done;
    expectExit(ran, 0);
    const told = await state();
    expect(told).toMatchObject({ state: 'filled', code: dispatched?.inputs.confirm });
    expect(dispatched).toMatchObject({ by: 'mona', inputs: { command: 'rotate' } });
    expect(ran.stdout).toContain(dispatched?.inputs.confirm);
    // What the asker wrote is told as theirs, beside whom the service verified.
    expect(ran.stderr).toContain('shop asks for a key (verified by http://127.0.0.1');
    expect(ran.stderr).toContain('They say that it is for the secret TOY_KEY.');
    expect(ran.stderr).toContain('They call themselves: acme/shop');
    expect(ran.stderr).toContain('They say: the restricted one');
    expect(ran.stderr).toContain('Where it is made, they say: https://console.acme.example/keys');
  });

  it.each([
    ['there is no checkout', () => ({ directory: harness.directory }), /no \.github\/keyturn\.yml here/],
    ['the journal is a file', () => ({ directory: fileJournal }), /is not in GitHub/],
    ['the default branch has another configuration', () => ({ directory }), /is not what the branch main has/],
    ['there is no token', () => ({ directory: checkout, environment: { ...person, GITHUB_TOKEN: '' } }), /no token/],
  ])('is refused before anything is sent where %s', async (_, where, says) => {
    const { link, state } = await asked();
    const ran = await answers(link, { environment: person, ...where() });
    expectExit(ran, 2);
    expect(ran.stderr).toMatch(says);
    expect(await state()).toEqual({ state: 'waiting' });
  });

  it('is refused where a person asks, for whom no run waits', async () => {
    const requested = await run(['request', 'TOY_KEY'], '', 'values');
    const ran = await answers(requested.stdout.trim(), { directory: checkout, environment: person });
    expectExit(ran, 2);
    expect(ran.stderr).toContain('no run waits for this; nothing was sent');
  });
});
