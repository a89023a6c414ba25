/**
 * `keyturn audit`: every commit of a journal's history, by its own words. Needs a clone and nothing else: no token, no
 * secret, no network.
 */
import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';
import { stateFormat } from '../journals/format/state.ts';
import { messageOf } from '../rotation/journal/commit-message.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import { isOnlyBegun } from '../rotation/model/judgement.ts';
import type { JournalRecord } from '../rotation/model/record.ts';
import { signedMessage } from '../rotation/model/record-text.ts';

export type Commit = {
  readonly sha: string;
  readonly message: string;
  /** Its `journal.json`; undefined: it has none. */
  readonly text: string | undefined;
};

export type Finding = {
  readonly sha: string;
  readonly kind:
    | 'reseed'
    | 'begun again'
    | 'foreign'
    | 'unsigned'
    | 'forged'
    | 'gap'
    | 'fork'
    | 'return'
    | 'message'
    | 'key';
  /** One sentence. */
  readonly says: string;
};

export type Audit = {
  readonly commits: number;
  /** Of the last commit that is what it should be. */
  readonly last: { readonly sha: string; readonly seq: number; readonly key: string | undefined } | undefined;
  readonly findings: readonly Finding[];
  /** Whether everything is as Keyturn wrote it, but for seeds that were changed on purpose. */
  readonly whole: boolean;
};

type Seen = { readonly sha: string; readonly text: string; readonly document: JournalRecord };

const harmless: readonly Finding['kind'][] = ['reseed', 'begun again'];

/** Oldest first, one at a time: a history may be larger than memory. `pin`: the key that the newest one has to be signed by. */
export async function auditOf(commits: Iterable<Commit> | AsyncIterable<Commit>, pin?: string): Promise<Audit> {
  const findings: Finding[] = [];
  let before: Seen | undefined;
  let count = 0;
  const hashes = new Map<string, string>();
  for await (const { sha, message, text } of commits) {
    count++;
    const find = (kind: Finding['kind'], says: string) => void findings.push({ sha, kind, says });
    const document = read(text, find);
    if (!document || text === undefined) continue;
    if (document.key === undefined || document.signature === undefined) {
      find('unsigned', 'it is not signed');
      continue;
    }
    if (!stateFormat.isSignedBy(document.key, signedMessage(text), document.signature)) {
      find('forged', 'its signature is not that of the key that it names');
      continue;
    }
    const hash = stateFormat.hash(text);
    if (!follows(document, before, hashes.get(hash), find)) continue;
    if (message.trimEnd() !== messageOf(document.says ?? []).trimEnd())
      find('message', 'its message is not the one that the journal says it has');
    before = { sha, text, document };
    hashes.set(hash, sha);
  }
  const key = before?.document.key;
  if (before && pin !== undefined && key !== pin)
    findings.push({ sha: before.sha, kind: 'key', says: `it is signed by ${key}, and the pinned key is ${pin}` });
  return {
    commits: count,
    last: before && { sha: before.sha, seq: before.document.seq, key },
    findings,
    whole: before !== undefined && findings.every(({ kind }) => harmless.includes(kind)),
  };
}

function read(
  text: string | undefined,
  find: (kind: Finding['kind'], says: string) => void,
): JournalRecord | undefined {
  if (text === undefined) {
    find('foreign', 'it has no journal.json');
    return undefined;
  }
  try {
    return stateFormat.journal(text, 'this commit');
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    find(
      'foreign',
      `its journal.json is not one that Keyturn wrote (${error.code}${error.path ? ` at ${error.path}` : ''})`,
    );
    return undefined;
  }
}

/** Whether it may be what the next commits are measured by. */
function follows(
  document: JournalRecord,
  before: Seen | undefined,
  known: string | undefined,
  find: (kind: Finding['kind'], says: string) => void,
): boolean {
  if (!before) {
    if (document.seq !== 1) find('gap', `the history begins with number ${document.seq}`);
    return true;
  }
  const last = before.document;
  if (known !== undefined) {
    find(
      'return',
      `it is ${known.slice(0, 12)} once more: the journal was set back from number ${last.seq} to ${document.seq}`,
    );
    return true;
  }
  if (document.key !== last.key && !changesKey(document, last, find)) return false;
  const ahead = document.seq - last.seq;
  if (ahead <= 0 || document.chain[ahead - 1] !== stateFormat.hash(before.text)) {
    find('fork', `number ${document.seq} did not grow out of ${before.sha.slice(0, 12)}, number ${last.seq}`);
    return true;
  }
  if (ahead > 1) find('gap', `${ahead - 1} commits between ${last.seq} and ${document.seq} are missing`);
  return true;
}

function changesKey(
  document: JournalRecord,
  last: JournalRecord,
  find: (kind: Finding['kind'], says: string) => void,
): boolean {
  const { reseeded } = document;
  if (reseeded && reseeded.from === last.key && reseeded.seq === document.seq) {
    find('reseed', `a new seed was made: from here on it is signed by ${document.key}`);
    return true;
  }
  if (isOnlyBegun(last) && isOnlyBegun(document)) {
    find('begun again', `the first run had died: from here on it is signed by ${document.key}`);
    return true;
  }
  find('forged', `it is signed by ${document.key}, which is not the journal's key`);
  return false;
}

/** A branch of a clone, oldest commit first, as git hands it over. Throws INPUT_INVALID if there is no such clone or branch. */
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
      yield { sha, message, text: await object(`${sha}:journal.json`) };
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

/** For people, a line for each finding. */
export function auditLines({ commits, last, findings, whole }: Audit, branch: string): readonly string[] {
  return [
    ...findings.map(({ sha, kind, says }) => `${sha.slice(0, 12)}  ${kind}: ${says}`),
    last === undefined
      ? `${branch}: none of ${commits} commits is one of Keyturn's`
      : `${branch}: ${commits} commits, the last good one is ${last.sha.slice(0, 12)}, number ${last.seq}, signed by ${last.key}`,
    ...(whole ? ['everything is as Keyturn wrote it'] : []),
  ];
}
