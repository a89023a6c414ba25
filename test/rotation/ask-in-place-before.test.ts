/** The key that was there before the first one that an owner gave: nothing is known of it, and no run sees it die. */
import { describe, expect, it } from '@jest/globals';
import { AskWorld, codesOf, DAY, HOUR, type Ran } from './ask-world.ts';

const first = 'production/STRIPE_KEY';

/** A key that Keyturn does not know, for 80 days in its place, and its successor of mona's, published. */
async function replaced(more: { readonly before?: boolean } = {}): Promise<AskWorld> {
  const { before = true } = more;
  const world = new AskWorld({ owner: ['hubot', 'mona'] });
  if (before) world.places.set('acme/shop/STRIPE_KEY', { value: world.make(), at: world.clock.now().getTime() });
  // Hubot is away when it is due.
  world.targets = [world.target('STRIPE_KEY', { owner: ['mona', 'hubot'] })];
  world.clock.advance(80 * DAY);
  await world.run();
  const key = world.make();
  expect(codesOf(await world.press('mona', await world.answer(key)))).toEqual([]);
  expect(world.placed()).toBe(key);
  world.targets = [world.target('STRIPE_KEY')];
  world.mail.length = 0;
  return world;
}

async function leaked(): Promise<AskWorld> {
  const world = new AskWorld();
  world.places.set('acme/shop/STRIPE_KEY', { value: world.make(), at: world.clock.now().getTime() });
  await world.run({ force: 'exposed', exposed: true });
  const code = await world.answer(world.make());
  world.mail.length = 0;
  await world.press('mona', code);
  return world;
}

function ends(world: AskWorld): readonly string[] {
  return world.mail.flatMap(({ message }) =>
    message.lines.filter(({ link }) => link === undefined).map(({ secret }) => `${message.person.login} ${secret}`),
  );
}

async function ended(world: AskWorld, login: string): Promise<Ran> {
  world.clock.advance(HOUR);
  world.pressed = world.people.get(login);
  try {
    return await world.run({ ended: true });
  } finally {
    world.pressed = undefined;
  }
}

describe('what was in place before the first key of an owner', () => {
  it('is to be ended by its maker after the overlap, again after 1, 3 and 7 days and weekly, and is no error', async () => {
    const world = await replaced();
    const days: number[] = [];
    for (let day = 1; day <= 17; day++) {
      const before = world.mail.length;
      const ran = await world.day();
      expect([day, codesOf(ran)]).toEqual([day, []]);
      expect(ran.result?.outcomes[0]?.action).toBe(day < 2 ? 'none' : 'waiting');
      if (world.mail.length > before) days.push(day);
    }
    expect(days).toEqual([2, 3, 5, 9, 16]);
    expect(ends(world)).toEqual(days.map(() => `mona ${first}`));
    expect(world.mail[0]?.message.lines[0]).toMatchObject({
      console: 'https://console.toy.example.com/keys',
      why: expect.stringContaining(
        "It was in place before Keyturn's first one, since 2026-01-01, and has been replaced",
      ),
    });
    expect(world.entry()?.observed?.told?.count).toBe(5);
  });

  it('is gone when an owner says so, and nobody is told again', async () => {
    const world = await replaced();
    for (let day = 1; day <= 3; day++) await world.day();
    expect(codesOf(await ended(world, 'lisa'))).toEqual(['NEEDS_HUMAN']);
    expect(world.entry()?.observed).toBeDefined();
    expect(codesOf(await ended(world, 'hubot'))).toEqual([]);
    expect(world.entry()?.observed).toBeUndefined();
    const told = world.mail.length;
    for (let day = 1; day <= 15; day++) await world.day();
    expect(world.mail).toHaveLength(told);
    expect(world.entry()?.credentials.map(({ stage }) => stage)).toEqual(['current']);
  });

  it('that leaked is to be ended at once and daily, and stays an error until an owner says that it is gone', async () => {
    const world = await leaked();
    expect(ends(world)).toEqual([`mona ${first}`]);
    expect(world.mail.at(-1)?.message.lines[0]?.why).toContain('has leaked: end it now.');
    expect(codesOf(await world.day())).toEqual(['OLD_KEY_ALIVE']);
    expect(ends(world)).toHaveLength(2);
    expect(codesOf(await ended(world, 'mona'))).toEqual([]);
    expect(world.entry()?.observed).toBeUndefined();
  });

  it('is not said to be gone while its successor is still asked for', async () => {
    const world = await replaced();
    const asking = new AskWorld();
    asking.places.set('acme/shop/STRIPE_KEY', { value: asking.make(), at: asking.clock.now().getTime() });
    asking.clock.advance(80 * DAY);
    await asking.run();
    await ended(asking, 'mona');
    expect(asking.entry()?.observed).toBeDefined();
    expect(world.entry()?.observed).toBeDefined();
  });

  it('is not spoken of while the next key is asked for, so that nobody ends the one that is in use', async () => {
    const world = await replaced();
    let asked = false;
    for (let day = 1; day <= 82; day++) {
      const before = world.mail.length;
      await world.day();
      const lines = world.mail.slice(before).flatMap(({ message }) => message.lines);
      asked ||= lines.some(({ link }) => link !== undefined);
      if (asked) expect(lines.filter(({ link }) => link === undefined)).toEqual([]);
    }
    expect(asked).toBe(true);
    expect(ends(world).length).toBeGreaterThan(10);
  });

  it('is nothing that anybody is told of where nothing was there', async () => {
    const world = await replaced({ before: false });
    for (let day = 1; day <= 5; day++) await world.day();
    expect(world.mail).toEqual([]);
  });

  it('is told of at least once, whichever effect of that run it is killed at', async () => {
    const calm = await replaced();
    await calm.day();
    const { effects } = await calm.day();
    expect(effects).toContain('message');
    for (let at = 1; at <= effects.length; at++) {
      const world = await replaced();
      await world.day();
      expect((await world.day({}, { at, when: 'after' })).killed).toBe(true);
      world.clock.advance(HOUR);
      await world.run();
      // A message whose sending was not journalled is sent again.
      expect([at, ends(world).length]).toEqual([at, effects[at - 1] === 'message' ? 2 : 1]);
    }
  });
});
