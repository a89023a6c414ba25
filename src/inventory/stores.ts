/** Which secrets a repository is handed, and which one wins where several have a name. */
import type { App, Facts, Listed, ListedSecret, RepositoryFacts } from './facts.ts';
import { Finding, type How, recordOf } from './findings.ts';
import { fits, inOrder } from './wildcard.ts';

type Shelf = { readonly secrets: ReadonlyMap<string, Finding>; readonly whole: boolean };

/** An organization's secret, as one repository sees it. */
type Seen = {
  readonly finding: Finding;
  /** Whether it sees it is known. */
  readonly sure: boolean;
  readonly cutOff: boolean;
};

/** What one app is handed in one repository. */
export type Store = {
  /** By name in lower case. */
  readonly environments: ReadonlyMap<string, Shelf>;
  readonly environmentsKnown: boolean;
  readonly repository: Shelf;
  readonly organization: ReadonlyMap<string, Seen>;
  readonly organizationWhole: boolean;
  /** Every name in it, once. */
  readonly names: readonly string[];
};

/** A job's possible environments. */
export type Outcomes = {
  readonly shelves: readonly Shelf[];
  /** It may be in none, or in one without secrets. */
  readonly rest: boolean;
  /** It may be in one that was not listed. */
  readonly unknown: boolean;
  /** The job belongs to a called workflow: what its environment does there is not agreed upon. */
  readonly called: boolean;
  /** Any of the repository's, for nothing is known of it. */
  readonly any: boolean;
};

/** GitHub hands a job that many of the organization's secrets. */
const MOST = 100;

/** The findings of all slots, and the stores of each repository by its name in lower case. */
export type Shelves = {
  readonly findings: readonly Finding[];
  readonly of: (repository: RepositoryFacts) => { readonly [app in App]: Store };
};

export function shelvesOf(facts: Facts): Shelves {
  const findings: Finding[] = [];
  const keep = (finding: Finding): Finding => {
    findings.push(finding);
    return finding;
  };
  const organization = organizationFindings(facts, keep);
  const stores = new Map(
    facts.repositories
      .filter(({ archived }) => !archived)
      .map((repository) => [repository, storesOf(repository, facts, organization, keep)] as const),
  );
  return { findings, of: (repository) => stores.get(repository)! };
}

type OfOrganization = { readonly [app in App]: readonly Finding[] };

function organizationFindings(facts: Facts, keep: (finding: Finding) => Finding): OfOrganization {
  const owner = facts.organization ?? facts.repositories[0]?.repository.split('/')[0] ?? '';
  const of = (app: App) =>
    rowsOf(facts.organizationSecrets[app]).map((secret) =>
      keep(new Finding(recordOf({ repository: `${owner}/*`, app, name: nameOf(secret) }, secret, undefined))),
    );
  return { actions: of('actions'), dependabot: of('dependabot'), codespaces: of('codespaces'), agents: of('agents') };
}

function nameOf({ name }: ListedSecret): string {
  return name.toUpperCase();
}

function rowsOf<Row extends ListedSecret>(list: Listed<Row>): readonly Row[] {
  return list.state === 'listed' ? list.rows : [];
}

/** Whether a name that is not in it is nowhere in that store. */
function isWhole(list: Listed<ListedSecret>): boolean {
  return list.state === 'absent' || (list.state === 'listed' && list.complete);
}

function storesOf(
  repository: RepositoryFacts,
  facts: Facts,
  organization: OfOrganization,
  keep: (finding: Finding) => Finding,
): { readonly [app in App]: Store } {
  const { repository: name, visibility, environments } = repository;
  const shelf = (list: Listed<ListedSecret>, app: App, environment?: string): Shelf => {
    const at = { repository: name, app, ...(environment === undefined ? {} : { environment }) };
    const found = rowsOf(list).map((secret) =>
      keep(new Finding(recordOf({ ...at, name: nameOf(secret) }, secret, visibility))),
    );
    return { secrets: new Map(found.map((finding) => [finding.record.name, finding])), whole: isWhole(list) };
  };
  const listed = environments.state === 'listed' ? Object.entries(environments.rows) : [];
  const inEnvironments = new Map(
    listed.map(([environment, list]) => [environment.toLowerCase(), shelf(list, 'actions', environment)] as const),
  );
  const of = (app: App): Store => {
    const own = shelf(repository.secrets[app], app);
    const seen = seenBy(repository, organization[app], app);
    const near = app === 'actions' ? inEnvironments : new Map<string, Shelf>();
    const names = [own, ...near.values()].flatMap(({ secrets }) => [...secrets.keys()]);
    return {
      environments: near,
      environmentsKnown: environments.state === 'listed' && environments.complete !== false,
      repository: own,
      organization: seen,
      organizationWhole: isWhole(facts.organizationSecrets[app]),
      names: [...new Set([...names, ...seen.keys()])],
    };
  };
  return { actions: of('actions'), dependabot: of('dependabot'), codespaces: of('codespaces'), agents: of('agents') };
}

