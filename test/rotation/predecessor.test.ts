/** What was in place before the first credential of ours: whom a human is shown, and what is called dead. */
import { describe, expect, it } from '@jest/globals';
import { IN_PLACE } from '../../src/rotation/due.ts';
import type { Probe } from '../../src/rotation/ports.ts';
import { candidates, settlePredecessor } from '../../src/rotation/predecessor.ts';
import { Secret } from '../../src/rotation/secret.ts';
import { at, current, entry, newOne, previous, turnOf } from './turn-parts.ts';

it('a human is shown what may be theirs: nothing of this journal, of another one, or that is switched off', async () => {
  const { turn } = await turnOf({
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
  expect(await candidates(turn)).toEqual(['by-hand']);
});

describe('what leaked before the first contact', () => {
  async function settled(answers: readonly Probe[]) {
    const human = { code: 'OLD_KEY_ALIVE' as const, since: at(0) };
    const { turn } = await turnOf({ now: 0, entry: { ...entry(current()), human } });
    turn.found.set(IN_PLACE, { id: IN_PLACE, values: { value: new Secret('toy-old') } });
    let asked = 0;
    const probe = async () => answers[Math.min(asked++, answers.length - 1)]!;
    Object.assign(await turn.provider(turn.target.binding), { local: false, probe });
    await turn.hold();
    await settlePredecessor(turn);
    return { human: turn.entry?.human?.code, error: turn.outcome.error?.code };
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
