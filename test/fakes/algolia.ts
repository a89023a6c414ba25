import { type IssuedKey, issuer, text } from './issuer.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const error = (status: number, message: string) => json({ message, status }, status);
const shown = ({ value, name, asked }: IssuedKey) => ({
  value,
  acl: asked['acl'] ?? ['search'],
  description: name,
  validity: 0,
});
const asks = ({ headers }: Request) =>
  headers.get('x-algolia-application-id') === 'TOYAPP' ? headers.get('x-algolia-api-key') : null;

/** Algolia's keys: a key is its own id, and every key may read itself. */
export const algolia: FakeProvider = {
  options: { 'application-id': 'TOYAPP', acl: ['search'], indexes: ['products'] },
  scopes: ['acl'],
  unpaged: true,
  admin: 'toy-example-not-a-key-algolia-admin',
  start() {
    const key = (number: number) => `toy-example-not-a-key-algolia-${number}`;
    const service = issuer({
      path: '/1/keys',
      id: key,
      value: key,
      foreign: ['Search-only API Key', 'monitoring'],
      isAdmin: (request) => asks(request) === algolia.admin,
      denied: () => error(403, 'Invalid Application-ID or API key'),
      name: (body) => (Array.isArray(body['acl']) ? text(body['description']) : undefined),
      refused: () => error(400, 'invalid'),
      created: ({ value }) => json({ key: value, createdAt: '2026-01-01T00:00:00Z' }, 200),
      page: (keys) => json({ keys: keys.map(shown) }),
      shown: (key) => json(shown(key)),
      ended: () => json({ deletedAt: '2026-01-01T00:00:00Z' }),
      missing: () => error(404, 'Key does not exist'),
      probe: '/self',
      own: () => undefined,
      probed: (key) => (key === undefined ? error(403, 'Invalid Application-ID or API key') : json(shown(key))),
    });
    return {
      ...service,
      http: async (request) => {
        const own = asks(request);
        const isOwn = own !== null && request.method === 'GET' && new URL(request.url).pathname === `/1/keys/${own}`;
        if (!isOwn || !service.live().includes(own)) return service.http(request);
        const headers = new Headers(request.headers);
        headers.set('x-algolia-api-key', algolia.admin as string);
        return service.http(new Request(request.url, { headers }));
      },
    };
  },
};
