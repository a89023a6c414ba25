import type { Http } from '../../src/rotation/model/ports.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const account = `AC${'0'.repeat(31)}1`;
/** A Main key. */
const mainKey = 'SKtoyExampleMain';
const auth = 'toy-example-not-a-key-twilio';

type Policy = { allow: string[] };

/** https://github.com/twilio/twilio-oai: twilio_iam_v1, and one resource of api.twilio.com to prove a key with. */
export const twilio: FakeProvider = {
  options: { 'account-sid': account, policy: { allow: ['/twilio/messaging/messages/read'] } },
  scopes: ['policy'],
  admin: { user: mainKey, password: auth },
  start() {
    const keys: { sid: string; secret: string; name: string; policy: Policy | null }[] = [];
    const add = (name: string, policy: Policy | null) => {
      const sid = `SK${String(keys.length + 1).padStart(32, '0')}`;
      const key = { sid, secret: `toy-example-not-a-key-${keys.length + 1}`, name, policy };
      keys.push(key);
      return key;
    };
    const foreign = [add('call centre', null), add('reports', null), add('billing', null)].map(({ sid }) => sid);
    const date = 'Mon, 13 Jun 2026 22:50:08 +0000';

    const http: Http = async (request) => {
      const url = new URL(request.url);
      const [, user, password] =
        /^([^:]*):(.*)$/.exec(atob(request.headers.get('authorization')?.slice(6) ?? '')) ?? [];
      const own = keys.find(({ sid, secret }) => sid === user && secret === password);
      const main = user === mainKey && password === auth;
      if (!main && own === undefined) return refused(401, 20003, 'Authenticate');
      if (url.host === 'api.twilio.com') {
        const may = own?.policy?.allow.includes('/twilio/messaging/messages/read') ?? true;
        if (!may) return refused(403, 20403, 'Forbidden');
        return url.pathname === `/2010-04-01/Accounts/${account}/Messages.json`
          ? json({ messages: [] })
          : refused(404, 20404, 'Not found');
      }
      if (!main) return refused(401, 20003, 'Authentication Error - invalid username');
      if (url.pathname === '/v1/Keys' && request.method === 'POST') {
        const form = new URLSearchParams(await request.text());
        const policy =
          form.get('KeyType') === 'restricted' ? (JSON.parse(form.get('Policy') ?? 'null') as Policy) : null;
        if (form.get('AccountSid') !== account) return refused(400, 20001, 'Bad request');
        const { sid, secret, name } = add(form.get('FriendlyName') ?? '', policy);
        return json({ sid, friendly_name: name, date_created: date, date_updated: date, secret, policy }, 201);
      }
      if (url.pathname === '/v1/Keys') {
        if (url.searchParams.get('AccountSid') !== account) return refused(400, 20001, 'Bad request');
        const page = Number(url.searchParams.get('Page') ?? 0);
        const shown = keys.slice(page * 2, page * 2 + 2);
        const address = (number: number) => `${url.origin}/v1/Keys?AccountSid=${account}&PageSize=2&Page=${number}`;
        return json({
          keys: shown.map(({ sid, name }) => ({
            sid,
            friendly_name: name,
            date_created: date,
            date_updated: date,
            flags: ['rest_api'],
          })),
          meta: {
            page,
            page_size: 2,
            first_page_url: address(0),
            previous_page_url: null,
            url: address(page),
            next_page_url: page * 2 + 2 < keys.length ? address(page + 1) : null,
            key: 'keys',
          },
        });
      }
      const at = keys.findIndex(({ sid }) => url.pathname === `/v1/Keys/${sid}`);
      if (at < 0) return refused(404, 20404, 'The requested resource was not found');
      if (request.method !== 'DELETE') return refused(405, 20004, 'Method not allowed');
      keys.splice(at, 1);
      return new Response(null, { status: 204 });
    };
    return { http, foreign, live: () => keys.map(({ sid }) => sid) };
  },
};

function refused(status: number, code: number, message: string): Response {
  return json({ code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }, status);
}
