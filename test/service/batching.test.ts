import { expect, it } from '@jest/globals';
import { batching } from '../../src/service/stores/batching.ts';

it('sends all calls of one tick of the event loop as one, and gives each its own answer', async () => {
  const calls: (readonly number[])[] = [];
  const double = batching<number, number>(64, async (all) => {
    calls.push(all);
    return all.map((one) => one * 2);
  });
  expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6]);
  expect(await double(4)).toBe(8);
  expect(calls).toEqual([[1, 2, 3], [4]]);
});

it('asks for no more than so many at once', async () => {
  const sizes: number[] = [];
  const echo = batching<number, number>(3, async (all) => {
    sizes.push(all.length);
    return all;
  });
  const list = Array.from({ length: 8 }, (_, index) => index);
  expect(await Promise.all(list.map(echo))).toEqual(list);
  expect(sizes).toEqual([3, 3, 2]);
});

it('tells all who were in a call that it failed, and nobody else', async () => {
  let calls = 0;
  const ask = batching<string, string>(2, async (all) => {
    calls++;
    if (all.includes('bad')) throw new Error('no answer');
    return all;
  });
  const told = await Promise.allSettled(['a', 'bad', 'c', 'd'].map(ask));
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled']);
  expect(calls).toBe(2);
});
