/**
 * Where a pending value survives a crash: a JSON map rotation -> id and values in one secret. A run sees what it held when
 * the run was queued; a store that can be read is read later than that, and shows no less. One journalled lock: only its
 * holder mints or PUTs, one PUT at a time, and only if it knows every value still referenced. A value is referenced from
 * its PUT until its entry goes (DESIGN section 6).
 */
import { type Context, held, isAlive, now } from './context.ts';
import { is, KeyturnError } from './errors.ts';
import { QUEUE_MARGIN, time } from './policy.ts';
import type { Minted, Ports } from './ports.ts';
import { type CredentialRecord, type JournalRecord, sameOwner } from './record.ts';
import { Secret } from './secret.ts';
import type { Session } from './session.ts';

/** What one more value may need before it is known. */
const ASSUMED_BYTES = 2048;
const PUT_ATTEMPTS = 3;

export class Escrow {
  readonly #ports: Ports;
  readonly #session: Session;
  readonly #known = new Map<string, Minted>();
  /** Room kept for secrets of this run that are not minted yet. */
  readonly #reserved = new Map<string, number>();
  /** What the secret holds, as far as this run knows. */
  readonly #written = new Set<string>();
  #readable = false;
  /** Of a store that can be read: it has been. */
  #loaded = false;
  /** Of a store that can be read: why it could not be, at the start. */
  #failed: unknown;
  #foreign = false;
  #queue: Promise<unknown> = Promise.resolve();

  /** Told of every PUT that failed. */
  onFailure: (error: unknown) => void = () => undefined;

  constructor(ports: Ports, session: Session) {
    this.#ports = ports;
    this.#session = session;
    if (!ports.escrow?.read) this.#take(ports.pending);
  }

