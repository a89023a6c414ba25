/** Workflows that are started by their file names on the default branch (https://docs.github.com/rest/actions/workflows). */
import * as z from 'zod';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { StartedRun, Workflows } from '../../rotation/model/ports.ts';
import type { Dispatcher } from '../port.ts';
import { type GitHub, GitHubRefusal, refusedWith } from './client.ts';
import { dispatching } from './dispatch.ts';
import { runName } from './environment.ts';
import { unstartable } from './workflow-trigger.ts';

/** The account of a workflow run's own token, which GitHub does not tell that token. */
const ACTIONS = 'github-actions[bot]';
/** No branch can have this name, so a start on it is refused, and only to whoever may start workflows is the reason that. */
const NO_BRANCH = 'keyturn..asks';

const user = z.object({ login: z.string() });
const started = z.object({
  workflow_runs: z.array(
    z.object({
      id: z.number().int(),
      html_url: z.string(),
      created_at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
      actor: z.object({ login: z.string() }).nullish(),
    }),
  ),
});

export type WorkflowsOptions = {
  /** With the token of this workflow run (`journal-token`). */
  readonly github: () => Promise<GitHub>;
  /** `owner/name` of this run. */
  readonly repository: string;
};

/** Asks nothing before it is used, and the default branch once. */
export function workflows(options: WorkflowsOptions): Workflows {
  const here = new StartedHere(options);
  return {
    check: (file) => here.check(file),
    start: (file) => here.start(file),
    startedSince: (file, since) => here.startedSince(file, since),
  };
}

class StartedHere {
  readonly #github: () => Promise<GitHub>;
  readonly #repository: string;
  readonly #place: { readonly owner: string; readonly repo: string };
  #branch: Promise<string> | undefined;

  constructor({ github, repository }: WorkflowsOptions) {
    const [owner = '', repo = ''] = repository.split('/');
    this.#github = github;
    this.#repository = repository;
    this.#place = { owner, repo };
  }

  async check(file: string): Promise<void> {
    const api = await this.#api();
    const branch = await this.#defaultBranch(api);
    const state = await this.#permitted(file, api.state(file));
    const text = await api.fileOn(branch, `.github/workflows/${file}`);
    if (state === undefined || text === undefined) throw this.#missing(file, branch);
    if (state !== 'active') throw this.#disabled(file);
    const why = unstartable(text.text);
    if (why !== undefined) throw this.#refuses(file, why);
    await this.#mayStart(api, file);
  }

  async start(file: string): Promise<StartedRun | undefined> {
    const api = await this.#api();
    const branch = await this.#defaultBranch(api);
    try {
      const run = await api.start(file, branch, {});
      return run && { name: runName(this.#repository, String(run.id)), url: run.url };
    } catch (error) {
      if (isDenial(error)) throw this.#denied(file);
      if (refusedWith(error) === 404) throw this.#missing(file, branch);
      if (refusedWith(error) !== 422) throw error;
      throw (await api.state(file)) === 'active'
        ? this.#refuses(file, `\`workflow_dispatch: {}\``)
        : this.#disabled(file);
    }
  }

  async startedSince(file: string, since: Date): Promise<StartedRun | undefined> {
    const github = await this.#github();
    const created = `>=${since.toISOString().replace(/\.\d+/, '')}`;
    const path = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
    const more = {
      workflow_id: file,
      event: 'workflow_dispatch',
      branch: await this.#defaultBranch(await this.#api()),
    };
    let found: z.ZodSafeParseResult<z.infer<typeof started>>;
    try {
      const { data } = await github.request(path, { ...this.#place, ...more, created, per_page: 100 });
      found = started.safeParse(data);
    } catch (error) {
      // Who may not look cannot tell, and the start says what the token may.
      if (isDenial(error) || refusedWith(error) === 404) return undefined;
      throw error;
    }
    if (!found.success)
      throw new KeyturnError('HTTP_UNKNOWN', {
        what: `GitHub answered for the runs of ${file} with something unexpected`,
      });
    const candidates = found.data.workflow_runs.filter(({ created_at: at }) => at >= since);
    if (candidates.length === 0) return undefined;
    const login = (await loginOf(github)).toLowerCase();
    const run = candidates.filter(({ actor }) => actor?.login.toLowerCase() === login).at(-1);
    return run && { name: runName(this.#repository, String(run.id)), url: run.html_url };
  }

  async #api(): Promise<Dispatcher> {
    return dispatching(await this.#github(), this.#place);
  }

  #defaultBranch(api: Dispatcher): Promise<string> {
    this.#branch ??= api.defaultBranch();
    this.#branch.catch(() => {
      this.#branch = undefined;
    });
    return this.#branch;
  }

  /** Nothing is started: what is asked for can never be. */
  async #mayStart(api: Dispatcher, file: string): Promise<void> {
    try {
      await api.start(file, NO_BRANCH, {});
    } catch (error) {
      if (refusedWith(error) === 422) return;
      if (isDenial(error) || refusedWith(error) === 404) throw this.#denied(file);
      throw error;
    }
  }

  async #permitted<T>(file: string, answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      throw isDenial(error) ? this.#denied(file) : error;
    }
  }

  #denied(file: string): KeyturnError {
    return new KeyturnError('AFTER_FAILED', {
      what: `\`journal-token\` may not start ${file} of ${this.#repository}: it lacks *Actions: write*`,
      hint: `in the workflow: \`permissions: { actions: write, contents: write }\`; ${this.#line(file)} starts it at once`,
    });
  }

  #missing(file: string, branch: string): KeyturnError {
    return new KeyturnError('AFTER_FAILED', {
      what: `there is no workflow ${file} on ${branch} of ${this.#repository} that could be started`,
      hint: `correct its name under \`after\` (\`gh workflow list --repo ${this.#repository}\`), or put .github/workflows/${file} there`,
    });
  }

  #disabled(file: string): KeyturnError {
    return new KeyturnError('AFTER_FAILED', {
      what: `the workflow ${file} of ${this.#repository} is switched off`,
      hint: `gh workflow enable ${file} --repo ${this.#repository}`,
    });
  }

  /** @param need what it has to have under `on` */
  #refuses(file: string, need: string): KeyturnError {
    return new KeyturnError('AFTER_FAILED', {
      what: `the workflow ${file} of ${this.#repository} does not let itself be started without inputs`,
      hint: `give it, under \`on\` on the default branch: ${need}; ${this.#line(file)} shows what GitHub says`,
    });
  }

  #line(file: string): string {
    return `\`gh workflow run ${file} --repo ${this.#repository}\``;
  }
}

/** Not a limit, an address or single sign-on: those say themselves what helps. */
function isDenial(error: unknown): boolean {
  return error instanceof GitHubRefusal && error.kind === 'permission';
}

async function loginOf(github: GitHub): Promise<string> {
  try {
    const { data } = await github.request('GET /user');
    return user.parse(data).login;
  } catch (error) {
    // The token of a workflow run, or of an App, is no person.
    if (refusedWith(error) === undefined || refusedWith(error) === 429) throw error;
    return ACTIONS;
  }
}
