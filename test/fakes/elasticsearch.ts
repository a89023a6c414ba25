import type { Http } from '../../src/rotation/model/ports.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const admin = { user: 'elastic', password: 'toy-example-not-a-key-elastic' };
const error = (status: number, type: string) => json({ error: { type, reason: type }, status }, status);

type Key = { id: string; encoded: string; name: string; invalidated: boolean };

/** Elasticsearch's API keys: an ended one is invalidated, and stays known for a while. */
export const elasticsearch: FakeProvider = {
  options: {
    url: 'https://search.test:9200',
    'role-descriptors': { reader: { indices: [{ names: ['shop-*'], privileges: ['read'] }] } },
  },
  scopes: ['role-descriptors'],
  unpaged: true,
  looks: (method, path) => method === 'GET' || path === '/_security/user/_has_privileges',
  admin,
  start() {
    const keys: Key[] = [];
    const add = (name: string) => {
      const id = `toy-${String(keys.length + 1).padStart(4, '0')}`;
      const key = { id, encoded: btoa(`${id}:toy-example-not-a-key`), name, invalidated: false };
      keys.push(key);
      return key;
    };
    const foreign = [add('kibana'), add('beats')].map(({ id }) => id);
    const http: Http = async (request) => {
      const url = new URL(request.url);
      const authorization = request.headers.get('authorization') ?? '';
      const own = keys.find((key) => !key.invalidated && authorization === `ApiKey ${key.encoded}`);
      const isAdmin = authorization === `Basic ${btoa(`${admin.user}:${admin.password}`)}`;
      if (own === undefined && !isAdmin) return error(401, 'security_exception');
      if (url.pathname === '/_security/_authenticate') {
        return json(
          own === undefined
            ? { username: 'elastic' }
            : { authentication_type: 'api_key', api_key: { id: own.id, name: own.name } },
        );
      }
      if (!isAdmin) return error(403, 'security_exception');
      if (url.pathname === '/_security/user/_has_privileges') {
        const { cluster, index } = (await request.json()) as { cluster: string[]; index: { privileges: string[] }[] };
        const asked = [...cluster, ...index.flatMap(({ privileges }) => privileges)];
        return json({ username: 'elastic', has_all_requested: !asked.includes('manage_security') });
      }
      if (url.pathname !== '/_security/api_key') return error(404, 'no handler');
      if (request.method === 'GET') {
        const active = url.searchParams.get('active_only') === 'true';
        const shown = keys.filter(({ invalidated }) => !active || !invalidated);
        return json({ api_keys: shown.map(({ id, name, invalidated }) => ({ id, name, invalidated, creation: 1 })) });
      }
      if (request.method === 'PUT' || request.method === 'POST') {
        const body = (await request.json()) as { name?: string; role_descriptors?: object };
        if (!body.name || Object.keys(body.role_descriptors ?? {}).length === 0)
          return error(400, 'validation_exception');
        const { id, encoded, name } = add(body.name);
        return json({ id, name, api_key: 'toy-example-not-a-key', encoded });
      }
      const { ids } = (await request.json()) as { ids: string[] };
      const found = keys.filter(({ id }) => ids.includes(id));
      if (found.length === 0) return error(404, 'resource_not_found_exception');
      const before = found.filter(({ invalidated }) => invalidated).map(({ id }) => id);
      for (const key of found) key.invalidated = true;
      const invalidated = found.map(({ id }) => id).filter((id) => !before.includes(id));
      return json({ invalidated_api_keys: invalidated, previously_invalidated_api_keys: before, error_count: 0 });
    };
    return { http, foreign, live: () => keys.filter(({ invalidated }) => !invalidated).map(({ id }) => id) };
  },
};
