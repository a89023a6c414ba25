/** The requests of the memory store, which share ids and quotas with its links. */
import { neverAgainFor } from '../link.ts';
import {
  type RequestChange,
  type RequestRow,
  requestErased,
  requestTombstoneFor,
  reserved,
} from '../requests/rules.ts';
import type { NewRequest } from '../requests/store.ts';
import type { Authority, Created, Quota } from '../store.ts';
import { dueQueue } from './due-queue.ts';
import type { MemoryLinks } from './memory-links.ts';
import type { Requests } from './request-judging.ts';

type Keys = {
  readonly id: string;
  readonly handle: string;
  readonly manage: string;
  readonly creator: string;
  readonly body: string;
  readonly bytes: number;
};
type Held = RequestRow & Keys;

export class MemoryRequests implements Requests<Keys> {
  readonly #links: MemoryLinks;
  readonly #byId = new Map<string, Held>();
  /** Handle -> id. */
  readonly #ids = new Map<string, string>();
  /** By when something may be due; a request that changes is named again. */
  readonly #due = dueQueue();
  #held = 0;

  constructor(links: MemoryLinks) {
    this.#links = links;
  }

  held(): number {
    return this.#held;
  }

  find(handle: Uint8Array): Held | undefined {
    return this.#byId.get(this.#ids.get(text(handle)) ?? '');
  }

  reach(id: Uint8Array, by: Authority): Held | undefined {
    const held = this.#byId.get(text(id));
    if (held === undefined) return undefined;
    const may = held.creator === by.creator || (by.manage !== undefined && held.manage === text(by.manage));
    return may ? held : undefined;
  }

  apply({ id }: Pick<Keys, 'id'>, change: RequestChange | undefined): void {
    const held = this.#byId.get(id);
    if (held === undefined || change === undefined) return;
    const changed = { ...held, ...change };
    this.#byId.set(id, changed);
    if (held.eraseAt === null) return;
    if (changed.eraseAt !== null) {
      this.#due.add(changed.eraseAt, id);
      return;
    }
    this.#held--;
    this.#links.used.add(held.creator, -1, -held.bytes);
  }

  create(request: NewRequest, quota: Quota, createdAt: number): Created {
    const id = text(request.id);
    const there = this.#byId.get(id);
    if (there !== undefined) {
      if (there.body !== text(request.digest)) return { outcome: 'other' };
      return { outcome: 'same', expiresAt: there.expiresAt };
    }
    if (this.#links.knows(id)) return { outcome: 'other' };
    const bytes = reserved(request.question, request.size);
    if (this.#links.used.exceeds(request.creator.key, bytes, quota)) return { outcome: 'quota' };
    const held = heldOf(request, bytes, createdAt);
    this.#byId.set(id, held);
    this.#ids.set(held.handle, id);
    this.#links.refuse(id);
    this.#links.used.add(held.creator, 1, bytes);
    this.#held++;
    this.#due.add(held.expiresAt, id);
    this.#due.add(held.expiresAt + requestTombstoneFor, id);
    return { outcome: 'created', expiresAt: held.expiresAt };
  }

  /** Does one thing that is due; false if there is nothing. */
  sweepOne(now: number): boolean {
    const due = this.#due.next(now);
    const held = this.#byId.get(due?.name ?? '');
    if (held !== undefined) {
      if (held.eraseAt !== null && now >= held.eraseAt) this.apply(held, requestErased);
      if (now >= held.expiresAt + requestTombstoneFor) this.#remove(held);
    }
    return due !== undefined;
  }

  /** Returns how many there were. */
  purgeAll(): number {
    const all = [...this.#byId.values()];
    for (const held of all) this.#remove(held);
    return all.length;
  }

  #remove(held: Held): void {
    this.apply(held, requestErased);
    this.#byId.delete(held.id);
    this.#ids.delete(held.handle);
    this.#links.refuseUntil(held.id, held.createdAt + neverAgainFor);
  }
}

function heldOf(request: NewRequest, bytes: number, createdAt: number): Held {
  const expiresAt = createdAt + request.expiresIn * 1000;
  return {
    id: text(request.id),
    handle: text(request.handle),
    manage: text(request.manage),
    creator: request.creator.key,
    creatorName: request.creator.name,
    body: text(request.digest),
    bytes,
    createdAt,
    expiresAt,
    filledAt: null,
    answeredAt: null,
    takenAt: null,
    doneAt: null,
    disputedAt: null,
    reason: null,
    writer: null,
    writes: 0,
    size: request.size,
    digest: null,
    question: request.question,
    answer: null,
    eraseAt: expiresAt,
  };
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
