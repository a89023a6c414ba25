import { describe, expect, it } from '@jest/globals';
import { AskWorld, codesOf, DAY, HOUR, ours } from './ask-world.ts';

const asks = (world: AskWorld) => world.mail.map(({ message }) => message.person.login);
const seeds = (world: AskWorld) => Object.values(world.held()).filter((entry) => 'ask' in entry).length;

describe('who is asked', () => {
  it('is the first whom a channel reaches', async () => {
    const world = new AskWorld({ owner: ['mona', 'hubot'] });
    world.people.set('mona', { id: '1', login: 'mona', reach: {} });
    await world.run();
    expect(asks(world)).toEqual(['hubot']);
  });

  it('is reminded once, with the same link, when half of the time is over', async () => {
    const world = new AskWorld();
    await world.run();
    for (let day = 0; day < 6; day++) expect(codesOf(await world.day())).toEqual([]);
    expect(world.mail.map(({ message }) => message.reminder ?? false)).toEqual([false, true]);
    expect(world.links()).toHaveLength(1);
    // Days without news change nothing.
    const commits = world.journalStore.commits.length;
    world.clock.advance(HOUR);
    await world.run();
    expect(world.journalStore.commits).toHaveLength(commits);
  });

  it('is the next one after the time is over; then it is an error, and once a week somebody is asked again', async () => {
    const world = new AskWorld({ owner: ['mona', '@acme/payments'] });
    world.teams.set('@acme/payments', ['hubot']);
    await world.run();
    world.clock.advance(7 * DAY);
    expect(codesOf(await world.run())).toEqual([]);
    expect(asks(world)).toEqual(['mona', 'hubot']);
    expect(await world.states()).toEqual(['expired', 'waiting']);
    world.clock.advance(7 * DAY);
    expect(codesOf(await world.run())).toEqual(['ASK_UNANSWERED']);
    expect(seeds(world)).toBe(0);
    for (let day = 0; day < 6; day++) expect(codesOf(await world.day())).toEqual(['ASK_UNANSWERED']);
    expect(asks(world)).toEqual(['mona', 'hubot']);
    await world.day();
    expect(asks(world)).toEqual(['mona', 'hubot', 'mona']);
    const key = world.make();
    const code = await world.answer(key);
    expect(codesOf(await world.press('mona', code))).toEqual([]);
    expect(world.placed()).toBe(key);
    expect(world.entry()?.human).toBeUndefined();
  });

  it('leaves: what they answered is not used, and the next one is asked', async () => {
    const world = new AskWorld({ owner: ['mona', 'hubot'] });
    await world.run();
    const code = await world.answer(world.make());
    world.people.delete('mona');
    world.pressed = { id: '1', login: 'mona' };
    await world.run({ confirm: code });
    world.pressed = undefined;
    expect(world.placed()).toBeUndefined();
    expect(asks(world)).toEqual(['mona', 'hubot']);
    expect(await world.states()).toEqual(['superseded', 'waiting']);
    expect(await world.looked(world.links()[0] ?? '')).toMatchObject({ question: false });
    expect(seeds(world)).toBe(1);
  });

  it('is offboarded by a command: the same', async () => {
    const world = new AskWorld({ owner: ['mona', 'hubot'] });
    await world.run();
    await world.answer(world.make());
    world.clock.advance(HOUR);
    await world.run({ offboard: { id: '1', login: 'mona' }, reason: 'left' });
    await world.day();
    expect(world.placed()).toBeUndefined();
    expect(asks(world)).toEqual(['mona', 'hubot']);
    expect(await world.states()).toEqual(['superseded', 'waiting']);
  });

  it('is nobody, where nobody is left: an error until somebody is there', async () => {
    const world = new AskWorld();
    await world.run();
    world.people.delete('mona');
    expect(codesOf(await world.day())).toEqual(['ASK_NOBODY']);
    expect(codesOf(await world.day())).toEqual(['ASK_NOBODY']);
    expect(await world.states()).toEqual(['superseded']);
    world.addPerson('mona', '1');
    expect(codesOf(await world.day())).toEqual([]);
    expect(await world.states()).toEqual(['superseded', 'waiting']);
    expect(world.entry()?.human).toBeUndefined();
  });

  it('gets one message a run, with at most ten requests, the longest due first', async () => {
    const secrets = Array.from({ length: 12 }, (_, at) => `KEY_${String(at).padStart(2, '0')}`);
    const world = new AskWorld({ secrets, tells: true, account: ours });
    // Each was in place a day longer than the one before it.
    for (const [at, secret] of secrets.entries()) {
      const since = world.clock.now().getTime() - (100 + at) * DAY;
      world.places.set(`acme/shop/${secret}`, { value: `old-${at}`, at: since });
    }
    await world.run();
    expect(world.mail).toHaveLength(1);
    const lines = world.mail[0]?.message.lines.map(({ secret }) => secret.replace('production/', '')) ?? [];
    expect(lines).toEqual(secrets.slice(2).reverse());
    await world.day();
    expect(world.mail).toHaveLength(1);
    await world.answer(world.make(), world.links()[0]);
    await world.day();
    expect(world.mail[1]?.message.lines.map(({ secret }) => secret)).toEqual(['production/KEY_01']);
  });

  it('has the key, so that their leaving rotates it', async () => {
    const world = new AskWorld({ owner: ['mona', 'hubot'], tells: true, account: ours });
    await world.run();
    await world.answer(world.make());
    await world.day();
    expect(world.entry()?.credentials[0]?.shares).toEqual([
      expect.objectContaining({ person: { id: '1', login: 'mona' }, state: 'saved' }),
    ]);
    await world.day();
    expect(asks(world)).toEqual(['mona']);
    world.people.delete('mona');
    await world.day();
    expect(asks(world)).toEqual(['mona', 'hubot']);
    expect(world.entry()?.ask?.reason).toBe('member-left');
  });
});

