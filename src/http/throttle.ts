import type { Clock, Http } from '../rotation/model/ports.ts';
import { isRead } from './retry.ts';

/** Durations are milliseconds. */
export type Throttle = {
  /** At least this long between the starts of two requests to one host that change something. */
  readonly gap: number;
  /** No more than `budget` points begin within any `window`. */
  readonly points?: {
    readonly budget: number;
    readonly window: number;
    readonly read: number;
    readonly write: number;
  };
};

/** GitHub's secondary limits: 900 points a minute, a read 1, a write 5, a second between writes (REST best practices). */
export const githubThrottle: Throttle = { gap: 1_000, points: { budget: 900, window: 60_000, read: 1, write: 5 } };

/**
 * `http`, slowed down for each host by itself. Places in the queue are given out when a request arrives, so requests
 * that arrive together leave one after the other. Loopback hosts are never slowed down.
 */
export function throttled(http: Http, clock: Clock, pace: Throttle): Http {
  const hosts = new Map<string, Queue>();
  return async (request) => {
    const { hostname, host } = new URL(request.url);
    if (!isLoopback(hostname)) {
      const now = clock.now().getTime();
      const queue = hosts.get(host) ?? { write: Number.NEGATIVE_INFINITY, starts: [], seen: now };
      hosts.set(host, queue);
      if (now < queue.seen) setBack(queue, queue.seen - now);
      queue.seen = now;
      const start = place(queue, pace, now, isRead(request.method));
      if (start > now) await clock.sleep(start - now);
    }
    return http(request);
  };
}

/** `seen` is when the last request arrived. */
type Queue = { write: number; starts: { at: number; cost: number }[]; seen: number };

/** A clock that was put back would have everybody wait for the time that it went back. */
function setBack(queue: Queue, by: number): void {
  queue.write -= by;
  queue.starts = queue.starts.map(({ at, cost }) => ({ at: at - by, cost }));
}

function place(queue: Queue, { gap, points }: Throttle, now: number, read: boolean): number {
  let start = read ? now : Math.max(now, queue.write + gap);
  if (points !== undefined) {
    const cost = read ? points.read : points.write;
    queue.starts = queue.starts.filter(({ at }) => at > now - points.window);
    for (;;) {
      const counted = queue.starts.filter(({ at }) => at > start - points.window);
      const sum = counted.reduce((total, each) => total + each.cost, 0);
      if (counted.length === 0 || sum + cost <= points.budget) break;
      start = Math.min(...counted.map(({ at }) => at)) + points.window;
    }
    queue.starts.push({ at: start, cost });
  }
  if (!read) queue.write = start;
  return start;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
