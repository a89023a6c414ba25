/** How a session begins: what was found decides whether the journal is signed, read, or begun. */
import { is, KeyturnError } from '../model/errors.ts';
import { type Facts, judge, type Refused } from '../model/judgement.ts';
import { CHAIN, type EscrowText, emptyJournal } from '../model/record.ts';
import { withoutSeed } from '../model/without-seed.ts';
import { escrowOf } from './escrow-codec.ts';
import { type Decided, decide, type Repaired, repaired, settled, waiting } from './findings.ts';
import { journalId } from './random-text.ts';
import type { Asking, Found, SessionPorts, Start } from './session-ports.ts';

/**
 * Judges journal and escrow for a run that acts. One request where the journal exists and the escrow was handed over.
 * Throws what `Session.open` says.
 */
export async function opened(ports: SessionPorts, asking: Asking): Promise<Start> {
  const { repair } = asking;
  let foreign = false;
  const text = await escrowOf(ports).catch((error: unknown) => {
    // The place holds something that is not Keyturn's, and a person says that it may go.
    if (repair !== 'new-seed' || !is(error, 'ESCROW_FOREIGN')) throw error;
    foreign = true;
    return undefined;
  });
  // An escrow that was handed over empty has been overwritten: it is treated like any text that is not Keyturn's.
  if (repair === 'new-seed' && !text && ports.pending !== undefined && ports.escrow?.read === undefined) foreign = true;
  const { found, judged } = await settled(ports, text, async (facts): Promise<Decided | Repaired> => {
    const decided = await decide(ports, foreign ? { ...facts, stored: null, again: true } : facts, asking);
    return repair === undefined ? decided : repaired(repair, decided, facts);
  });
  switch (judged.may) {
    case 'replace journal':
      return anotherJournal(ports, text);
    case 'replace seed':
      return anotherSeed(ports, found, asking);
    case 'sign':
      return startOf(ports, found, { seed: text?.seed, escrowAtStart: text });
    case 'unsigned':
      return startOf(ports, found, { seed: undefined });
    case 'begin': {
      const { lock } = found?.document.escrow ?? {};
      if (lock && (await asking.isAlive(lock.owner))) throw waiting('another first run is under way');
      return startOf(ports, found, { seed: ports.state.newSeed(ports.random), begins: true });
    }
    case 'wait':
      throw waiting('this run was created before the escrow was last written, so it was not handed what is there now');
  }
}

/**
 * Judges the journal for a run that only reads. `reads`: the escrow is read where it can be. `differs` says what is wrong
 * with it compared to what another session saw.
 */
export async function readOnly(
  ports: SessionPorts,
  reads: boolean,
  differs: (facts: Facts) => Refused | undefined,
): Promise<Start> {
  const text =
    ports.escrow?.read && !reads
      ? undefined
      : await escrowOf(ports).catch((error: unknown) => {
          if (!is(error, 'ESCROW_FAILED')) throw error;
          return undefined;
        });
  const { found } = await settled(ports, text, async (facts): Promise<Decided> => {
    const difference = differs(facts);
    if (difference) return difference;
    const judged = judge({ ...facts, stored: null, tags: false });
    if ('ask' in judged) return { may: 'begin' };
    const unknown = 'refused' in judged && ['SEED_LOST', 'JOURNAL_MISSING'].includes(judged.refused);
    return unknown && text === undefined ? { may: 'wait' } : judged;
  });
  return startOf(ports, found, { seed: text?.seed, escrowAtStart: text, readOnly: true });
}

function startOf(
  { random, state }: SessionPorts,
  found: Found | undefined,
  more: Omit<Start, 'document' | 'hash' | 'version'>,
): Start {
  return {
    document: found?.document ?? emptyJournal(journalId(random)),
    hash: found && state.hash(found.text),
    version: found?.version,
    ...more,
  };
}

/** Another journal under the seed of the lost one, where that is at hand: its key and its tags stay. */
function anotherJournal(ports: SessionPorts, text: EscrowText | undefined): Start {
  if (!text) return startOf(ports, undefined, { seed: ports.state.newSeed(ports.random), begins: true, repairs: true });
  const more = { seed: text.seed, escrowAtStart: text, begins: true, firstNumber: text.counter + 1 };
  const { seq, hash } = text.anchor;
  const unknown = 'A'.repeat(43);
  const chain = Array.from({ length: Math.min(seq - 1, CHAIN) }, () => unknown);
  return { ...startOf(ports, undefined, more), document: { ...emptyJournal(text.journal), seq, chain }, hash };
}

/** The same journal under another seed: what was recorded before is marked, and no fingerprint of the old seed is kept. */
async function anotherSeed(ports: SessionPorts, found: Found | undefined, { isAlive }: Asking): Promise<Start> {
  const document = found?.document;
  if (!found || document?.key === undefined)
    throw new KeyturnError('INTERNAL', { what: 'a new seed was to be made for no journal' });
  const owners = [document.escrow.lock, ...Object.values(document.secrets).map(({ lock }) => lock)];
  for (const lock of owners) if (lock && (await isAlive(lock.owner))) throw waiting('another run is at work');
  const seed = ports.state.newSeed(ports.random);
  const more = { seed, begins: true, firstNumber: document.escrow.counter + 1 };
  return { ...startOf(ports, found, more), document: withoutSeed(document) };
}
