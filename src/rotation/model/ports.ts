/**
 * What a rotation needs of the world. Every wing implements one of these; `compose.ts` brings them together, the tests
 * and the simulated world implement them too. Durations are milliseconds, times are `Date`s, values are `Secret`s.
 *
 * Failures: an implementation throws `KeyturnError`. Three codes carry meaning for the engine, because what it may do
 * next depends on them: `HTTP_NOT_SENT` (certainly no effect), `HTTP_REFUSED` (the other side said no: no effect),
 * `HTTP_UNKNOWN` (time-out, reset, 5xx, unreadable 2xx: the effect may or may not be there, read it back).
 */

import type { EscrowText, JournalRecord } from './record.ts';
import type { Secret } from './secret.ts';
import type { Target } from './target.ts';

/** The one shape of HTTP: production passes `fetch`, tests and the demo pass small working services. */
export type Http = (request: Request) => Promise<Response>;

export interface Clock {
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
}

export interface Random {
  bytes(length: number): Uint8Array;
  /** A new ULID (26 characters, upper case) whose time part is `at`. */
  ulid(at: Date): string;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

// ---- providers -----------------------------------------------------------------------------------------------------

/** Everything that finds a provider again, years later: recorded with each credential, never a value. */
export type ProviderBinding = {
  readonly provider: string;
  readonly options: { readonly [name: string]: Json };
  /** Names of environment variables, never their values. One name, or one per part (`{ api, app }`). */
  readonly admin: string | { readonly [part: string]: string } | undefined;
};

/**
 * One place that is sent a credential: an origin, a server, a program's whole argv, a file; for destinations together with
 * the name of the credential that it is sent.
 */
export type Origin = {
  readonly at: string;
  /** The vendor's own, which no option chose. */
  readonly usual?: true;
};

export type Minted = {
  readonly id: string;
  readonly values: { readonly [name: string]: Secret };
};

export type Listed = {
  readonly id: string;
  /** Our tag as the provider shows it, if it carries one (whoever's). */
  readonly tag?: string;
  readonly lastUsed?: Date;
  /** `false` for a deactivated or expired one: it still takes a place, but does not work. */
  readonly active?: boolean;
  /** The provider shows this id and does not say what it is: it may carry our tag, and it may work. */
  readonly unreadable?: true;
};

/**
 * What the answers of a provider prove of the end of one credential. Each is a fact about its API, the strongest first;
 * `false`: such an answer is also given for one that still works.
 */
export type Proofs = {
  /** `probe` says `rejected`: the provider refused the value itself, and not somebody's address or rights. */
  readonly refused: boolean;
  /** An id that was listed before is missing from `list`, beside something that must be there. */
  readonly absent: boolean;
  /** `revoke` says `gone` of an id that was listed before. */
  readonly gone: boolean;
};

export type Probe = 'accepted' | 'rejected' | 'inconclusive';

/** What is known of a mint before it: nothing is sent that changes anything. */
export type PreflightRequest = Pick<MintRequest, 'old' | 'expires'>;

export type MintRequest = {
  /** `kt` + journal id + ULID, lower case, 36 characters. */
  readonly tag: string;
  /** The credential that is being replaced, for providers that inherit its scopes. */
  readonly old?: { readonly id: string };
  /** When the new one may expire by itself, for providers that can. */
  readonly expires?: Date;
  /** The login of the one person whose own it is, for the name that the vendor's console shows. */
  readonly holder?: string;
  /** What a person made by hand, for a provider that cannot mint. */
  readonly given?: { readonly [name: string]: Secret };
};

/** A provider bound to an account, its options and its admin credential. */
export interface Provider {
  readonly name: string;
  /** Names the account for the journal and for people, e.g. a host; no secret. */
  readonly account: string;
  /** Names of the values of one credential; `['value']` for most. */
  readonly values: readonly string[];
  /** How many may live at once; left out = no limit known. */
  readonly concurrent?: number;
  /** How long a new credential may be unknown, and a revoked one still accepted, somewhere at the provider. */
  readonly propagation: number;
  /** How many probes in a row must agree. */
  readonly successes: number;
  /** How long a new credential may be missing from `list`. */
  readonly listLag: number;
  /** Whether `list` shows our tag; without it an unknown id proves nothing. */
  readonly tagged: boolean;
  /** Whether `list` says when one was last used. */
  readonly showsUse?: boolean;
  /** The id is itself a credential (Algolia): the journal keeps its hash only. */
  readonly idIsSecret: boolean;
  /** Nothing lives at a provider (`random`): a lost value is no orphan, and nothing has to be revoked. */
  readonly local: boolean;
  /** A person mints and revokes, in this console; `proves`: the provider can be asked whether a key works. */
  readonly manual?: { readonly console: string; readonly note?: string; readonly proves: boolean };
  /** An upper bound for a value's length in bytes, where it is known before minting. */
  readonly maxBytes?: number;
  /** What counts as a proof of its end. Left out: all three. */
  readonly proofs?: Proofs;
  /**
   * Reads only: the admin credential is taken, and may do all that a rotation needs. Throws PROVIDER_UNREACHABLE,
   * PROVIDER_DENIED, PROVIDER_UNREADABLE, and PREFLIGHT_DENIED with what it lacks and the statement that gives it.
   */
  check(): Promise<void>;
  /**
   * Everything else that can be known before this very mint: what would be inherited can be read, the new one lives as
   * long as it has to. Reads only. Gives sentences about what the new one will not have although the old one has it.
   * Throws what `check` throws, and PREFLIGHT_DENIED with what is missing and the exact command.
   */
  preflight?(request: PreflightRequest): Promise<readonly string[]>;
  /**
   * The id of the admin's own credential, where the provider tells. If `list` shows it, that listing is this account's;
   * one that does not show it proves nothing either way. Equal to the id of a credential that is to end: the run would
   * end what it works with. Reads only; never throws: undefined where it cannot be told.
   */
  self?(): Promise<string | undefined>;
  /** Creates one more credential. Never retries after an unknown answer. Throws HTTP_NOT_SENT, HTTP_REFUSED, HTTP_UNKNOWN. */
  mint(request: MintRequest): Promise<Minted>;
  /** One question, asked with the credential itself. Never throws for the wire: that is `inconclusive`. */
  probe(credential: Minted): Promise<Probe>;
  /** Every live credential of the account, foreign ones too, over all pages. */
  list?(): Promise<readonly Listed[]>;
  deactivate?(id: string): Promise<void>;
  /**
   * By id. `gone` if the provider says that there is no such credential: of one that was ended, of a misspelt id, and of
   * another tenant's alike. Throws HTTP_REFUSED where that cannot be told from an account that may not be seen.
   */
  revoke(id: string): Promise<'revoked' | 'gone'>;
}

// ---- destinations --------------------------------------------------------------------------------------------------

/** One place for one value: plain data, frozen into the journal at intent. */
export type Address = {
  readonly kind: string;
  /** Unique among all addresses, stable over time, e.g. `github:acme/shop/actions/production/SENDGRID_API_KEY`. */
  readonly key: string;
  /** Which of the credential's values goes here. */
  readonly value: string;
  readonly [more: string]: Json;
};

export type DestinationState = {
  /** Archived repositories are skipped and reported. */
  readonly skipped?: string;
  /** What people should know of it: that it has another name by now. One sentence of ours. */
  readonly note?: string;
  /** When what is there was last written, by the destination's clock; undefined = nothing there, or no times are kept. */
  readonly updatedAt?: Date;
};

/** Where a value may have gone from its destination: whose workflow runs may hold it, whose alerts may show it. */
export type Readers = {
  /** Login of the organization that holds the value for its repositories: their alerts are one list. */
  readonly organization?: string;
  /**
   * As GitHub says now, asked once a run. Throws DESTINATION_UNREACHABLE, TOKEN_DENIED, HTTP_REFUSED, HTTP_NOT_SENT,
   * HTTP_UNKNOWN.
   */
  list(): Promise<Reach>;
};

export type Reach = {
  /** `owner/name` of each repository, each once; archived ones left out, which run nothing. */
  readonly repositories: readonly string[];
  /** Whom the value reaches besides, or may reach, unseen by the token; for people: `the repositories of acme that ...`. */
  readonly unseen?: string;
};

export interface Destination {
  readonly address: Address;
  /** For people: `acme/shop (environment production)`. */
  readonly place: string;
  /** Whose workflow runs may have captured the value; undefined where nothing that can be asked captures it. */
  readonly readers?: Readers;
  /**
   * Reads only: exists, may be written, its name is legal. Throws DESTINATION_MISSING, DESTINATION_DENIED,
   * TOKEN_DENIED, DESTINATION_UNREACHABLE with the fix.
   */
  preflight(): Promise<DestinationState>;
  /**
   * Asked with a bound before the mint, and with the value after it. Throws VALUE_UNFIT; says nothing about the value but
   * its length and which rule it breaks.
   */
  fits(bytes: number, value?: Secret): void;
  /** One idempotent write that touches nothing else. Returns the destination's own time of it, or that of its answer. */
  write(value: Secret): Promise<Date>;
  /**
   * When it was last written, by its own clock. Only where the store keeps times: elsewhere what is there is compared, and
   * a store that shows neither is believed to hold what the journal says, and decides nothing after a crash.
   */
  updatedAt?(): Promise<Date | undefined>;
  /** Only where the store can be read back. */
  read?(): Promise<Secret | undefined>;
}

// ---- people --------------------------------------------------------------------------------------------------------

export type Person = {
  /** GitHub's numeric id where known (a rename is not a departure), else the login. */
  readonly id: string;
  readonly login: string;
  /** How channels reach this person: `email`, `slack`, ... */
  readonly reach: { readonly [channel: string]: string };
  /** A member of the repository's organization, as far as was asked: leaving it is leaving. */
  readonly member?: true;
};

/** Somebody whom the journal remembers: by GitHub's numeric id, with the login as it was then. */
export type Remembered = { readonly id: string; readonly login: string; readonly member?: true };

export interface People {
  /**
   * Logins and `@org/team`s -> people, each once. `ledger` is everybody whom the journal remembers: a login that is no
   * longer there is looked for by its id, and somebody who was a member of the organization and is none any more is left
   * out. Throws TEAM_UNREADABLE, RECIPIENT_UNREACHABLE (nobody has this login, or somebody else has it now).
   */
  resolve(shareWith: readonly string[], ledger: readonly Remembered[]): Promise<readonly Person[]>;
  /** Who has this login today; undefined if nobody does. */
  named(login: string): Promise<{ readonly id: string; readonly login: string } | undefined>;
}

/** A secret that was found where it should not be. */
export type Alert = {
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  readonly secret: Secret;
};

export type OpenAlerts = {
  readonly alerts: readonly Alert[];
  /** `owner/name`s that may not be read or have no secret scanning. */
  readonly unreadable: readonly string[];
  /** As `Reach.unseen`. */
  readonly unseen: readonly string[];
};

export interface Alerts {
  /**
   * Every open alert of the places that read. Those of an organization are one list; where the token may not read it, each
   * of its readers is asked.
   */
  open(places: readonly Readers[]): Promise<OpenAlerts>;
  /** Closes it as revoked. */
  resolve(alert: Alert, comment: string): Promise<void>;
}

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
  /** Wanted beside the link (`links: { password: true }`): travels by another channel than the link. */
  readonly password?: Secret;
};

