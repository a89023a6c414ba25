import { describe, expect, it } from '@jest/globals';
import { type Budget, outOfTime } from '../../src/rotation/model/budget.ts';
import type { CredentialRecord } from '../../src/rotation/model/record.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { advanceSecret, drainSecret } from '../../src/rotation/run/advance-secret.ts';
import { rotate } from '../../src/rotation/steps/rotate.ts';
import { write } from '../../src/rotation/steps/write.ts';
import { at, credential, current, DAY, entry, HOUR, newOne, place, previous, secretRunOf } from './secret-run-parts.ts';

const over: Budget = { over: () => true, bounded: () => Promise.reject(outOfTime()) };
const minted = { id: `id-${newOne}`, values: { value: new Secret('toy-example-not-a-key') } };
const places = ['a', 'b', 'c'].map((name) => ({ ...place, key: `acme/${name}/KEY` }));
const writing = (more: Partial<CredentialRecord>) =>
  credential(newOne, {
    stage: 'pending',
    step: 'writing',
    destinations: places.map((address) => ({ address })),
    ...more,
  });
/** Nobody is to receive it, so that it needs no destination. */
const shared = { share: { with: [], as: 'copy' as const } };
const held = { counter: 1, at: at(0), state: 'held' as const };

describe('a run whose time is over', () => {
  it('leaves destinations whose value the escrow holds', async () => {
    const { run, written } = await secretRunOf({ now: HOUR, entry: entry(writing({ escrow: held })), budget: over });
    run.minted.add(newOne);
    await write(run, newOne, minted);
    expect(written).toEqual([]);
    expect(run.outcome).toMatchObject({ action: 'waiting', left: { destinations: 3, people: 0 } });
    expect(run.credential(newOne).stage).toBe('pending');
  });

  it('writes to the end what stands in no escrow', async () => {
    const { run, written } = await secretRunOf({ now: HOUR, entry: entry(writing({})), budget: over });
    run.minted.add(newOne);
    await write(run, newOne, minted);
    expect(written).toHaveLength(3);
    expect(run.outcome.left).toBeUndefined();
    expect(run.credential(newOne).stage).toBe('current');
  });

  it('names a failure beside what is left', async () => {
    let asked = 0;
    const soon: Budget = { over: () => asked++ > 0, bounded: () => Promise.reject(new Error('toy')) };
    const { run } = await secretRunOf({ now: HOUR, entry: entry(writing({ escrow: held })), budget: soon });
    run.minted.add(newOne);
    await expect(write(run, newOne, minted)).rejects.toThrow('1 of 3 destinations could not be written');
    expect(run.outcome.left).toEqual({ destinations: 2, people: 0 });
  });

  it('mints nothing', async () => {
    const { run } = await secretRunOf({ now: 90 * DAY, entry: entry(current()), budget: over });
    await advanceSecret(run, {});
    expect(run.outcome).toMatchObject({ action: 'waiting', left: { destinations: 0, people: 0 } });
    expect(run.entry?.credentials).toHaveLength(1);
  });

  it('mints nothing if the checks before it took too long', async () => {
    let asked = 0;
    const soon: Budget = { over: () => asked++ > 0, bounded: (work) => work() };
    const { run } = await secretRunOf({ now: 90 * DAY, entry: entry(current()), budget: soon, target: shared });
    await rotate(run, 'max-age');
    expect(run.outcome).toMatchObject({ action: 'waiting', left: { destinations: 0, people: 0 } });
    expect(run.entry?.credentials).toHaveLength(1);
  });

  it('asks nobody whether an old credential is still used, and ends it all the same if it leaked', async () => {
    const usual = await secretRunOf({ now: 2 * DAY, entry: entry(current(), previous()), budget: over });
    await expect(drainSecret(usual.run, {})).rejects.toMatchObject({ code: 'OUT_OF_TIME' });
    expect(usual.ended()).toBe(false);
    const leaked = await secretRunOf({
      now: 2 * DAY,
      entry: entry(current(), previous({ exposed: true })),
      budget: over,
    });
    await drainSecret(leaked.run, {});
    expect(leaked.ended()).toBe(true);
  });
});
