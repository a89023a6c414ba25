/** What the journal keeps of a listing at the intent, so that a mint whose answer is lost can be told from what was there. */
import type { Listed, Provider } from './ports.ts';

/**
 * The ids that may be taken for the new credential later. Where each shows the tag that it was given, that is only those which
 * show nothing: an account of thousands would stand in the journal once for each rotation that is under way.
 */
export function baselineOf({ tagged }: Pick<Provider, 'tagged'>, listed: readonly Listed[]): readonly string[] {
  return listed.filter(({ unreadable }) => !tagged || unreadable === true).map(({ id }) => id);
}
