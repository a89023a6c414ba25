/** What `load` makes of the file. */
import type { Json, ProviderBinding } from '../rotation/model/ports.ts';
import type { Target } from '../rotation/model/target.ts';
import type { Notify } from './notify.ts';

/** One entry of a list of named things: `{ github: { environment: production } }`. */
export type Named = { readonly name: string; readonly options: { readonly [name: string]: Json } };

/** The kinds of link service (docs/links.md). */
export type Via = 'keyturn' | 'github' | 'privatebin' | 'yopass' | 'ots';

/** The whole configuration, checked, merged and with every default in its place. Durations are milliseconds. */
export type Configuration = {
  readonly targets: readonly Target[];
  readonly links: {
    readonly via: Via;
    /** Without a slash at its end; undefined only for `via: github`. */
    readonly url: string | undefined;
    readonly expires: number;
    readonly password: boolean;
  };
  readonly channels: readonly Named[];
  /** GitHub login, as written -> channel -> how it reaches that person. No prototype: look logins up as they come. */
  readonly people: { readonly [login: string]: { readonly [channel: string]: string } };
  readonly notify: Notify | undefined;
  /** How recipients run Keyturn; undefined: their messages name only the page of a link. */
  readonly cli: string | undefined;
  /** Bindings that secrets had. */
  readonly former: readonly ProviderBinding[];
  /** Destinations that secrets had. */
  readonly formerDestinations: readonly Pick<Target, 'destinations' | 'values'>[];
  readonly journal: (
    | { readonly kind: 'github'; readonly repository: string | undefined; readonly branch: string }
    | { readonly kind: 'file'; readonly path: string }
  ) & {
    /** The only key that may sign it. */
    readonly key?: string;
  };
  readonly escrow: Named;
  readonly public: boolean;
  /** Events that strangers can cause, and on which this repository runs Keyturn all the same. */
  readonly events: readonly string[];
};
