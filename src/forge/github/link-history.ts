/**
 * What the branch `keyturn-links` says of a link: its file, and the commits that made and ended it. Nobody keeps a list:
 * the history of one path is the link's whole story, and what ended it first counts, whatever is put there later.
 */
import * as z from 'zod';
import { toBase64url } from '../../links/derive.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { about, type GitHub, GitHubRefusal, refusedWith } from './client.ts';
import { type BranchAt, branchExists } from './orphan-branch.ts';

export const LINKS_BRANCH = 'keyturn-links';

/** How a link ends. `opened` is said by a reader, the others by Keyturn. */
export type Ending = 'opened' | 'expired' | 'destroyed' | 'superseded';

export type Story = {
  readonly state: 'waiting' | Ending;
  /** Who made it: a login, or the name in the commit. */
  readonly maker: string;
  readonly until: Date;
  readonly password: boolean;
  /** Who ended it, when by GitHub's clock, and the mark of that one attempt. */
  readonly end?: { readonly by: string; readonly at: Date; readonly mark: string | undefined };
};

/** What a reader leaves behind after opening, in a file beside: `receipts/<id>`. */
export type Aftermath = { readonly state: 'saved' | 'disputed'; readonly by: string; readonly at: Date };

/** One commit to a path. */
export type Step = { readonly sha: string; readonly text: string; readonly by: string; readonly at: Date };

const commits = z.array(
  z.object({
    sha: z.string().min(1),
    commit: z.object({
      message: z.string(),
      author: z.object({ name: z.string().optional() }).nullish(),
      committer: z.object({ date: z.string() }).nullish(),
    }),
    author: z.object({ login: z.string().optional() }).nullish(),
  }),
);
type Commit = z.infer<typeof commits>[number];

const file = z.object({
  type: z.literal('file'),
  encoding: z.literal('base64'),
  content: z.string(),
  size: z.number(),
  sha: z.string().min(1),
});

export function envelopePath(id: string): string {
  return `links/${id}`;
}

export function receiptPath(id: string): string {
  return `receipts/${id}`;
}

export function waitingMessage(id: string, until: Date, password: boolean): string {
  return `link ${id}: waiting until ${until.toISOString()}${password ? ', with a password' : ''}`;
}

/** `mark` lets whoever wrote it recognise their own commit after a lost answer. */
export function message(id: string, what: Ending | Aftermath['state'], mark: string): string {
  return `link ${id}: ${what}\n\nmark: ${mark}`;
}

export function newMark(random: Pick<typeof crypto, 'getRandomValues'>): string {
  return toBase64url(random.getRandomValues(new Uint8Array(16)));
}

export type GithubShelfOptions = {
  readonly github: () => Promise<GitHub>;
  /** `owner/name`. */
  readonly repository: string;
  /** What the reader of an error may do about the token. */
  readonly tokenHint: string;
};

/**
 * The branch as a shelf of links. Reads throw TOKEN_DENIED (also for a repository that the token does not see),
 * LINK_SERVICE_DOWN, HTTP_NOT_SENT, HTTP_UNKNOWN; `put` and `remove` throw GitHub's refusals as they are.
 */
export class GithubShelf {
  readonly #github: () => Promise<GitHub>;
  readonly #tokenHint: string;
  readonly #at: BranchAt;
  readonly #place: string;

  constructor({ github, repository, tokenHint }: GithubShelfOptions) {
    const [owner = '', repo = ''] = repository.split('/');
    this.#github = github;
    this.#tokenHint = tokenHint;
    this.#at = { owner, repo, branch: LINKS_BRANCH };
    this.#place = `${repository}@${LINKS_BRANCH}`;
  }

  async story(id: string): Promise<Story | undefined> {
    const history = await this.#historyOf(envelopePath(id));
    // Oldest first; nothing of ours begins with another message.
    const [first, ended] = history.reverse();
    const made = /^link (\S+): waiting until (\S+?)(, with a password)?$/.exec(first?.commit.message ?? '');
    const until = new Date(made?.[2] ?? Number.NaN);
    if (!first || made?.[1] !== id || Number.isNaN(until.getTime())) return undefined;
    const told = { maker: whoOf(first), until, password: made[3] !== undefined };
    if (!ended) return { state: 'waiting', ...told };
    const said = parse(ended, id);
    const state = ['expired', 'destroyed', 'superseded'].includes(said.what) ? (said.what as Ending) : 'opened';
    return { state, ...told, end: { by: whoOf(ended), at: dateOf(ended), mark: said.mark } };
  }

