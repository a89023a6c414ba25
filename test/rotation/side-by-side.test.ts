import { describe, expect, it } from '@jest/globals';
import type { SecretRun } from '../../src/rotation/journal/secret-run.ts';
import { current, entry, newOne, secretRunOf, share } from './secret-run-parts.ts';

const mona = { id: '1', login: 'mona' };
const lisa = { id: '2', login: 'lisa' };
const shared = entry(current({ shares: [share('waiting', { person: mona }), share('waiting', { person: lisa })] }));

const saved = (run: SecretRun, { id }: { readonly id: string }) =>
  run.amend('saved', newOne, (one) => ({
    ...one,
    shares: one.shares.map((each) => (each.person.id === id ? { ...each, state: 'saved' as const } : each)),
  }));
const states = (run: SecretRun) => run.credential(newOne).shares.map(({ state }) => state);

describe('changes of one secret that are asked for side by side', () => {
  it('share the lock that one of them takes', async () => {
    const { run } = await secretRunOf({ now: 0, entry: shared });
    await Promise.all([saved(run, mona), saved(run, lisa)]);
    expect(states(run)).toEqual(['saved', 'saved']);
  });

  it('share it with one that only holds the secret', async () => {
    const { run } = await secretRunOf({ now: 0, entry: shared });
    await Promise.all([run.hold().then(() => saved(run, mona)), saved(run, lisa), run.hold()]);
    expect(states(run)).toEqual(['saved', 'saved']);
  });

  it('go on after one another under the same lock, in one commit', async () => {
    const { run, journal } = await secretRunOf({ now: 0, entry: shared });
    await run.hold();
    const before = journal.version;
    await Promise.all([saved(run, mona), saved(run, lisa)]);
    expect(journal.version).toBe(before + 1);
    expect(states(run)).toEqual(['saved', 'saved']);
  });
});
