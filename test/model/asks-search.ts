/**
 * `node test/model/asks-search.ts FROM COUNT`: walks of these seeds, until something is wrong; prints that and ends. With
 * KEYTURN_ALL=1 it goes on, and prints the first line of each.
 */
import { playWalk } from './asks-walk.ts';

const [from = 1, count = 1_000] = process.argv.slice(2).map(Number);
const isAll = (process.env['KEYTURN_ALL'] ?? '') !== '';
for (let seed = from; seed < from + count; seed++) {
  const wrong = await playWalk(seed);
  if (wrong === undefined) continue;
  process.stdout.write(`${isAll ? wrong.split('\n')[0] : wrong.slice(0, 30_000)}\n`);
  if (!isAll) break;
}
