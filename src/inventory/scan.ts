/** Reads the files of every repository, and marks which slots they read. */
import { startedInputs, workflowName } from './contexts.ts';
import type { Facts, RepositoryFacts } from './facts.ts';
import type { Finding, SlotRecord } from './findings.ts';
import { type Handing, Marker, nowhere, type Repository, unreadable, unreadBranches } from './marking.ts';
import { Absences } from './missing.ts';
import { readsOf } from './reads.ts';
import { follow, type JobSeen } from './run.ts';
import { type File, labelOf, type Source, Sources } from './sources.ts';
import { handedOf, type Shelves, shelvesOf } from './stores.ts';
import { anything, membersOf } from './values.ts';
import { mentionsInFile, type Workflow } from './workflow.ts';

export type Scan = {
  readonly findings: readonly Finding[];
  readonly absences: ReadonlyMap<string, Absences>;
  readonly sources: Sources;
};

/** Names and environments that are looked at for one repository, and twenty for each job of a call: a second of work. */
const MOST_WORK = 1_000_000;

/** Whoever may not write to a repository can cause these, and the workflow runs with its secrets. */
const STRANGERS = /^(?:pull_request_target|issues|issue_comment|discussion.*|workflow_run|fork|watch)$/;
/** What Dependabot never causes. All else it may: what is not known yet, too. */
const NOT_DEPENDABOT =
  /^(?:schedule|workflow_dispatch|repository_dispatch|workflow_call|release|fork|watch|public|gollum|discussion.*|milestone|page_build)$/;

export function scan(facts: Facts, seen: (job: JobSeen) => void = () => {}): Scan {
  const shelves = shelvesOf(facts);
  const sources = new Sources(facts);
  const absences = new Map<string, Absences>();
  for (const repository of facts.repositories) {
    if (repository.archived) continue;
    const found = new Absences();
    absences.set(repository.repository, found);
    const at = placeOf(repository, shelves, found);
    const { files } = repository;
    if (files.state === 'read') new Scanner(repository, at, sources, seen).scan();
    // No action is handed a secret but by a workflow.
    if (files.state !== 'read' || files.missed?.some((path) => !path.startsWith('.github/actions/'))) notRead(at);
  }
  notListed(facts, shelves.findings);
  return { findings: shelves.findings, absences, sources };
}

function placeOf(repository: RepositoryFacts, shelves: Shelves, absences: Absences): Repository {
  let left = MOST_WORK;
  const spend = (work: number) => {
    left -= work;
    return left > 0;
  };
  return { name: repository.repository, stores: shelves.of(repository), absences, spend, abandoned: new Set() };
}

function notRead({ stores }: Repository): void {
  for (const store of [stores.actions, stores.dependabot]) {
    const shelves = [store.repository, ...store.environments.values()];
    for (const finding of shelves.flatMap(({ secrets }) => [...secrets.values()])) finding.unread = true;
    for (const { finding } of store.organization.values()) finding.unread = true;
  }
}

/** An organization's secret may be read where nobody looked. */
function notListed(facts: Facts, findings: readonly Finding[]): void {
  const listed = new Set(facts.repositories.map(({ repository }) => repository.toLowerCase()));
  for (const finding of findings) {
    const { level, selected = [] } = finding.record;
    if (level !== 'organization') continue;
    if (selected.some((one) => !listed.has(one.toLowerCase()))) finding.unread = true;
    if (facts.partial !== undefined && isSeenBeyond(finding.record)) finding.unread = true;
  }
}

/** Whether repositories that were not listed may see it. */
export function isSeenBeyond({ level, visibility, selected, inside }: SlotRecord): boolean {
  return level === 'organization' && (visibility !== 'selected' || selected === undefined || inside === true);
}

class Scanner {
  readonly #facts: RepositoryFacts;
  readonly #at: Repository;
  readonly #sources: Sources;
  readonly #seen: (job: JobSeen) => void;
  readonly #trees: readonly Source[];
  /** What a run of this repository has come through. */
  readonly #visited = new Set<string>();

  constructor(facts: RepositoryFacts, at: Repository, sources: Sources, seen: (job: JobSeen) => void) {
    this.#facts = facts;
    this.#at = at;
    this.#sources = sources;
    this.#seen = seen;
    this.#trees = sources.of(facts.repository);
  }