function seenBy(repository: RepositoryFacts, secrets: readonly Finding[], app: App): ReadonlyMap<string, Seen> {
  const visible = secrets.flatMap((finding) => {
    const sees = isSeenBy(finding, repository);
    return sees === 'no' ? [] : [{ finding, sure: sees === 'yes', name: finding.record.name }];
  });
  const sure = visible.filter((one) => one.sure).map(({ name }) => name);
  // Which of two orders GitHub counts in, an underscore first or last, is not told: cut off is what both cut off.
  const ranks = [
    sure.toSorted(inOrder),
    sure.toSorted((one, other) => inOrder(underscoreFirst(one), underscoreFirst(other))),
  ];
  const positions = ranks.map((rank) => new Map(rank.map((name, index) => [name, index])));
  return new Map(
    visible.map(({ finding, sure: known, name }) => {
      const cutOff = app === 'actions' && known && positions.every((position) => (position.get(name) ?? 0) >= MOST);
      return [name, { finding, sure: known, cutOff }];
    }),
  );
}

function underscoreFirst(name: string): string {
  return name.replaceAll('_', ' ');
}

export function isSeenBy(
  { record: { visibility, selected } }: Finding,
  { repository, visibility: shown }: RepositoryFacts,
): 'yes' | 'no' | 'unknown' {
  if (visibility === 'all') return 'yes';
  if (visibility === 'private') return shown === 'public' ? 'no' : 'yes';
  if (selected === undefined) return 'unknown';
  const name = repository.toLowerCase();
  return selected.some((one) => one.toLowerCase() === name) ? 'yes' : 'no';
}

/** Of the names that a job may find its environment under; in lower case. */
export function outcomesOf(store: Store, environments: readonly string[], called = false): Outcomes {
  const shelves = new Set<Shelf>();
  let rest = false;
  let any = false;
  for (const pattern of environments) {
    if (pattern.includes('*')) {
      any = true;
      rest = true;
      for (const [name, shelf] of store.environments) if (fits(name, pattern)) shelves.add(shelf);
    } else {
      const shelf = store.environments.get(pattern);
      if (shelf === undefined) rest = true;
      else shelves.add(shelf);
    }
  }
  const unknown = !store.environmentsKnown && environments.some((name) => name !== '');
  return { shelves: [...shelves], rest, unknown, called, any };
}

export type Handed = {
  readonly found: readonly { readonly finding: Finding; readonly how: How }[];
  /** `no`: no store has it; `partly`: in one of the possible environments none has. */
  readonly handed: 'yes' | 'partly' | 'no' | 'unknown';
};

/** What a job is handed under a name: the environment's, else the repository's, else the organization's. */
export function handedOf(store: Store, { shelves, rest, unknown, called, any }: Outcomes, name: string): Handed {
  const holding = shelves.flatMap(({ secrets }) => secrets.get(name) ?? []);
  const only = shelves.length + (rest ? 1 : 0) === 1 && !called;
  const found: { finding: Finding; how: How }[] = holding.map((finding) => ({ finding, how: only ? 'sure' : 'maybe' }));
  const isReached = rest || called || unknown || holding.length < shelves.length;
  const isSure = holding.length === 0 && !unknown && shelves.every(({ whole }) => whole);
  const below: How = isReached ? (isSure ? 'sure' : 'maybe') : 'shadowed';
  const own = store.repository.secrets.get(name);
  if (own !== undefined) found.push({ finding: own, how: below });
  const seen = store.organization.get(name);
  if (seen !== undefined) found.push({ finding: seen.finding, how: ofOrganization(store, seen, own, below) });

  const isBelow = own !== undefined || (seen !== undefined && !seen.cutOff);
  const whole = store.repository.whole && store.organizationWhole && !unknown && shelves.every((shelf) => shelf.whole);
  if (isBelow || (!isReached && holding.length > 0)) return { found, handed: 'yes' };
  if (holding.length === 0) return { found, handed: whole && seen === undefined ? 'no' : 'unknown' };
  return { found, handed: any || called ? 'yes' : 'partly' };
}

function ofOrganization(store: Store, seen: Seen, own: Finding | undefined, below: How): How {
  if (own !== undefined || below === 'shadowed') return 'shadowed';
  if (seen.cutOff) return 'cut-off';
  return seen.sure && store.repository.whole ? below : 'maybe';
}
