/** Whether every commit of a journal is one that Keyturn wrote, and grew out of the one before it. */
import { enrolledFormat } from '../../journals/format/enrolled.ts';
import { stateFormat } from '../../journals/format/state.ts';
import { messageOf } from '../../rotation/journal/commit-message.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import { isOnlyBegun } from '../../rotation/model/judgement.ts';
import type { JournalRecord } from '../../rotation/model/record.ts';
import { signedMessage } from '../../rotation/model/record-text.ts';
import type { Commit } from './clone.ts';

/** Something in a commit that Keyturn does not write in the course of things. */
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

/** What a whole history came to. */
export type Audit = {
  readonly commits: number;
  /** Of the last commit that is what it should be. */
  readonly last: { readonly sha: string; readonly seq: number; readonly key: string | undefined } | undefined;
  readonly findings: readonly Finding[];
  /** Whether everything is as Keyturn wrote it, but for seeds that were changed on purpose. */
  readonly whole: boolean;
};

type Seen = { readonly sha: string; readonly text: string; readonly document: JournalRecord };
type Find = (kind: Finding['kind'], says: string) => void;

/** What Keyturn itself does to a journal. */
const harmless: readonly Finding['kind'][] = ['reseed', 'begun again'];

/**
 * @param commits the oldest first, one at a time: a history may be larger than memory
 * @param pin the key that the newest one has to be signed by
 */
export async function auditOf(commits: Iterable<Commit> | AsyncIterable<Commit>, pin?: string): Promise<Audit> {
  const findings: Finding[] = [];
  let before: Seen | undefined;
  let count = 0;
  const hashes = new Map<string, string>();
  let enrolledBefore: string | undefined;
  for await (const { sha, message, text, enrolled } of commits) {
    count++;
    const find: Find = (kind, says) => void findings.push({ sha, kind, says });
    const enrols = enrolled !== enrolledBefore;
    enrolledBefore = enrolled;
    if (enrols && before) judgeEnrolled(enrolled, before.document, find);
    // What enrols leaves the journal as it is.
    if (enrols && text !== undefined && text === before?.text) continue;
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

/** `enrolled.json` is replaced as a whole, and signed by the journal that it lies beside. */
function judgeEnrolled(text: string | undefined, journal: JournalRecord, find: Find): void {
  if (text === undefined) {
    find('foreign', 'it takes enrolled.json away');
    return;
  }
  try {
    enrolledFormat.read(text, 'enrolled.json', journal);
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    const kind = error.code === 'JOURNAL_FORGED' ? 'forged' : 'foreign';
    find(kind, `its enrolled.json is not one that Keyturn wrote (${error.code} at ${error.path ?? '$'})`);
  }
}

function read(text: string | undefined, find: Find): JournalRecord | undefined {
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
function follows(document: JournalRecord, before: Seen | undefined, known: string | undefined, find: Find): boolean {
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

function changesKey(document: JournalRecord, last: JournalRecord, find: Find): boolean {
  const { reseeded } = document;
  if (reseeded && reseeded.from === last.key && reseeded.seq === document.seq) {
    find('reseed', `a new seed was made: from here on it is signed by ${document.key}`);
    return true;
  }
  if (isOnlyBegun(last) && isOnlyBegun(document)) {
    find('begun again', `the first run was killed: from here on it is signed by ${document.key}`);
    return true;
  }
  find('forged', `it is signed by ${document.key}, which is not the journal's key`);
  return false;
}
