/**
 * What the code base needs of a forge: the host of the repositories, of the workflow runs and of the people. GitHub is the
 * one that there is (`github/`); `compose` is the only one that knows which it is.
 */
import type { Check } from '../rotation/model/check.ts';
import type {
  Alerts,
  EnrolledStore,
  EscrowStore,
  JournalStore,
  LinkMessage,
  Owner,
  People,
  Pressed,
  Runs,
  UseProofs,
  Workflows,
} from '../rotation/model/ports.ts';

/** The run of a workflow, as its environment names it. */
export type JobRun = Pick<Owner, 'run' | 'attempt' | 'job'>;

export type JournalPlace = {
  /** `owner/name`; undefined: the configuration names none, and this run is for none. */
  readonly repository: string | undefined;
  readonly branch: string;
  /** Whether everybody may read it. */
  readonly public: boolean;
};

/** One file as it should be, on a branch that is made from the default one where it is not there. */
export type Proposal = {
  readonly branch: string;
  readonly path: string;
  readonly text: string;
  readonly message: string;
};

/** Address key of a secret -> when it was last written, ISO 8601. */
export type SlotTimes = ReadonlyMap<string, string>;

export type EscrowPlace = {
  /** `owner/name` of the repository whose workflow hands the secret back. */
  readonly repository: string;
  /** Of the secret, if only jobs of that environment may read it. */
  readonly environment?: string;
  /** Of the secret; its usual name without it. */
  readonly name?: string;
};

/** What keeps strangers' workflows from the credentials, and strangers' pushes from the journal. */
export type GuardedPlaces = {
  /** `owner/name` of the repository whose workflow runs Keyturn. */
  readonly repository: string;
  /** Of the escrow; undefined: it is a secret of the repository itself. */
  readonly environment: string | undefined;
  /** Name of the secret that is the escrow. */
  readonly escrow: string;
  readonly journal: { readonly repository: string; readonly branch: string };
};

/**
 * Nothing here sends a request until it is used. Every method throws what the forge's client throws: TOKEN_DENIED and the
 * other codes of tokens, RATE_LIMITED, HTTP_NOT_SENT, HTTP_UNKNOWN.
 */
export type Forge = {
  /** `owner/name` that this run is for, if there is one. */
  readonly repository: string | undefined;
  /** Who started this run; undefined outside of one. */
  readonly actor: string | undefined;
  /** Undefined: this process is not a job of the forge's. */
  readonly job: JobRun | undefined;
  /**
   * The person who started this very run by hand, and nobody but them: as the forge tells it, whatever the environment
   * says. Undefined: a schedule or an event started it, one person started it and another one let it run again, or this
   * process is no job.
   */
  pressed(): Promise<Pressed | undefined>;
  /** Who asks, for the recipients' messages. */
  readonly from: LinkMessage['from'];
  /** The journal on a branch. Throws CONFIG_INVALID where nothing names its repository. */
  journal(place: JournalPlace): Promise<JournalStore>;
  /** What `enrol` recorded, beside the journal of that place. */
  enrolled(place: JournalPlace): Promise<EnrolledStore>;
  /** Of every secret that jobs of this repository read, in itself, its organization and these environments. */
  slotTimes(environments: readonly string[]): Promise<SlotTimes>;
  /** In this run's repository, with what writes the journal there. False: it says so already. */
  propose(proposal: Proposal): Promise<boolean>;
  /** The escrow in a secret. */
  escrow(place: EscrowPlace): Promise<EscrowStore>;
  /** @param started when this process started, as far as is known by now */
  runs(owner: Owner, started: () => Date): Promise<Runs>;
  /** What workflows show of the secrets that they use. */
  proofs(): Promise<UseProofs>;
  /** Those of this run's repository; undefined where it has none. */
  workflows(): Promise<Workflows | undefined>;
  /** @param reach login -> how channels reach that person */
  people(reach: { readonly [login: string]: { readonly [channel: string]: string } }): Promise<People>;
  /** Alerts about secrets that were found in the open. */
  alerts(): Promise<Alerts>;
  /** How secrets of these names get into the environment of a job, for hints. */
  variableHint(names: readonly string[]): string;
  /** Keeps the schedule of this run's own workflow from being switched off for want of activity. */
  keepAlive(): Promise<void>;
  /** Never throws a KeyturnError: what cannot be asked is off, with why. */
  guards(places: GuardedPlaces): Promise<readonly Check[]>;
};

export type FollowedRun = {
  readonly id: number;
  /** For people. */
  readonly url: string;
  /** `queued`, `waiting`, `in_progress`, `completed`, ... */
  readonly status: string;
  /** Of one that is completed: `success`, `failure`, `cancelled`, ... */
  readonly conclusion: string | undefined;
};

/** Workflows of one repository that are started from outside and followed to their end. Throws what the client throws. */
export type Dispatcher = {
  defaultBranch(): Promise<string>;
  /** A file as it stands on a branch: its blob, and its text; undefined: it is not there. */
  fileOn(ref: string, path: string): Promise<{ readonly sha: string; readonly text: string } | undefined>;
  /** `active`, `disabled_manually`, ...; undefined: there is no such workflow. */
  state(workflow: string): Promise<string | undefined>;
  /** Undefined: it was started, and this server does not say as what. */
  start(workflow: string, ref: string, inputs: { readonly [name: string]: string }): Promise<FollowedRun | undefined>;
  /** The run whose name has this word; undefined: there is none yet. */
  named(workflow: string, word: string): Promise<FollowedRun | undefined>;
  look(id: number): Promise<FollowedRun>;
  /** Who may let a run go on that waits; empty where it is not said. */
  reviewers(id: number): Promise<readonly string[]>;
  /** The HTTP status of a refusal by the forge; undefined: the error is none. */
  refusedWith(error: unknown): number | undefined;
};
