/** Stories of a journal and an escrow that somebody touches: each plays one attack or one accident, and judges how it ends. */
import { makeMove, setBack } from './moves.ts';
import { attacked } from './moving.ts';
import { clean, killAt, plain, run, settled, type Told, told } from './telling.ts';
import { DAY, HOUR, MINUTE, Violation } from './timeline.ts';
import { type Plan, type Profile, World } from './world.ts';

const FIRST = 'the first document';
const GONE = 'the journal deleted';

/** Their accounts are listed one after the other. */
const seen: Profile = { ...plain, secrets: 6, listLag: 0 };

/** A first rotation, and another one 88 days later whose old credential is still there. */
async function rotated(world: World): Promise<void> {
  await run(world);
  world.now += 88 * DAY;
  await run(world);
}

async function quiet(world: World, days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    world.now += DAY;
    await run(world);
  }
}

/** Starts a run again, as its first attempt was, some minutes from now. */
async function again(world: World, index: number): Promise<void> {
  const attempt = world.rerun(index);
  world.now += 3 * MINUTE;
  await world.drive([world.start(attempt, clean)]);
}

const always =
  (name: string): Plan =>
  (_call, called) =>
    called === name ? '429' : undefined;

/** Whether the last run stopped with this code and did nothing. */
function stopped(world: World, code: string): string | undefined {
  const last = world.processes.at(-1)!;
  if (!last.codes.some((one) => one === code)) return `it said ${last.codes.join(', ') || 'that all is well'}`;
  return last.changed.size === 0 ? undefined : 'it acted';
}

/** A run that has to stop with this code, before it has done anything. */
async function stopping(world: World, code: string): Promise<string | undefined> {
  const before = world.commits.length;
  await run(world);
  return world.commits.length > before ? 'it committed' : stopped(world, code);
}

/** One move on what `rotated` left, then a run a day later: it has to stop with this code. */
function stops(name: string, move: string, code: string, profile: Profile = plain): Told {
  return told(name, profile, async (world) => {
    await rotated(world);
    world.now += DAY;
    if (!makeMove(world, move)) return 'the move changed nothing';
    world.now += DAY;
    return stopping(world, code);
  });
}

