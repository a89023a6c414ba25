/** `node test/model/every-fault.ts`: every fault at every call of every story below; prints what is wrong, by story. */
import { fileURLToPath } from 'node:url';
import { play, type Story, single } from './schedules.ts';
import { faults, type Profile } from './world.ts';

const plain = { list: true, propagation: 5_000, listLag: 10_000, repositories: 1, secrets: 1, shared: false };

export const profiles: readonly Profile[] = [
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
const seconds = ['alone', 'queued-earlier', 'queued-later'] as const;
export const starts = phases.flatMap((phase) => seconds.map((second) => ({ phase, second })));
type Start = (typeof starts)[number];

export const storyOf = (profile: Profile, { phase, second }: Start) => `${profile.name}, ${phase}, ${second}`;

/** How many schedules were played, and what was wrong with the first bad one. */
export type Played = { readonly schedules: number; readonly wrong?: string };

async function everyFault(profile: Profile, { phase, second }: Start): Promise<Played> {
  const story: Story = { phase, ...(second === 'alone' ? {} : { second }) };
  const seed = 7;
  const base = await play(profile, seed, story, () => undefined);
  if (base.unsettled !== undefined) return { schedules: 1, wrong: `without any fault: ${base.unsettled}` };
  let schedules = 1;
  for (let call = 0; call < base.calls; call++) {
    for (const fault of faults) {
      schedules++;
      const where = `seed ${seed}, ${fault} at call ${call}`;
      try {
        const end = await play(profile, seed, story, single(call, fault));
        if (end.unsettled !== undefined && !end.world.exempt)
          return { schedules, wrong: `${where}: I9: ${end.unsettled}\n${end.world.trace()}` };
      } catch (error) {
        return { schedules, wrong: `${where}: ${error instanceof Error ? error.message : String(error)}` };
      }
    }
  }
  return { schedules };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const played: { [story: string]: Played } = {};
  for (const profile of profiles)
    for (const start of starts) played[storyOf(profile, start)] = await everyFault(profile, start);
  process.stdout.write(JSON.stringify(played));
}
