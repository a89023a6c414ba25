/** One random organization from its seed: jobs, calls, Dependabot, agents, branches and broken files. */
import { environment, type Making, place, reference } from './jobs-made.ts';
import {
  drawing,
  EVENTS,
  Maker,
  NAMES,
  type Organization,
  type Repository,
  shown,
  type Tree,
} from './organizations.ts';

export function organizationOf(seed: number): Organization {
  const maker = new Maker(drawing(seed));
  for (const at of maker.repositories) {
    for (const tree of at.trees.keys()) {
      const count = tree === 0 ? 3 : 1;
      for (let made = 0; made < count; made++) started(maker, at, tree);
    }
    if (maker.draw.chance(0.3)) dependabot(maker, at);
    if (maker.draw.chance(0.3)) agents(maker, at);
    if (maker.draw.chance(0.15)) broken(maker, at);
    if (maker.draw.chance(0.3)) uncalled(maker, at);
  }
  return { seed, facts: shown(maker, '2026-11-29T08:00:00Z'), read: maker.read, workflows: maker.workflows };
}

function making(maker: Maker, at: Repository, more: Partial<Making> = {}): Making {
  return {
    draw: maker.draw,
    at,
    matrix: {},
    include: [],
    inputs: {},
    jobEnv: {},
    workflowEnv: {},
    workflowName: '',
    started: false,
    ...more,
  };
}

/** What a job of it reads, with the environments that it may be in. */
type Job = { job: Tree; names: string[]; whole: boolean; environments: (string | undefined)[] };

function jobOf(maker: Maker, one: Making, workflow: Tree): Job {
  const { draw } = maker;
  const job: Tree = { 'runs-on': 'ubuntu-latest', steps: [{ run: 'true' }] };
  const names: string[] = [];
  let whole = false;
  const environments = environment(one, job);
  const count = 1 + Math.floor(draw() * 3);
  let named: string | undefined;
  for (let index = 0; index < count; index++) {
    let made = reference(one, draw.pick(NAMES));
    // The workflow has one name: whoever reads by it reads that one.
    if (made.expression === 'secrets[github.workflow]') {
      named ??= one.workflowName;
      one.workflowName = named;
      made = { ...made, names: [named] };
    }
    names.push(...made.names);
    place(one, job, workflow, made.expression);
  }
  if (draw.chance(0.08)) {
    whole = true;
    place(one, job, workflow, draw.pick(['toJSON(secrets)', "join(secrets.*, ',')", 'fromJSON(toJSON(secrets)).A']));
  }
  if (Object.keys(one.jobEnv).length > 0) job['env'] = one.jobEnv;
  const matrix: Tree = { ...one.matrix, ...(one.include.length > 0 ? { include: one.include } : {}) };
  if (Object.keys(matrix).length > 0) job['strategy'] = { matrix };
  return { job, names, whole, environments };
}

function note(
  maker: Maker,
  at: Repository,
  file: string,
  { names, whole, environments }: Job,
  dependabot: boolean,
): void {
  const all = whole ? [...NAMES, ...maker.organization.actions.map(({ name }) => name)] : names;
  for (const name of all) {
    for (const environment of environments) maker.note(file, maker.slot(at, 'actions', environment, name));
    if (dependabot) maker.note(file, maker.slot(at, 'dependabot', undefined, name));
  }
}

function started(maker: Maker, at: Repository, tree: number): void {
  const { draw } = maker;
  const path = maker.path();
  const byHand = draw.chance(0.4);
  const events = byHand ? [] : draw.some(EVENTS, 0.4);
  if (!byHand && events.length === 0) events.push('push');
  const one = making(maker, at, { started: byHand });
  const workflow: Tree = {};
  const jobs: Tree = {};
  const isDependabots = events.includes('push') || events.includes('pull_request');
  const made = jobOf(maker, one, workflow);
  jobs['first'] = made.job;
  note(maker, at, path, made, isDependabots);
  if (draw.chance(0.5)) jobs['call'] = calling(maker, at, tree, { path, depth: 0, dependabot: isDependabots });
  if (one.workflowName !== '') workflow['name'] = one.workflowName;
  const on = byHand
    ? { workflow_dispatch: Object.keys(one.inputs).length > 0 ? { inputs: one.inputs } : null }
    : draw.chance(0.5)
      ? events
      : Object.fromEntries(events.map((event) => [event, event === 'schedule' ? [{ cron: '0 0 * * *' }] : null]));
  const env = Object.keys(one.workflowEnv).length > 0 ? { env: one.workflowEnv } : {};
  maker.put(at, tree, path, { ...workflow, on, ...env, jobs });
}

type By = { path: string; depth: number; dependabot: boolean; given?: Map<string, string[]> };

