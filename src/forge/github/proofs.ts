/**
 * What workflow runs show of the secrets that they use: commit statuses, and the runs that they stand at. Nothing of a status
 * is believed here but at which run it says that it was made; whether that is so shows when it is opened.
 */
import * as z from 'zod';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { ConsumerRun, ConsumerState, UseProofs } from '../../rotation/model/ports.ts';
import type { Consumer } from '../../rotation/model/target.ts';
import { type GitHub, GitHubRefusal, refusedWith } from './client.ts';
import { runName } from './environment.ts';
import { contextOf } from './status.ts';

export type ProofsOptions = {
  /** With the token of this workflow run (`journal-token`): for what belongs to `repository`. */
  readonly keeper: () => Promise<GitHub>;
  /** With the token that writes secrets: for other repositories. */
  readonly writer: () => Promise<GitHub>;
  /** `owner/name` of this run. */
  readonly repository: string | undefined;
};

/** So many commits of a consumer's newest runs are asked for statuses, and so many pages of each at most. */
const COMMITS = 5;
const PAGES = 10;
const PAGE = 100;
/** A proof may be of one of the last attempts of its run. */
const ATTEMPTS = 5;

/** Whoever causes these may push to the repository, or is GitHub itself: a pull request's run is anybody's. */
const events: ReadonlySet<string> = new Set([
  'deployment',
  'merge_group',
  'push',
  'release',
  'repository_dispatch',
  'schedule',
  'workflow_dispatch',
  'workflow_run',
]);

const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const repository = z.object({ id: z.number().int() });
const run = z.object({
  id: z.number().int(),
  run_attempt: z.number().int().min(1).optional(),
  path: z.string(),
  event: z.string(),
  status: z.string().nullable(),
  conclusion: z.string().nullable(),
  head_sha: z.string().regex(/^[0-9a-f]{40,64}$/),
  head_branch: z.string().nullable(),
  created_at: time,
  repository,
  head_repository: repository.nullable(),
});
const runPage = z.object({ workflow_runs: z.array(run) });
const workflow = z.object({ state: z.string() });
const statuses = z.array(
  z.object({
    state: z.string(),
    context: z.string(),
    description: z.string().nullable(),
    target_url: z.string().nullable(),
  }),
);

type Run = z.infer<typeof run>;
type Status = z.infer<typeof statuses>[number];
type Found = readonly ConsumerRun[] | 'missing' | 'unreadable';

/** Throws what `github` throws: RATE_LIMITED, HTTP_NOT_SENT, HTTP_UNKNOWN, TOKEN_DENIED and the others of tokens. */
export function proofs(options: ProofsOptions): UseProofs {
  const asked = new Asked(options);
  return {
    permission: '*Actions: read* and *Commit statuses: read*',
    runs: (consumer, since) => asked.runs(consumer, since),
    state: (consumer) => asked.state(consumer),
    readable: (consumer) => asked.readable(consumer),
    start: ({ repository: name, file, branch }) =>
      `gh workflow run ${file} -R ${name}${branch === undefined ? '' : ` --ref ${branch}`}`,
    enable: ({ repository: name, file }) => `gh workflow enable ${file} -R ${name}`,
  };
}

/** What one process has asked, shared by all of its secrets. */
class Asked {
  readonly #options: ProofsOptions;
  readonly #runs = new Map<string, { readonly since: Date; readonly found: Promise<Found> }>();
  readonly #statuses = new Map<string, Promise<readonly Status[]>>();
  readonly #states = new Map<string, Promise<ConsumerState>>();

  constructor(options: ProofsOptions) {
    this.#options = options;
  }

  async runs(consumer: Consumer, since: Date): Promise<Found> {
    const known = this.#runs.get(consumer.name);
    const asked = known && known.since <= since ? known : { since, found: this.#read(consumer, since) };
    asked.found.catch(() => undefined);
    this.#runs.set(consumer.name, asked);
    const found = await asked.found;
    return typeof found === 'string' ? found : found.filter(({ createdAt }) => createdAt > since);
  }

  state(consumer: Consumer): Promise<ConsumerState> {
    return once(this.#states, fileOf(consumer), async () => {
      const client = await this.#client(consumer);
      try {
        const { data } = await client.rest.actions.getWorkflow({ ...placeOf(consumer), workflow_id: consumer.file });
        return shaped(workflow, data, consumer).state === 'active' ? 'active' : 'disabled';
      } catch (error) {
        if (refusedWith(error) === 404) return 'missing';
        if (isDeniedForGood(error)) return 'unreadable';
        throw error;
      }
    });
  }

  async readable(consumer: Consumer): Promise<boolean> {
    const client = await this.#client(consumer);
    const place = placeOf(consumer);
    try {
      const { data } = await client.rest.actions.listWorkflowRuns({
        ...place,
        workflow_id: consumer.file,
        per_page: 1,
        exclude_pull_requests: true,
      });
      const [newest] = shaped(
        z.object({ workflow_runs: z.array(z.object({ head_sha: z.string() })) }),
        data,
        consumer,
      ).workflow_runs;
      // Without any run there is no commit of it to ask for; every repository with a workflow has this one.
      const ref = newest?.head_sha ?? consumer.branch ?? 'HEAD';
      await client.rest.repos.listCommitStatusesForRef({ ...place, ref, per_page: 1 });
      return true;
    } catch (error) {
      // There is no such commit: statuses were looked for, so they may be read.
      if (refusedWith(error) === 422) return true;
      if (refusedWith(error) === 404 || isDeniedForGood(error)) return false;
      throw error;
    }
  }

