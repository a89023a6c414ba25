/**
 * How a person comes to be asked: a secret is due and everything that a rotation needs is there; then its request is journalled,
 * S goes into the escrow, and only after both is the request made. No lock is kept until the answer comes.
 */
import type { Context } from '../../journal/context.ts';
import { inParallel } from '../../journal/parallel.ts';
import { remembered } from '../../journal/remembered.ts';
import type { SecretRun } from '../../journal/secret-run.ts';
import { KeyturnError } from '../../model/errors.ts';
import { humanError } from '../../model/needs-human.ts';
import { time } from '../../model/policy.ts';
import type { AskLine, Person, Provider, Requests } from '../../model/ports.ts';
import type { AskRecord, EntryRecord, HumanRecord, JournalRecord } from '../../model/record.ts';
import { isHeldBack, openChannels } from '../../people/held-back.ts';
import { allOwnersOf, askingChannels, ownersOf } from '../../people/owners.ts';
import { endRequest, stoppedBy, whyAgain } from './end.ts';
import { ANSWER_SIZE, amendAsk, longestDueFirst, openFor, questionOf } from './record.ts';
import { toTell } from './send.ts';
import { wantsConfirmation } from './whose-key.ts';

/** So many requests may wait for one person. */
const MOST_OPEN = 10;
const WEEK = 7 * 86_400_000;

type Wanted = {
  readonly provider: Provider;
  readonly reason: string;
  /** Takes the escrow's lock within another transition. */
  claim(document: JournalRecord): JournalRecord;
};

const wanted = new WeakMap<SecretRun, Wanted>();

/** A value of this secret is to be asked for: everything else that its rotation needs is there. */
export async function wantAnswer(run: SecretRun, want: Wanted): Promise<void> {
  run.outcome.action = 'waiting';
  run.outcome.reason = want.reason;
  const requests = placeToAsk(run);
  await checkedOnce(requests);
  const { entry } = run;
  const stopped = entry && stoppedBy(entry);
  if (entry && stopped && !run.context.reviewed) {
    // One that its place has ended might have been answered for days.
    const again = Math.min(time(entry.ask?.expires ?? run.now()), time(stopped.since)) + WEEK;
    const isWeekly = stopped.code === 'ASK_UNANSWERED';
    if (!isWeekly || run.context.ports.clock.now().getTime() < again) {
      if (isWeekly) run.outcome.next = `its owner is asked again at ${new Date(again).toISOString()}`;
      if (entry.human !== stopped) run.outcome.error ??= humanError(run.target.key, entry, stopped);
      return;
    }
  }
  wanted.set(run, want);
}

const checked = new WeakMap<Requests, Promise<void>>();

function checkedOnce(requests: Requests): Promise<void> {
  const found = checked.get(requests) ?? requests.check();
  checked.set(requests, found);
  return found;
}

/** Opens the requests that this run wants, as many as their owners can have at a time: the longest due first. */
export async function openAsks(context: Context, runs: readonly SecretRun[]): Promise<void> {
  const due = runs.filter((run) => wanted.has(run)).sort(longestDueFirst);
  const owners = new Map<SecretRun, Person>();
  await inParallel(due, async (run) => {
    const owner = await ownerToAsk(run);
    if (owner) owners.set(run, owner);
    else await leaveToNobody(run);
  });
  const open = new Map<string, number>();
  const opened = due.filter((run) => {
    const owner = owners.get(run);
    if (!owner) return false;
    const count = open.get(owner.id) ?? openFor(context.session.document, owner.id);
    open.set(owner.id, count + 1);
    if (count < MOST_OPEN) return true;
    run.outcome.next = `is asked for when ${owner.login} has answered others: ${MOST_OPEN} requests wait for them`;
    return false;
  });
  await inParallel(opened, (run) => openAsk(run, owners.get(run) as Person, wanted.get(run) as Wanted));
  for (const run of due) wanted.delete(run);
}

/** The first owner, or the next one where the last did not answer, whom a channel reaches. */
async function ownerToAsk(run: SecretRun): Promise<Person | undefined> {
  const owners = await ownersOf(run);
  const { ask } = run.entry ?? {};
  const last = owners.findIndex(({ id }) => id === ask?.owner.id);
  const isExpired = ask !== undefined && run.context.ports.clock.now().getTime() >= time(ask.expires);
  const from = last < 0 ? 0 : isExpired && (ask.unanswered ?? 0) > 0 ? last + 1 : last;
  const channels = openChannels(run.context);
  return [...owners.slice(from), ...owners.slice(0, from)].find(
    (person) => askingChannels(channels, person).length > 0,
  );
}

