/**
 * What keeps strangers' workflows from the credentials of Keyturn, and strangers' pushes from its journal: the environment
 * that holds them, and the rulesets of the repository. Reads only.
 */
import * as z from 'zod';
import type { Check } from '../../rotation/model/check.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { GuardedPlaces } from '../port.ts';
import { type GitHub, refusedWith } from './client.ts';

export type Home = GuardedPlaces & {
  /** With the workflow's own token, and with the one that writes secrets. */
  readonly keeper: () => Promise<GitHub>;
  readonly writer: () => Promise<GitHub>;
};

const repository = z.object({ default_branch: z.string().min(1) });
const environment = z.object({
  deployment_branch_policy: z
    .object({ protected_branches: z.boolean(), custom_branch_policies: z.boolean() })
    .nullish(),
});
const policies = z.object({
  branch_policies: z.array(z.object({ name: z.string(), type: z.string().optional() })),
});
const secrets = z.object({ secrets: z.array(z.object({ name: z.string() })) });
const rules = z.array(z.object({ type: z.string() }));

type Found = string | { readonly off: string };

/** Never throws a KeyturnError: what cannot be asked is off, with why. */
export async function guardsOf(home: Home): Promise<readonly Check[]> {
  const checks: Check[] = [];
  const attempt = async (subject: Check['subject'], name: string, work: () => Promise<Found>) => {
    try {
      const found = await work();
      if (typeof found === 'string') checks.push({ subject, name, state: 'ok', says: found });
      else checks.push({ subject, name, state: 'off', says: found.off });
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      if (error.code === 'HOME_UNGUARDED') checks.push({ subject, name, state: 'failed', says: '', error });
      else checks.push({ subject, name, state: 'off', says: `cannot be asked: ${error.message}` });
    }
  };
  const [owner = '', repo = ''] = home.repository.split('/');
  const here = { owner, repo };
  const branch = async () =>
    shaped(repository, (await (await home.keeper()).request('GET /repos/{owner}/{repo}', here)).data).default_branch;
  const inside = home.environment;
  if (inside === undefined) {
    checks.push({
      subject: 'environment',
      name: home.repository,
      state: 'off',
      says: 'every workflow that somebody may push reads the escrow and the credentials beside it: `escrow: { github: { environment: keyturn } }`, docs/safety.md',
    });
  } else {
    await attempt('environment', inside, async () => admits(await home.keeper(), here, inside, await branch()));
    await attempt('environment', `names in ${inside}`, async () =>
      twice(await home.writer(), here, inside, home.escrow),
    );
  }
  await attempt('ruleset', `${home.repository} (default branch)`, async () => {
    const types = await rulesOf(await home.keeper(), home.repository, await branch());
    if (types.has('pull_request')) return 'asks for a pull request';
    return {
      off: 'no ruleset asks for a pull request: whoever may push changes the configuration and the workflow alone',
    };
  });
  await attempt('ruleset', `${home.journal.branch} of ${home.journal.repository}`, async () => {
    const types = await rulesOf(await home.keeper(), home.journal.repository, home.journal.branch);
    const missing = ['deletion', 'non_fast_forward'].filter((type) => !types.has(type));
    if (missing.length === 0) return 'cannot be deleted or rewritten';
    return { off: `no ruleset for keyturn-* forbids ${missing.join(' and ')}: the journal can be rolled back` };
  });
  return checks;
}

type Place = { readonly owner: string; readonly repo: string };

