import { describe, expect, it } from '@jest/globals';
import { FollowingClock } from '../../src/rotation/model/following-clock.ts';

const NOON = Date.parse('2026-03-01T12:00:00.000Z');
const MINUTE = 60_000;
const DAY = 86_400_000;

/** A host whose clock is right, and a machine beside it that is `off` milliseconds ahead. */
function beside(off: number) {
  let at = NOON + 437;
  let jumped = 0;
  const machine = {
    now: () => new Date(at + off + jumped),
    sleep: async (milliseconds: number) => {
      at += milliseconds;
    },
  };
  return {
    clock: new FollowingClock(machine),
    machine,
    real: () => at,
    pass: (milliseconds: number) => {
      at += milliseconds;
    },
    jump: (milliseconds: number) => {
      jumped += milliseconds;
    },
    /** As HTTP has it: whole seconds, cut. */
    date: () => new Date(Math.floor(at / 1_000) * 1_000),
  };
}

const skews = [20_000, -20_000, 45_000, -45_000, 10 * MINUTE, -10 * MINUTE, 2 * DAY, -2 * DAY];

describe('the clock of a run', () => {
  it.each(skews)('follows the host although the machine is %i ms ahead', (off) => {
    const { clock, pass, real, date } = beside(off);
    expect(clock.host).toBeUndefined();
    expect(clock.now().getTime()).toBe(real() + off);
    clock.observe(date());
    expect(clock.host).toBe('GitHub');
    pass(7 * 3_600_000);
    expect(Math.abs(clock.now().getTime() - real())).toBeLessThanOrEqual(1_000);
  });

  it.each([0, 500, 999, -600])('is the machine’s own where they differ by %i ms, which is noise', (off) => {
    const { clock, machine, date } = beside(off);
    clock.observe(date());
    expect(clock.offset).toBe(0);
    expect(clock.now()).toEqual(machine.now());
  });

  it('does not run backwards because one answer was slower than another', () => {
    const { clock, pass, date, machine } = beside(10 * MINUTE);
    clock.observe(date());
    let last = clock.now().getTime();
    for (const latency of [0, 1_400, 30, 700, 25_000, 3]) {
      const sent = machine.now();
      const stamped = date();
      pass(latency);
      clock.observe(stamped, sent);
      expect(clock.now().getTime()).toBeGreaterThanOrEqual(last);
      last = clock.now().getTime();
      pass(333);
    }
  });

  it('is not put back by another answer of the same second', () => {
    const { clock, pass, date } = beside(10 * MINUTE);
    clock.observe(date());
    pass(400);
    const before = clock.now().getTime();
    clock.observe(date());
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(before);
  });

  it('takes an answer that needed half a minute for slow, not for a clock that is behind', () => {
    const { clock, pass, date, machine } = beside(0);
    const sent = machine.now();
    const stamped = date();
    pass(29_000);
    clock.observe(stamped, sent);
    expect(clock.offset).toBe(0);
  });

  it.each([3_600_000, -3_600_000, 5_000])('is put right by the next answer when the machine jumps by %i ms', (by) => {
    const { clock, jump, date, real, pass } = beside(0);
    clock.observe(date());
    jump(by);
    expect(clock.now().getTime()).toBe(real() + by);
    pass(1_000);
    clock.observe(date());
    expect(Math.abs(clock.now().getTime() - real())).toBeLessThanOrEqual(1_000);
    jump(-by);
    clock.observe(date());
    expect(clock.offset).toBe(0);
  });

  it('hears nothing in a date that is none', () => {
    const { clock } = beside(2 * DAY);
    clock.observe(new Date('soon'));
    expect(clock.host).toBeUndefined();
    expect(clock.offset).toBe(0);
  });

  it.each([
    [10 * MINUTE, '10 minutes ahead of GitHub'],
    [-10 * MINUTE, '10 minutes behind GitHub'],
    [-5 * 3_600_000, '5 hours behind GitHub'],
    [2 * DAY, '2 days ahead of GitHub'],
  ])('says so when the machine is off by %i ms', (off, words) => {
    const { clock, date } = beside(off);
    expect(clock.complaint).toBeUndefined();
    clock.observe(date());
    expect(clock.complaint).toContain(words);
    expect(clock.complaint).toContain('is not believed');
  });

  it.each([20_000, -45_000, 119_000, -119_000])('says nothing of %i ms', (off) => {
    const { clock, date } = beside(off);
    clock.observe(date());
    expect(clock.complaint).toBeUndefined();
  });
});
