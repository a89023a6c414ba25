import { describe, expect, it } from '@jest/globals';
import { AskWorld, codesOf, DAY, HOUR, ours } from './ask-world.ts';

/** A key is in place, and the next one has been asked for. */
async function asked(world: AskWorld): Promise<string> {
  await world.run();
  const key = world.make();
  const code = await world.answer(key);
  await world.press('mona', code);
  expect(world.placed()).toBe(key);
  world.clock.advance(79 * DAY);
  expect(codesOf(await world.run())).toEqual([]);
  expect(world.entry()?.ask?.step).toBe('sent');
  return key;
}

/** Answers, and confirms the answer as its person. */
async function confirmed(world: AskWorld, value: string): Promise<readonly string[]> {
  const code = await world.answer(value);
  return codesOf(await world.press('mona', code));
}

describe('what was in place before and has leaked', () => {
  /** Its successor is in place, and the next one is asked for. */
  async function leaked(owner: readonly string[] = ['mona']): Promise<AskWorld> {
    const world = new AskWorld({ owner });
    world.places.set('acme/shop/STRIPE_KEY', { value: 'toy-old', at: world.clock.now().getTime() - DAY });
    await world.run({ force: 'exposed', exposed: true });
    await world.press('mona', await world.answer(world.make()));
    expect(world.entry()?.human?.code).toBe('OLD_KEY_ALIVE');
    world.clock.advance(HOUR);
    await world.run({ force: 'again' });
    expect(world.links()).toHaveLength(2);
    return world;
  }

  it('is not forgotten because three answers are refused, and nobody is asked for ever', async () => {
    const world = await leaked();
    for (let time = 0; time < 3; time++) await confirmed(world, `toy-dead-${time}`);
    expect(world.entry()?.human?.code).toBe('OLD_KEY_ALIVE');
    const links = world.links().length;
    expect(codesOf(await world.day())).toEqual(['ASK_REFUSED']);
    expect(codesOf(await world.day())).toEqual(['ASK_REFUSED']);
    expect(world.links()).toHaveLength(links);
    await world.run({ force: 'looked' });
    expect(world.links()).toHaveLength(links + 1);
    const key = world.make();
    await confirmed(world, key);
    expect(world.placed()).toBe(key);
    expect(world.entry()?.human?.code).toBe('OLD_KEY_ALIVE');
  });

  it('does not hide that the next key cannot be proved', async () => {
    const world = await leaked();
    world.mute = true;
    await confirmed(world, world.make());
    world.clock.advance(HOUR);
    expect(codesOf(await world.day())).toEqual(['VERIFY_INCONCLUSIVE']);
    expect(world.entry()?.human?.code).toBe('OLD_KEY_ALIVE');
  });

  it('is not forgotten because nobody answers', async () => {
    const world = await leaked(['mona', 'hubot']);
    for (let time = 0; time < 2; time++) {
      world.clock.advance(8 * DAY);
      await world.run();
    }
    expect(world.entry()?.human?.code).toBe('OLD_KEY_ALIVE');
    const links = world.links().length;
    expect(codesOf(await world.day())).toEqual(['ASK_UNANSWERED']);
    expect(world.links()).toHaveLength(links);
    world.clock.advance(8 * DAY);
    await world.run();
    expect(world.links()).toHaveLength(links + 1);
  });
});

