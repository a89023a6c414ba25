/** What becomes of a credential that is not published although somebody may have it: it drains as a previous one. */
import { replace, type SecretRun } from '../journal/secret-run.ts';
import type { CredentialRecord, EntryRecord } from '../model/record.ts';
import { closeUsed } from './ask/close.ts';

/** Some destinations may have it, so it lives on as a previous one until a successor is in every destination. */
export async function demote(run: SecretRun, credential: CredentialRecord, why: string): Promise<void> {
  await run.change(`pending -> previous (${why})`, (entry) => {
    const { wish } = entry;
    const demoted = replace(entry, credential.rotation, (one) => ({
      ...withValueLost(one),
      stage: 'previous',
      step: 'done',
      times: { ...one.times, previous: run.now() },
    }));
    return { ...demoted, wish: wish ?? { reason: credential.reason, since: run.now() } };
  });
}

/**
 * What a person gave and nothing has yet leaked, or is somebody else's: it is written nowhere, and only a person can end it.
 * What it was to replace is due as before.
 */
export async function demoteLeaked(
  run: SecretRun,
  { rotation, reason }: CredentialRecord,
  also: (entry: EntryRecord) => EntryRecord = (entry) => entry,
): Promise<void> {
  await run.change('pending -> previous (exposed)', ({ wish, ...entry }) => {
    const others = wish?.exposed?.filter((one) => one !== rotation) ?? [];
    const demoted = replace(entry, rotation, (one) => ({
      ...withValueLost(one),
      stage: 'previous',
      step: 'done',
      exposed: true,
      times: { ...one.times, previous: run.now() },
    }));
    return also({ ...demoted, wish: { reason, since: run.now(), ...(others.length > 0 ? { exposed: others } : {}) } });
  });
  await closeUsed(run);
}

export function withValueLost(credential: CredentialRecord): CredentialRecord {
  return credential.escrow ? { ...credential, escrow: { ...credential.escrow, state: 'lost' } } : credential;
}
