/** `status` and `doctor` of a secret whose owner is asked, against the link service and the forge. */
import { describe, expect, it } from '@jest/globals';
import { result } from '../../src/report/result.ts';
import { summary } from '../../src/report/summary.ts';
import type { AskRecord } from '../../src/rotation/model/record.ts';
import { DAY, recipe, Shop, services } from '../rotation/shop.ts';

const place = 'destinations: [ { github: { environment: production } } ]';
const before = `${recipe()}\nsecrets:\n  TOY_KEY: { provider: toy, admin: TOY_ADMIN, ${place} }`;
const asking = `${services}
secrets:
  TOY_KEY: { provider: manual, options: { console: "https://console.toy.example.com/keys" }, owner: [mona], ask: {}, ${place} }`;

/** A shop in whose journal mona is asked for the next key. */
async function asked(isFilled = false, via = 'https://links.example.com'): Promise<Shop> {
  const shop = new Shop(before);
  expect((await shop.rotate()).exit).toBe(0);
  const now = shop.clock.now();
  const ask: AskRecord = {
    rotation: '01JDQ2Z3V4W5X6Y7Z8A9B0C1D2',
    id: 'A'.repeat(22),
    via,
    owner: { id: '7', login: 'mona' },
    reason: 'max-age',
    since: now.toISOString(),
    expires: new Date(now.getTime() + 7 * DAY).toISOString(),
    fields: [{ name: 'value' }],
    size: 4096,
    step: 'sent',
    ...(isFilled ? { told: now.toISOString(), refused: 1 } : {}),
  };
  shop.edit((journal) => ({ ...journal, secrets: { TOY_KEY: { ...journal.secrets['TOY_KEY']!, ask } } }));
  shop.configuration = asking;
  return shop;
}

describe('`status` of a secret whose owner is asked', () => {
  it.each([
    ['https://links.example.com', 'links.example.com'],
    ['https://old.example.com', 'old.example.com'],
    ['keyturn', 'links.example.com'],
    ['github', 'github'],
  ])('says of whom, until when, where, and that nothing failed: %s', async (via, host) => {
    const shop = await asked(false, via);
    const { report, exit } = await shop.status();
    expect(exit).toBe(0);
    const [entry] = result(report!);
    expect(entry).toMatchObject({
      action: 'waiting',
      reason: 'max-age',
      ask: { state: 'waiting', owner: 'mona', host, refused: 0 },
      ends: [],
      next: expect.stringMatching(/^waits for the answer of mona, until 2/),
    });
  });

  it.each([false, true])(
    'says that an answer waits to be confirmed, and in public not by whom (%s)',
    async (isPublic) => {
      const shop = await asked(true);
      shop.public = isPublic;
      const { report } = await shop.status();
      const [entry] = result(report!);
      expect(entry?.ask).toMatchObject({ state: 'filled', refused: 1 });
      expect([entry?.ask?.owner, entry?.next.includes('mona')]).toEqual(isPublic ? [undefined, false] : ['mona', true]);
      expect(summary(report!).includes('mona')).toBe(!isPublic);
      expect(summary(report!)).toContain('1 answer was refused before');
    },
  );
});

describe('`doctor` of a secret whose owner is asked', () => {
  it('asks the service for requests, the channels for the owner, and the forge who has started this run', async () => {
    const shop = await asked();
    const { report, codes } = await shop.doctor();
    const rows = (report?.checks ?? []).map(({ subject, state, says }) => `${subject} ${state} ${says}`);
    expect(rows).toContain('requests ok the link of each request leads to links.example.com');
    // By a webhook nobody is asked alone.
    expect(codes).toEqual(['ASK_NOBODY']);
    expect(report?.checks?.find(({ name }) => name === 'who started a run')?.state).toBe('ok');
    shop.down.add('links.example.com');
    expect((await shop.doctor()).codes).toContain('LINK_SERVICE_DOWN');
  });
});
