import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createClient } from '@redis/client';
import { ask, redisAcl } from '../../src/providers/redis-acl.ts';
import { DAY } from '../http-faults/stage.ts';
import { pasted } from './pasted.ts';
import { type Server, startServer } from './server.ts';
import { built, type Counterpart, faulted, nothingSwept, sweep, Whole } from './whole.ts';

/* Whole rotations on a real Redis: npm test -- test/servers/redis-whole.test.ts */
jest.setTimeout(600_000);

const boss = { user: 'boss', password: 'toy-example-not-a-key-boss' };
let server: Server;
let root: ReturnType<typeof createClient>;

beforeAll(async () => {
  server = await startServer('redis');
  root = createClient({ url: server.url });
  await root.connect();
  const line = pasted('redis redis-acl').replace('PASSWORD', boss.password).replace('keyturn', boss.user);
  await root.sendCommand(line.split(' '));
});
afterAll(() => {
  root?.destroy();
  server?.stop();
});

/** A connection that is not made again when it ends. */
async function session(username: string, password: string) {
  const socket = { reconnectStrategy: false as const };
  const client = createClient({ url: server.url, username, password, disableClientInfo: true, socket });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function users(): Promise<string[]> {
  return (await root.sendCommand(['ACL', 'USERS'])) as unknown as string[];
}

function counterpart(): Counterpart {
  const { hostname: host, port } = new URL(server.url);
  return {
    secret: `
provider: redis-acl
options: { host: ${host}, port: ${port}, tls: "off", rules: ["~shop:*", +get, +set], persist: acl-file }
admin: { user: BOSS_USER, password: BOSS_PASSWORD }
values: { username: SHOP_USER, password: SHOP_PASSWORD }`,
    environment: { BOSS_USER: boss.user, BOSS_PASSWORD: boss.password },
    names: ['SHOP_USER', 'SHOP_PASSWORD'],
    provide: async (binding, ports, effect) =>
      built(redisAcl(faulted(ask, effect, ([first, second]) => `${first} ${second}`)), binding, ports, boss),
    async accepts([user, password]) {
      try {
        const client = await session(user!, password!);
        const answer: unknown = await client.sendCommand(['SET', 'shop:1', 'x']);
        client.destroy();
        return answer === 'OK';
      } catch {
        return false;
      }
    },
    live: async () => (await users()).map((id) => ({ id, tag: id })),
    end: async (id) => void (await root.sendCommand(['ACL', 'DELUSER', id])),
  };
}

/** Every stage finds the server as it was. */
async function begin(seed: number): Promise<Whole> {
  for (const user of await users()) if (user.startsWith('kt')) await root.sendCommand(['ACL', 'DELUSER', user]);
  return Whole.begin(counterpart(), seed);
}

describe('a rotation of a Redis user', () => {
  it('gives a user with its rules, then another one, and ends the first with its connections', async () => {
    const stage = await begin(1);
    expect((await stage.run()).failures).toEqual([]);
    const first = stage.held;
    stage.time.advance(88 * DAY);
    expect((await stage.run()).failures).toEqual([]);
    const open = await session(first[0]!, first[1]!);
    expect(await open.sendCommand(['SET', 'shop:1', 'y'])).toBe('OK');
    expect(await stage.counterpart.accepts(stage.held)).toBe(true);
    stage.time.advance(DAY);
    expect((await stage.run()).failures).toEqual([]);
    expect(await stage.counterpart.accepts(first)).toBe(false);
    await expect(open.sendCommand(['GET', 'shop:1'])).rejects.toThrow();
    if (open.isOpen) open.destroy();
    expect(await stage.unsettled()).toBeUndefined();
    expect(stage.wrong).toEqual([]);
  });
});

it('faulted between any two commands, in every way, it leaves a user that works, and soon one user', async () => {
  const swept = nothingSwept();
  const changes = (label: string) => /^ACL (SETUSER|DELUSER|SAVE)$/.test(label);
  await sweep(
    begin,
    'rotating',
    swept,
    (_, fate, label) => changes(label) || (fate === 'killed after' && !/^GET/.test(label)),
  );
  await sweep(begin, 'revoking', swept, (_, __, label) => changes(label));
  process.stdout.write(`${swept.schedules} schedules\n`);
  expect(swept).toMatchObject({ found: [], humans: 0 });
  expect(swept.schedules).toBeGreaterThan(25);
});
