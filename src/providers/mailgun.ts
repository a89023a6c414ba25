import * as z from 'zod';
import { tenantOfAdmin } from './provider.ts';
import { builtIn } from './recipe.ts';

// https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/keys
export const provider = builtIn({
  name: 'mailgun',
  title: 'Mailgun',
  sentence: 'Sending keys of a Mailgun domain, which may send from it and nothing else.',
  options: {
    domain: z.string().regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, { error: 'must be a domain, e.g. mg.acme.dev' }),
    region: z.enum(['us', 'eu']).default('us'),
  },
  derived: { host: ({ region }) => (region === 'eu' ? 'https://api.eu.mailgun.net' : 'https://api.mailgun.net') },
  admin: 'one',
  permission: 'an account key with the role admin',
  docs: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
  example: { domain: 'mg.toy.test' },
  checked:
    "requests of the vendor's SDK, mailgun.js 14.0.1; not verified against the vendor: where the answer has the key, and how it is proved",
  rights: 'named',
  proofs: tenantOfAdmin,
  recipe: {
    'base-url': '{{host}}',
    account: '{{domain}}',
    auth: { basic: { user: 'api', password: '{{admin}}' } },
    propagation: '30s',
    mint: {
      path: '/v1/keys',
      encoding: 'multipart',
      body: { role: 'sending', kind: 'domain', domain_name: '{{domain}}', description: '{{tag}}' },
      id: '/key/id',
      name: '/key/description',
      values: { value: '/key/secret' },
    },
    list: {
      path: '/v1/keys',
      query: { kind: 'domain', domain_name: '{{domain}}' },
      items: '/items',
      id: '/id',
      tag: '/description',
      active: { pointer: '/is_disabled', equals: false },
      total: '/total_count',
    },
    // A message without a recipient: the answer that it is missing shows that the key was accepted, and nothing is sent.
    verify: {
      method: 'POST',
      path: '/v3/{{domain}}/messages',
      auth: { basic: { user: 'api', password: '{{value}}' } },
      encoding: 'multipart',
      body: { from: 'keyturn@{{domain}}', 'o:testmode': 'yes' },
      accept: [{ status: 400, pointer: '/message', exists: true }],
      reject: [401],
    },
    revoke: { path: '/v1/keys/{{id}}' },
  },
});
