import type { Random } from '../rotation/model/ports.ts';

export const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** `length` characters of `alphabet`, each equally likely: bytes beyond the last whole multiple are thrown away. */
export function password(random: Random, length: number, alphabet: string = letters): string {
  const characters = [...alphabet];
  const fair = 256 - (256 % characters.length);
  let text = '';
  let drawn = 0;
  while (drawn < length) {
    for (const byte of random.bytes(length)) {
      if (byte >= fair || drawn === length) continue;
      text += characters[byte % characters.length]!;
      drawn++;
    }
  }
  return text;
}
