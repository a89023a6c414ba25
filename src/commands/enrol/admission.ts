/** What both kinds of job of `enrol` need before they look at anything. */
import { credential, type World } from '../../compose/world.ts';
import { NEW_PRINT_KEY, printsUnder } from '../../crypto/prints.ts';
import { PRINT_KEY } from '../../rotation/model/enrolled-ports.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Prints } from '../../rotation/model/ports.ts';

/** The run as GitHub describes it. */
export type Run = {
  readonly event: string | undefined;
  readonly ref: string | undefined;
  /** Name of the default branch. */
  readonly home: unknown;
  readonly isPublic: boolean;
};

export type Admitted = {
  readonly prints: Prints;
  /** `owner/name`. */
  readonly repository: string;
  /** What sealed findings are about: this run and this attempt, and no other. */
  readonly about: string;
};

/**
 * Throws EVENT_REFUSED for another event than a dispatch by hand or another branch than the default one, ENVIRONMENT_MISSING
 * without the print key, INPUT_INVALID for one that is none.
 */
export function admit({ event, ref, home }: Run, { environment }: World): Admitted {
  if (event !== 'workflow_dispatch') {
    throw new KeyturnError('EVENT_REFUSED', {
      what: '`enrol` reads every secret, so it runs on `workflow_dispatch` alone',
      hint: 'start it in the tab Actions, or with `gh workflow run keyturn-enrol.yml`',
    });
  }
  if (typeof home !== 'string' || ref !== `refs/heads/${home}`) {
    throw new KeyturnError('EVENT_REFUSED', {
      what: '`enrol` runs on the default branch alone: a workflow of another one is reviewed by nobody',
      hint: '`gh workflow run keyturn-enrol.yml`, without `--ref`',
    });
  }
  const key = credential(environment, PRINT_KEY);
  if (!key) {
    throw new KeyturnError('ENVIRONMENT_MISSING', {
      what: `the environment variable ${PRINT_KEY} is not set, under which values are fingerprinted`,
      hint: `\`${NEW_PRINT_KEY}\`; in the workflow: env: { ${PRINT_KEY}: \${{ secrets.${PRINT_KEY} }} }`,
    });
  }
  const variable = (name: string) => (Object.hasOwn(environment, name) ? environment[name] : undefined);
  const repository = variable('GITHUB_REPOSITORY') ?? '';
  const about = `${repository}/${variable('GITHUB_RUN_ID') ?? ''}/${variable('GITHUB_RUN_ATTEMPT') ?? '1'}`;
  return { prints: printsUnder(key), repository, about };
}
