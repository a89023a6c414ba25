import { expect, it } from '@jest/globals';
import { lanes } from '../crash/lanes.ts';
import type { Searched } from '../crash/search.ts';

it('struck at every request, in every way, or met by another run, a run leaves a working key everywhere, and soon one key', async () => {
  const began = performance.now();
  const found = await lanes<Searched>(new URL('../crash/search.ts', import.meta.url), [
    ['0', '2'],
    ['1', '2'],
  ]);
  const sum = (name: 'schedules' | 'requests' | 'humans' | 'pairs') =>
    found.reduce((total, each) => total + each[name], 0);
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(
    `${sum('schedules')} schedules, ${sum('pairs')} pairs of runs, ${sum('requests')} requests, a human asked ${sum('humans')} times, ${seconds} s\n`,
  );
  expect(found.flatMap((each) => each.found)).toEqual([]);
  expect(sum('schedules')).toBeGreaterThan(3_000);
  expect(sum('pairs')).toBe(400);
}, 600_000);
