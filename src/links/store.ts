/** What every kind of link is: how it is recognized, opened and made. */
import type { Clock, Http, LinkContent, Links } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import type { Reader } from './reader.ts';

/** What is fixed about a kind of link, for the configuration and for everybody who is to trust it. */
export type LinkKind = {
  /** Where its links live: at a service whose address is `links.url`, or in the repository that the run is for. */
  readonly address: 'url' | 'repository';
  /** Whether a password can be wanted beside the key that the link carries. */
  readonly password: boolean;
};

/** By the names of `links: { via }`. */
export const linkKinds = {
  keyturn: { address: 'url', password: true },
  github: { address: 'repository', password: true },
  privatebin: { address: 'url', password: true },
  yopass: { address: 'url', password: false },
  ots: { address: 'url', password: false },
} as const satisfies { readonly [via: string]: LinkKind };

export type Via = keyof typeof linkKinds;

/** What links are made with, whoever keeps them. */
export type CreateOptions = {
  readonly http: Http;
  readonly clock: Clock;
  /** Milliseconds that a link can be opened. */
  readonly expires: number;
  /** Makes the password of one link; left out: the links want none. */
  readonly password?: () => Promise<Secret>;
  /** Of the service, without a slash at its end; empty for links in a repository. */
  readonly url: string;
  /** What tells the service who makes links, asked for before each call. */
  readonly creator: () => Promise<Secret | undefined>;
  /** The entries as a `.env` block, for services that show their reader plain text. Throws VALUE_UNFIT. */
  readonly block: (entries: LinkContent['entries']) => Secret;
};

/** What a link is opened with. */
export type OpenOptions = {
  readonly http: Http;
  readonly clock: Clock;
  readonly random?: Pick<typeof crypto, 'getRandomValues'>;
  /** What this person's runs on this computer have in common, where a service lets its one reader ask again. */
  readonly identity?: Secret | undefined;
  /** The entries of a `.env` block, which is what links at other services hold. */
  readonly entries: (block: string) => { readonly [key: string]: Secret };
};

/** One kind of link at work. `Parsed` is a link as `parse` understood it. */
export type LinkStore<Parsed = unknown> = {
  /** The link as this store's own; undefined: it is another's. Sends nothing. */
  parse(link: string, options: OpenOptions): Promise<Parsed | undefined>;
  /** Throws LINK_INVALID before anything is sent. */
  open(parsed: Parsed, options: OpenOptions): Promise<Reader>;
  /** Throws CONFIG_INVALID for an address or a lifetime that it cannot have. */
  create(options: CreateOptions): Promise<Links>;
};

/** A store whose `open` is given only what its own `parse` made, which the registry's type no longer knows. */
export function store<Parsed>(row: LinkStore<Parsed>): LinkStore {
  return row as LinkStore;
}
