/** The beginning of an incident: what it is about is shown, asked about once, and journalled before anything is done. */
import type { Context } from '../../journal/context.ts';
import { readEnrolled } from '../../journal/enrolled-file.ts';
import { base64url } from '../../journal/random-text.ts';
import type { SecretRun } from '../../journal/secret-run.ts';
import type { Enrolled } from '../../model/enrolled-ports.ts';
import { KeyturnError } from '../../model/errors.ts';
import type { ByRecord, Selector } from '../../model/incident.ts';
import { type EntryRecord, isTag, type JournalRecord } from '../../model/record.ts';
import { inspect, isKnown } from '../../steps/preflight.ts';
import type { Evidence, Observed } from './evidence.ts';
import { openAbout, withIncident } from './record.ts';
import { type Asked, type Selection, select } from './select.ts';

/** What a person orders. */
export type Order = {
  readonly selector: Selector;
  /** ISO 8601. */
  readonly since: string;
  /** Left out: now. */
  readonly until?: string;
  readonly reason?: string;
  /** Digest of the rows that the person was shown elsewhere. */
  readonly expect?: string;
  /** What is known beside the journal and the places. */
  readonly known: Pick<Evidence, 'named' | 'own' | 'home'>;
  /** Goes on with the one that is open, and opens none. */
  readonly onlyOpen?: true;
  /** SHA-256 in hex. */
  digest(text: string): string;
  /** Shows what was selected, and asks; false: nothing is to be done. Left out: it was answered before. */
  readonly confirm?: (selection: Selection, document: JournalRecord) => Promise<boolean>;
};

export type Opened =
  | { readonly is: 'new' | 'known'; readonly id: string }
  | { readonly is: 'refused' | 'empty' | 'shown'; readonly selection: Selection };

/** How many characters of the digest of the rows are compared. */
const DIGEST = 16;

/** What stands for the rows that are to die, whoever lists them. */
export function digestOf({ rows }: Selection, digest: Order['digest']): string {
  const lines = rows.flatMap(({ row, kind }) => (kind === 'item' ? [`${row}\n`] : [])).sort();
  return digest(lines.join('')).slice(0, DIGEST);
}

/** The time in which the incident lies. */
export function askedOf({ selector, since, until }: Order, now: string): Asked {
  return { selector, since, until: until ?? now };
}

/**
 * Opens the incident, or goes on with the one that is open about the same. With `shows`, changes nothing.
 * @throws KeyturnError INCIDENT_CHANGED (other rows than the person saw; nothing was journalled), and what reading throws
 */
export async function openIncident(
  context: Context,
  runs: readonly SecretRun[],
  order: Order,
  shows: boolean,
): Promise<Opened> {
  const { session, ports } = context;
  const now = ports.clock.now();
  const asked = askedOf(order, now.toISOString());
  const before = openAbout(session.document, asked);
  if (before !== undefined && !shows) return { is: 'known', id: before };
  if (order.onlyOpen) return { is: 'empty', selection: { rows: [], dead: [] } };
  const observed = await observedIn(runs);
  const foreign = await foreignOf(context, runs, order);
  const enrolled = await enrolledSlots(context);
  const shown = await shownOf(context, order);
  const over = (document: JournalRecord) =>
    select({ ...order.known, ...shown, journal: document, observed, foreign, enrolled }, asked);
  const selection = over(session.document);
  if (shows) return { is: 'shown', selection };
  refuseChanged(selection, order.expect, order);
  // Somebody may have a link or a request that nobody has opened yet: those end, and no other is sent.
  const { person, channel } = order.selector;
  if (selection.rows.length === 0 && person === undefined && channel === undefined) return { is: 'empty', selection };
  if (order.confirm && !(await order.confirm(selection, session.document))) return { is: 'refused', selection };
  const seen = digestOf(selection, order.digest);
  const id = ports.random.ulid(now);
  const fresh = freshEntries(context, observed);
  let opened: Opened = { is: 'new', id };
  await session.check();
  await session.commit({
    message: `incident ${id}: ${selection.rows.length} rows`,
    apply(document) {
      const known = openAbout(document, asked);
      opened = known === undefined ? { is: 'new', id } : { is: 'known', id: known };
      if (known !== undefined) return document;
      // Another run may have changed the journal meanwhile: what is journalled is what is selected of that.
      const there = over(document);
      refuseChanged(there, seen, order);
      const incident = {
        ...asked,
        ...(order.reason === undefined ? {} : { reason: order.reason }),
        by: byOf(context),
        opened: now.toISOString(),
      };
      return withIncident(document, { id, incident, selection: there, observed, fresh });
    },
  });
  session.noteWish();
  return opened;
}

/** What is enrolled; empty where nothing is, or nothing of it may be believed, which is said. */
export async function enrolledSlots(
  context: Pick<Context, 'ports' | 'session' | 'notices'>,
): Promise<Enrolled['slots']> {
  const { ports, session, notices } = context;
  if (!ports.enrolled || !session.exists) return {};
  try {
    return (await readEnrolled(await ports.enrolled(), session))?.enrolled?.slots ?? {};
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    notices.push(`what is enrolled was not used: ${error.message}`);
    return {};
  }
}

