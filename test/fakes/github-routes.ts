/** The endpoints of the stand-in for GitHub, under the paths of GitHub's own OpenAPI description. */
import { createHash, randomBytes } from 'node:crypto';
import type {
  FakeAlert,
  FakeApp,
  FakeGitHub,
  FakeRepository,
  FakeRun,
  FakeStatus,
  FakeToken,
  Level,
  SecretApp,
  Vault,
} from './github.ts';
import type { Commit } from './github-git.ts';
import { rulesFor, violation } from './github-rules.ts';
import { blobShown, treeShown } from './github-trees.ts';
import {
  addBranchPolicy,
  branchPolicies,
  dispatched,
  makeEnvironment,
  makeRuleset,
  pendingDeployments,
  shownEnvironment,
  shownWorkflow,
} from './github-workflows.ts';

export type Reply = {
  readonly status: number;
  readonly body?: unknown;
  /** A file as it is, in the place of a body. */
  readonly raw?: Buffer;
  readonly headers?: Record<string, string>;
};

export type Call = {
  readonly github: FakeGitHub;
  /** The path as GitHub's description has it. */
  readonly template: string;
  readonly method: string;
  readonly params: { readonly [name: string]: string };
  readonly query: URLSearchParams;
  readonly accept: string;
  /** The ETag of what whoever asks has already. */
  readonly ifNoneMatch: string | undefined;
  readonly body: { readonly [name: string]: unknown };
  readonly token: FakeToken | undefined;
  readonly app: FakeApp | undefined;
  /** Of the request, with its path, without query. */
  readonly origin: string;
  /** Set before `run` where the path names one. */
  repository?: FakeRepository;
};

type Needs = readonly [permission: string, level: Level];

export type Route = {
  readonly method: string;
  readonly template: string;
  readonly pattern: RegExp;
  /** The permission that the token must have. */
  readonly needs: Needs | undefined | ((call: Call) => Needs | undefined);
  run(call: Call): Reply | Promise<Reply>;
};

function route(method: string, template: string, needs: Route['needs'], run: Route['run']): Route {
  const source = template.replace(/\{(\w+)\}/g, (_, name) =>
    name === 'path' || name === 'ref' ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
  );
  return { method, template, pattern: new RegExp(`^${source}$`), needs, run };
}

const notFound: Reply = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' },
};

function invalid(message: string): Reply {
  return { status: 422, body: { message } };
}

function time(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}

