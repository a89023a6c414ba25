/**
 * One run: reads the journal and the world, and does the next right thing for every secret. Not a script: run it daily;
 * on most days it reads the journal and ends.
 */
import { type Context, held, isAlive, noteUnknown, tell } from './context.ts';
import { deliver, undelivered } from './deliver.ts';
import { drain } from './drain.ts';
import { is, KeyturnError } from './errors.ts';
import { Escrow } from './escrow.ts';
import { closeLeaks, findLeaks, heedDisputes, type Leak } from './exposure.ts';
import { close, exodus, holds, isExodus, isTransient, leaversOf, part, reopen } from './leavers.ts';
import { bringBack, isMeant, sendAway, welcome } from './onboard.ts';
import { abandonedOf, expand } from './own.ts';
import { currentOf, dueReason, entryDueAt, pendingOf, previousOf, REQUEST_TIMEOUT } from './policy.ts';
import type { Owner, Person, Ports } from './ports.ts';
import { inspect, prepare } from './prepare.ts';
import { awaitsReceipts, refreshReceipts, remind } from './receipts.ts';
import { ledger } from './recipients.ts';
import { type CredentialRecord, type EntryRecord, type LedgerPerson, sameOwner, type WishRecord } from './record.ts';
import { abort, demote, recover } from './recover.ts';
import { rotate } from './rotate.ts';
import { Session, wish } from './session.ts';
import { sweep } from './sweep.ts';
import type { Target } from './target.ts';
import { type Outcome, remembered, type Turn } from './turn.ts';

export type ReconcileOptions = {
  /** Rotate now, for this reason, whatever the age. */
  readonly force?: string;
  /** The current credentials are leaked: no overlap, no receipts. */
  readonly exposed?: boolean;
  /** Revoke before minting. */
  readonly first?: boolean;
  /** Say what would be done; change nothing. */
  readonly dryRun?: boolean;
  /** Gives this person what the configuration gives them, and does nothing else. */
  readonly onboard?: Person;
  /** Ends what this person holds and rotates what they saw, and does nothing else. */
  readonly offboard?: LedgerPerson;
};

export type Result = {
  readonly outcomes: readonly Outcome[];
  /** Entries of the journal that the configuration no longer names: reported, never revoked by themselves. */
  readonly abandoned: readonly string[];
  /** Logins of everybody who was meant, for doors whose readers may not see them. */
  readonly people: readonly string[];
  /** Remarks about the run as a whole. */
  readonly notices: readonly string[];
  /** The targets as they were worked on: one for each person where everybody has their own. */
  readonly targets: readonly Target[];
  /** The journal at the end of the run, for the doors' reports. */
  readonly session: Session;
};

const TURNS_AT_ONCE = 4;
const ALIVE_EVERY = 20 * 86_400_000;

/** `configured` are all targets of the configuration, `chosen` those that this run is about. */
export async function reconcile(
  ports: Ports,
  chosen: readonly Target[],
  configured: readonly Target[],
  options: ReconcileOptions = {},
): Promise<Result> {
  const session = await Session.open(ports.journal, ports.clock, ports.random);
  const escrow = new Escrow(ports, session);
  await escrow.open();
  const all: Turn[] = [];
  const context: Context = {
    ports,
    session,
    escrow,
    dead: new Set(),
    unknownAt: undefined,
    looked: looked(options),
    notices: [],
    evict: () => evict(all),
  };
  escrow.onFailure = (error) => noteUnknown(context, error);
  const some = chosen.length < configured.length ? chosen.map(({ key }) => key) : undefined;
  if (!options.dryRun) await movePerson(context, options, some);
  const expanded = await expand(context, chosen);
  all.push(...expanded.turns);
  const turns = await concerned(all, options);
  if (options.dryRun) {
    await eachOf(turns, (turn) => planned(turn, options));
  } else {
    if (options.force !== undefined || options.exposed) await eachOf(turns, (turn) => wanted(turn, options));
    await eachOf(turns, loseTheUnseen);
    await eachOf(turns, followLinks);
    const leaks = isDaily(options) ? await findLeaks(context, turns).catch((error) => unasked(context, error)) : [];
    await depart(context, turns, expanded.gone, options);
    await eachOf(turns.filter(isOpen), (turn) => advanceOne(turn, options));
    await guarded(turns, () => deliver(turns.filter((turn) => mayGoOn(turn) && isOpen(turn) && !turn.unsure)));
    await eachOf(
      turns.filter((turn) => mayGoOn(turn) && isOpen(turn)),
      drainOne,
    );
    await eachOf(
      turns.filter((turn) => turn.holds && mayGoOn(turn)),
      sweep,
    );
    await guarded([], () => closeLeaks(context, leaks));
    await finish(context, turns);
    await keepAlive(context);
  }
  for (const { turn, error } of expanded.failures) if (!turn.outcome.error) fail(turn, error);
  for (const turn of turns) conclude(turn);
  const abandoned = abandonedOf(session.document, configured);
  const people = [...turns.flatMap((turn) => turn.recipients), ...ledger(session.document)].map(({ login }) => login);
  return {
    outcomes: turns.map((turn) => turn.outcome),
    abandoned,
    people: [...new Set(people)],
    notices: [...new Set(context.notices)],
    targets: turns.map((turn) => turn.target),
    session,
  };
}

