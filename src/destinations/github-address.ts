/** Which of GitHub's secret stores an entry of the configuration means, and what the journal keeps of that. */
import * as z from 'zod';
import { visibilities } from '../forge/github/secret-store.ts';
import type { Address } from '../rotation/model/ports.ts';

export const secretApps = ['actions', 'dependabot', 'codespaces', 'agents'] as const;
export type SecretApp = (typeof secretApps)[number];

/** The account of a managed user carries `_shortcode`; those of organizations do not. */
const repositoryName = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/,
    'must be owner/name',
  );
const login = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/, 'must be the name of an account, without @');
const topic = z.string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/, 'must be a topic: lower-case letters, digits and -');
const environment = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}'"`,;\\]*$/u, 'must be the name of an environment')
  .regex(/^\S(?:.*\S)?$/, 'must not begin or end with a space');

/** Why GitHub would refuse a secret of this name; undefined = it takes it (docs: "Naming your secrets"). */
export function nameFault(name: string): string | undefined {
  if (!/^[A-Za-z0-9_]{1,255}$/.test(name))
    return 'names of GitHub secrets are letters, digits and _, at most 255 of them';
  if (/^[0-9]/.test(name)) return 'names of GitHub secrets do not begin with a digit';
  if (/^github_/i.test(name)) return 'names of GitHub secrets do not begin with GITHUB_';
  return undefined;
}

const secretName = z.string().refine((name) => nameFault(name) === undefined, {
  error: ({ input }) => (typeof input === 'string' ? nameFault(input) : undefined) ?? 'must be the name of a secret',
});

export const options = z
  .strictObject({
    repository: repositoryName.optional().describe('owner/name; the repository of the workflow without it.'),
    repositories: z
      .array(repositoryName)
      .min(1)
      .max(1_000)
      .optional()
      .describe('Several of them; with `organization` those that may read its secret.'),
    topic: topic.optional().describe('All repositories of the owner that carry this topic.'),
    environment: environment.optional().describe('The environment of the repository whose secret it is.'),
    organization: login.optional().describe('One secret of an organization instead of one for each repository.'),
    visibility: z
      .enum(visibilities)
      .optional()
      .describe('Who may read a new organization secret; an existing one keeps its own.'),
    app: z.enum(secretApps).optional().describe('For whom the secret is: actions without it.'),
    name: secretName.optional().describe('The name of the secret there, where it is another one.'),
  })
  .superRefine((given, context) => {
    const object = (path: keyof typeof given, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const { repository, repositories, organization, visibility } = given;
    if (repository && repositories) object('repositories', 'either `repository` or `repositories`');
    if (given.topic && (repository || repositories)) object('topic', 'either `topic` or named repositories');
    if (given.environment && (given.app ?? 'actions') !== 'actions')
      object('environment', 'environments have secrets for actions only');
    if (given.environment && organization) object('environment', 'an organization has no environments');
    if (organization && repository)
      object('repository', 'with `organization`, `repositories` are those that may read its secret');
    if (visibility && !organization) object('visibility', 'only an organization secret has a visibility');
    const selects = repositories !== undefined || given.topic !== undefined;
    if (visibility === 'selected' && !selects) object('visibility', '`selected` needs `repositories` or `topic`');
    if (visibility !== undefined && visibility !== 'selected' && selects) {
      object('visibility', 'with `repositories` or `topic` the visibility is `selected`');
    }
  });

export type Options = z.infer<typeof options>;

const repositoryAddress = z.object({
  kind: z.literal('github'),
  key: z.string(),
  value: z.string(),
  repository: repositoryName,
  environment: environment.nullable(),
  app: z.enum(secretApps),
  name: secretName,
});

const organizationAddress = z.object({
  kind: z.literal('github'),
  key: z.string(),
  value: z.string(),
  organization: login,
  /** For a secret that does not exist yet. */
  visibility: z.enum(visibilities).nullable(),
  /** Added to those that may read it. */
  repositories: z.array(repositoryName).nullable(),
  app: z.enum(secretApps),
  name: secretName,
});

export type RepositoryAddress = z.infer<typeof repositoryAddress>;
export type OrganizationAddress = z.infer<typeof organizationAddress>;

/** From plain data of the journal; undefined if it is not an address of this kind, or its key is not its own. */
export function parseAddress(address: Address): RepositoryAddress | OrganizationAddress | undefined {
  const found = repositoryAddress.safeParse(address).data ?? organizationAddress.safeParse(address).data;
  if (found === undefined) return undefined;
  const key = 'repository' in found ? repositoryKey(found) : organizationKey(found);
  return key === found.key ? found : undefined;
}

/** GitHub ignores case in all of these, so the key does not depend on how they are spelt. */
export function repositoryKey({ repository, app, environment: inside, name }: Omit<RepositoryAddress, 'key'>): string {
  const place = `${repository}/${app}${inside === null ? '' : `/${inside}`}`.toLowerCase();
  return `github:${place}/${name.toUpperCase()}`;
}

/** No repository is called `*`. */
export function organizationKey({ organization, app, name }: Omit<OrganizationAddress, 'key'>): string {
  return `github:${organization.toLowerCase()}/*/${app}/${name.toUpperCase()}`;
}
