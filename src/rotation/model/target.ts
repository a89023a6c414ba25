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
  /** A person makes its values, and still has them after a crash: it has no escrow. */
  readonly manual?: true;
};
