/** A workflow or an action as this room needs it: events, inputs, jobs, and where each of them mentions secrets. */
import { type Mention, mentionsOf } from './reads.ts';
import { allUnder, type Entry, entriesIn, itemsIn, readTree, type Tree, textsIn, under } from './tree.ts';

/** Where a value goes that is read there. */
export type Use = {
  /** The action that a step uses; its input or variable is handed to it. */
  readonly uses?: string;
  /** The input's name, in lower case. */
  readonly input?: string;
  /** What the step runs. */
  readonly run?: string;
  /** The environment variable that holds it. */
  readonly variable?: string;
  /** A condition: nothing is handed on. */
  readonly condition?: true;
  /** The name under which a called workflow gets it, in upper case. */
  readonly handed?: string;
};

export type Place = {
  readonly mentions: readonly Mention[];
  readonly use: Use;
  /** Index of the step, or how many there are, for what is read after the last; undefined: it is the job's or the workflow's. */
  readonly step?: number;
};

export type Step = {
  readonly uses: readonly string[];
  readonly run: string;
  readonly env: readonly Tree[];
};

export type Job = {
  readonly id: string;
  readonly environment: readonly Tree[];
  /** The workflows that it calls: one, unless the key is doubled. */
  readonly calls: readonly string[];
  readonly inherits: boolean;
  readonly with: readonly Tree[];
  readonly matrix: readonly Tree[];
  readonly env: readonly Tree[];
  readonly steps: readonly Step[];
  readonly places: readonly Place[];
};

export type Input = {
  readonly name: string;
  readonly type: string;
  readonly options: readonly Tree[];
  readonly default: readonly Tree[];
};

export type Workflow = {
  readonly name: readonly string[];
  /** In lower case. */
  readonly events: readonly string[];
  readonly dispatchInputs: readonly Input[];
  readonly callInputs: readonly Input[];
  readonly env: readonly Tree[];
  readonly jobs: readonly Job[];
};

/** Undefined: it cannot be read, or is none. An empty file is a workflow without jobs. */
export function readWorkflow(text: string): Workflow | undefined {
  const tree = readTree(text);
  if (tree === undefined) return undefined;
  if (tree.is === 'text' && tree.text.trim() === '') {
    return { name: [], events: [], dispatchInputs: [], callInputs: [], env: [], jobs: [] };
  }
  if (tree.is !== 'map') return undefined;
  const jobs = under(tree, 'jobs');
  const named = entriesIn(jobs);
  if (jobs.some(({ is }) => is !== 'map') || named.some(({ value }) => value.is !== 'map')) return undefined;
  const above = tree.entries.filter(({ key }) => !(key.is === 'text' && key.text.toLowerCase() === 'jobs'));
  const env = under(tree, 'env');
  // What stands above the jobs is read in each of them.
  const shared = [...placesOf(above.filter(({ value }) => !env.includes(value))), ...variables(env)];
  // In YAML 1.1, which a file can ask for, this word is a truth.
  const on = [...under(tree, 'on'), ...under(tree, 'true')];
  return {
    name: textsIn(under(tree, 'name')),
    events: eventsOf(on),
    dispatchInputs: inputsOf(allUnder(allUnder(on, 'workflow_dispatch'), 'inputs')),
    callInputs: inputsOf(allUnder(allUnder(on, 'workflow_call'), 'inputs')),
    env,
    jobs: named.map(({ key, value }) => jobOf(key, value, shared)),
  };
}

function eventsOf(on: readonly Tree[]): readonly string[] {
  const keys = entriesIn(on).map(({ key }) => key);
  return textsIn([...on, ...itemsIn(on), ...keys]).map((name) => name.toLowerCase());
}

function inputsOf(inputs: readonly Tree[]): readonly Input[] {
  return entriesIn(inputs).map(({ key, value }) => ({
    name: key.is === 'text' ? key.text.toLowerCase() : '',
    type: textsIn(under(value, 'type'))[0]?.toLowerCase() ?? 'string',
    options: itemsIn(under(value, 'options')),
    default: under(value, 'default'),
  }));
}

