/** GitHub's refusals to start a workflow, and who can start it instead. */
import { is, KeyturnError } from '../../rotation/model/errors.ts';
import type { Home, Workflow } from './start.ts';
import { inputsFor, runLine, workflowsFor } from './workflow-inputs.ts';

/** Single sign-on, an address, a policy: what would help is said already, and it is no permission. */
export function hasOwnCure(error: unknown): boolean {
  return is(error, 'TOKEN_SSO', 'TOKEN_IP', 'TOKEN_POLICY', 'APP_SUSPENDED', 'PLAN_LIMIT', 'RATE_LIMITED');
}

/**
 * Asks, and says of a token that does not see the repository who can start the workflow instead.
 * @throws KeyturnError DISPATCH_FAILED, and what `ask` throws
 */
export async function reachable<T>(
  ask: () => Promise<T>,
  { api, inputs, repository }: Pick<Home, 'api' | 'inputs' | 'repository'>,
): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const code = api.refusedWith(error);
    if ((code !== 403 && code !== 404) || hasOwnCure(error)) throw error;
    throw new KeyturnError('DISPATCH_FAILED', {
      what: `the token does not see ${repository}, whose workflow does \`${inputs.command}\``,
      hint: `give it *Actions: write* and *Contents: read* there; or somebody who has them runs: ${runLine(repository, undefined, workflowsFor(undefined, inputs.command)[0]?.file ?? 'keyturn.yml', inputsFor(inputs, true))}`,
    });
  }
}

/** Why nothing was started. `code`: the HTTP status of GitHub's refusal. */
export function refused(
  code: number,
  { inputs: { command }, repository, branch, workflow: { file, given } }: Home & { readonly workflow: Workflow },
): KeyturnError {
  const { 'dispatch-id': _, ...rest } = given;
  const line = runLine(repository, branch, file, rest);
  const denied = code === 403 || code === 404;
  return new KeyturnError('DISPATCH_FAILED', {
    what: denied
      ? `the token may not start workflows of ${repository}: \`${command}\` was not begun`
      : `GitHub does not start ${file} of ${repository} (HTTP ${code}): \`${command}\` was not begun`,
    hint: denied
      ? `give it *Actions: write*; or somebody who has it runs: ${line}`
      : `its \`workflow_dispatch\` on ${branch} must take these inputs; see what GitHub says to: ${line}`,
  });
}
