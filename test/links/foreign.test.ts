/** What is particular to links at other people's services; what all links have to do is in ../links.test.ts. */
import { describe, expect, it } from '@jest/globals';
import { open } from '../../src/commands/open.ts';
import { envBlock } from '../../src/destinations/env-block.ts';
import type { ForeignOptions } from '../../src/links/backends/foreign.ts';
import { openpgpMessage, readOpenpgpMessage } from '../../src/links/backends/openpgp-message.ts';
import { otsLinks } from '../../src/links/backends/ots.ts';
import { base58, privatebinLinks } from '../../src/links/backends/privatebin.ts';
import { yopassLinks } from '../../src/links/backends/yopass.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Http } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { fakeOts } from '../fakes/ots.ts';
import { fakePrivateBin } from '../fakes/privatebin.ts';
import { fakeYopass } from '../fakes/yopass.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import { readPrivateBin, readYopass, writePrivateBin } from './foreign-pages.ts';
import { content, toyValue } from './stages.ts';

const hour = 3_600_000;
const day = 24 * hour;

function options(http: Http, change: Partial<ForeignOptions> = {}): ForeignOptions {
  return { url: 'https://links.example', http, clock: steppingClock(), expires: day, block: envBlock, ...change };
}

async function failure(work: () => unknown): Promise<KeyturnError> {
  const error = await (async () => work())().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(KeyturnError);
  return error as KeyturnError;
}

