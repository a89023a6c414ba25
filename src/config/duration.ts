/** Durations as people write them: `90d`, `24h`, `30m`, `15s`. One whole number, one unit, nothing else. */

/** One to five digits without a leading zero: at most 99999 days, so a sum of two never leaves the safe integers. */
export const durationPattern = /^[1-9][0-9]{0,4}[dhms]$/;

const units = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 } as const;

/** Milliseconds, or undefined for anything that is not a duration (`0d`, `1.5h`, `-1d`, `P1D`, `1M`). */
export function parseDuration(text: string): number | undefined {
  if (!durationPattern.test(text)) return undefined;
  return Number(text.slice(0, -1)) * units[text.at(-1) as keyof typeof units];
}

/** The shortest way to write a whole number of seconds: 86400000 -> `1d`, 5400000 -> `90m`. */
export function formatDuration(milliseconds: number): string {
  for (const [unit, size] of Object.entries(units)) {
    if (milliseconds % size === 0) return `${milliseconds / size}${unit}`;
  }
  return `${Math.round(milliseconds / 1000)}s`;
}

export const durationSays = 'a duration is a whole number and a unit, such as 90d, 24h, 30m or 15s';
