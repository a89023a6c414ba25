import { describe, expect, it } from '@jest/globals';
import { githubThrottle, throttled } from '../../src/http/throttle.ts';
import type { Clock, Http } from '../../src/rotation/model/ports.ts';
import { standingClock } from './clock.ts';

function recorder(clock: Clock): { http: Http; starts: () => number[] } {
  const first = clock.now().getTime();
  const starts: number[] = [];
  return {
    http: async () => {
      starts.push(clock.now().getTime() - first);
      return new Response('');
    },
    starts: () => starts,
  };
}

describe('paced', () => {
  it('keeps the gap between requests to one host that change something', async () => {
    const clock = standingClock();
    const { http, starts } = recorder(clock);
    const slow = throttled(http, clock, { gap: 1_000 });
    for (let n = 0; n < 3; n++) await slow(new Request('https://api.github.com/x', { method: 'PUT' }));
    expect(starts()).toEqual([0, 1_000, 2_000]);
  });

  it('gives each host a queue of its own and lets reads pass', async () => {
    const clock = standingClock();
    const { http, starts } = recorder(clock);
    const slow = throttled(http, clock, { gap: 1_000 });
    await slow(new Request('https://one.test/', { method: 'PUT' }));
    await slow(new Request('https://two.test/', { method: 'PUT' }));
    await slow(new Request('https://one.test/'));
    await slow(new Request('https://two.test/'));
    expect(starts()).toEqual([0, 0, 0, 0]);
  });

  it('keeps nobody waiting for the time that the clock was put back', async () => {
    const right = standingClock();
    let back = 0;
    const clock = { ...right, now: () => new Date(right.now().getTime() - back) };
    const slow = throttled(async () => new Response(''), clock, githubThrottle);
    await slow(new Request('https://api.github.com/x', { method: 'PUT' }));
    back = 2 * 86_400_000;
    await slow(new Request('https://api.github.com/x', { method: 'PUT' }));
    expect(right.slept).toEqual([1_000]);
  });

  it.each(['http://127.0.0.1:8080/', 'http://localhost/', 'http://[::1]:1/'])('never slows down %s', async (url) => {
    const clock = standingClock();
    const { http } = recorder(clock);
    const slow = throttled(http, clock, { gap: 1_000 });
    for (let n = 0; n < 3; n++) await slow(new Request(url, { method: 'POST' }));
    expect(clock.slept).toEqual([]);
  });

  it('hands out places at once, so requests that arrive together leave one after the other', async () => {
    const waits: number[] = [];
    const clock: Clock = { now: () => new Date(0), sleep: async (milliseconds) => void waits.push(milliseconds) };
    const slow = throttled(async () => new Response(''), clock, { gap: 1_000 });
    await Promise.all([1, 2, 3, 4].map(() => slow(new Request('https://one.test/', { method: 'DELETE' }))));
    expect(waits).toEqual([1_000, 2_000, 3_000]);
  });

  it('never begins more than the budget of points within any window', async () => {
    const clock = standingClock();
    const { http, starts } = recorder(clock);
    const slow = throttled(http, clock, githubThrottle);
    for (let n = 0; n < 2_000; n++) {
      await slow(new Request('https://api.github.com/x', { method: n % 10 === 0 ? 'PUT' : 'GET' }));
    }
    const cost = (n: number) => (n % 10 === 0 ? 5 : 1);
    const at = starts();
    expect(at).toHaveLength(2_000);
    for (let n = 0; n < at.length; n++) {
      let sum = 0;
      for (let m = n; m >= 0 && at[m]! > at[n]! - 60_000; m--) sum += cost(m);
      expect(sum).toBeLessThanOrEqual(900);
    }
    expect(Math.max(...at)).toBeLessThan(5 * 60_000);
  });
});
