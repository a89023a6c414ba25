/** The boards of the open incidents, in the report of whatever run there was. */
import type { Configuration } from '../../config/load.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { JournalRecord } from '../../rotation/model/record.ts';
import { boardsOf, countsSay, isEnded } from '../../rotation/run/incident/board.ts';
import { type Ending, failureOf } from '../ending.ts';
import { configuredOf } from './known.ts';

type Shown = {
  readonly configuration: Configuration;
  readonly journal: JournalRecord;
  /** An incident to show, even if it is closed. */
  readonly also?: string | undefined;
  /** An incident that is not over is a failure of this run. */
  readonly insists: boolean;
};

/** The ending with the boards; with exit status 1 where one waits and the command insists. */
export function withBoards(ending: Ending, { configuration, journal, also, insists }: Shown): Ending {
  const boards = boardsOf(journal, configuredOf(configuration), also);
  if (boards.length === 0) return ending;
  const waiting = boards.filter((board) => !isEnded(board));
  const failures = insists ? waiting.map(({ id, rows }) => failureOf(open(id, countsSay({ rows })))) : [];
  const report = { ...ending.report, boards, failures: [...ending.report.failures, ...failures] };
  return { report, exit: failures.length > 0 ? 1 : ending.exit };
}

function open(id: string, says: string): KeyturnError {
  return new KeyturnError('INCIDENT_OPEN', {
    what: `the incident ${id} is not over: ${says}`,
    hint: 'the board says what comes next for each row; run `keyturn rotate` again to go on',
  });
}
