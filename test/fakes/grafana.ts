import { bearer, type IssuedKey, issuer, text } from './issuer.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const token = ({ id, name, enabled }: IssuedKey) => ({
  id: Number(id),
  name,
  created: '2026-01-01T00:00:00Z',
  lastUsedAt: null,
  expiration: null,
  secondsUntilExpiration: 0,
  hasExpired: !enabled,
  isRevoked: false,
});

/** The tokens of service account 7. */
export const grafana: FakeProvider = {
  options: { url: 'https://grafana.toy.test', 'service-account': 7 },
  scopes: [],
  unpaged: true,
  admin: 'toy-example-not-a-key-grafana-admin',
  start: () =>
    issuer({
      path: '/api/serviceaccounts/7/tokens',
      id: String,
      value: (number) => `toy-example-not-a-key-grafana-${number}`,
      foreign: ['terraform', 'dashboards', 'alerts'],
      isAdmin: (request) => bearer(request) === grafana.admin,
      denied: () => json({ message: 'Invalid API key' }, 401),
      name: (body) => text(body['name']),
      refused: () => json({ message: 'bad request data' }, 400),
      created: (key) => json({ id: Number(key.id), name: key.name, key: key.value }),
      page: (keys) => json(keys.map(token)),
      ended: () => json({ message: 'Service account token deleted' }),
      missing: () => json({ message: 'service account token not found' }, 404),
      probe: '/api/org',
      own: bearer,
      probed: (key) =>
        key === undefined ? json({ message: 'Invalid API key' }, 401) : json({ id: 1, name: 'Main Org.' }),
    }),
};
