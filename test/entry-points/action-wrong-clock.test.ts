import { afterEach, expect, it } from '@jest/globals';
import { DAY, expectExit, Harness, HOME, HOUR } from './harness.ts';

let harness: Harness | undefined;
afterEach(() => harness?.close());

// The webhook refuses what is five minutes off, and the link service goes by its own clock.
it.each([10 * 60_000, -10 * 60_000, 2 * DAY, -2 * DAY])(
  'the Action on a runner that is %i ms ahead rotates, tells people, waits and revokes as on any other',
  async (ahead) => {
    harness = await Harness.open();
    const { clock, github, toy } = harness;
    const environment = { KEYTURN_AHEAD: String(ahead) };
    const held = () => github.secret(HOME, 'TOY_KEY', { environment: 'production' })!;
    const ran = await harness.action({ environment });
    expectExit(ran, 0);
    expect(ran.outputs['rotated']).toBe('2');
    expect(ran.summary).toContain('clock is');
    expect(ran.summary).toContain("GitHub's and is not believed");
    const first = held().value;
    for (const { link } of harness.messages) await harness.openLink(link);

    expectExit(await harness.action({ environment, inputs: { force: 'true', only: 'production/*' } }), 0);
    expect(held().value).not.toBe(first);
    for (const { link } of harness.messages.slice(2)) await harness.openLink(link);
    const end = held().updatedAt.getTime() + 24 * HOUR;
    clock.advance(end - clock.now().getTime() - 10 * 60_000);
    expectExit(await harness.action({ environment }), 0);
    expect(clock.now().getTime()).toBeLessThan(end);
    expect(toy.accepts(first)).toBe(true);
    clock.advance(DAY + HOUR);
    expectExit(await harness.action({ environment }), 0);
    expect(toy.accepts(first)).toBe(false);
    expect(toy.accepts(held().value)).toBe(true);
  },
  900_000,
);
