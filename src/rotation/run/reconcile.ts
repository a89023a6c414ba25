/**
 * One run: reads the journal and the world, and does the next right thing for every secret. Not a script: run it daily;
 * on most days it reads the journal and ends.
 */
import { type Context, keyed, noteUnknown, queues } from '../journal/context.ts';
import { Escrow } from '../journal/escrow.ts';
import { Gathering } from '../journal/gathering.ts';
import { isAlive } from '../journal/locks.ts';
import { attachNow, fail, guarded, inParallel } from '../journal/parallel.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { Session } from '../journal/session.ts';
import { signerOf } from '../journal/signer.ts';
import { unlimited } from '../model/budget.ts';
import { type Counted, counting } from '../model/effects.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { complaintsAbout } from '../model/following-clock.ts';
import type { Ports } from '../model/ports.ts';
import { isTag } from '../model/record.ts';
import type { Target } from '../model/target.ts';
import { holdsAccess } from '../people/detect-leavers.ts';
import { abandonedOf, expand } from '../people/personal-credentials.ts';
import { awaitsReceipts, refreshReceipts, remind } from '../people/receipts.ts';
import { ledger } from '../people/recipients.ts';
import { deliver } from '../steps/deliver.ts';
import { closeLeaks, findLeaks, handleDisputes, type Leak } from '../steps/exposure.ts';
import { finishClosing, offboard, revokeAccessOfLeavers } from '../steps/leavers.ts';
import { isRecipient, recordOffboarding, undoOffboarding } from '../steps/onboard.ts';
import { hasUncertainMint, sweep } from '../steps/sweep.ts';
import { advanceSecret, drainSecret, finishAbandoned, recordLostValues, showHuman } from './advance-secret.ts';
import { evictions, finish, keepAlive } from './finish.ts';
import { insistOnLeft, inTime, leaveUnbegun, leaveUndrained } from './left.ts';
import { isDaily, isReviewed, type ReconcileOptions, type Result } from './options.ts';
import { conclude, plan } from './plan.ts';
import { recordRequest } from './requested.ts';

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
  const all: SecretRun[] = [];
  const context = await contextOf(given, { chosen, configured, options }, evictions(all));
  const { session, ports } = context;
  const only = chosen.length < configured.length ? chosen.map(({ key }) => key) : undefined;
  if (!options.dryRun) await recordArrivalOrDeparture(context, options, only);
  const expanded = await expand(context, chosen);
  all.push(...expanded.runs);
  const { keys } = options;
  const runs = (await concerned(all, options)).filter(({ target }) => keys === undefined || keys.includes(target.key));
  if (options.dryRun) {
    await inParallel(runs, (run) => plan(run, options));
  } else {
    if (options.mend) await mend(runs);
    else await work(context, runs, expanded.gone, options);
    await finish(context, runs);
    await keepAlive(context);
  }
  const signer = !session.existed || options.dryRun ? signerOf(session, ports.pin) : undefined;
  if (signer !== undefined) context.notices.push(`the journal at ${ports.journal.place} ${signer}`);
  for (const { run, error } of expanded.failures) if (!run.outcome.error) fail(run, error);
  insistOnLeft(runs, options);
  for (const run of runs) attachNow(run, effects);
  for (const run of runs) conclude(run);
  const people = [...runs.flatMap((run) => run.recipients), ...ledger(session.document)].map(({ login }) => login);
  return {
    outcomes: runs.map((run) => run.outcome),
    abandoned: abandonedOf(session.document, configured),
    people: [...new Set(people)],
    notices: [...new Set([...complaintsAbout(ports.clock), ...context.notices])],
    targets: runs.map((run) => run.target),
    session,
    at: ports.clock.now(),
  };
}

type Request = {
  readonly chosen: readonly Target[];
  readonly configured: readonly Target[];
  readonly options: ReconcileOptions;
};

/** Opens the journal, or only reads it for a dry run. Throws what `Session.open` throws. */
async function contextOf(given: Ports, request: Request, evict: Context['evict']): Promise<Context> {
  const { chosen, configured, options } = request;
  const endedOwners = new Set<string>();
  const notices: string[] = [];
  const session = options.dryRun
    ? await Session.look(given, { reads: true })
    : await Session.open(given, {
        tags: () => listsTags(given, chosen, notices),
        repair: options.repair,
        isAlive: (owner) => isAlive({ ports: given, endedOwners }, owner),
      });
  const ports = keyed(given, session);
  const context: Context = {
    ports,
    session,
    escrow: new Escrow(ports, session, (error) => noteUnknown(context, error)),
    budget: options.budget ?? unlimited,
    configured,
    endedOwners,
    unknownAt: undefined,
    reviewed: isReviewed(options),
    newJournal: options.repair === 'new-journal',
    ended: options.ended === true,
    notices,
    verifying: new Gathering(),
    writing: new Gathering(),
    alone: queues(),
    evict,
  };
  return context;
}

