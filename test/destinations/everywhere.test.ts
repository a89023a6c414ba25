import { describe, expect, it } from '@jest/globals';
import { kinds, lose, world } from './everywhere.ts';

describe('one rotation into every kind of store', () => {
  it('ends with one value everywhere, and revokes its predecessor', async () => {
    const { run, held, keys, places } = await world();
    expect(await run()).toMatchObject({ action: 'rotated' });
    expect(new Set(await held())).toEqual(new Set([keys[0]!.value]));
    expect(await run({ force: 'tried' })).toMatchObject({ action: 'rotated' });
    await run();
    expect(new Set(await held())).toEqual(new Set([keys[1]!.value]));
    expect(keys.map(({ revoked }) => revoked)).toEqual([true, false]);
    for (const { bench } of places) expect(await bench.others()).toBeTruthy();
  });

  // Each request of each store: test/long/everywhere-faults.test.ts.
  it.each(kinds.filter((kind) => kind !== 'dotenv'))(
    'goes on where it stopped, if %s is lost half-way',
    async (kind) => {
      expect(await lose(kind, 1, 'reset-after')).toBeGreaterThan(1);
    },
  );
});
