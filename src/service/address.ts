/** The address by which the limits count a request. It is never logged, and kept only as a hash (limits.ts). */
import { isIP } from 'node:net';

/**
 * `socket` is the other end of the connection. With `proxies` of our own in front, each of which adds the address that it
 * saw to X-Forwarded-For, the caller is the `proxies`-th entry from the right; everything left of it is the caller's own
 * claim. A request that came past a proxy has fewer entries, and counts by the connection.
 */
export function callerOf(socket: string, forwardedFor: string | null, proxies: number): string {
  const seen = proxies === 0 ? [] : (forwardedFor ?? '').split(',');
  const named = seen.at(-proxies);
  return network(named?.trim() ?? '') ?? network(socket) ?? 'unknown';
}

/** An IPv4 address, or the /64 of an IPv6 one, all of which one caller has. `undefined` = no address. */
function network(text: string): string | undefined {
  const address =
    /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? (/^[\d.]+:\d+$/.test(text) ? text.split(':')[0] : text) ?? '';
  const bare = address.split('%')[0] ?? '';
  switch (isIP(bare)) {
    case 4:
      return bare;
    case 6: {
      const all = groups(bare);
      return mapped(all) ?? all.slice(0, 4).join(':');
    }
    default:
      return undefined;
  }
}

/** The IPv4 address that stands in one of IPv6, however it is written. */
function mapped(all: readonly string[]): string | undefined {
  if (all.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined;
  return all
    .slice(6)
    .map((group) => Number.parseInt(group, 16))
    .flatMap((value) => [value >> 8, value & 0xff])
    .join('.');
}

function groups(address: string): string[] {
  // The host name parser of URL writes every address in one way.
  const plain = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  if (tail === undefined) return before;
  const after = tail === '' ? [] : tail.split(':');
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
}
