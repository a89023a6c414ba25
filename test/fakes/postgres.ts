import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { postgres as module } from '../../src/providers/postgres.ts';
import type { ProviderModule } from '../../src/providers/provider.ts';
import { bridge, database, Refused } from './bridge.ts';
import type { FakeProvider } from './providers.ts';

const admin = { user: 'boss', password: 'toy-example-not-a-key-postgres' };

/** The roles of a PostgreSQL; it knows passwords as it would: by the SCRAM verifier that it was given. */
export const postgres: FakeProvider = {
  options: { host: 'database.test', database: 'shop', role: 'app' },
  scopes: ['role'],
  unpaged: true,
  admin,
  bodiless: true,
  module: (http) => module(bridge(http, (statement) => statement.startsWith('SELECT'))) as ProviderModule,
  start() {
    const roles = new Map<string, { verifier: string; login: boolean }>([
      ['app_billing', { verifier: '', login: true }],
    ]);
    const find = (name: string) => {
      const role = roles.get(name);
      if (role === undefined) throw new Refused('42704');
      return role;
    };
    const http = database<string>(
      (user, password) => {
        if (user === admin.user) return password === admin.password;
        const role = roles.get(user);
        return role?.login === true && proves(password, role.verifier);
      },
      (user, statement) => {
        if (/^SELECT (session|current)_user/.test(statement)) return [{ name: user }];
        if (user !== admin.user) throw new Refused('42501');
        if (statement.includes(' AS creates')) return [{ creates: 'true', grants: 'true', connects: 'true' }];
        if (statement.startsWith('SELECT'))
          return [...roles].map(([name, { login }]) => ({ name, active: String(login), sessions: '0' }));
        const made =
          /^CREATE ROLE "(\w+)" LOGIN IN ROLE "app" PASSWORD '([^']+)'; ALTER ROLE "\1" SET role = 'app'$/.exec(
            statement,
          );
        if (made !== null) return void roles.set(made[1]!, { verifier: made[2]!, login: true });
        const locked = /^ALTER ROLE "(\w+)" NOLOGIN PASSWORD NULL$/.exec(statement);
        if (locked !== null) return void Object.assign(find(locked[1]!), { verifier: '', login: false });
        const ended = /^DO \$keyturn\$ BEGIN ALTER ROLE "(\w+)" NOLOGIN PASSWORD NULL; .* DROP ROLE "\1";/.exec(
          statement,
        );
        if (ended === null) throw new Refused('42601');
        find(ended[1]!);
        roles.delete(ended[1]!);
      },
    );
    return { http, foreign: ['app_billing'], live: () => [...roles.keys()] };
  },
};

function proves(password: string, verifier: string): boolean {
  const [, count, salt, stored] = /^SCRAM-SHA-256\$(\d+):([^$]+)\$([^:]+):/.exec(verifier) ?? [];
  if (stored === undefined) return false;
  const salted = pbkdf2Sync(password, Buffer.from(salt!, 'base64'), Number(count), 32, 'sha256');
  const key = createHmac('sha256', salted).update('Client Key').digest();
  return createHash('sha256').update(key).digest('base64') === stored;
}
