import { describe, expect, it } from '@jest/globals';
import { github } from '../../../src/forge/github/client.ts';
import { escrowGitHub } from '../../../src/forge/github/escrow.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub, type FakeToken } from '../../fakes/github.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

function world(environment?: string, token: Partial<FakeToken> = {}) {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  fake.addRepository('acme/shop', { environments: ['production'] });
  const octokit = github({ http: fake.http, clock, token: new Secret(fake.addToken(token)) });
  const at = environment === undefined ? {} : { environment };
  return { clock, fake, store: escrowGitHub({ github: async () => octokit, repository: 'acme/shop', ...at }), at };
}

describe.each([[undefined], ['production']])('the escrow in GitHub (environment: %s)', (environment) => {
  it('keeps what was written last, with GitHub’s own time of it', async () => {
    const { clock, fake, store, at } = world(environment);
    expect(await store.updatedAt()).toBeUndefined();
    const written = await store.write(new Secret('{"toy":1}'));
    expect(fake.secret('acme/shop', 'KEYTURN_PENDING', at)?.value).toBe('{"toy":1}');
    expect(await store.updatedAt()).toEqual(written);
    clock.advance(60_000);
    const later = await store.write(new Secret('{"toy":2}'));
    expect(later.getTime() - written.getTime()).toBeGreaterThanOrEqual(60_000);
    expect(await store.updatedAt()).toEqual(later);
  });

  it('says where it is and who can read it', () => {
    expect(world(environment).store.place).toMatch(/^KEYTURN_PENDING in acme\/shop.* can read$/);
  });
});

it('the escrow has the name that the configuration gives it', async () => {
  const { fake } = world();
  const clock = steppingClock();
  const octokit = github({ http: fake.http, clock, token: new Secret(fake.addToken()) });
  const store = escrowGitHub({ github: async () => octokit, repository: 'acme/shop', name: 'KEYTURN_PENDING_WEB' });
  await store.write(new Secret('{"toy":1}'));
  expect(await store.updatedAt()).toBeDefined();
  expect(store.place).toMatch(/^KEYTURN_PENDING_WEB in acme/);
  expect(fake.secret('acme/shop', 'KEYTURN_PENDING_WEB')?.value).toBe('{"toy":1}');
  expect(fake.secret('acme/shop', 'KEYTURN_PENDING')).toBeUndefined();
});

it('the escrow takes as much as fits a secret, and says when it is full', async () => {
  const { store } = world();
  await store.write(new Secret('x'.repeat(store.limit)));
  await expect(store.write(new Secret('x'.repeat(store.limit + 1)))).rejects.toMatchObject({ code: 'ESCROW_FULL' });
});

describe('the check of the escrow', () => {
  it('only reads', async () => {
    const { fake, store } = world();
    await store.check();
    expect(fake.log.every(({ method }) => method === 'GET')).toBe(true);
  });

  it.each<[string, string | undefined, Partial<FakeToken>, string]>([
    ['a missing environment', 'staging', {}, 'DESTINATION_MISSING'],
    ['a token without Secrets', undefined, { permissions: { contents: 'write' } }, 'TOKEN_DENIED'],
    ['a token without Environments', 'production', { permissions: { secrets: 'write' } }, 'TOKEN_DENIED'],
  ])('finds %s', async (_, environment, token, code) => {
    await expect(world(environment, token).store.check()).rejects.toMatchObject({ code });
  });

  it('finds an archived repository', async () => {
    const { fake, store } = world();
    fake.repository('acme/shop').archived = true;
    await expect(store.check()).rejects.toMatchObject({ code: 'ESCROW_FAILED' });
  });
});