describe('an ask is over without an answer', () => {
  it('when its secret leaves the file', async () => {
    const world = new AskWorld({ secrets: ['STRIPE_KEY', 'OTHER_KEY'] });
    await world.run();
    world.targets = world.targets.filter(({ secret }) => secret === 'OTHER_KEY');
    await world.day();
    expect(world.entry()?.ask).toBeUndefined();
    expect([...(await world.states())].sort()).toEqual(['superseded', 'waiting']);
    expect(seeds(world)).toBe(1);
  });

  it('when somebody gives the key at a terminal', async () => {
    const world = new AskWorld();
    await world.run();
    const key = world.make();
    world.terminal = [key];
    expect(codesOf(await world.day())).toEqual([]);
    expect(world.placed()).toBe(key);
    expect(world.entry()?.ask).toBeUndefined();
    expect(await world.states()).toEqual(['superseded']);
    expect(seeds(world)).toBe(0);
  });

  it('when S is lost, and another one is made', async () => {
    const world = new AskWorld();
    await world.run();
    await world.answer(world.make());
    const last = world.escrow.at(-1);
    const text = JSON.stringify({ ...JSON.parse(last?.text ?? ''), entries: {} });
    world.escrow.push({ at: last?.at ?? 0, text });
    await world.day();
    expect(await world.states()).toEqual(['superseded', 'waiting']);
    expect(seeds(world)).toBe(1);
    expect(world.placed()).toBeUndefined();
  });

  it('when S was exchanged in the escrow: a person looks, and nothing is used', async () => {
    const world = new AskWorld({ tells: true, account: ours });
    await world.run();
    await world.answer(world.make());
    const last = world.escrow.at(-1);
    const text = JSON.parse(last?.text ?? '') as { entries: { [rotation: string]: object } };
    for (const rotation of Object.keys(text.entries)) text.entries[rotation] = { ask: 'A'.repeat(43) };
    world.escrow.push({ at: last?.at ?? 0, text: JSON.stringify(text) });
    expect(codesOf(await world.day())).toEqual(['VALUE_CHANGED']);
    expect(world.placed()).toBeUndefined();
    expect(codesOf(await world.run({ force: 'looked' }))).toEqual([]);
    expect(await world.states()).toEqual(['superseded', 'waiting']);
  });

  it('not in a dry run, which says what would be done', async () => {
    const world = new AskWorld();
    const before = await world.run({ dryRun: true });
    expect(before.effects).toEqual([]);
    expect(before.result?.outcomes[0]?.next).toContain('would ask its owner (mona)');
    await world.run();
    const after = await world.run({ dryRun: true });
    expect(after.effects).toEqual([]);
    expect(after.result?.outcomes[0]?.next).toContain('waits for the answer of mona');
  });
});
