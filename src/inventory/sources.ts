/** The files of all repositories: which workflow a call means, and what an action does with its inputs. */

import { parseExpression, piecesOf, somewhere } from './expressions.ts';
import type { Facts, RepositoryFacts } from './facts.ts';
import type { Consumer } from './findings.ts';
import { allUnder, entriesIn, itemsIn, readTree, type Tree, textsIn, under } from './tree.ts';
import { readWorkflow, type Workflow } from './workflow.ts';

/** The files as they stand on one or more branches. */
export type Source = {
  readonly repository: string;
  readonly files: ReadonlyMap<string, string>;
  readonly branches: readonly string[];
};

/** One file, with what it is called in an answer. */
export type File = {
  readonly source: Source;
  readonly path: string;
  readonly text: string;
  /** `@branch` or `@ref`; empty on the default branch. */
  readonly suffix: string;
};

export function labelOf({ source, path, suffix }: File): string {
  return `${source.repository}/${path}${suffix}`;
}

/** What a local action hands an input on to, and which actions it uses itself. */
export type Action = {
  readonly consumers: (input: string) => readonly Consumer[];
  readonly uses: readonly string[];
};

export class Sources {
  readonly #repositories: ReadonlyMap<string, readonly Source[]>;
  readonly #workflows = new Map<string, Workflow | undefined>();
  readonly #actions = new Map<string, Action>();

  constructor({ repositories }: Facts) {
    this.#repositories = new Map(
      repositories.filter(({ archived }) => !archived).map((one) => [one.repository.toLowerCase(), sourcesOf(one)]),
    );
  }

  /** The first one is that of the default branch; none where they could not be read. */
  of(repository: string): readonly Source[] {
    return this.#repositories.get(repository.toLowerCase()) ?? [];
  }

  /** Undefined: it cannot be read. */
  workflow(text: string): Workflow | undefined {
    if (!this.#workflows.has(text)) this.#workflows.set(text, readWorkflow(text));
    return this.#workflows.get(text);
  }

  /** The workflow that a call means; undefined: it cannot be read. */
  called(by: File, uses: string): File | undefined {
    if (uses.startsWith('./')) {
      const path = uses.slice(2);
      const text = by.source.files.get(path);
      return text === undefined ? undefined : { source: by.source, path, text, suffix: by.suffix };
    }
    const found = /^([^/@]+\/[^/@]+)\/([^@]+)@(.+)$/.exec(uses);
    if (found === null) return undefined;
    const [, repository, path, ref] = found as unknown as [string, string, string, string];
    const sources = this.of(repository);
    const branch = ref.replace(/^refs\/heads\//, '');
    // What a tag or a commit had is not read: the default branch's stands for it.
    const source = sources.find(({ branches }) => branches.includes(branch)) ?? sources[0];
    const text = source?.files.get(path);
    return source && text !== undefined ? { source, path, text, suffix: `@${ref}` } : undefined;
  }

  /** An action of the same repository; undefined: it cannot be read. */
  action({ source }: File, uses: string): Action | undefined {
    const folder = uses.replace(/^\.\//, '').replace(/\/+$/, '');
    const at = folder === '' ? '' : `${folder}/`;
    const text = source.files.get(`${at}action.yml`) ?? source.files.get(`${at}action.yaml`);
    if (text === undefined) return undefined;
    const known = this.#actions.get(text) ?? readAction(text);
    this.#actions.set(text, known);
    return known;
  }
}

function sourcesOf({ repository, files }: RepositoryFacts): readonly Source[] {
  if (files.state !== 'read') return [];
  return files.trees.map((tree) => ({
    repository,
    files: new Map(Object.entries(tree.files)),
    branches: tree.branches,
  }));
}

function readAction(text: string): Action {
  const tree = readTree(text);
  const steps = itemsIn(allUnder(under(tree, 'runs'), 'steps'));
  return {
    uses: allUnder(steps, 'uses').flatMap((one) => textsIn([one])),
    consumers: (input) => steps.flatMap((step) => consumersIn(step, input)),
  };
}

function consumersIn(step: Tree, input: string): readonly Consumer[] {
  const uses = textsIn(under(step, 'uses'))[0];
  const run = textsIn(under(step, 'run')).join('\n');
  const by: Consumer = { ...(uses === undefined ? {} : { uses }), ...(run === '' ? {} : { run }) };
  const variables = entriesIn(under(step, 'env'))
    .filter(({ value }) => mentionsInput(value, input))
    .map(({ key }): Consumer => (key.is === 'text' ? { ...by, variable: key.text } : by));
  const other = [...under(step, 'with'), ...under(step, 'run')].some((tree) => mentionsInput(tree, input));
  return [...variables, ...(other ? [by] : [])];
}

function mentionsInput(tree: Tree, input: string): boolean {
  if (tree.is === 'list') return tree.items.some((item) => mentionsInput(item, input));
  if (tree.is === 'map') return tree.entries.some(({ value }) => mentionsInput(value, input));
  return piecesOf(tree.text).some((piece) => {
    const parsed = 'expression' in piece ? parseExpression(piece.expression) : undefined;
    return (
      parsed !== undefined &&
      somewhere(
        parsed,
        (part) =>
          part.is === 'member' &&
          part.of.is === 'context' &&
          part.of.name === 'inputs' &&
          (part.key.is !== 'literal' || String(part.key.value).toLowerCase() === input),
      )
    );
  });
}
