import type { ProviderModule } from '../../src/providers/provider.ts';
import { vaultDynamic as module } from '../../src/providers/vault-dynamic.ts';
import { bridge, database } from './bridge.ts';
import type { FakeProvider } from './providers.ts';
import { data, done, refused, token, vaultServer } from './vault-login.ts';

const path = 'database/creds/shop';

/** A database engine and the database that it makes users in. */
export const vaultDynamic: FakeProvider = {
  options: { path, address: 'https://vault.test', verify: { mysql: { host: 'database.test' } } },
  scopes: [],
  untagged: true,
  unpaged: true,
  admin: token,
  looks: (method, at) => (method === 'GET' && !at.endsWith(path)) || method === 'LIST' || at.endsWith('/lookup'),
  module: (http) => {
    const ask = bridge<string>(http, () => true);
    return module({ mysql: ask, postgres: ask }) as ProviderModule;
  },
  start() {
    const leases = new Map([[`${path}/toy-lease-foreign`, { user: 'v-foreign', password: 'toy-example-not-a-key' }]]);
    let count = 0;
    const users = database<string>(
      (user, password) => [...leases.values()].some((one) => one.user === user && one.password === password),
      () => [{ 1: 1 }],
    );
    const vault = vaultServer(
      ({ method, path: at, body }) => {
        const id = String(body['lease_id']);
        switch (`${method} ${at}`) {
          case 'GET auth/token/lookup-self':
            return data({ ttl: 0, orphan: true });
          case `LIST sys/leases/lookup/${path}`:
            return data({ keys: [...leases.keys()].map((each) => each.slice(path.length + 1)) });
          case `GET ${path}`: {
            const lease = { user: `v-shop-${++count}`, password: `toy-example-not-a-key-${count}` };
            leases.set(`${path}/toy-lease-${count}`, lease);
            const about = { lease_id: `${path}/toy-lease-${count}`, lease_duration: 90 * 86_400, renewable: true };
            return data({ username: lease.user, password: lease.password }, about);
          }
          case 'POST sys/leases/lookup':
            return leases.has(id) ? data({ id, ttl: 3_600 }) : refused(400, 'invalid lease');
          case 'POST sys/leases/revoke':
            leases.delete(id);
            return done();
          default:
            return refused(404, 'unsupported path');
        }
      },
      () => false,
    );
    return {
      http: (request) => (new URL(request.url).hostname === 'database.test' ? users(request) : vault(request)),
      foreign: [`${path}/toy-lease-foreign`],
      live: () => [...leases.keys()],
    };
  },
};
