/** What may be adopted: a credential that somebody named, and that the provider lists where it can. */
import type { SecretRun } from '../journal/secret-run.ts';
import { KeyturnError } from '../model/errors.ts';
import type { Listed, Provider } from '../model/ports.ts';
import { type CredentialRecord, isTag } from '../model/record.ts';

/** Key in `SecretRun.found` of the values that were in the places before the first contact. */
export const IN_PLACE = 'in place';

/** The id of an adopted credential, and whether the provider lists it. */
export type Adopted = { readonly id: string; readonly seen: boolean; readonly idFrom?: CredentialRecord['idFrom'] };

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
