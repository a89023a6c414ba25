/** Runs whose time (`for`) is over in the middle, and those that go on: in simulated time, behind GitHub's limits. */
import { describe, expect, it } from '@jest/globals';
import { Company, type CompanySize, type Measured } from '../../bench/company.ts';
import { stateFormat } from '../../src/journals/format/state.ts';
import type { JournalRecord } from '../../src/rotation/model/record.ts';

const company = (size: Partial<CompanySize>) => new Company({ secrets: 1, repositories: 1, people: 0, ...size });
const of = ({ requests }: Measured, name: string) => requests.get(name) ?? 0;

function journal({ github }: Company): JournalRecord {
  return stateFormat.journal(github.file('acme/shop', 'keyturn-journal', 'journal.json') ?? '', 'the journal');
}

/** So many requests an hour that they are used up in the middle of the writes. */
async function notEnough(repositories: number): Promise<number> {
  const measured = await company({ repositories }).run();
  const kinds = [
    'PUT secret',
    'GET secret',
    'GET public key',
    'GET repository',
    'GET list of repositories',
    'PUT escrow',
  ];
  return kinds.reduce((sum, kind) => sum + of(measured, kind), 0) - Math.floor(repositories / 2);
}

/** What each repository holds, as GitHub opens it. */
function held({ github }: Company, repositories: number, name = 'API_KEY_0'): (string | undefined)[] {
  return Array.from({ length: repositories }, (_, n) => github.secret(`acme/r${n}`, name)?.value);
}

