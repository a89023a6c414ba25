/** A git object store with real object names, as far as GitHub's git and contents endpoints need one. */
import { createHash } from 'node:crypto';

export type Commit = {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: { readonly login: string; readonly id: number };
  readonly date: Date;
  /** GitHub put its own signature on it. */
  readonly signed?: boolean;
};

/** Path -> object name of the blob. */
export type Files = ReadonlyMap<string, string>;

export class Git {
  readonly blobs = new Map<string, Buffer>();
  readonly trees = new Map<string, Files>();
  readonly commits = new Map<string, Commit>();
  /** Branch -> commit. */
  readonly heads = new Map<string, string>();

  blob(content: Buffer): string {
    const sha = name('blob', content);
    this.blobs.set(sha, content);
    return sha;
  }

  tree(files: Files): string {
    const sha = treeName(files);
    this.trees.set(sha, new Map(files));
    return sha;
  }

  commit(from: Omit<Commit, 'sha'>): string {
    const when = `${Math.floor(from.date.getTime() / 1_000)} +0000`;
    const who = `${from.author.login} <${from.author.id}+${from.author.login}@users.noreply.github.com> ${when}`;
    const lines = [
      `tree ${from.tree}`,
      ...from.parents.map((parent) => `parent ${parent}`),
      `author ${who}`,
      `committer ${who}`,
      '',
      from.message,
    ];
    const sha = name('commit', Buffer.from(lines.join('\n')));
    this.commits.set(sha, { ...from, sha });
    return sha;
  }

  /** Of a branch, or of a commit by its name. */
  files(ref: string): Files | undefined {
    const head = this.heads.get(ref) ?? (this.commits.has(ref) ? ref : undefined);
    return head === undefined ? undefined : this.trees.get(this.commits.get(head)!.tree);
  }

  read(branch: string, path: string): Buffer | undefined {
    const sha = this.files(branch)?.get(path);
    return sha === undefined ? undefined : this.blobs.get(sha);
  }

  /** Newest first, along first parents. */
  history(branch: string): Commit[] {
    const found: Commit[] = [];
    for (let sha = this.heads.get(branch); sha !== undefined; sha = this.commits.get(sha)!.parents[0]) {
      found.push(this.commits.get(sha)!);
    }
    return found;
  }
}

function name(type: string, content: Buffer): string {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
}

function treeName(files: Files): string {
  const here = new Map<string, { mode: string; sha: string }>();
  const below = new Map<string, Map<string, string>>();
  for (const [path, sha] of files) {
    const slash = path.indexOf('/');
    if (slash === -1) here.set(path, { mode: '100644', sha });
    else {
      const folder = below.get(path.slice(0, slash)) ?? new Map<string, string>();
      below.set(path.slice(0, slash), folder.set(path.slice(slash + 1), sha));
    }
  }
  for (const [folder, inside] of below) here.set(folder, { mode: '40000', sha: treeName(inside) });
  const order = (entry: [string, { mode: string }]) => (entry[1].mode === '40000' ? `${entry[0]}/` : entry[0]);
  const sorted = [...here].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const parts = sorted.flatMap(([path, { mode, sha }]) => [Buffer.from(`${mode} ${path}\0`), Buffer.from(sha, 'hex')]);
  return name('tree', Buffer.concat(parts));
}
