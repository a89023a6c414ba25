import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compose } from '../../src/compose/compose.ts';
import { load } from '../../src/config/load.ts';
import { provider as command } from '../../src/providers/command.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { standingClock } from '../http/clock.ts';

const random = { bytes: (length: number) => new Uint8Array(length), ulid: () => '' };
const tag = 'ktabcdefgh01jy0000000000000000000000';
const admin = 'toy-example-not-a-key-command';
let folder: string;
let program: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-command-'));
  program = join(folder, 'keys.mjs');
  // Keeps its one key in a file, and says too much where it should not be heard.
  writeFileSync(
    program,
    `import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
const asked = JSON.parse(readFileSync(0, 'utf8'));
const file = asked.options.file;
const key = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
console.error(JSON.stringify([asked, key]));
const say = (answer) => console.log(JSON.stringify(answer));
if (process.argv.length > 3 || process.argv.join().includes('not-a-key')) say({ refused: 'refused' });
else if (asked.verb === 'probe') say({ probe: asked.admin === undefined && key?.value === asked.values.value ? 'accepted' : 'rejected' });
else if (asked.admin !== ${JSON.stringify(admin)}) say({ refused: 'denied' });
else if (asked.verb === 'check') say({ ok: true });
else if (asked.verb === 'list') say({ credentials: key ? [{ id: key.id, tag: key.tag }] : [] });
else if (asked.verb === 'mint') {
  const made = { id: 'one', tag: asked.tag, value: 'toy-example-not-a-key-minted' };
  writeFileSync(file, JSON.stringify(made));
  if (process.argv[2] === 'dies') process.exit(1);
  if (process.argv[2] === 'hangs') setTimeout(() => {}, 60_000);
  else if (process.argv[2] === 'forks') {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 600_000)'], { stdio: 'inherit' });
    writeFileSync(file + '.pid', String(child.pid));
  }
  else if (process.argv[2] === 'floods') process.stdout.write('x'.repeat(2_000_000));
  else say({ id: made.id, values: { value: made.value } });
} else { rmSync(file, { force: true }); say({ revoked: key ? 'revoked' : 'gone' }); }
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function build(word = 'works', secret = admin, run = [process.execPath, program, word]) {
  return command.build({
    options: command.options.parse({
      run,
      timeout: word === 'hangs' || word === 'forks' ? 2 : 60,
      options: { file: join(folder, 'key') },
      account: 'keys',
    }),
    admin: new Secret(secret),
    http: () => Promise.reject(new Error('nobody is asked')),
    clock: standingClock(),
    random,
  });
}

describe('a real program', () => {
  it('mints, proves, lists and revokes, and hears no credential in its words', async () => {
    const provider = build();
    await provider.check();
    const minted = await provider.mint({ tag });
    expect(await provider.probe(minted)).toBe('accepted');
    expect(await provider.list!()).toEqual([{ id: 'one', tag }]);
    expect(await provider.revoke('one')).toBe('revoked');
    expect(await provider.probe(minted)).toBe('rejected');
    expect(await provider.revoke('one')).toBe('gone');
  });

  it.each(['dies', 'floods'])('that %s while it mints has perhaps minted; the list shows that it has', async (word) => {
    const provider = build(word);
    await expect(provider.mint({ tag })).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
    expect(await provider.list!()).toEqual([{ id: 'one', tag }]);
    expect(await provider.revoke('one')).toBe('revoked');
  });

  it('that hangs is ended', async () => {
    await expect(build('hangs').mint({ tag })).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
    expect(await build().revoke('one')).toBe('revoked');
  });

  it('is not waited for beyond its time, although a program of its own goes on', async () => {
    await expect(build('forks').mint({ tag })).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
    process.kill(Number(readFileSync(join(folder, 'key.pid'), 'utf8')), 'SIGKILL');
    expect(await build().revoke('one')).toBe('revoked');
  });

  it('that is not there was not asked', async () => {
    const provider = build('', admin, [join(folder, 'no-such-program')]);
    await expect(provider.mint({ tag })).rejects.toMatchObject({ code: 'HTTP_NOT_SENT' });
    await expect(provider.check()).rejects.toMatchObject({ code: 'PROVIDER_UNREACHABLE' });
  });

  it('that denies is believed', async () => {
    await expect(build('works', 'toy-example-not-a-key').check()).rejects.toMatchObject({ code: 'PROVIDER_DENIED' });
  });
});

/** What its program is given, verb by verb, by a run whose job holds more than that program should know. */
async function givenTo(options: object): Promise<{ readonly [verb: string]: { readonly [name: string]: string } }> {
  const spy = join(folder, 'spy.mjs');
  writeFileSync(
    spy,
    `import { readFileSync, writeFileSync } from 'node:fs';
const asked = JSON.parse(readFileSync(0, 'utf8'));
writeFileSync(asked.options.into + asked.verb, JSON.stringify(process.env));
console.log(JSON.stringify(asked.verb === 'probe' ? { probe: 'accepted' } : { ok: true }));
`,
  );
  const into = join(folder, 'given-to-');
  const binding = { run: [process.execPath, spy], options: { into }, ...options };
  const text = JSON.stringify({ secrets: { KEY: { provider: 'command', admin: 'LEDGER_ADMIN', options: binding } } });
  const environment = {
    PATH: '/bin:/usr/bin',
    HOME: folder,
    LC_ALL: 'C',
    https_proxy: 'http://proxy.test:3128',
    NODE_EXTRA_CA_CERTS: join(folder, 'none.pem'),
    LEDGER_ADMIN: admin,
    LEDGER_URL: 'https://ledger.test',
    OTHER_ADMIN: 'toy-example-not-a-key-of-another',
    GITHUB_TOKEN: 'toy-example-not-a-key-token',
    INPUT_TOKEN: 'toy-example-not-a-key-input',
    INPUT_PENDING: 'toy-example-not-a-key-pending',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'toy-example-not-a-key-oidc',
    ACTIONS_RUNTIME_TOKEN: 'toy-example-not-a-key-runtime',
    KEYTURN_LINK_TOKEN: 'toy-example-not-a-key-links',
    NODE_OPTIONS: '--no-warnings',
  };
  const configuration = await load(text, { environment, repository: 'acme/shop' });
  const access = { token: undefined, journalToken: undefined, clientId: undefined, privateKey: undefined };
  const ports = await compose(
    configuration,
    { ...access, pending: undefined },
    {
      http: () => Promise.reject(new Error('nobody is asked')),
      clock: standingClock(),
      random,
      environment,
      directory: folder,
      progress: () => {},
    },
  );
  const provider = await ports.provider(configuration.targets[0]!.binding);
  await provider.check();
  await provider.probe({ id: 'one', values: { value: new Secret('toy-example-not-a-key-minted') } });
  const read = (verb: string) => JSON.parse(readFileSync(`${into}${verb}`, 'utf8'));
  return { check: read('check'), probe: read('probe') };
}

/** macOS adds some of its own to every program. */
const namesOf = (given: object | undefined) =>
  Object.keys(given ?? {})
    .filter((name) => !name.startsWith('__CF'))
    .sort();

describe('the environment of a program', () => {
  const every = ['HOME', 'LC_ALL', 'NODE_EXTRA_CA_CERTS', 'PATH', 'https_proxy'];

  it('holds what finds it, its language and its way to the network, and none of the job’s secrets', async () => {
    const { check, probe } = await givenTo({});
    expect(namesOf(check)).toEqual(every);
    expect(namesOf(probe)).toEqual(every);
  });

  it('holds what its options name, but for a probe, which asks with the new credential alone', async () => {
    const { check, probe } = await givenTo({ environment: ['LEDGER_URL'] });
    expect(check?.['LEDGER_URL']).toBe('https://ledger.test');
    expect(namesOf(check)).toEqual([...every, 'LEDGER_URL'].sort());
    expect(namesOf(probe)).toEqual(every);
  });

  it.each(['INPUT_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'GITHUB_TOKEN', 'KEYTURN_PENDING', 'a b'])(
    'cannot be made to hold %s',
    async (name) => {
      await expect(givenTo({ environment: [name] })).rejects.toMatchObject({ code: 'CONFIG_INVALID', exit: 2 });
    },
  );
});
