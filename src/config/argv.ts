import { bad, isInput, unknown } from './input-errors.ts';
import { rows } from './input-table.ts';

/** The id of a request, whose first characters may be hyphens: `collect` takes it as it was printed. */
const requestId = /^[\w-]{22}$/;

/**
 * Words of a command line -> what `inputs` reads, and the words that are no flags (the LINK of `open`).
 * Throws INPUT_INVALID for an unknown flag, one without its value, and one that is there twice.
 */
export function argv(words: readonly string[]): {
  readonly raw: { readonly [name: string]: string };
  readonly rest: readonly string[];
} {
  const raw: { [name: string]: string } = Object.create(null);
  const rest: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word === '--') {
      rest.push(...words.slice(index + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      rest.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const typed = word.replace(/^--?/, '').slice(0, equals < 0 ? undefined : equals - (word.startsWith('--') ? 2 : 1));
    const name = word === '-h' ? 'help' : word === '-V' ? 'version' : typed;
    if (!isInput(name, 'cli') && rest[0] === 'collect' && requestId.test(word)) {
      rest.push(word);
      continue;
    }
    if (!isInput(name, 'cli') || (typed === name && !word.startsWith('--'))) throw unknown(name, 'cli');
    const row = rows[name]!;
    let value = equals < 0 ? undefined : word.slice(equals + 1);
    const next = words[index + 1];
    const bare =
      row.type === 'boolean' ||
      (name === 'repair' && !row.values?.includes(next ?? '')) ||
      // `hold` takes it alone, `incident` with a name.
      (name === 'release' && (next === undefined || next.startsWith('-')));
    if (value === undefined && bare) value = 'true';
    if (value === undefined) value = words[++index];
    if (value === undefined) throw bad(name, 'cli', 'its value is missing');
    if (raw[name] !== undefined && row.type !== 'list') throw bad(name, 'cli', 'it is there twice');
    raw[name] = raw[name] === undefined ? value : `${raw[name]},${value}`;
  }
  if (raw['command'] === undefined && rest[0] !== undefined) raw['command'] = rest.shift()!;
  return { raw, rest };
}
