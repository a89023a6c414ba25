/**
 * The end of a request without a value. That it is over is journalled first; the record itself stays, because it says who was
 * asked and how often in vain, until another takes its place or nothing is asked any more.
 */
import type { SecretRun } from '../../journal/secret-run.ts';
import { KeyturnError } from '../../model/errors.ts';
import { humanError, isAboutAsk, isAboutPredecessor } from '../../model/needs-human.ts';
import { time } from '../../model/policy.ts';
import type { AskRecord, EntryRecord, HumanRecord } from '../../model/record.ts';
import { amendAsk, formerPlaceOf, placeOf, withoutAskHuman } from './record.ts';

/** How many answers in a row may be refused before a person has to look. */
const REFUSALS = 3;
/** How many requests in a row may expire. */
const SILENCES = 2;
const DAY = 86_400_000;

/** Why the next request is sent, for who gets it; it is not journalled. */
const reasons = new WeakMap<SecretRun, string>();

export function whyAgain(run: SecretRun): string | undefined {
  return reasons.get(run);
}

/** What was in place before waits on for a person, whatever becomes of requests: that they are over is counted in their record. */
function withAskHuman(entry: EntryRecord, human: HumanRecord): EntryRecord {
  return isAboutPredecessor(entry.human) ? entry : { ...entry, human };
}

/** What a person has to look at before anybody is asked again, or for a week; undefined: somebody can be asked. */
export function stoppedBy({ ask, human }: EntryRecord): HumanRecord | undefined {
  if (!isAboutPredecessor(human)) return human?.code === 'ASK_UNANSWERED' ? human : undefined;
  if (ask?.step !== 'refused') return undefined;
  const { refused = 0, unanswered = 0, owner, expires } = ask;
  const code = refused >= REFUSALS ? 'ASK_REFUSED' : unanswered >= SILENCES ? 'ASK_UNANSWERED' : undefined;
  return code && { code, since: expires, ids: [owner.login] };
}

type Over = Partial<Pick<AskRecord, 'refused' | 'unanswered' | 'escrow'>>;

/** Journals that it is over, and ends it at its place. `why`: for the commit message. */
export async function endAsk(
  run: SecretRun,
  ask: AskRecord,
  why: string,
  more: Over & { readonly change?: (entry: EntryRecord) => EntryRecord } = {},
): Promise<void> {
  const { change = (entry: EntryRecord) => entry, ...over } = more;
  await run.change(`ask of ${ask.owner.login} over (${why})`, (entry) =>
    entry.ask?.id === ask.id ? { ...change(entry), ask: { ...entry.ask, ...over, step: 'refused' } } : entry,
  );
  await endRequest(run, ask);
}

/**
 * Nobody can answer it any more, and no answer is left there. May be repeated. False: it was made at another place than
 * today's, and that was not reached: S leaves the escrow, so that nobody opens its answer.
 */
export async function endRequest(run: Pick<SecretRun, 'context'>, ask: AskRecord): Promise<boolean> {
  const place = placeOf(run, ask) ?? (ask.via === SOME_SERVICE ? run.context.ports.requests : undefined);
  if (!place) return withdrawElsewhere(run, ask);
  await place.end(ask.id, 'superseded');
  return true;
}

/** As `via` of a record that does not say which service it was: in the best case it is that of today. */
const SOME_SERVICE = 'keyturn';

/** At a place that the configuration does not name any more, whoever has S ends a request. */
async function withdrawElsewhere(run: Pick<SecretRun, 'context'>, ask: AskRecord): Promise<boolean> {
  const { escrow, notices } = run.context;
  const seed = escrow.ask(ask.rotation);
  const former = seed && formerPlaceOf(run, ask);
  if (!former) return false;
  try {
    await former.withdraw(seed);
    return true;
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    notices.push(
      `an open request at ${former.host}, which the configuration does not name any more, could not be withdrawn: its link may be answered there until ${ask.expires}, and nobody can open that answer`,
    );
    return false;
  }
}

/**
 * It was made at a place that the configuration does not name any more, so it is asked for anew. Withdrawn first: afterwards
 * nobody has S. What its person has said of it there still counts.
 */
export async function endElsewhere(run: SecretRun, ask: AskRecord): Promise<void> {
  const seed = run.context.escrow.ask(ask.rotation);
  const former = formerPlaceOf(run, ask);
  const state = seed && (await former?.state(seed).catch(ifKeyturns));
  await endRequest(run, ask);
  if (state?.state === 'disputed') await disputeAsk(run, ask);
  else await endAsk(run, ask, 'requests are made elsewhere');
}

function ifKeyturns(error: unknown): undefined {
  if (!(error instanceof KeyturnError)) throw error;
}

