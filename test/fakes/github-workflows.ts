/** The stand-in's Actions: workflows that are dispatched, their runs, and environments with what protects them. */
import { parse } from 'yaml';
import type { FakeRepository, FakeRun } from './github.ts';
import type { Call, Reply } from './github-routes.ts';

export type WorkflowState = 'active' | 'disabled_manually' | 'disabled_inactivity';

/** What protects an environment. */
export type Protection = {
  /** `protected`: protected branches; a list: names or patterns of branches. */
  branches: 'all' | 'protected' | readonly string[];
  /** Logins who have to approve. */
  reviewers?: readonly string[];
};

type Inputs = { [name: string]: { required?: boolean; default?: unknown } | null };
type Workflow = { readonly runName: string; readonly inputs: Inputs | undefined };

const notFound: Reply = { status: 404, body: { message: 'Not Found' } };
const invalid = (message: string): Reply => ({ status: 422, body: { message } });

/** As it stands on the default branch; undefined: there is no such file. */
export function workflowOf({ git }: FakeRepository, file: string): Workflow | undefined {
  const text = git.read('main', `.github/workflows/${file}`)?.toString();
  if (text === undefined) return undefined;
  // `on` is a word of YAML 1.1; GitHub, like this parser, takes it for a name.
  const { on, name, 'run-name': runName } = parse(text) as { on?: object; name?: string; 'run-name'?: string };
  const dispatch =
    on !== null && typeof on === 'object' && 'workflow_dispatch' in on ? on.workflow_dispatch : undefined;
  const listens = typeof on === 'string' ? on === 'workflow_dispatch' : dispatch !== undefined;
  const inputs = listens ? ((dispatch as { inputs?: Inputs } | null | undefined)?.inputs ?? {}) : undefined;
  return { runName: runName ?? name ?? file, inputs };
}

export function shownWorkflow(repository: FakeRepository, file: string): Reply {
  if (workflowOf(repository, file) === undefined && !repository.workflows.has(file)) return notFound;
  const state = repository.workflows.get(file) ?? 'active';
  return { status: 200, body: { id: 1, name: file, path: `.github/workflows/${file}`, state } };
}

