import * as z from 'zod';
import { builtIn } from './recipe.ts';

// https://github.com/supabase/cli, packages/api: the Management API's OpenAPI document
export const provider = builtIn({
  name: 'supabase',
  title: 'Supabase',
  sentence:
    'Secret API keys (`sb_secret_...`) of a Supabase project, with the database role named or that of the key replaced.',
  options: {
    project: z.string().regex(/^[a-z]{20}$/, { error: 'must be the ref of a project: 20 letters' }),
    /** The database role that a request with this key takes. */
    role: z.string().min(1).optional(),
    /** Where the project itself answers, if it has a domain of its own. */
    'project-url': z.string().optional(),
  },
  derived: {
    template: ({ role }) => (role === undefined ? undefined : { role }),
    site: ({ project, 'project-url': url }) => url ?? `https://${project}.supabase.co`,
  },
  admin: 'one',
  permission: 'api_gateway_keys_read and api_gateway_keys_write (for an OAuth app: secrets:read, secrets:write)',
  docs: 'https://supabase.com/docs/guides/api/api-keys',
  example: { project: 'abcdefghijklmnopqrst', role: 'service_role' },
  checked: "the vendor's OpenAPI document; not verified against the vendor: how a key is proved",
  rights: 'inherited',
  recipe: {
    'base-url': 'https://api.supabase.com',
    account: '{{project}}',
    auth: { bearer: '{{admin}}' },
    propagation: '15s',
    tag: { transform: 'lower_snake', max: 64 },
    inherit: {
      path: '/v1/projects/{{project}}/api-keys/{{old.id}}',
      query: { reveal: 'false' },
      pick: { template: '/secret_jwt_template' },
    },
    mint: {
      path: '/v1/projects/{{project}}/api-keys',
      query: { reveal: 'true' },
      body: { type: 'secret', name: '{{tag}}', secret_jwt_template: '{{template | inherit.template}}' },
      id: '/id',
      name: '/name',
      values: { value: '/api_key' },
    },
    list: {
      path: '/v1/projects/{{project}}/api-keys',
      query: { reveal: 'false' },
      items: '',
      // The legacy keys have no id and cannot be ended one by one.
      where: { pointer: '/type', equals: 'secret' },
      id: '/id',
      tag: '/name',
    },
    verify: {
      'base-url': '{{site}}',
      path: '/rest/v1/',
      headers: { apikey: '{{value}}' },
      accept: [200],
      reject: [401],
    },
    revoke: { path: '/v1/projects/{{project}}/api-keys/{{id}}', query: { reason: 'rotated' } },
  },
});
