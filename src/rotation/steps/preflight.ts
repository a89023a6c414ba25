/** Preflight: everything that can be known before anything is changed. Reads only. */

import type { SecretRun } from '../journal/secret-run.ts';
import { refuseFullJournal } from '../journal/space.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { currentOf } from '../model/policy.ts';
import type { Destination, DestinationState, Listed, Provider } from '../model/ports.ts';
import { type EntryRecord, isTag, rotationOf } from '../model/record.ts';
import { resolveRecipients } from '../people/recipients.ts';
import { undelivered } from './deliver.ts';
import { needsPerson } from './manual.ts';
import { checkStarts } from './start-after.ts';
import { refuseTwinsLeftBehind } from './twins.ts';
import { refuseUnprovable } from './unproved.ts';

/** What preflight found. */
export type Prepared = {
  readonly provider: Provider;
  /** The writable ones; skipped ones are in the outcome. */
  readonly destinations: readonly { readonly destination: Destination; readonly state: DestinationState }[];
  /** What the provider lists, where it can. */
  readonly listed: readonly Listed[] | undefined;
};

/** The state of every place that the configuration asks for. Throws what a destination's preflight throws. */
export function inspect(run: SecretRun): Promise<Prepared['destinations']> {
  let found = inspected.get(run);
  if (!found) {
    found = readOnly(run);
    inspected.set(run, found);
  }
  return found;
}

/** Whether the journal tells all that a rotation has to know of what is in place: else its places are asked when they were written. */
export function isKnown(entry: EntryRecord | undefined): boolean {
  return entry !== undefined && (entry.observed === undefined || entry.credentials.length > 0);
}

/** Each run inspects once: first contact and preflight need the same answers. */
const inspected = new WeakMap<SecretRun, Promise<Prepared['destinations']>>();

async function readOnly(run: SecretRun): Promise<Prepared['destinations']> {
  const addresses = await run.context.ports.addresses(run.target);
  // A secret that is only shared needs no destination.
  if (addresses.length === 0 && run.target.share) return [];
  const question = { known: isKnown(run.entry) };
  const found = await Promise.all(
    addresses.map(async (address) => {
      const destination = await run.destination({ address });
      return { destination, state: await run.context.budget.bounded(() => destination.preflight(question)) };
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
 * @param readOnly nothing may be changed: what could make room in the escrow is left where it is
 */
export async function prepare(run: SecretRun, readOnly = false): Promise<Prepared> {
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
  await refuseTwinsLeftBehind(run, destinations);
  await refuseUnprovable(run);
  await askProvider(run, provider);
  await checkStarts(run);
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
  const { maxBytes, sample } = provider;
  if (maxBytes !== undefined) for (const { destination } of destinations) destination.fits(maxBytes, sample);
  noteUnfitToOpen(run, provider);
  await resolveRecipients(run);
  const listed = provider.list ? await provider.list() : undefined;
  await refuseLostJournal(run, provider, listed);
  refuseFullJournal(run, { provider, destinations, recipients: run.recipients, listed }, readOnly);
  if (!provider.local && run.escrowed) {
    const at = { provider: provider.name, account: provider.account };
    try {
      escrow.reserve(run.target.key, escrow.expectedBytes(at, provider.maxBytes));
    } catch (error) {
      if (!is(error, 'ESCROW_FULL') || !(readOnly ? evictable(run) : await run.context.evict())) throw error;
      if (!readOnly) escrow.reserve(run.target.key, escrow.expectedBytes(at, provider.maxBytes));
    }
  }
  return { provider, destinations, listed };
}

/** What nobody could save who opens a link with such a value is said before there is one. */
function noteUnfitToOpen({ target, context, outcome }: SecretRun, { sample }: Provider): void {
  const remark = target.share && sample && context.ports.links?.remark?.(sample);
  if (remark === undefined) return;
  const note = `${Object.values(target.values).join(', ')}: ${remark}`;
  if (!outcome.notes.includes(note)) outcome.notes.push(note);
}

/**
 * A new journal would know nothing of the credentials that a lost one made. Throws JOURNAL_MISSING, and
 * JOURNAL_CONFLICT if another run has made the journal meanwhile.
 */
async function refuseLostJournal(
  { context, target }: SecretRun,
  provider: Provider,
  listed: readonly Listed[] | undefined,
): Promise<void> {
  const { session, ports } = context;
  // Whether a journal with a seed may begin is decided before it is begun.
  if (session.existed || context.newJournal || (context.reviewed && !session.signs)) return;
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

/** Throws as `refuseLostJournal` does, before a new journal is begun. */
export async function refuseIfJournalLost(run: SecretRun): Promise<void> {
  const { session, reviewed, newJournal } = run.context;
  if (session.existed || newJournal || (reviewed && !session.signs)) return;
  const provider = await run.provider(run.target.binding);
  await refuseLostJournal(run, provider, await provider.list?.());
}

/** Whether some value may leave the escrow to make room for another. */
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

/** Notes what this very mint would lack, and throws what `Provider.preflight` throws. */
async function askProvider(run: SecretRun, provider: Provider): Promise<void> {
  const old = currentOf(run.entry)?.id ?? run.target.adopt;
  const remarks = await provider.preflight?.({
    ...(old === undefined || provider.idIsSecret ? {} : { old: { id: old } }),
    expires: new Date(run.context.ports.clock.now().getTime() + run.target.policy.maxAge),
  });
  run.outcome.notes.push(...(remarks ?? []));
}
