import { z } from 'zod';
import { type GitHub, GitHubRefusal, refusedWith } from '../http/github.ts';
import { KeyturnError } from '../rotation/errors.ts';
import type { JournalStore } from '../rotation/ports.ts';
import { JOURNAL_LIMIT } from '../rotation/record.ts';

export type GitHubBranchOptions = {
  readonly github: GitHub;
  /** `owner/name`. */
  readonly repository: string;
  /** `keyturn-journal` without it. */
  readonly branch?: string;
  /** The file says `public: true`: the journal may live in a public repository. */
  readonly public?: boolean;
  /** What the token is called in the configuration. */
  readonly tokenName?: string;
};

const PATH = 'journal.json';
export const JOURNAL_BRANCH = 'keyturn-journal';

const file = z.object({
  type: z.literal('file'),
  encoding: z.string(),
  content: z.string(),
  size: z.number(),
  sha: z.string().min(1),
});
const written = z.object({ content: z.object({ sha: z.string().min(1) }) });
const made = z.object({ sha: z.string().min(1) });
const tree = z.object({
  sha: z.string().min(1),
  tree: z.array(z.object({ path: z.string(), sha: z.string().min(1) })),
});

/** Rules that refuse a push, so that every write of the journal would fail (GitHub's names). */
const refusesPushes = new Set([
  'update',
  'pull_request',
  'required_status_checks',
  'required_deployments',
  'merge_queue',
  'workflows',
]);

/**
 * `journal.json` on an orphan branch, through the contents API with the blob's `sha` as compare-and-swap
 * (https://docs.github.com/rest/repos/contents). Reading an existing journal is one request.
 *
 * Everything throws JOURNAL_CONFLICT, JOURNAL_CORRUPT, JOURNAL_FULL, JOURNAL_MISSING, JOURNAL_PUBLIC,
 * JOURNAL_UNREACHABLE, TOKEN_DENIED, HTTP_NOT_SENT or HTTP_UNKNOWN.
 */
