import { describe, expect, it } from '@jest/globals';
import { github, refusedWith } from '../../../src/forge/github/client.ts';
import type { GitHubRefusal } from '../../../src/forge/github/refusal.ts';
import { checkToken } from '../../../src/forge/github/token.ts';
import type { Code } from '../../../src/rotation/model/errors.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub } from '../../fakes/github.ts';
import { type RefusalName, refusals } from '../../fakes/github-refusals.ts';
import { fault } from '../../fault.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

const shop = { owner: 'acme', repo: 'shop' };

function world(options: { tokenName?: string; inActions?: boolean } = {}) {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  fake.addOrganization('acme');
  fake.addRepository('acme/shop');
  const octokit = github({ http: fake.http, clock, token: new Secret(fake.addToken()), ...options });
  return { clock, fake, octokit };
}

/** What every refusal of GitHub's is told as: kind, code, what `refusedWith` says, and a word of its cure. */
const told: { readonly [name in RefusalName]: readonly [string, Code, number, string] } = {
  'secondary limit': ['limit', 'RATE_LIMITED', 429, 'later'],
  'secondary limit, 429': ['limit', 'RATE_LIMITED', 429, 'later'],
  'secondary limit, bare': ['limit', 'RATE_LIMITED', 429, 'later'],
  'abuse limit': ['limit', 'RATE_LIMITED', 429, 'later'],
  'primary limit': ['limit', 'RATE_LIMITED', 429, 'later'],
  'primary limit, 429': ['limit', 'RATE_LIMITED', 429, 'later'],
  plan: ['plan', 'PLAN_LIMIT', 403, 'public'],
  'plan of an organization': ['plan', 'PLAN_LIMIT', 403, 'public'],
  sso: ['sso', 'TOKEN_SSO', 403, 'Configure SSO'],
  'sso, as 404': ['sso', 'TOKEN_SSO', 403, 'Configure SSO'],
  'ip allow list': ['ip', 'TOKEN_IP', 403, 'acme'],
  suspended: ['suspended', 'APP_SUSPENDED', 403, 'Unsuspend'],
  'account suspended': ['suspended', 'APP_SUSPENDED', 403, 'Unsuspend'],
  'token lifetime': ['policy', 'TOKEN_POLICY', 403, 'lifetime'],
  'classic token': ['policy', 'TOKEN_POLICY', 403, 'GitHub App'],
  'oauth restrictions': ['policy', 'TOKEN_POLICY', 403, 'GitHub App'],
  permission: ['permission', 'TOKEN_DENIED', 403, '*Secrets: write*'],
  'permission of an integration': ['permission', 'TOKEN_DENIED', 403, 'give the token'],
  'bad credentials': ['credential', 'TOKEN_DENIED', 401, 'new token'],
  'not visible': ['missing', 'HTTP_REFUSED', 404, ''],
  archived: ['archived', 'HTTP_REFUSED', 403, 'unarchive'],
  'locked for migration': ['locked', 'HTTP_REFUSED', 403, 'migration'],
  locked: ['locked', 'HTTP_REFUSED', 423, 'migration'],
  gone: ['gone', 'HTTP_REFUSED', 410, 'out of the configuration'],
  blocked: ['legal', 'HTTP_REFUSED', 451, 'notice'],
};

describe.each(Object.entries(told) as [RefusalName, (typeof told)[RefusalName]][])(
  'GitHub’s refusal «%s»',
  (as, [kind, code, status, cure]) => {
    it.each<[string, (octokit: ReturnType<typeof world>['octokit']) => Promise<unknown>]>([
      ['a read', (octokit) => octokit.rest.repos.get(shop)],
      ['a write', (octokit) => octokit.rest.git.createTree({ ...shop, tree: [] })],
    ])(`of %s is ${code}`, async (_, ask) => {
      const { fake, octokit } = world();
      fake.fault = () => ({ kind: 'refused', as, seconds: 1_800 });
      const error = (await fault(ask(octokit))) as GitHubRefusal;
      expect([error.kind, error.code, refusedWith(error), error.exit]).toEqual([kind, code, status, 1]);
      expect(error.hint ?? '').toContain(cure);
      // The words and headers of others are looked at and never shown.
      expect(`${error.message} ${error.hint}`).not.toMatch(/authorization_request|8440595|personal-access-tokens\/1/);
    });
  },
);

