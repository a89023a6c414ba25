/** Whether a text fits a pattern in which `*` stands for any text: never slower than the product of their lengths. */
export function fits(text: string, pattern: string): boolean {
  if (!pattern.includes('*')) return text === pattern;
  let at = 0;
  let p = 0;
  // Where the last star stands, and what it has swallowed so far: only the last one ever has to give back.
  let star = -1;
  let swallowed = 0;
  while (at < text.length) {
    if (pattern[p] === '*') {
      star = p++;
      swallowed = at;
    } else if (p < pattern.length && pattern[p] === text[at]) {
      p++;
      at++;
    } else if (star >= 0) {
      p = star + 1;
      at = ++swallowed;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** By code points, as the journal orders: the same in every locale. */
export function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
