/** What a person says about the rows of open incidents: that one is dead, that one may live, that links may go again. */
import type { Context } from '../../journal/context.ts';
import { openIncidents, withRowEnded, withRows } from '../../journal/incident-rows.ts';
import type { SecretRun } from '../../journal/secret-run.ts';
import { KeyturnError } from '../../model/errors.ts';
import { heldBack } from '../../model/incident.ts';
import type { Probe, Provider } from '../../model/ports.ts';
import type { CredentialRecord, JournalRecord } from '../../model/record.ts';
import { inQuotes } from '../../model/shell-word.ts';
import { ownersOf } from '../../people/owners.ts';
import { probeOld } from '../../steps/manual.ts';
import { byOf } from './open.ts';
import { isOver, partsOf, settled } from './record.ts';

export type Decision = {
  /** A row that is dead, as they have seen. */
  readonly dead?: string;
  /** Rows that may live. */
  readonly accept?: { readonly rows: readonly string[]; readonly reason: string };
  /** The login, or the kind of a channel, that links may go to again. */
  readonly release?: string;
};

/**
 * Journals it.
 * @throws KeyturnError INPUT_INVALID (no open incident has that row, or holds that back), NEEDS_HUMAN (an owner alone can say
 * that it is dead), OLD_KEY_ALIVE (the provider shows that it lives): nothing was changed
 */
export async function decide(context: Context, runs: readonly SecretRun[], decision: Decision): Promise<void> {
  const { session, ports } = context;
  const { dead, accept, release } = decision;
  mustBeOpen(session.document, dead === undefined ? [] : [dead], 'dead');
  mustBeOpen(session.document, accept?.rows ?? [], 'accept');
  if (release !== undefined) mustHoldBack(session.document, release);
  if (dead !== undefined) {
    await mustBeOwner(runs, dead);
    await refuseIfSeenAlive(runs, dead);
  }
  const by = byOf(context);
  await session.check();
  await session.commit({
    message: `incident: ${saysOf(decision)}`,
    apply(document) {
      const at = ports.clock.now().toISOString();
      const ended = dead === undefined ? document : withRowEnded(document, dead, at, 'confirmed');
      const accepted = accept ? withAccepted(ended, accept.rows, { by, at, reason: accept.reason }) : ended;
      return settled(release === undefined ? accepted : withReleased(accepted, release), at);
    },
  });
  session.noteWish();
}

function saysOf({ dead, accept, release }: Decision): string {
  if (dead !== undefined) return `a person says that ${dead} is dead`;
  if (accept) return `a person accepts ${accept.rows.join(', ')}`;
  return `links go to ${release ?? ''} again`;
}

function rowsOf(document: JournalRecord): ReadonlySet<string> {
  const items = Object.values(openIncidents(document)).flatMap((incident) => Object.entries(incident.items));
  return new Set(items.flatMap(([row, item]) => (isOver(item) ? [] : row)));
}

function mustBeOpen(document: JournalRecord, rows: readonly string[], field: string): void {
  const open = rowsOf(document);
  if (rows.every((row) => open.has(row))) return;
  const some = [...open].slice(0, 5);
  throw new KeyturnError('INPUT_INVALID', {
    what: `\`${field}\` names a row that no open incident waits for`,
    hint:
      some.length === 0
        ? 'no incident is open: `keyturn status` shows what there is'
        : `one of these, as the board shows them: ${some.join('; ')}${open.size > some.length ? `; and ${open.size - some.length} more` : ''}`,
  });
}

function mustHoldBack(document: JournalRecord, name: string): void {
  const { incidents } = document;
  const held = [...heldBack(incidents, 'person'), ...heldBack(incidents, 'channel')];
  if (held.includes(name.toLowerCase())) return;
  throw new KeyturnError('INPUT_INVALID', {
    what: '`release` names nobody, and no channel, whom an incident holds back',
    hint: 'the login or the kind of channel that the incident was opened about',
  });
}

function isHeld({ person, channel }: { readonly person?: string; readonly channel?: string }, name: string): boolean {
  return [person, channel].some((held) => held?.toLowerCase() === name.toLowerCase());
}

/**
 * Of a secret that somebody answers for, nobody else's word counts. At a terminal that has the escrow and the admin credentials
 * nobody is asked who they are.
 */
async function mustBeOwner(runs: readonly SecretRun[], row: string): Promise<void> {
  const { key } = partsOf(row);
  const run = runs.find(({ target }) => target.key === key);
  const owner = run?.target.owner ?? [];
  if (!run || owner.length === 0 || run.context.ports.pressed === undefined) return;
  const pressed = await run.context.ports.pressed();
  if (pressed && (await ownersOf(run)).some(({ id }) => id === pressed.id)) return;
  throw new KeyturnError('NEEDS_HUMAN', {
    secret: key,
    what: `that a key of ${key} is dead is taken from its owner alone (${owner.join(', ')}), and none of them has started this run`,
    hint: `one of them says so: keyturn incident --dead ${inQuotes(row)}`,
  });
}

/** Their word counts for nothing against the provider's. */
async function refuseIfSeenAlive(runs: readonly SecretRun[], row: string): Promise<void> {
  const { key, name } = partsOf(row);
  const run = runs.find(({ target }) => target.key === key);
  const credential = run?.entry?.credentials.find(({ rotation }) => rotation === name);
  if (!run || !credential) return;
  const provider = await run.providerOf(credential);
  const accepted = (await probed(run, provider, credential)) === 'accepted';
  const listed =
    provider.list !== undefined &&
    !provider.idIsSecret &&
    (await provider.list()).some(({ id, active }) => id === credential.id && active !== false);
  if (!accepted && !listed) return;
  throw new KeyturnError('OLD_KEY_ALIVE', {
    secret: key,
    what: `${credential.id ?? credential.tag} is not dead: ${provider.account} ${accepted ? 'accepts it' : 'lists it'}`,
    hint: `end it in the console of ${provider.account}, or leave it to \`keyturn rotate --only ${inQuotes(key)}\``,
  });
}

/** What its provider says of its value, where that is at hand: of a key that a person made, its successor's entry may have it. */
async function probed(run: SecretRun, provider: Provider, credential: CredentialRecord): Promise<Probe | undefined> {
  if (provider.manual) return probeOld(run, provider, credential);
  const value = run.context.escrow.value(credential.rotation);
  return value && provider.probe(value);
}

function withAccepted(
  document: JournalRecord,
  rows: readonly string[],
  accepted: NonNullable<Parameters<typeof isOver>[0]['accepted']>,
): JournalRecord {
  return Object.keys(openIncidents(document)).reduce(
    (next, id) =>
      withRows(next, id, (row, item) => (rows.includes(row) && !isOver(item) ? { ...item, accepted } : item)),
    document,
  );
}

function withReleased(document: JournalRecord, name: string): JournalRecord {
  const incidents = Object.entries(document.incidents ?? {}).map(([id, incident]) => {
    const { selector, released = [] } = incident;
    if (!isHeld(selector, name) || released.includes(name)) return [id, incident] as const;
    return [id, { ...incident, released: [...released, name] }] as const;
  });
  return { ...document, incidents: Object.fromEntries(incidents) };
}
