/** `keyturn answer --now`: the workflow of this checkout, run with the code of the answer that was just sent. */
import { type Inputs, inputs as readInputs } from '../config/read-inputs.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { configurationOf } from '../start.ts';
import { realWorld } from '../world.ts';
import { checkoutHere } from './checkout.ts';
import { ownGithubToken, repositoryOf } from './gh-and-git.ts';
import { end, show } from './render.ts';

export type RunHere = {
  /** `owner/name` whose workflow is run. */
  readonly repository: string;
  /** Follows the run to its end; returns the exit status. Throws what `dispatch` throws. */
  start(code: string): Promise<number>;
};

/** Stands for the code until there is one. */
const placeholder = '0000-0000-0000-0000';

/** Reads only. Throws INPUT_INVALID where there is no workflow that could be run from here, and what `dispatch` throws. */
export async function runHere(given: Inputs, json: boolean): Promise<RunHere> {
  const [{ checkDispatch, dispatch }, { goesToWorkflow }] = await Promise.all([
    import('../commands/dispatch.ts'),
    import('../commands/dispatch/workflow-inputs.ts'),
  ]);
  const [checkout, repository] = await Promise.all([checkoutHere(given, process.env), repositoryOf(process.env)]);
  const { file } = checkout;
  if (file === undefined || repository === undefined) {
    throw without(
      file === undefined
        ? 'there is no .github/keyturn.yml here'
        : 'nothing says which repository at GitHub this folder is a checkout of',
    );
  }
  const token = await ownGithubToken(process.env);
  if (token === undefined) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `--now runs the workflow of ${repository}, and there is no token to start it with; nothing was sent`,
      hint: 'gh auth login; or leave --now out',
    });
  }
  const inputsWith = (code: string) =>
    readInputs({ command: 'rotate', confirm: code, ...(given.config && { config: given.config }) }, 'cli');
  const configuration = await configurationOf(given, { directory: checkout.directory, file, repository });
  if (!goesToWorkflow(inputsWith(placeholder), configuration, process.env)) {
    throw new KeyturnError('INPUT_INVALID', {
      what: '--now runs a workflow, and the journal or the escrow of this configuration is not in GitHub; nothing was sent',
      hint: 'leave --now out, and then: keyturn rotate --confirm CODE',
    });
  }
  const world = {
    ...(await realWorld((progress) => show(progress, json))),
    directory: process.env['GITHUB_WORKSPACE'] ?? checkout.directory,
    environment: { ...process.env, GITHUB_REPOSITORY: repository },
  };
  const terminal = { world, file: { ...file, name: checkout.inRepository }, token };
  await checkDispatch(inputsWith(placeholder), { ...terminal, interrupted: new Promise(() => {}) });
  return {
    repository,
    async start(code) {
      const interrupted = new Promise<void>((done) => process.once('SIGINT', () => done()));
      return end(await dispatch(inputsWith(code), configuration, { ...terminal, interrupted }), json);
    },
  };
}

function without(what: string): KeyturnError {
  return new KeyturnError('INPUT_INVALID', {
    what: `--now runs the workflow of a checkout, and ${what}; nothing was sent`,
    hint: 'run it in a checkout of the repository that asks; or leave --now out, and give the code on GitHub: Actions, the workflow, Run workflow, as `confirm`',
  });
}
