/**
 * The brake: while a secret is on hold nothing of it is minted and no key of it ends. It is for the day on which the new key is
 * accepted and breaks what uses it. What is exposed does not wait for it, and neither does the end of a personal credential.
 */
import { KeyturnError } from './errors.ts';
import { isLive, time } from './policy.ts';
import type { EntryRecord, HoldRecord } from './record.ts';

/** The longest hold, in milliseconds. */
export const LONGEST_HOLD = 90 * 86_400_000;

/** Whether something of it got out and is not known to be dead. */
export function isExposed({ wish, observed, credentials }: EntryRecord): boolean {
  if (wish?.exposed !== undefined || observed?.exposed) return true;
  return credentials.some((one) => one.exposed === true && isLive(one));
}

/** The hold that is in force; undefined if there is none, it is over, or what it is about may not wait. */
export function holdOf(entry: EntryRecord | undefined, now: Date): HoldRecord | undefined {
  if (!entry?.hold || entry.closing || isExposed(entry)) return undefined;
  return now.getTime() < time(entry.hold.until) ? entry.hold : undefined;
}

/** `on hold until 2026-12-04T12:00:00.000Z by mona (checkout fails with the new key)`. */
export function holdSays({ until, by, reason }: HoldRecord): string {
  const who = by.actor === undefined ? '' : ` by ${by.actor}`;
  return `on hold until ${until}${who}${reason === undefined ? '' : ` (${reason})`}`;
}

/** ON_HOLD: what was asked for would mint a key or end one. */
export function onHold(key: string, hold: HoldRecord): KeyturnError {
  return new KeyturnError('ON_HOLD', {
    secret: key,
    what: `${key} is ${holdSays(hold)}: nothing of it is rotated or revoked`,
    hint: `keyturn hold --only '${key}' --release; what is exposed does not wait: keyturn revoke --only '${key}'`,
  });
}

/** Throws ON_HOLD. To be asked inside a transition, so that a hold of another run that was journalled before it counts. */
export function refuseOnHold(key: string, entry: EntryRecord, now: Date): void {
  const hold = holdOf(entry, now);
  if (hold) throw onHold(key, hold);
}