/** `rotate` as it runs by itself: it asks the world what has happened. Everything else was asked for by somebody. */
function isDaily(options: ReconcileOptions): boolean {
  return !options.exposed && options.onboard === undefined && options.offboard === undefined;
}

/** What is to end for good is neither advanced nor drained: it has ended, or failed to. */
function isOpen(turn: Turn): boolean {
  return turn.entry?.closing === undefined || !turn.unsure;
}

/** Who comes and who goes by hand is journalled before anything else. */
async function movePerson(
  { session, ports }: Context,
  { onboard, offboard }: ReconcileOptions,
  secrets: readonly string[] | undefined,
): Promise<void> {
  if (!onboard && !offboard) return;
  await session.check();
  if (offboard) {
    const since = ports.clock.now().toISOString();
    await sendAway(session, { person: offboard, since, ...(secrets ? { secrets } : {}) });
  }
  if (onboard) await bringBack(session, onboard, secrets);
}

/** Which of the turns a command about one person is about. */
async function concerned(turns: readonly Turn[], { onboard, offboard }: ReconcileOptions): Promise<readonly Turn[]> {
  if (offboard) return turns.filter((turn) => holds(turn, offboard.id));
  if (!onboard) return turns;
  const found: Turn[] = [];
  for (const turn of turns) if (await isMeant(turn, onboard.id)) found.push(turn);
  return found;
}

/** What became of the links, and what follows from it. */
async function followLinks(turn: Turn): Promise<void> {
  if (awaitsReceipts(turn)) await refreshReceipts(turn);
  await heedDisputes(turn);
  await remind(turn);
}

function unasked(context: Context, error: unknown): readonly Leak[] {
  if (!(error instanceof KeyturnError)) throw error;
  context.notices.push(`secret scanning could not be asked: ${error.message}; the next run asks again`);
  return [];
}

/** Everybody who is gone, by what GitHub says or by what somebody says. */
async function depart(
  context: Context,
  turns: readonly Turn[],
  gone: readonly Turn[],
  options: ReconcileOptions,
): Promise<void> {
  const { offboard } = options;
  if (offboard) {
    await eachOf(turns, (turn) => (turn.target.person ? close(turn, 'offboard') : part(turn, [offboard], 'offboard')));
    return;
  }
  const unfinished = turns.filter((turn) => turn.unsure && turn.entry?.closing);
  await eachOf(unfinished, (turn) => close(turn, 'member-left'));
  if (!isDaily(options)) return;
  const leaving = new Map<Turn, readonly LedgerPerson[]>();
  await eachOf(turns, async (turn) => {
    if (turn.unsure || !turn.target.policy.rotateWhen.includes('member-left')) return;
    const people = await leaversOf(turn).catch((error: unknown) => {
      if (!(error instanceof KeyturnError)) throw error;
      if (turn.target.policy.signalsNamed && !isTransient(error)) throw error;
      context.notices.push(`who has left ${turn.target.share?.with.join(', ')} could not be asked: ${error.message}`);
      return [];
    });
    if (people.length > 0) leaving.set(turn, people);
  });
  for (const turn of gone) {
    const { person, policy } = turn.target;
    if (turn.entry?.closing || !person) continue;
    if (policy.rotateWhen.includes('member-left')) leaving.set(turn, [remembered(person)]);
    else
      turn.outcome.notes.push(
        `${person.login} is not among the recipients any more: \`keyturn offboard --person ${person.login}\` ends it`,
      );
  }
  const groups = groupsOf(turns, leaving);
  await eachOf([...leaving.keys()], async (turn) => {
    const people = leaving.get(turn) ?? [];
    const group = groups.get(sharing(turn));
    if (group && !options.force && isExodus(group.with, group.known.size, group.gone.size))
      throw exodus(turn.target.key, group.with, group.known.size, [...group.gone.values()]);
    await (turn.target.person ? close(turn, 'member-left') : part(turn, people, 'member-left'));
  });
}