  scan(): void {
    const called: { file: File; workflow: Workflow }[] = [];
    for (const file of this.#workflows()) {
      const workflow = this.#sources.workflow(file.text);
      if (workflow === undefined) {
        this.#marker(file).file(unreadable);
        this.#seen(this.#unreadable(file));
      } else if (isOnlyCalled(workflow)) called.push({ file, workflow });
      else this.#start(file, workflow, true);
    }
    // What nothing here calls may be called from anywhere; last what only such a one calls, or a circle of them.
    const names = new Set(called.flatMap(({ workflow }) => workflow.jobs.flatMap(({ calls }) => calls)));
    const isCalled = ({ file }: { file: File }) => names.has(`./${file.path}`);
    for (const one of [...called.filter((each) => !isCalled(each)), ...called.filter(isCalled)]) {
      if (!this.#visited.has(labelOf(one.file))) this.#start(one.file, one.workflow, false);
    }
    this.#dependabot();
    const { files } = this.#facts;
    if (files.state === 'read' && files.unread > 0) this.#marker(undefined).file(unreadBranches);
  }

  /** Of a branch only what differs from the default branch, or may mean something else there. */
  #workflows(): readonly File[] {
    const [first] = this.#trees;
    return this.#trees.flatMap((source) =>
      [...source.files].flatMap(([path, text]) => {
        if (!/^\.github\/workflows\/.*\.ya?ml$/i.test(path)) return [];
        const isSame = source === first || first?.files.get(path) === text;
        // A text in quotes can have any character written otherwise.
        if (isSame && source !== first && !/\.\/|\\/.test(text)) return [];
        return [{ source, path, text, suffix: isSame ? '' : `@${source.branches[0] ?? ''}` }];
      }),
    );
  }

  #start(file: File, workflow: Workflow, certain: boolean): void {
    const { environments } = this.#facts;
    const names = environments.state === 'listed' ? Object.keys(environments.rows) : undefined;
    const inputs = certain ? startedInputs(workflow, names) : membersOf([], anything);
    follow(
      {
        at: this.#at,
        sources: this.#sources,
        handing: this.#handing(file, workflow, certain),
        context: {
          repository: this.#at.name,
          environments: names,
          workflow: certain ? workflowName(workflow, file.path) : anything,
          events: certain ? workflow.events : [],
          inputs,
          eventInputs: inputs,
        },
        seen: this.#seen,
        visited: (one) => this.#visited.add(labelOf(one)),
      },
      file,
      workflow,
    );
  }

  #handing({ path }: File, { events }: Workflow, certain: boolean): Handing {
    return {
      certain,
      strangers: certain && events.some((event) => STRANGERS.test(event)),
      dependabot: !certain || events.some((event) => !NOT_DEPENDABOT.test(event)),
      agents: /(?:^|\/)copilot-setup-steps\.ya?ml$/i.test(path),
      fileOf: (file) => (file.source.repository === this.#at.name ? `${file.path}${file.suffix}` : labelOf(file)),
    };
  }

  #marker(file: File | undefined): Marker {
    const handing = { certain: false, strangers: false, dependabot: false, agents: false, fileOf: labelOf };
    return new Marker(this.#at, handing, file === undefined ? { file: '' } : { label: labelOf(file), file: file.path });
  }

  #unreadable(file: File): JobSeen {
    const marker = this.#marker(file);
    const { actions } = this.#at.stores;
    const any = { ...nowhere, shelves: [...actions.environments.values()] };
    return {
      repository: this.#at.name,
      file: labelOf(file),
      job: '',
      uses: [],
      unreadable: file.text,
      slots: new Set(),
      could: () => marker.everything(any, undefined),
    };
  }

  /** Dependabot itself reads its own file, on the default branch. */
  #dependabot(): void {
    const [source] = this.#trees;
    const { dependabot } = this.#at.stores;
    for (const [path, text] of source?.files ?? []) {
      if (!/^\.github\/dependabot\.ya?ml$/i.test(path)) continue;
      const label = `${source!.repository}/${path}`;
      const mentions = mentionsInFile(text);
      const { reads, whole } = mentions === undefined ? { reads: [], whole: unreadable } : readsOf(mentions);
      const own = new Marker(
        { ...this.#at, stores: { ...this.#at.stores, actions: dependabot }, absences: new Absences() },
        { certain: true, strangers: false, dependabot: false, agents: false, fileOf: labelOf },
        { label, file: path },
      );
      if (whole !== undefined) own.whole(nowhere, whole, undefined);
      for (const read of reads) {
        own.name(nowhere, read, undefined);
        if (read.name.includes('*') || read.name === 'GITHUB_TOKEN') continue;
        const { handed } = handedOf(dependabot, nowhere, read.name);
        if (handed === 'yes') continue;
        const { name, soft } = read;
        this.#at.absences.note({ name, file: path, soft, unsure: handed !== 'no', only: false, app: 'dependabot' });
      }
    }
  }
}

function isOnlyCalled({ events }: Workflow): boolean {
  return events.length > 0 && events.every((event) => event === 'workflow_call');
}
