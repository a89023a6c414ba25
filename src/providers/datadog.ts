import * as z from 'zod';
import { tenantOfAdmin } from './provider.ts';
import { builtIn } from './recipe.ts';

// https://docs.datadoghq.com/api/latest/key-management/
export const provider = builtIn({
  name: 'datadog',
  title: 'Datadog',
  sentence: 'API keys of a Datadog organization, with which agents and integrations send.',
  options: {
    site: z
      .string()
      .regex(/^([a-z0-9]+\.)?(datadoghq\.(com|eu)|ddog-gov\.com)$/, {
        error: 'must be a Datadog site, e.g. datadoghq.eu',
      })
      .default('datadoghq.com'),
  },
  admin: ['api', 'app'],
  permission: 'api_keys_read, api_keys_write and api_keys_delete',
  docs: 'https://docs.datadoghq.com/api/latest/key-management/',
  example: { site: 'datadoghq.eu' },
  checked: "requests of the vendor's SDK, @datadog/datadog-api-client 1.64.0",
  rights: 'owner',
  proofs: tenantOfAdmin,
  recipe: {
    'base-url': 'https://api.{{site}}',
    auth: { header: { 'DD-API-KEY': '{{admin.api}}', 'DD-APPLICATION-KEY': '{{admin.app}}' } },
    propagation: '30s',
    mint: {
      path: '/api/v2/api_keys',
      body: { data: { type: 'api_keys', attributes: { name: '{{tag}}' } } },
      id: '/data/id',
      name: '/data/attributes/name',
      values: { value: '/data/attributes/key' },
    },
    list: {
      path: '/api/v2/api_keys',
      query: { 'page[size]': '100' },
      items: '/data',
      id: '/id',
      tag: '/attributes/name',
      'last-used': '/attributes/date_last_used',
      paginate: { page: 'page[number]', first: 0, size: 100 },
      total: '/meta/page/total_filtered_count',
    },
    verify: {
      path: '/api/v1/validate',
      auth: { header: { 'DD-API-KEY': '{{value}}' } },
      accept: [{ status: 200, pointer: '/valid', equals: true }],
      reject: [401, 403],
      successes: 3,
    },
    revoke: { path: '/api/v2/api_keys/{{id}}' },
  },
});
