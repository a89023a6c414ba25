// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about such strings
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { Given } from '../../src/commands/init/questions.ts';
import { init } from '../../src/commands/init.ts';
import { jobPermissions } from '../../src/config/job-permissions.ts';

const file = '.github/keyturn.yml';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'keyturn-init-flags-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** By flags alone: whoever is asked anything fails. */
function byFlags(
  given: Given,
  more: { readonly watch?: string; readonly file?: string; readonly host?: string; readonly remote?: string } = {},
) {
  const ask = async (question: string) => {
    throw new Error(`asked: ${question}`);
  };
  return init({ directory, file, repository: 'acme/shop', yes: true, given, say: () => {}, ask, ...more });
}

/** With some flags, and answers for what is left. */
async function partly(given: Given, ...answers: string[]) {
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return answers.shift();
  };
  const done = await init({ directory, file, repository: 'acme/shop', given, say: () => {}, ask });
  return { ...done, asked };
}

const read = (path = file) => readFileSync(join(directory, path), 'utf8');
function put(path: string, text: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), text);
}
/** Every file with its bytes. */
function everything(): { readonly [path: string]: string } {
  const paths = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    paths.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
  );
}
const mail = { provider: 'sendgrid', secret: 'MAIL_KEY', environment: 'production' } as const;

