import { compose, type World } from '../compose.ts';
import type { Inputs } from '../config/inputs.ts';
import { type Configuration, requireAdmin } from '../config/load.ts';
import { select } from '../config/select.ts';
import { reconcile } from '../rotation/reconcile.ts';
import { type Ending, exitOf, namedIn, reportOf } from './reporting.ts';

const WAITS = 10;
const WAIT = 30_000;

/**
 * `rotate` and `revoke`: reconcile. Finishes what is open, rotates what is due, revokes what may be revoked. Throws what
 * stops the run as a whole (the journal cannot be read, an input is wrong); what concerns one secret is in the report.
 */
export async function rotate(
  inputs: Inputs,
  configuration: Configuration,
  world: World,
  publicHome: boolean,
): Promise<Ending> {
  const targets = select(configuration.targets, inputs.only);
  requireAdmin(targets, world.environment);
  const ports = await compose(configuration, inputs, world);
  const exposed = inputs.command === 'revoke';
  const force = exposed || inputs.force ? (inputs.reason ?? (exposed ? 'exposed' : 'forced')) : undefined;
  const known = configuration.targets.map((target) => target.key);
  const options = { ...(force === undefined ? {} : { force }), exposed, first: inputs.first, dryRun: inputs.dryRun };
  let { outcomes, abandoned, people, session } = await reconcile(ports, targets, known, options);
  // An exposed key may not be left to "the other run": wait for the lock, and never end as if it were done.
  for (let wait = 0; exposed && exitOf(outcomes) === 3 && wait < WAITS; wait++) {
    await world.clock.sleep(WAIT);
    ({ outcomes, abandoned, people, session } = await reconcile(ports, targets, known, options));
  }
  const more = {
    at: world.clock.now(),
    dryRun: inputs.dryRun,
    publicHome: publicHome || configuration.public,
    abandoned,
    people: [...people, ...namedIn(configuration)],
  };
  const exit = exitOf(outcomes);
  return { report: reportOf(targets, outcomes, session.document, more), exit: exposed && exit === 3 ? 1 : exit };
}
