/**
 * One run: reads the journal and the world, and does the next right thing for every secret. Not a script: run it daily;
 * on most days it reads the journal and ends.
 */
import type { Context } from '../journal/context.ts';
import { attachNow, fail, guarded, inParallel } from '../journal/parallel.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { signerOf } from '../journal/signer.ts';
import { type Counted, counting } from '../model/effects.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { complaintsAbout } from '../model/following-clock.ts';
import type { AlertMarks, Ports } from '../model/ports.ts';
import type { Target } from '../model/target.ts';
import { holdsAccess } from '../people/detect-leavers.ts';
import { stillHeldBack, withdrawHeldBack } from '../people/held-back.ts';
import { namedOwners } from '../people/owners.ts';
import { abandonedOf, expand } from '../people/personal-credentials.ts';
import { awaitsReceipts, refreshReceipts, remind } from '../people/receipts.ts';
import { ledger } from '../people/recipients.ts';
import { hearOwner } from '../steps/ask/old-key.ts';
import { tellOwners } from '../steps/ask/send.ts';
import { deliver } from '../steps/deliver.ts';
import { closeLeaks, findLeaks, handleDisputes } from '../steps/exposure.ts';
import type { Leak } from '../steps/leak.ts';
import { finishClosing, offboard, revokeAccessOfLeavers } from '../steps/leavers.ts';
import { isRecipient, recordOffboarding, undoOffboarding } from '../steps/onboard.ts';
import type { RetireRequest } from '../steps/retire-proof.ts';
import { startAfter } from '../steps/start-after.ts';
import { hasUncertainMint, sweep } from '../steps/sweep.ts';
import { advanceSecret, drainSecret, finishAbandoned, recordLostValues, showHuman } from './advance-secret.ts';
import { askOwners, closeLeftAsks } from './ask-owners.ts';
import { pullBrake, settleHolds } from './braked.ts';
import { evictions, finish, keepAlive } from './finish.ts';
import { lookAgain, meantBy, settle, worstFirst } from './incident/course.ts';
import { decide } from './incident/decide.ts';
import { openIncident } from './incident/open.ts';
import { insistOnLeft, inTime, leaveUnbegun, leaveUndrained } from './left.ts';
import { contextOf, known, look } from './opening.ts';
import { type HoldRequest, isDaily, isReviewed, type ReconcileOptions, type Result } from './options.ts';
import { conclude, plan } from './plan.ts';
import { recordRequest } from './requested.ts';
import { retire } from './retire.ts';

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
  const looked = options.signals ? await look(given, { chosen, configured, options }) : undefined;
  if (looked?.news.length === 0) return looked.result;
  const context = await contextOf(given, { chosen, configured, options }, evictions(all));
  if (looked) context.notices.push(...looked.news.map((news) => `between two daily runs: ${news}`));
  const { session, ports } = context;
  const only = chosen.length < configured.length ? chosen.map(({ key }) => key) : undefined;
  if (!options.dryRun) await recordArrivalOrDeparture(context, options, only);
  const expanded = options.hold || options.retire ? known(context, chosen) : await expand(context, chosen);
  all.push(...expanded.runs);
  const { keys } = options;
  const opened = options.incident && (await openIncident(context, all, options.incident, options.dryRun === true));
  const meant = opened && (opened.is === 'new' || opened.is === 'known' ? meantBy(context, opened.id) : new Set());
  const runs = worstFirst(context, await concerned(all, options)).filter(
    ({ target: { key } }) => keys?.includes(key) !== false && meant?.has(key) !== false,
  );
  if (options.dryRun) {
    if (!opened) await inParallel(runs, (run) => plan(run, options));
  } else {
    if (options.hold) await guarded(runs, () => pullBrake(context, runs, options.hold as HoldRequest));
    else if (options.retire) await inParallel(runs, (run) => retire(run, options.retire as RetireRequest));
    else if (options.mend) await mend(context, runs);
    else if (options.decision) await decide(context, runs, options.decision);
    else await work(context, runs, expanded.gone, { ...options, ...(looked ? { marks: looked.marks } : {}) });
    await settle(context);
    await finish(context, runs);
    await keepAlive(context);
  }
  const signer = !session.existed || options.dryRun ? signerOf(session, ports.pin) : undefined;
  if (signer !== undefined) context.notices.push(`the journal at ${ports.journal.place} ${signer}`);
  context.notices.push(...stillHeldBack(session.document));
  for (const { run, error } of expanded.failures) if (!run.outcome.error) fail(run, error);
  insistOnLeft(runs, options);
  for (const run of runs) attachNow(run, effects);
  for (const run of runs) conclude(run);
  const people = [
    ...[...runs.flatMap((run) => [...run.recipients, ...namedOwners(run)]), ...ledger(session.document)].map(
      ({ login }) => login,
    ),
    ...Object.values(session.document.incidents ?? {}).flatMap(({ selector: { person } }) => person ?? []),
  ];
  return {
    outcomes: runs.map((run) => run.outcome),
    abandoned: abandonedOf(session.document, configured),
    people: [...new Set(people)],
    notices: [...new Set([...complaintsAbout(ports.clock), ...context.notices])],
    failures: context.strays ?? [],
    targets: runs.map((run) => run.target),
    session,
    at: ports.clock.now(),
    ...(opened ? { incident: opened } : {}),
  };
}

