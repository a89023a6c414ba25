/** Chromium for a suite, and pages that notice what no page of ours may do. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const program = process.env['KEYTURN_CHROMIUM'] ?? '/usr/bin/chromium';
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type RealBrowser = {
  /** In a context of its own, so that nothing is shared with an earlier visit; `before` it asks for anything. */
  readonly visit: (
    link: string,
    options?: BrowserContextOptions,
    before?: (page: Page) => Promise<unknown>,
  ) => Promise<Page>;
  /** `POST /v1/links/ID/look`: what the pages of this test asked for. */
  readonly paths: string[];
};

/** Every test fails whose pages ask another host, break their policy, throw, or let the key out. */
export function realBrowser(origins: () => readonly string[]): RealBrowser {
  let browser: Browser;
  const wrong: string[] = [];
  const paths: string[] = [];

  beforeAll(async () => {
    if (!existsSync(program)) throw new Error('no Chromium: apt-get install chromium, or name one in KEYTURN_CHROMIUM');
    browser = await chromium.launch({ executablePath: program, args: flags });
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(wrong.splice(0)).toEqual([]);
    paths.splice(0);
  });

  const visit: RealBrowser['visit'] = async (link, options = {}, before) => {
    const context = await browser.newContext({ locale: 'en-US', ...options });
    context.setDefaultTimeout(10_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(link).origin });
    const page = await context.newPage();
    watch(page, link.split('#')[1] ?? '');
    // Its time passes as it does, but a test may make it jump.
    await page.clock.install();
    await before?.(page);
    await page.goto(link);
    return page;
  };

  function watch(page: Page, fragment: string): void {
    page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (/content security policy|trusted/i.test(message.text())) wrong.push(message.text());
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      paths.push(`${request.method()} ${url.pathname.replace(/links\/[^/]+/, 'links/ID')}`);
      if (!['data:', 'blob:'].includes(url.protocol) && !origins().includes(url.origin))
        wrong.push(`asked ${url.origin}`);
      // The document's own request is shown with the fragment by the browser's debugger; it is not sent.
      if (request.isNavigationRequest()) return;
      const sent = JSON.stringify([request.url(), request.headers(), request.postData()]);
      if (fragment !== '' && sent.includes(fragment)) wrong.push('the key left the page');
      if (page.url().includes('#')) wrong.push('a request while the key stood in the address bar');
    });
  }

  return { visit, paths };
}

/** Puts the pointer on the button that opens and presses, without letting go. */
export async function press(page: Page): Promise<void> {
  await page.locator('.hold').hover();
  await page.mouse.down();
}

/** A second long, which no scanner holds; the page's clock jumps. */
export async function hold(page: Page): Promise<void> {
  await press(page);
  await page.clock.fastForward(1050);
  await page.mouse.up();
}

export async function twoPresses(page: Page): Promise<void> {
  await page.locator('.hold').click();
  await page.waitForTimeout(650);
  await page.locator('.hold').click();
}

export async function accessible(page: Page): Promise<void> {
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

/** How many pixels of the page are beside the window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const widest = Math.max(
      ...[...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect().right),
    );
    return Math.max(Math.round(widest) - document.documentElement.clientWidth, 0);
  });
}
