/** What a run finds at its start, journal and escrow, and what it may do with them. */
import { KeyturnError } from '../model/errors.ts';
import { type Facts, type Judgement, judge, type Refused } from '../model/judgement.ts';
import type { EscrowText } from '../model/record.ts';
import { isThere } from './escrow-codec.ts';
import { refusal } from './refusals.ts';
import type { Asking, Found, SessionPorts } from './session-ports.ts';
import { isSignatureValid, parseJournal } from './state-signature.ts';

/** An answer may be older than the last write: an alarm about age is raised only after these pauses, in milliseconds. */
export const AGAIN = [5_000, 15_000, 30_000] as const;

/** A judgement for which every question is answered. */
export type Decided = Exclude<Judgement, { readonly ask: unknown }>;

/** What only a person may ask for. */
export type Repaired = { readonly may: 'replace journal' | 'replace seed' };

/** What a person asked for, where that repairs what was found; anything else stays as it was judged. */
export function repaired(
  repair: 'new-journal' | 'new-seed',
  decided: Decided,
  { pin, text, journal }: Facts,
): Decided | Repaired {
  const code = 'refused' in decided ? decided.refused : undefined;
  if (repair === 'new-journal') {
    const begins = code === 'JOURNAL_MISSING' && (pin === undefined || text !== undefined);
    return begins ? { may: 'replace journal' } : decided;
  }
  // A pin is taken out by review first: the new key is another one.
  return code === 'SEED_LOST' && pin === undefined && journal?.key !== undefined ? { may: 'replace seed' } : decided;
}

/** Reads and decides; an alarm about age is raised only if it stays after some more readings. Throws what is refused. */
export async function settled<J extends Decided | Repaired>(
  ports: SessionPorts,
  escrow: EscrowText | undefined,
  decides: (facts: Facts) => Promise<J>,
): Promise<{ found: Found | undefined; judged: Exclude<J, Refused> }> {
  for (let reading = 0; ; reading++) {
    const { found, facts } = await findingOf(ports, escrow);
    const judged = await decides(facts);
    if (!('refused' in judged)) return { found, judged: judged as Exclude<J, Refused> };
    const aged = judged.refused === 'JOURNAL_ROLLED_BACK' || judged.refused === 'JOURNAL_FORKED';
    const pause = aged ? AGAIN[reading] : undefined;
    if (pause === undefined) throw refusal(judged, ports);
    await ports.clock.sleep(pause);
  }
}

async function findingOf(
  ports: SessionPorts,
  text: EscrowText | undefined,
): Promise<{ found: Found | undefined; facts: Facts }> {
  const { journal, state, pin, escrow } = ports;
  const read = await journal.read();
  const document = read && parseJournal(read, ports);
  return {
    found: read && document && { document, text: read.text, version: read.version },
    facts: {
      pin,
      escrow: escrow !== undefined,
      text,
      seedKey: text && state.keys(text.seed).public,
      journal: document,
      hash: read && state.hash(read.text),
      verifies: read !== undefined && document !== undefined && isSignatureValid(ports, document, read.text),
    },
  };
}

/** Asks what the judgement asks for, and nothing else. */
export async function decide(ports: SessionPorts, given: Facts, { tags }: Asking): Promise<Decided> {
  let facts: Facts = given;
  for (;;) {
    const judged = judge(facts);
    if (!('ask' in judged)) return judged;
    if (judged.ask === 'stored') {
      // Where the escrow can be read it has been read, and there is nothing.
      const at = ports.escrow?.read ? undefined : await ports.escrow?.updatedAt();
      facts = { ...facts, stored: at?.getTime() ?? null };
    } else if (judged.ask === 'created') {
      facts = { ...facts, created: (await ports.runs.createdAt()).getTime() };
    } else if (judged.ask === 'tags') facts = { ...facts, tags: await tags() };
    else if (await isThereAfterAll(ports, facts)) return { may: 'wait' };
    else facts = { ...facts, again: true };
  }
}

/** Another first run may have made progress meanwhile. */
async function isThereAfterAll({ journal, escrow }: SessionPorts, facts: Facts): Promise<boolean> {
  if (facts.journal === undefined) return (await journal.read()) !== undefined;
  return escrow !== undefined && (await isThere(escrow));
}

/** HELD: a later run goes on. */
export function waiting(what: string): KeyturnError {
  return new KeyturnError('HELD', { what, hint: 'nothing to do: the next run goes on' });
}
