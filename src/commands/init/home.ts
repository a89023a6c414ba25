/** The commands that make a home for credentials and journal: an environment for the default branch alone, and rules. */
import { inQuotes, shellWord } from '../../rotation/model/shell-word.ts';
import type { Step } from './step.ts';

const pullRequest = {
  type: 'pull_request',
  parameters: {
    required_approving_review_count: 1,
    dismiss_stale_reviews_on_push: true,
    require_code_owner_review: false,
    require_last_push_approval: true,
    required_review_thread_resolution: false,
  },
};

type Home = {
  /** Before anything of it is used. */
  readonly first: readonly Step[];
  /** Once the workflows are on the default branch, which then takes pull requests alone. */
  readonly last: readonly Step[];
};

/** For a shell with `gh`. `environment`: GitHub's, for the credentials. */
export function homeSteps(repository: string | undefined, environment: string): Home {
  // `gh` replaces the braces by the repository of the checkout.
  const base = `repos/${repository ?? '{owner}/{repo}'}`;
  const home = shellWord(base);
  const at = (path: string) => shellWord(`${base}/${path}`);
  const place = `environments/${environment}`;
  const rules = (name: string, branches: string, ...list: readonly object[]) => {
    const body = {
      name,
      target: 'branch',
      enforcement: 'active',
      conditions: { ref_name: { include: [branches], exclude: [] } },
      rules: list,
    };
    return `echo ${inQuotes(JSON.stringify(body))} | gh api -X POST ${at('rulesets')} --input -`;
  };
  return {
    first: [
      {
        why: 'the environment that holds the credentials',
        command: `gh api -X PUT ${at(place)} -F 'deployment_branch_policy[protected_branches]=false' -F 'deployment_branch_policy[custom_branch_policies]=true'`,
      },
      {
        why: 'only workflows of the default branch read it',
        command: `gh api -X POST ${at(`${place}/deployment-branch-policies`)} -f name="$(gh api ${home} --jq .default_branch)"`,
      },
      {
        why: 'nobody rolls the journal back',
        command: rules('keyturn: journal', 'refs/heads/keyturn-*', { type: 'deletion' }, { type: 'non_fast_forward' }),
      },
    ],
    last: [
      {
        why: 'from now on nobody changes the workflow or the configuration alone',
        command: rules('keyturn: review', '~DEFAULT_BRANCH', pullRequest),
      },
    ],
  };
}
