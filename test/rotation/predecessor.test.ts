/** What was in place before the first credential of ours: whom a human is shown, and what is called dead. */
import { describe, expect, it } from '@jest/globals';
import type { Probe } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { IN_PLACE } from '../../src/rotation/steps/adoptable.ts';
import { candidates, settlePredecessor } from '../../src/rotation/steps/predecessor.ts';
import { at, current, entry, newOne, previous, secretRunOf } from './secret-run-parts.ts';

it('a human is shown what may be theirs: nothing of this journal, of another one, or that is switched off', async () => {
  const { run } = await secretRunOf({
    now: 0,
    entry: entry(current()),
    others: { OTHER: entry(previous({ id: 'adopted-elsewhere' })) },
    list: async () => [
      { id: 'by-hand', tag: 'made by mona' },
      { id: `id-${newOne}`, tag: current().tag },
      { id: 'adopted-elsewhere' },
      { id: 'theirs', tag: `ktzzzzzzzz${newOne.toLowerCase()}` },
      { id: 'off', active: false },
    ],
  });
  expect(await candidates(run)).toEqual(['by-hand']);
});

describe('what leaked before the first contact', () => {
  async function settled(answers: readonly Probe[]) {
    const human = { code: 'OLD_KEY_ALIVE' as const, since: at(0) };
    const { run } = await secretRunOf({ now: 0, entry: { ...entry(current()), human } });
    run.found.set(IN_PLACE, { id: IN_PLACE, values: { value: new Secret('toy-old') } });
    let asked = 0;
    const probe = async () => answers[Math.min(asked++, answers.length - 1)]!;
    Object.assign(await run.provider(run.target.binding), { local: false, probe });
    await run.hold();
    await settlePredecessor(run);
    return { human: run.entry?.human?.code, error: run.outcome.error?.code };
  }
  const alive = { human: 'OLD_KEY_ALIVE', error: 'OLD_KEY_ALIVE' };

  it('is dead when its value is refused several times in a row', async () => {
    expect(await settled(['rejected'])).toEqual({ human: undefined, error: undefined });
  });

  it.each<[string, readonly Probe[]]>([
    ['is accepted', ['accepted']],
    ['is refused once and then accepted', ['rejected', 'accepted']],
    ['gets no clear answer', ['inconclusive']],
  ])('is not called dead when its value %s', async (_what, answers) => {
    expect(await settled(answers)).toEqual(alive);
  });
});
