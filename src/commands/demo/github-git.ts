import type { GitStore } from './git-store.ts';
import { type Asked, invalid, notFound, type Route, whole } from './github-routes.ts';
import { json } from './network.ts';

/** Files and git data of a repository whose API is at the path `here`. */
export function gitRoutes(git: GitStore, here: string): readonly Route[] {
  function showFile({ part, query }: Asked): Response {
    const found = git.read(query.get('ref') ?? 'main', part['path'] ?? '');
    if (found === undefined) return notFound();
    return new Response(new Uint8Array(found.content), {
      headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
    });
  }

  function putFile({ part, body }: Asked): Response {
    const { branch, message, content, sha } = body;
    if (typeof branch !== 'string' || typeof message !== 'string' || typeof content !== 'string')
      return invalid('fields');
    if (!git.branches.has(branch)) return notFound();
    const path = part['path'] ?? '';
    if (git.read(branch, path)?.sha !== sha) return json({ message: `${path} does not match` }, 409);
    const written = git.replace(branch, path, Buffer.from(content, 'base64'), message);
    return json({ content: { path, sha: written }, commit: { sha: git.branches.get(branch), message } });
  }

  function makeTree({ body }: Asked): Response {
    const entries = body['tree'] as readonly { path: string; content: string }[];
    const files = entries.map(({ path, content }) => [path, git.blob(Buffer.from(content))] as const);
    const sha = git.tree(Object.fromEntries(files));
    return json({ sha, tree: files.map(([path, blob]) => ({ path, mode: '100644', type: 'blob', sha: blob })) }, 201);
  }

  function makeCommit({ body }: Asked): Response {
    const { tree, parents, message } = body as { tree: string; parents: string[]; message: string };
    if (!git.knows(tree) || !parents.every((parent) => git.knows(parent))) return invalid('no such object');
    return json({ sha: git.commit({ tree, parents, message }), message }, 201);
  }

  function makeRef({ body }: Asked): Response {
    const { ref, sha } = body as { ref: string; sha: string };
    const branch = ref.replace(/^refs\/heads\//, '');
    if (git.branches.has(branch)) return invalid('Reference already exists');
    if (!git.knows(sha)) return invalid('Object does not exist');
    git.branches.set(branch, sha);
    return json({ ref, object: { type: 'commit', sha } }, 201);
  }

  function showRefs({ part }: Asked): Response {
    const found = [...git.branches].filter(([branch]) => branch.startsWith(part['branch'] ?? ''));
    return json(found.map(([branch, sha]) => ({ ref: `refs/heads/${branch}`, object: { type: 'commit', sha } })));
  }

  return [
    ['GET', whole(`${here}/contents/(?<path>.+)`), showFile],
    ['PUT', whole(`${here}/contents/(?<path>.+)`), putFile],
    ['POST', whole(`${here}/git/trees`), makeTree],
    ['POST', whole(`${here}/git/commits`), makeCommit],
    ['POST', whole(`${here}/git/refs`), makeRef],
    ['GET', whole(`${here}/git/matching-refs/heads(?:/|%2F)(?<branch>.*)`), showRefs],
  ];
}
