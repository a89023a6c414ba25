import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Store } from '../../src/service/store.ts';
import { seeded } from '../model/timeline.ts';
import { handClock, hash, hubot, makeNewLink, mona } from './link-parts.ts';
import { history, week } from './request-model.ts';
import { makeAnswer, makeNewRequest } from './request-parts.ts';

const roomy = { links: 1000, bytes: 1e9 };
const creator = { manage: undefined, creator: mona.key };
/** What a request of 512 padded bytes reserves. */
const bytes = 541 + 512 + 49;

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function counts(told: readonly (string | undefined)[]): { [outcome: string]: number } {
  const all: { [outcome: string]: number } = {};
  for (const outcome of told) all[String(outcome)] = (all[String(outcome)] ?? 0) + 1;
  return all;
}

/** What every store does with requests. */
export function requestContract(open: (now: () => number) => Promise<Store>, histories = 4): void {
  const opened: Store[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });

  async function given(change: Parameters<typeof makeNewRequest>[0] = {}) {
    const clock = handClock();
    const store = await open(clock.now);
    opened.push(store);
    const request = makeNewRequest(change);
    await store.requests.create(request, roomy);
    const { id, handle, manage } = request;
    return { clock, store, requests: store.requests, request, id, handle, manage };
  }

  it.each(times(histories, (index) => 20_261_130 + index))(
    'does with a history of steps and boundaries what the rules say (seed %d)',
    async (seed) => {
      const clock = handClock();
      const store = await open(clock.now);
      opened.push(store);
      expect(await history(store, clock, seeded(seed), 120)).toEqual([]);
    },
  );

  it('has one space of ids with links, and accepts none twice, also when purged or forgotten', async () => {
    const { clock, store, requests, request, id } = await given({ expiresIn: 60 });
    expect((await requests.create(request, roomy)).outcome).toBe('same');
    expect(await requests.create({ ...request, digest: hash('x') }, roomy)).toEqual({ outcome: 'other' });
    expect(await store.create(makeNewLink({ id }).link, roomy)).toEqual({ outcome: 'other' });
    const { link } = makeNewLink();
    await store.create(link, roomy);
    expect(await requests.create(makeNewRequest({ id: link.id }), roomy)).toEqual({ outcome: 'other' });
    expect(await store.claim(request.handle, hash('proof'), hash('me'))).toBeUndefined();
    expect(await store.status(id, creator)).toBeUndefined();
    expect(await store.end(id, creator, 'destroyed')).toBe(false);
    expect(await requests.look(link.handle)).toBeUndefined();
    expect(await requests.status(link.id, creator)).toBeUndefined();
    clock.pass(60_000 + 3 * week);
    await store.sweep();
    expect(await requests.look(request.handle)).toBeUndefined();
    expect(await requests.create(request, roomy)).toEqual({ outcome: 'other' });
    const next = makeNewRequest();
    await requests.create(next, roomy);
    expect(await store.forget()).toBe(1);
    expect(await requests.look(next.handle)).toBeUndefined();
    expect(await requests.create(next, roomy)).toEqual({ outcome: 'other' });
    expect([await requests.held(), await store.held()]).toEqual([0, 0]);
  });

  it('reserves the largest answer in the quota that links have, until it is erased', async () => {
    const { clock, store, requests, id, manage, handle } = await given();
    const next = makeNewRequest();
    expect(await requests.create(next, { links: 1, bytes: 1e9 })).toEqual({ outcome: 'quota' });
    expect(await requests.create(next, { links: 9, bytes: 2 * bytes - 1 })).toEqual({ outcome: 'quota' });
    expect(await store.create(makeNewLink().link, { links: 1, bytes: 1e9 })).toEqual({ outcome: 'quota' });
    expect(await store.create(makeNewLink().link, { links: 2, bytes: bytes + 540 })).toEqual({ outcome: 'quota' });
    const answer = makeAnswer('me');
    await requests.fill(handle, answer);
    await requests.take(id, manage, answer.digest);
    expect(await requests.done(id, manage)).toBe('done');
    expect((await requests.create(next, { links: 1, bytes })).outcome).toBe('created');
    clock.pass(3_600_000);
    await store.sweep();
    expect((await requests.create(makeNewRequest(), { links: 1, bytes })).outcome).toBe('created');
    expect((await requests.create(makeNewRequest({ creator: hubot }), { links: 1, bytes })).outcome).toBe('created');
  });

  it('gives the answer to who has the manage token and names its digest, again for a week, and to nobody else', async () => {
    const { clock, requests, id, handle, manage } = await given();
    const answer = makeAnswer('me');
    expect(await requests.take(id, manage, answer.digest)).toEqual({ outcome: 'waiting' });
    expect(await requests.done(id, manage)).toBe('waiting');
    const filledAt = clock.now();
    expect(await requests.fill(handle, answer)).toEqual({ outcome: 'filled', filledAt, writes: 1 });
    expect(await requests.take(id, hash('other'), answer.digest)).toBeUndefined();
    expect(await requests.done(id, hash('other'))).toBeUndefined();
    expect(await requests.take(id, manage, hash('another answer'))).toEqual({ outcome: 'changed' });
    clock.pass(week - 1);
    for (const wait of [0, week - 1]) {
      clock.pass(wait);
      const told = await requests.take(id, manage, answer.digest);
      expect(told).toMatchObject({ outcome: 'taken', filledAt });
      expect(Buffer.from((told as { answer: Uint8Array }).answer)).toEqual(answer.answer);
    }
    clock.pass(1);
    expect(await requests.take(id, manage, answer.digest)).toEqual({ outcome: 'over', state: 'taken' });
  });

  it('lets the first writer replace the answer, twenty times in all, and nobody else', async () => {
    const { requests, id, handle, manage } = await given();
    let last = makeAnswer('me');
    for (let writes = 1; writes <= 20; writes++) {
      last = makeAnswer('me');
      expect(await requests.fill(handle, last)).toMatchObject({ outcome: 'filled', writes });
    }
    expect(await requests.fill(handle, makeAnswer('me'))).toEqual({ outcome: 'too-often' });
    expect(await requests.fill(handle, makeAnswer('you'))).toMatchObject({ outcome: 'other' });
    expect(await requests.take(id, manage, last.digest)).toMatchObject({ outcome: 'taken' });
    expect(await requests.fill(handle, makeAnswer('me'))).toEqual({ outcome: 'over', state: 'taken' });
    expect(await requests.fill(randomBytes(32), makeAnswer('me'))).toBeUndefined();
  });

  describe('at the same moment', () => {
    it('one of 64 writers is the first', async () => {
      const { requests, id, handle, manage } = await given();
      const answers = times(64, (index) => makeAnswer(`writer ${index}`));
      const told = await Promise.all(answers.map((answer) => requests.fill(handle, answer)));
      expect(counts(told.map((fill) => fill?.outcome))).toEqual({ filled: 1, other: 63 });
      const first = answers[told.findIndex((fill) => fill?.outcome === 'filled')]!;
      const takes = await Promise.all(times(8, () => requests.take(id, manage, first.digest)));
      expect(counts(takes.map((take) => take?.outcome))).toEqual({ taken: 8 });
    });

    it('one writer writes no more than twenty times', async () => {
      const { requests, handle } = await given();
      await requests.fill(handle, makeAnswer('me'));
      const told = await Promise.all(times(40, () => requests.fill(handle, makeAnswer('me'))));
      expect(counts(told.map((fill) => fill?.outcome))).toEqual({ filled: 19, 'too-often': 21 });
    });

    it('what is taken is what was meant, or nothing, while its writer replaces it', async () => {
      const { requests } = await given();
      for (let round = 0; round < 12; round++) {
        const { id, handle, manage, ...rest } = makeNewRequest();
        await requests.create({ id, handle, manage, ...rest }, roomy);
        const [first, second] = [makeAnswer('me'), makeAnswer('me')];
        await requests.fill(handle, first);
        const filling = () => requests.fill(handle, second);
        const taking = () => requests.take(id, manage, first.digest);
        const both = round % 2 ? [filling(), taking()] : [taking(), filling()].reverse();
        const [filled, taken] = (await Promise.all(both)) as [
          Awaited<ReturnType<typeof filling>>,
          Awaited<ReturnType<typeof taking>>,
        ];
        if (filled?.outcome === 'filled') expect(taken).toEqual({ outcome: 'changed' });
        else {
          expect(filled).toEqual({ outcome: 'over', state: 'taken' });
          expect(Buffer.from((taken as { answer: Uint8Array }).answer)).toEqual(first.answer);
        }
      }
    });

    it('a dispute or an end is before a take or after it, and nothing is taken afterwards', async () => {
      const { requests } = await given();
      for (let round = 0; round < 16; round++) {
        const request = makeNewRequest();
        const { id, handle, manage } = request;
        await requests.create(request, roomy);
        const answer = makeAnswer('me');
        await requests.fill(handle, answer);
        const stop = () =>
          round % 4 < 2 ? requests.dispute(handle) : requests.end(id, { manage, creator: undefined }, 'superseded');
        const taking = () => requests.take(id, manage, answer.digest);
        const [taken] =
          round % 2 ? await Promise.all([taking(), stop()]) : (await Promise.all([stop(), taking()])).reverse();
        const { state } = (await requests.look(handle))!;
        const over =
          round % 4 < 2 ? 'disputed' : (taken as { outcome: string }).outcome === 'taken' ? 'taken' : 'superseded';
        expect(state).toBe(over);
        expect(await taking()).toEqual({ outcome: 'over', state });
        expect(await requests.fill(handle, makeAnswer('me'))).toEqual({ outcome: 'over', state });
      }
    });

    it('makes one request of a body that comes sixteen times, and keeps to the quota', async () => {
      const { requests } = await given({ creator: hubot });
      const request = makeNewRequest();
      const same = await Promise.all(times(16, () => requests.create(request, roomy)));
      expect(counts(same.map(({ outcome }) => outcome))).toEqual({ created: 1, same: 15 });
      const many = await Promise.all(times(40, () => requests.create(makeNewRequest(), { links: 10, bytes: 1e9 })));
      expect(counts(many.map(({ outcome }) => outcome))).toEqual({ created: 9, quota: 31 });
      expect(await requests.held()).toBe(11);
    });
  });

  it('erases all that is due in one sweep', async () => {
    const { clock, store, requests } = await given({ expiresIn: 120 });
    const many = times(600, () => makeNewRequest({ expiresIn: 60 }));
    for (let at = 0; at < many.length; at += 200) {
      await Promise.all(many.slice(at, at + 200).map((one) => requests.create(one, { links: 1e4, bytes: 1e9 })));
    }
    expect([await requests.held(), await store.held()]).toEqual([601, 0]);
    clock.pass(60_000);
    await store.sweep();
    expect(await requests.held()).toBe(1);
    expect(await requests.look(many[9]!.handle)).toMatchObject({ state: 'expired', question: null });
  });
}
