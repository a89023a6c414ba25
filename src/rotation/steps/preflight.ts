/** Preflight: everything that can be known before anything is changed. Reads only. */

import type { SecretRun } from '../journal/secret-run.ts';
import { refuseFullJournal } from '../journal/space.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { currentOf, previousOf, time } from '../model/policy.ts';
import type { Destination, DestinationState, Listed, Provider } from '../model/ports.ts';
import { type CredentialRecord, isTag, rotationOf } from '../model/record.ts';
import { recipients } from '../people/recipients.ts';
import { undelivered } from './deliver.ts';
import { needsPerson } from './manual.ts';

export type Prepared = {
  readonly provider: Provider;
  /** The writable ones; skipped ones stand in the turn's outcome. */
  readonly destinations: readonly { readonly destination: Destination; readonly state: DestinationState }[];
  /** What the provider lists, where it can. */
  readonly listed: readonly Listed[] | undefined;
};

/** The state of every place that the configuration asks for. Throws what a destination's preflight throws. */
export function inspect(run: SecretRun): Promise<Prepared['destinations']> {
  let found = inspected.get(run);
  if (!found) {
    found = look(run);
    inspected.set(run, found);
  }
  return found;
}

/** Asked once a run: first contact and preflight want to know the same. */
const inspected = new WeakMap<SecretRun, Promise<Prepared['destinations']>>();

async function look(run: SecretRun): Promise<Prepared['destinations']> {
  const addresses = await run.context.ports.addresses(run.target);
  // What is only shared lives with its recipients.
  if (addresses.length === 0 && run.target.share) return [];
  const found = await Promise.all(
    addresses.map(async (address) => {
      const destination = await run.destination({ address });
      return { destination, state: await destination.preflight() };
    }),
  );
  for (const { destination, state } of found) {
    if (state.note !== undefined && !run.outcome.notes.includes(state.note)) run.outcome.notes.push(state.note);
    if (state.skipped !== undefined) run.outcome.skipped.push(`${destination.place} (${state.skipped})`);
  }
  const writable = found.filter(({ state }) => state.skipped === undefined);
  if (writable.length === 0) {
    throw new KeyturnError('DESTINATION_MISSING', {
      secret: run.target.key,
      what: `${run.target.key} has no destination that can be written`,
      hint: 'name at least one under `destinations`, or take the secret out of the file',
    });
  }
  return writable;
}

/**
 * Asks every place, service and person of a rotation. Throws what would stop it there.
 * @param look nothing may be changed: what could make room in the escrow is left where it is
 */
export async function prepare(run: SecretRun, look = false): Promise<Prepared> {
  const { ports, session, escrow } = run.context;
  run.tell('preflight', 'destinations, provider, recipients, link service');
  const provider = await run.provider(run.target.binding);
  needsPerson(run, provider);
  const [destinations] = await Promise.all([
    inspect(run),
    provider.check(),
    session.check(),
    run.escrowed ? ports.escrow?.check() : undefined,
  ]);
  await askBefore(run, provider);
  for (const { destination } of destinations) {
    refuseEscrowsPlace(run, destination);
    const { value } = destination.address;
    if (provider.values.includes(value)) continue;
    throw new KeyturnError('CONFIG_INVALID', {
      secret: run.target.key,
      what: `${destination.place} is to hold the value \`${value}\`, but a credential of ${provider.name} has ${provider.values.map((name) => `\`${name}\``).join(', ')}`,
      hint: `add values: { ${provider.values.map((name) => `${name}: NAME_OF_THE_SECRET`).join(', ')} } to ${run.target.key}`,
    });
  }
  if (provider.maxBytes !== undefined) for (const { destination } of destinations) destination.fits(provider.maxBytes);
  run.recipients = await recipients(run);
  const listed = provider.list ? await provider.list() : undefined;
  await refuseLostJournal(run, provider, listed);
  refuseFullJournal(run, { provider, destinations, recipients: run.recipients, listed }, look);
  if (!provider.local && run.escrowed) {
    try {
      escrow.room(run.target.key, provider.maxBytes);
    } catch (error) {
      if (!is(error, 'ESCROW_FULL') || !(look ? evictable(run) : await run.context.evict())) throw error;
      if (!look) escrow.room(run.target.key, provider.maxBytes);
    }
  }
  return { provider, destinations, listed };
}

/**
 * A journal that is made anew beside what a lost one made would know nothing of it. Throws JOURNAL_MISSING, and
 * JOURNAL_CONFLICT if another run has made the journal meanwhile.
 */
async function refuseLostJournal(
  { context, target }: SecretRun,
  provider: Provider,
  listed: readonly Listed[] | undefined,
): Promise<void> {
  const { session, ports } = context;
  // What a journal with a seed may begin beside is judged before it is begun.
  if (session.existed || context.anew || (context.looked && !session.signs)) return;
  const { id } = session.document;
  if (listed?.some(({ tag }) => tag !== undefined && isTag(tag) && rotationOf(id, tag) === undefined) !== true) return;
  if (!session.exists) await session.refresh();
  if (session.exists && session.document.id !== id) {
    throw new KeyturnError('JOURNAL_CONFLICT', {
      secret: target.key,
      what: 'another run made the journal meanwhile',
      hint: 'nothing is lost: the next run goes on from there',
    });
  }
  throw new KeyturnError('JOURNAL_MISSING', {
    secret: target.key,
    what: `${ports.journal.place} does not exist, but ${provider.account} lists credentials that a Keyturn journal made`,
    hint: `if there was a journal here, restore its branch from the last commit. If those credentials belong to another repository's journal, begin with ${ports.escrow ? '`keyturn doctor --repair new-journal`' : `\`keyturn rotate --only '${target.key}' --force --reason new-journal\``}`,
  });
}

