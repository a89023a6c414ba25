/**
 * Random organizations, with a record of its own of what each job reads: it is made while the file is made, from what was
 * meant, and knows nothing of how the file is read. Every draw comes from the seed.
 */
import type {
  App,
  Facts,
  FileTree,
  Listed,
  ListedSecret,
  OrganizationSecret,
  RepositoryFacts,
} from '../../src/inventory/facts.ts';
import { writeYaml } from './yaml-writer.ts';

export type Draw = {
  (): number;
  pick: <T>(of: readonly T[]) => T;
  chance: (of: number) => boolean;
  some: <T>(of: readonly T[], share: number) => T[];
};

export function drawing(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!;
  return Object.assign(next, {
    pick,
    chance: (of: number) => next() < of,
    some: <T>(of: readonly T[], share: number) => of.filter(() => next() < share),
  });
}

/** Prefixes and endings of names: a name is one of each, so that every form of composing one can mean it. */
const PREFIXES = ['KEY', 'DB', 'API'];
const ENDINGS = ['DEV', 'PROD', 'QA', '1'];
const NAMES = PREFIXES.flatMap((prefix) => ENDINGS.map((ending) => `${prefix}_${ending}`));
const ENVIRONMENTS = ['prod', 'Dev', 'qa', '12'];
const OWNER = 'acme';

export type Tree = { [key: string]: unknown };

export type Repository = {
  name: string;
  visibility: 'public' | 'private' | 'internal';
  secrets: { [app in App]: string[] };
  environments: { [name: string]: string[] };
  trees: { branch: string; files: { [path: string]: string } }[];
};

export type Organization = {
  seed: number;
  facts: Facts;
  /** Address of a slot -> the files whose jobs read it. */
  read: ReadonlyMap<string, readonly string[]>;
  workflows: string[];
};

class Maker {
  readonly draw: Draw;
  readonly repositories: Repository[];
  readonly organization: {
    [app in App]: { name: string; visibility: 'all' | 'private' | 'selected'; selected: string[] }[];
  };
  readonly read = new Map<string, string[]>();
  readonly workflows: string[] = [];
  #count = 0;

  constructor(draw: Draw) {
    this.draw = draw;
    const lists = () => ({
      actions: draw.some(NAMES, 0.4),
      dependabot: draw.some(NAMES, 0.2),
      codespaces: draw.some(NAMES, 0.1),
      agents: draw.some(NAMES, 0.2),
    });
    this.repositories = ['app', 'web', 'lib'].map((name) => ({
      name: `${OWNER}/${name}`,
      visibility: draw.pick(['public', 'private', 'internal'] as const),
      secrets: lists(),
      environments: Object.fromEntries(draw.some(ENVIRONMENTS, 0.6).map((one) => [one, draw.some(NAMES, 0.4)])),
      trees: [{ branch: 'main', files: {} }, ...(draw.chance(0.3) ? [{ branch: 'next', files: {} }] : [])],
    }));
    const many = draw.chance(0.1)
      ? Array.from({ length: 110 }, (_, index) => `${draw.pick(['A', 'KEY', 'Z'])}_N${index}`)
      : [];
    const shared = (names: readonly string[]) =>
      [...new Set(names)].map((name) => ({
        name,
        visibility: draw.pick(['all', 'private', 'selected'] as const),
        selected: draw.some(['app', 'web', 'lib'], 0.5).map((one) => `${OWNER}/${one}`),
      }));
    const own = lists();
    this.organization = {
      actions: shared([...own.actions, ...many]),
      dependabot: shared(own.dependabot),
      codespaces: shared(own.codespaces),
      agents: shared(own.agents),
    };
  }

  /** What GitHub hands a job there under that name. */
  slot(at: Repository, app: App, environment: string | undefined, name: string): string | undefined {
    const held = Object.entries(at.environments).find(([one]) => one.toLowerCase() === environment?.toLowerCase());
    if (app === 'actions' && held?.[1].includes(name)) return `github:${at.name}/actions/${held[0]}/${name}`;
    if (at.secrets[app].includes(name)) return `github:${at.name}/${app}/${name}`;
    const seen = this.organization[app]
      .filter(
        ({ visibility, selected }) =>
          visibility === 'all' ||
          (visibility === 'private' && at.visibility !== 'public') ||
          (visibility === 'selected' && selected.includes(at.name)),
      )
      .map((one) => one.name)
      .sort();
    const isHanded = seen.includes(name) && (app !== 'actions' || seen.indexOf(name) < 100);
    return isHanded ? `github:${OWNER}/*/${app}/${name}` : undefined;
  }

  note(file: string, slot: string | undefined): void {
    if (slot !== undefined) this.read.set(slot, [...(this.read.get(slot) ?? []), file]);
  }

  path(): string {
    return `.github/workflows/w${this.#count++}.${this.draw.pick(['yml', 'yaml'])}`;
  }

  put(at: Repository, tree: number, path: string, workflow: Tree): void {
    const text = writeYaml(workflow, this.draw);
    at.trees[tree]!.files[path] = text;
    this.workflows.push(text);
  }
}

const EVENTS = ['push', 'pull_request', 'schedule', 'release', 'issue_comment'];

export { ENDINGS, ENVIRONMENTS, EVENTS, Maker, NAMES, OWNER };

/** The facts that the forge would show of it. */
export function shown(maker: Maker, at: string): Facts {
  const secret = (name: string): ListedSecret => ({
    name,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  });
  const listed = (names: readonly string[]): Listed<ListedSecret> => ({
    state: 'listed',
    rows: names.map(secret),
    complete: true,
  });
  const each = <Of>(of: (app: App) => Of) => ({
    actions: of('actions'),
    dependabot: of('dependabot'),
    codespaces: of('codespaces'),
    agents: of('agents'),
  });
  return {
    at,
    organization: OWNER,
    organizationSecrets: each(
      (app): Listed<OrganizationSecret> => ({
        state: 'listed',
        complete: true,
        rows: maker.organization[app].map(({ name, visibility, selected }) => ({
          ...secret(name),
          visibility,
          ...(visibility === 'selected' ? { selected } : {}),
        })),
      }),
    ),
    repositories: maker.repositories.map(
      ({ name, visibility, secrets, environments, trees }): RepositoryFacts => ({
        repository: name,
        visibility,
        archived: false,
        secrets: each((app) => listed(secrets[app])),
        environments: {
          state: 'listed',
          rows: Object.fromEntries(Object.entries(environments).map(([one, names]) => [one, listed(names)])),
        },
        files: {
          state: 'read',
          defaultBranch: 'main',
          trees: trees.map(({ branch, files }): FileTree => ({ branches: [branch], files })),
          unread: 0,
        },
      }),
    ),
  };
}
