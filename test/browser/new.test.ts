import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { serve } from '../../src/commands/serve.ts';
import { type Reader, reader } from '../../src/links/reader.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { accessible, hold, realBrowser, systemColour, tabTo } from './real-browser.ts';

jest.setTimeout(240_000);

const clock = { now: () => new Date(), sleep: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
const token = 'toy-example-not-a-token-mona';
const value = 'toy-example-not-a-key-0001';

type Service = Awaited<ReturnType<typeof serve>>;
let service: Service;
let open: Service;
const { visit, paths } = realBrowser(() => [service.url, open.url]);

beforeAll(async () => {
  const common = { listen: '127.0.0.1:0', store: 'memory' };
  service = await serve({ ...common, tokens: new Secret(`mona:${token}`) }, { clock });
  open = await serve({ ...common, openCreation: true }, { clock });
});
afterAll(() => Promise.all([service?.close(), open?.close()]));

async function form(options: Parameters<typeof visit>[1] = {}, from = service): Promise<Page> {
  const page = await visit(`${from.url}/new`, options);
  await page.waitForSelector('form');
  return page;
}

async function submit(page: Page): Promise<void> {
  await page.locator('[type=submit]').click();
}

/** With one entry and the token. */
async function filled(page: Page): Promise<void> {
  await page.fill('#name-0', 'API_KEY');
  await page.fill('#value-0', value);
  await page.fill('#token', token);
}

async function madeLink(page: Page): Promise<string> {
  await page.waitForSelector('main.made');
  return page.locator('.link').innerText();
}

const problem = (page: Page) => page.locator('.problem').innerText();
const asReader = (link: string): Promise<Reader> => reader(new Secret(link), { http: fetch, clock });

async function contentOf(link: string, password?: string): Promise<{ [name: string]: string }> {
  const opened = await (await asReader(link)).open(password === undefined ? undefined : new Secret(password));
  return Object.fromEntries(Object.entries(opened.entries).map(([name, secret]) => [name, secret.reveal()]));
}

async function paste(page: Page, field: string, text: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.focus(field);
  await page.keyboard.press('ControlOrMeta+v');
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, text]) => {
      const made = new DataTransfer();
      made.items.add(new File([text], name));
      return made;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

describe('a link made at /new', () => {
  it('is sealed here, shown with its QR code, followed until it is saved, and opens as keyturn open does', async () => {
    const page = await form();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(JSON.stringify([request.url(), request.headers(), request.postData()])));
    await page.fill('#name-0', 'STRIPE_KEY');
    await page.fill('#value-0', ` ${value}\n`);
    await page.getByText('Add an entry').click();
    await page.fill('#name-1', '__proto__');
    await page.fill('#value-1', 'second');
    await page.getByLabel('7 days').check();
    await page.fill('#note', 'for staging');
    await page.fill('#from', 'Mona');
    await page.getByLabel('Ask for a password').check();
    await page.getByText('Make one').click();
    const password = await page.inputValue('#password');
    expect(password).toMatch(/^([a-z]+-){4}[a-z]+$/);
    expect(await page.locator('.says').innerText()).toBe('Strength: Strong');
    await page.fill('#token', token);
    await accessible(page);
    await submit(page);

    const link = await madeLink(page);
    expect(await page.locator('dd').first().innerText()).toContain('in 7 days');
    await accessible(page);
    await page.getByText('Copy the link').click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    expect(await readCode(page)).toBe(link);

    const recipient = await asReader(link);
    expect(await recipient.look()).toMatchObject({ state: 'waiting', creator: 'mona', password: true });
    const opened = await recipient.open(new Secret(password));
    const entries = Object.entries(opened.entries).map(([name, secret]) => [name, secret.reveal()]);
    expect([entries, opened.from, opened.note]).toEqual([
      [
        ['STRIPE_KEY', ` ${value}\n`],
        ['__proto__', 'second'],
      ],
      'Mona',
      'for staging',
    ]);
    await page.clock.fastForward(4000);
    // A string would be looked for in any case, and "Waiting to be opened" holds it too.
    await page.locator('.steps .now', { hasText: /^Opened/ }).waitFor();
    // Nobody is to send it any more.
    expect(await page.locator('h1').innerText()).toBe('This link opens nothing any more');
    expect([await page.locator('.link').count(), await page.locator('canvas').count()]).toEqual([0, 0]);
    expect(await page.content()).not.toContain(password);
    await accessible(page);
    await recipient.saved();
    await page.clock.fastForward(4000);
    await page.locator('.steps .past', { hasText: /^Saved/ }).waitFor();
    await accessible(page);

    // What was typed went nowhere, and is in nothing that outlives the page.
    const key = link.split('#')[1] as string;
    for (const secret of [value, 'for staging', 'Mona', 'STRIPE_KEY', password, key]) {
      expect(sent.filter((request) => request.includes(secret))).toEqual([]);
    }
    const left = () => [location.href, history.length, { ...localStorage }, { ...sessionStorage }, document.cookie];
    expect(await page.evaluate(left)).toEqual([`${service.url}/new`, 2, {}, {}, '']);
  });

  it('opens in another browser', async () => {
    const page = await form();
    await filled(page);
    await submit(page);
    const other = await visit(await madeLink(page));
    await other.getByText(/mona sends you something secret/).waitFor();
    await hold(other);
    await other.waitForSelector('main.opened');
    await other.getByText('Copy as .env').click();
    expect(await other.evaluate(() => navigator.clipboard.readText())).toBe(`API_KEY=${value}\n`);
  });

  it('is shown as opened by somebody else when its recipient says so', async () => {
    const page = await form();
    await filled(page);
    await submit(page);
    const recipient = await asReader(await madeLink(page));
    await recipient.open();
    await recipient.dispute();
    await page.clock.fastForward(4000);
    await page.locator('.steps .wrong', { hasText: /Replace these keys now/ }).waitFor();
    await accessible(page);
  });

  it.each([
    ['1 hour', 3_600_000],
    ['24 hours', 86_400_000],
    ['7 days', 604_800_000],
  ])('can be opened for %s', async (label, wanted) => {
    const page = await form();
    await filled(page);
    await page.getByLabel(label, { exact: true }).check();
    await submit(page);
    const { expiresAt } = await (await asReader(await madeLink(page))).look();
    expect(Math.abs(Number(expiresAt) - Date.now() - wanted)).toBeLessThan(30_000);
  });

  it('is destroyed when its maker says so, after a question', async () => {
    const page = await form();
    await filled(page);
    await submit(page);
    const recipient = await asReader(await madeLink(page));
    await page.getByText('Destroy it now').click();
    await accessible(page);
    expect((await recipient.look()).state).toBe('waiting');
    await page.getByText('Destroy it', { exact: true }).click();
    await page
      .locator('.steps')
      .getByText(/Destroyed\. Nobody opened it/)
      .waitFor();
    expect((await recipient.look()).state).toBe('destroyed');
    await accessible(page);
    await page.getByText('Make another link').click();
    // The token stays in the page's memory, what was sent does not.
    expect(await page.inputValue('#token')).toBe(token);
    expect(await page.locator('main').innerHTML()).not.toContain(value);
    expect(await page.inputValue('#name-0')).toBe('');
  });

  it('is made, copied and destroyed with the keyboard alone', async () => {
    const page = await form();
    const press = (key: string) => page.keyboard.press(key);
    await tabTo(page, 'Name of entry 1');
    await page.keyboard.type('API_KEY');
    await tabTo(page, 'Value of entry 1');
    await page.keyboard.type(value);
    await tabTo(page, 'Add an entry');
    await press('Enter');
    await page.keyboard.type('NOT_NEEDED');
    await tabTo(page, 'Remove entry 2');
    await press('Enter');
    const at = () => page.evaluate(() => document.activeElement?.id);
    while ((await at()) !== 'hours24') await press('Tab');
    await press('ArrowLeft');
    await tabTo(page, 'Ask for a password');
    await press('Space');
    await tabTo(page, 'Make one');
    await press('Enter');
    const password = await page.inputValue('#password');
    await tabTo(page, 'Your token for this service');
    await page.keyboard.type(token);
    await press('Enter');
    const link = await madeLink(page);
    await tabTo(page, 'Copy the link');
    await press('Enter');
    await page.waitForFunction((link) => navigator.clipboard.readText().then((got) => got === link), link);
    expect(await contentOf(link, password)).toEqual({ API_KEY: value });
    expect(await page.locator('dd').first().innerText()).toMatch(/in (1 hour|60 minutes|59 minutes)/);
    await tabTo(page, 'Destroy it now');
    await press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Go back');
    await tabTo(page, 'Destroy it');
    await press('Enter');
    await page.getByText(/It was opened before that/).waitFor();
  });

  it('needs no token where anybody may make one, and then says that nobody is verified', async () => {
    const page = await form({}, open);
    expect(await page.locator('#token').count()).toBe(0);
    await page.fill('#name-0', 'API_KEY');
    await page.fill('#value-0', value);
    await submit(page);
    const other = await visit(await madeLink(page));
    await other.getByText(/Somebody sends you something secret/).waitFor();
    expect(await other.locator('.badge').innerText()).toBe('Not verified');
  });
});

