import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ulid } from 'ulid';
import { openInto } from '../../src/commands/open-into.ts';
import type { IntoEvent, IntoInput, IntoIo } from '../../src/commands/open-io.ts';
import { trustIn } from '../../src/commands/trust.ts';
import { links } from '../../src/links/client.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { makeService, monasToken } from '../service/app-parts.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-open-'));
  file = join(folder, '.env.local');
});
afterEach(() => rmSync(folder, { recursive: true }));

const git = (...words: string[]) => execFileSync('git', ['-C', folder, ...words], { stdio: 'pipe' });
const text = () => readFileSync(file, 'utf8');

type Stage = Awaited<ReturnType<typeof stage>>;

/** A service, and a person at a terminal who says yes to what `yes` matches. */
async function stage({ yes = /./, password }: { yes?: RegExp; password?: string } = {}) {
  const service = makeService();
  const clock = {
    now: () => new Date(service.clock.now()),
    sleep: async (milliseconds: number) => service.clock.pass(milliseconds),
  };
  let down = false;
  const http = async (request: Request) => {
    if (down) throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
    return service.app(request);
  };
  const maker = links({
    url: 'https://links.example',
    http,
    clock,
    expires: 86_400_000,
    creator: async () => new Secret(monasToken),
    ...(password === undefined ? {} : { password: async () => new Secret(password) }),
  });
  const said: string[] = [];
  const asked: string[] = [];
  const events: IntoEvent[] = [];
  const io: IntoIo = {
    http,
    clock,
    say: (line) => void said.push(line),
    tell: (event) => void events.push(event),
    confirm: async (question) => {
      asked.push(question);
      return yes.test(question);
    },
  };
  return {
    clock,
    said,
    asked,
    events,
    io,
    fall: () => {
      down = true;
    },
    async make(entries: { readonly [key: string]: string }, rotations: { readonly [key: string]: string } = {}) {
      const secrets = Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, new Secret(value)]));
      const draft = await maker.draft({ entries: secrets, rotations, from: 'acme/shop', note: '' });
      await maker.create(draft);
      return draft;
    },
    state: async (id: string) => (await maker.receipt(id)).state,
    at: (days: number) => ulid(clock.now().getTime() + days * 86_400_000),
    run: (drafts: readonly { link: Secret }[], change: Partial<IntoInput> = {}, more: Partial<IntoIo> = {}) =>
      openInto(
        {
          links: drafts.map(({ link }) => link),
          file,
          print: false,
          trusted: ['https://links.example'],
          creators: ['mona'],
          ...change,
        },
        { ...io, ...more },
      ),
  };
}

async function refusal(work: Promise<unknown>): Promise<KeyturnError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(KeyturnError);
  return error as KeyturnError;
}

