/**
 * GitHub's limits (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api and
 * .../best-practices-for-using-the-rest-api), each kept with a little to spare, because what leaves here evenly arrives there
 * less evenly: 900 points a minute, a second between writes, 80 requests a minute and 500 an hour that make content. The
 * requests of an hour are not counted here: every answer says how many are left.
 */
import { createHash } from 'node:crypto';
import type { Admission } from '../../http/call.ts';
import { places } from '../../http/concurrency.ts';
import { isRead } from '../../http/retry.ts';
import { type Counted, type Limit, type ThrottleOptions, throttle } from '../../http/throttle.ts';
import type { Secret } from '../../rotation/model/secret.ts';

const MINUTE = 60;
const HOUR = 3_600;

/** At most 870 in any minute. */
const points: Limit = { burst: 240, rate: 630 / MINUTE, cost: ({ method }) => (isRead(method) ? 1 : 5) };
/** A job of few writes is not slowed down; a longer one makes one a second. */
const writes: Limit = { burst: 10, rate: 1, cost: ({ method }) => (isRead(method) ? 0 : 1) };
/** At most 77 in any minute, and 490 in any hour. */
const contentOfMinute: Limit = { burst: 20, rate: 57 / MINUTE, cost: content };
const contentOfHour: Limit = { burst: 250, rate: 240 / HOUR, cost: content };

/** GitHub does not say what it counts as content; commits are, and secrets are counted by their points. */
function content({ method, url }: Counted): number {
  return !isRead(method) && /\/repos\/[^/]+\/[^/]+\/(?:contents|git)\b/.test(new URL(url).pathname) ? 1 : 0;
}

export const gitHubLimits: readonly Limit[] = [points, writes, contentOfMinute, contentOfHour];

const asksGraph = ({ method, url }: Counted) => method === 'POST' && /\/graphql$/.test(new URL(url).pathname);

/**
 * For a client that reads for minutes on end, and changes nothing: an even pace instead of a burst. At most 855 requests in
 * any minute; a query in GraphQL that changes nothing costs a point as well, of 2,000 that are counted apart.
 */
export const readingLimits: readonly Limit[] = [
  { burst: 15, rate: 14, cost: (request) => (asksGraph(request) ? 0 : 1) },
  { burst: 10, rate: 10, cost: (request) => (asksGraph(request) ? 1 : 0) },
];

/** GitHub refuses more than a hundred at once, counting everybody who uses the same account. */
const CONCURRENT = 50;

export type Queue = {
  readonly admit: Admission;
  /**
   * Waits for the place of one request, which the next one with this method and address then has: whoever sends it decides
   * what stands in it when it is sent, not when it was asked for.
   */
  reserve(request: Counted): Promise<void>;
};

/** By the name of the credential that is used: everything that goes with one credential waits in one queue. */
export type Admissions = (credential: string) => Queue;

/** Names a token's queue without naming the token. */
export function queueOf(token: Secret | undefined): string {
  return token === undefined ? 'nobody' : createHash('sha256').update(token.reveal()).digest('base64url');
}

/** `limits`: those of every client without it. */
type Waits = Omit<ThrottleOptions, 'limits'> & { readonly limits?: readonly Limit[] };

export function admissions(options: Waits): Admissions {
  const known = new Map<string, Queue>();
  return (credential) => {
    const found = known.get(credential) ?? queue(options);
    known.set(credential, found);
    return found;
  };
}

function queue(options: Waits): Queue {
  const { place, heard } = throttle({ ...options, limits: options.limits ?? gitHubLimits });
  const enter = places(CONCURRENT);
  const reserved = new Map<string, number>();
  return {
    async admit(request) {
      const name = nameOf(request);
      const places = reserved.get(name) ?? 0;
      if (places > 0) reserved.set(name, places - 1);
      else if (!isLoopback(request)) await place(request);
      const leave = await enter();
      return (answer) => {
        leave();
        if (answer) heard(answer);
      };
    },
    async reserve(request) {
      if (isLoopback(request)) return;
      await place(request);
      const name = nameOf(request);
      reserved.set(name, (reserved.get(name) ?? 0) + 1);
    },
  };
}

function nameOf({ method, url }: Counted): string {
  return `${method} ${new URL(url).pathname}`;
}

/** A host on this machine is a stand-in of somebody's own. */
function isLoopback({ url }: Counted): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
