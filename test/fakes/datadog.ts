import { type IssuedKey, issuer, text } from './issuer.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const error = (status: number, message: string) => json({ errors: [message] }, status);
const admin = { api: 'toy-example-not-a-key-datadog-api', app: 'toy-example-not-a-key-datadog-app' };
const attributes = ({ name, value }: IssuedKey) => ({
  name,
  last4: value.slice(-4),
  created_at: '2026-01-01T00:00:00.000000+00:00',
  date_last_used: '2026-01-02T03:04:05.123456+00:00',
});

/** Datadog's API keys. */
export const datadog: FakeProvider = {
  options: { site: 'datadoghq.eu' },
  scopes: [],
  admin,
  start: () =>
    issuer({
      path: '/api/v2/api_keys',
      id: (number) => `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`,
      value: (number) => `toy-example-not-a-key-datadog-${number}`,
      foreign: Array.from({ length: 210 }, (_, at) => `agent ${at}`),
      isAdmin: ({ headers }) =>
        headers.get('dd-api-key') === admin.api && headers.get('dd-application-key') === admin.app,
      denied: () => error(403, 'Forbidden'),
      name(body) {
        const data = body['data'] as { type?: string; attributes?: { name?: string } } | undefined;
        return data?.type === 'api_keys' ? text(data.attributes?.name) : undefined;
      },
      refused: () => error(400, 'Bad Request'),
      created: (key) =>
        json({ data: { type: 'api_keys', id: key.id, attributes: { ...attributes(key), key: key.value } } }, 201),
      page(keys, url) {
        const [page, size] = [Number(url.searchParams.get('page[number]')), Number(url.searchParams.get('page[size]'))];
        const shown = keys.slice(page * size, (page + 1) * size);
        return json({
          data: shown.map((key) => ({ type: 'api_keys', id: key.id, attributes: attributes(key) })),
          meta: { max_allowed: 500, page: { total_filtered_count: keys.length } },
        });
      },
      ended: () => new Response(null, { status: 204 }),
      missing: () => error(404, 'Not Found'),
      probe: '/api/v1/validate',
      own: ({ headers }) => (headers.has('dd-application-key') ? undefined : (headers.get('dd-api-key') ?? undefined)),
      probed: (key) => (key === undefined ? error(403, 'Forbidden') : json({ valid: true })),
    }),
};
