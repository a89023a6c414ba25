import { createHash } from 'node:crypto';
import { mysql as module } from '../../src/providers/mysql.ts';
import type { ProviderModule } from '../../src/providers/provider.ts';
import { bridge, database, Refused } from './bridge.ts';
import type { FakeProvider } from './providers.ts';

const admin = { user: 'boss', password: 'toy-example-not-a-key-mysql' };

function native(password: string): string {
  const once = createHash('sha1').update(password).digest();
  return `*${createHash('sha1').update(once).digest('hex').toUpperCase()}`;
}

/** The users of a MariaDB, with what it keeps of their passwords; only who has the role may enter here. */
export const mysql: FakeProvider = {
  options: { host: 'database.test', role: 'app' },
  scopes: ['role'],
  unpaged: true,
  admin,
  bodiless: true,
  module: (http) => module(bridge(http, (statement) => /^(SELECT|SHOW) /.test(statement))) as ProviderModule,
  start() {
    const users = new Map<string, { kept: string; locked: boolean; roles: string[] }>([
      ['boss@%', { kept: native(admin.password), locked: false, roles: ['app'] }],
      ['billing@localhost', { kept: '', locked: false, roles: [] }],
    ]);
    const find = (name: string, host: string) => users.get(`${name}@${host}`);
    const http = database<string>(
      (user, password) => {
        const found = users.get(`${user}@%`);
        return found !== undefined && !found.locked && found.kept === native(password);
      },
      (asking, statement) => {
        if (statement.startsWith('SELECT CURRENT_USER')) return [{ name: `${asking}@%` }];
        if (asking !== admin.user) throw new Refused('1142');
        if (statement === 'SHOW GRANTS')
          return [
            { Grants: "GRANT CREATE USER, PROCESS ON *.* TO `boss`@`%` IDENTIFIED BY PASSWORD '*TOY'" },
            { Grants: 'GRANT `app` TO `boss`@`%` WITH ADMIN OPTION' },
            { Grants: 'GRANT UPDATE ON `mysql`.* TO `boss`@`%`' },
          ];
        if (statement.startsWith('SELECT')) {
          return [...users].map(([id, { locked }]) => {
            const [name, host] = id.split('@');
            return { name, host, locked: String(locked), sessions: '0' };
          });
        }
        const [, name = '', host = ''] = /'([^']+)'@'([^']+)'/.exec(statement) ?? [];
        const made = / IDENTIFIED VIA mysql_native_password USING '(\*[0-9A-F]{40})'$/.exec(statement);
        if (statement.startsWith('CREATE USER ') && made !== null) {
          if (find(name, host)) throw new Refused('1396');
          users.set(`${name}@${host}`, { kept: made[1]!, locked: false, roles: [] });
        } else if (statement.startsWith("GRANT 'app' TO ")) find(name, host)?.roles.push('app');
        else if (statement.startsWith("SET DEFAULT ROLE 'app' FOR ")) {
          if (!find(name, host)?.roles.includes('app')) throw new Refused('1959');
        } else if (statement.endsWith(' ACCOUNT LOCK')) find(name, host)!.locked = true;
        else if (statement.startsWith('DROP USER IF EXISTS ')) {
          return users.delete(`${name}@${host}`) ? 'done' : 'warned';
        } else throw new Refused('1064');
        return 'done';
      },
    );
    return { http, foreign: ['boss@%', 'billing@localhost'], live: () => [...users.keys()] };
  },
};
