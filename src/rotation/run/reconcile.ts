/**
 * One run: reads the journal and the world, and does the next right thing for every secret. Not a script: run it daily;
 * on most days it reads the journal and ends.
 */
import { type Context, held, isAlive, keyed, noteUnknown, queues } from '../journal/context.ts';
import { Escrow } from '../journal/escrow.ts';
import { fail, guarded, inParallel, settleNow } from '../journal/parallel.ts';
import type { Outcome, SecretRun } from '../journal/secret-run.ts';
import { Session } from '../journal/session.ts';
import { signerOf } from '../journal/signer.ts';
import { type Counted, counting } from '../model/effects.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { complaintsAbout } from '../model/following-clock.ts';
import { humanError } from '../model/needs-human.ts';
import { currentOf, pendingOf, previousOf } from '../model/policy.ts';
import type { Person, Ports } from '../model/ports.ts';
import { type CredentialRecord, isTag, type LedgerPerson, sameOwner } from '../model/record.ts';
import type { Target } from '../model/target.ts';
import { abandonedOf, expand } from '../people/personal-credentials.ts';
import { awaitsReceipts, refreshReceipts, remind } from '../people/receipts.ts';
import { ledger } from '../people/recipients.ts';
import { deliver, undelivered } from '../steps/deliver.ts';
import { drain } from '../steps/drain.ts';
import { contact, reasonOf } from '../steps/due.ts';
import { holds, reopen } from '../steps/end-access.ts';
import { closeLeaks, findLeaks, handleDisputes, type Leak } from '../steps/exposure.ts';
import { isMeant, onboard, recordOffboarding, undoOffboarding } from '../steps/onboard.ts';
import { settlePredecessor } from '../steps/predecessor.ts';
import { abort, demote, recover, valueChanged } from '../steps/recover.ts';
import { finishClosing, offboard, revokeAccessOfLeavers } from '../steps/revoke-access.ts';
import { rotate } from '../steps/rotate.ts';
import { isInDoubt, sweep } from '../steps/sweep.ts';
import { evict, finish, keepAlive } from './finish.ts';
import { conclude, planned } from './plan.ts';
import { insist, wanted } from './requested.ts';

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
  const all: SecretRun[] = [];
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
  all.push(...expanded.runs);
  const { keys } = options;
  const runs = (await concerned(all, options)).filter(({ target }) => keys === undefined || keys.includes(target.key));
  if (options.dryRun) {
    await inParallel(runs, (run) => planned(run, options));
  } else if (options.mend) {
    await inParallel(runs, loseTheUnseen);
    await inParallel(runs, mendOne);
    await finish(context, runs);
    await keepAlive(context);
  } else {
    if (options.force !== undefined || options.exposed) await inParallel(runs, (run) => wanted(run, options));
    await inParallel(runs, loseTheUnseen);
    await inParallel(runs, followLinks);
    const leaks = isDaily(options) ? await findLeaks(context, runs).catch((error) => unasked(context, error)) : [];
    await finishClosing(runs);
    if (options.offboard) await offboard(runs, options.offboard, options.reason ?? 'offboard');
    else if (isDaily(options)) await revokeAccessOfLeavers(context, runs, expanded.gone, options.force !== undefined);
    await inParallel(runs.filter(isOpen), (run) => advanceOne(run, options));
    await guarded(runs, () => deliver(runs.filter((run) => mayGoOn(run) && isOpen(run) && !run.unsure)));
    await inParallel(
      runs.filter((run) => mayGoOn(run) && isOpen(run)),
      (run) => drainOne(run, options),
    );
    await inParallel(
      runs.filter((run) => (run.holds || isInDoubt(run)) && mayGoOn(run)),
      sweep,
    );
    await guarded([], () => closeLeaks(context, leaks));
    await finish(context, runs);
    await keepAlive(context);
  }
  const signer = !session.existed || options.dryRun ? signerOf(session, ports.pin) : undefined;
  if (signer !== undefined) context.notices.push(`the journal at ${ports.journal.place} ${signer}`);
  for (const { run, error } of expanded.failures) if (!run.outcome.error) fail(run, error);
  for (const run of runs) settleNow(run, effects);
  for (const run of runs) conclude(run);
  const abandoned = abandonedOf(session.document, configured);
  const people = [...runs.flatMap((run) => run.recipients), ...ledger(session.document)].map(({ login }) => login);
  return {
    outcomes: runs.map((run) => run.outcome),
    abandoned,
    people: [...new Set(people)],
    notices: [...new Set([...complaintsAbout(ports.clock), ...context.notices])],
    targets: runs.map((run) => run.target),
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
function isOpen(run: SecretRun): boolean {
  return run.entry?.closing === undefined || !run.unsure;
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
    await recordOffboarding(session, { person: offboard, since, ...(secrets ? { secrets } : {}) });
  }
  if (onboard) await undoOffboarding(session, onboard, secrets);
  session.wished = session.document.seq;
}