/** Throws HOME_UNGUARDED where jobs of other branches are let in. */
async function admits(github: GitHub, here: Place, name: string, branch: string): Promise<Found> {
  const path = 'GET /repos/{owner}/{repo}/environments/{environment_name}';
  const place = { ...here, environment_name: name };
  const answer = await github.request(path, place).catch((error: unknown) => {
    if (refusedWith(error) === 404) return undefined;
    throw error;
  });
  // GitHub makes it, and lets every branch in, when the first job names it.
  if (answer === undefined)
    return {
      off: `is not there, or the token may not see it: gh api -X PUT repos/${here.owner}/${here.repo}/environments/${name}, then ${branch} alone`,
    };
  const shown = shaped(environment, answer.data);
  const policy = shown.deployment_branch_policy ?? undefined;
  const repository = `${here.owner}/${here.repo}`;
  if (policy === undefined) throw open(repository, name, 'every branch', branch);
  if (!policy.custom_branch_policies)
    return { off: `admits every protected branch: name ${branch} alone where there are others` };
  const asked = { ...place, per_page: 100 };
  const list = shaped(policies, (await github.request(`${path}/deployment-branch-policies`, asked)).data);
  const others = list.branch_policies.filter((each) => each.name !== branch || each.type === 'tag');
  if (others.length > 0) {
    const named = others.map((each) => `${each.type === 'tag' ? 'the tag ' : ''}${each.name}`).join(', ');
    throw open(repository, name, `${named} besides ${branch}`, branch);
  }
  return `admits ${branch} alone`;
}

function open(repository: string, name: string, what: string, branch: string): KeyturnError {
  return new KeyturnError('HOME_UNGUARDED', {
    what: `the environment ${name} of ${repository} admits ${what}: whoever may push there reads what it holds`,
    hint: `https://github.com/${repository}/settings/environments: *Deployment branches and tags*, *Selected*, and ${branch} alone`,
  });
}

/** Throws HOME_UNGUARDED where a name of the environment is also one of the repository or the organization. */
async function twice(github: GitHub, here: Place, name: string, escrow: string): Promise<Found> {
  const of = async (path: string, more: object = {}) => {
    const found = new Set<string>();
    for (let page = 1; ; page++) {
      const { data } = await github.request(path, { ...here, ...more, per_page: 100, page });
      const list = shaped(secrets, data).secrets;
      for (const each of list) found.add(each.name);
      if (list.length < 100) return found;
    }
  };
  const inside = await of('GET /repos/{owner}/{repo}/environments/{environment_name}/secrets', {
    environment_name: name,
  });
  inside.add(escrow);
  const repository = `${here.owner}/${here.repo}`;
  const beside = [...(await of('GET /repos/{owner}/{repo}/actions/secrets'))].filter((each) => inside.has(each));
  if (beside.length > 0) {
    throw new KeyturnError('HOME_UNGUARDED', {
      what: `${beside.join(', ')} of the environment ${name} ${beside.length === 1 ? 'is' : 'are'} also secrets of ${repository}, where every workflow reads them`,
      hint: beside.map((each) => `gh secret delete ${each} --repo ${repository}`).join('\n'),
    });
  }
  let above: readonly string[];
  try {
    const all = await of('GET /repos/{owner}/{repo}/actions/organization-secrets');
    above = [...all].filter((each) => inside.has(each));
  } catch (error) {
    // A personal account has no organization's.
    if (refusedWith(error) !== 404) throw error;
    above = [];
  }
  if (above.length === 0) return 'stand nowhere else';
  throw new KeyturnError('HOME_UNGUARDED', {
    what: `${above.join(', ')} of the environment ${name} ${above.length === 1 ? 'is' : 'are'} also secrets of ${here.owner} that ${repository} reads`,
    hint: above
      .map((each) => `gh secret delete ${each} --org ${here.owner}; or take ${repository} out of it`)
      .join('\n'),
  });
}

async function rulesOf(github: GitHub, fullName: string, branch: string): Promise<ReadonlySet<string>> {
  const [owner = '', repo = ''] = fullName.split('/');
  const found = new Set<string>();
  for (let page = 1; ; page++) {
    const path = 'GET /repos/{owner}/{repo}/rules/branches/{branch}';
    const list = shaped(rules, (await github.request(path, { owner, repo, branch, per_page: 100, page })).data);
    for (const { type } of list) found.add(type);
    if (list.length < 100) return found;
  }
}

function shaped<T>(schema: z.ZodType<T>, data: unknown): T {
  const found = schema.safeParse(data);
  if (!found.success)
    throw new KeyturnError('HTTP_UNKNOWN', { what: 'GitHub answered about the repository with something unexpected' });
  return found.data;
}
