/**
 * One run's view of the journal. Transitions that are asked for at the same time share a commit; each carries what its
 * decision rested on (the entry's revision, its owner), and that is checked again inside every merge. A transition is
 * durable when `commit` resolves: effects wait for that.
 *
 * What the escrow's seed signs is believed, and nothing else: at the start, and again whenever the journal is read.
 */
import { is, KeyturnError } from '../model/errors.ts';
import { inWords } from '../model/following-clock.ts';
import { type Facts, fromFuture, grown, type Judgement, judge, type Refused } from '../model/judgement.ts';
import type { Clock, JournalStore, Owner, Ports, Random, StateKeys } from '../model/ports.ts';
import {
  CHAIN,
  type EntryRecord,
  type EscrowText,
  emptyJournal,
  type JournalRecord,
  type Kept,
  sameOwner,
  type WishRecord,
} from '../model/record.ts';
import { signedMessage } from '../model/record-text.ts';
import { lastTime, livedInOrder } from '../model/record-times.ts';
import { Secret } from '../model/secret.ts';
import { withoutSeed } from '../model/without-seed.ts';
import { refusal, withNewSeed } from './refusals.ts';

type Change = {
  /** One line of the commit message: `production/X: pending -> current (max-age)`. */
  readonly message: string;
  /** Pure. Throws JOURNAL_CONFLICT if the document no longer is what the decision rested on. */
  apply(document: JournalRecord): JournalRecord;
};

type Waiting = { readonly change: Change; resolve(): void; reject(error: unknown): void };

/** What a session needs of the world. */
export type Memory = Pick<
  Ports,
  'journal' | 'clock' | 'random' | 'state' | 'pin' | 'escrow' | 'pending' | 'owner' | 'actor' | 'runs'
>;

/** What only the caller can ask, and only a first run asks. */
export type Asking = {
  /** Whether a provider lists the tag of some Keyturn journal. */
  tags(): Promise<boolean>;
  isAlive(owner: Owner): Promise<boolean>;
  /** What a person asked for: another journal where there is none any more, another seed where it is lost. */
  readonly repair?: 'new-journal' | 'new-seed' | undefined;
};

const ATTEMPTS = 6;
/** An answer of GitHub's may be older than its last write: an alarm about age is raised only after these, in milliseconds. */
const AGAIN = [5_000, 15_000, 30_000] as const;

type Found = { readonly document: JournalRecord; readonly text: string; readonly version: string };

export class Session {
  readonly #memory: Memory;
  readonly #store: JournalStore;
  readonly #clock: Clock;
  readonly #random: Random;
  #document: JournalRecord;
  /** The file as it was last read or written. */
  #hash: string | undefined;
  #version: string | undefined;
  /** The escrow's seed and what it is good for; undefined where nothing is signed, or only looked at. */
  #seed: Secret | undefined;
  #keys: StateKeys | undefined;
  /** A seed of this run's own that is not put away yet: the first commit does that before anything else. */
  #beginning = false;
  /** Why this run did not begin the journal after all: nothing may follow that only its own seed could sign. */
  #unbegun: unknown;
  /** The number of the first text of the escrow. */
  readonly #first: number;
  /** Nothing is written: a look. */
  readonly #looks: boolean;
  #moved = false;
  /** A person knows that there was a journal before. */
  readonly #repairs: boolean;
  #waiting: Waiting[] = [];
  #flushing = false;
  #checked: Promise<void> | undefined;

  /** The escrow's text as this run found it. */
  readonly kept: EscrowText | undefined;
  /** The store's own time of the last PUT that this run made. */
  putAt: Date | undefined;
  /** The document that was durable when this run last put. */
  anchored = 0;
  /** Entries as the rotations of this run will leave them at most, by key: the room for them is taken. */
  readonly promised = new Map<string, EntryRecord>();
  /** The document that holds the last wish which a command of this run made. */
  wished = 0;

