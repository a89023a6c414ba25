/** Who is gone, of all that this run is about: by what GitHub says, or by what somebody says. */
import type { Context } from '../journal/context.ts';
import { inParallel } from '../journal/parallel.ts';
import { remembered, type SecretRun } from '../journal/secret-run.ts';
import { is, KeyturnError } from '../model/errors.ts';
import type { LedgerPerson } from '../model/record.ts';
import { close, leavers, live, part } from './end-access.ts';

const MEMBER_LEFT = 'member-left';

/** What a run that died began to end. */
export async function finishClosing(runs: readonly SecretRun[]): Promise<void> {
  await inParallel(
    runs.filter((run) => run.unsure && run.entry?.closing),
    (run) => close(run, MEMBER_LEFT),
  );
}

/** `offboard`: everything of this person in these turns ends, or becomes due. */
export async function offboard(runs: readonly SecretRun[], person: LedgerPerson, reason: string): Promise<void> {
  await inParallel(runs, (run) => (run.target.person ? close(run, reason) : part(run, [person], reason)));
}

/**
 * `member-left`: compares the ledger with GitHub. `gone` are the turns of own credentials whose person is no longer meant;
 * `believed`: a human has looked, and an exodus is one.
 */
export async function revokeAccessOfLeavers(
  context: Context,
  runs: readonly SecretRun[],
  gone: readonly SecretRun[],
  believed: boolean,
): Promise<void> {
  const leaving = new Map<SecretRun, readonly LedgerPerson[]>();
  await inParallel(runs, async (run) => {
    if (run.unsure || !run.target.policy.rotateWhen.includes('member-left')) return;
    const people = await leavers(run).catch((error: unknown) => {
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
  const groups = groupsOf(runs, leaving);
  await inParallel([...leaving.keys()], async (run) => {
    const people = leaving.get(run) ?? [];
    const group = groups.get(sharing(run));
    if (group && !believed && isExodus(group.with, group.known.size, group.gone.size))
      throw exodus(run.target.key, group.with, group.known.size, [...group.gone.values()]);
    await (run.target.person ? close(run, MEMBER_LEFT) : part(run, people, MEMBER_LEFT));
  });
}

type Group = { readonly with: readonly string[]; readonly known: Set<string>; readonly gone: Map<string, string> };

/** Those who share by the same words: whether an answer is believed is asked of all their secrets at once. */
function groupsOf(
  runs: readonly SecretRun[],
  leaving: ReadonlyMap<SecretRun, readonly LedgerPerson[]>,
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const run of runs) {
    const name = sharing(run);
    const group = groups.get(name) ?? { with: run.shareWith, known: new Set(), gone: new Map() };
    groups.set(name, group);
    const { entry } = run;
    if (entry?.person && !entry.closing) group.known.add(entry.person.id);
    for (const { shares } of live(entry))
      for (const { person, left } of shares) if (left === undefined) group.known.add(person.id);
    for (const { id, login } of leaving.get(run) ?? []) group.gone.set(id, login);
  }
  return groups;
}

function sharing(run: SecretRun): string {
  return [...run.shareWith].sort().join(' ');
}

/**
 * An outage is not a mass exodus: one answer that takes away more than half of those who share, and more than one
 * person, is for a human. Lists of logins are somebody's own words, and believed.
 */
function isExodus(shareWith: readonly string[], known: number, gone: number): boolean {
  return shareWith.some((name) => name.startsWith('@')) && gone >= 2 && gone * 2 > known;
}

function exodus(secret: string, shareWith: readonly string[], known: number, logins: readonly string[]): KeyturnError {
  const teams = shareWith.filter((name) => name.startsWith('@')).join(', ');
  return new KeyturnError('NEEDS_HUMAN', {
    secret,
    what: `${logins.length} of ${known} people who share ${secret} are no longer in ${teams}: one answer that takes away more than half is not believed`,
    hint: `if they have left, say so for each: ${logins.map((login) => `keyturn offboard --person ${login}`).join('; ')}. Otherwise mend the team at GitHub; nothing was changed here`,
  });
}
