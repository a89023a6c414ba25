import type { DestinationContext } from '../../../src/destinations/destination.ts';
import type { Address, Http } from '../../../src/rotation/model/ports.ts';

/** A store to try a destination on: a fake that works, a few things in it, and what may happen to it. */
export type Bench = {
  readonly context: DestinationContext;
  /** Entries of `destinations` that this kind takes; the first one names a place that is there before the first write. */
  readonly entries: readonly object[];
  /** More of them, for a credential with one value only. */
  readonly single?: readonly object[];
  /** One that it must refuse. */
  readonly misspelt: object;
  /** What a consumer of the store finds at an address. */
  at(address: Address): Promise<string | undefined>;
  /** All that is in the store besides what is written to `entries` and `single`: it must never change. */
  others(): Promise<unknown>;
  /** How many versions there are, where a store keeps them: writing the same again makes none. */
  versions?(): number;
  /** Takes the places of `entries` away, or what they stand in; or an entry whose place never was there. */
  readonly remove: (() => unknown) | object;
  /** From now on the store says: you may not. */
  forbid(): unknown;
  /**
   * Another writer changes a part of its own in every place that has parts; undefined where none has. What stands there
   * afterwards is in `others`.
   */
  readonly meddle: (() => void) | undefined;
  /** What the store says to somebody who asks too often; undefined: there is no network in between. */
  readonly throttled: (() => Response) | undefined;
  /** The most bytes that fit. */
  readonly largest: number;
  /** Strange characters that the store can carry. Left out: all of them. */
  readonly odd?: string;
};

/** `through` is given every request's way to the fake, and lies in between. */
export type MakeBench = (through: (http: Http) => Http, directory: string) => Promise<Bench>;
