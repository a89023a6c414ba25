/** What a store of many links must not do: go through all of them for what is due, or keep everybody waiting meanwhile. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { neverAgainFor, tombstoneFor } from '../../src/service/link.ts';
import { dueQueue } from '../../src/service/stores/due-queue.ts';
import { memoryStore } from '../../src/service/stores/memory.ts';
import { sqliteStore } from '../../src/service/stores/sqlite.ts';
import { handClock, makeNewLink } from './link-parts.ts';

const quota = { links: 1e9, bytes: 1e15 };
const makeLink = (change: Parameters<typeof makeNewLink>[0]) => makeNewLink(change).link;

describe('the queue of what is due', () => {
  it('names everything once, the earliest first, and nothing before its time', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(50), (times, now) => {
        const queue = dueQueue();
        times.forEach((at, name) => {
          queue.add(at, String(name));
        });
        const named: { at: number; name: string }[] = [];
        for (let next = queue.next(now); next; next = queue.next(now)) named.push(next);
        expect(named.map(({ at }) => at)).toEqual(times.filter((at) => at <= now).sort((a, b) => a - b));
        expect(named.every(({ at, name }) => times[Number(name)] === at)).toBe(true);
        expect(new Set(named.map(({ name }) => name)).size).toBe(named.length);
        for (let next = queue.next(1_000); next; next = queue.next(1_000)) named.push(next);
        expect(named).toHaveLength(times.length);
      }),
    );
  });
});

describe('a sweep of many links in memory', () => {
  it('lets others have their turn', async () => {
    const clock = handClock();
    const store = memoryStore(clock);
    for (let count = 0; count < 3_500; count++) await store.create(makeLink({ expiresIn: 60 }), quota);
    clock.pass(61_000);
    const sweeping = store.sweep();
    let ended = false;
    void sweeping.then(() => {
      ended = true;
    });
    const seen: number[] = [];
    while (!ended) {
      await new Promise(setImmediate);
      seen.push(await store.held());
    }
    expect(seen.filter((held) => held > 0)).toContain(500);
    expect(await store.held()).toBe(0);
  });

  it('erases and purges what is due, whenever its time was moved forward', async () => {
    const clock = handClock();
    const store = memoryStore(clock);
    const links = Array.from({ length: 50 }, (_, at) => makeLink({ expiresIn: 3_600 * (1 + (at % 5)) }));
    for (const link of links) await store.create(link, quota);
    // A minute after it was opened, an envelope goes.
    for (const { handle, proof } of links.slice(0, 20)) await store.claim(handle, proof, proof);
    await store.sweep();
    expect(await store.held()).toBe(50);
    clock.pass(61_000);
    await store.sweep();
    expect(await store.held()).toBe(30);
    clock.pass(2 * 3_600_000);
    await store.sweep();
    expect(await store.held()).toBe(18);
    clock.pass(5 * 3_600_000 + tombstoneFor);
    await store.sweep();
    expect(await Promise.all(links.map(({ handle }) => store.look(handle)))).toEqual(Array(50).fill(undefined));
    expect(await store.create(links[0]!, quota)).toEqual({ outcome: 'other' });
    clock.pass(neverAgainFor);
    await store.sweep();
    expect(await store.create(links[0]!, quota)).toMatchObject({ outcome: 'created' });
  });
});

describe('many links in SQLite', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keyturn-many-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const filled = async (count: number) => {
    const clock = handClock();
    const file = join(folder, 'links.db');
    const store = await sqliteStore({ file, now: clock.now });
    for (let from = 0; from < count; from += 250) {
      await Promise.all(Array.from({ length: 250 }, () => store.create(makeLink({ expiresIn: 60 }), quota)));
      await store.sweep();
    }
    return { clock, file, store };
  };

  it('are erased without a long log, which would hold up everybody at the end', async () => {
    const { clock, file, store } = await filled(3_000);
    const before = statSync(`${file}-wal`).size;
    clock.pass(61_000);
    await store.sweep();
    expect(await store.held()).toBe(0);
    expect(statSync(`${file}-wal`).size - before).toBeLessThan(5_000_000);
    await store.close();
  });

  it('are all forgotten, in more than one step', async () => {
    const { store } = await filled(1_000);
    expect(await store.forget()).toBe(1_000);
    expect(await store.held()).toBe(0);
    await store.close();
  });

  it('are not gone through for ids that are to be forgotten', async () => {
    const { file, store } = await filled(250);
    await store.close();
    const db = new DatabaseSync(file);
    const plan = db.prepare('EXPLAIN QUERY PLAN SELECT id FROM seen WHERE until <= 1 LIMIT 1').all();
    db.close();
    expect(plan.map(({ detail }) => detail)).toEqual([expect.stringMatching(/^SEARCH seen USING .*INDEX unseen/)]);
  });
});
