import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SetupRefused, StoreUnavailable } from '../../src/service/store.ts';
import { sqliteStore } from '../../src/service/stores/sqlite.ts';
import { handClock, hash, makeNewLink } from './link-parts.ts';

const roomy = { links: 1e6, bytes: 1e9 };
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-sqlite-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** How many of these byte strings any file of the folder still contains. */
function left(needles: readonly Uint8Array[]): number {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  return needles.filter((needle) => files.some((file) => file.includes(Buffer.from(needle)))).length;
}

describe('what was burned', () => {
  it('is in no file a sweep later, while the store is open and after it is closed', async () => {
    const clock = handClock();
    const store = await sqliteStore({ file: join(folder, 'links.db'), now: clock.now });
    const links = Array.from({ length: 60 }, (_, index) =>
      makeNewLink({ envelope: envelope(index % 3 === 0 ? 20_480 : 512) }),
    );
    // A part from the middle, as an overflow page would hold it.
    const middles = links.map(({ link }) => link.envelope.slice(200, 232));
    await Promise.all(links.map(({ link }) => store.create(link, roomy)));
    expect(left(middles)).toBe(60);
    await Promise.all(links.slice(0, 30).map(({ link }) => store.claim(link.handle, link.proof, hash('me'))));
    await Promise.all(links.slice(0, 10).map(({ link }) => store.saved(link.handle, hash('me'))));
    await store.end(links[30]!.link.id, { manage: links[30]!.link.manage, creator: undefined }, 'destroyed');
    await store.sweep();
    expect(left(middles)).toBe(60 - 11);
    clock.pass(60_000);
    await store.sweep();
    expect(left(middles)).toBe(29);
    clock.pass(3_600_000);
    await store.sweep();
    expect(left(middles)).toBe(0);
    expect(left(links.map(({ link }) => link.proof))).toBe(0);
    await store.close();
    expect(left(middles)).toBe(0);
    expect(readdirSync(folder)).toEqual(['links.db']);
  });

  it('stays burned, and the rest stays readable, when the process dies at any point between two sweeps', async () => {
    const clock = handClock();
    let file = join(folder, '0.db');
    let store = await sqliteStore({ file, now: clock.now });
    const kept = makeNewLink();
    await store.create(kept.link, roomy);
    for (let round = 1; round <= 6; round++) {
      const { link } = makeNewLink();
      await store.create(link, roomy);
      if (round % 2 === 0) await store.sweep();
      await store.claim(link.handle, link.proof, hash('me'));
      await store.saved(link.handle, hash('me'));
      if (round % 3 === 0) await store.sweep();
      // What a killed process leaves: the files as they are now.
      const next = join(folder, `${round}.db`);
      for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${next}${end}`);
      await store.close();
      file = next;
      store = await sqliteStore({ file, now: clock.now });
      expect(await store.claim(link.handle, link.proof, hash('me'))).toMatchObject({ outcome: 'over', state: 'saved' });
      expect(await store.look(kept.link.handle)).toMatchObject({ state: 'waiting' });
    }
    expect(await store.claim(kept.link.handle, kept.link.proof, hash('me'))).toMatchObject({ outcome: 'opened' });
    await store.close();
  });
});

describe('the file', () => {
  it('is for its owner only, and for one process at a time', async () => {
    const file = join(folder, 'links.db');
    const store = await sqliteStore({ file, now: Date.now });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(sqliteStore({ file, now: Date.now })).rejects.toThrow(SetupRefused);
    await store.close();
    await (await sqliteStore({ file, now: Date.now })).close();
    await expect(store.check()).rejects.toThrow(StoreUnavailable);
  });

  it('is refused when it is something else', async () => {
    const { writeFileSync } = await import('node:fs');
    const file = join(folder, 'links.db');
    writeFileSync(file, 'this is not a database at all, but it is long enough to look like one. '.repeat(10));
    await expect(sqliteStore({ file, now: Date.now })).rejects.toThrow(SetupRefused);
  });
});

describe('a commit that fails', () => {
  it('is answered to its whole batch as unavailable, and what was claimed in it was not claimed', async () => {
    const file = join(folder, 'links.db');
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', 'test/service/full-disk.ts', file],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let told = '';
    child.stdout.on('data', (part: Buffer) => {
      told += part.toString();
    });
    const [status] = await once(child, 'close');
    expect([status, JSON.parse(told)]).toEqual([
      0,
      { first: 'created', batch: ['StoreUnavailable', 'StoreUnavailable', 'StoreUnavailable'], after: 'opened' },
    ]);
  });
});

function envelope(padded: number): Uint8Array {
  return Buffer.concat([Buffer.from([1]), crypto.getRandomValues(new Uint8Array(28 + padded))]);
}
