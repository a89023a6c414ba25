/**
 * One run a kind and minute. The first delivery starts one at once; those that come within the minute are joined, and one
 * run is started for all of them at its end. What GitHub did not take is tried again, at most once in a minute unless more
 * deliveries come.
 */

import type { After } from '../after.ts';
import type { Log } from '../record.ts';
import type { Kind } from './kind.ts';
import type { Remembered } from './remembered.ts';
import { NotTaken, patience, type StartRun } from './start-run.ts';

/** `taken`: GitHub took the run. `joined`: a run is started for it later. `refused`: it was tried, and will be again. */
export type Fate = 'taken' | 'joined' | 'refused';

export type Minutes = {
  /** Settles within GitHub's patience. */
  deliver(kind: Kind, digest: string): Promise<Fate>;
  /** Whether the last try of some kind failed. */
  failing(): boolean;
  /** Starts what is joined, without waiting for the end of its minute. */
  flush(): Promise<void>;
};

export type MinutesOptions = {
  readonly start: StartRun;
  readonly remembered: Remembered;
  /** Milliseconds, never backwards. */
  readonly elapsed: () => number;
  readonly after: After;
  readonly log?: Log;
};

/** Milliseconds. */
const minute = 60_000;
/** Milliseconds after a failure before a further delivery is a reason to try again. */
const pause = 5_000;
/** More are not remembered: one that is redelivered costs a run. */
const mostJoined = 1_000;

type Batch = { readonly digests: Set<string>; deliveries: number; readonly done: Promise<Fate>; end(fate: Fate): void };

export function minutes(options: MinutesOptions): Minutes {
  const kinds = new Map<Kind, Slot>();
  const of = (kind: Kind) => {
    const there = kinds.get(kind) ?? new Slot(kind, options);
    kinds.set(kind, there);
    return there;
  };
  return {
    deliver: (kind, digest) => of(kind).deliver(digest),
    failing: () => [...kinds.values()].some(({ failed }) => failed),
    async flush() {
      await Promise.all([...kinds.values()].map((slot) => slot.flush()));
    },
  };
}

/** The runs of one kind. */
class Slot {
  failed = false;
  readonly #kind: Kind;
  readonly #options: MinutesOptions;
  /** No run is begun before this. */
  #notBefore = Number.NEGATIVE_INFINITY;
  #sending: Batch | undefined;
  #waiting: Batch | undefined;
  /** When what waits is tried, and how that is called off. */
  #alarm: { readonly at: number; readonly cancel: () => void } | undefined;

  constructor(kind: Kind, options: MinutesOptions) {
    this.#kind = kind;
    this.#options = options;
  }

  deliver(digest: string): Promise<Fate> {
    // The run that is being started was asked for by the same body. Any other body may be about what that run is too early for.
    if (this.#sending?.digests.has(digest)) return this.#inTime(this.#sending.done);
    this.#waiting ??= batch();
    const own = this.#waiting;
    own.deliveries++;
    if (own.digests.size < mostJoined) own.digests.add(digest);
    if (this.#sending !== undefined) return this.#inTime(own.done);
    const wait = this.#notBefore - this.#options.elapsed();
    if (wait <= 0) void this.#send();
    else this.#wake(wait);
    return wait > patience ? Promise.resolve('joined') : this.#inTime(own.done);
  }

  async flush(): Promise<void> {
    await this.#sending?.done;
    if (this.#waiting !== undefined) await this.#send();
    this.#alarm?.cancel();
    this.#alarm = undefined;
  }

  async #send(): Promise<void> {
    const { start, remembered, elapsed, log } = this.#options;
    const own = this.#waiting;
    if (own === undefined || this.#sending !== undefined) return;
    this.#alarm?.cancel();
    this.#alarm = undefined;
    this.#waiting = undefined;
    this.#sending = own;
    const kind = this.#kind;
    let taken = false;
    try {
      await start(kind);
      taken = true;
      for (const digest of own.digests) remembered.add(digest);
      log?.({ event: 'dispatched', kind, deliveries: own.deliveries });
    } catch (error) {
      log?.({ event: 'not dispatched', kind, why: error instanceof NotTaken ? error.message : 'it failed here' });
    }
    this.#sending = undefined;
    this.failed = !taken;
    this.#notBefore = elapsed() + (taken ? minute : pause);
    // Those that came meanwhile are a reason to try again soon; what failed alone is not.
    const came = this.#waiting;
    if (!taken) this.#takeBack(own);
    if (this.#waiting !== undefined) this.#wake(came === undefined ? minute : taken ? minute : pause);
    own.end(taken ? 'taken' : 'refused');
  }

  #takeBack(own: Batch): void {
    this.#waiting ??= batch();
    this.#waiting.deliveries += own.deliveries;
    for (const digest of own.digests) if (this.#waiting.digests.size < mostJoined) this.#waiting.digests.add(digest);
  }

  #wake(milliseconds: number): void {
    const { elapsed, after } = this.#options;
    const at = elapsed() + milliseconds;
    if (this.#alarm !== undefined && this.#alarm.at <= at) return;
    this.#alarm?.cancel();
    const cancel = after(milliseconds, () => {
      this.#alarm = undefined;
      void this.#send();
    });
    this.#alarm = { at, cancel };
  }

  /** Nobody waits longer than GitHub does. */
  #inTime(done: Promise<Fate>): Promise<Fate> {
    return new Promise((answer) => {
      const cancel = this.#options.after(patience, () => answer('joined'));
      void done.then((fate) => {
        cancel();
        answer(fate);
      });
    });
  }
}

function batch(): Batch {
  let end: (fate: Fate) => void = () => {};
  const done = new Promise<Fate>((answer) => {
    end = answer;
  });
  return { digests: new Set(), deliveries: 0, done, end: (fate) => end(fate) };
}
