/** Links that hand values over once, and the sealed boxes of GitHub's secrets, for programs. */
import { readerOf } from '../compose/opening.ts';
import { seal } from '../crypto/sealed-box.ts';
import { isEnvName } from '../destinations/env-file.ts';
import type { Look, Reader } from '../links/reader.ts';
import type { Clock, Http, Receipt } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { silent, wireOf, wireRules } from './callbacks.ts';
import {
  anySecret,
  anyText,
  fields,
  invalid,
  method,
  numberFrom,
  optional,
  type Rule,
  recordOf,
  secret,
} from './judge.ts';

const MINUTE = 60_000;
const DAY = 24 * 3_600_000;

/** What `createLink` takes; each entry becomes a Secret. */
const creating = fields<CreateLinkOptions & { readonly entries: { readonly [name: string]: Secret } }>({
  entries: entriesRule,
  url: anyText,
  creator: secret,
  expires: optional(numberFrom(MINUTE, 30 * DAY, 'milliseconds, from a minute to 30 days')) as Rule<number>,
  password: optional(secret) as Rule<Secret>,
  from: optional(anyText) as Rule<string>,
  note: optional(anyText) as Rule<string>,
  ...wireRules,
} as never);

const opening = fields<OpenLinkOptions>({
  password: optional(secret),
  before: optional(method),
  githubToken: optional(secret),
  ...wireRules,
} as never);

/** Values by the names of their variables. */
export function entriesRule(value: unknown, path: string): { readonly [name: string]: Secret } {
  const entries = recordOf(anySecret)(value, path);
  const names = Object.keys(entries);
  if (names.length === 0) throw invalid(path, 'at least one value is handed over');
  if (!names.every(isEnvName)) throw invalid(path, 'a name is letters, digits and _, and begins with no digit');
  return entries;
}

/**
 * Seals a value for GitHub's secrets endpoints, as libsodium's `crypto_box_seal` does.
 *
 * @param publicKey 32 bytes in base64, as `GET .../secrets/public-key` gives it
 * @returns `encrypted_value`: the sealed box of the value's UTF-8 bytes, in base64
 * @throws KeyturnError INPUT_INVALID for what is no text, DESTINATION_DENIED for a key that is none, or a point of small order
 */
export async function sealSecret(publicKey: string, value: Secret | string): Promise<string> {
  const key = anyText(publicKey, 'publicKey');
  return seal(key, anySecret(value, 'value'));
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
 * @throws KeyturnError INPUT_INVALID naming the option, CONFIG_INVALID for an address, LINK_CREATOR_MISSING where the service
 * does not know the creator, LINK_SERVICE_DOWN
 */
export async function createLink(options: CreateLinkOptions): Promise<CreatedLink> {
  const {
    entries,
    url,
    creator,
    expires = DAY,
    password,
    from = '',
    note = '',
    ...wire
  } = creating(options, 'options');
  const { links } = await import('../links/client.ts');
  const at = links({
    url: url.replace(/\/$/, ''),
    ...(await wireOf(wire)),
    expires,
    creator: async () => creator as Secret,
    ...(password === undefined ? {} : { password: async () => password as Secret }),
  });
  const content = { entries, rotations: {}, from, note };
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
 * @throws KeyturnError INPUT_INVALID naming the option and LINK_INVALID before anything is sent, LINK_GONE, PASSWORD_WRONG,
 * LINK_SERVICE_DOWN, TOKEN_DENIED
 */
export async function openLink(link: Secret | string, options: OpenLinkOptions = {}): Promise<OpenedLink> {
  const { password, before, githubToken, ...wire } = opening(options, 'options');
  const reader: Reader = await readerOf(anySecret(link, 'link'), {
    ...(await wireOf(wire)),
    githubToken: async () => githubToken as Secret | undefined,
  });
  if (before !== undefined) await silent(before(await reader.look(), reader.origin), 'before');
  const { entries, from, creator, note, issued } = await reader.open(password as Secret | undefined);
  return { entries, from, creator, note, issued, saved: () => reader.saved() };
}
