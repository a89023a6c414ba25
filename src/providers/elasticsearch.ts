import { z } from 'zod';
import { builtIn } from './recipe.ts';

// https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-security-create-api-key
export const provider = builtIn({
  name: 'elasticsearch',
  title: 'Elasticsearch',
  sentence: 'API keys of an Elasticsearch cluster, encoded as `Authorization: ApiKey` wants them.',
  options: {
    url: z.string().min(1),
    /** Without any, a key may do what the admin may. */
    'role-descriptors': z
      .record(z.string(), z.json())
      .refine((roles) => Object.keys(roles).length > 0, { error: 'must name at least one role' }),
  },
  admin: ['user', 'password'],
  permission: 'the cluster privilege manage_api_key (a user: an API key cannot make others with privileges)',
  docs: 'https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys',
  example: {
    url: 'https://search.test:9200',
    'role-descriptors': { reader: { indices: [{ names: ['shop-*'], privileges: ['read'] }] } },
  },
  checked: "requests of the vendor's SDK, @elastic/elasticsearch 9.4.3",
  recipe: {
    'base-url': '{{url}}',
    auth: { basic: { user: '{{admin.user}}', password: '{{admin.password}}' } },
    propagation: '2s',
    mint: {
      method: 'PUT',
      path: '/_security/api_key',
      body: { name: '{{tag}}', role_descriptors: '{{role-descriptors}}' },
      id: '/id',
      values: { value: '/encoded' },
    },
    list: {
      path: '/_security/api_key',
      query: { active_only: 'true' },
      items: '/api_keys',
      id: '/id',
      tag: '/name',
      active: { pointer: '/invalidated', equals: false },
    },
    verify: {
      path: '/_security/_authenticate',
      auth: { header: { authorization: 'ApiKey {{value}}' } },
      accept: [{ status: 200, pointer: '/api_key/id', equals: '{{id}}' }],
      reject: [401],
    },
    revoke: {
      path: '/_security/api_key',
      body: { ids: ['{{id}}'] },
      gone: [404, { status: 200, pointer: '/invalidated_api_keys/0', exists: false }],
    },
  },
});
