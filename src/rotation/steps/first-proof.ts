/**
 * `rotate-after: first-proof`: what a person made, or what was in place before Keyturn, was seen by people and by their tools.
 * As soon as a listed workflow shows that it uses it, everything is wired, and it is due, once.
 */
import { replace, type SecretRun } from '../journal/secret-run.ts';
import { is } from '../model/errors.ts';
import { currentOf, pendingOf, time } from '../model/policy.ts';
import type { CredentialRecord } from '../model/record.ts';
import { consumersOf, showsInPlace } from './use-proofs.ts';

const REASON = 'first-proof';

/**
 * Journals that a secret is due because a workflow has shown what was in place. Throws what `UseProofs` throws but for what
 * cannot be asked now: then a later run asks.
 */
export async function noteFirstProof(run: SecretRun): Promise<void> {
  const seen = await seenNow(run);
  if (!seen) return;
  const current = currentOf(run.entry);
  const { consumer, by, known } = seen;
  const at = run.now();
  await run.change(`due (${REASON}, ${by})`, (entry) => {
    const due = { ...entry, wish: entry.wish ?? { reason: REASON, since: at } };
    // What is perhaps another one's makes this one due, and proves no use of it.
    if (!current || !known) return due;
    return replace(due, current.rotation, (one) => ({
      ...one,
      proofs: { ...one.proofs, [consumer.name]: { run: by, at } },
    }));
  });
}

/**
 * The reason, where a run that may act would find the secret due by it; notes where this one cannot know. Reads only, and throws
 * what `noteFirstProof` throws.
 */
export async function foreseenFirstProof(run: SecretRun): Promise<string | undefined> {
  if (!run.context.session.keys && waitsSince(run) !== undefined)
    run.outcome.notes.push(
      'whether a workflow has shown it is not known here, without what the escrow holds: a run there may find it due (`rotate-after`)',
    );
  return (await seenNow(run)) === undefined ? undefined : REASON;
}

async function seenNow(run: SecretRun): ReturnType<typeof showsInPlace> {
  const since = run.context.session.keys ? waitsSince(run) : undefined;
  if (since === undefined) return undefined;
  return run.context.budget.bounded(() => showsInPlace(run, currentOf(run.entry), since)).catch(laterOnly);
}

function laterOnly(error: unknown): undefined {
  if (is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED')) return undefined;
  throw error;
}

/** From when on a run may be the first to use what is in place; undefined: no proof makes this secret due. */
function waitsSince(run: SecretRun): Date | undefined {
  const { entry, target } = run;
  if (target.policy.rotateAfter !== REASON || consumersOf(run).length === 0) return undefined;
  if (!entry || entry.wish || entry.human || pendingOf(entry)) return undefined;
  const current = currentOf(entry);
  if (!current) return entry.observed && new Date(time(entry.observed.since));
  if (current.adopted) return madeAt(current.rotation);
  // Once: what was typed in for that, or because the one before was old, is no first one.
  if (current.provider !== 'manual' || [REASON, 'max-age'].includes(current.reason)) return undefined;
  return new Date(time(current.times.writing ?? current.times.current ?? current.times.intent));
}

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** When the record was made, as its ULID says: of what is adopted, the first contact. */
function madeAt(rotation: CredentialRecord['rotation']): Date {
  return new Date([...rotation.slice(0, 10)].reduce((sum, digit) => sum * 32 + DIGITS.indexOf(digit), 0));
}
