import { type EnvPlace, encodeEnv, hidesAssignment, plainPlace } from '../../src/destinations/env-encode.ts';
import { setEnv } from '../../src/destinations/env-file.ts';
import { type EnvReaderName, envReader, envReaders } from '../../src/destinations/env-readers.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';

/* The values and the files of the matrix, and the texts that the programs are given. */

const punctuation = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ \t'];

/** What a credential may look like, and what each reader has rules about. */
export const values: readonly string[] = [
  ...new Set([
    ...punctuation.flatMap((sign) => [`${sign}toy`, `to${sign}y`, `toy${sign}`]),
    ...[
      '',
      'toy_example-NOT.a-key0001',
      'dG95LWV4YW1wbGU+/w==',
      'https://u:p@toy.example:8443/a?b=c&d=e#f',
      '{a,b}[0]^!',
    ],
    ...['{a..c}', '{a,b}', 'x{1,2}y', '*', '?', '[abc]', '~', '~root/x', 'a:~/x', 'a=~/x', 'schlüsselключ鍵', 'key 🔑'],
    ...[
      'a\u00a0b',
      'a\u2028b',
      '\u00a0edges\u00a0',
      '\ufeffmark',
      'a\u0085b',
      'a\u200bb',
      'ſ$ſ',
      '\u001b[31m',
      'a\x07b',
    ],
    ...[
      '$HOME',
      `\${HOME}`,
      `\${HOME:-x}`,
      `\${KEPT}`,
      '$KEPT',
      '$1',
      '$$',
      'a$ b',
      '$(id)',
      'a$(echo $HOME)b',
      '`id`',
      'a`b',
    ],
    ...['\\$HOME', '\\\\$HOME', '$a$b', '$_', '${', '${}', '$(', '$((1+1))', 'pa$$word', '5$', 'p$w"q', `p$w'q`],
    ...[
      'a\\b',
      'a\\\\b',
      'a\\nb',
      'a\\\\nb',
      'a\\tb',
      'a\\rb',
      'a\\"b',
      'C:\\dir\\new',
      '\\d+\\.\\w',
      'a\\c',
      'a\\012b',
      'a\\',
    ],
    ...['say "hi"', '"hi"', "it's", "'tis'", `it's "so"`, "it's $HOME", "it's `id`", "it's a\\b", `"'`, `'"'`, "a'b'c"],
    ...[
      '{"type":"toy","n":1}',
      '{"a": "b c", "d": "$e"}',
      '["x"]',
      '{\n  "type": "toy",\n  "key": "-----\\nA\\n"\n}\n',
    ],
    ...[
      'a #b',
      'a#b',
      '#',
      ' # ',
      'a;b|c&d>(e)<f',
      '  a b  ',
      'a\tb',
      '\ta',
      'export A=b',
      'A=B',
      'A=B C=D',
      'yaml: true',
    ],
    ...[
      '-----BEGIN TOY-----\nAAAA\nBB==\n-----END TOY-----\n',
      'two\nlines',
      'end\n',
      '\nstart',
      '\n',
      "it's\ntwo # lines",
    ],
    ...[
      'a\n#b\n\nc',
      'x\nKEPT=evil',
      'x\nexport KEPT=evil',
      "x'\nKEPT=evil",
      'x"\nKEPT=evil',
      'x\\\nKEPT=evil',
      'x"\'\nKEPT=evil',
    ],
    ...[
      "x';id;'",
      'x";id;"',
      'x\'"$(id)"\'',
      "' # x",
      '" # x',
      "\\' # x",
      'a\r',
      'a\rb',
      'a\r\nb',
      'encrypted:toy',
      'true',
      '0',
    ],
  ]),
];

export type Context = { readonly what: string; readonly before: string; readonly place: EnvPlace };

const at = (what: string, before: string, place: Partial<EnvPlace> = {}): Context => ({
  what,
  before,
  place: { ...plainPlace, ...place },
});

/** Files that the name V is set in. KEPT stays as it is. */
export const contexts: readonly Context[] = [
  at('no file', ''),
  at('another name', 'KEPT=kept\n'),
  at('no line end at the end', 'KEPT=kept'),
  at('in place', 'V=old\nKEPT=kept\n'),
  at('the last line, without an end', 'KEPT=kept\nV=old', { ending: '' }),
  at('export', 'export V=old\nKEPT=kept\n', { exported: true }),
  at('export, indented', '  export V=old\nKEPT=kept\n', { exported: true }),
  at('indented', ' \t V=old\n KEPT=kept\n'),
  at('a comment', 'V=old # why\nKEPT=kept\n', { comment: ' # why' }),
  at('a comment with quotes', `V="old" # it's "so" 'x'\nKEPT=kept\n`, { comment: ` # it's "so" 'x'` }),
  at('a comment in a comment', 'V=old # why # more\nKEPT=kept\n', { comment: ' # why # more' }),
  at('a comment behind a tab', 'export V=old\t# why\nKEPT=kept\n', { exported: true, comment: '\t# why' }),
  at('CR LF', 'V=old\r\nKEPT=kept\r\n', { ending: '\r\n' }),
  at('CR LF and a comment', 'V=old # why\r\nKEPT=kept\r\n', { comment: ' # why', ending: '\r\n' }),
  at('lone CR', 'V=old\rKEPT=kept\r', { ending: '\r' }),
  at('a byte order mark', '\ufeffV=old\nKEPT=kept\n', { marked: true }),
  at('a byte order mark before another line', '\ufeff# mine\nV=old\nKEPT=kept\n'),
  at('nothing but a byte order mark', '\ufeff', { marked: true }),
  at('comments with open quotes', `# it's a "comment\nV=old\n# don't\nKEPT=kept\n`),
  at('an apostrophe elsewhere', "OTHER=it's\nV=old\nKEPT=kept\n"),
  at('duplicates', 'V=1\nKEPT=kept\nexport V=2\nV="3"\n'),
  at('values of many lines', `OTHER='a\nb'\nV="old\nlines"\nKEPT=kept\n`),
  at('lines that are no assignment', 'hello world\n\n\nV=old\nKEPT=kept\n'),
  at('spaces around =', 'V = old\nKEPT=kept\n'),
  at('quotes with a backslash below', "V=old\nKEPT=kept\nOTHER='a\\'\nLAST='b'\n"),
];

