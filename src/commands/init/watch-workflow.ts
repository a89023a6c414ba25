/** The workflow of `init --watch`. */
import type { Variables } from './answers.ts';
import type { Naming } from './naming.ts';
import { dispatchId, workflow } from './workflow-text.ts';

/** Path of the workflow that looks for signals between two daily runs. */
export function watchPath({ base }: Naming): string {
  return `.github/workflows/${base}-signals.yml`;
}

/** That workflow. `cron`: as `cronOf` makes it. */
export function watchWorkflow(naming: Naming, cron: string, { credentials, identity }: Variables): string {
  return workflow(naming, {
    name: 'Keyturn, signals',
    command: 'signals',
    on: `  schedule:
    - cron: '${cron}' # GitHub may be late; each look takes a minute of a runner
  workflow_dispatch:
    inputs:
${dispatchId}`,
    job: 'signals',
    inputs: ['command: rotate', 'signals: true'],
    variables: credentials,
    identity,
  });
}

const hour = 60;

/**
 * `milliseconds` between two runs. Undefined: GitHub begins schedules every five minutes at most, and a cron repeats evenly
 * only in what divides an hour or a day.
 */
export function cronOf(milliseconds: number): string | undefined {
  const minutes = milliseconds / 60_000;
  if (!Number.isInteger(minutes) || minutes < 5) return undefined;
  // Whole hours and halves are when everybody's schedules begin, and are late.
  if (minutes < hour && hour % minutes === 0) {
    const at = Array.from({ length: hour / minutes }, (_, index) => index * minutes + 3);
    return `${at.join(',')} * * * *`;
  }
  const hours = minutes / hour;
  if (!Number.isInteger(hours) || 24 % hours !== 0) return undefined;
  if (hours === 24) return '3 4 * * *';
  return hours === 1 ? '3 * * * *' : `3 */${hours} * * *`;
}
