/** What the configuration, the journal and what was enrolled know of the slots that the forge showed. */
import { compose } from '../../compose/compose.ts';
import type { Access, World } from '../../compose/world.ts';
import type { Configuration } from '../../config/configuration.ts';
import { apps, type Facts, type Known, type ListedSecret, slotOf } from '../../inventory/facts.ts';
import { readEnrolled } from '../../rotation/journal/enrolled-file.ts';
import { Session } from '../../rotation/journal/session.ts';
import { stillEnrolled, twinsOf } from '../../rotation/model/enrolled.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { currentOf } from '../../rotation/model/policy.ts';
import type { Ports } from '../../rotation/model/ports.ts';

/**
 * Address -> what is known of it. A journal that is not there, or that this token may not read, knows nothing: then a
 * slot is only `declared`. `told` hears why.
 */
export async function knownOf(
  configuration: Configuration | undefined,
  { access, world, told }: { readonly access: Access; readonly world: World; told(says: string): void },
): Promise<ReadonlyMap<string, Known>> {
  const known = new Map<string, Known>();
  if (configuration === undefined) return known;
  const passing = (error: unknown) => {
    if (!(error instanceof KeyturnError)) throw error;
    told(error.message);
  };
  try {
    const ports = await compose(configuration, access, world);
    for (const target of configuration.targets) {
      const addresses = await ports.addresses(target);
      for (const { key, kind } of addresses) if (kind === 'github') known.set(key, { keyturn: 'declared' });
    }
    const session = await Session.look(ports);
    const { document } = session;
    for (const entry of Object.values(document.secrets)) {
      for (const { address, done } of currentOf(entry)?.destinations ?? [])
        if (address.kind === 'github' && done !== undefined) known.set(address.key, { keyturn: 'managed' });
    }
    await addEnrolled(known, ports, session);
  } catch (error) {
    passing(error);
  }
  return known;
}

/** What Keyturn rotates, or is to rotate, stays called that. */
async function addEnrolled(known: Map<string, Known>, ports: Ports, session: Session): Promise<void> {
  const file = ports.enrolled && session.exists ? await readEnrolled(await ports.enrolled(), session) : undefined;
  const slots = file?.enrolled?.slots ?? {};
  const today = stillEnrolled(session.document, slots);
  for (const slot of Object.keys(slots)) {
    const twins = twinsOf(today, slot);
    const { id, vendor, since, ended } = today[slot] ?? {};
    known.set(slot, {
      ...(known.get(slot) ?? { keyturn: 'enrolled' }),
      ...(twins.length === 0 ? {} : { twins }),
      ...(id === undefined || ended !== undefined ? {} : { id }),
      ...(vendor === undefined ? {} : { vendor }),
      ...(since === undefined ? {} : { since }),
    });
  }
}

/** The key of a slot's address: GitHub ignores case in all of it, and addresses have lower case but for the name. */
export function addressOf(slot: string, name: string): string {
  return `${slot.slice(0, -name.length).toLowerCase()}${name.toUpperCase()}`;
}

/** By the slots as they are spelt in the facts. */
export function bySlot(facts: Facts, known: ReadonlyMap<string, Known>): ReadonlyMap<string, Known> {
  const found = new Map<string, Known>();
  const add = (slot: string, { name, updatedAt }: ListedSecret) => {
    const about = known.get(addressOf(slot, name));
    if (about === undefined) return;
    const { since, twins: _twins, id: _id, ...rest } = about;
    const isLater = since !== undefined && Date.parse(updatedAt) > Date.parse(since);
    found.set(slot, isLater ? rest : about);
  };
  for (const app of apps) {
    const organization = facts.organizationSecrets[app];
    for (const row of organization.state === 'listed' ? organization.rows : [])
      add(slotOf({ repository: `${facts.organization}/*`, app, name: row.name }), row);
    for (const { repository, secrets } of facts.repositories) {
      const list = secrets[app];
      for (const row of list.state === 'listed' ? list.rows : []) add(slotOf({ repository, app, name: row.name }), row);
    }
  }
  for (const { repository, environments } of facts.repositories) {
    if (environments.state !== 'listed') continue;
    for (const [environment, list] of Object.entries(environments.rows))
      for (const row of list.state === 'listed' ? list.rows : [])
        add(slotOf({ repository, app: 'actions', environment, name: row.name }), row);
  }
  return found;
}
