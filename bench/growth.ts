/**
 * How the cost of everything grows with its size: each size is twice the one before, and the exponent is the slope of a line
 * through the logarithms (1 = linear), with its quartiles over interleaved rounds. Ends with 1 if something that nobody has
 * explained grows faster than `LIMIT`.
 *   node bench/growth.ts [AXIS...]
 * Axes: secrets, repositories, people, idle, history; links in memory, links in SQLite; texts, configuration.
 */
import { type Axis, exponent, quartiles } from './growth/axis.ts';
import { links } from './growth/links.ts';
import { runs } from './growth/runs.ts';
import { texts } from './growth/texts.ts';

const axes: { readonly [name: string]: Axis } = { ...runs, ...links, ...texts };

/** What is linear and large reaches this by caches and the garbage collector; a square has 2. */
const LIMIT = 1.25;

type Row = { readonly [column: string]: number };

/** Returns the columns that grow too fast. */
async function table(name: string, { sizes, rounds = 1, measure, explained = {} }: Axis): Promise<readonly string[]> {
  const all: Row[][] = [];
  for (let round = 0; round < rounds; round++) {
    const row: Row[] = [];
    for (const size of sizes) row.push(await measure(size));
    all.push(row);
  }
  const columns = Object.keys(all[0]?.[0] ?? {});
  console.log(`\n| ${name} | ${columns.join(' | ')} |\n|---|${columns.map(() => '---').join('|')}|`);
  sizes.forEach((size, at) => {
    const cells = columns.map((column) => {
      const [, median] = quartiles(all.map((row) => row[at]?.[column] ?? Number.NaN));
      return column.endsWith('CPU') ? median.toPrecision(2) : String(Number(median.toPrecision(4)));
    });
    console.log(`| ${size} | ${cells.join(' | ')} |`);
  });
  const slopes = columns.map((column) =>
    quartiles(all.map((row) => exponent(sizes.map((size, at) => [size, row[at]?.[column] ?? 0] as const)))),
  );
  const shown = slopes.map(([low, median, high]) =>
    high - low < 0.005 ? median.toFixed(2) : `${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`,
  );
  console.log(`| **exponent** | ${shown.join(' | ')} |`);
  for (const [column, why] of Object.entries(explained)) console.log(`\n${column}: ${why}.`);
  return columns
    .filter((column, at) => (slopes[at]?.[1] ?? 0) > LIMIT && !(column in explained))
    .map((column) => `${name}: ${column}`);
}

const chosen = process.argv.slice(2);
const faults: string[] = [];
for (const [name, axis] of Object.entries(axes))
  if (chosen.length === 0 || chosen.includes(name)) faults.push(...(await table(name, axis)));
if (faults.length > 0) {
  console.log(`\nfaster than linear: ${faults.join(', ')}`);
  process.exitCode = 1;
}
