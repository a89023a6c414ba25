import { compose } from '../compose/compose.ts';
import type { World } from '../compose/world.ts';
import type { Configuration } from '../config/load.ts';
import { namedIn } from '../config/named.ts';
import { nearest } from '../config/nearest.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { requireAdmin } from '../config/require-admin.ts';
import { select } from '../config/select.ts';
import { timeBudget } from '../http/time-budget.ts';
import { Session } from '../rotation/journal/session.ts';
import type { Budget } from '../rotation/model/budget.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Person, Ports } from '../rotation/model/ports.ts';
import type { JournalRecord } from '../rotation/model/record.ts';
import type { Target } from '../rotation/model/target.ts';
import { ledger } from '../rotation/people/recipients.ts';
import { noticesOf, tellPeople } from '../rotation/run/failure-notices.ts';
import type { Result } from '../rotation/run/options.ts';
import { reconcile } from '../rotation/run/reconcile.ts';
import type { Ending } from './ending.ts';
import { insisting } from './insisting.ts';
import { offboardingSays } from './offboarding.ts';
import { endingOf } from './reporting.ts';

/**
 * `onboard`: what the configuration gives this person, now. Throws INPUT_INVALID if it gives them nothing, TEAM_UNREADABLE,
 * and what `rotate` throws.
 */
export async function onboard(
  inputs: Inputs,
  configuration: Configuration,
  world: World,
  publicHome: boolean,
): Promise<Ending> {
  const { chosen, ports, login, budget } = await prepare(inputs, configuration, world);
  const { document } = await Session.look(ports);
  const named = await ports.people.named(login);
  if (!named) throw nobody(login);
  let person: Person | undefined;
  for (const target of chosen) {
    if (!target.share) continue;
    const people = await ports.people.resolve(target.share.with, ledger(document));
    person ??= people.find(({ id }) => id === named.id);
  }
  if (!person) {
    const shared = chosen.filter(({ share }) => share).map(({ key }) => key);
    throw new KeyturnError('INPUT_INVALID', {
      what: `${login} is not among those who are given ${shared.length === 0 ? 'any of these secrets: none of them is shared' : shared.join(', ')}`,
      hint: `add ${login} to a team that stands under \`share: { with: [...] }\`, or to the list itself, then run it again`,
    });
  }
  const result = await reconcile(ports, chosen, configuration.targets, { onboard: person, budget, ...why(inputs) });
  return endingOf(result, { inputs, configuration, publicHome, insists: false });
}

/**
 * `offboard`: ends what this person holds. Waits for secrets that another run holds, and never ends with 3: what somebody
 * who leaves holds may not be left to somebody else. Throws INPUT_INVALID for a login that nobody has and the journal does not know,
 * and without `force` for one that has nothing to do with these secrets.
 */
export async function offboard(
  inputs: Inputs,
  configuration: Configuration,
  world: World,
  publicHome: boolean,
): Promise<Ending> {
  const { chosen, ports, login, budget } = await prepare(inputs, configuration, world);
  const { document } = await Session.look(ports);
  const known = [...ledger(document), ...(document.offboarded ?? []).map((one) => one.person)];
  const remembered = known.find((one) => one.login.toLowerCase() === login.toLowerCase());
  // The login may belong to somebody else by now: the person whom the journal remembers by it is meant.
  const person = remembered ?? (await ports.people.named(login));
  if (!person) throw nobody(login);
  const names = [...known.map((one) => one.login), ...namedIn(configuration)];
  if (remembered === undefined && !inputs.force && !isNamed(login, names)) {
    const members = await everybody(configuration, ports, document);
    if (!members.some(({ id }) => id === person.id)) {
      const hidden = publicHome || configuration.public;
      throw unconcerned(login, hidden ? [] : [...names, ...members.map((one) => one.login)]);
    }
  }
  const run = (keys?: readonly string[]) =>
    reconcile(ports, chosen, configuration.targets, {
      offboard: person,
      budget,
      ...why(inputs),
      ...(keys ? { keys } : {}),
    });
  const result = await insisting(run, world, budget);
  await tellPeople(ports, result.session, noticesOf(result));
  const about = offboardingSays(person, document, result);
  return endingOf(told(result, login), { inputs, configuration, publicHome, insists: true, about });
}

/** Nothing to do is said, so that nobody takes silence for a mistake in the name. */
function told(result: Result, login: string): Result {
  if (result.outcomes.length > 0) return result;
  const says = `${login} holds none of these secrets, and is given none from now on`;
  return { ...result, notices: [...result.notices, says] };
}

function isNamed(login: string, names: readonly string[]): boolean {
  return names.some((name) => name.toLowerCase() === login.toLowerCase());
}

/** Who is given something by the configuration of today, or answers for something. Throws what `People.resolve` throws: a list that fails is no list. */
async function everybody(
  { targets }: Configuration,
  { people }: Ports,
  document: JournalRecord,
): Promise<readonly Person[]> {
  const shared = targets.flatMap(({ share }) => (share ? [share.with] : []));
  // Owners that are named by their logins are known by those.
  const owning = targets.flatMap(({ owner = [] }) =>
    owner.filter((word) => word.startsWith('@')).map((word) => [word]),
  );
  const distinct = [...new Map([...shared, ...owning].map((names) => [names.join(' '), names])).values()];
  const found: Person[] = [];
  for (const names of distinct) found.push(...(await people.resolve(names, ledger(document))));
  return found;
}

/** Somebody at GitHub has this login, and nobody here has to do with them: most likely another one was meant. */
function unconcerned(login: string, names: readonly string[]): KeyturnError {
  const near = nearest(login, names);
  const meant = near === undefined ? '' : `was ${near} meant? \`keyturn offboard --person ${near}\`; `;
  return new KeyturnError('INPUT_INVALID', {
    what: `\`person\`: ${login} holds nothing here, and neither the configuration nor the journal names them, so nobody was offboarded`,
    hint: `${meant}to keep ${login} out from now on all the same: \`keyturn offboard --person ${login} --force\``,
  });
}

async function prepare(
  inputs: Inputs,
  configuration: Configuration,
  world: World,
): Promise<{ chosen: readonly Target[]; ports: Ports; login: string; budget: Budget }> {
  const budget = timeBudget(inputs.for, world.clock);
  const chosen = select(configuration.targets, inputs.only);
  requireAdmin(chosen, world.environment);
  return { chosen, ports: await compose(configuration, inputs, world), login: inputs.person ?? '', budget };
}

function why({ reason }: Inputs): { readonly reason?: string } {
  return reason === undefined ? {} : { reason };
}

function nobody(login: string): KeyturnError {
  return new KeyturnError('INPUT_INVALID', {
    what: `\`person\`: there is nobody named ${login} at GitHub, and the journal knows nobody of that name`,
    hint: 'correct the login; `keyturn status` names who has received something',
  });
}
