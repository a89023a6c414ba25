/** Which slots the forge shows of a repository, or hands to the jobs that use an action: for an incident about one of them. */
import { exposedTo } from '../inventory/actions.ts';
import { apps, type Facts, type Listed, type ListedSecret, type RepositoryFacts, slotOf } from '../inventory/facts.ts';
import type { Scope } from '../inventory/port.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { ShownSlots, SlotsAsked } from '../rotation/model/ports.ts';
import { composeInventory } from './inventory.ts';
import type { Access, World } from './world.ts';

type Given = {
  readonly access: Access;
  readonly world: World;
  /** `owner/name` that this run is for. */
  readonly home: string | undefined;
  /** Address keys of the places of the configuration. */
  readonly slots: readonly string[];
};

/** Mutable while the lists are read. */
type Gathered = {
  readonly listed: Map<string, string>;
  readonly visible: Map<string, readonly string[]>;
  readonly readBy: Set<string>;
  readonly unread: Map<string, string>;
};

/**
 * Reads only. What could not be read is named in `unread`, never left out.
 * @throws KeyturnError INPUT_INVALID where nothing says whose workflows an action could be in
 */
export async function shownSlots(given: Given, asked: SlotsAsked): Promise<ShownSlots> {
  const gathered: Gathered = { listed: new Map(), visible: new Map(), readBy: new Set(), unread: new Map() };
  for (const { owner, scope } of scopesOf(given, asked)) {
    const { facts, failed } = await factsOf(given, owner, scope);
    for (const [place, why] of failed) gathered.unread.set(place, why);
    for (const each of facts) take(gathered, each, asked);
  }
  const { listed, visible, readBy, unread } = gathered;
  return {
    listed: Object.fromEntries(listed),
    visible: Object.fromEntries(visible),
    ...(asked.action === undefined ? {} : { readBy: [...readBy].sort() }),
    unread: Object.fromEntries(unread),
  };
}

type Owned = { readonly owner: string; readonly scope: Scope };

