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

/** One line of what a run reports while it works. */
export type Progress = {
  /** `environment/NAME`, or undefined for the run itself. */
  readonly secret?: string;
  readonly step: string;
  readonly detail: string;
};
