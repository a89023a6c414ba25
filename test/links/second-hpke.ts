/** HPKE base mode, RFC 9180 A.1, on node:crypto: a second opinion, written by the text of the RFC. */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
} from 'node:crypto';

const kem = Buffer.from('4b454d0020', 'hex');
const suite = Buffer.from('48504b45002000010001', 'hex');
const pkcs8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const spki = Buffer.from('302a300506032b656e032100', 'hex');

function extract(id: Buffer, salt: Uint8Array, label: string, ikm: Uint8Array): Buffer {
  return createHmac('sha256', salt)
    .update(Buffer.concat([Buffer.from('HPKE-v1'), id, Buffer.from(label), ikm]))
    .digest();
}

/** Up to 32 bytes. */
function expand(id: Buffer, prk: Uint8Array, label: string, info: Uint8Array, length: number): Buffer {
  const labeled = Buffer.concat([Buffer.from([0, length]), Buffer.from('HPKE-v1'), id, Buffer.from(label), info]);
  return createHmac('sha256', prk)
    .update(labeled)
    .update(Buffer.from([1]))
    .digest()
    .subarray(0, length);
}

/** DeriveKeyPair. */
export function pairOf(ikm: Uint8Array) {
  const none = Buffer.alloc(0);
  const secret = expand(kem, extract(kem, none, 'dkp_prk', ikm), 'sk', none, 32);
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8, secret]), format: 'der', type: 'pkcs8' });
  return {
    secret,
    privateKey,
    public: createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32),
  };
}

function publicKey(raw: Uint8Array) {
  return createPublicKey({ key: Buffer.concat([spki, raw]), format: 'der', type: 'spki' });
}

function schedule(dh: Buffer, enc: Uint8Array, pk: Uint8Array, info: Uint8Array) {
  const none = Buffer.alloc(0);
  const shared = expand(kem, extract(kem, none, 'eae_prk', dh), 'shared_secret', Buffer.concat([enc, pk]), 32);
  const context = Buffer.concat([
    Buffer.from([0]),
    extract(suite, none, 'psk_id_hash', none),
    extract(suite, none, 'info_hash', info),
  ]);
  const secret = extract(suite, shared, 'secret', none);
  return {
    shared,
    key: expand(suite, secret, 'key', context, 16),
    nonce: expand(suite, secret, 'base_nonce', context, 12),
  };
}

export function secondSeal(
  to: Uint8Array,
  info: Uint8Array,
  plain: Uint8Array,
  ikmE: Uint8Array,
  aad = Buffer.alloc(0),
) {
  const ephemeral = pairOf(ikmE);
  const dh = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: publicKey(to) });
  const { shared, key, nonce } = schedule(dh, ephemeral.public, to, info);
  const cipher = createCipheriv('aes-128-gcm', key, nonce).setAAD(aad);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { enc: ephemeral.public, shared, key, nonce, sealed };
}

export function secondOpen(ikm: Uint8Array, info: Uint8Array, both: Uint8Array): Buffer {
  const pair = pairOf(ikm);
  const enc = both.subarray(0, 32);
  const dh = diffieHellman({ privateKey: pair.privateKey, publicKey: publicKey(enc) });
  const { key, nonce } = schedule(dh, enc, pair.public, info);
  const cipher = createDecipheriv('aes-128-gcm', key, nonce);
  cipher.setAuthTag(both.subarray(-16));
  return Buffer.concat([cipher.update(both.subarray(32, -16)), cipher.final()]);
}
