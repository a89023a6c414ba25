/**
 * `node test/http-faults/search.ts PART LANE LANES STEP [FIRST]`: of the schedules of a part, every STEPth, and of those this lane's
 * share; prints one JSON line. FIRST is the first seed where schedules are drawn, and which of the STEP is taken otherwise.
 */
import { fileURLToPath } from 'node:url';
import { playDrawn } from './drawn.ts';
import { neighbours } from './neighbours.ts';
import { faultEach, phases, type Tally, tally } from './playing.ts';
import { settings } from './stage.ts';
import { together } from './together.ts';

/** `faulted`: every request in every way. `pairs`: two runs at once. `drawn`: in any weather. `neighbours`: two repositories, one account. */
export type Part = 'faulted' | 'pairs' | 'drawn' | 'neighbours';
export type Searched = Tally & { readonly found: readonly string[] };

/** How many there are of each part whose schedules are drawn; of `pairs`, for each setting. */
const seeds = { pairs: 50, drawn: 2_000, neighbours: 400 } as const;

export async function search(part: Part, lane: number, lanes: number, step: number, first = 1): Promise<Searched> {
  const count = tally();
  const found: string[] = [];
  let turn = 0;
  const mine = () => {
    const at = turn++ + first;
    return at % step === 0 && Math.floor(at / step) % lanes === lane;
  };
  const note = (wrong: string | undefined) => {
    if (wrong !== undefined) found.push(wrong);
  };
  switch (part) {
    case 'faulted':
      for (const setting of settings) {
        for (const phase of phases) found.push(...(await faultEach(setting, phase, count, mine)));
      }
      break;
    case 'pairs':
      for (const setting of settings) {
        for (let seed = 1; seed <= seeds.pairs; seed++) {
          if (!mine()) continue;
          count.schedules++;
          note(await together(setting, seed));
        }
      }
      break;
    case 'drawn':
      for (let seed = first; seed < first + seeds.drawn; seed++) if (mine()) note(await playDrawn(seed, count));
      break;
    case 'neighbours':
      for (let seed = first; seed < first + seeds.neighbours; seed++) {
        if (!mine()) continue;
        count.schedules++;
        note(await neighbours(seed));
      }
  }
  return { ...count, found };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , part = 'faulted', lane = '0', lanes = '1', step = '1', first] = process.argv;
  const told = await search(part as Part, Number(lane), Number(lanes), Number(step), Number(first ?? '1'));
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
