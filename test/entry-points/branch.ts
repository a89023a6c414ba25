/** The journal's branch in the stand-in, as somebody with a clone and the right to push handles it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { stateFormat } from '../../src/journals/format/state.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { recordOf, textOf } from '../state/written.ts';
import { type Harness, HOME } from './harness.ts';

export const BRANCH = 'keyturn-journal';

export type Plain = null | boolean | number | string | Plain[] | Members;
export type Members = { [name: string]: Plain };

const gitOf = (harness: Harness) => harness.github.repository(HOME).git;

export function journalText(harness: Harness): string {
  return harness.github.file(HOME, BRANCH, 'journal.json')!;
}

export function headOf(harness: Harness): string | undefined {
  return gitOf(harness).heads.get(BRANCH);
}

/** `git push --force origin COMMIT:keyturn-journal`; undefined deletes it. */
export function setHead(harness: Harness, commit: string | undefined): void {
  if (commit === undefined) gitOf(harness).heads.delete(BRANCH);
  else gitOf(harness).heads.set(BRANCH, commit);
}

/** One commit of mallory's on top, with these files and nothing else. */
export function push(harness: Harness, files: { readonly [path: string]: string | Buffer }): void {
  const git = gitOf(harness);
  const blobs = Object.entries(files).map(([path, content]) => [path, git.blob(Buffer.from(content))] as const);
  const author = harness.github.addUser('mallory');
  const parents = [git.heads.get(BRANCH)!];
  const commit = git.commit({
    tree: git.tree(new Map(blobs)),
    parents,
    message: 'x',
    author,
    date: harness.clock.now(),
  });
  git.heads.set(BRANCH, commit);
}

/** The file with every object in it changed, as somebody with an editor and without the seed would. */
export function hacked(text: string, change: (members: Members) => void): string {
  const document = structuredClone(recordOf(text));
  each(document as never, change);
  return textOf(document);
}

/** Every object within, the outer ones first. */
export function each(value: Plain, visit: (members: Members) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value);
  for (const inside of Object.values(value)) each(inside, visit);
}

/** A real clone with the objects of the stand-in, in which `origin/keyturn-journal` is what the branch is there. */
export async function clone(harness: Harness): Promise<string> {
  const directory = await mkdtemp(join(harness.directory, 'clone-'));
  execFileSync('git', ['init', '--quiet', directory]);
  const git = gitOf(harness);
  const store = (type: string, content: Buffer, sha: string) => {
    const path = join(directory, '.git/objects', sha.slice(0, 2), sha.slice(2));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, deflateSync(Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])));
  };
  for (const commit of git.history(BRANCH)) {
    const files = git.trees.get(commit.tree)!;
    // Blobs at the top are all that a journal's tree has.
    const entries = [...files].sort().map(([path, sha]) => {
      store('blob', git.blobs.get(sha)!, sha);
      return Buffer.concat([Buffer.from(`100644 ${path}\0`), Buffer.from(sha, 'hex')]);
    });
    if ([...files.keys()].some((path) => path.includes('/'))) continue;
    store('tree', Buffer.concat(entries), commit.tree);
    const when = `${Math.floor(commit.date.getTime() / 1_000)} +0000`;
    const who = `${commit.author.login} <${commit.author.id}+${commit.author.login}@users.noreply.github.com> ${when}`;
    const parents = commit.parents.map((parent) => `parent ${parent}`);
    const lines = [`tree ${commit.tree}`, ...parents, `author ${who}`, `committer ${who}`, '', commit.message];
    store('commit', Buffer.from(lines.join('\n')), commit.sha);
  }
  const head = headOf(harness);
  if (head !== undefined) execFileSync('git', ['-C', directory, 'update-ref', `refs/remotes/origin/${BRANCH}`, head]);
  return directory;
}

/** The document as it is signed by that seed. */
export function signedBy(seed: string, text: string): string {
  const keys = stateFormat.keys(new Secret(seed));
  return textOf({ ...recordOf(text), key: keys.public }, seed);
}
