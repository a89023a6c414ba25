/** What an entry point brings: everything that is not configuration. */
import { ulid } from 'ulid';
import type { ChannelModule } from '../channels/channel.ts';
import type { DestinationModule } from '../destinations/destination.ts';
import type { LinkStore } from '../links/store.ts';
import type { ProviderModule } from '../providers/provider.ts';
import type { Clock, Http, Progress, Random } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';

export type Environment = { readonly [name: string]: string | undefined };

type Rows<Module> = { readonly [name: string]: () => Promise<Module> };

/** Adapters that whoever uses the library brings, beside those of the registries. */
export type OwnAdapters = {
  readonly providers?: Rows<ProviderModule>;
  readonly destinations?: Rows<DestinationModule>;
  readonly channels?: Rows<ChannelModule>;
  /** Makes the links of a rotation, whatever `links: { via }` says. */
  readonly links?: Pick<LinkStore, 'create'>;
};

export type World = {
  readonly http: Http;
  readonly clock: Clock;
  readonly random: Pick<Random, 'bytes'>;
  readonly environment: Environment;
  /** What relative paths are relative to. */
  readonly directory: string;
  progress(progress: Progress): void;
  readonly adapters?: OwnAdapters;
  /** Asks the person at the terminal, who sees nothing of what they type. Left out where nobody is there. */
  readonly ask?: (question: string) => Promise<Secret | undefined>;
};

/** What the inputs say beside the configuration. */
export type Access = {
  readonly token: Secret | undefined;
  readonly journalToken: Secret | undefined;
  readonly clientId: string | undefined;
  readonly privateKey: Secret | undefined;
  readonly pending: Secret | undefined;
};

/** A variable that is not set and one that is empty are the same: undefined. */
export function variable(environment: Environment, name: string): string | undefined {
  const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
  return value === undefined || value === '' ? undefined : value;
}

/** The same of a credential, which is masked from here on. */
export function credential(environment: Environment, name: string): Secret | undefined {
  const value = variable(environment, name);
  return value === undefined ? undefined : new Secret(value);
}

export function randomOf({ random }: World): Random {
  return { bytes: random.bytes, ulid: (at) => ulid(at.getTime(), () => (random.bytes(1)[0] ?? 0) / 256) };
}
