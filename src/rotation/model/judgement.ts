/**
 * What a run may do with the journal and the escrow that it finds. Pure: a fact that is not known yet is asked for, and the
 * judgement is made again with it, so that nothing is asked that does not decide.
 */
import type { Code } from './errors.ts';
import { QUEUE_MARGIN } from './policy.ts';
import type { EscrowText, JournalRecord } from './record.ts';

/** What is known of journal and escrow. */
export type Facts = {
  /** `journal: { key }` of the configuration. */
  readonly pin: string | undefined;
  /** Whether there is an escrow at all. */
  readonly escrow: boolean;
  /** Its text, as this run was handed it. */
  readonly text: Pick<EscrowText, 'journal' | 'counter' | 'anchor'> | undefined;
  /** The public key of the text's seed. */
  readonly seedKey: string | undefined;
  readonly journal:
    | Pick<
        JournalRecord,
        'id' | 'key' | 'seq' | 'chain' | 'escrow' | 'secrets' | 'offboarded' | 'reseeded' | 'incidents'
      >
    | undefined;
  /** Hash of the journal's file. */
  readonly hash: string | undefined;
  /** Whether the journal is signed by the key that it names. */
  readonly verifies: boolean;
  /** When this run was created, in milliseconds; left out = not asked yet. */
  readonly created?: number;
  /** When the secret of the escrow was last written; null = it does not exist; left out = not asked yet. */
  readonly stored?: number | null;
  /** Whether a provider lists a tag of some Keyturn journal; left out = not asked yet. */
  readonly tags?: boolean;
  /** Whether the missing journal or escrow was read once more after the tags were listed. */
  readonly again?: boolean;
};

/** Why nothing may be done, and where in the document that shows. */
export type Refused = { readonly refused: Code; readonly path: string };

export type Judgement =
  /** `sign`: the seed signs. `begin`: there is no journal yet. `unsigned`: there will be no seed. `wait`: a later run knows more. */
  | { readonly may: 'sign' | 'begin' | 'unsigned' | 'wait' }
  | { readonly ask: 'created' | 'stored' | 'tags' | 'again' }
  | Refused;

/** Decides from the facts, or asks for the next one that decides. */
export function judge(facts: Facts): Judgement {
  const { pin, text, seedKey, journal, escrow } = facts;
  if (text && seedKey !== undefined) {
    if (pin !== undefined && seedKey !== pin) return refuse('JOURNAL_KEY', '$.seed');
    return journal ? withSeed(facts, text, seedKey, journal) : refuse('JOURNAL_MISSING', '');
  }
  if (!journal) return withoutJournal(facts);
  if (journal.key === undefined) {
    return escrow || pin !== undefined ? refuse('JOURNAL_UNSIGNED', '$.key') : { may: 'unsigned' };
  }
  return seedless(facts, journal);
}

/** What may have happened to a signed document since the one that was seen before; undefined = it grew out of that. */
export function grown(
  seen: { readonly seq: number; readonly hash: string; readonly counter: number },
  journal: Pick<JournalRecord, 'seq' | 'chain' | 'escrow'>,
  hash: string | undefined,
): Refused | undefined {
  if (journal.seq < seen.seq) return refuse('JOURNAL_ROLLED_BACK', '$.seq');
  const ahead = journal.seq - seen.seq;
  const there = ahead === 0 ? hash : journal.chain[ahead - 1];
  if (there !== undefined && there !== seen.hash) return refuse('JOURNAL_FORKED', '$.chain');
  if (journal.escrow.counter < seen.counter) return refuse('JOURNAL_ROLLED_BACK', '$.escrow.counter');
  return undefined;
}

function withSeed(
  { hash, verifies }: Facts,
  text: NonNullable<Facts['text']>,
  seedKey: string,
  journal: NonNullable<Facts['journal']>,
): Judgement {
  if (journal.id !== text.journal) return refuse('ESCROW_FOREIGN', '$.journal');
  if (journal.key === undefined) return refuse('JOURNAL_UNSIGNED', '$.key');
  if (journal.key !== seedKey) return refuse('JOURNAL_FORGED', '$.key');
  if (!verifies) return refuse('JOURNAL_FORGED', '$.signature');
  return grown({ ...text.anchor, counter: text.counter }, journal, hash) ?? { may: 'sign' };
}

/** Neither journal nor seed: a first run, unless something shows that there was one before. */
function withoutJournal(facts: Facts): Judgement {
  const { pin, escrow, tags, again } = facts;
  if (pin !== undefined) return refuse('JOURNAL_MISSING', '');
  if (!escrow) return { may: 'unsigned' };
  const handed = notHandedOver(facts);
  if (handed) return handed;
  if (tags === undefined) return { ask: 'tags' };
  if (!tags) return { may: 'begin' };
  // Another first run may have begun meanwhile: what it minted is not lost.
  return again === true ? refuse('JOURNAL_MISSING', '') : { ask: 'again' };
}

/** A signed journal, and no seed. */
function seedless(facts: Facts, journal: NonNullable<Facts['journal']>): Judgement {
  const { pin, escrow, verifies, tags, again } = facts;
  if (!verifies) return refuse('JOURNAL_FORGED', '$.signature');
  const lost = refuse('SEED_LOST', '');
  if (pin !== undefined && journal.key !== pin) return refuse('JOURNAL_KEY', '$.key');
  if (!escrow) return lost;
  const handed = notHandedOver(facts);
  if (handed) return handed;
  // The run that began it may have put its seed into the escrow meanwhile.
  const gone: Judgement = again === true ? lost : { ask: 'again' };
  if (pin !== undefined || !isOnlyBegun(journal)) return gone;
  if (tags === undefined) return { ask: 'tags' };
  return tags ? gone : { may: 'begin' };
}

/** The secret exists, and this run was not given it; undefined if it does not exist. */
function notHandedOver({ stored, created }: Facts): Judgement | undefined {
  if (stored === undefined) return { ask: 'stored' };
  if (stored === null) return undefined;
  if (created === undefined) return { ask: 'created' };
  return created > stored + QUEUE_MARGIN ? refuse('ESCROW_NOT_WIRED', '') : { may: 'wait' };
}

/** How far a journal may be ahead of its reader, in milliseconds: the clocks of honest writers are closer. */
const AHEAD = 10 * 60_000;

/** In a journal of the future no age is what it says, and a deadline may never come. `at`: the time of the answer that brought it. */
export function fromFuture({ alive }: Pick<JournalRecord, 'alive'>, at: Date): Refused | undefined {
  return alive !== undefined && Date.parse(alive) > at.getTime() + AHEAD
    ? refuse('JOURNAL_FUTURE', '$.alive')
    : undefined;
}

/** Begun and nothing more: the run that began it was killed before its seed was in the escrow. */
export function isOnlyBegun({
  secrets,
  escrow,
  offboarded,
  reseeded,
  incidents,
}: NonNullable<Facts['journal']>): boolean {
  const entries = Object.keys(secrets).length + (offboarded ?? []).length + Object.keys(incidents ?? {}).length;
  return entries === 0 && escrow.counter === 1 && reseeded === undefined;
}

function refuse(refused: Code, path: string): Refused {
  return { refused, path };
}
