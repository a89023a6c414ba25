/** The links of the memory store, and when something has to be done about each. */
import { type Change, erased, neverAgainFor, type Row, tombstoneFor } from '../link.ts';
import type { Authority, Created, NewLink, Quota } from '../store.ts';
import { dueQueue } from './due-queue.ts';
import type { Links } from './judging.ts';
import { usage } from './usage.ts';

type Keys = {
  readonly id: string;
  readonly handle: string;
  readonly manage: string;
  readonly creator: string;
  readonly digest: string;
};
/** `dueAt`: when the queue names it next. */
type Held = Row & Keys & { readonly dueAt: number };

export class MemoryLinks implements Links<Keys> {
  readonly used = usage();
  readonly #byId = new Map<string, Held>();
  /** Handle -> id. */
  readonly #ids = new Map<string, string>();
  /** Ids of purged links and of all requests, which are refused. */
  readonly #seen = new Set<string>();
  /** Envelopes to erase and links to purge; one is named again when its time was moved forward. */
  readonly #due = dueQueue();
  /** Ids to refuse no longer. */
  readonly #unseen = dueQueue();

  find(handle: Uint8Array): Held | undefined {
    return this.#byId.get(this.#ids.get(text(handle)) ?? '');
  }

  reach(id: Uint8Array, by: Authority): Held | undefined {
    const held = this.#byId.get(text(id));
    if (held === undefined) return undefined;
    const may = held.creator === by.creator || (by.manage !== undefined && held.manage === text(by.manage));
    return may ? held : undefined;
  }

  apply({ id }: Pick<Keys, 'id'>, change: Change | undefined): void {
    const held = this.#byId.get(id);
    if (held === undefined || change === undefined) return;
    const changed = { ...held, ...change };
    this.#byId.set(id, changed);
    if (nextOf(changed) < held.dueAt) this.#queue(changed);
    if (held.envelope !== null && changed.envelope === null) this.used.add(held.creator, -1, -held.envelope.length);
  }

  create(link: NewLink, quota: Quota, now: number): Created {
    const id = text(link.id);
    const there = this.#byId.get(id);
    if (there !== undefined) {
      if (there.digest !== text(link.digest)) return { outcome: 'other' };
      return { outcome: 'same', expiresAt: there.expiresAt };
    }
    if (this.#seen.has(id)) return { outcome: 'other' };
    if (this.used.exceeds(link.creator.key, link.envelope.length, quota)) return { outcome: 'quota' };
    const held = heldOf(link, now);
    this.#ids.set(held.handle, id);
    this.#queue(held);
    this.used.add(held.creator, 1, link.envelope.length);
    return { outcome: 'created', expiresAt: held.expiresAt };
  }

  /** Whether a link or a request has, or had, this id. */
  knows(id: string): boolean {
    return this.#byId.has(id) || this.#seen.has(id);
  }

  /** No link gets this id. */
  refuse(id: string): void {
    this.#seen.add(id);
  }

  refuseUntil(id: string, until: number): void {
    this.#seen.add(id);
    this.#unseen.add(until, id);
  }

  /** Does one thing that is due; false if there is nothing. */
  sweepOne(now: number): boolean {
    const due = this.#due.next(now);
    if (due !== undefined) {
      this.#settle(due.name, due.at, now);
      return true;
    }
    const unseen = this.#unseen.next(now);
    if (unseen !== undefined) this.#seen.delete(unseen.name);
    return unseen !== undefined;
  }

  /** Returns how many there were. */
  purgeAll(): number {
    const all = [...this.#byId.values()];
    for (const held of all) this.#remove(held);
    return all.length;
  }

  #queue(held: Held): void {
    const dueAt = nextOf(held);
    this.#byId.set(held.id, { ...held, dueAt });
    this.#due.add(dueAt, held.id);
  }

  #settle(id: string, queuedFor: number, now: number): void {
    const held = this.#byId.get(id);
    // Its time was moved forward since, or it is gone.
    if (held === undefined || held.dueAt !== queuedFor) return;
    if (now >= held.expiresAt + tombstoneFor) {
      this.#remove(held);
      return;
    }
    if (held.eraseAt !== null && now >= held.eraseAt) this.apply(held, erased);
    this.#queue(this.#byId.get(id) ?? held);
  }

  #remove(held: Held): void {
    this.apply(held, erased);
    this.#byId.delete(held.id);
    this.#ids.delete(held.handle);
    this.refuseUntil(held.id, held.createdAt + neverAgainFor);
  }
}

/** When something has to be done about a link next: its envelope erased, or all of it purged. */
function nextOf({ eraseAt, expiresAt }: Row): number {
  return eraseAt ?? expiresAt + tombstoneFor;
}

function heldOf(link: NewLink, createdAt: number): Held {
  const expiresAt = createdAt + link.expiresIn * 1000;
  return {
    id: text(link.id),
    handle: text(link.handle),
    manage: text(link.manage),
    creator: link.creator.key,
    digest: text(link.digest),
    createdAt,
    expiresAt,
    openedAt: null,
    savedAt: null,
    disputedAt: null,
    endedAt: null,
    reason: null,
    password: link.password,
    creatorName: link.creator.name,
    version: link.envelope[0] ?? 0,
    tries: 0,
    waitUntil: 0,
    envelope: link.envelope,
    proof: link.proof,
    reader: null,
    eraseAt: expiresAt,
    dueAt: expiresAt,
  };
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
