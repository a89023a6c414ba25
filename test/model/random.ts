/** Random schedules: every draw comes from the seed, so a failing one is replayed by its seed alone. */
import { moves } from './moves.ts';
import { type Attack, attacked } from './moving.ts';
import type { Story } from './schedules.ts';
import { play, wrongEnd } from './schedules.ts';
import { writePlainly } from './state.ts';
import { HOUR, MINUTE, seeded, Violation } from './timeline.ts';
import { faults, type Habit, type Plan, type Profile, type World } from './world.ts';

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

/**
 * Whether listings of random schedules may be cut to their first page. They are in `every-fault.ts`, where the old
 * credential is not in use: a list that hides it behind its witness hides its last use, too, and nothing can show that.
 */
const DRAWS_LIES: boolean = false;

/** What came later is drawn apart, so that a seed still means the schedule that it always meant. */
function drawMore(
  seed: number,
  profile: Profile,
): Pick<Profile, 'use' | 'inUse' | 'clocks' | 'adopt' | 'lag' | 'lies' | 'oneAccount' | 'proof'> {
  const random = seeded(seed ^ 0x1d872b41);
  const use = random();
  const clocks = random() < 0.3;
  const adopt = random() < 0.1;
  const late = random() < 0.1;
  const cut = random() < 0.05;
  const together = random() < 0.2;
  const proves = random() < 0.15;
  return {
    ...(use < 0.15
      ? { use: 'runs' }
      : use < 0.3
        ? { use: 'servers' }
        : use < 0.4
          ? { use: 'for ever', inUse: 'revoke' }
          : {}),
    ...(clocks ? { clocks } : {}),
    ...(adopt && profile.list ? { adopt } : {}),
    ...(cut && DRAWS_LIES ? { lies: 'tail' } : {}),
    ...(together && profile.concurrent === undefined ? { oneAccount: true } : {}),
    ...(late ? { lag: profile.listLag + 2 * MINUTE } : {}),
    // Without an escrow there is no key to seal to.
    ...(proves && profile.escrow !== false ? { proof: 2 } : {}),
  };
}

/** What each recipient does with a link: never looks, only looks, or saves what is in it. */
function drawHabits(random: () => number): World['habits'] {
  const habit = (): Habit => {
    const opens = random() * 30 * HOUR;
    const kind = random();
    return kind < 0.3 ? {} : kind < 0.45 ? { opens } : { opens, saves: opens + random() * HOUR };
  };
  return { mona: habit(), lisa: habit() };
}

/** How many seeds there are for each one that is also played with an adversary. */
const EVERY = 5;

/** How many seeds there are for each one that is played with the written form of the journal. */
const FORMED = 10;

/** Profiles whose journal is signed; without an escrow there is nothing that an adversary could not write. */
function drawAttacked(seed: number, random: () => number): Profile {
  const drawn = drawProfile(random, random() < 0.7 ? undefined : random() < 0.6 ? 'value' : 'nothing', random() < 0.2);
  return {
    ...drawn,
    name: `attacked ${seed}`,
    escrow: true,
    shared: drawn.shared && random() < 0.5,
    ...(random() < 0.4 ? { pinned: true } : {}),
  };
}

/** Plays a schedule of the same number in which somebody touches the journal and the escrow. Returns what is wrong, or undefined. */
export async function playAttack(seed: number): Promise<string | undefined> {
  const random = seeded(seed ^ 0x27d4eb2f);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const profile = drawAttacked(seed, random);
  const second = pick<Story['second']>([undefined, undefined, 'queued-earlier', 'queued-later']);
  const story: Story = {
    phase: pick(['first', 'rotate', 'rotate', 'revoke', 'wait'] as const),
    ...(second ? { second } : {}),
    between: Array.from({ length: Math.floor(random() * 4) }, () => random() * 30 * HOUR),
  };
  const rate = pick([0, 0.01, 0.03]);
  // Now and then nobody does anything, so that what runs are handed is judged alone.
  const often = pick([0, 0.02, 0.05, 0.1]);
  let left = 3;
  const attack: Attack = {
    faults: () => (random() < rate ? pick(faults) : undefined),
    moveAt: () => (random() < often && left-- > 0 ? pick(moves) : undefined),
    handed: pick(['created', 'started'] as const),
    cure: pick(['restore', 'new-seed'] as const),
    ...(random() < 0.4
      ? { rerun: { process: Math.floor(random() * 8), steps: Math.floor(random() * random() * 40) } }
      : {}),
  };
  const { world, wrong } = await attacked(profile, seed, story, attack);
  return wrong && `attack ${seed} (${JSON.stringify(profile)}, ${JSON.stringify(story)}): ${wrong}\n${world.trace()}`;
}

/** Plays what belongs to one seed. Returns what is wrong, or undefined. */
export async function playBoth(seed: number): Promise<string | undefined> {
  writePlainly(seed % FORMED !== 0);
  const wrong = await playSeed(seed);
  writePlainly(false);
  return wrong ?? (seed % EVERY === 0 ? await playAttack(seed) : undefined);
}

/** Plays the schedule of one seed. Returns what is wrong, or undefined. */
export async function playSeed(seed: number, rate = 0.03): Promise<string | undefined> {
  const random = seeded(seed ^ 0x5bd1e995);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  // Drawn apart, so that a seed still means the schedule that it always meant.
  const store = seeded(seed ^ 0x2c1b3c6d)();
  const readable = seeded(seed ^ 0x6e5c70)() < 0.3;
  const drawn = drawProfile(random, store < 0.6 ? undefined : store < 0.85 ? 'value' : 'nothing', readable);
  const profile = { ...drawn, ...drawMore(seed, drawn) };
  const apart = seeded(seed ^ 0x4f1bbcdc);
  const clock = seeded(seed ^ 0x7a3d19e5);
  const second = pick<Story['second']>([undefined, undefined, 'queued-earlier', 'queued-later']);
  const phase = pick(['first', 'rotate', 'revoke'] as const);
  const story: Story = {
    phase: phase === 'revoke' && apart() < 0.3 ? 'wait' : phase,
    consumers: random() < 0.3,
    ...(second ? { second } : {}),
    between: apart() < 0.5 ? [] : Array.from({ length: 1 + Math.floor(apart() * 3) }, () => apart() * 8 * HOUR),
    habits: drawHabits(apart),
    // As long as a run takes, at most; most of them end at a step of their own.
    ...(clock() < 0.4 ? { time: Math.floor(clock() * clock() * 4 * MINUTE) } : {}),
  };
  const plan: Plan = () => (random() < rate ? pick(faults) : undefined);
  const label = `seed ${seed} (${JSON.stringify(profile)}, ${JSON.stringify(story)})`;
  try {
    const end = await play(profile, seed, story, plan);
    const wrong = wrongEnd(end);
    return wrong && `${label}: ${wrong}\n${end.world.trace()}`;
  } catch (error) {
    if (error instanceof Violation) return `${label}: ${error.message}\n${error.trace}`;
    throw error;
  }
}
