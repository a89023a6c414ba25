/** Wishes: requests to rotate a secret, journalled without its lock. */
import type { EntryRecord, WishRecord } from '../model/record.ts';
import { entryConflict } from './locks.ts';
import type { Session } from './session.ts';

/**
 * Journals a wish, merged with one that is there already. It needs no lock and leaves the revision alone, so that an owner
 * at work is not disturbed. Throws JOURNAL_CONFLICT if there is no such entry, and what `Session.commit` throws.
 */
export async function recordWish(
  session: Session,
  key: string,
  wanted: WishRecord,
  also: (entry: EntryRecord) => EntryRecord = (entry) => entry,
): Promise<void> {
  await session.commit({
    message: `${key}: wish (${wanted.reason})`,
    apply(document) {
      const entry = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
      if (!entry) throw entryConflict(key);
      const wish = united(entry.wish, wanted);
      return { ...document, secrets: { ...document.secrets, [key]: also({ ...entry, wish }) } };
    },
  });
  session.noteWish();
}

/** A wish that is there is united with another, not replaced: what leaked, and every reason, stay. */
export function united(wish: WishRecord | undefined, wanted: WishRecord): WishRecord {
  const exposed = [...new Set([...(wish?.exposed ?? []), ...(wanted.exposed ?? [])])];
  const causes = [...new Set([...(wish?.causes ?? []), ...(wanted.causes ?? [])])];
  return {
    ...wish,
    ...wanted,
    since: wish?.since ?? wanted.since,
    ...(exposed.length > 0 ? { exposed } : {}),
    ...(causes.length > 0 ? { causes } : {}),
  };
}