/** What the forge shows of slots, where the selector is about that. What it does not show is said, and is a row. */
async function shownOf(
  { ports, notices }: Context,
  { selector: { repository, action } }: Order,
): Promise<Pick<Evidence, 'listed' | 'visible' | 'readBy' | 'unread'>> {
  if ((repository === undefined && action === undefined) || !ports.shownSlots) return {};
  const { listed, visible, readBy, unread } = await ports.shownSlots(
    repository === undefined ? { action } : { repository },
  );
  for (const [place, why] of Object.entries(unread)) notices.push(`${place} was not read as a whole: ${why}`);
  return { listed, visible, unread: Object.keys(unread), ...(readBy ? { readBy: () => readBy } : {}) };
}

/** Whose decision it is. */
export function byOf({ ports: { owner, actor } }: Pick<Context, 'ports'>): ByRecord {
  return { run: owner.run, attempt: owner.attempt, ...(actor === undefined ? {} : { actor }) };
}

function refuseChanged(selection: Selection, expect: string | undefined, { digest }: Order): void {
  if (expect === undefined || digestOf(selection, digest) === expect) return;
  const rows = selection.rows.flatMap(({ row, kind }) => (kind === 'item' ? [row] : []));
  throw new KeyturnError('INCIDENT_CHANGED', {
    what: `the incident is about other credentials than those that were shown: it selects ${rows.length === 0 ? 'none' : rows.join(', ')}`,
    hint: 'look at the list again, with `keyturn incident ... --dry-run`, and say yes to that one',
  });
}

/** Secrets that are in place and of which the journal has no credential. Reads only. */
async function observedIn(runs: readonly SecretRun[]): Promise<readonly Observed[]> {
  const found = runs.map(async (run): Promise<readonly Observed[]> => {
    const { entry, target } = run;
    if (target.person || isKnown(entry)) return [];
    const { provider } = target.binding;
    const of = { key: target.key, provider, ...(await accountOf(run)) };
    if (entry?.observed) return [{ ...of, since: entry.observed.since, places: await placesOf(run) }];
    const there = (await inspect(run)).filter(({ state }) => state.updatedAt !== undefined);
    const times = there.map(({ state }) => (state.updatedAt as Date).getTime());
    if (times.length === 0) return [];
    const places = there.map(({ destination }) => destination.address.key);
    return [{ ...of, places, since: new Date(Math.min(...times)).toISOString() }];
  });
  return (await Promise.all(found.map((one, at) => readable(runs[at] as SecretRun, one, [])))).flat();
}

async function placesOf({ context, target }: SecretRun): Promise<readonly string[]> {
  return (await context.ports.addresses(target)).map(({ key }) => key);
}

async function accountOf(run: SecretRun): Promise<{ readonly account?: string }> {
  return readable(
    run,
    run.provider(run.target.binding).then(({ account }) => ({ account })),
    {},
  );
}

/** What cannot be read is said, and stops nothing: the rest of the list matters more. */
async function readable<T>(run: SecretRun, asked: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    run.context.notices.push(`${run.target.key} could not be looked at for this incident: ${error.message}`);
    return otherwise;
  }
}

/** What the providers that are meant list, no journal made, and none of this one's baselines had. */
async function foreignOf(
  { session }: Context,
  runs: readonly SecretRun[],
  { selector, known, since }: Order,
): Promise<NonNullable<Evidence['foreign']>> {
  if (selector.provider === undefined && !selector.all) return [];
  const [name = ''] = (selector.provider ?? '').split(':');
  const meant = selector.all ? undefined : known.named(name).providers;
  const own = knownIds(session.document, since);
  const bindings = new Map(
    runs
      .filter(({ target: { binding } }) => meant?.includes(binding.provider) !== false)
      .map((run) => [JSON.stringify(run.target.binding), run] as const),
  );
  const lists = [...bindings.values()].map((run) => readable(run, listed(run, own), []));
  return (await Promise.all(lists)).flat();
}

async function listed(run: SecretRun, own: ReadonlySet<string>) {
  const { binding } = run.target;
  const provider = await run.provider(binding);
  if (!provider.list || provider.idIsSecret) return [];
  const self = await provider.self?.();
  return (await provider.list())
    .filter(({ id, active, tag }) => active !== false && id !== self && !own.has(id) && !(tag && isTag(tag)))
    .map(({ id }) => ({ provider: binding.provider, account: provider.account, id }));
}

function knownIds({ secrets }: JournalRecord, since: string): ReadonlySet<string> {
  const all = Object.values(secrets).flatMap(({ credentials }) => credentials);
  const before = all.filter(({ times }) => times.intent < since).flatMap(({ baseline = [] }) => baseline);
  return new Set([...all.flatMap(({ id }) => id ?? []), ...before]);
}

/** Salts are drawn before the change, which is pure. */
function freshEntries({ ports }: Context, observed: readonly Observed[]): (key: string) => EntryRecord {
  const salts = new Map(observed.map(({ key }) => [key, base64url(ports.random.bytes(16))]));
  return (key) => ({ revision: 0, salt: salts.get(key) ?? '', credentials: [], fingerprints: [] });
}
