/** Which alerts are read, and at what price. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { alerts } from '../../../src/forge/github/alerts.ts';
import { github } from '../../../src/forge/github/client.ts';
import type { Reach, Readers } from '../../../src/rotation/model/ports.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub, type FakeToken } from '../../fakes/github.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

const worlds: FakeGitHub[] = [];
afterEach(() => {
  for (const fake of worlds.splice(0)) expect(fake.undocumented).toEqual([]);
});

function world(token: Partial<FakeToken> = {}) {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  worlds.push(fake);
  fake.addOrganization('acme');
  for (const name of ['acme/shop', 'acme/api', 'acme/site']) {
    fake.addRepository(name).alerts.push({ number: 7, secret: `toy-found-in-${name}`, type: 'toy', state: 'open' });
  }
  const octokit = github({ http: fake.http, clock, token: new Secret(fake.addToken(token)) });
  const port = alerts(async () => octokit, clock.now);
  const open = async (...places: Readers[]) => {
    const found = await port.open(places);
    return {
      ...found,
      alerts: found.alerts.map(({ repository, number, secret }) => [repository, number, secret.reveal()]),
    };
  };
  return { fake, port, open };
}

const repository = (name: string): Readers => ({ list: async () => ({ repositories: [name] }) });
const organization = (reach: Reach | Error): Readers => ({
  organization: 'acme',
  list: async () => {
    if (reach instanceof Error) throw reach;
    return reach;
  },
});
const notAsked = organization(new Error('nobody needs to know who reads it'));
const found = (name: string) => [name, 7, `toy-found-in-${name}`];

describe('the alerts of an organization', () => {
  it('are one list, with the repository of each in the answer', async () => {
    const { fake, open } = world({ owner: true });
    expect(await open(notAsked, notAsked)).toEqual({
      alerts: [found('acme/shop'), found('acme/api'), found('acme/site')],
      unreadable: [],
      unseen: [],
    });
    expect(fake.requests).toEqual(['GET /orgs/acme/secret-scanning/alerts']);
  });

  it('are read over all pages, without those that are closed', async () => {
    const { fake, open } = world({ owner: true });
    const { alerts } = fake.repository('acme/api');
    for (let number = 100; number < 300; number++)
      alerts.push({ number, secret: `toy-${number}`, type: 'toy', state: number % 2 ? 'open' : 'resolved' });
    expect((await open(notAsked)).alerts.length).toBe(103);
    expect(fake.log.length).toBe(2);
  });

  it.each<[string, Partial<FakeToken>]>([
    ['is no owner’s', {}],
    ['may not read any alerts there', { owner: true, permissions: { secrets: 'write' } }],
  ])('are asked for in each place that reads where the token %s', async (_, token) => {
    const { fake, open } = world(token);
    const seen = await open(organization({ repositories: ['acme/api', 'acme/site'], unseen: 'the others' }));
    expect(fake.requests).toEqual([
      'GET /orgs/acme/secret-scanning/alerts',
      'GET /repos/acme/api/secret-scanning/alerts',
      'GET /repos/acme/site/secret-scanning/alerts',
    ]);
    expect(seen).toEqual(
      token.permissions === undefined
        ? { alerts: [found('acme/api'), found('acme/site')], unreadable: [], unseen: ['the others'] }
        : { alerts: [], unreadable: ['acme/api', 'acme/site'], unseen: ['the others'] },
    );
  });

  it('that are limited are not taken for refused', async () => {
    const { fake, open } = world({ owner: true });
    fake.fault = ({ path }) => (path.startsWith('/orgs/') ? { kind: 'status', status: 503 } : undefined);
    await expect(open(notAsked)).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
  });
});

describe('the alerts of several repositories that are written to', () => {
  const written = (name: string): Readers => ({ ...repository(name), owner: name.split('/')[0]! });

  it('are one list of their owner, whatever else stands there', async () => {
    const { fake, open } = world({ owner: true });
    const seen = await open(written('acme/api'), written('Acme/Site'), written('acme/api'));
    expect(fake.requests).toEqual(['GET /orgs/acme/secret-scanning/alerts']);
    expect(seen).toMatchObject({ unreadable: [], unseen: [] });
    expect(seen.alerts.length).toBe(3);
  });

  it('of one repository are asked for there', async () => {
    const { fake, open } = world({ owner: true });
    await open(written('acme/api'), written('ACME/api'));
    expect(fake.requests).toEqual(['GET /repos/ACME/api/secret-scanning/alerts']);
  });

  it('do not stand for a repository that is not written to: the token may not see it', async () => {
    const { fake, open } = world({ owner: true, repositories: ['acme/api', 'acme/site'] });
    const seen = await open(repository('acme/shop'), written('acme/api'), written('acme/site'));
    expect(fake.requests).toEqual([
      'GET /orgs/acme/secret-scanning/alerts',
      'GET /repos/acme/shop/secret-scanning/alerts',
    ]);
    expect(seen).toMatchObject({ unreadable: ['acme/shop'] });
  });

  it('stand for one that is written to as well', async () => {
    const { fake, open } = world({ owner: true });
    await open(repository('acme/api'), written('acme/api'), written('acme/site'));
    expect(fake.requests).toEqual(['GET /orgs/acme/secret-scanning/alerts']);
  });

  it('are asked for in each, side by side, where the owner’s list is refused', async () => {
    const { fake, open } = world();
    let under = 0;
    let most = 0;
    fake.hook = async ({ path }, when) => {
      if (!path.startsWith('/repos/')) return;
      under += when === 'before' ? 1 : -1;
      most = Math.max(most, under);
      await new Promise(setImmediate);
    };
    for (let n = 0; n < 40; n++) fake.addRepository(`acme/r${n}`);
    const names = Array.from({ length: 40 }, (_, n) => `acme/r${n}`);
    fake.fault = ({ path }) => (path.includes('/acme/r7/') ? { kind: 'status', status: 404 } : undefined);
    const seen = await open(...names.map(written), written('acme/api'));
    expect(fake.log.length).toBe(1 + 41);
    expect(most).toBe(16);
    expect(seen).toMatchObject({ alerts: [found('acme/api')], unreadable: ['acme/r7'] });
  });
});

it('a repository that is watched twice is asked once, and shown once', async () => {
  const { fake, open } = world({ owner: true });
  const seen = await open(repository('acme/shop'), repository('ACME/Shop'), notAsked);
  expect(fake.requests).toEqual([
    'GET /orgs/acme/secret-scanning/alerts',
    'GET /repos/ACME/Shop/secret-scanning/alerts',
  ]);
  expect(seen.alerts.length).toBe(3);
});

it('an alert of an organization’s list is closed where it was found', async () => {
  const { fake, port } = world({ owner: true });
  const { alerts: open } = await port.open([notAsked]);
  await port.resolve(open.find(({ repository: name }) => name === 'acme/api')!, 'over');
  expect(fake.repository('acme/api').alerts[0]).toMatchObject({ state: 'resolved', resolution: 'revoked' });
});