export interface Links {
  readonly via: string;
  /** What the back-end promises about "once", one sentence for the summary. */
  readonly strength: string;
  /** Each draft carries a password, for another channel than the link's. */
  readonly passwords?: boolean;
  /** Reads only: the service answers and would accept us. Throws LINK_SERVICE_DOWN, LINK_CREATOR_MISSING. */
  check(): Promise<void>;
  draft(content: LinkContent): Promise<LinkDraft>;
  /** Idempotent for one draft. */
  create(draft: LinkDraft): Promise<void>;
  receipt(id: string): Promise<Receipt>;
  /** Succeeds if it is already over. */
  destroy(id: string, reason?: 'superseded'): Promise<void>;
}

export type LinkMessage = {
  readonly person: Person;
  readonly link: Secret;
  /** `environment/NAME` of every entry. */
  readonly secrets: readonly string[];
  readonly expiresAt: Date;
  /** Who asks: repository, run, actor, so that the recipient can check. */
  readonly from: { readonly repository?: string; readonly run?: string; readonly actor?: string };
  /** A later message for a rotation that was announced before: the first link is void. */
  readonly again: boolean;
  /** They are not saved yet, and half of the time that the old credential waits is over. With `again` the link is new. */
  readonly reminder?: boolean;
};

/** The password of a link, by another channel than the link itself: whoever reads one of the two opens nothing. */
export type PasswordMessage = {
  readonly person: Person;
  readonly password: Secret;
  /** `environment/NAME` of every entry, so that the two messages can be told to belong together. */
  readonly secrets: readonly string[];
  readonly expiresAt: Date;
  readonly from: LinkMessage['from'];
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

export type NoticeMessage = { readonly notices: readonly Notice[]; readonly from: LinkMessage['from'] };

export interface Channel {
  readonly name: string;
  reaches(person: Person): boolean;
  /** Reads only, as far as the channel allows: configured, credential present. */
  check(): Promise<void>;
  send(message: LinkMessage): Promise<void>;
  /** Left out where a channel cannot carry one to a single person. */
  sendPassword?(message: PasswordMessage): Promise<void>;
  /** `to` undefined = the channel's own audience: a channel that is itself named in `notify.to`. */
  notify?(message: NoticeMessage, to: Person | undefined): Promise<void>;
}

// ---- memory of its own ---------------------------------------------------------------------------------------------

/** Where `journal.json` lives. Compare-and-swap on `version`. */
export interface JournalStore {
  /** For people: `acme/shop@keyturn-journal`. */
  readonly place: string;
  /** Where no host says what time it is (a file): the clock of the machine that keeps it. Left out = the run's clock. */
  readonly clock?: Clock;
  /** Reads only: may it be written, does a ruleset refuse it, is it private enough. Before anything is minted. */
  check(): Promise<void>;
  /** What `check` found that people should know: a rule that may refuse writes, another name. Sentences of ours. */
  remark?(): string | undefined;
  /** `at` is the `Date` of the answer that brought it. */
  read(): Promise<{ readonly text: string; readonly version: string; readonly at?: Date } | undefined>;
  /** Resolves when a write may be sent: what is asked for until then shares it. Left out = at any time. */
  ready?(): Promise<void>;
  /**
   * `version` undefined = must not exist yet. Returns the new version. Throws JOURNAL_CONFLICT (somebody was faster:
   * no effect), HTTP_UNKNOWN (read it back).
   */
  write(text: string, version: string | undefined, message: string): Promise<string>;
}

/** The secret that carries pending values from run to run. */
export interface EscrowStore {
  /** Of the secret that a workflow hands over as `pending`; left out where nothing has to. */
  readonly name?: string;
  /** For people: `KEYTURN_PENDING in acme/shop`, and who can read it. */
  readonly place: string;
  /** Where it is, for the journal: `OWNER/REPO`, or with ` (environment E)` behind it, and its name if that is not the usual one. */
  readonly home?: string;
  /** Of its address, where it is in a store that secrets may be written to as well. */
  readonly key?: string;
  /** The most bytes that fit. */
  readonly limit: number;
  /** Reads only. */
  check(): Promise<void>;
  /** Returns the store's own time of the write. */
  write(value: Secret): Promise<Date>;
  updatedAt(): Promise<Date | undefined>;
  /** Only where it can be read back: then nothing has to hand it over. Undefined: nothing is there yet. */
  read?(): Promise<Secret | undefined>;
  /**
   * Deletes the secret that was the escrow before, at another `home`, if nothing has written it since `at`. Undefined: it is
   * gone; else why it is left there, a sentence of ours. Throws what `write` throws.
   */
  leave?(home: string, at: Date): Promise<string | undefined>;
}

/** What the seed of a journal is good for. The private halves stay inside. */
export interface StateKeys {
  /** `ed25519:` and 43 characters of base64url. */
  readonly public: string;
  /** The public key that proofs of use are sealed to: X25519, 43 characters of base64url. */
  readonly box: string;
  /** Ed25519 over the UTF-8 bytes, base64url. */
  sign(message: string): string;
  /** `2.` and HMAC-SHA-256 over the entry's salt and the value, under a key that is not in the journal. */
  fingerprint(salt: string, value: Secret): string;
}

/** The written forms of journal and escrow, and the arithmetic of their keys. Pure. */
export interface StateFormat {
  newSeed(random: Random): Secret;
  keys(seed: Secret): StateKeys;
  /** Whether it is the Ed25519 signature of the message under that key. */
  isSignedBy(key: string, message: string, signature: string): boolean;
  /** SHA-256 of the UTF-8 bytes, base64url. */
  hash(text: string): string;
  /**
   * Strict. Throws JOURNAL_CORRUPT with the exact path, JOURNAL_OLD, JOURNAL_NEWER, JOURNAL_FULL. `place` is for people.
   */
  journal(text: string, place: string): JournalRecord;
  /** How many bytes its text takes, or some more. Entries are measured once: they never change. */
  size(journal: JournalRecord): number;
  /** The one text of a journal, which is signed anew if there are keys, and that journal. Throws JOURNAL_FULL. */
  write(
    journal: JournalRecord,
    keys: StateKeys | undefined,
  ): { readonly journal: JournalRecord; readonly text: string };
  /** Undefined for nothing: empty, or `{}`. Throws ESCROW_FOREIGN, JOURNAL_NEWER, with the path. */
  escrow(text: Secret, place: string): EscrowText | undefined;
}

/** Who holds a lock. Outside Actions `lease` says when it lapses. */
export type Owner = {
  readonly run: string;
  readonly attempt: number;
  readonly job: string;
  /** 16 random bytes in base64url: two processes of one run are two owners. */
  readonly key: string;
  readonly lease?: string;
};

export interface Runs {
  /** When this run was queued, by GitHub's clock: what it may know of the escrow. Outside Actions: the start. */
  queuedAt(): Promise<Date>;
  /** When this run was made, by GitHub's clock; a re-run keeps it. Outside Actions: the start. */
  createdAt(): Promise<Date>;
  /** `alive` unless GitHub says that this attempt is completed. */
  state(owner: Owner): Promise<{ readonly alive: true } | { readonly alive: false; readonly endedAt: Date }>;
  /**
   * Names of the workflow runs of this one repository (`owner/name`) that were created before `before` and are not
   * completed: they may hold the old value. Undefined: the token may not read them (*Actions: read* is missing).
   */
  unfinished(repository: string, before: Date): Promise<readonly string[] | undefined>;
}

// ---- what the engine tells the doors -------------------------------------------------------------------------------

export type Progress = {
  /** `environment/NAME`, or undefined for the run itself. */
  readonly secret?: string;
  readonly step: string;
  readonly detail: string;
};

/** Everything a run needs, as `compose.ts` hands it to the engine. */
export type Ports = {
  readonly clock: Clock;
  readonly random: Random;
  readonly journal: JournalStore;
  readonly escrow: EscrowStore | undefined;
  /** What the escrow held when this run was queued: the input `pending`. Not looked at where the escrow can be read. */
  readonly pending: Secret | undefined;
  readonly runs: Runs;
  readonly owner: Owner;
  readonly people: People;
  readonly links: Links | undefined;
  readonly channels: readonly Channel[];
  /** What is told to whom when something goes wrong; left out = nobody is told. `to`: logins, teams, names of channels. */
  readonly notify?: { readonly on: readonly Notice['about'][]; readonly to: readonly string[] };
  readonly alerts: Alerts | undefined;
  /** `owner/name` that this run is for, if there is one. */
  readonly repository: string | undefined;
  /** What the environment variable of a secret's name holds: a current value to hand on, if its fingerprint says so. */
  variable(name: string): Secret | undefined;
  /** One line from the person at this run's terminal, never shown; undefined if they gave none. Left out: nobody is there. */
  readonly ask?: (question: string) => Promise<Secret | undefined>;
  /** Who asks, for the recipients' messages. */
  readonly from: LinkMessage['from'];
  readonly state: StateFormat;
  /** `journal: { key }` of the configuration: no other key signs. */
  readonly pin?: string;
  /** Who started this run, for the journal; left out in a public home. */
  readonly actor?: string;
  /**
   * HMAC-SHA-256 of a value under a salt (both base64url text out), for a journal that has no seed. One that has takes the
   * fingerprint of its keys.
   */
  fingerprint(salt: string, value: Secret): Promise<string>;
  provider(binding: ProviderBinding): Promise<Provider>;
  /** Where it sends its admin credential; undefined where its options do not say. Pure, but for loading what knows. */
  origins(binding: ProviderBinding): Promise<readonly Origin[] | undefined>;
  /** `former:` of the configuration: bindings that it had, with which credentials may still be ended. */
  readonly former: readonly ProviderBinding[];
  destination(address: Address): Promise<Destination>;
  /** Where a write to it sends the value and a credential; undefined where the address does not say. Pure likewise. */
  addressOrigins(address: Address): Promise<readonly Origin[] | undefined>;
  /** `former:` of the configuration: destinations that it had, which a rotation that is under way may still be written to. */
  readonly formerDestinations: readonly Pick<Target, 'destinations' | 'values'>[];
  /** Every place that the configuration asks for today; fan-out over a `topic` asks GitHub. */
  addresses(target: Pick<Target, 'destinations' | 'values'>): Promise<readonly Address[]>;
  /** Re-enables this run's own workflow, where the token may: GitHub disables schedules after 60 quiet days. */
  keepAlive(): Promise<void>;
  progress(progress: Progress): void;
};
