const DAY = 86_400_000;

/** Whole days between two times of ISO 8601; never below 0, and 0 where one of them is none. */
export function inDays(from: string, to: string): number {
  const days = Math.floor((Date.parse(to) - Date.parse(from)) / DAY);
  return days > 0 ? days : 0;
}
