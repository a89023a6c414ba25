/** `node test/model/every-fault.ts`: every fault at every call of every story below; prints what is wrong, by story. With the name of a profile, only of that. */
import { fileURLToPath } from 'node:url';
import { play, type Story, single, withinADay, wrongEnd } from './schedules.ts';
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
  { ...plain, name: 'workflow runs and servers that go on with the old one', use: 'hours' },
  { ...plain, name: 'use that never ends, and `in-use: revoke`', use: 'for ever', inUse: 'revoke' },
  { ...plain, name: 'machines that are off by seconds, minutes and days', clocks: true, shared: true },
  { ...plain, name: 'a key that was made by hand, and `adopt`', adopt: true },
];

/** Three moments, alone and with a second run; and what happens within the first day after a rotation. */
export const starts: readonly Story[] = [
  ...(['first', 'rotate', 'revoke'] as const).flatMap((phase) => [
    { phase },
    { phase, second: 'queued-earlier' as const },
    { phase, second: 'queued-later' as const },
  ]),
  { phase: 'rotate', between: withinADay },
  { phase: 'wait' },
];

export const titleOf = ({ phase, second, between }: Story) =>
  `${phase}, ${second ?? 'alone'}${between ? ', and looked at again' : ''}`;
export const storyOf = (profile: Profile, story: Story) => `${profile.name}, ${titleOf(story)}`;

/** How many schedules were played, and what was wrong with the first bad one. */
export type Played = { readonly schedules: number; readonly wrong?: string };

async function everyFault(profile: Profile, story: Story): Promise<Played> {
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
        const wrong = wrongEnd(end);
        if (wrong !== undefined) return { schedules, wrong: `${where}: ${wrong}\n${end.world.trace()}` };
      } catch (error) {
        return { schedules, wrong: `${where}: ${error instanceof Error ? error.message : String(error)}` };
      }
    }
  }
  return { schedules };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Without a name, all of them.
  const [, , only] = process.argv;
  const played: { [story: string]: Played } = {};
  for (const profile of profiles.filter(({ name }) => only === undefined || name === only))
    for (const start of starts) played[storyOf(profile, start)] = await everyFault(profile, start);
  process.stdout.write(JSON.stringify(played));
}
