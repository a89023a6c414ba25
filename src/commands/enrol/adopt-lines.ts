/** The configuration with an `adopt` line for each credential that enrolling identified: for people to review. Pure. */
import { isDeepStrictEqual } from 'node:util';
import { isMap, parse, parseDocument } from 'yaml';

export type Adoption = {
  /** Key of the secret in the journal, for people. */
  readonly key: string;
  /** Where the line belongs: from the root of the file to the mapping that gets it. */
  readonly path: readonly string[];
  readonly id: string;
};

/**
 * The bytes that were there stay. A line that cannot be added without changing anything else is left to a person.
 * @returns the text, and the adoptions that it has
 */
export function withAdoptions(
  text: string,
  wanted: readonly Adoption[],
): { readonly text: string; readonly added: readonly Adoption[] } {
  const added: Adoption[] = [];
  let current = text;
  for (const adoption of wanted) {
    const next = withLine(current, adoption);
    if (next === undefined) continue;
    current = next;
    added.push(adoption);
  }
  return { text: current, added };
}

function withLine(text: string, { path, id }: Adoption): string | undefined {
  const document = parseDocument(text);
  const node = document.getIn(path, true);
  if (document.errors.length > 0 || !isMap(node) || node.has('adopt') || !node.range) return undefined;
  const line = `adopt: ${JSON.stringify(id)}`;
  const first = node.items[0]?.key as { readonly range?: readonly [number, number, number] | null } | undefined;
  const start = first?.range?.[0];
  if (start === undefined) return undefined;
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  const next = node.flow
    ? `${text.slice(0, start)}${line}, ${text.slice(start)}`
    : `${text.slice(0, start)}${line}\n${' '.repeat(indent)}${text.slice(start)}`;
  return says(text, next, path, id) ? next : undefined;
}

/** Whether the new text says what the old one says, and this one thing more. */
function says(before: string, after: string, path: readonly string[], id: string): boolean {
  try {
    const meant = parseDocument(before);
    meant.setIn([...path, 'adopt'], id);
    return isDeepStrictEqual(parse(after), meant.toJS());
  } catch {
    return false;
  }
}
