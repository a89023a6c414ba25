/**
 * One run's view of the journal. Transitions that are asked for at the same time share a commit; each carries what its
 * decision rested on (the entry's revision, its owner), and that is checked again inside every merge. A transition is
 * durable when `commit` resolves: effects wait for that.
 *
 * What the escrow's seed signs is believed, and nothing else: at the start, and again whenever the journal is read.
 */
import { is, KeyturnError } from '../model/errors.ts';
import type { StateKeys } from '../model/ports.ts';
import type { EntryRecord, EscrowEntry, EscrowText, JournalRecord } from '../model/record.ts';
import type { Secret } from '../model/secret.ts';
import { type Commit, commitForm } from './commit-form.ts';
import { messageOf, oneLine } from './commit-message.ts';
import { applied, type Change, CommitQueue, type Waiting } from './commit-queue.ts';
import { encodeEscrow, isThere, putEscrow } from './escrow-codec.ts';
import { EscrowNotes } from './escrow-notes.ts';
import { AGAIN } from './findings.ts';
import { opened, readOnly } from './opening.ts';
import { refusal } from './refusals.ts';
import type { Asking, Seen, SessionPorts, Start } from './session-ports.ts';
import { parseJournal, refusedAfter, refusedAfterReading } from './state-signature.ts';

const ATTEMPTS = 6;

