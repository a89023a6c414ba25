/** What may be believed of a journal that was read: its signature, the time that it says, and what it grew out of. */
import { KeyturnError } from '../model/errors.ts';
import { inWords } from '../model/following-clock.ts';
import { type Facts, fromFuture, grown, type Refused } from '../model/judgement.ts';
import type { JournalRecord } from '../model/record.ts';
import { signedMessage } from '../model/record-text.ts';
import type { Seen, SessionPorts } from './session-ports.ts';

/** Whether the journal is signed by the key that it names. */
export function isSignatureValid({ state }: SessionPorts, { key, signature }: JournalRecord, text: string): boolean {
  return key !== undefined && signature !== undefined && state.isSignedBy(key, signedMessage(text), signature);
}

/**
 * What is wrong with a journal that is read during a run: it has to be signed by the same key, and to have grown out of what
 * the run saw last. Undefined if nothing is, or if this run cannot tell.
 */
export function refusedAfter(
  ports: SessionPorts,
  seen: Seen,
  document: JournalRecord,
  text: string,
): Refused | undefined {
  if (!seen.keys || seen.hash === undefined) return undefined;
  if (document.key !== seen.keys.public)
    return { refused: document.key === undefined ? 'JOURNAL_UNSIGNED' : 'JOURNAL_FORGED', path: '$.key' };
  if (!isSignatureValid(ports, document, text)) return { refused: 'JOURNAL_FORGED', path: '$.signature' };
  const { seq, escrow } = seen.document;
  return grown({ seq, hash: seen.hash, counter: escrow.counter }, document, ports.state.hash(text));
}

/**
 * The same for a session that only reads, after another session saw the journal. `reseeded`: it may have got a new key since.
 */
export function refusedAfterReading(
  seen: Pick<Seen, 'document' | 'hash'>,
  { journal, hash }: Facts,
  reseeded: boolean,
): Refused | undefined {
  const { key, seq, escrow } = seen.document;
  if (key === undefined || seen.hash === undefined) return undefined;
  if (!journal) return { refused: 'JOURNAL_MISSING', path: '' };
  if (journal.key === undefined) return { refused: 'JOURNAL_UNSIGNED', path: '$.key' };
  if (journal.key !== key && !(reseeded && journal.reseeded?.from === key))
    return { refused: 'JOURNAL_FORGED', path: '$.key' };
  return grown({ seq, hash: seen.hash, counter: escrow.counter }, journal, hash);
}

/**
 * Reads the text of a journal. Throws what `StateFormat.journal` throws, and JOURNAL_FUTURE: in a journal of the future no
 * age is what it says, and a deadline may never come.
 */
export function parseJournal(
  found: { readonly text: string; readonly at?: Date },
  { journal: store, clock, state }: SessionPorts,
): JournalRecord {
  const document = state.journal(found.text, store.place);
  const at = found.at ?? (store.clock ?? clock).now();
  if (!fromFuture(document, at)) return document;
  const last = document.alive ?? '';
  const branch = /@(.+)$/.exec(store.place)?.[1];
  throw new KeyturnError('JOURNAL_FUTURE', {
    what: `the journal at ${store.place} says that it was written at ${last}, ${inWords(Date.parse(last) - at.getTime())} after ${found.at ? "GitHub's" : "this machine's"} time (${at.toISOString()}): a clock was wrong, and the ages in it are not believed`,
    hint:
      branch === undefined
        ? `is this machine's clock behind (\`date -u\`)? Set it, and run again. If it is right: put the last version of ${store.place} back that was written before, and run \`keyturn status\``
        : `\`git fetch origin ${branch} && git log -p FETCH_HEAD\` shows which run wrote it: set the clock of its machine. Nothing goes on before that time, or before the branch is set back to the commit before it and \`keyturn doctor\` says what else has to be done`,
    path: '$.alive',
  });
}
