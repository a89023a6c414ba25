/** Whether the provider has room for one more credential, and who takes the places there. */

import type { SecretRun } from '../journal/secret-run.ts';
import { KeyturnError } from '../model/errors.ts';
import { currentOf, previousOf, time } from '../model/policy.ts';
import type { Listed } from '../model/ports.ts';
import { type CredentialRecord, isTag } from '../model/record.ts';
import type { Prepared } from './preflight.ts';

type ProviderRoom =
  | { readonly is: 'free' }
  /** Only after the draining predecessor is revoked. */
  | { readonly is: 'draining' }
  /** Only by revoking the current one before its successor is minted. */
  | { readonly is: 'first' };

/**
 * Whether the provider has room for one more, and for the rotation after this one too. Counted over everything that shares
 * the account: other secrets, other environments, what this very run minted, and credentials that are in no record. Throws
 * PROVIDER_FULL with the credentials that take the places.
 */
export function roomAtProvider(run: SecretRun, prepared: Prepared, first: boolean): ProviderRoom {
  const { provider } = prepared;
  const { entry, target } = run;
  const current = currentOf(entry);
  if (first && current) return { is: 'first' };
  if (provider.concurrent === undefined || provider.local) return { is: 'free' };
  const shared = occupants(run, prepared);
  // This rotation, and the next one: by then the credential that is replaced now has ended, and the new one is current.
  const fits = shared.live + 1 <= provider.concurrent;
  const fitsNext = shared.others + (provider.concurrent > 1 ? 2 : 1) <= provider.concurrent;
  if (fits && fitsNext) return { is: 'free' };
  if (!fitsNext && shared.foreign.length > 0) throw occupiedByOthers(run, prepared, shared);
  const stranded = previousOf(entry).find((one) => one.revokeNotBefore === undefined);
  if (stranded) {
    throw new KeyturnError('NEEDS_HUMAN', {
      secret: target.key,
      what: `the value of ${stranded.tag} was lost while it was being written, and ${provider.account} has no room for a third credential to take its place`,
      hint: `run \`keyturn revoke --only '${target.key}' --first\`: it ends the older one, mints and writes at once; destinations that hold the older one fail until they are written`,
    });
  }
  if (shared.draining) return { is: 'draining' };
  if (provider.concurrent === 1 && shared.others === 0 && target.policy.allowDowntime) return { is: 'first' };
  throw new KeyturnError('PROVIDER_FULL', {
    secret: target.key,
    what: `${provider.account} allows ${provider.concurrent} at once and has ${shared.live}${shared.others === 0 ? '' : `, of which ${shared.others} ${shared.others === 1 ? 'belongs' : 'belong'} to ${shared.owners.join(', ')}`}`,
    hint:
      shared.others > 0
        ? `give ${target.key} a user or an account of its own at the provider: with ${shared.owners.join(', ')} it shares one that never has room for all of them`
        : provider.concurrent === 1
          ? 'set `policy: { allow-downtime: true }` for this secret: the old one then ends before the new one exists'
          : 'run again after the credential that is being replaced has ended; `keyturn status` says when',
  });
}

type Occupants = {
  /** Everything that takes a place. */
  readonly live: number;
  /** Of those, what is not this secret's. */
  readonly others: number;
  /** Keys of the other secrets of this journal that take one. */
  readonly owners: readonly string[];
  /** Listed, but in no record of this journal. */
  readonly foreign: readonly Listed[];
  /** A credential of this journal there drains, and makes room when it ends. */
  readonly draining: boolean;
};

function occupants(run: SecretRun, { provider, listed }: Prepared): Occupants {
  const { entry, target } = run;
  const { document } = run.context.session;
  const here = (one: CredentialRecord) => one.provider === target.binding.provider && one.account === provider.account;
  const live = (one: CredentialRecord) =>
    one.stage === 'current' || one.stage === 'previous' || (one.stage === 'pending' && one.step !== 'minting');
  const records = Object.entries(document.secrets).flatMap(([key, { credentials }]) =>
    credentials.filter((one) => here(one) && live(one)).map((one) => ({ key, one })),
  );
  // An id that is its own secret is recorded by hash only; such a credential is told apart by its tag.
  const isOf = (record: CredentialRecord, found: Listed) =>
    record.id === found.id || (found.tag !== undefined && record.tag === found.tag);
  const known = Object.values(document.secrets).flatMap(({ credentials }) => credentials);
  const isAdopted = ({ id }: Listed) => id === run.adopt;
  // A credential that was minted a moment ago may not be listed yet, and takes a place all the same.
  const fresh = run.context.ports.clock.now().getTime() - 60_000 - provider.listLag;
  const unlisted = records.filter(
    ({ one }) =>
      listed?.some((found) => isOf(one, found)) !== true &&
      (listed === undefined || time(one.times.minted ?? one.times.intent) > fresh),
  );
  const others = records.filter(({ key }) => key !== target.key);
  const foreign = (listed ?? []).filter((found) => !isAdopted(found) && !known.some((one) => isOf(one, found)));
  const theirs = (listed ?? []).filter(
    (found) => !isAdopted(found) && !(entry?.credentials ?? []).some((one) => isOf(one, found)),
  );
  return {
    live: (listed ?? []).length + unlisted.length,
    others: theirs.length + unlisted.filter(({ key }) => key !== target.key).length,
    owners: [...new Set(others.map(({ key }) => key))],
    foreign,
    draining: records.some(({ one }) => one.stage === 'previous'),
  };
}

/** PROVIDER_FULL: credentials that are not this journal's take the places. One with the tag of another journal is left to that. */
function occupiedByOthers(run: SecretRun, { provider }: Prepared, { live, foreign }: Occupants): KeyturnError {
  const { key } = run.target;
  const named = (one: Listed) => (provider.idIsSecret ? 'one with a hidden id' : one.id);
  const journals = new Set(foreign.flatMap(({ tag }) => (tag !== undefined && isTag(tag) ? [tag.slice(2, 10)] : [])));
  const strangers = foreign.filter(({ tag }) => tag === undefined || !isTag(tag));
  const parts = [
    ...(strangers.length === 0
      ? []
      : [`${strangers.map(named).join(', ')} ${strangers.length === 1 ? 'is' : 'are'} not Keyturn's`]),
    ...[...journals].map(
      (id) =>
        `${foreign
          .filter(({ tag }) => tag?.startsWith(`kt${id}`))
          .map(named)
          .join(', ')} belongs to the Keyturn journal ${id} of another repository`,
    ),
  ];
  const first = strangers[0];
  return new KeyturnError('PROVIDER_FULL', {
    secret: key,
    what: `${provider.account} allows ${provider.concurrent} at once and has ${live}: ${parts.join('; ')}`,
    hint:
      first === undefined
        ? `leave that credential alone: another repository's Keyturn keeps it. Give ${key} a user or an account of its own at the provider`
        : `if ${key} is that credential today, add \`adopt: ${provider.idIsSecret ? 'ID' : first.id}\` to it; otherwise end it at the provider, then run again`,
  });
}
