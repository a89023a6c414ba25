/** A journal in a file, so that no GitHub says what time it is: the provider does, which refuses what is signed by another. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { compose } from '../../src/compose/compose.ts';
import type { World } from '../../src/compose/world.ts';
import { load } from '../../src/config/load.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { reconcile } from '../../src/rotation/run/reconcile.ts';
import { signed } from '../../src/vendors/aws-sigv4.ts';
import { awsIam } from '../fakes/aws-iam.ts';
import { steppingClock } from '../http/stepping-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const text = `
journal: { file: journal.json }
policy: { max-age: 90d, overlap: 24h, lead: 3d, quiet: 1h }
secrets:
  SHOP:
    provider: aws-iam
    options: { user-name: deployer }
    admin: { access-key-id: BOSS_ID, secret-access-key: BOSS_SECRET }
    values: { access-key-id: SHOP_ID, secret-access-key: SHOP_SECRET }
    destinations: [ { dotenv: { file: shop.env } } ]
`;

/** `ahead`: how far this machine is ahead of AWS, in milliseconds; may change from run to run. */
async function stage(ahead: number) {
  const right = steppingClock();
  const aws = awsIam.start(right);
  const directory = mkdtempSync(join(tmpdir(), 'clock-'));
  folders.push(directory);
  const { admin } = awsIam as { admin: { readonly [part: string]: string } };
  // It holds one of the two places.
  const credentials = {
    accessKeyId: admin['access-key-id']!,
    secretAccessKey: new Secret(admin['secret-access-key']!),
  };
  const form = new URLSearchParams({ Action: 'DeleteAccessKey', UserName: 'deployer', AccessKeyId: aws.foreign[0]! });
  const ending = new Request('https://iam.amazonaws.com/', { method: 'POST', body: form });
  await aws.http(await signed(ending, { credentials, region: 'us-east-1', service: 'iam', clock: right }));
  const environment = { BOSS_ID: admin['access-key-id'], BOSS_SECRET: admin['secret-access-key'] };
  const configuration = await load(text, { environment });
  const none = { token: undefined, journalToken: undefined, clientId: undefined, privateKey: undefined };
  let count = 0;
  const here = {
    ahead,
    clock: right,
    live: aws.live,
    journal: join(directory, 'journal.json'),
    /** The id of the key that the destination holds. */
    held: () => /SHOP_ID="?([\w-]+)/.exec(readFileSync(join(directory, 'shop.env'), 'utf8'))?.[1],
    async run() {
      const machine = { ...right, now: () => new Date(right.now().getTime() + here.ahead) };
      const world: World = {
        http: aws.http,
        clock: machine,
        environment,
        directory,
        random: { bytes: (length) => new Uint8Array(length).map((_, at) => (at * 7 + count++ * 13) % 256) },
        progress: () => undefined,
      };
      const ports = await compose(configuration, { ...none, pending: undefined }, world);
      return reconcile(ports, configuration.targets, configuration.targets);
    },
  };
  writeFileSync(join(directory, 'shop.env'), '');
  return here;
}

const errorsOf = ({ outcomes }: Awaited<ReturnType<typeof reconcile>>) =>
  outcomes.flatMap(({ error }) => (error ? [`${error.code}: ${error.message}`] : []));

describe.each([20_000, -20_000, 45_000, -45_000, 10 * MINUTE, -10 * MINUTE, 2 * DAY, -2 * DAY])(
  'with a journal in a file of a machine that is %i ms ahead',
  (ahead) => {
    it('AWS accepts the signatures, and a key is minted', async () => {
      const { run, live, held } = await stage(ahead);
      const result = await run();
      expect(errorsOf(result)).toEqual([]);
      expect(live()).toHaveLength(1);
      expect(held()).toBe(live()[0]);
      const says = result.notices.filter((each) => each.includes("iam.amazonaws.com's"));
      expect(says).toHaveLength(Math.abs(ahead) > 2 * MINUTE ? 1 : 0);
    });

    it('the next day’s run goes on, or says that the clock is wrong, and touches nothing', async () => {
      const { run, live, held, clock } = await stage(ahead);
      await run();
      const before = live();
      clock.advance(DAY);
      const ended = await run().catch((error: unknown) => error);
      if (ahead === -2 * DAY) {
        expect(ended).toBeInstanceOf(KeyturnError);
        expect(ended).toMatchObject({ code: 'JOURNAL_FUTURE', hint: expect.stringContaining('date -u') });
      } else expect(errorsOf(ended as Awaited<ReturnType<typeof run>>)).toEqual([]);
      expect(live()).toEqual(before);
      expect(held()).toBe(before[0]);
    });
  },
);

describe('a journal in a file', () => {
  it('goes on when the clock of its machine is set right', async () => {
    const here = await stage(-2 * DAY);
    await here.run();
    here.ahead = 0;
    here.clock.advance(DAY);
    expect(errorsOf(await here.run())).toEqual([]);
  });

  it('that was written by a clock which ran ahead is not believed until its time has come', async () => {
    const here = await stage(2 * DAY);
    await here.run();
    here.ahead = 0;
    here.clock.advance(HOUR);
    await expect(here.run()).rejects.toMatchObject({ code: 'JOURNAL_FUTURE' });
    here.clock.advance(2 * DAY);
    expect(errorsOf(await here.run())).toEqual([]);
  });
});
