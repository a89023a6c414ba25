/** What is said of an input or a flag: by its name where it was given, never with its value. */
import { KeyturnError } from '../rotation/model/errors.ts';
import { rows } from './input-table.ts';
import { nearest } from './nearest.ts';
import { shown } from './source.ts';

/** Whether the Action or the command line has an input of this name. */
export function isInput(name: string, from: 'action' | 'cli'): boolean {
  return Object.hasOwn(rows, name) && (from === 'cli' || rows[name]!.cli === undefined);
}

/** `input` in a workflow, `--flag` on a command line. */
export function called(name: string, from: 'action' | 'cli'): string {
  return from === 'action' ? `the input \`${name}\`` : `\`--${name}\``;
}

/** INPUT_INVALID for what an input holds. `says` must not repeat the value. */
export function bad(name: string, from: 'action' | 'cli', says: string): KeyturnError {
  return new KeyturnError('INPUT_INVALID', {
    what: `${called(name, from)}: ${says}`,
    hint:
      from === 'action'
        ? 'correct it under `with:`; docs/configuration.md describes every input'
        : 'keyturn --help shows every flag',
  });
}

/** INPUT_INVALID for an input that does not exist, with the nearest name. */
/** A flag of ours that Node reads as well, wherever it stands. */
const renamed: { readonly [flag: string]: string } = { 'env-file': 'file' };

export function unknown(name: string, from: 'action' | 'cli'): KeyturnError {
  const known = Object.keys(rows).filter((each) => isInput(each, from));
  const now = from === 'cli' && Object.hasOwn(renamed, name) ? renamed[name] : undefined;
  if (now !== undefined)
    return new KeyturnError('INPUT_INVALID', {
      what: `${called(shown(name), from)} is called \`--${now}\`: Node itself takes the former name`,
      hint: `say --${now} instead`,
    });
  const near = nearest(name, known);
  return new KeyturnError('INPUT_INVALID', {
    what: `${called(shown(name), from)}: there is no such ${from === 'action' ? 'input' : 'flag'}${near === undefined ? '' : `; the nearest is \`${near}\``}`,
    hint: from === 'action' ? `there are ${known.join(', ')}` : 'keyturn --help shows every flag',
  });
}
