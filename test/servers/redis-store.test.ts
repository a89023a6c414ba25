import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createClient } from 'redis';
import { SetupRefused } from '../../src/service/store.ts';
import { redisStore } from '../../src/service/stores/redis.ts';
import { crowd } from '../service/crowd.ts';
import { hash, makeNewLink } from '../service/link-parts.ts';
import { storeContract } from '../service/store-contract.ts';
import { type Server, startServer } from './server.ts';

jest.setTimeout(60_000);

const key = randomBytes(32).toString('base64');
const roomy = { links: 1e6, bytes: 1e9 };
let server: Server;

beforeAll(async () => {
  server = await startServer('redis');
});
afterAll(() => server?.stop());

async function tell(...words: string[]): Promise<unknown> {
  const client = createClient({ url: server.url });
  await client.connect();
  const told = await client.sendCommand(words);
  await client.close();
  return told;
}

beforeEach(() => tell('FLUSHALL'));

describe('the redis store', () => {
  storeContract((at) => redisStore({ url: server.url, key, at }));

  it('gives each of 100 links to one of 1,000 readers who come through eight of them at the same time', async () => {
    const stores = await Promise.all(Array.from({ length: 8 }, () => redisStore({ url: server.url, key })));
    await crowd(stores, 100);
    await Promise.all(stores.map((store) => store.close()));
  }, 300_000);

  it('counts every wrong proof of many at once, and slows down', async () => {
    const store = await redisStore({ url: server.url, key });
    const { link } = makeNewLink();
    await store.create(link, roomy);
    const told = await Promise.all(
      Array.from({ length: 20 }, () => store.claim(link.handle, hash('wrong'), hash('me'))),
    );
    expect(
      told.filter((claim) => claim?.outcome === 'wrong').map((claim) => (claim as { tries: number }).tries),
    ).toEqual([1, 2, 3]);
    expect(told.filter((claim) => claim?.outcome === 'wait')).toHaveLength(17);
    await store.close();
  });

  it('holds wrapped envelopes only, and goes on when the server has forgotten its scripts', async () => {
    const store = await redisStore({ url: server.url, key });
    const { link } = makeNewLink();
    await store.create(link, roomy);
    const held = String(
      await tell('HGET', `keyturn:link:${Buffer.from(link.handle).toString('base64url')}`, 'envelope'),
    );
    expect(Buffer.from(held, 'base64url').includes(Buffer.from(link.envelope.slice(1, 64)))).toBe(false);
    await tell('SCRIPT', 'FLUSH');
    expect(await store.claim(link.handle, link.proof, hash('me'))).toMatchObject({ outcome: 'opened' });
    await store.close();
  });

  it.each([
    ['appendfsync', 'everysec', 'always'],
    ['maxmemory-policy', 'allkeys-lru', 'noeviction'],
    ['appendonly', 'no', 'yes'],
  ])('does not start with %s %s', async (name, bad, good) => {
    await tell('CONFIG', 'SET', name, bad);
    await expect(redisStore({ url: server.url, key })).rejects.toThrow(name);
    await tell('CONFIG', 'SET', name, good);
    await (await redisStore({ url: server.url, key })).close();
  });

  it('does not start without a key or a server', async () => {
    await expect(redisStore({ url: server.url, key: undefined })).rejects.toThrow(SetupRefused);
    await expect(redisStore({ url: 'redis://127.0.0.1:1', key })).rejects.toThrow(SetupRefused);
  });
});
