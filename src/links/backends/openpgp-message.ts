/**
 * One OpenPGP message (RFC 9580) under a passphrase: what gpg, OpenPGP.js and Go's openpgp all read. AES-256 under an
 * iterated and salted S2K of SHA-256, a literal packet, integrity by the modification detection code. Only what Yopass
 * needs; a library of 600 kB would do the same.
 */
import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import type { Secret } from '../../rotation/model/secret.ts';
import { LinkRefused } from '../derive.ts';

const aes256 = 9;
const sha256 = 8;
const iteratedS2k = 3;
/** 65536 bytes hashed: the passphrase has 131 bits, so nothing has to be slow. */
const codedCount = 0x60;
const count = (16 + (codedCount & 15)) << ((codedCount >> 4) + 6);

const packet = { sessionKey: 3, literal: 11, integrityProtected: 18 } as const;

/** Armoured. */
export function openpgpMessage(
  text: Secret,
  passphrase: string,
  random: Pick<typeof crypto, 'getRandomValues'>,
): string {
  const salt = random.getRandomValues(new Uint8Array(8));
  const key = stretch(passphrase, salt);
  // Without a session key of its own, the S2K's result is the key (section 5.3.1).
  const sessionKey = framed(packet.sessionKey, [4, aes256, iteratedS2k, sha256, ...salt, codedCount]);
  // UTF-8 text, no file name, no date.
  const literal = framed(packet.literal, [...Buffer.from('u'), 0, 0, 0, 0, 0, ...Buffer.from(text.reveal())]);
  const prefix = Buffer.from(random.getRandomValues(new Uint8Array(16)));
  // The two last bytes of the prefix stand twice, for a quick check; the code at the end covers all before it.
  const covered = Buffer.concat([prefix, prefix.subarray(14), literal, Buffer.from([0xd3, 0x14])]);
  const plain = Buffer.concat([covered, createHash('sha1').update(covered).digest()]);
  const cipher = createCipheriv('aes-256-cfb', key, Buffer.alloc(16));
  const sealed = framed(packet.integrityProtected, [1, ...cipher.update(plain), ...cipher.final()]);
  return armoured(Buffer.concat([sessionKey, sealed]));
}

/**
 * What `openpgpMessage` made, and nothing else: other ciphers, keys and compressions are another program's. Throws
 * LinkRefused: `shape`, or `authentication` for what was changed or is under another passphrase.
 */
export function readOpenpgpMessage(armour: string, passphrase: string): string {
  const body =
    /^-----BEGIN PGP MESSAGE-----\n\n([A-Za-z0-9+/=\n]+)\n=[A-Za-z0-9+/]{4}\n-----END PGP MESSAGE-----\s*$/.exec(
      armour,
    );
  const bytes = Buffer.from(body?.[1] ?? '', 'base64');
  const salt = bytes.subarray(10, 18);
  const head = framed(packet.sessionKey, [4, aes256, iteratedS2k, sha256, ...salt, codedCount]);
  const sealed = bytes.subarray(head.length + 6);
  const wanted = Buffer.concat([head, framed(packet.integrityProtected, [1, ...sealed.subarray(1)])]);
  if (sealed.length < 50 || !wanted.equals(bytes)) throw new LinkRefused('shape');
  const decipher = createDecipheriv('aes-256-cfb', stretch(passphrase, salt), Buffer.alloc(16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(1)), decipher.final()]);
  const covered = plain.subarray(0, -20);
  const sum = createHash('sha1').update(covered).digest();
  if (!timingSafeEqual(sum, plain.subarray(-20))) throw new LinkRefused('authentication');
  // Behind prefix, the literal packet's head and its fixed fields; before the head of the code.
  return covered.subarray(18 + 6 + 6, -2).toString();
}

/** Section 3.7.1.3: salt and passphrase, over and over, until `count` bytes are hashed. */
function stretch(passphrase: string, salt: Uint8Array): Buffer {
  const once = Buffer.concat([salt, Buffer.from(passphrase)]);
  const all = Buffer.alloc(Math.max(count, once.length), once);
  return createHash('sha256').update(all).digest();
}

/** A packet of the new format, with its length in five bytes. */
function framed(tag: number, body: readonly number[]): Buffer {
  const head = Buffer.alloc(6);
  head[0] = 0xc0 | tag;
  head[1] = 0xff;
  head.writeUInt32BE(body.length, 2);
  return Buffer.concat([head, Buffer.from(body)]);
}

function armoured(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc24(bytes));
  const sum = `=${check.subarray(1).toString('base64')}`;
  return ['-----BEGIN PGP MESSAGE-----', '', ...lines, sum, '-----END PGP MESSAGE-----', ''].join('\n');
}

/** Section 6.1.1; older readers want it. */
function crc24(bytes: Uint8Array): number {
  let sum = 0xb704ce;
  for (const byte of bytes) {
    sum ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) {
      sum <<= 1;
      if (sum & 0x1000000) sum ^= 0x1864cfb;
    }
  }
  return sum & 0xffffff;
}
