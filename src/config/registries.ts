/** The registries of the adapters, seen through one shape: names, names of later versions, and a module that is loaded when named. */
import type { z } from 'zod';
import { channels, planned as plannedChannels } from '../channels/index.ts';
import { destinations, planned as plannedDestinations } from '../destinations/index.ts';
import { planned as plannedProviders, providers } from '../providers/index.ts';

type Admin = string | { readonly [part: string]: string } | undefined;

/** What the configuration needs to know of a provider, a destination or a channel. */
export type Module = {
  readonly title: string;
  readonly sentence: string;
  readonly options: z.ZodType;
  /** Providers: what `admin` must be, and what the schema cannot say. */
  readonly admin?: 'none' | 'one' | 'any' | readonly string[];
  readonly adminOptional?: boolean;
  readonly docs?: string;
  /** Providers: the names of the values of one credential, where they are known without building it. */
  readonly values?: readonly string[];
  check?(
    options: unknown,
    admin: Admin,
  ): readonly { readonly path: readonly (string | number)[]; readonly message: string }[];
  /** Providers: a person mints, so `share: { as: own }` is impossible. */
  readonly manual?: true;
  /** Destinations. */
  readonly insideActions?: boolean;
  readonly escrow?: number;
  nameFault?(name: string): string | undefined;
  /** Channels: what stands under their name in `people`. */
  readonly reach?: z.ZodType<string> | undefined;
  /** Channels: it never carries a link to one person. */
  readonly noticesOnly?: true;
};

/** The providers, the destinations or the channels. */
export type Registry = {
  readonly word: 'provider' | 'destination' | 'channel';
  readonly names: readonly string[];
  /** Names that a later version will have: NOT_BUILT, not a spelling mistake. */
  readonly planned: readonly string[];
  /** Undefined for a name that this version does not have. */
  load(name: string): Promise<Module | undefined>;
};

type Rows = { readonly [name: string]: () => Promise<unknown> };

function registry(word: Registry['word'], rows: Rows, planned: readonly string[]): Registry {
  return {
    word,
    names: Object.keys(rows),
    planned,
    async load(name) {
      return Object.hasOwn(rows, name) ? ((await rows[name]!()) as Module) : undefined;
    },
  };
}

export const registries = {
  providers: registry('provider', providers, plannedProviders),
  destinations: registry('destination', destinations, plannedDestinations),
  channels: registry('channel', channels, plannedChannels),
} as const;

export type Registries = { readonly [name in keyof typeof registries]: Registry };

/** The same with further rows, which never stand for one that is there. */
export function registriesWith(own: { readonly [name in keyof Registries]?: Rows }): Registries {
  return {
    providers: registry('provider', { ...own.providers, ...providers }, plannedProviders),
    destinations: registry('destination', { ...own.destinations, ...destinations }, plannedDestinations),
    channels: registry('channel', { ...own.channels, ...channels }, plannedChannels),
  };
}
