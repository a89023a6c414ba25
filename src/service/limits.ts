/**
 * Rate limits. A call is judged first and counted only after it failed, so a limit never stands between the holder of a
 * link and the link, whoever else calls from the same address: it only turns the uniform 404 (or 401) of a caller who has
 * failed too often into a 429. Creations are limited for each creator, before anything is created.
 */
import { randomBytes } from 'node:crypto';
import { sha256 } from './bytes.ts';
import type { Creator } from './link.ts';
import { type Meter, meter, type Rate } from './rate.ts';
import type { Peer } from './request.ts';

export type Limits = {
  /** Calls that found nothing, and creations by unknown creators: from one address, and from all. */
  readonly failures: Rate;
  readonly allFailures: Rate;
  /** Links made by one known creator. */
  readonly creations: Rate;
  /** Where anybody may create: from one address, and from all. */
  readonly anybody: Rate;
  readonly allAnybody: Rate;
};

export const defaultLimits: Limits = {
  failures: { burst: 60, perSecond: 1 },
  allFailures: { burst: 2000, perSecond: 200 },
  creations: { burst: 2000, perSecond: 20 },
  anybody: { burst: 20, perSecond: 0.1 },
  allAnybody: { burst: 500, perSecond: 5 },
};

/** Both return the seconds to wait; 0 = go on. Without a peer the call came from this process and is not limited. */
export type RateLimits = {
  failed(peer: Peer | undefined): number;
  creates(creator: Creator, peer: Peer | undefined): number;
};

export function rateLimits(limits: Limits, elapsed: () => number): RateLimits {
  // Addresses are kept as hashes under a key that only this process has.
  const key = randomBytes(32);
  const hidden = (caller: string) => sha256(key, caller).toString('base64');
  const failures = meter(limits.failures, elapsed);
  const allFailures = meter(limits.allFailures, elapsed);
  const creations = meter(limits.creations, elapsed);
  const anybody = meter(limits.anybody, elapsed);
  const allAnybody = meter(limits.allAnybody, elapsed);
  // The caller's own bucket comes first: once it is empty, the caller takes nothing from the bucket of all.
  const both = (one: Meter, all: Meter, peer: Peer | undefined) =>
    peer === undefined ? 0 : one(hidden(peer.caller)) || all('');
  return {
    failed: (peer) => both(failures, allFailures, peer),
    creates: (creator, peer) => (creator.known ? creations(creator.key) : both(anybody, allAnybody, peer)),
  };
}
