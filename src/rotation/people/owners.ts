/** Who answers for a secret today, in the order in which they are asked. */
import type { SecretRun } from '../journal/secret-run.ts';
import { is } from '../model/errors.ts';
import type { Channel, Person } from '../model/ports.ts';
import { isHeldBack } from './held-back.ts';
import { isOffboarded, ledger } from './recipients.ts';

/** Asked once for each secret of a run. */
const known = new WeakMap<SecretRun, Promise<readonly Person[]>>();
const named = new WeakMap<SecretRun, readonly Person[]>();

/** The owners that this run has asked for: their logins may stand in what it says. */
export function namedOwners(run: SecretRun): readonly Person[] {
  return named.get(run) ?? [];
}

/**
 * Everybody whom `owner` names today, each once, without those who were offboarded and those whom an incident was about and
 * nobody has released. A login that nobody has, or that another person has now, is passed over. Throws TEAM_UNREADABLE.
 */
export async function ownersOf(run: SecretRun): Promise<readonly Person[]> {
  const people = await allOwnersOf(run);
  return people.filter((person) => !isHeldBack(run.context.session.document, person));
}

/** The same with those who are held back: they still have what they have. Throws TEAM_UNREADABLE. */
export function allOwnersOf(run: SecretRun): Promise<readonly Person[]> {
  let found = known.get(run);
  if (!found) {
    found = resolved(run);
    known.set(run, found);
  }
  return found;
}

async function resolved(run: SecretRun): Promise<readonly Person[]> {
  const { context, target } = run;
  const { ports, session } = context;
  const found = new Map<string, Person>();
  // One word after the other: an answer about several does not keep their order.
  for (const word of target.owner ?? []) {
    for (const person of await peopleOf(word)) if (!found.has(person.id)) found.set(person.id, person);
  }
  named.set(run, [...found.values()]);
  return [...found.values()].filter(({ id }) => !isOffboarded(session.document, id, target.key));

  async function peopleOf(word: string): Promise<readonly Person[]> {
    try {
      return await ports.people.resolve([word], ledger(session.document));
    } catch (error) {
      if (!is(error, 'RECIPIENT_UNREACHABLE')) throw error;
      context.notices.push(`\`owner\` of ${target.key} names ${word}: ${error.message}`);
      return [];
    }
  }
}

/** A channel that carries a request link to somebody. */
export type AskingChannel = Channel & Required<Pick<Channel, 'ask'>>;

/** The channels by which this person can be asked, in the order of the configuration. */
export function askingChannels(channels: readonly Channel[], person: Person): readonly AskingChannel[] {
  return channels.filter((one): one is AskingChannel => one.ask !== undefined && one.reaches(person));
}
