import * as z from 'zod';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Owner, Runs } from '../../rotation/model/ports.ts';
import { answeredAt, type GitHub, GitHubRefusal, refusedWith } from './client.ts';
import { runName } from './environment.ts';

export type RunsOptions = {
  /** With the token of this workflow run (`journal-token`): for runs of `repository`. */
  readonly keeper: () => Promise<GitHub>;
  /** With the token that writes secrets: for runs of other repositories. */
  readonly writer: () => Promise<GitHub>;
  /** `owner/name` of this run. */
  readonly repository: string | undefined;
  readonly owner: Owner;
  /** When this process started, as far as is known by now: what stands for the queueing outside Actions. */
  readonly started: () => Date;
};

const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const run = z.object({ id: z.number().int(), status: z.string().nullable(), created_at: time });
const attempt = run.extend({ run_started_at: time.optional(), updated_at: time });
const page = z.object({ total_count: z.number().int(), workflow_runs: z.array(run) });

/** GitHub ends a workflow run after 35 days, its waiting for approval included (docs: "Actions limits"). */
const LONGEST_RUN = 36 * 86_400_000;
/** In the order that a run takes, so that one which moves on between two requests is met again; jobs may wait later too. */
const unfinishedStatuses = ['requested', 'pending', 'waiting', 'queued', 'in_progress', 'waiting', 'queued'] as const;

type Times = { readonly queuedAt: Date; readonly createdAt: Date };
type Unfinished = { readonly name: string; readonly createdAt: Date };
/** `runs` undefined: they may not be read. */
type Look = { readonly at: Date; readonly runs: readonly Unfinished[] | undefined };

/**
 * What GitHub knows of workflow runs (https://docs.github.com/rest/actions/workflow-runs).
 *
 * @throws KeyturnError TOKEN_DENIED (*Actions: read* is missing), RATE_LIMITED, HTTP_NOT_SENT, HTTP_UNKNOWN, HTTP_REFUSED,
 * and what else `github` throws.
 */
/** What the questions about runs share. */
type Known = Pick<RunsOptions, 'keeper' | 'writer' | 'started'> & {
  /** `owner/name` of this run. */
  readonly own: string | undefined;
  readonly me: Owner;
  /** What was seen of the unfinished runs of each repository, by its name in lower case. */
  readonly looks: Map<string, Promise<Look>>;
};

export function runs({ keeper, writer, repository: own, owner: me, started }: RunsOptions): Runs {
  const looks = new Map<string, Promise<Look>>();
  /** Asked once, and only if somebody wants to know. */
  let times: Promise<Times> | undefined;

  const known: Known = { own, me, started, keeper, writer, looks };
  return {
    permission: '*Actions: read*',
    queuedAt: async () => (await mine()).queuedAt,
    createdAt: async () => (await mine()).createdAt,
    state: (owner) => state(known, owner),
    unfinished: (repository, before) => unfinished(known, repository, before),
  };

  function mine(): Promise<Times> {
    times ??= timesOfThisRun(known);
    times.catch(() => {
      times = undefined;
    });
    return times;
  }
}

function clientFor(known: Known, repository: string): Promise<GitHub> {
  const { own, keeper, writer } = known;
  return repository.toLowerCase() === own?.toLowerCase() ? keeper() : writer();
}

async function timesOfThisRun(known: Known): Promise<Times> {
  const { me, started } = known;
  const named = runOf(known, me);
  if (me.lease !== undefined || named === undefined) return { queuedAt: started(), createdAt: started() };
  const found = await attemptOf(known, named.repository, named.id, me.attempt);
  if (found === undefined) {
    throw new KeyturnError('TOKEN_DENIED', {
      what: `GitHub does not show this run (${me.run}) to \`journal-token\``,
      hint: 'in the workflow: `permissions: { actions: write, contents: write }`',
    });
  }
  // A re-run keeps `created_at`; what it may know is as of its own start.
  const queuedAt = me.attempt > 1 ? (found.run_started_at ?? found.created_at) : found.created_at;
  return { queuedAt, createdAt: found.created_at };
}

/**
 * A run has ended only if GitHub calls it completed. A run that GitHub does not know any more was deleted, which it allows
 * for completed runs only, so it ended at some time in the past; but that is believed only of a run whose repository stands
 * in its name, and only if that repository's runs can be read at all.
 */
async function state(known: Known, owner: Owner): Promise<{ alive: true } | { alive: false; endedAt: Date }> {
  const named = runOf(known, owner);
  if (named === undefined) return { alive: true };
  const found = await attemptOf(known, named.repository, named.id, owner.attempt);
  if (found !== undefined)
    return found.status === 'completed' ? { alive: false, endedAt: found.updated_at } : { alive: true };
  if (!named.certain) return { alive: true };
  try {
    await pageOf(known, named.repository, { per_page: 1 });
  } catch (error) {
    if (refusedWith(error) !== 404) throw error;
    throw new KeyturnError('TOKEN_DENIED', {
      what: `the workflow runs of ${named.repository}, which holds a lock, cannot be read`,
      hint: `give the token *Actions: read* for ${named.repository}`,
    });
  }
  return { alive: false, endedAt: new Date(0) };
}

