/**
 * An old value may be held by whoever reads its destination, not by whom the configuration names: a run that captured it
 * keeps the old key alive wherever it is, and a leak is noticed there.
 */
import { describe, expect, it } from '@jest/globals';
import type { FakeRun, FakeToken } from '../fakes/github.ts';
import { DAY, HOUR, recipe, Shop } from './shop.ts';

const configuration = (destination: string, policy = 'rotate-when: []') => `${recipe()}
policy: { max-age: 30d, overlap: 1h, lead: 3d, quiet: 1h, ${policy} }
secrets:
  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: ${destination} } ] }`;

const owner: Partial<FakeToken> = { owner: true };

/** Minted once, and rotated again; everybody who reads has had the old value. */
async function rotatedTwice(destination: string, token: Partial<FakeToken> = owner) {
  const shop = new Shop(configuration(destination));
  shop.github.addRepository('acme/site', { private: false });
  shop.github.addRepository('acme/tools', { internal: true });
  shop.token = shop.github.addToken(token);
  expect(await shop.rotate()).toMatchObject({ exit: 0 });
  shop.clock.advance(27 * DAY);
  return shop;
}

/** Whether the old key still lives after its overlap, while this run of that repository goes on. */
async function heldBy(shop: Shop, repository: string): Promise<{ during: number; after: number }> {
  const run: FakeRun = shop.github.addRun(repository);
  expect(await shop.rotate({ force: 'true' })).toMatchObject({ exit: 0 });
  shop.clock.advance(3 * HOUR);
  expect(await shop.rotate()).toMatchObject({ exit: 0 });
  const during = shop.toy.live().length;
  shop.github.endRun(run);
  shop.clock.advance(DAY);
  expect(await shop.rotate()).toMatchObject({ exit: 0 });
  return { during, after: shop.toy.live().length };
}

const held = { during: 2, after: 1 };
const free = { during: 1, after: 1 };

describe('a workflow run keeps the old key of an organization secret alive in', () => {
  it.each<{ where: string; destination: string; repository: string; expected: object; selected?: string }>([
    {
      where: 'the repository that is named',
      destination: '{ organization: acme, repositories: [acme/api] }',
      repository: 'acme/api',
      expected: held,
    },
    {
      where: 'one of several that are named',
      destination: '{ organization: acme, repositories: [acme/api, acme/shop] }',
      repository: 'acme/api',
      expected: held,
    },
    {
      where: 'one that was selected manually',
      destination: '{ organization: acme, repositories: [acme/api] }',
      repository: 'acme/site',
      expected: held,
      selected: 'acme/site',
    },
    {
      where: 'none that is not selected',
      destination: '{ organization: acme, repositories: [acme/api] }',
      repository: 'acme/site',
      expected: free,
    },
    {
      where: 'any of all',
      destination: '{ organization: acme, visibility: all }',
      repository: 'acme/site',
      expected: held,
    },
    {
      where: 'a private one of the private',
      destination: '{ organization: acme, visibility: private }',
      repository: 'acme/api',
      expected: held,
    },
    {
      where: 'an internal one of the private',
      destination: '{ organization: acme, visibility: private }',
      repository: 'acme/tools',
      expected: held,
    },
    {
      where: 'no public one of the private',
      destination: '{ organization: acme, visibility: private }',
      repository: 'acme/site',
      expected: free,
    },
    {
      where: 'one of a secret for Dependabot',
      destination: '{ organization: acme, visibility: all, app: dependabot }',
      repository: 'acme/api',
      expected: held,
    },
    {
      where: 'one of a secret for agents',
      destination: '{ organization: acme, visibility: all, app: agents }',
      repository: 'acme/api',
      expected: held,
    },
    {
      where: 'none of a secret for codespaces, which nobody can be asked about',
      destination: '{ organization: acme, visibility: all, app: codespaces }',
      repository: 'acme/api',
      expected: free,
    },
    {
      where: 'each place of a fan-out',
      destination: '{ repositories: [acme/shop, acme/api] }',
      repository: 'acme/api',
      expected: held,
    },
    {
      where: 'none beside a fan-out',
      destination: '{ repositories: [acme/shop, acme/api] }',
      repository: 'acme/site',
      expected: free,
    },
    {
      where: 'the repository of an environment',
      destination: '{ environment: production }',
      repository: 'acme/shop',
      expected: held,
    },
  ])('$where', async ({ destination, repository, expected, selected }) => {
    const shop = await rotatedTwice(destination);
    if (selected !== undefined)
      shop.github.secret('acme', 'TOY_KEY')?.selected?.add(shop.github.repository(selected).id);
    expect(await heldBy(shop, repository)).toEqual(expected);
  });
});

describe('what cannot be seen', () => {
  const destination = '{ organization: acme, visibility: private }';
  const two: Partial<FakeToken> = { repositories: ['acme/shop', 'acme/api'] };

  it('keeps the old key a day after the write, which is said before and after', async () => {
    const shop = await rotatedTwice(destination, two);
    const dry = await shop.dryRun({ force: 'true' });
    const first = await shop.rotate({ force: 'true' });
    for (const { report } of [dry, first])
      expect(report?.secrets[0]?.notes).toContainEqual(
        expect.stringContaining(
          'those repositories of acme that the token does not see cannot be read, so an old credential',
        ),
      );
    shop.clock.advance(23 * HOUR);
    const waiting = await shop.rotate();
    expect(waiting.report?.secrets[0]?.next).toContain('which cannot be read: it waits until');
    expect(shop.toy.live().length).toBe(2);
    shop.clock.advance(2 * HOUR);
    const done = await shop.rotate();
    expect(shop.toy.live().length).toBe(1);
    expect(done.report?.secrets[0]?.notes).toContainEqual(
      expect.stringContaining(
        'could not be read: the previous credential was ended a day after the write; give the token *Actions: read*',
      ),
    );
  });

  it('is off in doctor, with what to do', async () => {
    const shop = await rotatedTwice(destination, two);
    const { exit, report } = await shop.doctor();
    expect(exit).toBe(0);
    expect(report?.checks).toContainEqual(
      expect.objectContaining({ subject: 'signal', name: 'workflow runs of acme', state: 'off' }),
    );
  });
});

