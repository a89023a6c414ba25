/** Who is believed that an old key was ended, where somebody answers for the secret and nobody is asked by a link. */
import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/rotation/model/ports.ts';
import type { Target } from '../../src/rotation/model/target.ts';
import { AskWorld, codesOf, DAY, HOUR } from './ask-world.ts';

/** A key that was typed in has taken the place of another one; nothing can show that the old one is dead. */
async function replaced(owner: readonly string[] | undefined): Promise<AskWorld> {
  const world = new AskWorld();
  const { ask: _, owner: __, ...bare } = world.target('STRIPE_KEY');
  const target: Target = owner === undefined ? bare : { ...bare, owner };
  world.targets = [target];
  world.terminal = [world.make()];
  await world.run();
  world.clock.advance(80 * DAY);
  // The second line: whoever sits there does not have the old one.
  world.terminal = [world.make()];
  await world.run({ force: 'new' });
  world.terminal = undefined;
  world.clock.advance(3 * DAY);
  expect(stages(world)).toEqual(['previous', 'current']);
  return world;
}

function stages(world: AskWorld): readonly string[] {
  return world.entry()?.credentials.map(({ stage, proof }) => (proof ? `${stage}: ${proof}` : stage)) ?? [];
}

async function ended(world: AskWorld, pressed: Pick<Person, 'id' | 'login'> | undefined): Promise<readonly string[]> {
  world.clock.advance(HOUR);
  world.pressed = pressed;
  return codesOf(await world.run({ ended: true }));
}

describe('that an old key was ended', () => {
  it('is taken from an owner alone, where the secret has one', async () => {
    const world = await replaced(['mona', 'hubot']);
    for (const other of [world.people.get('lisa'), undefined]) {
      expect(await ended(world, other)).toEqual(['NEEDS_HUMAN']);
      expect(stages(world)).toEqual(['previous', 'current']);
    }
    expect(await ended(world, world.people.get('hubot'))).toEqual([]);
    expect(stages(world)).toEqual(['revoked: confirmed', 'current']);
  });

  it('is taken from whoever may start the run, where nobody answers for the secret', async () => {
    const world = await replaced(undefined);
    expect(await ended(world, world.people.get('lisa'))).toEqual([]);
    expect(stages(world)).toEqual(['revoked: confirmed', 'current']);
  });

  it('is taken from whoever sits at the terminal', async () => {
    const world = await replaced(['mona']);
    world.terminal = [];
    expect(await ended(world, undefined)).toEqual([]);
    expect(stages(world)).toEqual(['revoked: confirmed', 'current']);
  });
});
