/** What is cut where a name is longer than any real one. */
const longest = 200;

/**
 * Foreign text as one harmless line: control, format, bidirectional and line-breaking characters become visible escapes, so
 * that a name can neither end a header, nor steer a terminal, nor turn the text around it (Trojan Source, CVE-2021-42574).
 * @param most characters; what is longer is cut
 */
export function visible(text: string, most = longest): string {
  // Nearly every text is like this, and a class of characters by its Unicode property is slow to make.
  if (text.length <= most && /^[ -~]*$/.test(text)) return text;
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
