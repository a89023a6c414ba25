/** `rotate-after: first-proof`: judged by what stands in the places and by what the provider accepts. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { ci, deploy, Proving } from './proving.ts';
import { DAY, HOUR } from './shop.ts';

const shops: Proving[] = [];
afterEach(() => {
  for (const shop of shops.splice(0)) expect(shop.github.undocumented).toEqual([]);
});

/** A key that a person made stands in production, and Keyturn has met it. */
async function met(adopted: boolean): Promise<{ readonly shop: Proving; readonly byHand: string }> {
  const shop = new Proving('', { rotateAfter: 'first-proof' });
  shops.push(shop);
  const made = shop.toy.make('by hand');
  for (const repository of ['acme/shop', 'acme/api']) shop.github.setSecret(repository, 'API_KEY', made.key);
  const both = 'environments: [production, staging]';
  const named = `environments: { production: { adopt: ${made.id} }, staging: {} }`;
  if (adopted) shop.configuration = shop.configuration.replace(both, named);
  shop.clock.advance(HOUR);
  await shop.rotate();
  expect(shop.value).toBe(made.key);
  shop.clock.advance(HOUR);
  return { shop, byHand: made.key };
}

const entryOf = (shop: Proving) => shop.journal!.secrets['production/API_KEY']!;
const reasons = (shop: Proving) => entryOf(shop).credentials.map(({ reason }) => reason);

describe.each([true, false])('what was in place before Keyturn (adopt: %s)', (adopted) => {
  it('is rotated once a listed workflow has shown that it uses it, and once only', async () => {
    const { shop, byHand } = await met(adopted);
    await shop.rotate();
    expect(shop.value).toBe(byHand);
    await shop.uses(ci);
    await shop.rotate();
    const next = shop.value;
    expect(next).not.toBe(byHand);
    expect(reasons(shop).at(-1)).toBe('first-proof');
    await shop.uses(deploy);
    await shop.uses(ci);
    for (let day = 0; day < 3; day++) {
      shop.clock.advance(DAY);
      await shop.uses(deploy);
      await shop.rotate();
    }
    expect(shop.value).toBe(next);
    expect(shop.toy.accepts(byHand)).toBe(!adopted);
  });

  it('is foreseen by a dry run, which changes nothing', async () => {
    const { shop, byHand } = await met(adopted);
    const planned = async () => {
      const { report, effects } = await shop.dryRun();
      expect(effects).toEqual([]);
      return report?.secrets.find(({ key }) => key === 'production/API_KEY');
    };
    expect((await planned())?.action).toBe('none');
    await shop.uses(ci);
    const before = shop.journal;
    expect(await planned()).toMatchObject({ action: 'planned', reason: 'first-proof' });
    expect([shop.value, shop.journal]).toEqual([byHand, before]);
    await shop.rotate();
    expect(shop.value).not.toBe(byHand);
    expect((await planned())?.action).toBe('none');
  });

  it('stays while nothing but what proves nothing was shown', async () => {
    const { shop, byHand } = await met(adopted);
    await shop.uses(ci, { branch: 'feature' });
    await shop.uses(deploy, { event: 'pull_request' });
    await shop.uses(deploy, { from: 4711 });
    const staging = shop.github.secret('acme/shop', 'API_KEY', { environment: 'staging' })!.value;
    await shop.uses(deploy, { value: staging });
    await shop.uses(ci, { name: 'OTHER', value: byHand });
    await shop.rotate();
    expect(shop.value).toBe(byHand);
  });
});

it('a run from before the first contact makes nothing due', async () => {
  const { shop, byHand } = await met(true);
  await shop.uses(deploy, { createdAt: new Date(shop.clock.now().getTime() - DAY) });
  await shop.rotate();
  expect(shop.value).toBe(byHand);
});

/** As if the current credential had been made otherwise. */
function made(shop: Proving, more: Partial<Credential>): void {
  shop.edit((journal) => {
    const entry = journal.secrets['production/API_KEY']!;
    const credentials = entry.credentials.map((one) => (one.stage === 'current' ? { ...one, ...more } : one));
    return { ...journal, secrets: { ...journal.secrets, 'production/API_KEY': { ...entry, credentials } } };
  });
}

type Credential = NonNullable<Proving['journal']>['secrets'][string]['credentials'][number];

it.each<[string, Partial<Credential>, boolean]>([
  ['what a person typed in', { provider: 'manual', reason: 'new' }, true],
  ['what a person typed in for that reason', { provider: 'manual', reason: 'first-proof' }, false],
  ['what a person typed in because of its age', { provider: 'manual', reason: 'max-age' }, false],
])('%s is due: %j -> %s', async (_, more, due) => {
  const shop = new Proving('', { rotateAfter: 'first-proof' });
  shops.push(shop);
  await shop.rotate();
  const typed = shop.value;
  made(shop, more);
  shop.clock.advance(HOUR);
  await shop.uses(deploy);
  await shop.rotate();
  expect(shop.value !== typed).toBe(due);
});

it('where a print is known, another value makes nothing due', async () => {
  const { shop, byHand } = await met(true);
  made(shop, { prints: { API_KEY: 'A'.repeat(43) } });
  await shop.uses(deploy);
  await shop.rotate();
  expect(shop.value).toBe(byHand);
});

it.each([true, false])('counts as proved what is known to be in place alone (known: %s)', async (known) => {
  const shop = new Proving('', { rotateAfter: 'first-proof' });
  shops.push(shop);
  await shop.rotate();
  // Without its print, as after a new seed, it may as well be the one before.
  const own = entryOf(shop).credentials.find(({ stage }) => stage === 'current')!;
  made(shop, { provider: 'manual', reason: 'new', ...(known ? {} : { prints: undefined as never }) });
  shop.clock.advance(HOUR);
  await shop.uses(deploy);
  await shop.rotate();
  expect(reasons(shop).at(-1)).toBe('first-proof');
  const { proofs = {} } = entryOf(shop).credentials.find(({ rotation }) => rotation === own.rotation)!;
  expect(Object.keys(proofs).length).toBe(known ? 1 : 0);
});

it('what Keyturn has minted is not due for it, and asks nobody', async () => {
  const shop = new Proving('', { rotateAfter: 'first-proof' });
  shops.push(shop);
  await shop.rotate();
  const minted = shop.value;
  shop.clock.advance(DAY);
  await shop.uses(deploy);
  const idle = await shop.rotate();
  expect(shop.value).toBe(minted);
  expect(idle.requests.filter((each) => each.includes('/workflows/'))).toEqual([]);
});

it('what cannot be asked makes nothing due, and a later run asks again', async () => {
  const { shop, byHand } = await met(true);
  await shop.uses(deploy);
  shop.github.fault = ({ path }) =>
    path.includes('/actions/workflows/') ? { kind: 'status', status: 502 } : undefined;
  const ran = await shop.rotate();
  expect([ran.exit, shop.value]).toEqual([0, byHand]);
  shop.github.fault = undefined;
  await shop.rotate();
  expect(shop.value).not.toBe(byHand);
});

it('a dry run that cannot read what workflows have shown says so', async () => {
  const { shop } = await met(true);
  await shop.uses(deploy);
  shop.wired = false;
  const { report } = await shop.dryRun();
  const secret = report?.secrets.find(({ key }) => key === 'production/API_KEY');
  expect(secret?.action).toBe('none');
  expect(secret?.notes.join()).toContain('whether a workflow has shown it is not known here');
});
