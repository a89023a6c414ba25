/**
 * Where a pending value survives a crash, and the seed with it: one secret. A run sees what it held when the run was
 * created; a store that can be read is read later than that, and shows no less. One journalled lock: only its holder mints
 * or PUTs, one PUT at a time, and only if it knows the last write and every value still referenced. A value is referenced
 * from its PUT until its entry goes, and believed only under its journalled fingerprint.
 */

import { KeyturnError } from '../model/errors.ts';
import { QUEUE_MARGIN, WRITE_MARGIN } from '../model/policy.ts';
import type { Minted, Ports } from '../model/ports.ts';
import {
  type AskRecord,
  type CredentialRecord,
  type EscrowEntry,
  type EscrowText,
  type JournalRecord,
  type PutRecord,
  sameOwner,
} from '../model/record.ts';
import type { Secret } from '../model/secret.ts';
import { escrowOf, escrowSize } from './escrow-codec.ts';
import { EscrowWriter, type Put } from './escrow-writer.ts';
import { HeldValues } from './held-values.ts';
import { heldBy, type Liveness, otherOwner } from './locks.ts';
import { handOverOf } from './refusals.ts';
import type { Session } from './session.ts';
import { inferredState, referencedBy } from './verified-values.ts';

/** Bytes that a value is taken to have before one of its provider was seen. */
const ASSUMED_BYTES = 2048;

/** One run's view of the escrow: the values that it knows, the room that is left, and its writes. */
export class Escrow extends HeldValues {
  readonly #ports: Ports;
  readonly #session: Session;
  /** Room kept for secrets of this run that are not minted yet. */
  readonly #reserved = new Map<string, number>();
  /** What the secret holds, as far as this run knows. */
  readonly #written = new Set<string>();
  #text: EscrowText | undefined;
  #lastWrite: Promise<Date | undefined> | undefined;
  /** The largest value that was minted in this run, by account. */
  readonly #seenBytes = new Map<string, number>();

  readonly #writer: EscrowWriter;

