/** The responses to callers who found nothing, or who call too often. */
import { type Limits, rateLimits } from './limits.ts';
import type { Creator } from './link.ts';
import type { Metrics } from './metrics.ts';
import type { Peer, ServiceResponse } from './request.ts';
import { json, notThere } from './responses.ts';

export type Refusals = {
  /** Unknown, wrong, missing, malformed and purged get one and the same response, and count alike. */
  notFound(peer: Peer | undefined): ServiceResponse;
  /** `answer`, or 429 for a caller who has failed too often. */
  failed(peer: Peer | undefined, answer: ServiceResponse): ServiceResponse;
  /** 429 for a creator who has made too many links; undefined = go on. */
  tooManyCreations(creator: Creator, peer: Peer | undefined): ServiceResponse | undefined;
};

/** `elapsed`: milliseconds, never backwards. */
export function refusals(limits: Limits, metrics: Metrics, elapsed: () => number): Refusals {
  const judge = rateLimits(limits, elapsed);

  function tooMany(limit: 'failures' | 'creations', wait: number): ServiceResponse {
    metrics.count('keyturn_rate_limited_total', limit);
    return json(429, { error: 'too_many' }, { 'retry-after': String(wait) });
  }

  function failed(peer: Peer | undefined, answer: ServiceResponse): ServiceResponse {
    const wait = judge.failed(peer);
    return wait > 0 ? tooMany('failures', wait) : answer;
  }

  return {
    failed,
    notFound(peer) {
      metrics.count('keyturn_not_found_total');
      return failed(peer, notThere());
    },
    tooManyCreations(creator, peer) {
      const wait = judge.creates(creator, peer);
      return wait > 0 ? tooMany('creations', wait) : undefined;
    },
  };
}
