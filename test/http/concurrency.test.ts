import { describe, expect, it } from '@jest/globals';
import { places } from '../../src/http/concurrency.ts';

const tick = () => new Promise(setImmediate);

describe('places', () => {
  it('go to as many as there are, then to the others in their order', async () => {
    const enter = places(2);
    const inside: number[] = [];
    const leave = new Map<number, () => void>();
    const all = [1, 2, 3, 4].map(async (one) => {
      leave.set(one, await enter());
      inside.push(one);
    });
    await tick();
    expect(inside).toEqual([1, 2]);
    leave.get(2)!();
    await tick();
    expect(inside).toEqual([1, 2, 3]);
    leave.get(1)!();
    leave.get(3)!();
    await Promise.all(all);
    expect(inside).toEqual([1, 2, 3, 4]);
  });

  it('are given back once, however often somebody leaves', async () => {
    const enter = places(1);
    const leave = await enter();
    leave();
    leave();
    const inside: number[] = [];
    for (const one of [1, 2]) void enter().then(() => inside.push(one));
    await tick();
    expect(inside).toEqual([1]);
  });
});
