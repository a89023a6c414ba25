/** What the token that writes secrets has to be allowed, for each thing that Keyturn is asked to do: the list that the docs show. */
import type { Level } from './app-needs.ts';

type Feature = {
  /** What the reader uses, as a row of the table begins. */
  readonly use: string;
  /** As GitHub's API calls them. */
  readonly permissions: { readonly [permission: string]: Level };
  /** What happens where the token lacks it. */
  readonly without: string;
};

/** `metadata: read` comes with every token by itself. */
export const tokenFeatures = {
  repository: {
    use: 'a secret of a repository; the escrow there',
    permissions: { secrets: 'write' },
    without: 'nothing is minted',
  },
  environment: {
    use: 'a secret of an environment; the escrow there',
    permissions: { environments: 'write' },
    without: 'nothing is minted',
  },
  dependabot: {
    use: 'a secret for Dependabot',
    permissions: { dependabot_secrets: 'write' },
    without: 'nothing is minted',
  },
  codespaces: {
    use: 'a secret for Codespaces',
    permissions: { codespaces_secrets: 'write' },
    without: 'nothing is minted',
  },
  agents: { use: 'a secret for agents', permissions: { agents_secrets: 'write' }, without: 'nothing is minted' },
  organization: {
    use: "an organization's secret",
    permissions: { organization_secrets: 'write' },
    without: 'nothing is minted',
  },
  runs: {
    use: 'other repositories read the secret',
    permissions: { actions: 'read' },
    without: 'their workflow runs cannot be seen: the old key waits a day for them instead',
  },
  exposed: {
    use: 'leaked keys are found, replaced and their alerts closed (on by default)',
    permissions: { secret_scanning_alerts: 'write' },
    without: 'no alert is read, and each run says so',
  },
  people: {
    use: 'a team is shared with or told; who left is found (on by default)',
    permissions: { members: 'read' },
    without: 'sharing with a team stops before anything is minted; else each run says that nobody was asked',
  },
  journal: {
    use: 'the journal in another repository',
    permissions: { contents: 'write' },
    without: 'nothing is minted',
  },
  proof: {
    use: '`policy: { proof }`, in each repository of a listed workflow',
    permissions: { actions: 'read', statuses: 'read' },
    without: 'nothing is minted',
  },
  retire: {
    use: '`retire`, in each repository that could read the secret',
    permissions: { contents: 'read' },
    without: 'nothing is retired',
  },
} as const satisfies { readonly [feature: string]: Feature };

/** What the page of a fine-grained token, and of a GitHub App, calls them. */
const shown: { readonly [permission: string]: string } = {
  actions: 'Actions',
  agents_secrets: 'Agent secrets',
  codespaces_secrets: 'Codespaces secrets',
  contents: 'Contents',
  dependabot_secrets: 'Dependabot secrets',
  environments: 'Environments',
  members: 'Members',
  organization_secrets: 'Secrets',
  secret_scanning_alerts: 'Secret scanning alerts',
  secrets: 'Secrets',
  statuses: 'Commit statuses',
};

const ofOrganization = new Set(['members', 'organization_secrets']);

/** `Secrets: write`, as messages, docs and the page of a token have it. */
export function shownPermission(permission: string, level: Level): string {
  return `${shown[permission] ?? permission}: ${level}`;
}

/** Rows of the table: what is used, the permissions, whose they are, and what happens without. */
export function tokenRows(): readonly (readonly [use: string, permissions: string, whose: string, without: string])[] {
  return (Object.values(tokenFeatures) as readonly Feature[]).map(({ use, permissions, without }) => {
    const named = Object.entries(permissions).map(([name, level]) => `*${shownPermission(name, level)}*`);
    const whose = Object.keys(permissions).some((name) => ofOrganization.has(name)) ? 'organization' : 'repository';
    return [use, named.join(', '), whose, without];
  });
}
