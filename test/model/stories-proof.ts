/** Stories of the proofs of use: an old key lives until each listed workflow has really used the new one. */
import { listed } from './consumers.ts';
import { clean, plain, run, settled, type Told, told } from './telling.ts';
import { DAY, HOUR, MINUTE } from './timeline.ts';
import type { Profile, World } from './world.ts';

const proved: Profile = { ...plain, proof: 2 };
const [first, second] = [listed(0).name, listed(1).name];

/** Rotated after 88 days, as long ago as that; nobody has run since. */
async function drained(world: World, gap = 2 * HOUR): Promise<void> {
  await run(world);
  world.now += 88 * DAY;
  await run(world);
  world.now += gap;
}

async function daily(world: World, days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    world.now += DAY;
    await run(world);
  }
}

const ended = (world: World) => world.revocations.length;

export const proving: readonly Told[] = [
  told('the old key ends once every listed workflow has shown the new one', proved, async (world) => {
    world.uses.habits.set(second, 'never');
    await drained(world);
    await daily(world, 3);
    if (ended(world) > 0) return 'it ended while one of them had shown nothing';
    world.uses.habits.delete(second);
    await daily(world, 1);
    return ended(world) === 1 ? settled(world, 1) : 'it did not end when both had shown it';
  }),
  told('the old key stays while the servers of a listed workflow go on with it', proved, async (world) => {
    await run(world);
    world.uses.habits.set(first, { cached: world.keys[0]!.value });
    world.now += 88 * DAY;
    await run(world);
    await daily(world, 2);
    if (ended(world) > 0) return 'it ended';
    if (!world.told(`${first} has shown the old value`) && !notes(world).includes(first))
      return 'nobody was told which';
    world.uses.habits.delete(first);
    await daily(world, 1);
    return ended(world) === 1 ? settled(world, 1) : 'it did not end when they had the new one';
  }),
  told('one job with the old value is enough, whatever the others show', proved, async (world) => {
    world.uses.habits.set(first, 'never');
    await drained(world);
    world.uses.run(world, first, { job: world.keys[0]!.value });
    await daily(world, 2);
    if (ended(world) > 0) return 'it ended';
    world.uses.habits.delete(first);
    return settled(world);
  }),
  told('a run that was created before the new value was written shows nothing', proved, async (world) => {
    world.uses.habits.set(first, 'never');
    await drained(world);
    // Run again as a second attempt, it was given what is there now.
    world.uses.run(world, first, { createdAt: world.now - 3 * HOUR });
    await daily(world, 2);
    if (ended(world) > 0) return 'it ended';
    world.uses.habits.delete(first);
    return settled(world);
  }),
  told('past the deadline it is an error, which ends nothing', proved, async (world) => {
    world.uses.habits.set(first, 'never');
    await drained(world);
    await daily(world, 6);
    if (world.told('USE_UNPROVED')) return 'it was an error before the deadline';
    await daily(world, 2);
    if (!world.told('USE_UNPROVED') || !world.loud) return 'nobody was told';
    await daily(world, 20);
    if (ended(world) > 0) return 'it ended';
    world.uses.habits.delete(first);
    return settled(world);
  }),
  told('what leaked ends although nothing was shown', proved, async (world) => {
    world.uses.habits.set(first, 'never');
    world.uses.habits.set(second, 'never');
    await run(world);
    world.now += 10 * DAY;
    await run(world, clean, { force: 'leaked', exposed: true });
    return world.vendor.isAlive(world.keys[0]!) ? 'it lives' : settled(world);
  }),
  told('`in-use: revoke` ends it at `max-age`', { ...proved, inUse: 'revoke' }, async (world) => {
    world.uses.habits.set(first, 'never');
    await drained(world);
    await daily(world, 1);
    if (ended(world) > 0) return 'it ended early';
    await daily(world, 2);
    return ended(world) === 1 ? undefined : 'it did not end';
  }),
  told('who copies proofs and invents some holds a key back, and ends none', proved, async (world) => {
    world.uses.habits.set(first, 'never');
    await drained(world);
    for (let day = 0; day < 3; day++) {
      world.uses.forge(world, first, day === 1);
      await daily(world, 1);
    }
    if (ended(world) > 0) return 'it ended';
    world.uses.habits.delete(first);
    return settled(world);
  }),
  told('while nothing can be asked nothing ends', proved, async (world) => {
    await drained(world);
    for (let day = 0; day < 2; day++) {
      world.now += DAY;
      await run(world, (_call, name) => (name === 'proofs.runs' ? '500' : undefined));
    }
    if (ended(world) > 0) return 'it ended';
    return settled(world);
  }),
  told('what is proved once is proved, and is not asked again', proved, async (world) => {
    world.uses.habits.set(second, 'never');
    await drained(world);
    await daily(world, 1);
    // From now on its servers have the old one again.
    world.uses.habits.set(first, { cached: world.keys[0]!.value });
    world.uses.habits.delete(second);
    world.now += MINUTE;
    await daily(world, 1);
    return ended(world) === 1 ? undefined : 'it did not end';
  }),
];

function notes(world: World): string {
  return world.processes
    .at(-1)!
    .said.flatMap((one) => one.notes)
    .join('\n');
}
