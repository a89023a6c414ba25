#!/usr/bin/env node
/** The command line's entry point: flags in, text or JSON lines out, exit status. */
import { failedReport } from '../commands/ending.ts';
import { argv } from '../config/argv.ts';
import { inputs as readInputs } from '../config/read-inputs.ts';
import { VERSION } from '../config/version.ts';
import { help, helpFor } from './help.ts';
import { columns, err, out, outliveReaders } from './output.ts';

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
  // Nothing of what a command needs is loaded for a text that is printed.
  return (await import('./command.ts')).run(inputs, rest);
}

outliveReaders();
try {
  process.exitCode = await main();
} catch (error) {
  const { exit, report } = failedReport(error, new Date(), false);
  const failure = report.failures[0];
  if (process.argv.includes('--json')) out(JSON.stringify({ event: 'failed', exit, ...failure }));
  else if (failure) {
    const { sentence } = await import('./render.ts');
    for (const line of failure.what.split('\n')) err(sentence(`${failure.code}: ${line}`));
    if (failure.hint !== undefined) for (const line of failure.hint.split('\n')) err(sentence(`  ${line}`));
  }
  process.exitCode = exit;
}
