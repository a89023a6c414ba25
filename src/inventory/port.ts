/** What the inventory needs of a forge: to be shown secrets and the files that read them. Nothing here ever writes there. */
import type { Facts } from './facts.ts';

/** Which repositories: all of an organization's, or these (`owner/name`, all of one owner). */
export type Scope = { readonly organization: string } | { readonly repositories: readonly string[] };

/** One answer of the forge, as far as the inventory needs it: names, times, texts of workflows. Plain data. */
export type KeptAnswer = {
  /** With which the forge is asked whether it still holds. */
  readonly etag?: string;
  /** Left out where the forge refused. */
  readonly data?: unknown;
  /** HTTP status of a refusal. */
  readonly refused?: number;
};

/** The answers about one thing: a list of the organization, or one repository. */
export type Kept = {
  /** When they were given, ISO 8601. */
  readonly at: string;
  /** Request -> answer. */
  readonly answers: { readonly [request: string]: KeptAnswer };
};

/** What earlier runs with the same token were answered. */
export type Memory = {
  /** By the name of what was asked about; undefined: nothing is known of it. */
  of(name: string): Kept | undefined;
  /** Resolves once it is kept. */
  keep(name: string, kept: Kept): Promise<void>;
};

/** How far it is. `until`: when it will be done at this pace, in the forge's time. */
export type Advance = { readonly done: number; readonly total: number; readonly until: Date | undefined };

export type Asking = {
  readonly memory: Memory;
  advanced(advance: Advance): void;
};

/**
 * `facts` reads what there is. What the token may not read is said in the facts, and so is what failed for one repository alone.
 * Throws what the forge's client throws where nothing could be read at all: TOKEN_DENIED, HTTP_NOT_SENT, and INPUT_INVALID
 * for an organization or a repository that is not there.
 */
export type SecretLister = {
  facts(scope: Scope, asking: Asking): Promise<Facts>;
  /** Of facts that are `partial` by the token: whether it sees every repository after all. False where nothing tells. */
  seesAll(facts: Facts, asking: Asking): Promise<boolean>;
};
