/**
 * What a secret names under `after`: workflows that have to restart, because a secret that changed redeploys nothing. A
 * start is owed from the very transition that publishes, so that no crash forgets it, and is sent once all secrets of the
 * run stand where they stand. A start is not idempotent: where it is not known whether one was sent, the workflow's runs
 * are asked; where those do not tell either, it is started again. A deployment that runs twice does no harm, and one that
 * never runs leaves the old key in use.
 */

import type { Context } from '../journal/context.ts';
import { leave } from '../journal/leaving.ts';
import { fail } from '../journal/parallel.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { currentOf, QUEUE_MARGIN, time } from '../model/policy.ts';
import type { Ports, StartedRun, Workflows } from '../model/ports.ts';
import type { CredentialRecord } from '../model/record.ts';
import type { Target } from '../model/target.ts';

/** Milliseconds between two looks for a run whose start was not answered, and how many there are. */
const PAUSE = 5_000;
const LOOKS = 6;

/** What publication adds to a credential: which workflows are owed a start. */
export function owedStarts({ after = [], person }: Target, published: Date): Pick<CredentialRecord, 'after'> {
  if (after.length === 0 || person) return {};
  return { after: Object.fromEntries(after.map((file) => [file, { at: published.toISOString() }])) };
}

/** For a plan: `, then start deploy.yml`; empty where there is nothing to start. */
export function startsSay({ after = [], person }: Target): string {
  return after.length === 0 || person ? '' : `, then start ${after.join(' and ')}`;
}

const asked = new WeakMap<Workflows, Map<string, Promise<void>>>();

/** Whether it could be started now; each workflow is asked about once. Throws AFTER_FAILED, and what the forge throws. */
export async function checkStart(ports: Ports, file: string): Promise<void> {
  const workflows = startsOf(ports);
  const known = asked.get(workflows) ?? new Map<string, Promise<void>>();
  asked.set(workflows, known);
  const found = known.get(file) ?? workflows.check(file);
  known.set(file, found);
  await found;
}

/** Before anything is minted. What leaked is replaced all the same. Throws as `checkStart`. */
export async function checkStarts(run: SecretRun): Promise<void> {
  const { after = [], person } = run.target;
  if (person) return;
  for (const file of after) {
    try {
      await checkStart(run.context.ports, file);
    } catch (error) {
      if (!run.isUrgent || !(error instanceof KeyturnError)) throw error;
      run.outcome.notes.push(error.message);
    }
  }
}

function startsOf({ workflows }: Ports): Workflows {
  if (workflows) return workflows;
  throw new KeyturnError('AFTER_FAILED', {
    what: '`after` starts workflows of the repository that this run is for, and there is none',
    hint: 'run it in the workflow of a repository, or take `after` out',
  });
}

type Owed = { readonly run: SecretRun; readonly rotation: string; readonly at: number };

/** Starts what is owed, each workflow once for all secrets that name it. What fails is an error of those secrets. Never throws. */
export async function startAfter(context: Context, runs: readonly SecretRun[]): Promise<void> {
  const owing = runs.filter((run) => owedBy(run).length > 0 && !is(run.outcome.error, 'HELD'));
  if (owing.length === 0) return;
  if (context.budget.over()) {
    for (const run of owing) leave(run, `${owedBy(run).join(' and ')} is started by the next run`);
    return;
  }
  const mine = (await Promise.all(owing.map(isMine))).flatMap((run) => run ?? []);
  const handed = await untilRunsGetIt(context, mine);
  const files = new Set(mine.flatMap(owedBy));
  await Promise.all([...files].map((file) => startFor(context, file, { runs: mine, handed })));
}

/** A lock first: two runs that both find it owed would both start it. */
async function isMine(run: SecretRun): Promise<SecretRun | undefined> {
  try {
    await run.hold();
    return run;
  } catch (error) {
    fail(run, error);
    return undefined;
  }
}

/** Of what the configuration names: the journal alone starts nothing. */
function owedBy({ target, entry, braked, unconfirmed }: SecretRun): readonly string[] {
  const owed = currentOf(entry)?.after;
  if (owed === undefined || braked || unconfirmed) return [];
  return (target.after ?? []).filter((file) => owed[file] !== undefined && owed[file].started === undefined);
}

