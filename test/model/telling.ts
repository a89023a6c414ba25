/** What stories are told with. */
import { DAY, Violation } from './timeline.ts';
import { type Fault, type Plan, type Profile, World } from './world.ts';

export type Told = { readonly name: string; play(): Promise<string | undefined> };

export const plain: Profile = {
  name: 'plain',
  list: true,
  propagation: 5_000,
  listLag: 10_000,
  repositories: 1,
  secrets: 1,
  shared: false,
};
export const clean: Plan = () => undefined;

export async function run(world: World, plan: Plan = clean, options = {}): Promise<void> {
  const index = world.queue();
  world.now += 20_000;
  await world.drive([world.start(index, plan, options)]);
}

export function told(name: string, profile: Profile, tell: (world: World) => Promise<string | undefined>): Told {
  return {
    name,
    async play() {
      const world = new World(profile, 11);
      try {
        return await tell(world);
      } catch (error) {
        if (error instanceof Violation) return error.message;
        throw error;
      }
    },
  };
}

/** Injects a fault at the nth call of a name. */
export function killAt(name: string, nth: number, fault: Fault = 'kill-after'): Plan {
  let seen = 0;
  return (_call, called) => {
    if (called !== name) return undefined;
    seen++;
    return seen === nth ? fault : undefined;
  };
}

export async function settled(world: World, runs = 3): Promise<string | undefined> {
  for (let again = 0; again < runs; again++) {
    world.now += DAY;
    await run(world);
    await world.settle();
  }
  return world.unsettled();
}
