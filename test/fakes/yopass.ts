import { randomBytes } from 'node:crypto';
import type { Http } from '../../src/rotation/model/ports.ts';

/**
 * A small working Yopass server: text secrets, their status, deletion, its configuration. `prefetch: false` is its
 * `--prefetch-secret=false`: then nothing tells whether a secret is there. `token` is what `--require-auth` wants.
 */
export function fakeYopass(options: {
  now(): Date;
  readOnly?: boolean;
  prefetch?: boolean;
  forceExpiration?: number;
  maxLength?: number;
  token?: string;
}) {
  const { now, readOnly = false, prefetch = true, forceExpiration, maxLength = 10_000, token } = options;
  const stored = new Map<string, { readonly message: string; readonly until: number }>();
  const live = (id: string) => {
    const found = stored.get(id);
    return found !== undefined && found.until > now().getTime() ? found : undefined;
  };
  const says = (status: number, message: string) => Response.json({ message }, { status });

  const http: Http = async (request) => {
    const { pathname } = new URL(request.url);
    const at = /^\/secret\/([A-Za-z0-9]{22})(\/status)?$/.exec(pathname);
    if (request.method === 'GET' && pathname === '/config') {
      const force = forceExpiration === undefined ? {} : { FORCE_EXPIRATION: forceExpiration };
      return Response.json({
        ARGON2: false,
        DEFAULT_EXPIRY: 3_600,
        DISABLE_UPLOAD: false,
        FORCE_ONETIME_SECRETS: false,
        PREFETCH_SECRET: prefetch,
        READ_ONLY: readOnly,
        REQUIRE_AUTH: token !== undefined,
        ...force,
      });
    }
    if (request.method === 'POST' && pathname === '/create/secret' && !readOnly) return create(request);
    // What is no route is looked for among its assets.
    if (at === null || (at[2] !== undefined && !prefetch)) return new Response('404 page not found\n', { status: 404 });
    const id = at[1]!;
    const found = live(id);
    if (at[2] !== undefined && request.method === 'GET')
      return found ? Response.json({ oneTime: true, requireAuth: false }) : says(404, 'Secret not found');
    if (request.method === 'DELETE')
      return stored.delete(id) && found ? new Response(null, { status: 204 }) : says(404, 'Secret not found');
    if (request.method !== 'GET' || !found) return says(404, 'Secret not found');
    stored.delete(id);
    return Response.json({ expiration: 3_600, message: found.message, one_time: true });
  };
  return { http, stored };

  async function create(request: Request): Promise<Response> {
    if (token !== undefined && request.headers.get('authorization') !== `Bearer ${token}`)
      return says(401, 'authentication required');
    const sent = await request.text();
    if (sent.length > maxLength + maxLength / 64 + 4_096) return says(413, 'Request body too large');
    const body = JSON.parse(sent) as {
      expiration: number;
      message: string;
      one_time: boolean;
      require_auth: boolean;
    };
    if (![3_600, 86_400, 604_800].includes(body.expiration)) return says(400, 'Invalid expiration specified');
    if (forceExpiration !== undefined && body.expiration !== forceExpiration)
      return says(400, 'Expiration does not match server policy');
    if (body.message.length > maxLength) return says(400, 'The encrypted message is too long');
    if (!/^-----BEGIN PGP MESSAGE-----\n.+\n-----END PGP MESSAGE-----\s*$/s.test(body.message))
      return says(400, 'Message must be PGP encrypted');
    const id = randomBytes(40).toString('base64').replace(/[+/=]/g, '').slice(0, 22);
    if (!body.one_time) throw new Error('a link that can be read twice');
    stored.set(id, { message: body.message, until: now().getTime() + body.expiration * 1_000 });
    return Response.json({ message: id });
  }
}
