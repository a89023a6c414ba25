/** Who is gone, of all that this run is about: by what GitHub says, or by what somebody says. */
import type { Context } from './context.ts';
import { is, KeyturnError } from './errors.ts';
import { close, leaversOf, live, part } from './leavers.ts';
import type { LedgerPerson } from './record.ts';
import { remembered, type Turn } from './turn.ts';
import { eachOf } from './turns.ts';

const MEMBER_LEFT = 'member-left';

/** What a run that died began to end. */
export async function finishClosing(turns: readonly Turn[]): Promise<void> {
  await eachOf(
    turns.filter((turn) => turn.unsure && turn.entry?.closing),
    (turn) => close(turn, MEMBER_LEFT),
  );
}

/** `offboard`: everything of this person in these turns ends, or becomes due. */
export async function sendOff(turns: readonly Turn[], person: LedgerPerson, reason: string): Promise<void> {
  await eachOf(turns, (turn) => (turn.target.person ? close(turn, reason) : part(turn, [person], reason)));
}

/**
 * `member-left`: compares the ledger with GitHub. `gone` are the turns of own credentials whose person is no longer meant;
 * `believed`: a human has looked, and an exodus is one.
 */
export async function seeOff(
  context: Context,
  turns: readonly Turn[],
  gone: readonly Turn[],
  believed: boolean,
): Promise<void> {
  const leaving = new Map<Turn, readonly LedgerPerson[]>();
  await eachOf(turns, async (turn) => {
    if (turn.unsure || !turn.target.policy.rotateWhen.includes('member-left')) return;
    const people = await leaversOf(turn).catch((error: unknown) => {
      if (!(error instanceof KeyturnError)) throw error;
      if (
        turn.target.policy.signalsNamed &&
        !is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'HTTP_REFUSED', 'RATE_LIMITED')
      )
        throw error;
      context.notices.push(`who has left ${turn.target.share?.with.join(', ')} could not be asked: ${error.message}`);
      return [];
    });
    if (people.length > 0) leaving.set(turn, people);
  });
  for (const turn of gone) {
    const { person, policy } = turn.target;
    if (turn.entry?.closing || !person) continue;
    if (policy.rotateWhen.includes('member-left')) leaving.set(turn, [remembered(person)]);
    else
      turn.outcome.notes.push(
        `${person.login} is not among the recipients any more: \`keyturn offboard --person ${person.login}\` ends it`,
      );
  }
  const groups = groupsOf(turns, leaving);
  await eachOf([...leaving.keys()], async (turn) => {
    const people = leaving.get(turn) ?? [];
    const group = groups.get(sharing(turn));
    if (group && !believed && isExodus(group.with, group.known.size, group.gone.size))
      throw exodus(turn.target.key, group.with, group.known.size, [...group.gone.values()]);
    await (turn.target.person ? close(turn, MEMBER_LEFT) : part(turn, people, MEMBER_LEFT));
  });
}

type Group = { readonly with: readonly string[]; readonly known: Set<string>; readonly gone: Map<string, string> };

/** Those who share by the same words: whether an answer is believed is asked of all their secrets at once. */
function groupsOf(
  turns: readonly Turn[],
  leaving: ReadonlyMap<Turn, readonly LedgerPerson[]>,
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const turn of turns) {
    const name = sharing(turn);
    const group = groups.get(name) ?? { with: turn.shareWith, known: new Set(), gone: new Map() };
    groups.set(name, group);
    const { entry } = turn;
    if (entry?.person && !entry.closing) group.known.add(entry.person.id);
    for (const { shares } of live(entry))
      for (const { person, left } of shares) if (left === undefined) group.known.add(person.id);
    for (const { id, login } of leaving.get(turn) ?? []) group.gone.set(id, login);
  }
  return groups;
}

function sharing(turn: Turn): string {
  return [...turn.shareWith].sort().join(' ');
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
