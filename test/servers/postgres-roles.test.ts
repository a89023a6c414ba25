import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { provider as postgres } from '../../src/providers/postgres.ts';
import type { Minted, Provider } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { pasted } from './pasted.ts';
import { type Server, startServer } from './server.ts';

/* A real PostgreSQL with passwords: npm test -- test/servers/postgres-roles.test.ts */
jest.setTimeout(600_000);

const clock = { now: () => new Date(), sleep: async () => {} };
const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)), ulid: () => '' };
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const newTag = () => `ktservers1${[...random.bytes(26)].map((byte) => letters[byte % 32]).join('')}`;
const password = 'toy-example-not-a-key-boss';
let server: Server;
let root: pg.Client;

beforeAll(async () => {
  server = await startServer('postgres');
  root = new pg.Client(server.url);
  await root.connect();
  await root.query(`CREATE ROLE app NOLOGIN; CREATE ROLE app_billing LOGIN IN ROLE app;
    CREATE ROLE weak LOGIN PASSWORD '${password}';
    GRANT CREATE ON SCHEMA public TO app`);
  const given = pasted('sql postgres').replaceAll('keyturn', 'boss').replace('DATABASE shop', 'DATABASE postgres');
  await root.query(given.replace("'PASSWORD'", `'${password}'`));
  await root.query("ALTER SYSTEM SET log_statement = 'all'");
  const rules = ['host all keyturn 127.0.0.1/32 trust', 'host all all 127.0.0.1/32 scram-sha-256', ''];
  writeFileSync(join(server.folder, 'data/pg_hba.conf'), rules.join('\n'));
  await root.query('SELECT pg_reload_conf()');
});
afterAll(async () => {
  await root?.end();
  server?.stop();
});

function build(user = 'boss', secret = password, role = 'app'): Provider {
  const { hostname: host, port } = new URL(server.url);
  return postgres.build({
    options: postgres.options.parse({ host, port: Number(port), database: 'postgres', role, tls: 'off' }),
    admin: { user: new Secret(user), password: new Secret(secret) },
    http: () => Promise.reject(new Error('nobody is asked')),
    clock,
    random,
  });
}

async function session({ values }: Minted): Promise<pg.Client> {
  const url = new URL(server.url);
  url.username = values['username']!.reveal();
  url.password = values['password']!.reveal();
  const client = new pg.Client(url.href);
  client.on('error', () => {});
  await client.connect();
  return client;
}

