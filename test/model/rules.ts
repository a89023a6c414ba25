/**
 * One story for each rule of when something may end, named after the rule. What is wrong is found by the world's own
 * judgement (`oracle.ts`), or said by the story: a wait must also come to an end.
 */
import { recordOf } from './oracle.ts';
import { clean, killAt, plain, run, settled, type Told, told } from './telling.ts';
import { DAY, HOUR, MINUTE, SECOND } from './timeline.ts';
import type { Key } from './vendor.ts';
import { type Fault, type Plan, type Profile, World } from './world.ts';

const shared: Profile = { ...plain, shared: true };
const secret = 'KEY_0';
const account = 'account-0';

/** A first rotation, 88 days, and another one. Returns the credential that is replaced. */
async function rotated(world: World): Promise<Key> {
  await run(world);
  world.now += 88 * DAY;
  await run(world);
  return world.keys[0]!;
}

/** Another run, so much later. */
async function after(world: World, gap: number, plan: Plan = clean, options = {}): Promise<void> {
  world.now += gap;
  await run(world, plan, options);
}

const ended = (world: World, key: Key) => !world.vendor.isAlive(key);
const always =
  (name: string, fault: Fault): Plan =>
  (_call, called) =>
    called === name ? fault : undefined;

const draining: readonly Told[] = [
  told('the old one lives until its overlap is over, and no longer', plain, async (world) => {
    const old = await rotated(world);
    for (const gap of [10, 20, 20]) await after(world, gap * MINUTE);
    if (ended(world, old)) return 'it ended within the overlap';
    await after(world, 15 * MINUTE);
    return ended(world, old) ? world.unsettled() : 'it was not revoked after its overlap';
  }),
  told('the old one waits for a receipt, until the receipt deadline', shared, async (world) => {
    const old = await rotated(world);
    await after(world, 4 * HOUR);
    await after(world, 15 * HOUR);
    if (ended(world, old)) return 'it did not wait for lisa';
    await after(world, 2 * HOUR);
    return ended(world, old) ? world.unsettled() : 'it was not revoked after the receipt deadline';
  }),
  told('the last receipt ends the wait', shared, async (world) => {
    world.habits = { mona: { opens: HOUR, saves: 2 * HOUR }, lisa: { opens: 3 * HOUR, saves: 3 * HOUR } };
    const old = await rotated(world);
    await after(world, 4 * HOUR);
    return ended(world, old) ? world.unsettled() : 'it waits although everybody has saved';
  }),
  told('opened is no receipt where saved is asked for', shared, async (world) => {
    world.habits = { mona: { opens: HOUR }, lisa: { opens: HOUR, saves: HOUR } };
    const old = await rotated(world);
    await after(world, 4 * HOUR);
    return ended(world, old) ? 'it did not wait for mona' : settled(world);
  }),
  told('the receipt deadline counts from the first message, not from a reminder', shared, async (world) => {
    const old = await rotated(world);
    await after(world, 11 * HOUR);
    if (world.sent.filter(({ person }) => person === 'lisa').length !== 3) return 'lisa was not reminded';
    await after(world, 9 * HOUR + 10 * MINUTE);
    return ended(world, old) ? world.unsettled() : 'a reminder moved the deadline';
  }),
  told('the receipt deadline counts from the message that really went out', shared, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    await run(world, always('links.create', '500'));
    await after(world, 10 * HOUR);
    await after(world, 12 * HOUR);
    return ended(world, world.keys[0]!) ? 'it ended before the deadline of the message' : settled(world);
  }),
  told('nothing is ended while the workflow runs cannot be read', plain, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    world.consume(3 * DAY);
    await run(world);
    for (const fault of ['limit', '429', 'timeout'] as const)
      await after(world, DAY, killAt('runs.unfinished', 1, fault));
    if (world.revocations.length > 0) return 'it was revoked';
    return settled(world);
  }),
  told(
    'without *Actions: read* the old one lives for a day after the write, and it is said why',
    plain,
    async (world) => {
      world.blind = true;
      const old = await rotated(world);
      for (const gap of [4, 12, 7]) await after(world, gap * HOUR);
      if (ended(world, old)) return 'it ended within the day';
      await after(world, 2 * HOUR);
      if (!ended(world, old)) return 'it was not revoked after a day';
      const said =
        world.processes
          .at(-1)
          ?.said.flatMap(({ notes }) => notes)
          .join() ?? '';
      return said.includes('Actions: read') ? world.unsettled() : 'nobody was told';
    },
  ),
  told('the old one is not revoked while somebody uses it, and is once it is quiet', plain, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    world.use(5 * HOUR);
    await run(world);
    await after(world, 3 * HOUR);
    await after(world, 2.5 * HOUR);
    if (world.revocations.length > 0) return 'it was revoked within the quiet time';
    await after(world, HOUR);
    return world.revocations.length === 1 ? world.unsettled() : 'it was not revoked after the quiet time';
  }),
  told('from max-age on `in-use: hold` holds what is in use, and is loud', plain, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    world.use(9 * DAY);
    await run(world);
    for (let day = 1; day <= 4; day++) await after(world, DAY);
    if (world.revocations.length > 0) return 'it was revoked while it was in use';
    if (!world.told('IN_USE')) return 'nobody was told';
    world.now += 6 * DAY;
    return settled(world);
  }),
  told(
    '`in-use: revoke` ends what is in use at max-age, and not before',
    { ...plain, inUse: 'revoke' },
    async (world) => {
      await run(world);
      world.now += 88 * DAY;
      world.use(30 * DAY);
      world.consume(30 * DAY);
      await run(world);
      await after(world, DAY);
      if (world.revocations.length > 0) return 'it was revoked before its max-age';
      await after(world, DAY);
      return world.revocations.length === 1 ? world.unsettled() : 'it was not revoked at its max-age';
    },
  ),
  told('`in-use: revoke` still waits for receipts', { ...shared, inUse: 'revoke' }, async (world) => {
    await run(world);
    world.now += 89.5 * DAY;
    await run(world);
    await after(world, 14 * HOUR);
    return world.revocations.length > 0 ? 'it did not wait for lisa' : settled(world);
  }),
  told('what secret scanning finds ends in the same run, and waits for nobody', shared, async (world) => {
    await run(world);
    world.now += 10 * DAY;
    world.consume(3 * DAY);
    world.use(3 * DAY);
    world.plant(world.keys[0]!);
    await run(world);
    if (!ended(world, world.keys[0]!)) return 'it lives';
    if (world.alerts.some(({ open }) => open)) return 'its alert is open';
    return settled(world);
  }),
  told('a leak of one secret shortens nothing for another', { ...plain, secrets: 2 }, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    world.plant(world.keys[0]!);
    await run(world);
    return world.revocations.length === 1 ? settled(world) : `${world.revocations.length} were revoked`;
  }),
  told(
    'a credential that stands in one place only works on until its successor is everywhere',
    {
      ...plain,
      repositories: 3,
      escrow: false,
    },
    async (world) => {
      await run(world);
      world.now += 88 * DAY;
      let writes = 0;
      await run(world, (_call, name) => (name === 'destination.write' && ++writes > 1 ? 'kill-before' : undefined));
      await after(world, DAY, always('destination.write', '429'));
      return settled(world, 5);
    },
  ),
];

