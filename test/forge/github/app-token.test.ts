import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type AppOptions, appToken, type Needs } from '../../../src/forge/github/app-token.ts';
import { github } from '../../../src/forge/github/client.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub } from '../../fakes/github.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

function keyPair(): { privateKey: string; publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

const keys = keyPair();
const stranger = keyPair();
const skews = [20, -20, 45, -45, 70, -70, 600, -600, 172_800, -172_800];

/** `ahead`: how far this machine's clock is ahead of GitHub's, in milliseconds. */
function world(privateKey = keys.privateKey, ahead = 0) {
  const right = steppingClock();
  const fake = new FakeGitHub({ now: right.now });
  const clock = { ...right, now: () => new Date(right.now().getTime() + ahead) };
  fake.addOrganization('acme');
  fake.addOrganization('other');
  for (const name of ['acme/shop', 'acme/api', 'other/site', 'third/site']) fake.addRepository(name);
  fake.addApp('Iv1.toy', keys.publicKey, ['acme', 'other'], { secrets: 'write' });
  const token = appToken({ http: fake.http, clock, clientId: 'Iv1.toy', privateKey: new Secret(privateKey) });
  const minted = () => fake.requests.filter((each) => each.endsWith('/access_tokens')).length;
  return { clock, fake, minted, octokit: github({ http: fake.http, clock, token }) };
}

const get = (octokit: ReturnType<typeof world>['octokit'], fullName: string) => {
  const [owner, repo] = fullName.split('/') as [string, string];
  return octokit.rest.actions.getRepoPublicKey({ owner, repo });
};

describe('tokens of a GitHub App', () => {
  it('are minted once for each account, however many ask at once', async () => {
    const { fake, minted, octokit } = world();
    await Promise.all(['acme/shop', 'acme/api', 'acme/shop', 'other/site'].map((each) => get(octokit, each)));
    expect(minted()).toBe(2);
    expect(fake.undocumented).toEqual([]);
  });

  it('are minted again before their hour is over', async () => {
    const { clock, minted, octokit } = world();
    await get(octokit, 'acme/shop');
    clock.advance(50 * 60_000);
    await get(octokit, 'acme/shop');
    expect(minted()).toBe(1);
    clock.advance(6 * 60_000);
    await get(octokit, 'acme/shop');
    expect(minted()).toBe(2);
    clock.advance(3 * 3_600_000);
    await get(octokit, 'acme/shop');
    expect(minted()).toBe(3);
  });

  it('are not to be had where the App is not installed', async () => {
    const { octokit } = world();
    await expect(get(octokit, 'third/site')).rejects.toMatchObject({
      code: 'TOKEN_DENIED',
      hint: expect.stringContaining('install'),
    });
  });

  it('are not to be had with another App’s key', async () => {
    const { octokit } = world(stranger.privateKey);
    await expect(get(octokit, 'acme/shop')).rejects.toMatchObject({
      code: 'TOKEN_DENIED',
      message: expect.stringContaining('private-key'),
    });
  });

  it('are not to be had with something that is no key, which no error shows', async () => {
    const { fake, octokit } = world('toy-example-not-a-key-0001');
    const error = await get(octokit, 'acme/shop').catch((reason) => reason);
    expect(error).toMatchObject({ code: 'INPUT_INVALID' });
    expect(`${error.stack} ${error.hint}`).not.toContain('toy-example');
    expect(fake.log).toEqual([]);
  });

  it.each(skews)('are had by GitHub’s time on a machine that is %i s ahead', async (seconds) => {
    const { clock, fake, minted, octokit } = world(keys.privateKey, seconds * 1_000);
    await get(octokit, 'acme/shop');
    clock.advance(50 * 60_000);
    await get(octokit, 'acme/shop');
    expect(minted()).toBe(1);
    clock.advance(6 * 60_000);
    await get(octokit, 'acme/shop');
    expect(minted()).toBe(2);
    // What GitHub's first refusal taught is not forgotten.
    expect(fake.log.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(1);
  });

  it('are not asked for twice where GitHub refuses what is right by its own clock', async () => {
    const { fake, octokit } = world(stranger.privateKey, 45_000);
    await expect(get(octokit, 'acme/shop')).rejects.toMatchObject({ code: 'TOKEN_DENIED' });
    expect(fake.log.length).toBeLessThanOrEqual(2);
  });

  it('are asked for again after a failure', async () => {
    const { fake, minted, octokit } = world();
    fake.fault = ({ method }) => (method === 'POST' ? { kind: 'status', status: 502 } : undefined);
    await expect(get(octokit, 'acme/shop')).rejects.toMatchObject({ code: 'HTTP_UNKNOWN' });
    fake.fault = undefined;
    await get(octokit, 'acme/shop');
    expect(minted()).toBe(2);
  });

  it('that an owner has suspended are told as that, at once', async () => {
    const { fake, minted, octokit } = world();
    fake.apps.get('Iv1.toy')!.suspended.add('acme');
    const error = await get(octokit, 'acme/shop').catch((reason) => reason);
    expect(error).toMatchObject({ code: 'APP_SUSPENDED', hint: expect.stringContaining('Unsuspend') });
    expect(minted()).toBe(1);
    await get(octokit, 'other/site');
  });

  it('that not every replica of GitHub’s knows yet are tried again, and not minted again', async () => {
    const { fake, minted, octokit } = world();
    fake.apps.get('Iv1.toy')!.slow = 2;
    await get(octokit, 'acme/shop');
    expect(minted()).toBe(1);
    expect(fake.log.map(({ status }) => status)).toEqual([200, 201, 401, 401, 200]);
  });

  it('that a limit keeps from being minted are waited for', async () => {
    const { clock, fake, octokit } = world();
    let times = 0;
    fake.fault = ({ path }) =>
      path.endsWith('/access_tokens') && ++times === 1
        ? { kind: 'refused', as: 'secondary limit', seconds: 30 }
        : undefined;
    const begun = clock.now().getTime();
    await get(octokit, 'acme/shop');
    expect(clock.now().getTime() - begun).toBeGreaterThanOrEqual(30_000);
  });
});

describe('a token is good for what the configuration needs', () => {
  const needs: Needs = {
    repositories: ['api', 'shop'],
    permissions: { secrets: 'write', members: 'read', metadata: 'read' },
    optional: [],
  };

  function narrow(change: Partial<Needs> = {}, permissions: { [name: string]: 'read' | 'write' } | 'all' = 'all') {
    const clock = steppingClock();
    const fake = new FakeGitHub({ now: clock.now });
    fake.addOrganization('acme');
    fake.addUser('mona');
    for (const name of ['shop', 'api', 'old', 'vault']) fake.addRepository(`acme/${name}`);
    const app = fake.addApp('Iv1.toy', keys.publicKey, ['acme'], permissions);
    const lacks: string[] = [];
    const options: AppOptions = {
      http: fake.http,
      clock,
      clientId: 'Iv1.toy',
      privateKey: new Secret(keys.privateKey),
      needs: new Map([['acme', { ...needs, ...change }]]),
      home: 'acme',
      lacks: (owner, missing) => void lacks.push(`${owner}: ${missing.join(', ')}`),
    };
    const octokit = github({ http: fake.http, clock, token: appToken(options) });
    const tokens = () => [...fake.tokens.values()].filter(({ kind }) => kind === 'app');
    return { app, fake, lacks, octokit, tokens };
  }

  it('in its repositories, with its permissions', async () => {
    const { fake, lacks, octokit, tokens } = narrow();
    await get(octokit, 'acme/shop');
    await get(octokit, 'acme/api');
    expect(tokens().map(({ repositories, permissions }) => ({ repositories, permissions }))).toEqual([
      { repositories: ['acme/api', 'acme/shop'], permissions: needs.permissions },
    ]);
    // The stand-in knows it too: what was not asked for is refused.
    await expect(octokit.rest.actions.listRepoWorkflows({ owner: 'acme', repo: 'shop' })).rejects.toBeDefined();
    expect(lacks).toEqual([]);
    expect(fake.undocumented.filter((each) => !each.includes('/workflows'))).toEqual([]);
  });

  it('in all of them where only GitHub knows which they are', async () => {
    const { octokit, tokens } = narrow({ repositories: 'all' });
    await get(octokit, 'acme/vault');
    expect(tokens()[0]?.repositories).toHaveLength(4);
  });

  it('and what the journal still knows gets a token of its own', async () => {
    const { octokit, tokens } = narrow();
    await get(octokit, 'acme/shop');
    await get(octokit, 'acme/old');
    await get(octokit, 'acme/shop');
    expect(tokens().map(({ repositories }) => repositories)).toEqual([['acme/api', 'acme/shop'], ['acme/old']]);
  });

  it('and those that the App was not given do not keep it from the others', async () => {
    const { app, octokit, tokens } = narrow();
    app.repositories = ['acme/shop'];
    await get(octokit, 'acme/shop');
    await expect(get(octokit, 'acme/api')).rejects.toMatchObject({ status: 404 });
    expect(tokens().at(-1)?.repositories).toEqual(['acme/shop']);
    // The one that found out which they are may do nothing.
    expect(tokens()[0]?.permissions).toEqual({ metadata: 'read' });
  });

  it('and with none of them it can do nothing, as GitHub itself says', async () => {
    const { app, octokit, tokens } = narrow();
    app.repositories = ['acme/vault'];
    await expect(get(octokit, 'acme/shop')).rejects.toMatchObject({ status: 404 });
    expect(tokens().map(({ permissions }) => permissions)).toEqual([{ metadata: 'read' }]);
  });

  it('and a permission that the App lacks is named, and does not keep it from the others', async () => {
    const { lacks, octokit, tokens } = narrow({}, { secrets: 'write' });
    await get(octokit, 'acme/shop');
    await get(octokit, 'acme/old');
    expect(lacks).toEqual(['acme: members: read']);
    expect(tokens()[0]?.permissions).toEqual({ secrets: 'write', metadata: 'read' });
  });

  it('and nobody is told of one that nothing fails for', async () => {
    const { lacks, octokit } = narrow({ optional: ['members'] }, { secrets: 'write' });
    await get(octokit, 'acme/shop');
    expect(lacks).toEqual([]);
  });

  it('and a request about a person is made with that of the run’s own account', async () => {
    const { octokit, tokens } = narrow();
    expect((await octokit.rest.users.getByUsername({ username: 'mona' })).data.login).toBe('mona');
    expect(tokens()).toHaveLength(1);
  });
});
