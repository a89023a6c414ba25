import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'dotenv';
import type { Page } from 'playwright-core';
import { serve } from '../../src/commands/serve.ts';
import { links } from '../../src/links/client.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { accessible, hold, press, realBrowser, systemColour, tabTo, twoPresses } from './real-browser.ts';

jest.setTimeout(240_000);

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
const { visit, paths, noticed } = realBrowser(() => [service.url]);

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
  it.each([
    ['with a point behind it', (link: string) => `${link}.`],
    ['with a bracket behind it', (link: string) => `${link}%3E)`],
    ['with an invisible space in it', (link: string) => link.replace('#', '#\u200b')],
    ['with a slash before its #', (link: string) => link.replace('#', '/#')],
    ['with a query before its #', (link: string) => link.replace('#', '?utm_source=mail#')],
    ['with %23 instead of #', (link: string) => link.replace('#', '%23')],
    ['with %2523 instead of #', (link: string) => link.replace('#', '%2523')],
    ['with a query and %23', (link: string) => link.replace('#', '?utm_source=mail%23')],
    ['with the # as an entity', (link: string) => link.replace('#', '&#35;')],
    ['with a blank in its key', (link: string) => link.replace(/.{9}$/, '%20$&')],
    ['without its path', (link: string) => link.replace('/l#', '/#')],
    ['with another path', (link: string) => link.replace('/l#', '/login#')],
  ])('knows a link %s, and takes its key out of the address bar', async (_, bend) => {
    const { link, state } = await make();
    const page = await visit(bend(link));
    await page.waitForSelector('.hold');
    expect(page.url()).toBe(`${service.url}/l`);
    expect(await state()).toBe('waiting');
  });

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
    await accessible(page);
    expect(await state()).toBe('saved');
    expect(await page.content()).not.toContain(value);
    expect(paths).toEqual(['GET /l', 'POST /v1/links/ID/look', 'POST /v1/links/ID/open', 'POST /v1/links/ID/saved']);
  });

  it('is not done by clicking, double-clicking or a short hold', async () => {
    const { link, state } = await make();
    const page = await visit(link);
    await page.waitForSelector('.hold');
    // No time passes between them, however slow the machine is.
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.locator('.hold').click();
    await page.locator('.hold').dblclick();
    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('.hold');
      button?.click();
      setTimeout(() => button?.click(), 700);
    });
    await page.clock.fastForward(1600);
    expect(await state()).toBe('waiting');
    expect(paths.filter((path) => path.includes('open'))).toEqual([]);
  });

  it('works by keyboard alone, from the password to the report that it was not me', async () => {
    const { link, state } = await make({ password: 'right one' });
    const page = await visit(link);
    await page.waitForSelector('.hold');
    const holdKey = async (key: 'Space' | 'Enter') => {
      await page.keyboard.down(key);
      await page.clock.fastForward(1050);
    };
    await tabTo(page, 'Password');
    await page.keyboard.type('wrong one');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('hold');
    await holdKey('Space');
    await page.locator('.problem', { hasText: /That is not the password/ }).waitFor();
    // Still down, it would type into the field that has the focus now.
    await page.keyboard.down('Space');
    await page.keyboard.up('Space');
    expect(await page.inputValue('#password')).toBe('wrong one');
    await page.keyboard.type('right one');
    await tabTo(page, 'Show the password');
    await tabTo(page, 'Hold to open');
    await holdKey('Enter');
    await page.waitForSelector('main.opened');
    await page.keyboard.up('Enter');

    await tabTo(page, 'Show SENDGRID_API_KEY');
    await page.keyboard.press('Enter');
    expect(await page.locator('pre').innerText()).toBe(value);
    await tabTo(page, 'Copy SENDGRID_API_KEY');
    await page.keyboard.press('Space');
    await page.waitForFunction((text) => navigator.clipboard.readText().then((got) => got === text), value);
    await tabTo(page, 'SENDGRID_API_KEY');
    await tabTo(page, 'Copy as .env');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (text) => navigator.clipboard.readText().then((got) => got === text),
      `SENDGRID_API_KEY=${value}\n`,
    );
    await tabTo(page, 'Download .env');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('keyturn.env');
    await tabTo(page, 'I have saved it');
    await page.keyboard.press('Enter');
    await page.waitForSelector('main.done');
    expect(await state()).toBe('saved');

    const late = await visit(link);
    await late.getByText(/This link was already opened/).waitFor();
    for (const name of ['No, it was not me', 'Go back', 'No, it was not me', 'Report it']) {
      await tabTo(late, name);
      await late.keyboard.press('Enter');
    }
    await late.getByText(/Reported/).waitFor();
    expect(await state()).toBe('disputed');
  });

  it('works with two presses of a key, for whom holding is hard', async () => {
    const { link } = await make();
    const page = await visit(link);
    await page.waitForSelector('.hold');
    await tabTo(page, 'Hold to open');
    await page.keyboard.press('Enter');
    await page
      .getByText(/Press once more to open/)
      .first()
      .waitFor();
    await page.clock.fastForward(650);
    await page.keyboard.press('Enter');
    await page.waitForSelector('main.opened');
  });

  it('works by a finger on a phone, whose targets are large enough for it', async () => {
    const { link } = await make();
    const page = await visit(link, { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
    const large = async () => {
      const heights = await page
        .locator('main :is(button, summary), select')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
      expect(heights.filter((height) => height < 44)).toEqual([]);
    };
    await page.waitForSelector('.hold');
    await large();
    const { x, y, width, height } = (await page.locator('.hold').boundingBox())!;
    const finger = await page.context().newCDPSession(page);
    const at = { x: x + width / 2, y: y + height / 2 };
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    await page.locator('.hold.held').waitFor();
    await page.clock.fastForward(1050);
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.waitForSelector('main.opened');
    await large();
  });

  it('asks for a password, says that it was wrong, slows down, says for how long, and opens with the right one', async () => {
    const { link, state } = await make({ password: 'right one' });
    const page = await visit(link);
    await page.waitForSelector('#password');
    await accessible(page);
    const tryWrong = async () => {
      await page.fill('#password', 'wrong one');
      const judged = page.waitForResponse('**/open');
      await hold(page);
      return (await judged).status();
    };
    const problem = (says: string) => page.locator('.problem', { hasText: says }).waitFor();
    await hold(page);
    await problem('Type the password first.');
    for (const wanted of [403, 403]) {
      expect(await tryWrong()).toBe(wanted);
      await problem('That is not the password. Nothing was opened; try again.');
      // The field takes the focus once its text is there to be replaced.
      await page.waitForFunction(
        () => document.activeElement?.id === 'password' && getSelection()?.toString().length === 9,
      );
    }
    await accessible(page);
    // Time passes when this test says so, for the page and for the service.
    await page.clock.pauseAt(Date.now() + 60_000);
    try {
      for (const says of ['1 second', '2 seconds', '4 seconds']) {
        expect(await tryWrong()).toBe(429);
        await problem(`After several tries you have to wait: ${says}.`);
        expect(await page.locator('.hold').isDisabled()).toBe(true);
        const wait = Number.parseInt(says, 10) * 1000;
        await page.clock.fastForward(wait - 500);
        expect(await page.locator('.hold').isDisabled()).toBe(true);
        await page.clock.fastForward(1000);
        await problem('You may try again now.');
        expect(await page.locator('.hold').isDisabled()).toBe(false);
        ahead += wait + 1000;
      }
      expect(await state()).toBe('waiting');
      await page.fill('#password', 'right one');
      await hold(page);
      await page.waitForSelector('main.opened');
      expect(await state()).toBe('opened');
    } finally {
      ahead = 0;
    }
  });

  it('says until when a long wait lasts, also in another language, and ends it by itself', async () => {
    const { link } = await make({ password: 'right one' });
    const page = await visit(link, { timezoneId: 'Europe/Rome' }, (page) =>
      page.route(
        '**/open',
        (route) => route.fulfill({ status: 429, headers: { 'retry-after': '900' }, json: { error: 'wait' } }),
        { times: 1 },
      ),
    );
    await page.fill('#password', 'right one');
    await hold(page);
    const problem = page.locator('.problem');
    await problem.filter({ hasText: /this one was not looked at/ }).waitFor();
    await accessible(page);
    const until = new Intl.DateTimeFormat('it', { timeStyle: 'short', timeZone: 'Europe/Rome' });
    await page.selectOption('#languages', 'it');
    const [, minutes, at] = /Aspetta: (\d+) minuti \((.*)\)/.exec(await problem.innerText()) ?? [];
    const now = await page.evaluate(() => Date.now());
    expect(minutes).toBe('15');
    expect([0, 1, 2].map((back) => until.format(now + 900_000 - back * 60_000))).toContain(at);
    expect(await page.locator('.hold').isDisabled()).toBe(true);
    await page.clock.fastForward(600_000);
    await problem.filter({ hasText: /Aspetta: 5 minuti/ }).waitFor();
    await page.clock.fastForward(301_000);
    await problem.filter({ hasText: /Ora puoi riprovare\./ }).waitFor();
    expect(await page.inputValue('#password')).toBe('right one');
    await hold(page);
    await page.waitForSelector('main.opened');
  });

  it('spells out what is invisible, copies what is real, and downloads a .env that says the same', async () => {
    const entries = { 'production/ODD': 'a\u202eb\nc', 'production/PLAIN': value, OTHER: "it's" };
    const { link } = await make({ entries });
    const page = await visit(link);
    await page.waitForSelector('.hold');
    await hold(page);
    await accessible(page);
    await page.getByRole('button', { name: 'Show ODD' }).click();
    const shownValue = page.locator('pre').first();
    const marks = await shownValue
      .locator('.escaped')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').content));
    expect(marks).toEqual(['"\\\\u{202E}"', '"↵"']);
    // By hand: what is selected on the screen, and Ctrl-C.
    await shownValue.evaluate((box) => getSelection()?.selectAllChildren(box));
    await page.keyboard.press('Control+C');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('a\u202eb\nc');
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

  it('says on a button that it copied and, pressed twice or not, what it does after that', async () => {
    const { link } = await make();
    const page = await visit(link);
    await hold(page);
    const copy = page.getByRole('button', { name: 'Copy SENDGRID_API_KEY' });
    await copy.waitFor();
    await page.clock.pauseAt(Date.now() + 60_000);
    await copy.dblclick();
    await copy.filter({ hasText: /Copied/ }).waitFor();
    await page.clock.fastForward(2000);
    expect(await copy.innerText()).toBe('Copy');
  });

  it('says so where the browser does not copy, and still shows the value', async () => {
    const { link } = await make();
    const page = await visit(link);
    await hold(page);
    await page.waitForSelector('main.opened');
    await page.context().clearPermissions();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.getByText('Copy as .env').click();
    await page.locator('.problem', { hasText: /Show the value and copy it by hand/ }).waitFor();
    await page.getByRole('button', { name: 'Show SENDGRID_API_KEY' }).click();
    expect(await page.locator('pre').innerText()).toBe(value);
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

  /** Opened, with every answer lost until `page` says so. */
  async function answersLost(link: string): Promise<Page> {
    const page = await visit(link);
    await page.route('**/open', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.waitForSelector('.hold');
    await hold(page);
    const says = page.getByText(/this page, and only this page, still gets it/);
    while (!(await says.isVisible())) await page.clock.fastForward(500);
    return page;
  }

  it('can be asked for again for a minute by the reader whose answers were lost, and by nobody else', async () => {
    const { link, state } = await make();
    const page = await answersLost(link);
    await accessible(page);
    expect(await state()).toBe('opened');
    const other = await visit(link);
    await other.getByText(/This link was already opened/).waitFor();
    await page.unroute('**/open');
    await page.getByText('Try again', { exact: true }).click();
    await page.getByRole('button', { name: 'Show SENDGRID_API_KEY' }).click();
    expect(await page.locator('pre').innerText()).toBe(value);
  });

  it('is over for that reader too after the minute', async () => {
    const { link } = await make();
    const page = await answersLost(link);
    await page.unroute('**/open');
    ahead = 61_000;
    try {
      await page.getByText('Try again', { exact: true }).click();
      await page.getByText(/This link was already opened/).waitFor();
    } finally {
      ahead = 0;
    }
  });

  it('is done by one of two tabs; the other says when', async () => {
    const { link } = await make();
    const [one, other] = [await visit(link), await visit(link)];
    await other.waitForSelector('.hold');
    await hold(one);
    await one.waitForSelector('main.opened');
    await hold(other);
    await other.getByText(/This link was already opened/).waitFor();
    const today = await other.evaluate(() =>
      new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric' }).format(),
    );
    expect(await other.locator('main').innerText()).toMatch(
      new RegExp(`It was opened on ${today} at .* \\((now|\\d+ seconds? ago)\\)`),
    );
  });

  it('loses nothing by mistake: reloading asks first, and afterwards the link says that it was opened', async () => {
    const { link } = await make();
    const page = await visit(link);
    await hold(page);
    await page.waitForSelector('main.opened');
    const asked: string[] = [];
    let stay = true;
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      return stay ? dialog.dismiss() : dialog.accept();
    });
    await page.evaluate(() => setTimeout(() => location.reload(), 0));
    while (asked.length === 0) await page.waitForTimeout(20);
    await page.getByRole('button', { name: 'Show SENDGRID_API_KEY' }).click();
    expect(await page.locator('pre').innerText()).toBe(value);
    stay = false;
    await page.reload();
    await page.getByText(/If you reloaded this page, open the link again/).waitFor();
    expect(await page.content()).not.toContain(value);
    await page.goto(link);
    await page.getByText(/This link was already opened/).waitFor();
    expect(asked).toEqual(['beforeunload', 'beforeunload']);
  });

  it('leaves unsaved values for another link in the same tab only when told to', async () => {
    const [first, second] = [await make(), await make({ entries: { OTHER_KEY: 'toy-example-not-a-key-0002' } })];
    const page = await visit(first.link);
    await hold(page);
    await page.waitForSelector('main.opened');
    const go = (link: string) => page.evaluate((link) => location.assign(link), link);
    page.once('dialog', (dialog) => dialog.dismiss());
    await go(second.link);
    await page.waitForURL(`${service.url}/l`);
    await page.getByRole('button', { name: 'Show SENDGRID_API_KEY' }).click();
    page.once('dialog', (dialog) => dialog.accept());
    await go(second.link);
    await page.waitForSelector('.hold');
    expect(page.url()).toBe(`${service.url}/l`);
    expect(await second.state()).toBe('waiting');
    await hold(page);
    await page.getByText(/OTHER_KEY/).waitFor();
  });

  it('says when saving could not be told, and keeps the values', async () => {
    const { link, state } = await make();
    const page = await visit(link);
    await hold(page);
    await page.waitForSelector('main.opened');
    await page.context().setOffline(true);
    await page.getByText('I have saved it').click();
    const failed = page.locator('.problem', { hasText: /The service could not be told/ });
    while (!(await failed.isVisible())) await page.clock.fastForward(500);
    await page.context().setOffline(false);
    expect(await state()).toBe('opened');
    await page.getByText('I have saved it').click();
    await page.waitForSelector('main.done');
    expect(await state()).toBe('saved');
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
    await page.getByText(/This link was already opened/).waitFor();
    await accessible(page);
    await page.getByText('No, it was not me').click();
    await page.getByText('Go back').click();
    expect(await state()).toBe('opened');
    await page.getByText('No, it was not me').click();
    await accessible(page);
    await page.context().setOffline(true);
    await page.getByText('Report it', { exact: true }).click();
    const failed = page.getByText(/The report did not arrive\. Try again\./);
    while (!(await failed.isVisible())) await page.clock.fastForward(500);
    await page.context().setOffline(false);
    await page.getByText('Report it', { exact: true }).click();
    await page.getByText(/Reported/).waitFor();
    await accessible(page);
    expect(await state()).toBe('disputed');
  });

  it('was opened by me elsewhere: then nothing is reported', async () => {
    const { link, state } = await make();
    const first = await visit(link);
    await hold(first);
    await first.waitForSelector('main.opened');
    const page = await visit(link);
    await page.getByText('Yes, it was me').click();
    await page.getByText(/The values are where you opened them/).waitFor();
    await accessible(page);
    expect(await state()).toBe('opened');
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
    await accessible(page);
  });

  it('is not there, but a page to make one is', async () => {
    const page = await visit(`${service.url}/l`);
    await page.getByText('Make a link yourself').click();
    await page.waitForURL(`${service.url}/new`);
  });

  it('cannot be opened where the browser does not encrypt, or runs no script', async () => {
    const { link, state } = await make();
    const plain = await visit(link, {}, (page) =>
      page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined })),
    );
    await plain.getByText(/This address is not safe enough/).waitFor();
    await accessible(plain);
    const context = await plain.context().browser()!.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(link);
    expect(await still.locator('noscript h1:visible').allInnerTexts()).toEqual([
      'This page needs JavaScript',
      'Questa pagina richiede JavaScript',
    ]);
    expect(await still.locator('#languages').isVisible()).toBe(false);
    expect(await state()).toBe('waiting');
  });

  it('has expired', async () => {
    const { link } = await make();
    ahead = 2 * 3_600_000;
    try {
      const page = await visit(link);
      await page.getByText(/This link has expired/).waitFor();
      expect(await page.locator('main').innerText()).toContain('Nobody opened it');
      await accessible(page);
    } finally {
      ahead = 0;
    }
  });

  it('cannot be asked for without a connection, and can be with one again', async () => {
    const { link } = await make();
    const page = await visit(link);
    await page.waitForSelector('.hold');
    await page.context().setOffline(true);
    await page.evaluate((link) => location.assign(link), link);
    await page.getByText(/The service does not answer/).waitFor();
    await accessible(page);
    await page.getByText('Try again', { exact: true }).click();
    await page.locator('button:enabled', { hasText: /Try again/ }).waitFor();
    await page.context().setOffline(false);
    await page.getByText('Try again', { exact: true }).click();
    await page.waitForSelector('.hold');
  });

  it('asks a busy service again by itself, when it said', async () => {
    const { link } = await make();
    let asked = 0;
    const page = await visit(link, {}, (page) =>
      page.route('**/look', (route) => {
        if (asked++ > 0) return route.continue();
        return route.fulfill({ status: 503, headers: { 'retry-after': '50' }, body: '{"error":"unavailable"}' });
      }),
    );
    await page.getByText(/The service is busy/).waitFor();
    expect(await page.locator('.countdown').innerText()).toMatch(/^Next try: (50|4\d) seconds$/);
    await accessible(page);
    expect(asked).toBe(1);
    await page.clock.fastForward(51_000);
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
    await page.getByText(/What arrived cannot be read/).waitFor();
    await accessible(page);
  });
});

