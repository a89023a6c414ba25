import type { Http } from '../../src/rotation/model/ports.ts';
import { bearer } from './issuer.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const tenant = '00000000-0000-4000-8000-00000000aaaa';
const app = '00000000-0000-4000-8000-00000000bbbb';
const object = '00000000-0000-4000-8000-00000000dddd';

type Password = { keyId: string; displayName: string; endDateTime: string; secretText: string };

/** Microsoft Graph's passwords of one application, and the token endpoint that both it and its admin log in at. */
export const azureApp: FakeProvider = {
  options: { tenant, 'object-id': object, 'app-id': app },
  scopes: [],
  unpaged: true,
  admin: { 'client-id': '00000000-0000-4000-8000-00000000cccc', 'client-secret': 'toy-example-not-a-key-azure-admin' },
  signIn: `/${tenant}/oauth2/v2.0/token`,
  start() {
    const admin = azureApp.admin as { 'client-id': string; 'client-secret': string };
    const token = 'toy-example-not-a-key-azure-token';
    const passwords: Password[] = [];
    let count = 0;
    const add = (displayName: string, endDateTime: string): Password => {
      const number = ++count;
      const keyId = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
      const made = { keyId, displayName, endDateTime, secretText: `toy-example-not-a-key-azure-${number}` };
      passwords.push(made);
      return made;
    };
    const foreign = ['portal', 'pipeline', 'mona'].map((name) => add(name, '2027-01-01T00:00:00Z').keyId);
    const shown = ({ secretText, ...rest }: Password, secret: boolean) => ({
      ...rest,
      customKeyIdentifier: null,
      startDateTime: '2026-01-01T00:00:00Z',
      hint: secretText.slice(0, 3),
      secretText: secret ? secretText : null,
    });
    const entry = `/v1.0/applications/${object}`;

    const logIn: Http = async (request) => {
      const form = new URLSearchParams(await request.text());
      const [id, secret] = [form.get('client_id'), form.get('client_secret')];
      const known =
        (id === admin['client-id'] && secret === admin['client-secret']) ||
        (id === app && passwords.some(({ secretText }) => secretText === secret));
      if (
        form.get('grant_type') !== 'client_credentials' ||
        form.get('scope') !== 'https://graph.microsoft.com/.default'
      )
        return json({ error: 'invalid_request', error_description: 'AADSTS900144' }, 400);
      if (!known)
        return json({ error: 'invalid_client', error_description: 'AADSTS7000215', error_codes: [7000215] }, 401);
      return json({ token_type: 'Bearer', expires_in: 3599, access_token: id === app ? 'toy-app-token' : token });
    };
    const http: Http = async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === azureApp.signIn) return logIn(request);
      if (bearer(request) !== token) return failure(401, 'InvalidAuthenticationToken', 'Access token is empty.');
      if (pathname === entry && request.method === 'GET')
        return json({ passwordCredentials: passwords.map((one) => shown(one, false)) });
      if (request.method !== 'POST') return failure(405, 'Request_BadRequest', 'Method not allowed');
      if (pathname === `${entry}/addPassword`) {
        const { passwordCredential: asked } = (await request.json()) as {
          passwordCredential?: { displayName?: string; endDateTime?: string };
        };
        return json(shown(add(asked?.displayName ?? '', asked?.endDateTime ?? '2028-01-01T00:00:00Z'), true));
      }
      if (pathname !== `${entry}/removePassword`) return failure(404, 'Request_ResourceNotFound', 'Resource not found');
      const { keyId } = (await request.json()) as { keyId?: string };
      const at = passwords.findIndex((one) => one.keyId === keyId);
      if (at < 0) return failure(400, 'Request_BadRequest', `No password credential found with keyId ${keyId}.`);
      passwords.splice(at, 1);
      return new Response(null, { status: 204 });
    };
    return { http, foreign, live: () => passwords.map(({ keyId }) => keyId) };
  },
};

function failure(status: number, code: string, message: string): Response {
  return json({ error: { code, message } }, status);
}
