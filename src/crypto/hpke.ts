/**
 * The one sealing to a public key (RFC 9180 A.1): HPKE base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM.
 * The curve is the package's own, because not every browser has it. The same code in Action, CLI and page.
 */
import { Aes128Gcm, CipherSuite } from '@hpke/core';
import { DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/dhkem-x25519';

type Octets = Uint8Array<ArrayBuffer>;

/** Bytes of a public key and of `enc`. */
export const hpkeKeyBytes = 32;
/** Bytes that sealing adds. */
export const hpkeTagBytes = 16;

/**
 * Points of small order on Curve25519, little-endian: with any of them as public key everybody knows the shared secret
 * (RFC 7748 section 6.1).
 */
const weakPoints = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
];

function hpkeSuite(): CipherSuite {
  return new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
}

/** 32 bytes with the highest bit clear that are no point of small order. */
export function isHpkePublicKey(bytes: Uint8Array): boolean {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return bytes.length === hpkeKeyBytes && (bytes[31] ?? 0x80) < 0x80 && !weakPoints.includes(hex);
}

/** The public half of DeriveKeyPair(ikm), 32 bytes. */
export async function hpkePublicKey(ikm: Octets): Promise<Octets> {
  const { kem } = hpkeSuite();
  const { publicKey } = await kem.deriveKeyPair(ikm);
  return new Uint8Array(await kem.serializePublicKey(publicKey));
}

/**
 * `enc` (32 bytes) and what was sealed, one behind the other. The associated data is empty.
 *
 * @param ikmE in place of chance, for test vectors only
 */
export async function hpkeSeal(publicKey: Octets, info: Octets, plaintext: Octets, ikmE?: Octets): Promise<Octets> {
  const suite = hpkeSuite();
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey);
  const ekm = ikmE === undefined ? {} : { ekm: await suite.kem.deriveKeyPair(ikmE) };
  const sender = await suite.createSenderContext({ recipientPublicKey, info, ...ekm });
  const sealed = await sender.seal(plaintext);
  const both = new Uint8Array(hpkeKeyBytes + sealed.byteLength);
  both.set(new Uint8Array(sender.enc));
  both.set(new Uint8Array(sealed), hpkeKeyBytes);
  return both;
}

/** What `hpkeSeal` sealed to the key of `ikm`; undefined: to another key, for another info, changed, or cut. */
export async function hpkeOpen(ikm: Octets, info: Octets, sealed: Octets): Promise<Octets | undefined> {
  const enc = sealed.slice(0, hpkeKeyBytes);
  if (!isHpkePublicKey(enc)) return undefined;
  try {
    const suite = hpkeSuite();
    const recipientKey = await suite.kem.deriveKeyPair(ikm);
    const recipient = await suite.createRecipientContext({ recipientKey, enc, info });
    return new Uint8Array(await recipient.open(sealed.slice(hpkeKeyBytes)));
  } catch {
    return undefined;
  }
}
