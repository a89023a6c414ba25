/** Proof 1 of a retirement: nothing reads the secret any more. Asks; changes nothing. */

import type { SecretRun } from '../journal/secret-run.ts';
import { isExposed } from '../model/brake.ts';
import { KeyturnError } from '../model/errors.ts';
import { currentOf, liveCredentials, pendingOf, time } from '../model/policy.ts';
import type { Listed, Provider, Reference } from '../model/ports.ts';
import type { CredentialRecord } from '../model/record.ts';
import { personalKeys } from '../people/personal-credentials.ts';
import { undelivered } from './deliver.ts';

export type RetireRequest = {
  /** How long each live key has to be unused, milliseconds. */
  readonly days: number;
  /** How long it lives on once its places are gone, milliseconds. */
  readonly grace: number;
  /** A provider that does not say when a key was used is believed. */
  readonly unproved: boolean;
};

const UNREFERENCED: readonly Reference[] = ['shadowed', 'cut-off', 'none'];

/** Throws NOT_RETIRED with the first thing that speaks against it. Returns whether its use could not be proved. */
export async function proveUnread(run: SecretRun, { days, unproved }: RetireRequest): Promise<{ unproved: boolean }> {
  const { entry, target, context } = run;
  const current = currentOf(entry);
  if (!entry || !current)
    throw not(run, 'the journal has no current key of it', `keyturn rotate --only '${target.key}'`);
  if (isExposed(entry)) throw not(run, 'something of it leaked', `keyturn revoke --only '${target.key}'`);
  if (entry.human) throw not(run, 'it waits for a human', 'keyturn status');
  if (pendingOf(entry)) throw not(run, 'its rotation is under way', `keyturn rotate --only '${target.key}'`);
  const own = personalKeys(target, context.session.document);
  if (own.length > 0 || target.person)
    throw not(run, 'people have credentials of their own of it', 'keyturn offboard --person LOGIN, for each of them');
  if (current.shares.some(undelivered))
    throw not(run, 'a link of it is still owed', `keyturn rotate --only '${target.key}'`);
  const slots = slotsOf(entry.credentials);
  await mustBeUnreferenced(run, slots);
  await mustHaveNoTwin(run, slots);
  return { unproved: await mustBeQuiet(run, days, unproved) };
}

/** Keys of the GitHub secrets that its live credentials stand in. */
function slotsOf(credentials: readonly CredentialRecord[]): readonly string[] {
  const keys = liveCredentials({ revision: 0, salt: '', fingerprints: [], credentials }).flatMap(({ destinations }) =>
    destinations.flatMap(({ address }) => (address.kind === 'github' ? [address.key] : [])),
  );
  return [...new Set(keys)];
}

async function mustBeUnreferenced(run: SecretRun, slots: readonly string[]): Promise<void> {
  if (slots.length === 0) return;
  const { references } = run.context.ports;
  if (!references)
    throw not(run, 'nothing here can read which workflows use it', 'run it where GitHub can be asked: in its workflow');
  const { complete, slots: classes, files = {}, read } = await references(slots);
  for (const slot of slots) {
    const found = Object.hasOwn(classes, slot) ? classes[slot] : undefined;
    if (found !== undefined && UNREFERENCED.includes(found)) continue;
    const by = Object.hasOwn(files, slot) ? filesSay(files[slot] ?? []) : '';
    throw not(
      run,
      `${slot} is ${words[found ?? 'unknown']}${by}`,
      found === undefined || found === 'unknown'
        ? 'keyturn inventory says what this token is not shown'
        : 'keyturn inventory shows where; take that out first',
    );
  }
  if (!complete)
    throw not(
      run,
      `not every workflow that could read it was read${read === undefined ? '' : ` (only ${read})`}`,
      'keyturn inventory says which permission is missing',
    );
  if (read !== undefined) run.outcome.notes.push(`nothing reads it: ${read}`);
}

/** So many files are named. */
const NAMED = 3;

function filesSay(files: readonly string[]): string {
  if (files.length === 0) return '';
  const more = files.length > NAMED ? ` and ${files.length - NAMED} more` : '';
  return `: ${files.slice(0, NAMED).join(', ')}${more}`;
}

const words: { readonly [found in Reference]: string } = {
  elsewhere: 'read outside of Actions, where nobody can see by whom',
  runner: 'read by the runner itself',
  yes: 'read by a workflow',
  maybe: 'perhaps read by a workflow',
  unknown: 'of those whose readers are not known',
  shadowed: 'not read',
  'cut-off': 'not read',
  none: 'not read',
};

async function mustHaveNoTwin(run: SecretRun, slots: readonly string[]): Promise<void> {
  const { twins } = run.context.ports;
  const found = slots.length === 0 ? [] : await twins?.(slots);
  if (found === undefined) {
    run.outcome.notes.push(
      'whether another secret has the same value is not known: not all of its places were enrolled as they are',
    );
    return;
  }
  const [twin] = found;
  if (twin !== undefined)
    throw not(
      run,
      `${twin} holds the same value`,
      `add it to the destinations of ${run.target.key}, or give it a key of its own`,
    );
}

/** Whether the use of one of them could not be proved, and the person who asked takes that. */
async function mustBeQuiet(run: SecretRun, days: number, unproved: boolean): Promise<boolean> {
  const now = run.context.ports.clock.now().getTime();
  let doubtful = false;
  for (const one of liveCredentials(run.entry)) {
    const use = await lastUseOf(run, one);
    if (use.is === 'hidden') {
      if (!unproved)
        throw not(
          run,
          `${one.account} does not say when ${one.tag} was last used`,
          `if you know that nothing uses it: keyturn retire --only '${run.target.key}' --unproved`,
        );
      doubtful = true;
      continue;
    }
    const at = use.is === 'used' ? use.at.getTime() : time(one.times.minted ?? one.times.intent);
    if (at <= now - days) continue;
    const says = `${one.tag} was ${use.is === 'used' ? 'last used' : 'made'} at ${new Date(at).toISOString()}`;
    throw not(run, says, 'find out who uses it; or name a shorter time: --days N');
  }
  return doubtful;
}

export type LastUse = { readonly is: 'used'; readonly at: Date } | { readonly is: 'never' | 'hidden' };

/** When this credential was last used, as its provider tells. Throws what the provider's list throws. */
export async function lastUseOf(run: SecretRun, credential: CredentialRecord): Promise<LastUse> {
  const provider = await run.providerOf(credential);
  if (provider.local || provider.showsUse !== true || !provider.list) return { is: 'hidden' };
  const listed = await listedOne(run, provider, credential);
  if (!listed) return { is: 'hidden' };
  return listed.lastUsed ? { is: 'used', at: listed.lastUsed } : { is: 'never' };
}

async function listedOne(run: SecretRun, provider: Provider, { id }: CredentialRecord): Promise<Listed | undefined> {
  for (const one of (await provider.list?.()) ?? [])
    if ((provider.idIsSecret ? await run.hashed(one.id) : one.id) === id) return one;
  return undefined;
}

/** NOT_RETIRED, of a secret that stays as it is. */
function not({ target }: SecretRun, what: string, hint: string): KeyturnError {
  return new KeyturnError('NOT_RETIRED', { secret: target.key, what: `${target.key} is not retired: ${what}`, hint });
}
