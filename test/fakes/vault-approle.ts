import type { FakeProvider } from './providers.ts';
import { data, done, refused, token, vaultServer } from './vault-login.ts';

const base = 'auth/approle/role/shop';

/** The SecretIDs of one AppRole. */
export const vaultApprole: FakeProvider = {
  options: { role: 'shop', address: 'https://vault.test' },
  scopes: [],
  admin: token,
  looks: (method, path) => method === 'GET' || method === 'LIST' || /\/(lookup|login|revoke-self)$/.test(path),
  probes: 2,
  start() {
    const made = new Map([
      ['toy-accessor-foreign', { secret: 'toy-example-not-a-key-foreign', metadata: {} as object }],
    ]);
    let count = 0;
    const http = vaultServer(
      ({ method, path, body }) => {
        const accessor = String(body['secret_id_accessor']);
        const missing = refused(404, 'failed to find accessor entry for secret_id_accessor');
        switch (`${method} ${path}`) {
          case 'GET auth/token/lookup-self':
            return data({ ttl: 0, num_uses: 0, meta: null });
          case `GET ${base}`:
            return data({ secret_id_num_uses: 0, secret_id_ttl: 0, token_policies: ['shop'] });
          case `GET ${base}/role-id`:
            return data({ role_id: 'toy-role-0001' });
          case `LIST ${base}/secret-id`:
            return made.size === 0 ? refused(404, '') : data({ keys: [...made.keys()] });
          case `POST ${base}/secret-id`: {
            const id = `toy-accessor-${++count}`;
            const secret = `toy-example-not-a-key-secret-id-${count}`;
            made.set(id, { secret, metadata: JSON.parse(String(body['metadata'])) });
            return data({ secret_id: secret, secret_id_accessor: id, secret_id_ttl: 0, secret_id_num_uses: 0 });
          }
          case `POST ${base}/secret-id-accessor/lookup`: {
            const found = made.get(accessor);
            if (!found) return missing;
            return data({
              secret_id_accessor: accessor,
              metadata: found.metadata,
              expiration_time: '0001-01-01T00:00:00Z',
              secret_id_num_uses: 0,
            });
          }
          case `POST ${base}/secret-id-accessor/destroy`:
            return made.delete(accessor) ? done() : refused(500, 'internal error');
          case 'POST auth/approle/login': {
            const known = [...made.values()].some(({ secret }) => secret === body['secret_id']);
            if (body['role_id'] !== 'toy-role-0001' || !known) return refused(400, 'invalid role or secret ID');
            return data({}, { auth: { client_token: 'toy-example-not-a-key-login', lease_duration: 60 } });
          }
          case 'POST auth/token/revoke-self':
            return done();
          default:
            return refused(404, 'unsupported path');
        }
      },
      (path) => path === 'auth/approle/login' || path === 'auth/token/revoke-self',
    );
    return { http, foreign: ['toy-accessor-foreign'], live: () => [...made.keys()] };
  },
};
