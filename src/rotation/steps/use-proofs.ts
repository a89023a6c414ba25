/**
 * Proofs of use: whether the workflows that the policy lists have shown the new value, so that the old one may end. The newest
 * run that shows anything of a secret decides, all its jobs together; only a proof that opens for the very run that it stands
 * at, and that is the current credential's, counts for it. What cannot be read proves neither a use nor its absence.
 */
import type { Context } from '../journal/context.ts';
import { replace, type SecretRun } from '../journal/secret-run.ts';
import { is } from '../model/errors.ts';
import { currentOf, liveCredentials, previousOf, QUEUE_MARGIN, time } from '../model/policy.ts';
import type { ConsumerRun, StateKeys } from '../model/ports.ts';
import type { CredentialRecord, EntryRecord } from '../model/record.ts';
import type { Consumer } from '../model/target.ts';

/** What a run has shown of a secret. `early`: so soon after the last write that another value than the new one says nothing. */
export type Shown =
  | { readonly is: 'proved' | 'stale' | 'foreign' | 'unreadable' | 'early'; readonly run: string }
  | { readonly is: 'nothing' | 'disabled' | 'missing' | 'denied' }
  /** It could not be asked now, which proves nothing. */
  | { readonly is: 'unasked'; readonly why: string };

export type Unproved = { readonly consumer: Consumer; readonly shown: Shown };

/** Whether these workflows have to prove the use of a secret at all. A person's own credential is in no workflow. */
export function consumersOf({ target }: Pick<SecretRun, 'target'>): readonly Consumer[] {
  return target.person ? [] : (target.policy.proof ?? []);
}

/** Those that have not proved the current credential yet. Pure. */
export function awaited(run: Pick<SecretRun, 'target'>, current: CredentialRecord | undefined): readonly Consumer[] {
  const { proofs = {} } = current ?? {};
  return consumersOf(run).filter(({ name }) => !Object.hasOwn(proofs, name));
}

/**
 * Asks what those that are awaited have shown, journals for good which of them are proved, and returns the others. Throws what
 * `UseProofs` throws, and what a change of the journal throws.
 */
export async function unproved(run: SecretRun, { rotation }: CredentialRecord): Promise<readonly Unproved[]> {
  await recordPrints(run);
  const current = run.credential(rotation);
  const found: Unproved[] = [];
  const proved = new Map<string, string>();
  for (const consumer of awaited(run, current)) {
    const shown = await shownBy(run, current, consumer).catch(unasked);
    if (shown.is === 'proved') proved.set(consumer.name, shown.run);
    else found.push({ consumer, shown });
  }
  if (proved.size > 0) await recordProved(run, current, proved);
  return found;
}