/** Which of the turns a command about one person is about. */
async function concerned(
  runs: readonly SecretRun[],
  { onboard, offboard }: ReconcileOptions,
): Promise<readonly SecretRun[]> {
  if (offboard) return runs.filter((run) => holds(run, offboard.id));
  if (!onboard) return runs;
  const found: SecretRun[] = [];
  for (const run of runs) if (await isMeant(run, onboard.id)) found.push(run);
  return found;
}

/** What became of the links, and what follows from it. */
async function followLinks(run: SecretRun): Promise<void> {
  if (awaitsReceipts(run)) await refreshReceipts(run);
  await handleDisputes(run);
  await remind(run);
}

function unasked(context: Context, error: unknown): readonly Leak[] {
  if (!(error instanceof KeyturnError)) throw error;
  context.notices.push(`secret scanning could not be asked: ${error.message}; the next run asks again`);
  return [];
}

function mayGoOn(run: SecretRun): boolean {
  return (
    run.outcome.error === undefined || !is(run.outcome.error, 'JOURNAL_CONFLICT', 'JOURNAL_UNREACHABLE', 'INTERNAL')
  );
}

/** Values that the escrow should hold but that a run queued late enough does not see are lost, and journalled so. */
async function loseTheUnseen(run: SecretRun): Promise<void> {
  const { escrow, ports } = run.context;
  if (!ports.escrow) return;
  const { entry } = run;
  if (entry?.lock && !sameOwner(entry.lock.owner, ports.owner) && (await isAlive(run.context, entry.lock.owner)))
    return;
  for (const one of run.entry?.credentials ?? []) {
    if (one.escrow?.state !== 'held' || escrow.value(one.rotation)) continue;
    // A pending one has its own rule, which journals the loss together with its consequence.
    if (one.stage === 'pending') continue;
    if (escrow.isChanged(one.rotation) && !run.context.looked) {
      await valueChanged(run, one);
      continue;
    }
    if (!escrow.isChanged(one.rotation) && !(await escrow.isLost(one))) continue;
    await run.amend(
      'escrowed value lost',
      one.rotation,
      (record): CredentialRecord =>
        record.escrow ? { ...record, escrow: { ...record.escrow, state: 'lost' } } : record,
    );
  }
}

/** The lock of a run that is dead goes, and so does what it had begun: forward, or away. */
async function mendOne(run: SecretRun): Promise<void> {
  const lock = run.entry?.lock;
  if (lock && !sameOwner(lock.owner, run.context.ports.owner) && (await isAlive(run.context, lock.owner)))
    throw held(run.target.key, lock.owner);
  if (lock) await run.hold();
  const pending = pendingOf(run.entry);
  if (pending) await recover(run, pending);
}

