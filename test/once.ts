/** How many results are kept at most; then all of them are forgotten. */
const MOST = 2_000;

/** A pure function that works out each result once: `name` tells calls with different results apart. Failures are not kept. */
export function once<A extends readonly unknown[], R>(
  work: (...given: A) => R,
  name: (...given: A) => string,
): (...given: A) => R {
  const known = new Map<string, R>();
  return (...given) => {
    const key = name(...given);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = work(...given);
    if (known.size >= MOST) known.clear();
    known.set(key, made);
    return made;
  };
}
