/** What a run whose time is over leaves for the next one, and what it does all the same. */
import { leave, UNBEGUN } from '../journal/leaving.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { outOfTime } from '../model/budget.ts';
import { KeyturnError } from '../model/errors.ts';
import { dueReason, pendingOf, previousOf, time } from '../model/policy.ts';
import { isAwaited, type ReconcileOptions } from './options.ts';

type Work = (run: SecretRun) => Promise<void>;

/** The work, for the secrets whose turn comes in time; `otherwise` for the others, which asks nothing of the world. */
export function inTime(work: Work, otherwise?: (run: SecretRun) => void): Work {
  return async (run) => {
    if (run.context.budget.over()) otherwise?.(run);
    else await work(run);
  };
}

/** Notes a secret that was not begun, if the journal says that there is something to do. */
export function leaveUnbegun(run: SecretRun, options: ReconcileOptions): void {
  const { entry, target, context } = run;
  if (run.unconfirmed && !pendingOf(entry)) return;
  const now = context.ports.clock.now();
  const isOwed =
    options.onboard !== undefined ||
    entry === undefined ||
    pendingOf(entry) ||
    dueReason(entry, target.policy, now, []);
  if (isOwed) leave(run, UNBEGUN);
}

/** Notes an old credential that could have been asked whether it may end. */
export function leaveUndrained(run: SecretRun): void {
  const now = run.context.ports.clock.now().getTime();
  const over = previousOf(run.entry).some(
    ({ revokeNotBefore }) => revokeNotBefore !== undefined && now >= time(revokeNotBefore),
  );
  if (over) leave(run, 'the previous credential is left for the next run to end: the time of this one was over');
}

/** What a person waits for fails where it is left; a schedule has a next run. */
export function insistOnLeft(runs: readonly SecretRun[], options: ReconcileOptions): void {
  if (!isAwaited(options)) return;
  for (const { outcome, target } of runs) {
    if (!outcome.left) continue;
    const { message, hint } = outOfTime();
    outcome.error ??= new KeyturnError('OUT_OF_TIME', {
      secret: target.key,
      what: outcome.next === '' ? message : `${target.key}: ${outcome.next}`,
      ...(hint === undefined ? {} : { hint }),
    });
  }
}
