/** The time that a run believes: not the machine's, but that of the host which keeps the run's memory. */
import type { Clock } from './ports.ts';

/** The header `Date` has whole seconds, and answers take time: smaller differences than this are ignored. */
const NOISE = 2_000;
/** A machine that is further off than this is reported. */
const WORTH_SAYING = 2 * 60_000;
const MINUTE = 60_000;

/**
 * A machine's clock, put right by the `Date` of a host's answers (https://www.rfc-editor.org/rfc/rfc9110#name-date): what
 * was last observed, plus the time that has passed here since. Before the first answer it is the machine's own.
 *
 * What lies within the noise of an observation is kept, so that `now` never runs backwards because one answer was slower
 * than another; a machine whose clock jumps is put right by the next answer.
 */
export class FollowingClock implements Clock {
  readonly #machine: Clock;
  #offset = 0;
  #host: string | undefined;

  constructor(machine: Clock) {
    this.#machine = machine;
  }

  /** Milliseconds to be added to the machine's time; 0 while the two agree. */
  get offset(): number {
    return this.#offset;
  }

  /** Whose time this is; undefined as long as nobody has said what time it is. */
  get host(): string | undefined {
    return this.#host;
  }

  /**
   * To be called when an answer arrives, with its `Date`; an invalid one says nothing. `sent` is the machine's time when
   * the request left: with it, an answer that took long is not taken for a clock that is behind. `host` is for people.
   */
  observe(there: Date, sent?: Date, host = 'GitHub'): void {
    if (Number.isNaN(there.getTime())) return;
    this.#host = host;
    const lowest = there.getTime() - this.#machine.now().getTime();
    // The host's time lies in the second that it named, and some time between the request and the answer.
    const highest = sent === undefined ? lowest : Math.max(lowest, there.getTime() + 1_000 - sent.getTime());
    const fits = (offset: number) => offset > lowest - NOISE && offset < highest + NOISE;
    if (!fits(this.#offset)) this.#offset = fits(0) ? 0 : lowest;
  }

  /** The machine's own time, for what never leaves it. */
  get machine(): Clock {
    return this.#machine;
  }

  now(): Date {
    return this.at(this.#machine.now());
  }

  /** What the host's time was when the machine's was this. */
  at(machine: Date): Date {
    return new Date(machine.getTime() + this.#offset);
  }

  sleep(milliseconds: number): Promise<void> {
    return this.#machine.sleep(milliseconds);
  }

  /** A sentence for people if the machine is more than two minutes off. */
  get complaint(): string | undefined {
    const off = Math.abs(this.#offset);
    if (this.#host === undefined || off <= WORTH_SAYING) return undefined;
    const side = this.#offset < 0 ? 'ahead of' : 'behind';
    return `This machine's clock is ${inWords(off)} ${side} ${this.#host}'s and is not believed: ages, overlaps and deadlines are judged by ${this.#host}'s. Set it, or let NTP keep it.`;
  }
}

/** What a run says about its clock. */
export function complaintsAbout(clock: Clock): readonly string[] {
  const complaint = clock instanceof FollowingClock ? clock.complaint : undefined;
  return complaint === undefined ? [] : [complaint];
}

/** A duration for people, in minutes, hours or days. */
export function inWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE);
  if (minutes < 120) return `${minutes} minutes`;
  return minutes < 36 * 60 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes / 1_440)} days`;
}
