/** One repository, `acme/app`, of an organization without secrets of its own, and what else a test wants of it. */
import type {
  App,
  Facts,
  Listed,
  ListedSecret,
  OrganizationSecret,
  RepositoryFacts,
} from '../../src/inventory/facts.ts';

export type Small = {
  secrets?: string[];
  dependabot?: string[];
  agents?: string[];
  environments?: { [name: string]: string[] };
  files?: { [path: string]: string };
  branches?: { [name: string]: { [path: string]: string } };
  visibility?: RepositoryFacts['visibility'];
  organization?: Partial<OrganizationSecret>[];
};

export const at = '2026-11-29T08:00:00Z';

export function rows(names: readonly string[] = []): Listed<ListedSecret> {
  const times = { createdAt: '2026-10-30T08:00:00Z', updatedAt: '2026-10-30T08:00:00Z' };
  return { state: 'listed', complete: true, rows: names.map((name) => ({ name, ...times })) };
}

export function repository(small: Small, name = 'acme/app'): RepositoryFacts {
  const { secrets, dependabot, agents, environments = {}, files = {}, branches = {} } = small;
  return {
    repository: name,
    visibility: small.visibility ?? 'private',
    archived: false,
    secrets: { actions: rows(secrets), dependabot: rows(dependabot), codespaces: rows(), agents: rows(agents) },
    environments: {
      state: 'listed',
      rows: Object.fromEntries(Object.entries(environments).map(([one, names]) => [one, rows(names)])),
    },
    files: {
      state: 'read',
      defaultBranch: 'main',
      unread: 0,
      trees: [
        { branches: ['main'], files },
        ...Object.entries(branches).map(([branch, other]) => ({ branches: [branch], files: { ...files, ...other } })),
      ],
    },
  };
}

export function organization(small: Small, ...others: readonly RepositoryFacts[]): Facts {
  const times = { createdAt: '2026-10-30T08:00:00Z', updatedAt: '2026-10-30T08:00:00Z' };
  const own = (small.organization ?? []).map((one) => ({ name: 'X', visibility: 'all' as const, ...times, ...one }));
  const none: Listed<OrganizationSecret> = { state: 'listed', complete: true, rows: [] };
  const organizationSecrets: { [app in App]: Listed<OrganizationSecret> } = {
    actions: { ...none, rows: own },
    dependabot: none,
    codespaces: none,
    agents: none,
  };
  return { at, organization: 'acme', organizationSecrets, repositories: [repository(small), ...others] };
}
