/**
 * The old key lives until every listed workflow has shown the new one. Judged by the provider: whether it still accepts a
 * key; and by the journal's bytes.
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import { ci, consumer, deploy, Proving, type Uses } from './proving.ts';
import { DAY, HOUR, type Ran } from './shop.ts';

const shops: Proving[] = [];
afterEach(() => {
  for (const shop of shops.splice(0)) expect(shop.github.undocumented).toEqual([]);
});

function make(...given: ConstructorParameters<typeof Proving>): Proving {
  const shop = new Proving(...given);
  shops.push(shop);
  return shop;
}

const KEY = 'production/API_KEY';
const of = ({ report }: Ran) => report!.secrets.find(({ environment }) => environment === 'production')!;
const saidOf = (ran: Ran) =>
  [of(ran).next, ...of(ran).notes, of(ran).error?.what ?? '', of(ran).error?.hint ?? ''].join('\n');
const credentials = (shop: Proving) => shop.journal!.secrets[KEY]!.credentials;
const proofsOf = (shop: Proving) => credentials(shop).find(({ stage }) => stage === 'current')?.proofs;

describe('two consumers of one secret', () => {
  it('keep the old key while one of them has not shown the new one, and name it', async () => {
    const shop = make();
    const { old, fresh } = await shop.draining();
    const first = await shop.uses(deploy);
    // Its server has the value of yesterday, whatever its secret holds.
    const cached = await shop.uses(ci, { value: old });
    const waits = await shop.rotate();
    expect(shop.toy.accepts(old)).toBe(true);
    expect(waits.exit).toBe(0);
    expect(of(waits)).toMatchObject({ action: 'waiting' });
    expect(saidOf(waits)).toContain(`acme/api:ci.yml@main has shown the old value (acme/api#${cached.id})`);
    expect(saidOf(waits)).toContain('gh workflow run ci.yml -R acme/api --ref main');
    expect(saidOf(waits)).not.toContain('deploy.yml has');
    expect(proofsOf(shop)).toEqual({
      'acme/shop:deploy.yml': { run: `acme/shop#${first.id}`, at: expect.any(String) },
    });
    await shop.uses(ci);
    const ends = await shop.rotate();
    expect(ends.exit).toBe(0);
    expect(shop.toy.accepts(old)).toBe(false);
    expect(shop.toy.accepts(fresh)).toBe(true);
  });

  it('keep it although the one that has proved shows the old value later: proved is proved', async () => {
    const shop = make();
    const { old } = await shop.draining();
    await shop.uses(deploy);
    await shop.rotate();
    await shop.uses(deploy, { value: old });
    await shop.uses(ci);
    await shop.rotate();
    expect(shop.toy.accepts(old)).toBe(false);
  });

  it('of which nothing was shown are named once the deadline is over, and the old key stays', async () => {
    const shop = make('', { proofDeadline: 3 * DAY });
    const { old } = await shop.draining();
    const before = await shop.rotate();
    expect([before.exit, before.codes]).toEqual([0, []]);
    shop.clock.advance(3 * DAY);
    await shop.uses(ci);
    const late = await shop.rotate();
    expect([late.exit, late.codes]).toEqual([1, ['USE_UNPROVED']]);
    expect(saidOf(late)).toContain('acme/shop:deploy.yml has shown nothing yet');
    expect(saidOf(late)).toContain('gh workflow run deploy.yml -R acme/shop');
    expect(saidOf(late)).not.toContain('gh workflow run ci.yml');
    expect(shop.toy.accepts(old)).toBe(true);
    // Past its `max-age` `in-use: hold` decides, and that is no end either.
    shop.clock.advance(78 * DAY);
    expect((await shop.rotate({ only: KEY })).codes).toEqual(['USE_UNPROVED']);
    expect(shop.toy.accepts(old)).toBe(true);
  });

  it('hold nothing back of a key that leaked', async () => {
    const shop = make();
    const { old, fresh } = await shop.draining();
    await shop.rotate({ command: 'revoke', only: KEY });
    expect([shop.toy.accepts(old), shop.toy.accepts(fresh)]).toEqual([false, false]);
    expect(shop.toy.accepts(shop.value)).toBe(true);
  });

  it('do not keep it beyond `max-age` where the policy says `in-use: revoke`', async () => {
    const shop = make('', { inUse: 'revoke' });
    const { old } = await shop.draining();
    shop.clock.advance(90 * DAY);
    await shop.rotate();
    expect(shop.toy.accepts(old)).toBe(false);
  });

  it('cost a request for the runs and one for the commit, and none once they have proved', async () => {
    const shop = make();
    await shop.draining();
    await shop.uses(deploy);
    await shop.uses(ci);
    const asked = ({ requests }: Ran) => requests.filter((each) => /\/workflows\/|\/commits\//.test(each));
    const ends = await shop.rotate();
    expect(asked(ends)).toHaveLength(4);
    expect(asked(await shop.rotate())).toEqual([]);
  });
});

describe('what proves nothing', () => {
  const attempts: readonly (readonly [string, (shop: Proving, fresh: string, old: string) => Promise<unknown>])[] = [
    ['a run of a fork', (shop) => shop.uses(ci, { from: 4711 })],
    ['a run of another branch', (shop) => shop.uses(ci, { branch: 'feature' })],
    ['a run on `pull_request`', (shop) => shop.uses(ci, { event: 'pull_request' })],
    ['a run that failed', (shop) => shop.uses(ci, { conclusion: 'failure' })],
    ['a run of another workflow', (shop) => shop.uses(consumer('acme/api', 'nightly.yml'))],
    ['a run of another repository', (shop) => shop.uses(consumer('acme/shop', 'ci.yml'))],
    ['a name that is not of this secret', (shop, fresh) => shop.uses(ci, { name: 'OTHER', value: fresh })],
    ['the value of another environment', (shop) => shop.uses(ci, { value: staging(shop) })],
    ['a proof for another journal', (shop) => shop.uses(ci, { box: 'GceGsGNBXiDecI6Zsymz4JW5m48pGbN-NY_Y3vicZxw' })],
    ['a success without a proof', async (shop) => shop.github.addWorkflowRun('acme/api', 'ci.yml')],
    ['a text that somebody invented', (shop) => invented(shop, () => `kp1.${'A'.repeat(107)}`)],
    ['a proof that was copied from another run', (shop) => copied(shop, ci.repository, ci.file)],
    ['a proof that was copied from another repository', (shop) => copied(shop, deploy.repository, deploy.file)],
    ['a run that was created before the new value was written', (shop) => before(shop)],
  ];

  it.each(attempts)('%s', async (_, attempt) => {
    const shop = make();
    const { old, fresh } = await shop.draining();
    await shop.uses(deploy);
    await attempt(shop, fresh, old);
    for (let run = 0; run < 2; run++) await shop.rotate();
    expect(shop.toy.accepts(old)).toBe(true);
    expect(Object.keys(proofsOf(shop) ?? {})).toEqual(['acme/shop:deploy.yml']);
    // And it was this consumer alone that it waited for.
    shop.clock.advance(HOUR);
    await shop.uses(ci);
    await shop.rotate();
    expect(shop.toy.accepts(old)).toBe(false);
  });

  it('invented statuses can hold a key back, and cannot end one', async () => {
    const shop = make();
    const { old } = await shop.draining();
    await shop.uses(deploy);
    await shop.uses(ci);
    await invented(shop, () => 'not a proof');
    const held = await shop.rotate();
    expect(saidOf(held)).toContain('has shown something that cannot be opened');
    expect(saidOf(held)).toContain(`box: "${shop.box}"`);
    expect(shop.toy.accepts(old)).toBe(true);
  });
});

const staging = (shop: Proving) => shop.github.secret('acme/shop', 'API_KEY', { environment: 'staging' })!.value;

/** Who may push writes what they like, under the name and at the run that they like. */
async function invented(shop: Proving, text: () => string): Promise<void> {
  const run = shop.github.addWorkflowRun('acme/api', 'ci.yml');
  push(shop, run.id, text());
}

