import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { built } from '../built.ts';
import { Harness } from '../entry-points/harness.ts';
import { canary, expectNoLeak } from '../leaks.ts';
import { watched } from '../processes.ts';

/* A real terminal (a pty): what is typed at a hidden prompt is not shown. */

type Shown = { readonly shown: string; readonly exit: number; readonly left: number };
type Step = { readonly after: string; readonly type: string };

const value = canary('toy-example-not-a-key-typed-at-a-prompt', 'what was typed');
let harness: Harness;
let directory: string;

beforeAll(async () => {
  harness = await Harness.open();
  directory = join(harness.directory, 'desk');
  await mkdir(join(directory, '.github'), { recursive: true });
  await writeFile(join(directory, '.gitignore'), '.env*\n');
  await writeFile(
    join(directory, '.github/keyturn.yml'),
    `links: { url: "${harness.urls.links}" }
journal: { file: journal.json }
secrets:
  HAND_KEY:
    provider: manual
    options: { console: "https://console.toy.test/keys" }
    destinations: [ { dotenv: {} } ]
`,
  );
  await new Promise((done) => spawn('git', ['init', '-q'], { cwd: directory }).on('close', done));
});
afterAll(() => harness.close());

function atTerminal(
  words: readonly string[],
  steps: readonly Step[],
  at = directory,
  columns?: number,
): Promise<Shown> {
  const program = [process.execPath, join(built(), 'cli/index.js'), ...words];
  const environment = { ...harness.shell(harness.directory), TERM: 'xterm' };
  return new Promise((done, failed) => {
    const child = watched(spawn('python3', [join(import.meta.dirname, 'terminal.py')]));
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => failed(new Error(chunk.toString())));
    child.on('error', failed);
    child.on('close', () => done(JSON.parse(text) as Shown));
    child.stdin.end(JSON.stringify({ program, directory: at, environment, steps, columns }));
  });
}

it('a key that is typed for `rotate`, `share` and `open` is never shown', async () => {
  const rotated = await atTerminal(['rotate', '--only', 'HAND_KEY'], [{ after: 'stays hidden', type: `${value}\r` }]);
  expect(rotated).toMatchObject({ exit: 0, left: 0 });
  expectNoLeak(rotated.shown, 'the terminal of rotate');
  expect(rotated.shown).toContain('make a new key in https://console.toy.test/keys');
  expect(await readFile(join(directory, '.env.local'), 'utf8')).toContain(`HAND_KEY=${value}`);

  const shared = await atTerminal(['share', '--secret', 'SHARED'], [{ after: 'stays hidden', type: `${value}\r` }]);
  expect(shared).toMatchObject({ exit: 0, left: 0 });
  expectNoLeak(shared.shown, 'the terminal of share');
  const link = /http:\/\/\S+#[\w-]{43}/.exec(shared.shown)?.[0] ?? '';

  const opened = await atTerminal(
    ['open'],
    [
      { after: 'ink', type: `${link}\r` },
      { after: '[y/N]', type: 'y\r' },
    ],
  );
  expect(opened.exit).toBe(0);
  expectNoLeak(opened.shown, 'the terminal of open');
  expect(opened.shown).not.toContain(link.slice(-20));
  expect(await readFile(join(directory, '.env.local'), 'utf8')).toContain(`SHARED=${value}`);
});

async function linkTo(name: string): Promise<string> {
  const shared = await atTerminal(['share', '--secret', name], [{ after: 'stays hidden', type: `${value}\r` }]);
  return /http:\/\/\S+#[\w-]{43}/.exec(shared.shown)?.[0] ?? '';
}

const file = () => readFile(join(directory, '.env.local'), 'utf8');

it('Ctrl-C and Ctrl-D at the questions of `open` say what became of the value, which the next `open` has', async () => {
  for (const away of ['\x03', '\x04']) {
    const name = `AWAY_${away.charCodeAt(0)}`;
    const link = await linkTo(name);
    const left = await atTerminal(
      ['open'],
      [
        { after: 'ink', type: `${link}\r` },
        { after: `Add ${name}`, type: away },
        { after: 'Show it here?', type: away },
      ],
    );
    expect(left).toMatchObject({ exit: 1, left: 0 });
    expectNoLeak(left.shown, 'the terminal of open');
    expect(left.shown).toContain(`the link is spent; ${name} is neither in a file nor shown`);
    expect(left.shown).toContain('the same command opens it once more on this computer');
    expect(await file()).not.toContain(name);
    const again = await atTerminal(
      ['open'],
      [
        { after: 'ink', type: `${link}\r` },
        { after: `Add ${name}`, type: 'y\r' },
      ],
    );
    expect(again).toMatchObject({ exit: 0, left: 0 });
    expect(again.shown).toContain(`The link is spent; ${name} is in`);
    expect(await file()).toContain(`${name}=${value}`);
  }
});

