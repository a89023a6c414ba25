import { describe, expect, it } from '@jest/globals';
import { github } from '../../../src/forge/github/client.ts';
import { people } from '../../../src/forge/github/members.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub, type FakeToken } from '../../fakes/github.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

function world(token: Partial<FakeToken> = {}) {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  fake.addOrganization('acme', {
    backend: ['mona', 'hubot'],
    everybody: Array.from({ length: 230 }, (_, n) => `dev${n}`),
  });
  fake.addUser('Lisa');
  const octokit = github({ http: fake.http, clock, token: new Secret(fake.addToken(token)) });
  const reach = { Mona: { email: 'mona@acme.example' }, lisa: { slack: 'U0123' } };
  return { fake, who: people({ github: async () => octokit, reach, organization: 'acme' }) };
}

describe('who secrets are shared with', () => {
  it('are people with their numeric ids and how to reach them, each once', async () => {
    const { fake, who } = world();
    const found = await who.resolve(['lisa', '@acme/backend', 'MONA'], []);
    const id = (login: string) => String(fake.users.get(login)!.id);
    expect(found).toEqual([
      { id: id('mona'), login: 'mona', reach: { email: 'mona@acme.example' }, member: true },
      { id: id('hubot'), login: 'hubot', reach: {}, member: true },
      { id: id('lisa'), login: 'Lisa', reach: { slack: 'U0123' } },
    ]);
    expect(fake.requests).toEqual([
      'GET /orgs/acme/teams/backend/members',
      'GET /users/lisa',
      'GET /orgs/acme/memberships/Lisa',
    ]);
  });

  it('cost one request for a hundred members of a team, once a run', async () => {
    const { fake, who } = world();
    expect((await who.resolve(['@acme/everybody'], [])).length).toBe(230);
    await who.resolve(['@acme/everybody', '@ACME/everybody'], []);
    expect(fake.log.length).toBe(3);
  });

  it('are an error if their team has no end, after a hundred requests', async () => {
    const clock = steppingClock();
    let asked = 0;
    const endless = async () => {
      const members = Array.from({ length: 100 }, (_, n) => ({ id: asked * 100 + n + 1, login: `dev${asked}-${n}` }));
      asked++;
      return new Response(JSON.stringify(members), { headers: { 'content-type': 'application/json' } });
    };
    const octokit = github({ http: endless, clock, token: new Secret('toy-example-not-a-token') });
    const who = people({ github: async () => octokit, reach: {}, organization: 'acme' });
    await expect(who.resolve(['@acme/everybody'], [])).rejects.toMatchObject({
      code: 'TEAM_UNREADABLE',
      message: 'the team @acme/everybody could not be read: it has more than 10000 members',
      hint: expect.stringContaining('smaller teams'),
    });
    expect(asked).toBe(100);
  });

  it.each([
    ['is missing', '@acme/nobody', {}],
    ['is in an organization that is missing', '@other/backend', {}],
    ['may not be read', '@acme/backend', { permissions: { secrets: 'write' } }],
    ['belongs to GITHUB_TOKEN', '@acme/backend', { kind: 'github-token', permissions: { contents: 'read' } }],
    ['is no team', '@backend', {}],
    ['has a path in it', '@acme/../backend', {}],
  ] as [string, string, Partial<FakeToken>][])('are an error with the fix if the team %s', async (_, team, token) => {
    const error = await world(token)
      .who.resolve([team], [])
      .catch((reason) => reason);
    expect(error.code).toBe('TEAM_UNREADABLE');
    expect(error.hint).toContain('correct the name');
  });

  it.each(['nobody', 'a b', 'x/y', '..', ''])('are an error if nobody is named %j', async (login) => {
    await expect(world().who.resolve([login], [])).rejects.toMatchObject({ code: 'RECIPIENT_UNREACHABLE' });
  });

  it('are not guessed after a server error, and are asked for again', async () => {
    const { fake, who } = world();
    fake.fault = () => ({ kind: 'status', status: 500 });
    await expect(who.resolve(['@acme/backend'], [])).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
    fake.fault = undefined;
    expect((await who.resolve(['@acme/backend'], [])).length).toBe(2);
  });

  it('may have names that objects have', async () => {
    const { fake, who } = world();
    fake.addUser('constructor');
    expect((await who.resolve(['constructor'], []))[0]!.reach).toEqual({});
  });
});

describe('people whom the journal remembers', () => {
  const remembered = (fake: FakeGitHub, login: string, member?: true) => ({
    id: String(fake.users.get(login.toLowerCase())!.id),
    login,
    ...(member ? { member } : {}),
  });

  it('are found again by their number after a rename, and reached as the file says', async () => {
    const { fake, who } = world();
    const before = [remembered(fake, 'mona')];
    fake.renameUser('mona', 'monalisa');
    expect(await who.resolve(['mona'], before)).toMatchObject([
      { id: before[0]!.id, login: 'monalisa', reach: { email: 'mona@acme.example' } },
    ]);
    expect(await who.resolve(['@acme/backend'], before)).toMatchObject([
      { login: 'monalisa', reach: { email: 'mona@acme.example' } },
      { login: 'hubot' },
    ]);
  });

  it('are not mistaken for whoever took their login', async () => {
    const { fake, who } = world();
    const before = [remembered(fake, 'mona')];
    fake.renameUser('mona', 'monalisa');
    fake.addUser('mona');
    const error = await who.resolve(['mona'], before).catch((reason) => reason);
    expect(error).toMatchObject({
      code: 'RECIPIENT_UNREACHABLE',
      hint: expect.stringContaining('offboard --person mona'),
    });
  });

  it('are left out when their account is gone, although a login that nobody ever had is an error', async () => {
    const { fake, who } = world();
    const before = [remembered(fake, 'Lisa')];
    fake.users.delete('lisa');
    expect(await who.resolve(['lisa'], before)).toEqual([]);
    await expect(who.resolve(['lisa'], [])).rejects.toMatchObject({ code: 'RECIPIENT_UNREACHABLE' });
  });

  it('have left with the organization if they were in it, and have not if they never were', async () => {
    const { fake, who } = world();
    const logins = (found: readonly { login: string }[]) => found.map(({ login }) => login);
    expect(logins(await who.resolve(['lisa'], [remembered(fake, 'Lisa')]))).toEqual(['Lisa']);
    expect(logins(await who.resolve(['lisa'], [remembered(fake, 'Lisa', true)]))).toEqual([]);
  });

  it('stay where it cannot be told', async () => {
    const { fake, who } = world({ permissions: { metadata: 'read' } });
    const found = await who.resolve(['lisa'], [remembered(fake, 'Lisa', true)]);
    expect(found.map(({ login }) => login)).toEqual(['Lisa']);
  });
});
