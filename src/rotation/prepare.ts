/** Preflight: everything that can be known before anything is changed. Reads only. */
import { needsPerson } from './by-hand.ts';
import { is, KeyturnError } from './errors.ts';
import { currentOf, previousOf } from './policy.ts';
import type { Destination, DestinationState, Listed, Provider } from './ports.ts';
import { recipients } from './recipients.ts';
import { type CredentialRecord, isTag } from './record.ts';
import type { Turn } from './turn.ts';

export type Prepared = {
  readonly provider: Provider;
  /** The writable ones; skipped ones stand in the turn's outcome. */
  readonly destinations: readonly { readonly destination: Destination; readonly state: DestinationState }[];
  /** What the provider lists, where it can. */
  readonly listed: readonly Listed[] | undefined;
};

/** The state of every place that the configuration asks for. Throws what a destination's preflight throws. */
export function inspect(turn: Turn): Promise<Prepared['destinations']> {
  let found = inspected.get(turn);
  if (!found) {
    found = look(turn);
    inspected.set(turn, found);
  }
  return found;
}

/** Asked once a run: first contact and preflight want to know the same. */
const inspected = new WeakMap<Turn, Promise<Prepared['destinations']>>();

async function look(turn: Turn): Promise<Prepared['destinations']> {
  const addresses = await turn.context.ports.addresses(turn.target);
  // What is only shared lives with its recipients.
  if (addresses.length === 0 && turn.target.share) return [];
  const found = await Promise.all(
    addresses.map(async (address) => {
      const destination = await turn.destination({ address });
      return { destination, state: await destination.preflight() };
    }),
  );
  for (const { destination, state } of found) {
    if (state.note !== undefined && !turn.outcome.notes.includes(state.note)) turn.outcome.notes.push(state.note);
    if (state.skipped !== undefined) turn.outcome.skipped.push(`${destination.place} (${state.skipped})`);
  }
  const writable = found.filter(({ state }) => state.skipped === undefined);
  if (writable.length === 0) {
    throw new KeyturnError('DESTINATION_MISSING', {
      secret: turn.target.key,
      what: `${turn.target.key} has no destination that can be written`,
      hint: 'name at least one under `destinations`, or take the secret out of the file',
    });
  }
  return writable;
}

/** Throws whatever would stop the rotation later. */
export async function prepare(turn: Turn): Promise<Prepared> {
  const { ports, session, escrow } = turn.context;
  turn.tell('preflight', 'destinations, provider, recipients, link service');
  const provider = await turn.provider(turn.target.binding);
  needsPerson(turn, provider);
  const [destinations] = await Promise.all([
    inspect(turn),
    provider.check(),
    session.check(),
    turn.escrowed ? ports.escrow?.check() : undefined,
  ]);
  for (const { destination } of destinations) {
    const { value } = destination.address;
    if (provider.values.includes(value)) continue;
    throw new KeyturnError('CONFIG_INVALID', {
      secret: turn.target.key,
      what: `${destination.place} is to hold the value \`${value}\`, but a credential of ${provider.name} has ${provider.values.map((name) => `\`${name}\``).join(', ')}`,
      hint: `add values: { ${provider.values.map((name) => `${name}: NAME_OF_THE_SECRET`).join(', ')} } to ${turn.target.key}`,
    });
  }
  if (provider.maxBytes !== undefined) for (const { destination } of destinations) destination.fits(provider.maxBytes);
  if (!provider.local && turn.escrowed) {
    try {
      escrow.room(turn.target.key, provider.maxBytes);
    } catch (error) {
      if (!is(error, 'ESCROW_FULL') || !(await turn.context.evict())) throw error;
      escrow.room(turn.target.key, provider.maxBytes);
    }
  }
  turn.recipients = await recipients(turn);
  const listed = provider.list ? await provider.list() : undefined;
  if (!session.exists && !turn.context.looked && listed?.some((one) => one.tag !== undefined && isTag(one.tag))) {
    await session.refresh();
    if (session.exists) {
      throw new KeyturnError('JOURNAL_CONFLICT', {
        secret: turn.target.key,
        what: 'another run made the journal meanwhile',
        hint: 'nothing is lost: the next run goes on from there',
      });
    }
    throw new KeyturnError('JOURNAL_MISSING', {
      secret: turn.target.key,
      what: `${ports.journal.place} does not exist, but ${provider.account} lists credentials that a Keyturn journal made`,
      hint: `if there was a journal here, restore its branch from the last commit. If those credentials belong to another repository's journal, begin with \`keyturn rotate --only '${turn.target.key}' --force --reason new-journal\``,
    });
  }
  return { provider, destinations, listed };
}

