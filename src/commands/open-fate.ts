/** What became of the values of a link that was opened: none of them is dropped without a word. */
import { listed } from '../destinations/env-encode.ts';
import type { OpenedEntry, OpenResult } from './open.ts';

/**
 * In the file; in the file in a newer form, which stays; on the screen; left out because the person, or the choice of an
 * environment, said so; nowhere yet.
 */
export type Place = 'file' | 'newer' | 'shown' | 'left out' | 'nowhere';

export class Fate {
  readonly opened: OpenResult;
  readonly file: string;
  readonly #places = new Map<OpenedEntry, Place>();
  #writing: readonly OpenedEntry[] = [];

  constructor(opened: OpenResult, file: string) {
    this.opened = opened;
    this.file = file;
    for (const entry of opened.entries) this.#places.set(entry, 'nowhere');
  }

  /** Until this is called again, these are being written: whoever stops the program then cannot know whether they were. */
  write(entries: readonly OpenedEntry[]): void {
    this.#writing = entries;
  }

  move(entries: readonly OpenedEntry[], place: Place): void {
    for (const entry of entries) this.#places.set(entry, place);
  }

  at(...places: readonly Place[]): readonly OpenedEntry[] {
    return [...this.#places].filter(([, place]) => places.includes(place)).map(([entry]) => entry);
  }

  /** KEY -> where its value is. */
  get places(): { readonly [key: string]: Place } {
    return Object.fromEntries([...this.#places].map(([{ key }, place]) => [key, place]));
  }

  /** One sentence: what became of the link, and where each value is. */
  get sentence(): string {
    const isWritten = (entry: OpenedEntry) => this.#writing.includes(entry);
    const perhaps = this.at('nowhere')
      .filter(isWritten)
      .map(({ name }) => name);
    const told = [
      perhaps.length === 0 ? '' : `${listed(perhaps)} may be in ${this.file}`,
      this.#told('file', (names) => `${names} in ${this.file}`),
      this.#told('newer', (names) => `${names} in ${this.file} in a newer form, which stays`),
      this.#told('shown', (names) => `${names} shown here and in no file`),
      this.#told('left out', (names) => `${names} left out`),
      this.#told('nowhere', (names) => `${names} neither in a file nor shown`),
    ].filter((part) => part !== '');
    return [this.opened.says?.spent ?? 'the link is spent', told.join(', '), refusedIn(this.opened)]
      .filter((part) => part !== '')
      .join('; ');
  }

  #told(place: Place, says: (names: string) => string): string {
    const keys = this.at(place)
      .filter((entry) => place !== 'nowhere' || !this.#writing.includes(entry))
      .map(({ key, name }) => (place === 'left out' || place === 'nowhere' ? key : name));
    return keys.length === 0 ? '' : says(`${listed(keys)} ${keys.length === 1 ? 'is' : 'are'}`);
  }

  /** How a value that is nowhere is still to be had. */
  get cure(): string {
    const { again, says } = this.opened;
    if (says !== undefined) return says.cure;
    return again === undefined
      ? 'ask the sender for a new link'
      : `until ${timeOf(again)} the same command opens it once more on this computer; after that, ask the sender for a new link`;
  }
}

/** Which names a stranger may not set, and how to have them all the same; empty where there are none. */
function refusedIn({ refused }: OpenResult): string {
  if (refused.length === 0) return '';
  const [were, names, them] = refused.length === 1 ? ['was', 'a name', 'it'] : ['were', 'names', 'them'];
  const why = `because such ${names} can change how programs run or where they send keys`;
  return `${listed(refused)} ${were} left out, ${why}: --allow-name ${refused.join(',')} takes ${them}`;
}

/** `10:05:03 UTC`. */
function timeOf(at: Date): string {
  return `${at.toISOString().slice(11, 19)} UTC`;
}
