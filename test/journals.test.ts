/** What every journal promises, whichever it is. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { github } from '../src/forge/github/client.ts';
import { githubBranch } from '../src/forge/github/journal-branch.ts';
import { file } from '../src/journals/file.ts';
import type { journals } from '../src/journals/index.ts';
import { memory } from '../src/journals/memory.ts';
import type { JournalStore } from '../src/rotation/model/ports.ts';
import { JOURNAL_LIMIT } from '../src/rotation/model/record.ts';
import { Secret } from '../src/rotation/model/secret.ts';
import { FakeGitHub } from './fakes/github.ts';
import { steppingClock } from './http/stepping-clock.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** Every journal of the registry, and the one that the forge keeps. */
type JournalKind = keyof typeof journals | 'github-branch';

/** Two views of one new, empty place: what two runs have. */
const makers: { [kind in JournalKind]: () => Promise<[JournalStore, JournalStore]> } = {
  memory: async () => {
    const store = memory();
    return [store, store];
  },
  file: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'journal-'));
    folders.push(folder);
    const path = join(folder, 'state', 'journal.json');
    return [file({ path, clock: steppingClock() }), file({ path, clock: steppingClock() })];
  },
  'github-branch': async () => {
    const clock = steppingClock();
    const fake = new FakeGitHub({ now: clock.now });
    fake.addRepository('acme/shop');
    const token = new Secret(fake.addRunToken('acme/shop'));
    const open = () => githubBranch({ github: github({ http: fake.http, clock, token }), repository: 'acme/shop' });
    return [open(), open()];
  },
};

describe.each(Object.keys(makers) as JournalKind[])('the journal %s', (kind) => {
  const make = makers[kind];

  it('is absent at first, and that is not an error', async () => {
    const [store] = await make();
    expect(await store.read()).toBeUndefined();
    await store.check();
  });

  it('gives back what was written, under the version that the write returned', async () => {
    const [store, other] = await make();
    const version = await store.write('{"n":1} ü🔑\n', undefined, 'one');
    expect(await other.read()).toMatchObject({ text: '{"n":1} ü🔑\n', version });
    const next = await store.write('{"n":2}\n', version, 'two');
    expect(next).not.toBe(version);
    expect(await other.read()).toMatchObject({ text: '{"n":2}\n', version: next });
  });

  it('refuses a write on an older version and keeps what is there', async () => {
    const [store, other] = await make();
    const first = await store.write('{"n":1}\n', undefined, 'one');
    await other.write('{"n":2}\n', first, 'two');
    await expect(store.write('{"n":3}\n', first, 'three')).rejects.toMatchObject({ code: 'JOURNAL_CONFLICT' });
    expect((await store.read())?.text).toBe('{"n":2}\n');
  });

  it('refuses to begin where a journal exists', async () => {
    const [store, other] = await make();
    await store.write('{"n":1}\n', undefined, 'one');
    await expect(other.write('{"n":2}\n', undefined, 'two')).rejects.toMatchObject({ code: 'JOURNAL_CONFLICT' });
    expect((await other.read())?.text).toBe('{"n":1}\n');
  });

  it('lets one of two beginners win', async () => {
    const [store, other] = await make();
    const results = await Promise.allSettled([
      store.write('{"by":1}\n', undefined, 'a'),
      other.write('{"by":2}\n', undefined, 'b'),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const winner = results.findIndex(({ status }) => status === 'fulfilled') + 1;
    expect((await store.read())?.text).toBe(`{"by":${winner}}\n`);
  });

  it('lets exactly one of two writers of the same version win, many times', async () => {
    const [store, other] = await make();
    let version = await store.write('{"n":0}\n', undefined, 'begin');
    for (let n = 1; n <= 20; n++) {
      const results = await Promise.allSettled([
        store.write(`{"n":${n},"by":1}\n`, version, 'a'),
        other.write(`{"n":${n},"by":2}\n`, version, 'b'),
      ]);
      const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      expect(won.length).toBe(1);
      expect((await store.read())?.version).toBe(won[0]);
      version = won[0]!;
    }
  });

  it('takes 8 MB and refuses one byte more', async () => {
    const [store] = await make();
    const version = await store.write('x'.repeat(JOURNAL_LIMIT), undefined, 'full');
    expect((await store.read())?.text.length).toBe(JOURNAL_LIMIT);
    await expect(store.write('x'.repeat(JOURNAL_LIMIT + 1), version, 'over')).rejects.toMatchObject({
      code: 'JOURNAL_FULL',
    });
  });
});
