/** Two columns of a terminal. */
import { fold, widthOf } from './fold.ts';
import { plain } from './foreign-text.ts';

/** How narrow the second column may be; below that it stands under the first. */
const narrowest = 24;

/** The second column is folded at `width` characters; undefined = it is not folded. */
export function columns(rows: readonly (readonly [string, string])[], width: number | undefined): string {
  const first = Math.max(0, ...rows.map(([left]) => widthOf(left))) + 2;
  const room = width === undefined ? Number.POSITIVE_INFINITY : width - first - 2;
  return rows
    .map(([left, right]) => {
      const text = plain(right);
      const isStacked = room < narrowest || text.split(' ').some((word) => widthOf(word) > room);
      const margin = ' '.repeat(isStacked ? 6 : first + 2);
      const folded = fold(margin + text, width).join('\n');
      return isStacked ? `  ${left}\n${folded}` : `  ${left.padEnd(first)}${folded.slice(margin.length)}`;
    })
    .join('\n');
}