describe('init by flags alone', () => {
  it('asks nothing, and writes what the answers would have written', async () => {
    const { files } = await byFlags({ ...mail, 'link-service': 'none' });
    const byFlag = everything();
    for (const path of files) rmSync(join(directory, path));
    const { asked } = await partly({}, 'sendgrid', 'MAIL_KEY', 'production', '');
    expect(asked).toHaveLength(4);
    expect(everything()).toEqual(byFlag);
  });

  it('takes every usual answer where only the provider is named', async () => {
    await byFlags({ provider: 'random' });
    expect(parse(read()).secrets).toEqual({
      RANDOM_KEY: { provider: 'random', options: { bytes: 32 }, destinations: [{ github: {} }] },
    });
  });

  it('shares by links in the repository where there is no link service', async () => {
    await byFlags({ ...mail, 'share-with': 'mona, @acme/backend', 'link-service': 'none', channel: 'slack' });
    const { links, channels, environments } = parse(read());
    expect([links, channels, environments.development.share]).toEqual([
      undefined,
      [{ slack: {} }],
      { with: ['mona', '@acme/backend'] },
    ]);
  });

  it.each([
    ['email:keys@acme.dev', { email: { from: 'keys@acme.dev' } }],
    ['webhook:https://hooks.acme.dev/x', { webhook: { url: 'https://hooks.acme.dev/x', secret: 'WEBHOOK_SECRET' } }],
  ])('takes the channel %s', async (channel, written) => {
    await byFlags({ ...mail, 'share-with': 'mona', 'link-service': 'https://links.acme.dev', channel });
    expect(parse(read()).channels).toEqual([written]);
    expect(parse(read()).links).toEqual({ url: 'https://links.acme.dev' });
  });

  it('takes an admin and options of its own, of which nothing is left to look at', async () => {
    const { todo } = await byFlags({ ...mail, admin: 'MAIL_ADMIN', options: '{ scopes: [mail.send, alerts.read] }' });
    expect(parse(read()).secrets.MAIL_KEY).toMatchObject({
      admin: 'MAIL_ADMIN',
      options: { scopes: ['mail.send', 'alerts.read'] },
    });
    expect(read('.github/workflows/keyturn.yml')).toContain('MAIL_ADMIN: ${{ secrets.MAIL_ADMIN }}');
    expect(todo.map(({ command }) => command)).toContain('gh secret set MAIL_ADMIN --env keyturn');
    expect(todo.map(({ why }) => why).join('\n')).not.toContain('example');
  });

  it('asks only for what no flag says', async () => {
    const { asked } = await partly({ ...mail, 'link-service': 'none' }, 'mona', 'slack', '');
    expect(asked.map((question) => question.split(' ').slice(0, 4).join(' '))).toEqual([
      'Who gets a copy',
      'How do people hear',
      'Slack member id of',
    ]);
  });

  it('gives the jobs what they use, and an identity only where somebody is to believe it', async () => {
    const permissions = () => parse(read('.github/workflows/keyturn.yml')).jobs.rotate.permissions;
    const { files } = await byFlags({ ...mail, 'link-service': 'none' });
    expect(permissions()).toEqual(jobPermissions('rotate', { identity: false }));
    for (const path of files) rmSync(join(directory, path));
    await byFlags({ ...mail, 'share-with': 'mona', 'link-service': 'https://links.acme.dev', channel: 'slack' });
    expect(permissions()).toEqual(jobPermissions('rotate', { identity: true }));
  });

  it.each([
    ['provider', { ...mail, provider: 'sendgird' }],
    ['provider', { secret: 'MAIL_KEY' }],
    ['secret', { ...mail, secret: 'GITHUB_KEY' }],
    ['secret', { ...mail, secret: 'two words' }],
    ['secret', { ...mail, secret: 'NODE_OPTIONS' }],
    ['environment', { ...mail, environment: '../x' }],
    ['share-with', { ...mail, 'share-with': 'mona hubot' }],
    ['link-service', { ...mail, 'share-with': 'mona', 'link-service': 'links.acme.dev', channel: 'slack' }],
    ['link-service', { ...mail, 'share-with': 'mona', 'link-service': 'http://links.acme.dev', channel: 'slack' }],
    ['link-service', { ...mail, 'link-service': 'https://links.acme.dev', channel: 'slack' }],
    ['channel', { ...mail, channel: 'slack' }],
    ['channel', { ...mail, 'share-with': 'mona' }],
    ['channel', { ...mail, 'share-with': 'mona', channel: 'pigeon' }],
    ['channel', { ...mail, 'share-with': 'mona', channel: 'email' }],
    ['channel', { ...mail, 'share-with': 'mona', channel: 'email:nobody' }],
    ['channel', { ...mail, 'share-with': 'mona', channel: 'webhook:ftp://x' }],
    ['channel', { ...mail, 'share-with': 'mona', channel: 'slack:U0123' }],
    ['admin', { ...mail, admin: '{ a: [' }],
    ['admin', { ...mail, admin: 'two words' }],
    ['admin', { ...mail, admin: '7' }],
    ['options', { ...mail, options: '{ scopes: [' }],
    ['options', { ...mail, options: '{ scope: [mail.send] }' }],
    ['options', { ...mail, options: 'mail.send' }],
  ] as readonly [string, Given][])(
    'refuses a %s that will not do, by its name, and writes nothing',
    async (flag, given) => {
      const refused = await byFlags(given).then(
        () => undefined,
        (error: { readonly code: string; readonly message: string }) => error,
      );
      expect(refused?.code).toBe('INPUT_INVALID');
      expect(refused?.message).toContain(`--${flag}`);
      const value = given[flag as keyof Given];
      if (value !== undefined && value.length > 4 && !value.startsWith('{'))
        expect(refused?.message).not.toContain(`${value} `);
      expect(readdirSync(directory)).toEqual([]);
    },
  );

  it('names all flags that are needed at once', async () => {
    await expect(byFlags({ 'share-with': 'mona' })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: '`--provider` and `--channel`: with `--yes` nothing is asked, so these are needed',
    });
    await expect(partly({ 'share-with': 'mona' })).rejects.toMatchObject({
      hint: expect.stringContaining('with `--provider` and `--channel` and `--yes`'),
    });
    expect(readdirSync(directory)).toEqual([]);
  });

  it('writes workflows that a server of your own can run, and says what it needs first', async () => {
    const { files, todo } = await byFlags(mail, { host: 'github.acme.dev', watch: '30m' });
    for (const path of files.filter((each) => each.includes('workflows'))) {
      const { jobs, concurrency } = parse(read(path));
      expect([path, concurrency.queue, Object.values(jobs as object).map((job) => job['runs-on'])]).toEqual([
        path,
        undefined,
        ['self-hosted'],
      ]);
    }
    expect(todo[0]?.command).toBe(
      'export GH_HOST=github.acme.dev GITHUB_API_URL=https://github.acme.dev/api/v3 && gh auth status --hostname github.acme.dev',
    );
    expect(todo[1]?.why).toMatch(/GitHub Connect.*keyturn\/keyturn@v.*actions\/checkout@/);
    const { todo: another } = await byFlags({ ...mail, secret: 'NEWS_KEY' }, { host: 'github.acme.dev' });
    expect(another[0]?.command).toContain('export GH_HOST=github.acme.dev');
  });

  it('begins with the repository where there is none', async () => {
    const remote = 'git init -b main && gh repo create --private --source . --remote origin';
    const { todo } = await byFlags(mail, { remote });
    expect([todo[0]?.command, todo[1]?.command?.includes('environments/keyturn')]).toEqual([remote, true]);
  });

  it('writes for GitHub with data residency what it writes for github.com, and names its host', async () => {
    const { todo } = await byFlags(mail, { host: 'acme.ghe.com' });
    const { jobs, concurrency } = parse(read('.github/workflows/keyturn.yml'));
    expect([jobs.rotate['runs-on'], concurrency.queue]).toEqual(['ubuntu-latest', 'max']);
    expect(todo[0]?.command).toContain('GITHUB_API_URL=https://api.acme.ghe.com');
    expect(todo.map(({ why }) => why).join()).not.toContain('GitHub Connect');
  });

  it('refuses a file outside of the repository', async () => {
    await expect(byFlags(mail, { file: '../keyturn.yml' })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('--config'),
    });
  });
});

