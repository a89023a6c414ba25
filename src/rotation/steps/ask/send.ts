/**
 * Messages to owners: one for each owner and run, with a line for each request. *Sent* is journalled after the message; a run
 * that is killed in between sends the same link again.
 */
import type { Context } from '../../journal/context.ts';
import { guarded } from '../../journal/parallel.ts';
import type { SecretRun } from '../../journal/secret-run.ts';
import { KeyturnError } from '../../model/errors.ts';
import type { AskLine, AskMessage, Person } from '../../model/ports.ts';
import type { AskRecord } from '../../model/record.ts';
import { openChannels } from '../../people/held-back.ts';
import { askingChannels } from '../../people/owners.ts';
import { sendBySome } from '../../people/sending.ts';
import { amendAsk, longestDueFirst } from './record.ts';

const DAY = 86_400_000;
/** So long after a dispute another channel is used. */
const DISTRUST = 7 * DAY;

/** Why somebody is written to: for the first time or again, half of the time is over, or what is to be replaced has leaked. */
type Kind = 'request' | 'reminder' | 'urgent';

type Line = {
  readonly run: SecretRun;
  readonly person: Person;
  readonly line: AskLine;
};

type OfRequest = Line & { readonly ask: AskRecord; readonly kind: Kind };

/** That an old key is to be ended: nothing is to be answered. */
type OfEnd = Line & { readonly kind: 'end'; journal(message: string, at: string): Promise<void> };

type ToTell = OfRequest | OfEnd;

const waiting = new WeakMap<Context, ToTell[]>();

/** Adds a line to the message that this owner gets in this run. */
export function toTell(one: ToTell): void {
  const { context } = one.run;
  const list = waiting.get(context) ?? [];
  list.push(one);
  waiting.set(context, list);
}

/** Sends what has been gathered. Failures end up in the outcomes; the next run tells the same links again. */
export async function tellOwners(context: Context): Promise<void> {
  const all = [...(waiting.get(context) ?? [])].sort((one, other) => longestDueFirst(one.run, other.run));
  waiting.delete(context);
  const people = new Map<string, ToTell[]>();
  for (const one of all) people.set(wayOf(one), [...(people.get(wayOf(one)) ?? []), one]);
  for (const lines of people.values())
    await guarded(
      lines.map(({ run }) => run),
      () => tellOwner(lines),
    );
}

/** A request that follows a dispute goes another way than the others of the same person. */
function wayOf({ person, run }: ToTell): string {
  return `${person.id} ${isDistrusted(run)}`;
}

function isDistrusted({ entry, context }: SecretRun): boolean {
  return entry?.disputed !== undefined && context.ports.clock.now().getTime() < Date.parse(entry.disputed) + DISTRUST;
}

async function tellOwner(lines: readonly ToTell[]): Promise<void> {
  const [first] = lines;
  if (!first) return;
  const { person, run } = first;
  const { ports } = run.context;
  const reminder = lines.every(({ kind }) => kind === 'reminder');
  const message: AskMessage = {
    person,
    lines: lines.map(({ line }) => line),
    from: ports.from,
    ...(reminder ? { reminder: true } : {}),
    ...(lines.some(({ kind }) => kind === 'urgent') ? { urgent: true } : {}),
  };
  const channel = await sent(run, message);
  const at = run.now();
  await Promise.all(
    lines.map((one) => {
      const says = `${one.kind} for ${person.login} sent by ${channel}`;
      if (one.kind === 'end') return one.journal(says, at);
      return amendAsk(one.run, says, one.ask, (ask) => withSent(ask, one, at));
    }),
  );
}

function withSent(ask: AskRecord, { kind, run }: OfRequest, at: string): AskRecord {
  if (kind === 'reminder') return { ...ask, reminded: at };
  const step = ask.step === 'asked' ? 'sent' : ask.step;
  return { ...ask, step, sent: at, ...(kind === 'urgent' ? { reason: run.entry?.wish?.reason ?? ask.reason } : {}) };
}

/**
 * By the first channel that takes it. After a dispute not by the one that somebody else may read, where there is another.
 * Throws DELIVER_FAILED.
 */
async function sent(run: SecretRun, message: AskMessage): Promise<string> {
  const { person } = message;
  const ways = askingChannels(openChannels(run.context), person);
  const trusted = isDistrusted(run) && ways.length > 1 ? ways.slice(1) : ways;
  try {
    const { channel, refused } = await sendBySome(trusted, (way) => way.ask(message));
    for (const says of refused)
      run.outcome.notes.push(`${person.login} was written to by ${channel.name}, because ${says}`);
    return channel.name;
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    throw new KeyturnError('DELIVER_FAILED', {
      secret: run.target.key,
      what: `${person.login} could not be asked: ${error.message}`,
      hint: 'run again: the same link is sent; the old key stays in place until then',
    });
  }
}
