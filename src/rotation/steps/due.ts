/** Whether a secret is due, and the first contact with one that the journal does not know. */

import type { SecretRun } from '../journal/secret-run.ts';
import { KeyturnError } from '../model/errors.ts';
import { currentOf, dueReason } from '../model/policy.ts';
import type { Listed, Provider } from '../model/ports.ts';
import { type CredentialRecord, type EntryRecord, isTag, type WishRecord } from '../model/record.ts';
import type { Secret } from '../model/secret.ts';
import { inspect, isKnown, refuseIfJournalLost } from './preflight.ts';

/** Why this secret is to be rotated now; undefined if it is not due. Notes places that are no destinations any more. */
export async function reasonOf(run: SecretRun): Promise<string | undefined> {
  const { ports } = run.context;
  if (!run.entry) return 'new';
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
};

/**
 * First contact: a secret that the journal does not know takes its age from its destinations. `adopt` names what is in
 * place; without it, or where the provider does not list it, what is in place is not known by id.
 *
 * Throws PREFLIGHT_DENIED for an `adopt` that the provider does not list; of an exposed secret it is replaced all the same.
 */
export async function firstContact(run: SecretRun, { exposed: wished, first, reason }: FirstContact): Promise<void> {
  const { adopt, person } = run.target;
  const known = run.entry;
  if (person || isKnown(known)) return;
  const exposed = wished || known?.observed?.exposed === true;
  if (known && !exposed && adopt === undefined) return;
  const found = await inspect(run);
  const there = found.filter(({ state }) => state.updatedAt !== undefined);
  const holders = exposed || adopt !== undefined ? await mayHoldValue(found) : there;
  if (holders.length === 0 && adopt === undefined) return;
  await refuseIfJournalLost(run);
  if (exposed) await rememberLeaked(run, found, adopt);
  const times = there.flatMap(({ state }) => (state.updatedAt ? [state.updatedAt.getTime()] : []));
  const since = known?.observed?.since ?? (times.length > 0 ? new Date(Math.min(...times)).toISOString() : run.now());
  const adopted = adopt === undefined ? undefined : await adoptable(run, adopt, exposed);
  if (adopted) return recordAdopted(run, adopted, { since, holders, exposed, first, reason });
  if (known && (!exposed || known.observed?.exposed)) return;
  // Anything missing makes the secret due as a whole: all places get the same value.
  const destinations = there.length < found.length ? [] : there.map(({ destination }) => destination.address.key);
  await run.change(`first contact, in place since ${since}`, (entry) => ({
    ...entry,
    observed: { since, destinations, ...(exposed ? { exposed: true as const } : {}) },
    ...(exposed ? { wish: entry.wish ?? { reason, since: run.now() } } : {}),
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

/** Key in `SecretRun.found` of the values that were in the places before the first contact. */
export const IN_PLACE = 'in place';

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

/** The id of an adopted credential, and whether the provider lists it. */
export type Adopted = { readonly id: string; readonly seen: boolean };

/** The id under `adopt`, if it is one that may be ended. */
export async function adoptable(run: SecretRun, adopt: string, exposed: boolean): Promise<Adopted | undefined> {
  const provider = await run.provider(run.target.binding);
  if (!provider.list) return { id: adopt, seen: false };
  const listed = await provider.list();
  for (const { id } of listed)
    if (id === adopt) return { id: provider.idIsSecret ? await run.hashed(id) : id, seen: true };
  if (exposed) return undefined;
  throw notListed(run.target.key, adopt, provider, listed);
}

/** PREFLIGHT_DENIED with the ids that `adopt` could name. */
export function notListed(key: string, adopt: string, provider: Provider, listed: readonly Listed[]): KeyturnError {
  const ids = listed.filter(({ tag }) => tag === undefined || !isTag(tag)).map(({ id }) => id);
  const shown = provider.idIsSecret || ids.length === 0 ? 'none that it could be' : ids.slice(0, 20).join(', ');
  return new KeyturnError('PREFLIGHT_DENIED', {
    secret: key,
    what: `\`adopt\` of ${key} names ${provider.idIsSecret ? 'an id' : adopt}, which ${provider.account} does not list to this admin credential; it lists ${shown}`,
    hint: `write one of these ids after \`adopt:\`, or give ${key} the admin credential of the account that it belongs to. Without \`adopt\` Keyturn mints beside it and never ends it`,
  });
}

type Adoption = FirstContact & {
  readonly since: string;
  readonly holders: Places;
};

/** What every record of an adopted credential has; the caller adds its stage, its times and its places. */
export async function adoptedRecord(
  run: SecretRun,
  { id, seen }: Adopted,
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
