/** The requests of the Redis store. Each step is one run of one script; what it refuses is only explained here. */
import type { Created } from '../creation.ts';
import { dispute, done, fill, type RequestRow, requestState, reserved, take } from '../requests/rules.ts';
import type { RequestStore } from '../requests/store.ts';
import { otherKey } from './compatibility.ts';
import { type Run, text } from './redis-rows.ts';
import { lookOf, statusOf } from './request-judging.ts';
import { stepAgain } from './stepping.ts';
import { answerLabel, type Wrap } from './wrap.ts';

/** A request, and the server's time when it was read. */
type Found = { readonly row: RequestRow; readonly at: number; readonly id: Buffer; readonly wrappedBy: string };
/** The script's outcome and what belongs to it; `judge` comes with the request, or with nothing. */
type Told = readonly [string, ...unknown[]];

export function redisRequests(run: Run, { wrap, unwrap, mark }: Wrap): RequestStore {
  const markText = text(mark);
  const ask = async (op: string, ...values: readonly (string | number)[]) => (await run(op, ...values)) as Told;
  const find = async (handle: Uint8Array) => foundOf(await ask('find', text(handle)));
  const reach = async (id: Uint8Array, manage?: Uint8Array, creator = '') =>
    foundOf(await ask('reach', text(id), manage ? text(manage) : '', creator));

  return {
    create: redisCreate(ask, wrap, markText),

    async look(handle) {
      const found = await find(handle);
      const look = lookOf(found?.row, found?.at ?? 0);
      if (found === undefined || look === undefined || look.question === null) return look;
      if (found.wrappedBy !== markText) throw otherKey();
      return { ...look, question: unwrap(found.id, look.question) };
    },

    fill: (handle, { writer, answer, digest }) =>
      stepAgain(async () => {
        const wrapped = text(wrap(answerLabel(handle), answer));
        const told = await ask('fill', text(handle), text(writer), wrapped, text(digest), answer.length, markText);
        if (told[0] === 'filled') return { outcome: 'filled', filledAt: told[1] as number, writes: told[2] as number };
        const found = foundOf(told);
        if (found === undefined) return undefined;
        const judged = fill(found.row, { writer, answer, digest }, found.at);
        if (judged.change !== undefined && found.wrappedBy !== markText) throw otherKey();
        return judged.change === undefined ? judged.fill : 'again';
      }),

    take: (id, manage, expect) =>
      stepAgain(async () => {
        const told = await ask('take', text(id), text(manage), '', text(expect), markText);
        if (told[0] === 'taken') {
          const [, wrapped, filledAt, handle] = told as readonly [string, string, number, string];
          const answer = unwrap(answerLabel(Buffer.from(handle, 'base64url')), Buffer.from(wrapped, 'base64url'));
          return { outcome: 'taken', answer, filledAt };
        }
        const found = foundOf(told);
        if (found === undefined) return undefined;
        const judged = take(found.row, expect, found.at).take;
        if (judged.outcome === 'taken' && found.wrappedBy !== markText) throw otherKey();
        return judged.outcome === 'taken' ? 'again' : judged;
      }),

    dispute: (handle) =>
      stepAgain(async () => {
        const told = await ask('dispute', text(handle));
        if (told[0] === 'disputed') return 'disputed';
        const found = foundOf(told);
        if (found === undefined) return undefined;
        return dispute(found.row, found.at) === undefined ? requestState(found.row, found.at) : 'again';
      }),

    done: (id, manage) =>
      stepAgain(async () => {
        const told = await ask('done', text(id), text(manage), '');
        if (told[0] === 'done') return 'done';
        const found = foundOf(told);
        if (found === undefined) return undefined;
        return done(found.row, found.at) === undefined ? requestState(found.row, found.at) : 'again';
      }),

    async status(id, by) {
      const found = await reach(id, by.manage, by.creator);
      return statusOf(found?.row, found?.at ?? 0);
    },

    async end(id, by, reason) {
      const told = await ask('end', text(id), by.manage ? text(by.manage) : '', by.creator ?? '', reason);
      return told[0] === 'ended';
    },

    async held() {
      return (await run('held')) as number;
    },
  };
}

function redisCreate(
  ask: (op: string, ...values: readonly (string | number)[]) => Promise<Told>,
  wrap: Wrap['wrap'],
  mark: string,
): RequestStore['create'] {
  return async ({ id, handle, manage, creator, question, size, digest, expiresIn }, quota) => {
    const limits = [reserved(question, size), expiresIn * 1000, quota.links, quota.bytes] as const;
    const fields = {
      manage: text(manage),
      creatorName: creator.name,
      size,
      question: text(wrap(id, question)),
      wrappedBy: mark,
    };
    const pairs = Object.entries(fields).flat();
    const told = await ask('create', text(id), text(handle), creator.key, ...limits, text(digest), ...pairs);
    const [outcome, expiresAt] = told as unknown as [Created['outcome'], number];
    return outcome === 'created' || outcome === 'same' ? { outcome, expiresAt } : { outcome };
  };
}

function foundOf([, at, fields]: Told): Found | undefined {
  const list = fields as readonly string[];
  if (list.length === 0) return undefined;
  const found = new Map<string, string>();
  for (let i = 0; i + 1 < list.length; i += 2) found.set(list[i] ?? '', list[i + 1] ?? '');
  const time = (name: string) => (found.has(name) ? Number(found.get(name)) : null);
  const bytes = (name: string) => (found.has(name) ? Buffer.from(found.get(name) ?? '', 'base64url') : null);
  return {
    at: at as number,
    id: bytes('id') ?? Buffer.alloc(0),
    wrappedBy: found.get('wrappedBy') ?? '',
    row: {
      createdAt: time('createdAt') ?? 0,
      creatorName: found.get('creatorName') ?? '',
      expiresAt: time('expiresAt') ?? 0,
      filledAt: time('filledAt'),
      answeredAt: time('answeredAt'),
      takenAt: time('takenAt'),
      doneAt: time('doneAt'),
      disputedAt: time('disputedAt'),
      reason: (found.get('reason') as RequestRow['reason'] | undefined) ?? null,
      writer: bytes('writer'),
      writes: Number(found.get('writes')),
      size: Number(found.get('size')),
      digest: bytes('digest'),
      question: bytes('question'),
      answer: bytes('answer'),
      eraseAt: time('eraseAt'),
    },
  };
}
