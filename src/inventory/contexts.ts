/** What the contexts of an expression can be, in one job of one run. */

import { allUnder, entriesIn, itemsIn, something, type Tree, textsIn } from './tree.ts';
import {
  ANY,
  anything,
  type Contexts,
  evaluateText,
  isList,
  isMembers,
  type Members,
  membersOf,
  texts,
  union,
  unionOf,
  type Values,
} from './values.ts';
import type { Input, Job, Workflow } from './workflow.ts';

/** What a run knows beside its own file. */
export type RunContext = {
  /** `owner/name` where it runs. */
  readonly repository: string;
  /** Names of the environments there; undefined: they could not be listed. */
  readonly environments: readonly string[] | undefined;
  /** Of the workflow that was caused. */
  readonly workflow: Values;
  readonly events: readonly string[];
  readonly inputs: Members;
  readonly eventInputs: Members;
};

/** Lists that are longer are not looked through. */
const LONGEST = 100;

/** A value that stands in a file, with its expressions evaluated; of a list or a mapping its parts are. */
export function valuesOf(tree: Tree, contexts: Contexts): Values {
  if (tree.is === 'text') return tree.value === undefined ? evaluateText(tree.text, contexts) : [tree.value];
  if (tree.is === 'map') return [membersIn([tree], contexts)];
  if (tree.items.length > LONGEST) return anything;
  const items = tree.items.map((item) => valuesOf(item, contexts));
  // An expression that makes a list may stand for its elements: then nothing has its place.
  const isMade = (item: Tree, index: number) => item.is === 'text' && items[index]!.some(isList);
  return tree.items.some(isMade) ? anything : [{ items }];
}

function membersIn(trees: readonly Tree[], contexts: Contexts): Members {
  const entries = entriesIn(trees);
  const named = entries.map(({ key, value }) => [key.is === 'text' ? key.text : ANY, value] as const);
  // A mapping that is made by an expression, or has a key that is, may have any member.
  const open = trees.some(({ is }) => is !== 'map') || named.some(([key]) => key.includes('${{') || key === ANY);
  return lazy(named, contexts, open ? anything : [null]);
}

/** Members are evaluated when they are asked for: most never are. */
function lazy(named: readonly (readonly [string, Tree])[], contexts: Contexts, otherwise: Values): Members {
  const lower = named.map(([key, value]) => [key.toLowerCase(), value] as const);
  const of = (wanted: (key: string) => boolean) => lower.filter(([key]) => wanted(key));
  return {
    at: (key) => {
      const found = of((one) => key.includes('*') || one === key.toLowerCase()).map(([, value]) =>
        valuesOf(value, contexts),
      );
      return found.length === 0 || key.includes('*') || otherwise === anything
        ? union(unionOf(found), otherwise)
        : unionOf(found);
    },
  };
}

/** The members of a run that somebody starts. */
export function startedInputs(workflow: Workflow, environments: readonly string[] | undefined): Members {
  const other = workflow.events.some((event) => event !== 'workflow_dispatch' && event !== 'workflow_call');
  const none: Values = other ? [''] : [];
  const entries = workflow.dispatchInputs.map(
    (input) => [input.name, union(given(input, environments), none)] as const,
  );
  return membersOf(entries, workflow.events.includes('workflow_call') ? anything : ['']);
}

function given({ type, options }: Input, environments: readonly string[] | undefined): Values {
  if (type === 'choice') {
    return options.length === 0
      ? anything
      : union(textsIn(options), options.length > textsIn(options).length ? anything : []);
  }
  if (type === 'boolean') return [true, false];
  if (type === 'environment') return environments === undefined || environments.length === 0 ? anything : environments;
  return anything;
}

/** The inputs of a called workflow: what the caller gives, else its defaults. */
export function calledInputs(callee: Workflow, job: Job, contexts: Contexts): Members {
  const given = something(job.with);
  const open = given.some(({ is }) => is !== 'map') || entriesIn(given).some(({ key }) => isMade(key));
  const handed = membersIn(given, contexts);
  const entries = callee.callInputs.map((input) => {
    const values = open ? anything : handed.at(input.name);
    const absent: Values = input.type === 'boolean' ? [false] : input.type === 'number' ? [0] : [''];
    const usual = input.default.length === 0 ? absent : unionOf(input.default.map((one) => valuesOf(one, contexts)));
    const isGiven = entriesIn(given).some(({ key }) => key.is === 'text' && key.text.toLowerCase() === input.name);
    return [input.name, asTyped(isGiven ? values : union(open ? values : [], usual), input.type)] as const;
  });
  return membersOf(entries, anything);
}

/** A text where the input is one; else what is given, and what its type could make of it. */
function asTyped(values: Values, type: string): Values {
  if (type === 'string') return texts(values);
  const made = texts(values).flatMap((text): Values => {
    if (text === 'true' || text === 'false') return [text === 'true'];
    return text.trim() === '' || Number.isNaN(Number(text)) ? [] : [Number(text)];
  });
  return union(values, made);
}

/** Variables that are made of variables. */
const DEEPEST = 20;

