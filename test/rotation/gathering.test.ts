import { describe, expect, it } from '@jest/globals';
import { Gathering } from '../../src/rotation/journal/gathering.ts';

const tick = () => new Promise(setImmediate);

describe('those who gather', () => {
  it('go on together once the last of them is there', async () => {
    const gathering = new Gathering();
    const [one, two, three] = [gathering.join(), gathering.join(), gathering.join()];
    const gone: number[] = [];
    void one.arrive().then(() => gone.push(1));
    void two.arrive().then(() => gone.push(2));
    await tick();
    expect(gone).toEqual([]);
    void three.arrive().then(() => gone.push(3));
    await tick();
    expect(gone.sort()).toEqual([1, 2, 3]);
  });

  it('do not wait for who will never come', async () => {
    const gathering = new Gathering();
    const [one, lost] = [gathering.join(), gathering.join()];
    let gone = false;
    void one.arrive().then(() => {
      gone = true;
    });
    lost.leave();
    await tick();
    expect(gone).toBe(true);
  });

  it('do not wait for who sets out after they have arrived', async () => {
    const gathering = new Gathering();
    const [early, other] = [gathering.join(), gathering.join()];
    const gone: string[] = [];
    void early.arrive().then(() => gone.push('early'));
    const late = gathering.join();
    void other.arrive().then(() => gone.push('other'));
    await tick();
    // The early one waited for the other alone; the other one met the late one on its way.
    expect(gone).toEqual(['early']);
    late.leave();
    await tick();
    expect(gone).toEqual(['early', 'other']);
  });

  it('wait for nobody who is alone', async () => {
    await new Gathering().join().arrive();
  });
});