export const stateStories: readonly Told[] = [
  told('a re-run with an old text on a branch that was set back writes no value that is dead', plain, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    await run(world, killAt('destination.write', 1, 'kill-before'));
    world.now += DAY;
    // Created when the value was under way, and it could not write it.
    const early = world.processes.length;
    await run(world, always('destination.write'));
    const steps = world.commits.length;
    await quiet(world, 3);
    world.now += 88 * DAY;
    await run(world);
    await quiet(world, 3);
    world.moved = true;
    setBack(world, world.commits.length - steps);
    await again(world, early);
    return undefined;
  }),
  told(
    'a re-run with an old text on a branch that was set back does not write an old value again',
    plain,
    async (world) => {
      await run(world);
      world.now += 88 * DAY;
      await run(world);
      // Created while the old one drains: it was handed the value of the new one.
      world.now += 10 * MINUTE;
      const early = world.processes.length;
      await run(world);
      const steps = world.commits.length;
      await quiet(world, 3);
      world.now += 88 * DAY;
      await run(world);
      await quiet(world, 3);
      world.moved = true;
      setBack(world, world.commits.length - steps);
      world.now += 2 * HOUR;
      await again(world, early);
      return undefined;
    },
  ),
  stops('stages that somebody changed are not believed', 'other stages', 'JOURNAL_FORGED'),
  stops('a document under another key is not believed', 'another key', 'JOURNAL_FORGED'),
  stops('a document that nobody signed is not believed', 'no signature', 'JOURNAL_UNSIGNED'),
  stops('a branch that was set back to before the last PUT is not gone on from', FIRST, 'JOURNAL_ROLLED_BACK'),
  stops('a journal that is gone is not begun again', GONE, 'JOURNAL_MISSING', { ...plain, list: false }),
  stops('a journal of another seed is not believed with the pin', 'both replaced', 'JOURNAL_KEY', {
    ...plain,
    pinned: true,
  }),
  stops('the escrow of another journal is left alone', "a stranger's text", 'ESCROW_FOREIGN'),
  stops('a text under another seed is not gone on with', 'another seed', 'JOURNAL_FORGED'),
  stops('what is no text of Keyturn is left alone', 'garbage', 'ESCROW_FOREIGN'),
  stops('a seed that is gone is not drawn anew', 'the escrow deleted', 'SEED_LOST'),
  stops('a seed that is gone is not drawn anew where the provider cannot list', 'the escrow deleted', 'SEED_LOST', {
    ...plain,
    list: false,
  }),
  told(
    'with a pin a journal is never begun again, whatever is gone',
    { ...plain, pinned: true, list: false },
    async (world) => {
      await rotated(world);
      for (const move of [GONE, 'the escrow deleted']) makeMove(world, move);
      world.now += DAY;
      await run(world);
      return stopped(world, 'JOURNAL_MISSING');
    },
  ),
  told('a journal is not begun by a run that was not handed the escrow', { ...plain, list: false }, async (world) => {
    await rotated(world);
    makeMove(world, GONE);
    world.unwired = true;
    world.now += DAY;
    return stopping(world, 'ESCROW_NOT_WIRED');
  }),
  told('a branch that is set back while a run is at work stops that run', plain, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    let commits = 0;
    await run(world, (_call, name) => {
      if (name === 'journal.write' && ++commits === 2) makeMove(world, 'the document before');
      return undefined;
    });
    return world.processes.at(-1)!.codes.includes('JOURNAL_ROLLED_BACK') ? undefined : 'it went on';
  }),
  told('who reads the escrow sends no admin credential anywhere new', plain, async (world) => {
    await rotated(world);
    if (!makeMove(world, 'another origin in a binding, signed with the true seed')) return 'the move changed nothing';
    world.now += DAY;
    await run(world);
    if (!world.told('BINDING_UNKNOWN')) return 'nobody was told';
    // The credential that was named is ended manually, and said to be.
    world.keys[0]!.revoked = world.now;
    await run(world, clean, { ended: true });
    world.now += DAY;
    await run(world);
    return world.told('BINDING_UNKNOWN') ? 'what somebody ended is still asked for' : undefined;
  }),
  told(
    'one credential whose settings are not known holds back no other, and only that one is taken as ended',
    plain,
    async (world) => {
      await rotated(world);
      await run(world, clean, { force: 'again' });
      world.now += 30 * MINUTE;
      makeMove(world, 'another origin in a binding, signed with the true seed');
      await run(world, clean, { force: 'again' });
      world.now += DAY;
      await run(world);
      const named = world.keys.filter(({ tag }) => world.told(`BINDING_UNKNOWN ${tag} at`));
      if (named.length !== 1) return `${named.length} were named`;
      named[0]!.revoked = world.now;
      await run(world, clean, { ended: true });
      return undefined;
    },
  ),
  told(
    'settings that left the configuration end what was made with them, if `former` names them',
    plain,
    async (world) => {
      await rotated(world);
      const [target] = world.targets;
      const { binding } = target!;
      world.targets[0] = {
        ...target!,
        binding: { ...binding, options: { ...binding.options, origin: 'https://new.example' } },
      };
      world.former = [binding];
      world.now += DAY;
      await run(world);
      return world.revocations.length === 1 ? undefined : 'the old one was not ended';
    },
  ),
  told('other values under the true seed are written nowhere, and somebody is told', plain, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    await run(world, killAt('destination.write', 1, 'kill-before'));
    makeMove(world, 'other values under the true seed');
    world.now += DAY;
    await run(world);
    return world.told('VALUE_CHANGED') && world.loud ? undefined : 'nobody was told';
  }),
  told('a value under another id than the journal has is not used', plain, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    await run(world, killAt('destination.write', 1, 'kill-before'));
    world.escrow.push({ at: world.now, text: world.escrow.at(-1)!.text.replace('"id":"key-1"', '"id":"key-0"') });
    world.now += DAY;
    await run(world);
    return world.told('VALUE_CHANGED') && world.loud ? undefined : 'nobody was told';
  }),
  told('a wish that was answered is remembered by the escrow', { ...plain, concurrent: 2 }, async (world) => {
    await rotated(world);
    world.now += MINUTE;
    await run(world, clean, { force: 'asked' });
    if (world.processes.at(-1)!.codes.length > 0) return 'the wish was not answered';
    for (let steps = 1; steps <= 4; steps++) {
      world.moved = true;
      setBack(world, steps);
      if (world.record()?.secrets['production/KEY_0']?.wish) continue;
      world.now += DAY;
      await run(world);
      return world.loud ? undefined : 'it was taken back, and nobody was told';
    }
    return 'there was no wish';
  }),
  told('a first run puts its seed away after its first document and before anything else', plain, async (world) => {
    await run(world);
    const [first] = world.commits;
    const text = JSON.parse(world.puts[0] ?? '{}') as { anchor?: { seq: number }; entries?: object };
    if (!first || text.anchor?.seq !== 1) return 'the first text does not name the first document';
    return Object.keys(text.entries ?? {}).length === 0 ? world.unsettled() : 'the first text has values';
  }),
  told('a first run whose seed could not be put away does nothing else', { ...plain, secrets: 2 }, async (world) => {
    await run(world, killAt('escrow.write', 1, '429'));
    if (world.keys.length > 0) return 'something was minted';
    return settled(world);
  }),
  told(
    'what one secret has in the escrow stays there when another one is put',
    { ...plain, secrets: 2 },
    async (world) => {
      await run(world);
      world.now += 88 * DAY;
      for (const target of world.targets) {
        world.now += MINUTE;
        await world.drive([world.start(world.queue(), clean, {}, [target])]);
      }
      const kept = JSON.parse(world.escrow.at(-1)!.text) as { entries: object };
      if (Object.keys(kept.entries).length !== 2) return `${Object.keys(kept.entries).length} values are kept`;
      return settled(world);
    },
  ),
  told('where both are gone, what the provider lists shows that there was a journal', plain, async (world) => {
    await rotated(world);
    for (const move of [GONE, 'the escrow deleted']) makeMove(world, move);
    world.now += DAY;
    return stopping(world, 'JOURNAL_MISSING');
  }),
  told('a re-run of a first run waits, and says nothing of an escrow that is not handed over', plain, async (world) => {
    world.judgesAlarms = true;
    await run(world);
    world.now += DAY;
    await again(world, 0);
    return world.told('HELD') ? settled(world) : 'it did not wait';
  }),
  told('what was recorded before a new seed ends only when somebody has looked', plain, async (world) => {
    await rotated(world);
    world.moved = true;
    world.escrow.splice(0);
    world.now += DAY;
    await world.repair('new-seed');
    await quiet(world, 3);
    if (world.revocations.length > 0) return 'it ended by itself';
    if (!world.loud) return 'nobody was told';
    await world.repair('unsigned');
    return settled(world, 6);
  }),
  told('a credential that the journal has forgotten is named, and the run fails', plain, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    await run(world, killAt('provider.mint', 1));
    world.moved = true;
    setBack(world, 1);
    world.now += DAY;
    await run(world);
    if (!world.loud || !world.told(world.keys[1]!.tag!)) return 'nobody was told';
    return world.vendor.isAlive(world.keys[1]!) ? undefined : 'it was revoked';
  }),
  told('a reminder that was taken back does not count as a receipt', { ...plain, shared: true }, async (world) => {
    await rotated(world);
    world.now += 11 * HOUR;
    const steps = world.commits.length;
    await run(world);
    world.moved = true;
    setBack(world, world.commits.length - steps);
    world.now += HOUR;
    await run(world);
    if (world.revocations.length > 0) return 'the old one was revoked';
    return settled(world);
  }),
  ...[1, 2].map((nth) =>
    everySeed(
      `two first runs and a branch that is deleted between them: no seed is overwritten (${nth})`,
      20,
      { ...plain, list: false },
      (profile, seed) => {
        let commits = 0;
        return attacked(
          profile,
          seed,
          { phase: 'first', second: 'queued-earlier' },
          {
            faults: clean,
            cure: 'restore',
            moveAt: (_call, name) => (name === 'journal.write' && ++commits === nth + 1 ? GONE : undefined),
          },
        );
      },
    ),
  ),
  everySeed(
    'a run that reads the escrow just before the first text of another one raises no alarm',
    40,
    { ...plain, readable: true, list: false },
    async (profile, seed) => {
      const world = new World(profile, seed);
      world.judgesAlarms = true;
      const late = async () => {
        await world.later(1_000 + seed * 40);
        return world.start(world.queue(), clean);
      };
      await world.drive([world.start(world.queue(), clean), late()]);
      return { wrong: undefined };
    },
  ),
  everySeed(
    'a first run that sees tags of another one that is at work raises no alarm',
    60,
    seen,
    async (profile, seed) => {
      const world = new World(profile, seed);
      world.judgesAlarms = true;
      const [one, other] = [world.queue(), world.queue()];
      const late = async () => {
        await world.later(seed * 40);
        return world.start(other, clean);
      };
      await world.drive([world.start(one, clean, {}, world.targets.slice(-1)), late()]);
      return { wrong: undefined };
    },
  ),
];

function everySeed(
  name: string,
  most: number,
  profile: Profile,
  tell: (profile: Profile, seed: number) => Promise<{ readonly wrong: string | undefined }>,
): Told {
  return {
    name,
    async play() {
      for (let seed = 1; seed <= most; seed++) {
        const { wrong } = await tell(profile, seed).catch((error: unknown) => {
          if (error instanceof Violation) return { wrong: error.message };
          throw error;
        });
        if (wrong !== undefined) return `seed ${seed}: ${wrong}`;
      }
      return undefined;
    },
  };
}
