import { createHash } from 'node:crypto';
import type { ProviderModule } from '../../src/providers/provider.ts';
import { redisAcl as module } from '../../src/providers/redis-acl.ts';
import { bridge, database, Refused } from './bridge.ts';
import type { FakeProvider } from './providers.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const admin = { user: 'boss', password: 'toy-example-not-a-key-redis' };

/** The users of a Redis; passwords as it keeps them, by their SHA-256. */
export const redisAcl: FakeProvider = {
  options: { host: 'redis.test', rules: ['~shop:*', '+@read'] },
  scopes: ['rules'],
  unpaged: true,
  admin,
  bodiless: true,
  module: (http) => module(bridge(http, ([, verb]) => verb === 'LIST' || verb === 'WHOAMI')) as ProviderModule,
  start() {
    const users = new Map<string, { hash: string; on: boolean }>([
      [admin.user, { hash: hash(admin.password), on: true }],
      ['billing', { hash: '', on: true }],
    ]);
    const http = database<readonly string[]>(
      (user, password) => users.get(user)?.on === true && users.get(user)?.hash === hash(password),
      (asking, [, verb, name = '', ...rules]) => {
        if (verb === 'WHOAMI' || asking !== admin.user) throw new Refused('NOPERM');
        if (verb === 'LIST')
          return [...users].map(
            ([user, { on }]) =>
              `user ${user} ${on ? 'on' : 'off'} ${user === admin.user ? 'resetchannels -@all +acl|list +acl|setuser +acl|deluser +acl|save' : '~* +@all'}`,
          );
        if (verb === 'SAVE') return 'OK';
        if (verb === 'DELUSER') return users.delete(name) ? 1 : 0;
        const user = rules[0] === 'reset' ? { hash: '', on: false } : (users.get(name) ?? { hash: '', on: false });
        for (const rule of rules) {
          if (rule === 'on' || rule === 'off') user.on = rule === 'on';
          if (rule.startsWith('#')) user.hash = rule.slice(1);
        }
        users.set(name, user);
        return 'OK';
      },
    );
    return { http, foreign: [admin.user, 'billing'], live: () => [...users.keys()] };
  },
};
