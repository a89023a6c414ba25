import type { Http } from '../../src/rotation/model/ports.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

/** https://github.com/resend/resend-openapi, as far as API keys go. A key for sending is told so with 401, an unknown one 403. */
export const resend: FakeProvider = {
  options: { permission: 'sending_access' },
  scopes: ['permission'],
  admin: 'toy-example-not-a-key-resend-admin',
  start() {
    const keys: { id: string; token: string; name: string; permission: string }[] = [];
    let count = 0;
    const add = (name: string, permission: string) => {
      const id = `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
      const key = { id, token: ['re', `toyExampleNotAKey${count}`].join('_'), name, permission };
      keys.push(key);
      return key;
    };
    for (let n = 0; n < 220; n++) add(`mailer ${n}`, 'full_access');
    const foreign = keys.map(({ id }) => id);

    const http: Http = async (request) => {
      const { pathname, searchParams } = new URL(request.url);
      const token = request.headers.get('authorization')?.replace(/^Bearer /, '');
      const own = keys.find((key) => key.token === token);
      const permission = token === resend.admin ? 'full_access' : own?.permission;
      if (permission === undefined) return refused(403, 'invalid_api_key', 'API key is invalid');
      if (permission !== 'full_access')
        return refused(401, 'restricted_api_key', 'This API key is restricted to only send emails');
      if (pathname === '/domains') return json({ object: 'list', has_more: false, data: [] });
      if (pathname === '/api-keys' && request.method === 'POST') {
        const body = (await request.json()) as { name: string; permission?: string };
        const { id, token } = add(body.name, body.permission ?? 'full_access');
        return json({ id, token }, 201);
      }
      if (pathname === '/api-keys') {
        const from = keys.findIndex(({ id }) => id === searchParams.get('after')) + 1;
        const page = keys.slice(from, from + Number(searchParams.get('limit') ?? 20));
        const data = page.map(({ id, name }) => ({
          id,
          name,
          created_at: '2026-01-01 00:00:00.5+00',
          last_used_at: null,
        }));
        return json({ object: 'list', has_more: from + page.length < keys.length, data });
      }
      const at = keys.findIndex(({ id }) => pathname === `/api-keys/${id}`);
      if (at < 0) return refused(404, 'not_found', 'API key not found');
      const [{ id }] = keys.splice(at, 1) as [(typeof keys)[number]];
      return json({ object: 'api_key', id, deleted: true });
    };
    return { http, foreign, live: () => keys.map(({ id }) => id) };
  },
};

function refused(statusCode: number, name: string, message: string): Response {
  return json({ statusCode, name, message }, statusCode);
}