  private constructor(
    memory: Memory,
    found: Found | undefined,
    seed: Secret | undefined,
    more: {
      readonly kept?: EscrowText | undefined;
      readonly begins?: boolean;
      readonly looks?: boolean;
      readonly repairs?: boolean;
      /** The number of the first text, where it is not 1. */
      readonly first?: number;
    } = {},
  ) {
    this.#memory = memory;
    this.#store = memory.journal;
    this.#clock = memory.clock;
    this.#random = memory.random;
    this.#document = found?.document ?? emptyJournal(journalId(memory.random));
    this.#hash = found && memory.state.hash(found.text);
    this.#version = found?.version;
    this.#seed = seed;
    this.#keys = seed && memory.state.keys(seed);
    this.#beginning = more.begins === true;
    this.#first = more.first ?? 1;
    this.#looks = more.looks === true;
    this.#repairs = more.repairs === true;
    this.kept = more.kept;
    this.existed = found !== undefined;
  }

  /**
   * Judges the journal and the escrow, as what may be done with them decides everything else. One request where the journal
   * exists and the escrow was handed over. A first run draws a seed, and puts it away before its first commit.
   *
   * Throws JOURNAL_CORRUPT, JOURNAL_FUTURE, every other refusal of a journal or an escrow, HELD where a later run knows
   * more, or what the store throws.
   */
  static async open(memory: Memory, asking: Asking): Promise<Session> {
    const { repair } = asking;
    let foreign = false;
    const kept = await escrowOf(memory).catch((error: unknown) => {
      // What is there is not Keyturn's, and a person says that it may go.
      if (repair !== 'new-seed' || !is(error, 'ESCROW_FOREIGN')) throw error;
      foreign = true;
      return undefined;
    });
    // Handed over, and nothing in it: somebody overwrote it, as with anything else that is not Keyturn's.
    if (repair === 'new-seed' && !kept && memory.pending !== undefined && memory.escrow?.read === undefined)
      foreign = true;
    const { found, judged } = await settled(memory, kept, async (facts): Promise<Decided | Mended> => {
      const decided = await decide(memory, foreign ? { ...facts, stored: null, again: true } : facts, asking);
      return repair === undefined ? decided : mended(repair, decided, facts);
    });
    switch (judged.may) {
      case 'begin anew':
        return Session.#anew(memory, kept);
      case 'reseed':
        return Session.#reseeded(memory, found, asking);
      case 'sign':
        return new Session(memory, found, kept?.seed, { kept });
      case 'unsigned':
        return new Session(memory, found, undefined);
      case 'begin': {
        const { lock } = found?.document.escrow ?? {};
        if (lock && (await asking.isAlive(lock.owner))) throw waiting('another first run is under way');
        return new Session(memory, found, memory.state.newSeed(memory.random), { begins: true });
      }
      case 'wait':
        throw waiting(
          'this run was created before the escrow was last written, so it was not handed what is there now',
        );
    }
  }

