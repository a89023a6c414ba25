/** Whose press started a run (https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run). */
import * as z from 'zod';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Pressed } from '../../rotation/model/ports.ts';
import type { JobRun } from '../port.ts';
import { type GitHub, refusedWith } from './client.ts';
import { shaped, split } from './runs.ts';

const user = z.object({ id: z.number().int(), login: z.string().min(1) });
const run = z.object({
  id: z.number().int(),
  run_attempt: z.number().int(),
  event: z.string(),
  actor: user.nullish(),
  triggering_actor: user.nullish(),
});

/**
 * What the environment says of a run can be set by its workflow; GitHub's API says what is so. Who lets a run go once more
 * is its `triggering_actor`, while its `actor` stays who started it: only where both are one person did that person press.
 *
 * @param github with the token of this run: *Actions: read*
 * @throws KeyturnError TOKEN_DENIED, RATE_LIMITED, HTTP_NOT_SENT, HTTP_UNKNOWN, HTTP_REFUSED, and what else `github` throws
 */
export async function pressedBy(github: GitHub, job: JobRun): Promise<Pressed | undefined> {
  const [repository = '', id = ''] = job.run.split('#');
  const params = { ...split(repository), run_id: Number(id), exclude_pull_requests: true };
  const told = await github.rest.actions.getWorkflowRun(params).catch((error: unknown) => {
    if (refusedWith(error) !== 404) throw error;
    throw new KeyturnError('TOKEN_DENIED', {
      what: `GitHub does not show this run (${job.run}) to \`journal-token\`, so nobody counts as having started it`,
      hint: 'in the workflow: `permissions: { actions: write, contents: write }` (*Actions: read* is enough for this)',
    });
  });
  const { event, actor, triggering_actor: again, ...of } = shaped(run, told.data, repository);
  if (of.id !== params.run_id) {
    throw new KeyturnError('HTTP_UNKNOWN', { what: `GitHub was asked for ${job.run} and answered for another run` });
  }
  // Of the newest attempt, which a run that is at work is: an older one was somebody else's press, perhaps.
  if (of.run_attempt !== job.attempt) return undefined;
  if (event !== 'workflow_dispatch' || !actor || actor.id !== again?.id) return undefined;
  return { id: String(actor.id), login: actor.login };
}
