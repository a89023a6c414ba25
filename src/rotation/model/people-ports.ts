/** What a rotation asks about people and about leaked values. */
import type { Readers } from './destination-ports.ts';
import type { Secret } from './secret.ts';

export type Person = {
  /** GitHub's numeric id where known (a rename is not a departure), else the login. */
  readonly id: string;
  readonly login: string;
  /** How channels reach this person: `email`, `slack`, ... */
  readonly reach: { readonly [channel: string]: string };
  /** A member of the repository's organization, as far as was asked: leaving it is leaving. */
  readonly member?: true;
};

/** A person whom the journal remembers: by GitHub's numeric id, with the login as it was then. */
export type Remembered = { readonly id: string; readonly login: string; readonly member?: true };

export interface People {
  /**
   * Logins and `@org/team`s -> people, each once. `ledger` is everybody whom the journal remembers: a login that is no
   * longer there is looked up by its id, and a person who was a member of the organization and is none any more is left
   * out. Throws TEAM_UNREADABLE, RECIPIENT_UNREACHABLE (nobody has this login, or another person has it now).
   */
  resolve(shareWith: readonly string[], ledger: readonly Remembered[]): Promise<readonly Person[]>;
  /** Who has this login today; undefined if nobody does. */
  named(login: string): Promise<{ readonly id: string; readonly login: string } | undefined>;
}

/** A secret that was found where it should not be. */
export type Alert = {
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  readonly secret: Secret;
};

export type OpenAlerts = {
  readonly alerts: readonly Alert[];
  /** `owner/name`s that may not be read or have no secret scanning. */
  readonly unreadable: readonly string[];
  /** As `Reach.unseen`. */
  readonly unseen: readonly string[];
};

/** How the list of one place's open alerts was when it was last looked at. */
export type AlertMark = {
  /** What the host calls this state of the list. */
  readonly etag?: string;
  /** When the newest of them changed last, ISO 8601; what changes after it is new. */
  readonly newest?: string;
};

/** The places that were looked at, by name: an organization, or `owner/name`. */
export type AlertMarks = { readonly [place: string]: AlertMark };

export type AlertNews = Omit<OpenAlerts, 'alerts'> & {
  /** Places that have open alerts which are newer than their mark. */
  readonly fresh: readonly string[];
  /** What the next look compares with. */
  readonly marks: AlertMarks;
};

export interface Alerts {
  /** What the token needs to read and close them, for hints. */
  readonly permission: string;
  /**
   * Every open alert of the places that read. Those of an organization are one list; where the token may not read it, each
   * of its readers is asked.
   */
  open(places: readonly Readers[]): Promise<OpenAlerts>;
  /** Whether there is something new since `marks`, without any value: one request for each list. */
  news(places: readonly Readers[], marks: AlertMarks): Promise<AlertNews>;
  /** Closes it as revoked. */
  resolve(alert: Alert, comment: string): Promise<void>;
}
