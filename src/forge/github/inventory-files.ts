/** The environments of a repository, and the files that read secrets, as they stand on its branches. */
import type { FileTree, RepositoryFiles } from '../../inventory/facts.ts';
import type { Answers } from './inventory-asking.ts';
import { failureOf } from './inventory-lists.ts';
import { answer, type FileNode, type GraphAnswer, type NamedNode, type RepositoryNode } from './inventory-query.ts';
import {
  branchesOf,
  branchOf,
  type EnvironmentNames,
  environmentsOf,
  filesOf,
  isRead,
  type Place,
  type Reading,
  reading,
  textOf,
  WORKFLOWS,
  workflowsIn,
} from './inventory-tree.ts';

/** How many trees of other branches are read. */
const TREES = 20;

const contents = 'Contents: read';

export type Shown = {
  readonly files: RepositoryFiles;
  readonly environments:
    | EnvironmentNames
    | { readonly state: 'denied'; readonly permission?: string }
    | { readonly state: 'failed'; readonly hint: string };
};

type Branch = { readonly name: string; readonly workflows: string | undefined; readonly at: string };

/** @param defaultBranch as the list of repositories has it, for where GraphQL does not say */
export async function shownOf(answers: Answers, place: Place, defaultBranch: string): Promise<Shown> {
  const graph = await graphOf(answers, place);
  const read = reading();
  const { environments, refs } = graph.node ?? {};
  // An answer with errors may have left out what could not be read.
  const isWhole = graph.denied || graph.node === undefined || environments == null ? false : !graph.faulty;
  const named = environments?.nodes.map(({ name }) => name) ?? [];
  const enough = isWhole && named.length >= (environments?.totalCount ?? 0);
  const names = enough ? { names: named, complete: true } : await environmentNames(answers, place);
  if (graph.denied) return { environments: names, files: { state: 'denied', permission: contents } };
  try {
    const files =
      graph.node === undefined || graph.faulty || refs == null
        ? await byRest(answers, place, defaultBranch, read)
        : await byGraph(answers, place, { node: graph.node, branches: graph.branches, defaultBranch }, read);
    return { environments: names, files };
  } catch (error) {
    return { environments: names, files: failureOf(error) };
  }
}

type Graph = {
  readonly node: RepositoryNode | undefined;
  readonly branches: readonly Branch[];
  /** The token may not read files there. */
  readonly denied: boolean;
  /** Some of it is missing for another reason. */
  readonly faulty: boolean;
};

const unanswered: Graph = { node: undefined, branches: [], denied: false, faulty: true };

/** All pages of branches; the files come with the first. What GraphQL cannot answer is no failure: REST is asked then. */
async function graphOf(answers: Answers, { owner, repo }: Place): Promise<Graph> {
  const branches: Branch[] = [];
  let node: RepositoryNode | undefined;
  let after: string | null = null;
  do {
    let asked: { readonly data: GraphAnswer } | { readonly refused: number };
    try {
      asked = await answers.graph({ owner, name: repo, after }, answer);
    } catch (error) {
      failureOf(error);
      return unanswered;
    }
    if ('refused' in asked) return unanswered;
    const { data, errors = [] }: GraphAnswer = asked.data;
    // Environments need a right of their own; for want of that the files are not given up.
    const denials = errors.filter(({ type }) => type === 'FORBIDDEN' || type === 'NOT_FOUND');
    if (denials.some(({ path }) => path?.[1] !== 'environments')) return { ...unanswered, denied: true };
    if (errors.length > 0 || data?.repository == null) return unanswered;
    node ??= data.repository;
    const { refs }: RepositoryNode = data.repository;
    for (const { name, target } of refs?.nodes ?? [])
      branches.push({ name, workflows: target?.file?.oid, at: target?.committedDate ?? '' });
    after = refs?.pageInfo.hasNextPage === true ? refs.pageInfo.endCursor : null;
  } while (after !== null);
  return { node, branches, denied: false, faulty: false };
}

async function environmentNames(answers: Answers, place: Place): Promise<Shown['environments']> {
  try {
    const found = await environmentsOf(answers, place);
    if (!('refused' in found)) return found;
    return { state: 'denied', permission: 'Actions: read' };
  } catch (error) {
    return failureOf(error);
  }
}

type Answered = { readonly node: RepositoryNode; readonly branches: readonly Branch[]; readonly defaultBranch: string };

