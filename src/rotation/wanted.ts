/** What `force` and `revoke` ask for: journalled before anything is done about it, and insisted upon at the end. */
import { KeyturnError } from './errors.ts';
import { time } from './policy.ts';
import type { ReconcileOptions } from './reconcile.ts';
import type { CredentialRecord, EntryRecord, WishRecord } from './record.ts';
import { wish } from './session.ts';
import type { Turn } from './turn.ts';

/** `force` and `revoke` outlive this run: they are journalled before anything is done about them. */
export async function wanted(turn: Turn, options: ReconcileOptions): Promise<void> {
  const { entry } = turn;
  if (!entry) return;
  const live = entry.credentials.filter((one) => one.stage === 'current' || one.stage === 'previous');
  if (options.exposed && !options.successor && isUnderWay(entry)) return;
  const leaked = options.exposed && !options.successor ? await asOfRequest(turn, live) : live;
  // What leaked was replaced by an earlier attempt of this very run.
  if (options.exposed && live.length > 0 && leaked.length === 0) return;
  const wanted: WishRecord = {
    reason: options.force ?? 'exposed',
    since: turn.now(),
    ...(options.first ? { first: true as const } : {}),
    ...(options.exposed && leaked.length > 0 ? { exposed: leaked.map((one) => one.rotation) } : {}),
  };
  await turn.context.session.check();
  const { session } = turn.context;
  await wish(session, turn.target.key, wanted);
  session.wished = session.document.seq;
}

/** A re-run of a workflow run is about what was there when somebody pressed the button: not about what it minted since. */
async function asOfRequest(turn: Turn, live: readonly CredentialRecord[]): Promise<readonly CredentialRecord[]> {
  const { owner, runs } = turn.context.ports;
  if (owner.attempt === 1) return live;
  const created = (await runs.createdAt()).getTime();
  return live.filter(({ times }) => time(times.intent) <= created);
}

/**
 * What leaked before is not dead yet, or its successor not placed: another `revoke` goes on with that, and does not take
 * the fresh successor for what leaked.
 */
function isUnderWay({ wish, observed, human, credentials }: EntryRecord): boolean {
  if (wish?.exposed || observed?.exposed || human?.code === 'OLD_KEY_ALIVE') return true;
  return credentials.some(({ stage, exposed }) => stage === 'previous' && exposed === true);
}

/** `revoke` ends with 0 only if what leaked is dead. */
export function insist(turn: Turn): void {
  const { entry, outcome } = turn;
  if (outcome.error || !entry) return;
  const named = entry.wish?.exposed ?? [];
  const lives = entry.credentials.some(
    ({ stage, exposed, rotation }) =>
      (stage === 'previous' && exposed) ||
      (named.includes(rotation) && (stage === 'current' || stage === 'pending' || stage === 'previous')),
  );
  if (!lives && !entry.observed?.exposed) return;
  outcome.error = new KeyturnError('OLD_KEY_ALIVE', {
    secret: turn.target.key,
    what: `what leaked of ${turn.target.key} is not dead yet${outcome.next === '' ? '' : `: ${outcome.next}`}`,
    hint: `run \`keyturn revoke --only '${turn.target.key}'\` again: it goes on where this run stopped. If the new one has leaked, too, add \`--force\``,
  });
}
