import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '../../src/commands/serve.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { accessible, hold, realBrowser, tabTo } from './real-browser.ts';

jest.setTimeout(240_000);

const clock = { now: () => new Date(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
const token = 'toy-example-not-a-token-mona';
const value = 'toy-example-not-a-key-0001';
const file = '-----BEGIN EXAMPLE-----\nTUlJ\n-----END EXAMPLE-----\n';

let service: Awaited<ReturnType<typeof serve>>;
const { visit } = realBrowser(() => [service.url]);

beforeAll(async () => {
  service = await serve({ listen: '127.0.0.1:0', store: 'memory', tokens: new Secret(`mona:${token}`) }, { clock });
});
afterAll(() => service?.close());

/** Where a person looks at what was made: only with KEYTURN_SHOTS. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['KEYTURN_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

type Wanted = { fields?: readonly { name: string; lines?: boolean }[]; console?: string };

async function askForm(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visit(`${service.url}/ask`, options);
  await page.waitForSelector('form');
  return page;
}

/** Asks at /ask, and returns the page and both links. */
async function asked({ fields = [{ name: 'API_KEY' }], console }: Wanted = {}) {
  const page = await askForm();
  for (const [index, { name, lines }] of fields.entries()) {
    if (index > 0) await page.getByText('Ask for one more').click();
    await page.fill(`#field-${index}`, name);
    if (lines) await page.check(`#lines-${index}`);
  }
  if (fields.length === 0) await page.check('#any');
  if (console !== undefined) await page.fill('#console', console);
  await page.fill('#note', 'the restricted one');
  await page.fill('#from', 'Mona');
  await page.fill('#token', token);
  await page.locator('[type=submit]').click();
  await page.waitForSelector('main.made');
  const [send, keep] = await page.locator('.link').allInnerTexts();
  return { page, send: send ?? '', keep: keep ?? '' };
}

async function answerPage(link: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visit(link, options);
  await page.waitForSelector('main:not(.busy) h1');
  return page;
}

const code = (page: Page) => page.locator('.answer-code code').innerText();
const heading = (page: Page) => page.locator('h1').innerText();

async function send(page: Page): Promise<void> {
  await page.locator('[type=submit]').click();
  await page.waitForSelector('.answer-code');
}

describe('a person who asks a person', () => {
  it('makes a request at /ask, which is answered at /r and collected at /c, with equal codes', async () => {
    const wanted = [{ name: 'STRIPE_SECRET_KEY' }, { name: 'CERTIFICATE', lines: true }];
    const made = await asked({ fields: wanted, console: 'https://dashboard.example.com/apikeys' });
    expect([made.send, made.keep]).toEqual([
      expect.stringMatching(new RegExp(`^${service.url}/r#[\\w-]{86}$`)),
      expect.stringMatching(new RegExp(`^${service.url}/c#[\\w-]{43}$`)),
    ]);
    await accessible(made.page);
    await shot(made.page, 'asked');

    const waiting = await answerPage(made.keep);
    expect(await heading(waiting)).toBe('Nobody has answered yet');
    await accessible(waiting);
    await shot(waiting, 'collect-waiting');

    const answering = await answerPage(made.send);
    expect(answering.url()).toBe(`${service.url}/r`);
    expect(await answering.locator('.host strong').innerText()).toBe(new URL(service.url).host);
    expect(await heading(answering)).toBe('mona asks you for a key');
    expect(await answering.locator('main a').count()).toBe(0);
    const sent: string[] = [];
    answering.on('request', (request) =>
      sent.push(JSON.stringify([request.url(), request.headers(), request.postData()])),
    );
    await answering.fill('#answer-0', value);
    await answering.fill('#answer-1', file);
    await accessible(answering);
    await shot(answering, 'answer');
    await send(answering);
    await accessible(answering);
    await shot(answering, 'answered');
    for (const plain of [value, 'BEGIN EXAMPLE', 'the restricted one']) expect(sent.join()).not.toContain(plain);
    expect(await answering.content()).not.toContain(value);

    // The page that waits looks again by itself.
    await waiting.clock.fastForward(11_000);
    await waiting.waitForSelector('.answer-code');
    expect(await code(waiting)).toBe(await code(answering));
    await accessible(waiting);
    await shot(waiting, 'collect-filled');
    await hold(waiting);
    await waiting.waitForSelector('main.opened');
    await waiting.getByLabel('Show STRIPE_SECRET_KEY').click();
    expect(await waiting.locator('pre.value').first().innerText()).toBe(value);
    await waiting.getByLabel('Copy CERTIFICATE').click();
    expect(await waiting.evaluate(() => navigator.clipboard.readText())).toBe(file);
    await shot(waiting, 'collected');
    await waiting.getByText('I have saved it').click();
    await waiting.waitForSelector('main.done');

    const again = await answerPage(made.keep);
    expect(await heading(again)).toBe('This request is over');
    const late = await answerPage(made.send);
    expect(await heading(late)).toBe('This request is answered');
  });

  it('lets whoever is asked choose the names, and replace the answer, whose code is another then', async () => {
    const made = await asked({ fields: [] });
    const answering = await answerPage(made.send);
    await answering.evaluate((text) => navigator.clipboard.writeText(text), 'A=1\nB_2=two words\n');
    await answering.focus('#name-0');
    await answering.keyboard.press('ControlOrMeta+v');
    await accessible(answering);
    await shot(answering, 'answer-any');
    await send(answering);
    const first = await code(answering);
    const collecting = await answerPage(made.keep);
    expect(await code(collecting)).toBe(first);
    await answering.getByText('Replace it').click();
    await answering.fill('#name-0', 'A');
    await answering.fill('#value-0', 'other');
    await send(answering);
    const second = await code(answering);
    expect(second).not.toBe(first);
    // The code that was compared is not that of what is there now: it is shown anew, and nothing is opened.
    await hold(collecting);
    await collecting.waitForFunction(
      (code) => document.querySelector('.answer-code code')?.textContent === code,
      second,
    );
    await hold(collecting);
    await collecting.waitForSelector('main.opened');
    await collecting.getByLabel('Show A').click();
    expect(await collecting.locator('pre.value').allInnerTexts()).toEqual(['other']);
  });

  it('finds a request that somebody else answered, and reports it', async () => {
    const made = await asked();
    const thief = await answerPage(made.send);
    await thief.fill('#answer-0', 'a key of the thief');
    await send(thief);
    const page = await answerPage(made.send);
    expect(await heading(page)).toBe('This request was already answered');
    await accessible(page);
    await shot(page, 'filled-by-another');
    await page.getByText('No, it was not me').click();
    await page.getByText('Report it').click();
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Reported');
    const asker = await answerPage(made.keep);
    expect(await asker.locator('main').innerText()).toContain('says that somebody else answered');
  });

  it('is told what is wrong with a value before anything is sent, and loses nothing', async () => {
    const { send: link } = await asked();
    const page = await answerPage(link);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const problem = async () => {
      await page.locator('[type=submit]').click();
      return page.locator('.problem').innerText();
    };
    expect(await problem()).toBe('A value is missing for \u2068API_KEY\u2069.'.replace(/[\u2068\u2069]/g, ''));
    await page.fill('#answer-0', ' x');
    expect(await problem()).toContain('begins or ends with a blank');
    await page.evaluate((text) => navigator.clipboard.writeText(text), 'two\nlines');
    await page.fill('#answer-0', '');
    await page.focus('#answer-0');
    await page.keyboard.press('ControlOrMeta+v');
    expect(await problem()).toContain('one line was asked for');
    expect(requests).toEqual([]);
  });
});

/** The same link with 32 such bytes as the key that answers are sealed to. */
function withPublicKey(link: string, byte: number): string {
  const [address, fragment = ''] = link.split('#');
  const key = Buffer.from(fragment, 'base64url').fill(byte, 32);
  return `${address}#${key.toString('base64url')}`;
}

it('every page of requests says what is wrong with a link, and opens one that a program has bent', async () => {
  const made = await asked();
  for (const [link, says] of [
    [`${service.url}/r`, 'This page answers requests'],
    [`${service.url}/c`, 'This page collects answers'],
    [made.send.slice(0, -1), 'This link is not whole'],
    [made.keep.slice(0, -1), 'This link is not whole'],
    [withPublicKey(made.send, 0), 'This link is not whole'],
    [withPublicKey(made.send, 9), 'There is no such link'],
    [`${service.url}/c#${'A'.repeat(43)}`, 'There is no such link'],
    [made.send.replace('#', '%23'), 'mona asks you for a key'],
    [made.keep.replace('#', '%23'), 'Nobody has answered yet'],
    [made.send.replace('#', '/?a=b#'), 'mona asks you for a key'],
    [made.keep.replace('#', '/#'), 'Nobody has answered yet'],
    [made.send.replace('#', '%2523'), 'mona asks you for a key'],
    [made.keep.replace('#', '?a=b%23'), 'Nobody has answered yet'],
    [made.send.replace('#', '&#35;'), 'mona asks you for a key'],
    [`${made.keep.slice(0, -9)}%20${made.keep.slice(-9)}%20Thanks`, 'This link is not whole'],
    [`${made.keep.slice(0, -9)}%0A${made.keep.slice(-9)}`, 'Nobody has answered yet'],
  ] as const) {
    const page = await answerPage(link);
    expect([link.length, await heading(page)]).toEqual([link.length, says]);
  }
});

it('the form of /ask is accessible, keeps what was typed, and says what is wrong', async () => {
  const page = await askForm();
  await accessible(page);
  await shot(page, 'ask');
  await page.locator('[type=submit]').click();
  expect(await page.locator('.problem').innerText()).toBe('Value 1: It needs a name, such as API_KEY.');
  await page.fill('#field-0', 'API_KEY');
  await page.fill('#console', 'http://example.com');
  await page.fill('#token', 'toy-example-not-a-token-wrong');
  await page.locator('[type=submit]').click();
  expect(await page.locator('.problem').innerText()).toContain('no https address');
  await page.fill('#console', '');
  await page.locator('[type=submit]').click();
  await page.waitForFunction(() =>
    document.querySelector('.problem')?.textContent?.includes('does not know this token'),
  );
  await page.selectOption('#languages', 'it');
  expect(await page.inputValue('#field-0')).toBe('API_KEY');
  await shot(page, 'ask-italian');
  await page.keyboard.press('Escape');
  await tabTo(await askForm(), 'Make the request');
});

it('looks as it should in the dark, in Italian, on a narrow screen', async () => {
  const made = await asked({ console: 'https://dashboard.example.com/apikeys' });
  const narrow = { viewport: { width: 360, height: 720 }, colorScheme: 'dark', locale: 'it-IT' } as const;
  const page = await answerPage(made.send, narrow);
  expect(await heading(page)).toBe('mona ti chiede una chiave');
  await shot(page, 'answer-dark-narrow-italian');
  await page.fill('#answer-0', value);
  await send(page);
  await shot(page, 'answered-dark-narrow-italian');
  const collecting = await answerPage(made.keep, narrow);
  await shot(collecting, 'collect-dark-narrow-italian');
  expect(await code(collecting)).toBe(await code(page));
});
