/**
 * Every way to hand a value over by a link. A module is loaded only when it is needed. Links in a repository are kept by the
 * forge, whose row `compose` adds.
 */
import type { FormerRequests, Requests } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import type { ForeignLink } from './backends/foreign-reader.ts';
import type { Reader } from './reader.ts';
import type { Wire } from './request-service.ts';
import type { RequestsOptions } from './requests.ts';
import { type LinkStore, type OpenOptions, store, type Via } from './store.ts';

/** In the order in which a link of an unknown kind is offered to them; what nobody claims is for `keyturn` to refuse. */
export type LinkStores = { readonly [via in Via]: LinkStore };

/** @param github the row that the forge keeps: links in a repository */
export function linkStores(github: LinkStore): LinkStores {
  return { keyturn, github, privatebin, yopass, ots };
}

/** The reader that a link wants, by its shape. Throws LINK_INVALID before anything is sent. */
export async function openLink(link: Secret, stores: LinkStores, options: OpenOptions): Promise<Reader> {
  const text = link.reveal();
  for (const store of Object.values(stores)) {
    const parsed = await store.parse(text, options);
    if (parsed !== undefined) return store.open(parsed, options);
  }
  const { reader } = await import('./reader.ts');
  return reader(link, options);
}

/** Requests at the Keyturn service at `origin`. What they are sealed with is loaded by the first call. */
export function requestsAt(origin: string, options: Omit<RequestsOptions, 'url'>): Requests {
  const load = async () => (await import('./requests.ts')).requests({ ...options, url: origin });
  return {
    via: new URL(origin).origin,
    host: new URL(origin).host,
    check: async () => (await load()).check(),
    draft: async (question, seed) => (await load()).draft(question, seed),
    create: async (draft, question) => (await load()).create(draft, question),
    state: async (seed) => (await load()).state(seed),
    take: async (seed, expect, frame) => (await load()).take(seed, expect, frame),
    done: async (seed) => (await load()).done(seed),
    isDisputed: async (id) => (await load()).isDisputed(id),
    end: async (id, reason) => (await load()).end(id, reason),
  };
}

/** The same at a service that was named before, for whoever has S; undefined: no service of ours can be there. */
export function formerRequestsAt(origin: string, options: Wire): FormerRequests | undefined {
  if (!isService(origin)) return undefined;
  const load = async () => (await import('./requests.ts')).formerRequests({ ...options, url: origin });
  return {
    host: new URL(origin).host,
    state: async (seed) => (await load()).state(seed),
    take: async (seed, expect, frame) => (await load()).take(seed, expect, frame),
    done: async (seed) => (await load()).done(seed),
    withdraw: async (seed) => (await load()).withdraw(seed),
  };
}

/** What the journal names as the origin of a service is believed as far as a configuration would be. */
function isService(origin: string): boolean {
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) return false;
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}

const keyturn: LinkStore = store({
  async parse(link) {
    return /^[^#]*\/l#[A-Za-z0-9_-]*$/.test(link) ? link : undefined;
  },
  async open(link, options) {
    return (await import('./reader.ts')).reader(new Secret(link), options);
  },
  async create(options) {
    return (await import('./client.ts')).links(options);
  },
});

const privatebin: LinkStore = store({
  async parse(link, options) {
    return (await import('./backends/privatebin.ts')).privatebinLink(link, options);
  },
  open: openForeign,
  async create(options) {
    return (await import('./backends/privatebin.ts')).privatebinLinks(options);
  },
});

const yopass: LinkStore = store({
  async parse(link, options) {
    return (await import('./backends/yopass.ts')).yopassLink(link, options);
  },
  open: openForeign,
  async create(options) {
    return (await import('./backends/yopass.ts')).yopassLinks(options);
  },
});

const ots: LinkStore = store({
  async parse(link, options) {
    return (await import('./backends/ots.ts')).otsLink(link, options);
  },
  open: openForeign,
  async create(options) {
    return (await import('./backends/ots.ts')).otsLinks(options);
  },
});

async function openForeign<Taken>(link: ForeignLink<Taken>, options: OpenOptions): Promise<Reader> {
  return (await import('./backends/foreign-reader.ts')).foreignReader(link, options);
}
