import { expect, it } from '@jest/globals';
import { lanes } from '../http-faults/lanes.ts';
import type { Part, Searched } from '../http-faults/search.ts';

/** How many of all schedules are left out between two: KEYTURN_STEP=1 plays every one. KEYTURN_SEED begins elsewhere. */
const STEP = process.env['KEYTURN_STEP'];
const SEED = process.env['KEYTURN_SEED'] ?? '1';

it.each<[string, Part, number, number]>([
  ['faulted in every way, a run leaves a working key everywhere, and soon one key', 'faulted', 3, 1_900],
  ['met by another run, a run leaves a working key everywhere, and soon one key', 'pairs', 2, 200],
  ['in any weather, a run ends no key too early, and soon there is one', 'drawn', 4, 500],
  ['two repositories on one account leave each other alone', 'neighbours', 4, 100],
])(
  '%s',
  async (_, part, usual, least) => {
    const step = STEP ?? String(usual);
    const began = performance.now();
    const found = await lanes<Searched>(new URL('../http-faults/search.ts', import.meta.url), [
      [part, '0', '2', step, SEED],
      [part, '1', '2', step, SEED],
    ]);
    const sum = (name: 'schedules' | 'requests' | 'humans') => found.reduce((total, each) => total + each[name], 0);
    const seconds = Math.round((performance.now() - began) / 1000);
    process.stdout.write(
      `${part}, every ${step} from ${SEED} on: ${sum('schedules')} schedules, ${sum('requests')} requests, a human asked ${sum('humans')} times, ${seconds} s\n`,
    );
    expect(found.flatMap((each) => each.found)).toEqual([]);
    if (STEP === undefined) expect(sum('schedules')).toBeGreaterThanOrEqual(least);
  },
  1_800_000,
);
