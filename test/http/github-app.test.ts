import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { github } from '../../src/http/github.ts';
import { appToken } from '../../src/http/github-app.ts';
import { Secret } from '../../src/rotation/secret.ts';
import { FakeGitHub } from '../fakes/github.ts';
import { steppingClock } from './stepping-clock.ts';

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
