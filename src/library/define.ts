/** Adapters of one's own: checked when they are defined, so that a mistake shows where it was made. */
import type { ChannelModule } from '../channels/channel.ts';
import { channels } from '../channels/index.ts';
import { plainPattern } from '../config/names.ts';
import type { DestinationModule } from '../destinations/destination.ts';
import { destinations } from '../destinations/index.ts';
import type { LinkStore } from '../links/store.ts';
import { providers } from '../providers/index.ts';
import type { ProviderModule } from '../providers/provider.ts';
import { KeyturnError } from '../rotation/model/errors.ts';

/**
 * A provider of one's own: who mints, proves, lists and revokes a credential. Its name is what a configuration says under
 * `provider`. Nothing is sent before it is used.
 *
 * @returns the same module
 * @throws KeyturnError INPUT_INVALID for a name that is none or is taken, or where a part is missing
 */
export function defineProvider<Options>(module: ProviderModule<Options>): ProviderModule<Options> {
  named('provider', module.name, providers);
  complete('provider', module, ['title', 'sentence', 'options', 'admin', 'permission', 'docs', 'build']);
  return module;
}

/**
 * A place for secrets of one's own. Its `kind` is what a configuration says in `destinations`.
 *
 * @returns the same module
 * @throws KeyturnError INPUT_INVALID for a kind that is none or is taken, or where a part is missing
 */
export function defineDestination<Options>(module: DestinationModule<Options>): DestinationModule<Options> {
  named('destination', module.kind, destinations);
  complete('destination', module, ['title', 'sentence', 'options', 'nameFault', 'expand', 'origins', 'build']);
  return module;
}

/**
 * A way to reach people of one's own. Its name is what a configuration says in `channels`.
 *
 * @returns the same module
 * @throws KeyturnError INPUT_INVALID for a name that is none or is taken, or where a part is missing
 */
export function defineChannel<Options>(module: ChannelModule<Options>): ChannelModule<Options> {
  named('channel', module.name, channels);
  complete('channel', module, ['title', 'sentence', 'options', 'environment', 'build']);
  return module;
}

/**
 * A way to hand values over of one's own: makes links, knows its own by their shape, and opens them.
 *
 * @returns the same store
 * @throws KeyturnError INPUT_INVALID where a part is missing
 */
export function defineLinkStore<Parsed>(store: LinkStore<Parsed>): LinkStore<Parsed> {
  complete('link store', store, ['parse', 'open', 'create']);
  return store;
}

function named(what: string, name: unknown, taken: object): void {
  if (typeof name !== 'string' || !/^[a-z][a-z0-9-]{0,62}$/.test(name))
    throw refused(`the name of a ${what} is lower-case letters, digits and -`);
  if (Object.hasOwn(taken, name)) throw refused(`Keyturn has a ${what} named ${name}: choose another name`);
}

function complete(what: string, module: object, parts: readonly string[]): void {
  const missing = parts.filter((part) => (module as { readonly [part: string]: unknown })[part] === undefined);
  if (missing.length > 0) throw refused(`this ${what} has no \`${missing.join('`, no `')}\``);
}

function refused(what: string): KeyturnError {
  return new KeyturnError('INPUT_INVALID', { what, hint: 'docs/library.md has an example of each adapter' });
}

/** By their names, for the registries. */
export function rowsOf<Module extends object>(
  modules: readonly Module[] | undefined,
  name: (module: Module) => string,
): { readonly [name: string]: () => Promise<Module> } {
  const rows: { [name: string]: () => Promise<Module> } = {};
  for (const module of modules ?? []) {
    if (Object.hasOwn(rows, name(module)) && plainPattern.test(name(module)))
      throw refused(`two adapters are named ${name(module)}`);
    rows[name(module)] = async () => module;
  }
  return rows;
}
