/** What an incident is selected from: the journal, what was enrolled, and what the forge and the configuration show. */
import type { Enrolled } from '../../model/enrolled-ports.ts';
import type { JournalRecord } from '../../model/record.ts';

/** The names under which a provider and its vendor are found, each from the other. */
export type Named = {
  readonly providers: readonly string[];
  readonly vendors: readonly string[];
  /** Accounts of keys that are made by hand which are this vendor's. */
  readonly accounts: readonly string[];
};

/** A secret of the configuration that is in place and of which the journal has no credential. */
export type Observed = {
  readonly key: string;
  readonly provider: string;
  readonly account?: string;
  /** Address keys of the places that have a value. */
  readonly places: readonly string[];
  /** Since when the oldest of them has it, ISO 8601. */
  readonly since: string;
};

export type Evidence = {
  readonly journal: Pick<JournalRecord, 'secrets' | 'escrow'>;
  readonly enrolled?: Enrolled['slots'];
  /** Slots that the forge lists and that are not enrolled -> since when. */
  readonly listed?: { readonly [slot: string]: string };
  readonly observed?: readonly Observed[];
  /**
   * Address key of an organization's slot -> repositories that see it; under the name `*` those of every slot that is not
   * here. One of which neither says anything may be seen by all of them.
   */
  readonly visible?: { readonly [slot: string]: readonly string[] };
  /** Places of which not everything was shown: what else they hold is not known. */
  readonly unread?: readonly string[];
  /** Slots that a job which uses the action sees, or may see. */
  readonly readBy?: (action: string) => readonly string[];
  named(name: string): Named;
  /** What Keyturn itself works with: names of variables, and whose admin credential one is. */
  readonly own?: readonly { readonly name: string; readonly provider?: string }[];
  /** `owner/name` that Keyturn runs in. */
  readonly home?: string;
  /** What providers list now that the journal does not know. */
  readonly foreign?: readonly { readonly provider: string; readonly account: string; readonly id: string }[];
};
