import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Connection, createConnection } from 'mysql2/promise';
import { provider as mysql } from '../../src/providers/mysql.ts';
import type { Minted, Provider } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { type Server, startServer } from './server.ts';

/* A real MariaDB: npm test -- test/servers/mysql-users.test.ts */
jest.setTimeout(600_000);

const clock = { now: () => new Date(), sleep: async () => {} };
const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)), ulid: () => '' };
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const newTag = () => `ktservers1${[...random.bytes(26)].map((byte) => letters[byte % 32]).join('')}`;
const password = 'toy-example-not-a-key-boss';
let server: Server;

beforeAll(async () => {
  server = await startServer('mariadb');
  const root = await createConnection({ uri: server.url, multipleStatements: true });
  await root.query(`CREATE DATABASE shop; CREATE TABLE shop.orders (n int); INSERT INTO shop.orders VALUES (1);
    CREATE USER boss@'%' IDENTIFIED BY '${password}'; CREATE USER weak@'%' IDENTIFIED BY '${password}';
    CREATE ROLE app WITH ADMIN boss@'%'; GRANT SELECT ON shop.* TO app;
    GRANT CREATE USER, PROCESS ON *.* TO boss@'%'; GRANT SELECT, UPDATE ON mysql.* TO boss@'%'`);
  await root.end();
});
afterAll(() => server?.stop());

function build(user = 'boss', secret = password, role = 'app'): Provider {
  const { hostname: host, port } = new URL(server.url);
  return mysql.build({
    options: mysql.options.parse({ host, port: Number(port), role, tls: 'off' }),
    admin: { user: new Secret(user), password: new Secret(secret) },
    http: () => Promise.reject(new Error('nobody is asked')),
    clock,
    random,
  });
}

async function session({ values }: Minted): Promise<Connection> {
  const { hostname: host, port } = new URL(server.url);
  const user = values['username']!.reveal();
  return createConnection({ host, port: Number(port), user, password: values['password']!.reveal() });
}

describe('a real MariaDB', () => {
  it('mints a user, which is refused once it is revoked, while its session lives on', async () => {
    const provider = build();
    await provider.check();
    const old = await provider.mint({ tag: newTag() });
    const open = await session(old);
    expect((await open.query('SELECT n FROM shop.orders'))[0]).toEqual([{ n: 1 }]);
    await expect(open.query('SELECT User FROM mysql.global_priv')).rejects.toMatchObject({ errno: 1142 });
    const minted = await provider.mint({ tag: newTag(), old });
    expect(await provider.probe(minted)).toBe('accepted');
    const wrong = { ...minted.values, password: new Secret('toy-example-not-a-key') };
    expect(await provider.probe({ ...minted, values: wrong })).toBe('rejected');
    const listed = await provider.list!();
    expect(listed.some(({ id }) => id === 'app@')).toBe(false);
    expect(listed.find(({ id }) => id === old.id)).toMatchObject({ active: true, lastUsed: expect.any(Date) });
    expect(listed.find(({ id }) => id === minted.id)).toEqual({
      id: minted.id,
      tag: minted.values['username']!.reveal(),
      active: true,
    });

    await provider.deactivate!(old.id);
    expect(await provider.probe(old)).toBe('rejected');
    expect((await provider.list!()).find(({ id }) => id === old.id)).toMatchObject({ active: false });
    expect(await provider.revoke(old.id)).toBe('revoked');
    expect(await provider.probe(old)).toBe('rejected');
    await expect(session(old)).rejects.toMatchObject({ errno: 1045 });
    expect((await open.query('SELECT n FROM shop.orders'))[0]).toEqual([{ n: 1 }]);
    expect(await provider.revoke(old.id)).toBe('gone');
    expect(await provider.probe(minted)).toBe('accepted');
    await open.end();
  });

  it('never sends a password in a statement', async () => {
    const minted = await build().mint({ tag: newTag() });
    const log = readFileSync(join(server.folder, 'queries'), 'utf8');
    expect(log).toContain(`CREATE USER '${minted.values['username']!.reveal()}'`);
    expect(log).not.toContain(minted.values['password']!.reveal());
  });

  it('ends the user again where its role cannot be given', async () => {
    const tag = newTag();
    await expect(build('boss', password, 'nobody').mint({ tag })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
    expect((await build().list!()).some((one) => one.tag === tag)).toBe(false);
  });

  it('is denied with a wrong password and to a user who may do little', async () => {
    await expect(build('boss', 'toy-example-not-a-key').check()).rejects.toMatchObject({ code: 'PROVIDER_DENIED' });
    await expect(build('weak').check()).rejects.toMatchObject({ code: 'PREFLIGHT_DENIED' });
    await expect(build('weak').mint({ tag: newTag() })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
  });
});

describe('what a real MariaDB tells before a mint', () => {
  beforeAll(async () => {
    const { hostname: host, port } = new URL(server.url);
    const several = { multipleStatements: true };
    const root = await createConnection({ socketPath: join(server.folder, 'socket'), user: 'root', ...several });
    await root.query(`CREATE ROLE billing; GRANT billing TO root@localhost;
      CREATE USER rich@'%' IDENTIFIED BY '${password}' REQUIRE SSL WITH MAX_USER_CONNECTIONS 5; GRANT billing TO rich@'%';
      GRANT SELECT, INSERT ON shop.orders TO rich@'%'; GRANT PROXY ON weak@'%' TO rich@'%';
      CREATE USER plain@'%' IDENTIFIED BY '${password}';
      CREATE USER half@'%' IDENTIFIED BY '${password}'; GRANT SELECT ON mysql.global_priv TO half@'%'; GRANT PROCESS ON *.* TO half@'%'`);
    await root.end();
    // Only who has a role to give away gives it: not even root does otherwise.
    const boss = await createConnection({ host, port: Number(port), user: 'boss', password, ...several });
    for (const user of ["rich@'%'", "plain@'%'"])
      await boss.query(`GRANT app TO ${user}; SET DEFAULT ROLE app FOR ${user}`);
    await boss.end();
  });

  it('names every right that the admin lacks, with its statement', async () => {
    await expect(build('half').check()).rejects.toMatchObject({
      code: 'PREFLIGHT_DENIED',
      hint: expect.stringMatching(
        /GRANT CREATE USER ON \*\.\* TO .*GRANT app TO .* WITH ADMIN OPTION.*GRANT UPDATE ON mysql\.\*/,
      ),
    });
    await build().check();
  });

  it('says what the old user has besides the role, without what the server keeps of its password', async () => {
    const [said, ...more] = await build().preflight!({ old: { id: 'rich@%' } });
    expect(more).toEqual([]);
    for (const part of ['the role billing', 'SELECT, INSERT on shop.orders', 'PROXY', 'MAX_USER_CONNECTIONS 5', 'SSL'])
      expect(said).toContain(part);
    expect(said).not.toMatch(/\*[0-9A-F]{8}/);
    expect(await build().preflight!({ old: { id: 'plain@%' } })).toEqual([]);
    expect(await build().self!()).toBe('boss@%');
  });
});
