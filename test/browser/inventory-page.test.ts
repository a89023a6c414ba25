/** The page of an inventory as Chromium shows it: light, dark, narrow, on paper, and with its own policy in force. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import type { Inventory } from '../../src/inventory/report.ts';
import { inventoryHtml } from '../../src/report/inventory-html.ts';
import { inventoryStyle } from '../../src/report/inventory-style.ts';
import { expected } from '../inventory/umbra.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'keyturn-page-'));
const address = pathToFileURL(join(folder, 'debt.html')).href;
let browser: Browser;

beforeAll(async () => {
  const executablePath = process.env['KEYTURN_CHROMIUM'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  const umbra = expected as unknown as Inventory;
  const secrets = umbra.secrets.map((each) => ({ ...each, owner: ['<img src=x onerror=alert(1)>'] }));
  const html = inventoryHtml({ ...umbra, secrets }, createHash('sha256').update(inventoryStyle).digest('base64'));
  writeFileSync(join(folder, 'debt.html'), html);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['light', 1280],
  ['light', 360],
  ['dark', 1280],
  ['dark', 360],
] as const)('%s, %i pixels wide: anybody can read it, and nothing is asked or broken', async (colorScheme, width) => {
  // What judges it is a script, which its own policy would refuse: it is told so once below.
  const context = await browser.newContext({ colorScheme, bypassCSP: true, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await page.goto(address);
  await page.evaluate(axe);
  // biome-ignore lint/suspicious/noExplicitAny: it has just come into the page
  const found = await page.evaluate(() => (globalThis as any).axe.run().then((run: any) => run.violations));
  expect(found.map(({ id }: { id: string }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  expect(asked).toEqual([address]);
  await context.close();
});

test('its policy lets its own style in, and no script', async () => {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => void said.push(message.text()));
  await page.goto(address);
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.tiles')!).display)).toBe('grid');
  expect(said).toEqual([]);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.body.append(script);
  });
  expect(await page.title()).not.toBe('run');
  expect(said.join()).toMatch(/Content Security Policy/i);
  await page.close();
});
