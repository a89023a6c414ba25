import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { JournalRecord } from '../../src/rotation/model/record.ts';
import type { Dispatch } from '../fakes/github.ts';
import { canary, expectNoLeak, leaks } from '../leaks.ts';
import { edited } from '../state/written.ts';
import { headOf, journalText, push, setHead, signedBy } from './branch.ts';
import { expectExit, Harness, HOME, type Ran } from './harness.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.open();
});
afterAll(() => harness.close());

type Files = { readonly [path: string]: string };

/** A git repository of its own. */
async function folderIn(harness: Harness, name: string, files: Files): Promise<string> {
  const directory = join(harness.directory, name);
  await mkdir(join(directory, '.github'), { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(join(directory, path), text);
  execFileSync('git', ['init', '-q'], { cwd: directory });
  return directory;
}

const folder = (name: string, files: Files) => folderIn(harness, name, files);

function events({ stdout }: Ran): { readonly event: string; readonly [name: string]: unknown }[] {
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string });
}

const local = (more = '') => `journal: { file: journal.json }
${harness.recipe()}
secrets:
  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { dotenv: {} } ] }
${more}`;

describe('help', () => {
  it.each([[[]], [['--help']], [['rotate', '--help']], [['--version']]])('is asked for with %j', async (words) => {
    const ran = await harness.cli(words, { directory: harness.directory });
    expectExit(ran, 0);
    expect(ran.stdout).toMatch(words.includes('--version') ? /^\d+\.\d+\.\d+$/m : /keyturn/);
    expect(ran.stderr).toBe('');
    expect(ran.requests).toEqual([]);
  });
});

describe('what would show credentials to somebody', () => {
  it.each([
    ['NODE_DEBUG', { NODE_DEBUG: 'http' }],
    ['NODE_TLS_REJECT_UNAUTHORIZED', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }],
    ['--inspect', { NODE_OPTIONS: '--inspect=127.0.0.1:0' }],
    ['EVENT_REFUSED', { GITHUB_EVENT_NAME: 'issue_comment' }],
    ['EVENT_REFUSED', { GITHUB_EVENT_NAME: 'pull_request_target' }],
  ])('is refused: %s', async (says, environment) => {
    const directory = await folder(`shown-${Object.values(environment)[0]?.replace(/\W/g, '')}`, {
      '.github/keyturn.yml': local(),
    });
    for (const command of ['status', 'rotate']) {
      const ran = await harness.cli([command], { directory, environment });
      expectExit(ran, 2);
      expect(ran.stderr).toContain(says);
      expect(ran.requests).toEqual([]);
    }
  });

  it('is refused: an owner of links who is no number', async () => {
    const words = ['serve', '--store', 'memory', '--url', 'https://links.test', '--allow', 'acme/*'];
    const ran = await harness.cli([...words, '--allow-owner-id', '*'], { directory: harness.directory });
    expectExit(ran, 2);
    expect(ran.stderr).toContain('--allow-owner-id takes numbers only');
  });
});

