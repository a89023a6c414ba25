import { describe, expect, it } from '@jest/globals';
import { callerOf } from '../../src/service/address.ts';
import { meter } from '../../src/service/rate.ts';
import { handClock } from './link-parts.ts';

describe('a meter', () => {
  it('lets a burst through, then as many as it fills again, and says how long to wait', () => {
    const clock = handClock();
    const take = meter({ burst: 3, perSecond: 0.5 }, clock.now);
    expect([take('a'), take('a'), take('a'), take('a'), take('b')]).toEqual([0, 0, 0, 2, 0]);
    clock.pass(1999);
    expect(take('a')).toBe(1);
    clock.pass(1);
    expect([take('a'), take('a')]).toEqual([0, 2]);
    clock.pass(3_600_000);
    expect([take('a'), take('a'), take('a'), take('a')]).toEqual([0, 0, 0, 2]);
  });

  it('keeps no more names than it may, and forgets those that were quiet longest', () => {
    const clock = handClock();
    const take = meter({ burst: 1, perSecond: 0.001 }, clock.now, 3);
    for (const name of ['a', 'b', 'c', 'd']) expect(take(name)).toBe(0);
    expect(take('d')).toBeGreaterThan(0);
    expect(take('a')).toBe(0);
    expect(take('b')).toBe(0);
  });
});

describe('the caller', () => {
  it.each<[string, string, string | null, number, string]>([
    ['is the connection, whatever it claims', '192.0.2.1', '203.0.113.9', 0, '192.0.2.1'],
    ['is what our proxy saw', '127.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
    ['is not what it said to our proxy', '127.0.0.1', '8.8.8.8, 203.0.113.9', 1, '203.0.113.9'],
    ['is what the outer of two proxies saw', '127.0.0.1', '8.8.8.8, 203.0.113.9,10.0.0.7', 2, '203.0.113.9'],
    ['is the connection when it came past a proxy', '192.0.2.1', '203.0.113.9', 2, '192.0.2.1'],
    ['is the connection when nobody added anything', '192.0.2.1', null, 1, '192.0.2.1'],
    ['is the connection when the entry is no address', '192.0.2.1', 'unknown', 1, '192.0.2.1'],
    ['may have a port', '127.0.0.1', '203.0.113.9:4711', 1, '203.0.113.9'],
    ['is a /64 of IPv6', '2001:db8:0:1:2:3:4:5', null, 0, '2001:db8:0:1'],
    ['is the same /64, however it is written', '127.0.0.1', '[2001:DB8::ffff:0:0:9]:80', 1, '2001:db8:0:0'],
    ['is IPv4 inside of IPv6', '::ffff:192.0.2.1', null, 0, '192.0.2.1'],
    ['may be unknown', '', null, 0, 'unknown'],
  ])('%s', (_, socket, forwarded, proxies, caller) => {
    expect(callerOf(socket, forwarded, proxies)).toBe(caller);
  });
});
