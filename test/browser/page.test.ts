import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'dotenv';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { serve } from '../../src/commands/serve.ts';
import { links } from '../../src/links/client.ts';
import { Secret } from '../../src/rotation/secret.ts';

jest.setTimeout(60_000);

const clock = { now: () => new Date(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
const token = new Secret('toy-example-not-a-token-shop');
const value = 'toy-example-not-a-key-0001';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const program = process.env['KEYTURN_CHROMIUM'] ?? '/usr/bin/chromium';

let browser: Browser;
let service: Awaited<ReturnType<typeof serve>>;
const folder = mkdtempSync(join(tmpdir(), 'keyturn-browser-'));

beforeAll(async () => {
  if (!existsSync(program)) throw new Error('no Chromium: apt-get install chromium, or name one in KEYTURN_CHROMIUM');
  service = await serve(
    { listen: '127.0.0.1:0', store: 'memory', tokens: new Secret(`acme-shop:${token.reveal()}`) },
    { clock },
  );
  browser = await chromium.launch({
    executablePath: program,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
  rmSync(folder, { recursive: true });
});

/** What no page may do, collected over every page of a test. */
const wrong: string[] = [];
const paths: string[] = [];
afterEach(() => {
  expect(wrong.splice(0)).toEqual([]);
  paths.splice(0);
});

async function make(change: { password?: string; entries?: { [key: string]: string }; note?: string } = {}) {
  const { password } = change;
  const made = links({
    url: service.url,
    http: fetch,
    clock,
    expires: 3_600_000,
    creator: async () => token,
    ...(password === undefined ? {} : { password: async () => new Secret(password) }),
  });
  const entries = Object.entries(change.entries ?? { SENDGRID_API_KEY: value });
  const draft = await made.draft({
    entries: Object.fromEntries(entries.map(([key, text]) => [key, new Secret(text)])),
    rotations: {},
    from: 'acme/shop',
    note: change.note ?? '',
  });
  await made.create(draft);
  return {
    link: draft.link.reveal(),
    state: async () => (await made.receipt(draft.id)).state,
    end: (reason?: 'superseded') => made.destroy(draft.id, reason),
  };
}

async function visit(link: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US', ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: service.url });
  const page = await context.newPage();
  const fragment = link.split('#')[1] ?? '';
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/content security policy|trusted/i.test(message.text())) wrong.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    paths.push(`${request.method()} ${url.pathname.replace(/links\/[^/]+/, 'links/ID')}`);
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== service.url) wrong.push(`asked ${url.origin}`);
    if (
      fragment !== '' &&
      JSON.stringify([request.url(), request.headers(), request.postData()]).includes(fragment) &&
      !request.isNavigationRequest()
    ) {
      wrong.push('the key left the page');
    }
    // The document's own request is shown with the fragment by the browser's debugger; it is not sent.
    if (!request.isNavigationRequest() && page.url().includes('#'))
      wrong.push('a request while the key stood in the address bar');
  });
  await page.goto(link);
  return page;
}

async function hold(page: Page): Promise<void> {
  const box = await page.locator('.hold').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 10);
  await page.mouse.down();
  await page.waitForTimeout(1150);
  await page.mouse.up();
}

async function twoPresses(page: Page): Promise<void> {
  await page.locator('.hold').click();
  await page.waitForTimeout(650);
  await page.locator('.hold').click();
}

async function accessible(page: Page): Promise<void> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is a global of the page
    const result = await (globalThis as any).axe.run();
    return result.violations.map(
      (one: { id: string; nodes: { html: string }[] }) => `${one.id}: ${one.nodes[0]?.html}`,
    );
  });
  expect(found).toEqual([]);
}

const title = (page: Page) => page.locator('h1').innerText();

