/** A longer word is hardly a spelling mistake; the bound also keeps the cost of a comparison small. */
const LONGEST = 64;

/** The candidate that `word` was probably meant to be, or undefined if none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const typed = word.toLowerCase().replaceAll('_', '-');
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = distance(typed, candidate.toLowerCase().replaceAll('_', '-'));
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein's distance, two rows at a time. */
function distance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const here = [row];
    for (let column = 1; column <= to.length; column++) {
      const change = above[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      here.push(Math.min(change, above[column]! + 1, here[column - 1]! + 1));
    }
    above = here;
  }
  return above[to.length]!;
}
