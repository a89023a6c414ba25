/** What `offboard` came to: whom it was about, what was ended, destroyed and rotated, and what is left to do. */
import type { Outcome } from '../rotation/journal/outcome.ts';
import { previousOf } from '../rotation/model/policy.ts';
import type { EntryRecord, JournalRecord, LedgerPerson } from '../rotation/model/record.ts';
import { secretKeyOf } from '../rotation/people/personal-credentials.ts';
import type { Result } from '../rotation/run/options.ts';

/** @param before the journal as it was before the run */
export function offboardingSays(
  person: LedgerPerson,
  before: JournalRecord,
  { outcomes, targets, session }: Result,
): readonly string[] {
  const own: string[] = [];
  const links: string[] = [];
  const rotated: string[] = [];
  const left: string[] = [];
  for (const outcome of outcomes) {
    const target = targets.find(({ key }) => key === outcome.key);
    const entry = entryOf(session.document, outcome.key);
    const name = secretKeyOf(outcome.key);
    if (linkEnded(entryOf(before, outcome.key), entry, person)) links.push(name);
    if (target?.person && outcome.action === 'revoked') own.push(name);
    if (!target?.person && (outcome.action === 'rotated' || outcome.action === 'resumed')) rotated.push(name);
    const rest = restOf(outcome, entry);
    if (rest !== undefined) left.push(`Left: ${name}: ${rest}.`);
  }
  const counts = [
    counted(own, 'own credential', 'own credentials', 'ended'),
    counted(links, 'unopened link', 'unopened links', 'destroyed'),
    counted(rotated, 'shared secret', 'shared secrets', 'rotated'),
  ].filter((part) => part !== '');
  return [
    `${person.login} is offboarded: ${counts.length === 0 ? 'there was nothing to end' : counts.join(', ')}.`,
    ...named('Ended', own),
    ...named('Links destroyed', links),
    ...named('Rotated, because it had been seen', rotated),
    ...(left.length === 0 ? ['Left: nothing.'] : left),
  ];
}

function entryOf({ secrets }: JournalRecord, key: string): EntryRecord | undefined {
  return Object.hasOwn(secrets, key) ? secrets[key] : undefined;
}

/** Whether a link of theirs was there to be opened, and is no more. */
function linkEnded(before: EntryRecord | undefined, after: EntryRecord | undefined, { id }: LedgerPerson): boolean {
  const mine = (entry: EntryRecord | undefined) =>
    entry?.credentials.flatMap(({ shares }) => shares.filter((share) => share.person.id === id)) ?? [];
  const ended = mine(after).filter(({ state }) => state === 'destroyed');
  return mine(before).some(
    ({ link, state }) => link !== undefined && state === 'waiting' && ended.some((share) => share.link === link),
  );
}

/** What this secret still waits for; undefined if for nothing. */
function restOf({ action, error, next }: Outcome, entry: EntryRecord | undefined): string | undefined {
  if (error !== undefined) return `${error.code}, see below`;
  const old = previousOf(entry).length;
  if (old > 0) return `the old credential lives until it may be revoked${next === '' ? '' : ` (${next})`}`;
  const isOpen = action === 'waiting' || action === 'human' || action === 'busy' || entry?.wish !== undefined;
  return isOpen && next !== '' ? next : undefined;
}

function counted(names: readonly string[], one: string, several: string, done: string): string {
  return names.length === 0 ? '' : `${names.length} ${names.length === 1 ? one : several} ${done}`;
}

function named(title: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${title}: ${names.join(', ')}.`];
}
