import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type FakeSmtp, fakeSmtp } from '../fakes/smtp.ts';
import { canary } from '../leaks.ts';
import { DAY, expectExit, Harness, type HarnessOptions, HOME, type RunOptions } from './harness.ts';

type Case = readonly [
  name: string,
  exit: number,
  /** What the log has to say, hint included. */
  says: readonly (string | RegExp)[],
  given: (harness: Harness) => RunOptions | Promise<RunOptions>,
  options?: HarnessOptions,
];

const pasted = ['SG', 'toyexamplenotakey0001', 'toyexamplenotakeytoyexamplenotakeytoyexamplenot'].join('.');

function configured(harness: Harness, from: string | RegExp, to: string): RunOptions {
  const configuration = harness.configuration();
  const changed = configuration.replace(from, to);
  if (changed === configuration) throw new Error('the case changes nothing');
  return { configuration: changed };
}

/** Production alone, with another `destinations`. */
function destinations(harness: Harness, text: string): RunOptions {
  const { configuration } = configured(harness, ', development]', ']');
  return { configuration: configuration!.replace('{ github: { environment: production } }', text) };
}

function html(body = '<!doctype html><title>502</title><p>Bad gateway</p>', status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': 'text/html' } });
}

/** A port on which nothing listens. */
async function nowhere(harness: Harness): Promise<string> {
  const { webhook } = harness.urls;
  await harness.stop('webhook');
  return webhook;
}

