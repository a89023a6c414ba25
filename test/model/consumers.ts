/**
 * Workflows that have to show that they use the new value, and who may push beside them. What each run really had is the
 * world's own record: R10 is judged by that, and never by a status.
 */
import type { ConsumerRun } from '../../src/rotation/model/ports.ts';
import type { Consumer, Target } from '../../src/rotation/model/target.ts';
import { sealedProof } from './state.ts';
import { MINUTE } from './timeline.ts';
import type { Key } from './vendor.ts';
import type { World } from './world.ts';

type Run = {
  readonly consumer: string;
  readonly id: string;
  readonly createdAt: number;
  /** Secret -> what its jobs had; of a run that only pretends, nothing. */
  readonly had: ReadonlyMap<string, ReadonlySet<string>>;
  readonly statuses: { name: string; description: string }[];
};

export const listed = (index: number): Consumer => ({
  name: `acme/app-${index}:deploy.yml`,
  repository: `acme/app-${index}`,
  file: 'deploy.yml',
});

export class Consumers {
  /** A workflow that is not started, or whose servers go on with a value: name -> `never`, or that value. */
  readonly habits = new Map<string, 'never' | { readonly cached: string }>();
  readonly #runs: Run[] = [];
  #ids = 0;

  /** Every listed workflow runs, as its habit is. */
  runAll(world: World): void {
    const names = new Set(world.targets.flatMap(({ policy }) => (policy.proof ?? []).map(({ name }) => name)));
    for (const name of names) {
      const habit = this.habits.get(name);
      if (habit === 'never') continue;
      this.run(world, name, habit ? { value: habit.cached } : {});
    }
  }

  /** One run of it: what stands in the places now, or a value that its servers have; `jobs` is what a second job has. */
  run(
    world: World,
    consumer: string,
    more: { readonly value?: string; readonly createdAt?: number; readonly job?: string } = {},
  ): void {
    const id = String(9_000 + this.#ids++);
    const had = new Map<string, Set<string>>();
    const run: Run = { consumer, id, createdAt: more.createdAt ?? world.now - MINUTE, had, statuses: [] };
    for (const target of world.targets) {
      const standing = world.placesOf(target)[0]?.[1].value;
      for (const value of [more.value ?? standing, more.job]) {
        if (value === undefined) continue;
        had.set(target.secret, (had.get(target.secret) ?? new Set<string>()).add(value));
        this.#show(world, run, target.secret, value);
      }
    }
    this.#runs.push(run);
  }

  #show(world: World, { consumer, id, statuses }: Run, name: string, value: string): void {
    const box = world.honest?.box;
    // Before the first run of the engine there is nothing to seal to.
    if (box !== undefined)
      statuses.push({ name, description: sealedProof(box, { ...placeOf(consumer, id), attempt: 1, name }, value) });
  }

  /** Somebody may push: a run that never used anything, with every proof that there is, and an invented one. */
  forge(world: World, consumer: string, invents: boolean): void {
    const copied = this.#runs.flatMap(({ statuses }) => statuses);
    const invented = invents ? world.targets.map(({ secret }) => ({ name: secret, description: 'kp1.invented' })) : [];
    const id = String(9_000 + this.#ids++);
    const statuses = [...copied, ...invented];
    this.#runs.push({ consumer, id, createdAt: world.now, had: new Map(), statuses });
  }

  /** As the forge shows them, the newest first. */
  shown({ name }: Consumer, since: Date): readonly ConsumerRun[] {
    return this.#runs
      .filter(({ consumer, createdAt }) => consumer === name && createdAt > since.getTime())
      .sort((a, b) => b.createdAt - a.createdAt || Number(b.id) - Number(a.id))
      .map(({ id, consumer, createdAt, statuses }) => ({
        run: `${consumer}#${id}`,
        createdAt: new Date(createdAt),
        place: placeOf(consumer, id),
        attempts: [1],
        statuses,
      }));
  }

  /** R10: a listed workflow that never really ran with the successor alone, since that first stood somewhere. */
  without({ policy, secret }: Target, successor: Key): string | undefined {
    const since = Math.min(...successor.held.values());
    return policy.proof?.find(
      ({ name }) =>
        !this.#runs.some(({ consumer, createdAt, had }) => {
          const values = had.get(secret);
          return consumer === name && createdAt > since && values?.size === 1 && values.has(successor.value);
        }),
    )?.name;
  }
}

function placeOf(consumer: string, runId: string): ConsumerRun['place'] {
  return { repositoryId: consumer, workflow: '.github/workflows/deploy.yml', runId };
}
