import { describe, expect, it } from '@jest/globals';
import { isRead } from '../../src/http/retry.ts';
import { type Limit, type Throttle, throttle, type Waiting } from '../../src/http/throttle.ts';
import { timeBudget } from '../../src/http/time-budget.ts';
import type { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Clock } from '../../src/rotation/model/ports.ts';
import { standingClock } from './clock.ts';
import { steppingClock } from './stepping-clock.ts';

const get = { method: 'GET', url: 'https://api.test/a' };
const put = { method: 'PUT', url: 'https://api.test/a' };
const writes: Limit = { burst: 3, rate: 1, cost: ({ method }) => (isRead(method) ? 0 : 1) };
const points: Limit = { burst: 20, rate: 2, cost: ({ method }) => (isRead(method) ? 1 : 5) };

const of = (clock: Clock, limits: readonly Limit[], more: { longest?: number; tell?(waiting: Waiting): void } = {}) =>
  throttle({ clock, limits, longest: 0, ...more });

/** When each of these was let through, in milliseconds from the beginning. */
async function through(clock: Clock, one: Throttle, requests: readonly (typeof get)[]): Promise<number[]> {
  const began = clock.now().getTime();
  return Promise.all(requests.map((request) => one.place(request).then(() => clock.now().getTime() - began)));
}

describe('a throttle', () => {
  it('lets a burst through at once, and what comes after it at its rate', async () => {
    const clock = steppingClock();
    expect(await through(clock, of(clock, [writes]), Array(6).fill(put))).toEqual([0, 0, 0, 1_000, 2_000, 3_000]);
  });

  it('lets reads pass those that wait to write', async () => {
    const clock = steppingClock();
    const one = of(clock, [writes]);
    const asked = through(clock, one, Array(5).fill(put));
    expect(await through(clock, one, [get, get])).toEqual([0, 0]);
    expect(await asked).toEqual([0, 0, 0, 1_000, 2_000]);
  });

  it('charges what is sent, and nothing for what waits', async () => {
    const clock = steppingClock();
    const one = of(clock, [points]);
    // Four writes are the whole burst; the fifth waits, and has taken nothing from the reads before it is sent.
    const asked = through(clock, one, Array(5).fill(put));
    await new Promise(setImmediate);
    expect(await through(clock, one, [get])).toEqual([500]);
    expect((await asked).at(-1)).toBeGreaterThanOrEqual(2_500);
  });

  it('never lets more begin in any period than its burst and its rate allow', async () => {
    const clock = steppingClock();
    const requests = Array.from({ length: 600 }, (_, n) => (n % 7 === 0 ? put : get));
    const at = await through(clock, of(clock, [points]), requests);
    const began = at.map((when, n) => ({ when, cost: points.cost(requests[n]!) })).sort((a, b) => a.when - b.when);
    for (const { when } of began) {
      const inside = began.filter((one) => one.when > when - 10_000 && one.when <= when);
      expect(inside.reduce((sum, { cost }) => sum + cost, 0)).toBeLessThanOrEqual(20 + 10 * 2);
    }
  });

  it('asks the clock about as often for each request, however many wait', async () => {
    const asked = async (count: number) => {
      const clock = standingClock();
      let questions = 0;
      const counting = {
        ...clock,
        now() {
          questions++;
          return clock.now();
        },
      };
      await through(counting, of(counting, [writes, points]), Array(count).fill(put));
      return questions / count;
    };
    expect((await asked(4_000)) / (await asked(400))).toBeLessThan(1.1);
  });

  it('keeps nobody waiting for the time that a clock was put back', async () => {
    const right = standingClock();
    let back = 0;
    const clock = { ...right, now: () => new Date(right.now().getTime() - back) };
    const one = of(clock, [writes]);
    await through(clock, one, Array(3).fill(put));
    back = 2 * 86_400_000;
    await one.place(put);
    expect(right.slept).toEqual([1_000]);
  });

  it('goes on after a clock that failed somebody', async () => {
    const clock = steppingClock();
    let fails = true;
    const broken: Clock = {
      now: clock.now,
      sleep: (milliseconds) => (fails ? Promise.reject(new Error('toy')) : clock.sleep(milliseconds)),
    };
    const one = of(broken, [{ ...writes, burst: 1 }]);
    await one.place(put);
    await expect(one.place(put)).rejects.toThrow('toy');
    fails = false;
    await one.place(put);
  });

  it('does not go on counting a request whose clock failed among those that wait', async () => {
    const clock = steppingClock();
    let fails = true;
    const broken: Clock = {
      now: clock.now,
      sleep: (milliseconds) => (fails ? Promise.reject(new Error('toy')) : clock.sleep(milliseconds)),
    };
    const told: Waiting[] = [];
    const one = of(broken, [{ ...writes, burst: 1 }], { tell: (waiting) => told.push(waiting) });
    await one.place(put);
    for (let time = 0; time < 40; time++) await expect(one.place(put)).rejects.toThrow('toy');
    fails = false;
    await through(clock, one, Array(70).fill(put));
    expect(told[0]).toEqual({ requests: 40, milliseconds: 40_000 });
  });

  it('says how many wait and about how long, twice a minute', async () => {
    const clock = steppingClock();
    const told: Waiting[] = [];
    await through(clock, of(clock, [writes], { tell: (waiting) => told.push(waiting) }), Array(100).fill(put));
    expect(told.map(({ requests }) => requests)).toEqual([67, 37]);
    expect(told.map(({ milliseconds }) => milliseconds)).toEqual([67_000, 37_000]);
  });
});

