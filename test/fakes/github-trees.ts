/** Trees, blobs, branches and environments, as GitHub lists them. */
import type { Call, Reply } from './github-routes.ts';

const notFound: Reply = { status: 404, body: { message: 'Not Found' } };

export function treeShown({ repository, params, query }: Call): Reply {
  const { git } = repository!;
  if (git.heads.size === 0) return { status: 409, body: { message: 'Git Repository is empty.' } };
  const named = params.tree_sha!;
  const commit = git.commits.get(named);
  const files = git.trees.get(commit?.tree ?? named) ?? git.files(named);
  if (files === undefined) return notFound;
  const sha = git.tree(files);
  const folders = new Set<string>();
  for (const path of files.keys()) {
    const parts = path.split('/');
    for (let length = 1; length < parts.length; length++) folders.add(parts.slice(0, length).join('/'));
  }
  const below = (folder: string) =>
    new Map(
      [...files]
        .filter(([path]) => path.startsWith(`${folder}/`))
        .map(([path, oid]) => [path.slice(folder.length + 1), oid]),
    );
  const all = [
    ...[...folders].map((path) => ({ path, mode: '040000', type: 'tree', sha: git.tree(below(path)) })),
    ...[...files].map(([path, oid]) => ({
      path,
      mode: '100644',
      type: 'blob',
      sha: oid,
      size: git.blobs.get(oid)!.length,
    })),
  ].sort((one, other) => (one.path < other.path ? -1 : 1));
  const tree = query.has('recursive') ? all : all.filter(({ path }) => !path.includes('/'));
  return { status: 200, body: { sha, tree, truncated: false } };
}

export function blobShown({ repository, params }: Call): Reply {
  const content = repository!.git.blobs.get(params.file_sha!);
  if (content === undefined) return notFound;
  const body = { sha: params.file_sha, size: content.length, encoding: 'base64', content: content.toString('base64') };
  return { status: 200, body };
}
