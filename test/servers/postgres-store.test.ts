import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { SetupRefused } from '../../src/service/store.ts';
import { postgresStore } from '../../src/service/stores/postgres.ts';
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
let server: Server;
let databases = 0;

beforeAll(async () => {
  server = await startServer('postgres');
});
afterAll(() => server?.stop());

async function tell(url: string, ...statements: string[]): Promise<pg.QueryResult> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  let told: pg.QueryResult | undefined;
  for (const statement of statements) told = await client.query(statement);
  await client.end();
  return told!;
}

async function freshDatabase(): Promise<string> {
  const name = `links_${++databases}`;
  await tell(server.url, `CREATE DATABASE ${name}`);
  return server.url.replace(/postgres$/, name);
}

describe('the postgres store', () => {
  storeContract(async (at) => postgresStore({ url: await freshDatabase(), key, at }));

  describe('its requests', () => {
    requestContract(async (at) => postgresStore({ url: await freshDatabase(), key, at }), 12);
  });

  sharedStore({
    server: () => server,
    fresh: freshDatabase,
    open: postgresStore,
    age: async (url) => void (await tell(url, 'UPDATE keyturn_store SET version = 99')),
    unrelease: async (url) =>
      void (await tell(
        url,
        'DROP TABLE keyturn_store',
        'ALTER TABLE keyturn_links DROP COLUMN "wrappedBy"',
        'DELETE FROM keyturn_seen',
      )),
    disconnect: async (url) =>
      void (await tell(
        server.url,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${new URL(url).pathname.slice(1)}'`,
      )),
  });

  it('gives each of 100 links to one of 1,000 readers who come through eight of them at the same time', async () => {
    const url = await freshDatabase();
    const stores = await Promise.all(Array.from({ length: 8 }, () => postgresStore({ url, key, connections: 4 })));
    await claimConcurrently(stores, 100);
    await Promise.all(stores.map((store) => store.close()));
  }, 900_000);

  it('lets nobody pass a quota beyond what all connections could add at once, whichever process makes the links', async () => {
    const url = await freshDatabase();
    const stores = await Promise.all(Array.from({ length: 8 }, () => postgresStore({ url, key, connections: 5 })));
    // The server allows 200 connections, so creations stop waiting for each other only below 230 - 200.
    const quota = { links: 230, bytes: 1e9 };
    const told = await Promise.all(
      Array.from({ length: 300 }, (_, index) => stores[index % 8]!.create(makeNewLink().link, quota)),
    );
    expect(told.filter(({ outcome }) => outcome === 'created')).toHaveLength(230);
    expect(told.filter(({ outcome }) => outcome === 'quota')).toHaveLength(70);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('counts every wrong proof of many at once, and slows down', async () => {
    const store = await postgresStore({ url: await freshDatabase(), key });
    const { link } = makeNewLink();
    await store.create(link, roomy);
    const told = await Promise.all(
      Array.from({ length: 20 }, () => store.claim(link.handle, hash('wrong'), hash('me'))),
    );
    expect(
      told
        .filter((claim) => claim?.outcome === 'wrong')
        .map((claim) => (claim as { tries: number }).tries)
        .sort(),
    ).toEqual([1, 2, 3]);
    expect(told.filter((claim) => claim?.outcome === 'wait')).toHaveLength(17);
    await store.close();
  });

  it('holds wrapped questions and answers only, and brings a store without requests along', async () => {
    const url = await freshDatabase();
    await (await postgresStore({ url, key })).close();
    await tell(url, 'DROP TABLE keyturn_requests', 'UPDATE keyturn_store SET version = 2');
    const { requests, close } = await postgresStore({ url, key });
    const request = makeNewRequest();
    const answer = makeAnswer('me');
    await requests.create(request, roomy);
    await requests.fill(request.handle, answer);
    const { rows } = await tell(url, 'SELECT question, answer FROM keyturn_requests');
    expect(rows[0].question.includes(Buffer.from(request.question.slice(1, 64)))).toBe(false);
    expect(rows[0].answer.includes(answer.answer.subarray(1, 64))).toBe(false);
    expect((await tell(url, 'SELECT version FROM keyturn_store')).rows).toEqual([{ version: 3 }]);
    await close();
  });

  it('holds wrapped envelopes only', async () => {
    const url = await freshDatabase();
    const store = await postgresStore({ url, key });
    const { link } = makeNewLink();
    await store.create(link, roomy);
    const { rows } = await tell(url, 'SELECT envelope FROM keyturn_links');
    expect(rows[0].envelope.includes(Buffer.from(link.envelope.slice(1, 64)))).toBe(false);
    await store.close();
  });

  it('does not start without a key or a server', async () => {
    const url = await freshDatabase();
    await expect(postgresStore({ url, key: undefined })).rejects.toThrow(SetupRefused);
    await expect(postgresStore({ url, key: 'short' })).rejects.toThrow(SetupRefused);
    await expect(postgresStore({ url: 'postgres://keyturn@127.0.0.1:1/x', key })).rejects.toThrow(SetupRefused);
  });

  it('commits durably whatever the role is set to, and says so if the address says otherwise', async () => {
    const url = await freshDatabase();
    await tell(url, 'ALTER ROLE keyturn SET synchronous_commit = off');
    try {
      const store = await postgresStore({ url, key });
      await store.check();
      await store.close();
      const off = `${url}?options=${encodeURIComponent('-c synchronous_commit=off')}`;
      await expect(postgresStore({ url: off, key })).rejects.toThrow('synchronous_commit = on');
    } finally {
      await tell(server.url, 'ALTER ROLE keyturn RESET synchronous_commit');
    }
  });

  it('goes on only with a server that flushes: seen by the next connection, and by the health check', async () => {
    const url = await freshDatabase();
    const store = await postgresStore({ url, key });
    const { link } = makeNewLink();
    await store.create(link, roomy);
    const flush = (value: string) => tell(server.url, `ALTER SYSTEM SET fsync = ${value}`, 'SELECT pg_reload_conf()');
    await flush('off');
    try {
      await eventually(() => expect(store.check()).rejects.toThrow('PostgreSQL must run with fsync = on'));
      await expect(store.claim(link.handle, link.proof, hash('me'))).rejects.toThrow('fsync');
      await expect(postgresStore({ url, key })).rejects.toThrow('fsync');
    } finally {
      await flush('on');
    }
    await eventually(() => store.check());
    expect(await store.claim(link.handle, link.proof, hash('me'))).toMatchObject({ outcome: 'opened', first: true });
    await store.close();
  });

  it('neither starts nor goes on with a standby', async () => {
    const other = await startServer('postgres');
    try {
      const store = await postgresStore({ url: other.url, key });
      const { link } = makeNewLink();
      await store.create(link, roomy);
      const signal = join(other.folder, 'data/standby.signal');
      other.kill();
      writeFileSync(signal, '');
      other.restart();
      await expect(postgresStore({ url: other.url, key })).rejects.toThrow('standby');
      await eventually(() => expect(store.check()).rejects.toThrow('standby'));
      await expect(store.claim(link.handle, link.proof, hash('me'))).rejects.toThrow('standby');
      rmSync(signal);
      other.kill();
      other.restart();
      await eventually(() => store.check());
      expect(await store.claim(link.handle, link.proof, hash('me'))).toMatchObject({ outcome: 'opened', first: true });
      await store.close();
    } finally {
      other.stop();
    }
  });
});
