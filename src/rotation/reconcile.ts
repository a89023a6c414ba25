/**
 * One run: reads the journal and the world, and does the next right thing for every secret. Not a script: run it daily;
 * on most days it reads the journal and ends.
 */
import { type Context, held, isAlive, keyed, noteUnknown, queues } from './context.ts';
import { deliver, undelivered } from './deliver.ts';
import { finishClosing, seeOff, sendOff } from './departures.ts';
import { drain } from './drain.ts';
import { contact, reasonOf } from './due.ts';
import { type Counted, counting } from './effects.ts';
import { is, KeyturnError } from './errors.ts';
import { Escrow } from './escrow.ts';
import { closeLeaks, findLeaks, heedDisputes, type Leak } from './exposure.ts';
import { evict, finish, keepAlive } from './finish.ts';
import { humanError } from './humans.ts';
import { holds, reopen } from './leavers.ts';
import { bringBack, isMeant, sendAway, welcome } from './onboard.ts';
import { abandonedOf, expand } from './own.ts';
import { conclude, planned } from './plan.ts';
import { currentOf, pendingOf, previousOf } from './policy.ts';
import type { Person, Ports } from './ports.ts';
import { settlePredecessor } from './predecessor.ts';
import { awaitsReceipts, refreshReceipts, remind } from './receipts.ts';
import { ledger } from './recipients.ts';
import { type CredentialRecord, isTag, type LedgerPerson, sameOwner } from './record.ts';
import { abort, demote, recover, valueChanged } from './recover.ts';
import { rotate } from './rotate.ts';
import { Session } from './session.ts';
import { signerOf } from './signer.ts';
import { isInDoubt, sweep } from './sweep.ts';
import type { Target } from './target.ts';
import { complaintsAbout } from './time.ts';
import type { Outcome, Turn } from './turn.ts';
import { eachOf, fail, guarded, settleNow } from './turns.ts';
import { insist, wanted } from './wanted.ts';

export type ReconcileOptions = {
  /** Rotate now, for this reason, whatever the age. */
  readonly force?: string;
  /** The current credentials are leaked: no overlap, no receipts. */
  readonly exposed?: boolean;
  /** With `exposed`: the successor of what leaked before has leaked, too. */
  readonly successor?: boolean;
  /** Revoke before minting. */
  readonly first?: boolean;
  /** The old credentials were ended by hand: what cannot be revoked is taken as dead, unless it is seen to work. */
  readonly ended?: boolean;
  /** Say what would be done; change nothing. */
  readonly dryRun?: boolean;
  /** Gives this person what the configuration gives them, and does nothing else. */
  readonly onboard?: Person;
  /** Ends what this person holds and rotates what they saw, and does nothing else. */
  readonly offboard?: LedgerPerson;
  /** Begins another journal where there is none any more, or another seed where it is lost. */
  readonly repair?: 'new-journal' | 'new-seed';
  /** Finishes what a run that was killed left open: its locks, its rotation, the escrow. Begins and ends nothing else. */
  readonly mend?: boolean;
  /** Why somebody comes or goes, for the journal and the summary. */
  readonly reason?: string;
  /** Works on these entries alone, of those that the chosen targets have. */
  readonly keys?: readonly string[];
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
  /** When the run ended, by the clock that it believed. */
  readonly at: Date;
};

/** `configured` are all targets of the configuration, `chosen` those that this run is about. */
export async function reconcile(
  world: Ports,
  chosen: readonly Target[],
  configured: readonly Target[],
  options: ReconcileOptions = {},
): Promise<Result> {
  const { ports, effects } = counting(world);
  try {
    return await run({ ports, effects }, chosen, configured, options);
  } catch (error) {
    if (error instanceof KeyturnError && effects.sent === 0) throw error.knowing('unchanged');
    throw error;
  }
}

