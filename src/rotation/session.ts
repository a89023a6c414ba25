/**
 * One run's view of the journal. Transitions that are asked for at the same time share a commit; each carries what its
 * decision rested on (the entry's revision, its owner), and that is checked again inside every merge. A transition is
 * durable when `commit` resolves: effects wait for that.
 */
import { is, KeyturnError } from './errors.ts';
import type { Clock, JournalStore, Owner, Random } from './ports.ts';
import {
  type EntryRecord,
  emptyJournal,
  type JournalRecord,
  lastTime,
  parse,
  sameOwner,
  serialize,
  type WishRecord,
} from './record.ts';
import { inWords } from './time.ts';

type Change = {
  /** One line of the commit message: `production/X: pending -> current (max-age)`. */
  readonly message: string;
  /** Pure. Throws JOURNAL_CONFLICT if the document no longer is what the decision rested on. */
  apply(document: JournalRecord): JournalRecord;
};

type Waiting = { readonly change: Change; resolve(): void; reject(error: unknown): void };

const ATTEMPTS = 6;
const NONCES = 12;
/** How far a journal may be ahead of whoever reads it: clocks of honest writers that were believed are closer. */
const AHEAD = 10 * 60_000;

export class Session {
  readonly #store: JournalStore;
  readonly #clock: Clock;
  readonly #random: Random;
  #document: JournalRecord;
  #version: string | undefined;
  #waiting: Waiting[] = [];
  #flushing = false;
  #checked: Promise<void> | undefined;

  private constructor(
    store: JournalStore,
    clock: Clock,
    random: Random,
    document: JournalRecord,
    version: string | undefined,
  ) {
    this.#store = store;
    this.#clock = clock;
    this.#random = random;
    this.#document = document;
    this.#version = version;
    this.existed = version !== undefined;
  }

  /**
   * One request where the journal exists. A missing journal is an empty one with a new id, written on first commit.
   * Throws JOURNAL_CORRUPT, JOURNAL_FUTURE, or what the store throws.
   */
  static async open(store: JournalStore, clock: Clock, random: Random): Promise<Session> {
    const found = await store.read();
    const document = found ? judged(found, store, clock) : emptyJournal(journalId(random));
    return new Session(store, clock, random, document, found?.version);
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

  /** The store's own checks, once a run, before the first thing that is worth remembering. Throws what the store throws. */
  check(): Promise<void> {
    this.#checked ??= this.#store.check();
    return this.#checked;
  }

  async refresh(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        const found = await this.#store.read();
        if (found) {
          const next = judged(found, this.#store, this.#clock);
          if (this.#version !== undefined && next.id !== this.#document.id) {
            throw new KeyturnError('JOURNAL_CORRUPT', {
              what: `the journal at ${this.#store.place} was replaced by another one during this run`,
              hint: 'look at its history with `git log -p`, restore the right one, and run `keyturn status`',
            });
          }
          this.#document = next;
          this.#version = found.version;
        } else if (this.#version !== undefined) {
          throw new KeyturnError('JOURNAL_MISSING', {
            what: `the journal at ${this.#store.place} disappeared during this run`,
            hint: 'restore the branch from its last commit, then run again',
          });
        }
        return;
      } catch (error) {
        if (!is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED') || attempt >= ATTEMPTS) throw error;
        await this.#clock.sleep(1000 * 2 ** attempt);
      }
    }
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
    for (let turn = 0; turn < 3; turn++) await undefined;
    while (this.#waiting.length > 0) await this.#write(this.#waiting.splice(0));
    this.#flushing = false;
  }

  /** Never earlier than anything that the document says, so that no journal goes back in time. */
  #aliveAt(document: JournalRecord): string {
    const now = (this.#store.clock ?? this.#clock).now();
    const last = Date.parse(lastTime(document) ?? '');
    return new Date(Number.isNaN(last) ? now : Math.max(now.getTime(), last)).toISOString();
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    const nonce = base64url(this.#random.bytes(12));
    let live = batch;
    try {
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
        next = { ...next, nonces: [nonce, ...next.nonces].slice(0, NONCES), alive: this.#aliveAt(next) };
        try {
          this.#version = await this.#store.write(serialize(next), this.#version, messageOf(live));
          this.#document = next;
          for (const item of live) item.resolve();
          return;
        } catch (error) {
          if (!is(error, 'JOURNAL_CONFLICT', 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED')) throw error;
          await this.refresh();
          if (this.#document.nonces.includes(nonce)) {
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
}

/** Fails closed: in a journal of the future no age is what it says, and a deadline may never come. */
function judged(found: { text: string; at?: Date }, store: JournalStore, clock: Clock): JournalRecord {
  const document = parse(found.text, store.place);
  const last = lastTime(document);
  const at = found.at ?? (store.clock ?? clock).now();
  const ahead = last === undefined ? 0 : Date.parse(last) - at.getTime();
  if (ahead <= AHEAD) return document;
  const branch = /@(.+)$/.exec(store.place)?.[1];
  const mend = `put the time when that was really written in the place of every later one, and run \`keyturn status\``;
  throw new KeyturnError('JOURNAL_FUTURE', {
    what: `the journal at ${store.place} says that it was written at ${last}, ${inWords(ahead)} after ${found.at ? "GitHub's" : "this machine's"} time (${at.toISOString()}): a clock was wrong, and the ages in it are not believed`,
    hint:
      branch === undefined
        ? `is this machine's clock behind (\`date -u\`)? Set it, and run again. If it is right: in ${store.place}, ${mend}`
        : `\`git fetch origin ${branch} && git log -p FETCH_HEAD\` shows which run wrote it: set the clock of its machine. Then, in journal.json on that branch, ${mend}`,
  });
}

function messageOf(batch: readonly Waiting[]): string {
  const lines = batch.map((item) => item.change.message);
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