describe('what is pasted or dropped', () => {
  it('is taken apart if it is a .env file, and says which lines it was not', async () => {
    const page = await form();
    await paste(page, '#name-0', 'A=1\n# why\nexport B="two\nlines"\nwhat is this\nC=pass#word\n');
    expect(await page.locator('.entries li').count()).toBe(3);
    expect(await page.inputValue('#value-1')).toBe('two\nlines');
    expect(await page.inputValue('#value-2')).toBe('pass#word');
    const says = await page.locator('.news').innerText();
    expect(says).toBe('Added: A, B, C. Lines of .env that are not NAME=value and were left out: 5');
    expect(await page.locator('#remarks-2').innerText()).toContain('dotenv would end the value there');
    await accessible(page);
  });

  it('is one value if it is any other file, byte for byte', async () => {
    const page = await form();
    const pem = '-----BEGIN TOY KEY-----\r\ntoyExampleNotAKey==\r\n-----END TOY KEY-----\r\n';
    await drop(page, 'server.pem', pem);
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#name-0')?.value === 'SERVER_PEM');
    expect(await page.locator('#remarks-0').innerText()).toContain('Windows line endings');
    const chooser = page.waitForEvent('filechooser');
    await page.getByText('Choose a file').click();
    await (await chooser).setFiles([
      { name: '.env', mimeType: 'text/plain', buffer: Buffer.from('\ufeffTWO=2\r\n') },
      { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0xff]) },
    ]);
    await page.locator('.news', { hasText: /logo\.png is not text/ }).waitFor();
    await page.fill('#token', token);
    await submit(page);
    expect(await contentOf(await madeLink(page))).toEqual({ SERVER_PEM: pem, TWO: '2' });
  });
});

