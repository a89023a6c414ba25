/** What the steps of one run share. */

import type { Budget } from '../model/budget.ts';
import { is, type KeyturnError } from '../model/errors.ts';
import type { Ports } from '../model/ports.ts';
import type { Target } from '../model/target.ts';
import type { Escrow } from './escrow.ts';
import type { Gathering } from './gathering.ts';
import type { Session } from './session.ts';

/** What all secrets of one run share. */
export type Context = {
  readonly ports: Ports;
  readonly session: Session;
  readonly escrow: Escrow;
  /** The time in which this run begins something new. */
  readonly budget: Budget;
  /** Every secret of the configuration, whichever this run is about: they may share an account. */
  readonly configured: readonly Target[];
  /** Owners that were found to have ended in this run, so that each is asked about once. */
  readonly endedOwners: Set<string>;
  /** When an effect was last sent whose answer is unknown: it may still land, so the locks are kept until it cannot. */
  unknownAt: number | undefined;
  /** A person has reviewed the situation and says that the run may go on (`force`, `exposed`). */
  readonly reviewed: boolean;
  /** A person says that what other journals made at the provider is not this one's. */
  readonly newJournal?: boolean;
  /** A person says that they ended the old key manually. */
  readonly ended: boolean;
  /** Secrets that are being verified, and whose places are being written: those that are done wait for the others. */
  readonly verifying: Gathering;
  readonly writing: Gathering;
  /** Remarks about the run as a whole, such as a signal that is off or an alert that could not be closed. */
  readonly notices: string[];
  /** Leaks that no secret of the configuration accounts for: the run fails for each. */
  readonly strays?: KeyturnError[];
  /** Runs the work for one name (an account) one after the other, because places there are counted before they are taken. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Removes from the escrow the oldest value that only waits for its predecessor's end; false if there is none. */
  evict(): Promise<boolean>;
};

/** One queue for each name. */
export function queues(): Context['alone'] {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const next = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(
      name,
      next.catch(() => undefined),
    );
    return next;
  };
}

/** The ports of a run whose journal is signed: fingerprints are made under a key that is not in the journal. */
export function keyed(ports: Ports, session: Session): Ports {
  const { keys, key } = session;
  if (keys) return { ...ports, fingerprint: async (salt, value) => keys.fingerprint(salt, value) };
  // Without the seed no values can be compared, so none equals another.
  return key === undefined ? ports : { ...ports, fingerprint: async () => '' };
}

/** Notes that an effect of this run may still arrive. */
export function noteUnknown(context: Pick<Context, 'ports' | 'unknownAt'>, error: unknown): void {
  if (is(error, 'HTTP_UNKNOWN')) context.unknownAt = context.ports.clock.now().getTime();
}

/** The time that this run believes, ISO 8601. */
export function now(context: Context): string {
  return context.ports.clock.now().toISOString();
}

/** Reports progress; without `secret` it is about the run as a whole. */
export function tell(context: Context, secret: string | undefined, step: string, detail: string): void {
  context.ports.progress({ ...(secret === undefined ? {} : { secret }), step, detail });
}