it('every refusal that the stand-in knows is in the table', () => {
  expect(Object.keys(told).sort()).toEqual(Object.keys(refusals).sort());
});

it.each<[string, string, string]>([
  ['Resource protected by organization SAML enforcement. You must grant your OAuth token access.', 'sso', 'TOKEN_SSO'],
  ['Repository access blocked', 'legal', 'HTTP_REFUSED'],
  ['Repository has been locked for migration', 'locked', 'HTTP_REFUSED'],
])('a 403 without any header is told by its message: %s', async (message, kind, code) => {
  const { clock } = world();
  const http = async () => Response.json({ message }, { status: 403 });
  const error = (await fault(github({ http, clock, token: undefined }).rest.repos.get(shop))) as GitHubRefusal;
  expect([error.kind, error.code]).toEqual([kind, code]);
});

describe('the cure fits where it is read', () => {
  const cure = async (as: RefusalName, options: Parameters<typeof world>[0]) => {
    const { fake, octokit } = world(options);
    fake.fault = () => ({ kind: 'refused', as });
    return (await fault(octokit.rest.repos.get(shop))).hint;
  };

  it.each<[RefusalName, string, string, string]>([
    [
      'bad credentials',
      'where the workflow takes `token` from',
      'where this command takes `token` from',
      'gh auth login',
    ],
    ['ip allow list', 'runner', 'use a network', 'use a network'],
    ['sso', 'Configure SSO', 'Configure SSO', 'gh auth login'],
  ])('of «%s»', async (as, action, terminal, own) => {
    expect(await cure(as, { inActions: true })).toContain(action);
    expect(await cure(as, { inActions: false })).toContain(terminal);
    expect(await cure(as, { tokenName: 'gh auth token' })).toContain(own);
  });
});

describe('a limit', () => {
  it.each<[RefusalName, number]>([
    ['secondary limit', 17_000],
    ['secondary limit, 429', 17_000],
    ['secondary limit, bare', 60_000],
    ['abuse limit', 60_000],
    ['primary limit', 17_000],
    ['primary limit, 429', 17_000],
  ])('«%s» is waited for, and the write that met it is then sent', async (as, wait) => {
    const { clock, fake, octokit } = world();
    fake.fault = ({ number }) => (number === 1 ? { kind: 'refused', as, seconds: 17 } : undefined);
    const before = clock.now().getTime();
    await octokit.rest.git.createTree({ ...shop, tree: [] });
    expect(fake.log.map(({ status }) => status)).toEqual([as.endsWith('429') ? 429 : 403, 201]);
    const waited = clock.now().getTime() - before;
    expect([waited >= wait, waited <= wait + 3_000]).toEqual([true, true]);
  });

  it('that says nothing of itself is not waited for as long as the primary limit, which it is not', async () => {
    const { clock, fake, octokit } = world();
    // Every answer says when the primary limit starts anew: in an hour.
    fake.fault = ({ number }) => (number === 1 ? { kind: 'status', status: 429 } : undefined);
    const before = clock.now().getTime();
    await octokit.rest.repos.get(shop);
    expect(clock.now().getTime() - before).toBeLessThan(100_000);
  });

  it('is no page of a proxy’s: that is not known to be an answer of GitHub’s at all', async () => {
    for (const status of [403, 404, 401, 429]) {
      const { fake, octokit } = world();
      fake.fault = () => ({ kind: 'page', status });
      const error = await fault(octokit.rest.repos.get(shop));
      expect([status, error.code, refusedWith(error)]).toEqual([status, 'HTTP_UNKNOWN', undefined]);
    }
  });
});

describe('a list that single sign-on has cut', () => {
  it('is no list: what is left out would look removed', async () => {
    const { clock } = world();
    const http = async () =>
      Response.json([], { headers: { 'x-github-sso': 'partial-results; organizations=21955855,20582480' } });
    const octokit = github({ http, clock, token: undefined });
    const error = await fault(octokit.rest.repos.listForOrg({ org: 'acme' }));
    expect(error.code).toBe('TOKEN_SSO');
    // Other organizations have nothing to do with what is one's own.
    expect((await octokit.rest.repos.listForAuthenticatedUser({ affiliation: 'owner' })).data).toEqual([]);
  });
});

