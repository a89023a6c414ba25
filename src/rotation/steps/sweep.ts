/**
 * Looks for orphans: credentials that carry a tag of this journal although their rotation is over. Lists first, reads
 * the journal second, so that a credential that was minted meanwhile is never taken for one. Everything else is reported,
 * never touched.
 */

import { openIncidents } from '../journal/incident-rows.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { holdOf } from '../model/brake.ts';
import { KeyturnError } from '../model/errors.ts';
import { isLive, REQUEST_TIMEOUT, time } from '../model/policy.ts';
import type { Listed, Provider } from '../model/ports.ts';
import { type CredentialRecord, type EntryRecord, type JournalRecord, rotationOf } from '../model/record.ts';
import { witnessOf } from './witness.ts';

/** Revokes what may be revoked; true if it did. `listed` must be older than the journal that this run reads. */
export async function sweepProvider(
  run: SecretRun,
  provider: Provider,
  listed: readonly Listed[] | undefined,
): Promise<boolean> {
  if (!listed || !provider.tagged || provider.local) return false;
  const { session } = run.context;
  const { id } = session.document;
  const ours = listed.filter((one) => one.tag !== undefined && rotationOf(id, one.tag) !== undefined);
  const suspicious = ours.filter((one) => !isKnownLive(recordOf(session.document, one)));
  if (suspicious.length === 0) return false;
  await session.refresh();
  let swept = false;
  for (const one of suspicious) {
    const record = recordOf(session.document, one);
    if (isKnownLive(record)) continue;
    const home = record && recordsOf(session.document).homes.get(record.rotation);
    if (home && holdOf(home, run.context.ports.clock.now())) {
      run.outcome.notes.push(`an orphan of an ended rotation is left alone while its secret is on hold: ${one.tag}`);
      continue;
    }
    // A person can copy a name, but not an id: where the journal knows the id, the id decides.
    const same = record?.id === undefined || provider.idIsSecret || record.id === one.id;
    if (same && (record?.stage === 'aborted' || record?.stage === 'revoked')) {
      run.tell('sweep', provider.idIsSecret ? `${one.tag}` : one.id);
      try {
        await provider.revoke(one.id);
        swept = true;
        run.outcome.notes.push(`an orphan of an ended rotation was revoked: ${one.tag}`);
      } catch (error) {
        if (!(error instanceof KeyturnError)) throw error;
        run.outcome.notes.push(`an orphan of an ended rotation could not be revoked yet: ${one.tag}`);
      }
    } else if (record === undefined) {
      run.outcome.error ??= unknownTag(run, provider, one);
    } else {
      run.outcome.notes.push(
        `the journal does not know ${one.tag} at ${provider.account} by this id: it was not touched; \`keyturn status\` keeps naming it`,
      );
    }
  }
  return swept;
}

/** What the journal has of it: by its tag, or by its id where that was adopted. */
function recordOf(document: JournalRecord, one: Listed): CredentialRecord | undefined {
  const rotation = one.tag === undefined ? undefined : rotationOf(document.id, one.tag);
  const { byRotation, adopted } = recordsOf(document);
  return (rotation === undefined ? undefined : byRotation.get(rotation)) ?? adopted.get(one.id);
}

type Records = {
  readonly byRotation: ReadonlyMap<string, CredentialRecord>;
  /** By id; the first of each. */
  readonly adopted: ReadonlyMap<string, CredentialRecord>;
  /** Rotation -> the entry that has it. */
  readonly homes: ReadonlyMap<string, EntryRecord>;
};

const records = new WeakMap<JournalRecord, Records>();

/** Put together once for each document: every secret of a run asks about everything that its account lists. */
function recordsOf(document: JournalRecord): Records {
  const found = records.get(document);
  if (found) return found;
  const byRotation = new Map<string, CredentialRecord>();
  const adopted = new Map<string, CredentialRecord>();
  const homes = new Map<string, EntryRecord>();
  for (const entry of Object.values(document.secrets)) {
    for (const one of entry.credentials) {
      homes.set(one.rotation, entry);
      if (!byRotation.has(one.rotation)) byRotation.set(one.rotation, one);
      if (one.adopted === true && one.id !== undefined && !adopted.has(one.id)) adopted.set(one.id, one);
    }
  }
  const made = { byRotation, adopted, homes };
  records.set(document, made);
  return made;
}

