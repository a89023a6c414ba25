import { beforeAll, describe, expect, it } from '@jest/globals';
import { lanes } from '../http-faults/lanes.ts';
import { nameOf, type Played, profiles, starts, titleOf } from './every-move.ts';

type All = { readonly [story: string]: Played };

// `npm test -- test/long/model` plays the others.
const [profile] = profiles;

let played: All = {};

beforeAll(async () => {
  const found = await lanes<All>(new URL('every-move.ts', import.meta.url), [['0', '1', profile!.name]]);
  played = Object.assign({}, ...found);
}, 600_000);

describe(`with an adversary, ${profile!.name}`, () => {
  it.each(starts.map((start) => ({ start, title: titleOf(start) })))(
    'survives every move before every call ($title)',
    ({ start }) => {
      const { schedules, wrong } = played[nameOf(profile!, start)]!;
      expect(wrong).toEqual([]);
      // The schedule without any move, and others beside it.
      expect(schedules).toBeGreaterThan(100);
    },
  );
});
