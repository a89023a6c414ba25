/** `prove`: the last step of a workflow that uses a secret shows which value it had, sealed to the journal's box. */
import { composeProving } from '../compose/proving.ts';
import { credential, variable, type World } from '../compose/world.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { ProofPlace } from '../rotation/model/ports.ts';

/** The run that this job belongs to. */
type Here = {
  readonly repository: string;
  readonly sha: string;
  /** Its address, for people. */
  readonly url: string;
  readonly place: Omit<ProofPlace, 'name'>;
};

/**
 * Writes one commit status for each name, and reads nothing. Everything is checked and sealed before the first is written.
 * @returns a sentence for each, for the log
 * @throws KeyturnError PROOF_NOT_MADE: a variable is empty, `box` is malformed, this is no job, or the status is refused
 */
export async function prove({ prove: asked, ...access }: Inputs, world: World): Promise<readonly string[]> {
  const { names = [], box = '' } = asked ?? {};
  const here = hereIn(world);
  const proving = await composeProving(access, world);
  const made: { readonly name: string; readonly description: string }[] = [];
  for (const name of names) {
    const value = credential(world.environment, name);
    if (!value) {
      throw new KeyturnError('PROOF_NOT_MADE', {
        what: `the variable ${name} is empty, so this job has used no value of it`,
        hint: `in the step: env: { ${name}: "\${{ secrets.${name} }}" }; a secret that is not there is empty, and so it is in the runs of forks and Dependabot`,
      });
    }
    const description = await proving.seal(box, { ...here.place, name }, value);
    if (description === undefined) {
      throw new KeyturnError('PROOF_NOT_MADE', {
        what: '`box` is not a public key of 43 characters',
        hint: 'take the one that `keyturn status`, `keyturn doctor` and the first run print',
      });
    }
    made.push({ name, description });
  }
  const { repository, sha, url } = here;
  for (const { name, description } of made) await proving.write({ repository, sha, name, run: url, description });
  return made.map(({ name }) => `${name}: shown which value this run used, to nobody but Keyturn`);
}

function hereIn({ environment }: World): Here {
  const read = (name: string) => variable(environment, name);
  const repository = read('GITHUB_REPOSITORY');
  const repositoryId = read('GITHUB_REPOSITORY_ID');
  const sha = read('GITHUB_SHA');
  const runId = read('GITHUB_RUN_ID');
  const attempt = Number(read('GITHUB_RUN_ATTEMPT') ?? '1');
  const workflow = workflowIn(repository, read('GITHUB_WORKFLOW_REF'));
  if (!repository || !repositoryId || !sha || !runId || !workflow || !Number.isSafeInteger(attempt)) {
    throw new KeyturnError('PROOF_NOT_MADE', {
      what: 'nothing says which workflow run this is',
      hint: '`prove` is a step of a job in GitHub Actions: docs/proof-of-use.md',
    });
  }
  const server = read('GITHUB_SERVER_URL') ?? 'https://github.com';
  const url = `${server}/${repository}/actions/runs/${runId}`;
  return { repository, sha, url, place: { repositoryId, workflow, runId, attempt } };
}

/** Of `acme/shop/.github/workflows/deploy.yml@refs/heads/main`: the file of the workflow that was started. */
function workflowIn(repository: string | undefined, ref: string | undefined): string | undefined {
  const path = ref?.startsWith(`${repository}/`) ? ref.slice(`${repository}/`.length) : undefined;
  return path && /^(\.github\/workflows\/[^/@]+\.ya?ml)@/.exec(path)?.[1];
}
