/** What happens to an answer: confirmed where that is wanted, taken, opened, judged, and used or refused. */
import type { SecretRun } from '../../journal/secret-run.ts';
import { is, KeyturnError } from '../../model/errors.ts';
import { humanError } from '../../model/needs-human.ts';
import { time } from '../../model/policy.ts';
import type { Minted, Provider, RequestState, Requests } from '../../model/ports.ts';
import type { AskRecord, EntryRecord, HumanRecord } from '../../model/record.ts';
import type { Secret } from '../../model/secret.ts';
import { checkMinting, type MintDecision } from '../minting-preconditions.ts';
import { disputeAsk, endAsk, loseAsk, refuseAnswer } from './end.ts';
import { judge, REPEATED } from './judge.ts';
import { amendAsk } from './record.ts';
import { tellUnconfirmed } from './unconfirmed.ts';
import { noteTaken, useAnswer } from './use.ts';
import { identityOf, isConfirmed, wantsConfirmation } from './whose-key.ts';

const DAY = 86_400_000;

type Filled = Extract<RequestState, { readonly state: 'filled' | 'taken' }>;

export type Answered = {
  readonly ask: AskRecord;
  readonly seed: Secret;
  readonly requests: Requests;
  readonly provider: Provider;
  readonly state: Filled;
  /** The code that whoever started this run has given. */
  readonly code: string | undefined;
};

/** `waits`: nothing more can be done in this run; `over`: it is asked for again; `used`: it is on its way. */
export type Progress = 'waits' | 'over' | 'used';

export async function followAnswer(run: SecretRun, answered: Answered): Promise<Progress> {
  const { ask, requests, provider, state, code } = answered;
  const wants = wantsConfirmation(run, provider, requests);
  const confirmed = await isConfirmed(run, ask, state, code);
  // The answer that was confirmed was taken, and nothing can take its place but a lie.
  if (ask.step === 'taken' && ask.confirmed !== undefined && ask.confirmed !== state.code)
    return changed(run, answered);
  if (wants && !confirmed) return unconfirmed(run, answered);
  const kept = confirmed ? await keepConfirmed(run, answered) : undefined;
  if (typeof kept === 'string') return kept;
  const decision = await checkMinting(run, { first: false, readOnly: false });
  if (decision.is !== 'now') {
    run.outcome.action = 'waiting';
    run.outcome.next = 'the answer is there, and is used by a later run, when the escrow has room again';
    run.noteLackOfRoom();
    return 'waits';
  }
  const values = kept ?? (await taken(run, answered));
  if (typeof values === 'string') return values;
  if (run.entry?.ask?.step !== 'taken') await noteTaken(run, ask);
  return judged(run, { ...answered, confirmed }, decision, values);
}

/**
 * Takes the answer that its owner has confirmed. Their code counts in this run alone, and afterwards for what is taken: so
 * nothing that this run lacks, such as room in the escrow, may come before.
 */
export async function keepConfirmed(run: SecretRun, answered: Answered): Promise<Minted['values'] | Progress> {
  const { ask, state } = answered;
  if (ask.confirmed !== state.code)
    await amendAsk(run, `answer confirmed by ${ask.owner.login}`, ask, (one) => ({ ...one, confirmed: state.code }));
  const values = await taken(run, answered);
  if (typeof values !== 'string' && ask.step !== 'taken') await noteTaken(run, ask);
  return values;
}

/** The values of exactly the answer that was named. */
async function taken(run: SecretRun, answered: Answered): Promise<Minted['values'] | Progress> {
  const { ask, seed, requests, state } = answered;
  try {
    const values = await requests.take(seed, state.digest, ask);
    if (values) return values;
  } catch (error) {
    if (is(error, 'LINK_INVALID')) {
      await refuseAnswer(run, ask, 'unfit', 'it has not the form that was asked for');
      return 'over';
    }
    if (!is(error, 'LINK_GONE')) throw error;
    await loseAsk(run, ask, 'its answer is gone');
    return 'over';
  }
  const now = await requests.state(seed);
  // Whoever wrote it may replace it until it is taken: what was confirmed is not what is there now.
  if (now.state === 'filled' && now.digest !== state.digest && ask.step !== 'taken')
    return unconfirmed(run, { ...answered, state: now });
  return changed(run, answered);
}

async function judged(
  run: SecretRun,
  answered: Answered & { readonly confirmed: boolean },
  decision: Extract<MintDecision, { is: 'now' }>,
  values: Minted['values'],
): Promise<Progress> {
  const { ask, seed, requests, provider, confirmed } = answered;
  const minted: Minted = { id: ask.rotation, values };
  const verdict = await judge(run, decision.prepared, minted);
  if (verdict.is === 'refused') {
    await refuseAnswer(run, ask, verdict.code, verdict.says);
    return 'over';
  }
  if (verdict.is === 'unknown') return inconclusive(run, ask);
  const told = await identityOf(run, provider, minted);
  if (told.is === 'other') {
    await refuseAnswer(run, ask, 'identity', `it is of another account at ${provider.account}`);
    return 'over';
  }
  if (told.is === 'untold' && !confirmed && run.target.ask?.confirm !== 'never') return unconfirmed(run, answered);
  // Whoever was asked may have said so while it was tried.
  if ((await requests.state(seed)).state === 'disputed') {
    await disputeAsk(run, ask);
    return 'over';
  }
  const { prepared, claim } = decision;
  const progress = await useAnswer(run, { ask, prepared, values, identity: told.identity, claim });
  if (progress === 'repeat') await refuseAnswer(run, ask, 'repeat', REPEATED);
  return progress === 'used' ? 'used' : 'over';
}

/** Another answer came than the one that was named: the place lies, or is broken. Nothing was opened. */
async function changed(run: SecretRun, { ask, requests }: Answered): Promise<Progress> {
  await endAsk(run, ask, 'another answer came', { unanswered: 0 });
  run.outcome.error ??= new KeyturnError('ANSWER_CHANGED', {
    secret: run.target.key,
    what: `${requests.host} handed out another answer to the request for ${run.target.key} than the one that it had named: nothing of it was used`,
    hint: `tell whoever runs ${requests.host}; ${ask.owner.login} is asked again`,
  });
  return 'over';
}

async function unconfirmed(run: SecretRun, { ask, state }: Answered): Promise<Progress> {
  run.outcome.action = 'waiting';
  run.outcome.next = `an answer waits since ${state.filledAt.toISOString()}: ${ask.owner.login} has to confirm that it is theirs, by a run of this workflow with the code that their page showed`;
  await tellUnconfirmed(run, ask);
  return 'waits';
}

/** Neither accepted nor refused: the same answer is asked about again; after a day a person has to look. */
async function inconclusive(run: SecretRun, ask: AskRecord): Promise<Progress> {
  run.outcome.action = 'waiting';
  run.outcome.next = `the key that ${ask.owner.login} gave could not be proved yet: the next run asks again`;
  const since = run.entry?.ask?.told ?? run.now();
  const known = run.entry?.human;
  const isLate = run.context.ports.clock.now().getTime() >= time(since) + DAY;
  const human: HumanRecord = { code: 'VERIFY_INCONCLUSIVE', since, rotation: ask.rotation };
  if (isLate && known === undefined) await run.change('a human looks', (entry) => ({ ...entry, human }));
  // What else waits for a person does not hide it.
  const said = run.entry?.human?.code === 'VERIFY_INCONCLUSIVE' ? run.entry.human : isLate ? human : undefined;
  if (said) run.outcome.error ??= humanError(run.target.key, run.entry as EntryRecord, said);
  return 'waits';
}
