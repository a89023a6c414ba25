/** Who runs Keyturn, which other runs there are, and what a run reports while it works. */

/** Who holds a lock. Outside Actions `lease` says when it lapses. */
export type Owner = {
  readonly run: string;
  readonly attempt: number;
  readonly job: string;
  /** 16 random bytes in base64url: two processes of one run are two owners. */
  readonly key: string;
  readonly lease?: string;
};

export interface Runs {
  /** What the token needs to read the runs of other repositories, for hints. */
  readonly permission: string;
  /** When this run was queued, by GitHub's clock: what it may know of the escrow. Outside Actions: the start. */
  queuedAt(): Promise<Date>;
  /** When this run was made, by GitHub's clock; a re-run keeps it. Outside Actions: the start. */
  createdAt(): Promise<Date>;
  /** `alive` unless GitHub says that this attempt is completed. */
  state(owner: Owner): Promise<{ readonly alive: true } | { readonly alive: false; readonly endedAt: Date }>;
  /**
   * Names of the workflow runs of this one repository (`owner/name`) that were created before `before` and are not
   * completed: they may hold the old value. Undefined: the token may not read them.
   */
  unfinished(repository: string, before: Date): Promise<readonly string[] | undefined>;
}

/** A run of a workflow that was started. */
export type StartedRun = {
  /** `owner/repo#id`. */
  readonly name: string;
  /** For people. */
  readonly url: string;
};

/**
 * Workflows of the repository that this run is for, by their file names; they are started on its default branch, without
 * inputs. Every method throws what the forge's client throws beside AFTER_FAILED.
 */
export type Workflows = {
  /** Throws AFTER_FAILED where it could not be started now. Changes nothing. */
  check(file: string): Promise<void>;
  /** Throws AFTER_FAILED: it was refused. Undefined: it was started, and the forge does not say as what. Never repeated by itself. */
  start(file: string): Promise<StartedRun | undefined>;
  /** The first run of it that the same account started at or after `since`; undefined: there is none, or it cannot be told. */
  startedSince(file: string, since: Date): Promise<StartedRun | undefined>;
};

/** One line of what a run reports while it works. */
export type Progress = {
  /** `environment/NAME`, or undefined for the run itself. */
  readonly secret?: string;
  readonly step: string;
  readonly detail: string;
};
