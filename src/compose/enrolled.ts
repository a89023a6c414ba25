/** What `enrol` recorded: where it is kept, how it is written, and the key that its prints are made under. */
import type { Configuration } from '../config/load.ts';
import type { Forge } from '../forge/port.ts';
import { PRINT_KEY } from '../rotation/model/enrolled-ports.ts';
import type { EnrolledPorts, EnrolledStore } from '../rotation/model/ports.ts';
import { credential, type World } from './world.ts';

/** @throws KeyturnError INPUT_INVALID for a print key that is none */
export async function enrolledOf(configuration: Configuration, forge: Forge, world: World): Promise<EnrolledPorts> {
  const [{ enrolledFormat }, { printsUnder }, { vendorOf }] = await Promise.all([
    import('../journals/format/enrolled.ts'),
    import('../crypto/prints.ts'),
    import('../inventory/vendors.ts'),
  ]);
  const key = credential(world.environment, PRINT_KEY);
  return {
    store: await storeOf(configuration, forge, world),
    format: enrolledFormat,
    prints: key && printsUnder(key),
    vendor(id) {
      const found = vendorOf(id);
      return found && { title: found.title, ...(found.console ? { console: found.console } : {}) };
    },
  };
}

async function storeOf(
  { journal, public: isPublic }: Configuration,
  forge: Forge,
  { directory, clock }: World,
): Promise<EnrolledStore> {
  if (journal.kind === 'github')
    return forge.enrolled({ repository: journal.repository, branch: journal.branch, public: isPublic });
  const [{ basename, dirname, join, resolve }, { file }] = await Promise.all([
    import('node:path'),
    import('../journals/file.ts'),
  ]);
  const path = resolve(directory, journal.path);
  // Two journals of one folder have a file each.
  const name = basename(path) === 'journal.json' ? 'enrolled.json' : `${basename(path, '.json')}.enrolled.json`;
  return file({ path: join(dirname(path), name), clock });
}
