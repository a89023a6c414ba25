/** What is particular to links at other people's services; what all links have to do is in ../links.test.ts. */
import { describe, expect, it } from '@jest/globals';
import { open } from '../../src/commands/open.ts';
import { envBlock } from '../../src/destinations/env-block.ts';
import type { ForeignOptions } from '../../src/links/backends/foreign.ts';
import { openpgpMessage, readOpenpgpMessage } from '../../src/links/backends/openpgp-message.ts';
import { otsLinks } from '../../src/links/backends/ots.ts';
import { base58, privatebinLinks } from '../../src/links/backends/privatebin.ts';
import { yopassLinks } from '../../src/links/backends/yopass.ts';
import { KeyturnError } from '../../src/rotation/errors.ts';
import type { Http } from '../../src/rotation/ports.ts';
import { Secret } from '../../src/rotation/secret.ts';
import { fakeOts } from '../fakes/ots.ts';
import { fakePrivateBin } from '../fakes/privatebin.ts';
import { fakeYopass } from '../fakes/yopass.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import { readPrivateBin, readYopass } from './foreign-pages.ts';
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
  it('that takes one document in ten seconds is waited for', async () => {
    const clock = steppingClock();
    const { http, stored } = fakePrivateBin({ now: clock.now, limiter: true });
    const links = privatebinLinks(options(http, { clock }));
    const before = clock.now().getTime();
    for (let count = 0; count < 3; count++) await links.draft(content());
    expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(20_000);
    expect(stored.size).toBe(3);
  });

  it('that goes on refusing is not asked for ever', async () => {
    const { http } = fakePrivateBin({ now: () => new Date(0), sizeLimit: 10 });
    expect(await failure(() => privatebinLinks(options(http)).draft(content()))).toMatchObject({
      code: 'HTTP_REFUSED',
      hint: expect.stringContaining('limit'),
    });
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
    expect(await failure(() => yopassLinks(options(http)).draft(content()))).toMatchObject({
      code: 'LINK_CREATOR_MISSING',
      hint: expect.stringContaining('KEYTURN_LINK_TOKEN'),
    });
    const creator = async () => new Secret('toy-api-token-not-real');
    await yopassLinks({ ...options(http), creator }).draft(content());
  });

  it('that takes less than this says how much it would have to take', async () => {
    const { http } = fakeYopass({ now });
    const much = content({ entries: { A: new Secret('x'.repeat(9_000)) } });
    const error = await failure(() => yopassLinks(options(http)).draft(much));
    expect([error.code, error.hint]).toEqual(['VALUE_UNFIT', 'start it with --max-length 20000']);
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
  it.each(['for ever' as const, 604_800])('that keeps everything %s is not used', async (keeps) => {
    const clock = steppingClock();
    const { http, stored } = fakeOts({ now: clock.now, keeps });
    const error = await failure(() => otsLinks(options(http, { clock })).draft(content()));
    expect([error.code, stored.size]).toEqual(['LINK_SERVICE_DOWN', 0]);
  });

  it('that keeps it shorter is believed', async () => {
    const clock = steppingClock();
    const { http } = fakeOts({ now: clock.now, keeps: 600 });
    const { expiresAt } = await otsLinks(options(http, { clock })).draft(content());
    expect(expiresAt.getTime() - clock.now().getTime()).toBe(600_000);
  });

  it('that refuses a size says what to look at', async () => {
    const { http } = fakeOts({ now: () => new Date(0), maxSecretSize: 100 });
    expect(await failure(() => otsLinks(options(http)).draft(content()))).toMatchObject({
      code: 'HTTP_REFUSED',
      hint: expect.stringContaining('maxSecretSize'),
    });
  });
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
