/** Whole stories in the simulated world: a first rotation, 88 quiet days, a rotation under faults, and three clean runs. */
import { DAY, type Fault, type Plan, type Profile, World } from './world.ts';

export type Story = {
  /** Where the second run comes in, if there is one. */
  readonly second?: 'queued-earlier' | 'queued-later';
  /** Which phase is under faults. */
  readonly phase: 'first' | 'rotate' | 'revoke';
  /** Consumers run while the rotation is under way. */
  readonly consumers?: boolean;
};

const clean: Plan = () => undefined;

async function run(world: World, plan: Plan): Promise<void> {
  const index = world.queue();
  world.now += 20_000;
  await world.drive([world.start(index, plan)]);
}

export type Ending = { readonly world: World; readonly calls: number; readonly unsettled: string | undefined };

/** Plays a story; `plan` decides the faults of the phase that the story names. Throws `Violation`. */
export async function play(profile: Profile, seed: number, story: Story, plan: Plan): Promise<Ending> {
  const world = new World(profile, seed);
  world.checkDowntime = !profile.allowDowntime;
  let calls = 0;
  const counting: Plan = (call, name, process) => {
    calls++;
    return plan(call, name, process);
  };
  const faulty = async () => {
    if (story.second === undefined) return run(world, counting);
    const first = world.queue();
    let second = first;
    if (story.second === 'queued-earlier') {
      // Queued before the other one began, started while it is at work.
      second = world.queue();
      world.now += 150_000;
    } else {
      world.now += 150_000;
    }
    const one = world.start(first, counting);
    // Half of the time the two start together, which is when they can take the same thing.
    const delay = world.random() < 0.5 ? world.random() * 1_500 : world.random() * 30_000;
    const other = (async () => {
      await world.later(delay);
      if (story.second === 'queued-later') second = world.queue();
      return world.start(second, clean);
    })();
    await world.drive([one, other]);
    return undefined;
  };
  if (story.phase === 'first') await faulty();
  else await run(world, clean);
  if (story.phase !== 'first') {
    world.now += 88 * DAY;
    if (story.consumers) world.consume();
    if (story.phase === 'rotate') await faulty();
    else {
      await run(world, clean);
      world.now += DAY;
      await faulty();
    }
  }
  await world.settle();
  let unsettled: string | undefined = 'never run';
  // Three runs suffice on GitHub. Without an escrow a value that was lost between two links costs one more rotation,
  // which with two places waits for the one before.
  for (let again = 1; again <= (profile.escrow === false ? 8 : 3); again++) {
    world.now += DAY;
    await run(world, clean);
    await world.settle();
    unsettled = world.unsettled();
    if (unsettled === undefined) break;
  }
  return { world, calls, unsettled };
}

export function single(at: number, fault: Fault): Plan {
  let process: number | undefined;
  return (call, _name, index) => {
    process ??= index;
    return index === process && call === at ? fault : undefined;
  };
}
