import { Secret } from '../rotation/secret.ts';
import { encodeEnvValue } from './env-file.ts';

/**
 * The entries of a link as the text of a `.env` file, for whoever reads them on a page. KEY = NAME or environment/NAME:
 * names of an environment stand below a comment that says which. Throws VALUE_UNFIT.
 */
export function envBlock(entries: { readonly [key: string]: Secret }): Secret {
  const parts = new Map<string, string[]>();
  for (const [key, value] of Object.entries(entries)) {
    const slash = key.lastIndexOf('/');
    const environment = key.slice(0, Math.max(0, slash));
    const lines = parts.get(environment) ?? (environment === '' ? [] : [`# ${environment}`]);
    lines.push(`${key.slice(slash + 1)}=${encodeEnvValue(value.reveal())}`);
    parts.set(environment, lines);
  }
  return new Secret(`${[...parts.values()].map((lines) => lines.join('\n')).join('\n\n')}\n`);
}
