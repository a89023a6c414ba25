import type { Clock, Http, Random } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { json } from './network.ts';

export type ToyKey = {
  readonly id: string;
  /** What its maker called it; Keyturn puts its tag there. */
  readonly name: string;
  readonly value: Secret;
  readonly createdAt: Date;
  revokedAt?: Date;
  lastUsedAt?: Date;
};

export type ToyProvider = {
  readonly http: Http;
  /** May mint, list and revoke. */
  readonly admin: Secret;
  /** Every key that ever was, the oldest first. */
  readonly keys: readonly ToyKey[];
  /** A key that somebody made by hand, long ago. */
  make(name: string, createdAt: Date): ToyKey;
};

/**
 * A provider of API keys that really accepts and refuses them:
 *
 *   POST /keys {name} -> 201 {id, key}    GET /keys -> {keys: [{id, name, last_used_at}]}    DELETE /keys/ID -> 204, 404
 *   GET /whoami, with a key -> {ok: true, id}, 401
 */
export function toyProvider(clock: Clock, random: Pick<Random, 'bytes'>): ToyProvider {
  const admin = new Secret(`toy-admin-${hex(random)}`);
  const keys: ToyKey[] = [];
  const make = (name: string, createdAt: Date) => {
    const key = { id: `key-${keys.length + 1}`, name, value: new Secret(`toy-key-${hex(random)}`), createdAt };
    keys.push(key);
    return key;
  };
  const live = () => keys.filter(({ revokedAt }) => revokedAt === undefined);

  function whoami(bearer: string): Response {
    const key = live().find(({ value }) => value.reveal() === bearer);
    if (key === undefined) return json({ error: 'unauthorized' }, 401);
    key.lastUsedAt = clock.now();
    return json({ ok: true, id: key.id });
  }

  const http: Http = async (request) => {
    const { pathname } = new URL(request.url);
    const bearer = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
    const call = `${request.method} ${pathname}`;
    if (call === 'GET /whoami') return whoami(bearer);
    if (bearer !== admin.reveal()) return json({ error: 'unauthorized' }, 401);
    if (call === 'GET /keys') {
      const shown = live().map(({ id, name, lastUsedAt }) => ({ id, name, last_used_at: lastUsedAt ?? null }));
      return json({ keys: shown });
    }
    if (call === 'POST /keys') {
      const { name } = (await request.json()) as { name?: unknown };
      if (typeof name !== 'string') return json({ error: 'a name is wanted' }, 400);
      const key = make(name, clock.now());
      return json({ id: key.id, key: key.value.reveal() }, 201);
    }
    const key = live().find(({ id }) => call === `DELETE /keys/${id}`);
    if (key === undefined) return json({ error: 'not found' }, 404);
    key.revokedAt = clock.now();
    return new Response(null, { status: 204 });
  };

  return { http, admin, keys, make };
}

function hex(random: Pick<Random, 'bytes'>): string {
  return Buffer.from(random.bytes(20)).toString('hex');
}
