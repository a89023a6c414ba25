/** A key that a person makes is due on Monday: from the mail to the end of the old one, with nothing in between replaced. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DAY, expectExit, HOUR } from '../entry-points/harness.ts';
import { API, AskedWorld } from './asked-world.ts';
import { realBrowser } from './real-browser.ts';

jest.setTimeout(240_000);

let world: AskedWorld;
const { visit } = realBrowser(() => [world.service.url]);

beforeAll(async () => {
  world = await AskedWorld.open();
});
afterAll(() => world?.close());

/** Where a person looks at what was made: only with KEYTURN_SHOTS. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['KEYTURN_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

async function answerPage(link: string): Promise<Page> {
  const page = await visit(link, {}, (before) => before.clock.setSystemTime(world.harness.clock.now()));
  await page.waitForSelector('main:not(.busy) h1');
  return page;
}

const old = 'toy-example-not-a-key-of-2025-0001';
const fresh = 'toy-example-not-a-key-of-2026-0002';
const next = 'toy-example-not-a-key-of-2027-0003';
let code = '';
let link = '';
/** What the page has sent. */
let sealed = Buffer.alloc(0);

/** Pastes it, and returns the code that the page shows then. */
async function answered(page: Page, value: string): Promise<string> {
  page.on('request', (request) => {
    const { answer } = (request.postDataJSON() ?? {}) as { answer?: string };
    if (answer !== undefined) sealed = Buffer.from(answer, 'base64url');
  });
  await page.fill('#answer-0', value);
  await page.locator('[type=submit]').click();
  await page.waitForSelector('.answer-code');
  return page.locator('.answer-code code').innerText();
}

