/** Who has access to a secret, and who of them is no recipient any more. Only detects: `steps/revoke-access.ts` revokes. */

import type { SecretRun } from '../journal/secret-run.ts';
import { KeyturnError } from '../model/errors.ts';
import { liveCredentials } from '../model/policy.ts';
import type { CredentialRecord, LedgerPerson, ShareRecord } from '../model/record.ts';
import { allOwnersOf } from './owners.ts';
import { intendedRecipients } from './recipients.ts';
import { hasSeen } from './seen.ts';

/** The people whom the journal knows for this secret and who are no recipients any more. Throws what `People.resolve` throws. */
export async function detectLeavers(run: SecretRun): Promise<readonly LedgerPerson[]> {
  if (!run.entry || !(run.target.share || run.target.ask) || run.target.person) return [];
  const known = knownPeople(run);
  if (known.length === 0) return [];
  const today = await intendedRecipients(run.context, run.target);
  const others = known.filter((person) => !today.some(({ id }) => id === person.id));
  if (others.length === 0 || !run.target.ask) return others;
  // Who made a key has it without being a recipient.
  const owners = await allOwnersOf(run);
  return others.filter((person) => !owners.some(({ id }) => id === person.id));
}

/** Everybody who has or may still open a live credential, and whose leaving is not journalled yet. */
function knownPeople(run: SecretRun): readonly LedgerPerson[] {
  const found = new Map<string, LedgerPerson>();
  for (const credential of liveCredentials(run.entry)) {
    for (const share of credential.shares)
      if (mayHaveAccess(credential, share)) found.set(share.person.id, share.person);
    const { maker, stage } = credential;
    // Of a published key the maker is among the shares.
    if (stage === 'pending' && maker && !isKnownToLeave(run, maker)) found.set(maker.id, maker);
  }
  return [...found.values()];
}

/** Whether it is journalled that what this person made is to be replaced. */
function isKnownToLeave({ entry }: SecretRun, { login }: LedgerPerson): boolean {
  return entry?.wish?.causes?.includes(leftBy(login)) === true;
}

/** The cause of a wish: this person has left. */
export function leftBy(login: string): string {
  return `person:${login}`;
}

function mayHaveAccess(
  { stage }: CredentialRecord,
  { state, left }: { readonly state: ShareRecord['state']; readonly left?: string | undefined },
): boolean {
  if (state === 'waiting' || state === 'owed') return true;
  return stage !== 'previous' && left === undefined && hasSeen(state);
}

/** Whether this person has anything of this secret: a link, a value that still works, a credential of their own. */
export function holdsAccess(run: SecretRun, id: string): boolean {
  if (run.target.person) return run.target.person.id === id && liveCredentials(run.entry).length > 0;
  if (run.entry?.ask?.owner.id === id) return true;
  // It does not matter whether their leaving is journalled already: what they have seen works until it is rotated.
  return liveCredentials(run.entry).some(
    (one) =>
      (one.stage !== 'previous' && one.maker?.id === id) ||
      one.shares.some((share) => share.person.id === id && mayHaveAccess(one, { ...share, left: undefined })),
  );
}

type Group = { readonly with: readonly string[]; readonly known: Set<string>; readonly gone: Map<string, string> };

/** Secrets that are shared by the same words: whether an answer is plausible is decided for all of them at once. */
export function sharingGroups(
  runs: readonly SecretRun[],
  leaving: ReadonlyMap<SecretRun, readonly LedgerPerson[]>,
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const run of runs) {
    const name = sharingKey(run);
    const group = groups.get(name) ?? { with: run.shareWith, known: new Set(), gone: new Map() };
    groups.set(name, group);
    const { entry } = run;
    if (entry?.person && !entry.closing) group.known.add(entry.person.id);
    for (const { shares } of liveCredentials(entry))
      for (const { person, left } of shares) if (left === undefined) group.known.add(person.id);
    for (const { id, login } of leaving.get(run) ?? []) group.gone.set(id, login);
  }
  return groups;
}

/** The same for secrets that are shared by the same words. */
export function sharingKey(run: SecretRun): string {
  return [...run.shareWith].sort().join(' ');
}

/**
 * Whether an answer about teams is too drastic to act upon: it removes more than half of the people who share, and more
 * than one. That may be an outage, so a human decides. Lists of logins are the configuration's own, and never implausible.
 */
export function isImplausible(shareWith: readonly string[], known: number, gone: number): boolean {
  return shareWith.some((name) => name.startsWith('@')) && gone >= 2 && gone * 2 > known;
}

/** NEEDS_HUMAN: the answer about teams is not acted upon. */
export function implausible(
  secret: string,
  shareWith: readonly string[],
  known: number,
  logins: readonly string[],
): KeyturnError {
  const teams = shareWith.filter((name) => name.startsWith('@')).join(', ');
  return new KeyturnError('NEEDS_HUMAN', {
    secret,
    what: `${logins.length} of ${known} people who share ${secret} are no longer in ${teams}: one answer that takes away more than half is not believed`,
    hint: `if they have left, say so for each: ${logins.map((login) => `keyturn offboard --person ${login}`).join('; ')}. Otherwise put the team right; nothing was changed here`,
  });
}