/** The answer cannot be used: it is asked for again, with the reason; after three in a row a person has to look. */
export async function refuseAnswer(run: SecretRun, ask: AskRecord, code: string, says: string): Promise<void> {
  const refused = (ask.refused ?? 0) + 1;
  const human: HumanRecord = { code: 'ASK_REFUSED', since: run.now(), ids: [ask.owner.login] };
  await endAsk(run, ask, `answer ${refused} refused: ${code}`, {
    refused,
    unanswered: 0,
    change: (entry) => (refused >= REFUSALS ? withAskHuman(entry, human) : withoutAskHuman(entry)),
  });
  run.tell('ask', `the answer was refused (${code})`);
  reasons.set(run, `the key that was given cannot be used: ${says}`);
  run.outcome.notes.push(`the key that ${ask.owner.login} gave was not used: ${says}`);
}

/** Nobody answered in time: the next owner is asked; after two in a row it is an error. */
export async function expireAsk(run: SecretRun, ask: AskRecord): Promise<void> {
  const unanswered = (ask.unanswered ?? 0) + 1;
  const human: HumanRecord = { code: 'ASK_UNANSWERED', since: run.now(), ids: [ask.owner.login] };
  await endAsk(run, ask, 'expired', {
    unanswered,
    change: (entry) => (unanswered >= SILENCES ? withAskHuman(entry, human) : entry),
  });
}

/**
 * Its place has ended it, or lost its answer, which is no fault of whoever was asked: they are asked anew; after two in a row
 * it is an error.
 */
export async function loseAsk(run: SecretRun, ask: AskRecord, why: string): Promise<void> {
  const unanswered = (ask.unanswered ?? 0) + 1;
  const place = run.context.ports.requests?.host ?? ask.via;
  const human: HumanRecord = { code: 'ASK_UNANSWERED', since: run.now(), ids: [ask.owner.login], place };
  await endAsk(run, ask, why, {
    unanswered,
    change: (entry) => (unanswered >= SILENCES ? withAskHuman(entry, human) : entry),
  });
  reasons.set(run, `the last request is not at ${place} any more`);
}

/** Somebody else answered, says who was asked: it is asked for by another channel; the second time within a day a person looks. */
export async function disputeAsk(run: SecretRun, ask: AskRecord): Promise<void> {
  const { login } = ask.owner;
  await endAsk(run, ask, 'disputed', { unanswered: 0, change: (entry) => withDispute(run, entry, login) });
  noteWhyAgain(run, login);
}

/** The entry once an answer is known to be disputed. What else waits for a person is not forgotten for that. */
export function withDispute(run: SecretRun, entry: EntryRecord, login: string): EntryRecord {
  const now = run.context.ports.clock.now().getTime();
  const again = entry.disputed !== undefined && now < time(entry.disputed) + DAY;
  const human: HumanRecord = { code: 'DISPUTED_AGAIN', ids: [login], since: run.now() };
  const isFree = entry.human === undefined || isAboutAsk(entry.human);
  return { ...entry, disputed: run.now(), ...(again && isFree ? { human } : {}) };
}

/** Says that it was disputed, to who is asked again and in the outcome. */
export function noteWhyAgain(run: SecretRun, login: string): void {
  const { entry, outcome, target } = run;
  reasons.set(run, 'the last request was answered by somebody else; this one comes another way');
  outcome.notes.push(`${login} says that somebody else answered the request: nothing of it was used`);
  if (entry?.human?.code === 'DISPUTED_AGAIN') outcome.error ??= humanError(target.key, entry, entry.human);
}

/**
 * Nothing is asked any more: its record goes, after its request was ended. One whose place cannot be reached any more stays
 * until nobody can answer it.
 */
export async function dropAsk(run: SecretRun, ask: AskRecord, why: string): Promise<void> {
  // At another place than today's it is withdrawn before S is gone.
  const isEnded = placeOf(run, ask) !== undefined || (await endRequest(run, ask));
  if (ask.step === 'refused') await endRequest(run, ask);
  else if (ask.step !== 'used') await endAsk(run, ask, why);
  const isOver = run.context.ports.clock.now().getTime() >= time(ask.expires);
  if (!isEnded && !isOver) return;
  await run.change(`ask gone (${why})`, ({ ask: found, ...entry }) =>
    found === undefined || found.id === ask.id ? entry : { ...entry, ask: found },
  );
}

/** S is not what the journal's request was drafted from: somebody else put it into the escrow. */
export async function leaveChanged(run: SecretRun, { rotation }: AskRecord): Promise<void> {
  const known = run.entry?.human;
  const human: HumanRecord = { code: 'VALUE_CHANGED', since: run.now(), rotation };
  if (known?.code !== 'VALUE_CHANGED' || known.rotation !== rotation)
    await run.change('a human looks', (entry) => ({ ...entry, human }));
  run.outcome.action = 'human';
  run.outcome.error ??= humanError(run.target.key, run.entry as EntryRecord, human);
}

/** Notes in the journal when a person was last told what it waits for. */
export function noteTold(run: SecretRun, ask: AskRecord, message: string): Promise<void> {
  return amendAsk(run, message, ask, (one) => ({ ...one, told: run.now() }));
}
