import { Secret } from '../../src/rotation/model/secret.ts';
import { signed } from '../../src/vendors/aws-sigv4.ts';
import { bearer, type IssuedKey, issuer, text } from './issuer.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const shown = ({ id, name, asked }: IssuedKey) => ({
  access_key: id,
  name,
  grants: asked['grants'] ?? [],
  created_at: '2026-01-01T00:00:00Z',
});

/** The keys of Spaces; and Spaces itself, which checks signatures. */
export const digitaloceanSpaces: FakeProvider = {
  options: { region: 'fra1', grants: [{ bucket: 'toy-shop', permission: 'read' }] },
  scopes: ['grants'],
  admin: 'toy-example-not-a-key-digitalocean-admin',
  start() {
    const service = issuer({
      path: '/v2/spaces/keys',
      id: (number) => `TOYACCESS${String(number).padStart(11, '0')}`,
      value: (number) => `toy-example-not-a-key-spaces-${number}`,
      foreign: ['backup', 'assets', 'logs', 'mona', 'ci'],
      isAdmin: (request) => bearer(request) === digitaloceanSpaces.admin,
      denied: () => json({ id: 'Unauthorized', message: 'Unable to authenticate you' }, 401),
      name: (body) => (Array.isArray(body['grants']) ? text(body['name']) : undefined),
      refused: () => json({ id: 'bad_request', message: 'grants are required' }, 400),
      created: (key) => json({ key: { ...shown(key), secret_key: key.value } }, 201),
      page(keys, url) {
        const page = Number(url.searchParams.get('page') ?? 1);
        const next = `${url.origin}${url.pathname}?page=${page + 1}&per_page=2`;
        const more = page * 2 < keys.length;
        return json({
          keys: keys.slice(page * 2 - 2, page * 2).map(shown),
          links: more ? { pages: { next } } : {},
          meta: { total: keys.length },
        });
      },
      ended: () => new Response(null, { status: 204 }),
      missing: () => json({ id: 'not_found', message: 'key not found' }, 404),
      probe: '/',
      own: signer,
      probed: (key) =>
        new Response(key === undefined ? '<Error><Code>InvalidAccessKeyId</Code></Error>' : '<ListBucketResult/>', {
          status: key === undefined ? 403 : 200,
          headers: { 'content-type': 'application/xml' },
        }),
    });
    return service;
  },
};

/** The secret of the key whose signature the request carries. */
async function signer(request: Request, keys: readonly IssuedKey[]): Promise<string | undefined> {
  const header = request.headers.get('authorization') ?? '';
  const key = keys.find(({ id }) => header.includes(`Credential=${id}/`));
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(request.headers.get('x-amz-date') ?? '') ?? [];
  if (key === undefined || year === undefined) return undefined;
  if (new URL(request.url).host !== 'toy-shop.fra1.digitaloceanspaces.com') return undefined;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const bare = new Request(request.url, { headers: { accept: 'application/json' } });
  const again = await signed(bare, {
    credentials: { accessKeyId: key.id, secretAccessKey: new Secret(key.value) },
    region: 'fra1',
    service: 's3',
    clock: { now: () => at, sleep: async () => {} },
  });
  return again.headers.get('authorization') === header ? key.value : undefined;
}
