/**
 * Which credentials an incident is about: those that something it names may have had by its end, and that lived at its
 * beginning or later. Pure, and made once: the successors that an incident makes would match it, too.
 */
import type { EnrolledSlot } from '../../model/enrolled-ports.ts';
import type { ItemKind, Selector } from '../../model/incident.ts';
import { isLive } from '../../model/policy.ts';
import type { CredentialRecord, EntryRecord } from '../../model/record.ts';
import type { Evidence } from './evidence.ts';
import { type Holders, holdersOf, type Origin } from './holders.ts';
import { nameIn } from './places.ts';
import { twinRows } from './twins.ts';

export type Selected = {
  /** As it stands in the journal and on the board. */
  readonly row: string;
  readonly kind: ItemKind;
  /** Key of the entry that it belongs to. */
  readonly key?: string;
  readonly rotation?: string;
  readonly slot?: string;
  /** Since when it was exposed. */
  readonly from?: string | undefined;
};

export type Selection = {
  readonly rows: readonly Selected[];
  /** Proved dead before, and shown: nothing is done about them. */
  readonly dead: readonly string[];
};

export type Asked = { readonly selector: Selector; readonly since: string; readonly until: string };

/** Selects. Rows are sorted, and each is there once. */
export function select(evidence: Evidence, asked: Asked): Selection {
  const holders = holdersOf(asked.selector, evidence);
  const rows = new Map<string, Selected>();
  const dead = new Set<string>();
  const put = ({ standing, ended, ...selected }: Candidate) => {
    if (selected.from === undefined || selected.from > asked.until) return;
    if (standing !== 'dead') rows.set(selected.row, selected);
    else if (ended === undefined || ended >= asked.since) dead.add(selected.row);
  };
  for (const found of candidates(evidence, holders)) put(found);
  const twins = twinRows(evidence, new Map([...rows].map(([row, { from }]) => [row, from])));
  for (const found of twins.size === 0 ? [] : candidates(evidence, holdersOf({ all: true }, evidence))) {
    const from = twins.get(found.row);
    if (from !== undefined) put({ ...found, from });
  }
  for (const place of evidence.unread ?? []) rows.set(`${place} unread`, { row: `${place} unread`, kind: 'item' });
  const own = ownRows(evidence, asked.selector, [...rows.values()]);
  for (const { row, from } of own) rows.set(row, { row, kind: 'own', from });
  for (const one of own) if (one.instead !== undefined) rows.delete(one.instead);
  for (const { provider, account, id } of evidence.foreign ?? []) {
    const row = `foreign ${provider} ${id}`;
    if (isOfProvider(asked.selector, evidence, { provider, account })) rows.set(row, { row, kind: 'foreign' });
  }
  const sorted = [...rows.values()].sort((one, other) => (one.row < other.row ? -1 : 1));
  return { rows: sorted, dead: [...dead].sort() };
}

type Candidate = Selected & { readonly standing: 'alive' | 'dead'; readonly ended?: string | undefined };

function* candidates(evidence: Evidence, holders: Holders): Iterable<Candidate> {
  for (const [key, entry] of Object.entries(evidence.journal.secrets)) {
    for (const credential of entry.credentials) {
      const found = ofCredential(key, entry, credential, holders);
      if (found) yield found;
    }
  }
  yield* inPlace(evidence, holders);
  yield* ofSlots(evidence, holders);
}

function ofCredential(
  key: string,
  entry: EntryRecord,
  credential: CredentialRecord,
  holders: Holders,
): Candidate | undefined {
  const { rotation, stage, step, proof, times } = credential;
  // It was never made.
  if (stage === 'aborted' && step === 'done' && times.minted === undefined) return undefined;
  const from = holders.credential(key, entry, credential);
  if (from === undefined) return undefined;
  const isDead = (stage === 'revoked' && proof === 'refused') || (stage === 'aborted' && step === 'done');
  return {
    row: `${key} ${rotation}`,
    kind: stage === 'revoked' ? 'unproved' : 'item',
    key,
    rotation,
    from,
    standing: isDead ? 'dead' : 'alive',
    ended: times.ended,
  };
}