describe('an answer that cannot be used', () => {
  it.each<[string, (world: AskWorld, old: string) => Promise<string>, RegExp]>([
    ['the key that is in place', async (_, old) => old, /given before/],
    ['one that the vendor refuses', async () => 'toy-example-not-a-key-dead', /refuses it/],
    ['one that no place takes', async () => 'toy-example-not-a-key'.repeat(3), /takes 40 bytes/],
  ])('is asked for again, with the reason, where it is %s', async (_, given, says) => {
    const world = new AskWorld();
    const old = await asked(world);
    const before = world.links().length;
    expect(await confirmed(world, await given(world, old))).toEqual([]);
    expect(world.placed()).toBe(old);
    expect(world.links()).toHaveLength(before + 1);
    expect(world.mail.at(-1)?.message.lines[0]?.why).toMatch(says);
    expect((await world.states()).slice(-2)).toEqual(['taken', 'waiting']);
    expect(await world.looked(world.links().at(-2) ?? '')).toMatchObject({ question: false });
    expect(world.entry()?.ask).toMatchObject({ step: 'sent', refused: 1, owner: { login: 'mona' } });
    expect(await confirmed(world, world.make())).toEqual([]);
    expect(world.entry()?.ask).toBeUndefined();
    expect(world.placed()).not.toBe(old);
  });

  it('is the key of another secret, unless the policy lets it pass', async () => {
    for (const repeats of [undefined, 'allow'] as const) {
      const policy = repeats === undefined ? {} : { repeats };
      const world = new AskWorld({ secrets: ['FIRST', 'SECOND'], tells: true, account: ours, policy });
      await world.run();
      expect(world.mail).toHaveLength(1);
      const key = world.make();
      const [first = '', second = ''] = world.links();
      await world.answer(key, first);
      await world.day();
      await world.answer(key, second);
      await world.day();
      expect([world.placed('FIRST'), world.placed('SECOND')]).toEqual([key, repeats && key]);
      expect(world.mail.at(-1)?.message.lines[0]?.why).toBe(
        repeats ? undefined : 'the key that was given cannot be used: it is the key of another secret',
      );
    }
  });

  it('given for two secrets at a time is written to one of them alone', async () => {
    const world = new AskWorld({ secrets: ['FIRST', 'SECOND'], tells: true, account: ours });
    await world.run();
    const key = world.make();
    for (const link of world.links()) await world.answer(key, link);
    // Both are found to be new before either is used.
    let probed = 0;
    let both = () => {};
    const gate = new Promise<void>((resolve) => {
      both = resolve;
    });
    world.probing = async () => {
      if (++probed === 2) both();
      await gate;
    };
    expect(codesOf(await world.day())).toEqual([]);
    expect(probed).toBeGreaterThanOrEqual(2);
    expect([world.placed('FIRST'), world.placed('SECOND')].filter((value) => value === key)).toHaveLength(1);
    const asks = ['FIRST', 'SECOND'].flatMap((secret) => world.entry(secret)?.ask ?? []);
    expect(asks).toEqual([expect.objectContaining({ step: 'sent', refused: 1 })]);
    expect(world.mail.at(-1)?.message.lines.map(({ why }) => why)).toEqual([
      'the key that was given cannot be used: it is the key of another secret',
    ]);
    expect([...(await world.states())].sort()).toEqual(['taken', 'taken', 'waiting']);
    await world.day();
    expect([world.placed('FIRST'), world.placed('SECOND')].filter((value) => value === key)).toHaveLength(1);
  });

  it('three times in a row is a matter for a person, and nobody is asked until they have looked', async () => {
    const world = new AskWorld();
    const old = await asked(world);
    expect(await confirmed(world, 'toy-dead-1')).toEqual([]);
    expect(await confirmed(world, 'toy-dead-2')).toEqual([]);
    expect(await confirmed(world, 'toy-dead-3')).toEqual(['ASK_REFUSED']);
    const links = world.links().length;
    expect(codesOf(await world.day())).toEqual(['ASK_REFUSED']);
    expect(world.links()).toHaveLength(links);
    expect(await world.looked(world.links().at(-1) ?? '')).toEqual({ state: 'taken', question: false });
    expect(Object.values(world.held()).filter((entry) => 'ask' in entry)).toEqual([]);
    expect(world.placed()).toBe(old);
    expect(codesOf(await world.run({ force: 'asked-again' }))).toEqual([]);
    expect(world.links()).toHaveLength(links + 1);
    expect(await confirmed(world, world.make())).toEqual([]);
    expect(world.placed()).not.toBe(old);
  });

  it('is of another account, and is never written, confirmed or not', async () => {
    for (const confirm of ['auto', 'always', 'never'] as const) {
      const world = new AskWorld({ tells: true, account: ours, ask: { confirm } });
      await world.run();
      const theirs = world.make('acct_of_a_thief');
      await confirmed(world, theirs);
      expect(world.placed()).toBeUndefined();
      expect(world.entry()?.ask).toMatchObject({ step: 'sent', refused: 1 });
    }
  });

  it('that the vendor neither takes nor refuses stays, and is a matter for a person after a day', async () => {
    const world = new AskWorld();
    const old = await asked(world);
    const key = world.make();
    const code = await world.answer(key);
    world.mute = true;
    expect(codesOf(await world.press('mona', code))).toEqual([]);
    expect(world.entry()?.ask?.step).toBe('taken');
    world.clock.advance(HOUR);
    expect(codesOf(await world.run())).toEqual([]);
    expect(codesOf(await world.day())).toEqual(['VERIFY_INCONCLUSIVE']);
    expect(world.placed()).toBe(old);
    world.mute = false;
    expect(codesOf(await world.day())).toEqual([]);
    expect(world.placed()).toBe(key);
    expect(world.entry()?.human).toBeUndefined();
    expect(await world.states()).toEqual(['taken', 'taken']);
  });
});
