/**
 * Programs and origins come from the configuration, never from the journal: a recorded binding is used only if the
 * configuration of today, or what it says that it had, sends the same admin credential to the same places.
 */
import type { Address, Origin, Ports, ProviderBinding } from './ports.ts';
import type { CredentialRecord } from './record.ts';
import type { Target } from './target.ts';

export function bindingOf({ provider, options, admin }: CredentialRecord): ProviderBinding {
  return { provider, options, admin: admin ?? undefined };
}

/** Whether the admin credential of a recorded binding may be sent where that sends it. */
export async function isPaired(
  ports: Pick<Ports, 'origins' | 'former'>,
  configured: readonly Target[],
  recorded: ProviderBinding,
): Promise<boolean> {
  const known = [...configured.map(({ binding }) => binding), ...ports.former];
  if (known.some((one) => same(one, recorded))) return true;
  const origins = await ports.origins(recorded);
  if (origins === undefined) return false;
  const open = origins.filter(({ usual }) => usual !== true);
  if (open.length === 0) return true;
  const paired = known.filter(
    ({ provider, admin }) => provider === recorded.provider && text(admin ?? null) === text(recorded.admin ?? null),
  );
  const allowed = new Set<string>();
  for (const binding of paired) for (const { at } of await originsIn(ports, binding)) allowed.add(at);
  return open.every(({ at }) => allowed.has(at));
}

/**
 * The same for a journal that nobody signs: only the settings of that very secret, or what the configuration says that it
 * had, are believed.
 */
export function isItsOwn({ former }: Pick<Ports, 'former'>, target: Target, recorded: ProviderBinding): boolean {
  return [target.binding, ...former].some((one) => same(one, recorded));
}

/** Whether a value and the credential of a recorded destination may be sent where that sends them. */
export async function isConfigured(
  ports: Pick<Ports, 'addresses' | 'addressOrigins' | 'formerDestinations'>,
  configured: readonly Target[],
  recorded: Address,
): Promise<boolean> {
  const origins = await ports.addressOrigins(recorded);
  if (origins === undefined) return false;
  const open = origins.filter(({ usual }) => usual !== true);
  if (open.length === 0) return true;
  const allowed = new Set<string>();
  for (const { destinations, values } of [...configured, ...ports.formerDestinations]) {
    const alike = destinations.filter(({ kind }) => kind === recorded.kind);
    for (const address of await ports.addresses({ destinations: alike, values }))
      for (const { at } of (await ports.addressOrigins(address)) ?? []) allowed.add(at);
  }
  return open.every(({ at }) => allowed.has(at));
}

/** What cannot be said of a configured one allows nothing more than itself. */
async function originsIn(ports: Pick<Ports, 'origins'>, binding: ProviderBinding): Promise<readonly Origin[]> {
  return (await ports.origins(binding)) ?? [];
}

function same(one: ProviderBinding, other: ProviderBinding): boolean {
  const plain = ({ provider, options, admin }: ProviderBinding) => text([provider, options, admin ?? null]);
  return plain(one) === plain(other);
}

/** The order of members means nothing. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, inside: unknown) =>
    typeof inside === 'object' && inside !== null && !Array.isArray(inside)
      ? Object.fromEntries(Object.entries(inside).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inside,
  );
}