/** Finishes what a killed run left open, and begins nothing. */
async function mend(context: Context, runs: readonly SecretRun[]): Promise<void> {
  await inParallel(runs, recordLostValues);
  await inParallel(runs, finishAbandoned);
  await startAfter(context, runs.filter(mayGoOn));
}

/** The steps of a run that acts, in their order. `gone`: personal credentials whose person is no recipient any more. */
async function work(
  context: Context,
  runs: readonly SecretRun[],
  gone: readonly SecretRun[],
  options: ReconcileOptions & { readonly marks?: AlertMarks | undefined },
): Promise<void> {
  if (options.force !== undefined || options.exposed) await inParallel(runs, (run) => recordRequest(run, options));
  await inParallel(runs, recordLostValues);
  if (options.ended) await inParallel(runs, hearOwner);
  await inParallel(runs, inTime(followLinks));
  await guarded(runs, () => closeLeftAsks(context));
  const leaks = isDaily(options) ? await leaksOf(context, runs, options.marks) : [];
  await guarded([], () => settleHolds(context, runs, options));
  await finishClosing(runs);
  if (options.offboard) await offboard(runs, options.offboard, options.reason ?? 'offboard');
  else if (isDaily(options)) await revokeAccessOfLeavers(context, runs, gone, options.force !== undefined);
  await inWaves(runs.filter(isOpen), options);
  await askOwners(context, runs, options);
  await guarded(runs, () => deliver(runs.filter((run) => mayGoOn(run) && isOpen(run) && !run.unconfirmed)));
  await inParallel(
    runs.filter((run) => mayGoOn(run) && isOpen(run)),
    (run) => drainInTime(run, options),
  );
  // One message for each owner: what they are to make, and what they are to end.
  await guarded(runs, () => tellOwners(context));
  await startAfter(
    context,
    runs.filter((run) => mayGoOn(run) && isOpen(run)),
  );
  await inParallel(runs.filter(mayGoOn), inTime(lookAgain));
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
  await withdrawHeldBack(run);
  if (awaitsReceipts(run)) await refreshReceipts(run);
  await handleDisputes(run);
  await remind(run);
}

/** `marks`: what was looked at before; remembered once what it stands for is a wish in the journal. */
async function leaksOf(
  context: Context,
  runs: readonly SecretRun[],
  marks: AlertMarks | undefined,
): Promise<readonly Leak[]> {
  try {
    const leaks = await findLeaks(context, runs);
    if (marks !== undefined)
      await context.session.commit({ message: 'alerts seen', apply: (document) => ({ ...document, signals: marks }) });
    return leaks;
  } catch (error) {
    return notConsulted(context, error);
  }
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
