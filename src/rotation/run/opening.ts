/** How a run begins: it reads the journal, and finds the secrets that it is about. */
import { type Context, keyed, noteUnknown, queues } from '../journal/context.ts';
import { Escrow } from '../journal/escrow.ts';
import { Gathering } from '../journal/gathering.ts';
import { isAlive } from '../journal/locks.ts';
import { SecretRun } from '../journal/secret-run.ts';
import { Session } from '../journal/session.ts';
import { unlimited } from '../model/budget.ts';
import { KeyturnError } from '../model/errors.ts';
import { complaintsAbout } from '../model/following-clock.ts';
import type { Ports } from '../model/ports.ts';
import { isTag } from '../model/record.ts';
import type { Target } from '../model/target.ts';
import { abandonedOf, type Expanded, expand, journalled } from '../people/personal-credentials.ts';
import { ledger } from '../people/recipients.ts';
import { isReviewed, type ReconcileOptions, type Result } from './options.ts';
import { lookForSignals, type Signals } from './signals.ts';

export type Request = {
  readonly chosen: readonly Target[];
  readonly configured: readonly Target[];
  readonly options: ReconcileOptions;
};

/** Opens the journal, or only reads it for a dry run. Throws what `Session.open` throws. */
export async function contextOf(given: Ports, request: Request, evict: Context['evict']): Promise<Context> {
  const { chosen, configured, options } = request;
  const endedOwners = new Set<string>();
  const notices: string[] = [];
  const session = options.dryRun
    ? await Session.look(given, { reads: true })
    : await Session.open(given, {
        tags: () => listsTags(given, chosen, notices),
        repair: options.repair,
        isAlive: (owner) => isAlive({ ports: given, endedOwners }, owner),
      });
  const ports = keyed(given, session);
  const context: Context = {
    ports,
    session,
    escrow: new Escrow(ports, session, (error) => noteUnknown(context, error)),
    budget: options.budget ?? unlimited,
    configured,
    endedOwners,
    unknownAt: undefined,
    reviewed: isReviewed(options),
    newJournal: options.repair === 'new-journal',
    ended: options.ended === true,
    notices,
    strays: [],
    verifying: new Gathering(),
    writing: new Gathering(),
    alone: queues(),
    evict,
  };
  return context;
}

/** What the journal knows of these secrets, without asking who is in a team: the brake waits for no answer. */
export function known(context: Context, chosen: readonly Target[]): Expanded {
  const targets = journalled(chosen, context.session.document);
  return { runs: targets.map((target) => new SecretRun(context, target)), gone: [], failures: [] };
}

/** What is new since the last look, and the whole result where nothing is: the journal was read and nothing written. */
export async function look(given: Ports, request: Request): Promise<Signals & { readonly result: Result }> {
  const { chosen, configured, options } = request;
  const context = await contextOf(given, { ...request, options: { ...options, dryRun: true } }, async () => false);
  const { session, notices } = context;
  const expanded = await expand(context, chosen);
  const signals = await lookForSignals(context, expanded);
  const { runs } = expanded;
  const people = [...runs.flatMap((run) => run.recipients), ...ledger(session.document)].map(({ login }) => login);
  const result = {
    outcomes: runs.map((run) => run.outcome),
    abandoned: abandonedOf(session.document, configured),
    people: [...new Set(people)],
    notices: [...complaintsAbout(given.clock), ...notices],
    targets: runs.map((run) => run.target),
    session,
    at: given.clock.now(),
  };
  return { ...signals, result };
}

/**
 * Whether a chosen provider lists what some Keyturn journal made: then this is no first run. One that cannot be asked is
 * named in `notices`; nothing of it is minted in this run.
 */
export async function listsTags(ports: Ports, chosen: readonly Target[], notices: string[]): Promise<boolean> {
  const bindings = new Map(chosen.map(({ binding }) => [JSON.stringify(binding), binding]));
  for (const binding of bindings.values()) {
    try {
      const provider = await ports.provider(binding);
      const listed = provider.tagged ? await provider.list?.() : undefined;
      if (listed?.some(({ tag }) => tag !== undefined && isTag(tag))) return true;
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      notices.push(
        `${binding.provider} could not be asked whether an earlier journal made credentials there: ${error.message}`,
      );
    }
  }
  return false;
}
