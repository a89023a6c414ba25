import type { Http } from '../../src/rotation/model/ports.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

type Key = { id: string; value: string; name: string; scopes: string[] };

/** https://github.com/twilio/sendgrid-oai, as far as API keys go, with the limit of 100 and "no scopes = full access". */
export const sendgrid: FakeProvider = {
  options: { scopes: ['mail.send'] },
  scopes: ['scopes'],
  unpaged: true,
  admin: 'toy-example-not-a-key-sendgrid-admin',
  start() {
    const keys: Key[] = [];
    let count = 0;
    const add = (name: string, scopes: string[]): Key => {
      const id = `id${String(++count).padStart(20, '0')}`;
      const key = { id, value: ['SG', id, 'toy-example-not-a-key'].join('.'), name, scopes };
      keys.push(key);
      return key;
    };
    const foreign = [
      add('marketing', ['mail.send', '2fa_required']),
      add('legacy', ['alerts.read', 'alerts.create', 'mail.send', 'templates.versions.read']),
    ].map(({ id }) => id);
    const may = [
      ...['api_keys.create', 'api_keys.read', 'api_keys.delete', 'api_keys.update', 'mail.send'],
      ...['alerts.read', 'alerts.create', 'templates.versions.read'],
    ];

    const http: Http = async (request) => {
      const { pathname } = new URL(request.url);
      const token = request.headers.get('authorization')?.replace(/^Bearer /, '');
      const own = keys.find(({ value }) => value === token);
      if (token !== sendgrid.admin && own === undefined) return refused('authorization required', 401);
      if (pathname === '/v3/scopes') return json({ scopes: own?.scopes ?? may });
      if (token !== sendgrid.admin) return refused('access forbidden', 403);
      if (pathname === '/v3/api_keys' && request.method === 'GET') {
        const limit = Number(new URL(request.url).searchParams.get('limit') ?? 10);
        return json({ result: keys.slice(0, limit).map(({ id, name }) => ({ api_key_id: id, name })) });
      }
      if (pathname === '/v3/api_keys' && request.method === 'POST') {
        if (keys.length >= 100) return refused('Cannot create more than 100 API Keys', 403);
        const { name, scopes } = (await request.json()) as { name: string; scopes?: string[] };
        if (scopes?.some((scope) => !may.includes(scope))) return refused('access forbidden', 403);
        const made = add(name, scopes ?? ['full access']);
        return json({ api_key: made.value, api_key_id: made.id, name, scopes: made.scopes }, 201);
      }
      const at = keys.findIndex(({ id }) => pathname === `/v3/api_keys/${id}`);
      if (at < 0) return refused('unable to find API Key', 404);
      const { id, name, scopes } = keys[at]!;
      if (request.method === 'GET') return json({ api_key_id: id, name, scopes });
      if (request.method !== 'DELETE') return refused('method not allowed', 405);
      keys.splice(at, 1);
      return new Response(null, { status: 204 });
    };
    const rights = (id: string) => keys.find((key) => key.id === id)?.scopes;
    return { http, foreign, rich: foreign[1]!, rights, live: () => keys.map(({ id }) => id) };
  },
};

function refused(message: string, status: number): Response {
  return json({ errors: [{ field: null, message }] }, status);
}
