/** What the journal shows that a run did, for whoever followed it from a terminal. */
import type { SecretReport } from '../../report/report.ts';
import { currentOf } from '../../rotation/model/policy.ts';
import type { EntryRecord, JournalRecord } from '../../rotation/model/record.ts';
import type { Ending } from '../ending.ts';

/**
 * What `status` says, with what became of each secret since `before`: a terminal that reads only would say of one that the run
 * has just rotated that it is unchanged. A person's own is left as it is.
 */
export function withWhatWasDone({ report, ...ending }: Ending, before: JournalRecord, after: JournalRecord): Ending {
  const secrets = report.secrets.map((secret): SecretReport => {
    if (secret.person !== undefined || (secret.action !== 'none' && secret.action !== 'waiting')) return secret;
    return { ...secret, ...doneTo(entryOf(before, secret.key), entryOf(after, secret.key)) };
  });
  return { ...ending, report: { ...report, secrets } };
}

function entryOf({ secrets }: JournalRecord, key: string): EntryRecord | undefined {
  return Object.hasOwn(secrets, key) ? secrets[key] : undefined;
}

function doneTo(
  before: EntryRecord | undefined,
  after: EntryRecord | undefined,
): Partial<Pick<SecretReport, 'action' | 'reason'>> {
  const current = currentOf(after);
  if (current && current.reason !== 'adopted' && current.rotation !== currentOf(before)?.rotation)
    return { action: 'rotated', reason: current.reason };
  const lived = before?.credentials.filter(({ stage }) => stage === 'previous' || stage === 'current') ?? [];
  const hasEnded = lived.some(
    ({ rotation }) => after?.credentials.find((one) => one.rotation === rotation)?.stage === 'revoked',
  );
  return hasEnded ? { action: 'revoked' } : {};
}
