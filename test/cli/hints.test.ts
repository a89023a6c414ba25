import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { help, helpFor } from '../../src/cli/help.ts';
import { type Command, commands } from '../../src/config/commands.ts';
import { rows } from '../../src/config/input-table.ts';
import { widthOf } from '../../src/report/fold.ts';

const root = join(import.meta.dirname, '../..');

function filesIn(folder: string, end: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name));
}

/** What is code is no hint; neither is a comment. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** Lines that call or describe another program, whose flags are its own. */
const foreign =
  /\b(?:git|gh|aws|gcloud|az|docker|openssl|psql|curl|yopass|npm|npx|cosign)\b|--max-length|--input -|const words = \[/;

/** Node's flags, and what only code says. */
const notOurs = new Set(['inspect', 'tls-keylog', 'trace-tls', 'debug', 'env-file']);

const flagPattern = /(?<![\w-])--([a-z][a-z-]*[a-z])/g;

/** `keyturn COMMAND ...` up to the end of what is to be typed. */
const callPattern = /keyturn ([a-z]+)((?: (?:--?[\w-]+|'[^']*'|"[^"]*"|\$\{[^}]*\}|[\w./:=@*-]+))*)/g;

describe('no hint names a flag that is not there:', () => {
  const sources = filesIn('src', '.ts').map(
    (name) => [name, withoutComments(readFileSync(join(root, name), 'utf8'))] as const,
  );
  const cures = [['scripts/cures.ts', readFileSync(join(root, 'scripts/cures.ts'), 'utf8')] as const];
  const docs = ['README.md', 'action.yml', ...filesIn('docs', '.md')].map(
    (name) => [name, readFileSync(join(root, name), 'utf8')] as const,
  );

  it('every flag in a text of the sources is in the table of inputs', () => {
    const unknown = [...sources, ...cures].flatMap(([name, text]) =>
      text.split('\n').flatMap((line) => {
        if (foreign.test(line)) return [];
        const flags = [...line.matchAll(flagPattern)].map(([, flag]) => flag!);
        return flags
          .filter((flag) => !Object.hasOwn(rows, flag) && !notOurs.has(flag))
          .map((flag) => `${name}: --${flag}`);
      }),
    );
    expect(unknown).toEqual([]);
  });

  it('a command that is to be typed exists, and takes the flags that it is given there', () => {
    const calls = [...sources, ...cures, ...docs].flatMap(([name, text]) =>
      [...text.matchAll(callPattern)].map(([, command = '', words = '']) => ({ name, command, words })),
    );
    const typed = calls.filter(({ command, words }) => Object.hasOwn(commands, command) || words.includes('--'));
    expect(typed.length).toBeGreaterThan(60);
    const wrong = typed.flatMap(({ name, command, words }) =>
      [...words.matchAll(flagPattern)]
        .map(([, flag]) => flag!)
        .filter((flag) => !rows[flag]?.commands.includes(command as Command))
        .map((flag) => `${name}: keyturn ${command} --${flag}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the help', () => {
  const texts = (width: number | undefined) => [
    help(width),
    ...Object.keys(commands).map((command) => helpFor(command as Command, width)),
  ];

  it.each([60, 120])('fits a terminal of %i columns', (width) => {
    const lines = texts(width).flatMap((text) => text.split('\n'));
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
  });

  it('says the same in every width, a row a line where there is none', () => {
    const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
    for (const [at, text] of texts(undefined).entries()) {
      expect(words(texts(60)[at]!)).toEqual(words(text));
      expect(text.split('\n').length).toBeLessThan(40);
    }
  });
});
