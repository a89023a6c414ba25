/** What there is to show for an incident: from the journal alone, so that the same journal gives the same bytes. */
import { openAskOf } from '../rotation/model/asked.ts';
import type { ByRecord, IncidentRecord, ItemRecord } from '../rotation/model/incident.ts';
import type { CredentialRecord, EntryRecord, JournalRecord } from '../rotation/model/record.ts';
import { selectorSays } from '../rotation/run/incident/board.ts';
import type { Evidence } from '../rotation/run/incident/evidence.ts';
import { holdersOf } from '../rotation/run/incident/holders.ts';
import { partsOf } from '../rotation/run/incident/record.ts';
import { code, markdown } from './foreign-text.ts';
import { hiding, loginsIn } from './logins.ts';

/** A row without GitHub's number of a person. */
const unnumbered = hiding([]);

type Line = {
  readonly row: string;
  readonly kind: ItemRecord['kind'];
  readonly exposedSince: string | null;
  readonly selected: string;
  readonly minted: string | null;
  /** Where it was written, and when. */
  readonly writes: readonly { readonly place: string; readonly at: string | null }[];
  /** The credential that took its place, and where it was written since. */
  readonly successor: {
    readonly rotation: string;
    readonly minted: string | null;
    readonly writes: readonly { readonly place: string; readonly at: string | null }[];
  } | null;
  /** Of whom its successor was asked, where only a person can make it. The login not in a public home. */
  readonly asked: { readonly since: string; readonly owner?: string; readonly answered: string | null } | null;
  /** How often a person was told to end it, and when last. */
  readonly toldToEnd: { readonly times: number; readonly at: string } | null;
  readonly revoked: string | null;
  readonly proof: string | null;
  readonly accepted: { readonly at: string; readonly reason: string; readonly by: ReturnType<typeof byOf> } | null;
};

/**
 * Markdown and JSON. In a public home nobody is named.
 * @param known what the journal does not hold: who a vendor's providers are, what was enrolled
 */
export function evidenceOf(
  document: JournalRecord,
  id: string,
  { known, publicHome }: { readonly known: Omit<Evidence, 'journal'>; readonly publicHome: boolean },
): { readonly markdown: string; readonly json: string } {
  const incident = document.incidents?.[id] as IncidentRecord;
  const { selector, since, until, opened, closed, reason, by, items, released = [] } = incident;
  // What a person typed may name somebody, too.
  const hide = publicHome ? hiding(loginsIn(document)) : (text: string) => text;
  const named = publicHome && selector.person !== undefined ? { person: 'a person' } : selector;
  const lines = Object.entries(items)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([row, item]) => lineOf({ document, incident, known, publicHome, hide }, row, item));
  const whole = {
    incident: id,
    selector: named,
    since,
    until,
    reason: reason === undefined ? null : hide(reason),
    opened,
    closed: closed ?? null,
    by: byOf(by, publicHome),
    released: publicHome ? released.length : released,
    journal: { id: document.id, seq: document.seq, at: document.alive ?? null, key: document.key ?? null },
    items: lines,
  };
  return { json: `${JSON.stringify(whole, null, 2)}\n`, markdown: markdownOf(whole) };
}

function byOf({ run, attempt, actor }: ByRecord, publicHome: boolean) {
  return { run, attempt, ...(actor === undefined || publicHome ? {} : { actor }) };
}

type Of = {
  readonly document: JournalRecord;
  readonly incident: IncidentRecord;
  readonly known: Omit<Evidence, 'journal'>;
  readonly publicHome: boolean;
  readonly hide: (text: string) => string;
};

function lineOf({ document, incident, known, publicHome, hide }: Of, row: string, item: ItemRecord): Line {
  const { key, name } = partsOf(row);
  const entry = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
  const credential = entry?.credentials.find(({ rotation }) => rotation === name);
  const { accepted } = item;
  const next = nextOf(entry, incident, credential);
  return {
    row: publicHome ? unnumbered(row) : row,
    kind: item.kind,
    exposedSince: sinceOf({ document, incident, known }, key, entry, credential) ?? null,
    selected: incident.opened,
    minted: credential?.times.minted ?? null,
    writes: credential ? writesOf(credential) : [],
    successor: next === undefined ? null : successorOf(next),
    asked: askedOf(entry, next, publicHome),
    toldToEnd: credential?.told ? { times: credential.told.count, at: credential.told.at } : null,
    revoked: item.ended ?? null,
    proof: item.proof ?? null,
    accepted: accepted ? { at: accepted.at, reason: hide(accepted.reason), by: byOf(accepted.by, publicHome) } : null,
  };
}

