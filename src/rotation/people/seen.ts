/** Whether somebody has seen what a link led to. */
import type { ShareRecord } from '../model/record.ts';

/** A link that is neither known to be unopened nor known to have ended counts as seen. */
export function hasSeen(state: ShareRecord['state']): boolean {
  return state === 'opened' || state === 'saved' || state === 'disputed' || state === 'unknown';
}
