import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { SetupRefused } from '../../src/service/store.ts';
import { postgresStore } from '../../src/service/stores/postgres.ts';
import { crowd } from '../service/crowd.ts';
import { hash, makeNewLink } from '../service/link-parts.ts';
import { storeContract } from '../service/store-contract.ts';
import { type Server, startServer } from './server.ts';

jest.setTimeout(60_000);

const key = randomBytes(32).toString('base64');
const roomy = { links: 1e6, bytes: 1e9 };
let server: Server;
let databases = 0;

beforeAll(async () => {
  server = await startServer('postgres');
});
afterAll(() => server?.stop());

async function freshDatabase(): Promise<string> {
  const name = `links_${++databases}`;
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return server.url.replace(/postgres$/, name);
}

describe('the postgres store', () => {
  storeContract(async (at) => postgresStore({ url: await freshDatabase(), key, at }));

  it('gives each of 100 links to one of 1,000 readers who come through eight of them at the same time', async () => {
    const url = await freshDatabase();
    const stores = await Promise.all(Array.from({ length: 8 }, () => postgresStore({ url, key, connections: 4 })));
    await crowd(stores, 100);
    await Promise.all(stores.map((store) => store.close()));
  }, 300_000);

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

  it('holds wrapped envelopes only, which another key does not open', async () => {
    const url = await freshDatabase();
    const store = await postgresStore({ url, key });
    const { link } = makeNewLink();
    await store.create(link, roomy);
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query('SELECT envelope FROM keyturn_links');
    await client.end();
    expect(rows[0].envelope.includes(Buffer.from(link.envelope.slice(1, 64)))).toBe(false);
    const other = await postgresStore({ url, key: randomBytes(32).toString('base64') });
    await expect(other.claim(link.handle, link.proof, hash('me'))).rejects.toThrow('another KEYTURN_STORE_KEY');
    expect(await store.claim(link.handle, link.proof, hash('me'))).toMatchObject({ outcome: 'opened' });
    await store.close();
    await other.close();
  });

  it('starts ten times at once, and not without a key, a server, or durable commits', async () => {
    const url = await freshDatabase();
    const stores = await Promise.all(Array.from({ length: 10 }, () => postgresStore({ url, key, connections: 2 })));
    await Promise.all(stores.map((store) => store.close()));
    await expect(postgresStore({ url, key: undefined })).rejects.toThrow(SetupRefused);
    await expect(postgresStore({ url, key: 'short' })).rejects.toThrow(SetupRefused);
    await expect(postgresStore({ url: 'postgres://keyturn@127.0.0.1:1/x', key })).rejects.toThrow(SetupRefused);
    const client = new pg.Client(url);
    await client.connect();
    await client.query('ALTER ROLE keyturn SET synchronous_commit = off');
    await expect(postgresStore({ url, key })).rejects.toThrow('synchronous_commit');
    await client.query('ALTER ROLE keyturn RESET synchronous_commit');
    await client.end();
  });
});
