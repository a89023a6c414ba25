import * as z from 'zod';
import { builtInStore } from './http.ts';

const path = '/apps/{{app}}/config-vars';

// https://devcenter.heroku.com/articles/platform-api-reference#config-vars. PATCH changes the named one only; it makes a
// release, which restarts the dynos.
export const heroku = builtInStore({
  kind: 'heroku',
  title: 'Heroku',
  sentence: 'A config var of a Heroku app; writing it makes a release, which restarts the dynos.',
  permission: 'an authorization with the scope write-protected, of a collaborator of the app',
  variable: () => 'HEROKU_API_KEY',
  options: { app: z.string().min(1).max(100).describe('Name or id of the app.') },
  nameFault: (name) => (/^\w+$/.test(name) ? undefined : 'names of config vars are letters, digits and _'),
  recipe: () => ({
    'base-url': 'https://api.heroku.com',
    account: '{{app}}',
    auth: { bearer: '{{admin}}' },
    headers: { accept: 'application/vnd.heroku+json; version=3' },
    'max-bytes': 32_768,
    // All config vars are one answer: where there is none, there is no app.
    read: { path, missing: [], value: '/{{name}}' },
    write: { method: 'PATCH', path, body: { '{{name}}': '{{value}}' } },
  }),
});
