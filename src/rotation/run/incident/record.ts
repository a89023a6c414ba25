/** How the journal's document changes with an incident. Pure: every function gives a whole document. */
import { openIncidents, withRows } from '../../journal/incident-rows.ts';
import { united } from '../../journal/wishes.ts';
import {
  CLOSED_KEPT,
  heldBack,
  type IncidentRecord,
  type ItemProof,
  type ItemRecord,
  type Selector,
} from '../../model/incident.ts';
import { isAboutPredecessor } from '../../model/needs-human.ts';
import { isLive } from '../../model/policy.ts';
import type { EntryRecord, JournalRecord, WishRecord } from '../../model/record.ts';
import type { Observed } from './evidence.ts';
import type { Asked, Selection } from './select.ts';

/** The open incident about the same: asked for again, it goes on, and selects nothing anew. */
export function openAbout(document: Pick<JournalRecord, 'incidents'>, asked: Pick<Asked, 'selector' | 'since'>) {
  return Object.entries(openIncidents(document)).find(
    ([, { selector, since }]) => since === asked.since && isSame(selector, asked.selector),
  )?.[0];
}

function isSame(one: Selector, other: Selector): boolean {
  const names = ['provider', 'destination', 'repository', 'action', 'channel', 'person', 'all'] as const;
  return names.every((name) => String(one[name]).toLowerCase() === String(other[name]).toLowerCase());
}

/** What a new incident is made of. */
export type Opening = {
  readonly id: string;
  readonly incident: Omit<IncidentRecord, 'items'>;
  readonly selection: Selection;
  readonly observed: readonly Observed[];
  /** An entry for a secret that the journal does not know. */
  readonly fresh: (key: string) => EntryRecord;
};

/** The incident, and with it the wish of every secret that it is about: neither is there without the other. */
export function withIncident(document: JournalRecord, opening: Opening): JournalRecord {
  const { id, incident, selection, observed, fresh } = opening;
  const items = Object.fromEntries(selection.rows.map(({ row, kind }): [string, ItemRecord] => [row, { kind }]));
  const secrets = { ...document.secrets };
  const keys = new Set(selection.rows.flatMap(({ kind, key }) => (kind === 'item' && key !== undefined ? [key] : [])));
  for (const key of keys) {
    const rows = selection.rows.filter((one) => one.key === key && one.kind === 'item');
    const entry = Object.hasOwn(secrets, key) ? secrets[key] : undefined;
    const live = (entry?.credentials ?? []).filter(isLive).map(({ rotation }) => rotation);
    const exposed = rows.flatMap(({ rotation }) => (rotation !== undefined && live.includes(rotation) ? rotation : []));
    const there = observed.find((one) => one.key === key && rows.some(({ rotation }) => rotation === undefined));
    // What cannot be named, and what no longer lives, asks for nothing that a wish could do.
    if (exposed.length === 0 && there === undefined) continue;
    const wish: WishRecord = {
      reason: 'exposed',
      since: incident.opened,
      ...(exposed.length > 0 ? { exposed } : {}),
      causes: [`incident:${id}`],
    };
    secrets[key] = wished(entry ?? fresh(key), wish, there);
  }
  return { ...document, secrets, incidents: { ...document.incidents, [id]: { ...incident, items } } };
}

function wished(entry: EntryRecord, wish: WishRecord, there: Observed | undefined): EntryRecord {
  const observed = there && {
    since: entry.observed?.since ?? there.since,
    destinations: entry.observed?.destinations ?? there.places,
    exposed: true as const,
  };
  return { ...entry, wish: united(entry.wish, wish), ...(observed ? { observed } : {}) };
}

/**
 * The ends of credentials copied into the rows that are about them, and what has come to its end closed. The same document
 * where nothing changes.
 */
export function settled(document: JournalRecord, now: string): JournalRecord {
  let next = document;
  for (const id of Object.keys(openIncidents(document))) {
    next = withRows(next, id, (row, item) => {
      const end = item.kind === 'item' && item.ended === undefined ? endOf(document, row) : undefined;
      return end ? { ...item, ...end } : item;
    });
    const incident = next.incidents?.[id];
    if (incident && Object.values(incident.items).every(isOver))
      next = { ...next, incidents: { ...next.incidents, [id]: { ...incident, closed: now } } };
  }
  return next === document ? document : pruned(next);
}

/** Whether nothing waits for this row any more. */
export function isOver({ kind, ended, accepted }: ItemRecord): boolean {
  return kind === 'own' || kind === 'foreign' || ended !== undefined || accepted !== undefined;
}

function endOf(
  { secrets }: JournalRecord,
  row: string,
): { readonly ended: string; readonly proof: ItemProof } | undefined {
  const { key, name } = partsOf(row);
  const entry = Object.hasOwn(secrets, key) ? secrets[key] : undefined;
  if (!entry) return undefined;
  if (name === 'observed') return endOfObserved(entry);
  const credential = entry.credentials.find(({ rotation }) => rotation === name);
  if (credential?.times.ended === undefined) return undefined;
  const { stage, step, proof, times } = credential;
  if (stage === 'revoked' && proof !== undefined) return { ended: times.ended as string, proof };
  if (stage === 'aborted' && step === 'done') return { ended: times.ended as string, proof: 'unwritten' };
  return undefined;
}

/** What was in place was adopted, which says how it ended. */
function endOfObserved({ observed, human, credentials }: EntryRecord) {
  const adopted = credentials.filter((one) => one.adopted);
  if (observed !== undefined || isAboutPredecessor(human) || adopted.length === 0) return undefined;
  const last = adopted.at(-1);
  if (adopted.some(({ stage }) => stage !== 'revoked') || last?.times.ended === undefined) return undefined;
  return last.proof === undefined ? undefined : { ended: last.times.ended, proof: last.proof };
}

/** A row is a key or a slot, a space, and what of it. */
export function partsOf(row: string): { readonly key: string; readonly name: string } {
  const cut = row.lastIndexOf(' ');
  return { key: row.slice(0, cut), name: row.slice(cut + 1) };
}

/** Only the newest closed ones stay, and those that hold somebody back; no wish names one that went. */
function pruned(document: JournalRecord): JournalRecord {
  const { incidents = {} } = document;
  const closed = Object.entries(incidents)
    .filter(([id, incident]) => incident.closed !== undefined && !holdsBack({ [id]: incident }))
    .sort(([, one], [, other]) => ((one.closed as string) < (other.closed as string) ? 1 : -1));
  const gone = closed.slice(CLOSED_KEPT).map(([id]) => id);
  if (gone.length === 0) return document;
  const kept = Object.entries(incidents).filter(([id]) => !gone.includes(id));
  const secrets = Object.entries(document.secrets).map(([key, entry]): [string, EntryRecord] => [
    key,
    withoutCauses(entry, gone),
  ]);
  return { ...document, secrets: Object.fromEntries(secrets), incidents: Object.fromEntries(kept) };
}

function holdsBack(one: NonNullable<JournalRecord['incidents']>): boolean {
  return heldBack(one, 'person').size + heldBack(one, 'channel').size > 0;
}

function withoutCauses(entry: EntryRecord, gone: readonly string[]): EntryRecord {
  const { wish } = entry;
  const left = wish?.causes?.filter((cause) => !gone.some((id) => cause === `incident:${id}`));
  if (!wish || !left || left.length === wish.causes?.length) return entry;
  const { causes: _, ...rest } = wish;
  return { ...entry, wish: left.length === 0 ? rest : { ...rest, causes: left } };
}
