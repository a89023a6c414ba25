/** Who signs a journal, for people. */
import type { Session } from './session.ts';

/** One sentence without its subject; undefined where nothing is signed, or there is no journal yet. */
export function signerOf(
  { key, exists }: Pick<Session, 'key' | 'exists'>,
  pin: string | undefined,
): string | undefined {
  if (key === undefined || !exists) return undefined;
  const signed = `is signed by ${key}`;
  if (pin !== undefined) return `${signed}, which the configuration pins`;
  return `${signed}; nothing pins that key yet: add \`journal: { key: "${key}" }\``;
}