describe('a link', () => {
  it('goes into the file, says of which rotation it is, and only then is saved', async () => {
    const at = await stage();
    writeFileSync(file, '# mine\r\nB=2\r\nA=old # why\r\n', { mode: 0o644 });
    const [mine] = [at.at(0)];
    const draft = await at.make({ A: 'toy-a', C: 'toy c' }, { A: mine! });
    expect(await at.run([draft])).toEqual([]);
    expect(text()).toBe(`# mine\r\nB=2\r\n# keyturn: A ${mine}\r\nA=toy-a # why\r\nC='toy c'\r\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await at.state(draft.id)).toBe('saved');
    expect(at.asked).toEqual([`Add C to ${file}?`]);
    expect(at.events.map(({ event }) => event)).toEqual(['opened', 'ended']);
    expect(at.events.at(-1)).toMatchObject({
      places: { A: 'file', C: 'file' },
      told: true,
      failed: false,
      says: `the link is spent; A and C are in ${file}; the sender knows that it is saved`,
    });
    expect(JSON.stringify(at.events) + at.said.join()).not.toMatch(/toy.[ac]/);
  });

  it('is one of several, of which one is over: the others are done, and it is said', async () => {
    const at = await stage();
    const drafts = [await at.make({ A: '1' }), await at.make({ B: '2' }), await at.make({ C: '3' })];
    await at.run([drafts[1]!], { file: join(folder, 'other') });
    const failures = await at.run(drafts);
    expect(failures.map(({ code, message }) => `${code} ${message.slice(0, 13)}`)).toEqual(['LINK_GONE link 2 of 3: ']);
    expect(text()).toBe('A=1\nC=3\n');
    expect(await Promise.all(drafts.map(({ id }) => at.state(id)))).toEqual(['saved', 'saved', 'saved']);
  });

  it('needs a password, which is asked for', async () => {
    const at = await stage({ password: 'toy five words' });
    const draft = await at.make({ A: '1' });
    const tried = ['wrong', 'toy five words'];
    await at.run([draft], {}, { password: async () => new Secret(tried.shift()!) });
    expect(text()).toBe('A=1\n');
    const other = await at.make({ A: '2' });
    expect((await refusal(at.run([other]))).code).toBe('PASSWORD_WRONG');
    expect(await at.state(other.id)).toBe('waiting');
  });

  it('counts no password that the service did not judge, and says how long to wait', async () => {
    const at = await stage({ password: 'toy five words' });
    const draft = await at.make({ A: '1' });
    const [tried, problems]: [string[], (string | undefined)[]] = [[], []];
    // Three wrong ones make the service pause; the right one is given four times too early, and then in time.
    const typed = ['wrong', 'wrong', 'wrong', ...Array(5).fill('toy five words')];
    const password = async (problem: string | undefined) => {
      problems.push(problem);
      if (tried.length === 7) await at.clock.sleep(1_000);
      tried.push(typed[tried.length]!);
      return new Secret(tried.at(-1)!);
    };
    expect(await at.run([draft], {}, { password })).toEqual([]);
    expect(tried).toEqual(typed);
    expect(problems[4]).toBe(
      'too many wrong passwords were tried, so this one was not judged; wait 1 s, then give it again',
    );
    expect(text()).toBe('A=1\n');
  });

  it('says to wait, and not that the password is wrong, where somebody gives up in the pause', async () => {
    const at = await stage({ password: 'toy five words' });
    const draft = await at.make({ A: '1' });
    const typed = ['wrong', 'wrong', 'wrong', 'toy five words'];
    const password = async () => (typed.length === 0 ? undefined : new Secret(typed.shift()!));
    const error = await refusal(at.run([draft], {}, { password }));
    expect(error).toMatchObject({
      code: 'PASSWORD_WAIT',
      message: 'too many wrong passwords were tried, so this one was not judged',
      hint: 'wait 1 s, then give it again; the link is still there',
    });
    expect(await at.state(draft.id)).toBe('waiting');
  });

  it('is shown with --print, and touches no file', async () => {
    const at = await stage();
    const draft = await at.make({ 'development/A': "it's `$so`" });
    await at.run([draft], { print: true });
    expect(at.events.at(-2)).toMatchObject({ event: 'value', entry: { key: 'development/A', name: 'A' } });
    expect(at.events.at(-1)).toMatchObject({ places: { 'development/A': 'shown' }, told: true });
    expect(existsSync(file)).toBe(false);
    expect(await at.state(draft.id)).toBe('saved');
  });

  it('of nobody is an error', async () => {
    expect((await refusal((await stage()).run([]))).code).toBe('INPUT_INVALID');
  });
});

describe('before the link is spent, it refuses', () => {
  const waits = async (at: Stage, change: Partial<IntoInput>, more: Partial<IntoIo>, says: RegExp) => {
    const draft = await at.make({ A: 'toy-a' });
    const error = await refusal(at.run([draft], change, more));
    expect(`${error.code}: ${error.message} ${error.hint}`).toMatch(says);
    expect(await at.state(draft.id)).toBe('waiting');
  };

  it('a file that git tracks', async () => {
    git('init', '-q');
    writeFileSync(file, 'A=1\n');
    git('add', '-f', '.env.local');
    await waits(await stage(), {}, {}, /FILE_REFUSED: git tracks/);
    expect(text()).toBe('A=1\n');
  });

  it('a file that git does not ignore, unless somebody says that it may be told to', async () => {
    git('init', '-q');
    const no = await stage({ yes: /never/ });
    await waits(no, {}, {}, /FILE_REFUSED: git does not ignore .*gitignore/);
    expect(no.asked).toEqual([`git does not ignore ${file}. Add it to .gitignore?`]);
    expect(existsSync(join(folder, '.gitignore'))).toBe(false);
  });

  it('a file that is no text', async () => {
    writeFileSync(file, Buffer.from([0xff, 0xfe]));
    await waits(await stage(), {}, {}, /UTF-8/);
  });

  it('a folder that is not there', async () => {
    await waits(await stage(), { file: join(folder, 'no/.env') }, {}, /DESTINATION_MISSING/);
  });

  it('a host that no configuration names, unless somebody trusts it', async () => {
    await waits(
      await stage({ yes: /never/ }),
      { trusted: [] },
      {},
      /https:\/\/links\.example is named by no configuration/,
    );
  });

  it('to begin where nobody can be asked', async () => {
    const at = await stage();
    const draft = await at.make({ A: '1' });
    const { confirm: _, ...alone } = at.io;
    const error = await refusal(openInto({ links: [draft.link], file, print: false }, alone));
    expect(error.code).toBe('INPUT_INVALID');
    expect(error.hint).toContain('--yes');
    expect(await at.state(draft.id)).toBe('waiting');
  });
});

it.each([
  ['', '/.env.local\n'],
  ['node_modules', 'node_modules\n/.env.local\n'],
  ['dist\r\n', 'dist\r\n/.env.local\r\n'],
])('the ignore line is added to %j when somebody says yes', async (before, after) => {
  git('init', '-q');
  if (before !== '') writeFileSync(join(folder, '.gitignore'), before);
  const at = await stage();
  await at.run([await at.make({ A: '1' })]);
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe(after);
  expect(text()).toBe('A=1\n');
  expect(git('status', '--porcelain').toString()).toBe('?? .gitignore\n');
});

it('a .gitignore that is a symbolic link is not followed', async () => {
  git('init', '-q');
  const elsewhere = join(folder, 'elsewhere');
  writeFileSync(elsewhere, 'not mine\n');
  symlinkSync(elsewhere, join(folder, '.gitignore'));
  const at = await stage();
  const draft = await at.make({ A: '1' });
  const error = await refusal(at.run([draft]));
  expect(`${error.code}: ${error.message}`).toMatch(
    /^FILE_REFUSED: .*\.gitignore is a symbolic link, which is not followed/,
  );
  expect(readFileSync(elsewhere, 'utf8')).toBe('not mine\n');
  expect(existsSync(file)).toBe(false);
  expect(await at.state(draft.id)).toBe('waiting');
  execFileSync('sh', ['-c', error.hint!.replace(/ {3}\(in .*\)$/, '')], { cwd: folder });
  await at.run([draft]);
  expect(text()).toBe('A=1\n');
});

describe('of what a link holds', () => {
  it('new names need a yes, and the others are written without one', async () => {
    const at = await stage({ yes: /never/ });
    writeFileSync(file, 'A=1\n');
    const draft = await at.make({ A: '2', NEW: '3' });
    expect(await at.run([draft])).toEqual([]);
    expect(text()).toBe('A=2\n');
    expect(at.events.at(-1)).toMatchObject({ places: { A: 'file', NEW: 'left out' } });
  });

  it('nothing at all is an error, and not saved', async () => {
    const at = await stage({ yes: /never/ });
    const draft = await at.make({ NEW: '3' });
    expect((await refusal(at.run([draft]))).code).toBe('FILE_REFUSED');
    expect(existsSync(file)).toBe(false);
    expect(await at.state(draft.id)).toBe('opened');
  });

  it('names that run code or lead keys elsewhere are left out, unless they are allowed by name; the last line says so', async () => {
    const dangerous = [
      ...['PATH', 'Path', 'NODE_OPTIONS', 'LD_PRELOAD', 'DYLD_INSERT_LIBRARIES', 'BASH_ENV', 'GIT_SSH_COMMAND'],
      ...['npm_config_registry', 'HTTPS_PROXY', 'no_proxy', 'AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_S3'],
      ...['ENV', 'PROMPT_COMMAND', 'PYTHONSTARTUP', 'PERL5OPT', 'RUBYOPT', 'JAVA_TOOL_OPTIONS', '_JAVA_OPTIONS'],
      ...['NODE_TLS_REJECT_UNAUTHORIZED', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'OPENSSL_CONF', 'KUBECONFIG'],
    ];
    const at = await stage();
    const evil = Object.fromEntries(dangerous.map((name) => [`development/${name}`, 'evil']));
    const draft = await at.make({ A: '1', ...evil });
    await at.run([draft]);
    expect(text()).toBe('A=1\n');
    expect(await at.state(draft.id)).toBe('opened');
    const { says, refused } = at.events.at(-1) as IntoEvent & { event: 'ended' };
    expect(refused).toEqual(dangerous);
    expect(says).toMatch(/^the link is spent; A is in \S+; PATH, Path, .* and KUBECONFIG were left out, because such/);
    expect(says).toContain(`--allow-name ${dangerous.join(',')} takes them; ask the sender for a new link`);
    for (const name of dangerous) {
      rmSync(file);
      await at.run([await at.make({ [name]: 'chosen' })], { allowNames: [name] });
      expect(text()).toBe(`${name}=chosen\n`);
    }
  });

  it('a value that no quoting carries is refused with the reason, the rest is written, and it is not saved', async () => {
    const at = await stage();
    const draft = await at.make({ A: '1', ODD: `it's "so"` });
    const error = await refusal(at.run([draft]));
    expect(error.code).toBe('VALUE_UNFIT');
    expect(error.message).toMatch(/^ODD: the value contains an apostrophe/);
    expect(text()).toBe('A=1\n');
    expect(await at.state(draft.id)).toBe('opened');
  });

  describe('of several environments for one name', () => {
    const entries = { 'production/A': 'p', 'development/A': 'd', 'staging/A': 's', B: 'b' };

    it('the one that was asked for is taken', async () => {
      const at = await stage();
      const draft = await at.make(entries);
      await at.run([draft], { environment: 'staging' });
      expect(text()).toBe('A=s\nB=b\n');
      expect(at.said).toContain('production/A was left out: the file has one A.');
      expect(await at.state(draft.id)).toBe('saved');
    });

    it('the one that is chosen is taken', async () => {
      const at = await stage();
      const seen: (readonly string[])[] = [];
      const choose = async (_: string, from: readonly string[]) => {
        seen.push(from);
        return 'production';
      };
      await at.run([await at.make(entries)], {}, { choose });
      expect(text()).toBe('A=p\nB=b\n');
      await at.run([await at.make(entries)], { environment: 'stagin' }, { choose });
      expect(text()).toBe('A=p\nB=b\n');
      expect(seen).toEqual(Array(2).fill(['production', 'development', 'staging']));
    });

    it.each([
      ['where nobody can be asked', {}, {}],
      ['where whoever is asked goes away', {}, { choose: async () => undefined }],
      ['where the link has not the one that was asked for', { environment: 'stagin' }, {}],
    ])('none is taken %s, and the sender is not told', async (_, change, more) => {
      const at = await stage();
      const draft = await at.make(entries);
      const error = await refusal(at.run([draft], change, more));
      expect(error.code).toBe('INPUT_INVALID');
      expect(error.message).toContain('it has: production, development, staging');
      expect(error.hint).toContain('--environment production');
      // The link is spent, so it is not true that nothing was changed.
      expect(error.now).toBe('recorded');
      expect(existsSync(file)).toBe(false);
      expect(await at.state(draft.id)).toBe('opened');
    });

    it('values of no environment are for each of them, which is said to whoever asks for one', async () => {
      const at = await stage();
      expect(await at.run([await at.make({ A: '1' })], { environment: 'staging' })).toEqual([]);
      expect(text()).toBe('A=1\n');
      expect(at.said).toContain('The link has no environments: what it holds is for each of them.');
    });

    it('a link with one environment gives nothing to whoever asks for another', async () => {
      const at = await stage();
      const draft = await at.make({ 'production/A': 'p' });
      const error = await refusal(at.run([draft], { environment: 'development' }));
      expect(error.message).toContain('it has: production');
      expect(existsSync(file)).toBe(false);
    });
  });

  describe('for the programs of the project', () => {
    const project = (...dependencies: readonly string[]) =>
      writeFileSync(
        join(folder, 'package.json'),
        JSON.stringify({ devDependencies: Object.fromEntries(dependencies.map((name) => [name, '1'])) }),
      );

    it.each(['next', 'vite'])('a $ is quoted so that %s reads it', async (dependency) => {
      project(dependency);
      const at = await stage();
      await at.run([await at.make({ A: 'a$b', B: 'b' })]);
      expect(text()).toBe('A="a\\$b"\nB=b\n');
      expect(at.said.join('\n')).not.toMatch(/Next\.js|Vite/);
      // It is the same value, so nobody is asked whether it may be replaced.
      at.asked.length = 0;
      await at.run([await at.make({ A: 'a$b' })], { creators: [] });
      expect(at.asked).toEqual([]);
    });

    it('the one that takes another value, whatever is written, is named', async () => {
      project('next', 'dotenv');
      const at = await stage();
      const draft = await at.make({ A: 'a$b', B: 'b' });
      await at.run([draft]);
      expect(text()).toBe("A='a$b'\nB=b\n");
      expect(at.said.filter((line) => line.includes('another value'))).toEqual([
        `A: Next.js will take another value from ${file} than the one that was sent; ask for it in base64.`,
      ]);
      expect(await at.state(draft.id)).toBe('saved');
    });

    it('what only they read is written, and what none of them reads is not', async () => {
      writeFileSync(join(folder, 'compose.yaml'), 'services: { web: { env_file: .env.local } }\n');
      const at = await stage();
      await at.run([await at.make({ ODD: `it's "so"` })]);
      expect(text()).toBe(`ODD="it's \\"so\\""\n`);
      const error = await refusal(at.run([await at.make({ ODD: 'ends\\' })]));
      expect(error.message).toMatch(/^ODD: the value ends with a backslash, .* carry to Docker Compose/);
    });
  });

  describe('a value with a line that looks like an assignment', () => {
    const value = 'toy\nPATH=/evil';
    const entries = { A: '1', LINES: value };

    it('is asked about where somebody can be, and written then', async () => {
      const at = await stage();
      writeFileSync(file, 'A=0\nLINES=0\n');
      await at.run([await at.make(entries)], {}, { screen: true });
      expect(at.asked).toHaveLength(1);
      expect(at.asked[0]).toMatch(/^LINES has a line that looks like an assignment, .* Write it into /);
      expect(at.asked[0]).not.toContain('evil');
      expect(text()).toBe(`A=1\nLINES='${value}'\n`);
    });

    it('is not written when they say no, and may be shown', async () => {
      const at = await stage({ yes: /Add|Show/ });
      await at.run([await at.make(entries)], {}, { screen: true });
      expect(text()).toBe('A=1\n');
      expect(at.events.at(-1)).toMatchObject({ places: { A: 'file', LINES: 'shown' } });
    });

    it('is refused where nobody can be asked, unless it is allowed by name', async () => {
      const at = await stage();
      const error = await refusal(at.run([await at.make(entries)]));
      expect(error.code).toBe('VALUE_UNFIT');
      expect(error.message).toMatch(/^LINES has a line that looks like an assignment.*--allow-name LINES/);
      expect(error.message).not.toContain('evil');
      expect(text()).toBe('A=1\n');
      await at.run([await at.make(entries)], { allowNames: ['LINES'] });
      expect(text()).toBe(`A=1\nLINES='${value}'\n`);
    });

    it('needs no question where all that read the file read it from one line', async () => {
      writeFileSync(join(folder, 'package.json'), '{"dependencies":{"dotenv":"1"}}');
      const at = await stage();
      await at.run([await at.make(entries)]);
      expect(text()).toBe('A=1\nLINES="toy\\nPATH=/evil"\n');
    });
  });
});

describe('a rotation', () => {
  it('never takes the place of a newer one', async () => {
    const at = await stage();
    const [older, newer, newest] = [at.at(-2), at.at(-1), at.at(0)];
    const old = await at.make({ 'development/A': 'old', B: '1' }, { 'development/A': older });
    await at.run([await at.make({ A: 'new' }, { A: newer })]);
    await at.run([old]);
    expect(text()).toBe(`# keyturn: A ${newer}\nA=new\nB=1\n`);
    expect(at.said).toContain('A: the file has a newer one, which stays.');
    expect(at.events.at(-1)).toMatchObject({ places: { 'development/A': 'newer', B: 'file' } });
    expect(await at.state(old.id)).toBe('saved');
    await at.run([await at.make({ A: 'newest' }, { A: newest })]);
    expect(text()).toBe(`# keyturn: A ${newest}\nA=newest\nB=1\n`);
  });

  it('is unknown where somebody took the line away, and where the link says none', async () => {
    const at = await stage();
    await at.run([await at.make({ A: 'new' }, { A: at.at(0) })]);
    await at.run([await at.make({ A: 'by hand' })]);
    expect(text()).toBe("A='by hand'\n");
  });

  it('of the future, or none at all, keeps nothing out', async () => {
    const at = await stage();
    for (const rotation of [`7${'Z'.repeat(25)}`, at.at(3)]) {
      await at.run([await at.make({ A: 'evil' }, { A: rotation })]);
      expect(text()).toBe('A=evil\n');
    }
    const now = at.at(0);
    await at.run([await at.make({ A: 'good' }, { A: now })]);
    expect(text()).toBe(`# keyturn: A ${now}\nA=good\n`);
  });
});

describe('--verify', () => {
  it.each(['accepted', 'inconclusive', 'unknown'] as const)('writes what the provider finds %s', async (probe) => {
    const at = await stage();
    const verify: IntoIo['verify'] = async (entries) => entries.map(({ key }) => ({ key, probe }));
    await at.run([await at.make({ A: '1' })], {}, { verify });
    expect(text()).toBe('A=1\n');
    expect(at.said.some((line) => line.startsWith('A: '))).toBe(true);
  });

  it('writes nothing that the provider refuses, and does not say that it is saved', async () => {
    const at = await stage();
    writeFileSync(file, 'A=0\n');
    const draft = await at.make({ A: '1', B: '2' });
    const verify: IntoIo['verify'] = async () => [{ key: 'A', probe: 'rejected' }];
    expect((await refusal(at.run([draft], {}, { verify }))).code).toBe('VERIFY_REJECTED');
    expect(text()).toBe('A=0\n');
    expect(await at.state(draft.id)).toBe('opened');
  });
});

it('says so when the sender cannot be told: the values are there', async () => {
  const at = await stage();
  const draft = await at.make({ A: '1' });
  const confirm = async () => {
    at.fall();
    return true;
  };
  const error = await refusal(at.run([draft], {}, { confirm }));
  expect(error.code).toBe('LINK_SERVICE_DOWN');
  expect(error.message).toContain(`the link is spent; A is in ${file}`);
  expect(error.hint).toContain('tell them yourself');
  expect(text()).toBe('A=1\n');
});

it('clears away what a killed one left, even where the link turns out to be over', async () => {
  const left = join(folder, '.env.keyturn-0123456789abcdef.local');
  const at = await stage();
  const draft = await at.make({ A: '1' });
  await at.run([draft]);
  writeFileSync(left, 'A=toy-secret\n');
  expect((await refusal(at.run([draft]))).code).toBe('LINK_GONE');
  expect(readdirSync(folder)).toEqual(['.env.local']);
});

describe('the host of a link', () => {
  it.each([
    ['links: { url: "https://links.acme.dev/x" }', ['https://links.acme.dev']],
    ['channels: [ { webhook: { url: "https://hooks.acme.dev" } } ]', []],
    ['links:\n  # url: https://evil.example\n  url: https://links.acme.dev', ['https://links.acme.dev']],
    ['links: [ url ]', []],
    ['links: { url: 5 }', []],
    ['links: { url: "nonsense" }', []],
    ['{{{', []],
    ['', []],
  ])('is named by %j: %j', (yaml, origins) => {
    expect(trustIn({ name: 'keyturn.yml', text: yaml }).origins).toEqual(origins);
  });

  it('is named by nothing where there is no file', () => {
    expect(trustIn(undefined)).toEqual({ origins: [], creators: [], names: [] });
  });
});

it('who may replace values, and the names that are known, are those of the configuration', () => {
  const yaml = `links: { creators: [ acme/infra, mona ] }
secrets:
  A: { provider: toy }
  DB: { provider: postgres, values: { user: DB_USER, password: DB_PASSWORD } }
  B:`;
  expect(trustIn({ name: 'keyturn.yml', text: yaml })).toEqual({
    origins: [],
    creators: ['acme/infra', 'mona'],
    names: ['A', 'DB_USER', 'DB_PASSWORD', 'B'],
  });
});

describe('of somebody unknown', () => {
  it('each value that would replace another is asked for, and so is each new name', async () => {
    const at = await stage({ yes: /(Replace A|Add C)/ });
    writeFileSync(file, 'A=1\nB=1\nSAME=1\n');
    await at.run([await at.make({ A: '2', B: '2', SAME: '1', C: '2', D: '2' })], { creators: ['lisa'], names: ['D'] });
    expect(at.asked).toEqual([
      `Replace A in ${file} with what mona sent?`,
      `Replace B in ${file} with what mona sent?`,
      `Add C to ${file}?`,
      `Add D to ${file}?`,
    ]);
    expect(text()).toBe('A=2\nB=1\nSAME=1\nC=2\n');
  });

  it('nothing is asked where a known creator sends what the configuration names', async () => {
    const at = await stage({ yes: /never/ });
    writeFileSync(file, 'A=1\n');
    await at.run([await at.make({ A: '2', D: '2' })], { names: ['D'] });
    expect(at.asked).toEqual([]);
    expect(text()).toBe('A=2\nD=2\n');
  });
});

/** A person in front of a screen: `answers` is what they say to each question in turn; undefined is Ctrl-C or Ctrl-D. */
function person(answers: readonly (boolean | undefined)[]) {
  const asked: string[] = [];
  const left = [...answers];
  const confirm = async (question: string) => {
    asked.push(question);
    return left.shift();
  };
  return { asked, io: { confirm, screen: true } as const };
}

describe('what was opened is not lost', () => {
  const showsNew = expect.objectContaining({ event: 'value', entry: expect.objectContaining({ name: 'NEW' }) });

  it('when somebody says no: it is shown instead', async () => {
    const at = await stage();
    const { asked, io } = person([false, true]);
    const draft = await at.make({ NEW: 'toy-new' });
    expect(await at.run([draft], {}, io)).toEqual([]);
    expect(asked).toEqual([`Add NEW to ${file}?`, 'The link is spent, and NEW is in no file. Show it here?']);
    expect(at.events).toContainEqual(showsNew);
    expect(at.events.at(-1)).toMatchObject({
      places: { NEW: 'shown' },
      says: 'the link is spent; NEW is shown here and in no file; the sender knows that it is saved',
    });
    expect(await at.state(draft.id)).toBe('saved');
  });

  it('unless they say no to that as well', async () => {
    const at = await stage();
    const { io } = person([false, false]);
    const draft = await at.make({ NEW: 'toy-new' });
    const error = await refusal(at.run([draft], {}, io));
    expect(error.message).toContain('the link is spent; NEW is left out');
    expect(at.events).not.toContainEqual(showsNew);
    expect(await at.state(draft.id)).toBe('opened');
  });

  it.each([
    ['Ctrl-C at the first question', [undefined, undefined], {}],
    ['Ctrl-C at the second one', [false, undefined], {}],
    ['Ctrl-D where an environment is to be chosen', [undefined], { choose: async () => undefined }],
  ])('%s: the same person opens the link again within the minute', async (_, answers, more) => {
    const at = await stage();
    const identity = new Secret('toy-identity-of-mona');
    const { io } = person(answers);
    const draft = await at.make({ 'development/NEW': 'toy-new', 'staging/NEW': 'toy-other' });
    const environment = 'choose' in more ? {} : { environment: 'development' };
    const error = await refusal(at.run([draft], environment, { ...io, ...more, identity }));
    expect(error.message).toContain('neither in a file nor shown');
    expect(error.hint).toMatch(/until \d\d:\d\d:\d\d UTC the same command opens it once more on this computer/);
    await at.clock.sleep(55_000);
    const stranger = new Secret('toy-identity-of-lisa');
    expect((await refusal(at.run([draft], { environment: 'development' }, { identity: stranger }))).code).toBe(
      'LINK_GONE',
    );
    expect(await at.run([draft], { environment: 'development' }, { identity })).toEqual([]);
    expect(text()).toBe('NEW=toy-new\n');
    expect(await at.state(draft.id)).toBe('saved');
  });

  it('after the minute it is, and is said to be', async () => {
    const at = await stage();
    const identity = new Secret('toy-identity-of-mona');
    const draft = await at.make({ NEW: 'toy-new' });
    await refusal(at.run([draft], {}, { ...person([]).io, identity }));
    await at.clock.sleep(61_000);
    expect((await refusal(at.run([draft], {}, { identity }))).code).toBe('LINK_GONE');
    expect(existsSync(file)).toBe(false);
  });

  it('when the file turns into something else meanwhile: it is shown, and the error says what stood in the way', async () => {
    const at = await stage();
    const { io } = person([true, true]);
    const draft = await at.make({ NEW: 'toy-new' });
    const confirm = async (question: string) => {
      if (question.startsWith('Add')) mkdirSync(file);
      return io.confirm(question);
    };
    const error = await refusal(at.run([draft], {}, { ...io, confirm }));
    expect(error.code).toBe('FILE_REFUSED');
    expect(error.message).toContain('the link is spent; NEW is shown here and in no file');
    expect(at.events).toContainEqual(showsNew);
  });

  it('when it does not fit the file: it is shown', async () => {
    const at = await stage();
    const { asked, io } = person([true, true]);
    const draft = await at.make({ A: '1', ODD: `it's "so"` });
    const error = await refusal(at.run([draft], {}, io));
    expect(asked.at(-1)).toBe('The link is spent, and ODD is in no file. Show it here?');
    expect(error.message).toContain(`A is in ${file}, ODD is shown here and in no file`);
    expect(text()).toBe('A=1\n');
  });

  it('when several are: they are offered, and named, in whole sentences', async () => {
    const at = await stage();
    const { asked, io } = person([true, true, undefined]);
    const draft = await at.make({ A: '1', B: '2' });
    const confirm = async (question: string) => {
      if (question.startsWith('Add B')) mkdirSync(file);
      return io.confirm(question);
    };
    const error = await refusal(at.run([draft], {}, { ...io, confirm }));
    expect(asked.at(-1)).toBe('The link is spent, and A and B are in no file. Show them here?');
    expect(error.message).toContain('A and B are neither in a file nor shown');
    expect(error.hint).toBe('Name another file; ask the sender for a new link');
  });

  it('when nobody reads the screen that it was to be shown on: where it is and how to have it again is said', async () => {
    const at = await stage();
    const { io } = person([false, true]);
    const draft = await at.make({ NEW: 'toy-new' });
    const identity = new Secret('toy-identity-of-mona');
    const error = await refusal(at.run([draft], {}, { ...io, identity, isRead: async () => false }));
    expect(error.code).toBe('WRITE_FAILED');
    expect(error.message).toContain('the link is spent; NEW is neither in a file nor shown');
    expect(error.hint).toContain('the same command opens it once more');
    expect(at.events.at(-1)).toMatchObject({ event: 'ended', places: { NEW: 'nowhere' }, told: false });
    expect(await at.state(draft.id)).toBe('opened');
  });

  it('when its name changes how programs run: how to have it again is said, and the sender is not told', async () => {
    const at = await stage();
    const draft = await at.make({ A: '1', PATH: 'evil' });
    const identity = new Secret('toy-identity-of-mona');
    expect(await at.run([draft], {}, { identity })).toEqual([]);
    expect((at.events.at(-1) as { says: string }).says).toMatch(
      /--allow-name PATH takes it; until \d\d:\d\d:\d\d UTC the same command/,
    );
    expect(await at.state(draft.id)).toBe('opened');
    expect(await at.run([draft], { allowNames: ['PATH'] }, { identity })).toEqual([]);
    expect(text()).toContain('PATH=evil');
  });

  it('when a program fails in the middle: what became of it is said before', async () => {
    const at = await stage();
    const draft = await at.make({ NEW: 'toy-new' });
    const verify = async () => {
      throw new RangeError('a bug');
    };
    await expect(at.run([draft], {}, { verify })).rejects.toThrow(RangeError);
    expect(at.said.at(-1)).toBe('the link is spent; NEW is neither in a file nor shown; ask the sender for a new link');
  });

  it('and what is held is known to whoever stops the program', async () => {
    const at = await stage();
    const held: (string | undefined)[] = [];
    await at.run([await at.make({ A: '1' })], {}, { holding: (fate) => held.push(fate?.sentence) });
    expect(held).toEqual(['the link is spent; A is neither in a file nor shown', undefined]);
  });
});
