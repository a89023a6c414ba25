import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SetupRefused } from '../../src/service/store.ts';
import { sqliteStore } from '../../src/service/stores/sqlite.ts';
import { makeNewLink } from './link-parts.ts';

const roomy = { links: 1e6, bytes: 1e9 };
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-sqlite-file-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A file as an earlier version left it, without a link. */
async function aged(file: string, version: number): Promise<void> {
  await (await sqliteStore({ file, now: Date.now })).close();
  const db = new DatabaseSync(file);
  if (version < 3) db.exec('DROP TABLE requests; DROP TABLE questions; DROP TABLE answers');
  if (version < 2) {
    db.exec(`DROP TABLE contents;
      CREATE TABLE contents (n INTEGER PRIMARY KEY, envelope BLOB NOT NULL, proof BLOB NOT NULL) STRICT;`);
  }
  db.exec(`PRAGMA user_version = ${version}`);
  db.close();
}

describe('a file', () => {
  it.each([
    ['the first release', 1],
    ['the version before', 2],
    ['this version', 3],
  ])('that %s left open to others is closed to them, and so is all that lies beside it', async (_, version) => {
    const file = join(folder, 'links.db');
    const beside = ['-wal', '-shm', '-journal'];
    await aged(file, version);
    for (const end of beside) {
      writeFileSync(`${file}${end}`, '');
      chmodSync(`${file}${end}`, 0o666);
    }
    chmodSync(file, 0o644);
    const store = await sqliteStore({ file, now: Date.now });
    await store.create(makeNewLink().link, roomy);
    const modes = () => readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777]);
    expect(modes()).toContainEqual(['links.db', 0o600]);
    expect(modes()).toContainEqual(['links.db-wal', 0o600]);
    expect(modes().filter(([, mode]) => mode !== 0o600)).toEqual([]);
    await store.close();
    expect(modes().filter(([, mode]) => mode !== 0o600)).toEqual([]);
  });

  it('is never made writable by being closed to others', async () => {
    const file = join(folder, 'links.db');
    await aged(file, 3);
    chmodSync(file, 0o444);
    await sqliteStore({ file, now: Date.now }).then(
      (store) => store.close(),
      () => {},
    );
    expect(statSync(file).mode & 0o777).toBe(0o400);
  });

  it('that belongs to somebody else and is open to others is refused with what to do', async () => {
    // Only root can make such a file here.
    if (process.geteuid?.() !== 0) return;
    const file = join(folder, 'links.db');
    await aged(file, 3);
    chmodSync(file, 0o666);
    chmodSync(folder, 0o777);
    process.seteuid?.(65_534);
    try {
      await expect(sqliteStore({ file, now: Date.now })).rejects.toThrow(/others may read it.*chmod 600/);
    } finally {
      process.seteuid?.(0);
    }
    expect(statSync(file).mode & 0o777).toBe(0o666);
  });

  it.each([
    ['in its middle', (bytes: Buffer) => bytes.fill(0xff, 4096)],
    ['behind what is read first', (bytes: Buffer) => bytes.fill(0xff, 16 * 2048)],
    ['in its schema', (bytes: Buffer) => bytes.fill(0xff, 100, 2048)],
    ['by being cut off', (bytes: Buffer) => bytes.subarray(0, 5000)],
  ])('that is damaged %s is called that, and stays as it is', async (_, damage) => {
    const file = join(folder, 'links.db');
    const store = await sqliteStore({ file, now: Date.now });
    await Promise.all(Array.from({ length: 200 }, () => store.create(makeNewLink().link, roomy)));
    await store.close();
    writeFileSync(file, damage(readFileSync(file)));
    const before = readFileSync(file);
    const error = await sqliteStore({ file, now: Date.now }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(SetupRefused);
    expect((error as Error).message).toContain('it is damaged');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each([
    ['no version of its own', 'CREATE TABLE customers (name TEXT)'],
    ['a version that we had', 'CREATE TABLE links (name TEXT); PRAGMA user_version = 2'],
    ['the version that we have', 'CREATE TABLE customers (name TEXT); PRAGMA user_version = 3'],
    ['a version that we may have one day', 'CREATE TABLE customers (name TEXT); PRAGMA user_version = 42'],
  ])("that is another program's, with %s, is called that, and stays as it is", async (_, made) => {
    const file = join(folder, 'links.db');
    const other = new DatabaseSync(file);
    other.exec(made);
    other.close();
    chmodSync(file, 0o644);
    const before = readFileSync(file);
    await expect(sqliteStore({ file, now: Date.now })).rejects.toThrow('it is a database, and none of ours');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o644);
    expect(readdirSync(folder)).toEqual(['links.db']);
  });

  it('of a newer Keyturn is called that', async () => {
    const file = join(folder, 'links.db');
    await aged(file, 3);
    const newer = new DatabaseSync(file);
    newer.exec('PRAGMA user_version = 4');
    newer.close();
    await expect(sqliteStore({ file, now: Date.now })).rejects.toThrow('newer Keyturn');
  });
});