describe('PrivateBin', () => {
  it.each([0, 999])(
    'that takes one document in a while is waited for no longer than it wants, %i ms into a second',
    async (ms) => {
      for (const limit of [10, 60]) {
        const clock = steppingClock(new Date(ms));
        const { http, stored } = fakePrivateBin({ now: clock.now, limit });
        const links = privatebinLinks(options(http, { clock }));
        const before = clock.now().getTime();
        for (let count = 0; count < 3; count++) await links.draft(content());
        expect(clock.now().getTime() - before).toBe(2 * (limit + 1) * 1_000);
        expect(stored.size).toBe(3);
      }
    },
  );

  it.each<[string, Partial<Parameters<typeof fakePrivateBin>[0]>, number]>([
    ['wants five minutes between two', { limit: 300 }, 2],
    ['takes no such size', { sizeLimit: 10 }, 1],
  ])('that %s is not waited for', async (_, set, requests) => {
    const clock = steppingClock();
    const { http } = fakePrivateBin({ now: clock.now, ...set });
    let asked = 0;
    const counting: Http = (request) => {
      asked++;
      return http(request);
    };
    const links = privatebinLinks(options(counting, { clock }));
    const before = clock.now().getTime();
    if (set.limit) await links.draft(content());
    expect(await failure(() => links.draft(content()))).toMatchObject({
      code: 'HTTP_REFUSED',
      hint: expect.stringContaining('limit'),
    });
    expect([asked, clock.now().getTime() - before]).toEqual([requests, 0]);
  });

  it('that is used by others at the same time is not asked for ever', async () => {
    const clock = steppingClock();
    let asked = 0;
    const busy: Http = async () => {
      asked++;
      return Response.json({ status: 1, message: 'Bitte warte 10 Sekunden zwischen jedem Beitrag.' });
    };
    expect(await failure(() => privatebinLinks(options(busy, { clock })).draft(content()))).toMatchObject({
      code: 'HTTP_REFUSED',
    });
    expect(asked).toBe(4);
  });

  it('that would keep links longer than is wanted is told so before anything is minted', async () => {
    const offers = ['10min', '1week', 'never'];
    const { http } = fakePrivateBin({ now: () => new Date(0), offers });
    expect(await failure(() => privatebinLinks(options(http)).check())).toMatchObject({
      code: 'CONFIG_INVALID',
      hint: expect.stringContaining('set links.expires to one of 10min, 1week,'),
    });
    await privatebinLinks(options(http, { expires: 7 * day })).check();
  });

  it('whose page shows nothing of its choices is believed', async () => {
    const { http } = fakePrivateBin({ now: () => new Date(0), offers: [] });
    const login = '<html>log in first';
    const behind: Http = (request) =>
      request.headers.has('x-requested-with') ? http(request) : Promise.resolve(new Response(login));
    await privatebinLinks(options(behind)).check();
  });

  it.each<[number, string, number]>([
    [day, '1day', day],
    [hour, '1hour', hour],
    [7 * day, '1week', 7 * day],
    [36 * hour, '1day', day],
    [30 * day, '1month', 30 * day],
    [5 * 60_000, '5min', 5 * 60_000],
  ])('is asked for no more than the %i ms that are wanted', async (expires, name, lives) => {
    const clock = steppingClock();
    const { http, stored } = fakePrivateBin({ now: clock.now });
    const draft = await privatebinLinks(options(http, { clock, expires })).draft(content());
    expect([...stored.values()].map(({ document }) => document.meta.expire)).toEqual([name]);
    expect(draft.expiresAt.getTime() - clock.now().getTime()).toBe(lives);
  });

  it('has no links that live for a minute', async () => {
    const { http } = fakePrivateBin({ now: () => new Date(0) });
    expect(await failure(() => privatebinLinks(options(http, { expires: 60_000 })))).toMatchObject({
      code: 'CONFIG_INVALID',
      hint: 'set links.expires to at least 300s',
    });
  });

  it('may live below a path', async () => {
    const { http } = fakePrivateBin({ now: () => new Date(0) });
    const moved: Http = (request) => http(new Request(request.url.replace('/paste/', '/'), request));
    const links = privatebinLinks(options(moved, { url: 'https://links.example/paste' }));
    const { link } = await links.draft(content());
    expect(link.reveal()).toMatch(/^https:\/\/links\.example\/paste\/\?[0-9a-f]{16}#-[1-9A-HJ-NP-Za-km-z]+$/);
    expect(await readPrivateBin(link.reveal(), moved)).toContain(`API_KEY=`);
  });

  it('takes a password beside the key, for its page and for `keyturn open`', async () => {
    const { http } = fakePrivateBin({ now: () => new Date(0) });
    const clock = steppingClock();
    const password = async () => new Secret('abandon-ability-able-about-above');
    const links = privatebinLinks({ ...options(http), password });
    const [one, other] = [await links.draft(content()), await links.draft(content())];
    expect(one.password?.reveal()).toBe('abandon-ability-able-about-above');
    expect(await readPrivateBin(one.link.reveal(), http, 'abandon-ability-able-about-above')).toContain(toyValue);
    const answers = ['wrong', 'abandon-ability-able-about-above'];
    const asked: unknown[] = [];
    const io = {
      http,
      clock,
      password: async (problem: string | undefined) => {
        asked.push(problem);
        return new Secret(answers.shift() ?? '');
      },
    };
    expect((await open({ link: other.link, print: true }, io)).entries).toHaveLength(2);
    expect(asked).toEqual([undefined, 'the password is not the one of this link; try again']);
  });

  it('spends a link whose password nobody has, and says so', async () => {
    const { http, stored } = fakePrivateBin({ now: () => new Date(0) });
    const links = privatebinLinks({ ...options(http), password: async () => new Secret('abandon-ability') });
    const opens = async (more: { password?: () => Promise<Secret> }) => {
      const { link } = await links.draft(content());
      return failure(() => open({ link, print: true }, { http, clock: steppingClock(), ...more }));
    };
    const nobody = await opens({});
    const wrong = await opens({ password: async () => new Secret('wrong') });
    for (const { code, hint } of [nobody, wrong])
      expect([code, hint]).toEqual(['PASSWORD_WRONG', expect.stringContaining('the link is spent now')]);
    expect(stored.size).toBe(0);
  });

  it.each(['', 'pässword'])('is read also where its own page wrote, with the password "%s"', async (password) => {
    const { http, stored } = fakePrivateBin({ now: () => new Date(0) });
    const key = crypto.getRandomValues(new Uint8Array(32));
    const until = 1_000;
    stored.set('0123456789abcdef', { document: writePrivateBin(key, 'A=perché\n', password), until, deletetoken: '' });
    const link = new Secret(`https://links.example/?0123456789abcdef#-${base58(key)}`);
    const { entries } = await open(
      { link, print: true },
      { http, clock: steppingClock(), password: async () => new Secret(password) },
    );
    expect(entries.map(({ key: name, value }) => [name, value.reveal()])).toEqual([['A', 'perché']]);
  });

  it('that holds what is not read here is told to be spent', async () => {
    const { http, stored } = fakePrivateBin({ now: () => new Date(0) });
    const key = new Uint8Array(32).fill(7);
    const document = writePrivateBin(key, 'A=1\n');
    const [spec, ...more] = document.adata;
    const slow = { ...document, adata: [[...spec].with(2, 10_000_000), ...more] } as unknown as typeof document;
    stored.set('0123456789abcdef', { document: slow, until: 1_000, deletetoken: '' });
    const link = new Secret(`https://links.example/?0123456789abcdef#-${base58(key)}`);
    const error = await failure(() => open({ link, print: true }, { http, clock: steppingClock() }));
    expect([error.code, error.message]).toEqual(['LINK_INVALID', expect.stringContaining('is spent now')]);
  });

  it('writes its key in base 58 with its leading zeros', () => {
    // The vectors of draft-msporny-base58.
    expect(base58(Buffer.from('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U');
    expect(base58(Buffer.from('0000287fb4cd', 'hex'))).toBe('11233QC4');
    expect(base58(new Uint8Array(3))).toBe('111');
  });
});

describe('Yopass', () => {
  const now = () => new Date(0);

  it.each([
    [{ readOnly: true }, 'is read-only'],
    [{ forceExpiration: 604_800 }, 'longer than links.expires'],
  ])('that is set up as %j is told before anything is minted', async (set, says) => {
    const links = yopassLinks(options(fakeYopass({ now, ...set }).http));
    const error = await failure(() => links.check());
    expect([error.code, error.message]).toEqual(['LINK_SERVICE_DOWN', expect.stringContaining(says)]);
  });

  it('that wants an expiry of its own gets it', async () => {
    const clock = steppingClock();
    const { http } = fakeYopass({ now: clock.now, forceExpiration: 3_600 });
    const { expiresAt } = await yopassLinks(options(http, { clock })).draft(content());
    expect(expiresAt.getTime() - clock.now().getTime()).toBe(hour);
  });

  it('that wants a token gets KEYTURN_LINK_TOKEN, or says that it does', async () => {
    const { http } = fakeYopass({ now, token: 'toy-api-token-not-real' });
    const wrong = async () => new Secret('toy-api-token-of-another');
    const missing = { code: 'LINK_CREATOR_MISSING', hint: expect.stringContaining('KEYTURN_LINK_TOKEN') };
    expect(await failure(() => yopassLinks(options(http)).check())).toMatchObject(missing);
    expect(await failure(() => yopassLinks({ ...options(http), creator: wrong }).draft(content()))).toMatchObject(
      missing,
    );
    const creator = async () => new Secret('toy-api-token-not-real');
    await yopassLinks({ ...options(http), creator }).check();
    await yopassLinks({ ...options(http), creator }).draft(content());
  });

  it('that does not tell what it has is asked for it all the same', async () => {
    const { http } = fakeYopass({ now, prefetch: false });
    const links = yopassLinks(options(http));
    const { id, link } = await links.draft(content());
    expect(await links.receipt(id)).toEqual({ state: 'unknown' });
    const io = { http, clock: steppingClock() };
    expect((await open({ link, print: true }, io)).entries).toHaveLength(2);
    expect(await failure(() => open({ link, print: true }, io))).toMatchObject({ code: 'LINK_GONE' });
  });

  it('that takes less than this says how much it would have to take', async () => {
    const { http } = fakeYopass({ now });
    const much = content({ entries: { A: new Secret('x'.repeat(9_000)) } });
    const error = await failure(() => yopassLinks(options(http)).draft(much));
    expect([error.code, error.hint]).toEqual(['VALUE_UNFIT', 'start it with --max-length 20000']);
    const more = content({ entries: { A: new Secret('x'.repeat(50_000)) } });
    expect(await failure(() => yopassLinks(options(http)).draft(more))).toMatchObject({
      code: 'VALUE_UNFIT',
      hint: 'start it with --max-length 70000',
    });
    await yopassLinks(options(fakeYopass({ now, maxLength: 20_000 }).http)).draft(much);
  });

  it.each([0, 1, 190, 191, 192, 8_383, 8_384, 70_000])('carries %i bytes', async (length) => {
    const { http } = fakeYopass({ now, maxLength: 200_000 });
    const text = new Secret('é'.repeat(length / 2) + 'x'.repeat(length % 2));
    const { link } = await yopassLinks(options(http, { block: () => text })).draft(content());
    expect(await readYopass(link.reveal(), http)).toBe(text.reveal());
  });

  it('is not believed when it changes the message', () => {
    const armour = openpgpMessage(new Secret('toy text'), 'K', crypto);
    expect(readOpenpgpMessage(armour, 'K')).toBe('toy text');
    expect(() => readOpenpgpMessage(armour, 'L')).toThrow('refused: authentication');
    const lines = armour.split('\n');
    const bytes = Buffer.from(lines.slice(2, -3).join(''), 'base64');
    let accepted = 0;
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      const text = [...lines.slice(0, 2), changed.toString('base64'), ...lines.slice(-3)].join('\n');
      try {
        readOpenpgpMessage(text, 'K');
        accepted++;
      } catch {}
    }
    expect(accepted).toBe(0);
  });
});

describe('ots', () => {
  it.each([0, 604_800])('that keeps everything %i s is not used, and leaves nothing there', async (secretExpiry) => {
    const clock = steppingClock();
    const { http, stored } = fakeOts({ now: clock.now, secretExpiry, disableExpiryOverride: true });
    const links = otsLinks(options(http, { clock }));
    for (const work of [() => links.check(), () => links.draft(content())]) {
      const error = await failure(work);
      expect([error.code, error.message, stored.size]).toEqual([
        'LINK_SERVICE_DOWN',
        expect.stringContaining('longer than links.expires'),
        0,
      ]);
    }
  });

  it('that keeps everything for as long as is wanted is used', async () => {
    const clock = steppingClock();
    const { http, stored } = fakeOts({ now: clock.now, secretExpiry: 3_600, disableExpiryOverride: true });
    const links = otsLinks(options(http, { clock }));
    await links.check();
    expect(stored.size).toBe(0);
    expect((await links.draft(content())).expiresAt.getTime() - clock.now().getTime()).toBe(hour);
  });

  it('that keeps it shorter is believed', async () => {
    const clock = steppingClock();
    const { http } = fakeOts({ now: clock.now, secretExpiry: 600 });
    const { expiresAt } = await otsLinks(options(http, { clock })).draft(content());
    expect(expiresAt.getTime() - clock.now().getTime()).toBe(600_000);
  });

  it.each([1, 100])(
    'that takes no more than %i characters says what to look at, and is asked once',
    async (maxSecretSize) => {
      const { http } = fakeOts({ now: () => new Date(0), maxSecretSize });
      let asked = 0;
      const counting: Http = (request) => {
        asked++;
        return http(request);
      };
      expect(await failure(() => otsLinks(options(counting)).draft(content()))).toMatchObject({
        code: 'HTTP_REFUSED',
        hint: expect.stringContaining('maxSecretSize'),
      });
      expect(asked).toBe(1);
    },
  );

  it('gives changed bits to the reader, as its strength says', async () => {
    const { http, stored } = fakeOts({ now: () => new Date(0) });
    const links = otsLinks(options(http, { block: () => new Secret(`A=${'x'.repeat(40)}\n`) }));
    const { link, id } = await links.draft(content());
    const bytes = Buffer.from(stored.get(id)!.secret, 'base64');
    // In the block before the one in which it is to be seen.
    bytes[16 + 20]! ^= 1;
    stored.set(id, { secret: bytes.toString('base64'), until: day });
    const { entries } = await open({ link, print: true }, { http, clock: steppingClock() });
    expect(entries[0]?.value.reveal()).not.toBe('x'.repeat(40));
    expect(links.strength).toContain('the format does not notice a changed bit');
  });

  it('is read also where its own command wrote', async () => {
    const { http } = fakeOts({ now: () => new Date(0) });
    const { link } = await otsLinks(options(http)).draft(content());
    const bare = new Secret(link.reveal().replace('/#', '#'));
    expect((await open({ link: bare, print: true }, { http, clock: steppingClock() })).entries).toHaveLength(2);
  });
});

it.each([
  ['privatebin', privatebinLinks],
  ['yopass', yopassLinks],
  ['ots', otsLinks],
])('%s has no place for a note, and asks nobody to find out', async (via, make) => {
  const links = make(options(() => Promise.reject(new Error('asked'))));
  const error = await failure(() => links.draft(content({ note: 'perché, until Friday' })));
  expect([error.code, error.message]).toEqual([
    'INPUT_INVALID',
    expect.stringContaining(`links via ${via} carry values only`),
  ]);
  expect(error.message).not.toContain('Friday');
});

describe('an opener', () => {
  it('whose answer was lost is told that the link may be spent', async () => {
    const { http } = fakePrivateBin({ now: () => new Date(0) });
    const { link } = await privatebinLinks(options(http)).draft(content());
    const lost: Http = async (request) => {
      await http(request);
      throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
    };
    const error = await failure(() => open({ link, print: true }, { http: lost, clock: steppingClock() }));
    expect([error.code, error.message]).toEqual(['LINK_SERVICE_DOWN', expect.stringContaining('may be spent')]);
  });

  it('is told nothing of what was decrypted when it is not what it should be', async () => {
    const { http, stored } = fakeYopass({ now: () => new Date(0) });
    const { link, id } = await yopassLinks(options(http)).draft(content());
    const message = openpgpMessage(new Secret(toyValue), 'another passphrase', crypto);
    stored.set(id, { message, until: day });
    const error = await failure(() => open({ link, print: true }, { http, clock: steppingClock() }));
    expect(error.code).toBe('LINK_INVALID');
    expect(`${error.message} ${error.hint}`).not.toContain('sample/key');
  });

  it.each([
    `http://links.example/?0123456789abcdef#-${'2'.repeat(44)}`,
    `https://me:pass@links.example/?0123456789abcdef#-${'2'.repeat(44)}`,
    `https://links.example/?0123456789abcdef#${'2'.repeat(44)}`,
    `http://links.example/#/s/${'A'.repeat(22)}/${'B'.repeat(22)}`,
    `https://links.example/#/c/${'A'.repeat(22)}`,
    `http://links.example/#c6f2b239-0fbf-4567-9596-ebce70cfed62%7C${'A'.repeat(20)}`,
    'https://links.example/#c6f2b239-0fbf-4567-9596-ebce70cfed62',
  ])('refuses %s before it asks anybody', async (link) => {
    const http = () => Promise.reject(new Error('asked'));
    const work = () => open({ link: new Secret(link), print: true }, { http, clock: steppingClock() });
    expect(await failure(work)).toMatchObject({ code: 'LINK_INVALID' });
  });
});
