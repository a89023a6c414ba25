/** Requests to owners, for all secrets of a run together: who is asked for what. */
import type { Context } from '../journal/context.ts';
import { otherOwner } from '../journal/locks.ts';
import type { SecretRun } from '../journal/secret-run.ts';
import { KeyturnError } from '../model/errors.ts';
import { humanError, isAboutAsk } from '../model/needs-human.ts';
import type { AskRecord } from '../model/record.ts';
import { endRequest } from '../steps/ask/end.ts';
import { openAsks } from '../steps/ask/open.ts';
import { isOpen } from '../steps/ask/record.ts';
import { unheard } from '../steps/ask/whose-key.ts';
import type { ReconcileOptions } from './options.ts';

export async function askOwners(
  context: Context,
  runs: readonly SecretRun[],
  { confirm }: ReconcileOptions,
): Promise<void> {
  await openAsks(context, runs);
  const wrong = unheard(context, confirm);
  if (wrong) context.strays?.push(wrong);
  for (const run of runs) {
    const { entry, outcome, target } = run;
    if (!entry?.human || !isAboutAsk(entry.human)) continue;
    outcome.action = 'human';
    outcome.error ??= humanError(target.key, entry, entry.human);
  }
}

/** Requests for secrets that the configuration does not name any more end, and then their records go. */
export async function closeLeftAsks(context: Context): Promise<void> {
  const { session, configured } = context;
  for (const [key, { ask, lock }] of Object.entries(session.document.secrets)) {
    if (!ask || configured.some((target) => target.key === key)) continue;
    if (await otherOwner(context, lock)) continue;
    try {
      await closeLeft(context, key, ask);
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      context.notices.push(
        `the request for ${key}, which is not configured any more, could not be ended: ${error.message}`,
      );
    }
  }
}

async function closeLeft(context: Context, key: string, ask: AskRecord): Promise<void> {
  const { ports, session } = context;
  const { id, step, expires } = ask;
  let failure: unknown;
  const isEnded = await endRequest({ context }, ask).catch((error: unknown) => {
    failure = error;
    return false;
  });
  const isGone = isEnded || (failure === undefined && ports.clock.now().getTime() >= Date.parse(expires));
  if (isGone || isOpen(ask)) {
    await session.check();
    await session.commit({
      message: `${key}: ask ${isGone ? 'gone' : 'over'} (it is not configured any more)`,
      apply(document) {
        const entry = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
        if (entry?.ask?.id !== id || entry.ask.step !== step) return document;
        const { ask: found, ...rest } = entry;
        // S is of no more use, whether its place was reached or not.
        const left = isGone ? rest : { ...entry, ask: { ...found, step: 'refused' as const } };
        return { ...document, secrets: { ...document.secrets, [key]: left } };
      },
    });
  }
  if (failure !== undefined) throw failure;
}
