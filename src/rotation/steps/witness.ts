/**
 * What a whole listing of an account has to show, so that what it does not show means anything; and which credential this
 * run itself works with.
 */

import type { SecretRun } from '../journal/secret-run.ts';
import { KeyturnError } from '../model/errors.ts';
import type { Listed, Provider } from '../model/ports.ts';
import type { CredentialRecord } from '../model/record.ts';

/** Credentials that a whole listing of one account shows. */
export type Witness = {
  /** Their ids, as the journal keeps them. Empty: none is known, and no listing can be told to be whole. */
  readonly ids: readonly string[];
  /** Whether this listing shows one of them. */
  in(listed: readonly Listed[]): Promise<boolean>;
};

/** What a whole listing of the credential's account has to show. */
export async function witnessOf(run: SecretRun, provider: Provider, credential: CredentialRecord): Promise<Witness> {
  const ids = await idsOf(run, provider, credential);
  return {
    ids,
    async in(listed) {
      for (const { id } of listed) if (ids.includes(provider.idIsSecret ? await run.hashed(id) : id)) return true;
      return false;
    },
  };
}

/**
 * Of credentials that live at the account of `credential` and that it has shown before: the current one of the same
 * secret, else those of other secrets, else the admin's own.
 */
async function idsOf(run: SecretRun, provider: Provider, credential: CredentialRecord): Promise<readonly string[]> {
  const lives = (one: CredentialRecord): boolean =>
    one.rotation !== credential.rotation &&
    one.provider === credential.provider &&
    one.account === credential.account &&
    one.id !== undefined &&
    one.seen !== undefined &&
    one.times.revoking === undefined &&
    (one.stage === 'current' || one.stage === 'previous');
  const idOf = (one: CredentialRecord): string => one.id as string;
  const own = run.entry?.credentials.filter((one) => one.stage === 'current' && lives(one)) ?? [];
  if (own.length > 0) return own.map(idOf);
  // A hidden id is hashed under the salt of its own secret: others' cannot be compared.
  const others = provider.idIsSecret
    ? (run.entry?.credentials ?? [])
    : Object.values(run.context.session.document.secrets).flatMap(({ credentials }) => credentials);
  const found = others.filter(lives).map(idOf);
  if (found.length > 0 || provider.self === undefined) return found;
  const self = await provider.self();
  return self === undefined || self === credential.id ? [] : [self];
}

/** Whether the admin credential of this run is this very one. */
export async function worksWith(run: SecretRun, provider: Provider, credential: CredentialRecord): Promise<boolean> {
  const { ports } = run.context;
  const { admin } = run.target.binding;
  const names = typeof admin === 'string' ? [admin] : Object.values(admin ?? {});
  const prints = Object.values(credential.fingerprint ?? {});
  for (const name of names) {
    const value = ports.variable(name);
    if (!value) continue;
    if (!provider.idIsSecret && value.reveal() === credential.id) return true;
    if (prints.includes(await ports.fingerprint(run.entry?.salt ?? '', value))) return true;
  }
  return provider.self !== undefined && credential.id !== undefined && (await provider.self()) === credential.id;
}

/** A run never ends the credential that it works with: nothing could show afterwards that it is dead, or mint again. */
export async function refuseOwnAdmin(run: SecretRun, provider: Provider, credential: CredentialRecord): Promise<void> {
  if (!(await worksWith(run, provider, credential))) return;
  const { admin } = run.target.binding;
  const named = typeof admin === 'string' ? `\`${admin}\`` : 'the variables under `admin`';
  throw new KeyturnError('OLD_KEY_ALIVE', {
    secret: run.target.key,
    what: `the credential that is to end is the admin credential that this run works with, so it was not revoked`,
    hint: `store another admin credential where the workflow takes ${named} from (the new value of ${run.target.key} is one, if it may do as much), then run \`keyturn rotate --only '${run.target.key}'\``,
  });
}
