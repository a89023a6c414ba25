/** Which lists of alerts there are to read: an organization's, where the token may read it, else its repositories'. */
import { places as placesFor } from '../../http/concurrency.ts';
import type { OpenAlerts, Readers } from '../../rotation/model/ports.ts';
import { GitHubRefusal, type RefusalKind } from './client.ts';

/** So many repositories are asked at once. */
const AT_ONCE = 16;

/**
 * Refusals that concern this one place, while the others can still be read: no permission, not in the plan, switched
 * off or not visible (404), blocked, or kept out by what its owner demands. A limit and a token that is none are not here.
 */
const unreadably: ReadonlySet<RefusalKind> = new Set([
  'permission',
  'plan',
  'missing',
  'legal',
  'sso',
  'ip',
  'suspended',
  'policy',
]);

type Asking<T> = {
  ofOrganization(organization: string): Promise<T>;
  ofRepository(repository: string): Promise<T>;
};

type Lists<T> = Omit<OpenAlerts, 'alerts'> & {
  readonly lists: readonly { readonly place: string; readonly found: T }[];
};

/** What every list says: an organization's, where it may be read, else that of each repository. */
export async function eachList<T>(places: readonly Readers[], ask: Asking<T>): Promise<Lists<T>> {
  const lists: { place: string; found: T }[] = [];
  const unreadable: string[] = [];
  const unseen = new Set<string>();
  const read = new Set<string>();
  for (const organization of await worthAList(places)) {
    const found = await unlessRefused(ask.ofOrganization(organization));
    if (found === undefined) continue;
    lists.push({ place: organization, found });
    read.add(organization.toLowerCase());
  }
  const listed = (name: string | undefined) => name !== undefined && read.has(name.toLowerCase());
  const names: string[] = [];
  const covered = new Set<string>();
  for (const place of places) {
    if (listed(place.organization)) continue;
    const reach = await place.list();
    if (listed(place.owner)) for (const name of reach.repositories) covered.add(name.toLowerCase());
    else names.push(...reach.repositories);
    if (reach.unseen !== undefined) unseen.add(reach.unseen);
  }
  const single = distinct(names).filter((name) => !covered.has(name.toLowerCase()));
  const enter = placesFor(AT_ONCE);
  const answers = await Promise.all(
    single.map(async (repository) => {
      const leave = await enter();
      return unlessRefused(ask.ofRepository(repository)).finally(leave);
    }),
  );
  for (const [at, found] of answers.entries()) {
    const place = single[at] as string;
    if (found === undefined) unreadable.push(place);
    else lists.push({ place, found });
  }
  return { lists, unreadable, unseen: [...unseen] };
}

/**
 * Accounts whose alerts are asked for as one list: organizations that hold a secret for their repositories, and owners of
 * several that are written to. The token sees those; of others a list would not say that it leaves them out.
 */
async function worthAList(places: readonly Readers[]): Promise<readonly string[]> {
  const found = places.flatMap(({ organization }) => organization ?? []);
  const owned = new Map<string, Set<string>>();
  for (const { owner, list } of places) {
    if (owner === undefined) continue;
    const names = owned.get(owner.toLowerCase()) ?? new Set();
    for (const name of (await list()).repositories) names.add(name.toLowerCase());
    owned.set(owner.toLowerCase(), names);
  }
  return distinct([...found, ...[...owned].filter(([, { size }]) => size > 1).map(([owner]) => owner)]);
}

/** Undefined: it may not be read, or there is nothing to read (no secret scanning, no such list on this server). */
async function unlessRefused<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof GitHubRefusal && unreadably.has(error.kind))) throw error;
    return undefined;
  }
}

/** GitHub ignores case in names. */
function distinct(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