/** Asked before a new journal is begun: there may have been another one. */
export async function notLost(run: SecretRun): Promise<void> {
  const { session, looked, anew } = run.context;
  if (session.existed || anew || (looked && !session.signs)) return;
  const provider = await run.provider(run.target.binding);
  await refuseLostJournal(run, provider, await provider.list?.());
}

/** Whether a value may leave the escrow to make room for another. */
function evictable({ context }: SecretRun): boolean {
  return Object.values(context.session.document.secrets).some((entry) => {
    const current = currentOf(entry);
    return current?.escrow?.state === 'held' && !current.shares.some(undelivered);
  });
}

/** Throws CONFIG_INVALID if the value would be written over the pending ones, or the other way round. */
export function refuseEscrowsPlace({ context, target }: SecretRun, { address, place }: Destination): void {
  const escrow = context.ports.escrow?.key?.toLowerCase();
  const key = address.key.toLowerCase();
  if (escrow === undefined || !(key === escrow || key.startsWith(`${escrow}#`) || escrow.startsWith(`${key}#`))) return;
  throw new KeyturnError('CONFIG_INVALID', {
    secret: target.key,
    what: `${place} is the escrow, where Keyturn keeps pending values: ${target.key} cannot be written there`,
    hint: `name another place under \`escrow\`, or under the \`destinations\` of ${target.key}`,
  });
}

/** What this very mint would lack, as doctor, a dry run and a rotation find it alike. */
async function askBefore(run: SecretRun, provider: Provider): Promise<void> {
  const old = currentOf(run.entry)?.id ?? run.target.adopt;
  const remarks = await provider.preflight?.({
    ...(old === undefined || provider.idIsSecret ? {} : { old: { id: old } }),
    expires: new Date(run.context.ports.clock.now().getTime() + run.target.policy.maxAge),
  });
  run.outcome.notes.push(...(remarks ?? []));
}

export type Room =
  | { readonly is: 'free' }
  /** Only after the draining predecessor is revoked. */
  | { readonly is: 'draining' }
  /** Only by revoking the current one before its successor is minted. */
  | { readonly is: 'first' };

/**
 * Whether the provider has room for one more, and for the rotation after this one too. Counted over everything that shares
 * the account: other secrets, other environments, what this very run minted, and what is nobody's that we know. Throws
 * PROVIDER_FULL with who is in the way.
 */
export function room(run: SecretRun, prepared: Prepared, first: boolean): Room {
  const { provider } = prepared;
  const { entry, target } = run;
  const current = currentOf(entry);
  if (first && current) return { is: 'first' };
  if (provider.concurrent === undefined || provider.local) return { is: 'free' };
  const shared = occupants(run, prepared);
  // This rotation, and the next one: by then what is replaced now has gone, and the new one is the current.
  const fits = shared.live + 1 <= provider.concurrent;
  const fitsNext = shared.others + (provider.concurrent > 1 ? 2 : 1) <= provider.concurrent;
  if (fits && fitsNext) return { is: 'free' };
  if (!fitsNext && shared.foreign.length > 0) throw inTheWay(run, prepared, shared);
  const stranded = previousOf(entry).find((one) => one.revokeNotBefore === undefined);
  if (stranded) {
    throw new KeyturnError('NEEDS_HUMAN', {
      secret: target.key,
      what: `the value of ${stranded.tag} was lost while it was being written, and ${provider.account} has no room for a third credential to take its place`,
      hint: `run \`keyturn revoke --only '${target.key}' --first\`: it ends the older one, mints and writes at once; destinations that hold the older one fail until they are written`,
    });
  }
  if (shared.draining) return { is: 'draining' };
  if (provider.concurrent === 1 && shared.others === 0 && target.policy.allowDowntime) return { is: 'first' };
  throw new KeyturnError('PROVIDER_FULL', {
    secret: target.key,
    what: `${provider.account} allows ${provider.concurrent} at once and has ${shared.live}${shared.others === 0 ? '' : `, of which ${shared.others} ${shared.others === 1 ? 'belongs' : 'belong'} to ${shared.owners.join(', ')}`}`,
    hint:
      shared.others > 0
        ? `give ${target.key} a user or an account of its own at the provider: with ${shared.owners.join(', ')} it shares one that never has room for all of them`
        : provider.concurrent === 1
          ? 'set `policy: { allow-downtime: true }` for this secret: the old one then ends before the new one exists'
          : 'run again after the credential that is being replaced has ended; `keyturn status` says when',
  });
}

