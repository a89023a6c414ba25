/** The commands over the configuration's secrets. */
import type { Ending } from '../commands/ending.ts';
import type { Configuration } from '../config/load.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { configurationOf, refuseEvent } from '../start.ts';
import { realWorld } from '../world.ts';
import { checkoutHere } from './checkout.ts';
import { ownGithubToken, repositoryOf } from './gh-and-git.ts';
import { err } from './output.ts';
import { show } from './render.ts';
import { atTerminal } from './terminal.ts';

/** Does one of them here, or starts the workflow that does it. */
export async function work(inputs: Inputs, json: boolean): Promise<Ending> {
  refuseEvent();
  const { goesToWorkflow, refuseManual } = await import('../commands/dispatch/workflow-inputs.ts');
  // Without GITHUB_REPOSITORY that is the repository that this folder is a checkout of.
  const [checkout, repository] = await Promise.all([checkoutHere(inputs, process.env), repositoryOf(process.env)]);
  const { file } = checkout;
  const configuration = await configurationOf(inputs, { directory: checkout.directory, file, repository });
  const world = {
    ...(await realWorld((progress) => show(progress, json))),
    ...(json ? {} : atTerminal()),
    directory: process.env['GITHUB_WORKSPACE'] ?? checkout.directory,
    environment: {
      ...process.env,
      ...(repository !== undefined && isKeptAtGitHub(configuration) ? { GITHUB_REPOSITORY: repository } : {}),
    },
  };
  const given = await inputs.incident?.();
  const stays = given?.here === true || given?.report !== undefined;
  if (!stays && goesToWorkflow(inputs, configuration, process.env)) {
    // Of an incident, what a person makes is a row of the board.
    if (inputs.command !== 'incident') refuseManual(inputs, configuration);
    const { dispatch } = await import('../commands/dispatch.ts');
    const token = inputs.token ?? (await ownGithubToken(process.env));
    const interrupted = new Promise<void>((done) => process.once('SIGINT', () => done()));
    const there = file && { ...file, name: checkout.inRepository };
    const terminal = { world, file: there, token, interrupted };
    if (inputs.command === 'incident') {
      const { fromLaptop } = await import('../commands/incident/laptop.ts');
      return fromLaptop(inputs, configuration, { terminal, confirm: confirmList });
    }
    return dispatch(inputs, configuration, terminal);
  }
  if (inputs.command === 'status') {
    const { status } = await import('../commands/status.ts');
    return status(inputs, configuration, world, false);
  }
  if (inputs.command === 'hold') {
    const { hold } = await import('../commands/hold.ts');
    return hold(inputs, configuration, world, false);
  }
  if (inputs.command === 'retire') {
    const { retire } = await import('../commands/retire.ts');
    return retire(inputs, configuration, world, { publicHome: false });
  }
  if (inputs.command === 'incident') {
    const { incident } = await import('../commands/incident.ts');
    return incident(inputs, configuration, world, { publicHome: false, confirm: confirmList });
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

/** The list, and one question about all of it. Where nobody can be asked, that is no yes. */
async function confirmList(lines: readonly string[], question: string): Promise<boolean> {
  const { confirm } = await import('./terminal.ts');
  const { sentence } = await import('./render.ts');
  for (const line of lines) err(sentence(line));
  if (process.stdin.isTTY !== true) {
    err('Nobody can be asked here: --yes says yes to this list.');
    return false;
  }
  return (await confirm(question)) === true;
}

/** Whether a run has to know the repository: a journal and keys of this machine alone need no token, and ask GitHub nothing. */
function isKeptAtGitHub({ journal, links, targets }: Configuration): boolean {
  if (journal.kind === 'github') return true;
  if (targets.some(({ policy, after }) => policy.proof !== undefined || after !== undefined)) return true;
  if (links.via === 'github' && targets.some(({ share, ask }) => share !== undefined || ask !== undefined)) return true;
  return targets.some(({ destinations }) => destinations.some(({ kind }) => kind === 'github'));
}