function push(shop: Proving, run: number, description: string): void {
  const { statuses, git } = shop.github.repository('acme/api');
  statuses.push({
    sha: git.heads.get('main')!,
    state: 'success',
    context: 'keyturn: API_KEY',
    description,
    target_url: `https://github.com/acme/api/actions/runs/${run}`,
    by: 'mallory',
    at: shop.github.now(),
  });
}

/** An honest proof of a run that is none of the consumer's, shown again at one that is. */
async function copied(shop: Proving, repository: string, file: string): Promise<void> {
  const honest = await shop.uses(consumer(repository, file), { branch: 'feature' });
  const proof = shop.github.repository(repository).statuses.at(-1)!.description!;
  const { id } = shop.github.addWorkflowRun('acme/api', 'ci.yml');
  expect(id).not.toBe(honest.id);
  push(shop, id, proof);
}

/** A run that waited, and was given the new value by a second attempt. */
async function before(shop: Proving): Promise<void> {
  const createdAt = new Date(shop.clock.now().getTime() - DAY);
  const run = shop.github.addWorkflowRun('acme/api', 'ci.yml', { createdAt });
  shop.github.rerun(run);
  await shop.shows(run, 'acme/api');
  shop.github.endRun(run);
}

it('a run from before the write counts for no secret, though another one asks about an earlier time', async () => {
  const shop = make();
  await shop.rotate();
  shop.clock.advance(DAY);
  await shop.rotate({ only: 'staging/API_KEY', force: 'true', reason: 'a test' });
  shop.clock.advance(DAY);
  const run = shop.github.addWorkflowRun('acme/api', 'ci.yml');
  shop.clock.advance(HOUR);
  const old = shop.value;
  await shop.rotate({ only: KEY, force: 'true', reason: 'a test' });
  shop.clock.advance(2 * HOUR);
  await shop.uses(deploy);
  // Run again as a second attempt, it was given what is there now.
  shop.github.rerun(run);
  await shop.shows(run, 'acme/api');
  shop.github.endRun(run);
  await shop.rotate();
  expect(shop.toy.accepts(old)).toBe(true);
});

