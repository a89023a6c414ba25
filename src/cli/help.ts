/** The help texts, rendered from the tables of commands and inputs. */
import { type Command, commands } from '../config/commands.ts';
import { table } from '../config/input-table.ts';

/** The commands, each with what it does. */
export function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  return [
    'keyturn turns keys: mints, proves, seals, hands over, waits, revokes.',
    '',
    'keyturn COMMAND [flags]',
    '',
    ...Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(width)}  ${does}`),
    '',
    'keyturn COMMAND --help shows the flags of a command. Exit status: 0 done, 1 failed or a human is needed, 2 bad input, 3 held by another run.',
  ].join('\n');
}

/** The flags of one command. */
export function helpFor(command: Command): string {
  const rows = Object.entries(table).filter(
    ([name, row]) => name !== 'command' && (row.commands as readonly string[]).includes(command),
  );
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return [
    `keyturn ${command}: ${commands[command].does}`,
    '',
    ...rows.map(
      ([name, row]) =>
        `  ${`--${name}`.padEnd(width)}  ${row.sentence}${'default' in row && row.default !== undefined ? ` (${row.default})` : ''}`,
    ),
  ].join('\n');
}
