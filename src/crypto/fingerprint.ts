import type { Random } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';

/** A new salt, 16 random bytes in base64url: one for each secret, so that equal values show no equal fingerprints. */
export function salt(random: Random): string {
  return Buffer.from(random.bytes(16)).toString('base64url');
}

/**
 * HMAC-SHA-256 of the value's UTF-8 bytes under the salt's bytes, in base64url (43 characters). It tells whether a
 * value is the one of before; values are random and long, so it cannot be turned round by guessing.
 */
export async function fingerprint(salt: string, value: Secret): Promise<string> {
  const bytes = new Uint8Array(Buffer.from(salt, 'base64url'));
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(value.reveal()));
  return Buffer.from(mac).toString('base64url');
}
