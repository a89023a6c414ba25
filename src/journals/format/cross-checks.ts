/**
 * What the members of a journal say of each other. Every rule is kept by an honest writer, so that a document which breaks
 * one was edited or made by something else.
 */
import { CHAIN } from '../../rotation/model/record.ts';
import { inOrder } from './compact.ts';
import type { Credential, Document, Entry } from './document.ts';
import type { Path } from './path.ts';

/** The path of the first contradiction; undefined if there is none. */
export function contradiction(journal: Document): Path | undefined {
  if (journal.chain.length !== Math.min(journal.seq - 1, CHAIN)) return ['chain'];
  if (journal.signature !== undefined && journal.key === undefined) return ['key'];
  if (journal.key !== undefined && journal.signature === undefined) return ['signature'];
  const met: Met = { rotations: new Map(), live: new Set(), homes: homesOf(journal) };
  for (const [key, entry] of inOrder(journal.secrets)) {
    const wrong = inEntry(journal, key, entry, met);
    if (wrong) return ['secrets', key, ...wrong];
  }
  return timeAfter(journal);
}

type Met = {
  /** Rotation -> what it belongs to: `ask` of an entry, or a credential. */
  readonly rotations: Map<string, { readonly entry: string; readonly of: 'ask' | 'credential' }>;
  /** Provider, account and id of what lives. */
  readonly live: Set<string>;
  /** Rotation -> keys of the entries that have its credential. */
  readonly homes: ReadonlyMap<string, string>;
};

function homesOf({ secrets }: Document): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(secrets).flatMap(([key, { credentials }]) =>
      credentials.map(({ rotation }) => [rotation, key] as const),
    ),
  );
}

function inEntry(journal: Document, key: string, entry: Entry, met: Met): Path | undefined {
  const { ask, wish, human, credentials } = entry;
  if (ask) {
    if (met.rotations.has(ask.rotation)) return ['ask', 'rotation'];
    met.rotations.set(ask.rotation, { entry: key, of: 'ask' });
    if (ask.escrow && ask.escrow.counter > journal.escrow.counter) return ['ask', 'escrow', 'counter'];
    const beside = credentials.some(({ rotation }) => rotation === ask.rotation);
    if (ask.step === 'used' && !beside) return ['ask', 'step'];
  }
  const single = new Set<string>();
  for (const [index, credential] of credentials.entries()) {
    const known = met.rotations.get(credential.rotation);
    const isAnswer = known?.of === 'ask' && known.entry === key && ask?.step === 'used';
    if (known && !isAnswer) return ['credentials', index, 'rotation'];
    met.rotations.set(credential.rotation, { entry: key, of: 'credential' });
    const wrong = inCredential(journal, credential, met, single);
    if (wrong) return ['credentials', index, ...wrong];
  }
  for (const [index, rotation] of (wish?.exposed ?? []).entries()) {
    const home = met.homes.get(rotation);
    if (home !== undefined && home !== key) return ['wish', 'exposed', index];
  }
  for (const cause of wish?.causes ?? []) {
    const incident = /^incident:(.+)$/.exec(cause)?.[1];
    if (incident !== undefined && !Object.hasOwn(journal.incidents ?? {}, incident)) return ['wish', 'causes'];
  }
  const missing = human && needed(human.code).find((member) => human[member] === undefined);
  return missing === undefined ? undefined : ['human', missing];
}

/** The members that each code for a human needs. */
function needed(code: NonNullable<Entry['human']>['code']): readonly ('rotation' | 'place')[] {
  switch (code) {
    case 'WRITTEN_BY_OTHERS':
    case 'HOLDS_IT':
      return ['rotation', 'place'];
    case 'MINT_UNKNOWN':
    case 'NOT_OURS':
    case 'VALUE_CHANGED':
    case 'BINDING_UNKNOWN':
    case 'UNSIGNED':
    case 'VERIFY_INCONCLUSIVE':
      return ['rotation'];
    default:
      return [];
  }
}

const LIVE: readonly string[] = ['pending', 'current', 'previous'];

function inCredential(journal: Document, credential: Credential, met: Met, single: Set<string>): Path | undefined {
  const { stage, step } = credential;
  if (LIVE.includes(stage)) {
    if ((stage === 'pending') === (step === 'done')) return ['step'];
    if (credential.id !== undefined) {
      const name = JSON.stringify([credential.provider, credential.account, credential.id]);
      if (met.live.has(name)) return ['id'];
      met.live.add(name);
    }
  }
  if (stage === 'pending' || stage === 'current') {
    if (single.has(stage)) return ['stage'];
    single.add(stage);
  }
  const { escrow } = credential;
  if (escrow?.state === 'held' && credential.fingerprint === undefined) return ['fingerprint'];
  if (escrow && escrow.counter > journal.escrow.counter) return ['escrow'];
  for (const [file, { at, started, run }] of Object.entries(credential.after ?? {})) {
    if (started === undefined ? run !== undefined : started < at) return ['after', file];
  }
  return outOfOrder(credential);
}

/** The times of a credential are in order. `revoking` may come before `previous`: one that ended first was never previous. */
const LIFE = ['intent', 'minted', 'writing', 'current', 'previous', 'ended'] as const;

function outOfOrder({ times }: Credential): Path | undefined {
  let last = times.intent;
  for (const name of LIFE) {
    const at = times[name];
    if (at === undefined) continue;
    if (at < last) return ['times'];
    last = at;
  }
  if (times.revoking !== undefined && times.revoking < times.intent) return ['times'];
  return undefined;
}

/**
 * No time that Keyturn's own clock gave is later than the commit. Times of other clocks are not checked: those of places
 * (`done`, what was adopted or observed there, the escrow's), those of link services (`opened`, `saved`), and future ones.
 */
function timeAfter(journal: Document): Path | undefined {
  const { alive } = journal;
  const late = (at: string | undefined) => at !== undefined && at > alive;
  if (late(journal.escrow.lock?.since)) return ['escrow', 'lock', 'since'];
  for (const [index, { since }] of (journal.offboarded ?? []).entries())
    if (late(since)) return ['offboarded', index, 'since'];
  for (const [key, { at }] of Object.entries(journal.noticed ?? {})) if (late(at)) return ['noticed', key, 'at'];
  for (const [id, { opened, closed }] of Object.entries(journal.incidents ?? {}))
    if (late(opened) || late(closed)) return ['incidents', id, late(opened) ? 'opened' : 'closed'];
  for (const [key, entry] of inOrder(journal.secrets)) {
    const wrong = lateIn(entry, late);
    if (wrong) return ['secrets', key, ...wrong];
  }
  return undefined;
}

function lateIn(entry: Entry, late: (at: string | undefined) => boolean): Path | undefined {
  for (const member of ['lock', 'wish', 'human', 'closing', 'ask', 'retiring', 'hold'] as const)
    if (late(entry[member]?.since)) return [member, 'since'];
  for (const [index, { times, adopted, seen, shares, after }] of entry.credentials.entries()) {
    const path = ['credentials', index] as const;
    for (const name of [...LIFE, 'revoking'] as const) {
      const foreign = adopted === true && (name === 'intent' || name === 'current');
      if (!foreign && late(times[name])) return [...path, 'times'];
    }
    if (late(seen)) return [...path, 'times'];
    for (const [file, { at, started }] of Object.entries(after ?? {}))
      if (late(at) || late(started)) return [...path, 'after', file];
    for (const [number, share] of shares.entries()) {
      for (const name of ['drafted', 'sent', 'announced', 'reminded', 'left'] as const)
        if (late(share[name])) return [...path, 'shares', number];
    }
  }
  return undefined;
}