/** One text that is written, and what it should say. */
export type Cell = {
  readonly context: Context;
  readonly value: string;
  /** As it stands behind `V=`. */
  readonly raw: string;
  readonly text: string;
};

/** With nothing known of the readers, with each alone, and with some that go together. */
const sets: readonly (readonly EnvReaderName[])[] = [
  [],
  ...envReaders.map(({ name }) => [name]),
  ['Next.js', 'Docker Compose'],
  ['Vite', 'dotenv'],
  ['python-dotenv', 'Docker Compose', 'direnv'],
  envReaders.map(({ name }) => name),
];

/** Every text that `setEnv` writes for this value in this file, each once; those that are refused are left out. */
export function cellsOf(context: Context, value: string): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const readers of sets) {
    try {
      const { raw } = encodeEnv(value, readers, context.place);
      if (cells.has(raw)) continue;
      const text = setEnv(context.before, new Map([['V', value]]), { readers, lines: new Set(['V']) });
      cells.set(raw, { context, value, raw, text });
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
    }
  }
  return [...cells.values()];
}

export const allCells: readonly Cell[] = contexts.flatMap((context) =>
  values.flatMap((value) => cellsOf(context, value)),
);

/** A plain value in each file: what a program makes of the file itself. */
export const plainCells: readonly Cell[] = contexts.flatMap((context) => cellsOf(context, 'plain'));

export type Read = { readonly [name: string]: string } | null;

/** Reads each of these texts as a file; null = it refuses the file. One or a few processes for all of them. */
export type Program = (texts: readonly string[]) => Promise<readonly Read[]>;

export type Verdict = {
  readonly cells: number;
  /** Cells that count: this program gets a plain value out of such a file. */
  readonly judged: number;
  /** Files out of which it gets not even a plain value although the model expects that. */
  readonly blind: readonly string[];
  /** The model says that it reads the value, and it does not. */
  readonly wrong: readonly string[];
  /** KEPT is not what it was. */
  readonly harmed: readonly string[];
  /** The model names it, and yet it reads the value. */
  readonly overcautious: readonly string[];
};

/** What the person is asked before it is written: a line of the value itself, for readers that go line by line. */
function smuggled(name: EnvReaderName, { value, raw }: Cell): boolean {
  return name === 'direnv' && raw.includes('\n') && hidesAssignment(value);
}

/** Holds the model of a reader to the program itself. */
export async function judge(name: EnvReaderName, program: Program, cells = allCells): Promise<Verdict> {
  const { reads } = envReader(name);
  const plain = await program(plainCells.map(({ text }) => text));
  const blind = plainCells.filter(
    ({ context: { place }, raw }, i) => reads({ ...place, raw }) === 'plain' && plain[i]?.['V'] !== 'plain',
  );
  const kept = new Map(plainCells.map(({ context }, i) => [context, plain[i]?.['KEPT']]));
  const judged = cells.filter(({ context }) => !blind.some((each) => each.context === context));
  const read = await program(judged.map(({ text }) => text));
  const shown = ({ context, value, raw }: Cell, i: number) =>
    `${context.what}: ${JSON.stringify(value)} as ${raw} is ${JSON.stringify(read[i])}`;
  const those = (test: (cell: Cell, i: number) => boolean) =>
    judged.flatMap((cell, i) => (test(cell, i) ? [shown(cell, i)] : []));
  const claims = ({ context: { place }, value, raw }: Cell) => reads({ ...place, raw }) === value;
  const gets = ({ value }: Cell, i: number) => read[i]?.['V'] === value;
  return {
    cells: cells.length,
    judged: judged.length,
    blind: [...new Set(blind.map(({ context }) => context.what))],
    wrong: those((cell, i) => claims(cell) && !gets(cell, i)),
    harmed: those((cell, i) => {
      const now = read[i]?.['KEPT'];
      return read[i] !== null && now !== kept.get(cell.context) && now !== 'kept' && !smuggled(name, cell);
    }),
    overcautious: those((cell, i) => !claims(cell) && gets(cell, i)),
  };
}