describe('a key for this machine alone', () => {
  let directory: string;
  const file = () => join(directory, '.env.local');
  const value = () => /^TOY_KEY=(.*)$/m.exec(readFileSync(file(), 'utf8'))?.[1]?.replace(/^"|"$/g, '');
  beforeAll(async () => {
    directory = await folder('local', { '.github/keyturn.yml': local(), '.gitignore': '.env.local\n' });
    await writeFile(file(), '# mine\nOTHER=kept\n', { mode: 0o644 });
  });

  it('is not known to `status` before', async () => {
    const ran = await harness.cli(['status', '--json'], { directory });
    expectExit(ran, 0);
    expect(events(ran).at(-1)).toMatchObject({ event: 'end', exit: 0, rotated: '0' });
    expect(ran.requests).toEqual([]);
  });

  it('is planned by a dry run, which changes nothing', async () => {
    const before = readFileSync(file(), 'utf8');
    const ran = await harness.cli(['rotate', '--dry-run', '--json'], { directory });
    expectExit(ran, 0);
    expect(events(ran).find(({ event }) => event === 'secret')).toMatchObject({ action: 'planned', reason: 'new' });
    expect(readFileSync(file(), 'utf8')).toBe(before);
    expect(harness.minted.length).toBe(0);
  });

  it('is known to `doctor`, one event for each thing that it tries', async () => {
    const ran = await harness.cli(['doctor', '--json'], { directory });
    expectExit(ran, 0);
    const checks = events(ran).filter(({ event }) => event === 'check');
    expect(checks.map(({ subject, state }) => `${subject} ${state}`)).toEqual([
      'journal ok',
      'provider ok',
      'destination ok',
      'rotation ok',
    ]);
    expect(checks.at(-1)).toEqual({
      event: 'check',
      subject: 'rotation',
      name: 'TOY_KEY',
      state: 'ok',
      says: 'can be rotated',
    });
    expect(events(ran).at(-1)).toMatchObject({ event: 'end', exit: 0, failures: [] });
    expect(harness.minted.length).toBe(0);
  });

  it('is minted into the ignored .env.local, with a journal in a file', async () => {
    const ran = await harness.cli(['rotate'], { directory });
    expectExit(ran, 0);
    expect(harness.minted.map(({ key }) => key)).toEqual([value()]);
    expect(readFileSync(file(), 'utf8')).toMatch(/^# mine\nOTHER=kept\n/);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expectNoLeak(readFileSync(join(directory, 'journal.json')), 'the journal');
    expect(ran.stdout).toContain('1 rotated');
    expect(ran.requests.filter(({ host }) => host !== 'toy')).toEqual([]);
  });

  it('is idle then, and `status --json` says when it is due', async () => {
    const told = await harness.cli(['rotate'], { directory });
    expect(told.stdout).toMatch(
      /^1 unchanged: nothing to do\nNext: TOY_KEY, due .* UTC, in \d+d\.\n.*keyturn status.*\n$/,
    );
    const idle = await harness.cli(['rotate', '--json'], { directory });
    expectExit(idle, 0);
    expect(events(idle).at(-1)).toMatchObject({ event: 'end', rotated: '0' });
    const ran = await harness.cli(['status', '--json'], { directory });
    expect(events(ran)[0]).toMatchObject({ event: 'secret', secret: 'TOY_KEY', stage: 'current' });
    expect(events(ran).at(-1)).toMatchObject({ 'next-due': expect.stringMatching(/^\d{4}-/), overdue: '0' });
  });

  it('that a human has to look at is what `doctor` finds', async () => {
    const journal = join(directory, 'journal.json');
    const text = readFileSync(journal, 'utf8');
    const asked = (record: JournalRecord): JournalRecord => {
      const human = { code: 'OLD_KEY_ALIVE' as const, since: record.alive!, ids: ['toy_0001'] };
      return { ...record, secrets: { TOY_KEY: { ...record.secrets['TOY_KEY']!, human } } };
    };
    writeFileSync(journal, edited(text, asked));
    const ran = await harness.cli(['doctor'], { directory });
    writeFileSync(journal, text);
    expectExit(ran, 1);
    expect(ran.stdout).toMatch(
      /✗ rotation +TOY_KEY\n +OLD_KEY_ALIVE: TOY_KEY has a new credential, but .* lists toy_0001, which is not Keyturn's\.\n +if it is one/,
    );
    expect(ran.stdout).toContain('1 of 4 checks failed');
  });

  it('that nobody rotated is overdue: exit status 1 with `--fail-on overdue`', async () => {
    harness.clock.advance(91 * 86_400_000);
    expectExit(await harness.cli(['status'], { directory }), 0);
    const ran = await harness.cli(['status', '--fail-on', 'overdue'], { directory });
    expectExit(ran, 1);
    expect(ran.stdout).toContain('1 overdue');
  });

  it('is replaced at once by `revoke`, and the old one is refused', async () => {
    const old = value()!;
    const ran = await harness.cli(['revoke', '--only', 'TOY_KEY', '--reason', 'lost'], { directory });
    expectExit(ran, 0);
    expect(value()).not.toBe(old);
    expect(harness.toy.accepts(old)).toBe(false);
    expect(harness.toy.accepts(value()!)).toBe(true);
    expect(harness.toy.live().length).toBe(5);
    // Which one is dead, how that is known, when and how often it was asked: the first line.
    const { id } = harness.toy.keys.find(({ key }) => key === old)!;
    expect(ran.stdout.split('\n')[0]).toMatch(
      new RegExp(
        `^TOY_KEY: ${id} is dead: \\S+ does not list it any more, last at \\d+ \\w{3} \\d\\d:\\d\\d UTC, asked \\d+ times$`,
      ),
    );
  });
});

describe('a file that git would take is refused before anything is minted:', () => {
  it.each([
    ['one that is not ignored', ''],
    ['one that is tracked', '.env.local\n'],
  ])('%s', async (name, ignored) => {
    const directory = await folder(name.replaceAll(' ', '-'), {
      '.github/keyturn.yml': local(),
      '.gitignore': ignored,
      '.env.local': 'X=1\n',
    });
    if (ignored !== '') execFileSync('git', ['add', '-f', '.env.local'], { cwd: directory });
    const minted = harness.toy.keys.length;
    const ran = await harness.cli(['rotate'], { directory });
    expectExit(ran, 1);
    expect(ran.stdout + ran.stderr).toMatch(/FILE_REFUSED|DESTINATION_DENIED/);
    expect(ran.stdout + ran.stderr).toMatch(/git rm --cached|\.gitignore/);
    expect(harness.toy.keys.length).toBe(minted);
    expect(readFileSync(join(directory, '.env.local'), 'utf8')).toBe('X=1\n');
  });
});

describe('a link', () => {
  let links: string[];
  let key: string;
  let harness: Harness;
  const folder = (name: string, files: Files) => folderIn(harness, name, files);
  beforeAll(async () => {
    harness = await Harness.open();
    expectExit(await harness.action(), 0);
    links = harness.messages.map(({ link }) => link);
    harness.watch();
    key = harness.github.secret('acme/shop', 'TOY_KEY')!.value;
  });

  afterAll(() => harness.close());

  it('is opened with --print, once, from standard input', async () => {
    const directory = await folder('reader', {});
    const ran = await harness.cli(['open', '--print'], { directory, stdin: `${links[0]}\n`, prints: 'values' });
    expectExit(ran, 0);
    expect(ran.stdout).toContain(`development/TOY_KEY=${key}\n`);
    expect(ran.stderr).toMatch(/From acme\/shop/);
    expectNoLeak(ran.stderr, 'standard error');
    expect(leaks.scan(harness.commandLines.join('\n'), 'a command line')).toEqual([]);

    const again = await harness.cli(['open', '--print'], { directory, stdin: `${links[0]}\n` });
    expectExit(again, 1);
    expect(again.stderr).toMatch(/LINK_GONE: the link was opened at .*; it opens once/);
    expect(again.stdout).toBe('');
  });

  it('is written into .env.local, whose other lines stay', async () => {
    const directory = await folder('writer', { '.gitignore': '.env*\n', '.env.local': '# mine\nTOY_KEY=old\nB=2\n' });
    const unsaid = await harness.cli(['open', '--yes'], { directory, stdin: `${links[1]}\n` });
    expectExit(unsaid, 2);
    expect(unsaid.stderr).toContain('it has: production, development');
    expect(readFileSync(join(directory, '.env.local'), 'utf8')).toBe('# mine\nTOY_KEY=old\nB=2\n');
    // Within the minute the same person opens it again.
    const words = ['open', '--yes', '--environment', 'development'];
    const ran = await harness.cli(words, { directory, stdin: `[the key](<${links[1]}>).\n` });
    expectExit(ran, 0);
    const text = readFileSync(join(directory, '.env.local'), 'utf8');
    expect(text).toMatch(/^# mine\n# keyturn: TOY_KEY [0-9A-Z]{26}\nTOY_KEY=.*\nB=2\n/);
  });

  it.each([
    ['not a link', 'LINK_INVALID', 2],
    ['https://links.example.com/l#tooShort', 'LINK_INVALID', 2],
    [`http://127.0.0.1:9/l#${'A'.repeat(43)}`, /LINK_/, 1],
  ])('that is none: %s', async (link, code, exit) => {
    const directory = await folder('none', {});
    const ran = await harness.cli(['open', '--print'], { directory, stdin: `${link}\n` });
    expectExit(ran, exit);
    expect(ran.stderr).toMatch(code);
    expect(ran.stdout).toBe('');
  });
});

describe('exit status 2, with what to do:', () => {
  it.each([
    [['rotat'], /nearest is `rotate`|rotate/],
    [['rotate', '--forse'], /force/],
    [['rotate', 'now'], /takes no words/],
    [['open', '--env-file', '/dev/null'], /`--env-file` is called `--file`/],
    [['open', 'https://bit.ly/3xYz'], /bit\.ly put an address of its own/],
    [['revoke'], /only/],
    [['rotate'], /keyturn\.yml was not found/],
    [['open', '--yes', 'a', 'b'], /LINK_INVALID: link 1 of 2: [\s\S]*LINK_INVALID: link 2 of 2: /],
  ])('%j', async (words, says) => {
    const directory = join(harness.directory, 'empty');
    await rm(directory, { recursive: true, force: true });
    await mkdir(directory);
    const ran = await harness.cli(words, { directory });
    expectExit(ran, 2);
    expect(ran.stderr).toMatch(says);
    expect(ran.requests).toEqual([]);
  });

  it('as one event with --json', async () => {
    const ran = await harness.cli(['rotate', '--json'], { directory: join(harness.directory, 'empty') });
    expectExit(ran, 2);
    expect(events(ran)).toEqual([expect.objectContaining({ event: 'failed', exit: 2, code: 'CONFIG_INVALID' })]);
  });
});

let folders = 0;

describe('`init` on a pipe', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await folder(`init-${folders++}`, {});
    await rm(join(directory, '.github'), { recursive: true });
  });

  it('reads one answer a line, writes the files, and says what is left to do', async () => {
    const ran = await harness.cli(['init'], { directory, stdin: 'sendgrid\nMAIL_KEY\nproduction\n\n' });
    expectExit(ran, 0);
    expect(ran.stderr).toContain('Which provider mints the key?');
    expect(ran.stdout).toMatch(/^Written: \.github\/keyturn\.yml, \.github\/workflows\/keyturn\.yml, /);
    // A command stands on a line of its own, below what it is for.
    expect(ran.stdout).toMatch(/^ {2}\d+\. a fine-grained .*:\n {5}gh secret set KEYTURN_TOKEN --env keyturn$/m);
    const status = await harness.cli(['rotate', '--dry-run'], { directory });
    expectExit(status, 2);
    expect(status.stderr + status.stdout).toContain('SENDGRID_ADMIN');
  });

  it('writes nothing when the answers end, and nothing over what is there', async () => {
    expectExit(await harness.cli(['init'], { directory, stdin: 'sendgrid\n' }), 2);
    expectExit(await harness.cli(['status'], { directory }), 2);
    await mkdir(join(directory, '.github/workflows'), { recursive: true });
    await writeFile(join(directory, '.github/workflows/keyturn.yml'), 'mine');
    const ran = await harness.cli(['init', '--json'], { directory, stdin: 'sendgrid\n\n\n\n' });
    expectExit(ran, 1);
    expect(events(ran).at(-1)).toMatchObject({
      event: 'failed',
      code: 'FILE_REFUSED',
      what: '.github/workflows/keyturn.yml is there already',
    });
  });

  it('refuses a flag that will not do with 2, and writes nothing', async () => {
    const words = ['init', '--yes', '--provider', 'sendgrid', '--secret'];
    for (const more of [
      ['GITHUB_KEY'],
      ['A_KEY', '--environment', '..'],
      ['A_KEY', '--link-service', 'x'],
      ['A_KEY', '--only', 'x'],
    ]) {
      const ran = await harness.cli([...words, ...more], { directory });
      expectExit(ran, 2);
      expect(ran.stderr).toContain(more.at(-2) === undefined ? '`--secret`' : `\`${more.at(-2)}\``);
    }
    expectExit(await harness.cli(['status'], { directory }), 2);
  });
});

