/** The GitHub Action's entry point: inputs in, masks first, outputs and summary out. */
import { resolve } from 'node:path';
import * as core from '@actions/core';
import { context } from '@actions/github';
import { type Ending, failedReport } from './commands/ending.ts';
import { masksOf } from './commands/masks.ts';
import type { World } from './compose/world.ts';
import { refuseStranger } from './config/events.ts';
import { namedIn } from './config/named.ts';
import { defaultFile, type Inputs, inputs as readInputs } from './config/read-inputs.ts';
import { annotations, confirmations, holds } from './report/annotations.ts';
import { plain as printable } from './report/foreign-text.ts';
import { progressSays } from './report/progress.ts';
import { forReaders, titleOf } from './report/report.ts';
import { outputs } from './report/result.ts';
import { summary } from './report/summary.ts';
import { terminal } from './report/table.ts';
import { KeyturnError } from './rotation/model/errors.ts';
import type { Progress } from './rotation/model/ports.ts';
import { onSecret } from './rotation/model/secret.ts';
import { withShortTimes } from './rotation/model/short-time.ts';
import { configurationOf, fileOf, heedNoGitRedirections, refuseEvent, refuseExposedProcess } from './start.ts';
import { clock, realWorld } from './world.ts';

const inActions = process.env['GITHUB_ACTIONS'] === 'true';

// Outside Actions the mask command itself would print the value.
if (inActions) {
  const masked = new Set<string>();
  onSecret((value) => {
    for (const form of masksOf(value)) {
      if (masked.has(form)) continue;
      masked.add(form);
      core.setSecret(form);
    }
  });
}

const isPublic = context.payload.repository?.['private'] === false;

async function run(): Promise<Ending | 'nothing'> {
  refuseExposedProcess();
  heedNoGitRedirections();
  const isProof = rawInputs()['command']?.trim() === 'prove';
  if (isProof && isPullRequest()) {
    core.notice("Keyturn proves nothing on a pull request: its code may be a stranger's.");
    return 'nothing';
  }
  refuseEvent();
  if (isOfFork()) {
    core.notice('Keyturn does nothing on a schedule in a fork: its secrets are not there.');
    return 'nothing';
  }
  const actors = [process.env['GITHUB_ACTOR'], process.env['GITHUB_TRIGGERING_ACTOR'], rawInputs()['person']];
  named = actors.flatMap((login) => login ?? []);
  const inputs = readInputs(rawInputs(), 'action');
  const world = await realWorld(progress);
  const { directory } = world;
  if (inputs.command === 'inventory') return takeInventory(inputs, world);
  if (inputs.command === 'prove') {
    const { prove } = await import('./commands/prove.ts');
    for (const line of await prove(inputs, world)) core.info(printable(line));
    return 'nothing';
  }
  if (inputs.command === 'enrol') {
    const home = context.payload.repository?.['default_branch'];
    const run = { event: process.env['GITHUB_EVENT_NAME'], ref: process.env['GITHUB_REF'], home, isPublic };
    const file = await fileOf(inputs, directory);
    const repository = process.env['GITHUB_REPOSITORY'];
    const configured = () => configurationOf(inputs, { directory, file, repository });
    if (inputs.slots === undefined)
      return (await import('./commands/enrol/record-found.ts')).recordFound(inputs, { configured, file }, world, run);
    // What reads values usually has no checkout, and needs none.
    const { readSlots } = await import('./commands/enrol/read-slots.ts');
    return readSlots(inputs, file && configured, world, run);
  }
  const configuration = await configurationOf(inputs, {
    directory,
    file: await fileOf(inputs, directory),
    repository: process.env['GITHUB_REPOSITORY'],
    // A `revoke` of what is not in the file is told so before any variable is looked for.
    requireAdmin: !['status', 'doctor', 'hold', 'incident', 'revoke'].includes(inputs.command),
    only: inputs.only,
  });
  readByAll ||= configuration.public;
  named = [...named, ...namedIn(configuration)];
  switch (inputs.command) {
    case 'rotate':
    case 'revoke':
      return (await import('./commands/rotate.ts')).rotate(inputs, configuration, world, isPublic);
    case 'incident':
      return (await import('./commands/incident.ts')).incident(inputs, configuration, world, { publicHome: isPublic });
    case 'onboard':
      return (await import('./commands/person.ts')).onboard(inputs, configuration, world, isPublic);
    case 'offboard':
      return (await import('./commands/person.ts')).offboard(inputs, configuration, world, isPublic);
    case 'hold':
      return (await import('./commands/hold.ts')).hold(inputs, configuration, world, isPublic);
    case 'retire':
      return (await import('./commands/retire.ts')).retire(inputs, configuration, world, { publicHome: isPublic });
    case 'status':
      return (await import('./commands/status.ts')).status(inputs, configuration, world, isPublic);
    case 'doctor':
      return (await import('./commands/doctor.ts')).doctor(inputs, configuration, world, isPublic);
    default:
      throw new KeyturnError('INTERNAL', {
        what: `no code does \`${inputs.command}\``,
        hint: 'please report it',
      });
  }
}

