/** What a configuration is read as: plain data that knows where each of its fields was written, and what is said of those. */
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Json } from '../rotation/model/ports.ts';
import { plainPattern } from './names.ts';
import { findPasted } from './pasted.ts';

/** Names of fields and indices of lists, from the root of the file. */
export type Path = readonly (string | number)[];

/** One thing that is wrong. `key` names a field inside `path` that should not be there, or is written badly. */
export type Problem = {
  readonly path: Path;
  readonly key?: string;
  /** The name in `key` is itself what is wrong, and is not repeated. */
  readonly unnamed?: true;
  readonly says: string;
};

/**
 * Configuration as plain data that still knows where each of its fields was written. Two kinds: the file, and the inputs
 * of an Action's step or a command line that stand for a file.
 */
export type Source = {
  readonly value: Json;
  /** For people: `.github/keyturn.yml`, or `the inputs`. */
  readonly name: string;
  readonly code: 'CONFIG_INVALID' | 'INPUT_INVALID';
  /** `.github/keyturn.yml:12:5: secrets.X.provider`; never a value. */
  place(path: Path, key?: string, unnamed?: boolean): string;
};

/** CONFIG_INVALID or INPUT_INVALID for these problems, all of them at once, the first ten spelt out. */
export function invalid(source: Source, problems: readonly Problem[]): KeyturnError {
  return refusal(
    source.code,
    problems.map((problem) => `${source.place(problem.path, problem.key, problem.unnamed)}: ${problem.says}`),
  );
}

/** CONFIG_SECRET_PASTED for what stands at `place`; `kind` says what it looks like. */
export function pastedRefusal(place: string, kind: string): KeyturnError {
  return new KeyturnError('CONFIG_SECRET_PASTED', {
    what: `${place}: this looks like ${kind}`,
    hint: 'take it out, treat it as leaked (rotate it), and write the NAME of the environment variable that holds it',
  });
}

/** What `invalid` throws, for lines that name their own places. */
export function refusal(code: Source['code'], lines: readonly string[]): KeyturnError {
  const shown = [...new Set(lines)];
  const rest = shown.length - 10;
  return new KeyturnError(code, {
    what: [...shown.slice(0, 10), ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n'),
    hint:
      code === 'CONFIG_INVALID'
        ? 'edit the file at this line; docs/configuration.md describes every field'
        : 'docs/configuration.md describes every input',
  });
}

/** `secrets.DATADOG.destinations[0].github`; a name that is no plain name is not repeated. */
export function fieldName(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += `${text === '' ? '' : '.'}${shown(part)}`;
  }
  return text;
}

/** A name from the file, if it is fit to be repeated in a message. */
export function shown(name: string): string {
  return plainPattern.test(name) && !findPasted(name) ? name : '(an unusual name)';
}
