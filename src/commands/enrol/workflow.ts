// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about such strings
/** The workflow that reads every secret of a repository once: `.github/workflows/keyturn-enrol.yml`. Pure. */
import { ACTION, CHECKOUT } from '../../config/action-pins.ts';
import { featuresOf, permissionLines } from '../../config/job-permissions.ts';
import type { Slot } from '../../inventory/facts.ts';
import { PRINT_KEY } from '../../rotation/model/enrolled-ports.ts';
import type { Naming } from '../init/naming.ts';
import { STEP } from './slots.ts';

/** A secret that the workflow cannot read, and why: a clause. */
export type OutOfReach = { readonly slot: Slot; readonly why: string };

export type EnrolWorkflow = {
  /** Relative to the repository's first folder. */
  readonly path: string;
  readonly text: string;
  /** How many secrets it reads. */
  readonly reads: number;
  readonly outOfReach: readonly OutOfReach[];
};

/**
 * @param slots every secret that is known of, of whatever store and repository
 * @param repository `owner/name` of the one whose workflow it is
 */
export function enrolWorkflow(slots: readonly Slot[], repository: string, naming: Naming): EnrolWorkflow {
  const outOfReach: OutOfReach[] = [];
  const places = new Map<string | undefined, Slot[]>();
  for (const slot of [...slots].sort((one, other) => compare(keyOf(one), keyOf(other)))) {
    if (isOwn(slot.name)) continue;
    const why = whyNot(slot, slots, repository);
    if (why !== undefined) outOfReach.push({ slot, why });
    else places.set(slot.environment, [...(places.get(slot.environment) ?? []), slot]);
  }
  const jobs = [...places]
    .sort(([one = ''], [other = '']) => compare(one, other))
    .map(([environment, all], index) => job(environment, all, index));
  return {
    path: `.github/workflows/${naming.base}-enrol.yml`,
    text: [HEAD(naming), ...jobs.map(({ text }) => text), last(jobs, naming)].join(''),
    reads: [...places.values()].flat().length,
    outOfReach,
  };
}

/** Keyturn's own change with every run, or are what the prints rest on. */
function isOwn(name: string): boolean {
  return name.startsWith('KEYTURN_PENDING') || name === PRINT_KEY;
}

function whyNot(
  { repository: of, app, environment, name }: Slot,
  all: readonly Slot[],
  repository: string,
): string | undefined {
  const own = repository.toLowerCase();
  const [owner] = own.split('/');
  const place = of.toLowerCase();
  if (app !== 'actions') return `no workflow is handed secrets of ${app}`;
  if (place !== own && place !== `${owner}/*`) return 'jobs of this repository are not handed it';
  if (environment !== undefined && !/^[^\p{C}\p{Zl}\p{Zp}$"\\]+$/u.test(environment))
    return 'the name of its environment cannot stand in a workflow';
  const hides = (one: Slot) =>
    one.app === 'actions' && one.environment === undefined && one.repository.toLowerCase() === own && one.name === name;
  if (place !== own && all.some(hides))
    return 'a secret of this repository hides it: a repository that sees it has to enrol it';
  return undefined;
}

/** As the journal has it: GitHub ignores case. */
function keyOf({ repository, app, environment, name }: Slot): string {
  const place = `${repository}/${app}${environment === undefined ? '' : `/${environment}`}`.toLowerCase();
  return `github:${place}/${name.toUpperCase()}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const HEAD = ({
  base,
}: Naming) => `# Written by \`keyturn inventory --write-workflow\`: reads every secret once, and remembers keyed fingerprints.
name: Keyturn, enrol${base === 'keyturn' ? '' : ` (${base.replace('keyturn-', '')})`}
on:
  workflow_dispatch:
permissions: {}
jobs:
`;

type Job = { readonly id: string; readonly outputs: readonly string[]; readonly text: string };

/** One job for what every job of the repository reads, and one for each environment. */
function job(environment: string | undefined, slots: readonly Slot[], index: number): Job {
  const id = environment === undefined ? 'repository' : `environment-${index}`;
  const steps = Array.from({ length: Math.ceil(slots.length / STEP) }, (_, at) =>
    slots.slice(at * STEP, (at + 1) * STEP),
  );
  const outputs = steps.map((_, at) => `found-${at + 1}`);
  const where =
    environment === undefined
      ? ''
      : `    environment:\n      name: ${JSON.stringify(environment)}\n      deployment: false\n`;
  const text = `  ${id}:
    runs-on: ubuntu-latest
${where}    outputs:
${outputs.map((name) => `      ${name}: \${{ steps.${name}.outputs.found }}\n`).join('')}    steps:
${steps.map((step, at) => stepOf(outputs[at] as string, step)).join('')}`;
  return { id, outputs, text };
}

function stepOf(id: string, slots: readonly Slot[]): string {
  const name = (at: number) => `ENROL_${String(at + 1).padStart(2, '0')}`;
  // A secret's name never becomes a variable's: NODE_OPTIONS and AWS_* would mean something.
  return `      - id: ${id}
        uses: ${ACTION}
        with:
          command: enrol
          slots: |
${slots.map((slot, at) => `            ${name(at)} ${keyOf(slot)}\n`).join('')}        env:
          ${PRINT_KEY}: \${{ secrets.${PRINT_KEY} }}
${slots.map((slot, at) => `          ${name(at)}: \${{ secrets.${slot.name} }}\n`).join('')}`;
}

/** The only job that writes, in the environment that holds Keyturn's own rights. */
function last(jobs: readonly Job[], { base, config, escrow }: Naming): string {
  const found = jobs.flatMap(({ id, outputs }) => outputs.map((name) => `needs.${id}.outputs.${name}`));
  const name = (at: number) => `FOUND_${String(at + 1).padStart(2, '0')}`;
  return `  enrol:
    needs: [${jobs.map(({ id }) => id).join(', ')}]
    if: \${{ !cancelled() }}
    runs-on: ubuntu-latest
    environment:
      name: keyturn
      deployment: false
    permissions:
${permissionLines(featuresOf('enrol', { identity: false }), '      ')}    concurrency:
      group: ${base}
      cancel-in-progress: false
      queue: max
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
      - uses: ${ACTION}
        with:
          command: enrol
${config === undefined ? '' : `          config: ${config}\n`}          token: \${{ secrets.KEYTURN_TOKEN }}
          pending: \${{ secrets.${escrow} }}
          found: |
${found.map((_, at) => `            ${name(at)}\n`).join('')}        env:
          ${PRINT_KEY}: \${{ secrets.${PRINT_KEY} }}
${found.map((of, at) => `          ${name(at)}: \${{ ${of} }}\n`).join('')}`;
}