describe('opening', () => {
  it('takes the key out of the address bar, shows who and until when, and opens on a hold', async () => {
    const { link, state } = await make({ note: 'because it was 89 days old' });
    const page = await visit(link);
    await page.waitForSelector('.hold');
    expect(page.url()).toBe(`${service.url}/l`);
    expect(await title(page)).toBe('acme-shop sends you something secret');
    await accessible(page);
    expect(await state()).toBe('waiting');
    await hold(page);
    await page.waitForSelector('main.opened');
    expect(await page.locator('blockquote').innerText()).toBe('because it was 89 days old');
    expect(await page.locator('main').innerText()).not.toContain(value);
    await page.getByRole('button', { name: 'Show SENDGRID_API_KEY' }).click();
    expect(await page.locator('pre').innerText()).toBe(value);
    await accessible(page);
    await page.getByRole('button', { name: 'Copy SENDGRID_API_KEY' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(value);
    expect(await state()).toBe('opened');
    await page.getByText('I have saved it').click();
    await page.waitForSelector('main.done');
    expect(await state()).toBe('saved');
    expect(await page.content()).not.toContain(value);
    expect(paths).toEqual(['GET /l', 'POST /v1/links/ID/look', 'POST /v1/links/ID/open', 'POST /v1/links/ID/saved']);
  });

  it('is not done by clicking, double-clicking or a short hold', async () => {
    const { link, state } = await make();
    const page = await visit(link);
    await page.locator('.hold').click();
    await page.locator('.hold').dblclick();
    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('.hold');
      button?.click();
      setTimeout(() => button?.click(), 700);
    });
    await page.waitForTimeout(1600);
    expect(await state()).toBe('waiting');
    expect(paths.filter((path) => path.includes('open'))).toEqual([]);
  });

  it('works by keyboard alone, held or pressed twice', async () => {
    for (const way of ['hold', 'twice']) {
      const { link } = await make();
      const page = await visit(link);
      await page.waitForSelector('.hold');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('hold');
      if (way === 'hold') {
        await page.keyboard.down('Space');
        await page.waitForTimeout(1150);
        await page.keyboard.up('Space');
      } else {
        await page.keyboard.press('Enter');
        await page.waitForTimeout(650);
        await page.keyboard.press('Enter');
      }
      await page.waitForSelector('main.opened');
    }
  });

  it('asks for a password, says that it was wrong, and slows down', async () => {
    const { link, state } = await make({ password: 'right one' });
    const page = await visit(link);
    await page.waitForSelector('#password');
    await accessible(page);
    for (const says of [
      'not the password. Nothing was opened',
      'not the password. Nothing was opened',
      'you have to wait',
    ]) {
      await page.fill('#password', 'wrong one');
      await twoPresses(page);
      await page.waitForFunction((says) => document.querySelector('.problem')?.textContent?.includes(says), says);
      await page.waitForTimeout(300);
    }
    expect(await page.locator('.hold').isDisabled()).toBe(true);
    await page.locator('.problem', { hasText: 'You may try again now.' }).waitFor();
    await page.fill('#password', 'right one');
    await twoPresses(page);
    await page.waitForSelector('main.opened');
    expect(await state()).toBe('opened');
  });

  it('spells out what is invisible, copies what is real, and downloads a .env that says the same', async () => {
    const entries = { 'production/ODD': 'a\u202eb\nc', 'production/PLAIN': value, OTHER: "it's" };
    const { link } = await make({ entries });
    const page = await visit(link);
    await page.waitForSelector('.hold');
    await hold(page);
    await page.getByRole('button', { name: 'Show ODD' }).click();
    expect(await page.locator('pre').first().innerText()).toBe('a\\u{202E}b↵\nc');
    await page.getByRole('button', { name: 'Copy ODD' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('a\u202eb\nc');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText('Download .env').first().click(),
    ]);
    expect(download.suggestedFilename()).toBe('keyturn-production.env');
    const file = join(folder, 'got.env');
    await download.saveAs(file);
    expect(parse(readFileSync(file))).toEqual({ ODD: 'a\u202eb\nc', PLAIN: value });
  });

  it('gets a lost answer again', async () => {
    const { link, state } = await make();
    const page = await visit(link);
    let lost = 0;
    await page.route('**/open', async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.waitForSelector('.hold');
    await hold(page);
    await page.waitForSelector('main.opened');
    expect([lost, await state()]).toEqual([2, 'opened']);
  });
});

describe('what opens no more', () => {
  it('was opened by somebody else: when, and it was not me', async () => {
    const { link, state } = await make();
    const first = await visit(link);
    await first.waitForSelector('.hold');
    await hold(first);
    await first.waitForSelector('main.opened');
    const page = await visit(link);
    await page.getByText('This link was already opened').waitFor();
    await accessible(page);
    await page.getByText('No, it was not me').click();
    await page.getByText('Go back').click();
    expect(await state()).toBe('opened');
    await page.getByText('No, it was not me').click();
    await accessible(page);
    await page.getByText('Report it', { exact: true }).click();
    await page.getByText('Reported').waitFor();
    expect(await state()).toBe('disputed');
  });

  it.each([
    ['superseded', 'There is a newer link'],
    ['destroyed', 'The sender has ended this link'],
  ])('was %s', async (reason, says) => {
    const { link, end } = await make();
    await end(reason === 'superseded' ? 'superseded' : undefined);
    const page = await visit(link);
    await page.getByText(says).waitFor();
    await accessible(page);
  });

  it.each([
    ['', 'This page opens one-time links'],
    ['#short', 'This link is not whole'],
    [`#${'A'.repeat(43)}`, 'There is no such link'],
  ])('has the fragment %j', async (fragment, says) => {
    const page = await visit(`${service.url}/l${fragment}`);
    await page.getByText(says).waitFor();
    expect(page.url()).toBe(`${service.url}/l`);
  });

  it('cannot be asked for while the service does not answer, and can be again', async () => {
    const { link } = await make();
    const context = await browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    await page.route('**/look', (route) => route.abort());
    await page.goto(link);
    await page.getByText('The service does not answer').waitFor();
    await page.unroute('**/look');
    await page.getByText('Try again', { exact: true }).click();
    await page.waitForSelector('.hold');
  });
});

describe('everybody', () => {
  it.each([
    ['dark', 1100],
    ['light', 360],
    ['dark', 360],
  ] as const)('can read it: %s, %d pixels wide, in Italian', async (colorScheme, width) => {
    const { link } = await make({ password: 'x', entries: { ['LONG_NAME_'.repeat(8)]: 'v'.repeat(400) } });
    const page = await visit(link, { colorScheme, viewport: { width, height: 740 }, locale: 'it-IT' });
    await page.waitForSelector('.hold');
    expect(await page.locator('html').getAttribute('lang')).toBe('it');
    const sideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await sideways()).toBe(0);
    await accessible(page);
    await page.fill('#password', 'x');
    await twoPresses(page);
    await page.waitForSelector('main.opened');
    await page.getByRole('button', { name: /^Mostra LONG/ }).click();
    expect(await sideways()).toBe(0);
    await accessible(page);
    await page.selectOption('#languages', 'en');
    expect(await title(page)).toBe('Opened. It is yours now');
  });

  it('who only loads the page, as a scanner does, consumes nothing', async () => {
    const { link, state } = await make();
    const page = await visit(link);
    await page.waitForSelector('.hold');
    await page.waitForTimeout(1500);
    await page.reload();
    expect(await state()).toBe('waiting');
  });
});
