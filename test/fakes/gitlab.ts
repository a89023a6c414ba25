import { type IssuedKey, issuer, text } from './issuer.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const token = ({ id, name, asked, enabled }: IssuedKey) => ({
  id: Number(id),
  name,
  active: enabled,
  revoked: !enabled,
  scopes: asked['scopes'] ?? ['read_api', 'read_repository'],
  access_level: asked['access_level'] ?? 20,
  expires_at: asked['expires_at'] ?? '2026-12-31',
  last_used_at: null,
});

/** A project's access tokens: ids are numbers, pages are linked in a header, a date of expiry is required. */
export const gitlab: FakeProvider = {
  options: { project: 'acme/shop', scopes: ['read_api'], 'access-level': 20 },
  scopes: ['scopes', 'access-level'],
  admin: 'toy-example-not-a-key-gitlab-admin',
  start() {
    const service = issuer({
      path: '/api/v4/projects/acme%2Fshop/access_tokens',
      id: (number) => String(4_000 + number),
      value: (number) => `toy-example-not-a-key-gitlab-${number}`,
      foreign: ['deploy', 'renovate', ['release', { scopes: ['api', 'write_registry'], access_level: 40 }]],
      rights: ({ asked }) => ({ scopes: asked['scopes'], level: asked['access_level'] }),
      isAdmin: ({ headers }) => headers.get('private-token') === gitlab.admin,
      denied: () => json({ message: '401 Unauthorized' }, 401),
      name: (body) =>
        Array.isArray(body['scopes']) && /^\d{4}-\d\d-\d\d$/.test(String(body['expires_at'])) && 'access_level' in body
          ? text(body['name'])
          : undefined,
      refused: () => json({ error: 'expires_at is missing' }, 400),
      created: (key) => json({ ...token(key), token: key.value }, 201),
      page(keys, url) {
        const page = Number(url.searchParams.get('page') ?? 1);
        const next = new URL(url);
        next.searchParams.set('page', String(page + 1));
        const link = `<${url.href}>; rel="first"`;
        const more = page * 2 < keys.length ? `<${next.href}>; rel="next", ${link}` : link;
        return json(keys.slice(page * 2 - 2, page * 2).map(token), 200, { link: more });
      },
      shown: (key) => json(token(key)),
      ended: () => new Response(null, { status: 204 }),
      missing: () => json({ message: '404 Not Found' }, 404),
      probe: '/api/v4/personal_access_tokens/self',
      own: ({ headers }) => headers.get('private-token') ?? undefined,
      probed: (key) => (key === undefined ? json({ message: '401 Unauthorized' }, 401) : json(token(key))),
    });
    return {
      ...service,
      http: async (request) => {
        const { pathname } = new URL(request.url);
        const ofAdmin = request.headers.get('private-token') === gitlab.admin;
        // Of another project nobody may know more than that it cannot be seen.
        if (
          ofAdmin &&
          !pathname.startsWith('/api/v4/projects/acme%2Fshop/') &&
          pathname.startsWith('/api/v4/projects/')
        )
          return json({ message: '404 Project Not Found' }, 404);
        return ofAdmin && pathname === '/api/v4/personal_access_tokens/self'
          ? json({ id: 99, name: 'keyturn', active: true, scopes: ['api'] })
          : service.http(request);
      },
    };
  },
};