  /** Another journal under the seed of the lost one, where that is at hand: its key and its tags stay. */
  static #anew(memory: Memory, kept: EscrowText | undefined): Session {
    if (!kept)
      return new Session(memory, undefined, memory.state.newSeed(memory.random), { begins: true, repairs: true });
    const session = new Session(memory, undefined, kept.seed, { kept, begins: true, first: kept.counter + 1 });
    const { seq, hash } = kept.anchor;
    const unknown = 'A'.repeat(43);
    const chain = Array.from({ length: Math.min(seq - 1, CHAIN) }, () => unknown);
    session.#document = { ...emptyJournal(kept.journal), seq, chain };
    session.#hash = hash;
    return session;
  }

  /** The same journal under another seed: what was recorded before is marked, and no fingerprint of the old seed is kept. */
  static async #reseeded(memory: Memory, found: Found | undefined, { isAlive }: Asking): Promise<Session> {
    const document = found?.document;
    if (!found || document?.key === undefined)
      throw new KeyturnError('INTERNAL', { what: 'a new seed was to be made for no journal' });
    const owners = [document.escrow.lock, ...Object.values(document.secrets).map(({ lock }) => lock)];
    for (const lock of owners) if (lock && (await isAlive(lock.owner))) throw waiting('another run is at work');
    const seed = memory.state.newSeed(memory.random);
    const session = new Session(memory, found, seed, { begins: true, first: document.escrow.counter + 1 });
    session.#document = withoutSeed(document);
    return session;
  }

  /**
   * The journal as it can be read without the seed: its own signature is verified, the pin and, where it is at hand, the
   * escrow's text as well. Writes nothing, ever. One request, and one more with `reads` where the escrow can be read.
   * With `since`, it has to have grown out of what that session saw, under the same key; with `reseeded`, or under a new one.
   * Throws what `open` throws, but for what only the seed shows.
   */
  static async look(
    memory: Memory,
    {
      reads = false,
      since,
      reseeded = false,
    }: { readonly reads?: boolean; readonly since?: Session; readonly reseeded?: boolean } = {},
  ): Promise<Session> {
    const kept =
      memory.escrow?.read && !reads
        ? undefined
        : await escrowOf(memory).catch((error: unknown) => {
            if (!is(error, 'ESCROW_FAILED')) throw error;
            return undefined;
          });
    const { found } = await settled(memory, kept, async (facts): Promise<Decided> => {
      const strange = since ? since.#strange(facts, reseeded) : undefined;
      if (strange) return strange;
      const judged = judge({ ...facts, stored: null, tags: false });
      if ('ask' in judged) return { may: 'begin' };
      const unknown = 'refused' in judged && ['SEED_LOST', 'JOURNAL_MISSING'].includes(judged.refused);
      return unknown && kept === undefined ? { may: 'wait' } : judged;
    });
    return new Session(memory, found, kept?.seed, { kept, looks: true });
  }

  /** What is wrong with a journal that is read after this session saw it; undefined if it is the same one, gone on. */
  #strange({ journal, hash }: Facts, reseeded: boolean): Refused | undefined {
    const { key, seq, escrow } = this.#document;
    if (!this.existed || key === undefined || this.#hash === undefined) return undefined;
    if (!journal) return { refused: 'JOURNAL_MISSING', path: '' };
    if (journal.key === undefined) return { refused: 'JOURNAL_UNSIGNED', path: '$.key' };
    if (journal.key !== key && !(reseeded && journal.reseeded?.from === key))
      return { refused: 'JOURNAL_FORGED', path: '$.key' };
    return grown({ seq, hash: this.#hash, counter: escrow.counter }, journal, hash);
  }

  get document(): JournalRecord {
    return this.#document;
  }

  /** Whether the journal existed, or was made by this run. */
  get exists(): boolean {
    return this.#version !== undefined;
  }

  /** Whether it was there when this run began. */
  readonly existed: boolean;

  entry(key: string): EntryRecord | undefined {
    return Object.hasOwn(this.#document.secrets, key) ? this.#document.secrets[key] : undefined;
  }

  /** Shows the repository as alive, and nothing else. */
  beat(): Promise<void> {
    return this.commit({ message: 'alive', apply: (document) => document });
  }

  /** `ed25519:...` of whoever signs; undefined where nobody does. */
  get key(): string | undefined {
    return this.#keys?.public ?? this.#document.key;
  }

  /** Whether this run has the seed. */
  get signs(): boolean {
    return this.#keys !== undefined;
  }

  /** The keys of the seed, where this run has it. */
  get keys(): StateKeys | undefined {
    return this.#keys;
  }

  /** The escrow's text with this number and these entries. Throws INTERNAL without a seed. */
  escrowText(counter: number, entries: { readonly [rotation: string]: Kept }): Secret {
    const { id, seq } = this.#document;
    if (!this.#seed || this.#hash === undefined)
      throw new KeyturnError('INTERNAL', { what: 'the escrow was to be written without its seed' });
    const shown = Object.entries(entries).map(([rotation, kept]) => [rotation, revealed(kept)] as const);
    const anchor = { seq, hash: this.#hash };
    const seed = this.#seed.reveal();
    return new Secret(JSON.stringify({ v: 2, journal: id, seed, counter, anchor, entries: Object.fromEntries(shown) }));
  }

  /** To be called when the escrow took a text of this run: the next commit says when. */
  put(at: Date, anchor: number): void {
    this.putAt = at;
    this.anchored = anchor;
  }

  /** What stood in the place of the escrow before is gone: the next commit names the new one. */
  moved(): void {
    this.#moved = true;
  }

  /** Until then the journal names the old place, so that no run forgets what lies there. */
  #namesPlace(before: string | undefined): boolean {
    if (this.putAt === undefined) return this.#beginning;
    return before === undefined || before === this.#memory.escrow?.home || this.#moved;
  }

  /** The store's own checks, once a run, before the first thing that is worth remembering. Throws what the store throws. */
  check(): Promise<void> {
    this.#checked ??= this.#store.check();
    return this.#checked;
  }

  async refresh(): Promise<void> {
    let aged = 0;
    for (let attempt = 1; ; attempt++) {
      try {
        const found = await this.#store.read();
        if (found) this.#accept(found);
        else if (this.#version !== undefined) {
          throw new KeyturnError('JOURNAL_MISSING', {
            what: `the journal at ${this.#store.place} disappeared during this run`,
            hint: 'restore the branch from its last commit, then run again',
          });
        }
        return;
      } catch (error) {
        const pause = is(error, 'JOURNAL_ROLLED_BACK', 'JOURNAL_FORKED') ? AGAIN[aged++] : undefined;
        if (pause !== undefined) {
          await this.#clock.sleep(pause);
          continue;
        }
        if (!is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED') || attempt >= ATTEMPTS) throw error;
        await this.#clock.sleep(1000 * 2 ** attempt);
      }
    }
  }

  /** What is read during a run has to be signed by the same key, and to have grown out of what this run saw last. */
  #accept(found: { text: string; version: string; at?: Date }): void {
    const { state } = this.#memory;
    const document = judged(found, this.#memory);
    const hash = state.hash(found.text);
    if (this.#beginning && found.version !== this.#version) throw begunByAnother();
    if (this.#version !== undefined && document.id !== this.#document.id) {
      throw new KeyturnError('JOURNAL_CORRUPT', {
        what: `the journal at ${this.#store.place} was replaced by another one during this run`,
        hint: 'look at its history with `git log -p`, restore the right one, and run `keyturn status`',
      });
    }
    if (this.#keys && this.#hash !== undefined && !this.#beginning) {
      const forged: Refused | undefined =
        document.key !== this.#keys.public
          ? { refused: document.key === undefined ? 'JOURNAL_UNSIGNED' : 'JOURNAL_FORGED', path: '$.key' }
          : verifies(this.#memory, document, found.text)
            ? grown(
                { seq: this.#document.seq, hash: this.#hash, counter: this.#document.escrow.counter },
                document,
                hash,
              )
            : { refused: 'JOURNAL_FORGED', path: '$.signature' };
      if (forged) throw refusal(forged, this.#memory);
    }
    this.#document = document;
    this.#hash = hash;
    this.#version = found.version;
  }

  /** Resolves when the change is durable. Throws JOURNAL_CONFLICT, JOURNAL_UNREACHABLE, or what the store throws. */
  commit(change: Change): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ change, resolve, reject });
      if (!this.#flushing) {
        this.#flushing = true;
        void this.#flush();
      }
    });
  }

  async #flush(): Promise<void> {
    // Secrets that are worked on side by side reach their next transition in the same turns of the event loop.
    for (let run = 0; run < 3; run++) await undefined;
    while (this.#waiting.length > 0) {
      // What else is asked for until the host takes a write shares the commit.
      await this.#store.ready?.().catch(() => undefined);
      await this.#write(this.#waiting.splice(0));
    }
    this.#flushing = false;
  }

  /** Never earlier than anything that the document says, so that no journal goes back in time. */
  #aliveAt(document: JournalRecord): string {
    const now = (this.#store.clock ?? this.#clock).now();
    const last = Date.parse(lastTime(document) ?? '');
    return new Date(Number.isNaN(last) ? now : Math.max(now.getTime(), last)).toISOString();
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    const tried = new Set<string>();
    let live = batch;
    try {
      if (this.#looks) throw new KeyturnError('INTERNAL', { what: 'a run that only looks was to write the journal' });
      if (this.#unbegun !== undefined) throw this.#unbegun;
      if (this.#beginning) await this.#begun();
      for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        let next = this.#document;
        const accepted: Waiting[] = [];
        for (const item of live) {
          try {
            next = item.change.apply(next);
            accepted.push(item);
          } catch (error) {
            item.reject(error);
          }
        }
        live = accepted;
        if (live.length === 0) return;
        const lines = live.map((item) => oneLine(item.change.message));
        const { document, text } = this.#finished(next, lines);
        tried.add(this.#memory.state.hash(text));
        try {
          await this.#store.write(text, this.#version, messageOf(lines)).then((version) => {
            this.#durable(document, text, version);
          });
          for (const item of live) item.resolve();
          return;
        } catch (error) {
          if (!is(error, 'JOURNAL_CONFLICT', 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED')) throw error;
          await this.refresh();
          // Its own commit is there, or somebody has gone on from it.
          if ([this.#hash ?? '', ...this.#document.chain].some((hash) => tried.has(hash))) {
            for (const item of live) item.resolve();
            return;
          }
          // Two runs that met once would meet again: wait a time that is not the other's.
          await this.#clock.sleep(500 * attempt + (this.#random.bytes(1)[0] ?? 0) * 4);
        }
      }
      throw new KeyturnError('JOURNAL_UNREACHABLE', {
        what: `the journal at ${this.#store.place} could not be written in ${ATTEMPTS} attempts`,
        hint: 'run again: Keyturn goes on from the last commit',
      });
    } catch (error) {
      for (const item of live) item.reject(error);
    }
  }

  #durable(document: JournalRecord, text: string, version: string): void {
    this.#document = document;
    this.#hash = this.#memory.state.hash(text);
    this.#version = version;
  }

  /** What every commit says of itself; signed last. Throws JOURNAL_FULL, and INTERNAL rather than write what nobody could read. */
  #finished(changed: JournalRecord, says: readonly string[]): { document: JournalRecord; text: string } {
    const { owner, actor, state } = this.#memory;
    const before = this.#document;
    const { signature: _, key: _key, box: _box, ...rest } = livedInOrder(changed, before);
    const place = this.#memory.escrow?.home;
    const putAt = this.putAt?.toISOString();
    const keys = this.#keys;
    const next: JournalRecord = {
      ...rest,
      seq: before.seq + 1,
      chain: before.seq === 0 || this.#hash === undefined ? [] : [this.#hash, ...before.chain].slice(0, CHAIN),
      by: { run: owner.run, attempt: owner.attempt, ...(actor === undefined ? {} : { actor }) },
      nonce: base64url(this.#random.bytes(12)),
      says,
      escrow: {
        ...rest.escrow,
        ...(place === undefined || !this.#namesPlace(rest.escrow.place) ? {} : { place }),
        ...(putAt === undefined ? {} : { at: putAt }),
      },
      ...(keys === undefined ? {} : { key: keys.public, box: keys.box }),
    };
    const alive = { ...next, alive: this.#aliveAt(next) };
    const { journal: document, text } = state.write(alive, keys);
    try {
      state.journal(text, this.#store.place);
    } catch (error) {
      if (!(error instanceof KeyturnError)) throw error;
      throw new KeyturnError('INTERNAL', {
        what: `the journal was to be written in a form that nobody could read (${error.path ?? error.code}); it was not`,
        hint: 'report it with this path; the journal is as it was',
      });
    }
    return { document, text };
  }

  /** Once, if it comes to anything: whoever was not first, or could not put the seed away, does not try it with what is next. */
  async #begun(): Promise<void> {
    try {
      await this.#begin();
    } catch (error) {
      if (!this.#beginning || is(error, 'JOURNAL_CONFLICT')) this.#unbegun = error;
      throw error;
    }
  }

  /**
   * The first commit holds nothing but who signs, and the lock; then the seed is put away; only then does anything else
   * happen. Dead in between, it is begun again with a new seed. Throws JOURNAL_CONFLICT if another run was first.
   */
  async #begin(): Promise<void> {
    const { escrow, owner } = this.#memory;
    if (!escrow) throw new KeyturnError('INTERNAL', { what: 'a signed journal was to be begun without an escrow' });
    await Promise.all([this.check(), escrow.check()]);
    const since = (this.#store.clock ?? this.#clock).now().toISOString();
    const counter = this.#first;
    const first = { ...this.#document, escrow: { counter, lock: { owner, since } } };
    const isFirst = this.#version === undefined;
    const says = [isFirst ? 'begun' : 'begun again'];
    const { document, text } = this.#finished(first, says);
    for (let attempt = 1; ; attempt++) {
      try {
        this.#durable(document, text, await this.#store.write(text, this.#version, messageOf(says)));
        break;
      } catch (error) {
        if (!is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED') || attempt >= ATTEMPTS) throw error;
        await this.#clock.sleep(1000 * 2 ** attempt);
        const found = await this.#store.read();
        if (found?.text === text) {
          this.#durable(document, text, found.version);
          break;
        }
        if (found !== undefined && found.version !== this.#version) {
          throw begunByAnother();
        }
      }
    }
    this.#beginning = false;
    // Whoever put something there meanwhile had a journal, which is gone: their seed is not overwritten.
    if (isFirst && this.kept === undefined && !this.#repairs && (await isThere(escrow)))
      throw refusal({ refused: 'JOURNAL_MISSING', path: '' }, this.#memory);
    const value = this.escrowText(counter, {});
    this.put(await putAway(escrow, value, this.#clock), document.seq);
  }
}

/** Whether the escrow holds anything at this moment. */
async function isThere(escrow: NonNullable<Ports['escrow']>): Promise<boolean> {
  return (escrow.read ? await escrow.read() : await escrow.updatedAt()) !== undefined;
}

const PUT_ATTEMPTS = 3;

/** One idempotent PUT. Throws ESCROW_FAILED; `onFailure` hears of each try that failed. */
export async function putAway(
  store: NonNullable<Ports['escrow']>,
  value: Secret,
  clock: Clock,
  onFailure: (error: unknown) => void = () => undefined,
): Promise<Date> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await store.write(value);
    } catch (error) {
      onFailure(error);
      if (attempt < PUT_ATTEMPTS && is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT')) {
        await clock.sleep(1000 * attempt);
        continue;
      }
      throw new KeyturnError('ESCROW_FAILED', {
        what: `${store.place} could not be written: ${error instanceof KeyturnError ? error.message : 'it failed'}`,
        hint:
          error instanceof KeyturnError && error.hint
            ? error.hint
            : 'run again: the credential that was minted is revoked and another one minted',
      });
    }
  }
}

/** What the escrow holds, as far as this run was handed it or can read it. Throws ESCROW_FOREIGN, ESCROW_FAILED. */
export async function escrowOf({ escrow, pending, state }: Memory): Promise<EscrowText | undefined> {
  if (!escrow) return undefined;
  const read = (text: Secret | undefined) => {
    try {
      return text && state.escrow(text, escrow.place);
    } catch (error) {
      throw error instanceof KeyturnError && error.code === 'ESCROW_FOREIGN' ? withNewSeed(error, escrow) : error;
    }
  };
  if (!escrow.read) return read(pending);
  let found: Secret | undefined;
  try {
    found = await escrow.read();
  } catch (error) {
    throw new KeyturnError('ESCROW_FAILED', {
      what: `${escrow.place} could not be read: ${error instanceof KeyturnError ? error.message : 'it failed'}`,
      ...(error instanceof KeyturnError && error.hint ? { hint: error.hint } : {}),
    });
  }
  return read(found);
}

type Mended = { readonly may: 'begin anew' | 'reseed' };

/** What a person asked for, where it is the cure; anything else stays as it was judged. */
function mended(repair: 'new-journal' | 'new-seed', decided: Decided, { pin, text, journal }: Facts): Decided | Mended {
  const code = 'refused' in decided ? decided.refused : undefined;
  if (repair === 'new-journal') {
    const begins = code === 'JOURNAL_MISSING' && (pin === undefined || text !== undefined);
    return begins ? { may: 'begin anew' } : decided;
  }
  // A pin is taken out by review first: the new key is another one.
  return code === 'SEED_LOST' && pin === undefined && journal?.key !== undefined ? { may: 'reseed' } : decided;
}

type Decided = Exclude<Judgement, { readonly ask: unknown }>;

/** Reads and decides; an alarm about age is raised only if it stays after some more readings. Throws what is refused. */
async function settled<J extends Decided | Mended>(
  memory: Memory,
  kept: EscrowText | undefined,
  decides: (facts: Facts) => Promise<J>,
): Promise<{ found: Found | undefined; judged: Exclude<J, Refused> }> {
  for (let reading = 0; ; reading++) {
    const { found, facts } = await findingOf(memory, kept);
    const judged = await decides(facts);
    if (!('refused' in judged)) return { found, judged: judged as Exclude<J, Refused> };
    const aged = judged.refused === 'JOURNAL_ROLLED_BACK' || judged.refused === 'JOURNAL_FORKED';
    const pause = aged ? AGAIN[reading] : undefined;
    if (pause === undefined) throw refusal(judged, memory);
    await memory.clock.sleep(pause);
  }
}

async function findingOf(
  memory: Memory,
  kept: EscrowText | undefined,
): Promise<{ found: Found | undefined; facts: Facts }> {
  const { journal, state, pin, escrow } = memory;
  const read = await journal.read();
  const document = read && judged(read, memory);
  return {
    found: read && document && { document, text: read.text, version: read.version },
    facts: {
      pin,
      escrow: escrow !== undefined,
      text: kept,
      seedKey: kept && state.keys(kept.seed).public,
      journal: document,
      hash: read && state.hash(read.text),
      verifies: read !== undefined && document !== undefined && verifies(memory, document, read.text),
    },
  };
}

/** Asks what the judgement asks for, and nothing else. */
async function decide(memory: Memory, given: Facts, { tags }: Asking): Promise<Decided> {
  let facts: Facts = given;
  for (;;) {
    const judged = judge(facts);
    if (!('ask' in judged)) return judged;
    if (judged.ask === 'stored') {
      // What can be read has been read, and there is nothing.
      const at = memory.escrow?.read ? undefined : await memory.escrow?.updatedAt();
      facts = { ...facts, stored: at?.getTime() ?? null };
    } else if (judged.ask === 'created') {
      facts = { ...facts, created: (await memory.runs.createdAt()).getTime() };
    } else if (judged.ask === 'tags') facts = { ...facts, tags: await tags() };
    else if (await isThereAfterAll(memory, facts)) return { may: 'wait' };
    else facts = { ...facts, again: true };
  }
}

/** Another first run may have gone on while this one looked. */
async function isThereAfterAll({ journal, escrow }: Memory, facts: Facts): Promise<boolean> {
  if (facts.journal === undefined) return (await journal.read()) !== undefined;
  return escrow !== undefined && (await isThere(escrow));
}

function verifies({ state }: Memory, { key, signature }: JournalRecord, text: string): boolean {
  return key !== undefined && signature !== undefined && state.isSignedBy(key, signedMessage(text), signature);
}

function begunByAnother(): KeyturnError {
  return new KeyturnError('JOURNAL_CONFLICT', {
    what: 'another run began the journal at the same time',
    hint: 'nothing is lost: the next run goes on from there',
  });
}

function waiting(what: string): KeyturnError {
  return new KeyturnError('HELD', { what, hint: 'nothing to do: the next run goes on' });
}

function revealed(kept: Kept): unknown {
  if ('ask' in kept) return { ask: kept.ask.reveal() };
  const plain = (values: { readonly [name: string]: Secret }) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.reveal()]));
  return { id: kept.id, values: plain(kept.values), ...(kept.old ? { old: plain(kept.old) } : {}) };
}

/** Fails closed: in a journal of the future no age is what it says, and a deadline may never come. */
function judged(found: { text: string; at?: Date }, { journal: store, clock, state }: Memory): JournalRecord {
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

/** Nothing that came from elsewhere breaks a line of the journal, or hides in it. */
function oneLine(message: string): string {
  return message.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 1_000);
}

/** The message of a commit that says these lines. */
export function messageOf(lines: readonly string[]): string {
  return lines.length === 1 ? (lines[0] ?? '') : `${lines[0]} and ${lines.length - 1} more\n\n${lines.join('\n')}`;
}

function conflict(key: string): KeyturnError {
  return new KeyturnError('JOURNAL_CONFLICT', {
    secret: key,
    what: `another run changed ${key} in the journal`,
    hint: 'nothing is lost: the other run or the next one goes on from there',
  });
}

/** A secret's entry that this run owns. Every change needs the revision that the last one left, and the lock. */
export class Held {
  readonly key: string;
  readonly #session: Session;
  readonly #owner: Owner;
  readonly #journalId: string;
  #revision: number;

  private constructor(session: Session, key: string, owner: Owner, revision: number) {
    this.#session = session;
    this.key = key;
    this.#owner = owner;
    this.#journalId = session.document.id;
    this.#revision = revision;
  }

  /**
   * Takes the lock in one commit together with `change`. `seen` is the entry that the decision rested on (undefined =
   * there was none); whether a previous owner is dead has been found out by the caller.
   */
  static async lock(
    session: Session,
    key: string,
    owner: Owner,
    seen: EntryRecord | undefined,
    now: Date,
    fresh: () => EntryRecord,
    message: string,
    change: (entry: EntryRecord) => EntryRecord,
    also: (document: JournalRecord) => JournalRecord = (document) => document,
  ): Promise<Held> {
    const id = session.document.id;
    const held = new Held(session, key, owner, seen?.revision ?? 0);
    await session.commit({
      message: `${key}: ${message}`,
      apply(document) {
        const found = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
        if (document.id !== id || found?.revision !== seen?.revision) throw conflict(key);
        const entry = found ?? fresh();
        const next = { ...change(entry), lock: { owner, since: now.toISOString() }, revision: entry.revision + 1 };
        held.#revision = next.revision;
        return also({ ...document, secrets: { ...document.secrets, [key]: next } });
      },
    });
    return held;
  }

  get entry(): EntryRecord {
    const entry = this.#session.entry(this.key);
    if (!entry) throw conflict(this.key);
    return entry;
  }

  async change(
    message: string,
    change: (entry: EntryRecord) => EntryRecord,
    also?: (document: JournalRecord) => JournalRecord,
  ): Promise<void> {
    const expected = this.#revision;
    await this.#session.commit({
      message: `${this.key}: ${message}`,
      apply: (document) => {
        const entry = Object.hasOwn(document.secrets, this.key) ? document.secrets[this.key] : undefined;
        const mine = entry?.lock !== undefined && sameOwner(entry.lock.owner, this.#owner);
        if (document.id !== this.#journalId || !entry || entry.revision !== expected || !mine) throw conflict(this.key);
        const next = { ...change(entry), revision: expected + 1 };
        const merged = { ...document, secrets: { ...document.secrets, [this.key]: next } };
        return also ? also(merged) : merged;
      },
    });
    this.#revision = expected + 1;
  }

  release(message = 'released'): Promise<void> {
    return this.change(message, ({ lock: _, ...rest }) => rest);
  }
}

/** A wish needs no ownership and does not touch the revision, so an owner at work does not trip over it. */
export function wish(
  session: Session,
  key: string,
  wanted: WishRecord,
  also: (entry: EntryRecord) => EntryRecord = (entry) => entry,
): Promise<void> {
  return session.commit({
    message: `${key}: wish (${wanted.reason})`,
    apply(document) {
      const entry = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
      if (!entry) throw conflict(key);
      const exposed = [...new Set([...(entry.wish?.exposed ?? []), ...(wanted.exposed ?? [])])];
      const merged: WishRecord = {
        ...entry.wish,
        ...wanted,
        since: entry.wish?.since ?? wanted.since,
        ...(exposed.length > 0 ? { exposed } : {}),
      };
      return { ...document, secrets: { ...document.secrets, [key]: also({ ...entry, wish: merged }) } };
    },
  });
}

/** 8 characters of [0-9a-z] without look-alikes, 40 bits. */
function journalId(random: Random): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  return [...random.bytes(8)].map((byte) => alphabet[byte & 31]).join('');
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