/** The repository that was named; of an action, those that the configuration writes to: all of an organization's, if it has slots. */
function scopesOf({ slots, home }: Given, { repository, action }: SlotsAsked): readonly Owned[] {
  if (repository !== undefined) return [{ owner: ownerOf(repository), scope: { repositories: [repository] } }];
  if (action === undefined) return [];
  const places = slots.flatMap((slot) => /^github:([^/]+\/[^/]+)\//.exec(slot)?.[1] ?? []);
  const all = [...new Set([...places, ...(home === undefined ? [] : [home.toLowerCase()])])];
  if (all.length === 0) {
    throw new KeyturnError('INPUT_INVALID', {
      what: '`action`: nothing says in which repositories it could be used',
      hint: 'run it in a checkout, or set GITHUB_REPOSITORY; or take `repository` for each repository that uses it',
    });
  }
  return [...new Set(all.map(ownerOf))].map((owner) => {
    const own = all.filter((name) => ownerOf(name) === owner);
    return { owner, scope: own.includes(`${owner}/*`) ? { organization: owner } : { repositories: own } };
  });
}

function ownerOf(repository: string): string {
  return repository.split('/')[0] ?? '';
}

type Asked = { readonly facts: readonly Facts[]; readonly failed: readonly (readonly [string, string])[] };

/** Together, so that calls from one to another are followed; where one of several stops all of them, each on its own. */
async function factsOf(given: Given, owner: string, scope: Scope): Promise<Asked> {
  const { access, world } = given;
  const tell = (detail: string) => world.progress({ step: 'incident', detail });
  try {
    const { lister } = await composeInventory(access, world, owner);
    const memory = { of: () => undefined, keep: async () => {} };
    const advanced = ({ done, total }: { readonly done: number; readonly total: number }) =>
      tell(`${done} of ${total} repositories read`);
    const asking = { memory, advanced };
    const { partial, ...facts } = await lister.facts(scope, asking);
    const isPartial = partial !== undefined && !(partial === 'token' && (await lister.seesAll(facts, asking)));
    return { facts: [isPartial ? { ...facts, partial } : facts], failed: [] };
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    if ('organization' in scope) return { facts: [], failed: [[`github:${owner}/*`, error.message]] };
    const { repositories } = scope;
    if (repositories.length === 1)
      return { facts: [], failed: [[`github:${(repositories[0] as string).toLowerCase()}`, error.message]] };
    const each: Asked[] = [];
    for (const one of repositories) each.push(await factsOf(given, owner, { repositories: [one] }));
    return { facts: each.flatMap(({ facts }) => facts), failed: each.flatMap(({ failed }) => failed) };
  }
}

/** Stores that jobs are handed secrets of. */
const ofJobs = ['actions', 'dependabot', 'agents'] as const;

function take(gathered: Gathered, facts: Facts, { repository, action }: SlotsAsked): void {
  const { listed, visible, readBy, unread } = gathered;
  for (const each of facts.repositories) {
    const why = whyUnread(each, action !== undefined);
    if (why !== undefined) unread.set(`github:${each.repository.toLowerCase()}`, why);
    for (const app of apps) note(listed, each.secrets[app], { repository: each.repository, app });
    const { environments } = each;
    for (const [environment, list] of environments.state === 'listed' ? Object.entries(environments.rows) : [])
      note(listed, list, { repository: each.repository, app: 'actions', environment });
  }
  const organization = facts.organization ?? facts.repositories[0]?.repository.split('/')[0] ?? '';
  for (const app of action === undefined ? apps : ofJobs) {
    const list = facts.organizationSecrets[app];
    const place = { repository: `${organization}/*`, app };
    note(listed, list, place);
    if (list.state === 'denied' || list.state === 'failed' || (list.state === 'listed' && !list.complete))
      unread.set(`github:${organization.toLowerCase()}/*`, `its secrets of ${app}: ${whyOf(list)}`);
    if (repository === undefined || list.state !== 'listed') continue;
    for (const { name } of list.rows) visible.set(addressOf(slotOf({ ...place, name })), [repository]);
    // A whole list says as well which slots the repository does not see.
    if (list.complete && list.permission === undefined) visible.set(addressOf(slotOf({ ...place, name: '*' })), []);
  }
  const all = `github:${organization.toLowerCase()}/*`;
  if (facts.partial === 'token' && !unread.has(all))
    unread.set(all, 'whether the token sees all of its repositories is not told');
  if (action !== undefined)
    for (const { slots } of exposedTo(facts, action)) for (const slot of slots) readBy.add(addressOf(slot));
}

function note(
  listed: Map<string, string>,
  list: Listed<ListedSecret>,
  place: Omit<Parameters<typeof slotOf>[0], 'name'>,
): void {
  if (list.state !== 'listed') return;
  for (const { name, updatedAt } of list.rows) listed.set(addressOf(slotOf({ ...place, name })), updatedAt);
}

/** GitHub ignores case; an address has its place in lower case, and its name in upper case. */
function addressOf(slot: string): string {
  const cut = slot.lastIndexOf('/');
  return `${slot.slice(0, cut).toLowerCase()}${slot.slice(cut).toUpperCase()}`;
}

/** What of it was not shown; undefined where all was, and of an archived one, in which nothing runs. */
function whyUnread(of: RepositoryFacts, needsFiles: boolean): string | undefined {
  const { archived, secrets, environments, files } = of;
  if (archived) return needsFiles ? undefined : 'it is archived, and nothing of an archived one is read';
  const lists = environments.state === 'listed' ? Object.values(environments.rows) : [];
  const stores = needsFiles ? ofJobs : apps;
  for (const list of [...stores.map((app) => secrets[app]), environments, ...lists]) {
    if (list.state === 'denied' || list.state === 'failed' || (list.state === 'listed' && isShort(list)))
      return `its secrets: ${whyOf(list)}`;
  }
  if (!needsFiles) return undefined;
  if (files.state !== 'read') return `its workflows: ${whyOf(files)}`;
  if (files.missed !== undefined) return `its workflows: ${files.missed.length} of its files could not be read`;
  return files.unread > 0 ? `its workflows: those of ${files.unread} further branches were not read` : undefined;
}

function isShort(list: object): boolean {
  return 'complete' in list && list.complete === false;
}

type Answer = { readonly state: string; readonly permission?: string; readonly hint?: string };

function whyOf({ state, permission, hint }: Answer): string {
  if (hint !== undefined) return hint;
  if (permission !== undefined) return `the token may not read them, it lacks ${permission}`;
  return state === 'listed' ? 'the list is not complete' : 'the token may not read them';
}
