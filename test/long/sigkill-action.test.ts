import { expect, it } from '@jest/globals';
import type { Killed } from '../http-faults/kill-search.ts';
import { lanes } from '../http-faults/lanes.ts';

it('the Action, killed with SIGKILL at every request, leaves a working key everywhere, and one key three runs later', async () => {
  const began = performance.now();
  const found = await lanes<Killed>(new URL('../http-faults/kill-search.ts', import.meta.url), [
    ['0', '2'],
    ['1', '2'],
  ]);
  const sum = (name: 'kills' | 'runs') => found.reduce((total, each) => total + each[name], 0);
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${sum('kills')} kills, ${sum('runs')} processes, ${seconds} s\n`);
  expect(found.flatMap((each) => each.found)).toEqual([]);
  expect(sum('kills')).toBeGreaterThan(60);
}, 600_000);
