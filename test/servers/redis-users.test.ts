import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createClient } from '@redis/client';
import { provider as redisAcl } from '../../src/providers/redis-acl.ts';
import type { Provider } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { type Server, startServer } from './server.ts';

/* A real Redis: npm test -- test/servers/redis-users.test.ts */
jest.setTimeout(600_000);

const clock = { now: () => new Date(), sleep: async () => {} };
const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)), ulid: () => '' };
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const newTag = () => `ktservers1${[...random.bytes(26)].map((byte) => letters[byte % 32]).join('')}`;
const password = 'toy-example-not-a-key-boss';
let server: Server;

beforeAll(async () => {
  server = await startServer('redis');
  const root = createClient({ url: server.url });
  await root.connect();
  await root.sendCommand(['ACL', 'SETUSER', 'boss', 'on', `>${password}`, '+acl', '+config|rewrite']);
  await root.sendCommand(['ACL', 'SETUSER', 'weak', 'on', `>${password}`, '+get']);
  root.destroy();
});
afterAll(() => server?.stop());

function build(user = 'boss', secret = password, persist = 'none'): Provider {
  const { hostname: host, port } = new URL(server.url);
  const written = { host, port: Number(port), tls: 'off', rules: ['~shop:*', '+get', '+set'], persist };
  return redisAcl.build({
    options: redisAcl.options.parse(written),
    admin: { user: new Secret(user), password: new Secret(secret) },
    http: () => Promise.reject(new Error('nobody is asked')),
    clock,
    random,
  });
}

describe('a real Redis', () => {
  it('mints a user with its rules and no more, and refuses it once it is revoked', async () => {
    const provider = build();
    await provider.check();
    const minted = await provider.mint({ tag: newTag() });
    expect(await provider.probe(minted)).toBe('accepted');
    const { username, password } = minted.values;
    expect(await provider.probe({ ...minted, values: { ...minted.values, password: new Secret('toy-example') } })).toBe(
      'rejected',
    );
    const client = createClient({ url: server.url, username: username!.reveal(), password: password!.reveal() });
    client.on('error', () => {});
    await client.connect();
    expect(await client.sendCommand(['SET', 'shop:1', 'x'])).toBe('OK');
    await expect(client.sendCommand(['GET', 'bank:1'])).rejects.toThrow('NOPERM');
    await expect(client.sendCommand(['ACL', 'LIST'])).rejects.toThrow('NOPERM');
    client.destroy();

    const ids = (await provider.list!()).map(({ id }) => id).sort();
    expect(ids).toEqual(['boss', 'default', minted.id, 'weak'].sort());
    await provider.deactivate!(minted.id);
    expect(await provider.probe(minted)).toBe('rejected');
    expect((await provider.list!()).find(({ id }) => id === minted.id)).toMatchObject({
      active: false,
      tag: minted.id,
    });
    expect(await provider.revoke(minted.id)).toBe('revoked');
    expect(await provider.probe(minted)).toBe('rejected');
    expect(await provider.revoke(minted.id)).toBe('gone');
  });

  it('ends the user again where it could not be kept over a restart', async () => {
    const tag = newTag();
    await expect(build('boss', password, 'config-file').mint({ tag })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
    expect((await build().list!()).some(({ id }) => id === tag)).toBe(false);
  });

  it('is denied with a wrong password, and to a user who may do little', async () => {
    await expect(build('boss', 'toy-example-not-a-key').check()).rejects.toMatchObject({ code: 'PROVIDER_DENIED' });
    await expect(build('weak').check()).rejects.toMatchObject({ code: 'PROVIDER_DENIED' });
    await expect(build('weak').mint({ tag: newTag() })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
  });
});

describe('what a real Redis tells before a mint', () => {
  const users: readonly (readonly [string, readonly string[], string, boolean])[] = [
    ['all', ['+@all'], 'acl-file', true],
    ['admins', ['+@admin'], 'acl-file', true],
    ['exact', ['+acl|list', '+acl|setuser', '+acl|deluser', '+acl|save'], 'acl-file', true],
    ['unsaved', ['+acl|list', '+acl|setuser', '+acl|deluser'], 'none', true],
    ['selected', ['+acl|list', '(+acl|setuser +acl|deluser)'], 'none', true],
    ['withdrawn', ['+@all', '-acl|deluser'], 'none', false],
    ['forgetful', ['+acl|list', '+acl|setuser', '+acl|deluser'], 'acl-file', false],
    ['looker', ['+acl|list'], 'none', false],
    ['careful', ['+@all', '-@dangerous', '+acl|list'], 'none', false],
    ['config', ['+acl', '+config|rewrite'], 'config-file', true],
    ['unwritten', ['+acl'], 'config-file', false],
  ];

  it.each(users)('%s: %j with persist: %s -> %s, as the server itself says', async (name, rules, persist, may) => {
    const root = createClient({ url: server.url });
    await root.connect();
    await root.sendCommand(['ACL', 'SETUSER', name, 'reset', 'on', `>${password}`, ...rules]);
    const saves = persist === 'acl-file' ? [['ACL', 'SAVE']] : persist === 'config-file' ? [['CONFIG', 'REWRITE']] : [];
    const needed = [['ACL', 'SETUSER', 'x'], ['ACL', 'DELUSER', 'x'], ...saves];
    const dry = await Promise.all(needed.map((words) => root.sendCommand(['ACL', 'DRYRUN', name, ...words])));
    expect(dry.every((answer) => String(answer) === 'OK')).toBe(may);
    root.destroy();
    const provider = build(name, password, persist);
    if (may) await provider.check();
    else
      await expect(provider.check()).rejects.toMatchObject({
        code: 'PREFLIGHT_DENIED',
        hint: expect.stringContaining(`ACL SETUSER ${name} +`),
      });
    expect(await provider.self!()).toBe(name);
  });
});
