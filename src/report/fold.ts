/** Lines that fit a terminal: folded between words, never inside of one, so that links and names can be copied. */

/** Programs that a line may be a command of: it stays whole, since a line break would end it where it is pasted. */
const command =
  /^\s*(?:then: )?(?:(?:node|npx|gh|git|aws|gcloud|az|curl|docker|echo|printf) |keyturn [a-z]+(?= -|$)|[A-Z_]+=\S+ (?=[a-z]))/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
const colour = /\u001b\[[\d;]*m/g;

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;

/** Cells on the screen, near enough: wide East Asian characters and emoji take two, marks and colours none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.replace(colour, '')) {
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
  const lines: string[] = [];
  let rest = margin;
  let room = width - margin.length;
  let empty = true;
  for (const word of line.slice(margin.length).split(' ')) {
    const size = widthOf(word);
    if (!empty && size + 1 > room) {
      lines.push(rest.trimEnd());
      // A word that is too long for the margin begins further left.
      rest = (indent ?? margin).slice(0, Math.max(0, width - size));
      room = width - rest.length;
      empty = true;
    }
    rest += empty ? word : ` ${word}`;
    room -= empty ? size : size + 1;
    empty = false;
  }
  return [...lines, rest];
}

/** Whether a line is to be pasted into a shell. */
export function isCommand(line: string): boolean {
  return command.test(line.replace(colour, ''));
}

/** Each line of a text folded, but for commands. */
export function foldedLines(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  return text
    .split('\n')
    .flatMap((line) => (isCommand(line) ? [line] : fold(line, width)))
    .join('\n');
}
