import { describe, expect, it } from '@jest/globals';
import { play, type Story, single } from './schedules.ts';
import { faults, type Profile, Violation } from './world.ts';

const plain = { list: true, propagation: 5_000, listLag: 10_000, repositories: 1, secrets: 1, shared: false };

const profiles: readonly Profile[] = [
  { ...plain, name: 'many keys, one repository' },
  { ...plain, name: 'many keys, three repositories, shared', repositories: 3, shared: true },
  { ...plain, name: 'two keys at most', concurrent: 2 },
  { ...plain, name: 'two secrets side by side', secrets: 2 },
  { ...plain, name: 'one key at most, downtime allowed', concurrent: 1, allowDowntime: true },
  { ...plain, name: 'cannot list', list: false, listLag: 0 },
  { ...plain, name: 'no escrow', escrow: false },
  { ...plain, name: 'a store that shows its value and no times', shows: 'value' },
  { ...plain, name: 'a store that shows neither value nor times', shows: 'nothing' },
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
