/** One step of a job that reads values: it writes nothing, and hands on what it found, sealed. */

import { identitiesOf } from '../../compose/identifying.ts';
import { credential, type World } from '../../compose/world.ts';
import type { Configuration } from '../../config/load.ts';
import type { Inputs } from '../../config/read-inputs.ts';
import { partsOf, whatItIs } from '../../inventory/identity.ts';
import type { Found, FoundSlot } from '../../rotation/model/enrolled.ts';
import type { Secret } from '../../rotation/model/secret.ts';
import type { Ending } from '../ending.ts';
import { admit, type Run } from './admission.ts';
import { identified } from './identities.ts';
import { type Asked, slotsIn } from './slots.ts';

/**
 * Throws what `admit` throws, and INPUT_INVALID for slots that it cannot be handed.
 * @param configured the configuration, where the job has a checkout with one: then its providers are asked as well
 */
export async function readSlots(
  inputs: Inputs,
  configured: (() => Promise<Configuration>) | undefined,
  world: World,
  run: Run,
): Promise<Ending> {
  const { prints, repository, about } = admit(run, world);
  const asked = slotsIn(inputs.slots ?? '', repository);
  const values = new Map<string, Secret>();
  for (const { variable, slot } of asked) {
    const value = credential(world.environment, variable);
    if (value) values.set(slot, value);
  }
  const declared = configured && (await identitiesOf(await configured(), values, world));
  const slots: { [slot: string]: FoundSlot } = {};
  for (const [slot, value] of values) {
    const { vendor } = whatItIs(nameOf(slot));
    const identity = declared?.get(slot) ?? (vendor && (await identified(vendor, value, world)));
    slots[slot] = {
      prints: prints.of(value),
      ...(vendor === undefined ? {} : { vendor: vendor.id }),
      ...(identity === 'dead' ? { dead: true as const } : identity),
    };
  }
  const absent = absentOf(asked, values);
  const found: Found = { slots: withSiblings(slots), ...(absent.length > 0 ? { absent } : {}) };
  return {
    exit: 0,
    found: prints.seal(JSON.stringify(found), about, world.random.bytes(12)),
    report: {
      at: world.clock.now(),
      dryRun: false,
      publicHome: run.isPublic,
      secrets: [],
      failures: [],
      abandoned: [],
      people: [],
      notices: [`${values.size} secrets were read${absent.length === 0 ? '' : `, ${absent.length} are absent here`}`],
    },
  };
}

function absentOf(asked: readonly Asked[], values: ReadonlyMap<string, Secret>): readonly string[] {
  return asked.filter(({ slot }) => !values.has(slot)).map(({ slot }) => slot);
}

/** The half of a credential that tells its id tells that of the other half in the same place. */
function withSiblings(slots: Found['slots']): Found['slots'] {
  return Object.fromEntries(
    Object.entries(slots).map(([slot, found]) => {
      if (found.id !== undefined || found.dead) return [slot, found];
      const place = slot.slice(0, slot.length - nameOf(slot).length);
      const sibling = partsOf(nameOf(slot))
        .map((name) => slots[place + name])
        .find((one) => one?.id !== undefined);
      if (sibling?.id === undefined) return [slot, found];
      const { id, account } = sibling;
      return [slot, { ...found, id, ...(account === undefined ? {} : { account }) }];
    }),
  );
}

function nameOf(slot: string): string {
  return slot.slice(slot.lastIndexOf('/') + 1);
}
