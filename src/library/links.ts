/** Links that hand values over once, and the sealed boxes of GitHub's secrets, for programs. */
import { readerOf } from '../compose/opening.ts';
import { seal } from '../crypto/sealed-box.ts';
import { isEnvName } from '../destinations/env-file.ts';
import type { Look, Reader } from '../links/reader.ts';
import type { Clock, Http, Receipt } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { network, clock as realClock } from '../world.ts';
import { invalid, secretOf } from './run.ts';

/**
 * Seals a value for GitHub's secrets endpoints, as libsodium's `crypto_box_seal` does.
 *
 * @param publicKey 32 bytes in base64, as `GET .../secrets/public-key` gives it
 * @returns `encrypted_value`: the sealed box of the value's UTF-8 bytes, in base64
 * @throws KeyturnError DESTINATION_DENIED for a key that is none, or a point of small order
 */
export async function sealSecret(publicKey: string, value: Secret | string): Promise<string> {
  return seal(publicKey, new Secret(typeof value === 'string' ? value : value.reveal()));
}

/** What a link hands over, and how. */
export type CreateLinkOptions = {
  /** Name of a variable -> its value. */
  readonly entries: { readonly [name: string]: Secret | string };
  /** Address of a Keyturn link service, e.g. `https://links.acme.dev`; http for loopback only. */
  readonly url: string;
  /** A token of the service's creators, or the OIDC token of a job. */
  readonly creator: Secret | string;
  /** Milliseconds that it can be opened, 1 minute to 30 days; default 24 hours. */
  readonly expires?: number;
  /** Wanted beside the link, and never part of it. */
  readonly password?: Secret | string;
  /** What the reader is told of who sends it; the service's own word about the creator stands beside it. */
  readonly from?: string;
  readonly note?: string;
  readonly http?: Http;
  readonly clock?: Clock;
};

/** A link that is there. */
export type CreatedLink = {
  readonly id: string;
  /** The link itself: whoever has it can open it, once. */
  readonly link: Secret;
  readonly expiresAt: Date;
  /** What became of it. Throws LINK_SERVICE_DOWN. */
  receipt(): Promise<Receipt>;
  /** Ends it unread; succeeds if it is over already. Throws LINK_SERVICE_DOWN. */
  destroy(): Promise<void>;
};

/**
 * Makes a one-time link. The values are sealed here: the service keeps ciphertext that it cannot open.
 *
 * @throws KeyturnError INPUT_INVALID for a name that no env file takes, CONFIG_INVALID for an address or a lifetime,
 * LINK_CREATOR_MISSING where the service does not know the creator, LINK_SERVICE_DOWN
 */
export async function createLink(options: CreateLinkOptions): Promise<CreatedLink> {
  const entries: { [name: string]: Secret } = Object.create(null);
  for (const [name, value] of Object.entries(options.entries)) {
    if (!isEnvName(name)) throw invalid('entries', 'a name is letters, digits and _, and begins with no digit');
    entries[name] = typeof value === 'string' ? new Secret(value) : value;
  }
  if (Object.keys(entries).length === 0) throw invalid('entries', 'at least one value is handed over');
  const { links } = await import('../links/client.ts');
  const password = secretOf(options.password);
  const at = links({
    url: options.url.replace(/\/$/, ''),
    http: options.http ?? (await network(process.env)),
    clock: options.clock ?? realClock,
    expires: options.expires ?? 24 * 3_600_000,
    creator: async () => secretOf(options.creator),
    ...(password === undefined ? {} : { password: async () => password }),
  });
  const content = { entries, rotations: {}, from: options.from ?? '', note: options.note ?? '' };
  const draft = await at.draft(content);
  await at.create(draft);
  const { id, link, expiresAt } = draft;
  return { id, link, expiresAt, receipt: () => at.receipt(id), destroy: () => at.destroy(id) };
}

/** How a link is opened. */
export type OpenLinkOptions = {
  readonly password?: Secret | string;
  /**
   * Sees what the service says of the link before it is spent: who made it, whether it still waits. What it throws leaves the
   * link unspent.
   */
  readonly before?: (look: Look, origin: string) => void | Promise<void>;
  /** The reader's own token, for a link that lies in a GitHub repository. */
  readonly githubToken?: Secret | string;
  readonly http?: Http;
  readonly clock?: Clock;
};

/** What a link held. */
export type OpenedLink = {
  /** Name -> value, in the order in which they were put in. */
  readonly entries: { readonly [name: string]: Secret };
  /** What the sender says of themselves; only `creator` was verified. */
  readonly from: string;
  readonly creator: string;
  readonly note: string;
  readonly issued: Date;
  /** Tells the sender that the values are safe with their reader. Throws LINK_SERVICE_DOWN. */
  saved(): Promise<void>;
};

/**
 * Opens a link of any kind that Keyturn knows, by its shape. It is spent by that: keep what it gives before anything else.
 *
 * @throws KeyturnError LINK_INVALID before anything is sent, LINK_GONE, PASSWORD_WRONG, LINK_SERVICE_DOWN, TOKEN_DENIED
 */
export async function openLink(link: Secret | string, options: OpenLinkOptions = {}): Promise<OpenedLink> {
  const reader: Reader = await readerOf(new Secret(typeof link === 'string' ? link : link.reveal()), {
    http: options.http ?? (await network(process.env)),
    clock: options.clock ?? realClock,
    githubToken: async () => secretOf(options.githubToken),
  });
  await options.before?.(await reader.look(), reader.origin);
  const { entries, from, creator, note, issued } = await reader.open(secretOf(options.password));
  return { entries, from, creator, note, issued, saved: () => reader.saved() };
}
