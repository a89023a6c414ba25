/** Random schedules: every draw comes from the seed, so a failing one is replayed by its seed alone. */
import type { Story } from './schedules.ts';
import { play } from './schedules.ts';
import { faults, type Plan, type Profile, seeded, Violation } from './world.ts';

export function drawProfile(random: () => number, shows: Profile['shows'], readable: boolean): Profile {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const concurrent = pick([undefined, undefined, 2, 1]);
  return {
    name: 'drawn',
    ...(concurrent === undefined ? {} : { concurrent }),
    list: concurrent !== undefined || random() < 0.8,
    propagation: pick([0, 5_000, 20_000]),
    listLag: pick([0, 10_000, 40_000]),
    repositories: pick([1, 1, 3]),
    secrets: pick([1, 1, 2, 3]),
    shared: random() < 0.4,
    ...(concurrent === 1 ? { allowDowntime: true } : {}),
    escrow: random() < 0.85,
    ...(shows === undefined ? {} : { shows }),
    ...(readable ? { readable } : {}),
  };
}

/** Plays the schedule of one seed. Returns what is wrong, or undefined. */
export async function playSeed(seed: number, rate = 0.03): Promise<string | undefined> {
  const random = seeded(seed ^ 0x5bd1e995);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  // Drawn apart, so that a seed still means the schedule that it always meant.
  const store = seeded(seed ^ 0x2c1b3c6d)();
  const readable = seeded(seed ^ 0x6e5c70)() < 0.3;
  const profile = drawProfile(random, store < 0.6 ? undefined : store < 0.85 ? 'value' : 'nothing', readable);
  const second = pick<Story['second']>([undefined, undefined, 'queued-earlier', 'queued-later']);
  const story: Story = {
    phase: pick(['first', 'rotate', 'revoke'] as const),
    consumers: random() < 0.3,
    ...(second ? { second } : {}),
  };
  const plan: Plan = () => (random() < rate ? pick(faults) : undefined);
  const label = `seed ${seed} (${JSON.stringify(profile)}, ${JSON.stringify(story)})`;
  try {
    const end = await play(profile, seed, story, plan);
    if (end.unsettled === undefined || end.world.exempt) return undefined;
    return `${label}: I9: ${end.unsettled}\n${end.world.trace()}`;
  } catch (error) {
    if (error instanceof Violation) return `${label}: ${error.message}`;
    throw error;
  }
}
