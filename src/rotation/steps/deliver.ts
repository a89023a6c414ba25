/**
 * One message and one link for each recipient, whatever the number of secrets. A link's id is journalled before the link
 * is made, *sent* after the message, so that a run that is killed in between leaves no unknown link.
 */

import { Gathering } from '../journal/gathering.ts';
import { leave } from '../journal/leaving.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { currentOf } from '../model/policy.ts';
import type { LinkDraft, Person } from '../model/ports.ts';
import type { CredentialRecord, ShareRecord } from '../model/record.ts';
import type { Secret } from '../model/secret.ts';
import { openChannels, whyHeldBack } from '../people/held-back.ts';
import { linkChannels, sendPassword } from '../people/link-password.ts';
import { noteRemarks } from '../people/link-remarks.ts';
import { secretKeyOf } from '../people/personal-credentials.ts';
import { intendedRecipients } from '../people/recipients.ts';
import { sendBySome } from '../people/sending.ts';
import { linksInUse, supersedeOrNote } from './supersede.ts';

type Parcel = { readonly run: SecretRun; readonly credential: CredentialRecord; readonly share: ShareRecord };

/** Delivers everything that the given runs owe. Failures end up in the outcomes; the next run tries again. */
export async function deliver(runs: readonly SecretRun[]): Promise<void> {
  const owed = new Map<string, Parcel[]>();
  for (const run of runs) {
    const credential = currentOf(run.entry);
    for (const share of credential?.shares ?? []) {
      if (!credential || !undelivered(share)) continue;
      const parcels = owed.get(share.person.id) ?? [];
      parcels.push({ run, credential, share });
      owed.set(share.person.id, parcels);
    }
  }
  const people = [...owed.values()].filter(isOpenTo);
  for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE)
    await deliverTogether(people.slice(from, from + PEOPLE_AT_ONCE).filter(hasTime));
  if (runs[0]?.context.budget.over() !== false) return;
  const needed = linksInUse(runs);
  await Promise.all(runs.map((run) => supersedeOrNote(run, needed)));
}

/** Whether no open incident holds links to this person back; otherwise they are owed. */
function isOpenTo(parcels: readonly Parcel[]): boolean {
  const [{ run, share } = {}] = parcels;
  const why = run && share && whyHeldBack(run.context, share.person);
  if (why === undefined) return true;
  for (const parcel of parcels) parcel.run.outcome.notes.push(why);
  return false;
}

/**
 * Whether this person is given their link in this run; otherwise it is noted that they are left. When the time of the run is
 * over, only those are whose value would be lost with it.
 */
function hasTime(parcels: readonly Parcel[]): boolean {
  const isLost = (parcel: Parcel) => hasValue(parcel) && parcel.credential.escrow?.state !== 'held';
  if (!parcels.some(({ run }) => run.context.budget.over()) || parcels.some(isLost)) return true;
  for (const { run } of parcels)
    leave(run, 'some people have no link yet: the time of this run was over, and the next one makes theirs', {
      people: 1,
    });
  return false;
}

/**
 * So many share the commit before their links are made and the one after their messages are sent. A run that is killed between
 * the two sends as many messages again.
 */
const PEOPLE_AT_ONCE = 8;

/** Where people who are delivered to together wait for each other. */
type Stages = {
  readonly drafted: ReturnType<Gathering['join']>;
  readonly sent: ReturnType<Gathering['join']>;
};

async function deliverTogether(people: readonly (readonly Parcel[])[]): Promise<void> {
  const [drafting, sending] = [new Gathering(), new Gathering()];
  const stages = people.map(() => ({ drafted: drafting.join(), sent: sending.join() }));
  await Promise.all(people.map((parcels, at) => deliverOrFail(parcels, stages[at] as Stages)));
}

async function deliverOrFail(parcels: readonly Parcel[], stages: Stages): Promise<void> {
  try {
    await deliverTo(parcels, stages);
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    for (const { run, share } of parcels) {
      const what = `${share.person.login} could not be given a link: ${error.message}`;
      // One error a secret; whoever else has no link is named beside it.
      if (run.outcome.error?.code === 'DELIVER_FAILED') run.outcome.notes.push(what);
      run.outcome.error ??= new KeyturnError(
        error.code === 'HELD' || error.code === 'JOURNAL_CONFLICT' ? error.code : 'DELIVER_FAILED',
        {
          secret: run.target.key,
          what,
          hint: error.hint ?? 'run again: Keyturn makes a new link; the old credential lives until then',
        },
      );
      run.outcome.action = is(error, 'HELD', 'JOURNAL_CONFLICT') ? 'busy' : 'failed';
    }
  } finally {
    stages.drafted.leave();
    stages.sent.leave();
  }
}