describe('a run whose time is over', () => {
  it('begins no further secret, names those that are left, and the next one rotates just these', async () => {
    const shop = company({ secrets: 3, concurrent: 5 });
    const first = await shop.run({ for: '12s' });
    const minted = shop.toy.keys.length;
    expect(minted).toBeGreaterThan(0);
    expect(minted).toBeLessThan(3);
    expect(first.exit).toBe(0);
    const { secrets, left } = first.report;
    expect(secrets.filter(({ action }) => action === 'rotated')).toHaveLength(minted);
    expect(secrets.filter((one) => one.left !== undefined).map(({ action }) => action)).toEqual(
      Array(3 - minted).fill('waiting'),
    );
    expect(left).toMatch(/time of this run \(12s\) was over before all was done\. Left: \d secrets? \(.*API_KEY_2\)/);
    expect(left).toContain('`keyturn rotate`');
    expect(Object.values(journal(shop).secrets).some(({ lock }) => lock)).toBe(false);

    const next = await shop.run();
    expect(next.exit).toBe(0);
    expect(next.report.left).toBeUndefined();
    expect(shop.toy.keys).toHaveLength(3);
    expect(of(next, 'PUT secret')).toBe(3 - minted);
    const values = [0, 1, 2].map((n) => held(shop, 1, `API_KEY_${n}`)[0]);
    expect(values.map((value) => value !== undefined && shop.toy.accepts(value))).toEqual([true, true, true]);
  });

  it('stops a fan-out between two writes, and the next one writes the others and publishes', async () => {
    const shop = company({ repositories: 50 });
    const first = await shop.run({ for: '30s' });
    const [secret] = first.report.secrets;
    const written = held(shop, 50).filter((value) => value !== undefined).length;
    expect(written).toBeGreaterThan(5);
    expect(written).toBeLessThan(50);
    expect(secret).toMatchObject({
      action: 'waiting',
      stage: 'pending',
      left: { destinations: 50 - written, people: 0 },
      destinations: { done: written, total: 50 },
    });
    expect(first.report.left).toContain(`${50 - written} destinations to write`);
    expect(of(first, 'PUT secret')).toBe(written);
    // Its own time, and what the journal, the escrow and the locks took to be put in order.
    expect(first.seconds).toBeLessThan(40);
    const [pending] = journal(shop).secrets['API_KEY_0']!.credentials;
    expect(pending).toMatchObject({ stage: 'pending', step: 'writing', escrow: { state: 'held' } });
    expect(pending!.destinations.filter(({ done }) => done !== undefined)).toHaveLength(written);

    const next = await shop.run();
    expect(next).toMatchObject({ exit: 0, refused: [] });
    expect(of(next, 'PUT secret')).toBe(50 - written);
    expect(next.report.secrets[0]).toMatchObject({ action: 'resumed', stage: 'current' });
    expect(shop.toy.keys).toHaveLength(1);
    expect(new Set(held(shop, 50))).toEqual(new Set([shop.toy.keys[0]!.key]));
  });

  it('leaves recipients whose value the escrow holds, each of whom is written to once', async () => {
    const shop = company({ people: 60 });
    const first = await shop.run({ for: '10s' });
    const told = shop.webhook.deliveries.length;
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(60);
    expect(first.exit).toBe(0);
    expect(first.report.secrets[0]).toMatchObject({ action: 'rotated', left: { destinations: 0, people: 60 - told } });
    expect(first.report.left).toContain(`${60 - told} links to make`);
    await shop.run();
    expect(shop.webhook.deliveries).toHaveLength(60);
    const [current] = journal(shop).secrets['API_KEY_0']!.credentials;
    expect(current!.shares.every(({ sent }) => sent !== undefined)).toBe(true);
  });

  it('delivers what stands in no escrow, since it would be lost, and begins no further person', async () => {
    const shop = company({ people: 100, own: true });
    const first = await shop.run({ for: '6s' });
    const minted = shop.toy.keys.length;
    expect(minted).toBeGreaterThan(1);
    expect(minted).toBeLessThan(101);
    // One of them is the one of the repository.
    expect(shop.webhook.deliveries).toHaveLength(minted - 1);
    expect(first.report.left).toContain('API_KEY_0');
    const next = await shop.run();
    expect(next.report.left).toBeUndefined();
    expect(shop.toy.keys).toHaveLength(101);
    expect(shop.webhook.deliveries).toHaveLength(100);
  });

  it("ends instead of waiting for GitHub's next hour, where that would be after its time", async () => {
    const shop = company({ repositories: 50, hourly: await notEnough(50) });
    const first = await shop.run({ for: '10m' });
    const written = held(shop, 50).filter((value) => value !== undefined).length;
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(50);
    expect(first).toMatchObject({ exit: 0, refused: [] });
    expect(first.seconds).toBeLessThan(120);
    expect(first.report.secrets[0]!.left).toEqual({ destinations: 50 - written, people: 0 });
    shop.clock.advance(3_600_000);
    const next = await shop.run();
    expect(next).toMatchObject({ exit: 0, refused: [] });
    expect(of(next, 'PUT secret')).toBe(50 - written);
    expect(shop.toy.keys).toHaveLength(1);
  });

  it('waits for the next hour where its time suffices for that', async () => {
    const shop = company({ repositories: 50, hourly: await notEnough(50) });
    const first = await shop.run({ for: '2h' });
    expect(first).toMatchObject({ exit: 0, refused: [] });
    expect(first.seconds).toBeGreaterThan(3_000);
    expect(first.report.left).toBeUndefined();
  });

  it('fails where a person waits for what is left', async () => {
    const shop = company({ repositories: 50 });
    await shop.run();
    const revoked = await shop.run({ command: 'revoke', only: 'API_KEY_0', for: '20s' });
    expect(revoked.exit).toBe(1);
    expect(revoked.codes).toEqual(['OLD_KEY_ALIVE']);
    expect(revoked.report.left).toContain("`keyturn revoke --only 'API_KEY_0'`");
    const leaked = shop.toy.keys[0]!.key;
    expect(shop.toy.accepts(leaked)).toBe(true);
    const next = await shop.run({ command: 'revoke', only: 'API_KEY_0' });
    expect(next.exit).toBe(0);
    expect(shop.toy.accepts(leaked)).toBe(false);
    expect(shop.toy.live()).toHaveLength(1);
  });

  it('says how far a long fan-out is, and about how long the rest takes', async () => {
    const shop = company({ repositories: 200 });
    const { told } = await shop.run();
    const said = told.filter(({ step }) => step === 'write').map(({ detail }) => detail);
    expect(said).toEqual([
      '200 destinations',
      '64 of 200 destinations, about 2 minutes left',
      '128 of 200 destinations, about a minute left',
      '192 of 200 destinations, about a minute left',
    ]);
  });
});