async function byGraph(
  answers: Answers,
  place: Place,
  { node, branches, defaultBranch }: Answered,
  read: Reading,
): Promise<RepositoryFiles> {
  const files = Object.create(null) as { [path: string]: string };
  const deeper: { path: string; type: string; sha: string }[] = [];
  // What is no text for GraphQL is read all the same: whoever runs it may read it otherwise.
  const take = async (path: string, object: FileNode | null | undefined, named?: NamedNode) => {
    const oid = object?.oid ?? (named?.type === 'blob' ? named.oid : undefined);
    if (!isRead(path) || oid === undefined) return;
    const { text, isTruncated, isBinary } = object ?? {};
    const isWhole = isTruncated !== true && isBinary !== true && text != null;
    const found = isWhole ? text : await textOf(answers, place, oid, read);
    if (found === undefined) {
      read.missed.add(path);
      return;
    }
    read.texts.set(oid, found);
    files[path] = found;
  };
  if (node.workflows != null && node.workflows.entries == null) read.missed.add(WORKFLOWS);
  for (const each of node.workflows?.entries ?? []) await take(`${WORKFLOWS}/${each.name}`, each.object, each);
  for (const outer of node.actions?.entries ?? []) {
    const folder = `.github/actions/${outer.name}`;
    await take(folder, outer.object, outer);
    for (const inner of outer.object?.entries ?? []) {
      await take(`${folder}/${inner.name}`, inner.object, inner);
      for (const { name, type, oid } of inner.object?.entries ?? [])
        deeper.push({ path: `${folder}/${inner.name}/${name}`, type, sha: oid });
    }
  }
  await take('.github/dependabot.yml', node.dependabotYml);
  await take('.github/dependabot.yaml', node.dependabotYaml);
  await take('.github/CODEOWNERS', node.ownersInGithub);
  await take('CODEOWNERS', node.ownersAtRoot);
  await take('docs/CODEOWNERS', node.ownersInDocs);
  Object.assign(files, await filesOf(answers, place, deeper, read));
  const named = node.defaultBranchRef?.name ?? defaultBranch;
  const own = branches.find(({ name }) => name === named)?.workflows ?? node.workflows?.oid;
  return withOthers(answers, place, { files, own, named, branches, unread: 0 }, read);
}

/** As far as there are requests for it: a branch costs one, so only so many are looked at. */
async function byRest(answers: Answers, place: Place, defaultBranch: string, read: Reading): Promise<RepositoryFiles> {
  const main = await branchOf(answers, place, defaultBranch, read);
  // 409 is what GitHub says of a repository without any commit, and a 404 of a branch without one.
  if ('refused' in main) {
    if (main.refused === 409) return { state: 'read', defaultBranch, trees: [{ branches: [], files: {} }], unread: 0 };
    return { state: 'denied', permission: contents };
  }
  const all = await branchesOf(answers, place);
  if ('refused' in all) return { state: 'denied', permission: contents };
  const others = all.filter(({ name }) => name !== defaultBranch);
  let unread = Math.max(0, others.length - TREES);
  const branches: Branch[] = [{ name: defaultBranch, workflows: main.workflows, at: '' }];
  for (const { name, commit } of others.slice(0, TREES)) {
    const found = await branchOf(answers, place, commit, read);
    if ('refused' in found) unread++;
    else branches.push({ name, workflows: found.workflows, at: '' });
  }
  const known = { files: main.files, own: main.workflows, named: defaultBranch, branches, unread };
  return withOthers(answers, place, known, read);
}

type Known = {
  readonly files: { readonly [path: string]: string };
  /** The tree of the workflows on the default branch. */
  readonly own: string | undefined;
  readonly named: string;
  readonly branches: readonly Branch[];
  readonly unread: number;
};

/** The trees of other branches, each once, newest first. A branch without workflows reads nothing. */
async function withOthers(
  answers: Answers,
  place: Place,
  { files, own, named, branches, unread }: Known,
  read: Reading,
): Promise<RepositoryFiles> {
  const groups = new Map<string, Branch[]>();
  const same: string[] = [named];
  for (const branch of branches) {
    if (branch.name === named) continue;
    if (branch.workflows === own) same.push(branch.name);
    else if (branch.workflows !== undefined)
      groups.set(branch.workflows, [...(groups.get(branch.workflows) ?? []), branch]);
  }
  const newest = (of: readonly Branch[]) => of.reduce((latest, { at }) => (at > latest ? at : latest), '');
  const sorted = [...groups].sort(([, one], [, other]) => (newest(one) < newest(other) ? 1 : -1));
  const trees: FileTree[] = [{ branches: same.sort((a, b) => Number(b === named) - Number(a === named)), files }];
  let missed = unread + Math.max(0, sorted.length - TREES);
  for (const [object, group] of sorted.slice(0, TREES)) {
    const found = await workflowsIn(answers, place, object, read);
    if ('refused' in found) missed++;
    else trees.push({ branches: group.map(({ name }) => name), files: found as FileTree['files'] });
  }
  const hidden = [...read.missed].sort();
  return {
    state: 'read',
    defaultBranch: named,
    trees,
    unread: missed,
    ...(hidden.length === 0 ? {} : { missed: hidden }),
  };
}
