import { compose, composeEnrolling } from '../compose/compose.ts';
import type { World } from '../compose/world.ts';
import type { Configuration } from '../config/load.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { select } from '../config/select.ts';
import { isOverdue } from '../report/report.ts';
import type { Outcome } from '../rotation/journal/outcome.ts';
import { Session } from '../rotation/journal/session.ts';
import { signerOf } from '../rotation/journal/signer.ts';
import { type AskState, openAskOf } from '../rotation/model/asked.ts';
import { holdOf, holdSays } from '../rotation/model/brake.ts';
import { editedSettings } from '../rotation/model/edited-options.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { complaintsAbout } from '../rotation/model/following-clock.ts';
import { humanError } from '../rotation/model/needs-human.ts';
import { born, currentOf, entryDueAt, oldestLive, pendingOf, previousOf } from '../rotation/model/policy.ts';
import type { Ports } from '../rotation/model/ports.ts';
import type { EntryRecord, JournalRecord } from '../rotation/model/record.ts';
import type { Target } from '../rotation/model/target.ts';
import { abandonedOf, journalled } from '../rotation/people/personal-credentials.ts';
import { consumersOf } from '../rotation/steps/use-proofs.ts';
import type { Ending } from './ending.ts';
import { enrolledStatus } from './enrolled-status.ts';
import { askHostOf, everybodyIn, exitOf, reportOf } from './reporting.ts';

/**
 * What the journal says, in one request, and what lies beside it, in one more: ages, open rotations, receipts. Changes nothing. `fail-on: overdue` also asks the
 * places of those secrets of which the journal knows no credential, because what is there may be older than anything else.
 */
export async function status(
  inputs: Inputs,
  configuration: Configuration,
  world: World,
  publicHome: boolean,
): Promise<Ending> {
  const chosen = select(configuration.targets, inputs.only);
  const ports = await compose(configuration, inputs, world);
  const session = await Session.look(ports);
  const { document } = session;
  const targets = journalled(chosen, document);
  const at = ports.clock.now();
  const entryOf = ({ key }: Target) => (Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined);
  const outcomes = targets.map((target) => outcomeOf(target, entryOf(target), at));
  const unknown = targets.filter((target) => !target.person && oldestLive(entryOf(target)) === undefined);
  const inPlace = inputs.failOn === 'overdue' ? await agesOf(ports, unknown, outcomes) : undefined;
  const abandoned = abandonedOf(document, configuration.targets);
  const signer = signerOf(session, ports.pin);
  const signed = signer === undefined ? [] : [`the journal at ${ports.journal.place} ${signer}`];
  const isPublic = publicHome || configuration.public;
  const { slotTimes } = composeEnrolling(configuration, inputs, world);
  const enrolled = await enrolledStatus(ports, session, slotTimes, isPublic);
  const more = {
    at,
    dryRun: false,
    publicHome: isPublic,
    people: everybodyIn(configuration, document, inputs),
    abandoned,
    notices: [...complaintsAbout(ports.clock), ...awayOf(document), ...signed, ...enrolled],
  };
  const report = reportOf({ targets, outcomes, journal: document, inPlace, askHost: askHostOf(configuration) }, more);
  const overdue = inputs.failOn === 'overdue' && report.secrets.some(isOverdue);
  const ending: Ending = { report, exit: overdue ? 1 : exitOf(outcomes) };
  if (document.incidents === undefined) return ending;
  const { withBoards } = await import('./incident/showing.ts');
  return withBoards(ending, { configuration, journal: document, insists: false });
}

/** Since when their places hold what they hold. A place that cannot be asked is an error: it may be overdue. */
async function agesOf(
  ports: Ports,
  targets: readonly Target[],
  outcomes: readonly Outcome[],
): Promise<ReadonlyMap<string, Date>> {
  const found = new Map<string, Date>();
  for (const target of targets) {
    const outcome = outcomes.find(({ key }) => key === target.key);
    try {
      const times: number[] = [];
      for (const address of await ports.addresses(target)) {
        const destination = await ports.destination(address);
        const at = await destination.updatedAt?.();
        if (at) times.push(at.getTime());
        else if (!destination.updatedAt)
          outcome?.notes.push(`${destination.place} keeps no times: how old what it holds is cannot be told`);
      }
      if (times.length > 0) found.set(target.key, new Date(Math.min(...times)));
    } catch (error) {
      if (!(error instanceof KeyturnError) || !outcome) throw error;
      outcome.action = 'failed';
      outcome.error = error;
    }
  }
  return found;
}

