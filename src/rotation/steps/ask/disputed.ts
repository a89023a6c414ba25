/** Answers that were used, and of which whoever was asked says that they are somebody else's. */
import type { SecretRun } from '../../journal/secret-run.ts';
import { time } from '../../model/policy.ts';
import type { CredentialRecord, EntryRecord } from '../../model/record.ts';
import { demoteLeaked } from '../demote.ts';
import { noteWhyAgain, withDispute } from './end.ts';

/** So long after an answer was taken its request still says whether it was disputed, in milliseconds. */
const TOLD = 7 * 86_400_000;

/** Those of these credentials whose answer was disputed. Throws what the link service throws. */
export async function disputedAnswers(
  run: SecretRun,
  credentials: readonly CredentialRecord[],
): Promise<readonly CredentialRecord[]> {
  const { requests, clock } = run.context.ports;
  const now = clock.now().getTime();
  const disputed: CredentialRecord[] = [];
  for (const one of credentials) {
    const { request, times } = one;
    if (!requests || request === undefined || now >= time(times.minted ?? times.intent) + TOLD) continue;
    if (await requests.isDisputed(request)) disputed.push(one);
  }
  return disputed;
}

/** Whether the journal has it that this answer is somebody else's: nothing of it counts from then on. */
export function isDisputedAnswer({ disputed, wish }: EntryRecord, credential: CredentialRecord): boolean {
  const { request, rotation, exposed, times } = credential;
  if (request === undefined || disputed === undefined || !(exposed || wish?.exposed?.includes(rotation))) return false;
  return time(disputed) >= time(times.minted ?? times.intent);
}

/**
 * Whether this pending credential may be written, which is asked right before: an answer that was disputed meanwhile goes
 * nowhere, whatever else waits for a person. Throws what the link service throws.
 */
export async function mayWriteAnswer(run: SecretRun, rotation: string): Promise<boolean> {
  const credential = run.credential(rotation);
  const { entry } = run;
  if (credential.request === undefined || !entry) return true;
  if (isDisputedAnswer(entry, credential)) {
    await demoteLeaked(run, credential);
    return false;
  }
  if ((await disputedAnswers(run, [credential])).length === 0) return true;
  const login = credential.maker?.login ?? 'who was asked';
  await demoteLeaked(run, credential, (found) => withDispute(run, found, login));
  noteWhyAgain(run, login);
  return false;
}
