import type { Clock, Http, Json } from '../../src/rotation/model/ports.ts';
import { json } from './wire.ts';

/**
 * How its listings lie: `newest` and `oldest` show only the first page and call it the last, in that order; from `flapping`
 * ones something else is missing each time; `another tenant` answers listings, reads and revocations.
 */
export type ToyLie = 'newest' | 'oldest' | 'flapping' | 'another tenant';

export type ToyOptions = {
  readonly admin?: string;
  /** What its ids and keys begin with: another tenant's are others. */
  readonly prefix?: string;
  /** How many keys may live at once. */
  readonly quota?: number;
  /** Milliseconds until a new key is accepted, until a deleted one is refused, until a new one is listed. */
  readonly appears?: number;
  readonly lingers?: number;
  readonly listLag?: number;
  readonly pageSize?: number;
  /** Whose keys they are, as `/whoami` says it; left out: it says nothing of that. */
  readonly account?: Json;
  /** Keys of other people. */
  readonly foreign?: number;
};

export type ToyKey = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: number;
  deletedAt: number | undefined;
  active: boolean;
  lastUsed: number | undefined;
};

export type Toy = {
  readonly http: Http;
  lies: ToyLie | undefined;
  /** Every key that ever was, deleted ones too. */
  readonly keys: readonly ToyKey[];
  live(): readonly string[];
  /** Whether the service would accept this key right now. */
  accepts(key: string): boolean;
  /** What a person does in the console. */
  make(name: string): ToyKey;
  end(id: string): void;
};

/**
 * A small provider of API keys that really accepts and refuses them:
 *
 *   POST /keys {name, scopes} -> 201 {id, key, name, scopes}       403 {"error":"limit"} beyond the quota
 *   GET /keys?after=CURSOR -> {keys: [{id, name, active, last_used_at}], next}
 *   GET /keys/ID -> {id, name, scopes}
 *   PATCH /keys/ID {active}, DELETE /keys/ID -> 204, 404
 *   GET /whoami, with a key of its own -> {ok: true, id, scopes, owner?: {account}}   401
 */
export function toy(clock: Clock, options: ToyOptions = {}): Toy {
  const {
    admin = 'toy-example-not-a-key-admin',
    quota = Number.POSITIVE_INFINITY,
    prefix = 'toy',
    pageSize = 2,
    foreign = 4,
    account,
  } = options;
  const { appears = 0, lingers = 0, listLag = 0 } = options;
  const now = () => clock.now().getTime();
  const keys: ToyKey[] = [];
  const add = (name: string, scopes: readonly string[], createdAt: number): ToyKey => {
    const number = String(keys.length + 1).padStart(4, '0');
    const key = { id: `${prefix}_${number}`, key: `${prefix}-example-not-a-key-${number}`, name, scopes, createdAt };
    const made = { ...key, deletedAt: undefined, active: true, lastUsed: undefined };
    keys.push(made);
    return made;
  };
  for (let n = 0; n < foreign; n++) add(`somebody else's ${n + 1}`, ['read'], 0);

  const lives = (key: ToyKey) => key.deletedAt === undefined;
  const works = (key: ToyKey) => {
    if (!key.active || now() < key.createdAt + appears) return false;
    return key.deletedAt === undefined || now() < key.deletedAt + lingers;
  };
  const find = (id: string) => keys.find((key) => key.id === id && lives(key));
  const bearer = (request: Request) => /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];

  let lies: ToyLie | undefined;
  let listings = 0;
  const asLied = (all: readonly ToyKey[]): readonly ToyKey[] => {
    switch (lies) {
      case 'newest':
        return [...all].reverse().slice(0, pageSize);
      case 'oldest':
        return all.slice(0, pageSize);
      case 'flapping':
        return all.filter((key) => (keys.indexOf(key) + listings) % 2 === 0);
      case 'another tenant':
        return [];
      default:
        return all;
    }
  };

  const list = (after: string | null): Response => {
    if (after === null) listings++;
    const shown = asLied(keys.filter((key) => lives(key) && now() >= key.createdAt + listLag));
    // The cursor holds its place though its key was deleted meanwhile.
    const place = keys.findIndex((key) => key.id === after);
    const from = after === null ? 0 : shown.filter((key) => keys.indexOf(key) <= place).length;
    const page = shown.slice(from, from + pageSize);
    return json({
      keys: page.map(({ id, name, active, lastUsed }) => ({
        id,
        name,
        active,
        last_used_at: lastUsed === undefined ? null : new Date(lastUsed).toISOString(),
      })),
      next: from + pageSize < shown.length ? page.at(-1)!.id : null,
    });
  };

  const http: Http = async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const route = `${request.method} ${pathname}`;
    const token = bearer(request);
    if (route === 'GET /whoami') {
      const key = keys.find((each) => each.key === token);
      if (key === undefined || !works(key)) return json({ error: 'unauthorized' }, 401);
      key.lastUsed = now();
      return json({
        ok: true,
        id: key.id,
        scopes: key.scopes,
        ...(account === undefined ? {} : { owner: { account } }),
      });
    }
    if (token !== admin) return json({ error: 'unauthorized' }, 401);
    if (route === 'GET /keys') return list(searchParams.get('after'));
    if (route === 'POST /keys') {
      if (keys.filter(lives).length >= quota) return json({ error: 'limit' }, 403);
      const body = (await request.json()) as { name?: unknown; scopes?: unknown };
      if (typeof body.name !== 'string' || !Array.isArray(body.scopes)) return json({ error: 'invalid' }, 400);
      const { id, key, name, scopes } = add(body.name, body.scopes, now());
      return json({ id, key, name, scopes }, 201);
    }
    const id = /^\/keys\/([^/]+)$/.exec(pathname)?.[1];
    const key = id === undefined || lies === 'another tenant' ? undefined : find(decodeURIComponent(id));
    if (key === undefined) return json({ error: 'not found' }, 404);
    if (request.method === 'GET') return json({ id: key.id, name: key.name, scopes: key.scopes });
    if (request.method === 'PATCH') {
      key.active = ((await request.json()) as { active: boolean }).active;
      return json({ id: key.id, active: key.active });
    }
    if (request.method !== 'DELETE') return json({ error: 'method' }, 405);
    key.deletedAt = now();
    return new Response(null, { status: 204 });
  };

  return {
    get lies() {
      return lies;
    },
    set lies(lie) {
      lies = lie;
    },
    make: (name) => add(name, ['send'], now()),
    end(id) {
      const key = find(id);
      if (key) key.deletedAt = now();
    },
    http,
    keys,
    live: () => keys.filter(lives).map(({ id }) => id),
    accepts: (value) => keys.some((key) => key.key === value && works(key)),
  };
}
