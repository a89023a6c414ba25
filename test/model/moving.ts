/**
 * Stories with an adversary: moves between the effects of a run, then a run that has to be loud where something is wrong, then
 * a person's cure, after which everything has to end as it should.
 */

import { makeMove, setBack } from './moves.ts';
import { keyIn, textIn } from './oracle-state.ts';
import { clean, mayNeedHuman, phases, run, type Story } from './schedules.ts';
import { recordIn, state } from './state.ts';
import { DAY, MINUTE, Violation } from './timeline.ts';
import { type Plan, type Profile, type Version, World } from './world.ts';

export type Attack = {
  /** Faults of the phase that the story names. */
  readonly faults: Plan;
  /** The move just before a call of the run under faults. */
  moveAt(call: number, name: string): string | undefined;
  readonly handed?: World['handed'];
  /** Afterwards a run is started again, with what its first attempt was handed, on a branch that was set back. */
  readonly rerun?: { readonly process: number; readonly steps: number };
  /** What a person does about a secret that is gone or foreign. */
  readonly cure: 'restore' | 'new-seed';
};

export type Attacked = { readonly world: World; readonly calls: readonly string[]; readonly wrong: string | undefined };

/** Plays a story under attack. Never throws `Violation`: what is wrong is in `wrong`. */
export async function attacked(profile: Profile, seed: number, story: Story, attack: Attack): Promise<Attacked> {
  const world = new World(profile, seed);
  world.judgesAlarms = true;
  if (attack.handed) world.handed = attack.handed;
  let calls: readonly string[] = [];
  try {
    calls = await phases(world, profile, story, (call, name, process) => {
      const move = attack.moveAt(call, name);
      if (move !== undefined) makeMove(world, move);
      return attack.faults(call, name, process);
    });
    return { world, calls, wrong: await aftermath(world, attack) };
  } catch (error) {
    if (error instanceof Violation) return { world, calls, wrong: error.message };
    throw error;
  }
}

async function aftermath(world: World, { rerun, cure }: Attack): Promise<string | undefined> {
  if (rerun && world.processes.length > 0) {
    if (setBack(world, rerun.steps)) world.moved = true;
    const index = world.rerun(rerun.process % world.processes.length);
    world.now += 3 * MINUTE;
    await world.drive([world.start(index, clean)]);
    await world.settle();
  }
  world.now += DAY;
  const due = whatIsWrong(world);
  await run(world, clean);
  await world.settle();
  const last = world.processes.at(-1)!;
  if (due !== undefined && !last.failed) return `${due}, and a run ended as if all were well`;
  if (due !== undefined && last.changed.size > 0) return `${due}, and a run acted`;
  return cured(world, cure);
}

/** What a run that was created now has to be loud about, judged by what was really committed and put; undefined = nothing. */
export function whatIsWrong(world: World): string | undefined {
  const { journal, pin } = world;
  if (world.commits.length === 0 || world.profile.escrow === false) return undefined;
  const stored = world.escrow.at(-1)?.text;
  const keys = new Set(world.puts.map(keyIn));
  if (stored !== undefined && !keys.has(keyIn(stored))) return 'the escrow holds what no run put there';
  const listed = world.profile.list && world.keys.some((key) => key.by === world && world.vendor.isAlive(key));
  if (!journal) return stored !== undefined || pin !== undefined || listed ? 'the journal is gone' : undefined;
  const found = world.commits.find((one) => one.text === journal.text);
  if (!found) return world.owned ? undefined : 'the journal holds what no run committed';
  const { key, secrets } = recordIn(found.text);
  if (stored === undefined) {
    const isBare = Object.keys(secrets).length === 0;
    return isBare && pin === undefined && !listed ? undefined : 'the escrow is gone';
  }
  if (keyIn(stored) !== key) return 'the journal and the escrow are of different seeds';
  return fits(found, stored) ? undefined : 'the journal was set back to before the last PUT';
}

