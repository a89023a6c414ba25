import { expect } from '@jest/globals';
import { type ActionRan, DAY, expectExit, Harness, HOME } from './harness.ts';

/**
 * Two runs that were queued together for two secrets that are due; the second starts `apart` real milliseconds after the
 * first. `first`: there is no journal yet.
 */
export async function twoRuns(apart: number, first: boolean): Promise<void> {
  const harness = await Harness.open();
  try {
    if (!first) {
      expectExit(await harness.action(), 0);
      harness.clock.advance(87 * DAY);
    }
    const keys = harness.toy.keys.length;
    const writes = () => harness.github.secret(HOME, 'TOY_KEY')?.writes.length ?? 0;
    const written = writes();
    const messages = harness.messages.length;
    const queued = [harness.queue(), harness.queue()] as const;
    const both = await Promise.all([
      harness.action({ queued: queued[0] }),
      new Promise((go) => setTimeout(go, apart)).then(() => harness.action({ queued: queued[1] })),
    ]);

    for (const ran of both) expectExit(ran, 0);
    for (const secret of [0, 1]) expectOnce(both, secret);
    for (const { log, result } of both) {
      expect(log).not.toMatch(/^::error/m);
      if (result.some(({ action }) => action === 'busy')) expect(log).toMatch(/^::notice[^:\n]*::.*nothing is lost/m);
    }
    expect(harness.toy.keys.length).toBe(keys + 2);
    expect(writes()).toBe(written + 1);
    const held = [{}, { environment: 'production' }].map((at) => harness.github.secret(HOME, 'TOY_KEY', at)?.value);
    const minted = harness.toy.keys.slice(keys).map(({ key }) => key);
    expect([...held].sort()).toEqual([...minted].sort());
    // One link for each person, or two where the two secrets were rotated by different runs.
    const told = harness.messages.slice(messages);
    expect(told.flatMap(({ person, secrets }) => secrets.map((secret) => `${person} ${secret}`)).sort()).toEqual(
      ['hubot', 'mona'].flatMap((person) => [`${person} development/TOY_KEY`, `${person} production/TOY_KEY`]),
    );
    expect(harness.github.undocumented).toEqual([]);
  } finally {
    await harness.close();
  }
}

/** By exactly one of the two; the other is told that it is held, or finds it done. */
function expectOnce(both: readonly ActionRan[], secret: number): void {
  // Beside a first run there is nothing to tell of: it waits as a whole.
  const actions = both.map(({ result, log }) => {
    if (result.length === 0) expect(log).toMatch(/^::notice[^:\n]*::Another run holds what this one would have done/m);
    return result[secret]?.action ?? 'waiting';
  });
  expect(actions.filter((action) => action === 'rotated').length).toBe(1);
  expect(actions.filter((action) => action !== 'rotated')).toEqual([expect.stringMatching(/^(busy|none|waiting)$/)]);
}
