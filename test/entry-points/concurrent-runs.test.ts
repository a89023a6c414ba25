import { describe, it } from '@jest/globals';
import { twoRuns } from './two-runs.ts';

// Fifty rounds of each: test/long/concurrent-runs-apart.test.ts.
describe('two runs that start together', () => {
  it.each(Array.from({ length: 5 }, (_, round) => [round * 80]))(
    'do what is due once, and nothing is minted twice (%i ms apart)',
    (apart) => twoRuns(apart, false),
  );
});