const ageing: readonly Told[] = [
  told('a key that was there before is rotated when its place is old enough, and not before', plain, async (world) => {
    world.place(account, secret);
    await after(world, 30 * DAY);
    await after(world, 56.9 * DAY);
    if (world.keys.length > 1) return 'it was rotated too early';
    await after(world, 0.2 * DAY);
    return world.keys.length === 2 ? undefined : 'it was not rotated when it was due';
  }),
  told('a rotation begins so early that the old one ends before its max-age', plain, async (world) => {
    await run(world);
    await after(world, 86.9 * DAY);
    if (world.keys.length > 1) return 'it began too early';
    await after(world, 0.2 * DAY);
    if (world.keys.length !== 2) return 'it did not begin';
    return settled(world, 2);
  }),
  told('a place that is added makes the secret due', plain, async (world) => {
    await run(world);
    Object.assign(world.profile, { repositories: 2 });
    world.places.set('acme/repo-1/KEY_0', { value: undefined, updatedAt: undefined });
    await after(world, DAY);
    Object.assign(world.profile, { repositories: 1 });
    if (world.keys.length !== 2) return 'it was not due';
    return world.places.get('acme/repo-1/KEY_0')?.value === world.keys[1]?.value ? undefined : 'it is empty';
  }),
];

const clocks: readonly Told[] = [20 * SECOND, 10 * MINUTE, 2 * DAY].flatMap((off) =>
  [off, -off].map((skew) =>
    told(
      `a machine that is ${Math.abs(skew) / SECOND} s ${skew > 0 ? 'ahead' : 'behind'} ends nothing early and rotates on time`,
      shared,
      async (world) => {
        // Other machines than those that wrote the times which they judge by.
        world.skew = 0;
        await run(world);
        world.skew = skew;
        await after(world, 86.9 * DAY);
        if (world.keys.length > 1) return 'it was rotated too early';
        await after(world, 0.2 * DAY);
        if (world.keys.length !== 2) return 'it was not rotated when it was due';
        for (const gap of [20 * MINUTE, 20 * MINUTE, 4 * HOUR]) {
          world.skew = -world.skew!;
          await after(world, gap);
        }
        if (world.revocations.length > 0) return 'it was revoked too early';
        return settled(world, 2);
      },
    ),
  ),
);

