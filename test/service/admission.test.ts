import { expect, it } from '@jest/globals';
import { admission } from '../../src/service/admission.ts';

const nextTick = () => new Promise<void>((done) => setImmediate(done));

/** Begins `count`, and tells for each tick of the event loop which began in it. */
async function begin(most: number, count: number): Promise<number[][]> {
  const admit = admission(most);
  const begun: number[][] = [];
  let now: number[] = [];
  const all = Array.from({ length: count }, async (_, index) => {
    await admit();
    now.push(index);
  });
  await Promise.resolve();
  while (begun.flat().length < count) {
    begun.push(now);
    now = [];
    await nextTick();
  }
  await Promise.all(all);
  return begun;
}

it('begins so many in one tick of the event loop and no more, first come first served', async () => {
  expect((await begin(3, 8)).filter((list) => list.length > 0)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
    [6, 7],
  ]);
});

it('lets nobody wait where there is room, and has room again in the next tick', async () => {
  const admit = admission(2);
  expect([admit(), admit()]).toEqual([undefined, undefined]);
  await nextTick();
  await nextTick();
  expect([admit(), admit()]).toEqual([undefined, undefined]);
  const third = admit();
  expect(third).toBeInstanceOf(Promise);
  await third;
});

it('lets nobody who comes later go before those who wait', async () => {
  const admit = admission(1);
  const order: string[] = [];
  const enter = async (name: string) => {
    await admit();
    order.push(name);
  };
  const first = [enter('a'), enter('b'), enter('c')];
  await nextTick();
  await Promise.all([...first, enter('d')]);
  expect(order).toEqual(['a', 'b', 'c', 'd']);
});
