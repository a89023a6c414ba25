import { rm, writeFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import type { Inputs } from '../config/read-inputs.ts';
import { VERSION } from '../config/version.ts';
import { plain } from '../report/foreign-text.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { realWorld } from '../world.ts';
import { err, out } from './output.ts';

/** Tries one provider, and prints the report or writes it where `--report` says; returns the exit status. */
export async function tryOne(inputs: Inputs, name: string | undefined, json: boolean): Promise<number> {
  const { flags } = inputs;
  const interactive = process.stdin.isTTY === true;
  if (!interactive && flags.yes !== 'true')
    throw new KeyturnError('INPUT_INVALID', {
      what: '`try` makes a key, and nobody is here to say that it may',
      hint: 'run it in a terminal, or with --yes',
    });
  const file = flags.report === undefined ? undefined : resolve(flags.report);
  // A report that cannot be kept is found out before a key is made.
  if (file !== undefined) {
    await save(file, '');
    await rm(file);
  }
  const { tryProvider } = await import('../commands/try.ts');
  const { confirm } = await import('./terminal.ts');
  const stopping = new AbortController();
  let made: { readonly key: string; readonly ending: string } | undefined;
  const living = () => (made === undefined ? 'Nothing was made.' : `${upper(made.key)} may live: ${made.ending}.`);
  const stop = (signal: NodeJS.Signals) => {
    const status = 128 + (constants.signals[signal] ?? 0);
    if (stopping.signal.aborted || made === undefined) {
      err(plain(living()));
      process.exit(status);
    }
    process.exitCode = status;
    err(plain(`Stopped: ${made.key} is ended first. Stop it once more, and it is left and named.`));
    stopping.abort();
  };
  const { report, trial, exit } = await tryProvider(name, inputs, await realWorld(() => {}), {
    version: VERSION,
    confirm: async (question) => {
      const isMeant = flags.yes === 'true' || (await confirm(question)) === true;
      // Until then nothing is asked, and whoever stops the command ends it.
      if (isMeant) for (const signal of signals) process.on(signal, stop);
      return isMeant;
    },
    told: ({ step, state, says }) => {
      if (!json) err(plain(`${state === 'ok' ? '✓' : state === 'off' ? '·' : '✗'} ${step}: ${says}`));
    },
    made: (key, ending) => {
      made = { key, ending };
    },
    stop: stopping.signal,
  }).finally(() => {
    for (const signal of signals) process.off(signal, stop);
  });
  if (trial.leaves) err(plain(living()));
  if (trial.stopped) return Number(process.exitCode ?? exit);
  if (file !== undefined) await save(file, report);
  if (json) out(JSON.stringify({ event: 'tried', provider: name, steps: trial.steps, leaves: trial.leaves, exit }));
  else if (file === undefined) out(report);
  else err(plain(`The report is in ${flags.report}. It has no value and no id: attach it to an issue as it is.`));
  return exit;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

async function save(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch {
    throw new KeyturnError('INPUT_INVALID', {
      what: '`--report`: this file cannot be made, or is there already',
      hint: 'name a file that is not there, in a folder that is',
    });
  }
}
