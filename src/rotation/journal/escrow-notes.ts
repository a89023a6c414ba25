/** What a run remembers of its own writes to the escrow until the journal says it. Numbers are the journal's `seq`. */
export class EscrowNotes {
  #putAt: Date | undefined;
  #anchored = 0;
  #wished = 0;
  #oldPlaceGone = false;

  /** The escrow took a text of this run at that time (the store's own); the text names the document `anchor`. */
  notePut(at: Date, anchor: number): void {
    this.#putAt = at;
    this.#anchored = anchor;
  }

  /** The store's own time of the last PUT that this run made. */
  get putAt(): Date | undefined {
    return this.#putAt;
  }

  /** The document `seq` holds a wish that a command of this run made. */
  noteWish(seq: number): void {
    this.#wished = seq;
  }

  /** Whether no text of the escrow vouches yet for the wishes that this run made. */
  get hasUnanchoredWish(): boolean {
    return this.#wished > this.#anchored;
  }

  /** Nothing is left in the escrow's old place: the next commit names the new one. */
  noteOldPlaceGone(): void {
    this.#oldPlaceGone = true;
  }

  /**
   * Whether the next commit names the escrow's place. Until the old one is empty the journal goes on naming that, so that no
   * run forgets what lies there. `begins`: this commit begins the journal.
   */
  namesPlace(named: string | undefined, home: string | undefined, begins: boolean): boolean {
    if (this.#putAt === undefined) return begins;
    return named === undefined || named === home || this.#oldPlaceGone;
  }
}
