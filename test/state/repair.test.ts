/** What only a person may ask for: another journal, another seed, and belief in what was recorded before it. */
import { describe, expect, it } from '@jest/globals';
import type { JournalRecord } from '../../src/rotation/model/record.ts';
import { DAY, HOUR, recipe, Shop } from '../rotation/shop.ts';

const configuration = `${recipe()}
secrets:
  TOY_KEY: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: { environment: production } } ] }`;

async function running(): Promise<Shop> {
  const shop = new Shop(configuration);
  expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
  shop.clock.advance(87 * DAY);
  expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
  shop.clock.advance(DAY);
  return shop;
}

const pending = (shop: Shop) =>
  JSON.parse(shop.github.secret('acme/shop', 'KEYTURN_PENDING')!.value) as { counter: number; seed: string };
const alive = (shop: Shop) => shop.toy.keys.filter(({ deletedAt }) => deletedAt === undefined).length;
const forget = (shop: Shop) => shop.github.vault('acme/shop', {}).secrets.delete('KEYTURN_PENDING');
const stageOf = (journal: JournalRecord | undefined, stage: string) =>
  journal?.secrets['TOY_KEY']?.credentials.find((one) => one.stage === stage);

describe('where nothing is lost', () => {
  it.each(['new-journal', 'new-seed'])('`repair: %s` does nothing, and says so', async (repair) => {
    const shop = await running();
    const before = JSON.stringify(shop.journal);
    expect(await shop.doctor({ repair })).toMatchObject({ exit: 2, codes: ['INPUT_INVALID'], effects: [] });
    expect(JSON.stringify(shop.journal)).toBe(before);
  });
});

describe('`repair: true`', () => {
  it('finishes what a killed run had begun, and begins nothing that is due', async () => {
    for (let fatal = 2; ; fatal++) {
      const shop = await running();
      const before = alive(shop);
      shop.clock.advance(86 * DAY);
      const faulted = await shop.faulted(fatal, 'after');
      const started = alive(shop);
      const { stage: _, ...open } = { stage: 1, ...stageOf(shop.journal, 'pending') };
      shop.clock.advance(HOUR);
      if (!faulted) {
        expect(fatal).toBeGreaterThan(15);
        return;
      }
      const ran = await shop.doctor({ repair: 'true' });
      expect([fatal, ran.exit]).toEqual([fatal, 0]);
      expect(stageOf(shop.journal, 'pending')).toBeUndefined();
      expect(shop.journal!.secrets['TOY_KEY']!.lock).toBeUndefined();
      expect(shop.journal!.escrow.lock).toBeUndefined();
      // It minted nothing: what was minted went forward, or away.
      expect(alive(shop)).toBeLessThanOrEqual(Math.max(before, started));
      if (Object.keys(open).length === 0)
        expect(ran.requests.filter((one) => one.startsWith('POST api.toy'))).toEqual([]);
    }
  });

  it('changes nothing where all is well, although a rotation is due and an old key may go', async () => {
    const shop = await running();
    shop.configuration = `policy: { max-age: 10d, overlap: 1h }\n${configuration}`;
    shop.clock.advance(8 * DAY);
    const mended = await shop.doctor({ repair: 'true' });
    expect([mended.codes, mended.effects]).toEqual([[], []]);
    expect((await shop.rotate()).effects).not.toEqual([]);
  });
});

describe('a new journal', () => {
  it('begins where the old one is gone, under its seed, and ends nothing of what that made', async () => {
    const shop = await running();
    const { key, id } = shop.journal!;
    const { counter } = pending(shop);
    const lives = alive(shop);
    shop.github.repository('acme/shop').git.heads.delete('keyturn-journal');
    expect((await shop.rotate()).codes).toEqual(['JOURNAL_MISSING']);
    const repaired = await shop.doctor({ repair: 'new-journal' });
    expect(repaired.exit).toBe(0);
    // Every key that the old journal made is named.
    expect(repaired.report?.notices.filter((one) => one.includes('tagged kt'))).toHaveLength(lives);
    expect(shop.journal).toMatchObject({ key, id, secrets: {} });
    expect(shop.journal!.seq).toBeGreaterThan(0);
    expect(shop.journal!.escrow.lock).toBeUndefined();
    expect(pending(shop).counter).toBeGreaterThan(counter);
    expect(alive(shop)).toBe(lives);
    shop.clock.advance(DAY);
    // Nobody has ended or adopted them yet, so every run that sees them says so.
    const ran = await shop.rotate();
    expect(ran).toMatchObject({ exit: 1, codes: ['JOURNAL_ROLLED_BACK'] });
    expect(ran.report?.secrets[0]?.error?.hint).toContain('adopt');
    expect(alive(shop)).toBeGreaterThanOrEqual(lives);
  });
});

