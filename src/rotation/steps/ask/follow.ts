/** What became of a request since the last run, and what follows from it: the crash rules of an ask are all here. */
import type { SecretRun } from '../../journal/secret-run.ts';
import { is, KeyturnError } from '../../model/errors.ts';
import { currentOf, oldestLive, time } from '../../model/policy.ts';
import type { Person, Provider, RequestDraft, RequestState, Requests, RotationQuestion } from '../../model/ports.ts';
import type { AskRecord } from '../../model/record.ts';
import { ownersOf } from '../../people/owners.ts';
import { asksOwner } from '../manual.ts';
import { followAnswer, keepConfirmed, type Progress } from './answered.ts';
import { closeUsed } from './close.ts';
import { disputeAsk, dropAsk, endAsk, endElsewhere, endRequest, expireAsk, leaveChanged, loseAsk } from './end.ts';
import { lineOf, whyNow } from './open.ts';
import { halfway, isOpen, placeOf, questionOf } from './record.ts';
import { toTell } from './send.ts';
import { isConfirmed, wantsConfirmation } from './whose-key.ts';

export type FollowOptions = {
  /** The code that whoever started this run has given. */
  readonly confirm?: string;
  /** A person has reviewed the situation. */
  readonly reviewed: boolean;
};

/** `none`: nobody is asked, or another may be; the rest as `Progress`. */
export async function followAsk(run: SecretRun, options: FollowOptions): Promise<Progress | 'none'> {
  const ask = run.entry?.ask;
  if (!ask) return 'none';
  if (ask.step === 'used') {
    const credential = run.entry?.credentials.find(({ rotation }) => rotation === ask.rotation);
    if (credential?.stage !== 'pending' || credential.step !== 'minted') await closeUsed(run);
    return 'none';
  }
  // Whoever sits there is asked as ever, and what they give supersedes the request.
  if (run.context.ports.ask) return 'none';
  if (!asksOwner(run)) {
    await dropAsk(run, ask, 'nobody is to be asked for it any more');
    return 'none';
  }
  const requests = placeOf(run, ask);
  if (!requests) {
    if (isOpen(ask)) await endElsewhere(run, ask);
    return 'over';
  }
  if (ask.step === 'refused' || ask.escrow === undefined) {
    await endRequest(run, ask);
    return 'over';
  }
  const owner = (await ownersOf(run)).find(({ id }) => id === ask.owner.id);
  if (!owner) {
    await endAsk(run, ask, 'is no owner of it any more', { unanswered: 0 });
    return 'over';
  }
  return withSeed(run, { ask, owner, requests }, options);
}

/**
 * What is heard of a request while its secret is on hold: that its answer is somebody else's, and that it is its owner's.
 * Nothing else is done about it before the hold is over.
 */
export async function hearAsk(run: SecretRun, code: string | undefined): Promise<void> {
  try {
    await hear(run, code);
  } catch (error) {
    // Whoever gave a code has to know; otherwise a later run hears the same.
    if (code !== undefined || !is(error, 'LINK_SERVICE_DOWN', 'LINK_CREATOR_MISSING')) throw error;
    run.outcome.notes.push(`what became of its request is not known: ${error.message}`);
  }
}

async function hear(run: SecretRun, code: string | undefined): Promise<void> {
  const { ask } = run.entry ?? {};
  const seed = ask && run.context.escrow.ask(ask.rotation);
  if (!isOpen(ask) || !seed || !asksOwner(run)) return;
  const requests = placeOf(run, ask);
  if (!requests || !(await ownersOf(run)).some(({ id }) => id === ask.owner.id)) return;
  const provider = await run.provider(run.target.binding);
  const draft = await requests.draft(questionOf(run, provider, ask), seed);
  if (draft.id !== ask.id) return;
  const state = await requests.state(seed);
  if (state.state === 'disputed') return disputeAsk(run, ask);
  if (state.state !== 'filled' || !(await isConfirmed(run, ask, state, code))) return;
  await keepConfirmed(run, { ask, seed, requests, provider, state, code });
}

type Followed = { readonly ask: AskRecord; readonly owner: Person; readonly requests: Requests };

