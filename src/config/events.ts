/** Which of GitHub's events a run with credentials may answer. */
import { KeyturnError } from '../rotation/model/errors.ts';

/**
 * Who causes these may push to the repository, or is GitHub itself
 * (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows). Everything else, also
 * what GitHub adds one day, may be caused by a stranger: a comment, an issue, a fork, a star, another workflow's end.
 */
const ofOurs: readonly string[] = [
  'branch_protection_rule',
  'create',
  'delete',
  'label',
  'milestone',
  'page_build',
  'public',
  'push',
  'registry_package',
  'release',
  'repository_dispatch',
  'schedule',
  'workflow_dispatch',
];

/** Of `events:`; pull requests are never named there. */
export const eventPattern = /^(?!pull_request)[a-z][a-z_]{0,49}$/;

const hint = 'use `on: schedule`, `workflow_dispatch` or `push` to the default branch';

/** Code of a pull request must never meet the credentials that rotate. Throws EVENT_REFUSED. */
export function refusePullRequest(event: string | undefined): void {
  if (event?.startsWith('pull_request') !== true) return;
  throw new KeyturnError('EVENT_REFUSED', {
    what: `Keyturn does not run on \`${nameable(event)}\`: a pull request must not meet the credentials that rotate`,
    hint,
  });
}

/**
 * Throws EVENT_REFUSED.
 * @param event GITHUB_EVENT_NAME; undefined or empty outside Actions
 * @param admitted what the configuration names in `events:`
 */
export function refuseStranger(event: string | undefined, admitted: readonly string[]): void {
  refusePullRequest(event);
  if (event === undefined || event === '' || ofOurs.includes(event) || admitted.includes(event)) return;
  const name = nameable(event);
  throw new KeyturnError('EVENT_REFUSED', {
    what: `Keyturn does not run on \`${name}\`: who causes it may be somebody who may not push to this repository`,
    hint: `${hint}; or name it in the configuration: \`events: [${name}]\``,
  });
}

function nameable(event: string): string {
  return /^[a-z_]{1,50}$/.test(event) ? event : '(an unusual name)';
}
