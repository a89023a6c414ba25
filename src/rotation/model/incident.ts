/** An incident as the journal remembers it, and what was enrolled of slots: plain data, times as ISO 8601 in UTC. */

/** Whose commit it is. The actor only in a home that is not public. */
export type ByRecord = { readonly run: string; readonly attempt: number; readonly actor?: string };

/** What was breached. Exactly one member is there. */
export type Selector = {
  /** `NAME[:ACCOUNT]`: a provider or a vendor, each of which finds both. */
  readonly provider?: string;
  /** `KIND[:GLOB]` over the addresses of destinations. */
  readonly destination?: string;
  /** `owner/name` */
  readonly repository?: string;
  /** `owner/name[@ref]` */
  readonly action?: string;
  /** The kind of a channel. */
  readonly channel?: string;
  /** A login. */
  readonly person?: string;
  readonly all?: true;
};

/**
 * `item`: it is to die. `unproved`: it ended, and only its absence or a person said so. `own`: what Keyturn works with.
 * `foreign`: the provider lists it, and no journal accounts for it. The last two hold nothing up.
 */
export type ItemKind = 'item' | 'unproved' | 'own' | 'foreign';

/** How the end of a row is known: the proof of its credential. */
export type ItemProof = 'refused' | 'absent' | 'gone' | 'local' | 'confirmed' | 'unwritten';

export type ItemRecord = {
  readonly kind: ItemKind;
  readonly ended?: string;
  readonly proof?: ItemProof;
  /** When its owner was told that a person has to end it. */
  readonly told?: string;
  /** A person says that it may live. */
  readonly accepted?: { readonly by: ByRecord; readonly at: string; readonly reason: string };
};

export type IncidentRecord = {
  readonly selector: Selector;
  readonly since: string;
  readonly until: string;
  readonly reason?: string;
  readonly by: ByRecord;
  readonly opened: string;
  /** Logins and kinds of channels that links go to again. */
  readonly released?: readonly string[];
  readonly closed?: string;
  /** `KEY ROTATION`, `KEY observed`, `SLOT enrolled`, `SLOT listed`, `SLOT former:PRINT`, `PLACE unread`, `own NAME`, `foreign PROVIDER ID`. */
  readonly items: { readonly [row: string]: ItemRecord };
};

/** How many closed incidents stay in the journal; older ones are in its history. */
export const CLOSED_KEPT = 16;

/**
 * Logins, or kinds of channels, whom links wait for until a person releases them, in lower case: also when the incident is over,
 * because that its keys are dead says nothing of a mailbox or an account.
 */
export function heldBack(
  incidents: { readonly [id: string]: IncidentRecord } | undefined,
  kind: 'person' | 'channel',
): ReadonlySet<string> {
  const names = Object.values(incidents ?? {}).flatMap(({ selector, released = [] }) => {
    const name = selector[kind]?.toLowerCase();
    return name === undefined || released.some((one) => one.toLowerCase() === name) ? [] : [name];
  });
  return new Set(names);
}
