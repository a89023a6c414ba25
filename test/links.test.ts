/** What every link back-end has to do, whatever it can do besides. */
import { describe, expect, it } from '@jest/globals';
import { open } from '../src/commands/open.ts';
import { KeyturnError } from '../src/rotation/model/errors.ts';
import type { Http } from '../src/rotation/model/ports.ts';
import { Secret } from '../src/rotation/model/secret.ts';
import { LeakMatcher } from './leaks.ts';
import { content, keyOf, stages, toyValue } from './links/stages.ts';

const wanted = { API_KEY: toyValue, WORDS: 'two words' };

async function failure(work: Promise<unknown>): Promise<KeyturnError> {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(KeyturnError);
  return error as KeyturnError;
}

/** Loses the first answer of each kind, after the service has acted on what was sent. */
function losing(http: Http): Http {
  const lost = new Set<string>();
  return async (request) => {
    const answer = await http(request);
    const kind = `${request.method} ${new URL(request.url).pathname}`;
    if (lost.has(kind)) return answer;
    lost.add(kind);
    throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
  };
}

describe.each(Object.entries(stages))('links via %s', (via, { receipts, draftsFirst, promises, stage }) => {
  it('say what they are, where, and what they promise', async () => {
    const { links } = stage();
    expect(links.via).toBe(via);
    const { strength } = links;
    expect(strength).toMatch(/https:\/\/links\.example:|acme\/shop/);
    const says = {
      readers: /at most one (reader|claim) per link/.test(strength) ? 'one' : 'some',
      worse: /best effort, two who open at the same moment may both be served/.test(strength),
      ends: /anybody who knows the address( without its key)? can use it up/.test(strength),
      receipts: /no receipts/.test(strength)
        ? 'none'
        : /whether it was opened is not/.test(strength)
          ? 'waiting'
          : 'all',
    };
    expect(says).toEqual({ ...promises, worse: promises.readers === 'some', receipts });
    await links.check();
  });

  it('keep what they promise against somebody who has the address without the key', async () => {
    const { links, open: read, stranger } = stage();
    const draft = await links.draft(content());
    await links.create(draft);
    await stranger(draft.id);
    const opened = read(draft.link);
    if (promises.ends) await expect(opened).rejects.toBeDefined();
    else expect(await opened).toEqual(wanted);
  });

  it('open once, to exactly what was put in', async () => {
    const { links, open: read } = stage();
    const draft = await links.draft(content());
    await links.create(draft);
    expect(await read(draft.link)).toEqual(wanted);
    await expect(read(draft.link)).rejects.toBeDefined();
  });

  it('are opened by `keyturn open`, once, with their environments and their order', async () => {
    const { links, io, sent } = stage();
    const values = { 'production/API_KEY': toyValue, 'dev/API_KEY': "it's\nsecret", PLAIN: '', WORDS: '# two $words' };
    const entries = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, new Secret(value)]));
    const draft = await links.draft(content({ entries, rotations: {} }));
    await links.create(draft);
    const opened = await open({ link: draft.link, print: true }, io);
    expect(Object.fromEntries(opened.entries.map(({ key, value }) => [key, value.reveal()]))).toEqual(values);
    expect(opened.receipts).toBe(receipts === 'all');
    await opened.saved();
    expect(await failure(open({ link: draft.link, print: true }, io))).toMatchObject({ code: 'LINK_GONE' });
    const matcher = new LeakMatcher();
    matcher.watch(toyValue);
    matcher.watch(keyOf(draft));
    for (const request of sent) expect(matcher.scan(request)).toEqual([]);
  });

  it('are not written before the host is trusted, and nothing is consumed', async () => {
    const { links, io } = stage();
    const draft = await links.draft(content());
    await links.create(draft);
    expect(await failure(open({ link: draft.link, print: false }, io))).toMatchObject({ code: 'INPUT_INVALID' });
    const yes = { ...io, confirm: async () => true };
    expect((await open({ link: draft.link, print: false }, yes)).entries).toHaveLength(2);
  });

  it('have as many readers as they promise, however many try at once', async () => {
    const { links, open: read } = stage();
    const draft = await links.draft(content());
    await links.create(draft);
    const tried = await Promise.allSettled(Array.from({ length: 8 }, () => read(draft.link)));
    const { length } = tried.filter(({ status }) => status === 'fulfilled');
    expect(length > 1 ? 'some' : length === 1 ? 'one' : 'none').toBe(promises.readers);
    await expect(read(draft.link)).rejects.toBeDefined();
  });

  it('are made once, also when asked twice, and never again after they were opened', async () => {
    const { links, open: read } = stage();
    const draft = await links.draft(content());
    await links.create(draft);
    await links.create(draft);
    expect(await read(draft.link)).toEqual(wanted);
    await links.create(draft).catch(() => {});
    await expect(read(draft.link)).rejects.toBeDefined();
  });

  it('lose nothing when answers are lost', async () => {
    const { links, open: read, clock } = stage({ wire: losing });
    const draft = await links.draft(content());
    await links.create(draft);
    expect(draft.expiresAt.getTime()).toBeGreaterThan(clock.now().getTime());
    const tried = await Promise.allSettled([read(draft.link)]);
    // A back-end that opens with one GET may lose that answer: then nobody has read it, and nobody can.
    if (receipts === 'all') expect(tried).toMatchObject([{ status: 'fulfilled', value: wanted }]);
    await expect(read(draft.link)).rejects.toBeDefined();
  });

  it('are ended, twice, when over, and when they were never made', async () => {
    const { links, open: read } = stage();
    const draft = await links.draft(content());
    if (draftsFirst) await links.destroy(draft.id);
    await links.create(draft);
    await links.destroy(draft.id, 'superseded');
    await links.destroy(draft.id);
    await expect(read(draft.link)).rejects.toBeDefined();
    if (receipts === 'all') expect((await links.receipt(draft.id)).state).toBe('superseded');
    else expect((await links.receipt(draft.id)).state).toBe('unknown');
  });

  it('give the receipts that they can, and no others', async () => {
    const { links, open: read, clock, saved } = stage();
    const draft = await links.draft(content());
    await links.create(draft);
    expect((await links.receipt(draft.id)).state).toBe(receipts === 'none' ? 'unknown' : 'waiting');
    await read(draft.link);
    const opened = await links.receipt(draft.id);
    if (receipts !== 'all') return expect(opened).toEqual({ state: 'unknown' });
    expect(opened.state).toBe('opened');
    expect(Math.abs(clock.now().getTime() - (opened.openedAt?.getTime() ?? 0))).toBeLessThan(60_000);
    await saved?.();
    const end = await links.receipt(draft.id);
    expect([end.state, end.openedAt]).toEqual(['saved', opened.openedAt]);
    expect(end.savedAt?.getTime()).toBeGreaterThanOrEqual(opened.openedAt?.getTime() ?? Number.NaN);
  });

  it('expire', async () => {
    const { links, open: read, clock } = stage({ expires: 3_600_000 });
    const draft = await links.draft(content());
    await links.create(draft);
    expect(Math.abs(draft.expiresAt.getTime() - clock.now().getTime() - 3_600_000)).toBeLessThan(60_000);
    clock.advance(3_600_000);
    await expect(read(draft.link)).rejects.toBeDefined();
    expect((await links.receipt(draft.id)).state).toBe(receipts === 'all' ? 'expired' : 'unknown');
  });

  it('show nobody on the wire a value or the key', async () => {
    const { links, sent } = stage();
    const matcher = new LeakMatcher();
    const draft = await links.draft(content());
    matcher.watch(toyValue);
    matcher.watch(keyOf(draft));
    await links.check();
    await links.create(draft);
    await links.receipt(draft.id);
    await links.destroy(draft.id);
    expect(sent.length).toBeGreaterThan(1);
    for (const request of sent) expect(matcher.scan(request)).toEqual([]);
    expect(matcher.scan(JSON.stringify(draft) + String(draft.link))).toEqual([]);
  });

  it('refuse what does not fit, without its text', async () => {
    const { links } = stage();
    const much = content({ entries: { A: new Secret(`${toyValue} `.repeat(50_000)) } });
    const work = links.draft(much).then((draft) => links.create(draft));
    const error = await failure(work);
    expect(error.code).toBe('VALUE_UNFIT');
    expect(`${error.message} ${error.hint}`).not.toContain('sample/key');
  });

  const elsewhere = 'https://evil.example/x';
  it.each<[string, Http]>([
    ['is down', async () => new Response('secret-looking foreign text', { status: 502 })],
    ['is something else', async () => new Response('<html>secret-looking foreign text', { status: 200 })],
    ['redirects', async () => new Response(null, { status: 307, headers: { location: elsewhere } })],
    ['refuses', async () => new Response('secret-looking foreign text', { status: 403 })],
    ['is not there', async () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }))],
  ])('say so before anything is minted when the service %s', async (_, http) => {
    const { links, sent } = stage({ wire: () => http });
    const error = await failure(links.check());
    expect(['LINK_SERVICE_DOWN', 'LINK_CREATOR_MISSING', 'TOKEN_DENIED', 'HTTP_UNKNOWN', 'HTTP_NOT_SENT']).toContain(
      error.code,
    );
    expect(`${error.message} ${error.hint}`).not.toContain('secret-looking');
    expect(sent.join()).not.toContain('evil.example');
  });

  it('do not follow a redirect with what they carry', async () => {
    let moved = false;
    const wire =
      (http: Http): Http =>
      async (request) =>
        moved ? new Response(null, { status: 307, headers: { location: elsewhere } }) : http(request);
    const { links, sent } = stage({ wire });
    await links.check();
    moved = true;
    await failure(links.draft(content()).then((draft) => links.create(draft)));
    expect(sent.join()).not.toContain('evil.example');
  });
});
