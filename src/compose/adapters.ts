/** Adapters by their names in the configuration and in old journals, built for this run. */
import type { ChannelModule } from '../channels/channel.ts';
import { channels } from '../channels/index.ts';
import type { Configuration } from '../config/load.ts';
import type { DestinationContext, DestinationModule } from '../destinations/destination.ts';
import { destinations } from '../destinations/index.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Address, Channel, Destination } from '../rotation/model/ports.ts';
import type { Target } from '../rotation/model/target.ts';
import { atMost } from './at-once.ts';
import { credential, type OwnAdapters, type World } from './world.ts';

/** A row of a registry, loaded. Throws NOT_BUILT: a name that no longer is there stands in an old journal. */
export async function adapter<T>(registry: object, name: string, what: string): Promise<T> {
  // Each row has options of its own; what is read from outside fits one only after that row's schema has parsed it.
  const rows = registry as { readonly [name: string]: () => Promise<T> };
  const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
  if (row) return row();
  throw new KeyturnError('NOT_BUILT', {
    what: `this version of Keyturn has no ${what} named ${name}`,
    hint: 'use the version that wrote the journal, or take it out of the configuration',
  });
}

export async function destinationModule(
  kind: string,
  own: OwnAdapters | undefined,
): Promise<DestinationModule<unknown>> {
  return adapter<DestinationModule<unknown>>({ ...own?.destinations, ...destinations }, kind, 'destination');
}

/** Calls of one kind of destination that may be under way at once; GitHub's client has limits of its own. */
const CALLS = 8;

export function destinationsOf(
  context: DestinationContext,
  own: OwnAdapters | undefined,
): (address: Address) => Promise<Destination> {
  const limits = new Map<string, ReturnType<typeof atMost>>();
  return async (address) => {
    const destination = (await destinationModule(address.kind, own)).build(address, context);
    if (address.kind === 'github') return destination;
    const at = limits.get(address.kind) ?? atMost(CALLS);
    limits.set(address.kind, at);
    const { updatedAt, read } = destination;
    return {
      ...destination,
      preflight: (question) => at(() => destination.preflight(question)),
      write: (value) => at(() => destination.write(value)),
      ...(updatedAt === undefined ? {} : { updatedAt: () => at(() => updatedAt.call(destination)) }),
      ...(read === undefined ? {} : { read: () => at(() => read.call(destination)) }),
    };
  };
}

/** Every place that these destinations mean today, each once. */
export async function addressesOf(
  target: Pick<Target, 'destinations' | 'values'>,
  context: DestinationContext,
  own: OwnAdapters | undefined,
): Promise<readonly Address[]> {
  const lists = await Promise.all(
    target.destinations.map(async ({ kind, options }) => {
      const module = await destinationModule(kind, own);
      return module.expand(module.options.parse(options), { values: target.values }, context);
    }),
  );
  const seen = new Map(lists.flat().map((address) => [address.key, address]));
  return [...seen.values()];
}

export async function channelsOf(configuration: Configuration, world: World): Promise<readonly Channel[]> {
  const { adapters: own, clock, environment, http } = world;
  return Promise.all(
    configuration.channels.map(async ({ name, options }) => {
      const module = await adapter<ChannelModule<unknown>>({ ...own?.channels, ...channels }, name, 'channel');
      const parsed = module.options.parse(options);
      const named = Object.fromEntries(module.environment(parsed).map((one) => [one, credential(environment, one)]));
      return module.build({ options: parsed, environment: named, http, clock });
    }),
  );
}
