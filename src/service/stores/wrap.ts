/**
 * A second encryption of the envelope, for stores whose files and backups cannot be erased: the key stands outside of
 * them, and without it what is left there after a burn cannot be read, even with the link.
 */
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { sha256 } from '../bytes.ts';
import { SetupRefused, StoreUnavailable } from '../store.ts';

export type Wrap = {
  wrap(id: Uint8Array, envelope: Uint8Array): Buffer;
  unwrap(id: Uint8Array, wrapped: Uint8Array): Buffer;
  /**
   * 16 bytes that tell this key from any other, and nothing else about it. The store keeps them, and so does each link:
   * a process with another key does not start, and claims nothing, which would burn a link that it cannot read.
   */
  readonly mark: Buffer;
};

const firstBlock = Uint8Array.of(1);

/** What the answer to the request of this handle is wrapped by, in place of an id. */
export function answerLabel(handle: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from('answer/'), handle]);
}

/** `key`: the value of KEYTURN_STORE_KEY, at least 32 bytes in base64. Throws SetupRefused. */
export function wrapWith(key: string | undefined): Wrap {
  const bytes = Buffer.from(key ?? '', 'base64');
  if (bytes.length < 32) {
    throw new SetupRefused(
      'this store needs KEYTURN_STORE_KEY, 32 bytes in base64, kept outside the database and its backups; make one with: openssl rand -base64 32',
    );
  }
  // HKDF with SHA-256 and no salt (RFC 5869). Its first step is the same for all links, so it is done once; the second
  // needs one block for 32 bytes, an HMAC, written out by its definition (RFC 2104) because that is faster than node's
  // object (docs/performance.md#per-request).
  const extracted = createHmac('sha256', Buffer.alloc(32)).update(bytes).digest();
  const padded = (fill: number) => Buffer.alloc(64, fill).map((byte, index) => byte ^ (extracted[index] ?? 0));
  const [inner, outer] = [padded(0x36), padded(0x5c)];
  const derive = (info: Uint8Array) => sha256(outer, sha256(inner, info, firstBlock));
  const label = Buffer.from('keyturn/v1/store/');
  // A cipher starts faster with a key object than with the bytes of a key (docs/performance.md#per-request).
  const keyFor = (id: Uint8Array) => createSecretKey(derive(Buffer.concat([label, id])));
  return {
    wrap(id, envelope) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyFor(id), nonce);
      return Buffer.concat([nonce, cipher.update(envelope), cipher.final(), cipher.getAuthTag()]);
    },
    unwrap(id, wrapped) {
      const bytes = Buffer.from(wrapped);
      const cipher = createDecipheriv('aes-256-gcm', keyFor(id), bytes.subarray(0, 12));
      cipher.setAuthTag(bytes.subarray(-16));
      try {
        return Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]);
      } catch {
        throw new StoreUnavailable('an envelope was changed in the store');
      }
    },
    mark: derive(Buffer.from('keyturn/v1/store-mark')).subarray(0, 16),
  };
}
