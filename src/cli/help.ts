/** The help texts, rendered from the tables of commands and inputs. */
import { type Command, commands } from '../config/commands.ts';
import { table } from '../config/input-table.ts';
import { columns } from '../report/columns.ts';
import { foldedLines } from '../report/fold.ts';

/** The commands, each with what it does; folded at `width` characters, if there is a width. */
export function help(width: number | undefined): string {
  return [
    foldedLines('keyturn turns keys: mints, proves, seals, hands over, waits, revokes.', width),
    '',
    'keyturn COMMAND [flags]',
    '',
    columns(
      Object.entries(commands)
        .filter(([, row]) => !('action' in row))
        .map(([name, { does }]) => [name, does] as const),
      width,
    ),
    '',
    foldedLines(
      '`keyturn help COMMAND` shows the flags of a command. Exit status: 0 done, 1 failed or a human is needed, 2 bad input, 3 held by another run.',
      width,
    ),
  ].join('\n');
}

/** The flags of one command. */
export function helpFor(command: Command, width: number | undefined): string {
  const rows = Object.entries(table).filter(
    ([name, row]) => name !== 'command' && (row.commands as readonly string[]).includes(command),
  );
  return [
    ...foldedLines(`keyturn ${command}: ${commands[command].does}`, width).split('\n'),
    '',
    columns(
      rows.map(([name, row]) => {
        const otherwise = 'default' in row && row.default !== undefined ? ` (${row.default})` : '';
        return [`--${name}`, row.sentence + otherwise] as const;
      }),
      width,
    ),
  ].join('\n');
}
