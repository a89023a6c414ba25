/** Chromium for a suite, and pages that notice what no page of ours may do. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { languages as spoken } from '../../src/service/page/words.ts';

const languages = Object.keys(spoken);

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

const complaint = 'noticed:';

/**
 * In the page, before anything of it runs: every request is made while no key stands in the address bar or in the
 * history, and no policy is broken. From outside, the address of the moment of a request is not to be had.
 */
function noteAddress(): void {
  const original = globalThis.fetch;
  globalThis.fetch = (...request) => {
    // biome-ignore lint/suspicious/noExplicitAny: newer than the types
    const entries: { url: string }[] = (globalThis as any).navigation.entries();
    const keyed = [location.href, ...entries.map(({ url }) => url)].filter((url) => url.includes('#'));
    if (keyed.length > 0) console.error('noticed: a request while the key stood in the address bar or the history');
    return original(...request);
  };
  document.addEventListener('securitypolicyviolation', (event) =>
    console.error(`noticed: ${event.violatedDirective} broken by ${event.blockedURI || event.sample}`),
  );
}

export type RealBrowser = {
  /** In a context of its own, so that nothing is shared with an earlier visit; `before` it asks for anything. */
  readonly visit: (
    link: string,
    options?: BrowserContextOptions,
    before?: (page: Page) => Promise<unknown>,
  ) => Promise<Page>;
  /** `POST /v1/links/ID/look`: what the pages of this test asked for. */
  readonly paths: string[];
  /** What was wrong until now, which then no longer makes the test fail. */
  readonly noticed: () => string[];
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
    // A page that never shows what is waited for ends the test; how slow the machine is does not.
    context.setDefaultTimeout(60_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(link).origin });
    const page = await context.newPage();
    watch(page, link.split('#')[1] ?? '');
    await page.addInitScript(noteAddress);
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
    });
    page.on('console', (message) => {
      if (message.text().startsWith(complaint)) wrong.push(message.text());
    });
  }

  return { visit, paths, noticed: () => wrong.splice(0) };
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
  await page.clock.fastForward(650);
  await page.locator('.hold').click();
}

/** What is shown now, as anybody may see it: in each language, dark and light, as wide as it is, 360 and 320 pixels. */
export async function accessible(page: Page): Promise<void> {
  const asItIs = page.viewportSize() ?? { width: 1280, height: 720 };
  const chosen = await page.locator('#languages').inputValue();
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  // As it was left, first and last: another language draws it anew.
  for (const language of [chosen, ...languages.filter((tag) => tag !== chosen)]) {
    if (language !== chosen) await page.selectOption('#languages', language);
    expect((await page.locator('body').innerText()).match(/\{[a-z]+\}/g)).toBe(null);
    // Colours do not depend on the width, so not each goes with each.
    for (const [width, colorScheme] of [
      [asItIs.width, 'dark'],
      [360, 'light'],
      [320, undefined],
    ] as const) {
      await page.setViewportSize({ width, height: asItIs.height });
      expect([language, width, await sideways(page)]).toEqual([language, width, 0]);
      if (colorScheme === undefined) continue;
      await page.emulateMedia({ colorScheme });
      expect([language, width, colorScheme, await violations(page)]).toEqual([language, width, colorScheme, []]);
    }
  }
  await page.selectOption('#languages', chosen);
  await page.setViewportSize(asItIs);
}

function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is a global of the page
    const result = await (globalThis as any).axe.run({ rules: { 'target-size': { enabled: true } } });
    // It says what it cannot judge, too: colours behind a sign that is no letter, and the × of a button.
    const unjudged = ['color-contrast', 'label-content-name-mismatch'];
    const found: { id: string; nodes: { html: string }[] }[] = [
      ...result.violations,
      ...result.incomplete.filter(({ id }: { id: string }) => !unjudged.includes(id)),
    ];
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** How many pixels of the page are beside the window. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const all = [...document.querySelectorAll('body *')].filter((one) => !one.closest('.unseen, pre, select'));
    const widest = Math.max(...all.map((one) => one.getBoundingClientRect().right), root.scrollWidth);
    return Math.max(Math.round(widest) - root.clientWidth, 0);
  });
}

/** As it is computed here, where colours are forced. */
export function systemColour(page: Page, name: 'Highlight'): Promise<string> {
  return page.evaluate((name) => {
    const probe = document.createElement('i');
    document.body.append(probe);
    probe.style.forcedColorAdjust = 'none';
    probe.style.backgroundColor = name;
    const { backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return backgroundColor;
  }, name);
}

/** Goes on with Tab to what is called that; where the focus stands on its way there it is seen. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const one = document.activeElement;
      if (!(one instanceof HTMLElement) || one === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      const { top, bottom } = one.getBoundingClientRect();
      return {
        name: one.ariaLabel ?? (one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : one.textContent),
        seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && bottom > 0 && top < innerHeight,
      };
    });
    if (at === undefined) continue;
    expect(at).toEqual({ name: at.name, seen: true });
    if (at.name === name) return;
  }
  throw new Error(`Tab leads to nothing called ${name}`);
}
