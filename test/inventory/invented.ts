/** What GitHub would show of an organization that is described as data. */
import type {
  App,
  Facts,
  FileTree,
  Listed,
  ListedSecret,
  OrganizationSecret,
  RepositoryFacts,
} from '../../src/inventory/facts.ts';

type Secret = { name: string; created_at: string; updated_at: string };
type OfOrganization = Secret & { visibility: 'all' | 'private' | 'selected'; repositories?: string[] };

export type Invented = {
  now: string;
  login: string;
  secrets: { [app in App]?: OfOrganization[] };
  repositories: {
    name: string;
    visibility: 'public' | 'private' | 'internal';
    archived?: boolean;
    denied?: string[];
    secrets?: { [app in App]?: Secret[] };
    environments?: { [name: string]: Secret[] };
    files?: { [path: string]: string };
    branches?: { [name: string]: { [path: string]: string } };
  }[];
};

function listed(secrets: Secret[] = []): Listed<ListedSecret> {
  const rows = secrets.map(({ name, created_at, updated_at }) => ({
    name,
    createdAt: created_at,
    updatedAt: updated_at,
  }));
  return { state: 'listed', rows, complete: true };
}

/** The facts of an invented organization, as a token with every right (but those of `denied`) is shown them. */
export function factsOf({ now, login, secrets, repositories }: Invented): Facts {
  const ofOrganization = (app: App): Listed<OrganizationSecret> => ({
    state: 'listed',
    complete: true,
    rows: (secrets[app] ?? []).map((one) => ({
      name: one.name,
      createdAt: one.created_at,
      updatedAt: one.updated_at,
      visibility: one.visibility,
      ...(one.visibility === 'selected'
        ? { selected: (one.repositories ?? []).map((name) => `${login}/${name}`) }
        : {}),
    })),
  });
  return {
    at: now,
    organization: login,
    organizationSecrets: each(ofOrganization),
    repositories: repositories.map((one): RepositoryFacts => {
      const denied = (what: string) => one.denied?.includes(what) ?? false;
      const files = one.files ?? {};
      const trees: FileTree[] = [
        { branches: ['main'], files },
        ...Object.entries(one.branches ?? {}).map(([name, other]) => ({
          branches: [name],
          files: { ...files, ...other },
        })),
      ];
      return {
        repository: `${login}/${one.name}`,
        visibility: one.visibility,
        archived: one.archived ?? false,
        secrets: each((app) => (denied('secrets') ? { state: 'denied' } : listed(one.secrets?.[app]))),
        environments: {
          state: 'listed',
          rows: Object.fromEntries(Object.entries(one.environments ?? {}).map(([name, rows]) => [name, listed(rows)])),
        },
        files: denied('contents') ? { state: 'denied' } : { state: 'read', defaultBranch: 'main', trees, unread: 0 },
      };
    }),
  };
}

function each<Of>(of: (app: App) => Of): { [app in App]: Of } {
  return { actions: of('actions'), dependabot: of('dependabot'), codespaces: of('codespaces'), agents: of('agents') };
}
