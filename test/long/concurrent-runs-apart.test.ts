import { describe, it } from '@jest/globals';
import { twoRuns } from '../entry-points/two-runs.ts';

const rounds = Array.from({ length: 50 }, (_, round) => [round * 12]);

describe('two runs that start together', () => {
  it.each(rounds)('do what is due once, and nothing is minted twice (%i ms apart)', (apart) => twoRuns(apart, false));
  it.each(rounds)('make one journal, and nothing is minted twice (%i ms apart)', (apart) => twoRuns(apart, true));
});
