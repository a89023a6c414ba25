import { expect, it } from '@jest/globals';
import { turns } from '../../src/service/admission.ts';

const nextTurn = () => new Promise<void>((done) => setImmediate(done));

/** Begins `count`, and tells for each turn of the event loop which began in it. */
async function begin(most: number, count: number): Promise<number[][]> {
  const turn = turns(most);
  const begun: number[][] = [];
  let now: number[] = [];
  const all = Array.from({ length: count }, async (_, index) => {
    await turn();
    now.push(index);
  });
  await Promise.resolve();
  while (begun.flat().length < count) {
    begun.push(now);
    now = [];
    await nextTurn();
  }
  await Promise.all(all);
  return begun;
}

it('begins so many in a turn of the event loop and no more, first come first served', async () => {
  expect((await begin(3, 8)).filter((list) => list.length > 0)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
    [6, 7],
  ]);
});

it('lets nobody wait where there is room, and has room again in the next turn', async () => {
  const turn = turns(2);
  expect([turn(), turn()]).toEqual([undefined, undefined]);
  await nextTurn();
  await nextTurn();
  expect([turn(), turn()]).toEqual([undefined, undefined]);
  const third = turn();
  expect(third).toBeInstanceOf(Promise);
  await third;
});

it('lets nobody who comes later go before those who wait', async () => {
  const turn = turns(1);
  const order: string[] = [];
  const enter = async (name: string) => {
    await turn();
    order.push(name);
  };
  const first = [enter('a'), enter('b'), enter('c')];
  await nextTurn();
  await Promise.all([...first, enter('d')]);
  expect(order).toEqual(['a', 'b', 'c', 'd']);
});