/** Whether a document grew out of the one that this text of the escrow names. */
function fits({ text }: Version, put: string): boolean {
  const { anchor, counter } = JSON.parse(put) as { anchor: { seq: number; hash: string }; counter: number };
  const { seq, chain, escrow, key } = recordIn(text);
  if (key !== keyIn(put) || seq < anchor.seq || escrow.counter < counter) return false;
  const there = seq === anchor.seq ? state.hash(text) : chain[seq - anchor.seq - 1];
  return there === undefined || there === anchor.hash;
}

/** How many days everything may take once a person has mended what was wrong. */
const DAYS = 12;

async function cured(world: World, how: Attack['cure']): Promise<string | undefined> {
  if (world.profile.escrow !== false) await restored(world, how);
  await helped(world);
  let unsettled: string | undefined = 'never run';
  for (let day = 1; day <= DAYS; day++) {
    world.now += DAY;
    await run(world, clean);
    await world.settle();
    unsettled = world.unsettled();
    if (unsettled === undefined) return world.states.unanswered(world);
    await helped(world);
  }
  if (world.replaced || ((world.exempt || how === 'new-seed') && mayNeedHuman(world.profile))) return undefined;
  return `I9, after the cure: ${unsettled}`;
}

/** The newest document that goes with the escrow is put back, and the escrow, or another seed is drawn. */
async function restored(world: World, how: Attack['cure']): Promise<void> {
  if (whatIsWrong(world) === undefined && !world.owned) return;
  const stored = world.escrow.at(-1)?.text;
  const put = world.puts.at(-1);
  const isOurs = stored !== undefined && stored === put;
  if (!isOurs && how === 'restore' && put !== undefined) world.escrow.push({ at: world.now, text: put });
  const text = isOurs || how === 'restore' ? put : undefined;
  const good = world.commits.findLast((one) => text === undefined || fits(one, text));
  if (good && good.text !== world.journal?.text) {
    world.journal = good;
    world.audit.forget(recordIn(good.text));
  }
  if (!isOurs && how === 'new-seed' && put !== undefined) {
    world.pin = undefined;
    // What is somebody's own text is taken away first; anything else gives way to the repair.
    if (textIn(stored)) world.escrow.splice(0);
    world.now += DAY;
    await world.repair('new-seed');
  }
  world.owned = false;
}

/** What a person does after a run that asked for one. */
async function helped(world: World): Promise<void> {
  const journal = world.record();
  if (!world.loud || !journal) {
    endUnknown(world);
    return;
  }
  if (world.told('UNSIGNED') || world.told('from before the new seed')) return world.repair('unsigned');
  const { said } = world.processes.at(-1)!;
  const unknown = said.flatMap(({ key, error }) => (error?.code === 'BINDING_UNKNOWN' ? [key] : []));
  // Where a run closes with another error than the one it met on the way, the answer is to the one it closes with.
  if (unknown.length > 0) {
    const all = Object.values(journal.secrets).flatMap(({ credentials }) => credentials);
    const named = all.filter(({ tag }) => world.told(`BINDING_UNKNOWN ${tag} at`)).map(({ tag }) => tag);
    for (const key of world.keys)
      if (named.includes(key.tag ?? '') && (world.profile.allowDowntime || !stands(world, key.value)))
        key.revoked ??= world.now;
    const chosen = world.targets.filter(({ key }) => unknown.includes(key));
    return run(world, clean, { ended: true }, chosen);
  }
  endUnknown(world);
  if (world.exempt) await run(world, clean, { force: 'checked-by-hand' });
}

/**
 * What the journal does not know was named by some run, and is ended in the provider's console; so is what somebody is asked
 * to look for. Where a provider cannot list, nothing can name it.
 */
function endUnknown(world: World): void {
  const journal = world.record();
  if (!journal) return;
  const all = Object.values(journal.secrets).flatMap(({ credentials }) => credentials);
  const known = new Set(all.flatMap(({ tag, stage }) => (stage === 'orphan' ? [] : [tag])));
  for (const key of world.keys)
    if (key.by === world && world.vendor.isAlive(key) && !known.has(key.tag ?? '') && !stands(world, key.value))
      if (!world.profile.list || world.everTold(`${key.id}, tagged ${key.tag}`)) key.revoked = world.now;
}

function stands(world: World, value: string): boolean {
  return [...world.places.values()].some((place) => place.value === value);
}