/** Finishes what is pending, then rotates what is due. */
async function advanceOne(run: SecretRun, options: ReconcileOptions): Promise<void> {
  const { context } = run;
  const lock = run.entry?.lock;
  if (lock && !sameOwner(lock.owner, context.ports.owner) && (await isAlive(context, lock.owner)))
    throw held(run.target.key, lock.owner);
  // A dead owner's lock would make every later run ask GitHub about it.
  if (lock) await run.hold();
  if (options.onboard) return onboard(run, options.onboard, options.reason ?? 'onboard');
  if (run.unsure) {
    const pending = pendingOf(run.entry);
    if (pending) await recover(run, pending);
    return;
  }
  await reopen(run);
  await renewUndelivered(run);
  // One renewal a run: an abort leaves a wish, which the second round takes up.
  for (let round = 1; round <= 2; round++) {
    const pending = pendingOf(run.entry);
    if (pending && isLeaked(run, pending)) await abort(run, pending, 'exposed', run.entry?.wish?.reason);
    else if (pending && run.entry?.human && run.entry.human.code !== 'OLD_KEY_ALIVE' && looked(options))
      await demote(run, pending, 'a human has looked');
    else if (pending && (await run.providerUnlessEnded(pending)) === undefined)
      await demote(run, pending, 'ended by hand, its settings are not known');
    else if (pending) await recover(run, pending);
    if (pendingOf(run.entry)) return;
    const met = run.entry !== undefined;
    await contact(run, {
      exposed: options.exposed === true,
      first: options.first === true,
      reason: options.force ?? 'exposed',
    });
    await acknowledge(run, options);
    if (run.entry?.human && run.entry.human.code !== 'OLD_KEY_ALIVE') return;
    // What this run itself has just entered into the journal could not carry its wish yet.
    const reason = !met && looked(options) ? (options.force ?? 'exposed') : await reasonOf(run);
    if (reason === undefined) return;
    await rotate(run, reason);
    if (!run.entry?.wish || run.outcome.action === 'waiting') return;
  }
}

/** Leaked before any destination was written: it can go as if it had never been. */
function isLeaked(run: SecretRun, pending: CredentialRecord): boolean {
  const unwritten = pending.step === 'minted' || pending.step === 'escrowed';
  return unwritten && run.entry?.wish?.exposed?.includes(pending.rotation) === true;
}

/**
 * A person's own credential whose value was lost before they had a link: nobody holds it, so it ends without an overlap.
 * Its link, if one was drafted, ends first.
 */
async function renewUndelivered(run: SecretRun): Promise<void> {
  const current = currentOf(run.entry);
  const share = current?.shares[0];
  if (!run.target.person || !current || !share || !undelivered(share) || run.entry?.wish) return;
  if (run.context.escrow.value(current.rotation)) return;
  await run.hold();
  if (share.link !== undefined) {
    const { links } = run.context.ports;
    const { state } = (await links?.receipt(share.link)) ?? { state: 'unknown' };
    // Sent after all: delivery journals that.
    if (state === 'opened' || state === 'saved') return;
    await links?.destroy(share.link, 'superseded');
  }
  await run.change('due (value lost before delivery)', (entry) => ({
    ...entry,
    wish: { reason: 'value-lost', since: run.now(), exposed: [current.rotation] },
  }));
}

function looked(options: ReconcileOptions): boolean {
  return options.force !== undefined || options.exposed === true;
}

/** `force` says that a human has looked. */
async function acknowledge(run: SecretRun, options: ReconcileOptions): Promise<void> {
  const { entry } = run;
  // To have looked does not end a key: that has a step of its own.
  if (!entry?.human || entry.human.code === 'OLD_KEY_ALIVE') return;
  if (looked(options)) {
    await run.change('a human has looked', ({ human: _, ...rest }) => rest);
    return;
  }
  run.outcome.action = 'human';
  run.outcome.error ??= humanError(run.target.key, entry, entry.human);
}

async function drainOne(run: SecretRun, options: ReconcileOptions): Promise<void> {
  await settlePredecessor(run);
  if (
    run.entry &&
    (run.holds ||
      previousOf(run.entry).length > 0 ||
      run.entry.wish?.exposed ||
      awaitsReceipts(run) ||
      currentOf(run.entry)?.escrow?.state === 'held')
  ) {
    await drain(run);
  }
  if (options.exposed) insist(run);
}
