import { createHash } from 'node:crypto';

/** Path -> name of the blob. */
type Files = { readonly [path: string]: string };

export type Commit = {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
};

/** Blobs, trees, commits and branches, named by what they hold. */
export class GitStore {
  readonly #blobs = new Map<string, Buffer>();
  readonly #trees = new Map<string, Files>();
  readonly #commits = new Map<string, Commit>();
  readonly branches = new Map<string, string>();

  blob(content: Buffer): string {
    const sha = hash(`blob ${content.length}\0`, content);
    this.#blobs.set(sha, content);
    return sha;
  }

  tree(files: Files): string {
    const sha = hash('tree', JSON.stringify(Object.entries(files).sort()));
    this.#trees.set(sha, files);
    return sha;
  }

  commit(commit: Omit<Commit, 'sha'>): string {
    const sha = hash('commit', JSON.stringify(commit));
    this.#commits.set(sha, { ...commit, sha });
    return sha;
  }

  knows(sha: string): boolean {
    return this.#trees.has(sha) || this.#commits.has(sha);
  }

  read(branch: string, path: string): { readonly sha: string; readonly content: Buffer } | undefined {
    const sha = this.#files(branch)[path];
    const content = sha === undefined ? undefined : this.#blobs.get(sha);
    return sha === undefined || content === undefined ? undefined : { sha, content };
  }

  /** Commits one file on top of an existing branch; returns the blob's name. */
  replace(branch: string, path: string, content: Buffer, message: string): string {
    const sha = this.blob(content);
    const tree = this.tree({ ...this.#files(branch), [path]: sha });
    const head = this.branches.get(branch);
    this.branches.set(branch, this.commit({ tree, parents: head === undefined ? [] : [head], message }));
    return sha;
  }

  /** The oldest first. */
  history(branch: string): readonly Commit[] {
    const found: Commit[] = [];
    let next = this.#commits.get(this.branches.get(branch) ?? '');
    while (next !== undefined) {
      found.unshift(next);
      next = this.#commits.get(next.parents[0] ?? '');
    }
    return found;
  }

  #files(branch: string): Files {
    const head = this.#commits.get(this.branches.get(branch) ?? '');
    return (head && this.#trees.get(head.tree)) ?? {};
  }
}

function hash(kind: string, content: string | Buffer): string {
  return createHash('sha1').update(kind).update(content).digest('hex');
}
