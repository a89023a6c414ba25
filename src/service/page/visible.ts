/** Text from strangers, in parts. `mark`: what is drawn for a part that is invisible or reorders its surroundings. */
export type Part = { readonly text: string; readonly mark: string | undefined };

// Controls, formats (bidirectional ones, zero width, byte order mark), line and paragraph separators, what has no
// meaning, spaces that are not the ordinary one, and fillers that draw nothing.
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}\u115f\u1160\u3164\uffa0]|(?! )\p{Zs}/gu;

/** Line feeds are marked by an arrow where `lines` says so, and spelt out elsewhere. */
export function visible(text: string, lines = false): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const found of text.matchAll(unseen)) {
    if (found.index > from) parts.push({ text: text.slice(from, found.index), mark: undefined });
    parts.push({ text: found[0], mark: lines && found[0] === '\n' ? '↵' : spelt(found[0]) });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), mark: undefined });
  return parts;
}

function spelt(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
