import { basic, type IssuedKey, issuer, text } from './issuer.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const origin = 'https://api.confluent.cloud';
const reference = (id: string, path: string) => ({
  id,
  related: `${origin}/${path}/${id}`,
  resource_name: `crn://confluent.cloud/${path}=${id}`,
});

const key = ({ id, name }: IssuedKey) => ({
  api_version: 'iam/v2',
  kind: 'ApiKey',
  id,
  metadata: { self: `${origin}/iam/v2/api-keys/${id}`, created_at: '2026-01-01T00:00:00Z' },
  spec: {
    display_name: name,
    description: '',
    owner: reference('sa-toy1', 'iam/v2/service-accounts'),
    resource: reference('lkc-toy1', 'cmk/v2/clusters'),
  },
});

/** The keys of one service account; and the REST address of its cluster. */
export const confluent: FakeProvider = {
  options: { owner: 'sa-toy1', resource: 'lkc-toy1', endpoint: 'https://pkc-toy1.eu-central-1.aws.confluent.test:443' },
  scopes: ['resource'],
  admin: { key: 'TOYADMIN', secret: 'toy-example-not-a-key-confluent-admin' },
  start: () =>
    issuer({
      path: '/iam/v2/api-keys',
      id: (number) => `TOYKEY${String(number).padStart(10, '0')}`,
      value: (number) => `toy-example-not-a-key-confluent-${number}`,
      foreign: ['orders', 'payments', 'search', 'audit', 'reports'],
      isAdmin(request) {
        const { key: user, secret } = confluent.admin as { key: string; secret: string };
        return basic(request)?.user === user && basic(request)?.password === secret;
      },
      denied: () => failure(401, 'user_unauthenticated', 'Authentication Required'),
      name(body) {
        const { owner, resource, display_name: name } = body['spec'] as { [name: string]: { id?: unknown } };
        return owner?.id === 'sa-toy1' && resource?.id === 'lkc-toy1' ? text(name) : undefined;
      },
      refused: () => failure(400, 'invalid_filter', 'Invalid Filter'),
      created: (made) => json({ ...key(made), spec: { ...key(made).spec, secret: made.value } }, 202),
      page(keys, url) {
        if (url.searchParams.get('spec.owner') !== 'sa-toy1') return failure(400, 'invalid_filter', 'Invalid Filter');
        const from = Number(url.searchParams.get('page_token') ?? 0);
        const next = new URL(url);
        next.searchParams.set('page_token', String(from + 2));
        const metadata = { total_size: keys.length, ...(from + 2 < keys.length ? { next: next.href } : {}) };
        return json({
          api_version: 'iam/v2',
          kind: 'ApiKeyList',
          metadata,
          data: keys.slice(from, from + 2).map(key),
        });
      },
      ended: () => new Response(null, { status: 204 }),
      missing: () => failure(404, 'not_found', 'Not Found'),
      probe: '/kafka/v3/clusters/lkc-toy1',
      own: (request, keys) =>
        keys.find(({ id, value }) => basic(request)?.user === id && basic(request)?.password === value)?.value,
      probed: (made) =>
        made === undefined ? json({ error_code: 401, message: 'Unauthorized' }, 401) : json({ kind: 'KafkaCluster' }),
    }),
};

function failure(status: number, code: string, title: string): Response {
  return json({ errors: [{ id: 'toy', status: String(status), code, title, detail: title, source: {} }] }, status);
}
