/** The commands that make a home for credentials and journal: an environment for the default branch alone, and rules. */

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

/** Each is one line for a shell with `gh`, and in brackets what it is for. */
export function homeSteps(repository: string | undefined): readonly string[] {
  // `gh` replaces the braces by the repository of the checkout.
  const home = repository === undefined ? "'repos/{owner}/{repo}'" : `repos/${repository}`;
  const at = (path: string) => (repository === undefined ? `'repos/{owner}/{repo}/${path}'` : `${home}/${path}`);
  const environment = at('environments/keyturn');
  const rules = (name: string, branches: string, ...list: readonly object[]) => {
    const body = {
      name,
      target: 'branch',
      enforcement: 'active',
      conditions: { ref_name: { include: [branches], exclude: [] } },
      rules: list,
    };
    return `echo '${JSON.stringify(body)}' | gh api -X POST ${at('rulesets')} --input -`;
  };
  return [
    `gh api -X PUT ${environment} -F 'deployment_branch_policy[protected_branches]=false' -F 'deployment_branch_policy[custom_branch_policies]=true' (the environment that holds the credentials)`,
    `gh api -X POST ${at('environments/keyturn/deployment-branch-policies')} -f name="$(gh api ${home} --jq .default_branch)" (only workflows of the default branch read it)`,
    `${rules('keyturn: review', '~DEFAULT_BRANCH', pullRequest)} (nobody changes the workflow or the configuration alone)`,
    `${rules('keyturn: journal', 'refs/heads/keyturn-*', { type: 'deletion' }, { type: 'non_fast_forward' })} (nobody rolls the journal back)`,
  ];
}
