/**
 * Where a value may have gone: the repositories that read its destinations. Their workflow runs may hold an old value
 * until they end, and only GitHub knows which there are.
 */

import type { SecretRun } from '../journal/secret-run.ts';
import { KeyturnError } from '../model/errors.ts';
import type { Address, Destination, Ports, Readers } from '../model/ports.ts';

/** Where workflow runs may not be read, they are assumed to use the old value for so long after the write. */
const UNREADABLE_WAIT = 86_400_000;
/** So many repositories are asked before a rotation: a token may read the runs of all that it was given, or of none. */
const MAX_ASKED = 10;
/** How many places stand in a sentence. */
const MAX_NAMED = 3;

/** The repository that this run is for, as a reader of its own secrets; empty where there is none. */
export function ownRepository({ repository }: Pick<Ports, 'repository'>): Readers[] {
  return repository === undefined ? [] : [{ list: async () => ({ repositories: [repository] }) }];
}

/** `acme/a, acme/b, acme/c and 12 more`. */
export function firstFew(names: readonly string[]): string {
  const more = names.length - MAX_NAMED;
  return more > 0 ? `${names.slice(0, MAX_NAMED).join(', ')} and ${more} more` : names.join(', ');
}

/** Places whose runs could not be read, so that the old value was assumed to be unused after a day. */
const unreadPlaces = new WeakMap<SecretRun, Set<string>>();

/**
 * Why the value that this place held before `before` may still be in use, a sentence without its subject for each reason;
 * the first repository with a run that goes on ends the search.
 */
export async function whyStillHeld(run: SecretRun, address: Address, before: Date): Promise<readonly string[]> {
  const { readers } = await run.destination({ address });
  if (!readers) return [];
  const { clock, runs } = run.context.ports;
  const { repositories, unseen } = await readers.list();
  const unreadable: string[] = [];
  for (const repository of repositories) {
    const found = await runs.unfinished(repository, before);
    if (found === undefined) unreadable.push(repository);
    else if (found.length > 0)
      return [`may still be held by ${found.length} workflow run${found.length === 1 ? '' : 's'} of ${repository}`];
  }
  const places = [...(unreadable.length > 0 ? [firstFew(unreadable)] : []), ...(unseen === undefined ? [] : [unseen])];
  if (places.length === 0) return [];
  const until = before.getTime() + UNREADABLE_WAIT;
  if (clock.now().getTime() < until) {
    return [
      `may still be held by workflow runs of ${places.join(' and ')}, which cannot be read: it waits until ${new Date(until).toISOString()}`,
    ];
  }
  const all = unreadPlaces.get(run) ?? new Set();
  for (const place of places) all.add(place);
  unreadPlaces.set(run, all);
  return [];
}

/** Notes after a revocation that it relied on the day's wait alone. */
export function noteUnread(run: SecretRun): void {
  for (const place of unreadPlaces.get(run) ?? []) {
    run.outcome.notes.push(
      `the workflow runs of ${place} could not be read: the previous credential was ended a day after the write; ${permissionHint(run.context.ports, place)}`,
    );
  }
  unreadPlaces.delete(run);
}

/** Sentences about workflow runs that cannot be read. */
export function unreadSays(
  ports: Pick<Ports, 'runs'>,
  place: string,
): { readonly says: string; readonly hint: string } {
  return {
    says: `the workflow runs of ${place} cannot be read, so an old credential is ended a day after the write, whatever still runs there`,
    hint: permissionHint(ports, place),
  };
}

/** Notes before a rotation which workflow runs will not be seen after it. */
export async function remarkUnread(
  run: SecretRun,
  destinations: readonly Pick<Destination, 'readers'>[],
): Promise<void> {
  for (const place of await unreadOf(run.context.ports, destinations)) {
    const { says, hint } = unreadSays(run.context.ports, place);
    run.outcome.notes.push(`${says}: ${hint}`);
  }
}

function permissionHint({ runs }: Pick<Ports, 'runs'>, place: string): string {
  return `give the token ${runs.permission} for ${place}`;
}

/**
 * Places whose runs may not be read, before anything rests on them. What cannot be asked now is asked again when an old
 * credential is to end.
 */
export async function unreadOf(
  ports: Pick<Ports, 'runs'>,
  destinations: readonly Pick<Destination, 'readers'>[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  const asked = new Set<string>();
  const unreadable: string[] = [];
  for (const { readers } of destinations) {
    try {
      const { repositories, unseen } = (await readers?.list()) ?? { repositories: [] };
      if (unseen !== undefined) found.add(unseen);
      for (const repository of repositories) {
        if (asked.size >= MAX_ASKED || asked.has(repository)) continue;
        asked.add(repository);
        // No run was created before the epoch: the question is only whether the token may ask.
        if ((await ports.runs.unfinished(repository, new Date(0))) === undefined) unreadable.push(repository);
      }
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
    }
  }
  return [...(unreadable.length > 0 ? [firstFew(unreadable)] : []), ...found];
}
