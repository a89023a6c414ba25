/** Requests that their service ends before anybody could answer, again and again. */
import { expect, it } from '@jest/globals';
import { AskWorld, codesOf, DAY } from './ask-world.ts';

const ways: readonly [string, (world: AskWorld) => Promise<unknown>][] = [
  ['was ended by somebody else there', (world) => world.destroy(world.links().at(-1) ?? '')],
  ['is not known there any more, and is not made again', (world) => world.service.store.forget()],
];

it.each(ways)('a request that %s is asked for anew, and then it is an error', async (_, end) => {
  const world = new AskWorld({ owner: ['mona', 'hubot'] });
  await world.run();
  await end(world);
  expect(codesOf(await world.day())).toEqual([]);
  expect(world.links()).toHaveLength(2);
  // It is no fault of who was asked.
  expect(world.mail.map(({ message }) => message.person.login)).toEqual(['mona', 'mona']);
  await end(world);
  const ran = await world.day();
  expect(codesOf(ran)).toEqual(['ASK_UNANSWERED']);
  expect(ran.result?.outcomes[0]?.error?.message).toContain('links.example.com');
  expect(ran.result?.outcomes[0]?.error?.message).not.toContain('did not answer');
  for (let day = 0; day < 3; day++) expect(codesOf(await world.day())).toEqual(['ASK_UNANSWERED']);
  expect(world.links()).toHaveLength(2);
  world.clock.advance(4 * DAY);
  await world.run();
  expect(world.links()).toHaveLength(3);
  const asked = world.mail.at(-1)?.message.person.login ?? '';
  const key = world.make();
  const code = await world.answer(key);
  expect(codesOf(await world.press(asked, code))).toEqual([]);
  expect(world.placed()).toBe(key);
  expect(world.entry()?.human).toBeUndefined();
});

it('an answer that its service loses after it was taken is asked for anew, and then it is an error', async () => {
  const world = new AskWorld();
  await world.run();
  world.mute = true;
  const codes: (readonly string[])[] = [];
  for (let time = 0; time < 2; time++) {
    await world.press('mona', await world.answer(world.make()));
    expect(world.entry()?.ask?.step).toBe('taken');
    world.service = world.newService();
    codes.push(codesOf(await world.day()));
  }
  expect(codes).toEqual([[], ['ASK_UNANSWERED']]);
});