type Group = { readonly with: readonly string[]; readonly known: Set<string>; readonly gone: Map<string, string> };

/** Those who share by the same words: whether an answer is believed is asked of all their secrets at once. */
function groupsOf(
  turns: readonly Turn[],
  leaving: ReadonlyMap<Turn, readonly LedgerPerson[]>,
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const turn of turns) {
    const name = sharing(turn);
    const group = groups.get(name) ?? { with: turn.shareWith, known: new Set(), gone: new Map() };
    groups.set(name, group);
    const { entry } = turn;
    if (entry?.person && !entry.closing) group.known.add(entry.person.id);
    for (const { shares } of entry?.credentials ?? [])
      for (const { person, left } of shares) if (left === undefined) group.known.add(person.id);
    for (const { id, login } of leaving.get(turn) ?? []) group.gone.set(id, login);
  }
  return groups;
}

function sharing(turn: Turn): string {
  return [...turn.shareWith].sort().join(' ');
}

/** A few secrets side by side: their transitions share commits, and a failure of one is its own. */
async function eachOf(turns: readonly Turn[], work: (turn: Turn) => Promise<void>): Promise<void> {
  const queue = [...turns];
  const worker = async () => {
    for (let turn = queue.shift(); turn; turn = queue.shift()) {
      const one = turn;
      await guarded([one], () => work(one));
    }
  };
  await Promise.all(Array.from({ length: Math.min(TURNS_AT_ONCE, turns.length) }, worker));
}

async function guarded(turns: readonly Turn[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    for (const turn of turns) fail(turn, error);
  }
}

function fail(turn: Turn, error: unknown): void {
  const known = error instanceof KeyturnError ? error : internal(error);
  turn.tell('failed', `${known.code}: ${known.message}`);
  if (is(known, 'JOURNAL_CONFLICT')) turn.lost();
  turn.outcome.error ??= known;
  turn.outcome.action = is(known, 'HELD', 'JOURNAL_CONFLICT') ? 'busy' : is(known, 'NEEDS_HUMAN') ? 'human' : 'failed';
}

/** The class and the place, never the message: a foreign error may quote a header or a body. */
function internal(error: unknown): KeyturnError {
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const place = error instanceof Error ? (/\((?:.*\/)?([\w.-]+:\d+):\d+\)/.exec(error.stack ?? '')?.[1] ?? '') : '';
  return new KeyturnError('INTERNAL', {
    what: `Keyturn has a bug (${name}${place ? ` at ${place}` : ''})`,
    hint: 'please report it; run again to go on',
  });
}

function mayGoOn(turn: Turn): boolean {
  return (
    turn.outcome.error === undefined || !is(turn.outcome.error, 'JOURNAL_CONFLICT', 'JOURNAL_UNREACHABLE', 'INTERNAL')
  );
}

/** `force` and `revoke` outlive this run: they are journalled before anything is done about them. */
async function wanted(turn: Turn, options: ReconcileOptions): Promise<void> {
  const { entry } = turn;
  if (!entry) return;
  const live = entry.credentials.filter((one) => one.stage === 'current' || one.stage === 'previous');
  // A re-run goes on with an open wish and never exposes the successor.
  if (options.exposed && entry.wish?.exposed) return;
  const wanted: WishRecord = {
    reason: options.force ?? 'exposed',
    since: turn.now(),
    ...(options.first ? { first: true as const } : {}),
    ...(options.exposed && live.length > 0 ? { exposed: live.map((one) => one.rotation) } : {}),
  };
  await turn.context.session.check();
  await wish(turn.context.session, turn.target.key, wanted);
}