describe('everybody', () => {
  it('can read it, in their language, with long names and values too', async () => {
    const { link } = await make({ password: 'x', entries: { ['LONG_NAME_'.repeat(8)]: 'v'.repeat(400) } });
    const page = await visit(link, { locale: 'it-CH' });
    await page.waitForSelector('.hold');
    expect(await page.locator('html').getAttribute('lang')).toBe('it');
    await page.fill('#password', 'x');
    await accessible(page);
    await twoPresses(page);
    await page.waitForSelector('main.opened');
    await page.getByRole('button', { name: /^Mostra LONG/ }).click();
    await accessible(page);
    await page.selectOption('#languages', 'en');
    expect(await title(page)).toBe('Opened. It is yours now');
  });

  it('sees how long the button is held still, with colours of their own and without motion too', async () => {
    const { link } = await make();
    const page = await visit(link, { forcedColors: 'active', reducedMotion: 'reduce' });
    const fill = () =>
      page.locator('.hold').evaluate((one) => {
        const { backgroundColor, transitionDuration, transitionTimingFunction } = getComputedStyle(one, '::before');
        return { backgroundColor, transitionDuration, transitionTimingFunction };
      });
    const backgroundColor = await systemColour(page, 'Highlight');
    expect(await fill()).toMatchObject({ transitionDuration: '0s' });
    await press(page);
    expect(await fill()).toEqual({ backgroundColor, transitionDuration: '1s', transitionTimingFunction: 'steps(4)' });
    await page.mouse.up();
  });

  it('who only loads the page, as a scanner does, consumes nothing', async () => {
    const { link, state } = await make();
    const page = await visit(link);
    await page.waitForSelector('.hold');
    await page.clock.fastForward(1500);
    await page.reload();
    expect(await state()).toBe('waiting');
  });
});

