/**
 * How often somebody may do something: a bucket of `burst` that fills again by `perSecond`, for each of many names. What
 * is kept of a name is one number: when its bucket will be full.
 */
export type Rate = { readonly burst: number; readonly perSecond: number };

/** Takes one from the bucket of `name`. Seconds to wait, 0 = there was one. Waiting is not counted. */
export type Meter = (name: string) => number;

/** `elapsed`: milliseconds, never backwards. Of more than `names` names, those that were quiet longest are forgotten. */
export function meter(rate: Rate, elapsed: () => number, names = 10_000): Meter {
  const interval = 1000 / rate.perSecond;
  const fullAt = new Map<string, number>();
  return (name) => {
    const now = elapsed();
    const full = Math.max(now, fullAt.get(name) ?? now) + interval;
    const late = full - now - rate.burst * interval;
    // A thousandth of what fractions of milliseconds may be wrong by.
    if (late > 1e-6) return Math.max(1, Math.ceil(late / 1000));
    fullAt.delete(name);
    fullAt.set(name, full);
    if (fullAt.size > names) fullAt.delete(fullAt.keys().next().value as string);
    return 0;
  };
}
