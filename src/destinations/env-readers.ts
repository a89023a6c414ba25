/**
 * How programs read one assignment of a `.env` file: a model of each, made from its source. `test/destinations/env-matrix.ts`
 * and `test/servers/env-readers.test.ts` hold it to the programs themselves. Where versions of one differ, the model says
 * only what all of them do.
 */

/** An assignment as it stands: `NAME=`, then `raw` (quotes included), then perhaps a comment, then the line's end. */
export type EnvLine = {
  readonly raw: string;
  readonly exported: boolean;
  /** A comment behind the value, with the space before it; '' = none. */
  readonly comment: string;
  readonly ending: '\n' | '\r\n' | '\r' | '';
  /** A byte order mark stands before it, which many take for a part of the name. */
  readonly marked: boolean;
};

export type EnvReader = {
  /** For people. */
  readonly name: EnvReaderName;
  /** The value that the program takes from the line; undefined where that is another one than is written, or none. */
  reads(line: EnvLine): string | undefined;
};

export type EnvReaderName =
  | 'dotenv'
  | 'dotenv-expand'
  | 'dotenvx'
  | 'Node'
  | 'bash'
  | 'dash'
  | 'python-dotenv'
  | 'godotenv'
  | 'Docker Compose'
  | 'direnv'
  | 'Next.js'
  | 'Vite'
  | 'docker --env-file';

type Quotes = 'bare' | 'single' | 'double';

/** Splits what stands behind `=`: the quotes, and the text between them. */
function parts(raw: string): { readonly quotes: Quotes; readonly inner: string } {
  const [first] = raw;
  if (first !== "'" && first !== '"') return { quotes: 'bare', inner: raw };
  return { quotes: first === "'" ? 'single' : 'double', inner: raw.slice(1, -1) };
}

/** What a reader makes of the text in each kind of quotes. */
type Rules = { readonly [quotes in Quotes]: (inner: string) => string | undefined };

/** @param misled whether something else in the line leads it astray */
function reader(
  name: EnvReaderName,
  rules: Rules,
  misled: (line: EnvLine, quotes: Quotes) => boolean = () => false,
): EnvReader {
  return {
    name,
    reads(line) {
      const { quotes, inner } = parts(line.raw);
      return misled(line, quotes) ? undefined : rules[quotes](inner);
    },
  };
}

const same = (inner: string) => inner;
const without = (quote: string) => (inner: string) => (inner.includes(quote) ? undefined : inner);

/** dotenv: a `#` ends a bare value; `\n` and `\r` are escapes in double quotes, and nothing else is one anywhere. */
const asDotenv: Rules = {
  bare: same,
  single: same,
  double: (inner) => inner.replaceAll('\\n', '\n').replaceAll('\\r', '\r'),
};

/** Node's own parser: a value ends at the next quote of its kind, whatever stands before it; `\n` alone is an escape. */
const asNode: Rules = {
  bare: same,
  single: without("'"),
  double: (inner) => (inner.includes('"') ? undefined : inner.replaceAll('\\n', '\n')),
};

/** It throws carriage returns away, and does not know `export NAME=` without a value. */
function nodeIsMisled({ exported, raw, marked, ending }: EnvLine): boolean {
  return marked || ending === '\r' || (exported && raw === '');
}

function then(rules: Rules, next: (value: string) => string | undefined): Rules {
  const chained = (quotes: Quotes) => (inner: string) => {
    const value = rules[quotes](inner);
    return value === undefined ? undefined : next(value);
  };
  return { bare: chained('bare'), single: chained('single'), double: chained('double') };
}

/** dotenv-expand puts in variables whatever the quotes were, and takes the backslash away from `\$`. */
function expanded(value: string): string | undefined {
  if (/(?<!\\)\$(?:\{[^{}]+\}|[A-Za-z_])/.test(value)) return undefined;
  return value.replaceAll('\\$', '$');
}

