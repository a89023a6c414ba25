/**
 * A token bucket for each of many names: `burst` tokens, refilled by `perSecond`. For each name one number is kept: when
 * its bucket will be full.
 */
export type Rate = { readonly burst: number; readonly perSecond: number };

/** Takes a token from the bucket of `name`. Returns the seconds to wait; 0 = there was one. A refusal takes nothing. */
export type Meter = (name: string) => number;

/** `elapsed`: milliseconds, never backwards. Of more than `names` names, those used longest ago are forgotten. */
export function meter(rate: Rate, elapsed: () => number, names = 10_000): Meter {
  const interval = 1000 / rate.perSecond;
  const fullAt = new Map<string, number>();
  return (name) => {
    const now = elapsed();
    const full = Math.max(now, fullAt.get(name) ?? now) + interval;
    const late = full - now - rate.burst * interval;
    // Sums of fractions of a millisecond are wrong by less than this.
    if (late > 1e-6) return Math.max(1, Math.ceil(late / 1000));
    fullAt.delete(name);
    fullAt.set(name, full);
    if (fullAt.size > names) fullAt.delete(fullAt.keys().next().value as string);
    return 0;
  };
}
