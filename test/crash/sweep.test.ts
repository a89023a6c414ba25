import { expect, it } from '@jest/globals';
import { lanes } from './lanes.ts';
import type { Searched } from './search.ts';

// One in 41 of all; the whole is in test/long. A search has no speed to keep: its limit is there for one that hangs.
it('struck at a sample of its requests, a run leaves a working key everywhere, and one key three runs later', async () => {
  const [found] = await lanes<Searched>(new URL('search.ts', import.meta.url), [['5', '41']]);
  expect(found!.found).toEqual([]);
  expect(found!.schedules).toBeGreaterThan(70);
}, 240_000);
