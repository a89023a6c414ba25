/** What the forge shows of secrets and of the files that read them. Reading it is the forge's work, judging it this room's. */

/** Which of the forge's stores a secret lies in: who is handed it. */
export const apps = ['actions', 'dependabot', 'codespaces', 'agents'] as const;
export type App = (typeof apps)[number];

export type ListedSecret = {
  readonly name: string;
  /** ISO 8601, as the forge writes it. */
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type OrganizationSecret = ListedSecret & {
  readonly visibility: 'all' | 'private' | 'selected';
  /** `owner/name` of the repositories that see it, where it is `selected`; undefined: that could not be read. */
  readonly selected?: readonly string[];
  /** `selected` is what the repositories that were read show, and others may see it, too. */
  readonly inside?: true;
};

/**
 * One list. `denied`: the token may not read it, and by which permission it could. `absent`: that store is not there.
 * `complete` is false where the forge counted more than it showed. `permission` beside rows: the list itself may not be
 * read, and these were seen elsewhere.
 */
export type Listed<Row extends ListedSecret> =
  | {
      readonly state: 'listed';
      readonly rows: readonly Row[];
      readonly complete: boolean;
      readonly permission?: string;
    }
  | { readonly state: 'denied'; readonly permission?: string }
  | { readonly state: 'failed'; readonly hint: string }
  | { readonly state: 'absent' };

/** The files below `.github` (and CODEOWNERS) as they stand on one or more branches. */
export type FileTree = {
  readonly branches: readonly string[];
  /** Path -> text. */
  readonly files: { readonly [path: string]: string };
};

export type RepositoryFiles =
  | {
      readonly state: 'read';
      readonly defaultBranch: string;
      /** The first one is that of the default branch. */
      readonly trees: readonly FileTree[];
      /** How many distinct trees of other branches were not read. */
      readonly unread: number;
      /** Paths of files that are there and could not be read, and of folders of which some could not; left out: none. */
      readonly missed?: readonly string[];
    }
  | { readonly state: 'denied'; readonly permission?: string }
  | { readonly state: 'failed'; readonly hint: string };

export type RepositoryFacts = {
  /** `owner/name`. */
  readonly repository: string;
  readonly visibility: 'public' | 'private' | 'internal';
  /** Nothing of an archived one is read. */
  readonly archived: boolean;
  readonly secrets: { readonly [app in App]: Listed<ListedSecret> };
  /** Name -> its secrets. `complete: false`: there are more. */
  readonly environments:
    | {
        readonly state: 'listed';
        readonly rows: { readonly [name: string]: Listed<ListedSecret> };
        readonly complete?: false;
      }
    | { readonly state: 'denied'; readonly permission?: string }
    | { readonly state: 'failed'; readonly hint: string };
  readonly files: RepositoryFiles;
};

export type Facts = {
  /** When it was asked, by the forge's clock. */
  readonly at: string;
  /** Login of the organization whose secrets were asked for; undefined: none was. */
  readonly organization?: string;
  readonly organizationSecrets: { readonly [app in App]: Listed<OrganizationSecret> };
  readonly repositories: readonly RepositoryFacts[];
  /**
   * Not every repository of the organization is in `repositories`, so what others read of its secrets was not seen: only
   * these were asked for, or nothing says that the token sees all of them.
   */
  readonly partial?: 'asked' | 'token';
};

/** What the configuration and the journal know of a slot. */
export type Known = {
  readonly keyturn: 'managed' | 'enrolled' | 'declared';
  readonly owner?: readonly string[];
  /** Slots that hold the same value. */
  readonly twins?: readonly string[];
  /** What the provider calls the credential that stands there, and whose it is: an id in the table of vendors. */
  readonly id?: string;
  readonly vendor?: string;
  /** The write of the slot that this is known of, ISO 8601: of a later one neither `twins` nor `id` are known. */
  readonly since?: string;
};

export type Slot = {
  /** `owner/name`; of an organization's secret `owner/*`. */
  readonly repository: string;
  readonly app: App;
  readonly environment?: string;
  readonly name: string;
};

/** Its address, as the journal has it: `github:OWNER/REPO/APP[/ENVIRONMENT]/NAME`. */
export function slotOf({ repository, app, environment, name }: Slot): string {
  return [`github:${repository}`, app, ...(environment === undefined ? [] : [environment]), name].join('/');
}
