import { KeyturnError } from '../rotation/model/errors.ts';
import type { Secret } from '../rotation/model/secret.ts';

/**
 * Points of small order on Curve25519, little-endian hex: with any of them as public key the shared secret is zero,
 * so that everybody could open the box (RFC 7748 section 6.1). libsodium refuses them, tweetsodium does not.
 */
const smallOrder = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/**
 * The 32 bytes of a public key in base64 as GitHub gives it out. Throws DESTINATION_DENIED if it is not strict padded
 * base64 of exactly 32 bytes, or if it is a point of small order.
 */
export function publicKey(base64: string): Uint8Array {
  const bytes = Buffer.from(base64, 'base64');
  // Buffer skips what is not base64 and ignores left-over bits; the way back shows both.
  if (bytes.length !== 32 || bytes.toString('base64') !== base64) throw refused('is not 32 bytes in base64');
  const point = Buffer.from(bytes);
  // X25519 ignores the highest bit.
  point[31]! &= 0x7f;
  if (smallOrder.has(point.toString('hex'))) throw refused('is a point of small order: anybody could open the box');
  return bytes;
}

/**
 * A libsodium sealed box (`crypto_box_seal`) of the value's UTF-8 bytes, in base64: the `encrypted_value` of GitHub's
 * secrets endpoints. Rejects with DESTINATION_DENIED for a public key that is none.
 */
export async function seal(publicKeyBase64: string, value: Secret): Promise<string> {
  const key = publicKey(publicKeyBase64);
  // Loaded here, since most runs write nothing.
  const { default: tweetsodium } = await import('tweetsodium');
  const sealed = tweetsodium.seal(new TextEncoder().encode(value.reveal()), key);
  return Buffer.from(sealed).toString('base64');
}

function refused(why: string): KeyturnError {
  return new KeyturnError('DESTINATION_DENIED', {
    what: `the public key that GitHub gave out ${why}`,
    hint: 'check that GITHUB_API_URL is the one of your GitHub, and that nothing in between changes its answers',
  });
}