export function githubBranch(options: GitHubBranchOptions): JournalStore {
  const { github, repository, branch = JOURNAL_BRANCH, tokenName = 'journal-token' } = options;
  const [owner = '', repo = ''] = repository.split('/');
  const at = { owner, repo };
  const place = `${repository}@${branch}`;
  let exists: boolean | undefined;

  return { place, check, read: () => read(true), write };

  async function read(again: boolean): Promise<{ text: string; version: string } | undefined> {
    try {
      const { data } = await github.rest.repos.getContent({ ...at, path: PATH, ref: branch });
      const found = file.safeParse(data);
      if (!found.success) throw corrupt(`${PATH} is not a file`);
      if (found.data.encoding !== 'base64')
        throw corrupt(`${PATH} is too large to be a journal (${found.data.size} bytes)`);
      const bytes = Buffer.from(found.data.content, 'base64');
      if (bytes.length !== found.data.size)
        throw new KeyturnError('HTTP_UNKNOWN', { what: `the journal at ${place} came incomplete` });
      const text = decode(bytes);
      if (text.trim() === '') throw corrupt(`${PATH} is empty`);
      exists = true;
      return { text, version: found.data.sha };
    } catch (error) {
      if (refusedWith(error) !== 404) throw readable(error);
      exists = await isThere();
      if (!exists) return undefined;
      // Another run may have made the branch between the two questions.
      if (again) return read(false);
      throw corrupt(`the branch has no ${PATH}`);
    }
  }

  /**
   * A 404 may mean "no branch", "no such repository" or "you may not see it". Listing refs answers 200 only to somebody
   * who may read the contents, so only then is the journal really absent.
   */
  async function isThere(): Promise<boolean> {
    try {
      const { data } = await github.rest.git.listMatchingRefs({ ...at, ref: `heads/${branch}` });
      return data.some(({ ref }) => ref === `refs/heads/${branch}`);
    } catch (error) {
      if (refusedWith(error) === 404) throw invisible();
      if (refusedWith(error) === 409) throw empty();
      throw readable(error);
    }
  }

  async function check(): Promise<void> {
    const { data: found } = await github.rest.repos.get(at).catch((error) => {
      throw refusedWith(error) === 404 ? invisible() : readable(error);
    });
    if (found.archived)
      throw unreachable(
        'the repository is archived',
        'unarchive it, or move the journal: `journal: { repository: OWNER/NAME }`',
      );
    if (!found.private && options.public !== true) {
      throw new KeyturnError('JOURNAL_PUBLIC', {
        what: `the journal at ${place} would be public: it says who holds which key`,
        hint: 'set `journal: { repository: OWNER/NAME }` to a private repository, or accept it with `public: true`',
      });
    }
    // GitHub shows an installation (an App, GITHUB_TOKEN) no right to push even where it has it; its first write, before
    // anything is minted, is then the proof.
    if (found.permissions?.push !== true && !(await isInstallation())) throw mayNotWrite();
    exists ??= await isThere();
    await rules();
  }

  async function isInstallation(): Promise<boolean> {
    try {
      await github.request('HEAD /installation/repositories', { per_page: 1 });
      return true;
    } catch (error) {
      const status = refusedWith(error);
      if (status === 401 || status === 403 || status === 404) return false;
      throw readable(error);
    }
  }

  async function rules(): Promise<void> {
    let found: readonly { readonly type?: string; readonly ruleset_id?: number }[];
    try {
      ({ data: found } = await github.rest.repos.getBranchRules({ ...at, branch, per_page: 100 }));
    } catch (error) {
      // An older GitHub Enterprise Server has no rulesets.
      if (refusedWith(error) === 404) return;
      throw readable(error);
    }
    const refusing = found.filter(
      ({ type }) => type !== undefined && (refusesPushes.has(type) || (type === 'creation' && exists === false)),
    );
    for (const { type, ruleset_id: id } of refusing) {
      if (id !== undefined && (await mayBypass(id))) continue;
      throw unreachable(
        `the rule \`${type}\`${id === undefined ? '' : ` of ruleset ${id}`} refuses writes to the branch`,
        `exclude \`${branch}\` from that ruleset, let the actor of \`${tokenName}\` bypass it, or name a free branch: \`journal: { branch: NAME }\``,
      );
    }
  }

  async function mayBypass(id: number): Promise<boolean> {
    try {
      const { data } = await github.rest.repos.getRepoRuleset({ ...at, ruleset_id: id });
      return data.current_user_can_bypass === 'always' || (data.current_user_can_bypass as string) === 'exempt';
    } catch (error) {
      if (refusedWith(error) !== undefined) return false;
      throw readable(error);
    }
  }

  async function write(text: string, version: string | undefined, message: string): Promise<string> {
    const bytes = Buffer.from(text);
    if (bytes.length > JOURNAL_LIMIT) {
      throw new KeyturnError('JOURNAL_FULL', {
        what: `the journal at ${place} would have ${bytes.length} bytes; ${JOURNAL_LIMIT} fit`,
      });
    }
    try {
      return version === undefined ? await begin(text, message) : await replace(bytes, version, message);
    } catch (error) {
      const status = refusedWith(error);
      if (error instanceof GitHubRefusal && error.ruled) {
        throw unreachable(
          'a ruleset or branch protection refuses the write',
          `exclude \`${branch}\` from it, or let the actor of \`${tokenName}\` bypass it`,
        );
      }
      if (status === 409 || status === 422)
        throw new KeyturnError('JOURNAL_CONFLICT', { what: `another run wrote the journal at ${place}` });
      if (status === 403) throw mayNotWrite();
      if (status !== 404) throw readable(error);
      if ((await read(true)) !== undefined) throw mayNotWrite();
      throw new KeyturnError('JOURNAL_MISSING', {
        what: `the journal at ${place} disappeared during this run`,
        hint: 'restore the branch from its last commit, then run again',
      });
    }
  }

  async function begin(text: string, message: string): Promise<string> {
    const files = await github.rest.git
      .createTree({ ...at, tree: [{ path: PATH, mode: '100644', type: 'blob', content: text }] })
      .catch((error) => {
        throw refusedWith(error) === 409 ? empty() : error;
      });
    const grown = shaped(tree, files.data);
    const commit = await github.rest.git.createCommit({ ...at, message, tree: grown.sha, parents: [] });
    await github.rest.git.createRef({ ...at, ref: `refs/heads/${branch}`, sha: shaped(made, commit.data).sha });
    exists = true;
    const blob = grown.tree.find(({ path }) => path === PATH);
    if (!blob) throw new KeyturnError('HTTP_UNKNOWN', { what: `GitHub did not name the file it wrote at ${place}` });
    return blob.sha;
  }

  async function replace(bytes: Buffer, version: string, message: string): Promise<string> {
    const content = bytes.toString('base64');
    const { data } = await github.rest.repos.createOrUpdateFileContents({
      ...at,
      path: PATH,
      branch,
      message,
      content,
      sha: version,
    });
    return shaped(written, data).content.sha;
  }

  function shaped<T>(schema: z.ZodType<T>, data: unknown): T {
    const found = schema.safeParse(data);
    if (!found.success)
      throw new KeyturnError('HTTP_UNKNOWN', { what: `GitHub answered a write to ${place} with something unexpected` });
    return found.data;
  }

  function decode(bytes: Uint8Array): string {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw corrupt(`${PATH} is not UTF-8`);
    }
  }

  function corrupt(why: string): KeyturnError {
    return new KeyturnError('JOURNAL_CORRUPT', {
      what: `the journal at ${place}: ${why}`,
      hint: `look at \`git log -p origin/${branch}\`, restore the last good commit, then run \`keyturn status\``,
    });
  }

  function empty(): KeyturnError {
    return unreachable('the repository has no commit yet', 'push a first commit to its default branch');
  }

  function unreachable(why: string, hint: string): KeyturnError {
    return new KeyturnError('JOURNAL_UNREACHABLE', { what: `the journal at ${place}: ${why}`, hint });
  }

  function invisible(): KeyturnError {
    return new KeyturnError('TOKEN_DENIED', {
      what: `the journal at ${place}: \`${tokenName}\` does not see the repository (it does not exist, or the token was not given it)`,
      hint: `check the name, and give \`${tokenName}\` *Contents: write* there; GITHUB_TOKEN sees its own repository only`,
    });
  }

  function mayNotWrite(): KeyturnError {
    return new KeyturnError('TOKEN_DENIED', {
      what: `the journal at ${place}: \`${tokenName}\` may not write to the repository`,
      hint: `in the workflow: \`permissions: { contents: write }\`; for another token: *Contents: write* for ${repository}`,
    });
  }

  function readable(error: unknown): unknown {
    if (!(error instanceof GitHubRefusal)) return error;
    if (error.code === 'TOKEN_DENIED') {
      return new KeyturnError('TOKEN_DENIED', {
        what: `the journal at ${place}: ${error.message}`,
        hint:
          error.status === 401
            ? (error.hint ?? '')
            : `in the workflow: \`permissions: { contents: write }\`; for another token: *Contents: write* for ${repository}`,
      });
    }
    return unreachable(error.message, error.hint ?? 'run it again later');
  }
}
