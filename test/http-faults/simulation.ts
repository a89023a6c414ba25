/**
 * Simulated time for several processes at once: it moves only while everything waits, to whatever is next. Ties and
 * latencies are drawn from a seed, so a schedule is replayed by its seed alone.
 */
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Clock } from '../../src/rotation/model/ports.ts';
import { seeded } from '../model/timeline.ts';

type Event = { readonly at: number; readonly tie: number; readonly of: object; run(): void; cut(error: Error): void };

/** Rounds of the event loop without any event and without any work before a process is taken to hang. */
const PATIENCE = 2_000;

export class Simulation {
  readonly random: () => number;
  #now: number;
  #queue: Event[] = [];
  readonly #killed = new WeakSet<object>();
  #busy = 0;
  #idle: () => void = () => {};

  constructor(start: Date, seed: number) {
    this.#now = start.getTime();
    this.random = seeded(seed);
  }

  readonly now = (): Date => new Date(this.#now);

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** The clock of one process. What waits rejects when that is killed, so that what is left of it ends at once and is not reported. */
  clockOf(process: object): Clock {
    return { now: this.now, sleep: (milliseconds) => this.#wait(process, milliseconds) };
  }

  /** A request on its way. */
  travel(process: object): Promise<void> {
    return this.#wait(process, 20 + Math.floor(this.random() * 380));
  }

  /** Work that takes no simulated time, though it may take real turns of the event loop. */
  async working<T>(work: () => Promise<T>): Promise<T> {
    this.#busy++;
    try {
      return await work();
    } finally {
      this.#busy--;
      if (this.#busy === 0) this.#idle();
    }
  }

  /** From now on nothing of this process happens any more. */
  kill(process: object): void {
    this.#killed.add(process);
    const gone = this.#queue.filter((event) => event.of === process);
    this.#queue = this.#queue.filter((event) => event.of !== process);
    for (const event of gone) event.cut(processKilled());
  }

  isKilled(process: object): boolean {
    return this.#killed.has(process);
  }

  /** Lets events happen until every given promise has settled. Throws what one of them throws. */
  async drive<T extends readonly Promise<unknown>[]>(
    ...work: T
  ): Promise<Awaited<Promise<{ [K in keyof T]: Awaited<T[K]> }>>> {
    let open = true;
    const all = Promise.all(work).finally(() => {
      open = false;
    });
    all.catch(() => {});
    for (let idle = 0; ; ) {
      await new Promise((resolve) => setImmediate(resolve));
      if (!open) return all as never;
      if (this.#busy > 0) {
        await new Promise<void>((resolve) => {
          this.#idle = resolve;
        });
        continue;
      }
      const event = this.#next();
      if (event === undefined) {
        if (idle++ > PATIENCE) throw new Error('a run waits for nothing: a deadlock');
        continue;
      }
      idle = 0;
      this.#now = Math.max(this.#now, event.at);
      event.run();
    }
  }

  #wait(process: object, milliseconds: number): Promise<void> {
    if (this.#killed.has(process)) return Promise.reject(processKilled());
    return new Promise((resolve, reject) => {
      this.#queue.push({ at: this.#now + milliseconds, tie: this.random(), of: process, run: resolve, cut: reject });
    });
  }

  #next(): Event | undefined {
    let best: Event | undefined;
    for (const event of this.#queue) {
      if (best === undefined || event.at < best.at || (event.at === best.at && event.tie < best.tie)) best = event;
    }
    if (best) this.#queue.splice(this.#queue.indexOf(best), 1);
    return best;
  }
}

/** Of a kind that nothing tries again. */
export function processKilled(): KeyturnError {
  return new KeyturnError('INTERNAL', { what: 'its process is dead' });
}
