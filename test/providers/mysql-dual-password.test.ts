import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import { type Ask, Failed } from '../../src/providers/accounts/server.ts';
import { mysql, ask as real } from '../../src/providers/mysql.ts';
import type { Minted, Provider } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { pasted } from '../servers/pasted.ts';

/*
 * Two passwords of one MySQL user. A stand-in takes the statements that MySQL documents; a real server does instead, where
 * KEYTURN_MYSQL_PORT names the port of one on this machine whose root has no password.
 */
const port = Number(process.env['KEYTURN_MYSQL_PORT'] ?? 0);
const clock = { now: () => new Date('2026-01-01T00:00:00Z'), sleep: async () => {} };
const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)), ulid: () => '' };
const tag = (n: number) => `ktabcdefgh01jy000000000000000000000${n}`;
const root = () => createConnection({ host: '127.0.0.1', port, user: 'root' });
const boss = 'toy-example-not-a-key-Boss-1';
const before = 'toy-example-not-a-key-Before-1';

type User = { first: string; second?: string; attributes: { [label: string]: string } };
let shop: User;

const standIn: Ask<string> = async ({ user, password }, statement) => {
  const given = password.reveal();
  const known = user === 'boss' ? [boss] : [shop.first, shop.second];
  if (!known.includes(given)) throw new Failed('login', '1045');
  if (statement === 'SHOW GRANTS') return [{ Grants: 'GRANT CREATE USER ON *.* TO `boss`@`%`' }];
  if (statement === 'SELECT CURRENT_USER() AS name') return [{ name: `${user}@%` }];
  if (user !== 'boss') throw new Failed('refused', '1142');
  const { current = '', previous = '' } = shop.attributes;
  if (statement.startsWith('SELECT'))
    return statement.endsWith("WHERE User = 'shop' AND Host = '%'")
      ? [{ first: current, second: previous, two: shop.second === undefined ? '0' : '1' }]
      : [];
  const [, secret, retain, discard, attribute] =
    /^ALTER USER 'shop'@'%' (?:IDENTIFIED BY '([^']+)'( RETAIN CURRENT PASSWORD)?|(DISCARD OLD PASSWORD)) ATTRIBUTE '(.+)'$/.exec(
      statement,
    ) ?? [];
  if (attribute === undefined) throw new Failed('refused', '1064');
  if (retain) shop.second = shop.first;
  if (discard) delete shop.second;
  if (secret) shop.first = secret;
  for (const [label, value] of Object.entries(JSON.parse(attribute).keyturn as { [label: string]: string | null })) {
    if (value === null) delete shop.attributes[label];
    else shop.attributes[label] = value;
  }
  return 'done';
};

beforeEach(async () => {
  shop = { first: before, attributes: {} };
  if (port === 0) return;
  const server = await root();
  await server.query("DROP USER IF EXISTS 'shop'@'%', 'boss'@'%'");
  await server.query(`CREATE USER 'shop'@'%' IDENTIFIED BY '${before}'`);
  await server.query(`CREATE USER 'boss'@'%' IDENTIFIED BY '${boss}'`);
  for (const grant of pasted('sql mysql').trim().split('\n')) await server.query(grant.replace('keyturn', 'boss'));
  await server.end();
});
afterEach(async () => {
  if (port === 0) return;
  const server = await root();
  await server.query("DROP USER IF EXISTS 'shop'@'%', 'boss'@'%'");
  await server.end();
});

function build(user = 'shop'): Provider {
  const module = mysql(port === 0 ? standIn : real);
  const given = { host: '127.0.0.1', ...(port === 0 ? {} : { port }), tls: 'off', 'dual-password': user };
  const options = module.options.parse(given);
  expect(module.check!(options, undefined)).toEqual([]);
  return module.build({
    options,
    admin: { user: new Secret('boss'), password: new Secret(boss) },
    http: () => Promise.reject(new Error('nobody is asked')),
    clock,
    random,
  });
}

const old: Minted = {
  id: 'original',
  values: { username: new Secret('shop'), password: new Secret(before) },
};

describe('two passwords of a MySQL user', () => {
  it('live side by side, and the older one ends by itself alone', async () => {
    const provider = build();
    await provider.check();
    expect(await provider.list!()).toEqual([{ id: 'original' }]);
    const one = await provider.mint({ tag: tag(1) });
    expect(one.values['username']!.reveal()).toBe('shop');
    expect([await provider.probe(old), await provider.probe(one)]).toEqual(['accepted', 'accepted']);
    expect(await provider.list!()).toEqual([{ id: tag(1), tag: tag(1) }, { id: 'original' }]);
    await expect(provider.mint({ tag: tag(2) })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
    expect(await provider.revoke('original')).toBe('revoked');
    expect([await provider.probe(old), await provider.probe(one)]).toEqual(['rejected', 'accepted']);
    expect(await provider.revoke('original')).toBe('gone');

    const two = await provider.mint({ tag: tag(2) });
    expect(await provider.revoke(tag(1))).toBe('revoked');
    expect([await provider.probe(one), await provider.probe(two)]).toEqual(['rejected', 'accepted']);
    expect(await provider.list!()).toEqual([{ id: tag(2), tag: tag(2) }]);
  });

  it('let the newer one end without the older: a crash after the mint costs nobody a password that is in use', async () => {
    const provider = build();
    const lost = await provider.mint({ tag: tag(1) });
    expect(await provider.revoke(tag(1))).toBe('revoked');
    expect([await provider.probe(old), await provider.probe(lost)]).toEqual(['accepted', 'rejected']);
    expect(await provider.list!()).toEqual([{ id: 'original' }]);
    expect(await provider.revoke(tag(1))).toBe('gone');

    const next = await provider.mint({ tag: tag(2) });
    expect([await provider.probe(old), await provider.probe(next)]).toEqual(['accepted', 'accepted']);
    expect(await provider.list!()).toEqual([{ id: tag(2), tag: tag(2) }, { id: 'original' }]);
    expect(await provider.revoke('original')).toBe('revoked');
    expect([await provider.probe(old), await provider.probe(next)]).toEqual(['rejected', 'accepted']);
  });

  it('need a user who is there, and either a role or this', async () => {
    await expect(build('nobody').check()).rejects.toMatchObject({ code: 'PROVIDER_UNREADABLE' });
    await expect(build('nobody').mint({ tag: tag(1) })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
    const { options, check } = mysql(standIn);
    expect(check!(options.parse({ host: 'db' }), undefined)).toHaveLength(1);
    expect(check!(options.parse({ host: 'db', role: 'app', 'dual-password': 'shop' }), undefined)).toHaveLength(1);
  });
});
