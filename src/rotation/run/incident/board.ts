/** How an incident stands: a row each, from the journal alone. Pure. */

import { openIncidents } from '../../journal/incident-rows.ts';
import type { IncidentRecord, ItemRecord, Selector } from '../../model/incident.ts';
import { humanError } from '../../model/needs-human.ts';
import { isLive, pendingOf } from '../../model/policy.ts';
import type { CredentialRecord, EntryRecord, JournalRecord } from '../../model/record.ts';
import { inQuotes } from '../../model/shell-word.ts';
import { askedRow } from './asked-row.ts';
import { isOver, partsOf } from './record.ts';

/** `yours`: what Keyturn works with, which a person replaces. `accepted`: a person says that it may live. */
export type RowState =
  | 'alive'
  | 'unknown'
  | 'unproved'
  | 'asked'
  | 'rotating'
  | 'yours'
  | 'not ours'
  | 'accepted'
  | 'dead';

export type BoardRow = {
  readonly row: string;
  readonly state: RowState;
  /** Why, or how it is known; one sentence without its point. */
  readonly says: string;
  /** What a person does next; empty where nobody has to. Its lines can be pasted. */
  readonly next: string;
};

export type Board = {
  readonly id: string;
  readonly selector: Selector;
  readonly since: string;
  readonly until: string;
  readonly opened: string;
  readonly reason?: string;
  readonly closed?: string;
  /** What waits comes first. */
  readonly rows: readonly BoardRow[];
};

/** What the board takes from the configuration. */
export type Configured = {
  /** Keys of its secrets, which of them a person makes, and who is asked for those by a request link. */
  readonly keys: ReadonlyMap<string, { readonly manual: boolean; readonly asks?: readonly string[] }>;
  /** Where a person ends a key of this vendor. */
  readonly console?: (of: { readonly provider?: string; readonly slot?: string }) => string | undefined;
};

const order: readonly RowState[] = [
  'alive',
  'unknown',
  'unproved',
  'asked',
  'rotating',
  'yours',
  'not ours',
  'accepted',
  'dead',
];

/** The boards of the open incidents, oldest first, and of one that is named. */
export function boardsOf(document: JournalRecord, configured: Configured, also?: string): readonly Board[] {
  const open = Object.keys(openIncidents(document));
  const named = also !== undefined && document.incidents?.[also] && !open.includes(also) ? [also] : [];
  return [...open, ...named].map((id) => boardOf(document, id, configured));
}

function boardOf(document: JournalRecord, id: string, configured: Configured): Board {
  const incident = document.incidents?.[id] as IncidentRecord;
  const { selector, since, until, opened, reason, closed, items } = incident;
  const rows = Object.entries(items).map(([row, item]) => rowOf(document, row, item, configured));
  return {
    id,
    selector,
    since,
    until,
    opened,
    ...(reason === undefined ? {} : { reason }),
    ...(closed === undefined ? {} : { closed }),
    rows: rows.sort(
      (one, other) =>
        order.indexOf(one.state) - order.indexOf(other.state) ||
        (one.row < other.row ? -1 : Number(one.row > other.row)),
    ),
  };
}

/** Whether everything that it waits for is dead, or was accepted. */
export function isEnded({ rows }: Pick<Board, 'rows'>): boolean {
  return rows.every(({ state }) => ['dead', 'accepted', 'yours', 'not ours'].includes(state));
}

const proofs: { readonly [proof in NonNullable<ItemRecord['proof']>]: string } = {
  refused: 'its provider refuses it',
  absent: 'its provider does not list it any more',
  gone: 'its provider says that it is gone',
  local: 'it lived in its places alone, and they have another',
  confirmed: 'a person says so',
  unwritten: 'it was never written anywhere, and has ended',
};

function rowOf(document: JournalRecord, row: string, item: ItemRecord, configured: Configured): BoardRow {
  const { kind, ended, proof, accepted } = item;
  if (ended !== undefined)
    return { row, state: 'dead', says: `${proof === undefined ? 'dead' : proofs[proof]}, since ${ended}`, next: '' };
  if (accepted) return { row, state: 'accepted', says: `accepted at ${accepted.at}: "${accepted.reason}"`, next: '' };
  const { key, name } = partsOf(row);
  if (kind === 'own')
    return {
      row,
      state: 'yours',
      says: 'whoever has it can mint or write: replace it first',
      next: name.startsWith('KEYTURN_PENDING') ? 'keyturn doctor --repair new-seed' : '',
    };
  if (kind === 'foreign')
    return { row, state: 'not ours', says: 'its provider lists it, and no run of Keyturn made it', next: '' };
  const entry = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
  const credential = entry?.credentials.find(({ rotation }) => rotation === name);
  if (name === 'unread')
    return {
      row,
      state: 'unknown',
      says: 'not everything of it was shown, so it may hold more than the other rows say',
      next: `look there, then: keyturn incident --accept ${inQuotes(row)} --reason TEXT`,
    };
  if (name === 'enrolled' || name === 'listed' || name.startsWith('former:')) return ofSlot(row, item, configured);
  if (!entry || (name !== 'observed' && !credential))
    return { row, state: 'unknown', says: 'the journal does not say what it is', next: byHand(row) };
  const isConfigured = configured.keys.get(key.replace(/@[^@/]+$/, ''));
  const found = { row, key, item, entry, credential, configured };
  if (!isConfigured) return unconfigured(found);
  if (kind === 'unproved') return unproved(found);
  if (isConfigured.asks)
    return { row, ...askedRow({ key, entry, credential, owner: isConfigured.asks, where: consoleOf(found) }) };
  if (isConfigured.manual) return manual(found);
  return ofEngine(found);
}