export class Session {
  readonly #ports: SessionPorts;
  readonly #start: Start;
  readonly #queue = new CommitQueue(
    async () => this.#ports.journal.ready?.(),
    (batch) => this.#write(batch),
  );
  readonly #keys: StateKeys | undefined;
  #document: JournalRecord;
  /** The file as it was last read or written. */
  #hash: string | undefined;
  #version: string | undefined;
  /** The seed is this run's own and not in the escrow yet: the first commit puts it there before anything else. */
  #beginning: boolean;
  /** Why this run could not begin the journal: nothing may follow that only its own seed could sign. */
  #beginFailed: unknown;
  #checked: Promise<void> | undefined;

  readonly notes = new EscrowNotes();
  /** Whether the journal was there when this run began. */
  readonly existed: boolean;

  private constructor(ports: SessionPorts, start: Start) {
    this.#ports = ports;
    this.#start = start;
    this.#document = start.document;
    this.#hash = start.hash;
    this.#version = start.version;
    this.#keys = start.seed && ports.state.keys(start.seed);
    this.#beginning = start.begins === true;
    this.existed = start.version !== undefined;
    // What nobody signs anybody may have written: values are not sealed under that.
    if (this.key !== undefined) ports.sealingKeys?.know(start.document.keys ?? {});
  }

  /**
   * Judges the journal and the escrow, as what may be done with them decides everything else. One request where the journal
   * exists and the escrow was handed over. A first run draws a seed, and puts it into the escrow before its first commit.
   *
   * Throws JOURNAL_CORRUPT, JOURNAL_FUTURE, every other refusal of a journal or an escrow, HELD where a later run knows
   * more, or what the store throws.
   */
  static async open(ports: SessionPorts, asking: Asking): Promise<Session> {
    return new Session(ports, await opened(ports, asking));
  }

  /**
   * The journal as it can be read without the seed: its own signature is verified, the pin and, where it is at hand, the
   * escrow's text as well. Never writes. One request, and one more with `reads` where the escrow can be read.
   * With `since`, it has to have grown out of what that session saw, under the same key; with `reseeded`, or under a new one.
   * Throws what `open` throws, but for what only the seed shows.
   */
  static async look(
    ports: SessionPorts,
    more: { readonly reads?: boolean; readonly since?: Session; readonly reseeded?: boolean } = {},
  ): Promise<Session> {
    const { reads = false, since, reseeded = false } = more;
    const start = await readOnly(ports, reads, (facts) =>
      since?.existed ? refusedAfterReading(since.#seen, facts, reseeded) : undefined,
    );
    return new Session(ports, start);
  }

  get document(): JournalRecord {
    return this.#document;
  }

  /** Whether the journal existed, or was made by this run. */
  get exists(): boolean {
    return this.#version !== undefined;
  }

  entry(key: string): EntryRecord | undefined {
    return Object.hasOwn(this.#document.secrets, key) ? this.#document.secrets[key] : undefined;
  }

  /** Shows the repository as alive, and nothing else. */
  beat(): Promise<void> {
    return this.commit({ message: 'alive', apply: (document) => document });
  }

  /** The public key that signs, `ed25519:...`; undefined where nothing is signed. */
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

  /** The escrow's text as this run found it. */
  get escrowAtStart(): EscrowText | undefined {
    return this.#start.escrowAtStart;
  }

  /** The escrow's text with this number and these entries. Throws INTERNAL without a seed. */
  escrowText(counter: number, entries: { readonly [rotation: string]: EscrowEntry }): Secret {
    const { id: journal, seq } = this.#document;
    const { seed } = this.#start;
    if (!seed || this.#hash === undefined)
      throw new KeyturnError('INTERNAL', { what: 'the escrow was to be written without its seed' });
    const anchor = { seq, hash: this.#hash };
    return encodeEscrow({ journal, seed, counter, anchor, entries });
  }

  /** To be called when the journal holds a wish that a command of this run made. */
  noteWish(): void {
    this.notes.noteWish(this.#document.seq);
  }

  /** The store's own checks, once a run, before the first thing that is worth remembering. Throws what the store throws. */
  check(): Promise<void> {
    this.#checked ??= this.#ports.journal.check();
    return this.#checked;
  }

  /** Reads the journal again. Throws JOURNAL_MISSING, every refusal of a journal, or what the store throws. */
  async refresh(): Promise<void> {
    const { journal: store, clock } = this.#ports;
    let aged = 0;
    for (let attempt = 1; ; attempt++) {
      try {
        const found = await store.read();
        if (found) this.#accept(found);
        else if (this.#version !== undefined) {
          throw new KeyturnError('JOURNAL_MISSING', {
            what: `the journal at ${store.place} disappeared during this run`,
            hint: 'restore the branch from its last commit, then run again',
          });
        }
        return;
      } catch (error) {
        const pause = is(error, 'JOURNAL_ROLLED_BACK', 'JOURNAL_FORKED') ? AGAIN[aged++] : undefined;
        if (pause !== undefined) {
          await clock.sleep(pause);
          continue;
        }
        if (!is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED') || attempt >= ATTEMPTS) throw error;
        await clock.sleep(1000 * 2 ** attempt);
      }
    }
  }

  #accept(found: { text: string; version: string; at?: Date }): void {
    const document = parseJournal(found, this.#ports);
    if (this.#beginning && found.version !== this.#version) throw begunByAnother();
    if (this.#version !== undefined && document.id !== this.#document.id) {
      throw new KeyturnError('JOURNAL_CORRUPT', {
        what: `the journal at ${this.#ports.journal.place} was replaced by another one during this run`,
        hint: 'look at its history with `git log -p`, restore the right one, and run `keyturn status`',
      });
    }
    const refused = this.#beginning ? undefined : refusedAfter(this.#ports, this.#seen, document, found.text);
    if (refused) throw refusal(refused, this.#ports);
    this.#durable({ document, text: found.text }, found.version);
  }

  get #seen(): Seen {
    return { document: this.#document, hash: this.#hash, keys: this.#keys };
  }

  /** Resolves when the change is durable. Throws JOURNAL_CONFLICT, JOURNAL_UNREACHABLE, or what the store throws. */
  commit(change: Change): Promise<void> {
    return this.#queue.add(change);
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    const { state, clock, random, journal: store } = this.#ports;
    const tried = new Set<string>();
    let live = batch;
    const done = () => {
      for (const item of live) item.resolve();
    };
    try {
      if (this.#start.readOnly)
        throw new KeyturnError('INTERNAL', { what: 'a run that only looks was to write the journal' });
      if (this.#beginFailed !== undefined) throw this.#beginFailed;
      if (this.#beginning) await this.#beginOnce();
      for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        const { document, accepted } = applied(live, this.#document);
        live = accepted;
        if (live.length === 0) return;
        const lines = live.map((item) => oneLine(item.change.message));
        const commit = this.#commitForm(document, lines);
        tried.add(state.hash(commit.text));
        try {
          this.#durable(commit, await store.write(commit.text, this.#version, messageOf(lines)));
          return done();
        } catch (error) {
          if (!is(error, 'JOURNAL_CONFLICT', 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED')) throw error;
          await this.refresh();
          // The commit has arrived after all, or another run has gone on from it.
          if ([this.#hash ?? '', ...this.#document.chain].some((hash) => tried.has(hash))) return done();
          // Two runs that met once would meet again: each waits a time of its own.
          await clock.sleep(500 * attempt + (random.bytes(1)[0] ?? 0) * 4);
        }
      }
      throw new KeyturnError('JOURNAL_UNREACHABLE', {
        what: `the journal at ${store.place} could not be written in ${ATTEMPTS} attempts`,
        hint: 'run again: Keyturn goes on from the last commit',
      });
    } catch (error) {
      for (const item of live) item.reject(error);
    }
  }

  #durable({ document, text }: Commit, version: string): void {
    this.#document = document;
    this.#hash = this.#ports.state.hash(text);
    this.#version = version;
  }

  #commitForm(changed: JournalRecord, lines: readonly string[]): Commit {
    const home = this.#ports.escrow?.home;
    const place = this.notes.namesPlace(changed.escrow.place, home, this.#beginning) ? home : undefined;
    return commitForm(this.#ports, this.#seen, changed, { lines, place, putAt: this.notes.putAt });
  }

  /** Once, if it has an effect: a run that was not first, or could not put the seed away, does not try again. */
  async #beginOnce(): Promise<void> {
    try {
      await this.#begin();
    } catch (error) {
      if (!this.#beginning || is(error, 'JOURNAL_CONFLICT')) this.#beginFailed = error;
      throw error;
    }
  }

  /**
   * The first commit holds nothing but who signs, and the lock; then the seed is put into the escrow; only then does anything
   * else happen. A run that is killed in between leaves a journal that is begun again with a new seed. Throws
   * JOURNAL_CONFLICT if another run was first.
   */
  async #begin(): Promise<void> {
    const { escrow, owner, clock, journal: store } = this.#ports;
    if (!escrow) throw new KeyturnError('INTERNAL', { what: 'a signed journal was to be begun without an escrow' });
    await Promise.all([this.check(), escrow.check()]);
    const since = (store.clock ?? clock).now().toISOString();
    const counter = this.#start.firstNumber ?? 1;
    const first = { ...this.#document, escrow: { counter, lock: { owner, since } } };
    const isFirst = this.#version === undefined;
    const says = [isFirst ? 'begun' : 'begun again'];
    const commit = this.#commitForm(first, says);
    this.#durable(commit, await this.#writeFirst(commit.text, messageOf(says)));
    this.#beginning = false;
    const { seq } = this.#document;
    // A text that was put there meanwhile belongs to a journal that is gone: its seed is not overwritten.
    if (isFirst && this.escrowAtStart === undefined && !this.#start.repairs && (await isThere(escrow)))
      throw refusal({ refused: 'JOURNAL_MISSING', path: '' }, this.#ports);
    const value = this.escrowText(counter, {});
    this.notes.notePut(await putEscrow(escrow, value, clock), seq);
  }

  /** @returns the version in the store, also where only a later read shows that the write has arrived */
  async #writeFirst(text: string, message: string): Promise<string> {
    const { journal: store, clock } = this.#ports;
    for (let attempt = 1; ; attempt++) {
      try {
        return await store.write(text, this.#version, message);
      } catch (error) {
        if (!is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED') || attempt >= ATTEMPTS) throw error;
        await clock.sleep(1000 * 2 ** attempt);
        const found = await store.read();
        if (found?.text === text) return found.version;
        if (found !== undefined && found.version !== this.#version) throw begunByAnother();
      }
    }
  }
}

function begunByAnother(): KeyturnError {
  return new KeyturnError('JOURNAL_CONFLICT', {
    what: 'another run began the journal at the same time',
    hint: 'nothing is lost: the next run goes on from there',
  });
}
