import { type IssuedKey, issuer, text } from './issuer.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const token = ({ id, name, asked }: IssuedKey) => ({
  _id: id,
  ownerId: 'toy-owner',
  memberId: 'toy-member',
  name,
  role: asked['role'],
  serviceToken: asked['serviceToken'] ?? false,
  creationDate: 1_767_225_600_000,
  lastModified: 1_767_225_600_000,
  lastUsed: 0,
  _links: {},
});

/** The tokens of all members, by offset. */
export const launchdarkly: FakeProvider = {
  options: { role: 'reader' },
  scopes: ['role'],
  admin: 'toy-example-not-a-key-launchdarkly-admin',
  start: () =>
    issuer({
      path: '/api/v2/tokens',
      id: (number) => number.toString(16).padStart(24, '0'),
      value: (number) => `toy-example-not-a-key-launchdarkly-${number}`,
      foreign: ['terraform', 'relay', 'ci', 'reports', 'mona'],
      isAdmin: ({ headers }) => headers.get('authorization') === launchdarkly.admin,
      denied: () => json({ code: 'unauthorized', message: 'Invalid access token' }, 401),
      name: (body) =>
        ['role', 'customRoleIds', 'inlineRole'].filter((field) => field in body).length === 1
          ? text(body['name'])
          : undefined,
      refused: () => json({ code: 'invalid_request', message: 'a role is required' }, 400),
      created: (key) => json({ ...token(key), token: key.value }, 201),
      page(keys, url) {
        const from = Number(url.searchParams.get('offset'));
        const all = url.searchParams.get('showAll') === 'true' ? keys : [];
        return json({ items: all.slice(from, from + 2).map(token), totalCount: all.length, _links: {} });
      },
      ended: () => new Response(null, { status: 204 }),
      missing: () => json({ code: 'not_found', message: 'Unknown token' }, 404),
      probe: '/api/v2/caller-identity',
      own: ({ headers }) => headers.get('authorization') ?? undefined,
      probed: (key) =>
        key === undefined
          ? json({ code: 'unauthorized', message: 'Invalid access token' }, 401)
          : json({ tokenId: key.id, tokenName: key.name, tokenKind: 'auth' }),
    }),
};
