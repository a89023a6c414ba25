import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { file } from '../../src/journals/file.ts';
import { steppingClock } from '../http/stepping-clock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a journal in a file', () => {
  const store = () => file({ path: join(folder, 'journal.json'), clock: steppingClock() });

  it('can be read by its owner only, and leaves nothing else behind', async () => {
    const version = await store().write('{}\n', undefined, 'one');
    await store().write('{"n":1}\n', version, 'two');
    expect((await stat(join(folder, 'journal.json'))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['journal.json']);
  });

  it.each([
    ['empty', ''],
    ['blank', ' \n'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ])('that is %s is corrupt, not absent', async (_, content) => {
    await writeFile(join(folder, 'journal.json'), content);
    await expect(store().read()).rejects.toMatchObject({ code: 'JOURNAL_CORRUPT' });
    await expect(store().write('{}\n', undefined, 'x')).rejects.toMatchObject({ code: 'JOURNAL_CORRUPT' });
  });

  it('waits for another process, and gives up as a conflict', async () => {
    await mkdir(join(folder, 'journal.json.lock'));
    await expect(store().write('{}\n', undefined, 'x')).rejects.toMatchObject({ code: 'JOURNAL_CONFLICT' });
    expect(await store().read()).toBeUndefined();
  });

  it('takes over the lock of a process that is gone', async () => {
    const lock = join(folder, 'journal.json.lock');
    await mkdir(lock);
    const past = new Date((await stat(folder)).mtimeMs - 120_000);
    await utimes(lock, past, past);
    await store().write('{}\n', undefined, 'x');
    expect((await store().read())?.text).toBe('{}\n');
  });

  it('says when its folder cannot be made', async () => {
    await writeFile(join(folder, 'not-a-folder'), '');
    const inside = file({ path: join(folder, 'not-a-folder', 'journal.json'), clock: steppingClock() });
    await expect(inside.check()).rejects.toMatchObject({ code: 'JOURNAL_UNREACHABLE' });
  });
});