function runOf(known: Known, { run }: Owner): { repository: string; id: number; certain: boolean } | undefined {
  const { own } = known;
  const [, repository, id] = /^(?:([^/#]+\/[^/#]+)#)?(\d{1,15})$/.exec(run) ?? [];
  const home = repository ?? own;
  if (id === undefined || home === undefined) return undefined;
  return { repository: home, id: Number(id), certain: repository !== undefined };
}

/** Undefined: 404. */
async function attemptOf(
  known: Known,
  repository: string,
  id: number,
  number: number,
): Promise<z.infer<typeof attempt> | undefined> {
  const params = { ...split(repository), run_id: id, attempt_number: number, exclude_pull_requests: true };
  try {
    const { data } = await (await clientFor(known, repository)).rest.actions.getWorkflowRunAttempt(params);
    return shaped(attempt, data, repository);
  } catch (error) {
    if (refusedWith(error) === 404) return undefined;
    throw error;
  }
}

async function unfinished(known: Known, repository: string, before: Date): Promise<readonly string[] | undefined> {
  const { runs: here } = await look(known, repository, before);
  return here?.filter(({ createdAt }) => createdAt < before).map(({ name }) => name);
}

/** What was seen before counts if it was seen later than `before`: runs that ended since only delay the revocation. */
async function look(known: Known, repository: string, before: Date): Promise<Look> {
  const { looks } = known;
  const id = repository.toLowerCase();
  for (let asked = looks.get(id); asked !== undefined; ) {
    const seen = await asked.catch(() => undefined);
    // A permission that is missing stays missing for this run.
    if (seen !== undefined && (seen.runs === undefined || seen.at >= before)) return seen;
    // Who waited for the same look may have begun a later one meanwhile.
    const later = looks.get(id);
    if (later === asked) break;
    asked = later;
  }
  const fresh = lookAgain(known, repository).catch((error: unknown): Look => {
    if (!mayNotRead(error)) throw error;
    return { at: new Date(0), runs: undefined };
  });
  looks.set(id, fresh);
  fresh.catch(() => looks.delete(id));
  return fresh;
}

async function lookAgain(known: Known, repository: string): Promise<Look> {
  const { started } = known;
  const created = `>=${new Date(started().getTime() - LONGEST_RUN).toISOString().replace(/\.\d+/, '')}`;
  const first = await pageOf(known, repository, { created, per_page: 100 });
  const open = (list: z.infer<typeof page>) => list.workflow_runs.filter(({ status }) => status !== 'completed');
  const found = new Map(open(first).map((each) => [each.id, each]));
  if (first.total_count > first.workflow_runs.length) {
    // More than one page: asking for each state that is not over takes fewer requests than reading them all.
    for (const status of unfinishedStatuses) {
      for (let number = 1; ; number++) {
        const more = await pageOf(known, repository, { created, status, per_page: 100, page: number });
        for (const each of open(more)) found.set(each.id, each);
        if (more.workflow_runs.length < 100) break;
      }
    }
  }
  const named = [...found.values()].map(({ id, created_at }) => ({
    name: runName(repository, String(id)),
    createdAt: created_at,
  }));
  return { at: first.at, runs: named };
}

async function pageOf(
  known: Known,
  repository: string,
  query: { created?: string; status?: (typeof unfinishedStatuses)[number]; per_page: number; page?: number },
): Promise<z.infer<typeof page> & { at: Date }> {
  const client = await clientFor(known, repository);
  const params = { ...split(repository), ...query, exclude_pull_requests: true };
  const { data, headers } = await client.rest.actions.listWorkflowRunsForRepo(params);
  return { ...shaped(page, data, repository), at: answeredAt(headers) };
}

/**
 * Refused for good: without *Actions: read* GitHub answers 403, and 404 where it does not even show the repository. A
 * limit, an address or a sign-on is for now, and says nothing of what the token may.
 */
function mayNotRead(error: unknown): boolean {
  return error instanceof GitHubRefusal && (error.kind === 'permission' || error.kind === 'missing');
}

export function split(repository: string): { owner: string; repo: string } {
  const [, owner, repo] = /^([\w-]+)\/([\w.-]+)$/.exec(repository) ?? [];
  if (owner === undefined || repo === undefined)
    throw new KeyturnError('INTERNAL', { what: 'something that is no repository was asked for its workflow runs' });
  return { owner, repo };
}

export function shaped<T>(schema: z.ZodType<T>, data: unknown, repository: string): T {
  const found = schema.safeParse(data);
  if (!found.success)
    throw new KeyturnError('HTTP_UNKNOWN', {
      what: `GitHub answered for the runs of ${repository} with something unexpected`,
    });
  return found.data;
}
