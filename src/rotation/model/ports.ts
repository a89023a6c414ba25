/**
 * What a rotation needs of the world. Every adapter implements one of these; `compose/` brings them together, the tests
 * and the simulated world implement them too. Durations are milliseconds, times are `Date`s, values are `Secret`s.
 *
 * Failures: an implementation throws `KeyturnError`. Three codes carry meaning for the engine, because what it may do
 * next depends on them: `HTTP_NOT_SENT` (certainly no effect), `HTTP_REFUSED` (the other side said no: no effect),
 * `HTTP_UNKNOWN` (time-out, reset, 5xx, unreadable 2xx: the effect may or may not be there, read it back).
 */
import type { Address, Destination } from './destination-ports.ts';
import type { EnrolledPorts } from './enrolled-ports.ts';
import type { EscrowStore, JournalStore, StateFormat } from './journal-ports.ts';
import type { Channel, LinkMessage, Links, Notice } from './link-ports.ts';
import type { Alerts, People } from './people-ports.ts';
import type { UseProofs } from './proof-ports.ts';
import type { Origin, Provider, ProviderBinding } from './provider-ports.ts';
import type { References, ShownSlots, SlotsAsked, Twins } from './reference-ports.ts';
import type { FormerRequests, Pressed, Requests } from './request-ports.ts';
import type { Owner, Progress, Runs, Workflows } from './run-ports.ts';
import type { SealingKeys } from './sealing-keys.ts';
import type { Secret } from './secret.ts';
import type { Clock, Random } from './system-ports.ts';
import type { Target } from './target.ts';

export type * from './destination-ports.ts';
export type * from './enrolled-ports.ts';
export type * from './journal-ports.ts';
export type * from './link-ports.ts';
export type * from './people-ports.ts';
export type * from './proof-ports.ts';
export type * from './provider-ports.ts';
export type * from './reference-ports.ts';
export type * from './request-ports.ts';
export type * from './run-ports.ts';
export type * from './system-ports.ts';

/** Everything a run needs, as `compose.ts` hands it to the engine. */
export type Ports = {
  readonly clock: Clock;
  readonly random: Random;
  readonly journal: JournalStore;
  readonly escrow: EscrowStore | undefined;
  /** What the escrow held when this run was queued: the input `pending`. Not used where the escrow can be read. */
  readonly pending: Secret | undefined;
  readonly runs: Runs;
  readonly owner: Owner;
  /** What `after` starts; left out: there is no repository whose workflows could be started. */
  readonly workflows?: Workflows;
  readonly people: People;
  readonly links: Links | undefined;
  /** Where owners of secrets are asked for values; left out: nobody can be asked. */
  readonly requests?: Requests;
  /** Where a request was made, by `via` of its record; undefined: nobody knows. Left out: there is no such place. */
  readonly formerRequests?: (via: string) => FormerRequests | undefined;
  /** The person whose press started this run; undefined: none did. Left out: no run is anybody's press. */
  readonly pressed?: () => Promise<Pressed | undefined>;
  readonly channels: readonly Channel[];
  /** What is told to whom when something goes wrong; left out = nobody is told. `to`: logins, teams, names of channels. */
  readonly notify?: { readonly on: readonly Notice['about'][]; readonly to: readonly string[] };
  readonly alerts: Alerts | undefined;
  /**
   * What `enrol` recorded of secrets that Keyturn did not make, loaded when something asks for it. Left out: nothing is.
   * Throws INPUT_INVALID for a print key that is none.
   */
  readonly enrolled?: () => Promise<EnrolledPorts>;
  /** `owner/name` that this run is for, if there is one. */
  readonly repository: string | undefined;
  /** What the environment variable of a secret's name holds: a current value to hand on, if its fingerprint says so. */
  variable(name: string): Secret | undefined;
  /** How variables of these names get into the environment of a run, for hints. */
  variableHint(names: readonly string[]): string;
  /** One line from the person at this run's terminal, never shown; undefined if they gave none. Left out: nobody is there. */
  readonly ask?: (question: string) => Promise<Secret | undefined>;
  /** Who asks, for the recipients' messages. */
  readonly from: LinkMessage['from'];
  readonly state: StateFormat;
  /** Public keys of destinations from run to run; left out = none is kept. */
  readonly sealingKeys?: SealingKeys;
  /** `journal: { key }` of the configuration: no other key signs. */
  readonly pin?: string;
  /** What reads the places of a secret; left out = it cannot be told, and nothing is retired. */
  readonly references?: References;
  /** Which other slots hold the same values; left out = nothing is known of that. */
  readonly twins?: Twins;
  /** What workflows show of the secrets that they use; left out: none can be asked. */
  readonly proofs?: UseProofs;
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
  /** What the forge shows of slots; left out: it cannot be asked. */
  readonly shownSlots?: (asked: SlotsAsked) => Promise<ShownSlots>;
  progress(progress: Progress): void;
};
