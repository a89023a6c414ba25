/** The commands over the configuration's secrets. */
import type { Ending } from '../commands/ending.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { configurationOf, fileOf, refuseEvent } from '../start.ts';
import { realWorld } from '../world.ts';
import { ownGithubToken, repositoryHere } from './gh-and-git.ts';
import { show } from './render.ts';
import { atTerminal } from './terminal.ts';

/** Does one of them here, or starts the workflow that does it. */
export async function work(inputs: Inputs, json: boolean): Promise<Ending> {
  refuseEvent();
  const { goesToWorkflow, refuseManual } = await import('../commands/dispatch/workflow-inputs.ts');
  const directory = process.cwd();
  const found = await fileOf(inputs, directory);
  const loaded = (repository: string | undefined) => configurationOf(inputs, { directory, file: found, repository });
  let repository = process.env['GITHUB_REPOSITORY'];
  let configuration = await loaded(repository);
  // A journal in GitHub belongs to a repository; in a terminal that is the one that this folder is a checkout of.
  if (repository === undefined && configuration.journal.kind === 'github') {
    repository = await repositoryHere(process.env);
    if (repository !== undefined) configuration = await loaded(repository);
  }
  const world = {
    ...(await realWorld((progress) => show(progress, json))),
    ...(json ? {} : atTerminal()),
    environment: { ...process.env, ...(repository === undefined ? {} : { GITHUB_REPOSITORY: repository }) },
  };
  if (goesToWorkflow(inputs, configuration, process.env)) {
    refuseManual(inputs, configuration);
    const { dispatch } = await import('../commands/dispatch.ts');
    const token = inputs.token ?? (await ownGithubToken(process.env));
    const interrupted = new Promise<void>((done) => process.once('SIGINT', () => done()));
    return dispatch(inputs, configuration, { world, file: found, token, interrupted });
  }
  if (inputs.command === 'status') {
    const { status } = await import('../commands/status.ts');
    return status(inputs, configuration, world, false);
  }
  if (inputs.command === 'doctor') {
    const { doctor } = await import('../commands/doctor.ts');
    return doctor(inputs, configuration, world, false);
  }
  if (inputs.command === 'onboard' || inputs.command === 'offboard') {
    const person = await import('../commands/person.ts');
    return person[inputs.command](inputs, configuration, world, false);
  }
  const { rotate } = await import('../commands/rotate.ts');
  return rotate(inputs, configuration, world, false);
}
