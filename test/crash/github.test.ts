import { describe, expect, it } from '@jest/globals';
import { DAY, type Fate, settled, sweep, world } from './world.ts';

describe('a rotation on GitHub', () => {
  it('goes through undisturbed, and an idle run costs one request for the journal and nothing else', async () => {
    const it = await settled();
    const before = it.mine();
    expect(before.length).toBe(1);
    expect((await it.run()).errors).toEqual([]);
    expect(new Set(it.held()).size).toBe(1);
    expect(await it.days(2)).toEqual([]);
    expect(it.mine().map(({ key }) => key)).toEqual([it.held()[0]]);
    expect(it.mine()[0]!.id).not.toBe(before[0]!.id);
    await it.run();
    expect(it.requests.at(-1)).toEqual(['GET /repos/acme/shop/contents/journal.json']);
    expect(it.faults).toEqual([]);
    expect(it.fake.undocumented).toEqual([]);
    expect(it.provider.live().length).toBe(2);
  });

  it('is written down: every step is a commit, none of which holds a value', async () => {
    const it = await settled();
    await it.run();
    const { git } = it.fake.repository('acme/shop');
    const history = git.history('keyturn-journal');
    expect(history.length).toBeGreaterThan(10);
    expect(history.at(-1)!.parents).toEqual([]);
    const journal = history
      .map(({ tree }) => git.blobs.get(git.trees.get(tree)!.get('journal.json')!)!.toString())
      .join();
    for (const { key } of it.provider.keys) expect(journal).not.toContain(key);
  });

  // The full sweep, over more providers, is in test/long.
  it.each<[Fate, number]>([
    ['killed before', 0],
    ['killed after', 1],
    ['answer lost', 2],
    ['500', 3],
  ])('%s at every fourth request leaves a working key everywhere, and one key three runs later', async (fate, from) => {
    expect(await sweep({}, fate, (at) => at % 4 === from)).toEqual([]);
  });

  it('is done by one of two runs that start together; the other ends, and nothing is minted twice', async () => {
    for (let round = 0; round < 5; round++) {
      const it = await settled();
      const minted = it.provider.keys.length;
      const both = await Promise.all([it.run(), it.run()]);
      const errors = both.flatMap((each) => each.errors);
      expect(errors.every((each) => /^(HELD|JOURNAL_CONFLICT)/.test(each))).toBe(true);
      expect(it.provider.keys.length).toBe(minted + 1);
      await it.days(2);
      expect(it.mine().map(({ key }) => key)).toEqual([it.held()[0]]);
      expect(it.faults).toEqual([]);
    }
  });

  it('is held back from revoking by a run that was queued before the write and still goes on', async () => {
    const it = await settled();
    const old = it.mine()[0]!;
    const holder = it.fake.addRun('acme/api', { status: 'in_progress' });
    it.clock.advance(60_000);
    await it.run();
    await it.days(3);
    expect(it.provider.accepts(old.key)).toBe(true);
    it.fake.endRun(holder);
    await it.days(1);
    expect(it.provider.accepts(old.key)).toBe(false);
    expect(it.faults).toEqual([]);
  });
});

describe('what would go wrong later is found before anything is minted:', () => {
  type World = ReturnType<typeof world>;
  const shop = (it: World) => it.fake.repository('acme/shop');
  it.each<[string, (it: World) => unknown, RegExp]>([
    [
      'a ruleset that refuses the journal’s branch',
      (it) => it.fake.addRule('acme/shop', 'creation', '*'),
      /^JOURNAL_UNREACHABLE.*creation/,
    ],
    [
      'a public repository as the journal’s home',
      (it) => Object.assign(shop(it), { private: false }),
      /^JOURNAL_PUBLIC/,
    ],
    ['a missing environment', (it) => shop(it).environments.clear(), /environment production/],
    ['a missing repository', (it) => it.fake.repositories.delete('acme/api'), /acme\/api/],
    [
      'a public key that is none',
      (it) => Object.assign(it.fake.vault('acme/api'), { publicKey: 'AAAA' }),
      /public key/,
    ],
  ])('%s', async (_, change, says) => {
    const it = world();
    change(it);
    const { errors } = await it.run();
    expect(errors.join()).toMatch(says);
    expect(it.mine()).toEqual([]);
    expect(it.requests.at(-1)!.filter((each) => each.startsWith('POST /keys'))).toEqual([]);
  });

  it('an archived repository is left out, and the others are rotated', async () => {
    const it = world();
    it.fake.repository('acme/site').archived = true;
    expect((await it.run()).errors).toEqual([]);
    expect(it.held()).toEqual([it.mine()[0]!.key, it.mine()[0]!.key, undefined]);
    it.clock.advance(DAY);
  });
});
