import { describe, expect, it } from '@jest/globals';
import { type Fate, type Setting, settled, sweep } from '../crash/world.ts';

const fates: Fate[] = ['killed before', 'killed after', 'answer lost', '500'];
const providers: [string, Setting][] = [
  ['many keys', {}],
  ['two keys', { provider: { foreign: 0, quota: 2 }, concurrent: 2 }],
  ['one key', { provider: { foreign: 0, quota: 1 }, concurrent: 1, policy: ', allow-downtime: true' }],
  ['many keys that it cannot list', { unlisted: true }],
];
const settings = providers.flatMap(([name, setting]) =>
  ([1, 3] as const).map((destinations): [string, Setting] => [
    `a provider of ${name}, ${destinations} destination${destinations === 1 ? '' : 's'}`,
    { ...setting, destinations },
  ]),
);

describe.each(settings)('%s', (_, setting) => {
  it.each(fates)(
    '%s at every request: no destination breaks, and three runs later one key is left',
    async (fate) => {
      expect(await sweep(setting, fate)).toEqual([]);
    },
    300_000,
  );
});

it('two runs that start together, fifty times: one does the work, and nothing is minted twice', async () => {
  for (let round = 0; round < 50; round++) {
    const it = await settled();
    const minted = it.provider.keys.length;
    const both = await Promise.all([it.run(), it.run()]);
    expect(both.flatMap(({ errors }) => errors).every((each) => /^(HELD|JOURNAL_CONFLICT)/.test(each))).toBe(true);
    expect(it.provider.keys.length).toBe(minted + 1);
    await it.days(2);
    expect(it.mine().map(({ key }) => key)).toEqual([it.held()[0]]);
    expect(it.faults).toEqual([]);
  }
}, 300_000);
