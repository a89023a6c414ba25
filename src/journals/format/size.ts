import { sorted } from '../../rotation/model/record-text.ts';
import { compactEntry, compacted, loginsIn } from './compact.ts';
import type { Document, Entry } from './document.ts';

/** Of an entry by itself: its lines in the file, and whom its shares name. */
type Measured = { readonly bytes: number; readonly people: ReadonlyMap<string, string> };

const measured = new WeakMap<Entry, Measured>();

/** `    ` before each line of an entry, which stands two levels deep. */
const INDENT = 4;
const SIGNATURE = '  "signature": "",\n'.length + 86;

/**
 * How many bytes the text of a journal takes, added up entry by entry, so that one that changes is measured alone. Somebody
 * whom entries know by several logins makes it a little longer than this says.
 */
export class Sizes {
  readonly #journal: string;
  readonly #entries = new Map<string, Measured>();
  /** By id: a login, and how many entries name them. */
  readonly #people = new Map<string, { readonly login: string; readonly times: number }>();
  #bytes = 0;

  /** @param journal the id of the journal */
  constructor(journal: string) {
    this.#journal = journal;
  }

  /** What stands under this key from now on; undefined takes it out. */
  set(key: string, entry: Entry | undefined): void {
    const before = this.#entries.get(key);
    if (before) this.#add(key, before, -1);
    this.#entries.delete(key);
    if (entry === undefined) return;
    const after = measure(this.#journal, entry);
    this.#entries.set(key, after);
    this.#add(key, after, 1);
  }

  /** Of these entries, and of everything else that this journal holds. */
  total(journal: Omit<Document, 'secrets'>): number {
    const rest = JSON.stringify(sorted(compacted({ ...journal, secrets: {} } as Document)), null, 2);
    return this.#bytes + Buffer.byteLength(rest) + SIGNATURE + AROUND;
  }

  #add(key: string, { bytes, people }: Measured, sign: 1 | -1): void {
    this.#bytes += sign * (Buffer.byteLength(JSON.stringify(key)) + bytes);
    for (const [id, login] of people) this.#count(id, login, sign);
  }

  #count(id: string, login: string, sign: 1 | -1): void {
    const { login: named, times } = this.#people.get(id) ?? { login, times: 0 };
    const bytes = Buffer.byteLength(id) + Buffer.byteLength(named) + PERSON;
    if (times === 0) this.#bytes += bytes;
    if (times + sign > 0) this.#people.set(id, { login: named, times: times + sign });
    else {
      this.#people.delete(id);
      this.#bytes -= bytes;
    }
  }
}

export function sizeOf(journal: Document): number {
  const sizes = new Sizes(journal.id);
  for (const [key, entry] of Object.entries(journal.secrets)) sizes.set(key, entry);
  return sizes.total(journal);
}

/** `    "ID LOGIN",` and a line feed. */
const PERSON = INDENT + 5;
/** The lines that open and close a list of people and the entries. */
const AROUND = 40;

function measure(journal: string, entry: Entry): Measured {
  const found = measured.get(entry);
  if (found) return found;
  const people = loginsIn([entry]);
  const text = JSON.stringify(sorted(compactEntry(journal, entry, people)), null, 2);
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  // A colon and a space before it, a comma and a line feed after it.
  const one = { bytes: Buffer.byteLength(text) + lines * INDENT + 4, people };
  measured.set(entry, one);
  return one;
}
