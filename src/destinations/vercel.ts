import * as z from 'zod';
import { builtInStore } from './http.ts';

const query = { teamId: '{{team?}}' };

// https://vercel.com/docs/rest-api/projects/create-one-or-more-environment-variables. One entry is written by its id, so
// that flags, comment and the other environments stay; `sensitive` ones are never shown again.
export const vercel = builtInStore({
  kind: 'vercel',
  title: 'Vercel',
  sentence: 'An environment variable of a Vercel project, for one of its environments.',
  permission:
    'a token of somebody who may change the environment variables of the project (Member, Developer or above)',
  variable: () => 'VERCEL_TOKEN',
  options: {
    project: z.string().min(1).max(100).describe('Id or name of the project.'),
    team: z.string().min(1).max(100).optional().describe('Id of the team that the project belongs to.'),
    target: z.enum(['production', 'preview', 'development']).default('production').describe('Its environment.'),
    type: z
      .enum(['sensitive', 'encrypted'])
      .optional()
      .describe('What a new one becomes. Default: `sensitive`; in development, which has none, `encrypted`.'),
  },
  recipe: ({ target, type }) => ({
    'base-url': 'https://api.vercel.com',
    account: '{{project}}/{{target}}',
    auth: { bearer: '{{admin}}' },
    read: {
      path: '/v10/projects/{{project}}/env',
      query,
      missing: [],
      items: '/envs',
      where: [
        { pointer: '/key', equals: '{{name}}' },
        { pointer: '/target/0', equals: '{{target}}' },
        { pointer: '/target/1', exists: false },
      ],
      updated: '/updatedAt',
      pick: { id: '/id' },
    },
    write: { method: 'PATCH', path: '/v9/projects/{{project}}/env/{{read.id}}', query, body: { value: '{{value}}' } },
    create: {
      method: 'POST',
      path: '/v10/projects/{{project}}/env',
      query,
      body: {
        key: '{{name}}',
        value: '{{value}}',
        target: ['{{target}}'],
        type: type ?? (target === 'development' ? 'encrypted' : 'sensitive'),
      },
    },
  }),
});
