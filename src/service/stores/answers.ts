/** What a row of a store says to whoever asks after its link. */
import { type Row, stateOf, type Times } from '../link.ts';
import type { Look, Status } from '../store.ts';

/** `now`: milliseconds since 1970 on the store's clock. */
export function lookOf(row: Omit<Row, 'envelope' | 'proof'>, now: number): Look {
  const { version, password, expiresAt, openedAt, creatorName } = row;
  // SQLite has 0 and 1 for it.
  return { version, state: stateOf(row, now), creator: creatorName, password: Boolean(password), expiresAt, openedAt };
}

export function statusOf(row: Times & { readonly createdAt: number }, now: number): Status {
  const { createdAt, expiresAt, openedAt, savedAt, disputedAt, tries } = row;
  return { state: stateOf(row, now), createdAt, expiresAt, openedAt, savedAt, disputedAt, tries };
}
