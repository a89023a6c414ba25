/**
 * A branch without a common history with the others, on which Keyturn keeps a file of its own: how to find, judge and
 * begin one. The callers say what follows from what is found here.
 */
import * as z from 'zod';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { type BranchRule, judgeRule, type Push } from './branch-rules.ts';
import { type GitHub, GitHubRefusal, refusedWith, renamedTo } from './client.ts';

export type BranchAt = { readonly owner: string; readonly repo: string; readonly branch: string };

/** Why nothing can be written there. `invisible`: no such repository, or none for this token. */
export type Hindrance =
  | { readonly kind: 'invisible' | 'archived' | 'read-only' | 'empty' }
  | { readonly kind: 'ruled'; readonly rule: string; readonly ruleset: number | undefined };

/** A rule that may or may not refuse a push of ours, because what it depends on is not known before the push. */
export type UncertainRule = { readonly rule: string; readonly ruleset: number | undefined };

/** What will be written there: see `Push`. */
export type Writes = Pick<Push, 'paths' | 'message' | 'bytes'>;

export type Judged = {
  readonly private: boolean;
  readonly exists: boolean;
  readonly hindrance: Hindrance | undefined;
  readonly uncertainRules: readonly UncertainRule[];
  /** Of a renamed repository: what it is called now. */
  readonly renamed?: string;
};

const PAGE = 100;

const made = z.object({ sha: z.string().min(1) });
const tree = made.extend({ tree: z.array(z.object({ path: z.string(), sha: z.string().min(1) })) });

/**
 * A 404 on a file may mean "no branch", "no such repository" or "you may not see it". Listing refs answers 200 only to
 * somebody who may read the contents, so only then is the branch really absent.
 */
export async function branchExists(
  github: GitHub,
  { owner, repo, branch }: BranchAt,
): Promise<boolean | 'invisible' | 'empty'> {
  try {
    const { data } = await github.rest.git.listMatchingRefs({ owner, repo, ref: `heads/${branch}` });
    return data.some(({ ref }) => ref === `refs/heads/${branch}`);
  } catch (error) {
    if (refusedWith(error) === 404) return 'invisible';
    if (refusedWith(error) === 409) return 'empty';
    throw error;
  }
}

/**
 * Reads only: what would keep a write from succeeding, and who could read what is written. `exists` saves the question
 * where it is known already.
 */
export async function judgeBranch(github: GitHub, at: BranchAt, writes: Writes, exists?: boolean): Promise<Judged> {
  const { owner, repo } = at;
  const hindered = (hindrance: Hindrance): Judged => ({
    private: found.private,
    exists: exists === true,
    hindrance,
    uncertainRules: [],
  });
  let found: {
    readonly full_name: string;
    readonly private: boolean;
    readonly archived?: boolean;
    readonly permissions?: { push?: boolean };
  };
  try {
    ({ data: found } = await github.rest.repos.get({ owner, repo }));
  } catch (error) {
    if (refusedWith(error) !== 404) throw error;
    return { private: true, exists: false, hindrance: { kind: 'invisible' }, uncertainRules: [] };
  }
  if (found.archived) return hindered({ kind: 'archived' });
  let asked: Promise<boolean> | undefined;
  const byInstallation = () => {
    asked ??= isInstallation(github);
    return asked;
  };
  // GitHub shows an installation (an App, GITHUB_TOKEN) no right to push even where it has it; its first write, before
  // anything is minted, is then the proof.
  if (found.permissions?.push !== true && !(await byInstallation())) return hindered({ kind: 'read-only' });
  const there = exists ?? (await branchExists(github, at));
  if (typeof there === 'string') return hindered({ kind: there });
  const push = { ...writes, branch: at.branch, exists: there, byInstallation };
  const renamed = renamedTo(`${owner}/${repo}`, found.full_name);
  const more = renamed === undefined ? {} : { renamed };
  return { private: found.private, exists: there, ...more, ...(await judgeRules(github, at, push)) };
}