describe('a throttle beside the time of a run', () => {
  const codes = (placed: readonly PromiseSettledResult<unknown>[]) =>
    placed.map((one) => (one.status === 'fulfilled' ? 'sent' : (one.reason as KeyturnError).code));

  it('sends nothing of what may be left whose turn would come after it, and does not wait for that', async () => {
    const clock = steppingClock();
    const one = of(clock, [writes]);
    const budget = timeBudget(2_500, clock);
    const began = clock.now().getTime();
    const placed = await Promise.allSettled(Array.from({ length: 8 }, () => budget.bounded(() => one.place(put))));
    expect(codes(placed)).toEqual([...Array(5).fill('sent'), ...Array(3).fill('OUT_OF_TIME')]);
    expect(clock.now().getTime() - began).toBe(2_000);
    // The wait would have gone beyond it: it is over from then on.
    expect(budget.over()).toBe(true);
  });

  it('sends what has to be finished, however late, in its turn', async () => {
    const clock = steppingClock();
    const one = of(clock, [writes]);
    const budget = timeBudget(1_000, clock);
    const left = Array.from({ length: 8 }, () => budget.bounded(() => one.place(put)));
    const finished = one.place(put).then(() => clock.now().getTime());
    expect(codes(await Promise.allSettled(left)).filter((code) => code === 'sent')).toHaveLength(3);
    await finished;
    expect(await through(clock, one, [put, put])).toEqual([1_000, 2_000]);
  });

  it("does not wait for the end of the host's window where that is later", async () => {
    const clock = steppingClock();
    const one = of(clock, [], { longest: 3_900_000 });
    const reset = Math.floor(clock.now().getTime() / 1_000) + 600;
    const headers = new Headers({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) });
    one.heard({ status: 200, headers });
    const [short, long] = [timeBudget(300_000, clock), timeBudget(1_200_000, clock)];
    const began = clock.now().getTime();
    expect(codes(await Promise.allSettled([short.bounded(() => one.place(get))]))).toEqual(['OUT_OF_TIME']);
    expect(clock.now().getTime()).toBe(began);
    expect([short.over(), long.over()]).toEqual([true, false]);
    expect(codes(await Promise.allSettled([long.bounded(() => one.place(get))]))).toEqual(['sent']);
  });
});

describe('a throttle that hears the host', () => {
  const limited = (seconds: number) => ({ status: 403, headers: new Headers({ 'retry-after': String(seconds) }) });

  it('sends nothing that changes something until the wait is over, and reads meanwhile', async () => {
    const clock = steppingClock();
    const one = of(clock, [writes]);
    one.heard(limited(60));
    const asked = through(clock, one, [put]);
    expect(await through(clock, one, [get])).toEqual([0]);
    expect(await asked).toEqual([60_000]);
  });

  it('halves its rate at each refusal, and is back at it after ten quiet minutes', async () => {
    const clock = steppingClock();
    const one = of(clock, [{ ...writes, burst: 1 }]);
    const gap = async () => {
      const [first, second] = await through(clock, one, [put, put]);
      return (second ?? 0) - (first ?? 0);
    };
    await one.place(put);
    one.heard(limited(0));
    expect(await gap()).toBeGreaterThan(1_900);
    one.heard(limited(0));
    expect(await gap()).toBeGreaterThan(3_500);
    clock.advance(600_000);
    expect(await gap()).toBe(1_000);
  });

  const window = (left: number, reset: Date, date: Date) => ({
    status: 200,
    headers: new Headers({
      'x-ratelimit-remaining': String(left),
      'x-ratelimit-reset': String(Math.floor(reset.getTime() / 1_000)),
      date: date.toUTCString(),
    }),
  });
  const later = (clock: Clock, milliseconds: number) => new Date(clock.now().getTime() + milliseconds);

  it('waits for the next hour once the host says that this one is used up', async () => {
    const clock = steppingClock();
    const one = of(clock, [], { longest: 3_900_000 });
    one.heard(window(2, later(clock, 600_000), clock.now()));
    expect(await through(clock, one, [get, get, get])).toEqual([0, 0, 601_000]);
  });

  it('asks all the same where that would be longer than it may wait', async () => {
    const clock = steppingClock();
    const one = of(clock, [], { longest: 60_000 });
    one.heard(window(0, later(clock, 600_000), clock.now()));
    expect(await through(clock, one, [get])).toEqual([0]);
  });

  it('does not take the window of a search for that of everything', async () => {
    const clock = steppingClock();
    const one = of(clock, [], { longest: 3_900_000 });
    const { headers, status } = window(0, later(clock, 600_000), clock.now());
    headers.set('x-ratelimit-resource', 'search');
    one.heard({ headers, status });
    expect(await through(clock, one, [get])).toEqual([0]);
  });

  it('believes the lowest of what answers say that arrive in any order', async () => {
    const clock = steppingClock();
    const one = of(clock, [], { longest: 3_900_000 });
    for (const left of [1, 3, 2]) one.heard(window(left, later(clock, 600_000), clock.now()));
    expect(await through(clock, one, [get, get])).toEqual([0, 601_000]);
  });

  it("counts from the host's time, not from its own", async () => {
    const clock = steppingClock();
    const one = of(clock, [], { longest: 3_900_000 });
    const there = later(clock, -86_400_000);
    one.heard(window(0, new Date(there.getTime() + 600_000), there));
    expect(await through(clock, one, [get])).toEqual([601_000]);
  });
});
