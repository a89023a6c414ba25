import { randomBytes } from 'node:crypto';
import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createClient } from '@redis/client';
import { SetupRefused, StoreUnavailable } from '../../src/service/store.ts';
import { redisStore } from '../../src/service/stores/redis.ts';
import { claimConcurrently } from '../service/concurrency.ts';
import { hash, makeNewLink } from '../service/link-parts.ts';
import { requestContract } from '../service/request-contract.ts';
import { makeAnswer, makeNewRequest } from '../service/request-parts.ts';
import { storeContract } from '../service/store-contract.ts';
import { type Server, startServer } from './server.ts';
import { eventually, sharedStore } from './shared-store.ts';

jest.setTimeout(600_000);

const key = randomBytes(32).toString('base64');
const roomy = { links: 1e6, bytes: 1e9 };
const me = hash('me');

describe.each(['redis', 'valkey'] as const)('the redis store on %s', (kind) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(kind);
  });
  afterAll(() => server?.stop());
  beforeEach(() => tell('FLUSHALL'));

  async function tell(...words: string[]): Promise<unknown> {
    const client = createClient({ url: server.url });
    client.on('error', () => {});
    await client.connect();
    const told = await client.sendCommand(words);
    await client.close();
    return told;
  }

  storeContract((at) => redisStore({ url: server.url, key, at }));

  describe('its requests', () => requestContract((at) => redisStore({ url: server.url, key, at }), 12));

  sharedStore({
    server: () => server,
    fresh: async () => server.url,
    open: redisStore,
    age: async () => void (await tell('HSET', 'keyturn:store', 'version', '99')),
    unrelease: async () => void (await tell('DEL', 'keyturn:store')),
    disconnect: async () => void (await tell('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')),
  });

  it('gives each of 100 links to one of 1,000 readers who come through eight of them at the same time', async () => {
    const stores = await Promise.all(Array.from({ length: 8 }, () => redisStore({ url: server.url, key })));
    await claimConcurrently(stores, 100);
    await Promise.all(stores.map((store) => store.close()));
  }, 900_000);

  it('counts every wrong proof of many at once, and slows down', async () => {
    const store = await redisStore({ url: server.url, key });
    const { link } = makeNewLink();
    await store.create(link, roomy);
    const told = await Promise.all(Array.from({ length: 20 }, () => store.claim(link.handle, hash('wrong'), me)));
    expect(
      told.filter((claim) => claim?.outcome === 'wrong').map((claim) => (claim as { tries: number }).tries),
    ).toEqual([1, 2, 3]);
    expect(told.filter((claim) => claim?.outcome === 'wait')).toHaveLength(17);
    await store.close();
  });

  it("answers each of many claims that arrive together, and what is wrong with one link is no other one's", async () => {
    const store = await redisStore({ url: server.url, key });
    const links = Array.from({ length: 200 }, () => makeNewLink().link);
    for (const link of links) await store.create(link, roomy);
    const [damaged, foreign] = links;
    const nameOf = (handle: Uint8Array) => `keyturn:link:${Buffer.from(handle).toString('base64url')}`;
    await tell('HSET', nameOf(damaged!.handle), 'expiresAt', 'never');
    await tell('HSET', nameOf(foreign!.handle), 'wrappedBy', 'somebody');
    const readers = links.map((_, index) => hash(`reader ${index}`));
    const told = await Promise.allSettled([
      ...links.map((link, index) => store.claim(link.handle, link.proof, readers[index]!)),
      ...links.map((link) => store.claim(link.handle, link.proof, me)),
      store.claim(hash('nobody'), hash('nothing'), me),
    ]);
    const failed = told.flatMap((one, index) => (one.status === 'rejected' ? [index] : []));
    expect(failed).toEqual([0, 1, 200, 201]);
    for (const index of [0, 200]) {
      expect((told[index] as PromiseRejectedResult).reason).toEqual(
        new StoreUnavailable('Redis did not do it (a link is not as it was written)'),
      );
    }
    const outcomes = told.map((one) => (one.status === 'fulfilled' ? (one.value?.outcome ?? 'unknown') : 'failed'));
    expect(outcomes.slice(2, 200)).toEqual(Array(198).fill('opened'));
    expect(outcomes.slice(202, 400)).toEqual(Array(198).fill('over'));
    expect(outcomes[400]).toBe('unknown');
    for (const [index, link] of links.entries()) {
      const own = told[index] as PromiseFulfilledResult<{ envelope: Uint8Array }>;
      if (index > 1) expect(Buffer.from(own.value.envelope).equals(Buffer.from(link.envelope))).toBe(true);
    }
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
    expect(await store.claim(link.handle, link.proof, me)).toMatchObject({ outcome: 'opened' });
    await store.close();
  });

  it('holds wrapped questions and answers only, and brings a store without requests along', async () => {
    await (await redisStore({ url: server.url, key })).close();
    await tell('HSET', 'keyturn:store', 'version', '2');
    const { requests, close } = await redisStore({ url: server.url, key });
    const request = makeNewRequest();
    const answer = makeAnswer('me');
    await requests.create(request, roomy);
    await requests.fill(request.handle, answer);
    const name = `keyturn:request:${Buffer.from(request.handle).toString('base64url')}`;
    const held = async (field: string) => Buffer.from(String(await tell('HGET', name, field)), 'base64url');
    expect((await held('question')).includes(Buffer.from(request.question.slice(1, 64)))).toBe(false);
    expect((await held('answer')).includes(answer.answer.subarray(1, 64))).toBe(false);
    expect(await tell('HGET', 'keyturn:store', 'version')).toBe('3');
    await close();
  });

  it('refuses no more than new links when it is full, and erasing makes room for them', async () => {
    let at = Date.parse('2026-03-01T12:00:00Z');
    const store = await redisStore({ url: server.url, key, at: () => at });
    const envelope = Buffer.concat([Buffer.from([1]), randomBytes(20_000)]);
    const links = Array.from({ length: 50 }, () => makeNewLink({ expiresIn: 60, envelope }).link);
    for (const link of links) await store.create(link, roomy);
    const [opened, waiting, ended, wrong] = links;
    await store.claim(opened!.handle, opened!.proof, me);
    const used = Number(/used_memory:(\d+)/.exec(String(await tell('INFO', 'memory')))?.[1]);
    await tell('CONFIG', 'SET', 'maxmemory', String(used - 200_000));
    try {
      await expect(store.create(makeNewLink({ envelope }).link, roomy)).rejects.toThrow('Redis is full');
      await store.check();
      expect(await store.claim(waiting!.handle, waiting!.proof, me)).toMatchObject({ outcome: 'opened', first: true });
      expect(await store.claim(wrong!.handle, hash('wrong'), me)).toMatchObject({ outcome: 'wrong', tries: 1 });
      expect(await store.saved(opened!.handle, me)).toBe('saved');
      expect(await store.dispute(opened!.handle)).toBe('disputed');
      expect(await store.end(ended!.id, { manage: ended!.manage, creator: undefined }, 'destroyed')).toBe(true);
      at += 120_000;
      await store.sweep();
      expect(await store.held()).toBe(0);
      expect((await store.create(makeNewLink({ envelope }).link, roomy)).outcome).toBe('created');
      expect(await store.forget()).toBe(51);
    } finally {
      await tell('CONFIG', 'SET', 'maxmemory', '0');
      await store.close();
    }
  });

  it('opens and erases nothing while the server cannot write, and goes on when it can', async () => {
    const store = await redisStore({ url: server.url, key });
    const { link } = makeNewLink();
    await store.create(link, roomy);
    // A snapshot that cannot be put into its place: since then the server refuses to write.
    mkdirSync(join(server.folder, 'dump.rdb'));
    await tell('CONFIG', 'SET', 'save', '3600 1000000');
    try {
      await tell('BGSAVE');
      await eventually(() => expect(store.check()).rejects.toThrow('Redis cannot write to its disk (MISCONF)'));
      await expect(store.claim(link.handle, link.proof, me)).rejects.toThrow(StoreUnavailable);
      expect(await store.look(link.handle)).toMatchObject({ state: 'waiting' });
    } finally {
      await tell('CONFIG', 'SET', 'save', '');
      rmdirSync(join(server.folder, 'dump.rdb'));
    }
    await store.check();
    expect(await store.claim(link.handle, link.proof, me)).toMatchObject({ outcome: 'opened', first: true });
    await store.close();
  });

  describe.each([
    ['appendfsync', 'everysec', 'always'],
    ['maxmemory-policy', 'allkeys-lru', 'noeviction'],
    ['appendonly', 'no', 'yes'],
  ])('with %s %s', (name, bad, good) => {
    it('does not start', async () => {
      await tell('CONFIG', 'SET', name, bad);
      await expect(redisStore({ url: server.url, key })).rejects.toThrow(name);
      await tell('CONFIG', 'SET', name, good);
      await (await redisStore({ url: server.url, key })).close();
    });

    it.each(['check', 'connection'] as const)(
      'does not go on either, from the next %s until it is right',
      async (how) => {
        const store = await redisStore({ url: server.url, key });
        const { link } = makeNewLink();
        await store.create(link, roomy);
        await tell('CONFIG', 'SET', name, bad);
        try {
          if (how === 'check') await expect(store.check()).rejects.toThrow(name);
          else await tell('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
          await eventually(() => expect(store.claim(link.handle, link.proof, me)).rejects.toThrow(`${name} ${good}`));
          await expect(store.check()).rejects.toThrow(StoreUnavailable);
        } finally {
          await tell('CONFIG', 'SET', name, good);
        }
        await eventually(() => store.check());
        expect(await store.claim(link.handle, link.proof, me)).toMatchObject({ outcome: 'opened', first: true });
        await store.close();
      },
    );
  });

  it('neither starts nor goes on with a replica', async () => {
    const store = await redisStore({ url: server.url, key });
    await tell('REPLICAOF', '127.0.0.1', '1');
    try {
      await expect(redisStore({ url: server.url, key })).rejects.toThrow('replica');
      await expect(store.check()).rejects.toThrow('replica');
      await expect(store.create(makeNewLink().link, roomy)).rejects.toThrow('replica');
    } finally {
      await tell('REPLICAOF', 'NO', 'ONE');
    }
    await eventually(() => store.check());
    await store.close();
  });

  it('does not start without a key or a server', async () => {
    await expect(redisStore({ url: server.url, key: undefined })).rejects.toThrow(SetupRefused);
    await expect(redisStore({ url: 'redis://127.0.0.1:1', key })).rejects.toThrow(SetupRefused);
  });
});
