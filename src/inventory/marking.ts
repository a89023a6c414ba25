/** Marks the slots that a job reads, and notes the names that nothing hands to it. */
import type { App } from './facts.ts';
import type { Finding, How } from './findings.ts';
import type { Absences } from './missing.ts';
import type { Read } from './reads.ts';
import type { File } from './sources.ts';
import { type Handed, handedOf, type Outcomes, outcomesOf, type Store } from './stores.ts';
import { fits } from './wildcard.ts';

export type Repository = {
  readonly name: string;
  readonly stores: { readonly [app in App]: Store };
  readonly absences: Absences;
  /** False: so much was looked at that the rest is taken for unreadable. */
  readonly spend: (work: number) => boolean;
  /** Labels of the files that were taken for unreadable so. */
  readonly abandoned: Set<string>;
};

/** What a run is handed, by what causes it. */
export type Handing = {
  /** Somebody can start it as it stands. */
  readonly certain: boolean;
  readonly strangers: boolean;
  /** Dependabot may cause it, and its own store is handed then. */
  readonly dependabot: boolean;
  readonly agents: boolean;
  /** How an absence names that file. */
  readonly fileOf: (file: File) => string;
};

/** By name, what a caller handed on. */
export type Given = ReadonlyMap<string, readonly Finding[]>;

type Why = { readonly because?: string; readonly dumped?: boolean };

export const unreadable = 'unreadable';
export const unreadBranches = 'branches';

/** One of it for each job of each run. */
export class Marker {
  /** What the job reads. */
  readonly touched = new Set<Finding>();
  unsure = false;

  readonly #at: Repository;
  readonly #handing: Handing;
  readonly #label: string | undefined;
  readonly #file: string;
  readonly #known = new Map<string, readonly Finding[]>();

  /** @param where `label`: what `files` shows; undefined: it is no file */
  constructor(at: Repository, handing: Handing, where: { readonly label?: string; readonly file: string }) {
    this.#at = at;
    this.#handing = handing;
    this.#label = where.label;
    this.#file = where.file;
  }

  /** A name, or a pattern of names. Returned is what is handed to the job under it. */
  name(outcomes: Outcomes, read: Read, given: Given | undefined): readonly Finding[] {
    if (read.name === 'GITHUB_TOKEN') return [];
    const key = `${read.soft} ${read.name}`;
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    const found = given === undefined ? this.#own(outcomes, read) : this.#given(outcomes, read.name, given);
    this.#known.set(key, found);
    return found;
  }