/** Secrets of the configuration whose value was there before Keyturn's first. */
function* inPlace({ observed = [], enrolled = {} }: Evidence, holders: Holders): Iterable<Candidate> {
  for (const { key, provider, account, places, since } of observed) {
    const of = { provider, ...(account === undefined ? {} : { account }) };
    // What was enrolled of a place may say whose it is, where the configuration names its own recipe.
    const from = places
      .map((place) => {
        const known = Object.hasOwn(enrolled, place) ? enrolled[place] : undefined;
        return holders.place(place, since, of) ?? (known && holders.place(place, since, originOf(known)));
      })
      .find((at) => at !== undefined);
    if (from !== undefined) yield { row: `${key} observed`, kind: 'item', key, from, standing: 'alive' };
  }
}

function* ofSlots(evidence: Evidence, holders: Holders): Iterable<Candidate> {
  const ours = writtenSince(evidence);
  for (const [slot, enrolled] of Object.entries(evidence.enrolled ?? {})) {
    const { since, ended: dead, former = [] } = enrolled;
    const of = originOf(enrolled);
    const own = ours.get(slot);
    // What stands there is Keyturn's own, and has a row of its own.
    if (own === undefined || own > enrolled.at) {
      const from = holders.place(slot, since, of);
      yield { row: `${slot} enrolled`, kind: 'item', slot, from, standing: standingOf(dead), ended: dead };
    }
    for (const { prints, since: at, ended } of former) {
      const from = holders.place(slot, at, of);
      yield { row: `${slot} former:${prints[''] ?? at}`, kind: 'item', slot, from, standing: standingOf(ended), ended };
    }
  }
  for (const [slot, since] of Object.entries(evidence.listed ?? {})) {
    if (Object.hasOwn(evidence.enrolled ?? {}, slot) || ours.has(slot)) continue;
    yield { row: `${slot} listed`, kind: 'item', slot, from: holders.place(slot, since), standing: 'alive' };
  }
}

function originOf({ vendor, account }: EnrolledSlot): Origin {
  return { ...(vendor === undefined ? {} : { vendor }), ...(account === undefined ? {} : { account }) };
}

function standingOf(ended: string | undefined): Candidate['standing'] {
  return ended === undefined ? 'alive' : 'dead';
}

/** Address key -> when something of the journal's was first written there, or was found there. */
function writtenSince({ journal, observed = [] }: Evidence): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (address: string, at: string) => {
    const known = found.get(address);
    if (known === undefined || at < known) found.set(address, at);
  };
  for (const { credentials } of Object.values(journal.secrets)) {
    for (const { destinations, adopted, times, stage } of credentials) {
      if (!isLive({ stage }) && stage !== 'revoked') continue;
      for (const { address, done } of destinations) {
        const at = adopted ? times.intent : done;
        if (at !== undefined) note(address.key, at);
      }
    }
  }
  for (const { places, since } of observed) for (const place of places) note(place, since);
  return found;
}

type OwnRow = { readonly row: string; readonly instead?: string; readonly from?: string | undefined };

/** What Keyturn works with, where it can be read, or where whoever was breached made it. */
function ownRows(evidence: Evidence, selector: Selector, rows: readonly Selected[]): readonly OwnRow[] {
  const { own = [], home } = evidence;
  const atHome =
    selector.all === true || (home !== undefined && selector.repository?.toLowerCase() === home.toLowerCase());
  const all = own
    .filter(({ provider }) => atHome || (provider !== undefined && isOfProvider(selector, evidence, { provider })))
    .map(({ name }): OwnRow => ({ row: `own ${name}` }));
  const names = new Map(own.map(({ name }) => [name.toUpperCase(), name]));
  const inSlots = rows.flatMap(({ slot, row, from }): OwnRow[] => {
    const name = slot === undefined || !isCurrent(row) ? undefined : names.get(nameIn(slot).toUpperCase());
    return name === undefined ? [] : [{ row: `own ${name}`, instead: row, from }];
  });
  return [...all, ...inSlots];
}

function isCurrent(row: string): boolean {
  return row.endsWith(' enrolled') || row.endsWith(' listed');
}

function isOfProvider(
  selector: Selector,
  evidence: Evidence,
  of: { readonly provider: string; readonly account?: string },
): boolean {
  if (selector.all) return true;
  if (selector.provider === undefined) return false;
  return holdersOf(selector, evidence).place('', '0', of) !== undefined;
}

/** Whether the selector means this very repository. */
export function isAboutRepository({ repository }: Selector, of: string | undefined): boolean {
  return repository !== undefined && of !== undefined && repository.toLowerCase() === of.toLowerCase();
}
