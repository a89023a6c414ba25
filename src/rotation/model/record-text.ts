/** The one text that a journal document has, and what its signature is over. */

/** The one text of a document: members sorted, two spaces, a line feed at its end, so that `git log -p` is an audit trail. */
export function canonical(document: unknown): string {
  return `${JSON.stringify(sorted(document), null, 2)}\n`;
}

/** What the signature of a file is over: a heading, and the file without the line that holds it. */
export function signedMessage(text: string): string {
  return `keyturn/journal/2\n${text.replace(SIGNATURE_LINE, '')}`;
}

export const SIGNATURE_LINE = /^ {2}"signature": "[^"\n]*",\n/m;

/** The same value where it is in order already: most of a journal stays as it was read. */
export function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  let same = true;
  const inner = (one: unknown) => {
    const ordered = sorted(one);
    if (ordered !== one) same = false;
    return ordered;
  };
  if (Array.isArray(value)) {
    const items = value.map(inner);
    return same ? value : items;
  }
  const named = value as { readonly [name: string]: unknown };
  const names = Object.keys(named);
  same = names.every((name, at) => at === 0 || (names[at - 1] as string) < name);
  if (!same) names.sort();
  const pairs = names.map((name) => [name, inner(named[name])] as const);
  return same ? value : Object.fromEntries(pairs);
}
