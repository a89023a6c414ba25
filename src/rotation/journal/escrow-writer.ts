/** The writes of the escrow: one at a time, each under a number that was journalled before, and shared by all who wait. */
import { is, KeyturnError } from '../model/errors.ts';
import type { Ports } from '../model/ports.ts';
import type { EscrowEntry, JournalRecord } from '../model/record.ts';
import type { Secret } from '../model/secret.ts';
import { putEscrow } from './escrow-codec.ts';
import type { Session } from './session.ts';

/** One PUT: its number, and the store's own time of it. */
export type Put = { readonly counter: number; readonly at: string };

/** A write that somebody waits for; `rotation`: the value that it is for, if it is for one. */
type Asked = {
  readonly rotation: string | undefined;
  resolve(put: Put): void;
  reject(error: unknown): void;
};

type Entries = { readonly [rotation: string]: EscrowEntry };

export type EscrowWriterOptions = {
  readonly ports: Ports;
  readonly session: Session;
  /** Told of every PUT that failed. */
  onFailure(error: unknown): void;
  /** A text with these entries may be in the store from now on. */
  onBegin(rotations: readonly string[]): void;
  /** The store holds a text with exactly these entries. */
  onWritten(rotations: readonly string[]): void;
  /** What the next text holds, with these values that are being put. */
  entries(adding: ReadonlyMap<string, EscrowEntry>): Entries;
};

export class EscrowWriter {
  readonly #options: EscrowWriterOptions;
  /** Numbers that this run has journalled and that no text has yet, lowest first. */
  readonly #numbers: number[] = [];
  /** Values that are being put, until the journal references them. */
  readonly #adding = new Map<string, EscrowEntry>();
  readonly #asked: Asked[] = [];
  #queue: Promise<unknown> = Promise.resolve();
  #isPutUncertain = false;

  constructor(options: EscrowWriterOptions) {
    this.#options = options;
  }

  /** Whether a PUT of this run may still land, over whatever was put since. */
  get isPutUncertain(): boolean {
    return this.#isPutUncertain;
  }

  get adding(): ReadonlyMap<string, EscrowEntry> {
    return this.#adding;
  }

  /** Journals the number of one more text together with what `commit` changes: before the PUT, and no two share one. */
  async numbered(commit: (also: (document: JournalRecord) => JournalRecord) => Promise<void>): Promise<void> {
    let number = 0;
    await commit((document) => {
      number = document.escrow.counter + 1;
      return { ...document, escrow: { ...document.escrow, counter: number } };
    });
    this.#numbers.push(number);
    this.#numbers.sort((one, other) => one - other);
  }

  /**
   * Puts a value, together with every referenced one, by one idempotent write, under a number that was journalled before. Throws
   * ESCROW_FULL (no effect), ESCROW_FAILED (it may or may not be there).
   */
  put(rotation: string, entry: EscrowEntry): Promise<Put> {
    this.#adding.set(rotation, entry);
    return this.#ask(rotation);
  }

  /** The journal references the value now. */
  noteReferenced(rotation: string): void {
    this.#adding.delete(rotation);
  }

  /** Writes what is referenced, and nothing else. */
  async rewrite(): Promise<void> {
    await this.#ask(undefined);
  }

  /** All that is asked for while a write is under way, or while the store takes none, is done by the next one. */
  #ask(rotation: string | undefined): Promise<Put> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ rotation, resolve, reject });
      if (this.#asked.length === 1) this.#queue = this.#queue.then(() => this.#writeAsked());
    });
  }

  async #writeAsked(): Promise<void> {
    await this.#options.ports.escrow?.ready?.().catch(() => undefined);
    const asked = this.#asked.splice(0);
    // Each was journalled under a number of its own; the text has the last of them, and later texts have later ones.
    const counter = this.#numbers.splice(0, asked.length).at(-1);
    try {
      const { put, left } = await this.#write(counter, asked);
      for (const one of asked) {
        if (left.has(one)) one.reject(this.#full());
        else one.resolve(put);
      }
    } catch (error) {
      for (const one of asked) one.reject(error);
    }
  }

  #full(): KeyturnError {
    return new KeyturnError('ESCROW_FULL', { what: `${this.#options.ports.escrow?.place} has no room for this value` });
  }

  /** The text with all that is asked for, as far as it fits; the last ones are left out first. */
  #fitting(
    counter: number,
    asked: readonly Asked[],
    limit: number,
  ): { readonly value: Secret; readonly left: Set<Asked> } {
    const left = new Set<Asked>();
    const adding = asked.filter(({ rotation }) => rotation !== undefined);
    for (;;) {
      const value = this.#options.session.escrowText(counter, this.#options.entries(this.#adding));
      if (value.bytes <= limit) return { value, left };
      const last = adding.pop();
      if (last?.rotation === undefined) throw this.#full();
      this.#adding.delete(last.rotation);
      left.add(last);
    }
  }

  async #write(
    counter: number | undefined,
    asked: readonly Asked[],
  ): Promise<{ readonly put: Put; readonly left: ReadonlySet<Asked> }> {
    const store = this.#options.ports.escrow;
    if (!store || counter === undefined)
      throw new KeyturnError('INTERNAL', { what: 'the escrow was to be written without a number' });
    const { value, left } = this.#fitting(counter, asked, store.limit);
    const entries = this.#options.entries(this.#adding);
    const { seq } = this.#options.session.document;
    this.#options.onBegin(Object.keys(entries));
    const at = await putEscrow(store, value, this.#options.ports.clock, (error) => {
      this.#options.onFailure(error);
      if (is(error, 'HTTP_UNKNOWN')) this.#isPutUncertain = true;
    });
    this.#options.session.notes.notePut(at, seq);
    this.#options.onWritten(Object.keys(entries));
    return { put: { counter, at: at.toISOString() }, left };
  }
}
