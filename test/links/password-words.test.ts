import { describe, expect, it } from '@jest/globals';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { wordsPassword } from '../../src/links/words.ts';

describe('a made password', () => {
  it('has five words of a list of 2048, drawn evenly', async () => {
    expect(new Set(wordlist).size).toBe(2048);
    const made = await Promise.all(Array.from({ length: 400 }, () => wordsPassword()));
    const words = made.map((one) => one.reveal().split('-'));
    expect(words.every((five) => five.length === 5 && five.every((word) => wordlist.includes(word)))).toBe(true);
    expect(new Set(made.map((one) => one.reveal())).size).toBe(400);
    // 2000 draws from 2048: an even draw gives about 1277 different ones (62 of 100).
    expect(new Set(words.flat()).size).toBeGreaterThan(1_200);
  });

  it('takes its words from the random numbers alone', async () => {
    const getRandomValues = <T extends ArrayBufferView | null>(into: T): T => {
      (into as unknown as Uint16Array).set([0, 1, 2047, 2048, 65535]);
      return into;
    };
    expect((await wordsPassword({ getRandomValues })).reveal()).toBe('abandon-ability-zoo-abandon-zoo');
  });

  it('is a secret', async () => expect(String(await wordsPassword())).toBe('[secret]'));
});