async function leaveToNobody(run: SecretRun): Promise<void> {
  const human: HumanRecord = { code: 'ASK_NOBODY', since: run.now() };
  if (run.entry?.human === undefined) await run.change('nobody can be asked', (entry) => ({ ...entry, human }));
  run.outcome.action = 'human';
  run.outcome.error ??= humanError(run.target.key, run.entry as EntryRecord, run.entry?.human ?? human);
  for (const person of await allOwnersOf(run)) {
    if (!isHeldBack(run.context.session.document, person)) continue;
    const { login } = person;
    run.outcome.notes.push(`${login} is not asked until \`keyturn incident --release ${login}\``);
  }
}

async function openAsk(run: SecretRun, owner: Person, { provider, reason, claim }: Wanted): Promise<void> {
  const { ports, escrow } = run.context;
  const requests = placeToAsk(run);
  const before = run.entry?.ask;
  // Whatever became of it: one request for each secret.
  if (before) await endRequest(run, before);
  const now = ports.clock.now();
  const terms = {
    rotation: ports.random.ulid(now),
    since: now.toISOString(),
    expires: new Date(now.getTime() + (run.target.ask?.expires ?? WEEK)).toISOString(),
    fields: provider.values.map((name) => ({ name })),
    size: ANSWER_SIZE,
  };
  const question = questionOf(run, provider, terms);
  const draft = await requests.draft(question);
  const ask: AskRecord = {
    ...terms,
    id: draft.id,
    via: requests.via,
    owner: remembered(owner),
    reason,
    step: 'asked',
    ...countsAfter(run.entry),
  };
  escrow.learnAsk(ask.rotation, draft.seed);
  await escrow.numbered((also) =>
    run.change(
      `ask ${owner.login} (${reason})`,
      (entry) => ({ ...withoutNobody(run.refuseBraked(entry)), ask }),
      (document) => also(claim(document)),
    ),
  );
  run.tell('ask', `${owner.login}, for ${ask.rotation}`);
  const put = await escrow.put(ask.rotation, { ask: draft.seed });
  await amendAsk(run, 'ask escrowed', ask, (one) => ({ ...one, escrow: { ...put, state: 'held' } }));
  escrow.noteEscrowed(ask.rotation, run.target.key);
  await requests.create(draft, question);
  run.outcome.next = `waits for the answer of ${owner.login}, until ${ask.expires}`;
  const why = whyAgain(run) ?? whyNow(run);
  const confirm = wantsConfirmation(run, provider, requests);
  toTell({
    run,
    ask,
    person: owner,
    kind: run.isUrgent ? 'urgent' : 'request',
    line: lineOf(run, question, { link: draft.link, why, confirm }),
  });
}

/** What is counted goes on, unless a person has looked since. */
function countsAfter(entry: EntryRecord | undefined): Pick<AskRecord, 'refused' | 'unanswered'> {
  const { refused = 0, unanswered = 0 } = entry?.ask ?? {};
  return {
    ...(refused > 0 && refused < 3 ? { refused } : {}),
    ...(unanswered > 0 && (unanswered < 2 || (entry && stoppedBy(entry)) !== undefined) ? { unanswered } : {}),
  };
}

function withoutNobody({ human, ...entry }: EntryRecord): EntryRecord {
  return human === undefined || human.code === 'ASK_NOBODY' ? entry : { ...entry, human };
}

type Said = {
  readonly link: NonNullable<AskLine['link']>;
  readonly why: string | undefined;
  /** Whether whoever answers has to give the code of their answer. */
  readonly confirm: boolean;
};

/** The line of a message about one request. */
export function lineOf(
  run: SecretRun,
  { console, note, expires }: ReturnType<typeof questionOf>,
  { link, why, confirm }: Said,
): AskLine {
  return {
    secret: run.target.key,
    link,
    note,
    until: expires,
    ...(console === undefined ? {} : { console }),
    ...(confirm ? { confirm } : {}),
    ...(why === undefined ? {} : { why }),
  };
}

/** What somebody has to know beside the request itself. */
export function whyNow({ entry, isUrgent }: SecretRun): string | undefined {
  if (entry?.wish?.first) return 'the old key has leaked: end it now, before you make the new one';
  return isUrgent ? 'the old key has leaked' : undefined;
}

function placeToAsk(run: SecretRun): Requests {
  const { requests } = run.context.ports;
  if (requests) return requests;
  throw new KeyturnError('INTERNAL', { secret: run.target.key, what: 'a request was wanted where none can be made' });
}