const configuration: readonly Case[] = [
  ['no configuration', 2, ['.github/keyturn.yml was not found', 'actions/checkout'], () => ({ configuration: null })],
  [
    'an unknown field',
    2,
    ['keyturn.yml:16:29:', 'secrets.TOY_KEY.colour: there is no such field', 'docs/configuration.md'],
    (harness) => configured(harness, 'provider: toy,', 'provider: toy, colour: red,'),
  ],
  [
    'a misspelt field',
    2,
    ['keyturn.yml:16:29:', 'there is no such field; the nearest is `policy`'],
    (harness) => configured(harness, 'provider: toy,', 'provider: toy, polcy: { max-age: 30d },'),
  ],
  [
    'a misspelt field of a recipe',
    2,
    ['recipes.toy.propagaton: there is no such field; the nearest is `propagation`'],
    (harness) => configured(harness, 'propagation:', 'propagaton:'),
  ],
  [
    'a wrong type',
    2,
    [/keyturn\.yml:16:\d+: secrets\.TOY_KEY\.policy\.max-age: .*90d/],
    (harness) => configured(harness, 'provider: toy,', 'provider: toy, policy: { max-age: [90] },'),
  ],
  [
    'a number without its unit',
    2,
    [/policy\.max-age: .*90d/],
    (harness) => configured(harness, 'provider: toy,', 'provider: toy, policy: { max-age: 90 },'),
  ],
  ['broken YAML', 2, [/keyturn\.yml:\d+:\d+/], (harness) => configured(harness, 'provider: toy,', 'provider: [toy,')],
  [
    'a credential pasted into the file',
    2,
    ['CONFIG_SECRET_PASTED', 'a SendGrid API key', 'the NAME of the environment variable'],
    (harness) => configured(harness, 'admin: TOY_ADMIN', `admin: ${canary(pasted, 'what was pasted')}`),
  ],
  [
    'a credential pasted as an input',
    2,
    ['CONFIG_SECRET_PASTED', 'the NAME of the environment variable'],
    () => ({ configuration: null, inputs: { provider: 'sendgrid', secret: 'X', admin: canary(pasted, 'pasted') } }),
  ],
  [
    'a missing environment variable',
    2,
    ['TOY_ADMIN is not set', 'env: { TOY_ADMIN: ${{ secrets.TOY_ADMIN }} }'],
    () => ({ environment: { TOY_ADMIN: undefined } }),
  ],
  [
    'an empty environment variable',
    2,
    ['TOY_ADMIN is not set', 'env: { TOY_ADMIN: ${{ secrets.TOY_ADMIN }} }'],
    () => ({ environment: { TOY_ADMIN: '' } }),
  ],
  [
    'a missing signing secret',
    2,
    ['WEBHOOK_SECRET is not set', 'env: WEBHOOK_SECRET: ${{ secrets.WEBHOOK_SECRET }}'],
    () => ({ environment: { WEBHOOK_SECRET: undefined } }),
  ],
  [
    'nothing that the link service knows us by',
    2,
    ['LINK_CREATOR_MISSING', 'id-token: write', 'KEYTURN_LINK_TOKEN'],
    () => ({ environment: { KEYTURN_LINK_TOKEN: undefined } }),
  ],
  [
    'a link service over plain HTTP',
    2,
    ['https://'],
    (harness) => configured(harness, harness.urls.links, 'http://links.example.com'),
  ],
  ...['GITHUB_X', '1X', 'A-B'].map(
    (name): Case => [
      `a secret named ${name}`,
      2,
      [/secrets.*: a secret's name .*(does not start with a digit or GITHUB_|letters, digits and underscores)/],
      (harness) => configured(harness, '  TOY_KEY:', `  ${name}:`),
    ],
  ),
  [
    'more random bytes than anybody can store',
    2,
    [/options\.bytes/],
    (harness) => configured(harness, 'provider: toy, admin: TOY_ADMIN', 'provider: random, options: { bytes: 100000 }'),
  ],
  [
    'a file and the inputs that stand for one',
    2,
    ['both a configuration file (.github/keyturn.yml) and inputs', 'keep one of them'],
    () => ({ inputs: { provider: 'random', secret: 'TOY_KEY' } }),
  ],
  ['a command that does not exist', 2, [/rotate/], () => ({ inputs: { command: 'rotat' } })],
  ['a token that is not given', 2, ['no `token` was given', 'Secrets: write'], () => ({ inputs: { token: '' } })],
];

const refused: readonly Case[] = [
  ...['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'].map(
    (event): Case => [`the event ${event}`, 2, ['EVENT_REFUSED', 'workflow_dispatch'], () => ({ event })],
  ),
  [
    'NODE_DEBUG',
    2,
    ['NODE_DEBUG', 'take NODE_DEBUG out'],
    () => ({ environment: { NODE_DEBUG: 'http,undici,fetch' } }),
  ],
  [
    'TLS that believes everybody',
    2,
    ['NODE_TLS_REJECT_UNAUTHORIZED', 'NODE_EXTRA_CA_CERTS=FILE'],
    () => ({ environment: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } }),
  ],
  [
    'an inspector',
    2,
    ['NODE_OPTIONS has --inspect', 'take --inspect out'],
    () => ({ environment: { NODE_OPTIONS: '--inspect=127.0.0.1:0' } }),
  ],
  ...['issue_comment', 'issues', 'discussion', 'discussion_comment', 'fork', 'watch', 'workflow_run', 'gollum'].flatMap(
    (event) => [[`the event ${event}`, 2, ['EVENT_REFUSED', `events: [${event}]`], () => ({ event })] satisfies Case],
  ),
  ...['rotate', 'onboard', 'offboard', 'revoke', 'status', 'doctor'].map(
    (command): Case => [
      `\`${command}\` on what a stranger has written`,
      2,
      ['EVENT_REFUSED'],
      () => ({
        event: 'issue_comment',
        inputs: {
          command,
          ...(command.endsWith('board') ? { person: 'mona' } : {}),
          ...(command === 'revoke' ? { only: 'TOY_KEY' } : {}),
        },
      }),
    ],
  ),
  [
    'another configuration with the same journal',
    2,
    ['CONFIG_INVALID', '.github/keyturn-web.yml have the same journal', 'branch: keyturn-journal-web'],
    (harness) => ({ files: { '.github/keyturn-web.yml': harness.configuration() } }),
  ],
  [
    'pull requests that the configuration would admit',
    2,
    ['events[0]', 'are never admitted'],
    (harness) => ({ configuration: harness.configuration('events: [pull_request_target]') }),
  ],
];

