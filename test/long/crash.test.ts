import { expect, it } from '@jest/globals';
import { lanes } from '../crash/lanes.ts';
import type { Tally } from '../crash/playing.ts';
import { settings } from '../crash/stage.ts';
import { together } from '../crash/together.ts';

it('struck at every request, in every way, every run leaves a working key everywhere, and one key three runs later', async () => {
  const began = performance.now();
  const found = await lanes<Tally & { found: string[] }>(new URL('../crash/search.ts', import.meta.url), [
    ['0', '2'],
    ['1', '2'],
  ]);
  const sum = (name: keyof Tally) => found.reduce((total, each) => total + each[name], 0);
  process.stdout.write(
    `${sum('schedules')} schedules, ${sum('requests')} requests, ${sum('humans')} times a human was asked, ${Math.round((performance.now() - began) / 1000)} s\n`,
  );
  expect(found.flatMap((each) => each.found)).toEqual([]);
  expect(sum('schedules')).toBeGreaterThan(3_000);
}, 600_000);

it.each(settings)(
  '$name: two runs at once, fifty times: one does the work, and nothing is minted twice',
  async (setting) => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= 50; seed++) {
      const found = await together(setting, seed);
      if (found !== undefined) wrong.push(found);
    }
    expect(wrong).toEqual([]);
  },
  300_000,
);
