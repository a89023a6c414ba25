import { bearer, type IssuedKey, issuer, text } from './issuer.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const account = '0123456789abcdef0123456789abcdef';
const path = `/client/v4/accounts/${account}/tokens`;
const good = (result: unknown, more: object = {}) => json({ success: true, errors: [], messages: [], result, ...more });
const error = (status: number, code: number, message: string) =>
  json({ success: false, errors: [{ code, message }], messages: [], result: null }, status);

const policies = [
  {
    effect: 'allow',
    permission_groups: [{ id: 'c8fed203ed3043cba015a93ad1616f1f' }],
    resources: { [`com.cloudflare.api.account.${account}`]: '*' },
  },
];
/** As Cloudflare shows it: with ids and names that it does not take back. */
const token = ({ id, name, asked, enabled }: IssuedKey) => ({
  id,
  name,
  status: enabled ? 'active' : 'disabled',
  issued_on: '2026-01-01T00:00:00Z',
  last_used_on: '2026-01-02T00:00:00Z',
  policies: ((asked['policies'] ?? policies) as typeof policies).map((policy, at) => ({
    ...policy,
    id: `policy-${at}`,
    permission_groups: policy.permission_groups.map(({ id }) => ({
      id,
      name: 'Zone Read',
      meta: { key: 'zone_read' },
    })),
  })),
  condition: asked['condition'] ?? { request_ip: { in: ['203.0.113.0/24'] } },
});

/** Tokens owned by an account. It refuses policies with members that only its own answers have. */
export const cloudflare: FakeProvider = {
  options: { 'account-id': account, policies },
  scopes: ['policies'],
  admin: 'toy-example-not-a-key-cloudflare-admin',
  start: () =>
    issuer({
      path,
      id: (number) => String(number).padStart(32, '0'),
      value: (number) => `toy-example-not-a-key-cloudflare-${number}`,
      foreign: [
        ...Array.from({ length: 109 }, (_, at) => `worker ${at}`),
        [
          'everything',
          {
            policies: [
              policies[0],
              { effect: 'deny', permission_groups: [{ id: 'aaaa' }, { id: 'bbbb' }], resources: { 'zone.toy': '*' } },
            ],
            condition: { request_ip: { in: ['203.0.113.0/24'], not_in: ['203.0.113.7/32'] } },
          },
        ],
      ],
      rights: ({ asked }) => ({ policies: asked['policies'], condition: asked['condition'] }),
      isAdmin: (request) => bearer(request) === cloudflare.admin,
      denied: () => error(403, 9109, 'Unauthorized to access requested resource'),
      name: (body) =>
        /"(meta|name)"|"id":"policy-/.test(JSON.stringify(body['policies'] ?? '"meta"'))
          ? undefined
          : text(body['name']),
      refused: () => error(400, 1001, 'Invalid request'),
      created: (key) => good({ ...token(key), value: key.value }),
      page(keys, url) {
        const [page, size] = [Number(url.searchParams.get('page')), Number(url.searchParams.get('per_page'))];
        const shown = keys.slice((page - 1) * size, page * size);
        return good(shown.map(token), {
          result_info: { page, per_page: size, count: shown.length, total_count: keys.length },
        });
      },
      shown: (key) => good(token(key)),
      ended: ({ id }) => good({ id }),
      missing: () => error(404, 1003, 'Token not found'),
      probe: `${path}/verify`,
      own: bearer,
      probed: (key) =>
        key === undefined ? error(401, 1000, 'Invalid API Token') : good({ id: key.id, status: 'active' }),
    }),
};