/** This journal made it and does not know it any more: a part of the journal was taken back. */
function unknownTag(run: SecretRun, provider: Provider, { id, tag }: Listed): KeyturnError {
  const named = provider.idIsSecret || id === tag ? `${tag}` : `${id}, tagged ${tag}`;
  return new KeyturnError('JOURNAL_ROLLED_BACK', {
    secret: run.target.key,
    what: `${provider.account} lists ${named}, which this journal made and does not know: the branch was set back to before that, or the journal was begun anew since. It was not touched`,
    hint: `restore the newest commit from any clone, if there is one (\`keyturn audit\` shows gaps); else end ${named} in the console of ${provider.account} once nothing uses it, or name it with \`adopt\``,
  });
}

function isKnownLive(record: CredentialRecord | undefined): boolean {
  return record !== undefined && isLive(record);
}

/** How many aborted rotations without an id are kept. */
const UNPROVED = 20;

/** Whether a mint of this secret was given up although no whole listing has shown that it had no effect. */
export function hasUncertainMint({ entry }: Pick<SecretRun, 'entry'>): boolean {
  return entry?.credentials.some(mayLive) === true;
}

function mayLive({ stage, step }: CredentialRecord): boolean {
  return stage === 'aborted' && step === 'minting';
}

/**
 * At the end of a run that acted, and as long as it is uncertain whether a lost mint took effect: sweeps, and forgets ended rotations that the
 * provider no longer lists (their history stays in the journal's commits).
 */
export async function sweep(run: SecretRun): Promise<void> {
  const provider = await run.provider(run.target.binding);
  const listed = provider.list ? await provider.list() : undefined;
  await sweepProvider(run, provider, listed);
  await settleUncertainMints(run, provider, listed);
  const ended =
    run.entry?.credentials.filter(
      (one) => (one.stage === 'aborted' || one.stage === 'revoked') && !mayLive(one) && !isListed(one, listed),
    ) ?? [];
  // Two are kept for people; more would only make the journal long. Of what never had an id more are kept: if a list was
  // cut short, their tag is all that tells whose it is.
  const unproved = ended.filter(({ stage, id }) => stage === 'aborted' && id === undefined).slice(-UNPROVED);
  // A row of an open incident ends by the record of its credential.
  const awaited = ended.filter(({ rotation }) => isAwaited(run, rotation));
  const kept = new Set([...ended.slice(-2), ...unproved, ...awaited]);
  const forgotten = new Set(ended.filter((one) => !kept.has(one)).map((one) => one.rotation));
  if (forgotten.size === 0) return;
  await run.change(`forgot ${forgotten.size} ended rotation${forgotten.size === 1 ? '' : 's'}`, (entry) => ({
    ...entry,
    credentials: entry.credentials.filter((one) => !forgotten.has(one.rotation)),
  }));
}

/**
 * A whole listing without its tag, long enough after the mint, shows that it had no effect. Where the provider does not
 * list what lives there, no listing ever will, and the outcome says so.
 */
async function settleUncertainMints(
  run: SecretRun,
  provider: Provider,
  listed: readonly Listed[] | undefined,
): Promise<void> {
  if (!listed) return;
  const late = run.context.ports.clock.now().getTime() - 2 * REQUEST_TIMEOUT - provider.listLag - provider.propagation;
  for (const one of run.entry?.credentials.filter(mayLive) ?? []) {
    if (isListed(one, listed) || time(one.times.intent) > late) continue;
    const witness = await witnessOf(run, provider, one);
    if (!(await witness.in(listed))) {
      run.outcome.error ??= unlistedWitness(run, provider, one, witness.ids);
      continue;
    }
    await run.amend(`${one.tag} was never minted`, one.rotation, (record) => ({ ...record, step: 'done' }));
  }
}

function isAwaited({ context, target }: SecretRun, rotation: string): boolean {
  const incidents = Object.values(openIncidents(context.session.document));
  return incidents.some(({ items }) => Object.hasOwn(items, `${target.key} ${rotation}`));
}

function unlistedWitness(
  run: SecretRun,
  provider: Provider,
  { tag, times }: CredentialRecord,
  ids: readonly string[],
): KeyturnError {
  const lives = provider.idIsSecret || ids.length === 0 ? 'what lives there' : `${ids.join(', ')}, which lives there`;
  return new KeyturnError('PROVIDER_UNREADABLE', {
    secret: run.target.key,
    what: `${provider.account} does not list ${lives}: whether ${tag} was minted at ${times.intent} cannot be told`,
    hint: `check that the admin credential is of the account that minted it, and that it may list everything there; look for ${tag} in the console of ${provider.account} and end it if it is there`,
  });
}

function isListed(record: CredentialRecord, listed: readonly Listed[] | undefined): boolean {
  return listed?.some((one) => one.tag === record.tag || (record.id !== undefined && one.id === record.id)) === true;
}
