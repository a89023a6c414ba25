/** Whole stories in the simulated world: a first rotation, 88 quiet days, a rotation under faults, and three clean runs. */

import { type Budget, outOfTime } from '../../src/rotation/model/budget.ts';
import type { Target } from '../../src/rotation/model/target.ts';
import type { ReconcileOptions } from '../../src/rotation/run/options.ts';
import { DAY, HOUR, MINUTE, Violation } from './timeline.ts';
import { type Fault, type Plan, type Profile, World } from './world.ts';

export type Story = {
  /** Where the second run comes in, if there is one. */
  readonly second?: 'queued-earlier' | 'queued-later';
  /** Which phase is under faults: `wait` is a run four hours after a rotation, `revoke` one a day after it. */
  readonly phase: 'first' | 'rotate' | 'wait' | 'revoke';
  /** Consumers run while the rotation is under way. */
  readonly consumers?: boolean;
  /** How long after the faults clean runs come that should only wait. */
  readonly between?: readonly number[];
  readonly habits?: World['habits'];
  /** Milliseconds in which the runs of the phase under faults begin something new. */
  readonly time?: number;
};

export const clean: Plan = () => undefined;

export async function run(
  world: World,
  plan: Plan,
  options: ReconcileOptions = {},
  chosen: readonly Target[] = world.targets,
): Promise<void> {
  const index = world.queue();
  world.now += 20_000;
  await world.drive([world.start(index, plan, options, chosen)]);
}

/** A time that begins now. What may be left is refused as soon as it is over, whether or not it would have had to wait. */
function budget(world: World, milliseconds: number): Budget {
  const until = world.now + milliseconds;
  const over = () => world.now >= until;
  return {
    over,
    bounded: async (work) => {
      if (over()) throw outOfTime();
      return work();
    },
  };
}

export type Ending = {
  readonly world: World;
  /** The calls of the run under faults, by name. */
  readonly calls: readonly string[];
  readonly unsettled: string | undefined;
};

function runsOf(world: World, { escrow, oneAccount, concurrent, secrets }: Profile): number {
  if (escrow === false) return 8;
  if (concurrent === undefined) return 3;
  const usual = oneAccount ? 3 * secrets : 3;
  return wasSetBack(world) ? Math.max(5, usual) : usual;
}

/** Whether an older text of the escrow landed over a newer one, which is how a value is lost to a late write. */
function wasSetBack({ puts }: World): boolean {
  const counters = puts.map((text) => (JSON.parse(text) as { counter: number }).counter);
  return counters.some((counter, index) => counter < (counters[index - 1] ?? 0));
}

/** What goes on with the value that a rotation replaces. */
function inUse(world: World, { use }: Profile): void {
  if (use === undefined) return;
  if (use !== 'servers') world.consume(20 * HOUR);
  if (use !== 'runs') world.use(use === 'servers' ? 26 * HOUR : 400 * DAY);
}

/** Plays a story; `plan` decides the faults of the phase that the story names. Throws `Violation`. */
export async function play(profile: Profile, seed: number, story: Story, plan: Plan): Promise<Ending> {
  const world = new World(profile, seed);
  world.judgesAlarms = true;
  try {
    return await playIn(world, profile, story, plan);
  } catch (error) {
    if (error instanceof Violation) error.trace = world.trace();
    throw error;
  }
}

async function playIn(world: World, profile: Profile, story: Story, plan: Plan): Promise<Ending> {
  const calls = await phases(world, profile, story, plan);
  let unsettled: string | undefined = 'never run';
  // Three runs suffice on GitHub, for each of those that share a place at the provider. A value that was lost, without an
  // escrow or to a late write of it, costs one more rotation, which with two places waits for the one before.
  for (let again = 1; again <= runsOf(world, profile); again++) {
    world.now += DAY;
    await run(world, clean);
    await world.settle();
    unsettled = world.unsettled();
    if (unsettled === undefined) break;
  }
  return { world, calls, unsettled };
}

/** The story up to the moment when nothing is on its way any more. Returns the calls of the run under faults, by name. */
export async function phases(world: World, profile: Profile, story: Story, plan: Plan): Promise<readonly string[]> {
  if (story.habits) world.habits = story.habits;
  const calls: string[] = [];
  const counting: Plan = (call, name, process) => {
    calls.push(name);
    return plan(call, name, process);
  };
  const options = () => (story.time === undefined ? {} : { budget: budget(world, story.time) });
  const faulty = async () => {
    if (story.second === undefined) return run(world, counting, options());
    const first = world.queue();
    let second = first;
    if (story.second === 'queued-earlier') {
      // Queued before the other one began, started while it is at work.
      second = world.queue();
      world.now += 150_000;
    } else {
      world.now += 150_000;
    }
    const one = world.start(first, counting, options());
    // Half of the time the two start together, which is when they can take the same thing.
    const delay = world.random() < 0.5 ? world.random() * 1_500 : world.random() * 30_000;
    const other = (async () => {
      await world.later(delay);
      if (story.second === 'queued-later') second = world.queue();
      return world.start(second, clean, options());
    })();
    await world.drive([one, other]);
    return undefined;
  };
  const faulted = async () => {
    // Another account's answers come while the run under faults is at work, and go away with what was wrong.
    world.vendor.lies = profile.lies;
    await faulty();
    for (const gap of story.between ?? []) {
      world.now += gap;
      await run(world, clean);
    }
    if (profile.lies === 'tenant') world.vendor.lies = undefined;
  };
  if (story.phase === 'first') await faulted();
  else await run(world, clean);
  if (story.phase !== 'first') {
    world.now += 88 * DAY;
    if (story.consumers) world.consume();
    inUse(world, profile);
    if (story.phase === 'rotate') await faulted();
    else {
      await run(world, clean);
      world.now += story.phase === 'wait' ? 4 * HOUR : DAY;
      await faulted();
    }
  }
  await world.settle();
  return calls;
}

/**
 * Whether a human may be needed after faults: where the provider cannot show what it minted, or tells lies; where a value
 * cannot survive a crash; where there is no room for a third, or nothing shows what a destination holds.
 */
export function mayNeedHuman({ list, escrow, concurrent, shows, lies }: Profile): boolean {
  return !list || escrow === false || concurrent !== undefined || shows !== undefined || lies !== undefined;
}

/** What is wrong with how a story ended, or undefined. */
export function wrongEnd({ world, unsettled }: Ending): string | undefined {
  if (unsettled === undefined || (world.exempt && mayNeedHuman(world.profile))) return undefined;
  // A list that is cut for good may never show what proves an end: then every run says so.
  if (world.loud && world.profile.lies === 'tail') return undefined;
  return `I9: ${unsettled}`;
}

/** Within the overlap; within the receipt deadline and while runs and servers hold the old value. */
export const withinADay = [20 * MINUTE, 4 * HOUR] as const;

export function single(at: number, fault: Fault): Plan {
  let process: number | undefined;
  return (call, _name, index) => {
    process ??= index;
    return index === process && call === at ? fault : undefined;
  };
}
