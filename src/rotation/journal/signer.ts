/** Who signs a journal, for people. */
import type { Session } from './session.ts';

/** One sentence without its subject; undefined where nothing is signed, or there is no journal yet. */
export function signerOf(
  { key, exists, document }: Pick<Session, 'key' | 'exists' | 'document'>,
  pin: string | undefined,
): string | undefined {
  if (key === undefined || !exists) return undefined;
  const signed = `is signed by ${key}`;
  // Where those steps are shown: docs/proof-of-use.md.
  const box = document.box === undefined ? '' : `. Steps with \`command: prove\` take \`box: "${document.box}"\``;
  if (pin !== undefined) return `${signed}, which the configuration pins${box}`;
  return `${signed}; nothing pins that key yet: add \`journal: { key: "${key}" }\`${box}`;
}
