/** Providers, built from bindings: of today's configuration, or as a credential recorded them. */
import { providers } from '../providers/index.ts';
import type { Admin, ProviderModule } from '../providers/provider.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import { FollowingClock } from '../rotation/model/following-clock.ts';
import type { Clock, Minted, Origin, Probe, Provider, ProviderBinding } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { adapter } from './adapters.ts';
import { atMost, keptBy, shared } from './at-once.ts';
import { followed } from './clocks.ts';
import { credential, type Environment, type OwnAdapters, randomOf, variable, type World } from './world.ts';

/** Calls of one account that may be under way at once. */
const CALLS = 8;

/** Builds each binding once in a run: all secrets of an account share its limits and its listings. */
export function providersOf(world: World): (binding: ProviderBinding) => Promise<Provider> {
  const kept = keptBy<Provider>();
  return ({ provider, options, admin }) =>
    kept(JSON.stringify([provider, options, admin ?? null]), async () =>
      limited(await providerOf({ provider, options, admin }, world)),
    );
}

function providerModule(name: string, own: OwnAdapters | undefined): Promise<ProviderModule<unknown>> {
  return adapter<ProviderModule<unknown>>({ ...own?.providers, ...providers }, name, 'provider');
}

function limited(provider: Provider): Provider {
  const at = atMost(CALLS);
  const { list, deactivate, whose } = provider;
  return {
    ...provider,
    mint: (request) => at(() => provider.mint(request)),
    probe: (minted) => at(() => provider.probe(minted)),
    revoke: (id) => at(() => provider.revoke(id)),
    ...(whose === undefined ? {} : { whose: (minted: Minted) => at(() => whose.call(provider, minted)) }),
    ...(list === undefined ? {} : { list: shared(() => at(() => list.call(provider))) }),
    ...(deactivate === undefined ? {} : { deactivate: (id: string) => at(() => deactivate.call(provider, id)) }),
  };
}

async function providerOf(binding: ProviderBinding, world: World): Promise<Provider> {
  const module = await providerModule(binding.provider, world.adapters);
  const admin = adminOf(binding, world.environment);
  const options = module.options.parse(binding.options);
  const named = [...(module.environment ?? []), ...(module.variables?.(options) ?? [])];
  const provider = module.build({
    options,
    admin,
    http: world.http,
    clock: world.clock,
    random: randomOf(world),
    environment: Object.fromEntries(named.map((name) => [name, credential(world.environment, name)])),
    settings: Object.fromEntries((module.settings ?? []).map((name) => [name, variable(world.environment, name)])),
  });
  const names = typeof binding.admin === 'object' ? Object.values(binding.admin) : [binding.admin ?? ''];
  const { list } = provider;
  return {
    ...provider,
    ...(list === undefined ? {} : { list: () => inTime(() => list.call(provider), world.clock) }),
    // Only here is it known which variable holds what was refused.
    check: () =>
      inTime(() => provider.check(), world.clock).catch((error: unknown) => {
        if (!is(error, 'PROVIDER_DENIED') || names[0] === '') throw error;
        const hint = `check what ${names.join(' and ')} holds: expired, revoked, of another account?${error.hint === undefined ? '' : ` ${error.hint}`}`;
        throw new KeyturnError('PROVIDER_DENIED', { what: error.message, hint });
      }),
  };
}

/** Options that this version cannot read say nothing of where they lead. */
export async function originsOf(
  binding: ProviderBinding,
  own: OwnAdapters | undefined,
): Promise<readonly Origin[] | undefined> {
  const module = await providerModule(binding.provider, own);
  const options = module.options.safeParse(binding.options);
  if (!module.origins || !options.success) return undefined;
  try {
    return module.origins(options.data);
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    return undefined;
  }
}

/** A signature by a wrong clock is refused, and the refusal puts the clock right: then it is asked once more. */
async function inTime<T>(ask: () => Promise<T>, clock: Clock): Promise<T> {
  const offset = () => (clock instanceof FollowingClock ? clock.offset : 0);
  const before = offset();
  try {
    return await ask();
  } catch (error) {
    if (!is(error, 'PROVIDER_DENIED', 'PROVIDER_UNREADABLE') || offset() === before) throw error;
    return ask();
  }
}

/**
 * Asks the provider with a credential alone: what its holder can do, who has no admin credential. Undefined where that is
 * not possible, or would run a program.
 */
export async function probing(
  binding: ProviderBinding,
  given: World,
): Promise<((values: { readonly [name: string]: Secret }) => Promise<Probe>) | undefined> {
  const provider = await withoutAdmin(binding, given);
  return provider === undefined || provider.local ? undefined : (values) => provider.probe({ id: '', values });
}

/** A provider that can be asked with a credential alone. Undefined where that would run a program. */
export async function withoutAdmin(binding: ProviderBinding, given: World): Promise<Provider | undefined> {
  if (binding.provider === 'command') return undefined;
  const { world: heard, ofProvider } = followed(given);
  const world: World = { ...heard, http: ofProvider(heard.http) };
  const module = await providerModule(binding.provider, world.adapters);
  const { admin } = binding;
  // Never sent: what is asked knows nothing but the credential.
  const none = new Secret('no-admin-credential-here');
  return module.build({
    options: module.options.parse(binding.options),
    admin:
      typeof admin === 'object'
        ? Object.fromEntries(Object.keys(admin).map((part) => [part, none]))
        : admin === undefined
          ? undefined
          : none,
    http: world.http,
    clock: world.clock,
    random: randomOf(world),
    environment: {},
  });
}

function adminOf(binding: ProviderBinding, environment: Environment): Admin {
  const { admin } = binding;
  const value = (name: string): Secret => {
    const found = credential(environment, name);
    if (found) return found;
    throw new KeyturnError('ENVIRONMENT_MISSING', {
      what: `the environment variable ${name} is not set, which is the \`admin\` of ${binding.provider}`,
      hint: `in the workflow: env: { ${name}: \${{ secrets.${name} }} }; in a shell: export ${name}`,
    });
  };
  if (admin === undefined) return undefined;
  if (typeof admin === 'string') return value(admin);
  return Object.fromEntries(Object.entries(admin).map(([part, name]) => [part, value(name)]));
}
