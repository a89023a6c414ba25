/** What was found out about one slot: filled while the files are read, judged afterwards. */
import { type OrganizationSecret, type Slot, slotOf } from './facts.ts';

export type SlotRecord = Slot & {
  readonly slot: string;
  readonly level: 'organization' | 'repository' | 'environment';
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly visibility?: OrganizationSecret['visibility'];
  readonly selected?: readonly string[];
  readonly inside?: true;
  /** It is handed to jobs in a repository that everybody can see. */
  readonly inPublic: boolean;
};

/** Who takes a value: an action or a command, by the variable that it stands in. Neither: something else does. */
export type Consumer = {
  readonly uses?: string;
  readonly run?: string;
  readonly variable?: string;
};

/** `sure`: a job reads it; `maybe`: one may; `shadowed`: it reads a nearer one; `cut-off`: it is not handed that many. */
export type How = 'sure' | 'maybe' | 'shadowed' | 'cut-off';

export class Finding {
  readonly record: SlotRecord;
  readonly how = new Set<How>();
  readonly because = new Set<string>();
  /** Labels of the files that read it. */
  readonly files = new Set<string>();
  /** Why it may be read after all, by the label of the file: counts where nothing else reads it. */
  readonly afterAll = new Map<string, string>();
  readonly consumers = new Map<string, Consumer>();
  /** A repository that may read it was not read. */
  unread = false;
  dumped = false;
  strangers = false;
  unpinned = false;

  constructor(record: SlotRecord) {
    this.record = record;
  }

  consumed(by: Consumer): void {
    this.consumers.set(`${by.uses ?? ''}\n${by.variable ?? ''}\n${by.run ?? ''}`, by);
  }
}

/** What a list shows of one secret, with where it lies. */
export function recordOf(
  slot: Slot,
  secret: { readonly createdAt: string; readonly updatedAt: string } & Partial<OrganizationSecret>,
  visibility: string | undefined,
): SlotRecord {
  const { repository, app, environment, name } = slot;
  const level = environment !== undefined ? 'environment' : repository.endsWith('/*') ? 'organization' : 'repository';
  return {
    repository,
    app,
    ...(environment === undefined ? {} : { environment }),
    name,
    slot: slotOf(slot),
    level,
    createdAt: secret.createdAt,
    updatedAt: secret.updatedAt,
    ...(level === 'organization' && secret.visibility !== undefined ? { visibility: secret.visibility } : {}),
    ...(level === 'organization' && secret.selected !== undefined ? { selected: secret.selected } : {}),
    ...(level === 'organization' && secret.inside === true ? { inside: true } : {}),
    inPublic: app === 'actions' && visibility === 'public',
  };
}