async function isInstallation(github: GitHub): Promise<boolean> {
  try {
    await github.request('HEAD /installation/repositories', { per_page: 1 });
    return true;
  } catch (error) {
    const status = refusedWith(error);
    if (status === 401 || status === 403 || status === 404) return false;
    throw error;
  }
}

async function judgeRules(
  github: GitHub,
  at: BranchAt,
  push: Push,
): Promise<Pick<Judged, 'hindrance' | 'uncertainRules'>> {
  const bypasses = new Map<number, boolean>();
  const uncertainRules: UncertainRule[] = [];
  for (const rule of await rulesOf(github, at)) {
    const verdict = await judgeRule(rule, push);
    if (verdict === 'allows') continue;
    const { type, ruleset_id: ruleset } = rule;
    if (ruleset !== undefined) {
      const free = bypasses.get(ruleset) ?? (await mayBypass(github, at, ruleset));
      bypasses.set(ruleset, free);
      if (free) continue;
    }
    if (verdict === 'refuses') return { hindrance: { kind: 'ruled', rule: type, ruleset }, uncertainRules };
    uncertainRules.push({ rule: type, ruleset });
  }
  return { hindrance: undefined, uncertainRules };
}

async function rulesOf(github: GitHub, at: BranchAt): Promise<readonly BranchRule[]> {
  const found: BranchRule[] = [];
  for (let page = 1; ; page++) {
    try {
      const { data } = await github.rest.repos.getBranchRules({ ...at, per_page: PAGE, page });
      for (const { type, ruleset_id, ...rest } of data as readonly Partial<BranchRule>[]) {
        if (type !== undefined) found.push({ type, ruleset_id, parameters: rest.parameters });
      }
      if (data.length < PAGE) return found;
    } catch (error) {
      // An older GitHub Enterprise Server has no rulesets, and a private repository in a free plan can have none.
      if (refusedWith(error) === 404 || (error instanceof GitHubRefusal && error.kind === 'plan')) return found;
      throw error;
    }
  }
}

async function mayBypass(github: GitHub, { owner, repo }: BranchAt, id: number): Promise<boolean> {
  try {
    const { data } = await github.rest.repos.getRepoRuleset({ owner, repo, ruleset_id: id });
    return data.current_user_can_bypass === 'always' || (data.current_user_can_bypass as string) === 'exempt';
  } catch (error) {
    const status = refusedWith(error);
    if (status === undefined || status === 429) throw error;
    return false;
  }
}

/**
 * Begins the branch with one text file: tree, commit without a parent, ref. Returns the object name of the file, or
 * undefined in a repository without any commit. GitHub's refusals come as they are (422: somebody else was faster).
 */
export async function beginBranch(
  github: GitHub,
  { owner, repo, branch }: BranchAt,
  file: { readonly path: string; readonly content: string; readonly message: string },
): Promise<string | undefined> {
  const at = { owner, repo };
  const { path, content, message } = file;
  const files = await github.rest.git
    .createTree({ ...at, tree: [{ path, mode: '100644', type: 'blob', content }] })
    .catch((error) => {
      if (refusedWith(error) !== 409) throw error;
    });
  if (!files) return undefined;
  const grown = shaped(tree, files.data);
  const commit = await github.rest.git.createCommit({ ...at, message, tree: grown.sha, parents: [] });
  await github.rest.git.createRef({ ...at, ref: `refs/heads/${branch}`, sha: shaped(made, commit.data).sha });
  return shaped(
    made,
    grown.tree.find((each) => each.path === path),
  ).sha;
}

function shaped<T>(schema: z.ZodType<T>, data: unknown): T {
  const found = schema.safeParse(data);
  if (found.success) return found.data;
  throw new KeyturnError('HTTP_UNKNOWN', {
    what: 'GitHub answered the first write of a branch with something unexpected',
  });
}