describe('what a run has shown', () => {
  const says = async (uses: Uses, shop = make()) => {
    await shop.draining();
    await shop.uses(deploy);
    await shop.uses(ci, uses);
    return saidOf(await shop.rotate());
  };

  it('is foreign where no credential of the journal has it, and says what hides the secret', async () => {
    expect(await says({ value: 'toy-example-not-a-key-shadow' })).toContain('look for another secret of the same name');
  });

  it('is nothing where it is the value of another environment', async () => {
    const shop = make();
    await shop.draining();
    await shop.uses(deploy);
    await shop.uses(ci);
    shop.clock.advance(HOUR);
    await shop.uses(ci, { value: staging(shop) });
    expect(of(await shop.rotate()).next).not.toContain('waits');
  });

  it('is not called foreign while a live key has no print', async () => {
    const shop = make();
    await shop.draining();
    shop.edit((journal) => withoutPrints(journal, 'previous'));
    await shop.uses(deploy);
    await shop.uses(ci, { value: 'toy-example-not-a-key-shadow' });
    expect(saidOf(await shop.rotate())).not.toContain('no credential of this secret has');
  });

  it('is decided by all of its jobs together: one with the old value is enough', async () => {
    const shop = make();
    const { old, fresh } = await shop.draining();
    await shop.uses(deploy);
    const run = await shop.uses(ci, { value: fresh });
    await shop.shows(run, 'acme/api', { value: old });
    expect(saidOf(await shop.rotate())).toContain('has shown the old value');
    expect(shop.toy.accepts(old)).toBe(true);
  });

  it('counts by the newest run that shows anything', async () => {
    const shop = make();
    const { old } = await shop.draining();
    await shop.uses(deploy);
    await shop.uses(ci);
    shop.clock.advance(HOUR);
    await shop.uses(ci, { value: old });
    shop.github.addWorkflowRun('acme/api', 'ci.yml');
    await shop.rotate();
    expect(shop.toy.accepts(old)).toBe(true);
  });

  it('is no old value in a run that was created within two minutes of the last write', async () => {
    const shop = make('', {});
    shop.policy = { ...shop.policy, overlap: 60_000 };
    await shop.rotate();
    const old = shop.value;
    shop.clock.advance(DAY);
    await shop.rotate({ only: KEY, force: 'true', reason: 'a test' });
    await shop.uses(deploy);
    await shop.uses(ci, { value: old });
    shop.clock.advance(HOUR);
    const waits = await shop.rotate();
    expect(saidOf(waits)).not.toContain('has shown the old value');
    expect(shop.toy.accepts(old)).toBe(true);
  });

  it('counts for any of the last attempts of its run', async () => {
    const shop = make();
    const { old } = await shop.draining();
    await shop.uses(deploy);
    const run = await shop.uses(ci);
    for (let attempt = 0; attempt < 4; attempt++) {
      shop.github.rerun(run);
      shop.github.endRun(run);
    }
    await shop.rotate();
    expect(shop.toy.accepts(old)).toBe(false);
  });
});

type Journal = NonNullable<Proving['journal']>;

function withoutPrints(journal: Journal, stage: string): Journal {
  const entry = journal.secrets[KEY]!;
  const changed = entry.credentials.map((one) => {
    const { prints: _, ...rest } = one;
    return one.stage === stage ? rest : one;
  });
  return { ...journal, secrets: { ...journal.secrets, [KEY]: { ...entry, credentials: changed } } };
}

describe('prints', () => {
  it('are recorded at every mint, and are made anew of a value that is at hand', async () => {
    const shop = make();
    await shop.draining();
    expect(credentials(shop).map(({ prints }) => Object.keys(prints ?? {}))).toEqual([['API_KEY'], ['API_KEY']]);
    const [, { prints }] = credentials(shop) as [unknown, { prints?: object }];
    shop.edit((journal) => withoutPrints(journal, 'current'));
    await shop.rotate();
    expect(credentials(shop)[1]?.prints).toEqual(prints);
  });
});

