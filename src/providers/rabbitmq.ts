import { z } from 'zod';
import { builtIn } from './recipe.ts';

const pattern = z.string().max(1_024);

// https://www.rabbitmq.com/docs/http-api-reference
export const provider = builtIn({
  name: 'rabbitmq',
  title: 'RabbitMQ',
  sentence:
    'Users of a RabbitMQ server: each credential is a user of its own, with the permissions named or those of the user replaced.',
  options: {
    url: z.string().min(1),
    vhost: z.string().min(1).default('/'),
    /** Regular expressions of the resources; left out = those of the user that is replaced. */
    configure: pattern.optional(),
    write: pattern.optional(),
    read: pattern.optional(),
    /** `management` and its like, comma-separated; empty for a user that only speaks AMQP. */
    tags: z.string().max(256).default(''),
  },
  admin: ['user', 'password'],
  permission: 'the tag administrator',
  docs: 'https://www.rabbitmq.com/docs/http-api-reference',
  example: { url: 'https://rabbit.test', vhost: '/shop', configure: '', write: '^orders', read: '^orders' },
  checked: 'RabbitMQ 3.10 itself',
  recipe: {
    'base-url': '{{url}}',
    account: '{{vhost}}',
    auth: { basic: { user: '{{admin.user}}', password: '{{admin.password}}' } },
    propagation: '2s',
    generate: { password: 40 },
    inherit: {
      path: '/api/permissions/{{vhost}}/{{old.id}}',
      pick: { configure: '/configure', write: '/write', read: '/read' },
    },
    mint: {
      method: 'PUT',
      path: '/api/users/{{tag}}',
      body: { password: '{{password}}', tags: '{{tags}}' },
      id: '{{tag}}',
      values: { username: '{{tag}}', password: '{{password}}' },
      // biome-ignore lint/suspicious/noThenProperty: a recipe's follow-up calls; never awaited
      then: [
        {
          method: 'PUT',
          path: '/api/permissions/{{vhost}}/{{id}}',
          body: {
            configure: '{{configure | inherit.configure}}',
            write: '{{write | inherit.write}}',
            read: '{{read | inherit.read}}',
          },
        },
      ],
    },
    list: { path: '/api/users', items: '', id: '/name', tag: '/name' },
    verify: {
      path: '/api/whoami',
      auth: { basic: { user: '{{username}}', password: '{{password}}' } },
      accept: [
        { status: 200, pointer: '/name', equals: '{{id}}' },
        // The password is right, but the user has no business in the management API.
        { status: 401, pointer: '/reason', equals: 'Not management user' },
      ],
      reject: [401],
    },
    revoke: { path: '/api/users/{{id}}' },
  },
});