/** Not sent yet, or sent but perhaps never: only what is journalled as sent counts. */
export function undelivered(share: ShareRecord): boolean {
  return share.sent === undefined && (share.state === 'owed' || share.state === 'waiting' || share.state === 'unknown');
}

async function deliverTo(parcels: readonly Parcel[], stages: Stages): Promise<void> {
  const ready: Parcel[] = [];
  let again = false;
  for (const parcel of parcels) {
    // A link that an earlier run journalled: made or not, opened or not? Or one that a run at work is about to send.
    if (parcel.share.link !== undefined) await parcel.run.hold();
    const state = parcel.share.link === undefined ? 'owed' : await stateOf(parcel.run, parcel.share.link);
    if (state === 'opened' || state === 'saved') {
      await amendShare(parcel, 'link was delivered', (share) => ({
        ...share,
        state,
        sent: share.drafted ?? parcel.run.now(),
      }));
      continue;
    }
    if (state === 'waiting' && parcel.share.link !== undefined) {
      await parcel.run.context.ports.links?.destroy(parcel.share.link, 'superseded');
      again = true;
    }
    if (parcel.share.announced !== undefined) again = true;
    if (!(await personOf(parcel))) {
      await amendShare(parcel, `no longer shared with ${parcel.share.person.login}`, (share) => ({
        ...share,
        state: 'destroyed',
      }));
      continue;
    }
    if (hasValue(parcel)) ready.push(parcel);
    else await renewLostValue(parcel);
  }
  const [first] = ready;
  if (!first) return;
  const { ports } = first.run.context;
  const { links } = ports;
  if (!links)
    throw new KeyturnError('LINK_CREATOR_MISSING', { hint: 'set `links: { url: ... }` in the configuration' });
  const person = await personOf(first);
  if (!person) return;
  const content = contentOf(ready);
  const { alone } = first.run.context;
  // One after the other, in the order of the configuration: links in a repository are commits, which would collide.
  const draft = await alone('links', () => links.draft({ ...content, from: ports.from.repository ?? '', note: '' }));
  await stages.drafted.arrive();
  await Promise.all(
    ready.map((parcel) =>
      amendShare(parcel, `link for ${person.login} drafted`, (share) => drafted(share, draft, parcel.run.now())),
    ),
  );
  first.run.tell(
    'deliver',
    `one link for one person, ${Object.keys(content.entries).length === 1 ? 'one value' : `${Object.keys(content.entries).length} values`}`,
  );
  const by = await alone('links', async () => {
    await links.create(draft);
    return send(person, ready, { draft, again }).catch((error: unknown) => {
      throw unsent(draft, error);
    });
  });
  await stages.sent.arrive();
  await Promise.all(
    ready.map((parcel) =>
      amendShare(parcel, `link for ${person.login} sent by ${by.says}`, (share) => ({
        ...share,
        sent: parcel.run.now(),
        channel: by.channel,
        announced: share.announced ?? parcel.run.now(),
      })),
    ),
  );
  for (const { run, credential } of ready) noteRemarks(run, credential.rotation, links);
  for (const { run } of ready)
    if (run.outcome.action === 'none' || run.outcome.action === 'waiting') run.outcome.action = 'delivered';
}

/** A link whose message failed is named, for its message may have arrived: what becomes of it is for the next run to ask. */
function unsent({ id }: LinkDraft, error: unknown): unknown {
  if (!(error instanceof KeyturnError)) return error;
  return new KeyturnError(error.code, {
    what: `${error.message}. The link ${id} is made: the next run withdraws it unless it was opened, and sends another`,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
  });
}