/** A job that calls another workflow, which is made here as well. */
function calling(maker: Maker, at: Repository, tree: number, by: By): Tree {
  const { draw } = maker;
  const everything = (file: string) => {
    for (const name of draw.some(NAMES, 0.2)) maker.note(file, maker.slot(at, 'actions', undefined, name));
  };
  if (draw.chance(0.15)) {
    // Nobody can read it: whatever it is handed it may read.
    if (by.given === undefined) everything(by.path);
    return {
      uses: draw.pick(['elsewhere/x/.github/workflows/a.yml@v1', './.github/workflows/gone.yml']),
      secrets: 'inherit',
    };
  }
  const remote = tree === 0 && draw.chance(0.3);
  const home = remote ? maker.repositories[2]! : at;
  const path = maker.path();
  const uses = remote ? `${home.name}/${path}@${draw.pick(['main', 'v1', 'refs/heads/main'])}` : `./${path}`;
  const given: Tree = {};
  const one = making(maker, at, { with: given });
  const workflow: Tree = {};
  const job: Tree = { uses };
  const inherits = draw.chance(0.5);
  const jobs: Tree = {};
  if (inherits) {
    job['secrets'] = 'inherit';
    if (by.given === undefined) {
      const made = jobOf(maker, { ...one, started: false }, workflow);
      // Its name is that of the workflow that was started: not known here.
      jobs['inner'] = made.job;
      note(maker, at, by.path, made, by.dependabot);
      note(maker, at, by.path, { ...made, environments: [undefined] }, by.dependabot);
    } else {
      const [name, slots] = draw.pick([...by.given, ['', []] as [string, string[]]]);
      jobs['inner'] = { 'runs-on': 'x', steps: [{ run: name === '' ? 'true' : `\${{ secrets.${name} }}` }] };
      for (const slot of slots) maker.note(by.path, slot);
    }
    if (by.depth < 2 && !remote && draw.chance(0.4)) {
      jobs['deeper'] = calling(maker, at, tree, { ...by, depth: by.depth + 1 });
    }
  } else {
    const handed = new Map<string, string[]>();
    const secrets: Tree = {};
    for (const name of draw.some(['token', 'KEY_DEV', 'other'], 0.6)) {
      if (by.given !== undefined) {
        const [from, slots] = draw.pick([...by.given, ['', []] as [string, string[]]]);
        secrets[name] = from === '' ? 'x' : `\${{ secrets.${from} }}`;
        handed.set(name, slots);
      } else {
        const wanted = draw.pick(NAMES);
        secrets[name] = `\${{ secrets.${wanted} }}`;
        const slot = maker.slot(at, 'actions', undefined, wanted);
        maker.note(by.path, slot);
        if (by.dependabot) maker.note(by.path, maker.slot(at, 'dependabot', undefined, wanted));
        handed.set(name, slot === undefined ? [] : [slot]);
      }
    }
    job['secrets'] = secrets;
    const inner: Tree = {
      'runs-on': 'x',
      steps: [...handed.keys()].map((name) => ({ run: `\${{ secrets.${name} }}` })),
    };
    const where = environment(one, inner);
    for (const name of handed.keys()) {
      for (const held of where) {
        const slot = maker.slot(at, 'actions', held, name.toUpperCase());
        // Its own environment may hand it that name still.
        if (held !== undefined && slot?.split('/').length === 5) maker.note(by.path, slot);
      }
    }
    if (Object.keys(one.matrix).length + one.include.length > 0) {
      inner['strategy'] = { matrix: { ...one.matrix, ...(one.include.length > 0 ? { include: one.include } : {}) } };
    }
    jobs['inner'] = inner;
    if (by.depth < 2 && !remote && draw.chance(0.4)) {
      jobs['deeper'] = calling(maker, at, tree, { ...by, depth: by.depth + 1, given: handed });
    }
  }
  if (Object.keys(jobs).length === 0) jobs['none'] = { 'runs-on': 'x', steps: [] };
  if (Object.keys(given).length > 0) job['with'] = given;
  const call = { inputs: one.inputs, secrets: { token: null, other: null, KEY_DEV: null } };
  const env = Object.keys(one.workflowEnv).length > 0 ? { env: one.workflowEnv } : {};
  maker.put(home, remote ? 0 : tree, path, { ...workflow, on: { workflow_call: call }, ...env, jobs });
  return job;
}

function uncalled(maker: Maker, at: Repository): void {
  const path = maker.path();
  const one = making(maker, at, { with: {} });
  const workflow: Tree = {};
  const made = jobOf(maker, one, workflow);
  note(maker, at, path, made, false);
  const env = Object.keys(one.workflowEnv).length > 0 ? { env: one.workflowEnv } : {};
  maker.put(at, 0, path, { ...workflow, on: 'workflow_call', ...env, jobs: { only: made.job } });
}

function dependabot(maker: Maker, at: Repository): void {
  const names = maker.draw.some(NAMES, 0.2);
  for (const name of names) maker.note('.github/dependabot.yml', maker.slot(at, 'dependabot', undefined, name));
  const registries = Object.fromEntries(
    names.map((name) => [`r-${name}`, { type: 'npm-registry', token: `\${{secrets.${name}}}` }]),
  );
  at.trees[0]!.files['.github/dependabot.yml'] = JSON.stringify({ version: 2, registries, updates: [] });
}

function agents(maker: Maker, at: Repository): void {
  const path = '.github/workflows/copilot-setup-steps.yml';
  const name = maker.draw.pick(NAMES);
  for (const app of ['agents', 'actions'] as const) maker.note(path, maker.slot(at, app, undefined, name));
  const steps = [{ run: 'x', env: { T: `\${{ secrets.${name} }}` } }];
  maker.put(at, 0, path, { on: 'workflow_dispatch', jobs: { 'copilot-setup-steps': { 'runs-on': 'x', steps } } });
}

/** Nobody can say what it reads, so it may read all. */
function broken(maker: Maker, at: Repository): void {
  const { draw } = maker;
  const path = maker.path();
  for (const name of draw.some(NAMES, 0.3))
    maker.note(path, maker.slot(at, 'actions', draw.pick(['prod', undefined]), name));
  at.trees[0]!.files[path] = draw.pick([
    'on: push\njobs:\n\t a: [',
    'jobs: {a: {steps: [}',
    '- a\n- b\n',
    'on: push\njobs: [a]\n',
  ]);
}
