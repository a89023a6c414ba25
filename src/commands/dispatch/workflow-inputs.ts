/** What a command at a terminal becomes as a workflow that is started by hand. */
import type { Environment } from '../../compose/world.ts';
import type { Command } from '../../config/commands.ts';
import { formatDuration } from '../../config/duration.ts';
import { table } from '../../config/input-table.ts';
import type { Configuration } from '../../config/load.ts';
import type { Inputs } from '../../config/read-inputs.ts';
import { select } from '../../config/select.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { shellWord } from '../../rotation/model/shell-word.ts';

const DAY = 86_400_000;

const changing: readonly Command[] = ['rotate', 'onboard', 'offboard', 'revoke', 'hold', 'retire', 'incident'];

/** The commands that change something, and so need what the escrow holds. */
function dispatchable({ command, dryRun, repair }: Inputs): boolean {
  if (command === 'doctor') return repair !== undefined;
  return !dryRun && changing.includes(command);
}

/** Whether this run has to happen in a workflow. `environment`: of the terminal. */
export function goesToWorkflow(inputs: Inputs, configuration: Configuration, environment: Environment): boolean {
  if (environment['GITHUB_ACTIONS'] === 'true' || !dispatchable(inputs)) return false;
  if (configuration.journal.kind !== 'github' || configuration.escrow.name !== 'github') return false;
  return inputs.pending === undefined;
}

/** Keys that a person makes are asked for here, where `ask` sends nobody a link: a workflow has nobody to ask. Throws INPUT_INVALID. */
export function refuseManual(inputs: Inputs, { targets, journal }: Configuration): void {
  const manual = select(targets, inputs.only).filter((target) => target.manual && target.ask === undefined);
  if (journal.kind !== 'github' || manual.length === 0) return;
  const keys = manual.map(({ key }) => key).join(', ');
  throw new KeyturnError('INPUT_INVALID', {
    what: `${keys}: a key that is made by hand is asked for in this terminal, whose runs a journal in GitHub cannot take`,
    hint: 'add `ask: {}` and `owner: [LOGIN]`, and a run asks its owner by a link; or move it to a configuration of its own with `journal: { file: keyturn-manual.json }`, and name that with --config; --only leaves it out here',
  });
}

/** File names, in the order in which they are looked for. `own`: it does this command alone. */
export function workflowsFor(
  configuration: string | undefined,
  command: Command,
): readonly { readonly file: string; readonly own: boolean }[] {
  const base = baseOf(configuration);
  return [
    { file: `${base}-${command}.yml`, own: true },
    { file: `${base}.yml`, own: false },
  ];
}

/** `keyturn-web` of `.github/keyturn-web.yml`. */
export function baseOf(configuration: string | undefined): string {
  return /(?:^|[\\/])(keyturn(?:-[\w-]+)?)\.ya?ml$/.exec(configuration ?? '')?.[1] ?? 'keyturn';
}

/** `own`: the workflow knows its command. What was not said is left to the workflow's defaults. */
export function inputsFor(inputs: Inputs, own: boolean): { readonly [name: string]: string } {
  const { command, only, person, reason, force, first, ended, confirm, repair, signals } = inputs;
  const { until, release, days, grace, unproved } = inputs;
  const time = formatDuration(inputs.for);
  return {
    ...(own ? {} : { command }),
    ...(only === undefined ? {} : { only }),
    ...(person === undefined ? {} : { person }),
    ...(reason === undefined ? {} : { reason }),
    ...(force ? { force: 'true' } : {}),
    ...(first ? { first: 'true' } : {}),
    ...(ended ? { ended: 'true' } : {}),
    ...(confirm === undefined ? {} : { confirm }),
    ...(repair ? { repair } : {}),
    ...(signals ? { signals: 'true' } : {}),
    ...(until === undefined ? {} : { until }),
    ...(release ? { release: 'true' } : {}),
    ...(command === 'retire'
      ? { days: String(days / DAY), grace: formatDuration(grace), ...(unproved ? { unproved: 'true' } : {}) }
      : {}),
    ...(time === table.for.default ? {} : { for: time }),
    ...inputs.dispatched,
    'dispatch-id': '',
  };
}

/** The same by hand, for a shell. */
export function runLine(
  repository: string,
  branch: string | undefined,
  file: string,
  inputs: { readonly [name: string]: string },
): string {
  const given = Object.entries(inputs)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` -f ${name}=${shellWord(value)}`);
  return `gh workflow run ${file} --repo ${repository}${branch === undefined ? '' : ` --ref ${shellWord(branch)}`}${given.join('')}`;
}

/** What a workflow has to have so that it takes these. */
export function missingLines(names: readonly string[]): string {
  const inputs = names.map((name) => `      ${name}: { type: string }\n`).join('');
  const handed = names
    .filter((name) => name !== 'dispatch-id')
    .map((name) => `          ${name}: \${{ inputs.${name} }}\n`)
    .join('');
  const name = names.includes('dispatch-id')
    ? `run-name: keyturn \${{ inputs.command }} \${{ inputs.dispatch-id }}\n`
    : '';
  return `${name}on:\n  workflow_dispatch:\n    inputs:\n${inputs}${handed === '' ? '' : `and to the \`with:\` of its Keyturn step:\n${handed}`}`.trimEnd();
}
