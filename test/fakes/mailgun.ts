import { basic, type IssuedKey, issuer, text } from './issuer.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const item = ({ id, name, enabled }: IssuedKey) => ({
  id,
  description: name,
  kind: 'domain',
  role: 'sending',
  domain_name: 'mg.toy.test',
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
  is_disabled: !enabled,
  requestor: null,
  user_name: null,
});

/** Sending keys of one domain, asked for in a form; and the domain's messages, of which one without a recipient is refused. */
export const mailgun: FakeProvider = {
  options: { domain: 'mg.toy.test' },
  scopes: [],
  unpaged: true,
  admin: 'toy-example-not-a-key-mailgun-admin',
  start: () =>
    issuer({
      path: '/v1/keys',
      id: (number) => `0000000${number}-toy-key`,
      value: (number) => `toy-example-not-a-key-mailgun-${number}`,
      foreign: ['shop', 'newsletter', 'alerts'],
      isAdmin: (request) => basic(request)?.user === 'api' && basic(request)?.password === mailgun.admin,
      denied: () => new Response('Forbidden', { status: 401 }),
      read: async (request) => Object.fromEntries(await request.formData()),
      name: (body) =>
        body['role'] === 'sending' && body['kind'] === 'domain' && body['domain_name'] === 'mg.toy.test'
          ? text(body['description'])
          : undefined,
      refused: () => json({ message: 'role is required' }, 400),
      created: (key) => json({ message: 'great success', key: { ...item(key), secret: key.value } }),
      page: (keys) => json({ total_count: keys.length, items: keys.map(item) }),
      ended: () => json({ message: 'key deleted' }),
      missing: () => json({ message: 'key not found' }, 404),
      probe: '/v3/mg.toy.test/messages',
      own: (request) => (basic(request)?.user === 'api' ? basic(request)?.password : undefined),
      probed: (key) =>
        key === undefined
          ? new Response('Forbidden', { status: 401 })
          : json({ message: 'to parameter is not a valid address' }, 400),
    }),
};
