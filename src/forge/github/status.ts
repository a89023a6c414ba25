/** The commit status by which a run shows that it used a secret. */
import { KeyturnError } from '../../rotation/model/errors.ts';
import { type GitHub, refusedWith } from './client.ts';

/** The context of the status; the name of the secret stands in its first group. */
export const contextOf = /^keyturn: ([A-Za-z_][A-Za-z0-9_]{0,254})$/;

export type ShownStatus = {
  /** `owner/name`. */
  readonly repository: string;
  readonly sha: string;
  readonly name: string;
  /** Address of the run that shows it. */
  readonly run: string;
  readonly description: string;
};

/** An answer that did not come says nothing; a second status that says the same does no harm. */
const TRIES = 3;

/** Writes it. Throws PROOF_NOT_MADE where GitHub refuses it, and what `github` throws. */
export async function writeStatus(github: GitHub, status: ShownStatus): Promise<void> {
  const [owner = '', repo = ''] = status.repository.split('/');
  const { sha, name, run, description } = status;
  for (let tried = 1; ; tried++) {
    try {
      await github.rest.repos.createCommitStatus({
        owner,
        repo,
        sha,
        state: 'success',
        context: `keyturn: ${name}`,
        target_url: run,
        description,
      });
      return;
    } catch (error) {
      const isLost = error instanceof KeyturnError && ['HTTP_UNKNOWN', 'HTTP_NOT_SENT'].includes(error.code);
      if (isLost && tried < TRIES) continue;
      throw refusedStatus(error, status);
    }
  }
}

function refusedStatus(error: unknown, { repository, sha, name }: ShownStatus): unknown {
  const status = refusedWith(error);
  if (status === 403 || status === 404) {
    return new KeyturnError('PROOF_NOT_MADE', {
      what: `GitHub does not let this job write a commit status in ${repository}: nothing was shown of ${name}`,
      hint: 'in the job: `permissions: { statuses: write }`; a list of permissions gives no others, so keep those that it has',
    });
  }
  if (status === 422) {
    return new KeyturnError('PROOF_NOT_MADE', {
      what: `GitHub takes no more statuses for ${sha} in ${repository}: nothing was shown of ${name}`,
      hint: 'a commit has at most 1000 statuses of one name: run the workflow at another commit',
    });
  }
  return error;
}
