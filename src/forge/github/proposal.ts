/** A change of one file, on a branch of its own, for a pull request that somebody opens. */
import type { Proposal } from '../port.ts';
import { type GitHub, refusedWith } from './client.ts';

/** False: the branch says so already. Throws what the client throws. */
export async function propose(
  github: GitHub,
  repository: string,
  { branch, path, text, message }: Proposal,
): Promise<boolean> {
  const [owner = '', repo = ''] = repository.split('/');
  const at = { owner, repo };
  const head = await unlessMissing(github.rest.git.getRef({ ...at, ref: `heads/${branch}` }));
  if (!head) {
    const { data } = await github.rest.repos.get(at);
    const base = await github.rest.git.getRef({ ...at, ref: `heads/${data.default_branch}` });
    await github.rest.git.createRef({ ...at, ref: `refs/heads/${branch}`, sha: base.data.object.sha });
  }
  const there = await unlessMissing(github.rest.repos.getContent({ ...at, path, ref: branch }));
  const file = there?.data as { readonly sha?: string; readonly content?: string } | undefined;
  const content = Buffer.from(text).toString('base64');
  if (file?.content?.replaceAll('\n', '') === content) return false;
  const sha = file?.sha === undefined ? {} : { sha: file.sha };
  await github.rest.repos.createOrUpdateFileContents({ ...at, branch, path, message, content, ...sha });
  return true;
}

async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (refusedWith(error) !== 404) throw error;
    return undefined;
  }
}