/** Values that the escrow should hold but that a run queued late enough does not see are lost, and journalled so. */
async function loseTheUnseen(turn: Turn): Promise<void> {
  const { escrow, ports } = turn.context;
  if (!ports.escrow) return;
  const { entry } = turn;
  if (entry?.lock && !sameOwner(entry.lock.owner, ports.owner) && (await isAlive(turn.context, entry.lock.owner)))
    return;
  for (const one of turn.entry?.credentials ?? []) {
    if (one.escrow?.state !== 'held' || escrow.value(one.rotation)) continue;
    // A pending one has its own rule, which journals the loss together with its consequence.
    if (one.stage === 'pending') continue;
    if (!(await escrow.sees(one.escrow.at)) || !(await escrow.wired())) continue;
    await turn.amend(
      'escrowed value lost',
      one.rotation,
      (record): CredentialRecord =>
        record.escrow ? { ...record, escrow: { ...record.escrow, state: 'lost' } } : record,
    );
  }
}

/** Finishes what is pending, then rotates what is due. */
async function advanceOne(turn: Turn, options: ReconcileOptions): Promise<void> {
  const { context } = turn;
  const lock = turn.entry?.lock;
  if (lock && !sameOwner(lock.owner, context.ports.owner) && (await isAlive(context, lock.owner)))
    throw held(turn.target.key, lock.owner);
  // A dead owner's lock would make every later run ask GitHub about it.
  if (lock) await turn.hold();
  if (options.onboard) return welcome(turn, options.onboard);
  if (turn.unsure) {
    const pending = pendingOf(turn.entry);
    if (pending) await recover(turn, pending);
    return;
  }
  await reopen(turn);
  await renewUndelivered(turn);
  // One renewal a run: an abort leaves a wish, which the second round takes up.
  for (let round = 1; round <= 2; round++) {
    const pending = pendingOf(turn.entry);
    if (pending && isLeaked(turn, pending)) await abort(turn, pending, 'exposed', turn.entry?.wish?.reason);
    else if (pending && turn.entry?.human && looked(options)) await demote(turn, pending, 'a human has looked');
    else if (pending) await recover(turn, pending);
    if (pendingOf(turn.entry)) return;
    const met = turn.entry !== undefined;
    await contact(turn);
    await acknowledge(turn, options);
    if (turn.entry?.human) return;
    // What this run itself has just entered into the journal could not carry its wish yet.
    const reason = !met && looked(options) ? (options.force ?? 'exposed') : await reasonOf(turn);
    if (reason === undefined) return;
    await rotate(turn, reason);
    if (!turn.entry?.wish || turn.outcome.action === 'waiting') return;
  }
}

/** Leaked before any destination was written: it can go as if it had never been. */
function isLeaked(turn: Turn, pending: CredentialRecord): boolean {
  const unwritten = pending.step === 'minted' || pending.step === 'escrowed';
  return unwritten && turn.entry?.wish?.exposed?.includes(pending.rotation) === true;
}

/**
 * A person's own credential whose value was lost before they had a link: nobody holds it, so it ends without an overlap.
 * Its link, if one was drafted, ends first.
 */
async function renewUndelivered(turn: Turn): Promise<void> {
  const current = currentOf(turn.entry);
  const share = current?.shares[0];
  if (!turn.target.person || !current || !share || !undelivered(share) || turn.entry?.wish) return;
  if (turn.context.escrow.value(current.rotation)) return;
  await turn.hold();
  if (share.link !== undefined) {
    const { links } = turn.context.ports;
    const { state } = (await links?.receipt(share.link)) ?? { state: 'unknown' };
    // Sent after all: delivery journals that.
    if (state === 'opened' || state === 'saved') return;
    await links?.destroy(share.link, 'superseded');
  }
  await turn.change('due (value lost before delivery)', (entry) => ({
    ...entry,
    wish: { reason: 'value-lost', since: turn.now(), exposed: [current.rotation] },
  }));
}

async function reasonOf(turn: Turn): Promise<string | undefined> {
  const { ports } = turn.context;
  if (!turn.entry) return 'new';
  const addresses = (await ports.addresses(turn.target)).map((address) => address.key);
  const removed = known(turn.entry).filter((key) => !addresses.includes(key));
  if (removed.length > 0)
    turn.outcome.notes.push(`no longer a destination: ${removed.join(', ')}; what it holds is not touched`);
  return dueReason(turn.entry, turn.target.policy, ports.clock.now(), addresses);
}

function known(entry: EntryRecord): readonly string[] {
  const current = currentOf(entry);
  return current ? current.destinations.map((one) => one.address.key) : (entry.observed?.destinations ?? []);
}