describe('a real PostgreSQL', () => {
  it('mints a role, which is refused once it is revoked, while its session lives on', async () => {
    const provider = build();
    await provider.check();
    const old = await provider.mint({ tag: newTag() });
    const open = await session(old);
    await open.query('CREATE TABLE orders (n int); INSERT INTO orders VALUES (1)');
    const { rows } = await root.query("SELECT tableowner FROM pg_tables WHERE tablename = 'orders'");
    expect(rows).toEqual([{ tableowner: 'app' }]);

    const minted = await provider.mint({ tag: newTag(), old });
    expect(await provider.probe(minted)).toBe('accepted');
    const used = (await provider.list!()).find(({ id }) => id === old.id);
    expect(used).toMatchObject({ tag: old.id, active: true, lastUsed: expect.any(Date) });

    await provider.deactivate!(old.id);
    expect(await provider.revoke(old.id)).toBe('revoked');
    expect(await provider.probe(old)).toBe('rejected');
    await expect(session(old)).rejects.toMatchObject({ code: expect.stringMatching(/^28/) });
    expect((await open.query('SELECT n FROM orders')).rows).toEqual([{ n: 1 }]);
    expect((await provider.list!()).find(({ id }) => id === old.id)).toMatchObject({ active: false });

    await open.end();
    for (
      let tries = 0;
      tries < 50 && (await provider.list!()).some(({ id, lastUsed }) => id === old.id && lastUsed);
      tries++
    )
      await new Promise((done) => setTimeout(done, 50));
    expect(await provider.revoke(old.id)).toBe('revoked');
    expect(await provider.revoke(old.id)).toBe('gone');
    expect(await provider.probe(minted)).toBe('accepted');
    const next = await session(minted);
    expect((await next.query('SELECT n FROM orders')).rows).toEqual([{ n: 1 }]);
    await next.end();
  });

  it('never sends a password in a statement', async () => {
    const minted = await build().mint({ tag: newTag() });
    const log = readFileSync(join(server.folder, 'log'), 'utf8');
    expect(log).toContain(`CREATE ROLE "${minted.id}"`);
    expect(log).not.toContain(minted.values['password']!.reveal());
  });

  it('leaves a role that owns something, without its password', async () => {
    const provider = build();
    const minted = await provider.mint({ tag: newTag() });
    const client = await session(minted);
    await client.query('RESET ROLE');
    await root.query(`GRANT CREATE ON SCHEMA public TO "${minted.id}"`);
    await client.query('SET ROLE NONE; CREATE TABLE mine (n int)');
    await client.end();
    await new Promise((done) => setTimeout(done, 300));
    expect(await provider.revoke(minted.id)).toBe('revoked');
    expect(await provider.probe(minted)).toBe('rejected');
    expect((await provider.list!()).find(({ id }) => id === minted.id)).toMatchObject({ active: false });
  });

  it('is denied with a wrong password and without CREATEROLE, and makes nothing in a role that is not there', async () => {
    await expect(build('boss', 'toy-example-not-a-key').check()).rejects.toMatchObject({ code: 'PROVIDER_DENIED' });
    const tag = newTag();
    await expect(build('weak').mint({ tag })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
    await expect(build('boss', password, 'nobody').check()).rejects.toMatchObject({
      code: 'PREFLIGHT_DENIED',
      hint: expect.stringContaining('CREATE ROLE "nobody" NOLOGIN'),
    });
    await expect(build('boss', password, 'nobody').mint({ tag })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
    expect((await build().list!()).some(({ id }) => id === tag)).toBe(false);
    expect(
      await build('weak')
        .revoke('app_billing')
        .catch((error) => error.code),
    ).toBe('HTTP_REFUSED');
  });
});

describe('what a real PostgreSQL tells before a mint', () => {
  beforeAll(async () => {
    await root.query(`CREATE ROLE maker LOGIN CREATEROLE PASSWORD '${password}'; GRANT app TO maker;
      CREATE ROLE shut NOLOGIN; GRANT shut TO boss WITH ADMIN OPTION;
      CREATE ROLE billing NOLOGIN; CREATE TABLE public.invoices (n int);
      CREATE ROLE rich LOGIN CREATEDB CONNECTION LIMIT 5 IN ROLE app, billing;
      ALTER ROLE rich SET search_path = shop; GRANT SELECT ON public.invoices TO rich;
      CREATE ROLE plain LOGIN IN ROLE app; ALTER ROLE plain SET role = 'app'`);
    await root.query('CREATE DATABASE locked');
    await root.query('REVOKE CONNECT ON DATABASE locked FROM PUBLIC; GRANT CONNECT ON DATABASE locked TO boss');
  });

  it('names the right that the admin lacks, with its statement', async () => {
    await expect(build('weak').check()).rejects.toMatchObject({
      code: 'PREFLIGHT_DENIED',
      hint: expect.stringContaining('CREATEROLE'),
    });
    const { hostname: host, port } = new URL(server.url);
    const locked = postgres.build({
      options: postgres.options.parse({ host, port: Number(port), database: 'locked', role: 'shut', tls: 'off' }),
      admin: { user: new Secret('boss'), password: new Secret(password) },
      http: () => Promise.reject(new Error('nobody is asked')),
      clock,
      random,
    });
    await expect(locked.check()).rejects.toMatchObject({
      code: 'PREFLIGHT_DENIED',
      hint: expect.stringContaining('GRANT CONNECT ON DATABASE "locked" TO "shut"'),
    });
  });

  it('says what the old role has besides the group role, and says nothing where there is nothing', async () => {
    const provider = build();
    const [said, ...more] = await provider.preflight!({ old: { id: 'rich' } });
    expect(more).toEqual([]);
    for (const part of ['membership in billing', 'CREATEDB', '5 connections', 'search_path', 'grants of its own (1)'])
      expect(said).toContain(part);
    expect(await provider.preflight!({ old: { id: 'plain' } })).toEqual([]);
    expect(await provider.preflight!({})).toEqual([]);
    expect(await provider.self!()).toBe('boss');
    expect((await provider.list!()).map(({ id }) => id)).toContain('boss');
  });

  it('a role that was taken out of the group is listed as long as it may log in', async () => {
    const provider = build();
    const minted = await provider.mint({ tag: newTag() });
    await root.query(`REVOKE app FROM "${minted.id}"`);
    expect(await provider.probe(minted)).toBe('accepted');
    expect((await provider.list!()).map(({ id }) => id)).toContain(minted.id);
    expect(await provider.revoke(minted.id)).toBe('revoked');
    expect((await provider.list!()).map(({ id }) => id)).not.toContain(minted.id);
  });
});
