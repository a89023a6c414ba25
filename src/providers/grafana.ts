import * as z from 'zod';
import { builtIn } from './recipe.ts';

// https://grafana.com/docs/grafana/latest/developers/http_api/serviceaccount/
export const provider = builtIn({
  name: 'grafana',
  title: 'Grafana',
  sentence: 'Tokens of a Grafana service account, whose role they have. They expire by themselves at `max-age`.',
  options: {
    url: z.string().min(1),
    'service-account': z.union([z.int().min(1), z.string().regex(/^\d{1,15}$/)]),
  },
  admin: 'one',
  permission: 'serviceaccounts:read and serviceaccounts:write on that service account',
  docs: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  example: { url: 'https://grafana.toy.test', 'service-account': 7 },
  checked: "requests of the vendor's SDK, grafana-openapi-client-go of 2026-03-30",
  rights: 'owner',
  recipe: {
    'base-url': '{{url}}',
    account: '{{service-account}}',
    auth: { bearer: '{{admin}}' },
    propagation: '5s',
    mint: {
      path: '/api/serviceaccounts/{{service-account}}/tokens',
      // Some servers refuse a token that lives for ever.
      body: { name: '{{tag}}', secondsToLive: '{{expires.seconds?}}' },
      id: '/id',
      name: '/name',
      values: { value: '/key' },
    },
    list: {
      path: '/api/serviceaccounts/{{service-account}}/tokens',
      items: '',
      id: '/id',
      tag: '/name',
      'last-used': '/lastUsedAt',
      active: { pointer: '/hasExpired', equals: false },
    },
    verify: {
      path: '/api/org',
      auth: { bearer: '{{value}}' },
      // Known, but its role may not read this.
      accept: [200, { status: 403, pointer: '/title', equals: 'Access denied' }],
      reject: [401],
    },
    revoke: { path: '/api/serviceaccounts/{{service-account}}/tokens/{{id}}' },
  },
});
