import type { Http } from '../../src/rotation/ports.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

type User = { password: string; tags: string; permissions: Map<string, unknown> };

/** The part of RabbitMQ's management API that makes and ends users, as version 3.10 answers. */
export const rabbitmq: FakeProvider = {
  options: { url: 'https://rabbit.test', vhost: '/shop', configure: '', write: '^orders', read: '^orders' },
  scopes: ['configure', 'write', 'read'],
  unpaged: true,
  admin: { user: 'boss', password: 'toy-example-not-a-key-rabbitmq' },
  bodiless: true,
  start() {
    const users = new Map<string, User>([
      ['boss', { password: 'toy-example-not-a-key-rabbitmq', tags: 'administrator', permissions: new Map() }],
      ['billing', { password: 'toy-example-not-a-key-billing', tags: '', permissions: new Map() }],
    ]);
    const http: Http = async (request) => {
      const [, name, password] =
        /^([^:]*):(.*)$/.exec(atob(request.headers.get('authorization')?.slice(6) ?? '')) ?? [];
      const asking = users.get(name ?? '');
      if (asking === undefined || asking.password !== password) {
        return json({ error: 'not_authorized', reason: 'Login failed' }, 401);
      }
      if (asking.tags === '') return json({ error: 'not_authorised', reason: 'Not management user' }, 401);
      const path = new URL(request.url).pathname.split('/').slice(1).map(decodeURIComponent);
      if (path[1] === 'whoami') return json({ name, tags: asking.tags.split(',') });
      if (asking.tags !== 'administrator')
        return json({ error: 'not_authorised', reason: 'Not administrator user' }, 401);
      if (path[1] === 'users' && path.length === 2) {
        return json([...users].map(([name, { tags }]) => ({ name, tags: tags.split(',') })));
      }
      if (path[1] === 'users' && request.method === 'PUT') {
        const { password, tags } = (await request.json()) as { password: string; tags: string };
        const known = users.has(path[2]!);
        users.set(path[2]!, { password, tags, permissions: new Map() });
        return new Response(null, { status: known ? 204 : 201 });
      }
      if (path[1] === 'users' && request.method === 'DELETE') {
        return users.delete(path[2]!) ? new Response(null, { status: 204 }) : json({ error: 'Object Not Found' }, 404);
      }
      const user = users.get(path[3] ?? '');
      if (path[1] === 'permissions' && request.method === 'GET') {
        const held = user?.permissions.get(path[2] ?? '');
        return held === undefined ? json({ error: 'Object Not Found' }, 404) : json(held);
      }
      if (path[1] !== 'permissions' || path[2] !== '/shop' || user === undefined) {
        return json({ error: 'bad_request', reason: 'vhost_or_user_not_found' }, 400);
      }
      user.permissions.set(path[2], await request.json());
      return new Response(null, { status: 201 });
    };
    return { http, foreign: ['boss', 'billing'], live: () => [...users.keys()] };
  },
};
