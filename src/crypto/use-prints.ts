/**
 * What the journal keeps of values to know their proofs again, under a key of its seed. Apart from the sealing of proofs,
 * which loads a curve: every mint makes prints.
 */
import { createHash, createHmac } from 'node:crypto';
import { Secret } from '../rotation/model/secret.ts';
import { derived } from './state-keys.ts';

/** What a run that has `value` under `name` shows: a hash in base64url, and as good as the value to who guesses. */
export function shownBy(name: string, value: Secret): Secret {
  return new Secret(shownOf(name, value).toString('base64url'));
}

/** The same as 32 bytes. */
export function shownOf(name: string, value: Secret): Buffer {
  return createHash('sha256').update(`keyturn/v1/proof/value\0${name}\0${value.reveal()}`, 'utf8').digest();
}

/**
 * What the journal keeps of a credential to know its proofs by, base64url.
 *
 * @param rotation ULID of the credential
 */
export function proofPrint(seed: Secret, rotation: string, name: string, shown: Secret): string {
  return createHmac('sha256', derived(seedBytes(seed), 'proof-print'))
    .update(`${rotation}\0${name}\0`)
    .update(Buffer.from(shown.reveal(), 'base64url'))
    .digest('base64url');
}

/** @param seed 32 bytes in base64url */
export function seedBytes(seed: Secret): Buffer {
  return Buffer.from(seed.reveal(), 'base64url');
}
