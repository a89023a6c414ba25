#!/usr/bin/env node
/** The command line's entry point: flags in, text or JSON lines out, exit status. */
import { failedReport } from '../commands/ending.ts';
import { argv } from '../config/argv.ts';
import type { Command } from '../config/commands.ts';
import { inputs as readInputs } from '../config/read-inputs.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { refuseExposedProcess } from '../start.ts';
import { clock } from '../world.ts';
import { auditHistory } from './audit.ts';
import { work } from './configured.ts';
import { playDemo } from './demo.ts';
import { help, helpFor } from './help.ts';
import { begin } from './init.ts';
import { open } from './open.ts';
import { columns, err, out, outliveReaders } from './output.ts';
import { listProviders } from './providers.ts';
import { end, sentence } from './render.ts';
import { serve } from './serve.ts';
import { share } from './share.ts';

const VERSION = '0.1.0';

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  if (words.length === 0) {
    out(help(columns));
    return 0;
  }
  // `keyturn help COMMAND` is `keyturn COMMAND --help`; what has no help, `help` itself, is the list of the commands.
  const asked = words[0] === 'help' ? [...words.slice(words[1] === 'help' ? 2 : 1), '--help'] : words;
  const { raw, rest } = argv(asked);
  const inputs = readInputs(raw, 'cli');
  if (inputs.flags.version) {
    out(VERSION);
    return 0;
  }
  if (inputs.flags.help) {
    out(raw['command'] === undefined ? help(columns) : helpFor(inputs.command, columns));
    return 0;
  }
  refuseExposedProcess();
  const json = inputs.flags.json === 'true';
  if (rest.length > wordsTaken(inputs.command)) {
    throw new KeyturnError('INPUT_INVALID', {
      what: `\`${inputs.command}\` takes no words beside its flags`,
      hint: `keyturn ${inputs.command} --help`,
    });
  }
  switch (inputs.command) {
    case 'rotate':
    case 'revoke':
    case 'onboard':
    case 'offboard':
    case 'status':
    case 'doctor':
      return end(await work(inputs, json), json);
    case 'open':
      return open(inputs, rest, json);
    case 'share':
      return share(inputs, json);
    case 'audit':
      return auditHistory(inputs, json);
    case 'init':
      return begin(inputs, json);
    case 'providers':
      return listProviders(rest[0], json);
    case 'serve':
      return serve(inputs, json);
    case 'demo':
      return playDemo(inputs, json);
    default:
      throw new KeyturnError('INTERNAL', {
        what: `no code does \`${inputs.command}\``,
        hint: 'please report it',
      });
  }
}

/** How many words that are no flags a command takes. */
function wordsTaken(command: Command): number {
  if (command === 'open') return Number.POSITIVE_INFINITY;
  return command === 'providers' ? 1 : 0;
}

outliveReaders();
try {
  process.exitCode = await main();
} catch (error) {
  const { exit, report } = failedReport(error, clock.now(), false);
  const failure = report.failures[0];
  if (process.argv.includes('--json')) out(JSON.stringify({ event: 'failed', exit, ...failure }));
  else if (failure) {
    for (const line of failure.what.split('\n')) err(sentence(`${failure.code}: ${line}`));
    if (failure.hint !== undefined) for (const line of failure.hint.split('\n')) err(sentence(`  ${line}`));
  }
  process.exitCode = exit;
}
