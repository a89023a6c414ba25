/** Answers of which whoever was asked says that they are somebody else's, whenever they say so. */
import { describe, expect, it } from '@jest/globals';
import { type AskOptions, AskWorld, codesOf, DAY, HOUR, ours } from './ask-world.ts';

const theirs = 'acct_of_a_thief';
const tells: AskOptions = { tells: true, account: ours };

/** An answer that came by itself, and whose run was killed at this effect. */
async function killedAt(
  effect: string,
  when: 'before' | 'after' = 'before',
  options: AskOptions = tells,
): Promise<{ readonly world: AskWorld; readonly key: string }> {
  const calm = new AskWorld(options);
  await calm.run();
  await calm.answer(calm.make());
  const { effects } = await calm.day();
  const world = new AskWorld(options);
  await world.run();
  const key = world.make();
  await world.answer(key);
  expect((await world.day({}, { at: effects.indexOf(effect) + 1, when })).killed).toBe(true);
  return { world, key };
}

async function publishes(world: AskWorld): Promise<void> {
  const key = world.make();
  const code = await world.answer(key);
  expect(codesOf(await world.press('mona', code))).toEqual([]);
  expect(world.placed()).toBe(key);
}

describe('a disputed answer', () => {
  it('does not decide whose the next key has to be', async () => {
    const world = new AskWorld({ tells: true });
    await world.run();
    const stranger = world.make(theirs);
    // She confirms a code that her own page did not show, and finds out later.
    await world.press('mona', await world.answer(stranger, undefined, 'thief'));
    expect(world.placed()).toBe(stranger);
    expect(await world.dispute(world.links()[0] ?? '')).toBe(204);
    await world.day();
    expect(world.mail.at(-1)).toMatchObject({ by: 'chat' });
    // A key of the same stranger comes again, unconfirmed.
    await world.answer(world.make(theirs), undefined, 'thief');
    await world.day();
    expect(world.placed()).toBe(stranger);
    expect(await world.states()).toEqual(['disputed', 'filled']);
    expect(await world.dispute(world.links()[1] ?? '')).toBe(204);
    world.clock.advance(DAY);
    await world.day();
    await publishes(world);
    expect(world.keys.get(world.placed() ?? '')?.account).toBe(ours);
  });

  it.each(['escrow', 'done'])('is written nowhere when it is disputed before its run reaches `%s`', async (at) => {
    const world = new AskWorld(tells);
    await world.run();
    await world.answer(world.make());
    world.watcher = {
      before: async (effect) => {
        if (effect !== at) return;
        world.watcher = {};
        expect(await world.dispute(world.links()[0] ?? '')).toBe(204);
      },
    };
    expect(codesOf(await world.day())).toEqual([]);
    expect(world.placed()).toBeUndefined();
    expect(world.entry()?.credentials).toEqual([expect.objectContaining({ stage: 'previous', exposed: true })]);
    expect(world.entry()?.disputed).toBeDefined();
    expect(world.mail.map(({ by }) => by)).toEqual(['mail', 'chat']);
    await publishes(world);
  });

  it('makes no credential when it is disputed while the vendor is asked', async () => {
    const world = new AskWorld(tells);
    await world.run();
    await world.answer(world.make());
    world.probing = async () => {
      world.probing = undefined;
      expect(await world.dispute(world.links()[0] ?? '')).toBe(204);
    };
    expect(codesOf(await world.day())).toEqual([]);
    expect(world.entry()?.credentials).toEqual([]);
    expect(await world.states()).toEqual(['disputed', 'waiting']);
    await publishes(world);
  });

  it.each(['escrow', 'write'])('is not written by a repair of what was killed before `%s`', async (effect) => {
    const { world } = await killedAt(effect);
    expect(await world.dispute(world.links()[0] ?? '')).toBe(204);
    world.clock.advance(HOUR);
    expect(codesOf(await world.run({ mend: true }))).toEqual([]);
    expect(world.placed()).toBeUndefined();
    await world.day();
    await publishes(world);
  });

  it('is not written on hold, although what is half written is written to its end', async () => {
    const { world } = await killedAt('write');
    await world.run({ hold: { until: new Date(world.clock.now().getTime() + 3 * DAY) } });
    expect(await world.dispute(world.links()[0] ?? '')).toBe(204);
    await world.day();
    expect(world.placed()).toBeUndefined();
  });

  it('is not written where disputes of links are no signal', async () => {
    const { world } = await killedAt('write', 'before', { ...tells, policy: { rotateWhen: [] } });
    expect(await world.dispute(world.links()[0] ?? '')).toBe(204);
    await world.day();
    expect(world.placed()).toBeUndefined();
    expect(world.entry()?.credentials).toEqual([expect.objectContaining({ stage: 'previous', exposed: true })]);
  });

  it('is written nowhere while its service cannot be asked about it', async () => {
    const { world, key } = await killedAt('write');
    expect(await world.dispute(world.links()[0] ?? '')).toBe(204);
    world.front = async () => new Response('', { status: 503 });
    expect(codesOf(await world.day())).toEqual(['LINK_SERVICE_DOWN']);
    expect(world.placed()).toBeUndefined();
    world.front = undefined;
    await world.day();
    expect(world.placed()).not.toBe(key);
  });
});

