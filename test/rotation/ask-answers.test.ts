/** Answers that a person should not have given, or that the run which they start cannot use yet. */
import { describe, expect, it } from '@jest/globals';
import { type AskOptions, AskWorld, codesOf, DAY, HOUR, ours } from './ask-world.ts';

/** A key that nobody has asked for stands in its place, long enough to be due. */
async function withKeyInPlace(options: AskOptions = {}): Promise<{ readonly world: AskWorld; readonly old: string }> {
  const world = new AskWorld(options);
  const old = world.make();
  world.places.set('acme/shop/STRIPE_KEY', { value: old, at: world.clock.now().getTime() - 100 * DAY });
  await world.run();
  expect(world.entry()?.ask?.step).toBe('sent');
  return { world, old };
}

async function confirmed(world: AskWorld, value: string): Promise<readonly string[]> {
  return codesOf(await world.press('mona', await world.answer(value)));
}

function everythingWritten(world: AskWorld): string {
  const mail = world.mail.map(({ message }) => JSON.stringify(message));
  const notices = world.notices.map(({ message }) => JSON.stringify(message));
  return [...mail, ...notices, ...world.journalStore.commits.flatMap(({ text, message }) => [text, message])].join();
}

describe('an answer that is no new key', () => {
  it.each<[string, AskOptions, (world: AskWorld, old: string) => void]>([
    ['a place that can be read', { readable: true }, () => {}],
    ['the variable of its name', {}, (world, old) => world.variables.set('STRIPE_KEY', old)],
  ])('is the key that is in place already, as %s shows', async (_, options, shows) => {
    const { world, old } = await withKeyInPlace(options);
    shows(world, old);
    expect(await confirmed(world, old)).toEqual([]);
    expect(world.entry()?.credentials).toEqual([]);
    expect(world.entry()?.ask).toMatchObject({ step: 'sent', refused: 1 });
    expect(world.mail.at(-1)?.message.lines[0]?.why).toContain('it is the key that is in place already');
    expect(everythingWritten(world)).not.toContain(old);
    const key = world.make();
    expect(await confirmed(world, key)).toEqual([]);
    expect(world.placed()).toBe(key);
  });

  it.each(['', 'export '])('is a whole line of a file, and nothing of it is said: %sNAME=value', async (before) => {
    const world = new AskWorld();
    await world.run();
    const key = world.make();
    const line = `${before}STRIPE_KEY=${key.slice(-8)}`;
    world.keys.set(line, { account: ours, alive: true });
    expect(await confirmed(world, line)).toEqual([]);
    expect(world.placed()).toBeUndefined();
    expect(world.mail.at(-1)?.message.lines[0]?.why).toContain('it begins with `STRIPE_KEY=`');
    expect(everythingWritten(world)).not.toContain(key.slice(-8));
    expect(await confirmed(world, key)).toEqual([]);
    expect(world.placed()).toBe(key);
  });

  it('is the line of another secret', async () => {
    const world = new AskWorld({ secrets: ['STRIPE_KEY', 'OTHER_KEY'], tells: true, account: ours });
    await world.run();
    const line = `OTHER_KEY=${world.make().slice(-8)}`;
    world.keys.set(line, { account: ours, alive: true });
    const link = world.mail[0]?.message.lines.find(({ secret }) => secret === 'production/STRIPE_KEY')?.link;
    await world.answer(line, link?.reveal());
    await world.day();
    expect(world.placed()).toBeUndefined();
    expect(world.entry()?.ask).toMatchObject({ refused: 1 });
  });

  it('may have a = further on, or a name that is no secret before it', async () => {
    for (const value of ['Endpoint=sb://toy.example.com', 'toy-example-not-a-key==']) {
      const world = new AskWorld();
      await world.run();
      world.keys.set(value, { account: ours, alive: true });
      expect(await confirmed(world, value)).toEqual([]);
      expect(world.placed()).toBe(value);
    }
  });
});

describe('a confirmation', () => {
  it('is not lost where the escrow is full: the answer is used as soon as there is room', async () => {
    const world = new AskWorld();
    await world.run();
    const key = world.make();
    const code = await world.answer(key);
    world.limit = 500;
    const ran = await world.press('mona', code);
    expect(codesOf(ran)).toEqual([]);
    expect(ran.result?.failures).toEqual([]);
    expect(ran.result?.outcomes[0]?.next).toContain('when the escrow has room');
    // Nothing can take its place from now on.
    expect(await world.states()).toEqual(['taken']);
    expect(world.entry()?.ask).toMatchObject({ step: 'taken', confirmed: code });
    for (let day = 0; day < 3; day++) expect(codesOf(await world.day())).toEqual([]);
    world.limit = 48_000;
    expect(codesOf(await world.day())).toEqual([]);
    expect(world.placed()).toBe(key);
    expect(world.entry()?.human).toBeUndefined();
  });

  it('is not lost where something else keeps its run from using the answer', async () => {
    const world = new AskWorld();
    await world.run();
    const key = world.make();
    const code = await world.answer(key);
    world.unwritable = true;
    expect(codesOf(await world.press('mona', code))).toEqual(['PREFLIGHT_DENIED']);
    world.unwritable = false;
    expect(codesOf(await world.day())).toEqual([]);
    expect(world.placed()).toBe(key);
  });

  it('is not lost on hold: the answer is kept until the hold is over', async () => {
    const world = new AskWorld();
    await world.run();
    const key = world.make();
    const code = await world.answer(key);
    await world.run({ hold: { until: new Date(world.clock.now().getTime() + 2 * DAY) } });
    const ran = await world.press('mona', code);
    expect(ran.result?.failures).toEqual([]);
    expect(world.placed()).toBeUndefined();
    world.clock.advance(3 * DAY);
    expect(codesOf(await world.run())).toEqual([]);
    expect(world.placed()).toBe(key);
  });

  it('waits on hold for a service that is down, and what is half written is finished all the same', async () => {
    const world = new AskWorld({ secrets: ['STRIPE_KEY', 'OTHER_KEY'] });
    await world.run();
    await world.answer(world.make(), world.links()[0]);
    await world.run({ hold: { until: new Date(world.clock.now().getTime() + 2 * DAY) } });
    world.front = async () => new Response('', { status: 503 });
    const ran = await world.day();
    expect(codesOf(ran)).toEqual([]);
    expect(ran.result?.outcomes.flatMap(({ notes }) => notes).join()).toContain('links.example.com');
    world.front = undefined;
    world.clock.advance(3 * DAY);
    expect(codesOf(await world.run())).toEqual([]);
  });

  it.each(['never', 'auto'] as const)('is wanted of every answer where others could write it: %s', async (confirm) => {
    const world = new AskWorld({ tells: true, account: ours, ask: { confirm } });
    world.confirms = true;
    await world.run();
    expect(world.mail[0]?.message.lines[0]?.confirm).toBe(true);
    const key = world.make();
    const code = await world.answer(key, undefined, 'thief');
    expect(codesOf(await world.day())).toEqual([]);
    expect(await world.states()).toEqual(['filled']);
    expect(world.placed()).toBeUndefined();
    world.clock.advance(HOUR);
    expect(codesOf(await world.press('mona', code))).toEqual([]);
    expect(world.placed()).toBe(key);
  });
});
