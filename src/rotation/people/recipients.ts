/** Who the recipients of a secret are today, and whether they can be reached. */

import type { SecretRun } from '../journal/secret-run.ts';
import type { Session } from '../journal/session.ts';
import { KeyturnError } from '../model/errors.ts';
import type { Person, Ports } from '../model/ports.ts';
import type { JournalRecord, LedgerPerson } from '../model/record.ts';
import type { Target } from '../model/target.ts';
import { passwordChannels, withoutSecondWay } from './link-password.ts';

/** Everybody whom the journal remembers, each once, with the login that was seen last. */
export function ledger({ secrets }: JournalRecord): readonly LedgerPerson[] {
  const found = new Map<string, LedgerPerson>();
  const add = (person: LedgerPerson) => {
    const member = person.member ?? found.get(person.id)?.member;
    found.set(person.id, { ...person, ...(member ? { member } : {}) });
  };
  for (const entry of Object.values(secrets)) {
    if (entry.person) found.set(entry.person.id, entry.person);
    for (const { maker, shares } of entry.credentials) {
      if (maker) add(maker);
      for (const { person } of shares) add(person);
    }
    if (entry.ask) add(entry.ask.owner);
  }
  return [...found.values()];
}

/** Whether this person was offboarded from this secret by a command; `key` without what follows an `@`. */
export function isOffboarded({ offboarded = [] }: JournalRecord, id: string, key: string): boolean {
  return offboarded.some(
    ({ person, secrets, except }) =>
      person.id === id && (secrets === undefined ? except?.includes(key) !== true : secrets.includes(key)),
  );
}

/** Everybody to whom the configuration gives this secret today. Throws what `People.resolve` throws. */
export async function intendedRecipients(
  { ports, session }: { readonly ports: Pick<Ports, 'people'>; readonly session: Pick<Session, 'document'> },
  target: Target,
): Promise<readonly Person[]> {
  if (target.person) return [target.person];
  if (!target.share) return [];
  const people = await ports.people.resolve(target.share.with, ledger(session.document));
  return people.filter((person) => !isOffboarded(session.document, person.id, target.key));
}

/**
 * Everybody who is to receive this secret, noted in its run. Throws what `mustHaveLinks`, `mustReach` and the checks of the
 * link service and the channels throw: each must be reachable before anything is minted.
 */
export async function resolveRecipients(run: SecretRun): Promise<readonly Person[]> {
  const { ports } = run.context;
  const people = await intendedRecipients(run.context, run.target);
  run.noteRecipients(people);
  if (people.length === 0) return people;
  mustHaveLinks(ports, run.target.key);
  await checkDelivery(ports);
  mustReach(ports, people, run.target.key);
  return people;
}

/** Throws LINK_CREATOR_MISSING where nothing makes links. */
export function mustHaveLinks({ links }: Pick<Ports, 'links'>, key: string): void {
  if (links) return;
  throw new KeyturnError('LINK_CREATOR_MISSING', {
    secret: key,
    what: `${key} is shared, but no link service is configured`,
    hint: 'set `links: { url: ... }` in the configuration',
  });
}

/** Throws RECIPIENT_UNREACHABLE if one of them can be told nothing, or not the link and its password apart. */
export function mustReach(ports: Pick<Ports, 'links' | 'channels'>, people: readonly Person[], key: string): void {
  const unreached = people.filter((person) => !ports.channels.some((channel) => channel.reaches(person)));
  if (unreached.length > 0) {
    throw new KeyturnError('RECIPIENT_UNREACHABLE', {
      secret: key,
      what: `no channel reaches ${unreached.map((person) => person.login).join(', ')}`,
      hint: 'add an address for each of them under `people`, or a channel that reaches everybody, such as `webhook`',
    });
  }
  const oneWay = ports.links?.passwords
    ? people.filter((person) => passwordChannels(person, ports.channels).length === 0)
    : [];
  if (oneWay.length > 0) throw withoutSecondWay(oneWay, key);
}

const checked = new WeakMap<Ports, Promise<unknown>>();

/** The link service and the channels, once a run. */
function checkDelivery(ports: Ports): Promise<unknown> {
  let found = checked.get(ports);
  if (!found) {
    found = Promise.all([ports.links?.check(), ...ports.channels.map((channel) => channel.check())]);
    checked.set(ports, found);
  }
  return found;
}
