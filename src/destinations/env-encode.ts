/** One value as it is to stand in a `.env` file, so that the programs that read the file get exactly it. */
import { KeyturnError } from '../rotation/model/errors.ts';
import { type EnvLine, type EnvReader, type EnvReaderName, envReader, envReaders, isContained } from './env-readers.ts';

/** Where nothing says what reads the file, these have to read it, all of them. */
export const commonReaders: readonly EnvReaderName[] = ['dotenv', 'Node', 'bash', 'dash'];

/** The line that the value is to stand in. */
export type EnvPlace = Omit<EnvLine, 'raw'>;

export const plainPlace: EnvPlace = { exported: false, comment: '', ending: '\n', marked: false };

export type EncodedEnv = {
  /** What stands behind `NAME=`. */
  readonly raw: string;
  /** Of the readers that were given those that will not get the value, whatever is written. */
  readonly misreaders: readonly EnvReaderName[];
};

const base64Hint =
  'Keep it in base64: make the secret hold the base64 text, and decode it where it is read (Buffer.from(value, "base64")).';

/**
 * Quotes the value so that as many as possible of `readers` get it, and of all the others as many as possible after that.
 * Whatever is chosen, no reader is made to run anything or to see another assignment in it; readers that go line by line
 * do see further lines in a value that has some (`hidesAssignment`).
 * @param readers what reads the file; none = all of `commonReaders` have to get the value
 * @throws KeyturnError VALUE_UNFIT where no quoting brings it to any of them; says why, never what
 */
export function encodeEnv(
  value: string,
  readers: readonly EnvReaderName[] = [],
  place: EnvPlace = plainPlace,
): EncodedEnv {
  const reads = ({ reads: read }: EnvReader, raw: string) => read({ ...place, raw });
  const wanted = (readers.length > 0 ? readers : commonReaders).map(envReader);
  // What gets nothing from such a line (a shell, of one that ends in CR LF) has no say in how it is quoted.
  const seeing = wanted.filter((each) => reads(each, '1') === '1');
  const able = seeing.length > 0 ? seeing : [envReader('dotenv')];
  const lines = hidesAssignment(value);
  let best: { readonly raw: string; readonly score: number } | undefined;
  for (const raw of new Set(spellings(value))) {
    if (!isContained(raw)) continue;
    const right = (some: readonly EnvReader[]) => some.filter((each) => reads(each, raw) === value).length;
    const score = right(able) * 1000 + (lines && !raw.includes('\n') ? 100 : 0) + right(envReaders);
    if (right(able) > 0 && score > (best?.score ?? 0)) best = { raw, score };
    if (score === able.length * 1000 + envReaders.length) break;
  }
  const isEnough = best !== undefined && (readers.length > 0 || best.score >= able.length * 1000);
  if (best === undefined || !isEnough) {
    throw new KeyturnError('VALUE_UNFIT', {
      what: `the value ${whyUnfit(value)}, which no .env file can carry to ${readers.length > 0 ? listed(readers) : 'every reader'}`,
      hint: base64Hint,
    });
  }
  const { raw } = best;
  return { raw, misreaders: wanted.filter((each) => reads(each, raw) !== value).map(({ name }) => name) };
}

/** Ways to write it, the plainest first; `docker --env-file` keeps quotes. Each reader's model says what it makes of one. */
function* spellings(value: string): Generator<string> {
  if (/[\0\p{Cs}]/u.test(value)) return;
  const escaped = value.replace(/[\\$`"]/g, '\\$&');
  const onOneLine = (text: string) => text.replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  if (!value.includes('\r')) {
    yield value;
    yield `'${value}'`;
    yield `"${value}"`;
    yield `"${escaped}"`;
    yield `"${value.replaceAll('$', '\\$')}"`;
    yield `'${value.replaceAll('$', '\\$')}'`;
    yield `'${value.replaceAll('\\', '\\\\')}'`;
  }
  if (!/[\r\n]/.test(value)) return;
  yield `"${onOneLine(value)}"`;
  yield `"${onOneLine(escaped)}"`;
  yield `"${onOneLine(value.replaceAll('$', '\\$'))}"`;
}

function whyUnfit(value: string): string {
  if (value.includes('\0')) return 'contains a NUL character';
  if (/\p{Cs}/u.test(value)) return 'contains half a character (a lone surrogate)';
  if (value.includes('\r')) return 'contains a carriage return';
  if (value.endsWith('\\')) return 'ends with a backslash';
  if (value.includes("'")) return 'contains an apostrophe together with one of " \\ $ `';
  return value.includes('$') ? 'contains a $' : 'contains a backslash or a line break';
}

/**
 * Whether a line of it but the first looks like an assignment: what reads a file line by line (`docker --env-file`, systemd,
 * `export $(cat .env)`, grep) would set a variable of that name. The last line of a PEM block may look like one.
 */
export function hidesAssignment(value: string): boolean {
  const lines = value.split(/\r\n|\n|\r/);
  return lines.some((line, at) => {
    if (at === 0 || !/^\s*(?:export\s+)?[A-Za-z_][\w.-]*\s*=/.test(line)) return false;
    const isPadding = /^[A-Za-z0-9+/]+={1,2}$/.test(line) && line.length % 4 === 0;
    return !(isPadding && lines[at + 1]?.startsWith('-----END ') === true);
  });
}

/** Why the value can stand in no `.env` file that the common readers read; undefined where it can. */
export function unfitForEnv(value: string, readers: readonly EnvReaderName[] = []): string | undefined {
  try {
    encodeEnv(value, readers);
    return undefined;
  } catch (error) {
    if (error instanceof KeyturnError) return error.message;
    throw error;
  }
}

/** What whoever shares the value should know before somebody opens it; undefined where it fits a `.env` file. */
export function shareRemark(value: string): string | undefined {
  const why = unfitForEnv(value);
  if (why !== undefined) return `${why}: whoever opens its link is shown it instead; base64 fits`;
  return hidesAssignment(value) ? `the value ${hiddenLine}: whoever opens its link is asked first` : undefined;
}

/** Of a value for which `hidesAssignment` holds. */
export const hiddenLine =
  'has a line that looks like an assignment, which programs that read a .env file line by line would take for one';

export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