const github: readonly Case[] = [
  [
    'a token that GitHub does not know',
    1,
    ['`token`', 'make a new token'],
    () => ({ inputs: { token: canary('toy-github-token-of-nobody-0002', 'the wrong token') } }),
  ],
  [
    'a journal token that GitHub does not know',
    1,
    ['`journal-token`', 'make a new token'],
    () => ({ inputs: { 'journal-token': canary('toy-github-token-of-nobody-0003', 'the wrong token') } }),
  ],
  [
    'GITHUB_TOKEN as `token`',
    1,
    ["A workflow's own GITHUB_TOKEN can never", 'fine-grained personal access token', 'a GitHub App', 'client-id:'],
    (harness) => ({ inputs: { token: harness.runToken } }),
  ],
  [
    'a token without *Environments*',
    1,
    ['acme/shop (environment production)', '*Environments: '],
    (harness) => ({
      ...configured(harness, ', development]', ']'),
      inputs: { token: harness.github.addToken({ permissions: { secrets: 'write', members: 'read' } }) },
    }),
  ],
  [
    'a workflow without `contents: write`',
    1,
    ['permissions: { contents: write }'],
    (harness) => ({
      inputs: { 'journal-token': harness.github.addRunToken(HOME, { contents: 'read', actions: 'write' }) },
    }),
  ],
  [
    'a missing repository',
    1,
    ['there is no repository acme/gone', 'correct the name, or give the token access to acme/gone'],
    (harness) => destinations(harness, '{ github: { repositories: [acme/shop, acme/gone] } }'),
  ],
  [
    'an archived repository and no other',
    1,
    ['acme/old (archived)', 'no destination that can be written'],
    (harness) => {
      harness.github.addRepository('acme/old', { archived: true });
      return destinations(harness, '{ github: { repository: acme/old } }');
    },
  ],
  [
    'a missing environment',
    1,
    ['environment staging', 'make the environment under Settings, Environments'],
    (harness) => destinations(harness, '{ github: { environment: staging } }'),
  ],
  [
    'a public repository without a private journal',
    1,
    ['JOURNAL_PUBLIC', 'journal: { repository: OWNER/NAME }', 'public: true'],
    (harness) => {
      harness.github.repository(HOME).private = false;
      return {};
    },
  ],
  [
    'a ruleset that refuses the branch of the journal',
    1,
    ['JOURNAL_UNREACHABLE', '`creation`', 'exclude `keyturn-journal`', 'journal: { branch: NAME }'],
    (harness) => {
      harness.github.addRule(HOME, 'creation', 'keyturn-*');
      return {};
    },
  ],
  [
    'a team that cannot be read',
    1,
    ['@acme/ghosts could not be read', '*Members: read*'],
    (harness) => configured(harness, /@acme\/backend/g, '@acme/ghosts'),
  ],
  [
    'a person who does not exist',
    1,
    ['nobody named gohst', 'correct the login'],
    (harness) => configured(harness, /"@acme\/backend"/g, 'gohst'),
  ],
  [
    'a recipient whom no channel reaches',
    1,
    ['no channel reaches mona', 'under `people`'],
    (harness) => ({
      ...configured(harness, /channels: .*/, 'channels: [ { email: { from: keys@acme.example } } ]'),
      environment: { SMTP_URL: `smtp://127.0.0.1:${mail!.port}` },
    }),
  ],
];