  async #read(consumer: Consumer, since: Date): Promise<Found> {
    try {
      const counted = (await this.#list(consumer, since)).filter((each) => isOf(each, consumer));
      const commits = [...new Set(counted.map(({ head_sha }) => head_sha))].slice(0, COMMITS);
      const shown = new Map<string, readonly Status[]>();
      for (const sha of commits) shown.set(sha, await this.#statusesOf(consumer, sha));
      return counted.flatMap((each) => {
        const here = shown.get(each.head_sha);
        return here === undefined ? [] : [asConsumerRun(each, here, consumer)];
      });
    } catch (error) {
      if (refusedWith(error) === 404) return 'missing';
      if (isDeniedForGood(error)) return 'unreadable';
      throw error;
    }
  }

  /** The newest first. */
  async #list(consumer: Consumer, since: Date): Promise<readonly Run[]> {
    const client = await this.#client(consumer);
    const { data } = await client.rest.actions.listWorkflowRuns({
      ...placeOf(consumer),
      workflow_id: consumer.file,
      status: 'success',
      created: `>=${since.toISOString().replace(/\.\d+/, '')}`,
      ...(consumer.branch === undefined ? {} : { branch: consumer.branch }),
      exclude_pull_requests: true,
      per_page: PAGE,
    });
    const { workflow_runs: found } = shaped(runPage, data, consumer);
    return [...found].sort((a, b) => b.created_at.getTime() - a.created_at.getTime() || b.id - a.id);
  }

  #statusesOf(consumer: Consumer, sha: string): Promise<readonly Status[]> {
    return once(this.#statuses, `${consumer.repository.toLowerCase()}#${sha}`, async () => {
      const client = await this.#client(consumer);
      const all: Status[] = [];
      for (let number = 1; number <= PAGES; number++) {
        const { data } = await client.rest.repos.listCommitStatusesForRef({
          ...placeOf(consumer),
          ref: sha,
          per_page: PAGE,
          page: number,
        });
        const found = shaped(statuses, data, consumer);
        all.push(...found);
        if (found.length < PAGE) return all;
      }
      // Behind what is not read a job may have shown another value: whoever may push could pile statuses upon it.
      throw new KeyturnError('HTTP_UNKNOWN', {
        what: `${consumer.repository} has more than ${PAGES * PAGE} statuses at ${sha.slice(0, 7)}, of which not all are read`,
      });
    });
  }

  #client({ repository: name }: Consumer): Promise<GitHub> {
    const { keeper, writer, repository: own } = this.#options;
    return name.toLowerCase() === own?.toLowerCase() ? keeper() : writer();
  }
}

function once<T>(asked: Map<string, Promise<T>>, name: string, work: () => Promise<T>): Promise<T> {
  const found = asked.get(name) ?? work();
  found.catch(() => undefined);
  asked.set(name, found);
  return found;
}

/** Whether it is a run of this consumer that its owner's people caused and that ended well. */
function isOf(each: Run, { file, branch }: Consumer): boolean {
  return (
    pathOf(each) === `.github/workflows/${file}` &&
    (branch === undefined || each.head_branch === branch) &&
    each.head_repository?.id === each.repository.id &&
    events.has(each.event) &&
    each.status === 'completed' &&
    each.conclusion === 'success'
  );
}

/** Of the workflow that was started, also where a reusable one did the work; GitHub may name the ref behind it. */
function pathOf({ path }: Run): string {
  return path.replace(/@.*$/s, '');
}

function asConsumerRun(each: Run, there: readonly Status[], { repository: name }: Consumer): ConsumerRun {
  const newest = each.run_attempt ?? 1;
  const attempts = Array.from({ length: Math.min(ATTEMPTS, newest) }, (_, index) => newest - index);
  return {
    run: runName(name, String(each.id)),
    createdAt: each.created_at,
    place: { repositoryId: String(each.repository.id), workflow: pathOf(each), runId: String(each.id) },
    attempts,
    statuses: there.flatMap(({ state, context, description, target_url: url }) => {
      const shown = contextOf.exec(context)?.[1];
      const own = new RegExp(`/actions/runs/${each.id}(?:[/?#]|$)`).test(url ?? '');
      return shown === undefined || state !== 'success' || !own
        ? []
        : [{ name: shown, description: description ?? '' }];
    }),
  };
}

/** Refused for good; a limit, an address or a sign-on is for now, and says nothing of what the token may. */
function isDeniedForGood(error: unknown): boolean {
  return error instanceof GitHubRefusal && error.kind === 'permission';
}

function fileOf({ repository: name, file }: Consumer): string {
  return `${name.toLowerCase()}:${file}`;
}

function placeOf({ repository: name }: Consumer): { owner: string; repo: string } {
  const [owner = '', repo = ''] = name.split('/');
  return { owner, repo };
}

function shaped<T>(schema: z.ZodType<T>, data: unknown, { name }: Consumer): T {
  const found = schema.safeParse(data);
  if (found.success) return found.data;
  throw new KeyturnError('HTTP_UNKNOWN', { what: `GitHub answered for ${name} with something unexpected` });
}
