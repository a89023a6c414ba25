/** Secrets in parallel: an error of one ends up in its outcome, and the others go on. */
import type { Effects } from '../model/effects.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { nowOf } from './facts.ts';
import { leave, UNBEGUN } from './leaving.ts';
import type { SecretRun } from './secret-run.ts';

/**
 * So many that what they journal and what they put into the escrow is asked for together, and shares a commit and a write.
 * What a provider is asked at once is limited where it is built.
 */
const SECRETS_AT_ONCE = 64;

/** Works on many secrets at a time: their transitions share commits, and an error of one stops no other. */
export async function inParallel(runs: readonly SecretRun[], work: (run: SecretRun) => Promise<void>): Promise<void> {
  const queue = [...runs];
  const worker = async () => {
    for (let run = queue.shift(); run; run = queue.shift()) {
      const one = run;
      await guarded([one], () => work(one));
    }
  };
  await Promise.all(Array.from({ length: Math.min(SECRETS_AT_ONCE, runs.length) }, worker));
}

/** Does the work; what it throws becomes the failure of each of these secrets. Never throws. */
export async function guarded(runs: readonly SecretRun[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    for (const run of runs) fail(run, error);
  }
}

/** Records the failure in the outcome. The first error stays; one that is not Keyturn's own becomes INTERNAL. */
export function fail(run: SecretRun, error: unknown): void {
  const known = error instanceof KeyturnError ? error : internal(error);
  if (known.code === 'OUT_OF_TIME') {
    leave(run, UNBEGUN);
    return;
  }
  if (known.code === 'ON_HOLD') {
    // A hold that another run journalled meanwhile: it stops where both keys work, and that is no failure.
    run.outcome.next = known.message;
    if (run.outcome.action === 'none' || !run.facts.published) run.outcome.action = 'waiting';
    return;
  }
  run.tell('failed', `${known.code}: ${known.message}`);
  if (is(known, 'JOURNAL_CONFLICT')) run.noteLockLost();
  run.outcome.error ??= known;
  run.outcome.action = is(known, 'HELD', 'JOURNAL_CONFLICT') ? 'busy' : forHumans(known) ? 'human' : 'failed';
}

function forHumans(error: KeyturnError): boolean {
  return is(
    error,
    'NEEDS_HUMAN',
    'OLD_KEY_ALIVE',
    'ADOPT_DISAGREES',
    'VALUE_CHANGED',
    'BINDING_UNKNOWN',
    'ASK_NOBODY',
    'ASK_UNANSWERED',
    'ASK_REFUSED',
  );
}

/** Adds to the error of a secret what is true at the end of its run, which was not known where it was thrown. */
export function attachNow(run: SecretRun, { sent }: Effects): void {
  const { outcome } = run;
  if (outcome.error) outcome.error = outcome.error.knowing(nowOf(run, sent));
}

/** Names the class and the place, never the message: a foreign error may quote a header or a body. */
function internal(error: unknown): KeyturnError {
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const place = error instanceof Error ? (/\((?:.*\/)?([\w.-]+:\d+):\d+\)/.exec(error.stack ?? '')?.[1] ?? '') : '';
  return new KeyturnError('INTERNAL', {
    what: `Keyturn has a bug (${name}${place ? ` at ${place}` : ''})`,
    hint: 'please report it; run again to go on',
  });
}
