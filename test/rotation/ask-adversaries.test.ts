import { describe, expect, it } from '@jest/globals';
import { answerDigest, sealAnswer } from '../../src/links/request-answer.ts';
import { parseRequestLink, requestPossession } from '../../src/links/request-link.ts';
import { AskWorld, codesOf, DAY, ours } from './ask-world.ts';

const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** An answer as anybody who has the link can seal it. */
async function forged(link: string, value: string): Promise<Uint8Array<ArrayBuffer>> {
  const { key } = parseRequestLink(link);
  const { id } = await requestPossession(key);
  return sealAnswer({ key, id }, { fields: [{ name: 'value' }], size: 4096 }, { value });
}

/** The service hands out this one instead, when an answer is taken; with `tells`, it also tells its digest. */
async function handsOut(world: AskWorld, answer: Uint8Array<ArrayBuffer>, tells: boolean): Promise<void> {
  const digest = b64(await answerDigest(answer));
  world.lie = async (request, told) => {
    const { pathname } = new URL(request.url);
    if (!told.ok || !pathname.startsWith('/v1/requests/')) return told;
    const body = (await told
      .clone()
      .json()
      .catch(() => ({}))) as { [member: string]: unknown };
    if (pathname.endsWith('/take')) return Response.json({ ...body, answer: b64(answer) });
    if (tells && body['digest'] !== undefined) return Response.json({ ...body, digest });
    return told;
  };
}

describe('a thief of the mailbox', () => {
  it('answers first: without the confirmation of who was asked nothing is taken', async () => {
    const world = new AskWorld();
    await world.run();
    const code = await world.answer(world.make('acct_of_a_thief'), undefined, 'thief');
    await world.day();
    // Somebody else presses, with the very code.
    expect((await world.press('hubot', code)).result?.failures?.map(({ code: one }) => one)).toEqual(['NEEDS_HUMAN']);
    // The schedule has the code, but nobody pressed.
    await world.run({ confirm: code });
    expect(await world.states()).toEqual(['filled']);
    expect(world.placed()).toBeUndefined();
    expect(world.entry()?.ask?.confirmed).toBeUndefined();
  });

  it('is disputed: another request goes another way, and its answer is used', async () => {
    const world = new AskWorld();
    await world.run();
    await world.answer(world.make('acct_of_a_thief'), undefined, 'thief');
    expect(await world.dispute(world.links()[0] ?? '')).toBe(204);
    expect(codesOf(await world.day())).toEqual([]);
    expect(world.mail.map(({ by }) => by)).toEqual(['mail', 'chat']);
    const key = world.make();
    const code = await world.answer(key);
    expect(codesOf(await world.press('mona', code))).toEqual([]);
    expect(world.placed()).toBe(key);
  });

  it('twice within a day is a matter for a person', async () => {
    const world = new AskWorld();
    await world.run();
    for (const at of [0, 1]) {
      await world.answer(world.make('acct_of_a_thief'), undefined, 'thief');
      await world.dispute(world.links()[at] ?? '');
      world.clock.advance(DAY / 4);
      await world.run();
    }
    expect(world.entry()?.human).toMatchObject({ code: 'DISPUTED_AGAIN', ids: ['mona'] });
    expect(world.links()).toHaveLength(2);
    expect(world.placed()).toBeUndefined();
  });

  it('is found out within a week of the use: what was published is replaced as if it had leaked', async () => {
    const world = new AskWorld({ ask: { confirm: 'never' } });
    await world.run();
    await world.answer(world.make('acct_of_a_thief'), undefined, 'thief');
    await world.day();
    expect(world.placed()).toBeDefined();
    expect(await world.dispute(world.links()[0] ?? '')).toBe(204);
    await world.day();
    const [credential] = world.entry()?.credentials ?? [];
    expect(world.entry()?.wish).toMatchObject({ reason: 'disputed', exposed: [credential?.rotation] });
    expect(world.mail.at(-1)).toMatchObject({ by: 'chat', message: { urgent: true } });
  });
});

