import { bearer, issuer, text } from './issuer.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const kind = 'organization.project.service_account';
const error = (status: number, code: string) =>
  json({ error: { message: code, type: 'invalid_request_error', code } }, status);

/** OpenAI's project service accounts, two to a page. */
export const openai: FakeProvider = {
  options: { project: 'proj_toy' },
  scopes: [],
  admin: 'toy-example-not-a-key-openai-admin',
  start: () =>
    issuer({
      path: '/v1/organization/projects/proj_toy/service_accounts',
      id: (number) => `svc_acct_${number}`,
      value: (number) => `toy-example-not-a-key-openai-${number}`,
      foreign: ['batch jobs', 'evals', 'chat'],
      isAdmin: (request) => bearer(request) === openai.admin,
      denied: () => error(401, 'invalid_api_key'),
      name: (body) => text(body['name']),
      refused: () => error(400, 'missing_required_parameter'),
      created: ({ id, value, name }) =>
        json({
          object: kind,
          id,
          name,
          role: 'member',
          created_at: 1_767_225_600,
          api_key: { object: `${kind}.api_key`, value, name: 'Secret Key', created_at: 1_767_225_600, id: `key_${id}` },
        }),
      page(keys, url) {
        const from = keys.findIndex(({ id }) => id === url.searchParams.get('after')) + 1;
        const data = keys
          .slice(from, from + 2)
          .map(({ id, name }) => ({ object: kind, id, name, role: 'member', created_at: 1 }));
        return json({
          object: 'list',
          data,
          first_id: data[0]?.id,
          last_id: data.at(-1)?.id,
          has_more: from + 2 < keys.length,
        });
      },
      ended: ({ id }) => json({ object: `${kind}.deleted`, id, deleted: true }),
      missing: () => error(404, 'not_found'),
      probe: '/v1/models',
      own: bearer,
      probed: (key) => (key === undefined ? error(401, 'invalid_api_key') : json({ object: 'list', data: [] })),
    }),
};
