/** What `force` and `revoke` ask for: journalled before anything is done about it, and checked at the end. */

import type { SecretRun } from '../journal/secret-run.ts';
import { recordWish } from '../journal/wishes.ts';
import { keysToEnd, openAskOf } from '../model/asked.ts';
import { onHold } from '../model/brake.ts';
import { KeyturnError } from '../model/errors.ts';
import { isAboutPredecessor } from '../model/needs-human.ts';
import { time } from '../model/policy.ts';
import type { CredentialRecord, EntryRecord, WishRecord } from '../model/record.ts';
import type { ReconcileOptions } from './options.ts';

/** `force` and `revoke` outlive this run: they are journalled before anything is done about them. */
export async function recordRequest(run: SecretRun, options: ReconcileOptions): Promise<void> {
  const { entry } = run;
  if (!entry) return;
  if (entry.retired !== undefined && options.exposed) return;
  if (run.braked && !options.exposed) {
    run.outcome.error = onHold(run.target.key, run.braked);
    return;
  }
  const live = entry.credentials.filter((one) => one.stage === 'current' || one.stage === 'previous');
  if (options.exposed && !options.successor && isUnderWay(entry)) return;
  const leaked = options.exposed && !options.successor ? await asOfRequest(run, live) : live;
  // An earlier attempt of this run has replaced what leaked.
  if (options.exposed && live.length > 0 && leaked.length === 0) return;
  const wish: WishRecord = {
    reason: options.force ?? 'exposed',
    since: run.now(),
    ...(options.first ? { first: true as const } : {}),
    ...(options.exposed && leaked.length > 0 ? { exposed: leaked.map((one) => one.rotation) } : {}),
  };
  await run.context.session.check();
  const { session } = run.context;
  await recordWish(session, run.target.key, wish);
}

/** A re-run of a workflow run concerns what existed when the run was created, not what it minted since. */
async function asOfRequest(run: SecretRun, live: readonly CredentialRecord[]): Promise<readonly CredentialRecord[]> {
  const { owner, runs } = run.context.ports;
  if (owner.attempt === 1) return live;
  const created = (await runs.createdAt()).getTime();
  return live.filter(({ times }) => time(times.intent) <= created);
}

/**
 * What leaked before is not dead yet, or its successor not placed: another `revoke` goes on with that, and does not take
 * the fresh successor for what leaked.
 */
function isUnderWay({ wish, observed, human, credentials }: EntryRecord): boolean {
  if (wish?.exposed || observed?.exposed || isAboutPredecessor(human)) return true;
  return credentials.some(({ stage, exposed }) => stage === 'previous' && exposed === true);
}

/** Sets OLD_KEY_ALIVE in the outcome if what leaked is not dead: `revoke` ends with 0 only then. */
export function requireDead(run: SecretRun): void {
  const { entry, outcome } = run;
  if (outcome.error || !entry) return;
  const named = entry.wish?.exposed ?? [];
  const lives = entry.credentials.some(
    ({ stage, exposed, rotation }) =>
      (stage === 'previous' && exposed) ||
      (named.includes(rotation) && (stage === 'current' || stage === 'pending' || stage === 'previous')),
  );
  if (!lives && !entry.observed?.exposed) return;
  outcome.error = new KeyturnError('OLD_KEY_ALIVE', {
    secret: run.target.key,
    what: `what leaked of ${run.target.key} is not dead yet${outcome.next === '' ? '' : `: ${outcome.next}`}`,
    hint: whatNext(run),
  });
}

/** Whoever makes or ends it by hand goes on first; another run alone would change nothing. */
function whatNext({ entry, target: { key, owner } }: SecretRun): string {
  const again = `\`keyturn revoke --only '${key}'\` again: it goes on where this run stopped`;
  const ask = openAskOf(entry);
  const ending = owner === undefined ? undefined : keysToEnd(entry, owner).find(({ told }) => told !== undefined);
  if (ask) return `talk to ${ask.login}, who has the link. Every run goes on with their answer; then run ${again}`;
  if (ending) return `${ending.login ?? 'its owner'} ends it in its console; then run ${again}`;
  return `run ${again}. If the new one has leaked, too, add \`--force\``;
}