/** Who is kept away by hand: they would wonder why nothing reaches them. */
function awayOf({ offboarded = [] }: JournalRecord): readonly string[] {
  return offboarded.map(
    ({ person, since, secrets }) =>
      `${person.login} is offboarded${secrets ? ` from ${secrets.join(', ')}` : ''} since ${since}: \`keyturn onboard --person ${person.login}\` brings them back`,
  );
}

/** Which listed workflows have shown the current credential, as the journal knows it, while the one before still lives. */
function provedSays(target: Target, entry: EntryRecord | undefined): readonly string[] {
  const current = currentOf(entry);
  if (!current || previousOf(entry).length === 0) return [];
  return consumersOf({ target }).map(({ name }) => {
    const proof = Object.hasOwn(current.proofs ?? {}, name) ? current.proofs?.[name] : undefined;
    return proof === undefined
      ? `${name} has not proved yet that it uses the new one`
      : `${name} proved its use in ${proof.run}, at ${proof.at}`;
  });
}

/** What a secret waits for whose owner is asked. */
const askNext: { readonly [state in AskState]: (login: string, until: string) => string } = {
  waiting: (login, until) => `waits for the answer of ${login}, until ${until}`,
  filled: (login) => `waits until ${login} confirms the answer that is there`,
  taken: (login) => `has the answer of ${login}: the next run goes on`,
};

function outcomeOf(target: Target, entry: EntryRecord | undefined, at: Date): Outcome {
  const outcome: Outcome = { key: target.key, action: 'none', next: '', notes: [], skipped: [] };
  const hold = holdOf(entry, at);
  if (hold) outcome.hold = hold;
  const pending = pendingOf(entry);
  const previous = previousOf(entry);
  const ask = openAskOf(entry);
  const due = entry ? entryDueAt(entry, target.policy) : undefined;
  if (!entry) outcome.next = 'the journal does not know it yet: `keyturn rotate` looks at it';
  else if (entry.retired !== undefined) outcome.next = `retired at ${entry.retired}: take it out of the file`;
  else if (entry.retiring && !entry.human) {
    outcome.action = 'waiting';
    outcome.reason = 'retiring';
    const { since, until } = entry.retiring;
    outcome.next = `is being retired since ${since}: ${until === undefined ? 'its places are deleted next' : `its key ends at ${until}`}`;
  } else if (entry.closing) outcome.next = `ended with its person (${entry.closing.reason})`;
  else if (entry.human) {
    outcome.action = 'human';
    const { message, hint } = humanError(target.key, entry, entry.human);
    outcome.next = `${message}. ${hint}`;
  } else if (hold) {
    outcome.action = 'waiting';
    outcome.next = holdSays(hold);
  } else if (pending) {
    outcome.action = 'waiting';
    outcome.next = `${pending.tag} is ${pending.step}: the next run goes on`;
  } else if (ask) {
    outcome.action = 'waiting';
    outcome.reason = entry.ask?.reason ?? '';
    outcome.next = askNext[ask.state](ask.login, ask.until);
  } else if (entry.wish) {
    outcome.action = 'waiting';
    outcome.reason = entry.wish.reason;
    outcome.next = `is rotated by the next run (${entry.wish.reason})`;
  } else if (previous.length > 0) {
    outcome.action = 'waiting';
    outcome.next = `${previous.length} previous credential${previous.length === 1 ? '' : 's'} still ${previous.length === 1 ? 'drains' : 'drain'}${previous[0]?.revokeNotBefore ? `, not revoked before ${previous[0].revokeNotBefore}` : ''}`;
  } else if (due !== undefined) {
    outcome.next = due <= at.getTime() ? 'is due' : `due at ${new Date(due).toISOString()}`;
  }
  const orphans = entry?.credentials.filter((one) => one.stage === 'orphan') ?? [];
  for (const orphan of orphans) outcome.notes.push(`an orphan may live at ${orphan.account}: ${orphan.tag}`);
  if (entry?.lock) outcome.notes.push(`locked since ${entry.lock.since} by ${entry.lock.owner.run}`);
  if (currentOf(entry)?.exposed) outcome.notes.push('it is exposed');
  const oldest = oldestLive(entry);
  const current = currentOf(entry);
  if (oldest !== undefined && at.getTime() >= oldest + target.policy.maxAge && (!current || oldest < born(current)))
    outcome.notes.push(`a credential that lives since ${new Date(oldest).toISOString()} has outlived its max-age`);
  outcome.notes.push(...provedSays(target, entry));
  const changed = editedSettings(target, entry);
  if (changed !== undefined) outcome.notes.push(changed);
  return outcome;
}
