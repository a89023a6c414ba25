#!/usr/bin/env node
/** The command line's entry point: flags in, text or JSON lines out, exit status. */
import { failedReport } from '../commands/ending.ts';
import { argv } from '../config/argv.ts';
import { inputs as readInputs } from '../config/read-inputs.ts';
import { plain } from '../report/foreign-text.ts';
import { help, helpFor } from './help.ts';
import { err, out } from './output.ts';

const VERSION = '0.1.0';

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  if (words.length === 0) {
    out(help());
    return 0;
  }
  const { raw, rest } = argv(words);
  const inputs = readInputs(raw, 'cli');
  if (inputs.flags.version) {
    out(VERSION);
    return 0;
  }
  if (inputs.flags.help) {
    out(raw['command'] === undefined ? help() : helpFor(inputs.command));
    return 0;
  }
  // Nothing of what a command needs is loaded for a text that is printed.
  return (await import('./command.ts')).run(inputs, rest);
}

try {
  process.exitCode = await main();
} catch (error) {
  const { exit, report } = failedReport(error, new Date(), false);
  const failure = report.failures[0];
  if (process.argv.includes('--json')) out(JSON.stringify({ event: 'failed', exit, ...failure }));
  else if (failure) {
    for (const line of failure.what.split('\n')) err(plain(`${failure.code}: ${line}`));
    if (failure.hint !== undefined) err(plain(`  ${failure.hint}`));
  }
  process.exitCode = exit;
}
