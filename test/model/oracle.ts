/**
 * What must hold, judged by the world: by its own clock, its own record of what was written, sent, saved, captured and
 * used, the policy, and what people told it. The journal is the engine's word; it is read only where a promise is about
 * the journal itself (I2, I7, I8, I11), and never to learn when or why something may end.
 */

import type { Outcome } from '../../src/rotation/journal/outcome.ts';
import type { CredentialRecord, JournalRecord, Stage } from '../../src/rotation/model/record.ts';
import type { Target } from '../../src/rotation/model/target.ts';
import { keyIn } from './oracle-state.ts';
import { DAY, MINUTE, SECOND } from './timeline.ts';
import type { Key } from './vendor.ts';
import type { Process, World } from './world.ts';

/** GitHub's `Date` has whole seconds, and an offset below two counts as none: no wait is judged more exactly. */
const SLACK = 5 * SECOND;
/** Use that begins while the run is already about to revoke cannot be noticed any more. */
const RACE = 10 * MINUTE;

/** I1 and I2, after every effect. */
export function assertWorld(world: World, name: string): void {
  for (const [key, place] of world.places) {
    if (place.value === undefined || world.mayBeDown(key)) continue;
    if (!world.vendor.accepts(place.value))
      world.fail(`I1: ${key} holds a credential that the provider refuses (after ${name})`);
  }
  const journal = world.record();
  // Who may push can write anything there, and take back what was written since the last PUT: how it ends is judged then.
  if (!journal || world.moved) return;
  for (const key of world.vendor.keys) {
    if (key.by !== world || !world.vendor.isAlive(key)) continue;
    const record = recordOf(journal, key);
    if (!record) world.fail(`I2: ${key.id} is live but not in the journal (after ${name})`);
    else if (record.stage === 'aborted' && world.isHonest)
      world.fail(`I11: ${key.id} lives although its rotation is aborted (after ${name})`);
  }
}

/** What the journal says of a credential that this world's engine minted. */
export function recordOf(journal: JournalRecord, { tag }: Key): CredentialRecord | undefined {
  for (const { credentials } of Object.values(journal.secrets)) {
    const found = credentials.find((one) => one.tag === tag);
    if (found) return found;
  }
  return undefined;
}

/** I3 and I4, at the moment when a live credential is revoked: why it must not be, or undefined. */
export function whyNotRevoke(world: World, key: Key): string | undefined {
  const target = world.targets.find((one) => one.secret === key.secret);
  if (!target || !isOurs(world, target, key)) return `I4: the foreign credential ${key.id} was revoked`;
  if (world.first.has(key)) return undefined;
  const places = world.placesOf(target);
  const [name, place] = places.find(([, { value }]) => value === key.value) ?? [];
  const { policy } = target;
  if (policy.allowDowntime && world.profile.concurrent === 1) {
    return place && !mayEndFirst(world, target, key)
      ? `I3: ${key.id} was revoked before it was due, and ${name} holds it`
      : undefined;
  }
  if (place) return `I3: ${key.id} was revoked while ${name} holds it`;
  const why = whyItStillCounts(world, target, key, places);
  return why && `I3: ${key.id} was revoked ${why}`;
}

function isOurs(world: World, target: Target, key: Key): boolean {
  if (key.by === world) return true;
  return key.by === undefined && key.id === target.adopt && key.account === world.accountOf(target);
}

/**
 * With `allow-downtime` and one at a time, the old one ends first, once its successor is due: by age, because somebody
 * wants it, or because a place or a recipient never got this one.
 */
function mayEndFirst(world: World, target: Target, key: Key): boolean {
  const { policy, share } = target;
  const due = key.created + policy.maxAge - policy.overlap - policy.lead;
  if (world.forced || world.exposed.has(key) || world.now >= due - SLACK) return true;
  if (world.placesOf(target).some(([, { value }]) => value !== key.value)) return true;
  // A store without times cannot show at first contact that it holds what is adopted: it is written.
  if (key.id === target.adopt && world.profile.shows !== undefined) return true;
  return share?.with.some((login) => world.people.includes(login) && !mayHave(world, login, key)) === true;
}

function wasSent(world: World, login: string, { value }: Key): boolean {
  return world.sent.some(({ person, values }) => person === login && values.includes(value));
}

/** Whether a message with this value reached them whose link neither ended nor expired before they looked. */
function mayHave(world: World, login: string, { value }: Key): boolean {
  return world.sent.some(
    ({ person, link, values }) =>
      person === login && values.includes(value) && ['waiting', 'opened', 'saved'].includes(world.linkState(link)),
  );
}

