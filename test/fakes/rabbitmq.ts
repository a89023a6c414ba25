import type { Http } from '../../src/rotation/model/ports.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

type Permission = { vhost: string; exchange?: string; configure?: string; write: string; read: string };
type User = {
  password: string;
  tags: string[];
  permissions: Permission[];
  topics: Permission[];
  limits: { [name: string]: number };
};

const none = (password: string, tags: string[]): User => ({ password, tags, permissions: [], topics: [], limits: {} });
const vhosts = ['/', '/shop', 'bank'];

/** The part of RabbitMQ's management API that makes and ends users and says what they may, as version 3.10 answers. */
export const rabbitmq: FakeProvider = {
  options: { url: 'https://rabbit.test', vhost: '/shop', configure: '', write: '^orders', read: '^orders' },
  scopes: ['configure', 'write', 'read'],
  unpaged: true,
  admin: { user: 'boss', password: 'toy-example-not-a-key-rabbitmq' },
  bodiless: true,
  start() {
    const users = new Map<string, User>([
      ['boss', none('toy-example-not-a-key-rabbitmq', ['administrator'])],
      [
        'billing',
        {
          password: 'toy-example-not-a-key-billing',
          tags: ['monitoring', 'policymaker'],
          permissions: [
            { vhost: '/', configure: '', write: '^out$', read: '.*' },
            { vhost: '/shop', configure: '^orders', write: '^orders', read: '^orders' },
            { vhost: 'bank', configure: '', write: '', read: '^books' },
          ],
          topics: [
            { vhost: '/shop', exchange: 'amq.topic', write: '^a\\.', read: '^b\\.' },
            { vhost: '/shop', exchange: 'events', write: '', read: '.*' },
            { vhost: 'bank', exchange: 'books', write: '', read: '^loans' },
          ],
          limits: { 'max-connections': 7, 'max-channels': 70 },
        },
      ],
    ]);
    const missing = () => json({ error: 'Object Not Found', reason: 'Not Found' }, 404);
    const http: Http = async (request) => {
      const [, name, password] =
        /^([^:]*):(.*)$/.exec(atob(request.headers.get('authorization')?.slice(6) ?? '')) ?? [];
      const asking = users.get(name ?? '');
      if (asking === undefined || asking.password !== password) {
        return json({ error: 'not_authorized', reason: 'Login failed' }, 401);
      }
      if (asking.tags.length === 0) return json({ error: 'not_authorised', reason: 'Not management user' }, 401);
      const [, kind, ...rest] = new URL(request.url).pathname.split('/').slice(1).map(decodeURIComponent);
      if (kind === 'whoami') return json({ name, tags: asking.tags });
      if (!asking.tags.includes('administrator'))
        return json({ error: 'not_authorised', reason: 'Not administrator user' }, 401);
      if (kind === 'user-limits' && request.method === 'PUT' && request.headers.get('accept') !== '*/*')
        return new Response('', { status: 406 });
      const body = request.method === 'PUT' ? await request.json() : undefined;
      return kind === 'users' ? ofUsers(request.method, rest, body) : ofRights(request.method, kind, rest, body);
    };
    function ofUsers(method: string, [name, list]: string[], body: { password: string; tags: string | string[] }) {
      if (name === undefined) return json([...users].map(([name, { tags }]) => ({ name, tags })));
      const user = users.get(name);
      if (method === 'PUT') {
        const tags = typeof body.tags === 'string' ? body.tags.split(',').filter((tag) => tag !== '') : body.tags;
        users.set(name, none(body.password, tags));
        return new Response(null, { status: user ? 204 : 201 });
      }
      if (user === undefined) return missing();
      if (method === 'DELETE') {
        users.delete(name);
        return new Response(null, { status: 204 });
      }
      if (list === 'permissions') return json(user.permissions.map((one) => ({ user: name, ...one })));
      if (list === 'topic-permissions') return json(user.topics.map((one) => ({ user: name, ...one })));
      return json({ name, password_hash: 'hidden', tags: user.tags, limits: user.limits });
    }
    function ofRights(method: string, kind: string | undefined, rest: string[], body: Permission & { value: number }) {
      const user = users.get((kind === 'user-limits' ? rest[0] : rest[1]) ?? '');
      if (user === undefined) return missing();
      if (kind === 'user-limits') {
        if (method === 'PUT') user.limits[rest[1]!] = body.value;
        else return json(Object.keys(user.limits).length === 0 ? [] : [{ user: rest[0], value: user.limits }]);
      } else if (!vhosts.includes(rest[0]!) || method !== 'PUT') {
        return json({ error: 'bad_request', reason: 'vhost_or_user_not_found' }, 400);
      } else if (kind === 'permissions') {
        user.permissions.push({ vhost: rest[0]!, configure: body.configure!, write: body.write, read: body.read });
      } else {
        user.topics.push({ vhost: rest[0]!, exchange: body.exchange!, write: body.write, read: body.read });
      }
      return new Response(null, { status: kind === 'user-limits' ? 204 : 201 });
    }
    const rights = (id: string) => {
      const { password: _, ...rest } = users.get(id)!;
      return rest;
    };
    return { http, foreign: ['boss', 'billing'], rich: 'billing', rights, live: () => [...users.keys()] };
  },
};
