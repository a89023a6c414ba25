/**
 * Keyed fingerprints of values that Keyturn did not make: the same in every slot, so that equal values show; without the
 * key, which only workflows of the repository are handed, they say nothing. Formats: docs/protocol.md.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { PRINT_KEY, type Prints } from '../rotation/model/enrolled-ports.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { partsOf, withLines } from './value-parts.ts';

const KEY_BYTES = 32;
/** 132 bits: equal ones are equal values. */
const LENGTH = 22;
const NONCE = 12;
const TAG = 16;
const CIPHER = 'aes-256-gcm';

/** @throws KeyturnError INPUT_INVALID for a key that is not 32 bytes in base64url; never says what it is */
export function printsUnder(key: Secret): Prints {
  const bytes = Buffer.from(key.reveal(), 'base64url');
  if (bytes.length !== KEY_BYTES || bytes.toString('base64url') !== key.reveal()) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `${PRINT_KEY} is not 32 bytes in base64url (43 characters)`,
      hint: `make a new one: \`${NEW_PRINT_KEY}\`; then everything is enrolled anew`,
    });
  }
  const print = (value: string): string =>
    createHmac('sha256', bytes).update('keyturn/v2/print\0').update(value, 'utf8').digest('base64url').slice(0, LENGTH);
  let sealing: Buffer | undefined;
  const sealingKey = (): Buffer => {
    sealing ??= Buffer.from(hkdfSync('sha256', bytes, new Uint8Array(0), 'keyturn/v2/found', KEY_BYTES));
    return sealing;
  };
  return {
    key: createHash('sha256').update(bytes).digest('hex').slice(0, 8),
    of: (value) => Object.fromEntries(partsOf(value).map((part) => [part.at, print(part.value.reveal())])),
    whole(value) {
      const text = value.reveal();
      return [...new Set([text, text.trim(), withLines(text)])].map(print);
    },
    seal(text, about, nonce) {
      const cipher = createCipheriv(CIPHER, sealingKey(), nonce).setAAD(Buffer.from(about));
      const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return Buffer.concat(sealed).toString('base64url');
    },
    open: (sealed, about) => opened(sealed, about, sealingKey()),
  };
}

/** The command that makes a key and puts it where workflows find it. */
export const NEW_PRINT_KEY = `openssl rand -base64 32 | tr '+/' '-_' | tr -d '=\\n' | gh secret set ${PRINT_KEY}`;

/** Undefined: not sealed under this key, or about something else, or changed. */
function opened(sealed: string, about: string, key: Uint8Array): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE + TAG || bytes.toString('base64url') !== sealed) return undefined;
  const cipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(bytes.length - TAG));
  try {
    return Buffer.concat([cipher.update(bytes.subarray(NONCE, bytes.length - TAG)), cipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
