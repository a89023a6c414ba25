/** The record of an ask: what a request asks for, and how its record changes. */
import type { SecretRun } from '../../journal/secret-run.ts';
import { isAboutAsk } from '../../model/needs-human.ts';
import { entryDueAt, time } from '../../model/policy.ts';
import type { FormerRequests, Provider, Requests, RotationQuestion } from '../../model/ports.ts';
import type { AskRecord, EntryRecord, JournalRecord } from '../../model/record.ts';

/** Of the largest padded answer to a rotation's request, in bytes: no value of it has lines. */
export const ANSWER_SIZE = 4096;

/** Whether a person may still answer it, or their answer is being judged. */
export function isOpen(ask: AskRecord | undefined): ask is AskRecord {
  return ask !== undefined && (ask.step === 'asked' || ask.step === 'sent' || ask.step === 'taken');
}

/** How many requests wait for this person. */
export function openFor({ secrets }: JournalRecord, owner: string): number {
  return Object.values(secrets).filter(({ ask }) => isOpen(ask) && ask.owner.id === owner).length;
}

/** What stands in the request of this record: the same as when it was drafted first. */
export function questionOf(
  run: SecretRun,
  provider: Provider,
  ask: Pick<AskRecord, 'rotation' | 'since' | 'expires' | 'fields' | 'size'>,
): RotationQuestion {
  const { console, note } = provider.manual ?? {};
  const day = ask.since.slice(0, 10);
  return {
    secret: run.target.key,
    rotation: ask.rotation,
    fields: ask.fields,
    size: ask.size,
    from: run.context.ports.from.repository ?? 'Keyturn',
    note: `${note === undefined ? '' : `${note}. `}Make a new key, named for example "keyturn ${day}", and leave the old one alone until Keyturn says so`,
    ...(console === undefined ? {} : { console }),
    issued: new Date(ask.since),
    expires: new Date(ask.expires),
  };
}

/** Changes the ask of this secret, if it is still that one. */
export function amendAsk(
  run: SecretRun,
  message: string,
  { id }: Pick<AskRecord, 'id'>,
  change: (ask: AskRecord) => AskRecord,
): Promise<void> {
  return run.change(message, (entry) => (entry.ask?.id === id ? { ...entry, ask: change(entry.ask) } : entry));
}

/** What waited for an answer waits no more. */
export function withoutAskHuman({ human, ...entry }: EntryRecord): EntryRecord {
  return human === undefined || isAboutAsk(human) ? entry : { ...entry, human };
}

/** The place of requests, where it is the one that this ask was made at. */
export function placeOf(
  { context }: Pick<SecretRun, 'context'>,
  { via }: Pick<AskRecord, 'via'>,
): Requests | undefined {
  const { requests } = context.ports;
  return requests?.via === via ? requests : undefined;
}

/** The place that this ask was made at, whatever the configuration names by now. */
export function formerPlaceOf(
  { context }: Pick<SecretRun, 'context'>,
  { via }: Pick<AskRecord, 'via'>,
): FormerRequests | undefined {
  return context.ports.formerRequests?.(via);
}

/** Half of the time in which it can be answered, milliseconds since the epoch. */
export function halfway({ since, expires }: Pick<AskRecord, 'since' | 'expires'>): number {
  return (time(since) + time(expires)) / 2;
}

/** The order of secrets that are to be asked for. */
export function longestDueFirst(one: SecretRun, other: SecretRun): number {
  return dueOf(one) - dueOf(other) || (one.target.key < other.target.key ? -1 : 1);
}

/** What leaked comes before everything. */
function dueOf({ entry, target, isUrgent }: SecretRun): number {
  if (isUrgent) return 0;
  const at = entry && entryDueAt(entry, target.policy);
  return Math.min(at ?? Number.MAX_SAFE_INTEGER, time(entry?.wish?.since ?? '9999-12-31T00:00:00.000Z'));
}