function whyItStillCounts(
  world: World,
  target: Target,
  key: Key,
  places: readonly (readonly [string, Place])[],
): string | undefined {
  // What stood nowhere and was sent to nobody is missed by nobody.
  if (key.held.size === 0 && !world.sent.some(({ values }) => values.includes(key.value))) return undefined;
  const [, first] = places[0] ?? [];
  const successor = world.vendor.keys.find((one) => one.value === first?.value && world.vendor.isAlive(one));
  if (places.length > 0 && (!successor || places.some(([, { value }]) => value !== successor.value)))
    return 'before every destination held its successor';
  if (world.exposed.has(key)) return undefined;
  const { policy } = target;
  const { now } = world;
  const since = replacedAt(world, target, key, places);
  if (now < since + policy.overlap - SLACK) return 'within its overlap';
  const waiting = successor && withoutReceipt(world, target, successor, places);
  if (waiting) return `although ${waiting} has not saved the new one and the receipt deadline is not over`;
  if (policy.inUse === 'revoke' && now >= key.created + policy.maxAge - SLACK) return undefined;
  const unproved = successor && world.uses.without(target, successor);
  if (unproved) return `although ${unproved} has not shown that it uses the new one (R10)`;
  if (world.blind && successor && now < everywhereAt(successor, places) + DAY - SLACK)
    return 'within a day, although nobody can see the workflow runs that may hold it';
  const run = world.blind
    ? undefined
    : world.consumers.find(({ value, endsAt }) => value === key.value && endsAt > now);
  if (run) return `while a workflow run of ${run.repository} holds it`;
  const used = world.profile.list ? world.vendor.lastUse(key, now - RACE) : undefined;
  if (used !== undefined && used > now - policy.quiet + SLACK)
    return `although it was last used ${Math.round((now - used) / MINUTE)} minutes ago`;
  return undefined;
}

type Place = World['places'] extends Map<string, infer P> ? P : never;

/** When every place had first held something newer than this credential. */
function replacedAt(world: World, target: Target, key: Key, places: readonly (readonly [string, Place])[]): number {
  const later = world.vendor.keys.filter((one) => one.secret === target.secret && one.created > key.created);
  return Math.max(
    0,
    ...places.map(([name]) => Math.min(...later.map(({ held }) => held.get(name) ?? Number.POSITIVE_INFINITY))),
  );
}

function everywhereAt(key: Key, places: readonly (readonly [string, Place])[]): number {
  return Math.max(0, ...places.map(([name]) => key.held.get(name) ?? 0));
}

/** Who was to receive the successor, has not shown that they have it, and still has time to. */
function withoutReceipt(
  world: World,
  { share, policy }: Target,
  successor: Key,
  places: readonly (readonly [string, Place])[],
): string | undefined {
  const everywhere = everywhereAt(successor, places);
  return share?.with
    .filter((login) => world.people.includes(login))
    .find((login) => {
      const messages = world.sent.filter(({ person, values }) => person === login && values.includes(successor.value));
      const enough = policy.receipt === 'saved' ? ['saved'] : ['saved', 'opened'];
      if (messages.some(({ link }) => enough.includes(world.linkState(link)))) return false;
      return world.now < (messages[0]?.at ?? everywhere) + policy.receiptDeadline - SLACK;
    });
}

/** Whether *Nothing was changed* is judged. */
const JUDGES_UNCHANGED: boolean = true;

/** I10, at the end of a run: what it says of itself and of the world. */
export function assertSaid(world: World, process: Process, outcomes: readonly Outcome[], exposed: boolean): void {
  const leaked = [...world.exposed].find((key) => world.vendor.isAlive(key));
  if (exposed && leaked && !outcomes.some(({ error }) => error))
    world.fail(`I10: ${leaked.id} is leaked and lives, and the run ended as if all were well`);
  for (const { key, error } of outcomes) {
    if (error?.code === 'INTERNAL') world.fail(`a bug: ${error.message}`);
    const target = world.targets.find((one) => one.key === key);
    if (JUDGES_UNCHANGED && error?.now === 'unchanged' && target && process.changed.has(target.secret))
      world.fail(`I10: ${error.code} says that nothing was changed after ${[...process.changed].join(', ')} was`);
  }
}

/** I8: whoever mints or writes owns the secret's entry, or did when a late effect was sent. */
export function assertOwner(world: World, process: Process, secret: string, what: string): void {
  // Who may push can take an intent back that no PUT followed: then two runs mint, and the first one stops at its next commit.
  if (world.moved && what === 'mint') return;
  // By what runs committed: somebody else's documents give nobody anything.
  const entry = world.honest?.secrets[`production/${secret}`];
  if (!entry?.lock || entry.lock.owner.key === process.owner.key) return;
  world.fail(`I8: ${process.owner.run} did ${what} although ${entry.lock.owner.run} owns the secret`);
}

