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
  const port = alerts(async () => octokit);
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
