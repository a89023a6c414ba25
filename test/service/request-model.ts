/** A store of requests that is nothing but the pure rules, and histories that a real one is held against. */
import {
  dispute,
  done,
  endRequest,
  fill,
  type RequestChange,
  type RequestRow,
  requestErased,
  requestState,
  requestTombstoneFor,
  take,
} from '../../src/service/requests/rules.ts';
import type { NewRequest } from '../../src/service/requests/store.ts';
import type { Store } from '../../src/service/store.ts';
import { makeAnswer, makeNewRequest } from './request-parts.ts';

export const week = 7 * 86_400_000;

type Asked = { readonly request: NewRequest; row: RequestRow; answers: ReturnType<typeof makeAnswer>[] };

/** Draws steps for some requests, does each in the store and by the rules, and returns every difference. */
export async function history(
  store: Store,
  clock: { now(): number; pass(milliseconds: number): void },
  random: () => number,
  steps: number,
): Promise<string[]> {
  const wrong: string[] = [];
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T;
  const asked: Asked[] = [];
  for (const expiresIn of [60, 3600, 14 * 86_400]) {
    const request = makeNewRequest({ expiresIn });
    await store.requests.create(request, { links: 100, bytes: 1e9 });
    asked.push({ request, row: rowOf(request, clock.now()), answers: [] });
  }
  const apply = (one: Asked, change: RequestChange | undefined) => {
    one.row = { ...one.row, ...change };
  };

  /** What the rules say of a step, having done it. */
  const byRule = {
    look: ({ row }: Asked) => ({
      version: 1,
      state: requestState(row, clock.now()),
      creator: row.creatorName,
      question: row.question,
      expiresAt: row.expiresAt,
      filledAt: row.filledAt,
    }),
    status: ({ row }: Asked) => {
      const { createdAt, expiresAt, filledAt, takenAt, disputedAt, digest, writes } = row;
      const state = requestState(row, clock.now());
      return { state, createdAt, expiresAt, filledAt, takenAt, disputedAt, digest, writes };
    },
  };

  for (let step = 0; step < steps; step++) {
    const one = pick(asked);
    const { id, handle, manage } = one.request;
    const at = clock.now();
    const differs = (what: string, told: unknown, ruled: unknown) => {
      if (plain(told) !== plain(ruled))
        wrong.push(`step ${step}, ${what}: told ${plain(told)}, by rule ${plain(ruled)}`);
    };
    switch (pick(['fill', 'fill', 'take', 'take', 'dispute', 'done', 'end', 'pass', 'pass', 'pass', 'sweep'])) {
      case 'fill': {
        const answer = makeAnswer(pick(['me', 'me', 'other']), pick([512, 512, 512, 1024]));
        one.answers.push(answer);
        const ruled = fill(one.row, answer, at);
        apply(one, ruled.change);
        differs('fill', await store.requests.fill(handle, answer), ruled.fill);
        break;
      }
      case 'take': {
        const expect = random() < 0.7 && one.row.digest !== null ? one.row.digest : (one.answers.at(-1)?.digest ?? id);
        const ruled = take(one.row, expect, at);
        apply(one, ruled.change);
        differs('take', await store.requests.take(id, manage, expect), ruled.take);
        break;
      }
      case 'dispute': {
        if (random() < 0.6) break;
        const change = dispute(one.row, at);
        const ruled = change === undefined ? requestState(one.row, at) : 'disputed';
        apply(one, change);
        differs('dispute', await store.requests.dispute(handle), ruled);
        break;
      }
      case 'done': {
        if (random() < 0.5) break;
        const change = done(one.row, at);
        const ruled = change === undefined ? requestState(one.row, at) : 'done';
        apply(one, change);
        differs('done', await store.requests.done(id, manage), ruled);
        break;
      }
      case 'end': {
        if (random() < 0.7) break;
        const reason = pick(['destroyed', 'superseded'] as const);
        apply(one, endRequest(one.row, reason, at));
        differs('end', await store.requests.end(id, { manage, creator: undefined }, reason), true);
        break;
      }
      case 'pass': {
        const { expiresAt, filledAt, takenAt } = one.row;
        const boundaries = [expiresAt, (filledAt ?? at) + week, (takenAt ?? at) + week].map(
          (boundary) => boundary + pick([-1, 0, 1]) - at,
        );
        const ahead = boundaries.filter((wait) => wait > 0);
        clock.pass(pick([1, 1000, ...ahead]));
        break;
      }
      case 'sweep':
        await store.sweep();
        for (const each of asked) {
          if (each.row.eraseAt !== null && at >= each.row.eraseAt) apply(each, requestErased);
        }
        break;
    }
    const purged = clock.now() >= one.row.expiresAt + requestTombstoneFor;
    if (purged) break;
    differs('look', await store.requests.look(handle), byRule.look(one));
    differs('status', await store.requests.status(id, { manage, creator: undefined }), byRule.status(one));
    const held = asked.filter(({ row }) => row.eraseAt !== null).length;
    differs('held', await store.requests.held(), held);
    if (one.row.disputedAt !== null || one.row.reason !== null) {
      const told = await store.requests.take(id, manage, one.row.digest ?? id);
      if (told?.outcome === 'taken') wrong.push(`step ${step}: an answer was handed out that is disputed or ended`);
    }
  }
  return wrong;
}

function rowOf(request: NewRequest, createdAt: number): RequestRow {
  const expiresAt = createdAt + request.expiresIn * 1000;
  return {
    createdAt,
    creatorName: request.creator.name,
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

/** Comparable, whatever kind of bytes a store returns. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_, inner) => {
    if (inner?.type === 'Buffer') return Buffer.from(inner.data).toString('base64url');
    return inner instanceof Uint8Array ? Buffer.from(inner).toString('base64url') : inner;
  });
}