describe('what cannot be asked', () => {
  it('is waited for, and ends nothing', async () => {
    const shop = make();
    const { old } = await shop.draining();
    await shop.uses(deploy);
    await shop.uses(ci);
    shop.github.fault = ({ path }) =>
      path.includes('/acme/api/actions/workflows/') ? { kind: 'status', status: 502 } : undefined;
    const waits = await shop.rotate();
    expect(waits.exit).toBe(0);
    expect(shop.toy.accepts(old)).toBe(true);
    expect(Object.keys(proofsOf(shop) ?? {})).toEqual(['acme/shop:deploy.yml']);
    shop.github.fault = undefined;
    await shop.rotate();
    expect(shop.toy.accepts(old)).toBe(false);
  });

  it('is said at once where it does not mend itself', async () => {
    const shop = make();
    await shop.draining();
    shop.github.repository('acme/shop').workflows.set('deploy.yml', 'disabled_manually');
    shop.github.repository('acme/api').denied.add('actions');
    const said = saidOf(await shop.rotate());
    expect(said).toContain('acme/shop:deploy.yml is disabled: gh workflow enable deploy.yml -R acme/shop');
    expect(said).toContain('acme/api:ci.yml@main may not be read: give the token');
  });
});

describe('before a rotation', () => {
  it.each<[string, RegExp, (shop: Proving) => unknown]>([
    [
      'a workflow that is not there',
      /no such workflow/,
      (shop) => Object.assign(shop, { policy: { proof: [consumer('acme/api', 'gone.yml')] } }),
    ],
    [
      'one that is disabled',
      /is disabled/,
      (shop) => void shop.github.repository('acme/shop').workflows.set('deploy.yml', 'disabled_manually'),
    ],
    [
      'runs that may not be read',
      /may not be read/,
      (shop) => void shop.github.repository('acme/api').denied.add('actions'),
    ],
    [
      'statuses that may not be read',
      /may not be read/,
      (shop) => Object.assign(shop, { permissions: { contents: 'write', actions: 'write' } }),
    ],
  ])('%s is an error, and nothing is minted', async (_, says, breaks) => {
    const shop = make();
    breaks(shop);
    const ran = await shop.rotate({ only: KEY });
    expect([ran.exit, ran.codes]).toEqual([1, ['PREFLIGHT_DENIED']]);
    expect(saidOf(ran)).toMatch(says);
    expect(shop.toy.keys).toEqual([]);
    const checked = await shop.doctor();
    expect(checked.exit).toBe(1);
    const failed = checked.report!.checks!.filter(({ subject, state }) => subject === 'proof' && state === 'failed');
    expect(failed.map(({ error }) => error?.what ?? '').join()).toMatch(says);
  });

  it('doctor says of each workflow that it can prove, and which box its step seals to', async () => {
    const shop = make();
    await shop.rotate();
    const { report } = await shop.doctor();
    expect(report!.checks!.filter(({ subject }) => subject === 'proof')).toMatchObject([
      { name: 'acme/shop:deploy.yml', state: 'ok' },
      { name: 'acme/api:ci.yml@main', state: 'ok' },
    ]);
    expect(report!.checks!.find(({ subject }) => subject === 'journal')!.says).toContain(shop.box);
  });

  it('what leaked is replaced although a workflow is disabled', async () => {
    const shop = make();
    const { fresh } = await shop.draining();
    shop.github.repository('acme/shop').workflows.set('deploy.yml', 'disabled_manually');
    await shop.rotate({ command: 'revoke', only: KEY });
    expect(shop.toy.accepts(fresh)).toBe(false);
  });
});

describe('the box', () => {
  it('is printed by the first run and by status, which says who has proved', async () => {
    const shop = make();
    const first = await shop.rotate();
    expect(first.report!.notices.join()).toContain(`box: "${shop.box}"`);
    shop.clock.advance(DAY);
    await shop.rotate({ only: KEY, force: 'true', reason: 'a test' });
    shop.clock.advance(2 * HOUR);
    const run = await shop.uses(deploy);
    await shop.rotate();
    const status = await shop.status();
    expect(status.report!.notices.join()).toContain(`box: "${shop.box}"`);
    expect(of(status).notes.join('\n')).toContain(`acme/shop:deploy.yml proved its use in acme/shop#${run.id}`);
    expect(of(status).notes.join('\n')).toContain('acme/api:ci.yml@main has not proved yet');
  });
});
