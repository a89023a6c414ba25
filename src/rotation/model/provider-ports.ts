/** What a rotation needs of a provider: the place where credentials are minted, listed and revoked. */

import type { Secret } from './secret.ts';
import type { Json } from './system-ports.ts';

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
  /** The tag that the provider shows, of this journal or of another; left out if it carries none. */
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
  /** `probe` says `rejected`: the provider refused the value itself, not the caller's address or rights. */
  readonly refused: boolean;
  /** An id that was listed before is missing from a `list` that shows what must be there. */
  readonly absent: boolean;
  /** `revoke` says `gone` of an id that was listed before. */
  readonly gone: boolean;
};

export type Probe = 'accepted' | 'rejected' | 'inconclusive';

/** Which credential a value is, as its provider counts it: what `list` and `revoke` call it. */
export type Identity = {
  readonly id: string;
  /** Whose it is, where the value tells; no secret. */
  readonly account?: string;
};

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
  /** What a person made manually, for a provider that cannot mint. */
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
  /** A value such as it mints, good for nothing, where their length and characters are known before minting. */
  readonly sample?: Secret;
  /** Which answers prove the end of a credential. Left out: all three. */
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
  /**
   * Which credential these values are: read off them, or by one GET with them, at the provider's own origin and never with the
   * admin's. `dead`: the provider refused them, so there is nothing to end. Undefined: they do not tell. Changes nothing, and
   * throws nothing.
   */
  identify?(values: Minted['values']): Promise<Identity | 'dead' | undefined>;
  /**
   * The vendor's own end of a credential for whoever has its value, by nobody's right but that. Sent for what a person ordered
   * to end, and believed only where the value is refused afterwards. Throws HTTP_REFUSED, HTTP_UNKNOWN, HTTP_NOT_SENT.
   */
  endByValue?(values: Minted['values']): Promise<void>;
  /** One question, asked with the credential itself. Never throws for the wire: that is `inconclusive`. */
  probe(credential: Minted): Promise<Probe>;
  /**
   * Whose credential it is, as the provider says to whoever has it: an account, a workspace; no secret. Asked with the
   * credential itself, after it was accepted. Undefined: the answer does not tell. Never throws for the wire: that is undefined.
   */
  whose?(credential: Minted): Promise<string | undefined>;
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
