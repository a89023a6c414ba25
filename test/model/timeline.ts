/** Simulated time and interleaving: one queue of events, whose ties are drawn from the seed. */

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** mulberry32: small, seeded, good enough to shuffle. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export class Violation extends Error {
  /** What every run did until then, for people. */
  trace = '';
}

type Event = { readonly at: number; readonly tie: number; run(): void };

export class Timeline {
  now = Date.parse('2026-03-01T06:00:00Z');
  readonly random: () => number;
  readonly #queue: Event[] = [];
  #violation: Violation | undefined;

  constructor(seed: number) {
    this.random = seeded(seed);
  }

  /** Remembers the first thing that went wrong; `drive` throws it. */
  fail(text: string): void {
    this.#violation ??= new Violation(text);
  }

  schedule(at: number): Promise<void> {
    return new Promise((resolve) => {
      this.#queue.push({ at, tie: this.random(), run: resolve });
    });
  }

  #next(): Event | undefined {
    let best = -1;
    for (let index = 0; index < this.#queue.length; index++) {
      const one = this.#queue[index];
      const other = this.#queue[best];
      if (one && (!other || one.at < other.at || (one.at === other.at && one.tie < other.tie))) best = index;
    }
    return best < 0 ? undefined : this.#queue.splice(best, 1)[0];
  }

  /** Runs events until every given promise has settled. Throws `Violation`. */
  async drive(work: readonly Promise<unknown>[]): Promise<void> {
    let open = work.length;
    for (const one of work) {
      void one.then(
        () => open--,
        () => open--,
      );
    }
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#violation) throw this.#violation;
      if (open === 0) return;
      const event = this.#next();
      if (!event) throw new Violation('the run waits for nothing: a deadlock');
      this.now = Math.max(this.now, event.at);
      event.run();
    }
  }
}
