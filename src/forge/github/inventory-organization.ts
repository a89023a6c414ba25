/** An organization's secrets, and which repositories see them: by the organization's lists, or by what each repository shows. */
import {
  type App,
  apps,
  type Facts,
  type Listed,
  type ListedSecret,
  type OrganizationSecret,
  type RepositoryFacts,
} from '../../inventory/facts.ts';
import type { Answers } from './inventory-asking.ts';
import { failureOf, type OrganizationRow, organizationSecretsOf, selectedOf } from './inventory-lists.ts';

/** Apps of whose organization secrets a repository shows what it sees. */
export const shownInside = ['actions', 'agents'] as const;
export type Inside = (typeof shownInside)[number];

/** What one repository sees of them, where it was asked. */
export type Seen = { readonly [app in Inside]?: Listed<OrganizationSecret> };

export type OrganizationLists = { readonly [app in App]: Listed<OrganizationRow> };

/** Who asks: an `Answers` for each name, and what keeps it. */
export type Asker = {
  readonly answers: (name: string) => Answers;
  readonly keep: (answers: Answers) => Promise<void>;
};

export async function organizationLists(org: string, { answers, keep }: Asker): Promise<OrganizationLists> {
  const found: Partial<{ [app in App]: Listed<OrganizationRow> }> = {};
  for (const app of apps) {
    const asked = answers(`secrets ${app}`);
    found[app] = await organizationSecretsOf(asked, org, app, found.actions?.state === 'listed');
    if (found[app].state !== 'failed') await keep(asked);
  }
  return found as OrganizationLists;
}

/** Asking each repository is the only way without the organization's list, and the cheaper one with many `selected` secrets. */
export function asksInside(lists: OrganizationLists | undefined, repositories: number): readonly Inside[] {
  return shownInside.filter((app) => {
    const list = lists?.[app];
    if (list === undefined || list.state === 'denied') return true;
    if (list.state !== 'listed') return false;
    return list.rows.filter(({ visibility }) => visibility === 'selected').length > repositories;
  });
}

/** What one repository sees, as a list of the organization's: nobody else is known to see it. */
export function asSeen(list: Listed<ListedSecret>, repository: string): Listed<OrganizationSecret> {
  if (list.state !== 'listed') return list;
  return {
    ...list,
    rows: list.rows.map((each) => ({ ...each, visibility: 'selected', selected: [repository], inside: true })),
  };
}

type Known = {
  /** Its login; undefined: the owner is a person, who has no such secrets. */
  readonly org: string | undefined;
  /** Undefined: only the repositories were asked. */
  readonly lists: OrganizationLists | undefined;
  readonly seen: readonly Seen[];
  /** Those that were read. */
  readonly repositories: readonly RepositoryFacts[];
};

export async function organizationSecrets(
  { org, lists, seen, repositories }: Known,
  asker: Asker,
): Promise<Facts['organizationSecrets']> {
  const found: Partial<{ [app in App]: Listed<OrganizationSecret> }> = {};
  for (const app of apps) {
    const list = lists?.[app];
    const shown = isInside(app) ? seen.flatMap((each) => each[app] ?? []) : [];
    const isShown = shown.some(({ state }) => state === 'listed');
    if (org !== undefined && list === undefined && app === 'dependabot')
      found[app] = await ofDependabot(org, repositories, asker);
    else if (org === undefined || (list === undefined && shown.length === 0)) found[app] = { state: 'absent' };
    else if (list === undefined || (list.state === 'denied' && isShown)) {
      const whole = together(shown);
      const { permission } = list ?? {};
      found[app] =
        list === undefined ? whole : { ...whole, complete: false, ...(permission === undefined ? {} : { permission }) };
    } else if (list.state !== 'listed') found[app] = list;
    else if (shown.length > 0) found[app] = { ...list, rows: withSeers(list.rows, seersOf(shown)) };
    else found[app] = await withSelected(org, app, list, asker);
  }
  return found as Facts['organizationSecrets'];
}

/**
 * What repositories see of the organization's secrets for Dependabot: no list of theirs says it, so the organization's is
 * asked where one of them hands secrets to Dependabot.
 */
async function ofDependabot(
  org: string,
  repositories: readonly RepositoryFacts[],
  asker: Asker,
): Promise<Listed<OrganizationSecret>> {
  const asks = repositories.some(
    ({ files }) =>
      files.state === 'read' &&
      files.trees.some((tree) => Object.keys(tree.files).some((path) => /^\.github\/dependabot\.ya?ml$/.test(path))),
  );
  if (!asks) return { state: 'absent' };
  const asked = asker.answers('secrets dependabot');
  const list = await organizationSecretsOf(asked, org, 'dependabot', false);
  if (list.state !== 'failed') await asker.keep(asked);
  if (list.state !== 'listed') return list;
  const whole = await withSelected(org, 'dependabot', list, asker);
  const isSeen = ({ visibility, selected }: OrganizationSecret) =>
    repositories.some(({ repository, visibility: open }) =>
      visibility === 'selected' ? selected?.includes(repository) !== false : visibility === 'all' || open !== 'public',
    );
  return { ...whole, rows: whole.rows.filter(isSeen) };
}

function isInside(app: App): app is Inside {
  return (shownInside as readonly App[]).includes(app);
}

type ListOf<Row extends ListedSecret> = Extract<Listed<Row>, { state: 'listed' }>;

/** Asks for each secret that only some see. */
async function withSelected(
  org: string,
  app: App,
  list: ListOf<OrganizationRow>,
  { answers, keep }: Asker,
): Promise<ListOf<OrganizationSecret>> {
  const found: OrganizationSecret[] = [];
  let complete = list.complete;
  for (const each of list.rows) {
    let selected: readonly string[] | undefined;
    try {
      if (each.visibility === 'selected') {
        const asked = answers(`selected ${app} ${each.name}`);
        selected = await selectedOf(asked, { org, app, name: each.name });
        await keep(asked);
      }
    } catch (error) {
      failureOf(error);
      complete = false;
    }
    found.push(selected === undefined ? each : { ...each, selected });
  }
  return { state: 'listed', rows: found, complete };
}

function withSeers(
  rows: readonly OrganizationRow[],
  seers: ReadonlyMap<string, readonly string[]> | undefined,
): readonly OrganizationSecret[] {
  return rows.map((each) =>
    each.visibility !== 'selected' || seers === undefined
      ? each
      : { ...each, selected: seers.get(each.name) ?? [], inside: true },
  );
}

/** Name -> who sees it; undefined where one repository did not show it, which might see it, too. */
function seersOf(shown: readonly Listed<OrganizationSecret>[]): ReadonlyMap<string, readonly string[]> | undefined {
  const found = new Map<string, readonly string[]>();
  for (const list of shown) {
    if (list.state !== 'listed' || !list.complete) return undefined;
    for (const { name, selected = [] } of list.rows) found.set(name, [...(found.get(name) ?? []), ...selected]);
  }
  return found;
}

/** The organization's secrets as far as its repositories show them. */
function together(shown: readonly Listed<OrganizationSecret>[]): ListOf<OrganizationSecret> {
  const found = new Map<string, OrganizationSecret>();
  let complete = true;
  for (const list of shown) {
    if (list.state === 'absent') continue;
    complete &&= list.state === 'listed' && list.complete;
    for (const each of list.state === 'listed' ? list.rows : []) {
      const before = found.get(each.name);
      found.set(each.name, { ...each, selected: [...(before?.selected ?? []), ...(each.selected ?? [])] });
    }
  }
  return { state: 'listed', rows: [...found.values()], complete };
}