const services: readonly Case[] = [
  [
    'a provider that cannot be reached',
    1,
    [/PROVIDER_UNREACHABLE|could not be reached|was refused/, 'base-url'],
    async (harness) => {
      const { toy } = harness.urls;
      return {
        configuration: harness.configuration().replace(`base-url: "${toy}"`, `base-url: "${await nowhere(harness)}"`),
      };
    },
  ],
  [
    'a provider that refuses the admin credential',
    1,
    ['PROVIDER_DENIED', 'check what TOY_ADMIN holds'],
    () => ({ environment: { TOY_ADMIN: canary('toy-example-not-a-key-wrong', 'the wrong admin') } }),
  ],
  [
    'a provider that answers HTML',
    1,
    [/PROVIDER_UN(READABLE|REACHABLE)/],
    () => ({}),
    { provider: async () => html() },
  ],
  [
    'a link service that is down',
    1,
    ['LINK_SERVICE_DOWN', 'keyturn serve'],
    async (harness) => {
      await harness.stop('links');
      return {};
    },
  ],
  [
    'something else in the place of the link service',
    1,
    ['LINK_SERVICE_DOWN', 'not as a Keyturn link service'],
    (harness) => configured(harness, harness.urls.links, harness.urls.github),
  ],
  [
    'a value that the provider says to be too large',
    1,
    ['VALUE_UNFIT', '49152', 'keep it encrypted in the repository'],
    (harness) => configured(harness, 'propagation: 5s', 'propagation: 5s\n    max-bytes: 50000'),
  ],
];

let harness: Harness | undefined;
let mail: FakeSmtp | undefined;
beforeAll(async () => {
  mail = await fakeSmtp({ auth: false });
});
afterAll(() => mail?.close());
afterEach(async () => {
  await harness?.close();
  harness = undefined;
});

async function told([, exit, says, given, options]: Case): Promise<{ harness: Harness; log: string }> {
  harness = await Harness.open(options);
  const ran = await harness.action(await given(harness));
  expectExit(ran, exit);
  const { log } = ran;
  expect(ran.stderr.replace(/^(HTTP|NET|UNDICI|FETCH|Debugger listening|For help,) .*$/gm, '').trim()).toBe('');
  for (const each of says) expect(log).toMatch(each instanceof RegExp ? each : literally(each));
  // Exit 2 and the annotations on the run's page are all that some people see: the hint must stand there as well.
  const errors = log
    .split('\n')
    .filter((line) => /^::error[^:]*::/.test(line))
    .join('\n');
  for (const each of says.slice(-1)) expect(errors).toMatch(each instanceof RegExp ? each : literally(each));
  expect(ran.summary).toContain('**✗**');
  expect(ran.outputs).toMatchObject({ rotated: '0' });
  return { harness, log };
}

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

function expectUntouched({ seen, toy, github: fake, messages }: Harness): void {
  const changed = seen.filter(({ method, status }) => method !== 'GET' && method !== 'HEAD' && status < 400);
  expect(changed).toEqual([]);
  expect(toy.keys.length).toBe(4);
  expect(fake.repository(HOME).git.heads.has('keyturn-journal')).toBe(false);
  expect(messages).toEqual([]);
}

describe.each([
  ['in the configuration and the inputs', configuration],
  ['in how it is started', refused],
])('what is wrong %s', (_, cases) => {
  it.each(cases)('%s: nothing is asked of anybody', async (...each) => {
    const { harness } = await told(each);
    expectUntouched(harness);
  });
});

describe.each([
  ['GitHub', github],
  ['other services', services],
])('what is wrong with %s', (_, cases) => {
  it.each(cases)('%s: nothing is minted, nothing is changed', async (...each) => {
    const { harness } = await told(each);
    expectUntouched(harness);
  });
});

/** What was minted and ended again, and what GitHub holds beside the journal and the escrow. */
function expectNothingLeft({ toy, github: fake, messages }: Harness): void {
  expect(toy.live().length).toBe(4);
  expect(fake.secret(HOME, 'TOY_KEY')).toBeUndefined();
  expect(fake.secret(HOME, 'TOY_KEY', { environment: 'production' })).toBeUndefined();
  expect(messages).toEqual([]);
}

