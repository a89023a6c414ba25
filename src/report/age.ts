const day = 86_400_000;
const units: readonly (readonly [number, string])[] = [
  [day, 'd'],
  [3_600_000, 'h'],
  [60_000, 'm'],
  [1_000, 's'],
];

/** `54d`, `7h`, `0s`: the largest unit of which there is one, rounded down. */
export function duration(milliseconds: number): string {
  for (const [size, unit] of units) if (milliseconds >= size) return `${Math.floor(milliseconds / size)}${unit}`;
  return '0s';
}

const cells = 10;

/** Ten cells; full means that the credential has reached its end. Never full before that. */
export function bar(ageMs: number, maxAgeMs: number): string {
  const share = maxAgeMs <= 0 ? 1 : ageMs / maxAgeMs;
  const full = share >= 1 ? cells : Math.max(0, Math.min(cells - 1, Math.floor(share * cells)));
  return '█'.repeat(full) + '░'.repeat(cells - full);
}

/** `█████░░░░░ 54d of 90d` */
export function ageSays(ageMs: number | undefined, maxAgeMs: number): string {
  if (ageMs === undefined) return '';
  const overdue = ageMs >= maxAgeMs ? ', overdue' : '';
  return `${bar(ageMs, maxAgeMs)} ${duration(ageMs)} of ${duration(maxAgeMs)}${overdue}`;
}