/** First contact: a secret that the journal does not know takes its age from its destinations. */
async function contact(turn: Turn): Promise<void> {
  if (turn.entry || turn.target.person) return;
  const { adopt, binding } = turn.target;
  const found = await inspect(turn);
  const there = found.filter(({ state }) => state.updatedAt !== undefined);
  if (there.length === 0 && adopt === undefined) return;
  const oldest = Math.min(...there.map(({ state }) => state.updatedAt?.getTime() ?? 0));
  const since = Number.isFinite(oldest) ? new Date(oldest).toISOString() : turn.now();
  // Anything missing makes the secret due as a whole: all places get the same value.
  const destinations =
    there.length < found.length && adopt === undefined ? [] : there.map(({ destination }) => destination.address.key);
  if (adopt === undefined) {
    await turn.change(`first contact, in place since ${since}`, (entry) => ({
      ...entry,
      observed: { since, destinations },
    }));
    return;
  }
  const provider = await turn.provider(binding);
  const rotation = turn.context.ports.random.ulid(turn.context.ports.clock.now());
  await turn.change(`first contact, adopted`, (entry) => ({
    ...entry,
    credentials: [
      {
        rotation,
        tag: `adopted-${rotation.toLowerCase()}`,
        stage: 'current',
        step: 'done',
        reason: 'adopted',
        provider: binding.provider,
        account: provider.account,
        options: binding.options,
        admin: binding.admin ?? null,
        id: adopt,
        adopted: true,
        times: { intent: since, current: since },
        destinations: found.map(({ destination, state }) => ({
          address: destination.address,
          ...(state.updatedAt ? { done: state.updatedAt.toISOString() } : {}),
        })),
        shares: [],
      },
    ],
  }));
}

function looked(options: ReconcileOptions): boolean {
  return options.force !== undefined || options.exposed === true;
}

/** `force` says that a human has looked. */
async function acknowledge(turn: Turn, options: ReconcileOptions): Promise<void> {
  const { human } = turn.entry ?? {};
  if (!human) return;
  if (looked(options)) {
    await turn.change('a human has looked', ({ human: _, ...entry }) => entry);
    return;
  }
  turn.outcome.action = 'human';
  turn.outcome.error ??= new KeyturnError('NEEDS_HUMAN', {
    secret: turn.target.key,
    what: human.what,
    hint: human.hint,
    now: 'both-live',
  });
}

async function drainOne(turn: Turn): Promise<void> {
  if (
    turn.entry &&
    (turn.holds ||
      previousOf(turn.entry).length > 0 ||
      turn.entry.wish?.exposed ||
      awaitsReceipts(turn) ||
      currentOf(turn.entry)?.escrow?.state === 'held')
  ) {
    await drain(turn);
  }
}

/**
 * Without room, the oldest values that only wait for their predecessor's end leave the escrow first: every destination
 * has them and nobody is owed a link. A foreign write that is seen later then makes that secret due.
 */
async function evict(turns: readonly Turn[]): Promise<boolean> {
  const idle = turns
    .flatMap((turn) => {
      const current = currentOf(turn.entry);
      return current?.escrow?.state === 'held' && !current.shares.some(undelivered) ? [{ turn, current }] : [];
    })
    .sort((one, other) => (one.current.rotation < other.current.rotation ? -1 : 1));
  for (const { turn, current } of idle) {
    try {
      await turn.amend('escrow entry gone (no room)', current.rotation, (one) =>
        one.escrow ? { ...one, escrow: { ...one.escrow, state: 'gone' as const } } : one,
      );
      return true;
    } catch (error) {
      if (!is(error, 'HELD', 'JOURNAL_CONFLICT')) throw error;
    }
  }
  return false;
}

/** Every 20 days an idle run shows that somebody is there, before GitHub takes the schedule away (after 60). */
async function keepAlive(context: Context): Promise<void> {
  const { ports, session } = context;
  const last = session.document.alive;
  if (!session.exists || last === undefined || ports.clock.now().getTime() < Date.parse(last) + ALIVE_EVERY) return;
  await guarded([], async () => {
    await session.beat();
    await ports.keepAlive();
  });
}

