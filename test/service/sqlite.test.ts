import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SetupRefused, StoreUnavailable } from '../../src/service/store.ts';
import { sqliteStore } from '../../src/service/stores/sqlite.ts';
import { seeded } from '../model/timeline.ts';
import { handClock, hash, makeNewLink } from './link-parts.ts';
import { week } from './request-model.ts';
import { makeAnswer, makeNewRequest } from './request-parts.ts';

const roomy = { links: 1e6, bytes: 1e9 };
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-sqlite-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const piece = 24;

/** Calls for every place in `bytes` that a piece of one of these stands at. They may be cut anywhere, at a page's end. */
function search(needles: readonly Uint8Array[], bytes: Buffer, found: (needle: number, at: number) => void): void {
  const beginnings = new Map<number, [needle: number, from: number][]>();
  const all = needles.map((needle) => Buffer.from(needle));
  for (const [index, needle] of all.entries()) {
    for (let from = 0; from + piece <= needle.length; from += piece) {
      const beginning = needle.readUInt32LE(from);
      const there = beginnings.get(beginning);
      if (there === undefined) beginnings.set(beginning, [[index, from]]);
      else there.push([index, from]);
    }
  }
  for (let at = 0; at + piece <= bytes.length; at++) {
    for (const [index, from] of beginnings.get(bytes.readUInt32LE(at)) ?? []) {
      if (all[index]!.compare(bytes, at, at + piece, from, from + piece) === 0) found(index, at);
    }
  }
}

/** Of how many of these any file of the folder still has a piece. */
function left(needles: readonly Uint8Array[], inside = folder): number {
  const found = new Set<number>();
  for (const name of readdirSync(inside)) {
    const path = join(inside, name);
    if (statSync(path).isFile()) search(needles, readFileSync(path), (needle) => found.add(needle));
  }
  return found.size;
}

/** In what kinds of pages a closed file has pieces of these, and how many of them. */
async function pagesOf(file: string, needles: readonly Uint8Array[]): Promise<{ [kind: string]: number }> {
  const { DatabaseSync } = await import('node:sqlite');
  const closed = new DatabaseSync(file, { readOnly: true });
  const pages = closed.prepare('SELECT pageno, pagetype FROM dbstat').all();
  const pageBytes = Number(closed.prepare('PRAGMA page_size').get()?.['page_size']);
  closed.close();
  const kinds = new Map(pages.map((row) => [row['pageno'], String(row['pagetype'])]));
  const found = new Map<string, Set<number>>();
  search(needles, readFileSync(file), (needle, at) => {
    const kind = kinds.get(Math.floor(at / pageBytes) + 1) ?? 'free';
    found.set(kind, (found.get(kind) ?? new Set()).add(needle));
  });
  return Object.fromEntries([...found].map(([kind, which]) => [kind, which.size]));
}

