/** The one text that a journal document has, and what its signature is over. */

/** The one text of a document: members sorted, two spaces, a line feed at its end, so that `git log -p` is an audit trail. */
export function canonical(document: unknown): string {
  return `${JSON.stringify(sorted(document), null, 2)}\n`;
}

/** What the signature of a file is over: a heading of its own, and the file without the line that holds it. */
export function signedMessage(text: string, of: 'journal' | 'enrolled' = 'journal'): string {
  return `keyturn/${of}/2\n${text.replace(SIGNATURE_LINE, '')}`;
}

/** What stands in the place of a signature that is still to be made: 64 bytes in base64url. */
export const NO_SIGNATURE = 'A'.repeat(86);

export const SIGNATURE_LINE = /^ {2}"signature": "[^"\n]*",\n/m;

/** The same value where it is in order already: most of a journal stays as it was read. */
export function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  return Array.isArray(value) ? sortedItems(value) : sortedMembers(value as Members);
}

type Members = { readonly [name: string]: unknown };

// A journal is put in order several times for each commit: a list and an object are copied only where something changes.
function sortedItems(list: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let at = 0; at < list.length; at++) {
    const ordered = sorted(list[at]);
    if (ordered !== list[at]) {
      copy ??= [...list];
      copy[at] = ordered;
    }
  }
  return copy ?? list;
}

function sortedMembers(members: Members): Members {
  const names = Object.keys(members);
  let same = true;
  for (let at = 1; at < names.length && same; at++) same = (names[at - 1] as string) < (names[at] as string);
  if (!same) names.sort();
  const values: unknown[] = [];
  for (const name of names) {
    const ordered = sorted(members[name]);
    if (ordered !== members[name]) same = false;
    values.push(ordered);
  }
  if (same) return members;
  const copy: { [name: string]: unknown } = {};
  for (let at = 0; at < names.length; at++) {
    const name = names[at] as string;
    // Assigned, this one name would set the prototype.
    if (name === '__proto__')
      Object.defineProperty(copy, name, { value: values[at], enumerable: true, writable: true, configurable: true });
    else copy[name] = values[at];
  }
  return copy;
}
