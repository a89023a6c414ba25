/** Rows of incidents in the journal's document. Pure: every function gives a whole document. */
import type { ItemProof, ItemRecord } from '../model/incident.ts';
import type { JournalRecord } from '../model/record.ts';

export type Incidents = NonNullable<JournalRecord['incidents']>;

/** Those that are not closed, oldest first. */
export function openIncidents({ incidents = {} }: Pick<JournalRecord, 'incidents'>): Incidents {
  const open = Object.entries(incidents).filter(([, { closed }]) => closed === undefined);
  return Object.fromEntries(open.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Changes these rows of one incident. */
export function withRows(
  document: JournalRecord,
  id: string,
  change: (row: string, item: ItemRecord) => ItemRecord,
): JournalRecord {
  const incident = document.incidents?.[id];
  if (!incident) return document;
  let changed = false;
  const items = Object.entries(incident.items).map(([row, item]): [string, ItemRecord] => {
    const next = change(row, item);
    changed ||= next !== item;
    return [row, next];
  });
  if (!changed) return document;
  return {
    ...document,
    incidents: { ...document.incidents, [id]: { ...incident, items: Object.fromEntries(items) } },
  };
}

/** Ends a row wherever an open incident has it. */
export function withRowEnded(document: JournalRecord, row: string, ended: string, proof: ItemProof): JournalRecord {
  return Object.keys(openIncidents(document)).reduce(
    (next, id) =>
      withRows(next, id, (each, item) => (each === row && item.ended === undefined ? { ...item, ended, proof } : item)),
    document,
  );
}