/** It needs no configuration, and its report is another one. */
async function takeInventory(inputs: Inputs, world: World): Promise<'nothing'> {
  const { directory } = world;
  const repository = process.env['GITHUB_REPOSITORY'];
  const file = await fileOf(inputs, directory);
  if (file === undefined) refuseStranger(process.env['GITHUB_EVENT_NAME'], []);
  const configuration =
    file === undefined && inputs.config === undefined
      ? undefined
      : await configurationOf(inputs, { directory, file, repository });
  const name = inputs.config ?? defaultFile;
  const [command, { inventoryLines }, { inventoryOutputs, inventorySummary }] = await Promise.all([
    import('./commands/inventory.ts'),
    import('./report/inventory-terminal.ts'),
    import('./report/inventory-summary.ts'),
  ]);
  const { inventory, exit, said, diff } = await command.takeInventory(inputs, {
    world,
    root: directory,
    configuration,
    file: { path: resolve(directory, name), name, text: file?.text },
    repository,
    remembers: false,
  });
  if (group !== undefined) core.endGroup();
  const countsOnly = isPublic || configuration?.public === true;
  for (const line of inventoryLines(inventory, { colours: false }, countsOnly).split('\n')) core.info(line);
  for (const line of said) core.info(printable(line));
  if (diff !== undefined && !countsOnly) for (const line of diff.split('\n')) core.info(printable(line));
  for (const [output, value] of Object.entries(inventoryOutputs(inventory, countsOnly))) core.setOutput(output, value);
  if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') !== '')
    await core.summary.addRaw(inventorySummary(inventory, countsOnly)).write();
  if (exit !== 0)
    core.error(
      inputs.failOn === undefined
        ? 'Not everything could be asked for.'
        : `\`fail-on: ${inputs.failOn}\` holds, or not everything could be asked for.`,
    );
  process.exitCode = exit;
  return 'nothing';
}

function isPullRequest(): boolean {
  return process.env['GITHUB_EVENT_NAME']?.startsWith('pull_request') === true;
}

/** Whether this is a schedule that a fork has inherited. */
function isOfFork(): boolean {
  return process.env['GITHUB_EVENT_NAME'] === 'schedule' && context.payload.repository?.['fork'] === true;
}

/** The inputs by their names: GitHub hands `dry-run` over as the variable INPUT_DRY-RUN. */
function rawInputs(): Record<string, string | undefined> {
  const raw: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (name.startsWith('INPUT_')) raw[name.slice('INPUT_'.length).toLowerCase()] = value;
  }
  return raw;
}

let group: string | undefined;
/** Whether everybody can read the log: then it does not say who a secret is for. */
let readByAll = isPublic;
/** Logins that the sentence of an error may name, before a report knows more. */
let named: readonly string[] = [];

function progress(event: Progress): void {
  const { title, says } = progressSays(event, readByAll);
  if (group !== title) {
    if (group !== undefined) core.endGroup();
    core.startGroup(printable(title));
    group = title;
  }
  core.info(printable(withShortTimes(says, clock.now())));
}

async function end({ report, exit, found }: Ending): Promise<void> {
  if (group !== undefined) core.endGroup();
  core.info(terminal(report, { colours: false }));
  for (const [name, value] of Object.entries(outputs(report))) core.setOutput(name, value);
  if (found !== undefined) core.setOutput('found', found);
  if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') !== '') await core.summary.addRaw(summary(report)).write();
  if (report.left !== undefined) core.warning(printable(forReaders(report).left ?? ''));
  for (const { title, text } of [...holds(report), ...confirmations(report)]) core.warning(text, { title });
  if (exit === 3) {
    const busy = forReaders(report)
      .secrets.filter(({ action }) => action === 'busy')
      .map(titleOf);
    const left = busy.length === 0 ? 'what this one would have done' : busy.join(', ');
    core.notice(printable(`Another run holds ${left}: this run left it alone, and nothing is lost.`), {
      title: 'Held by another run',
    });
    return;
  }
  if (exit !== 0) {
    for (const { title, text, at } of annotations(report)) {
      const place = at && { file: at.file, startLine: at.line, startColumn: at.column };
      core.error(text, { title, ...place });
    }
    process.exitCode = exit;
  }
}

try {
  const ending = await run();
  if (ending !== 'nothing') await end(ending);
} catch (error) {
  await end(failedReport(error, clock.now(), readByAll, named));
}
