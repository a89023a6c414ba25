/**
 * A configuration that can never fit: secrets that share one account at a provider each take a place there for good, and
 * one more is taken while one of them is rotated.
 */
import { KeyturnError } from '../model/errors.ts';
import type { Ports, Provider } from '../model/ports.ts';
import type { JournalRecord } from '../model/record.ts';
import type { Target } from '../model/target.ts';
import { commonTarget, personalKeys } from '../people/personal-credentials.ts';
import { intendedRecipients } from '../people/recipients.ts';

/** An account with a limited number of places, and what takes them. */
export type SharedAccount = {
  readonly provider: Provider;
  /** What takes a place each: `production/KEY`, or `development/KEY of 3 people`. */
  readonly names: readonly string[];
  /** Keys of the secrets, as the configuration has them. */
  readonly keys: ReadonlySet<string>;
  readonly taken: number;
};

type World = { readonly ports: Ports; readonly session: { readonly document: JournalRecord } };

/**
 * Groups everything that the configuration wants by the account that it lives at. Two bindings are one account where the
 * provider calls it the same and the same admin credential opens it: the same name under another admin may be another's.
 * What cannot be built or asked is left out, and told by what it concerns.
 */
export async function sharedAccounts(world: World, configured: readonly Target[]): Promise<readonly SharedAccount[]> {
  const found = new Map<string, { provider: Provider; names: string[]; keys: Set<string>; taken: number }>();
  for (const target of configured) {
    const { binding, key } = target;
    try {
      const provider = await world.ports.provider(binding);
      if (provider.concurrent === undefined || provider.local) continue;
      const account = JSON.stringify([provider.name, provider.account, binding.admin ?? null]);
      const group = found.get(account) ?? { provider, names: [], keys: new Set<string>(), taken: 0 };
      const people = target.share?.as === 'own' ? await personalCount(world, target) : 0;
      if (commonTarget(target)) group.names.push(key);
      if (people > 0) group.names.push(`${key} of ${people} ${people === 1 ? 'person' : 'people'}`);
      group.taken += people + (commonTarget(target) ? 1 : 0);
      group.keys.add(key);
      found.set(account, group);
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
    }
  }
  return [...found.values()];
}

/** How many people are to have a personal credential: today's recipients, or those who have one while that cannot be asked. */
async function personalCount(world: World, target: Target): Promise<number> {
  try {
    return (await intendedRecipients(world, target)).length;
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    return personalKeys(target, world.session.document).length;
  }
}

/**
 * Throws PROVIDER_FULL if this secret shares an account that has no room for all that the configuration wants there.
 * @param key as the configuration has it, without a person
 */
export function refuseFullAccount(
  groups: readonly SharedAccount[],
  { key, policy }: Pick<Target, 'key' | 'policy'>,
): void {
  const group = groups.find(({ keys }) => keys.has(key));
  if (!group || group.provider.concurrent === undefined) return;
  const { names, provider, taken } = group;
  const { account, concurrent = 0 } = provider;
  const alone = taken === 1;
  if (taken + 1 <= concurrent || (alone && concurrent === 1 && policy.allowDowntime)) return;
  const many = `${concurrent} credential${concurrent === 1 ? '' : 's'} at once`;
  throw new KeyturnError('PROVIDER_FULL', {
    secret: key,
    what: alone
      ? `${account} allows ${many}, and ${names.join()} needs a second one while it is rotated`
      : `${names.join(', ')} share ${account}, which allows ${many}: they need ${taken + 1}, one for each and one more while one of them is rotated`,
    hint: alone
      ? `set \`policy: { allow-downtime: true }\` for ${key}: the old one then ends before the new one exists`
      : `give each of them an account of its own at the provider, under \`options\` or \`admin\` of each environment (for aws-iam: another IAM user)`,
  });
}
