/** GitHub's secrets and the files that read them, for the inventory: GET, and one query in GraphQL. */
import * as z from 'zod';
import { places } from '../../http/concurrency.ts';
import type { Facts, Listed, OrganizationSecret, RepositoryFacts } from '../../inventory/facts.ts';
import type { Asking, Scope, SecretLister } from '../../inventory/port.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Clock } from '../../rotation/model/ports.ts';
import type { GitHub } from './client.ts';
import { Answers, type Question } from './inventory-asking.ts';
import { shownOf } from './inventory-files.ts';
import { environmentSecretsOf, failureOf, secretsOf, seenBy } from './inventory-lists.ts';
import {
  type Asker,
  asksInside,
  asSeen,
  type Inside,
  organizationLists,
  organizationSecrets,
  type Seen,
} from './inventory-organization.ts';
import { Pace } from './inventory-pace.ts';

/** So many repositories are read at once. */
const AT_ONCE = 10;
const PAGE = 100;

const row = z.object({
  full_name: z.string().regex(/^[\w-]+\/[\w.-]+$/),
  private: z.boolean(),
  visibility: z.enum(['public', 'private', 'internal']).optional(),
  archived: z.boolean().optional(),
  default_branch: z.string().optional(),
  owner: z.object({ login: z.string(), type: z.string().optional() }),
});
const rows = z.array(row);
const installed = z.object({
  total_count: z.number().int(),
  repository_selection: z.string().optional(),
  repositories: rows,
});
/** How many there are is told to an owner of the organization. */
const counts = z.object({ public_repos: z.number().int(), total_private_repos: z.number().int().optional() });
type Row = z.infer<typeof row>;

export type ListerOptions = {
  readonly github: GitHub;
  /** GitHub's own time. */
  readonly clock: Clock;
  /** The token is that of a GitHub App, whose list of repositories is another one. */
  readonly isApp: boolean;
};

export function secretLister(options: ListerOptions): SecretLister {
  return {
    facts: (scope, asking) => new Reading(options, asking).facts(scope),
    seesAll: (facts, asking) => new Reading(options, asking).seesAll(facts),
  };
}

/** What one repository showed, with what it sees of the organization's secrets where that was asked. */
type Read = {
  readonly facts: RepositoryFacts;
  readonly seen: Seen;
};

class Reading implements Asker {
  readonly #options: ListerOptions;
  readonly #asking: Asking;
  /** Whether the token is known to see every repository of the organization. */
  #seesAll = false;

  constructor(options: ListerOptions, asking: Asking) {
    this.#options = options;
    this.#asking = asking;
  }

