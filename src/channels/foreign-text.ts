/** Cut at the end where a name is longer than any real one. */
const longest = 200;

/**
 * Foreign text as one harmless line: control, format, bidirectional and line-breaking characters become visible
 * escapes, so that a name can neither end a header nor turn the text around it (Trojan Source, CVE-2021-42574).
 */
export function visible(text: string): string {
  const escaped = [...text]
    .slice(0, longest + 1)
    .map((character) =>
      /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character)
        ? `\\u{${character.codePointAt(0)!.toString(16)}}`
        : character,
    );
  return escaped.length > longest ? `${escaped.slice(0, longest).join('')}…` : escaped.join('');
}

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for quoted attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
