/** What every strict file of ours is asked first: JSON, its one text, no name that is none, its shape. */
import { KeyturnError } from '../../rotation/model/errors.ts';
import { JOURNAL_LIMIT } from '../../rotation/model/record.ts';
import { canonical } from '../../rotation/model/record-text.ts';
import { at, type Path } from './path.ts';

export type Members = { readonly [name: string | number]: unknown };

export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}

/** A character takes three bytes at most, so a short text need not be encoded to be measured. */
export function isTooLarge(text: string): boolean {
  return text.length > JOURNAL_LIMIT || (text.length * 3 > JOURNAL_LIMIT && Buffer.byteLength(text) > JOURNAL_LIMIT);
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function versionOf(parsed: unknown, member: string): number | undefined {
  if (typeof parsed !== 'object' || parsed === null || !Object.hasOwn(parsed, member)) return undefined;
  const found = (parsed as { readonly [name: string]: unknown })[member];
  return typeof found === 'number' ? found : undefined;
}

export function isCanonical(parsed: unknown, text: string): boolean {
  try {
    return canonical(parsed) === text;
  } catch {
    // Nested so deeply that it cannot be written.
    return false;
  }
}

/** Where a member is called `__proto__`, which no object of ours may have: the path of what has it. */
export function prototypeIn(value: unknown): Path | undefined {
  if (!isObject(value)) return undefined;
  if (Object.hasOwn(value, '__proto__')) return [];
  for (const name of Object.keys(value)) {
    const found = prototypeIn(value[name]);
    if (found) return [Array.isArray(value) ? Number(name) : name, ...found];
  }
  return undefined;
}

type Issue = { readonly path: PropertyKey[]; readonly code?: string; readonly keys?: string[] };

/** The first thing that is wrong, in the order of the shape; of a member that nobody knows, that member. */
export function wrongPath(issues: readonly Issue[]): string {
  const [first] = issues;
  if (!first) return '$';
  const more = first.code === 'unrecognized_keys' && first.keys?.[0] !== undefined ? [first.keys[0]] : [];
  return at([...first.path.map((part) => (typeof part === 'symbol' ? String(part) : part)), ...more]);
}

export function corrupt(place: string, path: string): KeyturnError {
  return new KeyturnError('JOURNAL_CORRUPT', {
    what: `the journal at ${place} cannot be read: ${path} is not what Keyturn writes`,
    hint: 'look at its history with `git log -p`, restore the last good version, and run `keyturn status`',
    path,
  });
}

export function newer(what: string, path: string): KeyturnError {
  return new KeyturnError('JOURNAL_NEWER', {
    what: `${what} was written by a later version of Keyturn`,
    hint: 'use that version: in the workflow `uses: keyturn/keyturn@` with its tag, in a terminal a clone at that tag',
    path,
  });
}
