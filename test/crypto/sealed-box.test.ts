import { createHash, createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import sodium from 'libsodium-wrappers';
import { publicKey, seal } from '../../src/crypto/sealed-box.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import { Secret } from '../../src/rotation/model/secret.ts';

await sodium.ready;
const require = createRequire(import.meta.url);

const p = 2n ** 255n - 19n;
const order8 = [
  325606250916557431795983626356110631294008115727848805560023387167927233504n,
  39382357235489614581723060781553021112529911719440698176882885853963445705823n,
];
/** Every encoding of a point of small order: canonical or not, with the ignored bit clear and set. */
const smallOrder = [0n, 1n, ...order8, p - 1n, p, p + 1n].flatMap((u) => [u, u + 2n ** 255n]).map(littleEndian);

function littleEndian(u: bigint): Buffer {
  return Buffer.from(u.toString(16).padStart(64, '0'), 'hex').reverse();
}

function bytes(length: number, seed: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) + 1 }, (_, block) =>
    createHash('sha256').update(`${seed} ${block}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

describe('a sealed box', () => {
  // 0 to 99, then steps up to GitHub's limit.
  const lengths = Array.from({ length: 140 }, (_, i) => (i < 100 ? i : Math.min(49_152, 100 + (i - 99) ** 2 * 31)));

  it('is opened by libsodium, for 140 lengths from 0 bytes to 48 KB', async () => {
    for (const [seed, length] of lengths.entries()) {
      const { publicKey: to, privateKey } = sodium.crypto_box_seed_keypair(bytes(32, seed));
      const text = bytes(length, seed)
        .toString('latin1')
        .replaceAll(/[^ -~]/g, 'x');
      const box = Buffer.from(await seal(Buffer.from(to).toString('base64'), new Secret(text)), 'base64');
      expect(box.length).toBe(length + 48);
      expect(sodium.to_string(sodium.crypto_box_seal_open(box, to, privateKey))).toBe(text);
    }
    expect(Math.max(...lengths)).toBe(49_152);
  });

  it('carries UTF-8', async () => {
    const { publicKey: to, privateKey } = sodium.crypto_box_keypair();
    const box = Buffer.from(await seal(Buffer.from(to).toString('base64'), new Secret('pässwörd 🔑\n')), 'base64');
    expect(sodium.to_string(sodium.crypto_box_seal_open(box, to, privateKey))).toBe('pässwörd 🔑\n');
  });

  it('is another one each time', async () => {
    const to = Buffer.from(sodium.crypto_box_keypair().publicKey).toString('base64');
    expect(await seal(to, new Secret('same'))).not.toBe(await seal(to, new Secret('same')));
  });
});

describe('a public key', () => {
  it.each(smallOrder.map((point) => [point.toString('hex')]))(
    'of small order is refused, as libsodium and OpenSSL do: %s',
    async (hex) => {
      const point = Buffer.from(hex, 'hex');
      expect(() => sodium.crypto_box_seal(new Uint8Array(1), point)).toThrow();
      expect(agreement(point)).toBe('refused');
      await expect(seal(point.toString('base64'), new Secret('toy-example-not-a-key-0001'))).rejects.toMatchObject({
        code: 'DESTINATION_DENIED',
      });
    },
  );

  it('is accepted exactly when libsodium accepts it', () => {
    for (let seed = 0; seed < 300; seed++) {
      const point = bytes(32, seed);
      expect(sodium.crypto_box_seal(new Uint8Array(1), point).length).toBe(49);
      expect(publicKey(point.toString('base64'))).toEqual(point);
    }
  });

  const good = Buffer.from(sodium.crypto_box_seed_keypair(bytes(32, 1)).publicKey).toString('base64');
  it.each([
    ['nothing', ''],
    ['31 bytes', bytes(31, 1).toString('base64')],
    ['33 bytes', bytes(33, 1).toString('base64')],
    ['no padding', good.replace('=', '')],
    ['base64url', Buffer.from('fb'.repeat(32), 'hex').toString('base64url')],
    ['a line end', `${good}\n`],
    ['a space inside', `${good.slice(0, 20)} ${good.slice(20)}`],
    ['left-over bits', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB='],
    ['hex', bytes(32, 1).toString('hex')],
  ])('is refused with %s', (_, text) => {
    expect(() => publicKey(text)).toThrow(KeyturnError);
  });
});

describe('tweetsodium', () => {
  it('is 0.0.5, the last version with code in it', () => {
    const { version, main } = require('tweetsodium/package.json') as { version: string; main: string };
    expect(version).toBe('0.0.5');
    expect(typeof (require(`tweetsodium/${main}`) as { seal: unknown }).seal).toBe('function');
  });

  it('does not refuse points of small order by itself', () => {
    const { seal: bare } = require('tweetsodium') as { seal(message: Uint8Array, key: Uint8Array): Uint8Array };
    expect(bare(new Uint8Array(1), new Uint8Array(32)).length).toBe(49);
  });
});

function agreement(point: Uint8Array): 'refused' | 'agreed' {
  const { privateKey } = generateKeyPairSync('x25519');
  const spki = Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), point]);
  try {
    diffieHellman({ privateKey, publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }) });
    return 'agreed';
  } catch {
    return 'refused';
  }
}