function jobOf(key: Tree, tree: Tree, shared: readonly Place[]): Job {
  const known = ['steps', 'env', 'secrets', 'if', 'outputs'];
  const rest =
    tree.is === 'map'
      ? tree.entries.filter((one) => one.key.is !== 'text' || !known.includes(one.key.text.toLowerCase()))
      : [];
  const secrets = under(tree, 'secrets');
  const listed = under(tree, 'steps');
  const steps = itemsIn(listed);
  const after = [...listed.filter(({ is }) => is !== 'list'), ...under(tree, 'outputs')];
  const env = under(tree, 'env');
  return {
    id: key.is === 'text' ? key.text : '',
    environment: under(tree, 'environment'),
    calls: textsIn(under(tree, 'uses')),
    inherits: textsIn(secrets).some((text) => text.trim().toLowerCase() === 'inherit'),
    with: under(tree, 'with'),
    matrix: allUnder(under(tree, 'strategy'), 'matrix'),
    env,
    steps: steps.map(stepOf),
    places: [
      ...shared,
      ...placesOf([{ key, value: { is: 'map', entries: rest } }]),
      ...conditions(under(tree, 'if')),
      ...variables(env),
      ...secrets.flatMap(handedBy),
      ...steps.flatMap((step, index) => stepPlaces(step, stepOf(step)).map((place) => ({ ...place, step: index }))),
      ...after.flatMap((one) => placesIn(one, {}).map((place) => ({ ...place, step: steps.length }))),
    ],
  };
}

function stepOf(tree: Tree): Step {
  return {
    uses: textsIn(under(tree, 'uses')),
    run: textsIn(under(tree, 'run')).join('\n'),
    env: under(tree, 'env'),
  };
}

function stepPlaces(tree: Tree, { uses, run }: Step): readonly Place[] {
  if (tree.is !== 'map') return placesIn(tree, {});
  const by: Use = { ...(uses[0] === undefined ? {} : { uses: uses[0] }), ...(run === '' ? {} : { run }) };
  return tree.entries.flatMap((entry) => {
    const name = entry.key.is === 'text' ? entry.key.text.toLowerCase() : '';
    if (name === 'if') return conditions([entry.value]);
    if (name === 'env') return variables([entry.value], by);
    if (name === 'with' && entry.value.is === 'map') return entry.value.entries.flatMap((one) => inputPlaces(one, by));
    if (name === 'run') return placesIn(entry.value, { run });
    return placesOf([entry]);
  });
}

function inputPlaces({ key, value }: Entry, by: Use): readonly Place[] {
  const input = key.is === 'text' ? { input: key.text.toLowerCase() } : {};
  return [...placesIn(key, by), ...placesIn(value, { ...by, ...input })];
}

/** What a call hands on by name. Another form than a mapping is read all the same. */
function handedBy(secrets: Tree): readonly Place[] {
  if (secrets.is !== 'map') return placesIn(secrets, {});
  return secrets.entries.flatMap(({ key, value }) => [
    ...placesIn(key, {}),
    ...placesIn(value, key.is === 'text' ? { handed: key.text.toUpperCase() } : {}),
  ]);
}

function variables(env: readonly Tree[], by: Use = {}): readonly Place[] {
  return env.flatMap((tree) =>
    tree.is === 'map'
      ? tree.entries.flatMap(({ key, value }) => [
          ...placesIn(key, by),
          ...placesIn(value, key.is === 'text' ? { ...by, variable: key.text } : by),
        ])
      : placesIn(tree, by),
  );
}

function conditions(trees: readonly Tree[]): readonly Place[] {
  return trees.flatMap((tree) =>
    tree.is === 'text' ? placeOf(mentionsOf(tree.text, true), { condition: true }) : placesIn(tree, {}),
  );
}

function placesOf(entries: readonly Entry[]): readonly Place[] {
  return entries.flatMap(({ key, value }) => [...placesIn(key, {}), ...placesIn(value, {})]);
}

function placesIn(tree: Tree, use: Use): readonly Place[] {
  if (tree.is === 'text') return placeOf(mentionsOf(tree.text), use);
  if (tree.is === 'list') return tree.items.flatMap((item) => placesIn(item, use));
  return tree.entries.flatMap(({ key, value }) => [...placesIn(key, use), ...placesIn(value, use)]);
}

function placeOf(mentions: readonly Mention[], use: Use): readonly Place[] {
  return mentions.length === 0 ? [] : [{ mentions, use }];
}

/** Of a file that is no workflow, as `dependabot.yml`: every mention in it. Undefined: it cannot be read. */
export function mentionsInFile(text: string): readonly Mention[] | undefined {
  const tree = readTree(text);
  return tree && placesIn(tree, {}).flatMap(({ mentions }) => mentions);
}
