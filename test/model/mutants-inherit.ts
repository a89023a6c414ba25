/** Mutants of the rule *what is inherited*. */
import type { Broken } from './mutants.ts';

export const inheriting: readonly Broken[] = [
  {
    name: 'does not inherit the tags of RabbitMQ',
    file: 'providers/rabbitmq.ts',
    from: "      { path: '/api/users/{{old.id}}', pick: { roles: '/tags' } },\n",
    to: "      { path: '/api/users/{{old.id}}', pick: { roles: '/name' } },\n",
    caught: [
      {
        suite: 'test/providers/proof.test.ts',
        test: 'who claims to inherit rabbitmq gives the new one all that the old one may, and nothing else',
      },
    ],
  },
  {
    name: 'does not inherit the topic permissions of RabbitMQ',
    file: 'providers/rabbitmq.ts',
    from: "each: '{{topic-permissions | inherit.topic-permissions}}'",
    to: "each: '{{limits | inherit.limits?}}'",
    caught: [
      {
        suite: 'test/providers/proof.test.ts',
        test: 'who claims to inherit rabbitmq gives the new one all that the old one may, and nothing else',
      },
    ],
  },
  {
    name: 'inherits permissions in one virtual host',
    file: 'providers/rabbitmq.ts',
    from: "path: '/api/permissions/{{each.vhost}}/{{id}}'",
    to: "path: '/api/permissions/{{vhost}}/{{id}}'",
    caught: [
      {
        suite: 'test/providers/proof.test.ts',
        test: 'who claims to inherit rabbitmq gives the new one all that the old one may, and nothing else',
      },
    ],
  },
  {
    name: 'inherits topic permissions in one virtual host',
    file: 'providers/rabbitmq.ts',
    from: "path: '/api/topic-permissions/{{each.vhost}}/{{id}}'",
    to: "path: '/api/topic-permissions/{{vhost}}/{{id}}'",
    caught: [
      {
        suite: 'test/providers/proof.test.ts',
        test: 'who claims to inherit rabbitmq gives the new one all that the old one may, and nothing else',
      },
    ],
  },
  {
    name: 'inherits read and write alone',
    file: 'providers/rabbitmq.ts',
    from: "configure: '{{each.configure}}'",
    to: "configure: ''",
    caught: [
      {
        suite: 'test/providers/proof.test.ts',
        test: 'who claims to inherit rabbitmq gives the new one all that the old one may, and nothing else',
      },
    ],
  },
  {
    name: 'inherits other limits',
    file: 'providers/rabbitmq.ts',
    from: "body: { value: '{{each.value}}' }",
    to: 'body: { value: 1 }',
    caught: [
      {
        suite: 'test/providers/proof.test.ts',
        test: 'who claims to inherit rabbitmq gives the new one all that the old one may, and nothing else',
      },
    ],
  },
  {
    name: 'reads again what the old one had, when it has ended',
    file: 'providers/recipe/inherit.ts',
    from: 'kept.set(old, found);',
    to: '',
    caught: [
      {
        suite: 'test/providers/proof.test.ts',
        test: 'who claims to inherit cloudflare keeps what its preflight has read: the old one may end first',
      },
    ],
  },
  {
    name: 'does not ask what the admin may hand on',
    file: 'providers/recipe/rights.ts',
    from: 'if (lacks.length > 0)',
    to: 'if (lacks.length > 1e9)',
    caught: [
      {
        suite: 'test/providers/proof.test.ts',
        test: 'who claims to inherit sendgrid says before the mint that the admin may not give what the old one has',
      },
    ],
  },
  {
    name: 'does not inherit the access level of GitLab',
    file: 'providers/gitlab.ts',
    from: "access_level: '{{access-level | inherit.access-level}}'",
    to: 'access_level: 10',
    caught: [
      {
        suite: 'test/providers/proof.test.ts',
        test: 'who claims to inherit gitlab gives the new one all that the old one may, and nothing else',
      },
    ],
  },
  {
    name: 'does not inherit the policies of Cloudflare',
    file: 'providers/cloudflare.ts',
    from: "condition: '{{condition | inherit.condition?}}'",
    to: "condition: '{{condition?}}'",
    caught: [
      {
        suite: 'test/providers/proof.test.ts',
        test: 'who claims to inherit cloudflare gives the new one all that the old one may, and nothing else',
      },
    ],
  },
  {
    name: 'does not inherit the limit of OpenRouter',
    file: 'providers/openrouter.ts',
    from: "limit_reset: '{{limit-reset | inherit.limit-reset?}}'",
    to: "limit_reset: '{{limit-reset?}}'",
    caught: [
      {
        suite: 'test/providers/proof.test.ts',
        test: 'who claims to inherit openrouter gives the new one all that the old one may, and nothing else',
      },
    ],
  },
];