/** Returns since when: a workflow run that was queued sooner may have been handed the value from before. */
async function untilRunsGetIt({ ports: { clock } }: Context, runs: readonly SecretRun[]): Promise<number> {
  const written: number[] = [];
  for (const run of runs) {
    for (const { address, done } of currentOf(run.entry)?.destinations ?? []) {
      if (done !== undefined && (await run.destination({ address }).catch(() => undefined))?.readers)
        written.push(time(done));
    }
  }
  const handed = Math.max(0, ...written) + QUEUE_MARGIN;
  const wait = handed - clock.now().getTime();
  if (wait > 0) await clock.sleep(Math.min(wait, QUEUE_MARGIN));
  return handed;
}

/** `handed`: since when a run that is queued gets the new values. */
type Mine = { readonly runs: readonly SecretRun[]; readonly handed: number };

async function startFor(context: Context, file: string, { runs, handed }: Mine): Promise<void> {
  const owed = runs
    .filter((run) => owedBy(run).includes(file))
    .flatMap((run): Owed[] => {
      const current = currentOf(run.entry);
      const at = current?.after?.[file]?.at;
      return current && at !== undefined ? [{ run, rotation: current.rotation, at: time(at) }] : [];
    });
  try {
    const workflows = startsOf(context.ports);
    const started = (await earlier(workflows, file, { owed, handed })) ?? (await start(context, workflows, file));
    await Promise.all(owed.map((one) => record(one, file, started)));
  } catch (error) {
    for (const { run } of owed) noteFailure(run, file, error);
  }
}

/**
 * What a run that was killed has started. What this very run has published nobody can have started before. Clocks may differ
 * by less than a pause.
 */
async function earlier(
  workflows: Workflows,
  file: string,
  { owed, handed }: { readonly owed: readonly Owed[]; readonly handed: number },
): Promise<StartedRun | undefined> {
  if (owed.some(({ run }) => run.facts.published)) return undefined;
  return workflows.startedSince(file, new Date(Math.max(handed - PAUSE, ...owed.map(({ at }) => at))));
}

/** Once more where nothing was answered and no run of it appears. */
async function start(
  { ports: { clock } }: Context,
  workflows: Workflows,
  file: string,
): Promise<StartedRun | undefined> {
  const before = new Date(clock.now().getTime() - PAUSE);
  try {
    return await workflows.start(file);
  } catch (error) {
    if (!is(error, 'HTTP_UNKNOWN')) throw error;
  }
  for (let look = 0; look < LOOKS; look++) {
    await clock.sleep(PAUSE);
    const found = await workflows.startedSince(file, before);
    if (found) return found;
  }
  return workflows.start(file);
}

async function record({ run, rotation }: Owed, file: string, started: StartedRun | undefined): Promise<void> {
  const as = started === undefined ? '' : ` as ${started.name}`;
  await run.amend(`${file} started${as}`, rotation, (credential) => {
    const { at = run.now() } = credential.after?.[file] ?? {};
    const made = { at, started: run.now(), ...(started === undefined ? {} : { run: started.name }) };
    return { ...credential, after: { ...credential.after, [file]: made } };
  });
  run.tell('after', `${file} was started${as}`);
  run.outcome.notes.push(`${file} was started${started === undefined ? '' : `: ${started.url}`}`);
}

/** The rotation has succeeded, and goes on to its end: what failed is said, and tried again by the next run. */
function noteFailure(run: SecretRun, file: string, error: unknown): void {
  if (!(error instanceof KeyturnError) || error.code === 'JOURNAL_CONFLICT' || error.code === 'JOURNAL_UNREACHABLE') {
    fail(run, error);
    return;
  }
  const { key } = run.target;
  run.tell('failed', `${error.code}: ${error.message}`);
  run.outcome.notes.push(
    `${file} was not started: what uses ${key} may go on with the old value; the next run tries again`,
  );
  const { message: what, hint } = error;
  run.outcome.error ??= new KeyturnError('AFTER_FAILED', {
    secret: key,
    what: error.code === 'AFTER_FAILED' ? what : `${file} could not be started: ${what}`,
    ...(hint === undefined ? {} : { hint }),
  });
}