type Occupants = {
  /** Everything that takes a place. */
  readonly live: number;
  /** Of those, what is not this secret's. */
  readonly others: number;
  /** Keys of the other secrets of this journal that take one. */
  readonly owners: readonly string[];
  /** Listed, and in no record of this journal. */
  readonly foreign: readonly Listed[];
  /** Something of this journal there waits for its end, which makes room. */
  readonly draining: boolean;
};

function occupants(run: SecretRun, { provider, listed }: Prepared): Occupants {
  const { entry, target } = run;
  const { document } = run.context.session;
  const here = (one: CredentialRecord) => one.provider === target.binding.provider && one.account === provider.account;
  const live = (one: CredentialRecord) =>
    one.stage === 'current' || one.stage === 'previous' || (one.stage === 'pending' && one.step !== 'minting');
  const records = Object.entries(document.secrets).flatMap(([key, { credentials }]) =>
    credentials.filter((one) => here(one) && live(one)).map((one) => ({ key, one })),
  );
  // An id that is its own secret is recorded by hash only; such a credential is told apart by its tag.
  const isOf = (record: CredentialRecord, found: Listed) =>
    record.id === found.id || (found.tag !== undefined && record.tag === found.tag);
  const known = Object.values(document.secrets).flatMap(({ credentials }) => credentials);
  const isAdopted = ({ id }: Listed) => id === target.adopt;
  // What was minted a moment ago may not be listed yet, and takes its place all the same.
  const fresh = run.context.ports.clock.now().getTime() - 60_000 - provider.listLag;
  const unlisted = records.filter(
    ({ one }) =>
      listed?.some((found) => isOf(one, found)) !== true &&
      (listed === undefined || time(one.times.minted ?? one.times.intent) > fresh),
  );
  const others = records.filter(({ key }) => key !== target.key);
  const foreign = (listed ?? []).filter((found) => !isAdopted(found) && !known.some((one) => isOf(one, found)));
  const theirs = (listed ?? []).filter(
    (found) => !isAdopted(found) && !(entry?.credentials ?? []).some((one) => isOf(one, found)),
  );
  return {
    live: (listed ?? []).length + unlisted.length,
    others: theirs.length + unlisted.filter(({ key }) => key !== target.key).length,
    owners: [...new Set(others.map(({ key }) => key))],
    foreign,
    draining: records.some(({ one }) => one.stage === 'previous'),
  };
}

/** Somebody else's credentials take the room. What carries the tag of another journal is that journal's to end. */
function inTheWay(run: SecretRun, { provider }: Prepared, { live, foreign }: Occupants): KeyturnError {
  const { key } = run.target;
  const named = (one: Listed) => (provider.idIsSecret ? 'one with a hidden id' : one.id);
  const journals = new Set(foreign.flatMap(({ tag }) => (tag !== undefined && isTag(tag) ? [tag.slice(2, 10)] : [])));
  const strangers = foreign.filter(({ tag }) => tag === undefined || !isTag(tag));
  const parts = [
    ...(strangers.length === 0
      ? []
      : [`${strangers.map(named).join(', ')} ${strangers.length === 1 ? 'is' : 'are'} not Keyturn's`]),
    ...[...journals].map(
      (id) =>
        `${foreign
          .filter(({ tag }) => tag?.startsWith(`kt${id}`))
          .map(named)
          .join(', ')} belongs to the Keyturn journal ${id} of another repository`,
    ),
  ];
  const first = strangers[0];
  return new KeyturnError('PROVIDER_FULL', {
    secret: key,
    what: `${provider.account} allows ${provider.concurrent} at once and has ${live}: ${parts.join('; ')}`,
    hint:
      first === undefined
        ? `leave that credential alone: another repository's Keyturn keeps it. Give ${key} a user or an account of its own at the provider`
        : `if ${key} is that credential today, add \`adopt: ${provider.idIsSecret ? 'ID' : first.id}\` to it; otherwise end it at the provider, then run again`,
  });
}