type Found = {
  readonly row: string;
  readonly key: string;
  readonly item: ItemRecord;
  readonly entry: EntryRecord;
  readonly credential: CredentialRecord | undefined;
  readonly configured: Configured;
};

function ofEngine({ row, key, entry, credential }: Found): BoardRow {
  const next = `keyturn rotate --only ${inQuotes(key)}`;
  if (credential?.stage === 'orphan')
    return {
      row,
      state: 'unknown',
      says: `it may live at ${credential.account}, tagged ${credential.tag}`,
      next: byHand(row),
    };
  if (entry.human) {
    const { message, hint } = humanError(key, entry, entry.human);
    return { row, state: 'alive', says: message, next: hint ?? byHand(row) };
  }
  if (credential && !isLive(credential))
    return { row, state: 'unknown', says: 'whether it was ever made is not known yet', next };
  const pending = pendingOf(entry);
  if (credential?.stage === 'previous')
    return { row, state: 'rotating', says: 'its successor is in place, and it is ended next', next };
  if (pending && pending !== credential)
    return { row, state: 'rotating', says: `its successor is ${pending.step}`, next };
  if (entry.wish) return { row, state: 'rotating', says: 'the next run replaces it', next };
  return { row, state: 'alive', says: 'nothing replaces it yet', next: `keyturn revoke --only ${inQuotes(key)}` };
}

/** Where a person makes and ends its keys. */
function consoleOf({ key, credential, configured }: Found): string {
  const where = configured.console?.({ provider: credential?.provider ?? 'manual', slot: key });
  return where ?? credential?.account ?? 'the console of its provider';
}

function manual(found: Found): BoardRow {
  const { row, key, item, credential } = found;
  const asked = item.told === undefined ? undefined : `told at ${item.told}`;
  const isCurrent = credential === undefined || credential.stage === 'current';
  return {
    row,
    state: asked === undefined ? 'alive' : 'asked',
    says: `a person makes its successor, and ends it, in ${consoleOf(found)}${asked === undefined ? '' : `; ${asked}`}`,
    next: isCurrent ? `keyturn rotate --only ${inQuotes(key)}` : `keyturn rotate --only ${inQuotes(key)} --ended`,
  };
}

function unproved({ row, key, credential }: Found): BoardRow {
  const proof = credential?.proof;
  const says = `it ended at ${credential?.times.ended ?? '?'}, and ${proof === undefined ? 'nothing' : proofs[proof]}`;
  return {
    row,
    state: 'unproved',
    says: `${says}: it is looked at once more`,
    next: proof === 'confirmed' ? byHand(row) : `keyturn rotate --only ${inQuotes(key)}`,
  };
}

function unconfigured({ row, key, credential, configured }: Found): BoardRow {
  const name = key.slice(key.lastIndexOf('/') + 1).replace(/@.*$/, '');
  const where = configured.console?.({ ...(credential ? { provider: credential.provider } : {}), slot: key });
  const which =
    credential === undefined ? '' : ` (id ${credential.id ?? credential.tag}, account ${credential.account})`;
  return {
    row,
    state: 'alive',
    says: `the configuration does not name it, so nothing ends it${which}`,
    next: `${ending(where)}, then: ${byHand(row)}\nor add it, and run this again:\n${block(name, credential?.provider)}`,
  };
}

function ofSlot(row: string, item: ItemRecord, configured: Configured): BoardRow {
  const { key: slot, name } = partsOf(row);
  const where = configured.console?.({ slot });
  const told = item.told === undefined ? '' : `; told at ${item.told}`;
  const secret = slot.slice(slot.lastIndexOf('/') + 1);
  const what = name.startsWith('former:')
    ? 'it was replaced by hand, and nobody proved that it is dead'
    : 'nothing configures it';
  const more = name.startsWith('former:') ? '' : `\nor add it, and run this again:\n${block(secret, undefined)}`;
  return {
    row,
    state: item.told === undefined ? 'alive' : 'asked',
    says: `${what}${told}`,
    next: `${ending(where)}, then: ${byHand(row)}${more}`,
  };
}

function ending(where: string | undefined): string {
  return `end it in ${where ?? 'the console of its provider'}`;
}

function block(name: string, provider: string | undefined): string {
  return `secrets:\n  ${name}: { provider: ${provider ?? 'NAME'}, admin: NAME_OF_THE_VARIABLE }`;
}

/** What a person says once they have ended it. */
function byHand(row: string): string {
  return `keyturn incident --dead ${inQuotes(row)}`;
}

/** How many rows there are in each state, worst first: `2 alive, 10 dead`. */
export function countsSay({ rows }: Pick<Board, 'rows'>): string {
  const parts = order.flatMap((state) => {
    const count = rows.filter((one) => one.state === state).length;
    return count === 0 ? [] : [`${count} ${state}`];
  });
  return parts.length === 0 ? 'no rows' : parts.join(', ');
}

/** What it was opened about, as it is typed. */
export function selectorSays(selector: Selector): string {
  return Object.entries(selector)
    .map(([name, value]) => (value === true ? `--${name}` : `--${name} ${value}`))
    .join(' ');
}

/** Rows that wait for a person and nobody was told of. */
export function untold(document: JournalRecord, configured: Configured): readonly BoardRow[] {
  return Object.keys(openIncidents(document)).flatMap((id) => {
    const { rows } = boardOf(document, id, configured);
    const items = document.incidents?.[id]?.items ?? {};
    return rows.filter(({ row, state }) => {
      const item = items[row];
      return item !== undefined && !isOver(item) && item.told === undefined && state === 'alive';
    });
  });
}