/** The message with the link, and the one with its password. Returns by what they were sent. */
async function send(
  person: Person,
  ready: readonly Parcel[],
  { draft, again }: { readonly draft: LinkDraft; readonly again: boolean },
): Promise<{ readonly channel: string; readonly says: string }> {
  const { context } = (ready[0] as Parcel).run;
  const { ports } = context;
  const open = openChannels(context);
  const ways = linkChannels(person, open);
  if (ways.length === 0) {
    throw new KeyturnError('RECIPIENT_UNREACHABLE', {
      what: `no channel reaches ${person.login}`,
      hint: `add an address for ${person.login} under \`people\``,
    });
  }
  const told = {
    person,
    secrets: ready.map((parcel) => secretKeyOf(parcel.run.target.key)),
    expiresAt: draft.expiresAt,
    from: ports.from,
  };
  const reminder = ready.some(({ share }) => share.reminded !== undefined);
  const message = { ...told, link: draft.link, again, ...(reminder ? { reminder } : {}) };
  const { channel, refused } = await sendBySome(ways, (way) => way.send(message));
  const { name } = channel;
  for (const { run } of ready)
    for (const says of refused) run.outcome.notes.push(`the link for ${person.login} went by ${name}, because ${says}`);
  // *Sent* means both messages: after a kill in between, the next run makes another link with another password.
  const passwordBy = draft.password && (await sendPassword({ ...told, password: draft.password }, open, channel));
  return { channel: name, says: passwordBy === undefined ? name : `${name}, its password by ${passwordBy}` };
}

function drafted(share: ShareRecord, draft: LinkDraft, at: string): ShareRecord {
  const { opened: _opened, saved: _saved, sent: _sent, channel: _channel, ...rest } = share;
  return { ...rest, link: draft.id, drafted: at, expires: draft.expiresAt.toISOString(), state: 'waiting' };
}

async function stateOf(run: SecretRun, link: string): Promise<string> {
  return (await run.context.ports.links?.receipt(link))?.state ?? 'unknown';
}

function hasValue(parcel: Parcel): boolean {
  return parcel.run.context.escrow.value(parcel.credential.rotation) !== undefined;
}

/** The value was lost before delivery: due again, unless a later run can still see it in the escrow. */
async function renewLostValue({ run, credential }: Parcel): Promise<void> {
  if (credential.escrow?.state === 'held' && !(await run.context.escrow.isLost(credential))) {
    run.outcome.next = 'the links are made in a run that was created after the value went into the escrow';
    return;
  }
  if (run.entry?.wish) return;
  await run.change('due (value lost before delivery)', (entry) => ({
    ...entry,
    wish: entry.wish ?? { reason: 'value-lost', since: run.now() },
  }));
  run.outcome.next = 'is rotated by the next run, because its value was lost before everybody had a link';
}

/** Who is owed a link, as the configuration has them today; undefined if they are no recipient any more. */
async function personOf({ share, run }: Parcel): Promise<Person | undefined> {
  if (run.recipients.length === 0) run.noteRecipients(await intendedRecipients(run.context, run.target));
  return run.recipients.find((person) => person.id === share.person.id);
}

/** KEY = NAME, or environment/NAME where a name repeats (docs/protocol.md#envelope). */
function contentOf(parcels: readonly Parcel[]): { entries: Record<string, Secret>; rotations: Record<string, string> } {
  const lines = parcels.flatMap(({ run, credential }) => {
    const minted = run.context.escrow.value(credential.rotation);
    return Object.entries(run.target.values).flatMap(([valueName, name]) => {
      const value = minted?.values[valueName];
      return value ? [{ name, environment: run.target.environment, value, rotation: credential.rotation }] : [];
    });
  });
  const entries: Record<string, Secret> = {};
  const rotations: Record<string, string> = {};
  for (const line of lines) {
    const repeats = lines.filter((other) => other.name === line.name).length > 1;
    const key = repeats && line.environment !== undefined ? `${line.environment}/${line.name}` : line.name;
    entries[key] = line.value;
    rotations[key] = line.rotation;
  }
  return { entries, rotations };
}

async function amendShare(parcel: Parcel, message: string, change: (share: ShareRecord) => ShareRecord): Promise<void> {
  const { run, credential } = parcel;
  await run.amend(message, credential.rotation, (one) => ({
    ...one,
    shares: one.shares.map((share) => (share.person.id === parcel.share.person.id ? change(share) : share)),
  }));
}
