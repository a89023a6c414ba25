/** Who made a key has it, whether or not it is published: when they leave it is replaced. */
import { describe, expect, it } from '@jest/globals';
import { AskWorld, codesOf, DAY, type Kill } from './ask-world.ts';

const key = 'production/STRIPE_KEY';
const mona = { id: '1', login: 'mona' };

/** Mona has answered a request, and the run that took her key was killed at this effect; undefined: not at all. */
async function answered(kill?: Kill) {
  const world = new AskWorld({ owner: ['mona', 'hubot'] });
  await world.run();
  const value = world.make();
  const code = await world.answer(value);
  const ran = await world.press('mona', code, kill);
  return { world, value, ran };
}

/** Whoever still owns it is asked until the key that mona has stands nowhere. */
async function goOn(world: AskWorld): Promise<void> {
  for (let day = 0; day < 5; day++) {
    const { ask } = world.entry() ?? {};
    if (ask && (ask.step === 'asked' || ask.step === 'sent')) {
      expect(ask.owner.login).toBe('hubot');
      const link = world.links().at(-1) ?? '';
      if ((await world.looked(link)).state === 'waiting') await world.press('hubot', await world.answer(world.make()));
    }
    await world.day();
  }
}

describe('a key of somebody who is offboarded', () => {
  it('is replaced, wherever the run that took it had stopped', async () => {
    const { ran } = await answered();
    expect(ran.effects.length).toBeGreaterThan(5);
    for (let at = 1; at <= ran.effects.length; at++) {
      const { world, value } = await answered({ at, when: 'after' });
      const where = `${at} ${ran.effects[at - 1]}`;
      const made = world.entry()?.credentials.some(({ maker }) => maker?.id === mona.id) === true;
      const offboarded = await world.run({ offboard: mona });
      const touched = offboarded.result?.outcomes.map((one) => one.key);
      expect([where, touched]).toEqual([where, [key]]);
      if (made) expect([where, world.entry()?.ask?.owner.login]).toEqual([where, 'hubot']);
      await goOn(world);
      const current = world.entry()?.credentials.find(({ stage }) => stage === 'current');
      expect([where, current?.maker?.login]).toEqual([where, 'hubot']);
      expect([where, world.placed() === value]).toEqual([where, false]);
    }
  });

  it('is replaced by the daily run, too, where nobody says that they left', async () => {
    const { ran } = await answered();
    const minted = ran.effects.length - 4;
    const { world } = await answered({ at: minted, when: 'after' });
    world.targets = [world.target('STRIPE_KEY', { owner: ['hubot'] })];
    world.clock.advance(DAY);
    expect(codesOf(await world.run())).toEqual([]);
    await goOn(world);
    expect(world.entry()?.credentials.find(({ stage }) => stage === 'current')?.maker?.login).toBe('hubot');
  });
});
