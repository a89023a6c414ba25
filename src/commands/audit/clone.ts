/** The history of a journal, as git hands it over from a clone. */
import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';
import { KeyturnError } from '../../rotation/model/errors.ts';

/** One commit of the journal's branch. */
export type Commit = {
  readonly sha: string;
  readonly message: string;
  /** Its `journal.json`; undefined: it has none. */
  readonly text: string | undefined;
  /** Its `enrolled.json`; undefined: it has none. */
  readonly enrolled?: string | undefined;
};

/**
 * A branch of a clone, the oldest commit first.
 * @throws KeyturnError INPUT_INVALID if there is no such clone or branch
 */
export async function* historyOf(directory: string, branch: string): AsyncGenerator<Commit> {
  const run = promisify(execFile);
  const shas = async (name: string) => {
    const words = ['-C', directory, 'rev-list', '--reverse', name, '--'];
    const { stdout } = await run('git', words, { maxBuffer: 256 * 1024 * 1024 });
    return stdout.split('\n').filter((one) => one !== '');
  };
  const list = await shas(`refs/remotes/origin/${branch}`)
    .catch(() => shas(`refs/heads/${branch}`))
    .catch(() => {
      throw new KeyturnError('INPUT_INVALID', {
        what: `${directory} is no clone that has the branch ${branch}`,
        hint: `git fetch origin ${branch}:refs/remotes/origin/${branch}, then keyturn audit --git DIRECTORY`,
      });
    });
  const git = spawn('git', ['-C', directory, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const object = objectsOf(git);
  try {
    for (const sha of list) {
      const commit = (await object(sha)) ?? '';
      const message = commit.slice(commit.indexOf('\n\n') + 2);
      const text = await object(`${sha}:journal.json`);
      yield { sha, message, text, enrolled: await object(`${sha}:enrolled.json`) };
    }
  } finally {
    git.kill();
  }
}

/** One object after another from `git cat-file --batch` (https://git-scm.com/docs/git-cat-file#_batch_output). */
function objectsOf(git: ChildProcessByStdio<Writable, Readable, null>): (name: string) => Promise<string | undefined> {
  const chunks = git.stdout.iterator() as AsyncIterator<Buffer>;
  let rest: Buffer = Buffer.alloc(0);
  const more = async () => {
    const { value, done } = await chunks.next();
    if (done) throw new KeyturnError('INPUT_INVALID', { what: 'git ended while it read the history' });
    rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
  };
  return async (name) => {
    git.stdin.write(`${name}\n`);
    while (!rest.includes(10)) await more();
    const end = rest.indexOf(10);
    const [, type, length] = /^\S+ (commit|blob|tree|tag) (\d+)$/.exec(rest.subarray(0, end).toString()) ?? [];
    rest = rest.subarray(end + 1);
    if (type === undefined) return undefined;
    const size = Number(length);
    while (rest.length < size + 1) await more();
    const content = rest.subarray(0, size).toString();
    rest = rest.subarray(size + 1);
    return type === 'tree' ? undefined : content;
  };
}
