/** Changes to the journal that are asked for at the same time share one commit. */
import type { JournalRecord } from '../model/record.ts';

/** One change of the journal. */
export type Change = {
  /** One line of the commit message: `production/X: pending -> current (max-age)`. */
  readonly message: string;
  /** Pure. Throws JOURNAL_CONFLICT if the document no longer is what the decision rested on. */
  apply(document: JournalRecord): JournalRecord;
};

/** A change that is not durable yet, and whom to tell. */
export type Waiting = { readonly change: Change; resolve(): void; reject(error: unknown): void };

/** Gathers changes and hands them to `write` in batches, one batch at a time. */
export class CommitQueue {
  readonly #ready: () => Promise<void>;
  readonly #write: (batch: readonly Waiting[]) => Promise<void>;
  #waiting: Waiting[] = [];
  #flushing = false;

  /**
   * @param ready resolves when the host takes a write: what is asked for until then shares it
   * @param write settles every change of its batch, and never throws
   */
  constructor(ready: () => Promise<void>, write: (batch: readonly Waiting[]) => Promise<void>) {
    this.#ready = ready;
    this.#write = write;
  }

  /** Resolves when the change is durable. */
  add(change: Change): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ change, resolve, reject });
      if (!this.#flushing) {
        this.#flushing = true;
        void this.#flush();
      }
    });
  }

  async #flush(): Promise<void> {
    // Secrets that are worked on in parallel reach their next transition in the same ticks of the event loop.
    for (let tick = 0; tick < 3; tick++) await undefined;
    while (this.#waiting.length > 0) {
      await this.#ready().catch(() => undefined);
      await this.#write(this.#waiting.splice(0));
    }
    this.#flushing = false;
  }
}

/** Applies the changes one after the other; one that no longer fits is rejected, and the others go on. */
export function applied(
  batch: readonly Waiting[],
  document: JournalRecord,
): { readonly document: JournalRecord; readonly accepted: readonly Waiting[] } {
  let next = document;
  const accepted: Waiting[] = [];
  for (const item of batch) {
    try {
      next = item.change.apply(next);
      accepted.push(item);
    } catch (error) {
      item.reject(error);
    }
  }
  return { document: next, accepted };
}
