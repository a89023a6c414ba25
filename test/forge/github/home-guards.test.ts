/** What `doctor` says of the environment that holds the credentials, and of the rules around journal and workflow. */
import { describe, expect, it } from '@jest/globals';
import { github } from '../../../src/forge/github/client.ts';
import { guardsOf } from '../../../src/forge/github/home-guards.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub, type FakeToken } from '../../fakes/github.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

function home(token: Partial<FakeToken> = {}, environment: string | null = 'keyturn') {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  fake.addOrganization('acme');
  const repository = fake.addRepository('acme/shop', { environments: ['keyturn'] });
  repository.protections.set('keyturn', { branches: ['main'] });
  fake.setSecret('acme/shop', 'KEYTURN_TOKEN', 'toy-example-not-a-key', { environment: 'keyturn' });
  fake.addRule('acme/shop', 'pull_request', 'main');
  for (const type of ['deletion', 'non_fast_forward']) fake.addRule('acme/shop', type, 'keyturn-*');
  const client = async () => github({ http: fake.http, clock, token: new Secret(fake.addToken(token)) });
  const judge = async () => {
    const checks = await guardsOf({
      repository: 'acme/shop',
      environment: environment ?? undefined,
      escrow: 'KEYTURN_PENDING',
      journal: { repository: 'acme/shop', branch: 'keyturn-journal' },
      keeper: client,
      writer: client,
    });
    return checks.map(({ subject, state, says, error }) => ({
      is: `${subject} ${state}`,
      says: `${says}${error?.message ?? ''}`,
      hint: error?.hint,
      exit: error?.exit,
    }));
  };
  return { fake, repository, judge };
}

const states = async ({ judge }: ReturnType<typeof home>) => (await judge()).map(({ is }) => is);

it('is content with an environment for the default branch alone and rules for both branches', async () => {
  const here = home();
  expect(await states(here)).toEqual(['environment ok', 'environment ok', 'ruleset ok', 'ruleset ok']);
  expect(here.fake.log.every(({ method }) => method === 'GET')).toBe(true);
  expect(here.fake.undocumented).toEqual([]);
});

describe('fails, with what closes it, where', () => {
  it.each([
    ['every branch is admitted', 'all', /admits every branch/],
    ['another branch is admitted', ['main', 'release/*'], /admits release\/\* besides main/],
    ['everything by a pattern is admitted', ['*'], /admits \* besides main/],
  ] as const)('%s', async (_, branches, says) => {
    const { repository, judge } = home();
    repository.protections.set('keyturn', { branches });
    expect((await judge())[0]).toMatchObject({
      is: 'environment failed',
      says: expect.stringMatching(says),
      hint: expect.stringContaining('/acme/shop/settings/environments'),
      exit: 1,
    });
  });

  it('one of its names is the repository’s too', async () => {
    const { fake, judge } = home();
    fake.setSecret('acme/shop', 'KEYTURN_TOKEN', 'toy-example-not-a-key');
    expect((await judge())[1]).toMatchObject({
      is: 'environment failed',
      hint: 'gh secret delete KEYTURN_TOKEN --repo acme/shop',
    });
  });

  it('the escrow of before is still the repository’s', async () => {
    const { fake, judge } = home();
    fake.setSecret('acme/shop', 'KEYTURN_PENDING', '{}');
    expect((await judge())[1]).toMatchObject({
      is: 'environment failed',
      says: expect.stringContaining('KEYTURN_PENDING'),
    });
  });

  it('one of its names is the organization’s too', async () => {
    const { fake, judge } = home();
    fake.setSecret('acme', 'KEYTURN_TOKEN', 'toy-example-not-a-key').visibility = 'all';
    expect((await judge())[1]).toMatchObject({
      is: 'environment failed',
      hint: expect.stringContaining('gh secret delete KEYTURN_TOKEN --org acme'),
    });
  });
});

describe('warns, and nothing fails, where', () => {
  it('the escrow is in no environment', async () => {
    expect(await states(home({}, null))).toEqual(['environment off', 'ruleset ok', 'ruleset ok']);
  });

  it('there are no rules', async () => {
    const here = home();
    here.repository.rules.length = 0;
    expect((await states(here)).slice(2)).toEqual(['ruleset off', 'ruleset off']);
  });

  it('the journal may be rewritten', async () => {
    const { repository, judge } = home();
    repository.rules.splice(2);
    expect((await judge())[3]).toMatchObject({ is: 'ruleset off', says: expect.stringContaining('non_fast_forward') });
  });

  it('the plan has none', async () => {
    const here = home();
    here.fake.policy('acme').free = true;
    expect((await states(here)).slice(2)).toEqual(['ruleset off', 'ruleset off']);
  });

  it('the environment is not there yet, with what makes it', async () => {
    const { repository, judge } = home();
    repository.environments.delete('keyturn');
    expect((await judge())[0]).toMatchObject({
      is: 'environment off',
      says: expect.stringContaining('gh api -X PUT repos/acme/shop/environments/keyturn'),
    });
  });

  it('the token may not ask', async () => {
    expect(await states(home({ permissions: {} }))).toEqual([
      'environment off',
      'environment off',
      'ruleset ok',
      'ruleset ok',
    ]);
  });
});
