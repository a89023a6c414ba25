/** `init --watch`: the workflow that looks for signals between two daily runs, for a new home or for one that is there. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDuration } from '../../config/duration.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Variables } from './answers.ts';
import type { Naming } from './naming.ts';
import { mustBeNew, writeAll } from './new-files.ts';
import { cronOf, watchPath, watchWorkflow } from './watch-workflow.ts';

/** @throws KeyturnError INPUT_INVALID for what no cron says */
export function watchCron(watch: string): string {
  const cron = cronOf(parseDuration(watch) ?? 0);
  if (cron !== undefined) return cron;
  throw new KeyturnError('INPUT_INVALID', {
    what: '--watch is a time that divides an hour or a day, five minutes at least',
    hint: '--watch 30m, or 5m, 10m, 15m, 20m, 1h, 2h, 6h',
  });
}

/**
 * Writes the workflow beside those that are there. Its variables are those of the daily one.
 * @throws KeyturnError FILE_REFUSED, and then nothing was written
 */
export async function addWatch(directory: string, naming: Naming, cron: string): Promise<string> {
  const path = watchPath(naming);
  await mustBeNew(directory, path);
  const daily = `.github/workflows/${naming.base}.yml`;
  const text = await readFile(join(directory, daily), 'utf8').catch(() => undefined);
  const needs = text === undefined ? undefined : await needsIn(text);
  if (needs === undefined) {
    throw new KeyturnError('FILE_REFUSED', {
      what: `${daily} is not there, or no step of it hands Keyturn its credentials, so nothing says which ones a look needs`,
      hint: 'add `signals: true` to the inputs of a scheduled workflow of your own (docs/webhooks.md)',
    });
  }
  await writeAll(directory, new Map([[path, watchWorkflow(naming, cron, needs)]]));
  return path;
}

/** Names of the secrets that a workflow's Keyturn step has as variables of the same name; undefined: it has no such step. */
async function needsIn(text: string): Promise<Variables | undefined> {
  const { parse } = await import('yaml');
  const jobs = jobsOf(parsed(parse, text));
  for (const job of jobs) {
    const step = stepsOf(job).find(({ with: inputs }) => isTable(inputs) && 'pending' in inputs);
    if (step === undefined) continue;
    const env = isTable(step['env']) ? step['env'] : {};
    const credentials = Object.entries(env).flatMap(([name, value]) =>
      typeof value === 'string' && value.replace(/\s/g, '') === `\${{secrets.${name}}}` ? [name] : [],
    );
    return { credentials, copies: [], identity: isTable(job['permissions']) && 'id-token' in job['permissions'] };
  }
  return undefined;
}

type Table = { readonly [name: string]: unknown };

function parsed(parse: (text: string) => unknown, text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function jobsOf(workflow: unknown): readonly Table[] {
  return isTable(workflow) && isTable(workflow['jobs']) ? Object.values(workflow['jobs']).filter(isTable) : [];
}

function stepsOf({ steps }: Table): readonly Table[] {
  return Array.isArray(steps) ? steps.filter(isTable) : [];
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
