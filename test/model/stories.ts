/**
 * Regression stories: each is a schedule that broke a draft of the rules, told as a person would. `play` returns what
 * went wrong, or undefined.
 */
import { ownJournal } from './moves.ts';
import { rules } from './rules.ts';
import { braking } from './stories-brake.ts';
import { breached } from './stories-incident.ts';
import { proving } from './stories-proof.ts';
import { stateStories } from './stories-state.ts';
import { clean, killAt, plain, run, settled, type Told, told } from './telling.ts';
import { DAY, Violation } from './timeline.ts';
import { type Plan, World } from './world.ts';

/** The escrow's text without its values: somebody took them out, and the seed is still there. */
function emptied({ escrow }: World): string {
  return JSON.stringify({ ...(JSON.parse(escrow.at(-1)!.text) as object), entries: {} });
}

export const stories: readonly Told[] = [
  told('a run queued before another ended must not revoke what that one had just written', plain, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    const early = world.queue();
    world.now += 10_000;
    await run(world, killAt('destination.write', 1));
    world.now += 180_000;
    await world.drive([world.start(early, clean)]);
    return settled(world);
  }),
  told(
    'a run with an escrow that can be read goes on with the value that a killed one left there',
    { ...plain, readable: true },
    async (world) => {
      await run(world);
      world.now += 88 * DAY;
      await run(world, killAt('destination.write', 1, 'kill-before'));
      world.now += DAY;
      const minted = world.keys.length;
      await run(world);
      if (world.keys.length !== minted) return 'the second run minted another credential';
      return settled(world);
    },
  ),
  told('an escrow that cannot be read for a while loses nothing', { ...plain, readable: true }, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    await run(world, killAt('destination.write', 1, 'kill-before'));
    world.now += DAY;
    const minted = world.keys.length;
    const always: Plan = (_call, name) => (name === 'escrow.read' ? '500' : undefined);
    for (const plan of [always, killAt('escrow.read', 1, 'lost')]) {
      await run(world, plan);
      world.now += DAY;
    }
    await run(world);
    if (world.keys.length !== minted) return 'a value was given up that was only out of sight';
    return settled(world);
  }),
  told(
    'an escrow that holds what somebody else wrote is never written',
    { ...plain, readable: true },
    async (world) => {
      const theirs = { at: world.now, text: '{"database":"theirs"}' };
      world.escrow.push(theirs);
      await run(world);
      if (world.keys.length > 0) return 'a credential was minted';
      if (world.escrow.at(-1) !== theirs) return 'what was there is gone';
      world.escrow.splice(0);
      return settled(world);
    },
  ),
  told('a run that was queued before the escrow was written leaves that secret alone', plain, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    const early = world.queue();
    await run(world, killAt('journal.write', 4));
    world.now += 180_000;
    const minted = world.keys.length;
    await world.drive([world.start(early, clean)]);
    if (world.keys.length !== minted) return 'the early run minted another credential';
    return settled(world);
  }),
  told('two runs do not overwrite each other’s escrow', { ...plain, secrets: 2 }, async (world) => {
    const first = world.queue();
    const second = world.queue();
    await world.drive([world.start(first, killAt('destination.write', 1, 'kill-before')), world.start(second, clean)]);
    return settled(world);
  }),
  told('a mint that arrives late is found and ended, not forgotten', { ...plain, listLag: 0 }, async (world) => {
    await run(world, killAt('provider.mint', 1, 'late'));
    await world.settle();
    return settled(world);
  }),
  ...[1, 2, 3, 4].map((offset) =>
    told(
      `one empty listing proves nothing while the provider lists late (${offset})`,
      { ...plain, listLag: 250_000 },
      async (world) => {
        world.now += offset;
        await run(world, killAt('provider.mint', 1));
        world.now += 65_000;
        await run(world);
        world.now += 600_000;
        return settled(world);
      },
    ),
  ),
  told('a foreign credential at the provider is never revoked', plain, async (world) => {
    const key = world.place('account-0', 'KEY_0');
    world.now += 100 * DAY;
    await run(world);
    for (let day = 0; day < 4; day++) {
      world.now += DAY;
      await run(world);
    }
    if (world.keys.length < 2) return 'nothing was minted beside it';
    return world.vendor.isAlive(key) ? undefined : 'it was revoked';
  }),
  told('a hand-edited entry that names a foreign id revokes nothing', plain, async (world) => {
    const foreign = world.place('account-0', 'NOBODY');
    await run(world);
    world.now += 88 * DAY;
    await run(world);
    if (!world.journal) return 'there is no journal';
    ownJournal(world, (journal) => {
      const entry = journal.secrets['production/KEY_0']!;
      const credentials = entry.credentials.map((one) => (one.stage === 'previous' ? { ...one, id: foreign.id } : one));
      return { ...journal, secrets: { ...journal.secrets, 'production/KEY_0': { ...entry, credentials } } };
    });
    world.now += 2 * DAY;
    await run(world);
    return world.vendor.isAlive(foreign) ? undefined : 'it was revoked';
  }),
  told('a look-alike tag of another journal is never touched', plain, async (world) => {
    const key = world.place('account-0', 'NOBODY');
    Object.assign(key, { tag: 'ktzzzzzzzz01kjkzqgyf49hr2xhknykxt15b' });
    await run(world, clean, { repair: 'new-journal' });
    world.now += 88 * DAY;
    await run(world);
    const wrong = await settled(world, 2);
    if (world.revocations.length !== 1) return `${world.revocations.length} were revoked`;
    return world.vendor.isAlive(key) ? undefined : (wrong ?? 'it was revoked');
  }),
  told('a tag of this journal that the journal does not know is reported, not revoked', plain, async (world) => {
    await run(world);
    const key = world.place('account-0', 'NOBODY');
    Object.assign(key, { tag: `kt${world.record()?.id}01kjkzqgyf49hr2xhknykxt15b` });
    world.now += 88 * DAY;
    await run(world);
    world.now += 2 * DAY;
    await run(world);
    return world.vendor.isAlive(key) ? undefined : 'it was revoked';
  }),
  told(
    'a value lost after some repositories were written works on until a successor is everywhere',
    { ...plain, repositories: 3 },
    async (world) => {
      await run(world);
      world.now += 88 * DAY;
      await run(world, killAt('destination.write', 1));
      // Somebody empties the escrow manually.
      world.escrow.push({ at: world.now, text: emptied(world) });
      return settled(world);
    },
  ),
  told('an unwired escrow mints nothing, and says so', plain, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    await run(world, killAt('journal.write', 4));
    world.now += DAY;
    world.unwired = true;
    const minted = world.keys.length;
    await run(world);
    if (world.keys.length !== minted) return 'it minted';
    if (!world.told('ESCROW_NOT_WIRED')) return 'it did not say so';
    world.unwired = false;
    return settled(world);
  }),
  told('a workflow run that holds the old value holds back the revocation until it ends', plain, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    world.consume(3 * DAY);
    await run(world);
    world.now += DAY;
    const revoked = world.revocations.length;
    await run(world);
    if (world.revocations.length !== revoked) return 'it was revoked while a run held it';
    world.now += 3 * DAY;
    await run(world);
    return world.unsettled();
  }),
  told('an exposed credential ends at once, and its successor lives', plain, async (world) => {
    await run(world);
    world.now += 10 * DAY;
    await run(world, clean, { force: 'leaked', exposed: true });
    const unsettled = world.unsettled();
    if (unsettled !== undefined) return unsettled;
    return world.revocations.length === 1 ? undefined : `${world.revocations.length} were revoked`;
  }),
  told('a repeated exposure goes on with the open wish and never exposes the successor', plain, async (world) => {
    await run(world);
    world.now += 10 * DAY;
    await run(world, killAt('destination.write', 1), { force: 'leaked', exposed: true });
    world.now += 600_000;
    await run(world, clean, { force: 'leaked', exposed: true });
    world.now += DAY;
    await run(world);
    if (world.keys.length !== 2) return `${world.keys.length} credentials were minted`;
    return world.unsettled();
  }),
  told(
    'a destination that somebody wrote manually gets its value again before the old one ends',
    plain,
    async (world) => {
      await run(world);
      world.now += 88 * DAY;
      await run(world);
      const place = world.places.get('acme/repo-0/KEY_0');
      const old = world.keys[0];
      if (!place || !old) return 'nothing there';
      // A late writer puts the old value back.
      world.now += 60_000;
      world.put('acme/repo-0/KEY_0', old.value);
      return settled(world);
    },
  ),
  told(
    'where a store keeps no times, a late writer is seen by what it wrote',
    { ...plain, shows: 'value' },
    async (world) => {
      await run(world);
      world.now += 88 * DAY;
      await run(world);
      const place = world.places.get('acme/repo-0/KEY_0');
      const old = world.keys[0];
      if (!place || !old) return 'nothing there';
      world.put('acme/repo-0/KEY_0', old.value);
      return settled(world);
    },
  ),
  told(
    'a store that holds a value which the journal lost is left to a human',
    { ...plain, shows: 'value', escrow: false },
    async (world) => {
      await run(world);
      world.now += 88 * DAY;
      // Minted and journalled; then somebody puts the value there by another way, and the run is killed.
      await run(world, killAt('provider.probe', 1, 'kill-before'));
      const place = world.places.get('acme/repo-0/KEY_0');
      const minted = world.keys.at(-1);
      if (!place || !minted) return 'nothing there';
      world.put('acme/repo-0/KEY_0', minted.value);
      world.now += DAY;
      await run(world);
      if (minted.revoked !== undefined) return 'it was revoked while the destination holds it';
      return world.exempt ? undefined : 'nobody was told';
    },
  ),
  told(
    'a store that shows nothing leaves a lost value to a human, and goes on when one has looked',
    { ...plain, shows: 'nothing', escrow: false },
    async (world) => {
      await run(world);
      world.now += 88 * DAY;
      await run(world, killAt('provider.probe', 1, 'kill-before'));
      world.now += DAY;
      await run(world);
      if (!world.exempt) return 'nobody was told';
      if (world.revocations.length > 0) return 'something was revoked';
      await run(world, clean, { force: 'checked-by-hand' });
      return settled(world);
    },
  ),
  told('what does not fit into the escrow at once is done in waves', { ...plain, secrets: 3 }, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    world.escrowLimit = 2_480;
    await run(world);
    // There is room for one value: each wave places its own everywhere, and leaves the escrow to the next.
    if (world.keys.length !== 6) return `${world.keys.length} credentials were minted in one run`;
    const unsettled = await settled(world, 5);
    if (world.keys.length !== 6) return `${world.keys.length} credentials were minted`;
    return unsettled;
  }),
  told('a value that only waits makes room for one that has to be minted', { ...plain, secrets: 2 }, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    world.escrowLimit = 2_480;
    await run(world);
    world.now += 60_000;
    await run(world);
    if (world.keys.length !== 4) return `${world.keys.length} credentials were minted`;
    const journal = world.record();
    const states = Object.values(journal?.secrets ?? {}).map(
      (entry) => entry.credentials.find((one) => one.stage === 'current')?.escrow?.state,
    );
    if (states.filter((state) => state === 'gone').length !== 1) return `the values are ${states.join(', ')}`;
    return settled(world);
  }),
  told('after twenty quiet days an idle run shows that somebody is there', plain, async (world) => {
    await run(world);
    const version = world.journal?.version;
    world.now += 19 * DAY;
    await run(world);
    if (world.journal?.version !== version) return 'it committed too early';
    world.now += 2 * DAY;
    await run(world);
    if (world.journal?.version === version) return 'it did not commit';
    return world.told('keepAlive') ? undefined : 'it did not keep the workflow enabled';
  }),
  told('somebody who is no longer meant is not owed a link', { ...plain, shared: true }, async (world) => {
    await run(world, killAt('links.create', 1, 'kill-before'));
    world.now += DAY;
    world.people = ['mona'];
    await run(world);
    if (world.sent.some((message) => message.person === 'lisa')) return 'lisa was sent a link';
    const entry = world.record()?.secrets['production/KEY_0'];
    return entry?.credentials[0]?.shares.some((share) => share.state === 'owed') ? 'lisa is still owed one' : undefined;
  }),
  told(
    'a missing journal while the provider lists tags of one is for a human, who may say that all is well',
    plain,
    async (world) => {
      const key = world.place('account-0', 'NOBODY');
      Object.assign(key, { tag: 'ktzzzzzzzz01kjkzqgyf49hr2xhknykxt15b' });
      await run(world);
      const before: number = world.keys.length;
      if (before !== 1) return 'something was minted';
      await run(world, clean, { repair: 'new-journal' });
      if (world.keys.length !== before + 1) return 'nothing was minted';
      return world.vendor.isAlive(key) ? undefined : 'the other journal’s credential was revoked';
    },
  ),
  ...(['kill-before', 'kill-after', 'lost', 'timeout'] as const).map((fault) =>
    told(
      `an unopened link of an older rotation is void, even if its end met a fault (${fault})`,
      { ...plain, shared: true },
      async (world) => {
        await run(world);
        const older = [...world.links.keys()];
        world.now += 3_600_000;
        let seen = 0;
        await run(world, (_call, name) => (name === 'links.destroy' && ++seen === 1 ? fault : undefined), {
          force: 'again',
        });
        world.now += 600_000;
        await run(world);
        const waiting = older.filter((id) => world.linkState(id) === 'waiting');
        return older.length === 2 && waiting.length === 0
          ? settled(world)
          : `${waiting.length} of ${older.length} still wait`;
      },
    ),
  ),
  {
    name: 'a PUT to the escrow that lands after the next ones takes no value with it',
    async play() {
      for (let seed = 1; seed <= 40; seed++) {
        const world = new World({ ...plain, secrets: 2 }, seed);
        await run(world);
        world.now += 88 * DAY;
        await run(world, killAt('escrow.write', 1, 'late'));
        await world.settle();
        const kept = world.escrow.at(-1)?.text ?? '';
        for (const { credentials } of Object.values(world.record()?.secrets ?? {}))
          for (const { escrow, rotation } of credentials)
            if (escrow?.state === 'held' && !kept.includes(rotation)) return `seed ${seed}: ${rotation} is gone`;
      }
      return undefined;
    },
  },
  {
    name: 'a run leaves alone what another run at work holds, whose request is still on its way',
    async play() {
      for (let seed = 1; seed <= 20; seed++) {
        const world = new World({ ...plain, escrow: false }, seed);
        try {
          await run(world);
          world.now += 88 * DAY;
          const [first, second] = [world.queue(), world.queue()];
          const late = async () => {
            await world.later(16_000);
            return world.start(second, clean);
          };
          await world.drive([world.start(first, killAt('destination.write', 1, 'late')), late()]);
          const wrong = await settled(world);
          if (wrong !== undefined) return `seed ${seed}: ${wrong}`;
        } catch (error) {
          if (error instanceof Violation) return `seed ${seed}: ${error.message}`;
          throw error;
        }
      }
      return undefined;
    },
  },
  {
    name: 'a request of a run that was just killed lands before another run takes its secret',
    async play() {
      for (let seed = 1; seed <= 80; seed++) {
        const world = new World(plain, seed);
        try {
          await run(world);
          world.now += 88 * DAY;
          let late = false;
          const dying: Plan = (_call, name) => {
            if (late) return 'kill-before';
            if (name !== 'destination.write') return undefined;
            late = true;
            return 'late';
          };
          await world.drive([world.start(world.queue(), dying)]);
          await world.drive([world.start(world.queue(), clean)]);
          await world.settle();
          const unsettled = await settled(world);
          if (unsettled !== undefined) return `seed ${seed}: ${unsettled}`;
        } catch (error) {
          if (error instanceof Violation) return `seed ${seed}: ${error.message}`;
          throw error;
        }
      }
      return undefined;
    },
  },
  ...rules,
  ...braking,
  ...breached,
  ...proving,
  ...stateStories,
];
