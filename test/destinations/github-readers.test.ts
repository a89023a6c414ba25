/** Who reads a secret, and may therefore hold its old value: judged by what the stand-in for GitHub lets them read. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { DestinationContext } from '../../src/destinations/destination.ts';
import { options } from '../../src/destinations/github-address.ts';
import { githubSecrets } from '../../src/destinations/github-secrets.ts';
import { github } from '../../src/forge/github/client.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { FakeGitHub, type FakeToken, type SecretApp } from '../fakes/github.ts';
import { steppingClock } from '../http/stepping-clock.ts';

const worlds: FakeGitHub[] = [];
afterEach(() => {
  for (const fake of worlds.splice(0)) expect(fake.undocumented).toEqual([]);
});

const unseen = 'those repositories of acme that the token does not see';
const everywhere: Partial<FakeToken> = { owner: true };

function world(token: Partial<FakeToken> = everywhere) {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  worlds.push(fake);
  fake.addOrganization('acme');
  fake.addRepository('acme/shop', { environments: ['production'], topics: ['payments'] });
  fake.addRepository('acme/api', { topics: ['payments'] });
  fake.addRepository('acme/wiki', { internal: true });
  fake.addRepository('acme/site', { private: false });
  fake.addRepository('acme/old', { archived: true });
  fake.addRepository('other/tool');
  const octokit = github({ http: fake.http, clock, token: new Secret(fake.addToken(token)) });
  const context: DestinationContext = {
    http: fake.http,
    clock,
    github: async () => octokit,
    repository: 'acme/shop',
    variable: () => undefined,
    setting: () => undefined,
    directory: '/',
  };
  const expand = (given: object, name = 'API_KEY') =>
    githubSecrets.expand(options.parse(given), { values: { value: name } }, context);
  const all = async (given: object) => (await expand(given)).map((address) => githubSecrets.build(address, context));
  const reach = async (given: object) => (await all(given))[0]!.readers?.list();
  return { clock, fake, context, expand, all, reach };
}

function organizationSecret(
  fake: FakeGitHub,
  visibility: 'all' | 'private' | 'selected',
  selected: readonly string[] = [],
  app: SecretApp = 'actions',
) {
  const secret = fake.setSecret('acme', 'API_KEY', 'toy-old', { app });
  Object.assign(secret, { visibility, selected: new Set(selected.map((name) => fake.repository(name).id)) });
}

describe('a secret of one repository', () => {
  it.each<[string, object]>([
    ['a repository', {}],
    ['an environment', { environment: 'production' }],
    ['Dependabot', { app: 'dependabot' }],
    ['agents', { app: 'agents' }],
  ])('of %s is read there, which nobody has to be asked', async (_, given) => {
    const { fake, reach } = world();
    expect(await reach(given)).toEqual({ repositories: ['acme/shop'] });
    expect(fake.log).toEqual([]);
  });

  it('for codespaces is read by what nobody can be asked about', async () => {
    expect(await world().reach({ app: 'codespaces' })).toBeUndefined();
    expect(await world().reach({ app: 'codespaces', organization: 'acme', visibility: 'all' })).toBeUndefined();
  });

  it('of a fan-out is read in each of its places', async () => {
    const { all } = world();
    const places = await Promise.all((await all({ topic: 'payments' })).map(({ readers }) => readers?.list()));
    expect(places).toEqual([{ repositories: ['acme/api'] }, { repositories: ['acme/shop'] }]);
  });
});

describe('an organization secret', () => {
  it.each<SecretApp>(['actions', 'dependabot', 'agents'])(
    'for %s is read by whoever it is selected for now, whatever the configuration names',
    async (app) => {
      const { fake, reach } = world();
      organizationSecret(fake, 'selected', ['acme/api', 'acme/site', 'acme/old'], app);
      const found = await reach({ organization: 'acme', repositories: ['acme/shop'], app });
      expect(found).toEqual({ repositories: ['acme/api', 'acme/site', 'acme/shop'] });
    },
  );

  it('for all is read by every repository of the organization, and no other', async () => {
    const { fake, reach } = world();
    organizationSecret(fake, 'all');
    const found = await reach({ organization: 'acme', repositories: ['acme/shop'] });
    expect(found).toEqual({ repositories: ['acme/shop', 'acme/api', 'acme/wiki', 'acme/site'] });
  });

  it('for private ones is read by private and internal ones', async () => {
    const { fake, reach } = world();
    organizationSecret(fake, 'private');
    expect(await reach({ organization: 'acme', visibility: 'all' })).toEqual({
      repositories: ['acme/shop', 'acme/api', 'acme/wiki'],
    });
  });

  it('that is not there yet is read by those for whom it will be', async () => {
    expect(await world().reach({ organization: 'acme', repositories: ['acme/api'] })).toEqual({
      repositories: ['acme/api'],
    });
    expect(await world().reach({ organization: 'acme', visibility: 'private' })).toMatchObject({
      repositories: ['acme/shop', 'acme/api', 'acme/wiki'],
    });
  });

  it('of a large organization is found over all pages', async () => {
    const { fake, reach } = world();
    const many = Array.from({ length: 230 }, (_, n) => `acme/r${n}`);
    for (const name of many) fake.addRepository(name);
    organizationSecret(fake, 'selected', many);
    expect((await reach({ organization: 'acme' }))?.repositories).toEqual(many);
    expect(fake.log.length).toBe(4);
    organizationSecret(fake, 'all');
  });
});

describe('what the token does not see', () => {
  const two: Partial<FakeToken> = { repositories: ['acme/shop', 'acme/api'] };

  it('of a selection is noticed by its count', async () => {
    const { fake, reach } = world(two);
    organizationSecret(fake, 'selected', ['acme/shop', 'acme/wiki']);
    expect(await reach({ organization: 'acme' })).toEqual({ repositories: ['acme/shop'], unseen });
  });

  it.each(['all', 'private'] as const)(
    'of those that %s means is noticed by an owner, by their number',
    async (visibility) => {
      const { fake, reach } = world({ ...two, owner: true });
      organizationSecret(fake, visibility);
      expect(await reach({ organization: 'acme' })).toMatchObject({ unseen });
    },
  );

  it.each<[string, Partial<FakeToken>, boolean]>([
    ['an owner’s token for everything', { owner: true }, true],
    ['an App that is installed everywhere', { kind: 'app' }, true],
    ['an App that is installed in two places', { ...two, kind: 'app' }, false],
    ['a fine-grained token for everything, to which GitHub tells no number', {}, false],
    ['a token for two places', two, false],
  ])('%s sees all: %s', async (_, token, sees) => {
    const { fake, reach } = world(token);
    organizationSecret(fake, 'all');
    expect((await reach({ organization: 'acme' }))?.unseen).toBe(sees ? undefined : unseen);
  });
});

it('a limit on who reads it is no answer: nobody is taken for unseen because of it', async () => {
  const { fake, reach } = world();
  organizationSecret(fake, 'all');
  fake.fault = ({ path }) =>
    path === '/orgs/acme' ? { kind: 'refused', as: 'primary limit', seconds: 7_200 } : undefined;
  await expect(reach({ organization: 'acme' })).rejects.toMatchObject({ code: 'RATE_LIMITED' });
});

it('is asked once a run, however many secrets of the organization want to know', async () => {
  const { fake, context, expand } = world();
  const names = ['ONE', 'TWO', 'THREE', 'FOUR'];
  for (const name of names) fake.setSecret('acme', name, 'toy-old').visibility = 'all';
  const built = (await Promise.all(names.map((name) => expand({ organization: 'acme', visibility: 'all' }, name))))
    .flat()
    .map((address) => githubSecrets.build(address, context));
  await Promise.all([...built, ...built].map(({ readers }) => readers?.list()));
  await expand({ topic: 'payments' });
  expect([...fake.requests].sort()).toEqual(
    [
      ...['FOUR', 'ONE', 'THREE', 'TWO'].map((name) => `GET /orgs/acme/actions/secrets/${name}`),
      'GET /orgs/acme/repos',
      'GET /orgs/acme',
    ].sort(),
  );
});