/** A limit or a broken connection. */
function unasked(error: unknown): Shown {
  if (!is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED')) throw error;
  return { is: 'unasked', why: error.message };
}

async function recordProved(
  run: SecretRun,
  { rotation }: CredentialRecord,
  proved: ReadonlyMap<string, string>,
): Promise<void> {
  const at = run.now();
  const added = Object.fromEntries([...proved].map(([name, by]) => [name, { run: by, at }]));
  await run.amend(`its use is proved by ${[...proved.keys()].join(', ')}`, rotation, (one) => ({
    ...one,
    proofs: { ...one.proofs, ...added },
  }));
}

async function shownBy(run: SecretRun, current: CredentialRecord, consumer: Consumer): Promise<Shown> {
  const { proofs } = run.context.ports;
  const writing = writingOf(current);
  if (!proofs || writing === undefined) return { is: 'nothing' };
  const runs = await proofs.runs(consumer, new Date(earliestWriting(run.context, consumer) ?? writing));
  if (runs === 'unreadable') return { is: 'denied' };
  if (runs !== 'missing') {
    const decided = await decide(
      run,
      current,
      runs.filter(({ createdAt }) => createdAt.getTime() > writing),
    );
    if (decided) return decided;
  }
  const state = await proofs.state(consumer);
  if (state === 'active') return { is: runs === 'missing' ? 'denied' : 'nothing' };
  return { is: state === 'unreadable' ? 'denied' : state };
}

/** By the newest run that shows anything of this secret; undefined: none does. */
async function decide(
  run: SecretRun,
  current: CredentialRecord,
  runs: readonly ConsumerRun[],
): Promise<Shown | undefined> {
  const lastWrite = Math.max(0, ...current.destinations.map(({ done }) => (done === undefined ? 0 : time(done))));
  for (const one of runs) {
    const values = await opened(run, current, one);
    const [other] = (['stale', 'foreign'] as const).filter((each) => values.has(each));
    // One job that has another value is enough: the others prove nothing for it.
    if (other) {
      const early = one.createdAt.getTime() <= lastWrite + QUEUE_MARGIN;
      return { is: early ? 'early' : other, run: one.run };
    }
    // What is sealed to another box beside it may be for another journal.
    if (values.has('current')) return { is: 'proved', run: one.run };
    if (values.has('unreadable')) return { is: 'unreadable', run: one.run };
  }
  return undefined;
}

/**
 * Whether a listed workflow has shown what is in place, in a run that was created after `since`: the credential, where its
 * print is known, else a value that no other credential of the journal has. `current` undefined: no credential is known.
 * `known`: it is the current one's for sure, and not perhaps that of another one without a print.
 */
export async function showsInPlace(
  run: SecretRun,
  current: CredentialRecord | undefined,
  since: Date,
): Promise<{ readonly consumer: Consumer; readonly by: string; readonly known: boolean } | undefined> {
  for (const consumer of consumersOf(run)) {
    const runs = await run.context.ports.proofs?.runs(consumer, since);
    if (runs === undefined || typeof runs === 'string') continue;
    for (const one of runs.filter(({ createdAt }) => createdAt > since)) {
      const values = await opened(run, current, one);
      const known = values.has('current');
      if (known || values.has('unknown')) return { consumer, by: one.run, known };
    }
  }
  return undefined;
}

/**
 * Whose value it is that a run showed. `other`: another secret's or environment's, which says nothing here; `unknown`: it may
 * be that of a credential without a print.
 */
type Whose = 'current' | 'stale' | 'foreign' | 'unreadable' | 'other' | 'unknown';

async function opened(
  run: SecretRun,
  current: CredentialRecord | undefined,
  one: ConsumerRun,
): Promise<ReadonlySet<Whose>> {
  const { keys } = run.context.session;
  const found = new Set<Whose>();
  const names = Object.values(run.target.values);
  if (!keys) return found;
  for (const { name, description } of one.statuses) {
    if (!names.includes(name)) continue;
    const shown = await openedAt(keys, one, name, description);
    found.add(shown === undefined ? 'unreadable' : whose({ run, current, keys, name }, shown));
  }
  return found;
}

async function openedAt(keys: StateKeys, { place, attempts }: ConsumerRun, name: string, description: string) {
  for (const attempt of attempts) {
    const opened = await keys.openProof({ ...place, attempt, name }, description);
    if ('shown' in opened) return opened.shown;
  }
  return undefined;
}

type Question = {
  readonly run: SecretRun;
  readonly current: CredentialRecord | undefined;
  readonly keys: StateKeys;
  readonly name: string;
};

function whose(
  { run, current, keys, name }: Question,
  shown: NonNullable<Awaited<ReturnType<typeof openedAt>>>,
): Whose {
  const has = ({ rotation, prints }: CredentialRecord) =>
    prints !== undefined && Object.hasOwn(prints, name) && prints[name] === keys.proofPrint(rotation, name, shown);
  if (current && has(current)) return 'current';
  const own = run.entry?.credentials.find(has);
  // One that is on its way is not the old one either.
  if (own) return own.stage === 'pending' ? 'other' : 'stale';
  const { secrets } = run.context.session.document;
  if (Object.values(secrets).some(({ credentials }) => credentials.some(has))) return 'other';
  // Without the print of one that lives, it may be that one's.
  const live = liveCredentials(run.entry);
  const known = live.every(({ prints }) => prints !== undefined && Object.hasOwn(prints, name));
  return known && live.length > 0 ? 'foreign' : 'unknown';
}

/** From when on a place may have held it; a run that was created earlier may hold what was there before. */
function writingOf({ times }: CredentialRecord): number | undefined {
  const at = times.writing ?? times.current;
  return at === undefined ? undefined : time(at);
}

/** The earliest time that any secret of this journal asks this consumer about: so one request serves all of them. */
function earliestWriting({ configured, session }: Context, { name }: Consumer): number | undefined {
  const times = configured.flatMap((target) => {
    const entry = session.entry(target.key);
    const current = currentOf(entry);
    if (!current || previousOf(entry).length === 0) return [];
    const at = awaited({ target }, current).some((each) => each.name === name) ? writingOf(current) : undefined;
    return at === undefined ? [] : [at];
  });
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Of what lives and was recorded without prints, as before a new seed: made of the values that this run has. */
async function recordPrints(run: SecretRun): Promise<void> {
  const { session, escrow } = run.context;
  const { keys } = session;
  if (!keys) return;
  const made = new Map<string, CredentialRecord['prints']>();
  for (const { rotation, prints } of liveCredentials(run.entry)) {
    const minted = prints === undefined ? (escrow.value(rotation) ?? run.found.get(rotation)) : undefined;
    if (minted) made.set(rotation, printsOf(run, rotation, minted.values));
  }
  if (made.size === 0) return;
  await run.change('known by what proofs of its use show', (entry): EntryRecord => {
    return [...made].reduce(
      (next, [rotation, prints]) => replace(next, rotation, (one) => (prints ? { ...one, prints } : one)),
      entry,
    );
  });
}

/** What the journal keeps of values to know proofs of their use by; undefined without a seed. */
export function printsOf(
  { context, target }: SecretRun,
  rotation: string,
  values: { readonly [value: string]: Parameters<StateKeys['shown']>[1] },
): CredentialRecord['prints'] {
  const { keys } = context.session;
  if (!keys) return undefined;
  const pairs = Object.entries(values).flatMap(([value, secret]) => {
    const name = target.values[value];
    return name === undefined ? [] : [[name, keys.proofPrint(rotation, name, keys.shown(name, secret))] as const];
  });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}
