import * as z from 'zod';
import { builtInStore } from './http.ts';

const query = { site_id: '{{site?}}' };

// https://open-api.netlify.com/#tag/environmentVariables. PATCH sets the value of one deploy context, PUT would replace all.
export const netlify = builtInStore({
  kind: 'netlify',
  title: 'Netlify',
  sentence: 'An environment variable of a Netlify team or site, in one deploy context.',
  permission: "a personal access token of somebody who may change the team's or site's environment variables",
  variable: () => 'NETLIFY_AUTH_TOKEN',
  options: {
    account: z.string().min(1).max(100).describe('Id or slug of the team.'),
    site: z.string().min(1).max(100).optional().describe("Id of the site; left out, the variable is the whole team's."),
    context: z
      .enum(['production', 'deploy-preview', 'branch-deploy', 'dev', 'dev-server', 'all'])
      .default('production')
      .describe('The deploy context.'),
    secret: z.boolean().default(true).describe('Whether a new one can be read by code on Netlify only.'),
  },
  recipe: ({ site, secret }) => ({
    'base-url': 'https://api.netlify.com/api/v1',
    account: site === undefined ? '{{account}}/{{context}}' : '{{account}}/{{site}}/{{context}}',
    auth: { bearer: '{{admin}}' },
    preflight: { path: site === undefined ? '/accounts/{{account}}' : '/sites/{{site}}' },
    read: { path: '/accounts/{{account}}/env/{{name}}', query, updated: '/updated_at' },
    write: {
      method: 'PATCH',
      path: '/accounts/{{account}}/env/{{name}}',
      query,
      body: { context: '{{context}}', value: '{{value}}' },
    },
    create: {
      method: 'POST',
      path: '/accounts/{{account}}/env',
      query,
      body: [
        {
          key: '{{name}}',
          is_secret: secret,
          // Post-processing sees no secrets.
          ...(secret ? { scopes: ['builds', 'functions', 'runtime'] } : {}),
          values: [{ context: '{{context}}', value: '{{value}}' }],
        },
      ],
    },
  }),
});