  async facts(scope: Scope): Promise<Facts> {
    const isWhole = 'organization' in scope;
    const found = isWhole ? await this.#ofOrganization(scope.organization) : await this.#named(scope.repositories);
    const owner = found[0]?.owner;
    const live = found.filter(({ archived }) => archived !== true).length;
    const owning = owner?.type === 'Organization' ? owner.login : undefined;
    const org = isWhole ? (owner?.login ?? scope.organization) : owning;
    const lists = isWhole && org !== undefined ? await organizationLists(org, this) : undefined;
    const read = await this.#repositories(found, org === undefined ? [] : asksInside(lists, live));
    const repositories = read.map(({ facts }) => facts);
    const at = this.#options.clock.now().toISOString();
    return {
      at: at.replace(/\.\d+Z$/, 'Z'),
      ...(org === undefined ? {} : { organization: org }),
      ...(org === undefined || (isWhole && this.#seesAll) ? {} : { partial: isWhole ? 'token' : 'asked' }),
      organizationSecrets: await organizationSecrets(
        { org, lists, seen: read.map(({ seen }) => seen), repositories },
        this,
      ),
      repositories,
    };
  }

  async seesAll({ organization, repositories }: Facts): Promise<boolean> {
    if (organization === undefined || this.#options.isApp) return false;
    const answers = this.answers('organization');
    try {
      const asked = await answers.get({ path: '/orgs/{org}', params: { org: organization } }, counts);
      await this.keep(answers);
      if ('refused' in asked || asked.data.total_private_repos === undefined) return false;
      const open = repositories.filter(({ visibility }) => visibility === 'public').length;
      return open >= asked.data.public_repos && repositories.length - open >= asked.data.total_private_repos;
    } catch (error) {
      failureOf(error);
      return false;
    }
  }

  readonly answers = (name: string) =>
    new Answers(this.#options.github, name, { memory: this.#asking.memory, clock: this.#options.clock });

  readonly keep = (answers: Answers) => answers.done(this.#options.clock.now());

  /** Throws INPUT_INVALID where there is no such organization for this token. */
  async #ofOrganization(login: string): Promise<readonly Row[]> {
    const answers = this.answers('repositories');
    const found = new Map<string, Row>();
    for (let page = 1; ; page++) {
      const asked = this.#options.isApp
        ? await answers.get(question('/installation/repositories', {}, page), installed)
        : await answers.get(question('/orgs/{org}/repos', { org: login }, page), rows);
      if ('refused' in asked)
        throw missing(
          'organization',
          `GitHub shows no repositories of that organization to this token (it answered ${asked.refused})`,
        );
      const shown = Array.isArray(asked.data) ? asked.data : asked.data.repositories;
      this.#seesAll = !Array.isArray(asked.data) && asked.data.repository_selection === 'all';
      for (const each of shown)
        if (each.owner.login.toLowerCase() === login.toLowerCase()) found.set(each.full_name.toLowerCase(), each);
      if (shown.length < PAGE) break;
    }
    await this.keep(answers);
    return [...found.values()];
  }

  async #named(names: readonly string[]): Promise<readonly Row[]> {
    const found: Row[] = [];
    for (const name of names) {
      const answers = this.answers(`repository ${name.toLowerCase()}`);
      const [owner = '', repo = ''] = name.split('/');
      const asked = await answers.get({ path: '/repos/{owner}/{repo}', params: { owner, repo } }, row);
      if ('refused' in asked)
        throw missing('repository', `GitHub shows no repository ${name} to this token (it answered ${asked.refused})`);
      await this.keep(answers);
      found.push(asked.data);
    }
    return found;
  }

  /** Several at once; each is kept as soon as it is read. */
  async #repositories(all: readonly Row[], inside: readonly Inside[]): Promise<readonly Read[]> {
    const enter = places(AT_ONCE);
    const live = all.filter(({ archived }) => archived !== true).length;
    const pace = new Pace(live, this.#options.clock, (advance) => this.#asking.advanced(advance));
    const stop = new AbortController();
    const work = all.map(async (each): Promise<Read> => {
      if (each.archived === true) return { facts: archivedFacts(each), seen: {} };
      const leave = await enter();
      try {
        // Another one has met what stops all of them.
        stop.signal.throwIfAborted();
        const read = await this.#repository(each, inside);
        pace.one(read.asked);
        return read;
      } catch (error) {
        stop.abort(error);
        throw error;
      } finally {
        leave();
      }
    });
    const settled = await Promise.allSettled(work);
    if (stop.signal.aborted) throw stop.signal.reason;
    return settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  }

  async #repository(each: Row, inside: readonly Inside[]): Promise<Read & { readonly asked: boolean }> {
    const { full_name: repository, default_branch: branch = 'main' } = each;
    const [owner = '', repo = ''] = repository.split('/');
    const place = { owner, repo };
    const answers = this.answers(repository.toLowerCase());
    const secrets = await secretsOf(answers, place);
    const { files, environments: named } = await shownOf(answers, place, branch);
    let environments: RepositoryFacts['environments'];
    if ('state' in named) environments = named;
    else {
      const { names, complete } = named;
      const rows =
        secrets.actions.state === 'denied'
          ? Object.fromEntries(names.map((name) => [name, secrets.actions]))
          : await environmentSecretsOf(answers, place, names);
      environments = { state: 'listed', rows, ...(complete ? {} : { complete }) };
    }
    const seen: { [app in Inside]?: Listed<OrganizationSecret> } = {};
    for (const app of inside) {
      const list: Listed<OrganizationSecret> | undefined =
        secrets[app].state === 'denied' ? secrets[app] : asSeen(await seenBy(answers, place, app), repository);
      if (list !== undefined) seen[app] = list;
    }
    const facts = { repository, visibility: visibilityOf(each), archived: false, secrets, environments, files };
    if (!hasFailed(facts) && !Object.values(seen).some(({ state }) => state === 'failed')) await this.keep(answers);
    return { facts, seen, asked: !answers.isRemembered };
  }
}

function visibilityOf({ visibility, private: hidden }: Row): RepositoryFacts['visibility'] {
  return visibility ?? (hidden ? 'private' : 'public');
}

function archivedFacts(each: Row): RepositoryFacts {
  const absent = { state: 'absent' } as const;
  return {
    repository: each.full_name,
    visibility: visibilityOf(each),
    archived: true,
    secrets: { actions: absent, dependabot: absent, codespaces: absent, agents: absent },
    environments: { state: 'listed', rows: {} },
    files: { state: 'read', defaultBranch: each.default_branch ?? 'main', trees: [], unread: 0 },
  };
}

/** Whether anything of it failed for another reason than the token's rights. */
function hasFailed({ secrets, environments, files }: RepositoryFacts): boolean {
  const lists = [
    ...Object.values(secrets),
    ...(environments.state === 'listed' ? Object.values(environments.rows) : []),
  ];
  return [...lists, environments, files].some(({ state }) => state === 'failed');
}

function question(path: string, params: Question['params'], page: number): Question {
  return { path, params: { ...params, per_page: PAGE, page } };
}

function missing(input: string, says: string): KeyturnError {
  return new KeyturnError('INPUT_INVALID', {
    what: `\`${input}\`: ${says}`,
    hint: 'correct the name, or give the token access to it (*Metadata: read*)',
  });
}
