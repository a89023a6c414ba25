/** `retire`: a secret that nothing reads any more. Its places go, a grace later its keys, each by id and watched until dead. */
import { compose } from '../compose/compose.ts';
import type { Access, World } from '../compose/world.ts';
import type { Configuration } from '../config/load.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { requireAdmin } from '../config/require-admin.ts';
import { select } from '../config/select.ts';
import type { Ports, References, Twins } from '../rotation/model/ports.ts';
import { reconcile } from '../rotation/run/reconcile.ts';
import type { Ending } from './ending.ts';
import { endingOf } from './reporting.ts';

/** What else can be asked about the places of a secret, where something here can answer. */
export type Inventory = { readonly references?: References; readonly twins?: Twins };

/**
 * Begins the retirement of these secrets, or goes on with it; `rotate` goes on with it as well. Exit status 1 until all of them
 * are retired. `inventory` stands in for GitHub and for what was enrolled. Throws what `rotate` throws; what speaks against it (NOT_RETIRED) is in the report.
 */
export async function retire(
  inputs: Inputs,
  configuration: Configuration,
  world: World,
  { publicHome, inventory }: { readonly publicHome: boolean; readonly inventory?: Inventory | undefined },
): Promise<Ending> {
  const chosen = select(configuration.targets, inputs.only);
  requireAdmin(chosen, world.environment);
  const isPublic = publicHome || configuration.public;
  const composed = await compose(configuration, inputs, world);
  const ports = { ...composed, ...(inventory ?? (await atGitHub(composed, inputs, { world, isPublic }))) };
  const { days, grace, unproved } = inputs;
  const result = await reconcile(ports, chosen, configuration.targets, { retire: { days, grace, unproved } });
  return endingOf(result, { inputs, configuration, publicHome, insists: true });
}

async function atGitHub(
  ports: Ports,
  access: Access,
  { world, isPublic }: { readonly world: World; readonly isPublic: boolean },
): Promise<Inventory> {
  const [{ readersAtGitHub }, { enrolledTwins }] = await Promise.all([
    import('./retire/readers.ts'),
    import('./retire/twins.ts'),
  ]);
  return { references: readersAtGitHub(access, world, isPublic), twins: enrolledTwins(ports) };
}
