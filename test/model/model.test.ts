import { beforeAll, describe, expect, it } from '@jest/globals';
import { lanes } from '../http-faults/lanes.ts';
import { type Played, profiles, starts, storyOf, titleOf } from './every-fault.ts';

type All = { readonly [story: string]: Played };

let played: All = {};

beforeAll(async () => {
  const found = await lanes<All>(new URL('every-fault.ts', import.meta.url), [
    ['0', '2'],
    ['1', '2'],
  ]);
  played = Object.assign({}, ...found);
}, 600_000);

describe.each(profiles)('with a provider: $name', (profile) => {
  it.each(starts.map((start) => ({ start, title: titleOf(start) })))(
    'survives every fault at every call ($title)',
    ({ start }) => {
      const { schedules, wrong } = played[storyOf(profile, start)]!;
      expect(wrong).toBeUndefined();
      // The schedule without any fault, and others beside it.
      expect(schedules).toBeGreaterThan(1);
    },
  );
});
