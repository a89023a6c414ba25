import { describe, expect, it } from '@jest/globals';
import { atMost, keptBy, shared } from '../../src/compose/at-once.ts';

const tick = () => new Promise(setImmediate);

describe('a shared question', () => {
  function asking() {
    const answers: ((value: number) => void)[] = [];
    const ask = shared(() => new Promise<number>((resolve) => answers.push(resolve)));
    return { answers, ask };
  }

  it('is asked once for all who ask in the same moment', async () => {
    const { answers, ask } = asking();
    const all = [ask(), ask(), ask()];
    await tick();
    expect(answers).toHaveLength(1);
    answers[0]!(7);
    expect(await Promise.all(all)).toEqual([7, 7, 7]);
  });

  it('is never answered by what was asked before it: who asks meanwhile gets the next answer', async () => {
    const { answers, ask } = asking();
    const first = ask();
    await tick();
    const [second, third] = [ask(), ask()];
    await tick();
    expect(answers).toHaveLength(1);
    answers[0]!(1);
    await tick();
    expect(answers).toHaveLength(2);
    answers[1]!(2);
    expect(await Promise.all([first, second, third])).toEqual([1, 2, 2]);
  });

  it('that failed fails those who asked it, and is asked again for the next', async () => {
    let asked = 0;
    const ask = shared(async () => {
      asked++;
      if (asked === 1) throw new Error('toy');
      return asked;
    });
    await expect(ask()).rejects.toThrow('toy');
    expect(await ask()).toBe(2);
  });
});

describe('a limit', () => {
  it('lets no more through at once, and gives a place back after a failure', async () => {
    const at = atMost(2);
    let open = 0;
    let most = 0;
    const work = async (fails: boolean) => {
      open++;
      most = Math.max(most, open);
      await tick();
      open--;
      if (fails) throw new Error('toy');
    };
    const all = await Promise.allSettled([true, false, true, false, false].map((fails) => at(() => work(fails))));
    expect(most).toBe(2);
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });
});

describe('what is kept by its name', () => {
  it('is made once, and again if it could not be made', async () => {
    const kept = keptBy<number>();
    let made = 0;
    const make = async () => {
      made++;
      if (made === 1) throw new Error('toy');
      return made;
    };
    await expect(kept('a', make)).rejects.toThrow('toy');
    expect(await Promise.all([kept('a', make), kept('a', make)])).toEqual([2, 2]);
    expect(await kept('b', make)).toBe(3);
  });
});