describe('these tests notice', () => {
  const policy = "default-src 'none'; script-src 'unsafe-inline' data:; connect-src 'self' https://other.invalid";
  it.each([
    ['a key that stays in the address bar while something is asked', "fetch('/healthz')", 'address bar'],
    [
      'a key that stays in the history',
      "const all = location.href; history.pushState(null, '', '/l'); fetch('/healthz')",
      'history',
    ],
    [
      'a key that is sent',
      "const key = location.hash; history.replaceState(null, '', '/l'); fetch('/' + key.slice(1))",
      'the key left',
    ],
    [
      'another host',
      "history.replaceState(null, '', '/l'); fetch('https://other.invalid/')",
      'asked https://other.invalid',
    ],
    ['a policy that is broken', "document.body.setAttribute('style', 'color: red')", 'style-src-attr broken'],
    ['an error', "throw new Error('toy')", 'error: toy'],
  ])('%s', async (_, script, says) => {
    const page = await visit(`${service.url}/l#${'A'.repeat(43)}`, {}, (page) =>
      page.route('**/l', (route) =>
        route.fulfill({
          contentType: 'text/html',
          headers: { 'content-security-policy': policy },
          body: `<body><script>${script}</script></body>`,
        }),
      ),
    );
    const all: string[] = [];
    for (let waits = 0; waits < 1_000 && !all.join().includes(says); waits++) {
      await page.waitForTimeout(50);
      all.push(...noticed());
    }
    expect(all.join('\n')).toContain(says);
  });
});
