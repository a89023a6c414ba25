/** Where a run keeps its memory: the journal, and the escrow of what is not handed over yet. */
import type { Configuration } from '../config/load.ts';
import type { DestinationContext } from '../destinations/destination.ts';
import type { Forge } from '../forge/port.ts';
import { journals } from '../journals/index.ts';
import { ESCROW_NAME } from '../rotation/model/escrow-name.ts';
import type { FollowingClock } from '../rotation/model/following-clock.ts';
import type { Address, EscrowStore, JournalStore, Owner } from '../rotation/model/ports.ts';
import { destinationModule } from './adapters.ts';
import { homeOf } from './forge.ts';
import type { World } from './world.ts';

/** Milliseconds: outside a job nobody can be asked whether a process still runs, so its locks lapse after this. */
const LEASE = 6 * 3_600_000;

/** @throws KeyturnError CONFIG_INVALID where nothing says which repository keeps the journal */
export async function journalOf(
  { journal, public: isPublic }: Configuration,
  forge: Forge,
  world: World,
  clock: FollowingClock,
): Promise<JournalStore> {
  if (journal.kind === 'github')
    return forge.journal({ repository: journal.repository, branch: journal.branch, public: isPublic });
  const { resolve } = await import('node:path');
  return (await journals.file())({ path: resolve(world.directory, journal.path), clock: clock.machine });
}

/** Undefined where nothing could hand a value from one run to the next. */
export async function escrowOf(
  configuration: Configuration,
  forge: Forge,
  world: World,
  context: DestinationContext,
): Promise<EscrowStore | undefined> {
  const { name, options } = configuration.escrow;
  if (name !== 'github') {
    const module = await destinationModule(name, world.adapters);
    const { escrowIn } = await import('../journals/readable-escrow.ts');
    const [address] = await module.expand(module.options.parse(options), { values: { value: ESCROW_NAME } }, context);
    return escrowIn(module.build(address as Address, context), module.escrow ?? 0);
  }
  // A journal on this machine is for runs on this machine: no workflow could hand the escrow back to them.
  if (configuration.journal.kind === 'file') return undefined;
  const repository = homeOf(configuration, world.environment);
  if (repository === undefined) return undefined;
  return forge.escrow({ repository, ...(options as { environment?: string; name?: string }) });
}

/** Who holds the locks that this run takes. */
export function ownerOf({ journal }: Configuration, forge: Forge, world: World, clock: FollowingClock): Owner {
  const key = Buffer.from(world.random.bytes(16)).toString('base64url');
  if (forge.job) return { ...forge.job, key };
  const until = new Date(clock.machine.now().getTime() + LEASE);
  return {
    run: 'local',
    attempt: 1,
    job: '',
    key,
    // What time it is at GitHub is known once the journal has been read, and no lock is taken before that.
    get lease() {
      return (journal.kind === 'file' ? until : clock.at(until)).toISOString();
    },
  };
}
