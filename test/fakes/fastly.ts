import { type IssuedKey, issuer, text } from './issuer.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const token = ({ id, name, asked }: IssuedKey) => ({
  id,
  name,
  ...(asked['attributes'] as object | undefined),
  user_id: 'toyuser',
  customer_id: 'toycustomer',
  created_at: '2026-01-01T00:00:00Z',
  last_used_at: null,
});

/** Automation tokens, which are made and ended only within five minutes of `sudo`. */
export const fastly: FakeProvider = {
  options: { role: 'engineer', scope: 'purge_select', services: ['toyservice1'] },
  scopes: ['role', 'scope'],
  admin: {
    token: 'toy-example-not-a-key-fastly-admin',
    user: 'mona@acme.dev',
    password: 'toy-example-not-a-password-fastly',
  },
  signIn: '/sudo',
  start(clock) {
    const admin = fastly.admin as { token: string; user: string; password: string };
    let sudo = 0;
    const isAdmin = ({ headers }: Request) => headers.get('fastly-key') === admin.token;
    const service = issuer({
      path: '/automation-tokens',
      id: (number) => `toytoken${number}`,
      value: (number) => `toy-example-not-a-key-fastly-${number}`,
      foreign: ['terraform', 'purge', 'stats', 'ci', 'mona'],
      isAdmin: (request) => isAdmin(request) && (request.method === 'GET' || clock.now().getTime() < sudo),
      denied: () => json({ msg: 'Provided credentials are missing or invalid' }, 403),
      name(body) {
        const { name, role, scope } = (body['attributes'] ?? {}) as { [name: string]: unknown };
        return text(role) !== undefined && text(scope) !== undefined ? text(name) : undefined;
      },
      refused: () => json({ msg: 'Bad request' }, 400),
      created: (key) => json({ ...token(key), access_token: key.value }),
      page(keys, url) {
        const page = Number(url.searchParams.get('page'));
        return json(keys.slice(page * 2 - 2, page * 2).map(token));
      },
      ended: () => new Response(null, { status: 204 }),
      missing: () => json({ msg: 'Record not found' }, 404),
      probe: '/tokens/self',
      own: ({ headers }) => headers.get('fastly-key') ?? undefined,
      probed: (key) => (key === undefined ? json({ msg: 'Unauthorized' }, 401) : json(token(key))),
    });
    return {
      ...service,
      http: async (request) => {
        if (new URL(request.url).pathname !== '/sudo') return service.http(request);
        const { username, password } = (await request.json()) as { username?: unknown; password?: unknown };
        if (!isAdmin(request) || username !== admin.user || password !== admin.password)
          return json({ msg: 'Provided credentials are missing or invalid' }, 401);
        sudo = clock.now().getTime() + 300_000;
        return json({ expiry_time: new Date(sudo).toISOString() });
      },
    };
  },
};
