import { expect, it } from '@jest/globals';
import { isWhole } from '../sample.ts';
import { playWalk } from './asks-walk.ts';

/** `KEYTURN_SEED=N KEYTURN_SEEDS=10 npm test -- test/model/asks.test` plays ten from N on. */
const given = Number(process.env['KEYTURN_SEED'] ?? 0);
const count = given > 0 ? Number(process.env['KEYTURN_SEEDS'] ?? 1) : 25;
const starts = given > 0 ? [given] : Array.from({ length: isWhole ? 12 : 4 }, (_, at) => 1 + 25 * at);

it.each(starts)(
  'whoever is asked, whoever answers, and whatever fails: walks of 25 seeds from %i on',
  async (from) => {
    for (let seed = from; seed < from + count; seed++) expect(await playWalk(seed)).toBeUndefined();
  },
  1_800_000,
);