export function dispatched(call: Call): Reply {
  const { github, params, body } = call;
  const repository = call.repository!;
  const file = params.workflow_id!;
  const workflow = workflowOf(repository, file);
  if (!workflow) return notFound;
  if (!repository.git.heads.has(String(body.ref))) return invalid(`No ref found for: ${body.ref}`);
  if ((repository.workflows.get(file) ?? 'active') !== 'active')
    return invalid("Cannot trigger a 'workflow_dispatch' on a disabled workflow");
  const { inputs: known, runName } = workflow;
  if (!known) return invalid("Workflow does not have 'workflow_dispatch' trigger");
  const given = (body.inputs ?? {}) as { [name: string]: string };
  const unexpected = Object.keys(given).filter((name) => !Object.hasOwn(known, name));
  if (unexpected.length > 0) return invalid(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  for (const [name, input] of Object.entries(known)) {
    if (input?.required === true && (given[name] ?? '') === '') return invalid(`Required input '${name}' not provided`);
  }
  const defaults = Object.entries(known).map(([name, input]) => [name, String(input?.default ?? '')]);
  const inputs: { [name: string]: string } = { ...Object.fromEntries(defaults), ...given };
  const title = runName.replace(
    /\$\{\{\s*(?:github\.event\.)?inputs\.([\w-]+)\s*(?:\|\|\s*'([^']*)')?\s*\}\}/g,
    (_, name, other) => (inputs[name] === undefined || inputs[name] === '' ? (other ?? '') : inputs[name]),
  );
  const run: FakeRun = Object.assign(github.addRun(`${repository.owner}/${repository.name}`, { status: 'queued' }), {
    title: title.trim(),
    event: 'workflow_dispatch',
    actor: call.token?.login ?? 'mona',
    workflow: file,
    branch: String(body.ref),
  });
  github.dispatches.push({ run, workflow: file, inputs, by: call.token?.login ?? '' });
  if (body.return_run_details !== true || !github.tellsRuns) return { status: 204 };
  const at = `/repos/${repository.owner}/${repository.name}/actions/runs/${run.id}`;
  return {
    status: 200,
    body: {
      workflow_run_id: run.id,
      run_url: `https://api.github.com${at}`,
      html_url: `https://github.com/${repository.owner}/${repository.name}/actions/runs/${run.id}`,
    },
  };
}

/** Who has to approve before a run that waits goes on. */
export function pendingDeployments({ repository, params, github }: Call): Reply {
  const run = repository!.runs.find(({ id }) => id === Number(params.run_id));
  if (!run) return notFound;
  if (run.attempts.at(-1)!.status !== 'waiting') return { status: 200, body: [] };
  const waits = [...repository!.protections].filter(([, { reviewers = [] }]) => reviewers.length > 0);
  return {
    status: 200,
    body: waits.map(([name, { reviewers = [] }]) => ({
      environment: { id: 1, name },
      wait_timer: 0,
      wait_timer_started_at: null,
      current_user_can_approve: false,
      reviewers: reviewers.map((login) => ({ type: 'User', reviewer: github.addUser(login) })),
    })),
  };
}

/** GitHub ignores case in the names of environments. */
function environmentIn(repository: FakeRepository, name: string): string | undefined {
  return [...repository.environments].find((each) => each.toLowerCase() === name.toLowerCase());
}

export function shownEnvironment({ repository, params }: Call): Reply {
  const name = environmentIn(repository!, params.environment_name!);
  if (name === undefined) return notFound;
  const { branches } = repository!.protections.get(name) ?? { branches: 'all' as const };
  const policy =
    branches === 'all'
      ? null
      : { protected_branches: branches === 'protected', custom_branch_policies: branches !== 'protected' };
  return { status: 200, body: { id: 1, name, deployment_branch_policy: policy } };
}

export function branchPolicies({ repository, params }: Call): Reply {
  const name = environmentIn(repository!, params.environment_name!);
  const { branches } = (name !== undefined && repository!.protections.get(name)) || { branches: 'all' as const };
  if (name === undefined || typeof branches === 'string') return notFound;
  const shown = branches.map((pattern, index) => ({ id: index + 1, name: pattern, type: 'branch' }));
  return { status: 200, body: { total_count: shown.length, branch_policies: shown } };
}

export function makeEnvironment({ repository, params, body }: Call): Reply {
  const name = environmentIn(repository!, params.environment_name!) ?? params.environment_name!;
  const policy = body.deployment_branch_policy as { protected_branches: boolean } | null | undefined;
  if (policy !== undefined && policy !== null) {
    const { protected_branches: byProtection, custom_branch_policies: named } = policy as { [name: string]: boolean };
    if (byProtection === named)
      return invalid('protected_branches and custom_branch_policies cannot have the same value');
  }
  repository!.environments.add(name);
  const branches = policy === undefined || policy === null ? 'all' : policy.protected_branches ? 'protected' : [];
  repository!.protections.set(name, { branches });
  return { status: 200, body: { id: 1, name } };
}

export function addBranchPolicy({ repository, params, body }: Call): Reply {
  const name = environmentIn(repository!, params.environment_name!);
  const protection = name === undefined ? undefined : repository!.protections.get(name);
  if (protection === undefined || typeof protection.branches === 'string') return notFound;
  protection.branches = [...protection.branches, String(body.name)];
  return { status: 200, body: { id: protection.branches.length, name: body.name, type: 'branch' } };
}

export function makeRuleset({ repository, body, github }: Call): Reply {
  const { name, conditions, rules } = body as {
    name: string;
    conditions: { ref_name: { include: string[] } };
    rules: { type: string; parameters?: { [name: string]: unknown } }[];
  };
  const ruleset = github.nextId();
  for (const pattern of conditions.ref_name.include) {
    const branch = pattern === '~DEFAULT_BRANCH' ? 'main' : pattern.replace(/^refs\/heads\//, '');
    for (const rule of rules) repository!.rules.push({ ...rule, branch, bypass: 'never', ruleset });
  }
  const source = `${repository!.owner}/${repository!.name}`;
  return { status: 201, body: { id: ruleset, name, source, enforcement: 'active' } };
}