  /** @param onFailure told of every PUT that failed */
  constructor(ports: Ports, session: Session, onFailure: (error: unknown) => void = () => undefined) {
    super();
    this.#ports = ports;
    this.#session = session;
    this.#writer = new EscrowWriter({
      ports,
      session,
      onFailure,
      onBegin: (rotations) => {
        for (const rotation of rotations) this.#written.add(rotation);
      },
      onWritten: (rotations) => {
        for (const rotation of this.#written) if (!rotations.includes(rotation)) this.#written.delete(rotation);
      },
      entries: (adding) => this.#entries(adding),
    });
    this.#addText(session.escrowAtStart);
  }

  #addText(text: EscrowText | undefined): void {
    const { keys, document } = this.#session;
    if (!text || !keys) return;
    this.#text = text;
    for (const rotation of Object.keys(text.entries)) this.#written.add(rotation);
    this.remember(text, document, keys);
  }

  /** Reads the escrow again, where it can be read: it may hold more by now than at the start. */
  async #reread(): Promise<void> {
    const { keys } = this.#session;
    if (!this.#ports.escrow?.read || !keys) return;
    const text = await escrowOf(this.#ports);
    if (text && this.#ports.state.keys(text.seed).public === keys.public) this.#addText(text);
  }

  /** Whether a held value that this run does not know is lost; false: a later run may still see it. */
  async isLost({ rotation, escrow }: Pick<CredentialRecord, 'rotation' | 'escrow'>): Promise<boolean> {
    return !this.value(rotation) && !this.isChanged(rotation) && (await this.#isGone(escrow));
  }

  /** The same of S of a request. */
  async isAskLost({ rotation, escrow }: Pick<AskRecord, 'rotation' | 'escrow'>): Promise<boolean> {
    return !this.ask(rotation) && (await this.#isGone(escrow));
  }

  async #isGone(escrow: PutRecord | undefined): Promise<boolean> {
    if (!escrow) return false;
    if (inferredState(escrow, this.#text?.counter, false) === 'lost') return true;
    const written = await this.#lastWritten();
    return (
      inferredState(escrow, this.#text?.counter, written === undefined || (await this.#isLaterThan(written))) === 'lost'
    );
  }

  /** Whether this run was created so long after that time that it was handed what was written then. */
  async #isLaterThan(at: Date): Promise<boolean> {
    return (await this.#ports.runs.createdAt()).getTime() > at.getTime() + QUEUE_MARGIN;
  }

  /** Asked once a run, before its own first PUT. */
  #lastWritten(): Promise<Date | undefined> {
    this.#lastWrite ??= this.#ports.escrow?.updatedAt() ?? Promise.resolve(undefined);
    return this.#lastWrite;
  }

  /**
   * Whether this run may mint: the lock is free, the last write and every referenced value are known. Throws HELD,
   * ESCROW_NOT_WIRED, ESCROW_FAILED; returns the pure change that takes the lock within another transition. `readOnly`: nothing
   * will be minted, it is only asked.
   */
  async claim(
    context: Liveness,
    secret: string,
    readOnly = false,
  ): Promise<(document: JournalRecord) => JournalRecord> {
    if (!this.#ports.escrow) return (document) => document;
    if (readOnly) await this.#refuseNotWired();
    const lock = this.#session.document.escrow.lock;
    const other = await otherOwner(context, lock);
    if (other) throw heldBy(other, secret);
    if (readOnly && !this.#session.signs) return (document) => document;
    if (referencedBy(this.#session.document).some((one) => !this.knows(one))) await this.#reread();
    for (const credential of referencedBy(this.#session.document)) {
      // A run that acts has journalled by now that what it should see, and does not, is lost.
      if (this.knows(credential) || (readOnly && (await this.#isGone(credential.escrow)))) continue;
      throw new KeyturnError('HELD', {
        secret,
        what: this.isChanged(credential.rotation)
          ? `the escrow holds a value that is not the one that was minted, so nothing may be written there before a human has looked`
          : `the escrow holds a value that this run was created too early to see, so it may not write there`,
        hint: 'nothing to do here: the next run mints',
      });
    }
    if (!(await this.#knowsLastWrite())) {
      throw new KeyturnError('HELD', {
        secret,
        what: 'the escrow was written after this run was created, and the journal does not say by whom, so it may not write there',
        hint: 'nothing to do: the next run mints',
      });
    }
    const { owner } = this.#ports;
    return (document) => {
      const found = document.escrow.lock;
      const free =
        !found || sameOwner(found.owner, owner) || (lock !== undefined && sameOwner(found.owner, lock.owner));
      if (!free || referencedBy(document).some((one) => !this.knows(one))) {
        throw new KeyturnError('JOURNAL_CONFLICT', {
          secret,
          what: 'another run took the escrow first',
          hint: 'nothing to do: the next run mints',
        });
      }
      return {
        ...document,
        escrow: { ...document.escrow, lock: { owner, since: this.#ports.clock.now().toISOString() } },
      };
    };
  }

  /** Whether this run knows the last write to the escrow: it was handed it, made it, or finds it in the journal. */
  async #knowsLastWrite(): Promise<boolean> {
    const { escrow } = this.#ports;
    if (!escrow || escrow.read || this.#session.notes.putAt || !this.#session.existed) return true;
    const written = await this.#lastWritten();
    if (written === undefined) return true;
    const { at } = this.#session.document.escrow;
    if (at !== undefined && Date.parse(at) >= written.getTime() - WRITE_MARGIN) return true;
    return this.#isLaterThan(written);
  }

  /**
   * A value that was handed over may be of a credential that has ended since: with an old text, on a branch that was set back,
   * nothing shows it but the time of the last write. Throws HELD where this run does not know that one.
   */
  async mustBeLatest(secret: string): Promise<void> {
    if (await this.#knowsLastWrite()) return;
    throw new KeyturnError('HELD', {
      secret,
      what: 'the escrow was written after this run was created, and the journal does not say by whom, so its values may be old ones: none is written',
      hint: 'nothing to do: the next run goes on',
    });
  }

  /** For a session that only reads, without the seed: throws ESCROW_NOT_WIRED if a run that acts would lack it as well. */
  async #refuseNotWired(): Promise<void> {
    const store = this.#ports.escrow;
    if (!store || store.read || this.#session.signs) return;
    const written = await this.#lastWritten();
    if (written === undefined || !(await this.#isLaterThan(written))) return;
    throw new KeyturnError('ESCROW_NOT_WIRED', {
      what: `${store.place} exists, but this run was not given it`,
      hint: handOverOf(store),
    });
  }

  /** Journals the number of one more text together with what `commit` changes: before the PUT, and no two share one. */
  numbered(commit: (also: (document: JournalRecord) => JournalRecord) => Promise<void>): Promise<void> {
    return this.#writer.numbered(commit);
  }

  /** How large a value of this account may be, by what the provider says or by those that this run has seen of it. */
  expectedBytes({ provider, account }: { readonly provider: string; readonly account: string }, most?: number): number {
    const seen = this.#seenBytes.get(`${provider} ${account}`);
    return most ?? (seen === undefined ? ASSUMED_BYTES : Math.min(ASSUMED_BYTES, 2 * seen));
  }

  /** A value of this account was minted. */
  noteBytes({ provider, account }: { readonly provider: string; readonly account: string }, { values }: Minted): void {
    const bytes = Object.values(values).reduce((sum, value) => sum + value.bytes, 0);
    const name = `${provider} ${account}`;
    this.#seenBytes.set(name, Math.max(bytes, this.#seenBytes.get(name) ?? 0));
  }

  /** Keeps room for one more value of `bytes` until it is put. Throws ESCROW_FULL if it would not fit. */
  reserve(secret: string, bytes: number): void {
    const store = this.#ports.escrow;
    if (!store) return;
    const waiting = [...this.#reserved].filter(([key]) => key !== secret).reduce((sum, [, size]) => sum + size, 0);
    const used = escrowSize(this.#entries()) + waiting;
    if (used + bytes + 128 > store.limit) {
      throw new KeyturnError('ESCROW_FULL', {
        secret,
        what: `${store.place} has no room for one more value (${used} of ${store.limit} bytes are in use)`,
        hint: 'nothing to do: it is minted by a later run, when rotations that are under way have ended',
      });
    }
    this.#reserved.set(secret, bytes + 128);
  }

  /** What the next text holds: everything that is referenced, and what is being put. */
  #entries(adding = this.#writer.adding): { readonly [rotation: string]: EscrowEntry } {
    return this.entriesOf(referencedBy(this.#session.document), adding);
  }

  /**
   * Puts a value or S of a request, together with every referenced one, by one idempotent write, under a number that was journalled before. Throws
   * ESCROW_FULL (no effect), ESCROW_FAILED (it may or may not be there).
   */
  put(rotation: string, entry: Minted | { readonly ask: Secret }): Promise<Put> {
    return this.#writer.put(rotation, entry);
  }

  /** The value is journalled as escrowed: from now on the journal references it. */
  noteEscrowed(rotation: string, secret: string): void {
    this.#writer.noteReferenced(rotation);
    this.#reserved.delete(secret);
  }

  /** Whether the secret holds an entry that nothing references any more, or is not in the place that the configuration names. */
  stale(): boolean {
    const { document, signs } = this.#session;
    const { home } = this.#ports.escrow ?? {};
    if (!signs) return false;
    if (home !== undefined && document.escrow.place !== undefined && document.escrow.place !== home) return true;
    const referenced = new Set(referencedBy(document).map((one) => one.rotation));
    return [...this.#written].some((rotation) => !referenced.has(rotation) && !this.#writer.adding.has(rotation));
  }

  /** Writes only what is still referenced, so that ended entries leave the secret as well. */
  async tidy(): Promise<void> {
    await this.#writer.rewrite();
  }

  /** Whether a PUT of this run may still land, over whatever was put since. */
  get isPutUncertain(): boolean {
    return this.#writer.isPutUncertain;
  }
}
