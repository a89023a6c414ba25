/** One way in which something grows: what is measured at a size. */
export type Axis = {
  readonly sizes: readonly number[];
  /** How often all sizes are measured, one after the other, so that what else the machine does is in all of them; 1. */
  readonly rounds?: number;
  /** Column -> value. Columns whose name ends in `CPU` are of this machine, all others are the same everywhere. */
  measure(size: number): Promise<{ readonly [column: string]: number }>;
  /** Columns that grow faster by their nature -> why. */
  readonly explained?: { readonly [column: string]: string };
};

/** Processor seconds of this thread that the work takes. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}

/** A thousandth (of a second) is noise, not growth. */
const FLOOR = 1e-3;

/** The slope of the line that fits best (least squares) through the logarithms: 1 = linear. */
export function exponent(points: readonly (readonly [size: number, value: number])[]): number {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(Math.max(value, FLOOR))] as const);
  const mean = (index: 0 | 1) => logs.reduce((sum, pair) => sum + pair[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  const below = logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
  return above / below;
}

/** First quartile, median, third quartile. */
export function quartiles(values: readonly number[]): readonly [number, number, number] {
  const ordered = [...values].sort((one, other) => one - other);
  const at = (share: number) => ordered[Math.round(share * (ordered.length - 1))] ?? Number.NaN;
  return [at(0.25), at(0.5), at(0.75)];
}