describe('what can only be found out by minting', () => {
  it('a provider that answers HTML to a mint: nothing is written, and the next run finds out what became of it', async () => {
    const provider = async (request: Request) => (request.method === 'POST' ? html() : undefined);
    harness = await Harness.open({ provider });
    const ran = await harness.action();
    expectExit(ran, 1);
    expect(ran.log).toMatch(/MINT_UNKNOWN.*\n.*run `keyturn rotate --only '.*'` again/);
    expectNothingLeft(harness);
    harness.clock.advance(DAY);
    const again = await harness.action();
    expectExit(again, 1);
    expectNothingLeft(harness);
  });

  it('a value that no place can hold: it is revoked again', async () => {
    // Too large for a header too, so this provider is asked with a body.
    const provider = async (request: Request) => {
      if (request.method !== 'POST') return undefined;
      if (new URL(request.url).pathname === '/whoami') {
        const { key } = (await request.json()) as { key: string };
        return Response.json({}, { status: harness!.toy.accepts(key.slice(0, -50_000)) ? 200 : 401 });
      }
      const minted = (await (await harness!.toy.http(request)).json()) as { key: string };
      const key = canary(minted.key + 'x'.repeat(50_000), 'a huge value');
      return Response.json({ ...minted, key }, { status: 201 });
    };
    harness = await Harness.open({ provider });
    const asked =
      '{ method: POST, path: /whoami, auth: { none: true }, body: { key: "{{value}}" }, accept: [200], reject: [401] }';
    const ran = await harness.action(configured(harness, /(?<=verify: ){.*}/, asked));
    expectExit(ran, 1);
    expect(ran.log).toMatch(/VALUE_UNFIT: the value has 500\d\d bytes; a GitHub secret holds at most 49152/);
    expect(harness.toy.keys.length).toBe(6);
    expectNothingLeft(harness);
  });

  it('a provider that refuses what it has just minted: it is revoked again', async () => {
    const provider = async (request: Request) =>
      new URL(request.url).pathname === '/whoami'
        ? Response.json({ error: 'unauthorized' }, { status: 401 })
        : undefined;
    harness = await Harness.open({ provider });
    const ran = await harness.action();
    expectExit(ran, 1);
    expect(ran.log).toMatch(/VERIFY_REJECTED/);
    expectNothingLeft(harness);
  });
});

describe('what is no mistake', () => {
  it('an archived repository among others is skipped and reported', async () => {
    harness = await Harness.open();
    harness.github.addRepository('acme/old', { archived: true });
    const ran = await harness.action(destinations(harness, '{ github: { repositories: [acme/shop, acme/old] } }'));
    expectExit(ran, 0);
    expect(ran.log).toContain('skipped acme/old (archived)');
    expect(ran.summary).toContain('skipped acme/old');
    expect(ran.result[0]).toMatchObject({ action: 'rotated', destinations: { done: 1, total: 1 } });
    expect(harness.github.secret('acme/old', 'TOY_KEY')).toBeUndefined();
  });

  it('a schedule in a fork is a notice and nothing else', async () => {
    harness = await Harness.open();
    const ran = await harness.action({ payload: { repository: { fork: true, private: false } } });
    expectExit(ran, 0);
    expect(ran.log).toMatch(/^::notice[^:\n]*::.*fork/m);
    expect(ran.requests).toEqual([]);
    expectUntouched(harness);
  });

  it('a public repository that says so gets counts instead of logins', async () => {
    harness = await Harness.open();
    harness.github.repository(HOME).private = false;
    const ran = await harness.action({
      configuration: harness.configuration('public: true'),
      payload: { repository: { fork: false, private: false } },
    });
    expectExit(ran, 0);
    expect(ran.result[0]?.shares).toEqual({ total: 2, states: { waiting: 2 } });
    for (const text of [ran.summary, JSON.stringify(ran.outputs)]) expect(text).not.toMatch(/mona|hubot/);
  });
});

it('a workflow that does not hand over what the escrow holds is told which line to add, before anything is minted', async () => {
  harness = await Harness.open();
  expectExit(await harness.action(), 0);
  const keys = harness.toy.keys.length;
  harness.clock.advance(DAY);
  const ran = await harness.action({ inputs: { pending: '', force: 'true' } });
  expectExit(ran, 1);
  expect(ran.log).toContain('ESCROW_NOT_WIRED');
  expect(ran.log).toMatch(/^::error[^:\n]*::.*add `pending: \$\{\{ secrets\.KEYTURN_PENDING \}\}`/m);
  expect(harness.toy.keys.length).toBe(keys);
});