describe('a token without Actions: read', () => {
  const blind: Partial<FakeToken> = { permissions: { secrets: 'write', environments: 'write', contents: 'write' } };
  const destination = '{ repository: acme/api }';
  const says =
    'the workflow runs of acme/api cannot be read, so an old credential is ended a day after the write, whatever still runs there: give the token *Actions: read* for acme/api';

  it('is said by a dry run, a rotation and doctor', async () => {
    const shop = await rotatedTwice(destination, blind);
    expect((await shop.dryRun({ force: 'true' })).report?.secrets[0]?.notes).toEqual([says]);
    expect((await shop.rotate({ force: 'true' })).report?.secrets[0]?.notes).toEqual([says]);
    expect((await shop.doctor()).report?.checks).toContainEqual({
      subject: 'signal',
      name: 'workflow runs of acme/api',
      state: 'off',
      says,
      error: undefined,
    });
  });

  it('is not complained of where it can read them', async () => {
    const shop = await rotatedTwice(destination, owner);
    expect((await shop.rotate({ force: 'true' })).report?.secrets[0]?.notes).toEqual([]);
    const { report } = await shop.doctor();
    expect(report?.checks?.filter(({ name }) => name.startsWith('workflow runs')).map(({ state }) => state)).toEqual([
      'ok',
    ]);
  });

  it('is said when the old key was ended because of it, and never earlier than a day', async () => {
    const shop = await rotatedTwice(destination, blind);
    await shop.rotate({ force: 'true' });
    shop.clock.advance(23 * HOUR);
    await shop.rotate();
    expect(shop.toy.live().length).toBe(2);
    shop.clock.advance(2 * HOUR);
    const { report } = await shop.rotate();
    expect(shop.toy.live().length).toBe(1);
    expect(report?.secrets[0]?.notes).toEqual([
      expect.stringMatching(/^toy_0001 is dead: \S+ does not list it any more, last at \S+, asked 2 times$/),
      'the workflow runs of acme/api could not be read: the previous credential was ended a day after the write; give the token *Actions: read* for acme/api',
    ]);
  });
});

describe('a leak is noticed', () => {
  it.each<[string, string, string, Partial<FakeToken>]>([
    [
      'in a repository that reads through its organization, by one list',
      '{ organization: acme, visibility: all }',
      'acme/site',
      owner,
    ],
    [
      'in a repository that reads through its organization, one by one',
      '{ organization: acme, visibility: all }',
      'acme/site',
      {},
    ],
    ['where it is selected', '{ organization: acme, repositories: [acme/api] }', 'acme/api', {}],
    ['in each place of a fan-out', '{ repositories: [acme/shop, acme/api] }', 'acme/api', {}],
  ])('%s', async (_, destination, repository, token) => {
    const shop = await rotatedTwice(destination, token);
    shop.configuration = configuration(destination, 'rotate-when: [exposed]');
    const [{ key: leaked }] = shop.toy.keys as unknown as [{ key: string }];
    const { alerts } = shop.github.repository(repository);
    alerts.push({ number: 3, secret: leaked, type: 'toy', state: 'open' });
    const ran = await shop.rotate();
    expect([ran.exit, ran.report?.secrets[0]?.error?.what, ran.error?.message]).toEqual([0, undefined, undefined]);
    expect(shop.toy.accepts(leaked)).toBe(false);
    expect(alerts[0]).toMatchObject({ state: 'resolved', resolution: 'revoked' });
  });
});

it('a daily run asks each list once, however many secrets one organization has', async () => {
  const many = (count: number) =>
    `${recipe()}\npolicy: { max-age: 30d, overlap: 1h, lead: 3d, quiet: 1h }\nsecrets:\n${Array.from({ length: count }, (_, n) => `  TOY_${n}: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { organization: acme, visibility: all } } ] }`).join('\n')}`;
  const shop = new Shop(many(5));
  shop.token = shop.github.addToken(owner);
  shop.github.addRepository('acme/site');
  expect(await shop.rotate()).toMatchObject({ exit: 0 });
  shop.clock.advance(DAY);
  const quiet = await shop.rotate();
  expect(quiet.requests.filter((each) => each.includes('secret-scanning'))).toEqual([
    'GET api.github.com/orgs/acme/secret-scanning/alerts',
    'GET api.github.com/repos/acme/shop/secret-scanning/alerts',
  ]);
  expect(quiet.requests.length).toBe(3);
  await shop.rotate({ force: 'true' });
  shop.clock.advance(2 * HOUR);
  const draining = await shop.rotate();
  expect(shop.toy.live().length).toBe(5);
  const asked = (part: string) => draining.requests.filter((each) => each.includes(part));
  expect(asked('/orgs/acme/repos')).toEqual(['GET api.github.com/orgs/acme/repos']);
  expect(
    asked('/actions/runs')
      .filter((each) => !each.includes('/attempts/'))
      .sort(),
  ).toEqual([
    'GET api.github.com/repos/acme/api/actions/runs',
    'GET api.github.com/repos/acme/shop/actions/runs',
    'GET api.github.com/repos/acme/site/actions/runs',
  ]);
});