/** S decides first: without it nothing of an answer can be known. */
async function withSeed(run: SecretRun, followed: Followed, options: FollowOptions): Promise<Progress> {
  const { ask, requests } = followed;
  const { escrow } = run.context;
  const seed = escrow.ask(ask.rotation);
  if (!seed) {
    if (ask.escrow?.state !== 'lost' && !(await escrow.isAskLost(ask))) {
      waits(run, ask, 'its request is followed by a run that was created after it went into the escrow');
      return 'waits';
    }
    await endAsk(run, ask, 'its key is lost', ask.escrow ? { escrow: { ...ask.escrow, state: 'lost' } } : {});
    return 'over';
  }
  const provider = await run.provider(run.target.binding);
  const question = questionOf(run, provider, ask);
  const draft = await requests.draft(question, seed);
  if (draft.id !== ask.id) {
    if (!options.reviewed) {
      await leaveChanged(run, ask);
      return 'waits';
    }
    await endAsk(run, ask, 'its key was changed, a human has looked');
    return 'over';
  }
  if (options.reviewed && run.entry?.human?.code === 'VERIFY_INCONCLUSIVE') {
    await endAsk(run, ask, 'not proved, a human has looked');
    return 'over';
  }
  const state = await requests.state(seed);
  return byState(run, { ...followed, provider, question, draft, state }, options);
}

type Stated = Followed & {
  readonly provider: Provider;
  readonly question: RotationQuestion;
  readonly draft: RequestDraft;
  readonly state: RequestState;
};

async function byState(run: SecretRun, stated: Stated, { confirm }: FollowOptions): Promise<Progress> {
  const { ask, requests, provider, draft, state } = stated;
  const over = run.context.ports.clock.now().getTime() >= time(ask.expires);
  switch (state.state) {
    case 'filled':
    case 'taken':
      return followAnswer(run, { ask, seed: draft.seed, requests, provider, state, code: confirm });
    case 'disputed':
      await disputeAsk(run, ask);
      return 'over';
    case 'unknown':
      if (ask.step === 'taken') return gone(run, ask);
      if (over) break;
      return makeAgain(run, stated);
    case 'waiting':
      if (ask.step === 'taken') return gone(run, ask);
      if (over) break;
      return remindIfDue(run, stated);
    case 'destroyed':
    case 'superseded':
      await loseAsk(run, ask, `request ${state.state}`);
      return 'over';
    case 'expired':
      break;
  }
  await expireAsk(run, ask);
  return 'over';
}

/** Its place does not know it (any more). An id that was used up there is not taken again: another request is made. */
async function makeAgain(run: SecretRun, stated: Stated): Promise<Progress> {
  const { ask, requests, question, draft } = stated;
  try {
    await requests.create(draft, question);
  } catch (error) {
    if (!is(error, 'LINK_GONE', 'HTTP_REFUSED')) throw error;
    await loseAsk(run, ask, 'its place has forgotten it');
    return 'over';
  }
  tellOf(run, stated, 'request');
  return 'waits';
}

/** What was taken is not there any more: only its place can have lost it. */
async function gone(run: SecretRun, ask: AskRecord): Promise<Progress> {
  await loseAsk(run, ask, 'its answer is gone');
  return 'over';
}

function remindIfDue(run: SecretRun, stated: Stated): Progress {
  const { ask } = stated;
  const { wish } = run.entry ?? {};
  const current = currentOf(run.entry)?.rotation ?? '';
  const now = run.context.ports.clock.now().getTime();
  if (wish?.exposed?.includes(current) && wish.reason !== ask.reason) tellOf(run, stated, 'urgent');
  else if (ask.step === 'asked') tellOf(run, stated, 'request');
  else if (ask.reminded === undefined && now >= halfway(ask)) tellOf(run, stated, 'reminder');
  else waits(run, ask);
  return 'waits';
}

function tellOf(
  run: SecretRun,
  { ask, owner, requests, provider, question, draft }: Stated,
  kind: 'request' | 'reminder' | 'urgent',
): void {
  const confirm = wantsConfirmation(run, provider, requests);
  const line = lineOf(run, question, { link: draft.link, why: whyNow(run), confirm });
  toTell({ run, ask, person: owner, kind, line });
  waits(run, ask);
}

/** Waiting is no failure, until the old key has outlived its time. */
function waits(run: SecretRun, ask: AskRecord, says?: string): void {
  const { outcome, entry, target, context } = run;
  outcome.action = 'waiting';
  outcome.reason = ask.reason;
  outcome.next = says ?? `waits for the answer of ${ask.owner.login}, until ${ask.expires}`;
  const oldest = oldestLive(entry);
  if (oldest === undefined || context.ports.clock.now().getTime() < oldest + target.policy.maxAge) return;
  outcome.error ??= new KeyturnError('OVERDUE', {
    secret: target.key,
    what: `a credential of ${target.key} has outlived its max-age, and ${ask.owner.login} was asked for the next one at ${ask.since}`,
    hint: `talk to ${ask.owner.login}: the message with the link says how to answer`,
  });
}
