/**
 * The old key of a secret whose owner is asked: no API ends it, so a person is told to, again and again until it is dead. They
 * are told when nothing waits for it any more, and never before.
 */
import type { SecretRun } from '../../journal/secret-run.ts';
import { inUseSince } from '../../model/asked.ts';
import { KeyturnError } from '../../model/errors.ts';
import { currentOf, deadAt, time } from '../../model/policy.ts';
import type { Person, Provider } from '../../model/ports.ts';
import type { CredentialRecord } from '../../model/record.ts';
import { ownersOf } from '../../people/owners.ts';
import { asksOwner, probeOld } from '../manual.ts';
import { toTell } from './send.ts';

const DAY = 86_400_000;
/** A daily run is early sometimes. */
const EARLY = 4 * 3_600_000;
/** From one message to the next: after 1, 3 and 7 days from the first, then weekly. */
const PAUSES = [DAY, 2 * DAY, 4 * DAY];

/**
 * That an old key of a secret with an owner was ended is taken from an owner alone: from the person at this terminal, or from
 * whoever has started this run by hand and answers for the secret. Throws NEEDS_HUMAN for everybody else, and their word
 * counts nowhere in this run.
 */
export async function hearOwner(run: SecretRun): Promise<void> {
  if (!isOwned(run)) return;
  try {
    const pressed = await run.context.ports.pressed?.();
    if (pressed && (await ownersOf(run)).some(({ id }) => id === pressed.id)) return;
  } catch (error) {
    run.facts.othersWord = true;
    throw error;
  }
  run.facts.othersWord = true;
  const { key, owner = [] } = run.target;
  throw new KeyturnError('NEEDS_HUMAN', {
    secret: key,
    what: `that the old key of ${key} was ended is taken from its owner alone (${owner.join(', ')}), and none of them has started this run`,
    hint: `one of them runs the workflow by hand, with \`only: ${key}\` and \`ended: true\``,
  });
}

/** Outside the forge nobody presses: whoever can start a run there has the journal and the escrow anyway. */
function isOwned(run: SecretRun): boolean {
  const { ask, pressed } = run.context.ports;
  const hasOwner = (run.target.owner ?? []).length > 0;
  return asksOwner(run) || (hasOwner && ask === undefined && pressed !== undefined);
}

/** The credential that stands everywhere in the place of what was there before Keyturn's first key; undefined: there is none yet, or no owner was asked for any. */
export function replacedBy(run: SecretRun): CredentialRecord | undefined {
  const { entry } = run;
  const current = currentOf(entry);
  if (!asksOwner(run) || !entry?.observed || entry.observed.exposed || !current) return undefined;
  const wasAsked = entry.credentials.some(({ request }) => request !== undefined);
  return wasAsked && current.destinations.every(({ done }) => done !== undefined) ? current : undefined;
}

/**
 * Whether a person still has to end this previous credential. Its maker, else the first owner, is told so when that is due; it
 * is an error once the key has outlived its `max-age`.
 */
export async function waitsForOwner(run: SecretRun, previous: CredentialRecord): Promise<boolean> {
  if (!asksOwner(run)) return false;
  const provider = await run.providerUnlessEnded(previous);
  if (!provider?.manual) return false;
  const probe = await probeOld(run, provider, previous);
  if (probe === 'rejected' || (run.saidEnded && probe !== 'accepted')) return false;
  const owner = await whoEnds(run, previous);
  if (owner && isTimeToTell(run, previous)) tellToEnd(run, { previous, provider, owner });
  record(run, { previous, provider, owner, works: probe === 'accepted' });
  return true;
}

/** Its maker has the console open more often than others; who has left is not asked. */
export async function whoEnds(run: SecretRun, { maker }: Pick<CredentialRecord, 'maker'>): Promise<Person | undefined> {
  const owners = await ownersOf(run);
  return owners.find(({ id }) => id === maker?.id) ?? owners[0];
}

type Telling = { readonly told?: CredentialRecord['told'] | undefined; readonly exposed?: boolean | undefined };

/** `exposed`: daily. */
export function isTimeToTell(run: SecretRun, { told, exposed }: Telling): boolean {
  if (!told) return true;
  const pause = exposed ? DAY : (PAUSES[told.count - 1] ?? 7 * DAY);
  return run.context.ports.clock.now().getTime() >= time(told.at) + pause - EARLY;
}

type Ending = { readonly previous: CredentialRecord; readonly provider: Provider; readonly owner: Person };

function tellToEnd(run: SecretRun, { previous, provider, owner }: Ending): void {
  const { console } = provider.manual ?? {};
  const since = inUseSince(previous).slice(0, 10);
  const { rotation } = previous;
  toTell({
    run,
    person: owner,
    kind: 'end',
    line: {
      secret: run.target.key,
      ...(console === undefined ? {} : { console }),
      why: previous.exposed
        ? `It was in use from ${since} and has leaked; its successor is in place: end it now.`
        : `It was in use from ${since} and has been replaced everywhere: it can be ended now.`,
    },
    journal: (message, at) =>
      run.amend(message, rotation, (one) => ({ ...one, told: { count: (one.told?.count ?? 0) + 1, at } })),
  });
}

type Waiting = Omit<Ending, 'owner'> & { readonly owner: Person | undefined; readonly works: boolean };

function record(run: SecretRun, { previous, provider, owner, works }: Waiting): void {
  const { outcome, target, context } = run;
  const { key } = target;
  const who = owner?.login ?? 'nobody';
  const seen = works ? ', and it still works' : '';
  if (outcome.action === 'none') outcome.action = 'waiting';
  if (owner) outcome.endedBy = owner.login;
  outcome.next = `the old key, in use since ${inUseSince(previous).slice(0, 10)}, is to be ended by ${who}${seen}`;
  const hint = `${who} ends it in ${provider.manual?.console}; where Keyturn cannot see that, an owner runs the workflow by hand with \`only: ${key}\` and \`ended: true\``;
  if (run.saidEnded) {
    const what = `the old key of ${key} is said to have been ended, and it still works`;
    outcome.error ??= new KeyturnError('NEEDS_HUMAN', { secret: key, what, hint });
  }
  if (owner === undefined) {
    const what = `the old key of ${key} is to be ended, and nobody answers for it any more`;
    outcome.error ??= new KeyturnError('ASK_NOBODY', {
      secret: key,
      what,
      hint: `name somebody under \`owner\` of ${key}`,
    });
  }
  if (context.ports.clock.now().getTime() < deadAt(previous, target.policy)) return;
  const what = `the previous credential of ${key} has outlived its max-age: ${who} has not ended it yet${seen}`;
  outcome.error ??= new KeyturnError('OVERDUE', { secret: key, what, hint });
}
