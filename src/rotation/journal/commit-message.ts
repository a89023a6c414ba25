/** The message of a commit to the journal. */

/** Nothing that came from elsewhere breaks a line of the journal, or hides in it. */
export function oneLine(message: string): string {
  return message.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 1_000);
}

/** The message of a commit that says these lines. */
export function messageOf(lines: readonly string[]): string {
  return lines.length === 1 ? (lines[0] ?? '') : `${lines[0]} and ${lines.length - 1} more\n\n${lines.join('\n')}`;
}
