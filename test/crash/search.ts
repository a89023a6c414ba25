/** `node test/crash/search.ts LANE LANES`: this lane's share of every blow to every run; prints one JSON line. */
import { phases, strike, tally } from './playing.ts';
import { settings } from './stage.ts';

const lane = Number(process.argv[2] ?? '0');
const lanes = Number(process.argv[3] ?? '1');

const count = tally();
const found: string[] = [];
let turn = 0;
for (const setting of settings) {
  for (const phase of phases) found.push(...(await strike(setting, phase, count, () => turn++ % lanes === lane)));
}
process.stdout.write(`${JSON.stringify({ ...count, found })}\n`);
