/** The brake, as people pull it: the command, what every run says of it, and what ends it. */
import { describe, expect, it } from '@jest/globals';
import { goesToWorkflow } from '../../src/commands/dispatch/workflow-inputs.ts';
import { load } from '../../src/config/load.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import { annotations, holds } from '../../src/report/annotations.ts';
import { summary } from '../../src/report/summary.ts';
import { terminal } from '../../src/report/table.ts';
import { DAY, type Ran, recipe, Shop } from '../rotation/shop.ts';

const configuration = `
${recipe()}
secrets:
  TOY_KEY:
    provider: toy
    admin: TOY_ADMIN
    destinations: [ { github: {} } ]
  OTHER_KEY:
    provider: toy
    admin: TOY_ADMIN
    destinations: [ { github: {} } ]
`;

const hold = (shop: Shop, words: { [name: string]: string } = {}) =>
  shop.run({ command: 'hold', only: 'TOY_KEY', until: '5d', reason: 'checkout fails', ...words });
const said = ({ report, error }: Ran) =>
  report ? terminal(report, { colours: false }) : `${error?.code}: ${error?.message}`;
const value = (shop: Shop) => shop.github.secret('acme/shop', 'TOY_KEY')?.value ?? '';

async function rotated(days = 10): Promise<Shop> {
  const shop = new Shop(configuration);
  await shop.rotate();
  shop.clock.advance(days * DAY);
  return shop;
}

describe('hold', () => {
  it('is journalled with who and why, needs no provider, and changes nothing but the journal', async () => {
    const shop = await rotated();
    shop.environment = {};
    shop.down.add('api.toy.example.com');
    const ran = await hold(shop);
    expect([ran.exit, ran.error]).toEqual([0, undefined]);
    expect(shop.journal?.secrets['TOY_KEY']?.hold).toMatchObject({
      reason: 'checkout fails',
      by: { attempt: 1 },
      until: expect.stringMatching(/Z$/),
    });
    expect(shop.journal?.secrets['OTHER_KEY']?.hold).toBeUndefined();
    expect(said(ran)).toContain('On hold until');
  });

  it('is said loudly by every run, in the log, the summary, an annotation and the outputs', async () => {
    const shop = await rotated();
    await hold(shop);
    const ran = await shop.rotate();
    expect(ran.exit).toBe(0);
    const report = ran.report!;
    for (const text of [said(ran), summary(report), holds(report)[0]?.text])
      expect(text?.replace(/`|\\/g, '')).toMatch(
        /TOY_KEY is on hold until .* \(checkout fails\): no key of it is minted/,
      );
    expect(summary(report)).toContain('> [!WARNING]');
    expect(annotations(report)).toEqual([]);
    expect(said(await shop.status())).toContain('1 on hold');
    expect((await shop.doctor()).report?.checks?.find(({ says }) => says.includes('on hold'))).toMatchObject({
      state: 'off',
    });
    const dry = await shop.dryRun();
    expect(dry.report?.secrets.find(({ key }) => key === 'TOY_KEY')?.next).toContain('on hold until');
  });

  it('keeps a due secret as it is, is overdue at max-age, and is over by itself', async () => {
    const shop = await rotated(84);
    const before = value(shop);
    await hold(shop, { until: '10d' });
    shop.clock.advance(4 * DAY);
    expect((await shop.rotate()).exit).toBe(0);
    expect(value(shop)).toBe(before);
    shop.clock.advance(4 * DAY);
    const overdue = await shop.rotate();
    expect([overdue.exit, overdue.codes]).toEqual([1, ['OVERDUE']]);
    expect(value(shop)).toBe(before);
    shop.clock.advance(3 * DAY);
    const over = await shop.rotate();
    expect(said(over)).toContain('it is no longer on hold until');
    expect(value(shop)).not.toBe(before);
    expect(shop.journal?.secrets['TOY_KEY']?.hold).toBeUndefined();
  });

  it('is released by a command that says who held it', async () => {
    const shop = await rotated();
    await hold(shop);
    const ran = await shop.run({ command: 'hold', only: 'TOY_KEY', release: 'true', reason: 'fixed' });
    expect(ran.exit).toBe(0);
    expect(said(ran)).toMatch(/it was on hold until .*; released.* \(fixed\)/);
    expect(shop.journal?.secrets['TOY_KEY']?.hold).toBeUndefined();
    expect(said(await shop.run({ command: 'hold', only: 'TOY_KEY', release: 'true' }))).toContain('it was not on hold');
  });

  it('refuses a forced rotation and a dry run of one, and says how to go on', async () => {
    const shop = await rotated();
    await hold(shop);
    const before = value(shop);
    for (const words of [{ force: 'true' }, { force: 'true', 'dry-run': 'true' }] as { [name: string]: string }[]) {
      const ran = await shop.rotate({ only: 'TOY_KEY', ...words });
      expect([ran.exit, ran.codes]).toEqual([1, ['ON_HOLD']]);
      expect(said(ran)).toContain("keyturn hold --only 'TOY_KEY' --release");
    }
    expect(value(shop)).toBe(before);
  });

  it('does not keep a leak: `revoke` ends it and the key, and says so', async () => {
    const shop = await rotated();
    await hold(shop);
    const before = value(shop);
    const ran = await shop.rotate({ command: 'revoke', only: 'TOY_KEY' });
    expect(ran.exit).toBe(0);
    expect(said(ran)).toContain('what leaked does not wait');
    expect(shop.toy.accepts(before)).toBe(false);
    expect(shop.journal?.secrets['TOY_KEY']?.hold).toBeUndefined();
  });

  it('is not for what leaked and lives', async () => {
    const shop = await rotated();
    shop.down.add('api.toy.example.com');
    await shop.rotate({ command: 'revoke', only: 'TOY_KEY' });
    const ran = await hold(shop);
    expect([ran.exit, ran.codes]).toEqual([1, ['OLD_KEY_ALIVE']]);
    expect(shop.journal?.secrets['TOY_KEY']?.hold).toBeUndefined();
  });

  it('of a secret that the journal does not know keeps its age, and mints nothing', async () => {
    const shop = await rotated();
    shop.configuration = configuration.replace('OTHER_KEY:', 'NEW_KEY:');
    const ran = await hold(shop, { only: 'NEW_KEY' });
    expect(ran.exit).toBe(0);
    await shop.rotate();
    expect(shop.github.secret('acme/shop', 'NEW_KEY')).toBeUndefined();
    shop.clock.advance(6 * DAY);
    await shop.rotate();
    expect(shop.github.secret('acme/shop', 'NEW_KEY')).toBeDefined();
  });

  it.each([
    ['over already', '2025-01-01', 'this is over already'],
    ['further ahead than 90 days', '91d', 'a hold lasts 90 days at most'],
    ['a moment further ahead than 90 days', '2027-01-01T00:00Z', 'a hold lasts 90 days at most'],
  ])('until what is %s is refused before anything is asked', async (_, until, says) => {
    const shop = await rotated();
    const ran = await hold(shop, { until });
    expect([ran.exit, ran.codes, ran.requests]).toEqual([2, ['INPUT_INVALID'], []]);
    expect(ran.error?.message).toContain(says);
  });

  it('goes to the workflow from a terminal', async () => {
    const read = inputs({ command: 'hold', only: 'TOY_KEY', until: '1d' }, 'cli');
    const loaded = await load(configuration, { environment: {}, repository: 'acme/shop' });
    expect(goesToWorkflow(read, loaded, {})).toBe(true);
  });
});