it('Ctrl-C and Ctrl-D before a link is opened spend nothing, are asked nothing again, and are told so', async () => {
  const name = 'EARLY';
  const shared = await atTerminal(
    ['share', '--secret', name, '--password'],
    [{ after: 'stays hidden', type: `${value}\r` }],
  );
  const link = /http:\/\/\S+#[\w-]{43}/.exec(shared.shown)?.[0] ?? '';
  const password = /another way than the link: (\S+)/.exec(shared.shown)?.[1] ?? '';
  const elsewhere = join(harness.directory, 'no-configuration');
  await mkdir(elsewhere, { recursive: true });
  const open = (steps: readonly Step[]) =>
    atTerminal(['open'], [{ after: 'ink', type: `${link}\r` }, ...steps], elsewhere);
  const trust = { after: 'Write what its link holds?', type: 'YES\r' };
  const host = await open([{ after: trust.after, type: '\x03' }]);
  expect(host).toMatchObject({ exit: 2, left: 0 });
  expect(host.shown.replace(/\s+/g, ' ')).toContain('nobody said that it may be trusted; the link was not opened');
  const early = await open([trust, { after: 'Password', type: '\x04' }]);
  expect(early).toMatchObject({ exit: 1, left: 0 });
  expect(early.shown).toContain('this link asks for a password');
  const late = await open([
    trust,
    { after: 'Password', type: 'wrong\r' },
    { after: 'try again\r\nPassword', type: '\x03' },
  ]);
  expect(late).toMatchObject({ exit: 1, left: 0 });
  expect(late.shown).toContain('the link is still there');
  const done = await open([
    trust,
    { after: 'Password', type: `${password}\r` },
    { after: `Add ${name}`, type: 'Yes\r' },
  ]);
  expect(done).toMatchObject({ exit: 0, left: 0 });
  expect(await readFile(join(elsewhere, '.env.local'), 'utf8')).toContain(`${name}=${value}`);
});

it('a question is asked again until it is answered, and after a no the value is shown where that is wanted', async () => {
  const link = await linkTo('SEEN');
  const seen = await atTerminal(
    ['open'],
    [
      { after: 'ink', type: `Here it is: <${link}>.\r` },
      { after: 'Add SEEN', type: 'perhaps\r' },
      { after: 'Please answer y or n.', type: 'No\r' },
      { after: 'Show it here?', type: 'YES\r' },
    ],
  );
  expect(seen).toMatchObject({ exit: 0, left: 0 });
  expect(seen.shown).toContain(`SEEN=${value}`);
  expect(seen.shown).toContain('The link is spent; SEEN is shown here and in no file');
  expect(await file()).not.toContain('SEEN');
});

it('a key that is typed for `answer` is never shown, and is collected once somebody says that the codes are equal', async () => {
  const asked = await atTerminal(['request', 'ASKED'], []);
  const link = /http:\/\/\S+\/r#[\w-]{86}/.exec(asked.shown)?.[0] ?? '';
  const answered = await atTerminal(
    ['answer'],
    [
      { after: 'Link (it stays hidden)', type: `Here it is: <${link}>.\r` },
      { after: 'ASKED (it stays hidden)', type: ` ${value}\r` },
      { after: 'begins or ends with a blank', type: `${value}\r` },
    ],
  );
  expect(answered).toMatchObject({ exit: 0, left: 0 });
  expectNoLeak(answered.shown, 'the terminal of answer');
  expect(answered.shown).not.toContain(link.slice(-20));
  const code = /\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\b/.exec(answered.shown)?.[0] ?? 'none';
  const unequal = await atTerminal(['collect'], [{ after: 'show this code?', type: 'n\r' }]);
  expect(unequal).toMatchObject({ exit: 2, left: 0 });
  expect(unequal.shown).toContain(code);
  const collected = await atTerminal(
    ['collect'],
    [
      { after: 'show this code?', type: 'y\r' },
      { after: 'Add ASKED', type: 'y\r' },
    ],
  );
  expect(collected).toMatchObject({ exit: 0, left: 0 });
  expectNoLeak(collected.shown, 'the terminal of collect');
  expect(collected.shown).toContain('The answer was taken; ASKED is in');
  expect(await file()).toContain(`ASKED=${value}`);
});

it('links at two hosts are named, and nothing is opened where they are not meant', async () => {
  const link = await linkTo('MEANT');
  const stranger = `https://links.other.dev/l#${'A'.repeat(43)}`;
  const text = `[${link}](${stranger})\r`;
  const opened = await atTerminal(
    ['open'],
    [
      { after: 'ink', type: text },
      { after: 'Open all of them?', type: 'n\r' },
    ],
  );
  expect(opened).toMatchObject({ exit: 2, left: 0 });
  expect(opened.shown.replace(/\s+/g, ' ')).toContain(
    `at ${new URL(link).host} and links.other.dev; nothing was opened`,
  );
  const kept = await atTerminal(
    ['open'],
    [
      { after: 'ink', type: `${link}\r` },
      { after: 'Add MEANT', type: 'y\r' },
    ],
  );
  expect(kept).toMatchObject({ exit: 0, left: 0 });
});

