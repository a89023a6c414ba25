import type { Person } from './people-ports.ts';
import type { ProviderBinding } from './provider-ports.ts';
import type { Json } from './system-ports.ts';

export type Signal = 'member-left' | 'exposed' | 'disputed';

/** Durations in milliseconds; docs/configuration.md#policy says what each means. */
export type Policy = {
  readonly maxAge: number;
  readonly overlap: number;
  readonly lead: number;
  readonly receiptDeadline: number;
  readonly quiet: number;
  readonly inUse: 'hold' | 'revoke';
  readonly allowDowntime: boolean;
  readonly rotateWhen: readonly Signal[];
  /** The file names the signals: one that cannot be read is an error then, not a notice. */
  readonly signalsNamed: boolean;
  /** Which receipt is enough to end the wait: the value is on the recipient's disk, or they have seen it. */
  readonly receipt: 'saved' | 'opened';
  /** Workflows that have to show that they use the new value before the old one ends; left out = none. */
  readonly proof?: readonly Consumer[];
  /** How long their proofs are waited for, from publication, before it is an error. */
  readonly proofDeadline?: number;
  /** The first proof of a listed consumer makes what was adopted, found or typed in due, once. */
  readonly rotateAfter?: 'first-proof';
  /** Whether a value that Keyturn has seen before may be taken for a new one. */
  readonly repeats?: 'allow';
};

/** A workflow that uses a secret: `[OWNER/REPO:]FILE[@BRANCH]` in the configuration. */
export type Consumer = {
  /** As the journal names it: `owner/repo:file`, with `@branch` where one is named. */
  readonly name: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Below `.github/workflows`. */
  readonly file: string;
  readonly branch?: string;
};

/** How the owner of a secret is asked for its next value. */
export type Ask = {
  /** How long a request can be answered, in milliseconds: 1h to 14d. */
  readonly expires: number;
  /** Whether the owner has to confirm whose key it is: `auto` where nothing else tells. */
  readonly confirm: 'auto' | 'always' | 'never';
};

/** One entry of `destinations`, as the configuration has it: `{ github: { environment: production } }`. */
export type DestinationRequest = {
  readonly kind: string;
  readonly options: { readonly [name: string]: Json };
};

export type Share = { readonly with: readonly string[]; readonly as: 'own' | 'copy' };

/** One secret in one environment: the unit that is rotated. */
export type Target = {
  /** `environment/SECRET`, or `SECRET` without an environment: the journal's key, what `only` matches. */
  readonly key: string;
  readonly environment: string | undefined;
  readonly secret: string;
  readonly binding: ProviderBinding;
  /** Name of a value of the credential -> name of the secret that holds it. */
  readonly values: { readonly [value: string]: string };
  readonly destinations: readonly DestinationRequest[];
  readonly share: Share | undefined;
  readonly policy: Policy;
  /** Id of the credential in place today, which may be revoked once it is replaced. */
  readonly adopt: string | undefined;
  /** `share: { as: own }`: whose credential this is, and nobody else's. It has no destination and no escrow. */
  readonly person?: Person;
  /** A person makes its values, and still has them after a crash: it has no escrow, but for a secret with `ask`. */
  readonly manual?: true;
  /** Logins and teams (`@org/team`) who answer for it, in the order in which they are asked. */
  readonly owner?: readonly string[];
  /** Its owner is asked for the next value by a request link. Under `provider: manual` only. */
  readonly ask?: Ask;
  /** Workflow files of this repository that are started once the new value is published everywhere. */
  readonly after?: readonly string[];
};
