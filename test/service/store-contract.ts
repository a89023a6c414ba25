import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Store } from '../../src/service/store.ts';
import { handClock, hash, hubot, makeNewLink, mona } from './link-parts.ts';

const roomy = { links: 1000, bytes: 1e9 };
const day = 86_400_000;
const me = hash('me');
const other = hash('other');
const nobody = { manage: undefined, creator: undefined };
const creator = { manage: undefined, creator: mona.key };

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** What every store does. */
export function storeContract(open: (now: () => number) => Promise<Store>): void {
  const opened: Store[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });

  async function given(change: Parameters<typeof makeNewLink>[0] = {}) {
    const clock = handClock();
    const store = await open(clock.now);
    opened.push(store);
    const parts = makeNewLink(change);
    await store.create(parts.link, roomy);
    const { handle, proof, id } = parts.link;
    return { clock, store, ...parts, handle, proof, id };
  }

  describe('creating', () => {
    it('says when it expires, by its own clock, and the same body again is the same link', async () => {
      const { clock, store, link } = await given();
      clock.pass(5000);
      const start = clock.now() - 5000;
      expect(await store.create(link, roomy)).toEqual({ outcome: 'same', expiresAt: start + 3_600_000 });
      expect(await store.create({ ...link, digest: hash('x') }, roomy)).toEqual({ outcome: 'other' });
    });

    it('never accepts an id twice: opened, purged, or a year later', async () => {
      const { clock, store, link, handle, proof } = await given();
      await store.claim(handle, proof, me);
      await store.saved(handle, me);
      expect((await store.create(link, roomy)).outcome).toBe('same');
      clock.pass(8 * day);
      await store.sweep();
      expect(await store.look(handle)).toBeUndefined();
      expect(await store.create(link, roomy)).toEqual({ outcome: 'other' });
      clock.pass(391 * day);
      await store.sweep();
      expect(await store.create(link, roomy)).toEqual({ outcome: 'other' });
      clock.pass(2 * day);
      await store.sweep();
      expect((await store.create(link, roomy)).outcome).toBe('created');
    });

    it('keeps to the quota of links and bytes, for each creator, until they are burned', async () => {
      const { store, handle, proof } = await given();
      const next = makeNewLink().link;
      expect(await store.create(next, { links: 1, bytes: 1e9 })).toEqual({ outcome: 'quota' });
      expect(await store.create(next, { links: 9, bytes: 1081 })).toEqual({ outcome: 'quota' });
      expect((await store.create(makeNewLink({ creator: hubot }).link, { links: 1, bytes: 541 })).outcome).toBe(
        'created',
      );
      await store.claim(handle, proof, me);
      await store.saved(handle, me);
      expect((await store.create(next, { links: 1, bytes: 541 })).outcome).toBe('created');
    });

    it('has for each creator, after a sweep of many, exactly what is left', async () => {
      const { clock, store } = await given();
      const short = (count: number, creator: typeof mona) =>
        times(count, () => makeNewLink({ creator, expiresIn: 60 }).link);
      for (const link of [...short(4, mona), ...short(3, hubot), makeNewLink({ creator: hubot }).link])
        expect((await store.create(link, roomy)).outcome).toBe('created');
      clock.pass(60_000);
      await store.sweep();
      // One link of 541 bytes each.
      for (const creator of [mona, hubot]) {
        const next = makeNewLink({ creator }).link;
        expect(await store.create(next, { links: 1, bytes: 1e9 })).toEqual({ outcome: 'quota' });
        expect(await store.create(next, { links: 9, bytes: 1081 })).toEqual({ outcome: 'quota' });
        expect((await store.create(next, { links: 2, bytes: 1082 })).outcome).toBe('created');
      }
    });
  });

  describe('looking', () => {
    it('tells the state and consumes nothing', async () => {
      const { clock, store, handle, proof, link } = await given({ password: true });
      const expiresAt = clock.now() + 3_600_000;
      const waiting = { version: 1, state: 'waiting', creator: 'mona', password: true, expiresAt, openedAt: null };
      for (let i = 0; i < 3; i++) expect(await store.look(handle)).toEqual(waiting);
      expect(await store.claim(handle, proof, me)).toMatchObject({ outcome: 'opened' });
      expect(await store.look(handle)).toEqual({ ...waiting, state: 'opened', openedAt: clock.now() });
      expect(await store.look(hash(link.id, hash('wrong')))).toBeUndefined();
    });
  });

  describe('claiming', () => {
    it('gives the envelope to one of 128 who ask at the same time', async () => {
      const { store, handle, proof, link } = await given();
      const readers = Array.from({ length: 128 }, (_, index) => hash(`reader ${index}`));
      const claims = await Promise.all(readers.map((reader) => store.claim(handle, proof, reader)));
      const won = claims.filter((claim) => claim?.outcome === 'opened');
      expect(won).toHaveLength(1);
      expect(won[0]).toMatchObject({ first: true, creator: 'mona' });
      expect(Buffer.from((won[0] as { envelope: Uint8Array }).envelope)).toEqual(Buffer.from(link.envelope));
      expect(claims.filter((claim) => claim?.outcome === 'over')).toHaveLength(127);
    });

    it('gives it to the same reader again for 60 seconds, to no other, and then to nobody', async () => {
      const { clock, store, handle, proof } = await given();
      const at = clock.now();
      expect(await store.claim(handle, proof, me)).toMatchObject({ outcome: 'opened', first: true });
      clock.pass(59_999);
      expect(await store.claim(handle, proof, me)).toMatchObject({ outcome: 'opened', first: false });
      expect(await store.claim(handle, hash('wrong'), me)).toMatchObject({ outcome: 'wrong', wait: 0 });
      expect(await store.claim(handle, proof, other)).toEqual({ outcome: 'over', state: 'opened', openedAt: at });
      clock.pass(1);
      expect(await store.claim(handle, proof, me)).toEqual({ outcome: 'over', state: 'opened', openedAt: at });
      await store.sweep();
      expect(await store.look(handle)).toMatchObject({ state: 'opened' });
    });

    it('slows wrong proofs down, judges nothing in the wait, and lets the right one through after it', async () => {
      const { clock, store, handle, proof, id } = await given();
      const wrong = () => store.claim(handle, hash('wrong'), other);
      for (const [tries, wait] of [1, 2, 3, 4, 5, 6, 7, 8].map((n) => [n, [0, 0, 0, 1, 2, 4, 8][n] ?? 900] as const)) {
        expect(await wrong()).toEqual({ outcome: 'wrong', tries, wait });
        if (wait === 0) continue;
        clock.pass(wait * 1000 - 500);
        expect(await store.claim(handle, proof, me)).toEqual({ outcome: 'wait', wait: 1 });
        expect(await wrong()).toEqual({ outcome: 'wait', wait: 1 });
        clock.pass(500);
      }
      expect(await store.status(id, creator)).toMatchObject({ tries: 8 });
      expect(await store.claim(handle, proof, me)).toMatchObject({ outcome: 'opened', first: true });
    });

    it('finds nothing under an unknown handle', async () => {
      const { store, proof } = await given();
      expect(await store.claim(randomBytes(32), proof, me)).toBeUndefined();
    });

    it('is over to the millisecond at the expiry, whether or not anything swept', async () => {
      const { clock, store, handle, proof } = await given({ expiresIn: 60 });
      clock.pass(59_999);
      expect(await store.look(handle)).toMatchObject({ state: 'waiting' });
      clock.pass(1);
      expect(await store.claim(handle, proof, me)).toEqual({ outcome: 'over', state: 'expired', openedAt: null });
      expect(await store.look(handle)).toMatchObject({ state: 'expired' });
    });
  });

  describe('a clock that was set back', () => {
    it('keeps nobody waiting for longer than the longest wait', async () => {
      const { clock, store, handle, proof } = await given({ expiresIn: 2_592_000 });
      for (let tries = 1; tries <= 7; tries++) {
        expect(await store.claim(handle, other, me)).toMatchObject({ outcome: 'wrong', tries });
        if (tries < 7) clock.pass(8_000);
      }
      expect(await store.claim(handle, proof, me)).toEqual({ outcome: 'wait', wait: 900 });
      clock.pass(-day);
      expect(await store.claim(handle, other, me)).toEqual({ outcome: 'wrong', tries: 8, wait: 900 });
      clock.pass(-day);
      expect(await store.claim(handle, proof, me)).toMatchObject({ outcome: 'opened', first: true });
    });
  });

  describe('saving', () => {
    it('is reported by the one who opened it, also later and again', async () => {
      const { clock, store, handle, proof, id } = await given({ expiresIn: 60 });
      expect(await store.saved(handle, me)).toBe('waiting');
      await store.claim(handle, proof, me);
      expect(await store.saved(handle, other)).toBe('over');
      clock.pass(2 * day);
      await store.sweep();
      const at = clock.now();
      expect(await store.saved(handle, me)).toBe('saved');
      clock.pass(1000);
      expect(await store.saved(handle, me)).toBe('saved');
      expect(await store.status(id, creator)).toMatchObject({ state: 'saved', savedAt: at });
      expect(await store.saved(randomBytes(32), me)).toBeUndefined();
    });

    it('erases the envelope at once', async () => {
      const { store, handle, proof } = await given();
      await store.claim(handle, proof, me);
      await store.saved(handle, me);
      expect(await store.claim(handle, proof, me)).toMatchObject({ outcome: 'over', state: 'saved' });
    });
  });

  describe('disputing', () => {
    it('is for what was opened', async () => {
      const { clock, store, handle, proof, id } = await given();
      expect(await store.dispute(handle)).toBe('waiting');
      await store.claim(handle, proof, other);
      const at = clock.now();
      expect(await store.dispute(handle)).toBe('disputed');
      clock.pass(5);
      expect(await store.dispute(handle)).toBe('disputed');
      expect(await store.status(id, creator)).toMatchObject({ state: 'disputed', disputedAt: at, openedAt: at });
      expect(await store.dispute(randomBytes(32))).toBeUndefined();
    });
  });

  describe('asking after a link and ending it', () => {
    it('is for its creator and for who holds the manage token', async () => {
      const { store, id, link } = await given();
      const manage = { manage: link.manage, creator: undefined };
      for (const by of [creator, manage])
        expect(await store.status(id, by)).toMatchObject({ state: 'waiting', tries: 0 });
      for (const by of [nobody, { manage: hash('x'), creator: hubot.key }]) {
        expect(await store.status(id, by)).toBeUndefined();
        expect(await store.end(id, by, 'destroyed')).toBe(false);
      }
      expect(await store.status(randomBytes(16), creator)).toBeUndefined();
      expect(await store.end(randomBytes(16), creator, 'destroyed')).toBe(false);
      expect(await store.end(id, manage, 'destroyed')).toBe(true);
      expect(await store.status(id, creator)).toMatchObject({ state: 'destroyed' });
    });

    it('ends what waits, and what happened stays visible', async () => {
      const { store, id, handle, proof } = await given();
      expect(await store.end(id, creator, 'superseded')).toBe(true);
      expect(await store.claim(handle, proof, me)).toEqual({ outcome: 'over', state: 'superseded', openedAt: null });
      expect(await store.end(id, creator, 'destroyed')).toBe(true);
      expect(await store.look(handle)).toMatchObject({ state: 'superseded' });
    });

    it('erases an opened one, which stays opened', async () => {
      const { store, id, handle, proof } = await given();
      await store.claim(handle, proof, me);
      expect(await store.end(id, creator, 'destroyed')).toBe(true);
      expect(await store.claim(handle, proof, me)).toMatchObject({ outcome: 'over', state: 'opened' });
      expect(await store.saved(handle, me)).toBe('saved');
    });
  });

  describe('at the same moment', () => {
    const outcomes = (told: readonly { outcome: string }[]) => {
      const counts: { [outcome: string]: number } = {};
      for (const { outcome } of told) counts[outcome] = (counts[outcome] ?? 0) + 1;
      return counts;
    };

    it('makes one link of a body that comes sixteen times, and none of another body under its id', async () => {
      const { store } = await given();
      for (let round = 0; round < 10; round++) {
        const { link } = makeNewLink();
        expect(outcomes(await Promise.all(times(16, () => store.create(link, roomy))))).toEqual({
          created: 1,
          same: 15,
        });
        const id = randomBytes(16);
        const others = times(16, (index) => makeNewLink({ id, digest: hash(`body ${index}`) }).link);
        const told = await Promise.all(others.map((other) => store.create(other, roomy)));
        expect(outcomes(told)).toEqual({ created: 1, other: 15 });
      }
    });

    it('never lets a creator pass a quota, and counts exactly', async () => {
      const { store } = await given({ creator: hubot });
      const made = (count: number, quota: typeof roomy) =>
        Promise.all(times(count, () => store.create(makeNewLink().link, quota)));
      expect(outcomes(await made(40, { links: 10, bytes: 1e9 }))).toEqual({ created: 10, quota: 30 });
      // 12 have 6,492 bytes, 13 would have more.
      expect(outcomes(await made(40, { links: 1e6, bytes: 7000 }))).toEqual({ created: 2, quota: 38 });
      expect(await store.held()).toBe(13);
    });

    it('accepts no id again while its link is purged', async () => {
      const { clock, store } = await given();
      for (let round = 0; round < 5; round++) {
        const links = times(10, () => makeNewLink({ expiresIn: 60 }).link);
        for (const link of links) expect((await store.create(link, roomy)).outcome).toBe('created');
        clock.pass(60_000 + 7 * day);
        const again = () => links.map((link) => store.create(link, roomy));
        const [, ...told] = await Promise.all([store.sweep(), ...again(), ...again(), ...again()]);
        for (const { outcome } of told) expect(['same', 'other']).toContain(outcome);
        for (const { handle } of links) expect(await store.look(handle)).toBeUndefined();
      }
    });

    it('either opens a link or ends it', async () => {
      const { store } = await given();
      for (let round = 0; round < 20; round++) {
        const { link } = makeNewLink();
        await store.create(link, roomy);
        const opening = () => store.claim(link.handle, link.proof, me);
        const ending = () => store.end(link.id, creator, 'destroyed');
        const [claim, ended] =
          round % 2 === 0
            ? await Promise.all([opening(), ending()])
            : ((await Promise.all([ending(), opening()])).reverse() as [Awaited<ReturnType<typeof opening>>, boolean]);
        expect(ended).toBe(true);
        const state = claim?.outcome === 'opened' ? 'opened' : 'destroyed';
        expect(await store.look(link.handle)).toMatchObject({ state });
        expect(await opening()).toMatchObject({ outcome: 'over', state });
      }
    });

    it('takes the receipt of a link that is being erased, and erases it once', async () => {
      const { clock, store } = await given();
      for (let round = 0; round < 5; round++) {
        const links = times(10, () => makeNewLink({ creator: hubot }).link);
        for (const link of links) {
          await store.create(link, roomy);
          await store.claim(link.handle, link.proof, me);
        }
        clock.pass(60_000);
        const receipts = links.map(({ handle }) => store.saved(handle, me));
        const [, ...told] = await Promise.all([store.sweep(), ...receipts]);
        expect(new Set(told)).toEqual(new Set(['saved']));
        expect(await store.held()).toBe(1);
        expect((await store.create(makeNewLink({ creator: hubot }).link, { links: 1, bytes: 541 })).outcome).toBe(
          'created',
        );
        expect((await store.create(makeNewLink({ creator: hubot }).link, { links: 1, bytes: 1e9 })).outcome).toBe(
          'quota',
        );
        clock.pass(3_600_000);
        await store.sweep();
        await store.create(makeNewLink().link, roomy);
      }
    });
  });

  describe('housekeeping', () => {
    it('erases all that is due in one sweep', async () => {
      const { store, clock } = await given({ expiresIn: 3600 });
      const links = times(2_200, () => makeNewLink({ expiresIn: 60 }).link);
      for (let at = 0; at < links.length; at += 200) {
        await Promise.all(links.slice(at, at + 200).map((link) => store.create(link, { links: 1e4, bytes: 1e9 })));
      }
      expect(await store.held()).toBe(2_201);
      clock.pass(60_000);
      await store.sweep();
      expect(await store.held()).toBe(1);
      clock.pass(7 * day);
      await store.sweep();
      expect(await store.look(links[2_199]!.handle)).toBeUndefined();
    });

    it('keeps a tombstone for 7 days after the expiry', async () => {
      const { clock, store, handle } = await given({ expiresIn: 60 });
      clock.pass(60_000 + 7 * day - 1);
      await store.sweep();
      expect(await store.look(handle)).toMatchObject({ state: 'expired' });
      clock.pass(1);
      await store.sweep();
      expect(await store.look(handle)).toBeUndefined();
    });

    it('forgets every link, and still refuses their ids', async () => {
      const { store, link, handle, proof } = await given();
      await store.create(makeNewLink().link, roomy);
      expect(await store.forget()).toBe(2);
      expect(await store.claim(handle, proof, me)).toBeUndefined();
      expect(await store.create(link, roomy)).toEqual({ outcome: 'other' });
    });

    it('knows how many envelopes it still has', async () => {
      const { clock, store, handle, proof } = await given();
      const second = makeNewLink({ creator: hubot, expiresIn: 60 }).link;
      await store.create(second, roomy);
      expect(await store.held()).toBe(2);
      await store.claim(handle, proof, me);
      expect(await store.held()).toBe(2);
      await store.saved(handle, me);
      expect(await store.held()).toBe(1);
      clock.pass(60_000);
      await store.sweep();
      expect(await store.held()).toBe(0);
    });

    it('can tell that it is well', async () => {
      const { store } = await given();
      await expect(store.check()).resolves.toBeUndefined();
    });
  });
}
