import { bearer, type IssuedKey, issuer, text } from './issuer.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const token = ({ id, name, asked }: IssuedKey) => ({
  id: Number(id),
  label: name,
  scopes: asked['scopes'] ?? 'domains:read_write',
  created: '2026-01-01T00:00:00',
  expiry: asked['expiry'] ?? null,
  token: 'hidden',
});

/** A user's tokens; one page too many is refused. */
export const linode: FakeProvider = {
  options: { scopes: 'linodes:read_only' },
  scopes: ['scopes'],
  admin: 'toy-example-not-a-key-linode-admin',
  start: () =>
    issuer({
      path: '/v4/profile/tokens',
      id: (number) => String(900 + number),
      value: (number) => `toy-example-not-a-key-linode-${number}`,
      foreign: ['terraform', 'dns', 'backup', 'mona', ['ci', { scopes: 'linodes:read_write domains:read_only' }]],
      rights: ({ asked }) => asked['scopes'],
      isAdmin: (request) => bearer(request) === linode.admin,
      denied: () => json({ errors: [{ reason: 'Invalid Token' }] }, 401),
      name: (body) =>
        text(body['scopes']) !== undefined && /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)?$/.test(String(body['expiry'] ?? ''))
          ? text(body['label'])
          : undefined,
      refused: () => json({ errors: [{ reason: 'expiry is not a time', field: 'expiry' }] }, 400),
      created: (key) => json({ ...token(key), token: key.value }),
      page(keys, url) {
        const page = Number(url.searchParams.get('page'));
        const pages = Math.max(1, Math.ceil(keys.length / 2));
        if (page > pages) return json({ errors: [{ reason: 'Not found' }] }, 404);
        return json({ data: keys.slice(page * 2 - 2, page * 2).map(token), page, pages, results: keys.length });
      },
      shown: (key) => json(token(key)),
      ended: () => json({}),
      missing: () => json({ errors: [{ reason: 'Not found' }] }, 404),
      probe: '/v4/profile',
      own: bearer,
      // A token for Linodes only may not read the profile, and is told so with the same status.
      probed: (key) =>
        json(
          {
            errors: [
              {
                reason:
                  key === undefined ? 'Invalid Token' : 'Your OAuth token is not authorized to use this endpoint.',
              },
            ],
          },
          401,
        ),
    }),
};
