import { compose, composeGuards } from '../compose/compose.ts';
import type { World } from '../compose/world.ts';
import type { Configuration } from '../config/load.ts';
import { namedIn } from '../config/named.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { requireAdmin } from '../config/require-admin.ts';
import { select } from '../config/select.ts';
import { repair } from '../rotation/journal/repair.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { complaintsAbout } from '../rotation/model/following-clock.ts';
import type { Ports } from '../rotation/model/ports.ts';
import type { Target } from '../rotation/model/target.ts';
import { examine } from '../rotation/run/doctor.ts';
import { reconcile } from '../rotation/run/reconcile.ts';
import { type Ending, failureOf } from './ending.ts';
import { type Asked, endingOf, worst } from './reporting.ts';

/**
 * Tries everything that a rotation needs, without changing anything, and says of each what to mend. With `repair` it does
 * that one thing instead.
 */
export async function doctor(
  inputs: Inputs,
  configuration: Configuration,
  world: World,
  publicHome: boolean,
): Promise<Ending> {
  const chosen = select(configuration.targets, inputs.only);
  const ports = await compose(configuration, inputs, world);
  const asked = { inputs, configuration, publicHome, insists: false };
  if (inputs.repair !== undefined) {
    if (inputs.repair === 'unsigned' && inputs.only === undefined) {
      throw new KeyturnError('INPUT_INVALID', {
        what: '`repair: unsigned` is about the secrets that `only` names',
        hint: 'only: KEY',
      });
    }
    requireAdmin(chosen, world.environment);
    return repaired(inputs.repair, asked, ports, chosen);
  }
  const guards = await composeGuards(configuration, inputs, world);
  const { checks: tried, people } = await examine(ports, chosen, configuration.targets, (targets) =>
    requireAdmin(targets, world.environment),
  );
  const checks = [...tried, ...((await guards?.()) ?? [])];
  const advice = await keylessOf(ports, chosen);
  return {
    report: {
      at: ports.clock.now(),
      dryRun: false,
      publicHome: publicHome || configuration.public,
      secrets: [],
      failures: [],
      abandoned: [],
      people: [...people, ...namedIn(configuration)],
      notices: [...complaintsAbout(ports.clock), ...advice],
      checks: checks.map(({ error, ...check }) => ({ ...check, error: error && failureOf(error) })),
    },
    exit: worst(checks.flatMap(({ error }) => (error ? [error] : []))),
  };
}

/** Secrets that need no key at all. Advice: it never fails, and what it cannot find out it does not say. */
async function keylessOf(ports: Ports, targets: readonly Target[]): Promise<readonly string[]> {
  const { keyless, keylessSays, vendorOfSecret } = await import('../inventory/keyless.ts');
  const found: string[] = [];
  for (const target of targets) {
    const { key, secret, binding, share } = target;
    const held = { secret, provider: binding.provider, shared: share !== undefined };
    if (vendorOfSecret(held)?.oidc.verdict !== 'yes') continue;
    const destinations = await ports.addresses(target).catch((error: unknown) => {
      if (!(error instanceof KeyturnError)) throw error;
      return [];
    });
    const vendor = keyless({ ...held, destinations });
    if (vendor)
      found.push(
        `${key}: no key needed. ${vendor.title} takes the identity of the job instead: ${keylessSays(vendor)}. When no workflow reads the secret any more: keyturn retire --only '${key}'`,
      );
  }
  return found;
}

/** Does what `repair` says, and only that. */
async function repaired(
  what: NonNullable<Inputs['repair']>,
  asked: Asked,
  ports: Ports,
  chosen: readonly Target[],
): Promise<Ending> {
  const { configuration } = asked;
  if (what === 'true') return endingOf(await reconcile(ports, chosen, configuration.targets, { mend: true }), asked);
  const said = await repair(ports, chosen, what);
  return {
    report: {
      at: ports.clock.now(),
      dryRun: false,
      publicHome: asked.publicHome || configuration.public,
      secrets: [],
      failures: [],
      abandoned: [],
      people: namedIn(configuration),
      notices: [...said, ...complaintsAbout(ports.clock)],
    },
    exit: 0,
  };
}
