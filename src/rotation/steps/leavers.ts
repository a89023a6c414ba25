/** Revokes the access of people who have left, in all secrets of this run: as the teams show, or as a command says. */
import type { Context } from '../journal/context.ts';
import { leave } from '../journal/leaving.ts';
import { inParallel } from '../journal/parallel.ts';
import { remembered } from '../journal/remembered.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { is, KeyturnError } from '../model/errors.ts';
import type { LedgerPerson } from '../model/record.ts';
import { detectLeavers, implausible, isImplausible, sharingGroups, sharingKey } from '../people/detect-leavers.ts';
import { endPersonalCredential, revokeSharedAccess } from './revoke-access.ts';

const MEMBER_LEFT = 'member-left';

/** Finishes what a killed run began to end. */
export async function finishClosing(runs: readonly SecretRun[]): Promise<void> {
  await inParallel(
    runs.filter((run) => run.unconfirmed && run.entry?.closing),
    inTime((run) => endPersonalCredential(run, MEMBER_LEFT)),
  );
}

/** `offboard`: everything of this person in these secrets ends, or becomes due. */
export async function offboard(runs: readonly SecretRun[], person: LedgerPerson, reason: string): Promise<void> {
  await inParallel(
    runs,
    inTime((run) =>
      run.target.person ? endPersonalCredential(run, reason) : revokeSharedAccess(run, [person], reason),
    ),
  );
}

/** The work, for the secrets whose turn comes before the time of the run is over. */
function inTime(work: (run: SecretRun) => Promise<void>): (run: SecretRun) => Promise<void> {
  return async (run) => {
    if (!run.context.budget.over()) return work(run);
    leave(run, 'what somebody who left holds of it is left for the next run: the time of this one was over');
  };
}

/**
 * `member-left`: compares the people in the journal with today's recipients. `gone` are the runs of personal credentials
 * whose person is no recipient any more; `believed`: a human has reviewed it, and even an implausible answer is acted upon.
 */
export async function revokeAccessOfLeavers(
  context: Context,
  runs: readonly SecretRun[],
  gone: readonly SecretRun[],
  believed: boolean,
): Promise<void> {
  const leaving = new Map<SecretRun, readonly LedgerPerson[]>();
  await inParallel(runs, async (run) => {
    if (run.unconfirmed || !run.target.policy.rotateWhen.includes('member-left')) return;
    const people = await detectLeavers(run).catch((error: unknown) => {
      if (!(error instanceof KeyturnError)) throw error;
      if (run.target.policy.signalsNamed && !is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'HTTP_REFUSED', 'RATE_LIMITED'))
        throw error;
      context.notices.push(`who has left ${run.target.share?.with.join(', ')} could not be asked: ${error.message}`);
      return [];
    });
    if (people.length > 0) leaving.set(run, people);
  });
  for (const run of gone) {
    const { person, policy } = run.target;
    if (run.entry?.closing || !person) continue;
    if (policy.rotateWhen.includes('member-left')) leaving.set(run, [remembered(person)]);
    else
      run.outcome.notes.push(
        `${person.login} is not among the recipients any more: \`keyturn offboard --person ${person.login}\` ends it`,
      );
  }
  const groups = sharingGroups(runs, leaving);
  const end = inTime(async (run) => {
    const people = leaving.get(run) ?? [];
    const group = groups.get(sharingKey(run));
    if (group && !believed && isImplausible(group.with, group.known.size, group.gone.size))
      throw implausible(run.target.key, group.with, group.known.size, [...group.gone.values()]);
    await (run.target.person ? endPersonalCredential(run, MEMBER_LEFT) : revokeSharedAccess(run, people, MEMBER_LEFT));
  });
  await inParallel([...leaving.keys()], end);
}
