/** The writes to the destinations. A PUT is idempotent, and only goes forward. */

import { noteUnknown } from '../journal/context.ts';
import { leave } from '../journal/leaving.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { is, KeyturnError } from '../model/errors.ts';
import type { Address, Minted } from '../model/ports.ts';
import type { DestinationRecord } from '../model/record.ts';
import { publish, withWriteTimes } from './publish.ts';

const WRITE_ATTEMPTS = 3;

/** So many share a commit; how many of them are sent at once is for each destination to say. */
const WRITES_AT_ONCE = 64;

/**
 * One PUT for each destination that is not done yet, then publication; from here on it only goes forward. When the time of
 * the run is over, what is missing is left for the next run, if the escrow has the value for it.
 *
 * @throws KeyturnError WRITE_FAILED
 */
export async function write(run: SecretRun, rotation: string, minted: Minted): Promise<void> {
  const todo = run.credential(rotation).destinations.filter((destination) => destination.done === undefined);
  if (todo.length > 0 && !run.minted.has(rotation)) await run.context.escrow.mustBeLatest(run.target.key);
  run.tell('write', `${todo.length} destination${todo.length === 1 ? '' : 's'}`);
  if (todo.length === 0) return publish(run, rotation, new Map());
  const batch = new Batch(run, rotation, minted);
  const began = run.context.ports.clock.now().getTime();
  let written = 0;
  // Who has many places to write would keep the others waiting for long.
  const together = todo.length <= WRITES_AT_ONCE && !run.isUrgent ? run.context.writing.join() : undefined;
  try {
    for (let from = 0; from < todo.length; from += WRITES_AT_ONCE) {
      const done = await batch.write(todo.slice(from, from + WRITES_AT_ONCE));
      written += done.size;
      if (from + WRITES_AT_ONCE >= todo.length && batch.isComplete) {
        await together?.arrive();
        await publish(run, rotation, done);
      } else if (done.size > 0) {
        await run.amend(`${done.size} destinations done`, rotation, (credential) => ({
          ...credential,
          destinations: withWriteTimes(credential, done),
        }));
        tellProgress(run, { written, of: todo.length, began });
      }
    }
  } finally {
    together?.leave();
  }
  batch.conclude(todo.length);
}

type Failure = { readonly place: string; readonly error: unknown };

/** The writes of one credential, and what became of those that were not done. */
class Batch {
  readonly #run: SecretRun;
  readonly #rotation: string;
  readonly #minted: Minted;
  /** The value survives this run, so that another one can write what is missing. */
  readonly #mayStop: boolean;
  readonly #failures: Failure[] = [];
  #left = 0;

  constructor(run: SecretRun, rotation: string, minted: Minted) {
    this.#run = run;
    this.#rotation = rotation;
    this.#minted = minted;
    this.#mayStop = run.credential(rotation).escrow?.state === 'held';
  }

  /** Nothing has failed, and nothing is left. */
  get isComplete(): boolean {
    return this.#failures.length === 0 && this.#left === 0;
  }

  /** Returns when each of them was written that was: address key -> ISO 8601. */
  async write(destinations: readonly DestinationRecord[]): Promise<ReadonlyMap<string, string>> {
    const done = new Map<string, string>();
    await Promise.all(
      destinations.map(async ({ address }) => {
        const destination = await this.#run.destination({ address });
        try {
          const at = await this.#inTime(() => put(this.#run, address, this.#minted));
          if (at === undefined) this.#left++;
          else done.set(address.key, at.toISOString());
        } catch (error) {
          this.#failures.push({ place: destination.place, error });
        }
      }),
    );
    return done;
  }

  /** Undefined: it was not sent, because the time of this run is over. */
  async #inTime(work: () => Promise<Date>): Promise<Date | undefined> {
    const { budget } = this.#run.context;
    if (!this.#mayStop) return work();
    if (budget.over()) return undefined;
    try {
      return await budget.bounded(work);
    } catch (error) {
      if (is(error, 'OUT_OF_TIME')) return undefined;
      throw error;
    }
  }

  /** Throws WRITE_FAILED for what failed, and notes what is left. */
  conclude(all: number): void {
    const run = this.#run;
    if (this.#left > 0) {
      const count = run.credential(this.#rotation).destinations.length;
      leave(
        run,
        `${count - this.#left - this.#failures.length} of ${count} destinations have the new credential: the time of this run was over, and the next one writes the others`,
        { destinations: this.#left },
      );
    }
    const [failure] = this.#failures;
    if (!failure) return;
    const { error, place } = failure;
    throw new KeyturnError('WRITE_FAILED', {
      secret: run.target.key,
      what: `${this.#failures.length} of ${all} destinations could not be written, among them ${place}: ${error instanceof KeyturnError ? error.message : 'it failed'}`,
      hint:
        (error instanceof KeyturnError ? error.hint : undefined) ??
        'run again: Keyturn goes on with the destinations that are missing; the old credential stays alive until then',
    });
  }
}

type SoFar = { readonly written: number; readonly of: number; readonly began: number };

/** How far a long fan-out is, and how long the rest takes at the pace so far. */
function tellProgress(run: SecretRun, { written, of, began }: SoFar): void {
  const milliseconds = ((run.context.ports.clock.now().getTime() - began) / written) * (of - written);
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const rest = written === of ? '' : `, about ${minutes === 1 ? 'a minute' : `${minutes} minutes`} left`;
  run.tell('write', `${written} of ${of} destinations${rest}`);
}

/** Writes one value to one place. A PUT is idempotent: one with an unknown answer is sent again. */
export async function put(run: SecretRun, address: Address, minted: Minted): Promise<Date> {
  const value = minted.values[address.value];
  if (!value) {
    throw new KeyturnError('VALUE_UNFIT', {
      secret: run.target.key,
      what: `the credential has no value named ${address.value}`,
      hint: 'compare `values` in the configuration with what the provider mints',
    });
  }
  const destination = await run.destination({ address });
  for (let attempt = 1; ; attempt++) {
    try {
      const at = await destination.write(value);
      const remark = destination.remark?.(value);
      const { notes } = run.outcome;
      if (remark !== undefined && !notes.includes(remark)) notes.push(remark);
      return at;
    } catch (error) {
      noteUnknown(run.context, error);
      if (!is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT') || attempt >= WRITE_ATTEMPTS) throw error;
      await run.context.ports.clock.sleep(1000 * 2 ** attempt);
    }
  }
}