describe('nothing typed is lost', () => {
  it('when names are wrong, missing or twice, or nothing is there', async () => {
    const page = await form();
    await submit(page);
    expect(await problem(page)).toBe('There is nothing to send yet.');
    await page.fill('#value-0', value);
    for (const [name, says] of [
      ['', 'Entry 1: It needs a name, such as API_KEY.'],
      ['9lives', 'Entry 1: Letters, digits and _ only, and no digit first.'],
      ['a/b', 'Entry 1: Letters, digits and _ only, and no digit first.'],
    ] as const) {
      await page.fill('#name-0', name);
      await submit(page);
      expect(await problem(page)).toBe(says);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('name-0');
    }
    await accessible(page);
    await page.fill('#name-0', 'TWICE');
    await page.getByText('Add an entry').click();
    await page.fill('#name-1', 'TWICE');
    await submit(page);
    expect(await problem(page)).toContain('This name is used twice.');
    await page.fill('#name-1', 'ONCE');
    await submit(page);
    expect(await problem(page)).toBe('This service makes links only for a token that it knows.');
    await page.getByLabel('Ask for a password').check();
    await submit(page);
    expect(await problem(page)).toBe('Type a password, or make one.');
    expect(await page.inputValue('#value-0')).toBe(value);
    expect(paths.filter((path) => path === 'POST /v1/links')).toHaveLength(1);
  });

  it('when it does not fit: how much too large it is, while it is typed', async () => {
    const page = await form();
    await page.fill('#name-0', 'API_KEY');
    await page.fill('#value-0', 'x'.repeat(50_000));
    expect(await page.locator('.room').innerText()).toMatch(/^50(\.\d)? of 92\.2 kB$/);
    await page.fill('#value-0', 'x'.repeat(93_000));
    expect(await page.locator('.room').innerText()).toMatch(/^Too large for one link, by [\d,]+ bytes\.$/);
    await accessible(page);
    const over = Number(/by ([\d,]+)/.exec(await page.locator('.room').innerText())?.[1]?.replace(',', ''));
    await page.fill('#value-0', 'x'.repeat(93_000 - over));
    await page.fill('#token', token);
    await submit(page);
    expect((await contentOf(await madeLink(page)))['API_KEY']).toHaveLength(93_000 - over);
  });

  it('when the token is refused', async () => {
    const page = await form();
    await filled(page);
    await page.fill('#token', 'toy-example-not-a-token-lisa');
    await submit(page);
    await page.locator('.problem', { hasText: /The service does not know this token/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('token');
    await accessible(page);
    await page.fill('#token', token);
    await submit(page);
    expect(await contentOf(await madeLink(page))).toEqual({ API_KEY: value });
  });

  it.each([
    ['the quota is full', 429, { error: 'quota' }, 'Too many links of yours'],
    ['the service is busy', 429, { error: 'too_many' }, 'try again in 7 seconds'],
    ['something in between refuses', 413, {}, 'The service refused it (413)'],
  ])('when %s', async (_, status, json, says) => {
    const page = await form();
    await filled(page);
    await page.route('**/v1/links', (route) => route.fulfill({ status, json, headers: { 'retry-after': '7' } }));
    await submit(page);
    await page.locator('.problem', { hasText: says }).waitFor();
    await page.unroute('**/v1/links');
    await page.selectOption('#languages', 'it');
    expect(await page.inputValue('#value-0')).toBe(value);
    await submit(page);
    await madeLink(page);
  });

  it('when the answer is lost: the same link is asked for again, not a second one made', async () => {
    const page = await form();
    await filled(page);
    const ids: string[] = [];
    await page.route('**/v1/links', async (route) => {
      ids.push(route.request().postDataJSON().id);
      await route.fetch();
      if (ids.length < 5) await route.abort('connectionreset');
      else await route.continue();
    });
    await submit(page);
    const silent = page.locator('.problem', { hasText: /The service does not answer/ });
    while (!(await silent.isVisible())) await page.clock.fastForward(1000);
    await submit(page);
    await madeLink(page);
    expect([ids.length, new Set(ids).size]).toEqual([5, 1]);
  });

  it('when the page is closed by mistake: the browser asks', async () => {
    const page = await form();
    const asks = async () => {
      const asked = new Promise<boolean>((done) => {
        page.once('dialog', (dialog) => void dialog.dismiss().then(() => done(true)));
        page.once('close', () => done(false));
      });
      await page.close({ runBeforeUnload: true });
      return asked;
    };
    await filled(page);
    expect(await asks()).toBe(true);
    await submit(page);
    await madeLink(page);
    expect(await asks()).toBe(true);
    await page.getByText('Copy the link').click();
    await page
      .getByText(/Copied/)
      .first()
      .waitFor();
    expect(await asks()).toBe(false);
  });
});

describe('everybody', () => {
  it('can use it, in their language, with long names and values too', async () => {
    const page = await form({ locale: 'it-IT' });
    await accessible(page);
    await page.fill('#name-0', 'LONG_NAME_'.repeat(8));
    await page.fill('#value-0', `${'v'.repeat(300)} `);
    await page.getByLabel('Chiedi una password').check();
    for (const [password, says] of [
      ['hunter2', 'Robustezza: Debole'],
      ['correct horse', 'Robustezza: Discreta'],
    ] as const) {
      await page.fill('#password', password);
      expect(await page.locator('.says').innerText()).toBe(says);
    }
    await page.fill('#token', token);
    await accessible(page);
    await submit(page);
    await page.waitForSelector('main.made');
    await accessible(page);
  });

  it('sees all of a value that takes a few lines, on a phone too', async () => {
    const page = await form({ viewport: { width: 360, height: 740 } });
    const hidden = () => page.locator('#value-0').evaluate((field) => field.scrollHeight - field.clientHeight);
    for (const text of ['v'.repeat(40), 'v'.repeat(100), 'two\nlines\n']) {
      await page.fill('#value-0', text);
      expect(await hidden()).toBe(0);
    }
    await page.fill('#value-0', 'v\n'.repeat(50));
    expect(await hidden()).toBeGreaterThan(0);
  });

  it('sees what is chosen with colours of their own', async () => {
    const page = await form({ forcedColors: 'active' });
    const grounds = await page
      .locator('.choices label')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
    const chosen = await systemColour(page, 'Highlight');
    expect(grounds.map((ground) => ground === chosen)).toEqual([false, true, false]);
  });

  it('can compare the pages with the hashes that keyturn serve prints', async () => {
    for (const [path, sha256] of [
      ['/l', service.pageSha256],
      ['/new', service.newPageSha256],
    ] as const) {
      const bytes = Buffer.from(await (await fetch(`${service.url}${path}`)).arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });
});

async function readCode(page: Page): Promise<string> {
  const { data, width, height } = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const image = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
    // As one text, because a list of half a million numbers takes many seconds to come over.
    const text = Array.from(image?.data ?? [], (byte) => String.fromCharCode(byte)).join('');
    return { data: btoa(text), width: canvas.width, height: canvas.height };
  });
  return decodeQR({ data: new Uint8Array(Buffer.from(data, 'base64')), width, height });
}
