import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DAY } from '../http-faults/stage.ts';
import { expectNoLeak, leaks } from '../leaks.ts';
import { type Moto, moto } from './moto.ts';
import { asTold, type Counterpart, nothingSwept, real, sweep, Whole } from './whole.ts';

/*
 * Whole rotations of IAM access keys on moto, which checks signatures and policies:
 * npm test -- test/servers/aws-iam-whole.test.ts
 */
jest.setTimeout(600_000);

let server: Moto;
let users = 0;
beforeAll(async () => {
  server = await moto();
});
afterAll(() => server?.stop());

type User = { readonly name: string; readonly counterpart: Counterpart; readonly manual: readonly string[] };

/** A new IAM user, with as many keys as somebody made manually. */
async function user(made = 0): Promise<User> {
  const name = `deployer-${++users}`;
  await server.iam('CreateUser', { UserName: name });
  const manual: string[] = [];
  for (let n = 0; n < made; n++) manual.push((await server.key(name)).accessKeyId);
  const counterpart: Counterpart = {
    secret: `
provider: aws-iam
options: { user-name: ${name}, base-url: "${server.url}" }
admin: { access-key-id: BOSS_ID, secret-access-key: BOSS_SECRET }
values: { access-key-id: SHOP_ID, secret-access-key: SHOP_SECRET }`,
    environment: { BOSS_ID: server.boss.accessKeyId, BOSS_SECRET: server.boss.secretAccessKey.reveal() },
    names: ['SHOP_ID', 'SHOP_SECRET'],
    origins: [server.url],
    http: real,
    accepts: ([id, secret]) => server.accepts(id!, secret!),
    live: async () => (await server.keys(name)).map((id) => ({ id })),
    end: (id) => server.iam('DeleteAccessKey', { UserName: name, AccessKeyId: id }).then(() => {}),
  };
  return { name, counterpart, manual };
}

const begin = async (seed: number) => Whole.begin((await user()).counterpart, seed);
/** At AWS or in a secret; the journal's own commits say nothing to anybody else. */
const changes = (label: string) => /^POST |^PUT .*secrets/.test(label);

/** A stage whose second rotation is due. */
async function due(): Promise<Whole> {
  const stage = await begin(1);
  await stage.run();
  stage.time.advance(88 * DAY);
  return stage;
}

describe('a rotation of an IAM key on moto', () => {
  it('replaces the adopted key: two live while they overlap, then exactly the old one is refused', async () => {
    const { counterpart, manual } = await user(1);
    const stage = await Whole.begin(counterpart, 1, manual[0]);
    stage.time.advance(90 * DAY);
    expect((await stage.run(undefined, { force: 'now' })).failures).toEqual([]);
    const first = stage.held;
    expect((await stage.ids()).sort()).toEqual([...manual, first[0]].sort());
    stage.time.advance(DAY);
    expect((await stage.run()).failures).toEqual([]);
    expect(await stage.ids()).toEqual([first[0]]);
    expect(await stage.unsettled()).toBeUndefined();

    stage.time.advance(88 * DAY);
    await stage.run();
    expect(await counterpart.accepts(first)).toBe(true);
    expect(await counterpart.accepts(stage.held)).toBe(true);
    stage.time.advance(DAY);
    await stage.run();
    expect(await counterpart.accepts(first)).toBe(false);
    expect(await stage.unsettled()).toBeUndefined();
    expect(stage.wrong).toEqual([]);
    // An id is no secret, and all of an account begin alike.
    for (const id of [server.boss.accessKeyId, ...manual, ...stage.written[0]!]) leaks.allow(id);
    expectNoLeak(stage.github.file('acme/shop', 'keyturn-journal', 'journal.json') ?? '');
  });

  it('removes its own orphan of a crashed run, by its id, and nothing else', async () => {
    const stage = await due();
    const [old] = await stage.ids();
    // Its id is in the journal, its value nowhere.
    await stage.run({ fate: 'killed before', label: 'PUT /repos/acme/shop/actions/secrets/KEYTURN_PENDING' });
    const orphan = (await stage.ids()).find((id) => id !== old);
    expect(orphan).toBeDefined();
    expect(stage.held[0]).toBe(old);
    stage.time.advance(DAY);
    const { failures } = await stage.run();
    expect(failures).toEqual([]);
    expect(await stage.ids()).not.toContain(orphan);
    expect(await stage.ids()).toContain(old);
    expect((await stage.ids()).length).toBe(2);
    stage.time.advance(DAY);
    await stage.run();
    expect(await stage.unsettled()).toBeUndefined();
    expect(stage.wrong).toEqual([]);
  });

  it('touches nothing where a foreign second key takes the place, and says which it is', async () => {
    const { name, counterpart } = await user();
    const stage = await Whole.begin(counterpart);
    await stage.run();
    stage.time.advance(88 * DAY);
    const foreign = (await server.key(name)).accessKeyId;
    const before = { ids: await stage.ids(), written: stage.written };
    const { failures, requests } = await stage.run();
    expect(failures).toEqual([
      expect.objectContaining({
        code: 'PROVIDER_FULL',
        message: expect.stringMatching(new RegExp(`${name} allows 2 at once and has 2: ${foreign} is not Keyturn's`)),
        hint: expect.stringContaining(`adopt: ${foreign}`),
      }),
    ]);
    expect(requests.filter(changes)).toEqual([]);
    expect({ ids: await stage.ids(), written: stage.written }).toEqual(before);
    await counterpart.end(foreign);
    stage.time.advance(DAY);
    expect((await stage.run()).failures).toEqual([]);
  });

  it('touches nothing at first contact where both keys are foreign, and names them', async () => {
    const { counterpart, manual } = await user(2);
    const stage = await Whole.begin(counterpart);
    const { failures, requests } = await stage.run();
    expect(failures[0]!.code).toBe('PROVIDER_FULL');
    for (const id of manual) expect(failures[0]!.message).toContain(id);
    expect(requests.filter(changes)).toEqual([]);
    expect(await stage.ids()).toEqual(manual);
  });

  it('ends no key whose mint was never journalled: a human is told which one is new', async () => {
    const stage = await due();
    const [old] = await stage.ids();
    await stage.run({ fate: 'answer lost', label: 'POST /' });
    const orphan = (await stage.ids()).find((id) => id !== old);
    stage.time.advance(DAY);
    const { failures } = await stage.run();
    expect(failures[0]).toMatchObject({
      code: 'NEEDS_HUMAN',
      message: expect.stringContaining(`did not list ${orphan} before`),
    });
    expect(await stage.ids()).toContain(orphan);
    await asTold(stage);
    expect(await stage.ids()).not.toContain(orphan);
    expect(await stage.unsettled()).toBeUndefined();
    expect(stage.wrong).toEqual([]);
  });
});

it('faulted at everything that it changes, in every way, it leaves a working key, and soon one key', async () => {
  const swept = nothingSwept();
  await sweep(
    begin,
    'rotating',
    swept,
    (_, fate, label) => changes(label) || (fate === 'killed after' && /^GET .$|journal/.test(label)),
  );
  await sweep(begin, 'revoking', swept, (_, __, label) => label === 'POST /');
  process.stdout.write(`${swept.schedules} schedules, a human asked ${swept.humans} times\n`);
  expect(swept.found).toEqual([]);
  expect(swept.schedules).toBeGreaterThan(35);
  expect(swept.humans).toBeGreaterThan(0);
});