export type Room =
  | { readonly is: 'free' }
  /** Only after the draining predecessor is revoked. */
  | { readonly is: 'draining' }
  /** Only by revoking the current one before its successor is minted. */
  | { readonly is: 'first' };

/**
 * Whether the provider has room for one more, and for the rotation after this one too. Throws PROVIDER_FULL with the
 * `adopt` line when a foreign credential stands in the way.
 */
export function room(turn: Turn, prepared: Prepared, first: boolean): Room {
  const { provider, listed } = prepared;
  const { entry, target } = turn;
  const current = currentOf(entry);
  if (first && current) return { is: 'first' };
  if (provider.concurrent === undefined || provider.local) return { is: 'free' };
  const draining = previousOf(entry);
  const { document } = turn.context.session;
  const all = Object.values(document.secrets).flatMap((other) => other.credentials);
  // An id that is its own secret is recorded by hash only; such a credential is told apart by its tag.
  const isOf = (credentials: readonly CredentialRecord[], one: Listed) =>
    credentials.some((credential) => credential.id === one.id || (one.tag !== undefined && credential.tag === one.tag));
  const live = listed
    ? listed.length
    : (entry?.credentials.filter((one) => one.stage === 'current' || one.stage === 'previous').length ?? 0);
  const foreign = listed?.filter((one) => one.id !== target.adopt && !isOf(all, one)) ?? [];
  const others = listed?.filter((one) => one.id !== target.adopt && !isOf(entry?.credentials ?? [], one)) ?? [];
  // This rotation, and the next one: by then what is replaced now has gone, and the new one is the current.
  const fits = live + 1 <= provider.concurrent;
  const fitsNext = others.length + (provider.concurrent > 1 ? 2 : 1) <= provider.concurrent;
  if (fits && fitsNext) return { is: 'free' };
  if (!fitsNext && foreign.length > 0) {
    throw new KeyturnError('PROVIDER_FULL', {
      secret: target.key,
      what: `${provider.account} allows ${provider.concurrent} at once and has ${live}, of which ${foreign.map((one) => (provider.idIsSecret ? 'one with a hidden id' : one.id)).join(', ')} ${foreign.length === 1 ? 'is' : 'are'} not Keyturn's`,
      hint: `if ${target.key} is that credential today, add \`adopt: ${provider.idIsSecret ? 'ID' : foreign[0]?.id}\` to it; otherwise end it at the provider, then run again`,
    });
  }
  const stranded = draining.find((one) => one.revokeNotBefore === undefined);
  if (stranded) {
    throw new KeyturnError('NEEDS_HUMAN', {
      secret: target.key,
      what: `the value of ${stranded.tag} was lost while it was being written, and ${provider.account} has no room for a third credential to take its place`,
      now: 'both-live',
      hint: `run \`keyturn revoke --only '${target.key}' --first\`: it ends the older one, mints and writes at once; destinations that hold the older one fail until they are written`,
    });
  }
  if (draining.length > 0) return { is: 'draining' };
  if (provider.concurrent === 1 && target.policy.allowDowntime) return { is: 'first' };
  throw new KeyturnError('PROVIDER_FULL', {
    secret: target.key,
    what: `${provider.account} allows ${provider.concurrent} at once and has ${live}`,
    hint:
      provider.concurrent === 1
        ? 'set `policy: { allow-downtime: true }` for this secret: the old one then ends before the new one exists'
        : 'run again after the credential that is being replaced has ended; `keyturn status` says when',
  });
}