describe('a service that lies', () => {
  it('swaps the answer that was confirmed: nothing of it is opened, and it is asked for again', async () => {
    const world = new AskWorld();
    await world.run();
    const code = await world.answer(world.make());
    await handsOut(world, await forged(world.links()[0] ?? '', world.make('acct_of_a_thief')), false);
    expect(codesOf(await world.press('mona', code))).toEqual(['ANSWER_CHANGED']);
    expect(world.placed()).toBeUndefined();
    expect(world.entry()?.credentials).toEqual([]);
    world.lie = undefined;
    await world.day();
    const key = world.make();
    expect(codesOf(await world.press('mona', await world.answer(key)))).toEqual([]);
    expect(world.placed()).toBe(key);
  });

  it('tells another digest as well: the code of who was asked is not the one that it shows', async () => {
    const world = new AskWorld();
    await world.run();
    const code = await world.answer(world.make());
    await handsOut(world, await forged(world.links()[0] ?? '', world.make('acct_of_a_thief')), true);
    await world.press('mona', code);
    expect(world.placed()).toBeUndefined();
    expect(world.entry()?.ask?.step).toBe('sent');
  });

  it('swaps it after it was taken: the journal knows the code', async () => {
    const world = new AskWorld();
    await world.run();
    const code = await world.answer(world.make());
    world.mute = true;
    await world.press('mona', code);
    expect(world.entry()?.ask?.step).toBe('taken');
    world.mute = false;
    await handsOut(world, await forged(world.links()[0] ?? '', world.make('acct_of_a_thief')), true);
    expect(codesOf(await world.day())).toEqual(['ANSWER_CHANGED']);
    expect(world.placed()).toBeUndefined();
  });

  it('replays the answer to an earlier request', async () => {
    const world = new AskWorld({ tells: true, account: ours });
    await world.run();
    const old = world.make();
    const earlier = await forged(world.links()[0] ?? '', old);
    await world.answer(old);
    await world.day();
    expect(world.placed()).toBe(old);
    world.clock.advance(79 * DAY);
    await world.run();
    await world.answer(world.make());
    await handsOut(world, earlier, true);
    await world.day();
    expect(world.placed()).toBe(old);
    expect(world.entry()?.credentials).toHaveLength(1);
  });
});

describe('a code in the journal', () => {
  it('counts for nothing before the answer is taken', async () => {
    const world = new AskWorld();
    await world.run();
    const key = world.make();
    const code = await world.answer(key);
    const calm = new AskWorld();
    await calm.run();
    const { effects } = await calm.press('mona', await calm.answer(calm.make()));
    const at = effects.indexOf('take') + 1;
    expect(at).toBeGreaterThan(1);
    expect((await world.press('mona', code, { at, when: 'before' })).killed).toBe(true);
    expect(world.entry()?.ask).toMatchObject({ step: 'sent', confirmed: code });
    await world.day();
    expect(await world.states()).toEqual(['filled']);
    expect(world.placed()).toBeUndefined();
    await world.press('mona', code);
    expect(world.placed()).toBe(key);
  });

  it('is of the answer that was there then, not of one that took its place', async () => {
    const world = new AskWorld();
    await world.run();
    const code = await world.answer(world.make());
    await world.answer(world.make());
    await world.press('mona', code);
    expect(await world.states()).toEqual(['filled']);
    expect(world.placed()).toBeUndefined();
  });
});

describe('a key that leaks while its successor is asked for', () => {
  it('is told urgently, once, by the same link, and what is published has no overlap', async () => {
    const world = new AskWorld({ tells: true, account: ours });
    await world.run();
    const old = world.make();
    await world.answer(old);
    await world.day();
    world.clock.advance(79 * DAY);
    await world.run();
    const mails = world.mail.length;
    expect(codesOf(await world.run({ force: 'exposed', exposed: true }))).toEqual(['OLD_KEY_ALIVE']);
    expect(world.mail.slice(mails).map(({ message }) => message.urgent)).toEqual([true]);
    expect(world.links()).toHaveLength(2);
    expect(codesOf(await world.day())).toEqual([]);
    expect(world.mail).toHaveLength(mails + 1);
    const key = world.make();
    await world.answer(key);
    await world.day();
    expect(world.placed()).toBe(key);
    const previous = world.entry()?.credentials.find(({ stage }) => stage === 'previous');
    expect(previous).toMatchObject({ exposed: true });
    expect(previous?.revokeNotBefore).toBe(world.entry()?.credentials.at(-1)?.times.current);
  });
});
