import type { GitHub } from '../forge/github/client.ts';
import { repositoriesOf, repositoryOf } from '../forge/github/repositories.ts';
import {
  fits,
  hasKeptKey,
  keyOf,
  mayUseSecrets,
  missing,
  put,
  remove,
  type SecretStore,
  secretOf,
  selectedNow,
} from '../forge/github/secret-store.ts';
import { places } from '../http/concurrency.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Address, Destination, DestinationState } from '../rotation/model/ports.ts';
import { scopeOf } from '../rotation/model/sealing-keys.ts';
import type { Secret } from '../rotation/model/secret.ts';
import type { DestinationContext, DestinationModule, ExpandRequest } from './destination.ts';
import {
  nameFault,
  type Options,
  type OrganizationAddress,
  options,
  organizationKey,
  parseAddress,
  type RepositoryAddress,
  repositoryKey,
} from './github-address.ts';
import { reachOf } from './github-readers.ts';

/** Secrets of repositories, environments and organizations, for Actions, Dependabot, Codespaces and agents. */
export const githubSecrets: DestinationModule<Options> = {
  kind: 'github',
  title: 'GitHub secrets',
  sentence:
    'Secrets of repositories, environments and organizations, for Actions, Dependabot, Codespaces and agents, sealed for each with its own public key.',
  options,
  insideActions: true,
  nameFault,
  expand,
  // GitHub's API is where the run's environment says, with the token that the run was given.
  origins: () => [],
  build,
};

// ---- configuration -> addresses ------------------------------------------------------------------------------------

async function expand(
  given: Options,
  { values }: ExpandRequest,
  context: DestinationContext,
): Promise<readonly Address[]> {
  const { app = 'actions', organization } = given;
  const names = Object.entries(values);
  if (given.name !== undefined && names.length !== 1) {
    throw invalid('`name` under `github` is for a secret with one value', 'name the secrets under `values` instead');
  }
  for (const [, name] of names) {
    const fault = nameFault(given.name ?? name);
    if (fault !== undefined) throw invalid(fault, 'choose another name for the secret, or set `name` under `github`');
  }
  const repositories = await placesOf(given, context);
  const found = names.flatMap(([value, named]): (RepositoryAddress | OrganizationAddress)[] => {
    const name = given.name ?? named;
    if (organization !== undefined) {
      const visibility = given.visibility ?? (repositories === undefined ? null : 'selected');
      const address = {
        kind: 'github' as const,
        value,
        organization,
        visibility,
        repositories: repositories ?? null,
        app,
        name,
      };
      return [{ ...address, key: organizationKey(address) }];
    }
    return (repositories ?? []).map((repository) => {
      const address = { kind: 'github' as const, value, repository, environment: given.environment ?? null, app, name };
      return { ...address, key: repositoryKey(address) };
    });
  });
  return [...new Map(found.map((address) => [address.key, address])).values()];
}

/** Undefined: an organization secret whose readers are not chosen one by one. */
async function placesOf(given: Options, context: DestinationContext): Promise<string[] | undefined> {
  if (given.repositories !== undefined) return [...given.repositories];
  const owner = given.organization ?? context.repository?.split('/')[0];
  if (given.topic !== undefined) {
    if (owner === undefined)
      throw invalid('`topic` under `github` needs an owner', 'add `organization`, or run it in a workflow');
    return withTopic(await context.github(), owner, given.topic);
  }
  if (given.organization !== undefined) return undefined;
  const repository = given.repository ?? context.repository;
  if (repository === undefined) {
    throw invalid('`github` does not say which repository', 'add `repository: owner/name`, or set GITHUB_REPOSITORY');
  }
  return [repository];
}

async function withTopic(github: GitHub, owner: string, topic: string): Promise<string[]> {
  const listed = await repositoriesOf(github, owner);
  const found = listed.filter(({ topics }) => topics.includes(topic)).map(({ name }) => name);
  if (found.length === 0)
    throw missing(
      `no repository of ${owner} that the token sees has the topic ${topic}`,
      'check the topic, and what the token was given',
    );
  return found.sort();
}

// ---- addresses -> destinations -------------------------------------------------------------------------------------

function build(address: Address, context: DestinationContext): Destination {
  const own = parseAddress(address);
  if (own === undefined) {
    throw new KeyturnError('JOURNAL_CORRUPT', { what: 'the journal has an address of a GitHub secret that is none' });
  }
  return 'repository' in own ? repositorySecret(address, own, context) : organizationSecret(address, own, context);
}

/** Two requests each: with more, they would only wait for GitHub's limits, each with all that it holds. */
const INSPECTED_AT_ONCE = 32;
const inspections = new WeakMap<GitHub, ReturnType<typeof places>>();

function inspection(github: GitHub): Promise<() => void> {
  const enter = inspections.get(github) ?? places(INSPECTED_AT_ONCE);
  inspections.set(github, enter);
  return enter();
}

