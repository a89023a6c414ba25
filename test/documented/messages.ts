/** Whether the commands that messages of the program name, in backticks or as a hint, can be typed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spanComplaints } from './commands.ts';
import { filesOf, root } from './world.ts';

const quoted = /\\`(keyturn [a-z][^`\\\n]*)\\`|(?<='[^'`\n]*)`(keyturn [a-z][^`\n]*)`(?=[^`\n]*')/g;
/** A hint may go on as a sentence, so only its flags are read. */
const hint = /hint: [`'](keyturn [a-z]+)([^;\n]*)/g;

const all = () => filesOf('src').map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);

/** @param files path and text of each. What is put into a template stands for one word; `...` for whatever was typed. */
export function messageComplaints(
  files: readonly (readonly [path: string, text: string])[] = all(),
): readonly string[] {
  return files.flatMap(([path, text]) => {
    const commands = [
      ...[...text.matchAll(quoted)].map(({ index, 1: escaped, 2: plain }) => ({ index, command: escaped ?? plain! })),
      ...[...text.matchAll(hint)].map(({ index, 1: command, 2: rest }) => ({
        index,
        command: [command!, ...(rest!.match(/(?<= )--[a-z-]+/g) ?? []).map((flag) => `${flag}=true`)].join(' '),
      })),
    ];
    return commands.flatMap(({ index, command }) => {
      const line = text.slice(0, index).split('\n').length;
      const typed = command.replace(/\$\{[^}]*\}/g, 'X').replaceAll(' ...', '');
      return spanComplaints({ text: typed, line }).map(({ what }) => `${path}:${line}: ${what}`);
    });
  });
}
