/** The calls of a store that judges requests in this process, by the rules of requests/rules.ts. */
import {
  dispute,
  done,
  endRequest,
  fill,
  type RequestChange,
  type RequestRow,
  requestState,
  take,
} from '../requests/rules.ts';
import type { NewRequest, RequestLook, RequestStatus, RequestStore } from '../requests/store.ts';
import type { Authority, Created, Quota } from '../store.ts';

/** Finds and changes requests. `Key` is what the store knows a request by. */
export type Requests<Key> = {
  create(request: NewRequest, quota: Quota, now: number): Created;
  find(handle: Uint8Array): (RequestRow & Key) | undefined;
  /** The request of this id, if whoever asks may know of it. */
  reach(id: Uint8Array, by: Authority): (RequestRow & Key) | undefined;
  apply(held: RequestRow & Key, change: RequestChange | undefined): void;
  held(): number;
};

/** `write` runs its argument as one atomic step, and resolves once what it did is durable; `read` changes nothing. */
export function judgingRequests<Key>(
  requests: Requests<Key>,
  now: () => number,
  { read, write }: { read: <T>(work: () => T) => Promise<T>; write: <T>(work: () => T) => Promise<T> },
): RequestStore {
  const mine = (id: Uint8Array, manage: Uint8Array) => requests.reach(id, { manage, creator: undefined });

  /** One step on a request that is there. */
  function step<T>(
    find: () => ReturnType<typeof mine>,
    judge: (held: NonNullable<ReturnType<typeof mine>>, at: number) => { told: T; change?: RequestChange | undefined },
  ): Promise<T | undefined> {
    return write(() => {
      const held = find();
      if (held === undefined) return undefined;
      const { told, change } = judge(held, now());
      requests.apply(held, change);
      return told;
    });
  }

  return {
    create: (request, quota) => write(() => requests.create(request, quota, now())),

    look: (handle) => read(() => lookOf(requests.find(handle), now())),

    fill: (handle, answer) =>
      step(
        () => requests.find(handle),
        (held, at) => {
          const judged = fill(held, answer, at);
          return { told: judged.fill, change: judged.change };
        },
      ),

    dispute: (handle) =>
      step(
        () => requests.find(handle),
        (held, at) => {
          const change = dispute(held, at);
          return { told: change === undefined ? requestState(held, at) : 'disputed', change };
        },
      ),

    take: (id, manage, expect) =>
      step(
        () => mine(id, manage),
        (held, at) => {
          const judged = take(held, expect, at);
          return { told: judged.take, change: judged.change };
        },
      ),

    done: (id, manage) =>
      step(
        () => mine(id, manage),
        (held, at) => {
          const change = done(held, at);
          return { told: change === undefined ? requestState(held, at) : 'done', change };
        },
      ),

    status: (id, by) => read(() => statusOf(requests.reach(id, by), now())),

    end: async (id, by, reason) => {
      const ended = await step(
        () => requests.reach(id, by),
        (held, at) => ({ told: true, change: endRequest(held, reason, at) }),
      );
      return ended ?? false;
    },

    async held() {
      return requests.held();
    },
  };
}

export function lookOf(row: RequestRow | undefined, now: number): RequestLook | undefined {
  if (row === undefined) return undefined;
  const { creatorName, question, expiresAt, filledAt } = row;
  return { version: 1, state: requestState(row, now), creator: creatorName, question, expiresAt, filledAt };
}

export function statusOf(row: RequestRow | undefined, now: number): RequestStatus | undefined {
  if (row === undefined) return undefined;
  const { createdAt, expiresAt, filledAt, takenAt, disputedAt, digest, writes } = row;
  return { state: requestState(row, now), createdAt, expiresAt, filledAt, takenAt, disputedAt, digest, writes };
}
