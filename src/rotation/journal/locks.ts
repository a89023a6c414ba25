/** Locks: whether whoever holds one may still act, and the lock on one secret's entry. */
import { KeyturnError } from '../model/errors.ts';
import { REQUEST_TIMEOUT, time } from '../model/policy.ts';
import type { Owner, Ports } from '../model/ports.ts';
import { type EntryRecord, type JournalRecord, sameOwner } from '../model/record.ts';
import type { Session } from './session.ts';

/** What it takes to tell whether the owner of a lock may still act. */
export type Liveness = {
  readonly ports: Pick<Ports, 'clock' | 'journal' | 'runs' | 'owner'>;
  /** Owners that were found to have ended in this run, so that each is asked about once. */
  readonly endedOwners: Set<string>;
};

/**
 * Whether an owner may still act. It may not when its attempt is completed and twice the longest request time-out has passed
 * since, because the PUT of a run that is killed may still land; outside Actions when its lease is over.
 */
export async function isAlive({ ports, endedOwners }: Liveness, owner: Owner): Promise<boolean> {
  const name = `${owner.run}/${owner.attempt}/${owner.lease ?? ''}`;
  if (endedOwners.has(name)) return false;
  const { clock, journal } = ports;
  // A lease in a file was given by the clock of this machine, and is over by it.
  const at = (owner.lease === undefined ? clock : (journal.clock ?? clock)).now().getTime();
  let endedAt: number;
  if (owner.lease !== undefined) {
    endedAt = time(owner.lease);
  } else {
    const state = await ports.runs.state(owner);
    if (state.alive) return true;
    endedAt = state.endedAt.getTime();
  }
  if (at < endedAt + 2 * REQUEST_TIMEOUT) return true;
  endedOwners.add(name);
  return false;
}

/** The owner of this lock, if that is another run which may still act. */
export async function otherOwner(context: Liveness, lock: EntryRecord['lock']): Promise<Owner | undefined> {
  if (!lock || sameOwner(lock.owner, context.ports.owner)) return undefined;
  return (await isAlive(context, lock.owner)) ? lock.owner : undefined;
}

/** HELD: another run works on this secret. */
export function heldBy(owner: Owner, secret: string): KeyturnError {
  return new KeyturnError('HELD', {
    secret,
    what: `${secret} is held by ${owner.lease === undefined ? `run ${owner.run}, attempt ${owner.attempt}` : `another process until ${owner.lease}`}`,
    hint: 'nothing to do: it goes on there, or the next run takes over when it has ended',
  });
}

/** JOURNAL_CONFLICT: the entry is not the one any more that a decision rested on. */
export function entryConflict(key: string): KeyturnError {
  return new KeyturnError('JOURNAL_CONFLICT', {
    secret: key,
    what: `another run changed ${key} in the journal`,
    hint: 'nothing is lost: the other run or the next one goes on from there',
  });
}

/** A change of one entry. */
export type EntryChange = {
  /** One line, without the key. */
  readonly message: string;
  /** Pure. */
  change(entry: EntryRecord): EntryRecord;
  /** What else changes in the same commit. Pure. */
  readonly also?: ((document: JournalRecord) => JournalRecord) | undefined;
};

/** What a lock is taken on. */
type Locked = {
  readonly key: string;
  readonly owner: Owner;
  /** When it is taken, ISO 8601. */
  readonly since: string;
  /** The entry that the decision rested on; undefined = there was none. */
  readonly seen: EntryRecord | undefined;
  /** The entry where there is none yet. */
  fresh(): EntryRecord;
};

/** The lock on one secret's entry. Every change needs the revision that the last one left, and the lock. */
export class EntryLock {
  readonly #session: Session;
  readonly #key: string;
  readonly #owner: Owner;
  readonly #journalId: string;
  #revision: number;
  /** What it will be when everything has been committed that this run has asked for. */
  #expected: number;

  private constructor(session: Session, { key, owner, seen }: Locked) {
    this.#session = session;
    this.#key = key;
    this.#owner = owner;
    this.#journalId = session.document.id;
    this.#revision = seen?.revision ?? 0;
    this.#expected = this.#revision;
  }

  /**
   * Takes the lock in one commit together with a change. The caller has found out that a previous owner may not act any
   * more. Throws JOURNAL_CONFLICT if the entry was changed meanwhile.
   */
  static async take(session: Session, locked: Locked, { message, change, also }: EntryChange): Promise<EntryLock> {
    const { key, owner, since, seen, fresh } = locked;
    const lock = new EntryLock(session, locked);
    const id = lock.#journalId;
    await session.commit({
      message: `${key}: ${message}`,
      apply(document) {
        const found = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
        if (document.id !== id || found?.revision !== seen?.revision) throw entryConflict(key);
        const entry = found ?? fresh();
        const next = { ...change(entry), lock: { owner, since }, revision: entry.revision + 1 };
        lock.#revision = next.revision;
        lock.#expected = next.revision;
        const merged = { ...document, secrets: { ...document.secrets, [key]: next } };
        return also ? also(merged) : merged;
      },
    });
    return lock;
  }

  /**
   * Changes that are asked for side by side share a commit, each on top of the one before. Throws JOURNAL_CONFLICT if
   * somebody else changed the entry or took the lock, or if the change before failed.
   */
  async change({ message, change, also }: EntryChange): Promise<void> {
    const key = this.#key;
    const expected = this.#expected++;
    const commit = this.#session.commit({
      message: `${key}: ${message}`,
      apply: (document) => {
        const entry = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
        const mine = entry?.lock !== undefined && sameOwner(entry.lock.owner, this.#owner);
        if (document.id !== this.#journalId || !entry || entry.revision !== expected || !mine) throw entryConflict(key);
        const next = { ...change(entry), revision: expected + 1 };
        const merged = { ...document, secrets: { ...document.secrets, [key]: next } };
        return also ? also(merged) : merged;
      },
    });
    try {
      await commit;
      this.#revision = Math.max(this.#revision, expected + 1);
    } catch (error) {
      this.#expected = this.#revision;
      throw error;
    }
  }

  release(message: string): Promise<void> {
    return this.change({ message, change: ({ lock: _, ...rest }) => rest });
  }
}
