/** The only room that knows every adapter: a configuration and a world in, the engine's ports out. */
import type { Configuration } from '../config/load.ts';
import { fingerprint } from '../crypto/fingerprint.ts';
import type { DestinationContext } from '../destinations/destination.ts';
import type { GitHubForge } from '../forge/github/index.ts';
import { isGitHubLimit } from '../forge/github/refusal.ts';
import type { Forge } from '../forge/port.ts';
import { holdAfterLimits } from '../http/rate-limits.ts';
import { stateFormat } from '../journals/format/state.ts';
import type { Check } from '../rotation/model/check.ts';
import { ESCROW_NAME } from '../rotation/model/escrow-name.ts';
import type { Alerts, Ports, Sender } from '../rotation/model/ports.ts';
import { SealingKeys } from '../rotation/model/sealing-keys.ts';
import { addressesOf, channelsOf, destinationModule, destinationsOf } from './adapters.ts';
import { followed } from './clocks.ts';
import { enrolledOf } from './enrolled.ts';
import { forgeOf, homeOf } from './forge.ts';
import { escrowOf, journalOf, ownerOf } from './journals.ts';
import { formerRequestsOf, linksOf, requestsOf } from './links.ts';
import { originsOf, providersOf } from './providers.ts';
import { type Access, credential, randomOf, variable, type World } from './world.ts';

/**
 * Everything that a run needs, built but not asked yet.
 * @throws KeyturnError CONFIG_INVALID, INPUT_INVALID, TOKEN_DENIED, NOT_BUILT
 */
export async function compose(configuration: Configuration, access: Access, given: World): Promise<Ports> {
  const { world: outside, clock, ofProvider } = followed(given);
  // Everything that this run sends waits together: a limit concerns an account, whoever met it.
  const world: World = { ...outside, http: holdAfterLimits(outside.http, clock, isGitHubLimit) };
  const { environment } = world;
  const forge = forgeOf(configuration, access, world);
  const owner = ownerOf(configuration, forge, world, clock);
  const sealingKeys = new SealingKeys();
  const context = { ...contextOf(forge, world), keys: sealingKeys };
  const started = clock.machine.now();
  const starts = configuration.targets.some(({ after = [] }) => after.length > 0);
  const workflows = starts ? await forge.workflows() : undefined;
  const requests = requestsOf(configuration, forge.clients, outside);
  return {
    clock,
    random: randomOf(world),
    owner,
    pending: access.pending,
    journal: await journalOf(configuration, forge, world, clock),
    escrow: await escrowOf(configuration, forge, world, context),
    ...(workflows === undefined ? {} : { workflows }),
    runs: await forge.runs(owner, () => clock.at(started)),
    ...(await proofsOf(configuration, forge)),
    people: await forge.people(configuration.people),
    // A service's 429 may be a quota, which the end of one of its links lifts: it is not held back.
    links: await linksOf(configuration, forge.clients, outside),
    ...(requests === undefined ? {} : { requests }),
    formerRequests: formerRequestsOf(configuration, forge.clients, outside),
    ...(forge.job === undefined ? {} : { pressed: () => forge.pressed() }),
    channels: await channelsOf(configuration, world),
    ...(configuration.notify === undefined ? {} : { notify: configuration.notify }),
    alerts: await alertsOf(configuration, forge),
    enrolled: () => enrolledOf(configuration, forge, world),
    repository: forge.repository,
    variable: (name) => credential(environment, name),
    variableHint: (names) => forge.variableHint(names),
    ...(world.ask === undefined ? {} : { ask: world.ask }),
    from: senderOf(forge, configuration),
    state: stateFormat,
    sealingKeys,
    ...(configuration.journal.key === undefined ? {} : { pin: configuration.journal.key }),
    // In a home that everybody can read, the journal does not say who started a run.
    ...(configuration.public || forge.actor === undefined ? {} : { actor: forge.actor }),
    fingerprint,
    provider: providersOf({ ...world, http: ofProvider(world.http) }),
    origins: (binding) => originsOf(binding, world.adapters),
    former: configuration.former,
    destination: destinationsOf(context, world.adapters),
    addressOrigins: async (address) => (await destinationModule(address.kind, world.adapters)).origins(address),
    formerDestinations: configuration.formerDestinations,
    addresses: (target) => addressesOf(target, context, world.adapters),
    keepAlive: () => forge.keepAlive(),
    async shownSlots(asked) {
      const { shownSlots } = await import('./shown-slots.ts');
      const targets = asked.action === undefined ? [] : configuration.targets;
      const places = await Promise.all(targets.map((target) => addressesOf(target, context, world.adapters)));
      const slots = places.flat().map(({ key }) => key);
      return shownSlots({ access, world: outside, home: homeOf(configuration, environment), slots }, asked);
    },
    progress: world.progress,
  };
}

/** What `doctor` looks at beside what a rotation needs; undefined where there is no workflow that somebody could push. */
export async function composeGuards(
  configuration: Configuration,
  access: Access,
  given: World,
): Promise<(() => Promise<readonly Check[]>) | undefined> {
  const { journal, escrow } = configuration;
  const repository = homeOf(configuration, given.environment);
  if (journal.kind !== 'github' || journal.repository === undefined || repository === undefined) return undefined;
  if (escrow.name !== 'github') return undefined;
  const forge = forgeOf(configuration, access, followed(given).world);
  const { environment, name = ESCROW_NAME } = escrow.options as { environment?: string; name?: string };
  const { branch } = journal;
  const places = { repository, environment, escrow: name, journal: { repository: journal.repository, branch } };
  return () => forge.guards(places);
}

/** What the last job of `enrol` asks the forge beside what a run asks. */
export function composeEnrolling(
  configuration: Configuration,
  access: Access,
  given: World,
): Pick<Forge, 'slotTimes' | 'propose'> {
  return forgeOf(configuration, access, followed(given).world);
}

/** What a link that somebody makes needs: no journal, no escrow, nothing that is rotated. */
export async function composeSharing(
  configuration: Configuration,
  access: Access,
  given: World,
): Promise<Pick<Ports, 'clock' | 'random' | 'links' | 'channels' | 'people' | 'from'>> {
  const { world, clock } = followed(given);
  const forge = forgeOf(configuration, access, world);
  return {
    clock,
    random: randomOf(world),
    links: await linksOf(configuration, forge.clients, world),
    channels: await channelsOf(configuration, world),
    people: await forge.people(configuration.people),
    from: senderOf(forge, configuration),
  };
}

/** Who asks, and how whoever is asked runs Keyturn. */
function senderOf({ from }: Forge, { cli }: Configuration): Sender {
  return cli === undefined ? from : { ...from, cli };
}

function contextOf({ clients, repository }: GitHubForge, world: World): DestinationContext {
  const { http, clock, environment, directory } = world;
  return {
    http,
    clock,
    github: clients.writer,
    repository,
    variable: (name) => credential(environment, name),
    setting: (name) => variable(environment, name),
    directory,
  };
}

/** Nothing of it is loaded where no secret lists a workflow. */
async function proofsOf({ targets }: Configuration, forge: Forge): Promise<Pick<Ports, 'proofs'>> {
  return targets.some(({ policy }) => policy.proof !== undefined) ? { proofs: await forge.proofs() } : {};
}

async function alertsOf({ targets }: Configuration, forge: Forge): Promise<Alerts | undefined> {
  // On somebody's own machine, without a repository, there are no alerts to ask about.
  const watched = targets.some(({ policy }) => policy.rotateWhen.includes('exposed'));
  return forge.repository === undefined || !watched ? undefined : forge.alerts();
}
