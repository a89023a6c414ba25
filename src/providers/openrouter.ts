import * as z from 'zod';
import { tenantOfAdmin } from './provider.ts';
import { builtIn } from './recipe.ts';

// https://openrouter.ai/docs/api-reference/api-keys/create-api-key
export const provider = builtIn({
  name: 'openrouter',
  title: 'OpenRouter',
  sentence: 'API keys of an OpenRouter workspace, with the spending limit named or that of the key replaced.',
  options: {
    /** Credits in US dollars; `null` = no limit. */
    limit: z.number().min(0).nullable().optional(),
    'limit-reset': z.enum(['daily', 'weekly', 'monthly']).optional(),
    /** Whether what keys of your own cost at other providers counts towards the limit. */
    'include-byok': z.boolean().optional(),
    workspace: z.string().min(1).optional(),
  },
  admin: 'one',
  permission: 'a management key',
  docs: 'https://openrouter.ai/docs/api-reference/api-keys/create-api-key',
  example: { limit: 25, 'limit-reset': 'monthly' },
  checked: "requests of the vendor's SDK, @openrouter/sdk 1.3.19",
  rights: 'inherited',
  proofs: tenantOfAdmin,
  recipe: {
    'base-url': 'https://openrouter.ai/api/v1',
    account: '{{workspace?}}',
    auth: { bearer: '{{admin}}' },
    propagation: '10s',
    inherit: {
      path: '/keys/{{old.id}}',
      // A key without a limit shows null, which counts as no value: then `limit: null` has to be said in the options.
      pick: { limit: '/data/limit', 'limit-reset': '/data/limit_reset', 'include-byok': '/data/include_byok_in_limit' },
    },
    mint: {
      path: '/keys',
      body: {
        name: '{{tag}}',
        // Without a limit the key could spend everything.
        limit: '{{limit | inherit.limit}}',
        limit_reset: '{{limit-reset | inherit.limit-reset?}}',
        include_byok_in_limit: '{{include-byok | inherit.include-byok?}}',
        workspace_id: '{{workspace?}}',
      },
      id: '/data/hash',
      name: '/data/name',
      values: { value: '/key' },
    },
    list: {
      path: '/keys',
      query: { include_disabled: 'true', workspace_id: '{{workspace?}}' },
      items: '/data',
      id: '/hash',
      tag: '/name',
      active: { pointer: '/disabled', equals: false },
      paginate: { offset: 'offset' },
    },
    verify: {
      path: '/key',
      auth: { bearer: '{{value}}' },
      accept: [{ status: 200, pointer: '/data', exists: true }],
      reject: [401],
    },
    deactivate: { path: '/keys/{{id}}', body: { disabled: true } },
    revoke: { path: '/keys/{{id}}' },
  },
});
