import { describe, expect, it } from '@jest/globals';
import { play, type Story, single } from './schedules.ts';
import { faults, type Profile, Violation } from './world.ts';

const profiles: readonly Profile[] = [
  {
    name: 'many keys, one repository',
    list: true,
    propagation: 5_000,
    listLag: 10_000,
    repositories: 1,
    secrets: 1,
    shared: false,
  },
  {
    name: 'many keys, three repositories, shared',
    list: true,
    propagation: 5_000,
    listLag: 10_000,
    repositories: 3,
    secrets: 1,
    shared: true,
  },
  {
    name: 'two keys at most',
    concurrent: 2,
    list: true,
    propagation: 5_000,
    listLag: 10_000,
    repositories: 1,
    secrets: 1,
    shared: false,
  },
  {
    name: 'two secrets side by side',
    list: true,
    propagation: 5_000,
    listLag: 10_000,
    repositories: 1,
    secrets: 2,
    shared: false,
  },
  {
    name: 'one key at most, downtime allowed',
    concurrent: 1,
    allowDowntime: true,
    list: true,
    propagation: 5_000,
    listLag: 10_000,
    repositories: 1,
    secrets: 1,
    shared: false,
  },
  { name: 'cannot list', list: false, propagation: 5_000, listLag: 0, repositories: 1, secrets: 1, shared: false },
  {
    name: 'no escrow',
    list: true,
    propagation: 5_000,
    listLag: 10_000,
    repositories: 1,
    secrets: 1,
    shared: false,
    escrow: false,
  },
  {
    name: 'a store that shows its value and no times',
    list: true,
    propagation: 5_000,
    listLag: 10_000,
    repositories: 1,
    secrets: 1,
    shared: false,
    shows: 'value',
  },
  {
    name: 'a store that shows neither value nor times',
    list: true,
    propagation: 5_000,
    listLag: 10_000,
    repositories: 1,
    secrets: 1,
    shared: false,
    shows: 'nothing',
  },
];

const phases: readonly Story['phase'][] = ['first', 'rotate', 'revoke'];
const seconds: readonly Story['second'][] = [undefined, 'queued-earlier', 'queued-later'];

describe.each(profiles)('with a provider: $name', (profile) => {
  it.each(phases.flatMap((phase) => seconds.map((second) => ({ phase, second: second ?? ('alone' as const) }))))(
    'survives every fault at every call ($phase, $second)',
    async ({ phase, second }) => {
      const story: Story = { phase, ...(second === 'alone' ? {} : { second }) };
      const seed = 7;
      const base = await play(profile, seed, story, () => undefined);
      expect(base.unsettled).toBeUndefined();
      for (let call = 0; call < base.calls; call++) {
        for (const fault of faults) {
          const where = `seed ${seed}, ${fault} at call ${call}`;
          try {
            const end = await play(profile, seed, story, single(call, fault));
            if (end.unsettled !== undefined && !end.world.exempt)
              throw new Error(`I9: ${end.unsettled}\n${end.world.trace()}`);
          } catch (error) {
            throw new Error(
              `${where}: ${error instanceof Violation || error instanceof Error ? error.message : String(error)}`,
            );
          }
        }
      }
    },
  );
});