  /** Before anything else: reads a store that can be read, but only if the journal says that something is there. */
  async open(): Promise<void> {
    const entries = Object.values(this.#session.document.secrets);
    const some = entries.some(({ credentials }) =>
      credentials.some((one) => one.stage === 'pending' || one.escrow?.state === 'held'),
    );
    if (!some) return;
    // What needs it fails with this, and nothing is called lost; all else goes on. One look decides for the whole run.
    await this.#load().catch((error: unknown) => {
      this.#failed = error;
    });
  }

  async #load(): Promise<void> {
    const store = this.#ports.escrow;
    if (!store?.read) return;
    try {
      this.#take(await store.read());
    } catch (error) {
      throw new KeyturnError('ESCROW_FAILED', {
        what: `${store.place} could not be read: ${error instanceof KeyturnError ? error.message : 'it failed'}`,
        ...(error instanceof KeyturnError && error.hint ? { hint: error.hint } : {}),
      });
    }
    this.#loaded = true;
  }

  #take(found: Secret | undefined): void {
    const text = found?.reveal() ?? '';
    // `{}` is what somebody puts there who makes the place by hand.
    if (['', '{}'].includes(text.trim())) return;
    let parsed: unknown;
    try {
      parsed = JSON.parse(text);
    } catch {
      this.#foreign = true;
      return;
    }
    const entries = (parsed as { entries?: unknown } | null)?.entries;
    if (typeof entries !== 'object' || entries === null) {
      this.#foreign = true;
      return;
    }
    this.#readable = true;
    for (const [rotation, entry] of Object.entries(entries as Record<string, { id?: unknown; values?: unknown }>)) {
      this.#written.add(rotation);
      if (typeof entry?.id !== 'string' || typeof entry.values !== 'object' || entry.values === null) continue;
      const values = Object.entries(entry.values as Record<string, unknown>).filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string',
      );
      this.#known.set(rotation, {
        id: entry.id,
        values: Object.fromEntries(values.map(([name, value]) => [name, new Secret(value)])),
      });
    }
  }

  /** The value of a rotation, as far as this run knows it: from the escrow, or minted by itself. */
  value(rotation: string): Minted | undefined {
    return this.#known.get(rotation);
  }

  /** A value that this run minted: known from now on, whatever happens to the escrow. */
  learn(rotation: string, minted: Minted): void {
    this.#known.set(rotation, minted);
  }

  /** Whether a run queued like this one would see what was put at `at`. */
  async sees(at: string): Promise<boolean> {
    return (await this.#ports.runs.queuedAt()).getTime() > time(at) + QUEUE_MARGIN;
  }

  /** Every value that the escrow must keep. */
  #referenced(document: JournalRecord): readonly CredentialRecord[] {
    return Object.values(document.secrets).flatMap((entry) =>
      entry.credentials.filter((credential) => credential.escrow?.state === 'held'),
    );
  }

  /**
   * Whether this run may mint: the lock is free, every referenced value is known, the workflow wires the input.
   * Throws HELD, ESCROW_NOT_WIRED, ESCROW_FAILED; returns the pure change that takes the lock within another transition.
   * `look`: nothing will be minted, it is only asked.
   */
  async claim(context: Context, secret: string, look = false): Promise<(document: JournalRecord) => JournalRecord> {
    if (!this.#ports.escrow) return (document) => document;
    await this.requireWired();
    const lock = this.#session.document.escrow.lock;
    const mine = lock !== undefined && sameOwner(lock.owner, this.#ports.owner);
    if (lock && !mine && (await isAlive(context, lock.owner))) throw held(secret, lock.owner);
    if (this.#referenced(this.#session.document).some(({ rotation }) => !this.#known.has(rotation))) await this.#load();
    for (const credential of this.#referenced(this.#session.document)) {
      // A run that may act has journalled by now that what it should see, and does not, is lost.
      const lost = look && credential.escrow !== undefined && (await this.sees(credential.escrow.at));
      if (!lost && !this.#known.has(credential.rotation)) {
        throw new KeyturnError('HELD', {
          secret,
          what: `the escrow holds a value that this run was queued too early to see, so it may not write there`,
          hint: 'nothing to do: the next run mints',
        });
      }
    }
    const { owner } = this.#ports;
    return (document) => {
      const found = document.escrow.lock;
      const free =
        !found || sameOwner(found.owner, owner) || (lock !== undefined && sameOwner(found.owner, lock.owner));
      if (!free || this.#referenced(document).some((credential) => !this.#known.has(credential.rotation))) {
        throw new KeyturnError('JOURNAL_CONFLICT', {
          secret,
          what: 'another run took the escrow first',
          hint: 'nothing to do: the next run mints',
        });
      }
      return { ...document, escrow: { ...document.escrow, lock: { owner, since: now(context) } } };
    };
  }

  /**
   * An empty `pending` while GitHub shows an older KEYTURN_PENDING: the workflow does not hand it over. A store that can be
   * read is read by now, and holds nothing of anybody else's. Throws ESCROW_NOT_WIRED, ESCROW_FAILED.
   */
  async requireWired(): Promise<void> {
    const store = this.#ports.escrow;
    if (!store || this.#readable) return;
    if (store.read) {
      if (this.#failed !== undefined) throw this.#failed;
      if (!this.#loaded) await this.#load();
      if (!this.#foreign) return;
      throw new KeyturnError('ESCROW_FAILED', {
        what: `${store.place} holds something that Keyturn did not write`,
        hint: 'name a place under `escrow` that nothing else uses; what is there was not touched',
      });
    }
    const updated = await store.updatedAt();
    if (this.#foreign || (updated !== undefined && (await this.sees(updated.toISOString())))) {
      throw new KeyturnError('ESCROW_NOT_WIRED', {
        what: this.#foreign
          ? 'the input `pending` is not what Keyturn wrote'
          : `${store.place} exists, but this run was not given it`,
        hint: `add \`pending: \${{ secrets.${store.name ?? 'KEYTURN_PENDING'} }}\` to the \`with:\` of the Keyturn step`,
      });
    }
  }

  /** Throws ESCROW_FULL if one more value of `bytes` would not fit. */
  room(secret: string, bytes = ASSUMED_BYTES): void {
    const store = this.#ports.escrow;
    if (!store) return;
    const waiting = [...this.#reserved].filter(([key]) => key !== secret).reduce((sum, [, size]) => sum + size, 0);
    const used = new TextEncoder().encode(this.#text(new Map())).length + waiting;
    if (used + bytes + 128 > store.limit) {
      throw new KeyturnError('ESCROW_FULL', {
        secret,
        what: `${store.place} has no room for one more value (${used} of ${store.limit} bytes are in use)`,
        hint: 'nothing to do: it is minted by a later run, when rotations that are under way have ended',
      });
    }
    this.#reserved.set(secret, bytes + 128);
  }

  #text(added: ReadonlyMap<string, Minted>): string {
    const document = this.#session.document;
    const entries: Record<string, unknown> = {};
    const put = (rotation: string, minted: Minted) => {
      entries[rotation] = {
        id: minted.id,
        values: Object.fromEntries(Object.entries(minted.values).map(([name, value]) => [name, value.reveal()])),
      };
    };
    for (const credential of this.#referenced(document)) {
      const minted = this.#known.get(credential.rotation);
      if (minted) put(credential.rotation, minted);
    }
    for (const [rotation, minted] of added) put(rotation, minted);
    return JSON.stringify({ v: 1, counter: document.escrow.counter + 1, entries });
  }

  readonly #adding = new Map<string, Minted>();

  /**
   * Puts a value beside every referenced one, by one idempotent write. Returns the store's time of it. Throws ESCROW_FULL
   * (no effect), ESCROW_FAILED (it may or may not be there).
   */
  put(rotation: string, minted: Minted): Promise<Date> {
    this.#adding.set(rotation, minted);
    return this.#serial(() => this.#write());
  }

  /** The value is journalled as escrowed: from now on the journal references it. */
  settled(rotation: string, secret: string): void {
    this.#adding.delete(rotation);
    this.#reserved.delete(secret);
  }

  /** Whether the secret holds an entry that nothing references any more. */
  stale(): boolean {
    const referenced = new Set(this.#referenced(this.#session.document).map((one) => one.rotation));
    return [...this.#written].some((rotation) => !referenced.has(rotation));
  }

  /** Writes what is still referenced, so that entries that went are gone from the secret too. */
  tidy(): Promise<Date> {
    this.tidied = true;
    return this.#serial(() => this.#write());
  }

  /** Whether a PUT of this run may still land, over whatever was put since. */
  doubtful = false;

  /** Whether `tidy` put once more, which the journal's counter has to follow. */
  tidied = false;

  /** Whether the workflow hands over what the escrow holds; without that nothing may be called lost. */
  async wired(): Promise<boolean> {
    if (this.#readable) return true;
    try {
      await this.requireWired();
      return true;
    } catch (error) {
      if (is(error, 'ESCROW_NOT_WIRED', 'ESCROW_FAILED')) return false;
      throw error;
    }
  }

  #serial<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(work, work);
    this.#queue = next.catch(() => undefined);
    return next;
  }

  async #write(): Promise<Date> {
    const store = this.#ports.escrow;
    if (!store) return this.#ports.clock.now();
    const value = new Secret(this.#text(this.#adding));
    if (value.bytes > store.limit)
      throw new KeyturnError('ESCROW_FULL', { what: `${store.place} has no room for this value` });
    for (let attempt = 1; ; attempt++) {
      try {
        for (const rotation of this.#adding.keys()) this.#written.add(rotation);
        return await store.write(value);
      } catch (error) {
        this.onFailure(error);
        if (is(error, 'HTTP_UNKNOWN')) this.doubtful = true;
        if (attempt < PUT_ATTEMPTS && is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT')) {
          await this.#ports.clock.sleep(1000 * attempt);
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
}
