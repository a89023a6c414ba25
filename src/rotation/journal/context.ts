/** What the steps of one run share. */

import { is, KeyturnError } from '../model/errors.ts';
import { REQUEST_TIMEOUT, time } from '../model/policy.ts';
import type { Owner, Ports } from '../model/ports.ts';
import type { Target } from '../model/target.ts';
import type { Escrow } from './escrow.ts';
import type { Session } from './session.ts';

export type Context = {
  readonly ports: Ports;
  readonly session: Session;
  readonly escrow: Escrow;
  /** Every secret of the configuration, whichever this run is about: they may share an account. */
  readonly configured: readonly Target[];
  /** Owners that were found dead in this run: GitHub is asked once for each. */
  readonly dead: Set<string>;
  /** When an effect was last sent whose answer is unknown: it may still land, so the locks are kept until it cannot. */
  unknownAt: number | undefined;
  /** `force` was said: a human has looked. */
  readonly looked: boolean;
  /** A person says that what other journals made there is not this one's. */
  readonly anew?: boolean;
  /** Somebody says that they ended the old key by hand. */
  readonly ended: boolean;
  /** Remarks about the run as a whole: a signal that is off, an alert that could not be closed. */
  readonly notices: string[];
  /** Runs what is asked for one name (an account) one after the other: places there are counted, then taken. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Lets the oldest value that only waits for its predecessor's end leave the escrow; false if there is none. */
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
  // Without the seed no value can be compared: nothing is the same as anything.
  return key === undefined ? ports : { ...ports, fingerprint: async () => '' };
}

/** Remembers that an effect of this run may still be on its way. */
export function noteUnknown(context: Context, error: unknown): void {
  if (is(error, 'HTTP_UNKNOWN')) context.unknownAt = context.ports.clock.now().getTime();
}

export function now(context: Context): string {
  return context.ports.clock.now().toISOString();
}

export function tell(context: Context, secret: string | undefined, step: string, detail: string): void {
  context.ports.progress({ ...(secret === undefined ? {} : { secret }), step, detail });
}

/**
 * Whether an owner may still act. Dead only when GitHub says that its attempt is completed and twice the longest request
 * time-out has passed since, because a dying run's PUT may still land; outside Actions when its lease is over.
 */
export async function isAlive(context: Pick<Context, 'ports' | 'dead'>, owner: Owner): Promise<boolean> {
  const name = `${owner.run}/${owner.attempt}/${owner.lease ?? ''}`;
  if (context.dead.has(name)) return false;
  const { clock, journal } = context.ports;
  // A lease in a file was given by the clock of this machine, and is over by it.
  const at = (owner.lease === undefined ? clock : (journal.clock ?? clock)).now().getTime();
  let endedAt: number;
  if (owner.lease !== undefined) {
    endedAt = time(owner.lease);
  } else {
    const state = await context.ports.runs.state(owner);
    if (state.alive) return true;
    endedAt = state.endedAt.getTime();
  }
  if (at < endedAt + 2 * REQUEST_TIMEOUT) return true;
  context.dead.add(name);
  return false;
}

export function held(secret: string, owner: Owner): KeyturnError {
  return new KeyturnError('HELD', {
    secret,
    what: `${secret} is held by ${owner.lease === undefined ? `run ${owner.run}, attempt ${owner.attempt}` : `another process until ${owner.lease}`}`,
    hint: 'nothing to do: it goes on there, or the next run takes over when it has ended',
  });
}