it('of requests at two hosts the one is answered whose host is chosen', async () => {
  const asked = await atTerminal(['request', 'CHOSEN'], []);
  const link = /http:\/\/\S+\/r#[\w-]{86}/.exec(asked.shown)?.[0] ?? '';
  const { host } = new URL(link);
  const answered = await atTerminal(
    ['answer'],
    [
      { after: 'Link (it stays hidden)', type: `https://links.other.dev/r#${'A'.repeat(86)} or ${link}\r` },
      { after: 'Which one is meant?', type: `neither\r` },
      { after: 'There is no such one.', type: `${host}\r` },
      { after: 'CHOSEN (it stays hidden)', type: `${value}\r` },
    ],
  );
  expect(answered).toMatchObject({ exit: 0, left: 0 });
  expectNoLeak(answered.shown, 'the terminal of answer');
  expect((await atTerminal(['collect'], [{ after: 'show this code?', type: '\x03' }])).exit).toBe(2);
  expect((await atTerminal(['collect', '--yes'], [])).exit).toBe(0);
});

it('on 60 columns, in a folder below, a broken link in a quoted mail is opened, and no line is wider', async () => {
  const below = join(directory, 'packages/shop');
  await mkdir(below, { recursive: true });
  const link = await linkTo('NARROW');
  const mail = `> Here it is: ${link.slice(0, -20)}\r> ${link.slice(-20)}\r`;
  const opened = await atTerminal(
    ['open'],
    [
      { after: 'ink', type: mail },
      { after: 'NARROW', type: 'y\r' },
    ],
    below,
    60,
  );
  expect(opened).toMatchObject({ exit: 0, left: 0 });
  expect(await readFile(join(below, '.env.local'), 'utf8')).toContain(`NARROW=${value}`);
  const help = await atTerminal(['help', 'open'], [], below, 60);
  expect(help.exit).toBe(0);
  // A path is not broken, and what is typed goes on.
  const plain = (text: string) => text.replaceAll('\u001b', '').replace(/\[[\d;?]*[A-Za-z]/g, '');
  const wide = [...plain(help.shown).split(/\r?\n/), ...plain(opened.shown).split(/\r?\n/)].filter(
    (line) => line.length > 60 && /\s/.test(line.trim()) && !line.includes('/packages/shop'),
  );
  expect(wide).toEqual([]);
});

it('several pasted lines are several links', async () => {
  const links = [await linkTo('LINE_1'), await linkTo('LINE_2')];
  const opened = await atTerminal(
    ['open'],
    [
      { after: 'ink', type: `${links.join('\r')}\r` },
      { after: 'Add LINE_1', type: 'y\r' },
      { after: 'Add LINE_2', type: 'y\r' },
    ],
  );
  expect(opened).toMatchObject({ exit: 0, left: 0 });
  expect(await file()).toMatch(/LINE_1=.*\nLINE_2=/s);
});

it('Ctrl-C at the prompt changes nothing, and says what to do', async () => {
  const before = await readFile(join(directory, 'journal.json'), 'utf8');
  const stopped = await atTerminal(
    ['rotate', '--only', 'HAND_KEY', '--force'],
    [{ after: 'stays hidden', type: '\x03' }],
  );
  expect(stopped).toMatchObject({ exit: 1, left: 0 });
  expect(stopped.shown).toContain('no key was given');
  expect(stopped.shown).toContain('keyturn rotate --only');
  const credentials = (text: string) =>
    (JSON.parse(text) as { secrets: { HAND_KEY: { credentials: unknown } } }).secrets.HAND_KEY.credentials;
  expect(credentials(await readFile(join(directory, 'journal.json'), 'utf8'))).toEqual(credentials(before));
});

it('`init` keeps its question while an answer is mended, and writes nothing when somebody goes away', async () => {
  const desk = join(harness.directory, 'new-desk');
  await mkdir(desk);
  const provider = { after: 'Which provider', type: 'sendgrif\u007fd\r' };
  const left = await atTerminal(['init'], [provider, { after: 'called in GitHub', type: '\u0004' }], desk);
  expect(left).toMatchObject({ exit: 2, left: 0 });
  expect(left.shown).toContain('nothing was written');
  expect(await readdir(desk)).toEqual([]);
  const rest = ['called in GitHub', 'GitHub environment', 'local development'].map((after) => ({ after, type: '\r' }));
  const done = await atTerminal(['init'], [provider, ...rest], desk);
  expect(done).toMatchObject({ exit: 0, left: 0 });
  // Shown again with the answer that is left.
  expect(done.shown).toContain('(`keyturn providers` lists them) sendgri');
  expect(await readFile(join(desk, '.github/keyturn.yml'), 'utf8')).toContain('SENDGRID_KEY:');
});
