/**
 * One message and one link for each recipient, whatever the number of secrets. A link's id is journalled before the link
 * is made, *sent* after the message, so that a run that is killed in between leaves no unknown link.
 */

import type { SecretRun } from '../journal/secret-run.ts';
import { is, KeyturnError } from '../model/errors.ts';
import { currentOf, time } from '../model/policy.ts';
import type { LinkDraft, Person } from '../model/ports.ts';
import type { CredentialRecord, ShareRecord } from '../model/record.ts';
import type { Secret } from '../model/secret.ts';
import { linkChannel, sendPassword } from '../people/link-password.ts';
import { secretKeyOf } from '../people/personal-credentials.ts';
import { intendedRecipients } from '../people/recipients.ts';

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
  await eachOf([...owed.values()], PEOPLE_AT_ONCE, deliverOrFail);
  const needed = linksInUse(runs);
  await eachOf(runs, PEOPLE_AT_ONCE, (run) => supersedeOrNote(run, needed));
}

/** So many that what they journal shares commits; their messages are sent one after the other. */
const PEOPLE_AT_ONCE = 64;

async function eachOf<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  const queue = [...all];
  const worker = async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
}

async function deliverOrFail(parcels: readonly Parcel[]): Promise<void> {
  try {
    await deliverTo(parcels);
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    for (const { run, share } of parcels) {
      run.outcome.error ??= new KeyturnError(
        error.code === 'HELD' || error.code === 'JOURNAL_CONFLICT' ? error.code : 'DELIVER_FAILED',
        {
          secret: run.target.key,
          what: `${share.person.login} could not be given a link: ${error.message}`,
          hint: error.hint ?? 'run again: Keyturn makes a new link; the old credential lives until then',
        },
      );
      run.outcome.action = is(error, 'HELD', 'JOURNAL_CONFLICT') ? 'busy' : 'failed';
    }
  }
}

async function supersedeOrNote(run: SecretRun, needed: ReadonlySet<string>): Promise<void> {
  try {
    await supersede(run, needed);
  } catch (error) {
    // Whoever holds the secret does it.
    if (is(error, 'HELD')) return;
    if (!is(error, 'LINK_SERVICE_DOWN', 'LINK_CREATOR_MISSING', 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'HTTP_REFUSED'))
      throw error;
    run.outcome.notes.push('an older link that nobody opened could not be ended; it expires by itself');
  }
}

/** Not sent yet, or sent but perhaps never: only what is journalled as sent counts. */
export function undelivered(share: ShareRecord): boolean {
  return share.sent === undefined && (share.state === 'owed' || share.state === 'waiting' || share.state === 'unknown');
}

async function deliverTo(parcels: readonly Parcel[]): Promise<void> {
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
  const draft = await links.draft({ ...content, from: first.run.context.ports.from.repository ?? '', note: '' });
  await Promise.all(
    ready.map((parcel) =>
      amendShare(parcel, `link for ${person.login} drafted`, (share) => drafted(share, draft, parcel.run.now())),
    ),
  );
  first.run.tell(
    'deliver',
    `one link for one person, ${Object.keys(content.entries).length === 1 ? 'one value' : `${Object.keys(content.entries).length} values`}`,
  );
  await links.create(draft);
  const channel = linkChannel(person, ports.channels);
  if (!channel) {
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
  await first.run.context.alone(`channel ${channel.name}`, () =>
    channel.send({ ...told, link: draft.link, again, ...(reminder ? { reminder } : {}) }),
  );
  // *Sent* means both messages: after a kill in between, the next run makes another link with another password.
  const passwordBy = draft.password && (await sendPassword({ ...told, password: draft.password }, ports.channels));
  const also = passwordBy === undefined ? '' : `, its password by ${passwordBy}`;
  await Promise.all(
    ready.map((parcel) =>
      amendShare(parcel, `link for ${person.login} sent by ${channel.name}${also}`, (share) => ({
        ...share,
        sent: parcel.run.now(),
        announced: share.announced ?? parcel.run.now(),
      })),
    ),
  );
  for (const { run } of ready)
    if (run.outcome.action === 'none' || run.outcome.action === 'waiting') run.outcome.action = 'delivered';
}

function drafted(share: ShareRecord, draft: LinkDraft, at: string): ShareRecord {
  const { opened: _opened, saved: _saved, sent: _sent, ...rest } = share;
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

/** Links that a current credential of some secret is handed over by. */
function linksInUse(runs: readonly SecretRun[]): ReadonlySet<string> {
  const document = runs[0]?.context.session.document;
  const current = Object.values(document?.secrets ?? {}).flatMap(({ credentials }) =>
    credentials.filter(({ stage }) => stage === 'current'),
  );
  return new Set(current.flatMap(({ shares }) => shares.flatMap(({ link }) => link ?? [])));
}

/** Older unopened links are void now, where every rotation in them is superseded. */
async function supersede(run: SecretRun, needed: ReadonlySet<string>): Promise<void> {
  const { ports } = run.context;
  const now = ports.clock.now().getTime();
  for (const credential of run.entry?.credentials ?? []) {
    if (credential.stage === 'current' || credential.stage === 'pending') continue;
    const old = credential.shares.filter(
      ({ state, link, expires }) =>
        state === 'waiting' && link !== undefined && time(expires ?? '') > now && !needed.has(link),
    );
    if (old.length === 0) continue;
    await run.hold();
    await eachOf(old, PEOPLE_AT_ONCE, async ({ link, person }) => {
      await ports.links?.destroy(link as string, 'superseded');
      await run.amend(`older link for ${person.login} superseded`, credential.rotation, (one) => ({
        ...one,
        shares: one.shares.map((other) => (other.link === link ? { ...other, state: 'superseded' as const } : other)),
      }));
    });
  }
}
