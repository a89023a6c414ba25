import { expect, it } from '@jest/globals';
import { callerOf } from '../../src/service/address.ts';

const proxy = '127.0.0.1';

it.each<[string, string, string | null, number, string]>([
  ['the connection', '192.0.2.7', null, 0, '192.0.2.7'],
  ['the connection, whatever it claims where no proxy is known', '192.0.2.7', '198.51.100.1', 0, '192.0.2.7'],
  ['what the proxy saw', proxy, '203.0.113.9, 198.51.100.1', 1, '198.51.100.1'],
  ['what the first of two proxies saw', proxy, '1.1.1.1, 203.0.113.9, 198.51.100.1', 2, '203.0.113.9'],
  ['the connection where it came past a proxy', '192.0.2.7', '203.0.113.9', 2, '192.0.2.7'],
  ['the connection where the entry is no address', proxy, 'unknown', 1, proxy],
  ['the connection where the entry is empty', proxy, '203.0.113.9,', 1, proxy],
  ['an entry without its port', proxy, '198.51.100.1:4711', 1, '198.51.100.1'],
  ['the /64 of an entry in brackets', proxy, '[2001:db8:1:2:3:4:5:6]:443', 1, '2001:db8:1:2'],
  ['the /64', '2001:db8:1:2:ffff::1', null, 0, '2001:db8:1:2'],
  ['the /64, however it is written', '2001:0DB8:0001:0002::', null, 0, '2001:db8:1:2'],
  ['the /64 of an address of one link', 'fe80::1%eth0', null, 0, 'fe80:0:0:0'],
  ['an IPv4 address in IPv6', '::ffff:192.0.2.7', null, 0, '192.0.2.7'],
  ['an IPv4 address in IPv6, in hexadecimal', proxy, '::ffff:c000:207', 1, '192.0.2.7'],
  ['an IPv4 address in IPv6, written out', proxy, '0:0:0:0:0:FFFF:C000:0207', 1, '192.0.2.7'],
  ['this machine', '::1', null, 0, '0:0:0:0'],
  ['nobody', '', null, 0, 'unknown'],
])('counts by %s', (_, socket, forwardedFor, proxies, caller) => {
  expect(callerOf(socket, forwardedFor, proxies)).toBe(caller);
});
