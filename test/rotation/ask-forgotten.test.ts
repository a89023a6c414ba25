import { expect, it } from '@jest/globals';
import { AskWorld, codesOf, DAY, ours } from './ask-world.ts';

it('a request that the service forgot and takes no more is asked for anew', async () => {
  const world = new AskWorld();
  await world.run();
  await world.service.store.forget();
  expect(codesOf(await world.day())).toEqual([]);
  expect(await world.states()).toEqual(['unknown', 'waiting']);
  const key = world.make();
  expect(codesOf(await world.press('mona', await world.answer(key)))).toEqual([]);
  expect(world.placed()).toBe(key);
});

it('a request that a new service does not know is made there again, and its link goes on', async () => {
  const world = new AskWorld();
  await world.run();
  world.service = world.newService();
  expect(codesOf(await world.day())).toEqual([]);
  expect(await world.states()).toEqual(['waiting']);
  expect(world.mail).toHaveLength(2);
  const key = world.make();
  expect(codesOf(await world.press('mona', await world.answer(key)))).toEqual([]);
  expect(world.placed()).toBe(key);
});

it('a request whose opening was lost with the seed is ended at the service, and its owner is asked anew', async () => {
  const world = new AskWorld();
  await world.run();
  const lost = world.make();
  await world.answer(lost);
  const [id] = [world.entry()?.ask?.id];
  world.escrow.length = 0;
  world.clock.advance(DAY);
  expect(codesOf(await world.run())).toEqual(['SEED_LOST']);
  expect(codesOf(await world.run({ repair: 'new-seed' }))).toEqual([]);
  for (let day = 0; day < 2; day++) expect(codesOf(await world.day())).toEqual([]);
  // Nobody could ever open what was answered: it is not left lying there.
  expect(await world.states()).toEqual(['superseded', 'waiting']);
  expect(world.entry()?.ask?.id).not.toBe(id);
  const key = world.make();
  expect(codesOf(await world.press('mona', await world.answer(key)))).toEqual([]);
  expect(world.placed()).toBe(key);
  expect(JSON.stringify(world.held())).not.toContain(lost);
});

it('an answer that was used, and that nobody has any more after a week, is asked for anew', async () => {
  const options = { tells: true, account: ours };
  const calm = new AskWorld(options);
  await calm.run();
  await calm.answer(calm.make());
  const { effects } = await calm.day();
  const world = new AskWorld(options);
  await world.run();
  await world.answer(world.make());
  expect((await world.day({}, { at: effects.indexOf('escrow'), when: 'after' })).killed).toBe(true);
  expect(world.entry()?.ask?.step).toBe('used');
  world.clock.advance(8 * DAY);
  expect(codesOf(await world.run())).toEqual([]);
  expect(world.placed()).toBeUndefined();
  const key = world.make();
  await world.answer(key);
  expect(codesOf(await world.day())).toEqual([]);
  expect(world.placed()).toBe(key);
});

it('an answer that is disputed before a killed run has written it is written by no later run', async () => {
  const options = { tells: true, account: ours };
  const calm = new AskWorld(options);
  await calm.run();
  await calm.answer(calm.make());
  const { effects } = await calm.day();
  const world = new AskWorld(options);
  await world.run();
  await world.answer(world.make());
  await world.day({}, { at: effects.indexOf('write') + 1, when: 'before' });
  expect(world.entry()?.credentials[0]).toMatchObject({ stage: 'pending', step: 'writing' });
  expect(await world.dispute(world.links()[0] ?? '')).toBe(204);
  expect(codesOf(await world.day())).toEqual([]);
  expect(world.placed()).toBeUndefined();
  expect(world.entry()?.credentials[0]).toMatchObject({ stage: 'previous', exposed: true });
  const key = world.make();
  await world.answer(key);
  expect(codesOf(await world.day())).toEqual([]);
  expect(world.placed()).toBe(key);
});

it('a request of before a new seed ends, although nothing else of it is believed', async () => {
  const world = new AskWorld({ tells: true, account: ours });
  await world.run();
  await world.answer(world.make());
  world.escrow.length = 0;
  world.clock.advance(DAY);
  expect(codesOf(await world.run({ repair: 'new-seed', force: 'new-seed' }))).toEqual([]);
  expect(await world.states()).toEqual(['superseded', 'waiting']);
  const key = world.make();
  await world.answer(key);
  expect(codesOf(await world.day())).toEqual([]);
  expect(world.placed()).toBe(key);
});

it('a key that was never in place does not say whose the next one has to be', async () => {
  const options = { tells: true, ask: { confirm: 'never' } } as const;
  const calm = new AskWorld(options);
  await calm.run();
  await calm.answer(calm.make());
  const { effects } = await calm.day();
  const world = new AskWorld(options);
  await world.run();
  await world.answer(world.make('acct_of_a_thief'));
  await world.day({}, { at: effects.indexOf('escrow'), when: 'after' });
  world.clock.advance(8 * DAY);
  await world.run();
  const key = world.make();
  await world.answer(key);
  expect(codesOf(await world.day())).toEqual([]);
  expect(world.placed()).toBe(key);
});

it('a new seed can be made while an answer is used that is in place nowhere', async () => {
  const options = { tells: true, account: ours };
  const calm = new AskWorld(options);
  await calm.run();
  await calm.answer(calm.make());
  const { effects } = await calm.day();
  const world = new AskWorld(options);
  await world.run();
  await world.answer(world.make());
  await world.day({}, { at: effects.indexOf('escrow'), when: 'after' });
  world.escrow.length = 0;
  world.clock.advance(DAY);
  const ran = await world.run({ repair: 'new-seed', force: 'new-seed' });
  expect(ran.error).toBeUndefined();
  expect(world.entry()?.credentials[0]).toMatchObject({ unsigned: true });
});

it('an answer that is used goes into its place also where nobody is to be asked any more', async () => {
  const options = { tells: true, account: ours };
  const calm = new AskWorld(options);
  await calm.run();
  await calm.answer(calm.make());
  const { effects } = await calm.day();
  for (let at = 1; at <= effects.length; at++) {
    const world = new AskWorld(options);
    await world.run();
    const key = world.make();
    await world.answer(key);
    await world.day({}, { at, when: 'after' });
    const isUsed = world.entry()?.ask?.step === 'used';
    const { ask: _, ...bare } = world.target('STRIPE_KEY');
    world.targets = [bare];
    await world.day();
    await world.day();
    if (isUsed) expect([at, world.placed()]).toEqual([at, key]);
    expect([at, world.entry()?.ask]).toEqual([at, undefined]);
    expect(Object.values(world.held()).filter((entry) => 'ask' in entry)).toEqual([]);
  }
});
