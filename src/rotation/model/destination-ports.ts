/** What a rotation needs of a destination: a place that one value is written to. */

import type { Secret } from './secret.ts';
import type { Json } from './system-ports.ts';

/** One place for one value: plain data, frozen into the journal at intent. */
export type Address = {
  readonly kind: string;
  /** Unique among all addresses, stable over time, e.g. `github:acme/shop/actions/production/SENDGRID_API_KEY`. */
  readonly key: string;
  /** Which of the credential's values goes here. */
  readonly value: string;
  readonly [more: string]: Json;
};

export type Question = {
  /** The journal has a credential for this secret: nobody needs to know when the place was last written. */
  readonly known: boolean;
};

export type DestinationState = {
  /** Archived repositories are skipped and reported. */
  readonly skipped?: string;
  /** What people should know of it: that it has another name by now. One sentence of ours. */
  readonly note?: string;
  /** When what is there was last written, by the destination's clock; undefined = nothing there, not asked, or no times are kept. */
  readonly updatedAt?: Date;
};

/** Where a value may have gone from its destination: whose workflow runs may hold it, whose alerts may show it. */
export type Readers = {
  /** Login of the organization that holds the value for its repositories: their alerts are one list. */
  readonly organization?: string;
  /** Login of the account of repositories that are written to, which the token therefore sees: their alerts may be one list. */
  readonly owner?: string;
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
   * Reads only: exists, may be written, its name is legal. Without a question everything is told. Throws DESTINATION_MISSING, DESTINATION_DENIED,
   * TOKEN_DENIED, DESTINATION_UNREACHABLE with the fix.
   */
  preflight(question?: Question): Promise<DestinationState>;
  /**
   * Asked with a bound before the mint, and `Provider.sample` where there is one; with the value after it. Throws
   * VALUE_UNFIT; says nothing about the value but
   * its length and which rule it breaks.
   */
  fits(bytes: number, value?: Secret): void;
  /** What people should know of this value there although it fits: one sentence of ours, without it. */
  remark?(value: Secret): string | undefined;
  /** One idempotent write that touches nothing else. Returns the destination's own time of it, or that of its answer. */
  write(value: Secret): Promise<Date>;
  /**
   * When it was last written, by its own clock. Only where the store keeps times: elsewhere what is there is compared, and
   * a store that shows neither is believed to hold what the journal says, and decides nothing after a crash.
   */
  updatedAt?(): Promise<Date | undefined>;
  /**
   * Deletes what is there; one that is gone is gone. Only where a documented call does that to this one value, and where
   * `updatedAt` or `read` shows beforehand that it is still ours. Throws what `write` throws.
   */
  remove?(): Promise<void>;
  /** Only where the store can be read back. */
  read?(): Promise<Secret | undefined>;
}

// ---- people --------------------------------------------------------------------------------------------------------