describe('a token that is seconds old', () => {
  function fresh(unknownFor: number) {
    const clock = steppingClock();
    const fake = new FakeGitHub({ now: clock.now });
    fake.addRepository('acme/shop');
    const secret = new Secret(fake.addToken({ kind: 'app', login: 'app[bot]', unknownFor }));
    return { clock, fake, octokit: github({ http: fake.http, clock, token: async () => secret }) };
  }

  it('and is refused is tried again: a replica of GitHub’s does not know it yet', async () => {
    const { fake, octokit } = fresh(2);
    await octokit.rest.repos.get(shop);
    await octokit.rest.git.createTree({ ...shop, tree: [] });
    expect(fake.log.map(({ status }) => status)).toEqual([401, 401, 200, 201]);
  });

  it('and stays refused is told as that after a few tries', async () => {
    const { clock, fake, octokit } = fresh(99);
    const begun = clock.now().getTime();
    expect((await fault(octokit.rest.repos.get(shop))).code).toBe('TOKEN_DENIED');
    expect(fake.log).toHaveLength(4);
    expect(clock.now().getTime() - begun).toBeLessThan(30_000);
  });

  it('is not tried again once it is older than a minute, nor is one that was given', async () => {
    const { clock, fake, octokit } = fresh(0);
    await octokit.rest.repos.get(shop);
    clock.advance(61_000);
    fake.fault = () => ({ kind: 'refused', as: 'bad credentials' });
    await fault(octokit.rest.repos.get(shop));
    expect(fake.log).toHaveLength(2);
    const given = world();
    given.fake.fault = () => ({ kind: 'refused', as: 'bad credentials' });
    await fault(given.octokit.rest.repos.get(shop));
    expect(given.fake.log).toHaveLength(1);
  });
});

describe('what is certainly no token', () => {
  const value = 'toy-example-not-a-key-0001';
  it.each<[string, string, string]>([
    ['a byte-order mark', `\uFEFF${value}`, 'byte-order mark'],
    ['a line break inside', `${value}\n${value}`, 'line break'],
    ['a carriage return inside', `${value}\r${value}`, 'line break'],
    ['a space inside', `token ${value}`, 'space'],
    ['double quotes', `"${value}"`, 'quotes'],
    ['single quotes', `'${value}'`, 'quotes'],
    ['only white space', ' \n', 'white space'],
    ['a letter of another alphabet', `${value}é`, 'characters'],
  ])('has %s: that is named, and the value is not, before anything is sent', async (_, text, named) => {
    const { fake, clock } = world();
    const make = async () => github({ http: fake.http, clock, token: new Secret(text), tokenName: 'journal-token' });
    const error = await fault(make());
    expect([error.code, error.exit]).toEqual(['INPUT_INVALID', 2]);
    expect(error.message).toContain('journal-token');
    expect(error.message).toContain(named);
    expect(fake.log).toEqual([]);
  });

  it('is not white space around it, which does no harm', async () => {
    const { fake, clock } = world();
    const token = new Secret(`\n ${fake.addToken()}\r\n`);
    checkToken(token, 'token');
    await github({ http: fake.http, clock, token }).rest.repos.get(shop);
    expect(fake.log.map(({ status }) => status)).toEqual([200]);
  });
});

describe('a renamed repository', () => {
  it('is the same place for reads and writes, though GitHub names it by number', async () => {
    const { fake, octokit } = world();
    fake.rename('acme/shop', 'acme/store');
    expect((await octokit.rest.repos.get(shop)).data.full_name).toBe('acme/store');
    await octokit.rest.git.createTree({ ...shop, tree: [] });
    const { id } = fake.repository('acme/store');
    expect(fake.log.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'GET 301',
      'GET 200',
      'POST 307',
      'POST 201',
    ]);
    expect(id).toBeGreaterThan(0);
  });
});