export function assertEscrowOwner(world: World, process: Process, text: string): void {
  const { honest } = world;
  // A journal that was begun beside this one has locks of its own.
  const lock = honest !== undefined && honest.key !== keyIn(text) ? undefined : honest?.escrow.lock;
  if (lock && lock.owner.key !== process.owner.key)
    world.fail(`I8: ${process.owner.run} wrote the escrow although ${lock.owner.run} holds its lock`);
}

const forward: Record<Stage, readonly Stage[]> = {
  pending: ['pending', 'current', 'previous', 'aborted', 'orphan'],
  current: ['current', 'previous', 'revoked'],
  previous: ['previous', 'revoked'],
  revoked: ['revoked'],
  aborted: ['aborted'],
  orphan: ['orphan', 'revoked'],
};

/** I7 and I11, for every commit. */
export class Audit {
  readonly #stages = new Map<string, Stage>();
  readonly #revisions = new Map<string, number>();
  /** Secret -> what stood in its places when the journal first knew it. */
  readonly #met = new Map<string, readonly Key[]>();

  /** What stands there was set manually: what is honest goes on from it. */
  forget(found: JournalRecord | undefined): void {
    this.#stages.clear();
    this.#revisions.clear();
    for (const [key, entry] of Object.entries(found?.secrets ?? {})) {
      this.#revisions.set(key, entry.revision);
      for (const { rotation, stage } of entry.credentials) this.#stages.set(rotation, stage);
    }
  }

  commit(world: World, before: JournalRecord | undefined, next: JournalRecord): void {
    if (before !== undefined && before.id !== next.id) world.fail('I7: the journal changed its id');
    for (const [key, entry] of Object.entries(next.secrets)) {
      const target = world.targets.find((one) => one.key === key);
      if (!this.#met.has(key)) this.#met.set(key, target ? world.standing(target) : []);
      if (entry.revision < (this.#revisions.get(key) ?? 0)) world.fail(`I7: the revision of ${key} went back`);
      this.#revisions.set(key, entry.revision);
      if (entry.credentials.filter((one) => one.stage === 'current').length > 1)
        world.fail(`I7: ${key} has two current credentials`);
      for (const one of entry.credentials) {
        const stage = this.#stages.get(one.rotation);
        if (stage && !forward[stage].includes(one.stage))
          world.fail(`I7: ${one.rotation} went from ${stage} to ${one.stage}`);
        this.#stages.set(one.rotation, one.stage);
        if (one.stage !== 'revoked') continue;
        const live = this.#meant(world, key, one).find((held) => world.vendor.isAlive(held));
        if (live) world.fail(`I11: ${live.id} is journalled as revoked but lives`);
      }
    }
  }

  /** What a record is about: what carries its tag or its id, at any account; else what it was adopted for. */
  #meant(world: World, key: string, one: JournalRecord['secrets'][string]['credentials'][number]): readonly Key[] {
    const found = world.vendor.keys.filter(({ by, tag, id }) => (by === world && tag === one.tag) || id === one.id);
    return found.length === 0 && one.adopted ? (this.#met.get(key) ?? []) : found;
  }
}

/** I9: one live credential of ours, everywhere; nothing under way; everybody was sent it. Undefined if so. */
export function unsettled(world: World): string | undefined {
  const leaked = [...world.exposed].find((key) => world.vendor.isAlive(key));
  if (leaked) return `${leaked.id} is leaked and lives`;
  const journal = world.record();
  for (const target of world.targets) {
    const { key, secret } = target;
    const ours = world.vendor.keys.filter(
      (one) => one.secret === secret && isOurs(world, target, one) && world.vendor.isAlive(one),
    );
    const [only] = ours;
    if (!only || ours.length !== 1) return `${key} has ${ours.length} live credentials`;
    for (const [name, { value }] of world.placesOf(target))
      if (value !== only.value) return `${name} does not hold the live credential`;
    const entry = journal?.secrets[key];
    const stages = entry?.credentials.map((one) => one.stage) ?? [];
    if (stages.includes('pending') || stages.includes('previous')) return `${key} is still under way`;
    if (entry?.lock) return `${key} is still locked`;
    if (entry?.wish) return `${key} still has a wish`;
    if (journal?.escrow.lock) return 'the escrow is still locked';
    for (const login of target.share?.with ?? []) {
      if (!world.people.includes(login) || only.id === target.adopt) continue;
      if (!wasSent(world, login, only)) return `${login} was never sent ${key}`;
    }
  }
  return undefined;
}
