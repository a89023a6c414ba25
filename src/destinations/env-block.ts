import { Secret } from '../rotation/model/secret.ts';
import { encodeEnv } from './env-encode.ts';
import { readEnv } from './env-file.ts';

/**
 * The entries of a link as the text of a `.env` file, for whoever reads them on a page. KEY = NAME or environment/NAME:
 * names of an environment stand below a comment that says which. Throws VALUE_UNFIT.
 */
export function envBlock(entries: { readonly [key: string]: Secret }): Secret {
  // What belongs to no environment comes first: behind a comment it would seem to belong to that one.
  const parts = new Map<string, string[]>([['', []]]);
  for (const [key, value] of Object.entries(entries)) {
    const slash = key.lastIndexOf('/');
    const environment = key.slice(0, Math.max(0, slash));
    const lines = parts.get(environment) ?? [`# ${environment}`];
    lines.push(`${key.slice(slash + 1)}=${encodeEnv(value.reveal()).raw}`);
    parts.set(environment, lines);
  }
  const texts = [...parts.values()].filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return new Secret(`${texts.join('\n\n')}\n`);
}

/**
 * The other way round, for whoever opens such a link here. What is not exactly such a text is read as any `.env` file,
 * and what has no line of one is a single value named SECRET: it was consumed, so it is not thrown away.
 */
export function readEnvBlock(text: string): { readonly [key: string]: Secret } {
  const found: { [key: string]: Secret } = Object.create(null);
  let held = '';
  for (const part of text.replace(/\n$/, '').split(/\n\n(?=# )/)) {
    // A blank line and a comment may also stand inside of a value: then what is held is only a part of a part.
    held = held === '' ? part : `${held}\n\n${part}`;
    const environment = /^# ([^\n]+)\n/.exec(held)?.[1];
    const entries = entriesOf(held, environment === undefined ? '' : `${environment}/`);
    if (written(entries) !== `${held}\n`) continue;
    Object.assign(found, entries);
    held = '';
  }
  if (held === '' && written(found) === text) return found;
  const plain = entriesOf(text, '');
  return Object.keys(plain).length > 0 ? plain : { SECRET: new Secret(text) };
}

function entriesOf(text: string, prefix: string): { [key: string]: Secret } {
  const entries: { [key: string]: Secret } = Object.create(null);
  for (const [name, value] of readEnv(text)) entries[prefix + name] = new Secret(value);
  return entries;
}

function written(entries: { readonly [key: string]: Secret }): string | undefined {
  try {
    return envBlock(entries).reveal();
  } catch {
    return undefined;
  }
}
