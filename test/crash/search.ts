/** `node test/crash/search.ts LANE LANES`: this lane's share of every blow to every run and of fifty pairs; prints one JSON line. */
import { phases, strike, type Tally, tally } from './playing.ts';
import { settings } from './stage.ts';
import { together } from './together.ts';

export type Searched = Tally & { readonly pairs: number; readonly found: readonly string[] };

const lane = Number(process.argv[2] ?? '0');
const lanes = Number(process.argv[3] ?? '1');

const count = tally();
const found: string[] = [];
let turn = 0;
for (const setting of settings) {
  for (const phase of phases) found.push(...(await strike(setting, phase, count, () => turn++ % lanes === lane)));
}
let pairs = 0;
for (const setting of settings) {
  for (let seed = 1; seed <= 50; seed++) {
    if (turn++ % lanes !== lane) continue;
    pairs++;
    const wrong = await together(setting, seed);
    if (wrong !== undefined) found.push(wrong);
  }
}
const searched: Searched = { ...count, pairs, found };
process.stdout.write(`${JSON.stringify(searched)}\n`);