async function run(
  { ports: given, effects }: Counted,
  chosen: readonly Target[],
  configured: readonly Target[],
  options: ReconcileOptions,
): Promise<Result> {
  const dead = new Set<string>();
  const silent: string[] = [];
  const session = options.dryRun
    ? await Session.look(given, { reads: true })
    : await Session.open(given, {
        tags: () => listsTags(given, chosen, silent),
        repair: options.repair,
        isAlive: (owner) => isAlive({ ports: given, dead }, owner),
      });
  const ports = keyed(given, session);
  const escrow = new Escrow(ports, session);
  const all: Turn[] = [];
  const context: Context = {
    ports,
    session,
    escrow,
    configured,
    dead,
    unknownAt: undefined,
    looked: looked(options),
    anew: options.repair === 'new-journal',
    ended: options.ended === true,
    notices: [...silent],
    alone: queues(),
    evict: () => evict(all),
  };
  escrow.onFailure = (error) => noteUnknown(context, error);
  const some = chosen.length < configured.length ? chosen.map(({ key }) => key) : undefined;
  if (!options.dryRun) await movePerson(context, options, some);
  const expanded = await expand(context, chosen);
  all.push(...expanded.turns);
  const { keys } = options;
  const turns = (await concerned(all, options)).filter(({ target }) => keys === undefined || keys.includes(target.key));
  if (options.dryRun) {
    await eachOf(turns, (turn) => planned(turn, options));
  } else if (options.mend) {
    await eachOf(turns, loseTheUnseen);
    await eachOf(turns, mendOne);
    await finish(context, turns);
    await keepAlive(context);
  } else {
    if (options.force !== undefined || options.exposed) await eachOf(turns, (turn) => wanted(turn, options));
    await eachOf(turns, loseTheUnseen);
    await eachOf(turns, followLinks);
    const leaks = isDaily(options) ? await findLeaks(context, turns).catch((error) => unasked(context, error)) : [];
    await finishClosing(turns);
    if (options.offboard) await sendOff(turns, options.offboard, options.reason ?? 'offboard');
    else if (isDaily(options)) await seeOff(context, turns, expanded.gone, options.force !== undefined);
    await eachOf(turns.filter(isOpen), (turn) => advanceOne(turn, options));
    await guarded(turns, () => deliver(turns.filter((turn) => mayGoOn(turn) && isOpen(turn) && !turn.unsure)));
    await eachOf(
      turns.filter((turn) => mayGoOn(turn) && isOpen(turn)),
      (turn) => drainOne(turn, options),
    );
    await eachOf(
      turns.filter((turn) => (turn.holds || isInDoubt(turn)) && mayGoOn(turn)),
      sweep,
    );
    await guarded([], () => closeLeaks(context, leaks));
    await finish(context, turns);
    await keepAlive(context);
  }
  const signer = !session.existed || options.dryRun ? signerOf(session, ports.pin) : undefined;
  if (signer !== undefined) context.notices.push(`the journal at ${ports.journal.place} ${signer}`);
  for (const { turn, error } of expanded.failures) if (!turn.outcome.error) fail(turn, error);
  for (const turn of turns) settleNow(turn, effects);
  for (const turn of turns) conclude(turn);
  const abandoned = abandonedOf(session.document, configured);
  const people = [...turns.flatMap((turn) => turn.recipients), ...ledger(session.document)].map(({ login }) => login);
  return {
    outcomes: turns.map((turn) => turn.outcome),
    abandoned,
    people: [...new Set(people)],
    notices: [...new Set([...complaintsAbout(ports.clock), ...context.notices])],
    targets: turns.map((turn) => turn.target),
    session,
    at: ports.clock.now(),
  };
}

/**
 * Whether a chosen provider lists what some Keyturn journal made: then this is no first run. One that cannot be asked is
 * named in `silent`; nothing of it is minted in this run.
 */
