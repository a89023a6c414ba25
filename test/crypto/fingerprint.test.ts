import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { fingerprint, salt } from '../../src/crypto/fingerprint.ts';
import { Secret } from '../../src/rotation/model/secret.ts';

const value = new Secret('toy-example-not-a-key-0001');

describe('a fingerprint', () => {
  it('is HMAC-SHA-256 of the value under the bytes of the salt', async () => {
    const expected = createHmac('sha256', Buffer.alloc(16, 7)).update(value.reveal()).digest('base64url');
    expect(await fingerprint(Buffer.alloc(16, 7).toString('base64url'), value)).toBe(expected);
  });

  it('differs with the salt and with the value', async () => {
    const [one, two] = [Buffer.alloc(16, 1).toString('base64url'), Buffer.alloc(16, 2).toString('base64url')];
    expect(await fingerprint(one, value)).not.toBe(await fingerprint(two, value));
    expect(await fingerprint(one, value)).not.toBe(await fingerprint(one, new Secret('toy-example-not-a-key-0002')));
  });

  it('is made under a salt of 16 random bytes', () => {
    const random = { bytes: (length: number) => new Uint8Array(length).fill(9), ulid: () => '' };
    expect(salt(random)).toBe(Buffer.alloc(16, 9).toString('base64url'));
  });
});
