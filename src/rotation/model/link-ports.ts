/** What a rotation needs to give a value to people: one-time links, and the channels that carry messages. */
import type { Person } from './people-ports.ts';
import type { AskLine } from './request-ports.ts';
import type { Secret } from './secret.ts';

export type ReceiptState =
  | 'waiting'
  | 'opened'
  | 'saved'
  | 'expired'
  | 'destroyed'
  | 'superseded'
  | 'disputed'
  | 'unknown';

export type Receipt = {
  readonly state: ReceiptState;
  readonly openedAt?: Date;
  /** Who opened it, where the back-end knows: a GitHub login. */
  readonly openedBy?: string;
  readonly savedAt?: Date;
};

/** What stands inside a link's envelope (docs/protocol.md#envelope). */
export type LinkContent = {
  /** KEY -> value; KEY = NAME, or environment/NAME where a name repeats. */
  readonly entries: { readonly [key: string]: Secret };
  /** KEY -> ULID of the rotation. */
  readonly rotations: { readonly [key: string]: string };
  readonly from: string;
  readonly note: string;
};

/** A link that exists only here: its id can be journalled before it is made. */
export type LinkDraft = {
  readonly id: string;
  readonly link: Secret;
  readonly expiresAt: Date;
  /** Needed in addition to the link (`links: { password: true }`); it is sent by another channel. */
  readonly password?: Secret;
};

export interface Links {
  readonly via: string;
  /** What the back-end promises about "once", one sentence for the summary. */
  readonly strength: string;
  /** Each draft carries a password, for another channel than the link's. */
  readonly passwords?: boolean;
  /** What whoever opens a link with such a value should not be surprised by; a sentence about it, without it. */
  remark?(value: Secret): string | undefined;
  /** Reads only: the service answers and would accept us. Throws LINK_SERVICE_DOWN, LINK_CREATOR_MISSING. */
  check(): Promise<void>;
  draft(content: LinkContent): Promise<LinkDraft>;
  /** Idempotent for one draft. */
  create(draft: LinkDraft): Promise<void>;
  receipt(id: string): Promise<Receipt>;
  /** Succeeds if it is already over. */
  destroy(id: string, reason?: 'superseded'): Promise<void>;
}

/** Who sends a message. */
export type Sender = {
  /** Repository, run and actor let the recipient check that the message is no forgery. */
  readonly repository?: string;
  readonly run?: string;
  readonly actor?: string;
  /** How recipients run Keyturn (`cli:` of the configuration); without it a message names only the page of a link. */
  readonly cli?: string;
};

export type LinkMessage = {
  readonly person: Person;
  readonly link: Secret;
  /** `environment/NAME` of every entry. */
  readonly secrets: readonly string[];
  readonly expiresAt: Date;
  readonly from: Sender;
  /** A later message for a rotation that was announced before: the first link is void. */
  readonly again: boolean;
  /** They are not saved yet, and half of the time that the old credential waits is over. With `again` the link is new. */
  readonly reminder?: boolean;
};

/** The password of a link, sent by another channel than the link: either of the two alone opens nothing. */
export type PasswordMessage = {
  readonly person: Person;
  readonly password: Secret;
  /** `environment/NAME` of every entry, so that the two messages can be told to belong together. */
  readonly secrets: readonly string[];
  readonly expiresAt: Date;
  readonly from: Sender;
};

/** Asks one owner of secrets for values: a line for each request, at most ten. */
export type AskMessage = {
  readonly person: Person;
  readonly lines: readonly AskLine[];
  readonly from: Sender;
  /** Half of the time is over, and the same links were sent before. */
  readonly reminder?: true;
  /** What one of these is to replace has leaked. */
  readonly urgent?: true;
};

/** One thing that went wrong, as `KeyturnError` has it: sentences of ours, no foreign body, no value. */
export type Notice = {
  readonly about: 'failed' | 'human' | 'overdue';
  /** `environment/SECRET`, or undefined for the run itself. */
  readonly secret?: string;
  readonly what: string;
  /** What is true now, as a sentence. */
  readonly now?: string;
  /** The exact next command or edit. */
  readonly hint?: string;
};

export type NoticeMessage = { readonly notices: readonly Notice[]; readonly from: Sender };

/** What fails throws a KeyturnError, `untaken` where nobody can have got the message: it then goes by the next channel. */
export interface Channel {
  readonly name: string;
  reaches(person: Person): boolean;
  /** Reads only, as far as the channel allows: configured, credential present. */
  check(): Promise<void>;
  send(message: LinkMessage): Promise<void>;
  /** Left out where a channel cannot carry one to a single person. */
  sendPassword?(message: PasswordMessage): Promise<void>;
  /** Left out where a channel cannot carry a request link to a single person: by it nobody is asked. */
  ask?(message: AskMessage): Promise<void>;
  /** `to` undefined = the channel's own audience: a channel that is itself named in `notify.to`. */
  notify?(message: NoticeMessage, to: Person | undefined): Promise<void>;
}

// ---- memory of its own ---------------------------------------------------------------------------------------------
