/** The board of an incident: for a terminal of any width, and as Markdown. */
import {
  type Board,
  type BoardRow,
  countsSay,
  isEnded,
  type RowState,
  selectorSays,
} from '../rotation/run/incident/board.ts';
import { advice, code, markdown, plain, prose, visible } from './foreign-text.ts';

type Paint = 'red' | 'green' | 'yellow' | 'dim' | 'bold';
type Painter = (text: string, colour: Paint | undefined) => string;

const signs: { readonly [state in RowState]: readonly [string, Paint] } = {
  alive: ['✗', 'red'],
  unknown: ['✗', 'red'],
  unproved: ['✗', 'yellow'],
  asked: ['…', 'yellow'],
  rotating: ['…', 'yellow'],
  yours: ['→', 'bold'],
  'not ours': ['·', 'yellow'],
  accepted: ['·', 'dim'],
  dead: ['✓', 'green'],
};

/** Lines that whoever shows them folds. */
export function boardLines(board: Board, paint: Painter): readonly string[] {
  return [paint(plain(titleOf(board)), 'bold'), ...board.rows.flatMap((row) => rowLines(row, paint)), ''];
}

function titleOf(board: Board): string {
  const { id, selector, since, until, closed } = board;
  const over = closed !== undefined || isEnded(board) ? 'over' : 'open';
  return `Incident ${id} (${selectorSays(selector)}, ${since} to ${until}), ${over}: ${countsSay(board)}`;
}

function rowLines({ row, state, says, next }: BoardRow, paint: Painter): readonly string[] {
  const [sign, colour] = signs[state];
  return [
    `${paint(`${sign} ${state}`, colour)}  ${plain(row)}`,
    `     ${paint(visible(says), 'dim')}`,
    ...(next === '' ? [] : next.split('\n').map((line) => `     ${plain(line)}`)),
  ];
}

/** A section of a job summary; at most `limit` rows. */
export function boardMarkdown(board: Board, limit = 500): string {
  const rows = board.rows
    .slice(0, limit)
    .map(
      ({ row, state, says, next }) =>
        `| ${signs[state][0]} ${state} | ${code(row)} | ${prose(says)} | ${advice(next.split('\n')[0] ?? '')} |`,
    );
  const more = board.rows.length > limit ? [`| … | ${board.rows.length - limit} more in the log | | |`] : [];
  return [`### ${markdown(titleOf(board))}`, '', '| | Row | Why | Next |', '|---|---|---|---|', ...rows, ...more].join(
    '\n',
  );
}