const appTitles = { actions: '', dependabot: 'Dependabot', codespaces: 'Codespaces', agents: 'agents' } as const;

function repositorySecret(address: Address, own: RepositoryAddress, context: DestinationContext): Destination {
  const [owner = '', repo = ''] = own.repository.split('/');
  const inside = own.environment === null ? appTitles[own.app] : `environment ${own.environment}`;
  const store: SecretStore = {
    path:
      own.environment === null
        ? `/repos/{owner}/{repo}/${own.app}`
        : '/repos/{owner}/{repo}/environments/{environment_name}',
    params: { owner, repo, ...(own.environment === null ? {} : { environment_name: own.environment }) },
    place: inside === '' ? own.repository : `${own.repository} (${inside})`,
    // That of an environment is asked for by every run, because nothing else shows that the environment is there.
    ...(own.environment !== null || context.keys === undefined
      ? {}
      : { kept: { keys: context.keys, scope: scopeOf(address) } }),
  };
  return {
    address,
    place: store.place,
    // Nobody can ask GitHub which codespaces are open with the old value.
    ...(own.app === 'codespaces' ? {} : { readers: { owner, list: async () => ({ repositories: [own.repository] }) } }),
    fits,
    async preflight({ known } = { known: false }): Promise<DestinationState> {
      const github = await context.github();
      const { archived, renamed, writes, given } = await repositoryOf(github, own.repository);
      if (archived) return { skipped: 'archived' };
      const leave = await inspection(github);
      const [, at] = await Promise.all([
        given && hasKeptKey(store) ? mayUseSecrets(github, store) : keyOf(github, store),
        // Where nothing else shows a right to write, only its secrets themselves show whether they may be used.
        known && writes ? undefined : secretOf(github, store, own.name),
      ]).finally(leave);
      return {
        ...(at === undefined ? {} : { updatedAt: at.updatedAt }),
        ...(renamed === undefined ? {} : { note: renamed }),
      };
    },
    async write(value: Secret): Promise<Date> {
      return put(await context.github(), store, own.name, { value });
    },
    async updatedAt(): Promise<Date | undefined> {
      return (await secretOf(await context.github(), store, own.name))?.updatedAt;
    },
    async remove(): Promise<void> {
      await remove(await context.github(), store, own.name);
    },
  };
}

function organizationSecret(address: Address, own: OrganizationAddress, context: DestinationContext): Destination {
  const inside = appTitles[own.app];
  const store: SecretStore = {
    path: `/orgs/{org}/${own.app}`,
    params: { org: own.organization },
    place: `${own.organization} (organization${inside === '' ? '' : `, ${inside}`})`,
  };
  const selection = async (github: GitHub) => {
    const found = await Promise.all((own.repositories ?? []).map((each) => repositoryOf(github, each)));
    return found.filter(({ archived }) => !archived).map(({ id }) => id);
  };
  return {
    address,
    place: store.place,
    ...(own.app === 'codespaces'
      ? {}
      : {
          readers: {
            organization: own.organization,
            list: async () => reachOf(await context.github(), store, own),
          },
        }),
    fits,
    async preflight(): Promise<DestinationState> {
      const github = await context.github();
      const [, there] = await Promise.all([keyOf(github, store), secretOf(github, store, own.name), selection(github)]);
      if (there === undefined && own.visibility === null) throw withoutVisibility(own, store);
      return there === undefined ? {} : { updatedAt: there.updatedAt };
    },
    async write(value: Secret): Promise<Date> {
      const github = await context.github();
      const there = await secretOf(github, store, own.name);
      const visibility = there?.visibility ?? own.visibility;
      if (visibility === null) throw withoutVisibility(own, store);
      if (visibility !== 'selected') return put(github, store, own.name, { value, visibility });
      // GitHub does not say what a PUT without the list does to an existing selection, so all of it is sent again.
      const before = there === undefined ? [] : (await selectedNow(github, store, own.name)).repositories;
      const selected = [...new Set([...before.map(({ id }) => id), ...(await selection(github))])];
      return put(github, store, own.name, { value, visibility, selected_repository_ids: selected });
    },
    async updatedAt(): Promise<Date | undefined> {
      return (await secretOf(await context.github(), store, own.name))?.updatedAt;
    },
    async remove(): Promise<void> {
      await remove(await context.github(), store, own.name);
    },
  };
}

function invalid(what: string, hint: string): KeyturnError {
  return new KeyturnError('CONFIG_INVALID', { what, hint });
}

function withoutVisibility(own: OrganizationAddress, { place }: SecretStore): KeyturnError {
  return new KeyturnError('DESTINATION_DENIED', {
    what: `${place} has no secret ${own.name} yet, and the configuration does not say who may read it`,
    hint: `add \`visibility: private\` or \`repositories: [...]\` beside \`organization: ${own.organization}\``,
  });
}