const listing: readonly Told[] = [
  told('an item that is missing from every other listing is not gone', { ...plain, lies: 'flap' }, async (world) => {
    await rotated(world);
    return settled(world);
  }),
  told(
    'what a listing shows later than the provider says is ended when it is seen',
    {
      ...plain,
      lag: 20 * MINUTE,
    },
    async (world) => {
      for (let offset = 0; offset < 5; offset++) {
        world.now += 1;
        await run(world, killAt('provider.mint', 1), { force: 'again' });
        await after(world, 3 * MINUTE);
        await after(world, HOUR, clean, { force: 'again' });
        const wrong = await settled(world);
        if (wrong !== undefined) return wrong;
      }
      return undefined;
    },
  ),
];

const sharing: readonly Told[] = [
  told('two repositories with one account: neither ends what is the other’s', plain, async (world) => {
    const beside = new World(plain, 12, world);
    await run(world);
    await run(beside, clean, { repair: 'new-journal' });
    for (let day = 0; day < 93; day += 31) {
      world.now += 31 * DAY;
      for (const one of [world, beside]) await run(one);
      for (const one of [world, beside]) await after(one, 6 * HOUR);
    }
    return (await settled(world)) ?? (await settled(beside));
  }),
  told(
    'two repositories at work on one account at the same time are both right',
    { ...plain, concurrent: 4 },
    async (world) => {
      const beside = new World({ ...plain, concurrent: 4 }, 12, world);
      await run(world);
      await run(beside, clean, { repair: 'new-journal' });
      world.now += 88 * DAY;
      await world.drive([
        world.start(world.queue(), killAt('provider.mint', 1, 'late')),
        beside.start(beside.queue(), killAt('destination.write', 1)),
      ]);
      return (await settled(world)) ?? (await settled(beside));
    },
  ),
  told(
    'a second repository that would fill the account mints nothing, ends nothing, and says so',
    {
      ...plain,
      concurrent: 2,
    },
    async (world) => {
      const beside = new World({ ...plain, concurrent: 2 }, 12, world);
      await run(world);
      await run(beside, clean, { repair: 'new-journal' });
      if (!beside.loud) return 'nobody was told that the account is full';
      world.now += 88 * DAY;
      await run(world);
      await run(beside);
      return settled(world);
    },
  ),
  told(
    'two repositories on one account with room for one rotation take turns',
    { ...plain, concurrent: 3 },
    async (world) => {
      const beside = new World({ ...plain, concurrent: 3 }, 12, world);
      await run(world);
      await run(beside, clean, { repair: 'new-journal' });
      world.now += 88 * DAY;
      for (const one of [world, beside, world, beside]) await after(one, 12 * HOUR);
      return (await settled(world)) ?? (await settled(beside));
    },
  ),
];

const sweeping: readonly Told[] = [
  told(
    'a tag of another journal is not swept, even with the ULID of a rotation of ours that never minted',
    plain,
    async (world) => {
      await run(world, always('provider.mint', '429'));
      const aborted = world.record()?.secrets['production/KEY_0']?.credentials[0];
      if (aborted?.stage !== 'aborted') return 'nothing was aborted';
      const tag = aborted.tag.replace(/^kt.{8}/, 'ktzzzzzzzz');
      const key = world.vendor.manual(account, 'NOBODY', { tag });
      await after(world, HOUR, clean, { force: 'again' });
      await settled(world);
      return ended(world, key) ? 'it was revoked' : world.unsettled();
    },
  ),
  told('a credential that carries the tag of an ended one is not swept: the id decides', plain, async (world) => {
    const old = await rotated(world);
    await after(world, DAY);
    if (!ended(world, old)) return 'nothing has ended';
    const copy = world.vendor.manual(account, 'NOBODY', { tag: old.tag! });
    await after(world, HOUR, clean, { force: 'again' });
    await settled(world);
    return ended(world, copy) ? 'it was revoked' : world.unsettled();
  }),
  told('an alert stays open as long as what it shows lives', plain, async (world) => {
    await run(world);
    world.now += 10 * DAY;
    world.plant(world.keys[0]!);
    await run(world, always('provider.revoke', '500'));
    if (!world.alerts[0]?.open) return 'it was closed';
    await after(world, HOUR);
    return world.alerts[0].open ? 'it was not closed' : world.unsettled();
  }),
];