describe('a new journal that was killed before its seed was put away', () => {
  it('is told by what it made to be no first run, and a new seed is drawn for it', async () => {
    const shop = await running();
    const lives = alive(shop);
    shop.github.repository('acme/shop').git.heads.delete('keyturn-journal');
    forget(shop);
    shop.github.fault = ({ method, path }) =>
      method === 'PUT' && path.endsWith('/KEYTURN_PENDING') ? { kind: 'status', status: 422 } : undefined;
    expect((await shop.doctor({ repair: 'new-journal' })).exit).toBe(1);
    shop.github.fault = () => undefined;
    shop.clock.advance(DAY);
    const told = await shop.rotate();
    expect(told.codes).toEqual(['SEED_LOST']);
    expect(told.error?.hint).toContain('keyturn doctor --repair new-seed');
    expect(await shop.doctor({ repair: 'new-seed' })).toMatchObject({ exit: 0, codes: [] });
    shop.clock.advance(DAY);
    expect(await shop.rotate()).toMatchObject({ exit: 0, codes: [] });
    expect(alive(shop)).toBe(lives);
  });
});

describe('a new seed', () => {
  it('is drawn by a person alone; nothing that was recorded before ends by itself', async () => {
    const shop = await running();
    const { key } = shop.journal!;
    forget(shop);
    expect((await shop.rotate()).codes).toEqual(['SEED_LOST']);
    const repaired = await shop.doctor({ repair: 'new-seed' });
    expect(repaired).toMatchObject({ exit: 0, codes: [] });
    expect(shop.journal!.key).not.toBe(key);
    expect(shop.journal!.reseeded?.from).toBe(key);
    expect(repaired.report?.notices.join('\n')).toContain(shop.journal!.key);
    expect(stageOf(shop.journal, 'previous')).toMatchObject({ unsigned: true });
    expect(JSON.stringify(shop.journal)).not.toContain('"2.');
    const lives = alive(shop);
    shop.clock.advance(3 * DAY);
    const ran = await shop.rotate();
    expect(alive(shop)).toBe(lives);
    expect(ran.codes).toEqual(['NEEDS_HUMAN']);
    expect(JSON.stringify(ran.report)).toContain('--repair unsigned');
    // A person has looked.
    expect((await shop.doctor({ repair: 'unsigned' })).exit).toBe(2);
    const shown = await shop.doctor({ repair: 'unsigned', only: 'TOY_KEY' });
    expect(shown.exit).toBe(0);
    expect(shown.report?.notices.join('\n')).toContain(stageOf(shop.journal, 'previous')!.tag);
    shop.clock.advance(DAY);
    await shop.rotate();
    expect(alive(shop)).toBe(lives - 1);
  });

  it('is refused while the configuration pins the old one', async () => {
    const shop = await running();
    shop.configuration = `journal: { key: "${shop.journal!.key}" }\n${configuration}`;
    forget(shop);
    expect(await shop.doctor({ repair: 'new-seed' })).toMatchObject({ codes: ['SEED_LOST'], effects: [] });
  });

  it.each(['something-else', '{}'])('takes the place of what somebody else put into the secret: %s', async (text) => {
    const shop = await running();
    shop.github.setSecret('acme/shop', 'KEYTURN_PENDING', text);
    shop.clock.advance(DAY);
    expect(await shop.doctor({ repair: 'new-seed' })).toMatchObject({ exit: 0 });
    expect(pending(shop).seed).toHaveLength(43);
    shop.clock.advance(DAY);
    expect((await shop.rotate()).codes.filter((code) => /^(?:JOURNAL|ESCROW|SEED)/.test(code))).toEqual([]);
  });
});