function sinceOf(
  { document, incident, known }: Pick<Of, 'document' | 'incident' | 'known'>,
  key: string,
  entry: EntryRecord | undefined,
  credential: CredentialRecord | undefined,
): string | undefined {
  // Which slots an action could read is not journalled: whatever stands in a row was one of them.
  const places = credential?.destinations.map(({ address }) => address.key) ?? [key];
  const holders = holdersOf(incident.selector, { ...known, journal: document, readBy: () => places });
  if (entry && credential) return holders.credential(key, entry, credential);
  const enrolled = known.enrolled?.[key];
  return enrolled && holders.place(key, enrolled.since);
}

function writesOf({ destinations }: CredentialRecord) {
  return destinations
    .map(({ address, done }) => ({ place: address.key, at: done ?? null }))
    .sort((one, other) => (one.place < other.place ? -1 : 1));
}

/** The first that was begun since, whatever became of it later. */
function nextOf(
  entry: EntryRecord | undefined,
  { opened, items }: IncidentRecord,
  old: CredentialRecord | undefined,
): CredentialRecord | undefined {
  return entry?.credentials.find(
    ({ rotation, times, stage, adopted, request }) =>
      // Whoever answers later may have been asked before.
      (request === undefined ? times.intent : (times.minted ?? times.intent)) >= opened &&
      rotation !== old?.rotation &&
      stage !== 'aborted' &&
      !adopted &&
      !isItem(items, rotation),
  );
}

function successorOf(next: CredentialRecord): NonNullable<Line['successor']> {
  return { rotation: next.rotation, minted: next.times.minted ?? null, writes: writesOf(next) };
}

/** Whoever made the successor was asked for it; until then, whoever is asked. */
function askedOf(
  entry: EntryRecord | undefined,
  next: CredentialRecord | undefined,
  publicHome: boolean,
): Line['asked'] {
  const named = (login: string) => (publicHome ? {} : { owner: login });
  if (next?.maker && next.request !== undefined)
    return { since: next.times.intent, ...named(next.maker.login), answered: next.times.minted ?? null };
  const ask = openAskOf(entry);
  return ask === undefined ? null : { since: ask.since, ...named(ask.login), answered: null };
}

function isItem(items: IncidentRecord['items'], rotation: string): boolean {
  return Object.keys(items).some((row) => row.endsWith(` ${rotation}`));
}

type Whole = {
  readonly incident: string;
  readonly selector: IncidentRecord['selector'];
  readonly since: string;
  readonly until: string;
  readonly reason: string | null;
  readonly opened: string;
  readonly closed: string | null;
  readonly by: ReturnType<typeof byOf>;
  readonly journal: {
    readonly id: string;
    readonly seq: number;
    readonly at: string | null;
    readonly key: string | null;
  };
  readonly items: readonly Line[];
};

function markdownOf(whole: Whole): string {
  const { incident, selector, since, until, reason, opened, closed, by, journal, items } = whole;
  const actor = by.actor === undefined ? '' : ` by ${code(by.actor)}`;
  const head = [
    `# Incident ${incident}`,
    `Breached: ${code(selectorSays(selector))}, from ${since} to ${until}.${reason === null ? '' : ` Reason: ${markdown(reason)}.`}`,
    `Opened ${opened}${actor} in run ${code(by.run)}, attempt ${by.attempt}. ${closed === null ? 'It is open.' : `Closed ${closed}.`}`,
    `From the journal ${code(journal.id)}, commit ${journal.seq}${journal.at === null ? '' : ` of ${journal.at}`}.`,
  ];
  const rows = items.map((line) => {
    const { row, exposedSince, minted, writes, successor, asked, revoked, proof, accepted } = line;
    const end = accepted ? `accepted ${accepted.at}: ${markdown(accepted.reason)}` : (revoked ?? 'not dead');
    const next = successor === null ? '' : `${code(successor.rotation)} ${placesSay(successor.writes)}`;
    const cells = [
      code(row),
      exposedSince ?? '',
      minted ?? '',
      placesSay(writes),
      askedSays(asked),
      next,
      end,
      proof ?? '',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const table = [
    '| Row | Exposed since | Minted | Written | Asked | Successor | Revoked | Proof |',
    '|---|---|---|---|---|---|---|---|',
  ];
  return `${[...head, [...table, ...rows].join('\n')].join('\n\n')}\n`;
}

function askedSays(asked: Line['asked']): string {
  if (asked === null) return '';
  return `${asked.owner === undefined ? '' : `${code(asked.owner)} `}${asked.since}`;
}

function placesSay(writes: Line['writes']): string {
  return writes.map(({ place, at }) => `${code(place)} ${at ?? 'perhaps'}`).join(', ');
}