const adopting: readonly Told[] = [
  told(
    'what `adopt` names ends once its successor is everywhere and its overlap is over',
    { ...plain, adopt: true },
    async (world) => {
      const [old] = world.keys;
      await run(world);
      await after(world, 87.1 * DAY);
      if (world.keys.length !== 2) return 'it was not replaced';
      await after(world, 30 * MINUTE);
      if (ended(world, old!)) return 'it ended within the overlap';
      await after(world, 45 * MINUTE);
      return ended(world, old!) ? world.unsettled() : 'it was not revoked';
    },
  ),
  told(
    'what was adopted is not ended once the configuration no longer says so',
    { ...plain, adopt: true },
    async (world) => {
      const [old] = world.keys;
      await run(world);
      await after(world, 87.1 * DAY);
      world.targets[0] = { ...world.targets[0]!, adopt: undefined };
      await after(world, DAY);
      if (!world.exempt) return 'nobody was told';
      return ended(world, old!) ? 'it was revoked' : undefined;
    },
  ),
];

const absence: readonly Told[] = [
  ...(['page', 'tenant'] as const).map((lies) =>
    told(
      lies === 'page'
        ? 'a listing that is cut after its first page does not prove that the old one is gone'
        : 'the listing of another account does not prove that the old one is gone, and neither does its *gone*',
      plain,
      async (world) => {
        const old = await rotated(world);
        world.vendor.lies = lies;
        await after(world, DAY);
        await after(world, DAY);
        world.vendor.lies = undefined;
        return (await settled(world)) ?? (ended(world, old) ? undefined : 'it lives');
      },
    ),
  ),
  ...(['tail', 'tenant'] as const).map((lies) =>
    told(
      lies === 'tail'
        ? 'a mint whose answer was lost is not taken for none because the first page does not show it'
        : 'a mint whose answer was lost is not taken for none because another account does not list it',
      plain,
      async (world) => {
        // What stands on the first page is somebody else's.
        world.vendor.manual(account, 'NOBODY');
        await run(world);
        world.now += 88 * DAY;
        await run(world, killAt('provider.mint', 1));
        world.vendor.lies = lies;
        await after(world, DAY);
        await after(world, DAY);
        const orphan = world.keys.find((key) => key.by && key.held.size === 0 && world.vendor.isAlive(key));
        const journal = world.record();
        if (orphan && journal && recordOf(journal, orphan)?.stage === 'aborted') return 'it was called never minted';
        const lives = world.keys.filter((key) => key.by !== undefined && world.vendor.isAlive(key)).length;
        if (lives > 1 && !world.loud) return `${lives} live, and nobody was told`;
        world.vendor.lies = undefined;
        const wrong = await settled(world);
        return world.exempt ? undefined : wrong;
      },
    ),
  ),
  told('an exposed one that a cut listing does not show is ended, or a human is told', plain, async (world) => {
    await run(world);
    world.now += 10 * DAY;
    world.vendor.lies = 'page';
    await run(world, clean, { force: 'leaked', exposed: true });
    return ended(world, world.keys[0]!) || world.loud ? undefined : 'it lives, and all was said to be well';
  }),
];

/** What `adopt` names: `wrong` gives its id. The key in place lives on, and somebody is told. */
function adoptsWrongly(name: string, list: boolean, wrong: (world: World) => string): Told {
  return told(name, { ...plain, list }, async (world) => {
    const old = world.place(account, secret);
    world.targets[0] = { ...world.targets[0]!, adopt: wrong(world) };
    world.now += 88 * DAY;
    let loud = false;
    for (let day = 0; day < 4; day++) {
      await after(world, DAY);
      loud ||= world.loud;
    }
    if (!loud) return 'nobody was told';
    return ended(world, old) && world.vendor.live('another').length === 0 ? 'it was revoked' : undefined;
  });
}

