import { randomUUID } from 'node:crypto';
import type { Http } from '../../src/rotation/model/ports.ts';

/**
 * A small working server of Luzifer's ots. `secretExpiry` (seconds, 0 = none) is the most that it keeps a secret, and with
 * `disableExpiryOverride` what it keeps every secret for.
 */
export function fakeOts(options: {
  now(): Date;
  secretExpiry?: number;
  disableExpiryOverride?: boolean;
  maxSecretSize?: number;
}) {
  const { now, secretExpiry = 0, disableExpiryOverride = false, maxSecretSize = 115_000_000 } = options;
  const stored = new Map<string, { readonly secret: string; readonly until: number }>();

  const http: Http = async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/api/isWritable') return new Response(null, { status: 204 });
    if (pathname === '/api/settings' && request.method === 'GET')
      return Response.json({ appTitle: 'toy', ...(disableExpiryOverride ? { disableExpiryOverride } : {}) });
    if (pathname === '/api/create' && request.method === 'POST') {
      const sent = await request.text();
      // It stops reading, and its answer is what the library makes of none.
      if (sent.length > 2 * maxSecretSize) return new Response(null, { status: 200 });
      const { secret } = JSON.parse(sent) as { secret: string };
      const error = Response.json({ success: false, error: randomUUID() }, { status: 400 });
      if (secret === '' || secret.length > maxSecretSize) return error;
      const asked = disableExpiryOverride ? 0 : Number(searchParams.get('expire') ?? 0);
      if (!Number.isInteger(asked) || asked < 0) return error;
      const seconds = Math.min(asked || Number.POSITIVE_INFINITY, secretExpiry || Number.POSITIVE_INFINITY);
      const id = randomUUID();
      const until = now().getTime() + seconds * 1_000;
      stored.set(id, { secret, until });
      const expires = Number.isFinite(until) ? { expires_at: new Date(until).toISOString() } : {};
      return Response.json({ success: true, secret_id: id, ...expires }, { status: 201 });
    }
    // Any method reads, and reading ends it.
    const id = /^\/api\/get\/([0-9a-f-]{36})$/.exec(pathname)?.[1];
    if (id === undefined) return new Response('404 page not found', { status: 404 });
    const found = stored.get(id);
    stored.delete(id);
    if (found === undefined || found.until <= now().getTime())
      return Response.json({ success: false, error: randomUUID() }, { status: 404 });
    return Response.json({ success: true, secret: found.secret });
  };
  return { http, stored };
}
