/** Answers that were used, and of which whoever was asked says that they are somebody else's. */
import type { SecretRun } from '../../journal/secret-run.ts';
import { time } from '../../model/policy.ts';
import type { CredentialRecord } from '../../model/record.ts';

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