describe('what was burned', () => {
  it('is in no file a sweep later, while the store is open and after it is closed', async () => {
    const clock = handClock();
    const store = await sqliteStore({ file: join(folder, 'links.db'), now: clock.now });
    const links = Array.from({ length: 60 }, (_, index) =>
      makeNewLink({ envelope: envelope(index % 3 === 0 ? 20_480 : 512) }),
    );
    const envelopes = links.map(({ link }) => link.envelope);
    await Promise.all(links.map(({ link }) => store.create(link, roomy)));
    expect(left(envelopes)).toBe(60);
    await Promise.all(links.slice(0, 30).map(({ link }) => store.claim(link.handle, link.proof, hash('me'))));
    await Promise.all(links.slice(0, 10).map(({ link }) => store.saved(link.handle, hash('me'))));
    await store.end(links[30]!.link.id, { manage: links[30]!.link.manage, creator: undefined }, 'destroyed');
    await store.sweep();
    expect(left(envelopes)).toBe(60 - 11);
    clock.pass(60_000);
    await store.sweep();
    expect(left(envelopes)).toBe(29);
    clock.pass(3_600_000);
    await store.sweep();
    expect(left(envelopes)).toBe(0);
    expect(left(links.map(({ link }) => link.proof))).toBe(0);
    await store.close();
    expect(left(envelopes)).toBe(0);
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

describe('what was asked and answered', () => {
  it('is in no file a sweep after it is done, disputed, ended, replaced or late, also where the process was killed', async () => {
    const clock = handClock();
    let file = join(folder, 'links.db');
    let store = await sqliteStore({ file, now: clock.now });
    const asked = Array.from({ length: 12 }, (_, index) => {
      const question = envelope(index % 3 === 0 ? 8192 : 512);
      return {
        request: makeNewRequest({ question, size: 20_480 }),
        answer: makeAnswer('me', index % 2 ? 20_480 : 512),
      };
    });
    const waiting = makeNewRequest({ expiresIn: 1_209_600 });
    const replaced = makeAnswer('me');
    const all = asked.flatMap(({ request, answer }) => [request.question, answer.answer]);
    for (const { request } of asked) await store.requests.create(request, roomy);
    await store.requests.create(waiting, roomy);
    await store.requests.fill(asked[0]!.request.handle, replaced);
    for (const { request, answer } of asked) await store.requests.fill(request.handle, answer);
    await store.sweep();
    expect(left([...all, replaced.answer])).toBe(24);
    const [first, second, third, ...rest] = asked.map(({ request, answer }) => ({ ...request, answer }));
    for (const { id, manage, answer } of [first!, ...rest]) await store.requests.take(id, manage, answer.digest);
    await store.requests.done(first!.id, first!.manage);
    await store.requests.dispute(second!.handle);
    await store.requests.end(third!.id, { manage: third!.manage, creator: undefined }, 'destroyed');
    // What a process leaves that is killed before its next sweep.
    const killed = join(folder, 'killed');
    mkdirSync(killed);
    for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, join(killed, `links.db${end}`));
    await store.close();
    rmSync(file);
    file = join(killed, 'links.db');
    store = await sqliteStore({ file, now: clock.now });
    await store.sweep();
    // The second keeps its question, the other nine both.
    expect(left(all, killed)).toBe(1 + 9 * 2);
    expect(await store.requests.take(rest[0]!.id, rest[0]!.manage, rest[0]!.answer.digest)).toMatchObject({
      outcome: 'taken',
    });
    clock.pass(week);
    await store.sweep();
    expect(left(all, killed)).toBe(0);
    expect(left([waiting.question], killed)).toBe(1);
    await store.close();
    expect(left(all, killed)).toBe(0);
  });
});

describe('what was burned among links that stay', () => {
  const seed = 20_261_128;

  it(`leaves no piece of itself in their pages, because envelopes stand where rows are never moved (seed ${seed})`, async () => {
    const random = seeded(seed);
    const file = join(folder, 'links.db');
    const store = await sqliteStore({ file, now: handClock().now });
    const waiting = new Set<ReturnType<typeof makeNewLink>['link']>();
    const burned: Uint8Array[] = [];
    for (let round = 0; round < 12; round++) {
      const made = Array.from({ length: 60 }, () => {
        const { link } = makeNewLink({ envelope: envelope(512 * (1 + Math.floor(random() ** 3 * 7))) });
        return link;
      });
      await Promise.all(made.map((link) => store.create(link, roomy)));
      for (const link of made) waiting.add(link);
      const chosen = [...waiting].filter(() => random() < 0.4);
      for (const link of chosen) {
        waiting.delete(link);
        burned.push(link.envelope);
      }
      await Promise.all(chosen.map((link) => store.claim(link.handle, link.proof, hash('me'))));
      await Promise.all(chosen.map((link) => store.saved(link.handle, hash('me'))));
      if (round % 2 === 1) await store.sweep();
    }
    await store.sweep();
    expect(burned.length).toBeGreaterThan(500);
    expect(left([...waiting].map((link) => link.envelope))).toBe(waiting.size);
    expect(left(burned)).toBe(0);
    await store.close();
    expect(left(burned)).toBe(0);
    expect(
      await pagesOf(
        file,
        [...waiting].map((link) => link.envelope),
      ),
    ).toEqual({ overflow: waiting.size });
  });
});

describe('an envelope of any length that there is', () => {
  it.each([512, 1024, 2048, 4096])('stands in overflow pages only, where pages have %d bytes', async (pageBytes) => {
    const file = join(folder, 'links.db');
    const { DatabaseSync } = await import('node:sqlite');
    // The page size of a file that is there already stays.
    const older = new DatabaseSync(file);
    older.exec(`PRAGMA page_size = ${pageBytes}; PRAGMA journal_mode = WAL; CREATE TABLE t (n); DROP TABLE t`);
    older.close();
    const store = await sqliteStore({ file, now: Date.now });
    const envelopes = Array.from({ length: 180 }, (_, index) => envelope(512 * (index + 1)));
    await Promise.all(envelopes.map((one) => store.create(makeNewLink({ envelope: one }).link, roomy)));
    await store.close();
    // What a leaf keeps of a row is its beginning.
    const beginnings = envelopes.map((one) => one.subarray(0, 2 * piece));
    expect(await pagesOf(file, beginnings)).toEqual({ overflow: 180 });
    const leaves = new DatabaseSync(file, { readOnly: true });
    const used = leaves
      .prepare(
        "SELECT max(mx_payload) AS longest, sum(pagetype = 'leaf') AS leaves FROM dbstat WHERE name = 'contents'",
      )
      .get();
    leaves.close();
    // Little of each row is in a leaf, or the padding would cost a page for each.
    expect(Number(used?.['leaves'])).toBeLessThan(60);
  });
});

describe('a stop while links wait', () => {
  it('leaves none of them in the log that it removes, where no later burn could reach them', async () => {
    const file = join(folder, 'links.db');
    const store = await sqliteStore({ file, now: handClock().now });
    const links = Array.from({ length: 50 }, () => makeNewLink({ envelope: envelope(512) }).link);
    await Promise.all(links.map((link) => store.create(link, roomy)));
    await store.sweep();
    const kept = join(folder, 'kept');
    mkdirSync(kept);
    // The removed log's blocks, as a disk would keep them.
    linkSync(`${file}-wal`, join(kept, 'log'));
    expect(
      left(
        links.map((link) => link.envelope),
        kept,
      ),
    ).toBe(50);
    await store.close();
    expect(readdirSync(folder)).toEqual(['kept', 'links.db']);
    expect(
      left(
        links.map((link) => link.envelope),
        kept,
      ),
    ).toBe(0);
    expect(left(links.map((link) => link.envelope))).toBe(50);
  });
});

describe('links that expire together', () => {
  it('are all erased by one sweep', async () => {
    const clock = handClock();
    const store = await sqliteStore({ file: join(folder, 'links.db'), now: clock.now });
    const links = Array.from({ length: 2_500 }, () => makeNewLink().link);
    await Promise.all(links.map((link) => store.create(link, roomy)));
    expect(await store.held()).toBe(2_500);
    clock.pass(3_600_000);
    await store.sweep();
    expect(await store.held()).toBe(0);
    await store.close();
  });
});

describe('the file', () => {
  it('may be reached by a symbolic link, and its log is overwritten all the same', async () => {
    const real = join(folder, 'real');
    mkdirSync(real);
    await (await sqliteStore({ file: join(real, 'links.db'), now: Date.now })).close();
    symlinkSync(join(real, 'links.db'), join(folder, 'links.db'));
    const store = await sqliteStore({ file: join(folder, 'links.db'), now: Date.now });
    const links = Array.from({ length: 10 }, () => makeNewLink().link);
    await Promise.all(links.map((link) => store.create(link, roomy)));
    await Promise.all(links.map((link) => store.claim(link.handle, link.proof, hash('me'))));
    await Promise.all(links.map((link) => store.saved(link.handle, hash('me'))));
    await store.sweep();
    expect(
      left(
        links.map((link) => link.envelope),
        real,
      ),
    ).toBe(0);
    await store.close();
  });

  it('is refused with what to change where it cannot be made', async () => {
    await expect(sqliteStore({ file: join(folder, 'missing/links.db'), now: Date.now })).rejects.toThrow(
      'its folder is missing',
    );
  });

  it('of the version before has its links afterwards, and its envelopes where they can be erased', async () => {
    const file = join(folder, 'links.db');
    const { link } = makeNewLink();
    const { DatabaseSync } = await import('node:sqlite');
    const older = new DatabaseSync(file);
    older.exec(`
      PRAGMA journal_mode = WAL;
      CREATE TABLE links (
        n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, handle BLOB NOT NULL UNIQUE, manage BLOB NOT NULL,
        creator TEXT NOT NULL, creatorName TEXT NOT NULL, digest BLOB NOT NULL,
        version INTEGER NOT NULL, password INTEGER NOT NULL, createdAt INTEGER NOT NULL, expiresAt INTEGER NOT NULL,
        openedAt INTEGER, savedAt INTEGER, disputedAt INTEGER, endedAt INTEGER, reason TEXT, reader BLOB,
        tries INTEGER NOT NULL DEFAULT 0, waitUntil INTEGER NOT NULL DEFAULT 0, eraseAt INTEGER
      ) STRICT;
      CREATE INDEX due ON links (eraseAt) WHERE eraseAt IS NOT NULL;
      CREATE INDEX old ON links (expiresAt);
      CREATE TABLE contents (n INTEGER PRIMARY KEY, envelope BLOB NOT NULL, proof BLOB NOT NULL) STRICT;
      CREATE TABLE seen (id BLOB PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE health (n INTEGER PRIMARY KEY CHECK (n = 1), at INTEGER NOT NULL) STRICT;
      PRAGMA user_version = 1;
    `);
    const later = Date.now() + 3_600_000;
    older
      .prepare(
        `INSERT INTO links (n, id, handle, manage, creator, creatorName, digest, version, password, createdAt, expiresAt, eraseAt)
         VALUES (1, ?, ?, ?, 'token:mona', 'mona', ?, 1, 0, ?, ?, ?)`,
      )
      .run(link.id, link.handle, link.manage, link.digest, Date.now(), later, later);
    older.prepare('INSERT INTO contents VALUES (1, ?, ?)').run(link.envelope, link.proof);
    older.close();
    const store = await sqliteStore({ file, now: Date.now });
    expect(await store.claim(link.handle, link.proof, hash('me'))).toMatchObject({
      outcome: 'opened',
      envelope: new Uint8Array(link.envelope),
    });
    await store.saved(link.handle, hash('me'));
    await store.sweep();
    expect(left([link.envelope])).toBe(0);
    await store.close();
    await (await sqliteStore({ file, now: Date.now })).close();
  });

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
    await expect(sqliteStore({ file, now: Date.now })).rejects.toThrow('it is not a database');
  });

  it('is refused when it is read-only, and that is what is said', async () => {
    const { chmodSync, writeFileSync } = await import('node:fs');
    const file = join(folder, 'links.db');
    writeFileSync(file, '');
    chmodSync(file, 0o444);
    chmodSync(folder, 0o755);
    const nobody = 65_534;
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(nobody);
    try {
      await expect(sqliteStore({ file, now: Date.now })).rejects.toThrow('it is read-only for this user');
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  it.each([
    ['a folder', 'it is no file'],
    ['a database of somebody else', 'none of ours'],
  ])('is refused when it is %s, and that is what is said', async (what, says) => {
    const file = join(folder, 'links.db');
    if (what === 'a folder') mkdirSync(file);
    else {
      const other = new DatabaseSync(file);
      other.exec('CREATE TABLE links (name TEXT)');
      other.close();
    }
    await expect(sqliteStore({ file, now: Date.now })).rejects.toThrow(says);
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
      {
        first: 'created',
        batch: ['StoreUnavailable', 'StoreUnavailable', 'StoreUnavailable', 'StoreUnavailable'],
        after: 'opened',
        unfilled: 'waiting',
        filled: 'filled',
        healthWhileFull: 503,
        healthAfter: 200,
      },
    ]);
  });
});

function envelope(padded: number): Uint8Array {
  return Buffer.concat([Buffer.from([1]), randomBytes(28 + padded)]);
}
