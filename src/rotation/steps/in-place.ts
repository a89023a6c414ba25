/**
 * Which credential was in place before Keyturn's first, as far as anybody says: `adopt` of the configuration, what was
 * enrolled of the slots, or the value itself where it is at hand. Two that contradict each other end nothing.
 */
import { readEnrolled } from '../journal/enrolled-file.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { KeyturnError } from '../model/errors.ts';
import { time, WRITE_MARGIN } from '../model/policy.ts';
import type { EnrolledSlot } from '../model/ports.ts';
import type { CredentialRecord } from '../model/record.ts';
import { type Adopted, adoptable, IN_PLACE } from './adoptable.ts';

export type InPlace =
  /** Nobody says which it is. */
  | { readonly is: 'unknown' }
  /** `changed`: it was there when it was enrolled, and something else was written since, of which nothing is known. */
  | { readonly is: 'known'; readonly adopted: Adopted; readonly changed: boolean }
  | { readonly is: 'disagrees'; readonly ids: readonly string[] };

/** When a place was last written, by its address key. */
export type WrittenAt = ReadonlyMap<string, Date | undefined>;

/** Reads only. Throws what the provider's reads throw. To be asked where a person ordered its end. */
export async function whichIsInPlace(run: SecretRun, written: WrittenAt): Promise<InPlace> {
  const { adopt } = run.target;
  const { id, changed } = await enrolledIn(run, written);
  if (adopt !== undefined && id !== undefined && adopt !== id && !changed) return { is: 'disagrees', ids: [adopt, id] };
  if (adopt !== undefined) return known(await adoptable(run, adopt, true), undefined, false);
  if (id !== undefined) return known(await adoptable(run, id, true), 'enrolled', changed);
  const told = await identified(run);
  return told === undefined ? { is: 'unknown' } : known(await adoptable(run, told, true), 'identified', false);
}

function known(
  adopted: Adopted | undefined,
  idFrom: CredentialRecord['idFrom'] | undefined,
  changed: boolean,
): InPlace {
  if (adopted === undefined) return { is: 'unknown' };
  return { is: 'known', adopted: idFrom === undefined ? adopted : { ...adopted, idFrom }, changed };
}

/** The one id that was enrolled of its places. `changed`: not all of them still have what was enrolled. */
async function enrolledIn(
  run: SecretRun,
  written: WrittenAt,
): Promise<{ readonly id: string | undefined; readonly changed: boolean }> {
  const slots = await slotsOf(run);
  const found = [...written].flatMap(([key, at]) => {
    const slot = Object.hasOwn(slots, key) ? slots[key] : undefined;
    return slot?.id === undefined ? [] : [{ id: slot.id, changed: isChanged(slot, at) }];
  });
  const ids = [...new Set(found.map(({ id }) => id))];
  return { id: ids.length === 1 ? ids[0] : undefined, changed: found.some(({ changed }) => changed) };
}

function isChanged({ since }: EnrolledSlot, at: Date | undefined): boolean {
  return at !== undefined && at.getTime() > time(since) + WRITE_MARGIN;
}

/** What nobody may believe is not used, and said. */
async function slotsOf({ context, outcome }: SecretRun): Promise<{ readonly [slot: string]: EnrolledSlot }> {
  const { ports, session } = context;
  if (!ports.enrolled || !session.exists) return {};
  try {
    return (await readEnrolled(await ports.enrolled(), session))?.enrolled?.slots ?? {};
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    outcome.notes.push(`what is enrolled was not used: ${error.message}`);
    return {};
  }
}

/** What the value says, where a place can be read. */
async function identified(run: SecretRun): Promise<string | undefined> {
  const value = run.found.get(IN_PLACE);
  const provider = value && (await run.provider(run.target.binding));
  const told = value && (await provider?.identify?.(value.values));
  return told === undefined || told === 'dead' ? undefined : told.id;
}