/** Next.js has an older expansion of its own, which also takes `$1` and an unclosed brace. */
function expandedByNext(value: string): string | undefined {
  if (/(?<!\\)\$\{?\w/.test(value)) return undefined;
  return value.replaceAll('\\$', '$');
}

/** dotenvx puts in variables and the output of `$(COMMANDS)`, except in single quotes, and decrypts what begins so. */
const asDotenvx: Rules = {
  bare: (inner) => (/[$`]|^encrypted:/.test(inner) ? undefined : inner),
  single: (inner) => (inner.startsWith('encrypted:') ? undefined : inner.replaceAll("\\'", "'")),
  double(inner) {
    if (/(?<!\\)\$|\$\(|^encrypted:/.test(inner)) return undefined;
    const text = inner.replaceAll('\\n', '\n').replaceAll('\\r', '\r').replaceAll('\\t', '\t');
    return text.replace(/\\\$/g, () => '$');
  },
};

/** python-dotenv: escapes in both kinds of quotes, and `${NAME}` is put in even in single ones. */
const asPython: Rules = then(
  {
    bare: same,
    single: (inner) => inner.replace(/\\([\\'])/g, '$1'),
    double: (inner) =>
      inner.replace(/\\([\\'"abfnrtv])/g, (_, letter: string) => cEscapes[letter as keyof typeof cEscapes] ?? letter),
  },
  // Without a look at what the braces hold, which would take long where there are thousands.
  (value) => (value.includes('${') && value.indexOf('}', value.indexOf('${')) !== -1 ? undefined : value),
);

const cEscapes = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' } as const;

/** godotenv: a quote behind a backslash never closes, quotes at both ends are trimmed, `$(` loses its `$`. */
const asGodotenv: Rules = {
  bare: (inner) => expandedByGo(inner),
  single: without("'"),
  double(inner) {
    if (inner.startsWith('"') || inner.endsWith('"')) return undefined;
    const lines = inner.replace(/\\(.)/g, (both, letter) => (letter === 'n' ? '\n' : letter === 'r' ? '\r' : both));
    return expandedByGo(lines.replace(/\\([^$])/g, '$1'));
  },
};

function expandedByGo(value: string): string | undefined {
  let certain = true;
  const result = value.replace(/(\\)?\$(\()?\{?([A-Z0-9_]+)?\}?/g, (all, backslash, parenthesis, name) => {
    if (backslash !== undefined || parenthesis !== undefined) return all.slice(1);
    certain &&= name === undefined;
    return all;
  });
  return certain ? result : undefined;
}

/** Behind no value at all, a comment is the value. */
function isOnlyComment({ raw, comment }: EnvLine): boolean {
  return raw === '' && comment !== '';
}

/** Of several `#` behind a bare value it takes the last for the comment's; without a value it reads on after a return. */
function godotenvIsMisled(line: EnvLine, quotes: Quotes): boolean {
  if (line.marked || isOnlyComment(line) || (line.raw === '' && line.ending === '\r')) return true;
  const { comment } = line;
  return quotes === 'bare' && /[\s\x85\xa0]#/.test(comment.slice(comment.indexOf('#') + 1));
}

/** A bare value goes on to the first `#` behind a space, and lines end with a line feed alone. */
function composeIsMisled(line: EnvLine, quotes: Quotes): boolean {
  if (line.ending === '\r' || isOnlyComment(line)) return true;
  return quotes === 'bare' && /^[^#]*(?<! )#/.test(line.comment);
}

/** A value goes on to the last quote of its kind, also in a comment. */
function direnvIsMisled({ comment, marked }: EnvLine, quotes: Quotes): boolean {
  return marked || (quotes !== 'bare' && (quotes === 'double' ? /"\s*(?:#.*)?$/ : /'\s*(?:#.*)?$/).test(comment));
}

/** Docker Compose: `\'` and `\"` close nothing; in double quotes C's escapes, then variables, with `$$` for `$`. */
const asCompose: Rules = {
  bare: (inner) => (inner.includes('$') ? undefined : inner),
  single: (inner) => unquoted(inner, "'"),
  double(inner) {
    let certain = true;
    const template = unquoted(inner, '"').replace(/\\([abcfnrtv$"\\0])/g, (_, letter: string) => {
      certain &&= letter !== 'c' && letter !== '0';
      return letter === '$' ? '$$' : (cEscapes[letter as keyof typeof cEscapes] ?? letter);
    });
    if (!certain || /^(?:[^$]|\$\$)*\$[\p{L}_{]/u.test(template)) return undefined;
    return template.replace(/\$\$/g, () => '$');
  },
};

function unquoted(inner: string, quote: string): string {
  return inner.replace(/\\([\s\S])/g, (both, next) => (next === quote ? quote : both));
}

/** direnv reads line by line; in double quotes a backslash is taken away, and `$` is a variable even behind one. */
const asDirenv: Rules = {
  bare: (inner) => (inner.includes('$') ? undefined : inner),
  single: (inner) => (inner.includes('\n') ? undefined : inner),
  double(inner) {
    if (/[\n$]/.test(inner)) return undefined;
    return inner
      .replaceAll('\\n', '\n')
      .replaceAll('\\r', '\r')
      .replace(/\\([\s\S])/g, '$1');
  },
};

/** `docker --env-file`: everything behind `=` as it stands, quotes and comments, too, and no `export`. */
const docker: EnvReader = {
  name: 'docker --env-file',
  reads({ raw, exported, comment, ending }) {
    if (exported || comment !== '' || ending === '\r') return undefined;
    const { quotes } = parts(raw);
    return quotes === 'bare' ? raw : undefined;
  },
};

/** A shell that is told to read the file: `set -a; . ./.env`. */
function shell(name: 'bash' | 'dash'): EnvReader {
  return {
    name,
    reads({ raw, exported, comment, ending, marked }) {
      // A carriage return is a character like any other, unless a comment has it.
      if (marked || ending === '\r' || (ending === '\r\n' && comment.trim() === '')) return undefined;
      // Braces are expanded there, and some shells would look for files of that name.
      if (exported && /^[^'"]*[{}*?[\]]/.test(raw)) return undefined;
      return shellWord(raw);
    },
  };
}

/** Characters that stand for themselves in a shell and end a bare value in no other reader. */
const harmless = /^[\p{L}0-9!%*+,./:=?@[\]^_{}~-]*$/u;

/** The one word that a shell makes of it; undefined where it might make several, a variable, or a command. */
function shellWord(raw: string): string | undefined {
  const { quotes, inner } = parts(raw);
  // A tilde is a home folder at the start and after a colon.
  if (quotes === 'bare') return harmless.test(raw) && !/(?:^|[:=])~/.test(raw) ? raw : undefined;
  if (quotes === 'single') return inner.includes("'") ? undefined : inner;
  if (!/^(?:[^\\$`"]|\\[\s\S])*$/.test(inner)) return undefined;
  return inner.replace(/\\([\\$`"])/g, '$1').replaceAll('\\\n', '');
}

/**
 * Whether no reader is led further than this one value by the text: a shell and dotenvx run nothing, and every reader
 * that knows quotes finds the same closing one, at the latest at the end of the line.
 */
export function isContained(raw: string): boolean {
  if (shellWord(raw) === undefined) return false;
  const { quotes, inner } = parts(raw);
  if (quotes === 'bare') return true;
  if (inner.endsWith('\\')) return false;
  if (inner.includes('\n') && inner.includes(raw[0]!)) return false;
  // dotenvx runs it even behind a backslash.
  return quotes === 'single' || !inner.includes('$(');
}

/** Every reader that there is a model of, the ones that read most like the others first. */
export const envReaders: readonly EnvReader[] = [
  reader('dotenv', asDotenv),
  reader('Node', asNode, nodeIsMisled),
  shell('bash'),
  shell('dash'),
  reader('dotenv-expand', then(asDotenv, expanded)),
  reader('dotenvx', asDotenvx),
  reader('Next.js', then(asDotenv, expandedByNext)),
  reader('Vite', then(asNode, expanded), nodeIsMisled),
  reader('python-dotenv', asPython, (line) => line.marked || isOnlyComment(line)),
  reader('godotenv', asGodotenv, godotenvIsMisled),
  reader('Docker Compose', asCompose, composeIsMisled),
  reader('direnv', asDirenv, direnvIsMisled),
  docker,
];

export function envReader(name: EnvReaderName): EnvReader {
  return envReaders.find((each) => each.name === name) as EnvReader;
}
