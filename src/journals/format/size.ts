import { sorted } from '../../rotation/model/record-text.ts';
import { compactEntry, compacted, inOrder, loginsIn } from './compact.ts';
import type { Document, Entry } from './document.ts';

/** Of an entry by itself: its lines in the file, and whom its shares name. */
type Measured = { readonly bytes: number; readonly people: ReadonlyMap<string, string> };

const measured = new WeakMap<Entry, Measured>();

/** `    ` before each line of an entry, which stands two levels deep. */
const INDENT = 4;
const SIGNATURE = '  "signature": "",\n'.length + 86;

/**
 * How many bytes the text of a journal takes. Somebody whom entries know by several logins makes it a little longer than
 * this says.
 */
export function sizeOf(journal: Document): number {
  const people = new Map<string, string>();
  let bytes = 0;
  for (const [key, entry] of inOrder(journal.secrets)) {
    const one = measure(journal.id, entry);
    bytes += Buffer.byteLength(JSON.stringify(key)) + one.bytes;
    for (const [id, login] of one.people) people.set(id, login);
  }
  for (const [id, login] of people) bytes += Buffer.byteLength(id) + Buffer.byteLength(login) + PERSON;
  const rest = JSON.stringify(sorted(compacted({ ...journal, secrets: {} })), null, 2);
  return bytes + Buffer.byteLength(rest) + SIGNATURE + AROUND;
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