describe('a dispute is heard', () => {
  /** The first answer is in place, and another one is asked for by hand. */
  async function askedAgain(): Promise<AskWorld> {
    const world = new AskWorld();
    await world.run();
    await world.press('mona', await world.answer(world.make(theirs), undefined, 'thief'));
    world.clock.advance(HOUR);
    await world.run({ force: 'again' });
    expect(world.links()).toHaveLength(2);
    return world;
  }

  function isHeard(world: AskWorld): void {
    const [first] = world.entry()?.credentials ?? [];
    expect(world.entry()?.wish).toMatchObject({ reason: 'disputed', exposed: [first?.rotation] });
    expect(world.entry()?.disputed).toBeDefined();
  }

  it('while the next answer waits to be confirmed', async () => {
    const world = await askedAgain();
    await world.answer(world.make());
    await world.day();
    expect(await world.dispute(world.links()[0] ?? '')).toBe(204);
    await world.day();
    isHeard(world);
  });

  it('while the next answer cannot be proved', async () => {
    const world = await askedAgain();
    world.mute = true;
    await world.press('mona', await world.answer(world.make()));
    world.clock.advance(HOUR);
    await world.day();
    expect(world.entry()?.human?.code).toBe('VERIFY_INCONCLUSIVE');
    expect(await world.dispute(world.links()[0] ?? '')).toBe(204);
    await world.day();
    isHeard(world);
  });

  it('while three answers in a row were refused', async () => {
    const world = await askedAgain();
    for (let time = 0; time < 3; time++) await world.press('mona', await world.answer(`toy-dead-${time}`));
    expect(world.entry()?.human?.code).toBe('ASK_REFUSED');
    expect(await world.dispute(world.links()[0] ?? '')).toBe(204);
    await world.day();
    isHeard(world);
  });

  it('while what was in place before is not dead yet', async () => {
    const world = new AskWorld();
    world.places.set('acme/shop/STRIPE_KEY', { value: 'toy-old', at: world.clock.now().getTime() - DAY });
    await world.run({ force: 'exposed', exposed: true });
    await world.press('mona', await world.answer(world.make(theirs), undefined, 'thief'));
    await world.day();
    expect(world.entry()?.human?.code).toBe('OLD_KEY_ALIVE');
    expect(await world.dispute(world.links()[0] ?? '')).toBe(204);
    await world.day();
    isHeard(world);
    expect(world.entry()?.human?.code).toBe('OLD_KEY_ALIVE');
    expect(world.entry()?.ask?.step).toBe('sent');
  });

  it('on hold: nothing of the answer is used when the hold is over', async () => {
    const world = new AskWorld();
    await world.run();
    await world.answer(world.make(theirs), undefined, 'thief');
    await world.run({ hold: { until: new Date(world.clock.now().getTime() + 10 * DAY) } });
    expect(await world.dispute(world.links()[0] ?? '')).toBe(204);
    await world.day();
    expect(world.entry()?.disputed).toBeDefined();
    expect(world.entry()?.ask?.step).toBe('refused');
    expect(Object.values(world.held()).filter((entry) => 'ask' in entry)).toEqual([]);
    expect(world.links()).toHaveLength(1);
    world.clock.advance(11 * DAY);
    await world.run();
    expect(world.links()).toHaveLength(2);
    await publishes(world);
  });

  it('before anybody is told to end the old key', async () => {
    const world = new AskWorld();
    await world.run();
    const old = world.make();
    await world.press('mona', await world.answer(old));
    world.clock.advance(79 * DAY);
    await world.run();
    await world.press('mona', await world.answer(world.make(theirs), undefined, 'thief'));
    expect(await world.dispute(world.links()[1] ?? '')).toBe(204);
    for (let day = 0; day < 4; day++) await world.day();
    const ends = world.mail.flatMap(({ message }) => message.lines.filter(({ link }) => link === undefined));
    expect(ends).toEqual([]);
    expect(world.entry()?.credentials.map(({ stage }) => stage)).toEqual(['previous', 'current']);
  });
});
