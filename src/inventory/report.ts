/** What `keyturn inventory --json` prints: `schema/inventory.schema.json` as types. */
import type { App } from './facts.ts';

/** What reads a slot. The first that holds, in this order; the last three are called unreferenced. */
export const references = ['elsewhere', 'runner', 'yes', 'maybe', 'unknown', 'shadowed', 'cut-off', 'none'] as const;
export type References = (typeof references)[number];

/** Whether Keyturn can replace it by itself, or a person can at a console. `nothing`: there is no key in it. */
export type Rotatable = 'api' | 'manual' | 'unknown' | 'nothing';
/** Whether a job could do without the key, by the forge's OIDC token. `nothing`: there is no key in it. */
export type Keyless = 'yes' | 'limited' | 'no' | 'unknown' | 'nothing';

export type NoticeCode =
  | 'archived'
  | 'secrets-unreadable'
  | 'files-unreadable'
  | 'organization-unreadable'
  | 'environments-unreadable'
  | 'list-short'
  | 'branches';

/** What was not read, or only in part. */
export type Notice = {
  readonly code: NoticeCode;
  readonly repository?: string;
  /** By which permission it could be read. */
  readonly permission?: string;
  readonly what?: string;
  readonly hint?: string;
};

export type InventorySecret = {
  readonly slot: string;
  readonly app: App;
  readonly level: 'organization' | 'repository' | 'environment';
  /** `owner/name`; null: it is the organization's. */
  readonly repository: string | null;
  readonly environment: string | null;
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Whole days since `updatedAt`. */
  readonly ageDays: number;
  /** Only of an organization's secret. */
  readonly visibility?: 'all' | 'private' | 'selected';
  readonly references: References;
  /** Only of `maybe`: what could not be known, sorted; empty where a name or an environment is made at run time. */
  readonly because?: readonly string[];
  /** `owner/name/path`, with `@branch` or `@ref` where it is not the default branch's; sorted. */
  readonly files: readonly string[];
  readonly kind: 'key' | 'identifier';
  /** Id in the table of vendors. */
  readonly vendor: string | null;
  readonly rotatable: Rotatable;
  readonly keyless: Keyless;
  readonly owner: readonly string[];
  readonly risk: number;
  /** The parts of `risk`, as `cloud 40`. */
  readonly why: readonly string[];
  readonly keyturn: 'managed' | 'enrolled' | 'declared' | 'unknown';
  readonly twins?: readonly string[];
};

/** A name that a job reads, and that no store hands to it. */
export type Missing = {
  readonly repository: string;
  readonly name: string;
  /** Path in the repository; `owner/name/path@ref` where it is another's workflow. */
  readonly file: string;
  /** Dependabot itself reads it. */
  readonly app?: 'dependabot';
  /** Only read where its absence is provided for. */
  readonly optional?: true;
  /** Something that could hold it was not read. */
  readonly unsure?: true;
  /** Dependabot's store alone has that name. */
  readonly only?: 'dependabot';
};

export type Inventory = {
  readonly version: 1;
  readonly at: string;
  /** Whether all was read that was asked for. */
  readonly complete: boolean;
  readonly scope?: { readonly organization?: string; readonly repositories?: readonly string[] };
  readonly notices: readonly Notice[];
  /** The highest risk first, then by slot. */
  readonly secrets: readonly InventorySecret[];
  readonly missing: readonly Missing[];
  /** Counts. Of `over90`, `unreferenced` (without the shadowed), `shadowed`, `keyless`, `rotatable`: among the keys. */
  readonly summary: {
    readonly secrets: number;
    readonly keys: number;
    readonly identifiers: number;
    readonly over90: number;
    readonly unreferenced: number;
    readonly shadowed: number;
    readonly keyless: number;
    readonly rotatable: number;
    readonly missing: number;
  };
};
