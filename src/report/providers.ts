/** `keyturn providers`, for a terminal. */
import { plain } from './foreign-text.ts';

/** Two columns, the second folded at `width` characters. */
export function columns(rows: readonly (readonly [string, string])[], width: number): string {
  const first = Math.max(0, ...rows.map(([left]) => left.length)) + 2;
  const room = Math.max(30, width - first - 2);
  return rows
    .map(([left, right]) => {
      const [line = '', ...more] = folded(plain(right), room);
      return [`  ${left.padEnd(first)}${line}`, ...more.map((each) => ' '.repeat(first + 2) + each)].join('\n');
    })
    .join('\n');
}

function folded(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