describe('a key that a person makes', () => {
  it('is left alone on the day before it is due', async () => {
    world.until('Sat', 20);
    world.place(world.vendor.make(old));
    // 90 days, less 2 of overlap, 7 that a person has, and 3 for a late run: on Sunday evening.
    world.harness.clock.advance(77 * DAY);
    world.until('Sun', 4, 17);
    const ran = await world.run();
    expectExit(ran, 0);
    expect(world.smtp.mails).toEqual([]);
  });

  it('is asked for on Monday, by a mail with a link, and nothing fails', async () => {
    world.until('Mon', 4, 17);
    const ran = await world.run();
    expectExit(ran, 0);
    expect(world.mails('mona')).toHaveLength(1);
    expect(world.smtp.mails).toHaveLength(1);
    link = world.linkTo('mona');
    expect(link).toMatch(new RegExp(`^${world.service.url}/r#`));
    expect(ran.summary).toContain('mona');
    expect([ran.log, ran.summary, JSON.stringify(ran.outputs)].join()).not.toContain(link.split('#')[1]);
    expect(world.placed).toEqual([old]);
    expect(await world.opened([old])).toEqual([]);
  });

  it('is pasted into the page behind it, which shows a code', async () => {
    world.harness.clock.advance(5 * HOUR);
    const page = await answerPage(link);
    await shot(page, 'story-asked');
    expect(await page.locator('.host strong').innerText()).toBe(new URL(world.service.url).host);
    expect(await page.locator('main').innerText()).toContain('dashboard.vendor.example/apikeys');
    expect(await page.locator('label[for=answer-0]').innerText()).toBe('STRIPE_SECRET_KEY');
    code = await answered(page, world.vendor.make(fresh));
    await shot(page, 'story-answered');
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect(await page.content()).not.toContain(fresh);
    // What was sent is there, so that what is looked for would be found.
    expect(world.service.kept().some(([, bytes]) => bytes.includes(sealed.subarray(33, 161)))).toBe(true);
    expect(await world.opened([old, fresh])).toEqual([]);
  });

  it('is not used before its owner says that the answer is theirs, and they are told how', async () => {
    world.until('Tue', 4, 17);
    const before = world.mails('mona').length;
    const ran = await world.run();
    expectExit(ran, 0);
    expect(world.vendor.tried).not.toContain(fresh);
    expect(world.placed).toEqual([old]);
    const told = world.mails('mona').slice(before).join('\n');
    expect(told).toContain('confirm');
    expect(told).not.toContain(code);
  });

  it('is not used because somebody else gives the code, or they give another one', async () => {
    for (const [login, given] of [
      ['hubot', code],
      ['mona', '0000-0000-0000-0000'],
    ] as const) {
      const ran = await world.press(login, { confirm: given });
      expect(world.vendor.tried).not.toContain(fresh);
      expect(world.placed).toEqual([old]);
      expectExit(ran, 1);
      expect(ran.log).toMatch(/nothing was confirmed/);
    }
  });

  it('is tried and written when they give the code', async () => {
    const ran = await world.press('mona', { confirm: code });
    expectExit(ran, 0);
    expect(world.vendor.tried).toContain(fresh);
    expect(world.placed).toEqual([fresh]);
    expect(world.vendor.keys.has(old)).toBe(true);
    expect(ran.result).toMatchObject([{ action: 'rotated', stage: 'current' }]);
    expect(world.deployed).toBe(1);
    expect(await world.opened([old, fresh])).toEqual([]);
  });

  it('leaves nothing of the answer with the service', async () => {
    const page = await answerPage(link);
    await shot(page, 'story-over');
    expect(await page.locator('h1').innerText()).toBe('This request is answered');
    const kept = world.service.kept().filter(([, bytes]) => bytes.includes(sealed.subarray(33, 161)));
    expect(kept.map(([where]) => where)).toEqual([]);
  });

  it('is followed by a message about the one that was there before, until they say that they ended it', async () => {
    const told = world.mails('mona').length;
    world.harness.clock.advance(DAY);
    expectExit(await world.run(), 0);
    expect(world.mails('mona').slice(told)).toEqual([]);
    world.harness.clock.advance(DAY + HOUR);
    expectExit(await world.run(), 0);
    const [mail = '', ...more] = world.mails('mona').slice(told);
    expect(more).toEqual([]);
    expect(mail).toContain('in place before');
    expect(mail).toContain('https://dashboard.vendor.example/apikeys');
    world.vendor.keys.delete(old);
    expectExit(await world.press('mona', { only: 'STRIPE_SECRET_KEY', ended: 'true' }), 0);
    world.harness.clock.advance(8 * DAY);
    expectExit(await world.run(), 0);
    expect(world.mails('mona')).toHaveLength(told + 1);
  });

  it('is replaced in its turn, and the one that Keyturn knows is ended by its maker and seen dead', async () => {
    world.harness.clock.advance(68 * DAY);
    world.until('Mon', 4, 17);
    expectExit(await world.run(), 0);
    expect(world.linkTo('mona')).not.toBe(link);
    link = world.linkTo('mona');
    const page = await answerPage(link);
    const again = await answered(page, world.vendor.make(next));
    const { github } = world.harness;
    const holds = github.addRun(API, { status: 'in_progress' });
    for (const { run } of github.dispatches) github.endRun(run, 'success');
    expectExit(await world.press('mona', { confirm: again }), 0);
    expect(world.placed).toEqual([next]);

    const told = world.mails('mona').length;
    world.harness.clock.advance(DAY);
    expectExit(await world.run(), 0);
    expect(world.mails('mona').slice(told)).toEqual([]);
    // Two days of overlap, and a job of the other repository that still has the old one.
    world.harness.clock.advance(DAY + HOUR);
    expectExit(await world.run(), 0);
    expect(world.mails('mona').slice(told)).toEqual([]);
    github.endRun(holds, 'success');
    world.harness.clock.advance(HOUR);
    expectExit(await world.run(), 0);
    const [mail = '', ...more] = world.mails('mona').slice(told);
    expect(more).toEqual([]);
    expect(mail).toMatch(/old key of STRIPE_SECRET_KEY/);
    expect(mail).toContain('https://dashboard.vendor.example/apikeys');
    world.harness.clock.advance(HOUR);
    expectExit(await world.run(), 0);
    expect(world.mails('mona')).toHaveLength(told + 1);

    world.vendor.keys.delete(fresh);
    world.harness.clock.advance(DAY);
    expectExit(await world.run(), 0);
    expect(world.harness.history()[0]!.text).toContain('"proof": "refused"');
    world.harness.clock.advance(8 * DAY);
    expectExit(await world.run(), 0);
    expect(world.mails('mona')).toHaveLength(told + 1);
    expect(world.placed).toEqual([next]);
    expect(world.deployed).toBe(2);
    expect(await world.opened([old, fresh, next])).toEqual([]);
  });

  it('was never to be had from the service, not when it has stopped either', async () => {
    await world.service.stop();
    expect(await world.opened([old, fresh, next])).toEqual([]);
    expect(world.seeds()).toHaveLength(2);
  });
});
