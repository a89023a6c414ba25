/** Whether a secret is due, and the first contact with one that the journal does not know. */

import type { SecretRun } from '../journal/secret-run.ts';
import { currentOf, dueReason } from '../model/policy.ts';
import type { CredentialRecord, EntryRecord, WishRecord } from '../model/record.ts';
import type { Secret } from '../model/secret.ts';
import { type Adopted, adoptable, IN_PLACE } from './adoptable.ts';
import { type InPlace, type WrittenAt, whichIsInPlace } from './in-place.ts';
import { inspect, isKnown, refuseIfJournalLost } from './preflight.ts';

/** Why this secret is to be rotated now; undefined if it is not due, or on hold. Notes places that are no destinations any more. */
export async function reasonOf(run: SecretRun): Promise<string | undefined> {
  const { ports } = run.context;
  if (!run.entry) return 'new';
  if (run.braked) return undefined;
  const addresses = (await ports.addresses(run.target)).map((address) => address.key);
  const removed = known(run.entry).filter((key) => !addresses.includes(key));
  if (removed.length > 0)
    run.outcome.notes.push(`no longer a destination: ${removed.join(', ')}; what it holds is not touched`);
  return dueReason(run.entry, run.target.policy, ports.clock.now(), addresses);
}

function known(entry: EntryRecord): readonly string[] {
  const current = currentOf(entry);
  return current ? current.destinations.map((one) => one.address.key) : (entry.observed?.destinations ?? []);
}

type FirstContact = {
  /** What is in place leaked: no overlap, and its end is part of this run. */
  readonly exposed: boolean;
  /** With `exposed`: it ends before its successor is minted. */
  readonly first: boolean;
  readonly reason: string;
  /** Ids of which the caller knows that they contradict each other: then none of them is ended. */
  readonly disagrees?: readonly string[];
};

/**
 * First contact: a secret that the journal does not know takes its age from its destinations. `adopt` names what is in
 * place; without it, or where the provider does not list it, what is in place is not known by id.
 *
 * Throws PREFLIGHT_DENIED for an `adopt` that the provider does not list; of an exposed secret it is replaced all the same.
 */
export async function firstContact(run: SecretRun, contact: FirstContact): Promise<void> {
  const { exposed: wished, first, reason } = contact;
  const { adopt, person } = run.target;
  const { entry } = run;
  if (person || isKnown(entry)) return;
  const exposed = wished || entry?.observed?.exposed === true;
  if (entry && !exposed && adopt === undefined) return;
  const found = await inspect(run);
  const there = found.filter(({ state }) => state.updatedAt !== undefined);
  const holders = exposed || adopt !== undefined ? await mayHoldValue(found) : there;
  if (holders.length === 0 && adopt === undefined) return;
  await refuseIfJournalLost(run);
  if (exposed) await rememberLeaked(run, found, adopt);
  const contradiction = contact.disagrees ?? contradictionOf(run);
  const known: InPlace | undefined = contradiction
    ? { is: 'disagrees', ids: contradiction }
    : exposed
      ? await whichIsInPlace(run, writtenIn(found))
      : undefined;
  const times = there.flatMap(({ state }) => (state.updatedAt ? [state.updatedAt.getTime()] : []));
  const since = entry?.observed?.since ?? (times.length > 0 ? new Date(Math.min(...times)).toISOString() : run.now());
  const adopted =
    known?.is === 'known' ? known.adopted : !exposed && adopt ? await adoptable(run, adopt, false) : undefined;
  if (known?.is === 'known' && known.changed) return recordReplaced(run, known.adopted, { since, found, reason });
  if (adopted) return recordAdopted(run, adopted, { since, holders, exposed, first, reason });
  const disagrees = known?.is === 'disagrees' ? known.ids : undefined;
  if (entry && !disagrees && (!exposed || entry.observed?.exposed)) return;
  // Anything missing makes the secret due as a whole: all places get the same value.
  const destinations = there.length < found.length ? [] : there.map(({ destination }) => destination.address.key);
  await run.change(`first contact, in place since ${since}`, (entry) => ({
    ...entry,
    observed: { since, destinations, ...(exposed ? { exposed: true as const } : {}) },
    ...(exposed ? { wish: entry.wish ?? { reason, since: run.now() } } : {}),
    ...(disagrees ? { human: { code: 'ADOPT_DISAGREES' as const, since: run.now(), ids: disagrees } } : {}),
  }));
}

