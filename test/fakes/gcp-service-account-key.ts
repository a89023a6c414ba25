import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import type { Http } from '../../src/rotation/model/ports.ts';
import type { FakeProvider } from './providers.ts';
import { json } from './wire.ts';

const boss = 'keyturn@toy.iam.gserviceaccount.com';
export const deployer = 'deployer@toy.iam.gserviceaccount.com';
const aud = 'https://oauth2.googleapis.com/token';

/** Two key pairs in turn: it takes Google no time to make one, and us half a second. */
const pairs = [1, 2].map(() => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  return { private: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, public: publicKey };
});

export function fileOf(email: string, id: string, turn = 0): { readonly [name: string]: string } {
  return {
    type: 'service_account',
    project_id: 'toy',
    private_key_id: id,
    private_key: pairs[turn % pairs.length]!.private,
    client_email: email,
    client_id: '100000000000000000001',
    token_uri: aud,
  };
}

type Key = { readonly email: string; readonly turn: number; disabled: boolean };

/** The keys of one service account at IAM, and the place that gives tokens for them, which checks every signature. */
export const gcpServiceAccountKey: FakeProvider = {
  options: { 'service-account': deployer },
  scopes: [],
  untagged: true,
  unpaged: true,
  admin: JSON.stringify(fileOf(boss, 'toyboss')),
  signIn: '/token',
  signs: true,
  start(clock) {
    const keys = new Map<string, Key>([
      ['toyboss', { email: boss, turn: 0, disabled: false }],
      ['toyforeign', { email: deployer, turn: 1, disabled: false }],
    ]);
    const tokens = new Map<string, string>();
    let made = 0;
    const live = () => [...keys].filter(([, { email }]) => email === deployer).map(([id]) => id);
    const http: Http = async (request) => {
      const url = new URL(request.url);
      if (url.href === aud) return token(new URLSearchParams(await request.text()).get('assertion') ?? '');
      const who = tokens.get(request.headers.get('authorization')?.replace('Bearer ', '') ?? '');
      if (who === undefined) return failed(401, 'UNAUTHENTICATED');
      if (who !== boss) return failed(403, 'PERMISSION_DENIED');
      const prefix = `/v1/projects/toy/serviceAccounts/${deployer}/keys`;
      if (url.host !== 'iam.googleapis.com' || !url.pathname.startsWith(prefix)) return failed(404, 'NOT_FOUND');
      const [id = '', verb] = url.pathname.slice(prefix.length + 1).split(':');
      const shown = (one: string) => ({
        name: `projects/toy/serviceAccounts/${deployer}/keys/${one}`,
        validBeforeTime: '9999-12-31T23:59:59Z',
        keyType: 'USER_MANAGED',
        ...(keys.get(one)?.disabled ? { disabled: true } : {}),
      });
      if (request.method === 'GET') return json({ keys: live().map(shown) });
      if (id === '') {
        if (live().length >= 10) return failed(400, 'FAILED_PRECONDITION');
        const next = `toykey${++made}`;
        keys.set(next, { email: deployer, turn: made, disabled: false });
        const file = JSON.stringify(fileOf(deployer, next, made), null, 2);
        return json({ ...shown(next), privateKeyData: Buffer.from(file).toString('base64') });
      }
      const key = keys.get(id);
      if (key?.email !== deployer) return failed(404, 'NOT_FOUND');
      if (verb === 'disable') key.disabled = true;
      else keys.delete(id);
      return json({});
    };
    async function token(assertion: string): Promise<Response> {
      const wrong = json({ error: 'invalid_grant', error_description: 'Invalid JWT Signature.' }, 400);
      try {
        const key = keys.get(decodeProtectedHeader(assertion).kid ?? '');
        if (!key || key.disabled) return wrong;
        const from = createPublicKey(pairs[key.turn % pairs.length]!.public.export({ type: 'spki', format: 'pem' }));
        const checks = { issuer: key.email, audience: aud, currentDate: clock.now() };
        await jwtVerify(assertion, from, checks);
        const value = `toy-example-not-a-key-token-${tokens.size}`;
        tokens.set(value, key.email);
        return json({ access_token: value, expires_in: 3_599, token_type: 'Bearer' });
      } catch {
        return wrong;
      }
    }
    return { http, foreign: ['toyforeign'], live };
  },
};

function failed(code: number, status: string): Response {
  return json({ error: { code, status, message: 'toy' } }, code);
}
