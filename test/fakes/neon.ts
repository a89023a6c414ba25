import { bearer, issuer, text } from './issuer.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const error = (status: number, message: string) => json({ request_id: 'r', code: '', message }, status);
const who = { id: '00000000-0000-0000-0000-000000000001', name: 'mona', image: '' };

/** The API keys of a Neon organization: ids are numbers, the list has no pages. */
export const neon: FakeProvider = {
  options: { organization: 'org-toy-1', project: 'toy-project-1' },
  scopes: ['project'],
  unpaged: true,
  admin: 'toy-example-not-a-key-neon-admin',
  start: () =>
    issuer({
      path: '/api/v2/organizations/org-toy-1/api_keys',
      id: (number) => String(165_000 + number),
      value: (number) => `toy-example-not-a-key-neon-${number}`,
      foreign: ['ci', 'preview'],
      isAdmin: (request) => bearer(request) === neon.admin,
      denied: () => error(401, 'This request does not include a valid authentication'),
      name: (body) => text(body['key_name']),
      refused: () => error(400, 'invalid'),
      created: ({ id, value, name, asked }) =>
        json({
          id: Number(id),
          key: value,
          name,
          created_at: '2026-01-01T00:00:00Z',
          created_by: who.id,
          project_id: asked['project_id'],
        }),
      page: (keys) =>
        json(
          keys.map(({ id, name }) => ({
            id: Number(id),
            name,
            created_at: '2026-01-01T00:00:00Z',
            created_by: who,
            last_used_at: null,
            last_used_from_addr: '',
          })),
        ),
      ended: ({ id, name }) => json({ id: Number(id), name, revoked: true }),
      missing: () => error(404, 'not found'),
      probe: '/api/v2/auth',
      own: bearer,
      probed: (key) =>
        key === undefined
          ? error(401, 'not authenticated')
          : json({ account_id: 'org-toy-1', auth_method: 'api_key_org' }),
    }),
};
