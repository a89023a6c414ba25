/** What follows from enrolled slots: which hold one value, which has a text that was found, what a new reading changes. Pure. */
import { type Enrolled, type EnrolledSlot, FORMER, type FormerValue, type PrintTable } from './enrolled-ports.ts';
import type { JournalRecord } from './record.ts';

/** What a job read of one slot. */
export type FoundSlot = {
  readonly prints: PrintTable;
  readonly vendor?: string;
  readonly id?: string;
  readonly account?: string;
  /** The provider refused the value. */
  readonly dead?: true;
};

/** What the jobs of one run read, by address key. */
export type Found = {
  readonly slots: { readonly [slot: string]: FoundSlot };
  /** Slots that had no value there. */
  readonly absent?: readonly string[];
};

type Slots = Enrolled['slots'];

/** Other slots that hold the same value, or a part of it. */
export function twinsOf(slots: Slots, slot: string): readonly string[] {
  if (!Object.hasOwn(slots, slot)) return [];
  const own = new Set(Object.values(slots[slot]?.prints ?? {}));
  return Object.entries(slots)
    .filter(([other, { prints }]) => other !== slot && Object.values(prints).some((print) => own.has(print)))
    .map(([other]) => other)
    .sort();
}

/** Every set of slots that hold one value, each once, the largest first. */
export function twinGroups(slots: Slots): readonly (readonly string[])[] {
  const byPrint = new Map<string, string[]>();
  for (const [slot, { prints }] of Object.entries(slots))
    for (const print of new Set(Object.values(prints))) byPrint.set(print, [...(byPrint.get(print) ?? []), slot]);
  const groups = new Map<string, readonly string[]>();
  for (const found of byPrint.values())
    if (found.length > 1) groups.set([...found].sort().join('\n'), [...found].sort());
  return [...groups.values()].sort((one, other) => other.length - one.length);
}

/** A slot in which a text was found, and whether it is what the slot has today. */
export type Match = { readonly slot: string; readonly enrolled: EnrolledSlot; readonly former?: FormerValue };

/** Slots that have, or had, a value or a part of one with one of these prints. */
export function slotsWith(slots: Slots, prints: readonly string[]): readonly Match[] {
  const has = (table: PrintTable) => Object.values(table).some((print) => prints.includes(print));
  return Object.entries(slots).flatMap(([slot, enrolled]): Match[] => {
    if (has(enrolled.prints)) return [{ slot, enrolled }];
    const former = enrolled.former?.find((one) => has(one.prints));
    return former ? [{ slot, enrolled, former }] : [];
  });
}

/** How far the forge's time of a write and the journal's may be apart, in milliseconds. */
const SAME_WRITE = 10_000;

/** Whether the last write of a slot was Keyturn's own. */
export function isOwnWrite({ secrets }: Pick<JournalRecord, 'secrets'>, slot: string, since: string): boolean {
  const at = Date.parse(since);
  return Object.values(secrets).some(({ credentials }) =>
    credentials.some(({ destinations }) =>
      destinations.some(
        ({ address, done }) =>
          address.key === slot && done !== undefined && Math.abs(Date.parse(done) - at) <= SAME_WRITE,
      ),
    ),
  );
}

/** The slots that Keyturn has not written since they were enrolled: the others hold another value today. */
export function stillEnrolled({ secrets }: Pick<JournalRecord, 'secrets'>, slots: Slots): Slots {
  const written = new Map<string, number>();
  const done = Object.values(secrets).flatMap(({ credentials }) => credentials.flatMap((one) => one.destinations));
  for (const { address, done: at } of done)
    if (at !== undefined) written.set(address.key, Math.max(Date.parse(at), written.get(address.key) ?? 0));
  const still = ([slot, { since }]: readonly [string, EnrolledSlot]) =>
    (written.get(slot) ?? 0) - Date.parse(since) <= SAME_WRITE;
  return Object.fromEntries(Object.entries(slots).filter(still));
}

/** Whether the journal has a credential of Keyturn's own that was written to this slot. */
export function isManaged({ secrets }: Pick<JournalRecord, 'secrets'>, slot: string): boolean {
  return Object.values(secrets).some(({ credentials }) =>
    credentials.some(
      ({ adopted, destinations }) =>
        !adopted && destinations.some(({ address, done }) => address.key === slot && done !== undefined),
    ),
  );
}

/** What became of a slot with a new reading. */
export type Change = 'new' | 'same' | 'touched' | 'changed' | 'own';

export type Reading = {
  /** When it was read. */
  readonly at: string;
  /** When the forge says that the slot was last written. */
  readonly since: string;
  /** Whether that write was Keyturn's. */
  readonly own: boolean;
};

/** The slot after a new reading: what it had before is kept as a former value if it is another one. */
export function readAgain(
  before: EnrolledSlot | undefined,
  { dead, ...found }: FoundSlot,
  { at, since, own }: Reading,
): { readonly slot: EnrolledSlot; readonly change: Change } {
  const isSame = before !== undefined && isSameValue(before.prints, found.prints);
  const ended = dead ? (isSame ? (before?.ended ?? at) : at) : undefined;
  const slot = { at, since, ...found, ...(ended === undefined ? {} : { ended }) };
  if (!before) return { slot, change: 'new' };
  const kept = before.former ?? [];
  if (isSame) {
    // What an earlier reading knew of the same value is not forgotten because this one could not ask.
    const known = found.id === undefined && before.id !== undefined ? identityOf(before) : {};
    const change = since === before.since ? 'same' : 'touched';
    return { slot: { ...slot, ...known, ...(kept.length > 0 ? { former: kept } : {}) }, change };
  }
  const last: FormerValue = {
    prints: before.prints,
    since: before.since,
    until: since,
    ...(before.id === undefined ? {} : { id: before.id }),
    ...(before.ended === undefined ? {} : { ended: before.ended }),
  };
  return { slot: { ...slot, former: [last, ...kept].slice(0, FORMER) }, change: own ? 'own' : 'changed' };
}

/** The value itself, whatever white space is around it and whatever ends its lines. */
function isSameValue(one: PrintTable, other: PrintTable): boolean {
  const whole = (table: PrintTable) => ['', 'trim', 'lines'].flatMap((at) => table[at] ?? []);
  return whole(one).some((print) => whole(other).includes(print));
}

function identityOf({ id, account }: EnrolledSlot): Pick<EnrolledSlot, 'id' | 'account'> {
  return { ...(id === undefined ? {} : { id }), ...(account === undefined ? {} : { account }) };
}