const first: readonly Told[] = [
  adoptsWrongly('an adopted id that is a typo is not *revoked*, and somebody is told', true, () => 'hand-9'),
  adoptsWrongly('an adopted id of another account is not *revoked*, and somebody is told', true, (world) => {
    return world.vendor.manual('another', secret).id;
  }),
  adoptsWrongly('an adopted id that no listing ever showed is not *revoked* as absent', true, (world) => {
    return world.vendor.manual(account, 'A_ROLE', { unlisted: true }).id;
  }),
  adoptsWrongly('without a listing, *gone* of an id that was never seen is no proof', false, () => 'hand-9'),
  told(
    '`revoke` of a secret that was never seen ends what `adopt` names, in this run',
    { ...plain, adopt: true },
    async (world) => {
      const [old] = world.keys;
      world.now += 10 * DAY;
      await run(world, clean, { force: 'leaked', exposed: true });
      if (!ended(world, old!)) return 'it lives';
      return world.loud ? 'it ended, but the run failed' : world.unsettled();
    },
  ),
  told(
    '`revoke --first` of a secret that was never seen ends what `adopt` names first',
    { ...plain, adopt: true },
    async (world) => {
      const [old] = world.keys;
      world.now += 10 * DAY;
      await run(world, clean, { force: 'leaked', exposed: true, first: true });
      if (!ended(world, old!)) return 'it lives';
      if (!(old!.revoked! <= world.keys[1]!.created)) return 'it ended after its successor was minted';
      return settled(world);
    },
  ),
  told(
    '`revoke` of a secret that was never seen replaces it at once, and says that its old one lives',
    plain,
    async (world) => {
      const old = world.place(account, secret);
      world.now += 10 * DAY;
      await run(world, clean, { force: 'leaked', exposed: true });
      if (ended(world, old)) return 'the foreign key was revoked';
      if (world.keys.length !== 2) return 'nothing was minted';
      if (world.places.get('acme/repo-0/KEY_0')?.value !== world.keys[1]?.value) return 'it was not written';
      return world.loud ? undefined : 'nobody was told that it lives';
    },
  ),
  told(
    '`revoke` of an observed key that Keyturn did not make replaces it at once, and says that it lives',
    plain,
    async (world) => {
      const old = world.place(account, secret);
      world.now += 10 * DAY;
      await run(world);
      await run(world, clean, { force: 'leaked', exposed: true });
      if (ended(world, old)) return 'the foreign key was revoked';
      if (world.keys.length !== 2) return 'nothing was minted';
      if (world.places.get('acme/repo-0/KEY_0')?.value !== world.keys[1]?.value) return 'it was not written';
      return world.loud ? undefined : 'nobody was told that it lives';
    },
  ),
  told(
    'a `revoke` that is repeated, because the old one could not be ended, never exposes the successor',
    plain,
    async (world) => {
      await run(world);
      await after(world, 10 * DAY, always('provider.revoke', '500'), { force: 'leaked', exposed: true });
      await after(world, HOUR, clean, { force: 'leaked', exposed: true });
      const [old, successor] = world.keys;
      if (!ended(world, old!)) return 'it lives';
      return successor && !ended(world, successor) ? world.unsettled() : 'the successor was ended';
    },
  ),
  told('a second `revoke` never ends the fresh successor', plain, async (world) => {
    world.place(account, secret);
    await run(world);
    await after(world, HOUR, clean, { force: 'leaked', exposed: true });
    for (let again = 0; again < 3; again++) await after(world, 2 * HOUR, clean, { force: 'leaked', exposed: true });
    const [, successor] = world.keys;
    return successor && !ended(world, successor) ? undefined : 'the successor was ended';
  }),
  told(
    'a secret that was never seen and is adopted is due where a place lacks its value',
    {
      ...plain,
      adopt: true,
      repositories: 2,
    },
    async (world) => {
      world.places.set('acme/repo-1/KEY_0', { value: undefined, updatedAt: undefined });
      world.now += 10 * DAY;
      await run(world);
      return world.places.get('acme/repo-1/KEY_0')?.value === undefined ? 'it is still empty' : settled(world);
    },
  ),
];

const oneAccount: Profile = { ...plain, concurrent: 3, secrets: 2, oneAccount: true };
const accounts: readonly Told[] = [
  told('two secrets of one account do not race for its last place', oneAccount, async (world) => {
    await run(world);
    world.now += 88 * DAY;
    await run(world);
    if (world.vendor.refusals > 0) return 'a mint was sent although the account was full';
    if (world.loud) return 'a run failed for lack of room';
    return settled(world, 6);
  }),
];

export const rules: readonly Told[] = [
  ...draining,
  ...ageing,
  ...clocks,
  ...listing,
  ...sharing,
  ...sweeping,
  ...adopting,
  ...absence,
  ...first,
  ...accounts,
];
