/**
 * How the cost of a run grows with its size: each axis is doubled, and the exponent is the slope of a line through the
 * logarithms (1 = linear). Simulated time; nothing here depends on the machine but the CPU column.
 *   node bench/growth.ts [AXIS...]     secrets, repositories, people, history
 */
import { Company, type CompanySize, type Measured } from './company.ts';

type Point = { readonly size: number; readonly measured: Measured };
type Axis = { readonly sizes: readonly number[]; of(size: number): Promise<Measured> };

const first = (size: CompanySize) => new Company(size).run();

const axes: { readonly [name: string]: Axis } = {
  secrets: { sizes: [8, 16, 32, 64], of: (secrets) => first({ secrets, repositories: 1, people: 0 }) },
  repositories: { sizes: [25, 50, 100, 200], of: (repositories) => first({ secrets: 1, repositories, people: 0 }) },
  people: { sizes: [8, 16, 32, 64], of: (people) => first({ secrets: 1, repositories: 1, people }) },
  history: {
    sizes: [4, 8, 16],
    async of(rotations) {
      const company = new Company({ secrets: 1, repositories: 4, people: 2 });
      let last = await company.run();
      for (let n = 1; n < rotations; n++) {
        company.clock.advance(96 * 3_600_000);
        last = await company.run({ force: 'true', reason: 'measured' });
      }
      return last;
    },
  },
};

const columns: { readonly [name: string]: (measured: Measured) => number } = {
  requests: ({ requests }) => [...requests.values()].reduce((sum, count) => sum + count, 0),
  commits: ({ requests }) => requests.get('PUT journal') ?? 0,
  seconds: ({ seconds }) => seconds,
  'journal kB': ({ journalBytes }) => journalBytes / 1_000,
  'CPU s': ({ cpu }) => cpu,
};

/** The slope of the line that fits best (least squares) through the logarithms. */
function exponent(points: readonly { readonly size: number; readonly value: number }[]): number {
  const logs = points.map(({ size, value }) => [Math.log(size), Math.log(Math.max(value, 1e-6))] as const);
  const mean = (index: 0 | 1) => logs.reduce((sum, pair) => sum + pair[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  const below = logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
  return above / below;
}

const chosen = process.argv.slice(2);
for (const [name, axis] of Object.entries(axes)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const points: Point[] = [];
  for (const size of axis.sizes) points.push({ size, measured: await axis.of(size) });
  console.log(
    `\n${name.padEnd(14)}${Object.keys(columns)
      .map((column) => column.padStart(12))
      .join('')}`,
  );
  for (const { size, measured } of points) {
    const cells = Object.values(columns).map((column) => column(measured).toFixed(1).padStart(12));
    console.log(`${String(size).padEnd(14)}${cells.join('')}`);
  }
  const slopes = Object.values(columns).map((column) =>
    exponent(points.map(({ size, measured }) => ({ size, value: column(measured) })))
      .toFixed(2)
      .padStart(12),
  );
  console.log(`${'exponent'.padEnd(14)}${slopes.join('')}`);
}