/** One that was journalled stands as long as `adopt` says the same: it comes first in it. */
function contradictionOf({ entry, target: { adopt } }: SecretRun): readonly string[] | undefined {
  const { code, ids } = entry?.human ?? {};
  return code === 'ADOPT_DISAGREES' && adopt !== undefined && ids?.[0] === adopt ? ids : undefined;
}

function writtenIn(found: Places): WrittenAt {
  return new Map(found.map(({ destination, state }) => [destination.address.key, state.updatedAt]));
}

/**
 * What was enrolled has left its place since: it ends like any predecessor, and what took its place is not known, so that its
 * end stays to be proved.
 */
async function recordReplaced(
  run: SecretRun,
  adopted: Adopted,
  { since, found, reason }: { readonly since: string; readonly found: Places; readonly reason: string },
): Promise<void> {
  const record: CredentialRecord = {
    ...(await adoptedRecord(run, adopted)),
    stage: 'previous',
    exposed: true,
    times: { intent: since, current: since, previous: run.now() },
    destinations: [],
  };
  const destinations = found.map(({ destination }) => destination.address.key);
  await run.change('first contact, replaced since it was enrolled', (entry) => ({
    ...entry,
    observed: { since, destinations, exposed: true as const },
    wish: entry.wish ?? { reason, since: run.now() },
    credentials: [record],
  }));
}

type Places = Awaited<ReturnType<typeof inspect>>;

/** Places that have a value, or that do not show whether they have one. */
async function mayHoldValue(found: Places): Promise<Places> {
  const holders = await Promise.all(
    found.map(async ({ destination, state }) => {
      if (state.updatedAt !== undefined) return true;
      if (destination.read) return (await destination.read()) !== undefined;
      return destination.updatedAt === undefined;
    }),
  );
  return found.filter((_, index) => holders[index]);
}

/** A place that can be read shows the leaked value: if the provider refuses it later, that proves its end. */
async function rememberLeaked(run: SecretRun, found: Places, adopt: string | undefined): Promise<void> {
  const values: Record<string, Secret> = {};
  for (const { destination } of found) {
    const value = await destination.read?.();
    if (value) values[destination.address.value] ??= value;
  }
  const whole = Object.keys(run.target.values).every((name) => Object.hasOwn(values, name));
  if (whole) run.found.set(IN_PLACE, { id: adopt ?? IN_PLACE, values });
}

type Adoption = FirstContact & {
  readonly since: string;
  readonly holders: Places;
};

/** What every record of an adopted credential has; the caller adds its stage, its times and its places. */
export async function adoptedRecord(
  run: SecretRun,
  { id, seen, idFrom }: Adopted,
): Promise<Omit<CredentialRecord, 'stage' | 'times' | 'destinations'>> {
  const { binding } = run.target;
  const provider = await run.provider(binding);
  const { random, clock } = run.context.ports;
  const rotation = random.ulid(clock.now());
  return {
    rotation,
    tag: `adopted-${rotation.toLowerCase()}`,
    step: 'done',
    reason: 'adopted',
    provider: binding.provider,
    account: provider.account,
    options: binding.options,
    admin: binding.admin ?? null,
    id,
    adopted: true,
    ...(idFrom === undefined ? {} : { idFrom }),
    ...(seen ? { seen: run.now() } : {}),
    shares: [],
  };
}

/** The adopted credential becomes the current one, in the places that have a value; a place without one makes it due. */
async function recordAdopted(
  run: SecretRun,
  adopted: Adopted,
  { since, holders, exposed, first, reason }: Adoption,
): Promise<void> {
  const record: CredentialRecord = {
    ...(await adoptedRecord(run, adopted)),
    stage: 'current',
    times: { intent: since, current: since },
    destinations: holders.map(({ destination, state }) => ({
      address: destination.address,
      done: (state.updatedAt ?? run.context.ports.clock.now()).toISOString(),
    })),
  };
  const wish: WishRecord = { reason, since: run.now(), ...(first ? { first: true as const } : {}) };
  const inPlace = run.found.get(IN_PLACE);
  if (inPlace) run.found.set(record.rotation, inPlace);
  await run.change('first contact, adopted', ({ observed: _, ...entry }) => ({
    ...entry,
    credentials: [record],
    ...(exposed ? { wish: { ...entry.wish, ...wish, exposed: [record.rotation] } } : {}),
  }));
}
