/** The values that a run knows: from the escrow's text, as far as the journal vouches for them, and minted or read by itself. */
import type { Minted, StateKeys } from '../model/ports.ts';
import type { EscrowEntry, EscrowText, JournalRecord } from '../model/record.ts';
import type { Secret } from '../model/secret.ts';
import { type Referenced, verifyValues } from './verified-values.ts';

type Entries = { readonly [rotation: string]: EscrowEntry };

export class HeldValues {
  readonly #known = new Map<string, Minted>();
  readonly #old = new Map<string, Minted['values']>();
  readonly #changed = new Set<string>();
  /** S of each request that waits, by the rotation that its answer is for. Whose it is, is seen by the id that it gives. */
  readonly #asks = new Map<string, Secret>();

  /** Adds what a text holds. What is known already stays. */
  protected remember(text: EscrowText, document: JournalRecord, keys: StateKeys): void {
    const { known, old, changed } = verifyValues(text, document, keys);
    for (const [rotation, minted] of known) if (!this.#known.has(rotation)) this.#known.set(rotation, minted);
    for (const [rotation, values] of old) this.#old.set(rotation, values);
    for (const rotation of changed.keys()) if (!this.#known.has(rotation)) this.#changed.add(rotation);
    for (const [rotation, entry] of Object.entries(text.entries))
      if ('ask' in entry && !this.#asks.has(rotation)) this.#asks.set(rotation, entry.ask);
  }

  /** The value of a rotation, as far as this run knows it: from the escrow, or minted by itself. */
  value(rotation: string): Minted | undefined {
    return this.#known.get(rotation);
  }

  /** Adds a value that this run minted or read: known from now on, whatever happens to the escrow. */
  learn(rotation: string, minted: Minted): void {
    this.#known.set(rotation, minted);
  }

  /** Whether the escrow has something under this rotation that is not what was minted. */
  isChanged(rotation: string): boolean {
    return this.#changed.has(rotation);
  }

  /** S of the request whose answer is for this rotation, as far as this run knows it. */
  ask(rotation: string): Secret | undefined {
    return this.#asks.get(rotation);
  }

  /** Adds S of a request that this run drafted. */
  learnAsk(rotation: string, seed: Secret): void {
    this.#asks.set(rotation, seed);
  }

  /** Values of the credential that this rotation replaces, kept so that its death can be seen. */
  old(rotation: string): Minted['values'] | undefined {
    return this.#old.get(rotation);
  }

  /** Adds values of the credential that this rotation replaces: its entry keeps them. */
  learnOld(rotation: string, values: Minted['values']): void {
    this.#old.set(rotation, values);
  }

  /** A value that took the place of S counts for it, also where only the text says so yet. */
  protected knows({ rotation, is }: Referenced): boolean {
    return this.#known.has(rotation) || (is === 'ask' && this.#asks.has(rotation));
  }

  /** What a text holds of these, and what is being added. */
  protected entriesOf(referenced: readonly Referenced[], adding: ReadonlyMap<string, EscrowEntry>): Entries {
    const entries: { [rotation: string]: EscrowEntry } = {};
    for (const { rotation, is } of referenced) {
      const seed = this.#asks.get(rotation);
      const minted = this.#known.get(rotation);
      if (is === 'ask' && seed) entries[rotation] = { ask: seed };
      else if (minted) entries[rotation] = this.#withOld(rotation, minted);
    }
    for (const [rotation, entry] of adding) entries[rotation] = 'ask' in entry ? entry : this.#withOld(rotation, entry);
    return entries;
  }

  #withOld(rotation: string, { id, values }: Minted): EscrowEntry {
    const old = this.#old.get(rotation);
    return { id, values, ...(old ? { old } : {}) };
  }
}