/** Finishes what a killed run left open, and begins nothing. */
async function mend(runs: readonly SecretRun[]): Promise<void> {
  await inParallel(runs, recordLostValues);
  await inParallel(runs, finishAbandoned);
}

/** The steps of a run that acts, in their order. `gone`: personal credentials whose person is no recipient any more. */
async function work(
  context: Context,
  runs: readonly SecretRun[],
  gone: readonly SecretRun[],
  options: ReconcileOptions,
): Promise<void> {
  if (options.force !== undefined || options.exposed) await inParallel(runs, (run) => recordRequest(run, options));
  await inParallel(runs, recordLostValues);
  await inParallel(runs, inTime(followLinks));
  const leaks = isDaily(options) ? await findLeaks(context, runs).catch((error) => notConsulted(context, error)) : [];
  await finishClosing(runs);
  if (options.offboard) await offboard(runs, options.offboard, options.reason ?? 'offboard');
  else if (isDaily(options)) await revokeAccessOfLeavers(context, runs, gone, options.force !== undefined);
  await inWaves(runs.filter(isOpen), options);
  await guarded(runs, () => deliver(runs.filter((run) => mayGoOn(run) && isOpen(run) && !run.unconfirmed)));
  await inParallel(
    runs.filter((run) => mayGoOn(run) && isOpen(run)),
    (run) => drainInTime(run, options),
  );
  await inParallel(
    runs.filter((run) => (run.holds || hasUncertainMint(run)) && mayGoOn(run)),
    inTime(sweep),
  );
  await guarded([], () => closeLeaks(context, leaks));
}

/** As many at a time as the escrow has room for: what a wave has placed everywhere makes room for the next one. */
async function inWaves(runs: readonly SecretRun[], options: ReconcileOptions): Promise<void> {
  let wave = runs;
  for (;;) {
    const unbegun = (run: SecretRun) => {
      if (!isReviewed(options)) showHuman(run);
      leaveUnbegun(run, options);
    };
    await inParallel(
      wave,
      inTime((run) => advanceSecret(run, options), unbegun),
    );
    const waiting = wave.filter((run) => run.lacksRoom);
    if (waiting.length === 0 || waiting.length === wave.length) return;
    wave = waiting;
  }
}

/** What leaked ends whatever the time, once its successor is in place. */
async function drainInTime(run: SecretRun, options: ReconcileOptions): Promise<void> {
  if (!run.isUrgent && run.context.budget.over()) return leaveUndrained(run);
  try {
    await drainSecret(run, options);
  } catch (error) {
    if (!is(error, 'OUT_OF_TIME')) throw error;
    leaveUndrained(run);
  }
}

/**
 * Whether a chosen provider lists what some Keyturn journal made: then this is no first run. One that cannot be asked is
 * named in `notices`; nothing of it is minted in this run.
 */
async function listsTags(ports: Ports, chosen: readonly Target[], notices: string[]): Promise<boolean> {
  const bindings = new Map(chosen.map(({ binding }) => [JSON.stringify(binding), binding]));
  for (const binding of bindings.values()) {
    try {
      const provider = await ports.provider(binding);
      const listed = provider.tagged ? await provider.list?.() : undefined;
      if (listed?.some(({ tag }) => tag !== undefined && isTag(tag))) return true;
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      notices.push(
        `${binding.provider} could not be asked whether an earlier journal made credentials there: ${error.message}`,
      );
    }
  }
  return false;
}

/** A credential that is to end for good is neither advanced nor drained: it has ended, or failed to. */
function isOpen(run: SecretRun): boolean {
  return run.entry?.closing === undefined || !run.unconfirmed;
}

/** Journals, before anything else, who is onboarded or offboarded by a command. */
async function recordArrivalOrDeparture(
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
  session.noteWish();
}

/** Which of the runs a command about one person is about. */
async function concerned(
  runs: readonly SecretRun[],
  { onboard, offboard }: ReconcileOptions,
): Promise<readonly SecretRun[]> {
  if (offboard) return runs.filter((run) => holdsAccess(run, offboard.id));
  if (!onboard) return runs;
  const found: SecretRun[] = [];
  for (const run of runs) if (await isRecipient(run, onboard.id)) found.push(run);
  return found;
}

/** Reads the receipts, handles disputes, reminds. */
async function followLinks(run: SecretRun): Promise<void> {
  if (awaitsReceipts(run)) await refreshReceipts(run);
  await handleDisputes(run);
  await remind(run);
}

function notConsulted(context: Context, error: unknown): readonly Leak[] {
  if (!(error instanceof KeyturnError)) throw error;
  context.notices.push(`secret scanning could not be asked: ${error.message}; the next run asks again`);
  return [];
}

function mayGoOn(run: SecretRun): boolean {
  return (
    run.outcome.error === undefined || !is(run.outcome.error, 'JOURNAL_CONFLICT', 'JOURNAL_UNREACHABLE', 'INTERNAL')
  );
}