async function listsTags(ports: Ports, chosen: readonly Target[], silent: string[]): Promise<boolean> {
  const bindings = new Map(chosen.map(({ binding }) => [JSON.stringify(binding), binding]));
  for (const binding of bindings.values()) {
    try {
      const provider = await ports.provider(binding);
      const listed = provider.tagged ? await provider.list?.() : undefined;
      if (listed?.some(({ tag }) => tag !== undefined && isTag(tag))) return true;
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      silent.push(
        `${binding.provider} could not be asked whether an earlier journal made credentials there: ${error.message}`,
      );
    }
  }
  return false;
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
  session.wished = session.document.seq;
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

function mayGoOn(turn: Turn): boolean {
  return (
    turn.outcome.error === undefined || !is(turn.outcome.error, 'JOURNAL_CONFLICT', 'JOURNAL_UNREACHABLE', 'INTERNAL')
  );
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
    if (escrow.isChanged(one.rotation) && !turn.context.looked) {
      await valueChanged(turn, one);
      continue;
    }
    if (!escrow.isChanged(one.rotation) && !(await escrow.isLost(one))) continue;
    await turn.amend(
      'escrowed value lost',
      one.rotation,
      (record): CredentialRecord =>
        record.escrow ? { ...record, escrow: { ...record.escrow, state: 'lost' } } : record,
    );
  }
}

/** The lock of a run that is dead goes, and so does what it had begun: forward, or away. */
async function mendOne(turn: Turn): Promise<void> {
  const lock = turn.entry?.lock;
  if (lock && !sameOwner(lock.owner, turn.context.ports.owner) && (await isAlive(turn.context, lock.owner)))
    throw held(turn.target.key, lock.owner);
  if (lock) await turn.hold();
  const pending = pendingOf(turn.entry);
  if (pending) await recover(turn, pending);
}

/** Finishes what is pending, then rotates what is due. */
async function advanceOne(turn: Turn, options: ReconcileOptions): Promise<void> {
  const { context } = turn;
  const lock = turn.entry?.lock;
  if (lock && !sameOwner(lock.owner, context.ports.owner) && (await isAlive(context, lock.owner)))
    throw held(turn.target.key, lock.owner);
  // A dead owner's lock would make every later run ask GitHub about it.
  if (lock) await turn.hold();
  if (options.onboard) return welcome(turn, options.onboard, options.reason ?? 'onboard');
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
    else if (pending && turn.entry?.human && turn.entry.human.code !== 'OLD_KEY_ALIVE' && looked(options))
      await demote(turn, pending, 'a human has looked');
    else if (pending && (await turn.providerUnlessEnded(pending)) === undefined)
      await demote(turn, pending, 'ended by hand, its settings are not known');
    else if (pending) await recover(turn, pending);
    if (pendingOf(turn.entry)) return;
    const met = turn.entry !== undefined;
    await contact(turn, {
      exposed: options.exposed === true,
      first: options.first === true,
      reason: options.force ?? 'exposed',
    });
    await acknowledge(turn, options);
    if (turn.entry?.human && turn.entry.human.code !== 'OLD_KEY_ALIVE') return;
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

function looked(options: ReconcileOptions): boolean {
  return options.force !== undefined || options.exposed === true;
}

/** `force` says that a human has looked. */
async function acknowledge(turn: Turn, options: ReconcileOptions): Promise<void> {
  const { entry } = turn;
  // To have looked does not end a key: that has a step of its own.
  if (!entry?.human || entry.human.code === 'OLD_KEY_ALIVE') return;
  if (looked(options)) {
    await turn.change('a human has looked', ({ human: _, ...rest }) => rest);
    return;
  }
  turn.outcome.action = 'human';
  turn.outcome.error ??= humanError(turn.target.key, entry, entry.human);
}

async function drainOne(turn: Turn, options: ReconcileOptions): Promise<void> {
  await settlePredecessor(turn);
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
  if (options.exposed) insist(turn);
}
