import { visible as oneLine } from '../rotation/model/foreign-text.ts';

const longest = 500;

/** Foreign text as one harmless line, cut later than elsewhere: a report also shows errors. */
export function visible(text: string): string {
  return oneLine(text, longest);
}

/**
 * A line that a GitHub runner does not take for a command: it reads `::name::` at the start of a line and `##[name]`
 * anywhere in it (actions/runner, ActionCommand.cs).
 */
export function commandless(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '# #[');
}

/** For a terminal or a log. */
export function plain(text: string): string {
  return commandless(visible(text));
}

/** For running text and table cells in GitHub's Markdown: no markup, no HTML, no mention, no link by itself. */
export function markdown(text: string): string {
  return plain(text)
    .replace(/[\\*_{}[\]#+!|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replaceAll('`', '&#96;')
    .replaceAll('://', ':\\/\\/')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/^(\s*)([-=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** A sentence in GitHub's Markdown; what stands in backticks is a command or a word to type, and is shown as one. */
export function prose(text: string): string {
  const parts = visible(text).split('`');
  // A backtick that nothing closes quotes nothing.
  if (parts.length % 2 === 0) parts.push(`${parts.splice(-2, 1)[0]}\`${parts.splice(-1, 1)[0]}`);
  // Only the first part begins a line.
  const words = (part: string, at: number) => (at === 0 ? markdown(part) : markdown(`x${part}`).slice(1));
  return parts.map((part, at) => (at % 2 === 1 ? code(part) : words(part, at))).join('');
}

/** What to do: a command is shown as one, also behind the words that lead to it. */
export function advice(line: string): string {
  const [, before = '', command] = /^(.*?(?:^|: ))(keyturn [a-z]+(?: -.*)?)$/.exec(line) ?? [];
  return command === undefined ? prose(line) : `${prose(before)}${code(command)}`;
}

/** A name in a code span, also inside of a table. */
export function code(text: string): string {
  const inner = plain(text).replaceAll('`', "'").replaceAll('|', '\\|');
  return inner.trim() === '' ? '` `' : `\`${inner}\``;
}

/** What is to be typed or pasted: a block that nothing in it can close. */
export function block(text: string): string {
  const lines = text.split(/\r\n|\n|\r/).map((line) => plain(line));
  const runs = lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return [`${fence}text`, ...lines, fence].join('\n');
}
