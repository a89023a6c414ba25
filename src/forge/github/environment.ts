/** What a job's environment says of it (https://docs.github.com/actions/reference/workflows-and-actions/variables). */
import type { LinkMessage } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import type { JobIdentity } from '../job-token.ts';
import type { JobRun } from '../port.ts';

/** The value of an environment variable; undefined for one that is not set or empty. */
export type Variable = (name: string) => string | undefined;

/** `owner/name` of the repository that the run is for. */
export function repositoryIn(variable: Variable): string | undefined {
  return variable('GITHUB_REPOSITORY');
}

/** The API's address, where the server is not github.com or a proxy stands before it. */
export function apiIn(variable: Variable): string | undefined {
  return variable('GITHUB_API_URL');
}

export function isJob(variable: Variable): boolean {
  return variable('GITHUB_ACTIONS') === 'true';
}

/** How a run is named in a lock: its repository stands with it, because several may share one journal. */
export function runName(repository: string, id: string): string {
  return `${repository}#${id}`;
}

/** Undefined outside Actions. */
export function jobIn(variable: Variable): JobRun | undefined {
  const run = variable('GITHUB_RUN_ID');
  if (run === undefined || !isJob(variable)) return undefined;
  return {
    run: runName(repositoryIn(variable) ?? '', run),
    attempt: Number(variable('GITHUB_RUN_ATTEMPT') ?? '1'),
    job: variable('GITHUB_JOB') ?? '',
  };
}

export function fromIn(variable: Variable): LinkMessage['from'] {
  const repository = repositoryIn(variable);
  const run = variable('GITHUB_RUN_ID');
  const actor = variable('GITHUB_ACTOR');
  const server = variable('GITHUB_SERVER_URL') ?? 'https://github.com';
  return {
    ...(repository === undefined ? {} : { repository }),
    ...(repository === undefined || run === undefined ? {} : { run: `${server}/${repository}/actions/runs/${run}` }),
    ...(actor === undefined ? {} : { actor }),
  };
}

/** What a job asks for its OIDC token with; undefined where it may have none. */
export function identityIn(variable: Variable): JobIdentity | undefined {
  const requestUrl = variable('ACTIONS_ID_TOKEN_REQUEST_URL');
  const requestToken = variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN');
  if (requestUrl === undefined || requestToken === undefined) return undefined;
  return { requestUrl, requestToken: new Secret(requestToken) };
}