  async aftermath(id: string): Promise<Aftermath | undefined> {
    const told = (await this.#historyOf(receiptPath(id))).map((commit) => ({
      what: parse(commit, id).what,
      by: whoOf(commit),
      at: dateOf(commit),
    }));
    const last = told.find(({ what }) => what === 'disputed') ?? told.find(({ what }) => what === 'saved');
    return last === undefined ? undefined : { ...last, state: last.what as Aftermath['state'] };
  }

  /** Newest first. A branch that is not there has no history. */
  async #historyOf(path: string): Promise<Commit[]> {
    const github = await this.#github();
    try {
      const { data } = await github.rest.repos.listCommits({
        ...this.#repository,
        sha: LINKS_BRANCH,
        path,
        per_page: 100,
      });
      const found = commits.safeParse(data);
      if (found.success) return found.data;
      throw new KeyturnError('HTTP_UNKNOWN', { what: `GitHub listed the commits of ${this.#place} unreadably` });
    } catch (error) {
      if (!(await this.#isMissing(error))) throw this.explained(error);
      return [];
    }
  }

  /** What happened to one path, oldest first. */
  async trail(path: string): Promise<readonly Step[]> {
    const told = await this.#historyOf(path);
    return told.reverse().map((commit) => ({
      sha: commit.sha,
      text: commit.commit.message,
      by: whoOf(commit),
      at: dateOf(commit),
    }));
  }

  /** A file of the branch, or of one of its commits, with its object name; undefined: it is not there. */
  async file(path: string, ref: string = LINKS_BRANCH): Promise<{ bytes: Buffer; sha: string } | undefined> {
    const github = await this.#github();
    try {
      const { data } = await github.rest.repos.getContent({ ...this.#repository, path, ref });
      const found = file.safeParse(data);
      const bytes = Buffer.from(found.data?.content ?? '', 'base64');
      if (found.success && bytes.length === found.data.size) return { bytes, sha: found.data.sha };
      throw new KeyturnError('HTTP_UNKNOWN', { what: `a file of ${this.#place} came incomplete` });
    } catch (error) {
      if (!(await this.#isMissing(error))) throw this.explained(error);
      return undefined;
    }
  }

  /** Whether GitHub says "not there" to somebody who would see it if it were. */
  async #isMissing(error: unknown): Promise<boolean> {
    const status = refusedWith(error);
    if (status !== 404 && status !== 409) return false;
    const found = await branchExists(await this.#github(), this.#at).catch((other) => {
      throw this.explained(other);
    });
    if (found === 'invisible') throw this.#invisible();
    return true;
  }

  /** @param sha of the file that it replaces; left out: there must be none */
  async put(path: string, bytes: Uint8Array, text: string, sha?: string): Promise<void> {
    const content = Buffer.from(bytes).toString('base64');
    const more = sha === undefined ? {} : { sha };
    const params = { ...this.#repository, path, branch: LINKS_BRANCH, message: text, content, ...more };
    await (await this.#github()).rest.repos.createOrUpdateFileContents(params);
  }

  async remove(path: string, sha: string, text: string): Promise<void> {
    const params = { ...this.#repository, path, branch: LINKS_BRANCH, message: text, sha };
    await (await this.#github()).rest.repos.deleteFile(params);
  }

  #invisible(): KeyturnError {
    return new KeyturnError('TOKEN_DENIED', {
      what: `the links at ${this.#place}: the token does not see the repository (it does not exist, or the token was not given it)`,
      hint: this.#tokenHint,
    });
  }

  /** What a refusal of GitHub's means to whoever uses the links. */
  explained(error: unknown): unknown {
    if (!(error instanceof GitHubRefusal)) return error;
    if (error.denied && error.kind !== 'permission' && error.kind !== 'credential')
      return about(`the links at ${this.#place}`, error);
    if (error.code === 'TOKEN_DENIED')
      return new KeyturnError('TOKEN_DENIED', {
        what: `the links at ${this.#place}: ${error.message}`,
        hint: this.#tokenHint,
      });
    if (error.ruled) {
      return new KeyturnError('LINK_SERVICE_DOWN', {
        what: `the links at ${this.#place}: a ruleset or branch protection refuses the write`,
        hint: `exclude \`${LINKS_BRANCH}\` from it`,
      });
    }
    return new KeyturnError('LINK_SERVICE_DOWN', {
      what: `the links at ${this.#place}: ${error.message}`,
      hint: error.hint ?? 'run it again later',
    });
  }

  get #repository(): { readonly owner: string; readonly repo: string } {
    const { owner, repo } = this.#at;
    return { owner, repo };
  }
}

function parse({ commit }: Commit, id: string): { what: string; mark: string | undefined } {
  const line = /^link (\S+): ([a-z]+)(?:\n|$)/.exec(commit.message);
  const mark = /^mark: ([A-Za-z0-9_-]{22})$/m.exec(commit.message)?.[1];
  return { what: line?.[1] === id ? (line[2] ?? '') : '', mark };
}

/** GitHub knows no login for an author whose address belongs to no account. */
function whoOf({ author, commit }: Commit): string {
  return author?.login ?? commit.author?.name ?? 'somebody unknown';
}

function dateOf({ commit }: Commit): Date {
  const at = new Date(commit.committer?.date ?? Number.NaN);
  if (Number.isNaN(at.getTime()))
    throw new KeyturnError('HTTP_UNKNOWN', { what: 'GitHub named a commit without its time' });
  return at;
}
