import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'dotenv';
import type { Page } from 'playwright-core';
import { serve } from '../../src/commands/serve.ts';
import { links } from '../../src/links/client.ts';
import { Secret } from '../../src/rotation/secret.ts';
import { accessible, hold, press, realBrowser, sideways, twoPresses } from './real-browser.ts';

jest.setTimeout(60_000);

/** The service's clock may be ahead. */
let ahead = 0;
const clock = {
  now: () => new Date(Date.now() + ahead),
  sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
};
const token = new Secret('toy-example-not-a-token-shop');
const value = 'toy-example-not-a-key-0001';

let service: Awaited<ReturnType<typeof serve>>;
const folder = mkdtempSync(join(tmpdir(), 'keyturn-browser-'));
const { visit, paths } = realBrowser(() => [service.url]);

beforeAll(async () => {
  service = await serve(
    { listen: '127.0.0.1:0', store: 'memory', tokens: new Secret(`acme-shop:${token.reveal()}`) },
    { clock },
  );
});
afterAll(async () => {
  await service?.close();
  rmSync(folder, { recursive: true });
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
    await press(page);
    await page.waitForTimeout(1150);
    await page.mouse.up();
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
      const judged = page.waitForResponse('**/open');
      await hold(page);
      await judged;
      await page.locator('.problem', { hasText: says }).waitFor();
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

  it('has expired', async () => {
    const { link } = await make();
    ahead = 2 * 3_600_000;
    try {
      const page = await visit(link);
      await page.getByText('This link has expired').waitFor();
      expect(await page.locator('main').innerText()).toContain('Nobody opened it');
      await accessible(page);
    } finally {
      ahead = 0;
    }
  });

  it('cannot be asked for while the service does not answer, and can be again', async () => {
    const { link } = await make();
    const page = await visit(link, {}, (page) => page.route('**/look', (route) => route.abort()));
    await page.getByText('The service does not answer').waitFor();
    await accessible(page);
    await page.unroute('**/look');
    await page.getByText('Try again', { exact: true }).click();
    await page.waitForSelector('.hold');
  });

  it('asks a busy service again by itself, when it said', async () => {
    const { link } = await make();
    let asked = 0;
    const page = await visit(link, {}, (page) =>
      page.route('**/look', (route) => {
        if (asked++ > 0) return route.continue();
        return route.fulfill({ status: 503, headers: { 'retry-after': '2' }, body: '{"error":"unavailable"}' });
      }),
    );
    await page.getByText('The service is busy').waitFor();
    expect(await page.locator('.countdown').innerText()).toMatch(/^Next try: [12] seconds?$/);
    await accessible(page);
    await page.clock.fastForward(2500);
    await page.waitForSelector('.hold');
    expect(asked).toBe(2);
  });

  const looked = {
    version: 1,
    state: 'waiting',
    creator: 'acme-shop',
    password: false,
    expiresAt: '2030-01-01T00:00Z',
  };
  it.each([
    ['of a newer version', { version: 2 }, 'This link needs a newer page'],
    ['reported already', { state: 'disputed', openedAt: '2029-12-31T00:00Z' }, 'Reported'],
    ['saved by somebody', { state: 'saved', openedAt: '2029-12-31T00:00Z' }, 'This link was already opened'],
    ['from anybody', { creator: 'anybody' }, 'Not verified'],
    ['from a token without a name', { creator: 'a token of this service' }, 'Somebody with a token of this service'],
  ])('is %s', async (_, told, says) => {
    const page = await visit(`${service.url}/l#${'A'.repeat(43)}`, {}, (page) =>
      page.route('**/look', (route) => route.fulfill({ json: { ...looked, ...told } })),
    );
    await page.locator('main').getByText(says).first().waitFor();
    await accessible(page);
  });

  it('holds what cannot be read', async () => {
    const { link } = await make();
    const page = await visit(link, {}, (page) =>
      page.route('**/open', (route) => route.fulfill({ json: { envelope: 'AQAA', creator: 'acme-shop' } })),
    );
    await hold(page);
    await page.getByText('What arrived cannot be read').waitFor();
    await accessible(page);
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
    expect(await sideways(page)).toBe(0);
    await accessible(page);
    await page.fill('#password', 'x');
    await twoPresses(page);
    await page.waitForSelector('main.opened');
    await page.getByRole('button', { name: /^Mostra LONG/ }).click();
    expect(await sideways(page)).toBe(0);
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
