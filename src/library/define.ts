/** Adapters of one's own: checked when they are defined, so that a mistake shows where it was made. */
import type { ChannelModule } from '../channels/channel.ts';
import type { OwnAdapters } from '../compose/world.ts';
import type { DestinationModule } from '../destinations/destination.ts';
import type { LinkStore } from '../links/store.ts';
import type { ProviderModule } from '../providers/provider.ts';
import { invalid } from './judge.ts';
import { channelKind, destinationKind, judgeStore, type Kind, providerKind, wrappedStore } from './modules.ts';
import { Values } from './promises.ts';

/**
 * A provider of one's own: who mints, proves, lists and revokes a credential. Its name is what a configuration says under
 * `provider`. Nothing is sent before it is used.
 *
 * @returns the same module
 * @throws KeyturnError INPUT_INVALID naming the part that is missing, unknown or wrong, and for a name that is taken
 */
export function defineProvider<Options>(module: ProviderModule<Options>): ProviderModule<Options> {
  providerKind.judge(module, 'provider');
  return module;
}

/**
 * A place for secrets of one's own. Its `kind` is what a configuration says in `destinations`.
 *
 * @returns the same module
 * @throws KeyturnError INPUT_INVALID naming the part that is missing, unknown or wrong, and for a kind that is taken
 */
export function defineDestination<Options>(module: DestinationModule<Options>): DestinationModule<Options> {
  destinationKind.judge(module, 'destination');
  return module;
}

/**
 * A way to reach people of one's own. Its name is what a configuration says in `channels`.
 *
 * @returns the same module
 * @throws KeyturnError INPUT_INVALID naming the part that is missing, unknown or wrong, and for a name that is taken
 */
export function defineChannel<Options>(module: ChannelModule<Options>): ChannelModule<Options> {
  channelKind.judge(module, 'channel');
  return module;
}

/**
 * A way to hand values over of one's own: makes links, knows its own by their shape, and opens them.
 *
 * @returns the same store
 * @throws KeyturnError INPUT_INVALID naming the part that is missing, unknown or wrong
 */
export function defineLinkStore<Parsed>(store: LinkStore<Parsed>): LinkStore<Parsed> {
  judgeStore(store, 'store');
  return store;
}

type Brought = {
  readonly providers?: readonly ProviderModule[] | undefined;
  readonly destinations?: readonly DestinationModule[] | undefined;
  readonly channels?: readonly ChannelModule[] | undefined;
  readonly linkStore?: Pick<LinkStore, 'create'> | undefined;
};

/** What a run takes of them, defined or not. Throws INPUT_INVALID for two of one name. */
export function adaptersOf({ providers, destinations, channels, linkStore }: Brought): OwnAdapters {
  const values = new Values();
  return {
    providers: rowsOf('providers', providers, providerKind, values),
    destinations: rowsOf('destinations', destinations, destinationKind, values),
    channels: rowsOf('channels', channels, channelKind, values),
    ...(linkStore === undefined ? {} : { links: wrappedStore(linkStore, values) }),
  };
}

function rowsOf<Module>(
  path: string,
  modules: readonly Module[] = [],
  kind: Kind<Module>,
  values: Values,
): { readonly [name: string]: () => Promise<Module> } {
  const rows: { [name: string]: () => Promise<Module> } = {};
  for (const [at, module] of modules.entries()) {
    kind.judge(module, `${path}[${at}]`);
    const name = kind.name(module);
    if (Object.hasOwn(rows, name)) throw invalid(`${path}[${at}]`, `two adapters are named ${name}`);
    const wrapped = kind.wrapped(module, values);
    rows[name] = async () => wrapped;
  }
  return rows;
}