/** One page of `all`, with GitHub's Link header. */
function page<T>(call: Call, there: readonly T[]): { items: T[]; headers: Record<string, string> } {
  const { query, origin, github, template } = call;
  const all = (github.lists?.(template, there) ?? there) as readonly T[];
  const size = Math.min(100, Number(query.get('per_page') ?? 30));
  const number = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number) => {
    const next = new URLSearchParams(query);
    next.set('page', String(to));
    return `<${origin}?${next}>`;
  };
  const links = number < last ? [`${link(number + 1)}; rel="next"`, `${link(last)}; rel="last"`] : [];
  return {
    items: all.slice((number - 1) * size, number * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

// ---- secrets -------------------------------------------------------------------------------------------------------

const apps: readonly SecretApp[] = ['actions', 'dependabot', 'codespaces', 'agents'];

/** `secrets` for Actions, `dependabot_secrets` and so on for the others. */
function permission(app: SecretApp, organization = false): string {
  return `${organization ? 'organization_' : ''}${app === 'actions' ? '' : `${app}_`}secrets`;
}

function secretRoutes(
  prefix: string,
  needs: string,
  vaultOf: (call: Call) => Vault | undefined,
  organization: boolean,
): Route[] {
  const list = `${prefix}/{secret_name}`;
  const shown = (call: Call, secret: { name: string; createdAt: Date; updatedAt: Date; visibility?: string }) => ({
    name: secret.name,
    created_at: time(secret.createdAt),
    updated_at: time(secret.updatedAt),
    ...(organization ? { visibility: secret.visibility } : {}),
    ...(secret.visibility === 'selected' ? { selected_repositories_url: `${call.origin}/repositories` } : {}),
  });
  const secret = (call: Call) => vaultOf(call)?.secrets.get(call.params.secret_name!.toUpperCase());
  const routes = [
    route('GET', `${prefix}/public-key`, [needs, 'read'], async (call) => {
      const vault = vaultOf(call);
      if (!vault) return notFound;
      return { status: 200, body: { key_id: vault.keyId, key: await call.github.publicKey(vault) } };
    }),
    route('GET', prefix, [needs, 'read'], (call) => {
      const all = [...(vaultOf(call)?.secrets.values() ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
      const { items, headers } = page(call, all);
      return {
        status: 200,
        body: { total_count: all.length, secrets: items.map((each) => shown(call, each)) },
        headers,
      };
    }),
    route('GET', list, [needs, 'read'], (call) => {
      const found = secret(call);
      return found ? { status: 200, body: shown(call, found) } : notFound;
    }),
    route('PUT', list, [needs, 'write'], async (call) => {
      const vault = vaultOf(call);
      if (!vault) return notFound;
      const name = call.params.secret_name!;
      if (!/^[a-z_][a-z0-9_]*$/i.test(name) || /^github_/i.test(name))
        return invalid('Secret names can only contain alphanumeric characters');
      const { encrypted_value: sealed, key_id: keyId, visibility, selected_repository_ids: selected } = call.body;
      if (typeof keyId !== 'string') return invalid('Invalid request.\n\n"key_id" wasn\'t supplied.');
      if (keyId !== vault.keyId) return invalid('The key_id does not match the public key of this repository');
      if (typeof sealed !== 'string') return invalid('Invalid request.\n\n"encrypted_value" wasn\'t supplied.');
      let value: string;
      try {
        value = await call.github.open(vault, sealed);
      } catch {
        return invalid('encrypted_value is not a sealed box for this key');
      }
      if (Buffer.byteLength(value) > 49_152) return invalid('Secret values can be at most 48 KB');
      const existed = vault.secrets.has(name.toUpperCase());
      const stored = call.github.store(vault, name, value);
      if (organization) {
        stored.visibility = visibility as 'all' | 'private' | 'selected';
        if (visibility !== 'selected') delete stored.selected;
        else if (Array.isArray(selected)) stored.selected = new Set(selected.map(Number));
        else stored.selected ??= new Set();
      }
      return existed ? { status: 204 } : { status: 201, body: {} };
    }),
    route('DELETE', list, [needs, 'write'], (call) =>
      vaultOf(call)?.secrets.delete(call.params.secret_name!.toUpperCase()) ? { status: 204 } : notFound,
    ),
  ];
  if (!organization) return routes;
  return [
    ...routes,
    route('GET', `${list}/repositories`, [needs, 'read'], (call) => {
      const found = secret(call);
      if (!found) return notFound;
      const all = [...call.github.repositories.values()].filter(({ id }) => found.selected?.has(id));
      const { items, headers } = page(
        call,
        all.filter((each) => seen(call, each)),
      );
      return {
        status: 200,
        body: { total_count: all.length, repositories: items.map((each) => repositoryShown(call, each)) },
        headers,
      };
    }),
    route('PUT', `${list}/repositories/{repository_id}`, [needs, 'write'], (call) => {
      const found = secret(call);
      if (!found) return notFound;
      if (found.visibility !== 'selected') return { status: 409, body: { message: 'Visibility is not selected' } };
      found.selected?.add(Number(call.params.repository_id));
      return { status: 204 };
    }),
  ];
}

const secrets: Route[] = [
  ...apps.flatMap((app) =>
    secretRoutes(
      `/repos/{owner}/{repo}/${app}/secrets`,
      permission(app),
      ({ github, repository }) => github.vaultOf(`repository ${repository!.id} ${app}`),
      false,
    ),
  ),
  ...secretRoutes(
    '/repos/{owner}/{repo}/environments/{environment_name}/secrets',
    'environments',
    ({ github, repository, params }) => {
      // Environment names are case-insensitive at GitHub.
      const known = [...repository!.environments].find(
        (each) => each.toLowerCase() === params.environment_name!.toLowerCase(),
      );
      return known === undefined ? undefined : github.vaultOf(`repository ${repository!.id} environment ${known}`);
    },
    false,
  ),
  ...apps.flatMap((app) =>
    secretRoutes(
      `/orgs/{org}/${app}/secrets`,
      permission(app, true),
      ({ github, params }) => github.vaultOf(`organization ${params.org!.toLowerCase()} ${app}`),
      true,
    ),
  ),
];

// ---- repositories, contents, git -----------------------------------------------------------------------------------

function repositoryShown({ token, github }: Call, repository: FakeRepository): { [name: string]: unknown } {
  const { id, owner, name } = repository;
  const fullName = `${owner}/${name}`;
  // An installation acts as no user: GitHub shows no right to push, whatever the installation may do.
  const asUser = token?.kind === 'fine-grained' || token?.kind === 'user';
  const given = token?.repositories === 'all' || token?.repositories.includes(fullName.toLowerCase());
  const shown = given || token?.showsPerson === true;
  const push = asUser && shown && token.readsOnly?.includes(fullName.toLowerCase()) !== true;
  return {
    id,
    name,
    full_name: fullName,
    owner: { login: owner, id: 1, type: github.organizations.has(owner.toLowerCase()) ? 'Organization' : 'User' },
    private: repository.private,
    visibility: repository.internal ? 'internal' : repository.private ? 'private' : 'public',
    archived: repository.archived,
    disabled: false,
    fork: false,
    topics: repository.topics,
    default_branch: 'main',
    permissions: { admin: false, maintain: false, push, triage: push, pull: asUser },
  };
}

/** GitHub's `simple-repository`: much of the whole is left out of it, `archived` and `visibility` for example. */
function simplyShown(call: Call, repository: FakeRepository): { [name: string]: unknown } {
  const { id, name, full_name, owner, private: hidden, fork } = repositoryShown(call, repository);
  return { id, name, full_name, owner, private: hidden, fork };
}

function commitShown({ sha, tree, parents, message, author, date }: Commit): { [name: string]: unknown } {
  const who = { name: author.login, email: `${author.login}@users.noreply.github.com`, date: time(date) };
  return {
    sha,
    commit: { message, author: who, committer: who, tree: { sha: tree } },
    author,
    committer: author,
    parents: parents.map((parent) => ({ sha: parent })),
  };
}

function authorOf({ github, token }: Call): { login: string; id: number } {
  return github.addUser(token?.login ?? 'ghost');
}

function refusedByRules(status: number, sentence: string): Reply {
  return { status, body: { message: `Repository rule violations found\n\n${sentence}\n\n` } };
}

/** Commits through the API are GitHub's own to sign where no user made them, and bear its own committer there. */
function signs({ token }: Call): boolean {
  return token?.kind === 'app' || token?.kind === 'github-token';
}

function emailOf({ login, id }: { login: string; id: number }): string {
  return `${id}+${login}@users.noreply.github.com`;
}

function change(call: Call, removes: boolean): Reply {
  const { github, repository, params, body } = call;
  const { git } = repository!;
  const branch = typeof body.branch === 'string' ? body.branch : 'main';
  const path = params.path!;
  const files = git.files(branch);
  if (!files) return { status: 404, body: { message: `Branch ${branch} not found` } };
  const there = files.get(path);
  if (there !== undefined && typeof body.sha !== 'string')
    return invalid('Invalid request.\n\n"sha" wasn\'t supplied.');
  if (there !== undefined && body.sha !== there)
    return { status: 409, body: { message: `${path} does not match ${body.sha}` } };
  if (there === undefined && removes) return notFound;
  const refused = violation(repository!, {
    branch,
    created: false,
    message: String(body.message),
    author: emailOf(authorOf(call)),
    committer: signs(call) ? 'noreply@github.com' : emailOf(authorOf(call)),
    signed: signs(call),
    merge: false,
    files: removes ? [] : [{ path, bytes: Buffer.from(String(body.content), 'base64').length }],
  });
  if (refused !== undefined) return refusedByRules(409, refused);
  const next = new Map(files);
  if (removes) next.delete(path);
  else next.set(path, git.blob(Buffer.from(String(body.content), 'base64')));
  const parents = [git.heads.get(branch)!];
  const message = String(body.message);
  const sha = git.commit({ tree: git.tree(next), parents, message, author: authorOf(call), date: github.now() });
  git.heads.set(branch, sha);
  const content = removes
    ? null
    : {
        name: path.split('/').at(-1),
        path,
        sha: next.get(path),
        size: git.blobs.get(next.get(path)!)!.length,
        type: 'file',
      };
  const commit = {
    sha,
    message,
    tree: { sha: git.commits.get(sha)!.tree },
    parents: parents.map((each) => ({ sha: each })),
  };
  return { status: there === undefined ? 201 : 200, body: { content, commit } };
}

const repositories: Route[] = [
  route('GET', '/repos/{owner}/{repo}', ['metadata', 'read'], (call) => ({
    status: 200,
    body: repositoryShown(call, call.repository!),
  })),
  route(
    'GET',
    '/repos/{owner}/{repo}/contents/{path}',
    ['contents', 'read'],
    ({ repository, params, query, accept }) => {
      const { git } = repository!;
      const branch = query.get('ref') ?? 'main';
      const files = git.files(branch);
      if (!files) return { status: 404, body: { message: `No commit found for the ref ${branch}` } };
      const path = params.path!;
      const sha = files.get(path);
      if (sha === undefined) {
        const inside = [...files].filter(([each]) => each.startsWith(`${path}/`));
        if (inside.length === 0) return notFound;
        const entry = ([each, blob]: [string, string]) => ({
          type: 'file',
          name: each.split('/').at(-1),
          path: each,
          sha: blob,
        });
        return { status: 200, body: inside.map(entry) };
      }
      const content = git.blobs.get(sha)!;
      if (/\braw\b/.test(accept)) return { status: 200, raw: content };
      const small = content.length <= 1_048_576;
      return {
        status: 200,
        body: {
          type: 'file',
          encoding: small ? 'base64' : 'none',
          size: content.length,
          name: path.split('/').at(-1),
          path,
          sha,
          content: small ? content.toString('base64').replace(/.{60}/g, '$&\n') : '',
        },
      };
    },
  ),
  route('PUT', '/repos/{owner}/{repo}/contents/{path}', ['contents', 'write'], (call) => change(call, false)),
  route('DELETE', '/repos/{owner}/{repo}/contents/{path}', ['contents', 'write'], (call) => change(call, true)),
  route('GET', '/repos/{owner}/{repo}/commits', ['contents', 'read'], (call) => {
    const { git } = call.repository!;
    if (git.heads.size === 0) return { status: 409, body: { message: 'Git Repository is empty.' } };
    const path = call.query.get('path');
    const branch = call.query.get('sha') ?? 'main';
    if (!git.heads.has(branch)) return notFound;
    const at = (sha: string | undefined) =>
      sha === undefined ? undefined : git.trees.get(git.commits.get(sha)!.tree)?.get(path!);
    const all = git.history(branch).filter((each) => path === null || at(each.sha) !== at(each.parents[0]));
    const { items, headers } = page(call, all);
    return { status: 200, body: items.map(commitShown), headers };
  }),
  route('GET', '/repos/{owner}/{repo}/git/matching-refs/{ref}', ['contents', 'read'], ({ repository, params }) => {
    const { heads } = repository!.git;
    if (heads.size === 0) return { status: 409, body: { message: 'Git Repository is empty.' } };
    const found = [...heads].map(([branch, sha]) => ({ ref: `refs/heads/${branch}`, object: { type: 'commit', sha } }));
    return { status: 200, body: found.filter(({ ref }) => ref.startsWith(`refs/${params.ref}`)) };
  }),
  route('GET', '/repos/{owner}/{repo}/git/ref/{ref}', ['contents', 'read'], ({ repository, params }) => {
    const sha = repository!.git.heads.get(params.ref!.replace(/^heads\//, ''));
    return sha === undefined
      ? notFound
      : { status: 200, body: { ref: `refs/${params.ref}`, object: { type: 'commit', sha } } };
  }),
  route('GET', '/repos/{owner}/{repo}/git/trees/{tree_sha}', ['contents', 'read'], treeShown),
  route('GET', '/repos/{owner}/{repo}/git/blobs/{file_sha}', ['contents', 'read'], blobShown),
  route('GET', '/repos/{owner}/{repo}/branches', ['contents', 'read'], (call) => {
    const { items, headers } = page(call, [...call.repository!.git.heads].sort());
    const shown = items.map(([name, sha]) => ({
      name,
      commit: { sha, url: 'https://api.github.com/' },
      protected: false,
    }));
    return { status: 200, body: shown, headers };
  }),
  route('POST', '/repos/{owner}/{repo}/git/trees', ['contents', 'write'], ({ repository, body }) => {
    const { git } = repository!;
    if (git.heads.size === 0) return { status: 409, body: { message: 'Git Repository is empty.' } };
    const entries = body.tree as { path: string; mode: string; content?: string; sha?: string }[];
    const files = new Map(entries.map(({ path, content, sha }) => [path, sha ?? git.blob(Buffer.from(content ?? ''))]));
    const tree = [...files].map(([path, sha]) => ({ path, mode: '100644', type: 'blob', sha }));
    return { status: 201, body: { sha: git.tree(files), tree, truncated: false } };
  }),
  route('POST', '/repos/{owner}/{repo}/git/commits', ['contents', 'write'], (call) => {
    const { git } = call.repository!;
    const { message, tree, parents } = call.body as { message: string; tree: string; parents?: string[] };
    if (!git.trees.has(tree)) return invalid('Tree SHA does not exist');
    const made = { message, tree, parents: parents ?? [], author: authorOf(call), date: call.github.now() };
    const sha = git.commit({ ...made, signed: signs(call) });
    return {
      status: 201,
      body: { sha, message, tree: { sha: tree }, parents: (parents ?? []).map((each) => ({ sha: each })) },
    };
  }),
  route('POST', '/repos/{owner}/{repo}/git/refs', ['contents', 'write'], ({ repository, body }) => {
    const { git } = repository!;
    const { ref, sha } = body as { ref: string; sha: string };
    const branch = ref.replace(/^refs\/heads\//, '');
    if (git.heads.has(branch)) return invalid('Reference already exists');
    if (!git.commits.has(sha)) return invalid('Object does not exist');
    const commit = git.commits.get(sha)!;
    const refused = violation(repository!, {
      branch,
      created: true,
      message: commit.message,
      author: emailOf(commit.author),
      committer: emailOf(commit.author),
      signed: commit.signed === true,
      merge: commit.parents.length > 1,
      files: [...git.trees.get(commit.tree)!].map(([path, blob]) => ({ path, bytes: git.blobs.get(blob)!.length })),
    });
    if (refused !== undefined) return refusedByRules(422, refused);
    git.heads.set(branch, sha);
    return { status: 201, body: { ref, object: { type: 'commit', sha } } };
  }),
  route('GET', '/repos/{owner}/{repo}/rules/branches/{branch}', ['metadata', 'read'], (call) => {
    const { repository, params, github } = call;
    if (repository!.private && github.policy(repository!.owner).free) return github.refused('plan', repository!.owner);
    const { items, headers } = page(call, rulesFor(repository!, params.branch!));
    const shown = items.map(({ type, ruleset, parameters }) => ({
      type,
      ...(parameters === undefined ? {} : { parameters }),
      ruleset_source_type: 'Repository',
      ruleset_source: `${repository!.owner}/${repository!.name}`,
      ruleset_id: ruleset,
    }));
    return { status: 200, body: shown, headers };
  }),
  route(
    'GET',
    '/repos/{owner}/{repo}/rulesets/{ruleset_id}',
    ['metadata', 'read'],
    ({ repository, params, github }) => {
      if (repository!.private && github.policy(repository!.owner).free)
        return github.refused('plan', repository!.owner);
      const rule = repository!.rules.find(({ ruleset }) => ruleset === Number(params.ruleset_id));
      if (!rule) return notFound;
      const source = `${repository!.owner}/${repository!.name}`;
      return {
        status: 200,
        body: {
          id: rule.ruleset,
          name: `rules for ${rule.branch}`,
          source,
          enforcement: 'active',
          current_user_can_bypass: rule.bypass,
        },
      };
    },
  ),
];

// ---- workflow runs -------------------------------------------------------------------------------------------------

function runShown(
  github: FakeGitHub,
  run: FakeRun,
  attempt: number,
  repository?: FakeRepository,
): { [name: string]: unknown } | undefined {
  const state = run.attempts[attempt - 1];
  if (!state) return undefined;
  const { actor } = run;
  const triggering = state.by ?? actor;
  return {
    ...(repository === undefined || run.sha === undefined ? {} : originShown(run, repository)),
    id: run.id,
    run_attempt: attempt,
    status: state.status,
    conclusion: state.status === 'completed' ? (run.conclusion ?? 'success') : null,
    ...(run.title === undefined ? {} : { display_title: run.title, name: run.title }),
    ...(run.event === undefined ? {} : { event: run.event }),
    ...(actor === undefined ? {} : { actor: { ...github.addUser(actor) } }),
    ...(triggering === undefined ? {} : { triggering_actor: { ...github.addUser(triggering) } }),
    created_at: time(run.createdAt),
    run_started_at: time(state.startedAt),
    updated_at: time(state.updatedAt),
    html_url: `https://github.com/runs/${run.id}`,
  };
}

/** Whose commit it is of, and which file was started. */
function originShown({ sha, branch, workflow, from }: FakeRun, { id }: FakeRepository): { [name: string]: unknown } {
  return {
    head_sha: sha,
    head_branch: branch ?? null,
    path: `.github/workflows/${workflow}`,
    repository: { id },
    head_repository: { id: from ?? id },
  };
}

/** GitHub's search syntax for dates, as far as a workflow run's `created` takes it. */
function created(range: string | null): (date: Date) => boolean {
  if (range === null) return () => true;
  const between = /^(.+)\.\.(.+)$/.exec(range);
  const at = (text: string) => (text === '*' ? Number.NaN : Date.parse(text));
  if (between) {
    const [from, to] = [at(between[1]!), at(between[2]!)];
    return (date) => !(date.getTime() < from) && !(date.getTime() > to);
  }
  const [, sign, text] = /^(<=|>=|<|>|)(.+)$/.exec(range)!;
  const limit = Date.parse(text!);
  if (sign === '<=') return (date) => date.getTime() <= limit;
  if (sign === '>=') return (date) => date.getTime() >= limit;
  if (sign === '<') return (date) => date.getTime() < limit;
  if (sign === '>') return (date) => date.getTime() > limit;
  return (date) => date.getTime() === limit;
}

const runs: Route[] = [
  route('GET', '/repos/{owner}/{repo}/actions/runs', ['actions', 'read'], (call) => {
    const status = call.query.get('status');
    const within = created(call.query.get('created'));
    const all = call
      .repository!.runs.filter(
        (run) => within(run.createdAt) && (status === null || run.attempts.at(-1)!.status === status),
      )
      .sort((a, b) => b.id - a.id);
    const { items, headers } = page(call, all);
    return {
      status: 200,
      body: {
        total_count: all.length,
        workflow_runs: items.map((run) => runShown(call.github, run, run.attempts.length)),
      },
      headers,
    };
  }),
  route('GET', '/repos/{owner}/{repo}/actions/runs/{run_id}', ['actions', 'read'], ({ repository, params, github }) => {
    const run = repository!.runs.find(({ id }) => id === Number(params.run_id));
    return run ? { status: 200, body: runShown(github, run, run.attempts.length) } : notFound;
  }),
  route(
    'GET',
    '/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
    ['actions', 'read'],
    ({ repository, params, github }) => {
      const run = repository!.runs.find(({ id }) => id === Number(params.run_id));
      const shown = run && runShown(github, run, Number(params.attempt_number));
      return shown ? { status: 200, body: shown } : notFound;
    },
  ),
  route(
    'GET',
    '/repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments',
    ['actions', 'read'],
    pendingDeployments,
  ),
  route('GET', '/repos/{owner}/{repo}/actions/workflows/{workflow_id}', ['actions', 'read'], ({ repository, params }) =>
    shownWorkflow(repository!, params.workflow_id!),
  ),
  route('GET', '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', ['actions', 'read'], (call) => {
    if (shownWorkflow(call.repository!, call.params.workflow_id!).status === 404 && !hasRun(call)) return notFound;
    const [event, status, branch] = ['event', 'status', 'branch'].map((name) => call.query.get(name));
    const within = created(call.query.get('created'));
    // `status` takes how a run ended as well as where it stands.
    const stands = (run: FakeRun) =>
      status === null ||
      run.attempts.at(-1)!.status === status ||
      (run.attempts.at(-1)!.status === 'completed' && (run.conclusion ?? 'success') === status);
    const all = call
      .repository!.runs.filter(
        (run) =>
          run.workflow === call.params.workflow_id &&
          (event === null || run.event === event) &&
          (branch === null || run.branch === branch) &&
          within(run.createdAt) &&
          stands(run),
      )
      .sort((a, b) => b.id - a.id);
    const { items, headers } = page(call, all);
    const shown = items.map((run) => runShown(call.github, run, run.attempts.length, call.repository));
    return { status: 200, body: { total_count: all.length, workflow_runs: shown }, headers };
  }),
  route('POST', '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', ['actions', 'write'], dispatched),
  route('GET', '/repos/{owner}/{repo}/environments/{environment_name}', ['actions', 'read'], shownEnvironment),
  route('PUT', '/repos/{owner}/{repo}/environments/{environment_name}', ['administration', 'write'], makeEnvironment),
  route(
    'POST',
    '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
    ['administration', 'write'],
    addBranchPolicy,
  ),
  route('POST', '/repos/{owner}/{repo}/rulesets', ['administration', 'write'], makeRuleset),
  route(
    'GET',
    '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies',
    ['actions', 'read'],
    branchPolicies,
  ),
  ...(['actions', 'agents'] as const).map((app) =>
    route('GET', `/repos/{owner}/{repo}/${app}/organization-secrets`, [permission(app), 'read'], (call) => {
      const { secrets: there } = call.github.vault(call.repository!.owner, { app });
      const isOpen = !call.repository!.private;
      const all = [...there.values()]
        .filter(({ visibility, selected }) =>
          visibility === 'selected' ? selected?.has(call.repository!.id) : !(visibility === 'private' && isOpen),
        )
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      const { items, headers } = page(call, all);
      const shown = items.map(({ name, createdAt, updatedAt }) => ({
        name,
        created_at: time(createdAt),
        updated_at: time(updatedAt),
      }));
      return { status: 200, body: { total_count: all.length, secrets: shown }, headers };
    }),
  ),
  route('GET', '/repos/{owner}/{repo}/environments', ['actions', 'read'], (call) => {
    const all = [...call.repository!.environments].sort();
    const { items, headers } = page(call, all);
    return { status: 200, body: { total_count: all.length, environments: items.map((name) => ({ name })) }, headers };
  }),
  route(
    'PUT',
    '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable',
    ['actions', 'write'],
    ({ repository, params }) => {
      if (!repository!.workflows.has(params.workflow_id!)) return notFound;
      repository!.workflows.set(params.workflow_id!, 'active');
      return { status: 204 };
    },
  ),
];

const statuses: Route[] = [
  route(
    'POST',
    '/repos/{owner}/{repo}/statuses/{sha}',
    ['statuses', 'write'],
    ({ repository, params, body, token, github }) => {
      const { statuses: all, git } = repository!;
      const { sha } = params;
      const {
        state,
        context = 'default',
        description = null,
        target_url: target = null,
      } = body as {
        state: string;
        context?: string;
        description?: string | null;
        target_url?: string | null;
      };
      if (!git.commits.has(sha!)) return invalid(`No commit found for SHA: ${sha}`);
      if ((description?.length ?? 0) > 140) return invalid('Description is too long (maximum is 140 characters)');
      const same = all.filter((each) => each.sha === sha && each.context === context);
      if (same.length >= 1_000) return invalid('This SHA and context has reached the maximum number of statuses.');
      const made = {
        sha: sha!,
        state,
        context,
        description,
        target_url: target,
        by: token?.login ?? '',
        at: github.now(),
      };
      all.push(made);
      return { status: 201, body: statusShown(made) };
    },
  ),
  route('GET', '/repos/{owner}/{repo}/commits/{ref}/statuses', ['statuses', 'read'], (call) => {
    const { git, statuses: all } = call.repository!;
    const { ref } = call.params;
    const sha = git.commits.has(ref!) ? ref : git.heads.get(ref === 'HEAD' ? 'main' : ref!);
    if (sha === undefined) return notFound;
    const { items, headers } = page(call, all.filter((each) => each.sha === sha).reverse());
    return { status: 200, body: items.map(statusShown), headers };
  }),
];

function statusShown({ state, context, description, target_url, at }: FakeStatus): { [name: string]: unknown } {
  return { state, context, description, target_url, created_at: time(at), updated_at: time(at) };
}

function hasRun({ repository, params }: Call): boolean {
  return repository!.runs.some(({ workflow }) => workflow === params.workflow_id);
}

// ---- people, alerts, installations ---------------------------------------------------------------------------------

const people: Route[] = [
  // The token of a workflow run, or of an App's installation, is nobody.
  route('GET', '/user', undefined, ({ github, token }) => {
    if (token === undefined) return { status: 401, body: { message: 'Requires authentication' } };
    if (token.kind === 'github-token' || token.kind === 'app')
      return { status: 403, body: { message: 'Resource not accessible by integration' } };
    return { status: 200, body: { ...github.addUser(token.login), type: 'User', name: null, email: null } };
  }),
  route('GET', '/users/{username}', undefined, ({ github, params }) => {
    const user = github.users.get(params.username!.toLowerCase());
    return user ? { status: 200, body: { ...user, type: 'User', name: null, email: null } } : notFound;
  }),
  route('GET', '/orgs/{org}', undefined, ({ github, params, token }) => {
    const all = [...github.repositories.values()].filter(
      ({ owner }) => owner.toLowerCase() === params.org!.toLowerCase(),
    );
    const hidden = all.filter((each) => each.private).length;
    // How many private ones there are is an owner's to know.
    return {
      status: 200,
      body: {
        login: params.org,
        id: github.organizations.get(params.org!.toLowerCase())!.id,
        type: 'Organization',
        public_repos: all.length - hidden,
        ...(token?.owner === true ? { total_private_repos: hidden, owned_private_repos: hidden } : {}),
      },
    };
  }),
  route('GET', '/orgs/{org}/teams', ['members', 'read'], (call) => {
    const found = call.github.organizations.get(call.params.org!.toLowerCase());
    if (!found) return notFound;
    const { items, headers } = page(call, [...found.teams.keys()]);
    return { status: 200, body: items.map((slug) => ({ slug, name: slug })), headers };
  }),
  route('GET', '/orgs/{org}/memberships/{username}', ['members', 'read'], ({ github, params }) => {
    const members = github.members(params.org!);
    const found = members.find(({ login }) => login.toLowerCase() === params.username!.toLowerCase());
    return found ? { status: 200, body: { state: 'active', role: 'member', user: found } } : notFound;
  }),
  route('GET', '/orgs/{org}/teams/{team_slug}/members', ['members', 'read'], (call) => {
    const members = call.github.organizations.get(call.params.org!.toLowerCase())?.teams.get(call.params.team_slug!);
    if (!members) return notFound;
    const { items, headers } = page(call, members);
    return { status: 200, body: items.map((each) => ({ ...each, type: 'User' })), headers };
  }),
  route('GET', '/orgs/{org}/repos', ['metadata', 'read'], (call) => {
    const all = owned(call, call.params.org!);
    const { items, headers } = page(call, all);
    return { status: 200, body: items.map((each) => repositoryShown(call, each)), headers };
  }),
  route('GET', '/user/repos', ['metadata', 'read'], (call) => {
    const { items, headers } = page(call, owned(call, call.token?.login ?? ''));
    return { status: 200, body: items.map((each) => repositoryShown(call, each)), headers };
  }),
  // Behind `/user/repos`, which it would take for somebody's id.
  route('GET', '/user/{account_id}', undefined, ({ github, params }) => {
    const user = [...github.users.values()].find(({ id }) => id === Number(params.account_id));
    return user ? { status: 200, body: { ...user, type: 'User', name: null, email: null } } : notFound;
  }),
  route('GET', '/installation/repositories', undefined, (call) => {
    const { token } = call;
    if (token?.kind !== 'app' && token?.kind !== 'github-token') {
      return {
        status: 403,
        body: {
          message:
            'You must authenticate with an installation access token in order to list repositories for an installation.',
        },
      };
    }
    const all = [...call.github.repositories].filter(
      ([name]) => token.repositories === 'all' || token.repositories.includes(name),
    );
    const { items, headers } = page(call, all);
    return {
      status: 200,
      body: {
        total_count: all.length,
        repository_selection: token.repositories === 'all' ? 'all' : 'selected',
        repositories: items.map(([, each]) => repositoryShown(call, each)),
      },
      headers,
    };
  }),
  ...['/repos/{owner}/{repo}/installation', '/orgs/{org}/installation', '/users/{username}/installation'].map(
    (template) =>
      route('GET', template, undefined, ({ app, params }) => {
        if (!app) return { status: 401, body: { message: 'A JSON web token could not be decoded' } };
        const id = app.installations.get((params.owner ?? params.org ?? params.username)!.toLowerCase());
        if (id === undefined) return notFound;
        const permissions = app.permissions === 'all' ? everything : app.permissions;
        return { status: 200, body: { id, app_id: 1, target_type: 'Organization', permissions } };
      }),
  ),
  route('POST', '/app/installations/{installation_id}/access_tokens', undefined, ({ app, params, github, body }) => {
    if (!app) return { status: 401, body: { message: 'A JSON web token could not be decoded' } };
    const owner = [...app.installations].find(([, id]) => id === Number(params.installation_id))?.[0];
    if (owner === undefined) return notFound;
    if (app.suspended.has(owner)) return github.refused('suspended', owner);
    const expiresAt = new Date(github.now().getTime() + 3_600_000);
    const given = app.repositories ?? [...github.repositories.keys()];
    const reached = given.filter((name) => name.startsWith(`${owner}/`));
    const named = (body.repositories as string[] | undefined)?.map((name) => `${owner}/${name}`.toLowerCase());
    const numbered = (body.repository_ids as number[] | undefined)?.map(
      (id) => [...github.repositories].find(([, repository]) => repository.id === id)?.[0] ?? '',
    );
    const asked = [...(named ?? []), ...(numbered ?? [])];
    if (asked.some((name) => !reached.includes(name)))
      return invalid(
        'There is at least one repository that does not exist or is not accessible to the parent installation.',
      );
    const repositories = named === undefined && numbered === undefined ? reached : asked;
    const wants = body.permissions as { [permission: string]: Level } | undefined;
    if (Object.entries(wants ?? {}).some(([name, level]) => !grants(app.permissions, name, level)))
      return invalid('The permissions requested are not granted to this installation.');
    const permissions = wants ?? app.permissions;
    const secret = `toy-installation-token-${randomBytes(6).toString('hex')}`;
    const value = github.addToken({
      value: secret,
      kind: 'app',
      login: `${app.clientId}[bot]`,
      repositories,
      permissions,
      expiresAt,
      ...(app.slow === undefined ? {} : { unknownFor: app.slow }),
    });
    return {
      status: 201,
      body: {
        token: value,
        expires_at: time(expiresAt),
        ...(permissions === 'all' ? {} : { permissions }),
        repository_selection: named === undefined && numbered === undefined ? 'all' : 'selected',
      },
    };
  }),
  // Only an organization's owners and security managers have this list; of repositories that a token was not given it is silent.
  route('GET', '/orgs/{org}/secret-scanning/alerts', ['secret_scanning_alerts', 'read'], (call) => {
    if (call.token?.kind !== 'app' && call.token?.owner !== true) return notFound;
    const all = [...call.github.repositories.values()]
      .filter((each) => each.owner.toLowerCase() === call.params.org!.toLowerCase() && seen(call, each))
      .flatMap((repository) => repository.alerts.map((alert) => ({ alert, repository })));
    const { items, headers } = page(
      call,
      inOrder(
        call,
        all.filter(({ alert }) => wanted(call, alert)),
        ({ alert }) => alert,
      ),
    );
    const shown = items.map(({ alert, repository }) => ({
      ...alertShown(call, alert),
      repository: simplyShown(call, repository),
    }));
    return unlessKnown(call, { status: 200, body: shown, headers });
  }),
  route('GET', '/repos/{owner}/{repo}/secret-scanning/alerts', ['secret_scanning_alerts', 'read'], (call) => {
    const { items, headers } = page(
      call,
      inOrder(
        call,
        call.repository!.alerts.filter((alert) => wanted(call, alert)),
        (alert) => alert,
      ),
    );
    return unlessKnown(call, { status: 200, body: items.map((alert) => alertShown(call, alert)), headers });
  }),
  route(
    'PATCH',
    '/repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}',
    ['secret_scanning_alerts', 'write'],
    (call) => {
      const alert = call.repository!.alerts.find(({ number }) => number === Number(call.params.alert_number));
      if (!alert) return notFound;
      Object.assign(alert, {
        state: call.body.state,
        resolution: call.body.resolution,
        comment: call.body.resolution_comment,
      });
      return { status: 200, body: { number: alert.number, state: alert.state, resolution: alert.resolution } };
    },
  ),
];

/** Of an App that was given all there is. */
const everything = Object.fromEntries(
  [
    'actions',
    'administration',
    'contents',
    'dependabot_secrets',
    'environments',
    'members',
    'metadata',
    'organization_secrets',
    'secret_scanning_alerts',
    'secrets',
    'statuses',
  ].map((name) => [name, name === 'metadata' ? 'read' : 'write']),
);

function grants(permissions: FakeToken['permissions'], name: string, level: Level): boolean {
  if (permissions === 'all') return true;
  const has = Object.hasOwn(permissions, name) ? permissions[name] : undefined;
  return has === 'write' || has === level || (name === 'metadata' && level === 'read');
}

function wanted({ query }: Call, { state }: FakeAlert): boolean {
  const asked = query.get('state');
  return asked === null || state === asked;
}

function alertShown({ query }: Call, alert: FakeAlert): { [name: string]: unknown } {
  const { number, secret, type, state, resolution } = alert;
  const hide = query.get('hide_secret') === 'true';
  const at = time(foundAt(alert));
  const shown = { number, state, resolution: resolution ?? null, secret_type: type, created_at: at, updated_at: at };
  return { ...shown, ...(hide ? {} : { secret }) };
}

function foundAt({ at }: FakeAlert): Date {
  return at ?? new Date('2026-01-01T00:00:00Z');
}

/** The newest first, where that is asked for. */
function inOrder<T>({ query }: Call, all: readonly T[], alertOf: (one: T) => FakeAlert): readonly T[] {
  if (query.get('sort') !== 'updated') return all;
  return [...all].sort((one, other) => foundAt(alertOf(other)).getTime() - foundAt(alertOf(one)).getTime());
}

/** 304 to whoever has this answer. Another token has other answers, as `Vary: Authorization` says. */
function unlessKnown({ ifNoneMatch, token, query }: Call, reply: Reply): Reply {
  const sum = createHash('sha256')
    .update(JSON.stringify([token?.value, [...query], reply.body]))
    .digest('hex');
  const etag = `W/"${sum}"`;
  return ifNoneMatch === etag ? { status: 304, headers: { etag } } : { ...reply, headers: { ...reply.headers, etag } };
}

function seen({ token }: Call, repository: FakeRepository): boolean {
  const name = `${repository.owner}/${repository.name}`.toLowerCase();
  return (
    !repository.private || (token !== undefined && (token.repositories === 'all' || token.repositories.includes(name)))
  );
}

function owned(call: Call, owner: string): FakeRepository[] {
  return [...call.github.repositories.values()].filter(
    (repository) => repository.owner.toLowerCase() === owner.toLowerCase() && seen(call, repository),
  );
}

export const routes: readonly Route[] = [...secrets, ...runs, ...statuses, ...people, ...repositories];
