/** Reads `enrolled.json` beside the journal that a run has judged. */
import { type Enrolled, type EnrolledPorts, PRINT_KEY } from '../model/enrolled-ports.ts';
import { is } from '../model/errors.ts';
import type { JournalRecord } from '../model/record.ts';
import type { Context } from './context.ts';
import type { Session } from './session.ts';

/** Whether this run could compare an alert with prints: else it does not ask about secrets that the journal does not know. */
export function comparesPrints({ ports }: Pick<Context, 'ports'>): boolean {
  return ports.enrolled !== undefined && ports.variable(PRINT_KEY) !== undefined;
}

export type EnrolledFile = {
  /** Undefined: there is none, or it was signed under a seed that is gone, so that all is to be enrolled anew. */
  readonly enrolled: Enrolled | undefined;
  readonly text: string;
  readonly version: string;
};

/**
 * Undefined where nothing was ever enrolled. Throws JOURNAL_FORGED, JOURNAL_CORRUPT, JOURNAL_NEWER, and what the store
 * throws: nothing of such a file is used.
 */
export async function readEnrolled(
  { store, format }: Pick<EnrolledPorts, 'store' | 'format'>,
  { document, key }: Pick<Session, 'document' | 'key'>,
): Promise<EnrolledFile | undefined> {
  const there = await store.read();
  if (!there) return undefined;
  const under = (one: string | undefined): Pick<JournalRecord, 'id' | 'key'> => ({
    id: document.id,
    ...(one === undefined ? {} : { key: one }),
  });
  try {
    return { enrolled: format.read(there.text, store.place, under(key)), ...there };
  } catch (error) {
    const { reseeded } = document;
    if (!is(error, 'JOURNAL_FORGED') || !reseeded) throw error;
    format.read(there.text, store.place, under(reseeded.from));
    return { enrolled: undefined, ...there };
  }
}
