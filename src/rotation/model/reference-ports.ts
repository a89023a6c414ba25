/** What reads the places of a secret, as an inventory of the workflows tells it: what a retirement has to know. */

/** Of a slot: who reads it. `shadowed`: every reader gets a nearer one; `cut-off`: beyond what GitHub hands out. */
export type Reference = 'elsewhere' | 'runner' | 'yes' | 'maybe' | 'unknown' | 'shadowed' | 'cut-off' | 'none';

export type Referenced = {
  /** Every file that could read one of them was read; `false`: a class may be too good. */
  readonly complete: boolean;
  /** Key of the slot's address -> its class; one that is missing is not known. */
  readonly slots: { readonly [slot: string]: Reference };
  /** Key of the slot's address -> what reads it, or may: `acme/shop/.github/workflows/deploy.yml`. */
  readonly files?: { readonly [slot: string]: readonly string[] };
  /** What was read, for people: `14 files on 3 branches`. */
  readonly read?: string;
};

/** @param slots keys of addresses, `github:acme/shop/actions/production/NAME`. Throws what reading the repositories throws. */
export type References = (slots: readonly string[]) => Promise<Referenced>;

/**
 * Slots beside these that hold the value of one of them, as they were enrolled; undefined where nothing is known of that.
 * @param slots keys of addresses
 */
export type Twins = (slots: readonly string[]) => Promise<readonly string[] | undefined>;

/** About what an incident asks for slots: exactly one member is there. */
export type SlotsAsked = { readonly repository?: string | undefined; readonly action?: string | undefined };

/** What the forge shows of slots, each by its address key. */
export type ShownSlots = {
  /** When each was last written, ISO 8601. */
  readonly listed: { readonly [slot: string]: string };
  /** An organization's slot -> repositories that see it; under the name `*`, those of every one that is not here. */
  readonly visible: { readonly [slot: string]: readonly string[] };
  /** What jobs which use the action read, or may read. */
  readonly readBy?: readonly string[];
  /** `github:owner/name`, or `github:owner/*` -> why not all of it was shown. */
  readonly unread: { readonly [place: string]: string };
};
