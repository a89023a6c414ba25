import { createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { wrapWith } from '../../src/service/stores/wrap.ts';

const envelope = Buffer.concat([Buffer.from([1]), randomBytes(540)]);

describe('the second envelope', () => {
  it.each([32, 33, 64, 65, 200])(
    'is AES-256-GCM under HKDF(key, id) as node:crypto derives it, from %d bytes',
    (length) => {
      const key = randomBytes(length);
      const id = randomBytes(16);
      const { wrap, unwrap, mark } = wrapWith(key.toString('base64'));
      const wrapped = wrap(id, envelope);
      const derive = (info: string | Buffer, bytes: number) => Buffer.from(hkdfSync('sha256', key, '', info, bytes));
      const derived = derive(Buffer.concat([Buffer.from('keyturn/v1/store/'), id]), 32);
      const cipher = createDecipheriv('aes-256-gcm', derived, wrapped.subarray(0, 12)).setAuthTag(
        wrapped.subarray(-16),
      );
      expect(Buffer.concat([cipher.update(wrapped.subarray(12, -16)), cipher.final()])).toEqual(envelope);
      expect(unwrap(id, wrapped)).toEqual(envelope);
      expect(mark).toEqual(derive('keyturn/v1/store-mark', 16));
    },
  );

  it('is another one each time, and opens for no other id, no other key, and not when a bit of it was changed', () => {
    const key = randomBytes(32).toString('base64');
    const id = randomBytes(16);
    const { wrap, unwrap } = wrapWith(key);
    const wrapped = wrap(id, envelope);
    expect(wrap(id, envelope)).not.toEqual(wrapped);
    const fails = (work: () => unknown) => expect(work).toThrow('an envelope was changed in the store');
    fails(() => unwrap(randomBytes(16), wrapped));
    fails(() => wrapWith(randomBytes(32).toString('base64')).unwrap(id, wrapped));
    for (const at of [0, 12, wrapped.length - 1]) {
      const changed = Buffer.from(wrapped);
      changed[at]! ^= 1;
      fails(() => unwrap(id, changed));
    }
  });

  it.each([undefined, '', 'short', Buffer.alloc(31, 7).toString('base64')])(
    'has no key that is too short: %j',
    (key) => {
      expect(() => wrapWith(key)).toThrow('this store needs KEYTURN_STORE_KEY');
    },
  );
});
