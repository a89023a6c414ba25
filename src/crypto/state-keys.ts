/**
 * The keys of a journal, all derived from the one seed that only the escrow holds: HKDF-SHA-256 (RFC 5869), Ed25519
 * (RFC 8032), and HPKE's DeriveKeyPair for X25519 (RFC 9180 section 7.1.3).
 */
import { createHash, createHmac, createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto';
import type { StateKeys } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';

/** DER in front of the 32 bytes (RFC 8410). */
const ED25519_PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const ED25519_PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');
const X25519_PRIVATE = Buffer.from('302e020100300506032b656e04220420', 'hex');
const NAMED = 'ed25519:';

/** A new seed: 32 random bytes in base64url. */
export function newSeed(bytes: (length: number) => Uint8Array): Secret {
  return new Secret(Buffer.from(bytes(32)).toString('base64url'));
}

/** Signing and fingerprints, and the key that others seal to. */
type SigningKeys = Pick<StateKeys, 'public' | 'box' | 'sign' | 'fingerprint' | 'identity'>;

/** What the seed signs with. The private halves stay inside. Throws a TypeError for a seed that is not 32 bytes. */
export function stateKeys(seed: Secret): SigningKeys {
  const bytes = Buffer.from(seed.reveal(), 'base64url');
  if (bytes.length !== 32) throw new TypeError('a seed has 32 bytes');
  const derive = (label: string) => derived(bytes, label);
  const signing = createPrivateKey({
    key: Buffer.concat([ED25519_PRIVATE, derive('sign')]),
    format: 'der',
    type: 'pkcs8',
  });
  const printing = derive('fingerprint');
  let box: string | undefined;
  return {
    public: NAMED + rawPublic(signing).toString('base64url'),
    get box() {
      box ??= boxOf(derive('box'));
      return box;
    },
    sign: (message) => sign(null, Buffer.from(message), signing).toString('base64url'),
    fingerprint(salt, value) {
      const mac = createHmac('sha256', printing).update(Buffer.from(salt, 'base64url')).update(value.reveal(), 'utf8');
      return `2.${mac.digest('base64url')}`;
    },
    identity(entry, whose) {
      const mac = createHmac('sha256', derive('proof-identity')).update(`${entry}\0${whose}`, 'utf8');
      return mac.digest('base64url');
    },
  };
}

/** HKDF-SHA-256 of the seed under `keyturn/v2/` + label, 32 bytes. */
export function derived(seed: Uint8Array, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', seed, new Uint8Array(0), `keyturn/v2/${label}`, 32));
}

/** Whether `signature` (base64url) is the Ed25519 one of the message under `ed25519:...`. False for whatever is malformed. */
export function isSignedBy(key: string, message: string, signature: string): boolean {
  const raw = Buffer.from(key.slice(NAMED.length), 'base64url');
  const bytes = Buffer.from(signature, 'base64url');
  if (!key.startsWith(NAMED) || raw.length !== 32 || bytes.length !== 64) return false;
  if (bytes.toString('base64url') !== signature || NAMED + raw.toString('base64url') !== key) return false;
  try {
    const spki = createPublicKey({ key: Buffer.concat([ED25519_PUBLIC, raw]), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(message), spki, bytes);
  } catch {
    return false;
  }
}

/** SHA-256 of a whole file's UTF-8 bytes, base64url. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url');
}

function rawPublic(key: Parameters<typeof createPublicKey>[0]): Buffer {
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return spki.subarray(spki.length - 32);
}

/** The public half of DeriveKeyPair, DHKEM(X25519, HKDF-SHA256). */
function boxOf(ikm: Uint8Array): string {
  const suite = Buffer.concat([Buffer.from('KEM'), Buffer.from([0x00, 0x20])]);
  const labeled = (label: string, rest: Uint8Array) =>
    Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), rest]);
  const prk = createHmac('sha256', Buffer.alloc(0)).update(labeled('dkp_prk', ikm)).digest();
  const info = Buffer.concat([Buffer.from([0, 32]), labeled('sk', new Uint8Array(0)), Buffer.from([1])]);
  const secret = createHmac('sha256', prk).update(info).digest();
  const key = createPrivateKey({ key: Buffer.concat([X25519_PRIVATE, secret]), format: 'der', type: 'pkcs8' });
  return rawPublic(key).toString('base64url');
}
