import { afterEach, expect, it } from '@jest/globals';
import { DAY, expectExit, HOME, HOUR, House } from './harness.ts';

let house: House | undefined;
afterEach(() => house?.close());

// The webhook refuses what is five minutes off, and the link service goes by its own clock.
it.each([10 * 60_000, -10 * 60_000, 2 * DAY, -2 * DAY])(
  'the Action on a runner that is %i ms ahead rotates, tells people, waits and revokes as on any other',
  async (ahead) => {
    house = await House.open();
    const { clock, github, toy } = house;
    const environment = { KEYTURN_AHEAD: String(ahead) };
    const held = () => github.secret(HOME, 'TOY_KEY', { environment: 'production' })!;
    const ran = await house.action({ environment });
    expectExit(ran, 0);
    expect(ran.outputs['rotated']).toBe('2');
    expect(ran.summary).toContain('clock is');
    expect(ran.summary).toContain("GitHub's and is not believed");
    const first = held().value;
    for (const { link } of house.messages) await house.openLink(link);

    expectExit(await house.action({ environment, inputs: { force: 'true', only: 'production/*' } }), 0);
    expect(held().value).not.toBe(first);
    for (const { link } of house.messages.slice(2)) await house.openLink(link);
    const end = held().updatedAt.getTime() + 24 * HOUR;
    clock.advance(end - clock.now().getTime() - 10 * 60_000);
    expectExit(await house.action({ environment }), 0);
    expect(clock.now().getTime()).toBeLessThan(end);
    expect(toy.accepts(first)).toBe(true);
    clock.advance(DAY + HOUR);
    expectExit(await house.action({ environment }), 0);
    expect(toy.accepts(first)).toBe(false);
    expect(toy.accepts(held().value)).toBe(true);
  },
  120_000,
);
