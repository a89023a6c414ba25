import { bearer, type IssuedKey, issuer, text } from './issuer.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const shown = ({ id, name, asked }: IssuedKey) => ({
  id,
  name,
  type: 'secret',
  api_key: 'sb_secret_hidden',
  prefix: 'hidden',
  secret_jwt_template: asked['secret_jwt_template'] ?? { role: 'service_role' },
});

/** A project's API keys, the two legacy ones among them; and the project itself, at another host. */
export const supabase: FakeProvider = {
  options: { project: 'abcdefghijklmnopqrst', role: 'service_role' },
  scopes: ['role'],
  unpaged: true,
  admin: 'toy-example-not-a-key-supabase-admin',
  start: () =>
    issuer({
      path: '/v1/projects/abcdefghijklmnopqrst/api-keys',
      id: (number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      value: (number) => `toy-example-not-a-key-supabase-${number}`,
      foreign: [
        'default',
        'cron_jobs',
        ['reports', { secret_jwt_template: { role: 'auditor', tenant: 'toy', deep: { of: ['a', 'b'] } } }],
      ],
      rights: ({ asked }) => asked['secret_jwt_template'],
      isAdmin: (request) => bearer(request) === supabase.admin,
      denied: () => json({ message: 'Unauthorized' }, 401),
      name: (body) =>
        /^[a-z_][a-z0-9_]{3,63}$/.test(String(body['name'])) &&
        body['type'] === 'secret' &&
        'secret_jwt_template' in body
          ? text(body['name'])
          : undefined,
      refused: () => json({ message: 'name: must match' }, 400),
      created: (key) => json({ ...shown(key), api_key: key.value }, 201),
      page: (keys) =>
        json([
          { id: null, name: 'anon', type: 'legacy', api_key: 'hidden' },
          { id: null, name: 'service_role', type: 'legacy', api_key: 'hidden' },
          ...keys.map(shown),
        ]),
      shown: (key) => json(shown(key)),
      ended: (key) => json(shown(key)),
      missing: () => json({ message: 'API key not found' }, 404),
      probe: '/rest/v1/',
      own: ({ headers }) => headers.get('apikey') ?? undefined,
      probed: (key) => (key === undefined ? json({ message: 'Invalid API key' }, 401) : json({ swagger: '2.0' })),
    }),
};