  #own(outcomes: Outcomes, { name, soft }: Read): readonly Finding[] {
    const made = name.includes('*');
    const { stores, absences, spend } = this.#at;
    const names = (store: Store) => (made ? store.names.filter((one) => fits(one, name)) : [name]);
    const work = made ? stores.actions.names.length * (1 + name.length / 16) : 1;
    if (!spend(work * (1 + outcomes.shelves.length))) return this.#exhausted();
    if (made) this.unsure = true;
    const how = made || !this.#handing.certain ? 'maybe' : 'sure';
    const found = names(stores.actions).flatMap((one) => {
      const handed = handedOf(stores.actions, outcomes, one);
      const elsewhere = this.#handing.agents && handedOf(stores.agents, nowhere, one).found.length > 0;
      if (how === 'sure' && handed.handed !== 'yes' && !elsewhere) {
        const only = handedOf(stores.dependabot, nowhere, one).found.length > 0;
        absences.note({ name: one, file: this.#file, soft, unsure: handed.handed !== 'no', only });
      }
      return this.#mark(handed, how);
    });
    return [...found, ...this.#others(names, made ? 'maybe' : 'sure')];
  }

  /** What Dependabot's or an agent's run of it is handed in the place of Actions' own. */
  #others(names: (store: Store) => readonly string[], how: 'sure' | 'maybe', why: Why = {}): readonly Finding[] {
    const { dependabot, agents } = this.#at.stores;
    const found: Finding[] = [];
    const mark = (store: Store, as: 'sure' | 'maybe') => {
      for (const one of names(store)) found.push(...this.#mark(handedOf(store, nowhere, one), as, why));
    };
    if (this.#handing.dependabot) mark(dependabot, 'maybe');
    if (this.#handing.agents) mark(agents, how);
    return found;
  }

  /** In a called workflow: what was handed on, and what its own environment may hand it still. */
  #given(outcomes: Outcomes, name: string, given: Given): readonly Finding[] {
    if (!this.#at.spend(1 + given.size + outcomes.shelves.length)) return this.#exhausted();
    const found = [...given].flatMap(([one, findings]) => (fits(one, name) ? findings : []));
    for (const finding of found) this.touched.add(finding);
    if (name.includes('*')) this.unsure = true;
    return [...found, ...this.#environments(outcomes, (one) => fits(one, name))];
  }

  #environments({ shelves }: Outcomes, wanted: (name: string) => boolean, why: Why = {}): readonly Finding[] {
    const found = shelves.flatMap(({ secrets }) => [...secrets.values()].filter(({ record }) => wanted(record.name)));
    return this.#mark(
      { found: found.map((finding) => ({ finding, how: 'maybe' as const })), handed: 'yes' },
      'maybe',
      why,
    );
  }

  /** The whole context. */
  whole(outcomes: Outcomes, because: string, given: Given | undefined): readonly Finding[] {
    this.unsure = true;
    if (!this.#affords(outcomes)) return this.#exhausted();
    return this.#everything(outcomes, { because, dumped: !because.startsWith(unreadable) }, given);
  }

  /** A workflow that cannot be read is handed what it is handed, and may be in any environment. */
  unread(outcomes: Outcomes, because: string, given: Given | undefined): readonly Finding[] {
    this.unsure = true;
    if (!this.#affords(outcomes)) return this.#exhausted();
    return this.#everything(outcomes, { because, dumped: given === undefined }, given);
  }

  #affords({ shelves }: Outcomes): boolean {
    const { actions, dependabot, agents } = this.#at.stores;
    const names = actions.names.length + dependabot.names.length + agents.names.length;
    return this.#at.spend((1 + names) * (1 + shelves.length));
  }

  /** A file that cannot be read, or that was not. */
  file(because: string): void {
    this.unsure = true;
    const { stores } = this.#at;
    this.#everything(outcomesOf(stores.actions, ['*']), { because }, undefined);
    // GitHub runs nothing that it cannot read: in Dependabot's store it counts where nothing else reads the name.
    for (const name of stores.dependabot.names) {
      for (const { finding, how } of handedOf(stores.dependabot, nowhere, name).found) {
        if (how !== 'shadowed') finding.afterAll.set(this.#label ?? '', because);
      }
    }
  }

  #everything(outcomes: Outcomes, why: Why, given: Given | undefined): readonly Finding[] {
    if (given !== undefined) {
      const handed = [...given.values()].flat();
      for (const finding of handed) {
        this.touched.add(finding);
        finding.consumed({});
      }
      return [...handed, ...this.#environments(outcomes, () => true, why)];
    }
    const { actions } = this.#at.stores;
    const found = actions.names.flatMap((name) => this.#mark(handedOf(actions, outcomes, name), 'maybe', why));
    const all = [...found, ...this.#others((store) => store.names, 'maybe', why)];
    for (const finding of all) finding.consumed({});
    return all;
  }

  /** Once for each file: it says all that could be said of it. */
  #exhausted(): readonly Finding[] {
    this.unsure = true;
    const label = this.#label ?? '';
    if (!this.#at.abandoned.has(label)) this.file(unreadable);
    this.#at.abandoned.add(label);
    return [];
  }

  /** Everything that the job could see. */
  everything(outcomes: Outcomes, given: Given | undefined): ReadonlySet<Finding> {
    const { actions, dependabot, agents } = this.#at.stores;
    if (given !== undefined) {
      const shelves = outcomes.shelves.flatMap(({ secrets }) => [...secrets.values()]);
      return new Set([...[...given.values()].flat(), ...shelves]);
    }
    const of = (store: Store, in_: Outcomes) =>
      store.names.flatMap((name) =>
        handedOf(store, in_, name)
          .found.filter(isHanded)
          .map(({ finding }) => finding),
      );
    return new Set([
      ...of(actions, outcomes),
      ...(this.#handing.dependabot ? of(dependabot, nowhere) : []),
      ...(this.#handing.agents ? of(agents, nowhere) : []),
    ]);
  }

  #mark({ found }: Handed, most: 'sure' | 'maybe', { because, dumped = false }: Why = {}): readonly Finding[] {
    const marked: Finding[] = [];
    for (const { finding, how } of found) {
      const as: How = how === 'sure' ? most : how;
      finding.how.add(as);
      if (this.#label !== undefined) finding.files.add(this.#label);
      if (!isHanded({ how: as })) continue;
      if (as === 'maybe') {
        this.unsure = true;
        if (because !== undefined) finding.because.add(because);
      }
      if (dumped) finding.dumped = true;
      if (this.#handing.strangers) finding.strangers = true;
      this.touched.add(finding);
      marked.push(finding);
    }
    return marked;
  }
}

/** No environment at all. */
export const nowhere: Outcomes = { shelves: [], rest: true, unknown: false, called: false, any: false };

function isHanded({ how }: { readonly how: How }): boolean {
  return how === 'sure' || how === 'maybe';
}
