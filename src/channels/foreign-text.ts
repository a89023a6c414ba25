/** Cut at the end where a name is longer than any real one. */
const longest = 200;

/**
 * Foreign text as one harmless line: control, format, bidirectional and line-breaking characters become visible
 * escapes, so that a name can neither end a header nor turn the text around it (Trojan Source, CVE-2021-42574).
 * @param most characters; what is longer is cut
 */
export function visible(text: string, most = longest): string {
  // Cut before it is taken apart: a name of 100 MB costs no more than any other.
  const escaped = [...text.slice(0, 2 * most + 2)]
    .slice(0, most + 1)
    .map((character) =>
      /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character)
        ? `\\u{${character.codePointAt(0)!.toString(16)}}`
        : character,
    );
  return escaped.length > most ? `${escaped.slice(0, most).join('')}…` : escaped.join('');
}

/** Foreign text of several lines, each of them harmless; at most ten. */
export function visibleLines(text: string): readonly string[] {
  return text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 10)
    .map((line) => visible(line, 500));
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

/** A URL that a reader may be given to click on. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[\x21-\x7e]+$/.test(text) && !/["'<>\\`|]/.test(text) && URL.canParse(text);
}
