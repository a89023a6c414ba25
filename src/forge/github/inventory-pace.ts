/** Tells how far the inventory is. */
import type { Advance } from '../../inventory/port.ts';
import type { Clock } from '../../rotation/model/ports.ts';

/** How far it is, and when it will be done: told at most every ten seconds, and at the end. */
export class Pace {
  readonly #total: number;
  readonly #clock: Clock;
  readonly #tell: (advance: Advance) => void;
  readonly #began: number;
  #done = 0;
  #asked = 0;
  #told: number;

  constructor(total: number, clock: Clock, tell: (advance: Advance) => void) {
    this.#total = total;
    this.#clock = clock;
    this.#tell = tell;
    this.#began = clock.now().getTime();
    this.#told = this.#began;
  }

  /** @param asked whether GitHub was asked for it: what was kept takes no time, and says nothing of the pace */
  one(asked: boolean): void {
    this.#done++;
    if (asked) this.#asked++;
    const now = this.#clock.now().getTime();
    if (this.#done < this.#total && now - this.#told < 10_000) return;
    this.#told = now;
    const left = this.#total - this.#done;
    const each = this.#asked === 0 ? 0 : (now - this.#began) / this.#asked;
    this.#tell({
      done: this.#done,
      total: this.#total,
      until: this.#asked === 0 || left === 0 ? undefined : new Date(now + left * each),
    });
  }
}
