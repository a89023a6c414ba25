import { describe, expect, it } from '@jest/globals';
import { AskWorld, codesOf, DAY, HOUR, type Kill, type Ran } from './ask-world.ts';

const first = 'production/STRIPE_KEY';

/** Two keys of mona's, one after the other: the second is published, the first drains for two days. */
async function replaced(hasOld = true, owner: readonly string[] = ['mona', 'hubot']): Promise<AskWorld> {
  const world = new AskWorld({ owner });
  await world.run();
  const one = world.make();
  world.clock.advance(DAY);
  await world.press('mona', await world.answer(one));
  if (hasOld) world.variables.set('STRIPE_KEY', one);
  world.clock.advance(78 * DAY);
  await world.run();
  const two = world.make();
  await world.press('mona', await world.answer(two));
  expect(world.placed()).toBe(two);
  expect(stages(world)).toEqual(['previous', 'current']);
  world.mail.length = 0;
  return world;
}

function stages(world: AskWorld): readonly string[] {
  return world.entry()?.credentials.map(({ stage, proof }) => (proof ? `${stage}: ${proof}` : stage)) ?? [];
}

/** Who was told to end what. */
function ends(world: AskWorld): readonly string[] {
  return world.mail.flatMap(({ message }) =>
    message.lines.filter(({ link }) => link === undefined).map(({ secret }) => `${message.person.login} ${secret}`),
  );
}

async function ended(world: AskWorld, login: string | undefined): Promise<Ran> {
  world.clock.advance(HOUR);
  world.pressed = login === undefined ? undefined : world.people.get(login);
  try {
    return await world.run({ ended: true });
  } finally {
    world.pressed = undefined;
  }
}

const oldKey = 'toy-example-not-a-key-';

function kill(world: AskWorld): void {
  const [old] = [...world.keys].filter(([key]) => key !== world.placed());
  if (old) old[1].alive = false;
}

describe('the old key of a secret whose owner is asked', () => {
  it('is to be ended after the overlap, by messages after 1, 3 and 7 days and then weekly, until it is refused', async () => {
    const world = await replaced();
    const days: number[] = [];
    for (let day = 1; day <= 25; day++) {
      const before = world.mail.length;
      const late = day > 10 ? ['OVERDUE'] : [];
      expect([day, codesOf(await world.day())]).toEqual([day, late]);
      if (world.mail.length > before) days.push(day);
      expect(stages(world)).toEqual(['previous', 'current']);
    }
    // Nobody is told before the two days of overlap are over.
    expect(days).toEqual([2, 3, 5, 9, 16, 23]);
    expect(ends(world)).toEqual(days.map(() => `mona ${first}`));
    // Asked for on the first of January, and in use from the day on which its answer came.
    expect(world.mail[0]?.message.lines[0]).toMatchObject({
      console: 'https://console.toy.example.com/keys',
      why: 'It was in use from 2026-01-02 and has been replaced everywhere: it can be ended now.',
    });
    kill(world);
    expect(codesOf(await world.day())).toEqual([]);
    expect(stages(world)).toEqual(['revoked: refused', 'current']);
    expect(world.held()).toEqual({});
    expect(world.journalStore.commits.map(({ text }) => text).join('')).not.toContain(oldKey);
    const before = world.mail.length;
    await world.day();
    expect(world.mail).toHaveLength(before);
  });

  it('counts as ended when an owner says so in a run of theirs, where nothing can show it', async () => {
    const world = await replaced(false);
    await world.day();
    for (const login of ['lisa', undefined]) {
      expect(codesOf(await ended(world, login))).toEqual(['NEEDS_HUMAN']);
      expect(stages(world)).toEqual(['previous', 'current']);
    }
    expect(codesOf(await ended(world, 'hubot'))).toEqual([]);
    expect(stages(world)).toEqual(['revoked: confirmed', 'current']);
  });

  it('is not dead because its owner says so while it works', async () => {
    const world = await replaced();
    for (let day = 1; day <= 3; day++) await world.day();
    expect(codesOf(await ended(world, 'mona'))).toEqual(['NEEDS_HUMAN']);
    expect(stages(world)).toEqual(['previous', 'current']);
    kill(world);
    expect(codesOf(await ended(world, 'mona'))).toEqual([]);
    expect(stages(world)).toEqual(['revoked: refused', 'current']);
  });

  it('is named with its owner from max-age on, which is an error until it is dead', async () => {
    const world = await replaced();
    for (let day = 1; day <= 8; day++) expect(codesOf(await world.day())).toEqual([]);
    world.clock.advance(3 * DAY);
    const late = await world.day();
    expect(codesOf(late)).toEqual(['OVERDUE']);
    expect(late.result?.outcomes[0]?.error?.message).toContain('mona has not ended it yet, and it still works');
    expect(stages(world)).toEqual(['previous', 'current']);
  });

  it('is the affair of the next owner when its maker has left', async () => {
    const world = await replaced();
    world.targets = [world.target('STRIPE_KEY', { owner: ['hubot'] })];
    for (let day = 1; day <= 2; day++) await world.day();
    expect(ends(world)).toEqual([`hubot ${first}`]);
  });

  it('is ended, and nobody is told twice for nothing, however runs are killed', async () => {
    const free = await replaced();
    await free.day();
    const { effects } = await free.day();
    expect(effects).toContain('message');
    for (let at = 1; at <= effects.length; at++)
      for (const when of ['before', 'after'] as const) {
        const world = await replaced();
        await world.day();
        const killing: Kill = { at, when };
        const ran = await world.day({}, killing);
        expect(ran.killed || ran.error === undefined).toBe(true);
        expect(stages(world)).toEqual(['previous', 'current']);
        await world.day();
        await world.day();
        expect(ends(world).length).toBeGreaterThan(0);
        // A message whose sending was not journalled is sent again.
        expect(ends(world).length).toBeLessThanOrEqual(3);
        kill(world);
        await world.day();
        expect([at, when, stages(world)]).toEqual([at, when, ['revoked: refused', 'current']]);
        expect(world.held()).toEqual({});
      }
  });

  it('is seen dead by its values, also where the run that used the answer was killed', async () => {
    for (let at = 1; ; at++) {
      const world = new AskWorld();
      await world.run();
      const one = world.make();
      await world.press('mona', await world.answer(one));
      world.variables.set('STRIPE_KEY', one);
      world.clock.advance(79 * DAY);
      await world.run();
      const code = await world.answer(world.make());
      const { killed } = await world.press('mona', code, { at, when: 'after' });
      // A job has what is in place when it begins.
      const inPlace = () => world.variables.set('STRIPE_KEY', world.placed() ?? '');
      inPlace();
      if (killed) await world.press('mona', code);
      for (let day = 1; day <= 4; day++) {
        inPlace();
        await world.day();
      }
      kill(world);
      inPlace();
      await world.day();
      expect([at, stages(world)]).toEqual([at, ['revoked: refused', 'current']]);
      if (!killed) return;
    }
  });
});
