/**
 * From a terminal that cannot read the escrow: the workflow does it, and this follows it to its end. A run that cannot
 * see what earlier runs hold in escrow would mint once and then be stuck.
 */
import { compose } from '../compose/compose.ts';
import { dispatcherOf } from '../compose/dispatcher.ts';
import type { Configuration } from '../config/load.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { select } from '../config/select.ts';
import { Session } from '../rotation/journal/session.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { withConsoleHint } from './dispatch/console-hint.ts';
import { mustBeOnDefaultBranch, workflowOn } from './dispatch/default-branch.ts';
import { follow } from './dispatch/follow.ts';
import { isBegun, notDone } from './dispatch/not-done.ts';
import { reachable } from './dispatch/refusals.ts';
import { type Home, say, type Terminal } from './dispatch/start.ts';
import { withWhatWasDone } from './dispatch/what-was-done.ts';
import type { Ending } from './ending.ts';
import { status } from './status.ts';

/**
 * Dispatches the workflow and follows it. Exit status 0 only if the run succeeded and the journal says that what was
 * wished for was done.
 *
 * @throws KeyturnError INPUT_INVALID, CONFIG_INVALID (this is not what the default branch has); DISPATCH_FAILED (nothing
 * was started); DISPATCH_UNFINISHED (the run failed, or nobody waits for it any more); what reading the journal throws
 */
export async function dispatch(inputs: Inputs, configuration: Configuration, terminal: Terminal): Promise<Ending> {
  const { world } = terminal;
  // Throws for a glob that matches nothing before anything is asked of GitHub.
  const keys = select(configuration.targets, inputs.only).map(({ key }) => key);
  const { token, home, may } = await reached(inputs, terminal);
  const access = { ...inputs, token, journalToken: undefined };
  const ports = await compose(configuration, access, world);
  await may(() => mustBeOnDefaultBranch(home, terminal.file));
  const before = await Session.look(ports);
  const run = await may(() => workflowOn(home, terminal.file?.name))
    .then((workflow) => follow({ ...home, workflow, terminal, ports }))
    .catch(async (error: unknown) => {
      // It ends with 1 as long as the grace lasts: what counts is that the journal says that it began.
      if (is(error, 'DISPATCH_UNFINISHED') && inputs.command === 'retire') {
        const { document } = await Session.look(ports, { since: before });
        if (keys.every((key) => isBegun(document, key))) return undefined;
      }
      throw error instanceof KeyturnError ? await withConsoleHint(error, before.document, keys, inputs) : error;
    });
  const ending = () => status({ ...inputs, token, failOn: undefined }, configuration, world, false);
  if (run === undefined) return { ...(await ending()), exit: 1 };
  say(world, `the run has ended well: ${run.url}`);
  // Anybody who may push could have written such a journal: only one by the key that signed before is believed.
  const after = await Session.look(ports, { since: before, reseeded: inputs.repair === 'new-seed' });
  const missing = notDone(inputs, before, after, keys);
  if (missing !== undefined) {
    throw new KeyturnError('DISPATCH_UNFINISHED', {
      what: `the run succeeded, and the journal does not say that it was done: ${missing}`,
      hint: `look at ${run.url}, and at \`keyturn status\``,
    });
  }
  return withWhatWasDone(await ending(), before.document, after.document);
}

/** Whether `dispatch` would find what it starts, as far as that can be read. Starts nothing. Throws what `dispatch` throws. */
export async function checkDispatch(inputs: Inputs, terminal: Terminal): Promise<void> {
  const { home, may } = await reached(inputs, terminal);
  await may(() => mustBeOnDefaultBranch(home, terminal.file));
  await may(() => workflowOn(home, terminal.file?.name));
}

type Reached = {
  readonly token: Secret;
  readonly home: Home;
  readonly may: <T>(ask: () => Promise<T>) => Promise<T>;
};

async function reached(inputs: Inputs, { world, token }: Terminal): Promise<Reached> {
  const repository = world.environment['GITHUB_REPOSITORY'] ?? '';
  const [owner = '', repo = ''] = repository.split('/');
  if (owner === '' || repo === '') {
    throw new KeyturnError('INPUT_INVALID', {
      what: `\`${inputs.command}\` is done by the workflow of a repository, and nothing says which`,
      hint: `run it in a checkout, or: GITHUB_REPOSITORY=OWNER/NAME keyturn ${inputs.command}`,
    });
  }
  if (token === undefined) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `\`${inputs.command}\` is done by the workflow of ${repository}, and there is no token to start it with`,
      hint: 'gh auth login; or set GITHUB_TOKEN to one with *Actions: write* and *Contents: read*',
    });
  }
  const api = await dispatcherOf(world, token, { owner, repo });
  const may = <T>(ask: () => Promise<T>) => reachable(ask, { api, inputs, repository });
  return { token, home: { api, inputs, repository, branch: await may(() => api.defaultBranch()) }, may };
}
