/** Files of a repository by the REST API: where GraphQL did not answer, cut a text short, or named only a tree. */
import * as z from 'zod';
import type { Answers, Refused } from './inventory-asking.ts';

const PAGE = 100;
const sha = z.string().regex(/^[0-9a-f]{40,64}$/);
const tree = z.object({
  tree: z.array(z.object({ path: z.string(), type: z.string(), sha })),
  truncated: z.boolean().optional(),
});
const blob = z.object({ content: z.string(), encoding: z.string(), size: z.number().int().nullable().optional() });
const branch = z.array(z.object({ name: z.string(), commit: z.object({ sha }) }));
const environments = z.object({ total_count: z.number().int(), environments: z.array(z.object({ name: z.string() })) });

export type Place = { readonly owner: string; readonly repo: string };
export type Entry = { readonly path: string; readonly type: string; readonly sha: string };

/** What was read of one repository. */
export type Reading = {
  /** Texts by object name: the same file on several branches is read once. */
  readonly texts: Map<string, string>;
  /** Paths of files that are there and were not shown, or of folders that were shown in part. */
  readonly missed: Set<string>;
};

export function reading(): Reading {
  return { texts: new Map(), missed: new Set() };
}

/** Whether the inventory reads a file of this path. */
export function isRead(path: string): boolean {
  if (/^(?:\.github\/|docs\/)?CODEOWNERS$/.test(path)) return true;
  if (/^\.github\/dependabot\.ya?ml$/.test(path)) return true;
  return /^\.github\/(?:workflows|actions)\/.*\.ya?ml$/i.test(path);
}

/** One text; undefined where it was not shown, or not whole. */
export async function textOf(
  answers: Answers,
  place: Place,
  object: string,
  { texts }: Reading,
): Promise<string | undefined> {
  const known = texts.get(object);
  if (known !== undefined) return known;
  const asked = await answers.get(
    { path: '/repos/{owner}/{repo}/git/blobs/{file_sha}', params: { ...place, file_sha: object } },
    blob,
  );
  if ('refused' in asked || asked.data.encoding !== 'base64') return undefined;
  const bytes = Buffer.from(asked.data.content, 'base64');
  if (typeof asked.data.size === 'number' && asked.data.size !== bytes.length) return undefined;
  const text = bytes.toString('utf8');
  texts.set(object, text);
  return text;
}

export type Listing = {
  readonly entries: readonly Entry[];
  /** It has more (than a hundred thousand) entries, and these are some of them. */
  readonly cut: boolean;
};

/** What a tree has; `deep`: below its folders, too. */
export async function treeOf(
  answers: Answers,
  place: Place,
  object: string,
  deep: boolean,
): Promise<Listing | Refused> {
  const params = { ...place, tree_sha: object, ...(deep ? { recursive: '1' } : {}) };
  const asked = await answers.get({ path: '/repos/{owner}/{repo}/git/trees/{tree_sha}', params }, tree);
  return 'refused' in asked ? asked : { entries: asked.data.tree, cut: asked.data.truncated === true };
}

export const WORKFLOWS = '.github/workflows';

/** The files of one tree of workflows. */
export async function workflowsIn(
  answers: Answers,
  place: Place,
  object: string,
  read: Reading,
): Promise<{ readonly [path: string]: string } | Refused> {
  const found = await treeOf(answers, place, object, false);
  if ('refused' in found) return found;
  if (found.cut) read.missed.add(WORKFLOWS);
  return filesOf(answers, place, within(WORKFLOWS, found.entries), read);
}

export function within(folder: string, entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry) => ({ ...entry, path: `${folder}/${entry.path}` }));
}

/** The texts of those entries that are read. */
export async function filesOf(
  answers: Answers,
  place: Place,
  entries: readonly Entry[],
  read: Reading,
): Promise<{ readonly [path: string]: string }> {
  const files = Object.create(null) as { [path: string]: string };
  for (const { path, type, sha: object } of entries) {
    if (type !== 'blob' || !isRead(path)) continue;
    const text = await textOf(answers, place, object, read);
    if (text === undefined) read.missed.add(path);
    else files[path] = text;
  }
  return files;
}

/** Everything that is read of one branch, without GraphQL; and which tree its workflows are. */
export async function branchOf(
  answers: Answers,
  place: Place,
  name: string,
  read: Reading,
): Promise<{ readonly files: { readonly [path: string]: string }; readonly workflows: string | undefined } | Refused> {
  const root = await treeOf(answers, place, name, false);
  if ('refused' in root) return root;
  if (root.cut || root.entries.some(({ path, type }) => path === '.github' && type !== 'tree'))
    read.missed.add('.github');
  const folder = (path: string) => root.entries.find((entry) => entry.path === path && entry.type === 'tree')?.sha;
  const entries: Entry[] = [...root.entries];
  let workflows: string | undefined;
  for (const [path, object] of [
    ['.github', folder('.github')],
    ['docs', folder('docs')],
  ] as const) {
    // Only CODEOWNERS is read of this one.
    if (object === undefined || (path === 'docs' && entries.some(({ path: each }) => /CODEOWNERS$/.test(each))))
      continue;
    const below = await treeOf(answers, place, object, path === '.github');
    if ('refused' in below) return below;
    for (const each of within(path, below.entries)) entries.push(each);
    if (path !== '.github') continue;
    const found = below.entries.find(({ path: each }) => each === 'workflows');
    // A link or another repository: whether anything in it is run is not known.
    if (found !== undefined && found.type !== 'tree') read.missed.add(WORKFLOWS);
    if (below.cut) read.missed.add('.github');
    workflows = found?.sha;
  }
  return { files: await filesOf(answers, place, entries, read), workflows };
}

export async function branchesOf(
  answers: Answers,
  place: Place,
): Promise<readonly { readonly name: string; readonly commit: string }[] | Refused> {
  const found: { name: string; commit: string }[] = [];
  for (let page = 1; ; page++) {
    const params = { ...place, per_page: PAGE, page };
    const asked = await answers.get({ path: '/repos/{owner}/{repo}/branches', params }, branch);
    if ('refused' in asked) return asked;
    found.push(...asked.data.map(({ name, commit }) => ({ name, commit: commit.sha })));
    if (asked.data.length < PAGE) return found;
  }
}

export type EnvironmentNames = { readonly names: readonly string[]; readonly complete: boolean };

/**
 * Names of the environments. A repository that has none, or may have none, has an empty list. Where fewer are shown than
 * GitHub counts, they are asked for once more, then the list is not complete.
 */
export async function environmentsOf(answers: Answers, place: Place): Promise<EnvironmentNames | Refused> {
  const found = new Set<string>();
  for (const again of [false, true]) {
    for (let page = 1; ; page++) {
      const params = { ...place, per_page: PAGE, page };
      const question = { path: '/repos/{owner}/{repo}/environments', params, ...(again ? { again } : {}) };
      const asked = await answers.get(question, environments);
      if ('refused' in asked) return asked;
      for (const { name } of asked.data.environments) found.add(name);
      if (found.size >= asked.data.total_count) return { names: [...found], complete: true };
      if (asked.data.environments.length === 0 || page * PAGE >= asked.data.total_count) break;
    }
  }
  return { names: [...found], complete: false };
}
