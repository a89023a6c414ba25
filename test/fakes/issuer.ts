import type { FakeService } from './providers.ts';

export type IssuedKey = {
  readonly id: string;
  readonly value: string;
  readonly name: string;
  /** The body with which it was asked for. */
  readonly asked: { readonly [name: string]: unknown };
  enabled: boolean;
};

/** What tells one vendor's API for keys from the next. */
export type Vendor = {
  /** Path of the collection; a key is one segment below. */
  readonly path: string;
  /** Ids and values that look like the vendor's, made of a number. */
  id(number: number): string;
  value(number: number): string;
  /** Keys of other people, by name; one of them with what it was once asked for with. */
  readonly foreign: readonly (string | readonly [name: string, asked: { readonly [name: string]: unknown }])[];
  /** What a key may do, as the service judges it; undefined members are the same as none. */
  rights?(key: IssuedKey): unknown;
  isAdmin(request: Request): boolean;
  denied(): Response;
  /** The name in a body that asks for a key, undefined if it is not a good one. */
  name(body: { [name: string]: unknown }): string | undefined;
  refused(): Response;
  /** What a body says that is not JSON. */
  read?(request: Request): Promise<{ [name: string]: unknown }>;
  created(key: IssuedKey): Response;
  page(keys: readonly IssuedKey[], url: URL): Response;
  shown?(key: IssuedKey): Response;
  change?(key: IssuedKey, body: { [name: string]: unknown }): Response;
  ended(key: IssuedKey): Response;
  missing(): Response;
  /** Where a key is asked about itself, and what comes back; undefined for a key that is none. */
  readonly probe: string;
  own(request: Request, keys: readonly IssuedKey[]): string | undefined | Promise<string | undefined>;
  probed(key: IssuedKey | undefined): Response;
};

/** A service that issues, shows, refuses and ends keys in the manner of one vendor. */
export function issuer(vendor: Vendor): FakeService {
  const keys: IssuedKey[] = [];
  let count = 0;
  const add = (name: string, asked: { [name: string]: unknown }) => {
    const number = ++count;
    const key = { id: vendor.id(number), value: vendor.value(number), name, asked, enabled: true };
    keys.push(key);
    return key;
  };
  const foreign = vendor.foreign.map((one) => (typeof one === 'string' ? add(one, {}) : add(...one)).id);
  const rich = vendor.foreign.findIndex((one) => typeof one !== 'string');
  const { rights } = vendor;
  const of = (id: string) => keys.find((key) => key.id === id)!;
  return {
    ...(rights === undefined ? {} : { rich: foreign[rich]!, rights: (id: string) => rights(of(id)) }),
    foreign,
    live: () => keys.map(({ id }) => id),
    http: async (request) => {
      const url = new URL(request.url);
      if (url.pathname === vendor.probe) {
        const own = await vendor.own(request, keys);
        return vendor.probed(keys.find(({ value, enabled }) => value === own && enabled));
      }
      if (!vendor.isAdmin(request)) return vendor.denied();
      const read = async () =>
        vendor.read === undefined ? ((await request.json()) as { [name: string]: unknown }) : vendor.read(request);
      if (url.pathname === vendor.path && request.method === 'GET') return vendor.page(keys, url);
      if (url.pathname === vendor.path && request.method === 'POST') {
        const body = await read();
        const name = vendor.name(body);
        return name === undefined ? vendor.refused() : vendor.created(add(name, body));
      }
      const at = keys.findIndex(({ id }) => url.pathname === `${vendor.path}/${id}`);
      const key = keys[at];
      if (key === undefined) return vendor.missing();
      if (request.method === 'GET' && vendor.shown !== undefined) return vendor.shown(key);
      if (request.method === 'PATCH' && vendor.change !== undefined) return vendor.change(key, await read());
      if (request.method !== 'DELETE') return vendor.refused();
      keys.splice(at, 1);
      return vendor.ended(key);
    },
  };
}

export function bearer(request: Request): string | undefined {
  return /^Bearer (.*)$/.exec(request.headers.get('authorization') ?? '')?.[1];
}

/** User and password of HTTP Basic. */
export function basic(request: Request): { readonly user: string; readonly password: string } | undefined {
  const pair = /^Basic (.*)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  const [, user, password] = /^([^:]*):(.*)$/s.exec(atob(pair ?? '')) ?? [];
  return user === undefined || password === undefined ? undefined : { user, password };
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
