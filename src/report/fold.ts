/**
 * Lines that fit a terminal: folded between words. Addresses and commands stay whole, since a piece of one is worth nothing
 * where it is pasted; a name that is wider than the terminal is broken where its parts end.
 */

/** Programs that a line may be a command of: it stays whole, since a line break would end it where it is pasted. */
const command =
  /^\s*(?:then: )?(?:(?:node|npx|gh|git|aws|gcloud|az|curl|docker|echo|printf|openssl) |keyturn [a-z]+(?= -|$)|[A-Z_]+=\S+ (?=[a-z]))/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
const colour = /\u001b\[[\d;]*m/g;

export function uncoloured(text: string): string {
  return text.replace(colour, '');
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;

/** Cells on the screen, near enough: wide East Asian characters and emoji take two, marks and colours none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of uncoloured(text)) {
    if (!/\p{M}/u.test(character)) width += wide.test(character) ? 2 : 1;
  }
  return width;
}

/**
 * One line as lines of at most `width` cells, as far as its words allow; those after the first begin with `indent`, or
 * without it as deep as the line itself. Without a width it stays one.
 */
export function fold(line: string, width: number | undefined, indent?: string): readonly string[] {
  if (width === undefined || widthOf(line) <= width) return [line];
  const margin = /^ */.exec(line)?.[0] ?? '';
  const deeper = indent ?? margin;
  const lines: string[] = [];
  let rest = margin;
  let room = width - margin.length;
  let empty = true;
  for (const word of wordsOf(line.slice(margin.length))) {
    for (const [index, part] of partsOf(word, width - deeper.length).entries()) {
      const size = widthOf(part);
      const space = empty || index > 0 ? 0 : 1;
      if (!empty && size + space > room) {
        lines.push(rest.trimEnd());
        // What is too long for the margin begins further left.
        rest = deeper.slice(0, Math.max(0, width - size));
        room = width - rest.length;
        empty = true;
      }
      rest += empty || space === 0 ? part : ` ${part}`;
      room -= size + (empty ? 0 : space);
      empty = false;
    }
  }
  return [...lines, rest];
}

/** Words, and what stands in backticks as one. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let quoted: string[] = [];
  for (const piece of text.split(' ')) {
    const turns = piece.split('`').length % 2 === 0;
    if (quoted.length === 0 && !turns) words.push(piece);
    else quoted.push(piece);
    if (quoted.length < 2 || !turns) continue;
    words.push(quoted.join(' '));
    quoted = [];
  }
  // A backtick that nothing closes quotes nothing.
  return [...words, ...quoted];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
const colours = /(\u001b\[[\d;]*m)/;
// Made when a word is too wide: ICU takes longer for it than Node for a whole start.
let graphemes: Intl.Segmenter | undefined;

/** The least parts of a word that is wider than `width`: up to each `/`, `_`, `-`, `.` and their like, else characters. */
function partsOf(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width || width < 1 || word.includes('`') || word.includes('://')) return [word];
  const pieces = word.split(colours).flatMap((text) => (colours.test(text) ? [text] : text.split(/(?<=[/_.,:@=-])/)));
  return pieces.flatMap((piece) => (widthOf(piece) <= width ? [piece] : charactersOf(piece)));
}

function charactersOf(piece: string): readonly string[] {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(graphemes.segment(piece), ({ segment }) => segment);
}

/** Whether a line is to be pasted into a shell. */
export function isCommand(line: string): boolean {
  return command.test(uncoloured(line));
}

/** Each line of a text folded, but for commands. */
export function foldedLines(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  return text
    .split('\n')
    .flatMap((line) => (isCommand(line) ? [line] : fold(line, width)))
    .join('\n');
}
