import { randomBytes } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { serve } from '../../src/commands/serve.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { SetupRefused, type Store, StoreUnavailable } from '../../src/service/store.ts';
import { monasToken } from '../service/app-parts.ts';
import { hash, makeNewLink } from '../service/link-parts.ts';
import type { Server } from './server.ts';

type Options = { url: string; key: string | undefined; forgets?: boolean; deadline?: number; at?: () => number };

export type Shared = {
  readonly server: () => Server;
  /** The address of an empty one. */
  readonly fresh: () => Promise<string>;
  readonly open: (options: Options) => Promise<Store>;
  /** Makes it look as a later version would leave it. */
  readonly age: (url: string) => Promise<void>;
  /** Makes it look as it was before stores said which version they are of. */
  readonly unrelease: (url: string) => Promise<void>;
  /** Ends every connection from the server's side. */
  readonly disconnect: (url: string) => Promise<void>;
};

const makeKey = () => randomBytes(32).toString('base64');
const roomy = { links: 1e6, bytes: 1e9 };
const me = hash('me');

/** Until it does what is asked: after a trouble has passed. The limit is for one that never passes. */
export async function eventually<T>(work: () => Promise<T>, milliseconds = 400_000): Promise<T> {
  const until = performance.now() + milliseconds;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

/** What every store does that many processes use. */
export function sharedStore({ server, fresh, open, age, unrelease, disconnect }: Shared): void {
  it('belongs to the first key of ten that start at once, and refuses any other before it can burn a link', async () => {
    const url = await fresh();
    const keys = Array.from({ length: 10 }, makeKey);
    const started = await Promise.allSettled(keys.map((key) => open({ url, key })));
    const [first, ...rest] = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(rest).toEqual([]);
    for (const one of started.filter(({ status }) => status === 'rejected')) {
      const { reason } = one as PromiseRejectedResult;
      expect(reason).toBeInstanceOf(SetupRefused);
      expect(reason.message).toMatch(/KEYTURN_STORE_KEY.*right key.*keyturn serve --forget/);
    }
    const { link } = makeNewLink();
    await first!.create(link, roomy);
    await expect(open({ url, key: makeKey() })).rejects.toThrow('KEYTURN_STORE_KEY');
    expect(await first!.claim(link.handle, link.proof, me)).toMatchObject({ outcome: 'opened', first: true });
    await first!.close();
  });

  it('goes over to another key with --forget, and who still has the old one opens nothing and burns nothing', async () => {
    const url = await fresh();
    const [key, newKey] = [makeKey(), makeKey()];
    const old = await open({ url, key });
    const { link } = makeNewLink();
    await old.create(link, roomy);
    const store = await open({ url, key: newKey, forgets: true });
    expect(await store.forget()).toBe(1);
    expect(await store.create(link, roomy)).toEqual({ outcome: 'other' });
    const next = makeNewLink().link;
    await store.create(next, roomy);
    await expect(old.claim(next.handle, next.proof, me)).rejects.toThrow('another KEYTURN_STORE_KEY');
    await expect(old.check()).rejects.toThrow('KEYTURN_STORE_KEY');
    await expect(open({ url, key })).rejects.toThrow(SetupRefused);
    expect(await store.claim(next.handle, next.proof, me)).toMatchObject({ outcome: 'opened', first: true });
    await old.close();
    await store.close();
    await (await open({ url, key: newKey })).close();
  });

  it('is taken over by `serve --forget`, which tells how many links it deleted, and not by `serve`', async () => {
    const url = await fresh();
    const store = await open({ url, key: makeKey() });
    await store.create(makeNewLink().link, roomy);
    await store.close();
    const clock = { now: () => new Date(), sleep: async () => {} };
    const [tokens, storeKey] = [new Secret(monasToken), new Secret(makeKey())];
    const input = { listen: '127.0.0.1:0', store: url, tokens, storeKey };
    await expect(serve(input, { clock })).rejects.toThrow('KEYTURN_STORE_KEY is not the key');
    const service = await serve({ ...input, forget: true }, { clock });
    expect(service.forgotten).toBe(1);
    await service.close();
    await (await serve(input, { clock })).close();
  });

  it('asks for the key again whenever a connection is made', async () => {
    const url = await fresh();
    const key = makeKey();
    const old = await open({ url, key });
    const { link } = makeNewLink();
    await old.create(link, roomy);
    const store = await open({ url, key: makeKey(), forgets: true });
    await store.forget();
    await disconnect(url);
    await eventually(async () => {
      await expect(old.look(link.handle)).rejects.toThrow('KEYTURN_STORE_KEY is not the key');
    });
    await old.close();
    await store.close();
  });

  it('refuses what a newer Keyturn wrote, and what was never released unless it is forgotten', async () => {
    const url = await fresh();
    const key = makeKey();
    const store = await open({ url, key });
    const { link } = makeNewLink();
    await store.create(link, roomy);
    await store.close();
    await age(url);
    await expect(open({ url, key })).rejects.toThrow('newer Keyturn');
    await expect(open({ url, key, forgets: true })).rejects.toThrow('newer Keyturn');
    await unrelease(url);
    await expect(open({ url, key })).rejects.toThrow('first release');
    const again = await open({ url, key, forgets: true });
    await again.forget();
    expect(await again.look(link.handle)).toBeUndefined();
    expect(await again.create(link, roomy)).toEqual({ outcome: 'other' });
    expect((await again.create(makeNewLink().link, roomy)).outcome).toBe('created');
    await again.close();
    await (await open({ url, key })).close();
  });

  it('says in time that the server is frozen, closes in time, and goes on when it is back', async () => {
    const url = await fresh();
    const key = makeKey();
    const [store, other] = [await open({ url, key, deadline: 500 }), await open({ url, key, deadline: 500 })];
    const links = Array.from({ length: 20 }, () => makeNewLink().link);
    await Promise.all(links.map((link) => store.create(link, roomy)));
    server().freeze();
    try {
      // Without deadlines of its own each would wait for ever, and so would this test.
      const asked = [
        store.check(),
        store.sweep(),
        store.held(),
        store.create(makeNewLink().link, roomy),
        ...links.map(({ handle, proof }) => store.claim(handle, proof, me)),
        ...links.map(({ handle }) => store.look(handle)),
      ];
      for (const one of await Promise.allSettled(asked)) {
        expect(one.status === 'rejected' && one.reason).toBeInstanceOf(StoreUnavailable);
      }
      const stuck = other.check().catch(() => 'no');
      await other.close();
      expect(await stuck).toBe('no');
    } finally {
      server().thaw();
    }
    await eventually(() => store.check());
    // Those who were told nothing may have opened it: for them it is open.
    for (const { handle, proof } of links) {
      expect(await store.claim(handle, proof, me)).toMatchObject({ outcome: 'opened' });
      expect(await store.claim(handle, proof, hash('you'))).toMatchObject({ outcome: 'over' });
    }
    await store.close();
  });

  it('fails while the server is away, and goes on when it is back, without a link lost or opened twice', async () => {
    const url = await fresh();
    const store = await open({ url, key: makeKey() });
    const links = Array.from({ length: 200 }, () => makeNewLink().link);
    await Promise.all(links.map((link) => store.create(link, roomy)));
    const opened = new Map<object, number>();
    const failures: unknown[] = [];
    const open1 = async (link: (typeof links)[number], reader: string) => {
      try {
        const told = await store.claim(link.handle, link.proof, hash(reader));
        if (told?.outcome === 'opened' && told.first) opened.set(link, (opened.get(link) ?? 0) + 1);
      } catch (error) {
        failures.push(error);
      }
    };
    const traffic = (async () => {
      for (let at = 0; at < links.length; at += 10) {
        await Promise.all(links.slice(at, at + 10).flatMap((link) => [open1(link, 'a'), open1(link, 'b')]));
        await new Promise((done) => setTimeout(done, 20));
      }
    })();
    await new Promise((done) => setTimeout(done, 50));
    server().kill();
    await new Promise((done) => setTimeout(done, 100));
    server().restart();
    await traffic;
    expect(failures.length).toBeGreaterThan(0);
    for (const error of failures) expect(error).toBeInstanceOf(StoreUnavailable);
    await eventually(() => store.check());
    for (const link of links) {
      await open1(link, 'c');
      expect(opened.get(link) ?? 0).toBeLessThanOrEqual(1);
      expect(await store.look(link.handle)).toMatchObject({ state: 'opened' });
    }
    await store.close();
  });

  it('erases links that expire together: four times as many take no more than a few times as long', async () => {
    let at = Date.parse('2026-03-01T12:00:00Z');
    const store = await open({ url: await fresh(), key: makeKey(), at: () => at });
    const erased = async (count: number) => {
      const links = Array.from({ length: count }, () => makeNewLink({ expiresIn: 60 }).link);
      for (let from = 0; from < links.length; from += 500) {
        await Promise.all(links.slice(from, from + 500).map((link) => store.create(link, { links: 1e9, bytes: 1e12 })));
      }
      at += 60_000;
      const began = performance.now();
      await store.sweep();
      expect(await store.held()).toBe(0);
      return performance.now() - began;
    };
    // Sixteen times as long, each time, where each link costs as much as there are links; a machine that has something
    // else to do is slow once.
    const ratios: number[] = [];
    while (ratios.length < 5 && !ratios.some((ratio) => ratio < 8)) {
      const few = await erased(2_500);
      ratios.push((await erased(10_000)) / few);
    }
    expect(Math.min(...ratios)).toBeLessThan(8);
    await store.close();
  });
}