describe('a journal in GitHub, from a terminal', () => {
  let harness: Harness;
  let directory: string;
  const workflow = `run-name: keyturn \${{ inputs.command }} \${{ inputs.dispatch-id }}
on: { workflow_dispatch: { inputs: { command: {}, only: {}, force: {}, reason: {}, dispatch-id: {} } } }
jobs: {}
`;
  const shell = (token: string) => ({
    GITHUB_API_URL: harness.urls.github,
    GITHUB_REPOSITORY: HOME,
    GITHUB_TOKEN: token,
  });
  const person = (actions: 'read' | 'write') =>
    canary(
      harness.github.addToken({ kind: 'user', login: 'mona', permissions: { actions, contents: 'read' } }),
      'mona',
    );
  beforeAll(async () => {
    harness = await Harness.open();
    const files = { '.github/keyturn.yml': harness.configuration() };
    directory = await folderIn(harness, 'laptop', files);
    harness.github.commit(HOME, { ...files, '.github/workflows/keyturn.yml': workflow });
  });
  afterAll(() => harness.close());

  it('is left to the workflow: `rotate` starts it, follows it, and ends as it ended', async () => {
    const environment = { ...shell(person('write')), TOY_ADMIN: '' };
    let over = false;
    const done = harness.cli(['rotate', '--only', 'development/*'], { directory, environment }).finally(() => {
      over = true;
    });
    while (harness.github.dispatches.length === 0 && !over) await new Promise((go) => setTimeout(go, 20));
    expect(harness.github.dispatches).toHaveLength(1);
    const { run, inputs } = harness.github.dispatches[0]!;
    const { 'dispatch-id': _, ...given } = inputs;
    const configuration = harness.configuration();
    const played = await harness.action({ configuration, inputs: given, queued: { run, pending: '' } });
    expectExit(played, 0);
    const ran = await done;
    expectExit(ran, 0);
    expect(ran.stderr).toMatch(/was started: https:[\s\S]*completed/);
    expect(ran.stdout).toContain('development');
    expect(harness.minted).toHaveLength(1);
    expect(harness.toy.accepts(harness.github.secret(HOME, 'TOY_KEY')!.value)).toBe(true);
  });

  /** `rotate --force` at the terminal, and what becomes of the run that it starts. */
  async function forced(becomes: (dispatch: Dispatch) => Promise<void>): Promise<Ran> {
    const environment = { ...shell(person('write')), TOY_ADMIN: '' };
    const words = ['rotate', '--force', '--only', 'development/*', '--reason', 'a test'];
    const from = harness.github.dispatches.length;
    let [seen, over] = [from, false];
    const done = harness.cli(words, { directory, environment }).finally(() => {
      over = true;
    });
    while (!over) {
      const next = harness.github.dispatches[seen];
      if (next !== undefined) {
        seen++;
        await becomes(next);
      }
      await new Promise((go) => setTimeout(go, 20));
    }
    return done;
  }

  const pending = () => harness.github.secret(HOME, 'KEYTURN_PENDING')!.value;
  async function played({ run, inputs }: Dispatch): Promise<void> {
    const { 'dispatch-id': _, ...given } = inputs;
    expectExit(await harness.action({ inputs: given, queued: { run, pending: pending() } }), 0);
  }

  it('is rotated under a journal that is signed, whose seed the terminal never has', async () => {
    const [minted, before] = [harness.minted.length, harness.github.secret(HOME, 'TOY_KEY')!.value];
    const ran = await forced(played);
    expectExit(ran, 0);
    expect(harness.minted.length).toBe(minted + 1);
    expect(harness.github.secret(HOME, 'TOY_KEY')!.value).not.toBe(before);
    expect(leaks.scan(ran.stdout + ran.stderr)).toEqual([]);
  });

  it('ends with 1 where the run fails, is cancelled again and again, or does something else', async () => {
    const failed = await forced(async ({ run }) => harness.github.endRun(run, 'failure'));
    expectExit(failed, 1);
    expect(failed.stderr).toMatch(/DISPATCH_UNFINISHED: the run ended with failure: https:/);
    const from = harness.github.dispatches.length;
    const cancelled = await forced(async ({ run }) => {
      run.attempts.at(-1)!.status = 'queued';
      harness.github.endRun(run, 'cancelled');
    });
    expectExit(cancelled, 1);
    expect(cancelled.stderr).toContain('the run ended with cancelled');
    expect(harness.github.dispatches.length).toBe(from + 3);
    const idle = await forced(async ({ run }) => harness.github.endRun(run, 'success'));
    expectExit(idle, 1);
    expect(idle.stderr).toContain('development/TOY_KEY has no successor yet');
  });

  it('says who has to approve the run, and waits for it', async () => {
    harness.github.repository(HOME).protections.set('keyturn', { branches: ['main'], reviewers: ['lisa'] });
    const ran = await forced(async (dispatch) => {
      const from = harness.seen.length;
      dispatch.run.attempts.at(-1)!.status = 'waiting';
      const asks = () => harness.seen.slice(from).some(({ path }) => path.includes('pending_deployments'));
      while (!asks()) await new Promise((go) => setTimeout(go, 20));
      dispatch.run.attempts.at(-1)!.status = 'in_progress';
      await played(dispatch);
    });
    expectExit(ran, 0);
    expect(ran.stderr).toMatch(/waits for lisa to approve it: https:/);
  });

  it('ends with 1 where the journal says that it was done, and somebody else signs it', async () => {
    const good = headOf(harness)!;
    const { github } = harness;
    const end = github.endRun.bind(github);
    // Somebody pushes before the run that did it is over.
    github.endRun = (...ended) => {
      push(harness, { 'journal.json': signedBy(Buffer.alloc(32, 7).toString('base64url'), journalText(harness)) });
      end(...ended);
    };
    const ran = await forced(played);
    github.endRun = end;
    expectExit(ran, 1);
    expect(ran.stderr).toContain('JOURNAL_FORGED');
    setHead(harness, good);
  });

  it('is refused by permission with the exact line, and nothing is minted', async () => {
    const minted = harness.minted.length;
    const words = ['rotate', '--force', '--only', 'production/TOY_KEY', '--reason', 'a leak'];
    const ran = await harness.cli(words, { directory, environment: shell(person('read')) });
    expectExit(ran, 1);
    expect(ran.stderr).toContain(
      "gh workflow run keyturn.yml --repo acme/shop --ref main -f command=rotate -f only=production/TOY_KEY -f reason='a leak' -f force=true",
    );
    expect(harness.minted).toHaveLength(minted);
  });

  it('is refused for keys that are made manually', async () => {
    const text = 'secrets: { HAND_KEY: { provider: manual, options: { console: "https://console.toy.test/keys" } } }';
    const hand = await folderIn(harness, 'by-hand', { '.github/keyturn.yml': text });
    const ran = await harness.cli(['rotate'], { directory: hand, environment: shell(person('write')) });
    expectExit(ran, 2);
    expect(ran.stderr).toContain('journal: { file: keyturn-manual.json }');
    expect(ran.requests).toEqual([]);
  });
});
