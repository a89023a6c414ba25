/** Text from strangers, in parts: what is invisible or reorders its surroundings is spelt out. */
export type Part = { readonly text: string; readonly escaped: boolean };

// Controls, formats (bidirectional ones, zero width, byte order mark), line and paragraph separators, what has no
// meaning, spaces that are not the ordinary one, and fillers that draw nothing.
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}\u115f\u1160\u3164\uffa0]|(?! )\p{Zs}/gu;

/** Line feeds stay, marked, where `lines` says so. */
export function visible(text: string, lines = false): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const found of text.matchAll(unseen)) {
    if (found.index > from) parts.push({ text: text.slice(from, found.index), escaped: false });
    parts.push({ text: lines && found[0] === '\n' ? '↵\n' : spelt(found[0]), escaped: true });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), escaped: false });
  return parts;
}

function spelt(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
