/** The order of the times in a journal: the latest of them, and the order within the life of one credential. */
import type { EntryRecord, JournalRecord, Times } from './record.ts';

/** The latest time at which a commit says that it was made, or that something in it happened; undefined = there is none. */
export function lastTime(journal: JournalRecord): string | undefined {
  let last = journal.alive;
  let latest = Date.parse(last ?? '');
  const see = (...times: readonly (string | undefined)[]) => {
    for (const each of times) {
      if (each === undefined || each === last) continue;
      const moment = Date.parse(each);
      if (last !== undefined && !(moment > latest)) continue;
      last = each;
      latest = moment;
    }
  };
  see(journal.escrow.lock?.since);
  for (const { since } of journal.offboarded ?? []) see(since);
  for (const { at } of Object.values(journal.noticed ?? {})) see(at);
  for (const { opened, closed, items } of Object.values(journal.incidents ?? {})) {
    see(opened, closed, ...Object.values(items).flatMap(({ told, accepted }) => [told, accepted?.at]));
  }
  for (const entry of Object.values(journal.secrets)) {
    see(
      entry.lock?.since,
      entry.wish?.since,
      entry.human?.since,
      entry.closing?.since,
      entry.hold?.since,
      entry.retiring?.since,
    );
    see(entry.observed?.told?.at);
    if (entry.ask) see(entry.ask.since, entry.ask.sent, entry.ask.reminded, entry.ask.told);
    for (const { times, adopted, seen, shares, told } of entry.credentials) {
      // When what was found there was written is what its place says, by a clock of its own.
      see(seen, told?.at, times.minted, times.writing, times.previous, times.revoking, times.ended);
      if (adopted !== true) see(times.intent, times.current);
      for (const { drafted, sent, announced, reminded, left } of shares) see(drafted, sent, announced, reminded, left);
    }
  }
  return last;
}

const LIFE = ['intent', 'minted', 'writing', 'current', 'previous', 'ended'] as const;

/**
 * The document with every life that changed since `before` in order: two machines of honest runs may differ by a little, and
 * what happened later is not written down as earlier.
 */
export function livedInOrder(document: JournalRecord, before: JournalRecord): JournalRecord {
  const secrets = Object.entries(document.secrets).map(([key, entry]): readonly [string, EntryRecord] => {
    const known = Object.hasOwn(before.secrets, key) ? before.secrets[key] : undefined;
    if (known === entry) return [key, entry];
    const credentials = entry.credentials.map((one) =>
      known?.credentials.includes(one) ? one : { ...one, times: timesInOrder(one.times) },
    );
    return [key, { ...entry, credentials }];
  });
  return { ...document, secrets: Object.fromEntries(secrets) };
}

function timesInOrder(times: Times): Times {
  let last = times.intent;
  const ordered: { -readonly [name in keyof Times]: Times[name] } = { ...times };
  for (const name of LIFE) {
    const at = times[name];
    if (at === undefined) continue;
    if (at > last) last = at;
    ordered[name] = last;
  }
  if (times.revoking !== undefined && times.revoking < times.intent) ordered.revoking = times.intent;
  return ordered;
}
