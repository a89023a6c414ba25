/** Random bytes as text. */
import type { Random } from '../model/ports.ts';

/** 8 characters of [0-9a-z] without look-alikes, 40 bits. */
export function journalId(random: Random): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  return [...random.bytes(8)].map((byte) => alphabet[byte & 31]).join('');
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
