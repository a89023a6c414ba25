import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Connection, createConnection } from 'mysql2/promise';
import { ask, mysql } from '../../src/providers/mysql.ts';
import { DAY } from '../http-faults/stage.ts';
import { pasted } from './pasted.ts';
import { type Server, startServer } from './server.ts';
import { built, type Counterpart, faulted, nothingSwept, sweep, Whole } from './whole.ts';

/* Whole rotations on a real MariaDB: npm test -- test/servers/mysql-whole.test.ts */
jest.setTimeout(600_000);

const boss = { user: 'boss', password: 'toy-example-not-a-key-boss' };
let server: Server;
let root: Connection;

beforeAll(async () => {
  server = await startServer('mariadb');
  root = await createConnection({ uri: server.url, multipleStatements: true });
  await root.query(`CREATE DATABASE shop; CREATE TABLE shop.orders (n int); INSERT INTO shop.orders VALUES (1);
    CREATE USER boss@'%' IDENTIFIED BY '${boss.password}'; CREATE ROLE app;
    GRANT SELECT ON shop.* TO app; ${pasted('sql mariadb').replaceAll('keyturn', 'boss')}`);
});
afterAll(async () => {
  await root?.end();
  server?.stop();
});

function session(user: string, password: string): Promise<Connection> {
  const { hostname: host, port } = new URL(server.url);
  return createConnection({ host, port: Number(port), user, password });
}

async function users(): Promise<string[]> {
  const [rows] = await root.query('SELECT User AS name, Host AS host FROM mysql.user WHERE is_role = "N"');
  return (rows as { name: string; host: string }[]).map(({ name, host }) => `${name}@${host}`);
}

function drop(id: string): Promise<unknown> {
  const [name, host] = id.split('@');
  return root.query(`DROP USER '${name}'@'${host}'`);
}

function counterpart(): Counterpart {
  const { hostname: host, port } = new URL(server.url);
  return {
    secret: `
provider: mysql
options: { host: ${host}, port: ${port}, tls: "off", role: app }
admin: { user: BOSS_USER, password: BOSS_PASSWORD }
values: { username: SHOP_USER, password: SHOP_PASSWORD }`,
    environment: { BOSS_USER: boss.user, BOSS_PASSWORD: boss.password },
    names: ['SHOP_USER', 'SHOP_PASSWORD'],
    provide: async (binding, ports, effect) =>
      built(mysql(faulted(ask, effect, (statement) => statement.split(' ', 2).join(' '))), binding, ports, boss),
    async accepts([user, password]) {
      try {
        const open = await session(user!, password!);
        const [rows] = await open.query('SELECT n FROM shop.orders');
        open.destroy();
        return Array.isArray(rows) && rows.length === 1;
      } catch {
        return false;
      }
    },
    live: async () => (await users()).map((id) => ({ id, tag: id.split('@')[0]! })),
    end: async (id) => void (await drop(id)),
  };
}

/** Every stage finds the server as it was. */
async function begin(seed: number): Promise<Whole> {
  for (const id of await users()) if (id.startsWith('kt')) await drop(id);
  return Whole.begin(counterpart(), seed);
}

describe('a rotation of a MariaDB user', () => {
  it('gives a user with a role, then another one, and refuses the first once nobody has a session of it', async () => {
    const stage = await begin(1);
    expect((await stage.run()).failures).toEqual([]);
    const first = stage.held;
    stage.time.advance(88 * DAY);
    expect((await stage.run()).failures).toEqual([]);
    expect(await stage.counterpart.accepts(first)).toBe(true);
    expect(await stage.counterpart.accepts(stage.held)).toBe(true);

    const open = await session(first[0]!, first[1]!);
    stage.time.advance(DAY);
    expect((await stage.run()).result?.outcomes[0]?.next).toMatch(/was last used/);
    expect(await stage.counterpart.accepts(first)).toBe(true);
    await open.end();
    stage.time.advance(DAY);
    expect((await stage.run()).failures).toEqual([]);
    expect(await stage.counterpart.accepts(first)).toBe(false);
    expect(await stage.unsettled()).toBeUndefined();
    expect(stage.wrong).toEqual([]);
  });
});

it('faulted between any two statements, in every way, it leaves a user that works, and soon one user', async () => {
  const swept = nothingSwept();
  const changes = (label: string) => /^(CREATE|GRANT|SET|ALTER|DROP) /.test(label);
  await sweep(
    begin,
    'rotating',
    swept,
    (_, fate, label) => changes(label) || (fate === 'killed after' && !/^(GET|SELECT)/.test(label)),
  );
  await sweep(begin, 'revoking', swept, (_, __, label) => changes(label));
  process.stdout.write(`${swept.schedules} schedules\n`);
  expect(swept).toMatchObject({ found: [], humans: 0 });
  expect(swept.schedules).toBeGreaterThan(25);
});