const commented = `# Ours.
links: { url: "https://links.acme.dev" }   # in the cellar
channels: [ { slack: {} } ]

environments:
  production: { destinations: [ { github: { environment: production } } ] }

secrets:
    MAIL_KEY:            # of the shop
        provider: 'sendgrid'
        admin: SENDGRID_ADMIN
        options: { scopes: [ mail.send ] }
        environments: [ production ]
    # the last word

policy: { max-age: 60d }   # by contract
escrow: { github: { environment: keyturn } }
`;

describe('init where a configuration is there', () => {
  it('adds a secret, and leaves every other byte where it was', async () => {
    put(file, commented);
    const { files, todo } = await byFlags({ ...mail, secret: 'NEWS_KEY' });
    expect(files).toEqual([file]);
    const lines = read().split('\n');
    const added = lines.filter((line) => !commented.split('\n').includes(line));
    expect(lines.filter((line) => !added.includes(line)).join('\n')).toBe(commented);
    expect(added[0]).toBe('    NEWS_KEY:');
    expect(parse(read()).secrets.NEWS_KEY).toEqual({
      provider: 'sendgrid',
      admin: 'SENDGRID_ADMIN',
      options: { scopes: ['mail.send'] },
      environments: ['production'],
    });
    // The credential is there already, and no workflow of `init` is.
    expect(todo.map(({ command }) => command).filter((command) => command?.startsWith('gh secret'))).toEqual([]);
    expect(todo.some(({ why }) => why.includes('SENDGRID_ADMIN: ${{ secrets.SENDGRID_ADMIN }}'))).toBe(true);
  });

  it('keeps line ends of Windows', async () => {
    put(file, commented.replaceAll('\n', '\r\n'));
    await byFlags({ ...mail, secret: 'NEWS_KEY' });
    expect(read().replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('hands its credential to the steps that run Keyturn, and to no other', async () => {
    await byFlags(mail);
    const before = everything();
    const { files, todo } = await byFlags({ provider: 'openai', secret: 'AI_KEY', environment: 'staging' });
    expect(files).not.toContain('.github/workflows/keyturn-hold.yml');
    expect(files).toContain('.github/workflows/keyturn-onboard.yml');
    for (const path of files) {
      const was = before[join(directory, path)]!.split('\n');
      const added = read(path)
        .split('\n')
        .filter((line) => !was.includes(line));
      if (path !== file) expect(added).toEqual(['          OPENAI_ADMIN: ${{ secrets.OPENAI_ADMIN }}']);
    }
    expect(parse(read()).secrets.AI_KEY.destinations).toEqual([{ github: { environment: 'staging' } }]);
    expect(todo.map(({ command }) => command)).toContain('gh secret set OPENAI_ADMIN --env keyturn');
  });

  it.each([
    ['in brackets', "        env: { A: '${{ secrets.A }}' }\n"],
    ['none', ''],
  ])('says which line is missing where `env` is written %s', async (_, env) => {
    await byFlags(mail);
    const path = '.github/workflows/keyturn.yml';
    const text = read(path);
    put(path, `${text.slice(0, text.indexOf('        env:\n'))}${env}`);
    const before = read(path);
    const { todo } = await byFlags({ provider: 'openai', secret: 'AI_KEY' });
    expect(read(path)).toBe(before);
    expect(todo.find(({ why }) => why.includes(path))?.why).toContain('OPENAI_ADMIN: ${{ secrets.OPENAI_ADMIN }}');
  });

  it('asks for the secret alone, and for people only where they can be written to', async () => {
    put(file, commented.replace('channels: [ { slack: {} } ]\n', ''));
    const { asked } = await partly({}, 'sendgrid', 'NEWS_KEY', '');
    expect(asked).toHaveLength(3);
    put(file, commented);
    expect((await partly({}, 'sendgrid', 'NEWS_KEY', '', 'mona')).asked).toHaveLength(4);
    expect(parse(read()).secrets.NEWS_KEY.share).toEqual({ with: ['mona'] });
  });

  it('asks again for the name of a secret that is there', async () => {
    put(file, commented);
    const { asked } = await partly({ provider: 'sendgrid', environment: 'production' }, 'mail_key', 'NEWS_KEY', '');
    expect(asked.filter((question) => question.startsWith('What is'))).toHaveLength(2);
  });

  it.each([
    ['secret', mail, commented],
    ['secret', { ...mail, secret: 'mail_key' }, commented],
    ['channel', { ...mail, secret: 'NEWS_KEY', channel: 'slack' }, commented],
    ['link-service', { ...mail, secret: 'NEWS_KEY', 'link-service': 'https://other.acme.dev' }, commented],
    ['options', { ...mail, secret: 'NEWS_KEY', options: '{ scope: [a] }' }, commented],
    ['keyturn.yml', { ...mail, secret: 'NEWS_KEY' }, commented.replace('max-age', 'maxage')],
    [
      'keyturn.yml',
      { ...mail, secret: 'NEWS_KEY' },
      'secrets: { A_KEY: { provider: random, destinations: [ { github: {} } ] } }\n',
    ],
  ] as readonly [string, Given, string][])(
    'refuses what concerns %s, and changes nothing',
    async (field, given, text) => {
      put(file, text);
      const before = everything();
      await expect(byFlags(given)).rejects.toMatchObject({ message: expect.stringContaining(field) });
      expect(everything()).toEqual(before);
    },
  );

  it('adds with --watch the workflow alone, and says so to other flags', async () => {
    await byFlags(mail);
    await expect(byFlags(mail, { watch: '30m' })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await byFlags({}, { watch: '30m' });
    expect(parse(read('.github/workflows/keyturn-signals.yml')).jobs.signals.permissions).toEqual(
      parse(read('.github/workflows/keyturn.yml')).jobs.rotate.permissions,
    );
    await byFlags({ provider: 'openai', secret: 'AI_KEY' });
    expect(read('.github/workflows/keyturn-signals.yml')).toContain('OPENAI_ADMIN');
  });
});
