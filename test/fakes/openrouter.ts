import { bearer, type IssuedKey, issuer, text } from './issuer.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const error = (status: number, message: string) => json({ error: { code: status, message } }, status);
const data = ({ id, name, asked, enabled }: IssuedKey) => ({
  hash: id,
  name,
  label: `sk-or-v1-${id.slice(0, 3)}...`,
  disabled: !enabled,
  limit: asked['limit'] ?? null,
  limit_reset: asked['limit_reset'] ?? null,
  include_byok_in_limit: asked['include_byok_in_limit'] ?? false,
});

/** OpenRouter's keys, paged by offset, with an explicit null for "no limit". */
export const openrouter: FakeProvider = {
  options: { limit: 25, 'limit-reset': 'monthly' },
  scopes: ['limit'],
  admin: 'toy-example-not-a-key-openrouter-admin',
  start: () =>
    issuer({
      path: '/api/v1/keys',
      id: (number) => String(number).padStart(64, '0'),
      value: (number) => `toy-example-not-a-key-openrouter-${number}`,
      foreign: ['alice', 'bob', ['carol', { limit: 40, limit_reset: 'weekly', include_byok_in_limit: true }]],
      rights: ({ asked }) => [asked['limit'], asked['limit_reset'], asked['include_byok_in_limit']],
      isAdmin: (request) => bearer(request) === openrouter.admin,
      denied: () => error(401, 'Missing Authentication header'),
      name: (body) => ('limit' in body ? text(body['name']) : undefined),
      refused: () => error(400, 'invalid'),
      created: (key) => json({ data: data(key), key: key.value }, 201),
      page(keys, url) {
        const from = Number(url.searchParams.get('offset') ?? 0);
        const shown =
          url.searchParams.get('include_disabled') === 'true' ? keys : keys.filter(({ enabled }) => enabled);
        return json({ data: shown.slice(from, from + 2).map(data) });
      },
      shown: (key) => json({ data: data(key) }),
      change(key, body) {
        key.enabled = body['disabled'] !== true;
        return json({ data: data(key) });
      },
      ended: () => json({ deleted: true }),
      missing: () => error(404, 'API key not found'),
      probe: '/api/v1/key',
      own: bearer,
      probed: (key) => (key === undefined ? error(401, 'User not found.') : json({ data: data(key) })),
    }),
};
