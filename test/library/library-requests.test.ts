import { describe, expect, test } from '@jest/globals';
import { answerRequest, collectAnswer, requestLink, Secret } from '../../src/index.ts';
import { makeService, monasToken } from '../service/app-parts.ts';

const url = 'https://links.example';
const value = 'toy-example-not-a-key-answered';

function scene() {
  const { app, clock: hand } = makeService();
  const clock = { now: () => new Date(hand.now()), sleep: async () => {} };
  const sent: string[] = [];
  const http = async (request: Request) => {
    sent.push(`${request.method} ${new URL(request.url).pathname}`);
    return app(request);
  };
  const wire = { http, clock };
  const ask = (more: object = {}) => requestLink({ url, creator: monasToken, names: ['API_KEY'], ...wire, ...more });
  return { wire, sent, hand, ask };
}

const yes = () => true;

describe('asking a person, from a program', () => {
  test('the answer comes out for who asked, once its code was compared, and is then erased', async () => {
    const { wire, ask } = scene();
    const asked = await ask({ note: 'the restricted one' });
    expect(await asked.collect({ confirm: yes })).toBeUndefined();
    const seen: unknown[] = [];
    const { code } = await answerRequest(asked.link, {
      ...wire,
      entries: { API_KEY: value },
      before: (it) => void seen.push(it.names, it.note, it.creator),
    });
    expect(seen).toEqual([['API_KEY'], 'the restricted one', 'mona']);
    const answer = await collectAnswer(asked.held.reveal(), { ...wire, confirm: (shown) => shown === code });
    expect(answer?.entries['API_KEY']?.reveal()).toBe(value);
    expect((await asked.collect({ confirm: yes }))?.entries['API_KEY']?.reveal()).toBe(value);
    await answer!.done();
    await expect(asked.collect({ confirm: yes })).rejects.toMatchObject({ code: 'LINK_GONE' });
  });

  test('what opens the answer is kept before anything is sent, and what keeping throws ends it', async () => {
    const { ask, sent } = scene();
    let kept: Secret | undefined;
    const asked = await ask({
      keep: async (held: Secret) => {
        expect(sent).toEqual([]);
        kept = held;
      },
    });
    expect(kept?.reveal()).toBe(asked.held.reveal());
    const before = sent.length;
    await expect(ask({ keep: () => Promise.reject(new Error('full')) })).rejects.toThrow('full');
    expect(sent).toHaveLength(before);
  });

  test('nothing is opened without a yes, and the answer stays for another try', async () => {
    const { wire, ask, sent } = scene();
    const asked = await ask();
    await answerRequest(asked.link, { ...wire, entries: { API_KEY: value } });
    await expect(asked.collect({ confirm: () => false })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(sent.filter((line) => line.endsWith('/take'))).toEqual([]);
    expect(await asked.collect({ confirm: yes })).toBeDefined();
  });

  test.each(['no', 1, undefined, {}])('%j is no yes: nothing is opened', async (said) => {
    const { wire, ask, sent } = scene();
    const asked = await ask();
    await answerRequest(asked.link, { ...wire, entries: { API_KEY: value } });
    await expect(asked.collect({ confirm: () => said as never })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringMatching(/^confirm\(\): `true` or `false` is wanted/),
    });
    expect(sent.filter((line) => line.endsWith('/take'))).toEqual([]);
  });

  test('what refuses by what it gives would not be heard, so it is refused', async () => {
    const { wire, ask, sent } = scene();
    await expect(ask({ keep: () => false })).rejects.toMatchObject({ message: expect.stringMatching(/^keep\(\): /) });
    expect(sent).toEqual([]);
    const asked = await ask();
    const before = async () => false as never;
    await expect(answerRequest(asked.link, { ...wire, entries: { API_KEY: value }, before })).rejects.toMatchObject({
      message: expect.stringMatching(/^before\(\): /),
    });
    expect(sent.filter((line) => line.endsWith('/answer'))).toEqual([]);
  });

  test('any names can be asked for', async () => {
    const { wire, ask } = scene();
    const asked = await ask({ names: 'any' });
    await answerRequest(asked.link, { ...wire, entries: { ONE: new Secret(value), TWO: 'toy-example-not-a-key-two' } });
    expect(Object.keys((await asked.collect({ confirm: yes }))!.entries)).toEqual(['ONE', 'TWO']);
  });

  test.each([
    ['names', { names: [] }],
    ['name', { names: ['a b'] }],
    ['names', { names: ['A', 'A'] }],
    ['lines', { lines: ['OTHER'] }],
    ['expires', { expires: 60_000 }],
    ['expires', { expires: Number.NaN }],
    ['note', { note: 'two\nlines' }],
    ['console', { console: 'http://dashboard.example' }],
    ['url', { url: 'http://links.example' }],
  ])('bad %s is refused before anything is kept or sent', async (field, more) => {
    const { ask, sent } = scene();
    const kept: Secret[] = [];
    await expect(ask({ ...more, keep: (held: Secret) => void kept.push(held) })).rejects.toMatchObject({
      exit: 2,
      message: expect.stringContaining(field === 'url' ? 'https' : field),
    });
    expect([kept, sent]).toEqual([[], []]);
  });

  test.each([
    ['a name that is not asked for', { API_KEY: value, MORE: value }],
    ['a name that is missing', {}],
    ['a value of two lines', { API_KEY: 'two\nlines' }],
    ['a name that none has', { 'a b': value }],
  ])('an answer with %s is not sent', async (_, entries) => {
    const { wire, ask, sent } = scene();
    const asked = await ask();
    const before = sent.length;
    await expect(answerRequest(asked.link, { ...wire, entries })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(sent.slice(before).filter((line) => !line.endsWith('/look'))).toEqual([]);
  });

  test('links of another kind are told apart before anything is sent', async () => {
    const { wire, ask, sent } = scene();
    const asked = await ask();
    const before = sent.length;
    await expect(collectAnswer(asked.link, { ...wire, confirm: yes })).rejects.toMatchObject({ code: 'LINK_INVALID' });
    await expect(answerRequest(asked.held, { ...wire, entries: { API_KEY: value } })).rejects.toMatchObject({
      code: 'LINK_INVALID',
    });
    expect(sent).toHaveLength(before);
  });

  test('a creator that the service does not know makes none', async () => {
    const { ask } = scene();
    await expect(ask({ creator: 'toy-example-not-a-token-of-anybody' })).rejects.toMatchObject({
      code: 'LINK_CREATOR_MISSING',
    });
  });
});
