/**
 * `share: { as: own }`: one credential for each person, with an entry of its own in the journal, `KEY@ID`. It is rotated
 * by the same engine on the same policy; it has no destination, and ends when its person leaves.
 */
import type { Context } from '../journal/context.ts';
import { SecretRun } from '../journal/secret-run.ts';
import { KeyturnError } from '../model/errors.ts';
import { liveCredentials } from '../model/policy.ts';
import type { Person } from '../model/ports.ts';
import type { EntryRecord, JournalRecord, LedgerPerson } from '../model/record.ts';
import type { Target } from '../model/target.ts';
import { intendedRecipients } from './recipients.ts';

/** By GitHub's id: a rename is another login, not another entry. */
function ownKey(key: string, person: LedgerPerson): string {
  return `${key}@${person.id}`;
}

/** The key of the secret that an entry is about: its own, without the person. */
export function secretKeyOf(key: string): string {
  return key.replace(/@[^@/]+$/, '');
}

/** The target of one person's personal credential. It has no destination and adopts nothing. */
export function personalTarget(target: Target, person: Person): Target {
  return {
    ...target,
    key: ownKey(target.key, person),
    destinations: [],
    share: { with: [person.login], as: 'own' },
    adopt: undefined,
    person,
  };
}

/** The part of a target that is not anybody's own: what its destinations hold. */
export function commonTarget(target: Target): Target | undefined {
  if (target.share?.as !== 'own') return target;
  return target.destinations.length === 0 ? undefined : { ...target, share: undefined };
}

/** Own entries of this target in the journal. */
function ownEntries(target: Target, { secrets }: JournalRecord): readonly (readonly [string, EntryRecord])[] {
  return Object.entries(secrets).filter(([key, entry]) => entry.person && key === ownKey(target.key, entry.person));
}

/** Keys of the people's own credentials of this target that the journal has and that live. */
export function personalKeys(target: Target, document: JournalRecord): readonly string[] {
  return ownEntries(target, document)
    .filter(([, entry]) => !isClosed(entry))
    .map(([key]) => key);
}

/** A person as far as the journal knows them; nobody is written to like this. */
function remembered(person: LedgerPerson): Person {
  return { ...person, reach: {} };
}

/** What a reader of the journal alone can say about these targets: without asking who is in a team. */
export function journalled(targets: readonly Target[], document: JournalRecord): readonly Target[] {
  return targets.flatMap((target) => {
    const common = commonTarget(target);
    if (target.share?.as !== 'own') return [target];
    const own = ownEntries(target, document).map(([, entry]) =>
      personalTarget(target, remembered(entry.person as LedgerPerson)),
    );
    // Before the first run there is nobody yet, and the secret is there all the same.
    return [...(common ? [common] : own.length === 0 ? [target] : []), ...own];
  });
}

/** Entries that the configuration no longer speaks of: reported, never revoked by themselves. */
export function abandonedOf({ secrets }: JournalRecord, configured: readonly Target[]): readonly string[] {
  const isSpokenOf = (key: string, { person }: EntryRecord): boolean =>
    configured.some((target) =>
      person ? target.share?.as === 'own' && key === ownKey(target.key, person) : target.key === key,
    );
  return Object.entries(secrets)
    .filter(([key, entry]) => !isSpokenOf(key, entry) && !isClosed(entry) && entry.retired === undefined)
    .map(([key]) => key);
}

/** The runs of the chosen targets, one for each person where everybody has a personal credential. */
export type Expanded = {
  readonly runs: readonly SecretRun[];
  /** Runs of personal credentials whose person is not among the recipients any more. */
  readonly gone: readonly SecretRun[];
  /** Why it is not known who is to have one; told at the end, so that everything else goes on. */
  readonly failures: readonly { readonly run: SecretRun; readonly error: KeyturnError }[];
};

/** One run for each secret, and one for each person who has or is to have a personal credential. */
export async function expand(context: Context, targets: readonly Target[]): Promise<Expanded> {
  const runs: SecretRun[] = [];
  const gone: SecretRun[] = [];
  const failures: { run: SecretRun; error: KeyturnError }[] = [];
  for (const target of targets) {
    const common = commonTarget(target);
    if (common) runs.push(new SecretRun(context, common));
    if (target.share?.as !== 'own') continue;
    const { document } = context.session;
    let today: readonly Person[] | undefined;
    try {
      today = await intendedRecipients(context, target);
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      // While it is not known who the recipients are, nobody is given anything, and nobody counts as having left.
      const run =
        runs.find((one) => one.target.key === target.key) ??
        new SecretRun(context, { ...target, share: undefined }, { unconfirmed: !common });
      if (!runs.includes(run)) runs.push(run);
      failures.push({ run, error });
    }
    const shareWith = target.share.with;
    const personal = (person: Person, unconfirmed: boolean) => {
      const run = new SecretRun(context, personalTarget(target, person), { shareWith, unconfirmed });
      runs.push(run);
      return run;
    };
    for (const person of today ?? []) personal(person, false);
    for (const [key, entry] of ownEntries(target, document)) {
      if (runs.some((run) => run.target.key === key) || (isClosed(entry) && !entry.lock)) continue;
      const run = personal(remembered(entry.person as LedgerPerson), true);
      if (today) gone.push(run);
    }
  }
  return { runs, gone, failures };
}

function isClosed(entry: EntryRecord): boolean {
  return entry.closing !== undefined && liveCredentials(entry).length === 0;
}
