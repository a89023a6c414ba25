/** The end of a request whose answer was used. */
import type { SecretRun } from '../../journal/secret-run.ts';
import { is } from '../../model/errors.ts';
import { formerPlaceOf, placeOf } from './record.ts';

/** The request of a used answer ends, and its record goes. Where its place does not answer, the next run does that. */
export async function closeUsed(run: SecretRun): Promise<void> {
  const { ask } = run.entry ?? {};
  if (ask?.step !== 'used') return;
  const requests = placeOf(run, ask);
  const seed = run.context.escrow.ask(ask.rotation);
  try {
    if (!requests && seed) await formerPlaceOf(run, ask)?.done(seed);
    else if (seed) await requests?.done(seed);
    else await requests?.end(ask.id);
  } catch (error) {
    if (!is(error, 'LINK_SERVICE_DOWN', 'LINK_CREATOR_MISSING', 'LINK_GONE', 'HTTP_REFUSED')) throw error;
    if (!is(error, 'LINK_GONE')) {
      run.outcome.notes.push('the request whose answer was used could not be ended: the next run does that');
      return;
    }
    await requests?.end(ask.id);
  }
  await run.change('request over', ({ ask: found, ...entry }) =>
    found === undefined || found.id === ask.id ? entry : { ...entry, ask: found },
  );
}
