import blake from 'blakejs';
import nacl from 'tweetnacl';
import type { Random } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';

/** Both halves of a key: what GitHub keeps to itself, and what it gives out. */
export type SealedBoxOpener = {
  readonly keyId: string;
  /** 32 bytes in base64, as GitHub gives it out. */
  readonly publicKey: string;
  /** What is in a libsodium sealed box (`crypto_box_seal_open`) in base64; undefined if it was not sealed for this key. */
  open(sealed: string): Secret | undefined;
};

const overhead = nacl.box.publicKeyLength + nacl.box.overheadLength;

export function sealedBoxOpener(random: Pick<Random, 'bytes'>): SealedBoxOpener {
  const { publicKey, secretKey } = nacl.box.keyPair.fromSecretKey(random.bytes(nacl.box.secretKeyLength));
  return {
    keyId: String(new DataView(random.bytes(8).buffer).getUint32(0)),
    publicKey: Buffer.from(publicKey).toString('base64'),
    open(sealed) {
      const bytes = new Uint8Array(Buffer.from(sealed, 'base64'));
      if (bytes.length < overhead) return undefined;
      const sender = bytes.subarray(0, nacl.box.publicKeyLength);
      // The box has no nonce of its own: it is a hash of both public keys.
      const both = new Uint8Array([...sender, ...publicKey]);
      const nonce = blake.blake2b(both, undefined, nacl.box.nonceLength);
      const plain = nacl.box.open(bytes.subarray(nacl.box.publicKeyLength), nonce, sender, secretKey);
      return plain === null ? undefined : new Secret(new TextDecoder().decode(plain));
    },
  };
}
