/** What every commit to the journal says of itself. */
import { KeyturnError } from '../model/errors.ts';
import { CHAIN, type JournalRecord } from '../model/record.ts';
import { lastTime, livedInOrder } from '../model/record-times.ts';
import { withSealingKeys, writtenWithKeys } from './kept-keys.ts';
import { base64url } from './random-text.ts';
import type { Seen, SessionPorts } from './session-ports.ts';

/** One commit to the journal: the document, and its signed text. */
export type Commit = { readonly document: JournalRecord; readonly text: string };

/** What a commit says in addition to its changes. */
type Says = {
  /** The lines of the commit message. */
  readonly lines: readonly string[];
  /** The place of the escrow, where the journal is to name it from now on. */
  readonly place: string | undefined;
  /** The store's own time of the last PUT to the escrow, where this run made one. */
  readonly putAt: Date | undefined;
};

/** The signed form. Throws JOURNAL_FULL, and INTERNAL rather than give a text that nobody could read. */
export function commitForm(ports: SessionPorts, before: Seen, changed: JournalRecord, says: Says): Commit {
  const { owner, actor, state, random, journal: store } = ports;
  const { keys, hash } = before;
  const { signature: _, key: _key, box: _box, ...rest } = livedInOrder(changed, before.document);
  const putAt = says.putAt?.toISOString();
  const next: JournalRecord = {
    ...rest,
    seq: before.document.seq + 1,
    chain: before.document.seq === 0 || hash === undefined ? [] : [hash, ...before.document.chain].slice(0, CHAIN),
    by: { run: owner.run, attempt: owner.attempt, ...(actor === undefined ? {} : { actor }) },
    nonce: base64url(random.bytes(12)),
    says: says.lines,
    escrow: {
      ...rest.escrow,
      ...(says.place === undefined ? {} : { place: says.place }),
      ...(putAt === undefined ? {} : { at: putAt }),
    },
    ...(keys === undefined ? {} : { key: keys.public, box: keys.box }),
  };
  const alive = { ...next, alive: aliveAt(ports, next) };
  const kept = keys === undefined ? alive : withSealingKeys(alive, ports.sealingKeys);
  const { journal: document, text } = writtenWithKeys(state, kept, keys);
  try {
    state.journal(text, store.place);
  } catch (error) {
    if (!(error instanceof KeyturnError)) throw error;
    throw new KeyturnError('INTERNAL', {
      what: `the journal was to be written in a form that nobody could read (${error.path ?? error.code}); it was not`,
      hint: 'report it with this path; the journal is as it was',
    });
  }
  return { document, text };
}

/** Never earlier than anything that the document says, so that no journal goes back in time. */
function aliveAt({ journal: store, clock }: SessionPorts, document: JournalRecord): string {
  const now = (store.clock ?? clock).now();
  const last = Date.parse(lastTime(document) ?? '');
  return new Date(Number.isNaN(last) ? now : Math.max(now.getTime(), last)).toISOString();
}
