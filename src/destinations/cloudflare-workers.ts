import * as z from 'zod';
import { builtInStore } from './http.ts';

const secrets = '/accounts/{{account}}/workers/scripts/{{script}}/secrets';

// https://developers.cloudflare.com/api/resources/workers/subresources/scripts/subresources/secrets/. Names and types are
// all that it ever shows: no value, no time. Each write deploys a new version of the script.
export const cloudflareWorkers = builtInStore({
  kind: 'cloudflare-workers',
  title: 'Cloudflare Workers',
  sentence: 'A secret of a Worker; writing it deploys a new version of the script.',
  permission: 'an API token with Workers Scripts: Edit on the account',
  variable: () => 'CLOUDFLARE_API_TOKEN',
  options: {
    account: z
      .string()
      .regex(/^[0-9a-f]{32}$/, 'must be an account id: 32 hexadecimal digits')
      .describe('Id of the account.'),
    script: z.string().min(1).max(255).describe('Name of the Worker.'),
  },
  nameFault: (name) =>
    /^[A-Za-z_$][\w$]*$/.test(name)
      ? undefined
      : 'names of Worker secrets are letters, digits, _ and $, no digit first',
  recipe: () => ({
    'base-url': 'https://api.cloudflare.com/client/v4',
    account: '{{account}}/{{script}}',
    auth: { bearer: '{{admin}}' },
    'max-bytes': 5_120,
    preflight: { path: secrets },
    write: {
      method: 'PUT',
      path: secrets,
      body: { name: '{{name}}', text: '{{value}}', type: 'secret_text' },
      refused: [{ pointer: '/success', equals: false }],
    },
  }),
});
