/** Slots that hold one value go together: whoever had it from one of them has it of all. Pure. */
import type { PrintTable } from '../../model/enrolled-ports.ts';
import type { Evidence } from './evidence.ts';

/** A row, and the prints of the value that it is about. */
type Holding = { readonly row: string; readonly prints: PrintTable };

/**
 * Rows that are not selected and whose value, or a part of it, is that of one which is -> since when that was exposed. What
 * only shares a value with one of these is not among them: what they share is not what was exposed.
 * @param selected row -> since when it was exposed
 */
export function twinRows(
  evidence: Evidence,
  selected: ReadonlyMap<string, string | undefined>,
): ReadonlyMap<string, string> {
  const holdings = [...holdingsOf(evidence)];
  const exposed = new Map<string, string>();
  for (const { row, prints } of holdings) {
    const from = selected.get(row);
    if (from === undefined) continue;
    for (const print of Object.values(prints)) exposed.set(print, earlier(exposed.get(print), from));
  }
  const twins = new Map<string, string>();
  if (exposed.size === 0) return twins;
  for (const { row, prints } of holdings) {
    if (selected.has(row)) continue;
    for (const print of Object.values(prints)) {
      const from = exposed.get(print);
      if (from !== undefined) twins.set(row, earlier(twins.get(row), from));
    }
  }
  return twins;
}

function earlier(one: string | undefined, other: string): string {
  return one !== undefined && one < other ? one : other;
}

function* holdingsOf(evidence: Evidence): Iterable<Holding> {
  const { enrolled = {}, observed = [] } = evidence;
  const declared = new Map(observed.flatMap(({ key, places }) => places.map((place) => [place, key] as const)));
  const written = writesOf(evidence);
  for (const [slot, { at, prints, former = [] }] of Object.entries(enrolled)) {
    const key = declared.get(slot);
    const own = written.get(slot)?.findLast(({ done }) => done <= at)?.row;
    yield { row: own ?? (key === undefined ? `${slot} enrolled` : `${key} observed`), prints };
    for (const { prints: old, since } of former) yield { row: `${slot} former:${old[''] ?? since}`, prints: old };
  }
}

type Write = { readonly row: string; readonly done: string };

/** Address key -> what the journal wrote there, oldest first. */
function writesOf({ journal }: Evidence): ReadonlyMap<string, readonly Write[]> {
  const found = new Map<string, Write[]>();
  for (const [key, { credentials }] of Object.entries(journal.secrets)) {
    for (const { rotation, destinations, adopted, times } of credentials) {
      for (const { address, done = adopted ? times.intent : undefined } of destinations) {
        if (done === undefined) continue;
        found.set(address.key, [...(found.get(address.key) ?? []), { row: `${key} ${rotation}`, done }]);
      }
    }
  }
  for (const writes of found.values()) writes.sort((one, other) => (one.done < other.done ? -1 : 1));
  return found;
}
