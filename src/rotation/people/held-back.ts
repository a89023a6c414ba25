/**
 * Whom an incident was about, until a person releases them: no link goes to that person or by that channel, what was sent and
 * nobody has opened ends, and nothing that the person says counts.
 */
import type { Context } from '../journal/context.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { recordWish } from '../journal/wishes.ts';
import { heldBack } from '../model/incident.ts';
import type { Channel, Remembered } from '../model/ports.ts';
import type { CredentialRecord, EntryRecord, JournalRecord, ShareRecord } from '../model/record.ts';
import { hasSeen } from './seen.ts';

type About = Pick<Context, 'ports' | 'session'>;

/** The channels that messages with links may go by. */
export function openChannels({ ports, session }: About): readonly Channel[] {
  const held = heldBack(session.document.incidents, 'channel');
  return ports.channels.filter(({ name }) => !held.has(name.toLowerCase()));
}

/** Whether this person is held back, by the login of today or by one that the journal knew them by: a rename releases nobody. */
export function isHeldBack(document: JournalRecord, { id, login }: Remembered): boolean {
  const held = heldBack(document.incidents, 'person');
  if (held.size === 0) return false;
  if (held.has(login.toLowerCase())) return true;
  return Object.values(document.secrets)
    .flatMap(peopleIn)
    .some((one) => one.id === id && held.has(one.login.toLowerCase()));
}

function peopleIn({ person, ask, credentials }: EntryRecord): readonly Remembered[] {
  const known = credentials.flatMap(({ maker, shares }) => [
    ...shares.map((share) => share.person),
    ...(maker ? [maker] : []),
  ]);
  return [...(person ? [person] : []), ...(ask ? [ask.owner] : []), ...known];
}

/** Why this person gets no link yet, one sentence; undefined where nothing holds it back. */
export function whyHeldBack(context: About, person: Remembered): string | undefined {
  const { document } = context.session;
  const until = (name: string) => `until \`keyturn incident --release ${name}\``;
  if (isHeldBack(document, person))
    return `an incident holds links to ${person.login} back ${until(person.login)}: theirs is owed`;
  const { channels } = context.ports;
  const [first] = channels;
  if (!first || openChannels(context).length > 0) return undefined;
  return `an incident holds back every channel that there is: links are owed ${until(first.name)}`;
}

/** What those whom an incident that is over was about still wait for, one sentence each. */
export function stillHeldBack({ incidents = {} }: JournalRecord): readonly string[] {
  const open = Object.values(incidents).filter(({ closed }) => closed === undefined);
  const isOver = (kind: 'person' | 'channel') => (name: string) =>
    !open.some(({ selector }) => selector[kind]?.toLowerCase() === name);
  const says = (what: string, name: string) =>
    `an incident is over, and ${what} until \`keyturn incident --release ${name}\``;
  return [
    ...[...heldBack(incidents, 'person')]
      .filter(isOver('person'))
      .map((name) => says(`links to ${name} wait, and no answer of theirs counts,`, name)),
    ...[...heldBack(incidents, 'channel')]
      .filter(isOver('channel'))
      .map((name) => says(`no link goes by ${name}`, name)),
  ];
}

/** Keys of the secrets that have a link, or a request, which is to end: whatever else an incident is about. */
export function keysHeldBack({ ports, session: { document } }: About): ReadonlySet<string> {
  const channels = heldBack(document.incidents, 'channel');
  if (channels.size === 0 && heldBack(document.incidents, 'person').size === 0) return new Set();
  const isMeant = ({ ask, credentials }: EntryRecord) =>
    (ask !== undefined && ask.step !== 'refused' && isHeldBack(document, ask.owner)) ||
    credentials.some((one) => one.shares.some((share) => isToEnd({ ports, document }, one, share)));
  return new Set(Object.entries(document.secrets).flatMap(([key, entry]) => (isMeant(entry) ? key : [])));
}

/** A link that waits and should not: it went to a breached person, or by a breached channel; by which is not known of old ones. */
function isToEnd(
  { ports, document }: { readonly ports: Pick<About['ports'], 'channels'>; readonly document: JournalRecord },
  { stage }: CredentialRecord,
  { state, link, channel, person }: ShareRecord,
): boolean {
  if (state !== 'waiting' || link === undefined || (stage !== 'current' && stage !== 'previous')) return false;
  if (isHeldBack(document, person)) return true;
  const held = heldBack(document.incidents, 'channel');
  if (channel !== undefined) return held.has(channel.toLowerCase());
  return ports.channels.some(({ name }) => held.has(name.toLowerCase()));
}

/**
 * Ends the links that wait and should not. Those of a current credential are owed anew; who gets one then gets another, or a
 * successor. What turns out to have been opened is exposed: the incident could not select it. Throws what the link service
 * throws.
 */
export async function withdrawHeldBack(run: SecretRun): Promise<void> {
  const { ports, session } = run.context;
  for (const { rotation } of run.entry?.credentials ?? []) {
    const credential = run.credential(rotation);
    const about = { ports, document: session.document };
    const waiting = credential.shares.filter((share) => isToEnd(about, credential, share));
    if (waiting.length === 0) continue;
    const ids = new Set(waiting.flatMap(({ link }) => link ?? []));
    const change = (message: string, each: (share: ShareRecord) => ShareRecord) =>
      run.amend(message, rotation, (one) => ({
        ...one,
        shares: one.shares.map((share) => (share.link !== undefined && ids.has(share.link) ? each(share) : share)),
      }));
    // As one that was never sent: a run that is killed now ends it again.
    await change(`${count(waiting)} withdrawn (incident)`, unsent);
    const states = new Map<string, ShareRecord['state']>();
    for (const share of waiting) states.set(share.link as string, await ended(run, share));
    await change(`${count(waiting)} ended (incident)`, (share) =>
      afterEnd(share, states.get(share.link as string), credential, run.now()),
    );
    if ([...states.values()].some(hasSeen)) await expose(run, rotation);
  }
}

function count({ length }: readonly unknown[]): string {
  return length === 1 ? '1 link' : `${length} links`;
}

function unsent({ sent, ...share }: ShareRecord): ShareRecord {
  const announced = share.announced ?? sent;
  return announced === undefined ? share : { ...share, announced };
}

/** What became of it by its end. One that was made and of which its place says nothing may have been opened. */
async function ended(run: SecretRun, share: ShareRecord): Promise<ShareRecord['state']> {
  const { links } = run.context.ports;
  const link = share.link as string;
  await links?.destroy(link, 'superseded');
  const { state } = (await links?.receipt(link)) ?? { state: 'unknown' as const };
  if (state === 'unknown' && share.sent === undefined && share.announced === undefined) return 'destroyed';
  return state === 'waiting' ? 'unknown' : state;
}

function afterEnd(
  share: ShareRecord,
  state: ShareRecord['state'] = 'unknown',
  { stage }: CredentialRecord,
  at: string,
): ShareRecord {
  if (hasSeen(state)) return { ...share, state, sent: share.announced ?? at };
  if (stage !== 'current') return { ...share, state };
  const { link: _, sent: _sent, expires: _expires, channel: _channel, ...owed } = share;
  return { ...owed, state: 'owed' };
}

/** It was opened by whoever has that account or mailbox now. */
async function expose(run: SecretRun, rotation: string): Promise<void> {
  const { session } = run.context;
  if (run.entry?.wish?.exposed?.includes(rotation)) return;
  await session.check();
  await recordWish(session, run.target.key, { reason: 'exposed', since: run.now(), exposed: [rotation] });
}
