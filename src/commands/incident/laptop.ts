/** An incident from a terminal that cannot read the escrow: the list is made here, and the workflow acts on it. */
import { compose } from '../../compose/compose.ts';
import type { Configuration } from '../../config/load.ts';
import type { Inputs } from '../../config/read-inputs.ts';
import { Session } from '../../rotation/journal/session.ts';
import { is } from '../../rotation/model/errors.ts';
import type { Terminal } from '../dispatch/start.ts';
import { dispatch } from '../dispatch.ts';
import type { Ending } from '../ending.ts';
import { type Confirm, incident } from '../incident.ts';
import { status } from '../status.ts';
import { withBoards } from './showing.ts';

/**
 * Shows the list, asks once, starts the workflow with it, follows that, and shows the board.
 * @throws KeyturnError what `incident` and `dispatch` throw
 */
export async function fromLaptop(
  inputs: Inputs,
  configuration: Configuration,
  { terminal, confirm }: { readonly terminal: Terminal; readonly confirm: Confirm },
): Promise<Ending> {
  const given = await inputs.incident?.();
  const { world, token } = terminal;
  const { asked, dead, accept, release } = given ?? {};
  if (asked === undefined) {
    const decided = {
      ...(dead === undefined ? {} : { dead }),
      ...(accept ? { accept: accept.join(',') } : {}),
      ...(release === undefined ? {} : { release }),
    };
    return followed({ ...inputs, dispatched: decided }, configuration, terminal);
  }
  const listed = await incident({ ...inputs, token, dryRun: true }, configuration, world, { publicHome: false });
  const about = listed.report.about ?? [];
  const expect = about.find((line) => line.startsWith('expect: '))?.slice('expect: '.length);
  const list = about.filter((line) => !line.startsWith('expect: '));
  if (listed.exit !== 0 || expect === undefined) return listed;
  if (given?.yes !== true && !(await confirm(list, 'Start the workflow that replaces and ends all of these?')))
    return { report: { ...listed.report, about: ['nobody said yes: nothing was done', ...list] }, exit: 1 };
  const { selector, since, until } = asked;
  const dispatched = {
    selector: JSON.stringify({ ...selector, since, ...(until === undefined ? {} : { until }) }),
    expect,
  };
  return followed({ ...inputs, dispatched }, configuration, terminal);
}

/** The run ends with 1 as long as anything lives: then the board says more than its log. */
async function followed(inputs: Inputs, configuration: Configuration, terminal: Terminal): Promise<Ending> {
  const { world, token } = terminal;
  const shown = { ...inputs, token, journalToken: undefined, failOn: undefined };
  try {
    await dispatch(inputs, configuration, terminal);
  } catch (error) {
    if (!is(error, 'DISPATCH_UNFINISHED')) throw error;
    const ending = await board(shown, configuration, world);
    if ((ending.report.boards ?? []).length === 0) throw error;
    return { report: { ...ending.report, about: [error.message] }, exit: 1 };
  }
  return board(shown, configuration, world);
}

async function board(inputs: Inputs, configuration: Configuration, world: Terminal['world']): Promise<Ending> {
  const ending = await status(inputs, configuration, world, false);
  const { document } = await Session.look(await compose(configuration, inputs, world));
  const newest = Object.keys(document.incidents ?? {})
    .sort()
    .at(-1);
  return withBoards({ ...ending, exit: 0 }, { configuration, journal: document, also: newest, insists: true });
}
