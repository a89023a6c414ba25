import { describe, expect, it } from '@jest/globals';
import { AskWorld, codesOf, DAY, ours } from './ask-world.ts';

/** What must be so once an answer was used: nothing of the request is left anywhere. */
async function expectSettled(world: AskWorld, value: string): Promise<void> {
  expect(world.placed()).toBe(value);
  expect(world.entry()?.ask).toBeUndefined();
  expect(Object.values(world.held()).filter((entry) => 'ask' in entry)).toEqual([]);
  for (const link of world.links()) expect(await world.looked(link)).toMatchObject({ question: false });
  expect(world.journalStore.commits.map(({ text }) => text).join('')).not.toContain('toy-example-not-a-key');
}

describe('an owner who is asked', () => {
  it('answers, confirms the first key, and it is published', async () => {
    const world = new AskWorld();
    const first = await world.run();
    expect(codesOf(first)).toEqual([]);
    expect(world.mail).toHaveLength(1);
    expect(world.mail[0]?.message.person.login).toBe('mona');
    expect(world.mail[0]?.message.lines).toHaveLength(1);
    expect(world.entry()?.ask).toMatchObject({ step: 'sent', owner: { id: '1' } });
    expect(world.entry()?.lock).toBeUndefined();
    expect(Object.values(world.held()).map((entry) => Object.keys(entry))).toEqual([['ask']]);

    const key = world.make();
    const code = await world.answer(key);
    expect(codesOf(await world.day())).toEqual([]);
    expect(world.placed()).toBeUndefined();
    expect(await world.states()).toEqual(['filled']);
    expect(world.notices.filter(({ to }) => to === 'mona').map(({ by }) => by)).toEqual(['mail', 'chat']);

    const pressed = await world.press('mona', code);
    expect(codesOf(pressed)).toEqual([]);
    await expectSettled(world, key);
    const [credential] = world.entry()?.credentials ?? [];
    expect(credential).toMatchObject({ stage: 'current', maker: { login: 'mona' }, shares: [{ state: 'saved' }] });
    // By it a consumer shows that it uses this key.
    expect(credential?.prints).toEqual({ STRIPE_KEY: expect.stringMatching(/^[\w-]{43}$/) });
    // The value leaves the escrow as well, since nothing drains.
    expect(world.held()).toEqual({});
  });

  it('needs to confirm nothing where the provider says that the key is of the right account', async () => {
    const world = new AskWorld({ tells: true, account: ours });
    await world.run();
    const key = world.make();
    await world.answer(key);
    expect(codesOf(await world.day())).toEqual([]);
    await expectSettled(world, key);
  });

  it('is asked again when the key is due, and the account of the last key is enough', async () => {
    const world = new AskWorld({ tells: true });
    await world.run();
    const first = world.make();
    const code = await world.answer(first);
    await world.press('mona', code);
    await expectSettled(world, first);
    const identity = world.entry()?.credentials[0]?.identity;
    expect(identity).toMatch(/^[\w-]{43}$/);
    world.variables.set('STRIPE_KEY', first);

    world.clock.advance(79 * DAY);
    expect(codesOf(await world.run())).toEqual([]);
    const second = world.make();
    await world.answer(second);
    expect(codesOf(await world.day())).toEqual([]);
    expect(world.placed()).toBe(second);
    expect(world.entry()?.credentials.map(({ stage }) => stage)).toEqual(['previous', 'current']);
    expect(world.entry()?.credentials[1]?.identity).toBe(identity);
    // The old value is kept beside the new one, so that its death can be seen.
    expect(Object.values(world.held())).toEqual([expect.objectContaining({ old: { value: first } })]);
  });

  it('is told once more when the old key has outlived its time, and the run fails', async () => {
    const world = new AskWorld({ tells: true, account: ours });
    await world.run();
    const first = world.make();
    await world.answer(first);
    await world.day();
    world.clock.advance(79 * DAY);
    for (let day = 0; day < 12; day++) await world.day();
    const { result } = await world.day();
    expect(result?.outcomes[0]?.error).toMatchObject({ code: 'OVERDUE' });
    expect(result?.outcomes[0]?.error?.message).toContain('mona');
    expect(world.placed()).toBe(first);
  });

  it('is told daily that an answer waits, as is whoever is to be notified', async () => {
    const world = new AskWorld();
    await world.run();
    await world.answer(world.make());
    for (let day = 0; day < 3; day++) await world.day();
    const told = world.notices.filter(({ message }) => message.notices[0]?.what.includes('was it you?'));
    expect(told.filter(({ to, by }) => to === 'mona' && by === 'chat')).toHaveLength(3);
    expect(told.filter(({ to }) => to === 'lisa')).toHaveLength(3);
    // The code is for them to compare: no message has one.
    expect(JSON.stringify(told)).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  });

  it('tells an owner once that an answer waits, also where they are to be notified of everything', async () => {
    const world = new AskWorld();
    world.toNotify = ['mona', 'lisa'];
    await world.run();
    expect(world.mail.at(-1)?.message.lines[0]?.confirm).toBe(true);
    await world.answer(world.make());
    await world.day();
    expect(world.notices.map(({ to, by }) => `${to} ${by}`).sort()).toEqual(['lisa mail', 'mona chat', 'mona mail']);
  });

  it('whose key cannot be told after all confirms the answer that was taken', async () => {
    const world = new AskWorld({ tells: true, account: ours });
    await world.run();
    const key = world.make();
    const code = await world.answer(key);
    world.untold = true;
    expect(codesOf(await world.day())).toEqual([]);
    expect(world.entry()?.ask?.step).toBe('taken');
    expect(world.placed()).toBeUndefined();
    await world.day();
    expect(world.placed()).toBeUndefined();
    expect(codesOf(await world.press('mona', code))).toEqual([]);
    await expectSettled(world, key);
  });

  it('is to end a leaked key before the new one is made, where it has to end first', async () => {
    const world = new AskWorld({ tells: true, account: ours });
    await world.run();
    await world.answer(world.make());
    await world.day();
    await world.run({ force: 'exposed', exposed: true, first: true });
    expect(world.mail.at(-1)?.message).toMatchObject({ urgent: true });
    expect(world.mail.at(-1)?.message.lines[0]?.why).toContain('end it now');
  });

  it('says another account than the configuration: the last key is compared by the journal alone', async () => {
    const world = new AskWorld({ tells: true });
    await world.run();
    const first = world.make();
    await world.press('mona', await world.answer(first));
    world.clock.advance(79 * DAY);
    await world.run();
    await world.answer(world.make('acct_of_a_thief'));
    await world.day();
    expect(world.placed()).toBe(first);
    expect(world.entry()?.ask).toMatchObject({ step: 'sent', refused: 1 });
  });
});