/** The contexts of a job, or of one of its steps. What is not told here may be anything. */
export function contextsOf(run: RunContext, workflow: Workflow, job: Job): (step?: number) => Contexts {
  // Once each, and never into itself or without end: `env.A` of `A: ${{ env.A }}` may be anything.
  const known = new Map<string, Values>();
  let depth = 0;
  const once = (key: string, find: () => Values): Values => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (depth > DEEPEST) return anything;
    known.set(key, anything);
    depth++;
    const found = find();
    depth--;
    known.set(key, found);
    return found;
  };
  // An action has parts that run before the first step and after the last, for which its inputs are evaluated again.
  const hasActions = job.steps.some(({ uses }) => uses.length > 0);
  // What a script runs is not read: whatever ran before may have written to GITHUB_ENV.
  const written = (step: number | undefined) => step !== undefined && (step > 0 || hasActions);
  const levels = (step?: number) => [step === undefined ? [] : (job.steps[step]?.env ?? []), job.env, workflow.env];
  const of =
    (step?: number): Contexts =>
    (name) => {
      const contexts = of(step);
      if (name === 'inputs') return run.inputs;
      if (name === 'matrix')
        return { at: (key) => once(`matrix ${step} ${key}`, () => matrixOf(job.matrix, key.toLowerCase(), contexts)) };
      if (name === 'env')
        return {
          at: (key) => once(`env ${step} ${key}`, () => variableOf(levels(step), key, contexts, written(step))),
        };
      if (name === 'github') return githubOf(run);
      return undefined;
    };
  return of;
}

function variableOf(levels: readonly (readonly Tree[])[], key: string, contexts: Contexts, written: boolean): Values {
  if (key.includes('*')) return anything;
  // Where another case stands it is another variable, but on Windows.
  let otherwise: Values = [];
  for (const [level, all] of levels.entries()) {
    const trees = something(all);
    const named = entriesIn(trees);
    if (trees.some(({ is }) => is !== 'map') || named.some((one) => isMade(one.key))) return anything;
    const found = named.filter((one) => one.key.is === 'text' && one.key.text.toLowerCase() === key.toLowerCase());
    if (found.length === 0) continue;
    // Whatever it is, a variable holds a text.
    const values = unionOf(found.map(({ value }) => texts(valuesOf(value, contexts))));
    otherwise = union(otherwise, values);
    if (!found.some((one) => one.key.is === 'text' && one.key.text === key)) continue;
    // What a step of the job writes into the environment stands above all but a step's own.
    return union(otherwise, level > 0 && written ? anything : []);
  }
  return otherwise.length === 0 || written ? anything : union(otherwise, ['']);
}

/** Each value of that dimension, and of the rows of `include`; nothing, where a row may have none. */
function matrixOf(matrix: readonly Tree[], key: string, contexts: Contexts): Values {
  if (key.includes('*') || matrix.length === 0 || matrix.some(({ is }) => is !== 'map')) return anything;
  const dimensions = entriesIn(matrix);
  if (dimensions.some(({ key: name }) => isMade(name))) return anything;
  const included = allUnder(matrix, 'include');
  if (included.some(({ is }) => is !== 'list')) return anything;
  const rows = itemsIn(included);
  if (rows.some(({ is }) => is !== 'map') || entriesIn(rows).some(({ key: name }) => isMade(name))) return anything;
  const own = key === 'include' || key === 'exclude' ? [] : allUnder(matrix, key);
  const values = own.flatMap((tree) => elementsOf(tree, contexts));
  const inRows = rows.map((row) => allUnder([row], key));
  const absent = own.length === 0 || inRows.some((found) => found.length === 0);
  return union(
    unionOf(values),
    unionOf(inRows.flat().map((tree) => valuesOf(tree, contexts))),
    absent && rows.length > 0 ? [null] : [],
    own.length === 0 && rows.length === 0 ? [null] : [],
  );
}

/** A key that is not what it says. */
function isMade(key: Tree): boolean {
  return key.is !== 'text' || key.text.includes('${{') || key.text === ANY;
}

function elementsOf(tree: Tree, contexts: Contexts): readonly Values[] {
  if (tree.is === 'list') return tree.items.map((item) => valuesOf(item, contexts));
  if (tree.is === 'map') return [anything];
  return valuesOf(tree, contexts).map((value) =>
    isList(value) ? unionOf(value.items) : isMembers(value) ? anything : value === ANY ? anything : [value],
  );
}

function githubOf(run: RunContext): Members {
  const owner = run.repository.split('/')[0]!;
  return membersOf(
    [
      ['workflow', run.workflow],
      ['repository', [run.repository]],
      ['repository_owner', [owner]],
      ['event_name', run.events.length === 0 ? anything : run.events],
      ['event', [membersOf([['inputs', [run.eventInputs]]], anything)]],
    ],
    anything,
  );
}

/** The environments that a job may be in, in lower case; an empty one is none. */
export function environmentsOf(job: Job, contexts: Contexts): readonly string[] {
  if (job.environment.length === 0) return [''];
  const found = unionOf(job.environment.map((tree) => namesOf(tree, contexts)));
  const names = texts(
    found.flatMap((value) => (isList(value) ? anything : isMembers(value) ? value.at('name') : value)),
  );
  return [...new Set(names.flatMap((name) => [name.toLowerCase(), name.trim().toLowerCase()]))];
}

function namesOf(tree: Tree, contexts: Contexts): Values {
  if (tree.is !== 'map') return tree.is === 'list' ? anything : valuesOf(tree, contexts);
  const names = allUnder([tree], 'name');
  if (names.length === 0 || tree.entries.some(({ key }) => isMade(key))) return anything;
  return unionOf(names.map((name) => (name.is === 'text' ? valuesOf(name, contexts) : anything)));
}

/** The name of a workflow, as `github.workflow` has it. */
export function workflowName({ name }: Workflow, path: string): Values {
  if (name.length === 0) return [path];
  if (name.some((text) => text.includes('${{'))) return anything;
  return name.map((text) => (text === '' ? path : text));
}
