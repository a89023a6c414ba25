import { describe, expect, it } from '@jest/globals';
import { letters, password } from '../../src/providers/password.ts';
import { provider } from '../../src/providers/random.ts';
import { standingClock } from '../http/clock.ts';

/** Gives every byte once, again and again. */
function everyByte() {
  let next = 0;
  return { bytes: (length: number) => Uint8Array.from({ length }, () => next++ % 256), ulid: () => '' };
}

describe('password', () => {
  it.each([
    [letters, 62],
    ['0123456789', 10],
    ['ab', 2],
    ['äöüß€𝄞', 6],
  ])('draws each character of %s equally often', (alphabet, size) => {
    const rounds = Math.floor(256 / size);
    const text = password(everyByte(), rounds * size, alphabet);
    const counts = new Map<string, number>();
    for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
    expect([...counts.values()]).toEqual(Array(size).fill(rounds));
  });
});

describe('random', () => {
  const build = (options: object) =>
    provider.build({
      options: provider.options.parse(options),
      admin: undefined,
      http: () => Promise.reject(new Error('nobody is asked')),
      clock: standingClock(),
      random: { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)), ulid: () => '' },
    });

  it.each([
    [{}, /^[A-Za-z0-9]{43}$/],
    [{ bytes: 16, alphabet: '0123456789abcdef' }, /^[0-9a-f]{32}$/],
    [{ bytes: 32, prefix: 'whsec_' }, /^whsec_[A-Za-z0-9]{43}$/],
  ])('with %j', async (options, expected) => {
    const made = build(options);
    const { values } = await made.mint({ tag: 'kt' });
    expect(values['value']!.reveal()).toMatch(expected);
    expect(values['value']!.bytes).toBe(made.maxBytes);
    expect(made.local).toBe(true);
  });

  it.each([{ bytes: 8 }, { alphabet: 'a' }, { alphabet: 'aab' }, { length: 3 }])('refuses %j', (options) => {
    expect(provider.options.safeParse(options).success).toBe(false);
  });
});