/** Lets go of the locks in one commit, and of values that the escrow no longer needs. */
async function finish(context: Context, turns: readonly Turn[]): Promise<void> {
  const { ports, session, escrow } = context;
  if (ports.escrow && escrow.stale()) {
    // What has ended must not lie in the secret any longer than it has to; if another run holds it, its PUT does this.
    await guarded([], async () => {
      const claim = await escrow.claim(context, 'escrow');
      await session.commit({ message: 'escrow: tidied', apply: claim });
      await escrow.tidy();
    });
  }
  const lock = session.document.escrow.lock;
  const holds = lock !== undefined && sameOwner(lock.owner, ports.owner);
  if (lock && !holds) await guarded([], () => lift(context, lock.owner));
  if (context.unknownAt !== undefined) {
    const wait = context.unknownAt + 2 * REQUEST_TIMEOUT - ports.clock.now().getTime();
    if (wait > 0) await ports.clock.sleep(wait);
  }
  // A PUT that was given up may have landed after those that followed it, and taken their values away.
  if (holds && escrow.doubtful) await guarded([], async () => void (await escrow.tidy()));
  const releases = turns.filter((turn) => turn.holds).map((turn) => guarded([turn], () => turn.release()));
  if (holds) {
    releases.push(
      session
        .commit({
          message: 'escrow: released',
          apply(document) {
            const found = document.escrow.lock;
            if (!found || !sameOwner(found.owner, ports.owner)) return document;
            const { lock: _, ...rest } = document.escrow;
            return { ...document, escrow: { ...rest, counter: rest.counter + (escrow.tidied ? 1 : 0) } };
          },
        })
        .catch(() =>
          tell(context, undefined, 'release', 'the lock on the escrow could not be released: it lapses with this run'),
        ),
    );
  }
  await Promise.all(releases);
}

/** A run that died after its last PUT to the escrow left its lock there; every later run would ask GitHub about it. */
async function lift(context: Context, owner: Owner): Promise<void> {
  if (await isAlive(context, owner)) return;
  await context.session.check();
  await context.session.commit({
    message: 'escrow: the lock of a run that has ended is lifted',
    apply(document) {
      const found = document.escrow.lock;
      if (!found || !sameOwner(found.owner, owner)) return document;
      const { lock: _, ...rest } = document.escrow;
      return { ...document, escrow: rest };
    },
  });
}

/** What would be done, from reads alone. */
async function planned(turn: Turn, options: ReconcileOptions): Promise<void> {
  const { entry, target } = turn;
  const { clock } = turn.context.ports;
  const pending = pendingOf(entry);
  turn.outcome.action = 'none';
  if (turn.unsure) {
    turn.outcome.next = 'would end with its person, if they are gone';
    return;
  }
  if (pending) {
    turn.outcome.action = 'planned';
    turn.outcome.next = `would go on with ${pending.tag} (${pending.step})`;
    return;
  }
  let reason: string | undefined;
  if (!entry) {
    const found = await inspect(turn);
    const there = found.flatMap(({ state }) => (state.updatedAt ? [state.updatedAt.getTime()] : []));
    const due = Math.min(...there) + target.policy.maxAge - target.policy.overlap - target.policy.lead;
    if (there.length < found.length || found.length === 0) reason = 'new';
    else if (clock.now().getTime() >= due) reason = 'max-age';
  } else {
    reason = await reasonOf(turn);
  }
  if (options.exposed) reason = 'exposed';
  if (options.force !== undefined) reason = options.force;
  if (reason === undefined) return;
  const prepared = await prepare(turn);
  const places = prepared.destinations.map(({ destination }) => destination.place).join(', ');
  turn.outcome.action = 'planned';
  turn.outcome.reason = reason;
  const people = turn.recipients.length;
  turn.outcome.next = `would mint at ${prepared.provider.account} and write ${places}${people > 0 ? `, with a link for ${people} ${people === 1 ? 'person' : 'people'}` : ''}`;
}

function conclude(turn: Turn): void {
  const { entry, outcome, target } = turn;
  if (outcome.next !== '' || outcome.error) return;
  const previous = previousOf(entry)[0];
  const due = entry ? entryDueAt(entry, target.policy) : undefined;
  const owed = currentOf(entry)?.shares.some(undelivered) === true;
  if (owed) outcome.next = 'links are still owed';
  else if (previous?.revokeNotBefore !== undefined)
    outcome.next = `the previous credential overlaps until ${previous.revokeNotBefore}`;
  else if (due !== undefined) outcome.next = `due at ${new Date(due).toISOString()}`;
}
