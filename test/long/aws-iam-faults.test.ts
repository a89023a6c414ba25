import { expect, it } from '@jest/globals';
import type { Clock } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { signed } from '../../src/vendors/aws-sigv4.ts';
import { awsIam } from '../fakes/aws-iam.ts';
import { type Counterpart, nothingSwept, type Phase, sweep, Whole } from '../servers/whole.ts';

// The same on moto, at fewer requests: test/servers/aws-iam-whole.test.ts.
const admin = awsIam.admin as { readonly [part: string]: string };
const sts = 'https://sts.us-east-1.amazonaws.com';

async function begin(seed: number): Promise<Whole> {
  let stage: Whole | undefined;
  const clock: Clock = { now: () => stage?.time.now() ?? new Date(), sleep: async () => {} };
  const { http, live, foreign } = awsIam.start(clock);
  const counterpart: Counterpart = {
    secret: `
provider: aws-iam
options: { user-name: deployer }
admin: { access-key-id: BOSS_ID, secret-access-key: BOSS_SECRET }
values: { access-key-id: SHOP_ID, secret-access-key: SHOP_SECRET }`,
    environment: { BOSS_ID: admin['access-key-id']!, BOSS_SECRET: admin['secret-access-key']! },
    names: ['SHOP_ID', 'SHOP_SECRET'],
    origins: [sts, 'https://iam.amazonaws.com'],
    http,
    async accepts([id, secret]) {
      const credentials = { accessKeyId: id!, secretAccessKey: new Secret(secret!) };
      const request = new Request(`${sts}/?Action=GetCallerIdentity&Version=2011-06-15`);
      return (await http(await signed(request, { credentials, region: 'us-east-1', service: 'sts', clock }))).ok;
    },
    live: async () => live().map((id) => ({ id })),
    end: async (id) => {
      await ask('DeleteAccessKey', id);
    },
  };
  async function ask(Action: string, AccessKeyId: string): Promise<void> {
    const credentials = {
      accessKeyId: admin['access-key-id']!,
      secretAccessKey: new Secret(admin['secret-access-key']!),
    };
    const body = new URLSearchParams({ Action, UserName: 'deployer', AccessKeyId, Version: '2010-05-08' });
    const request = new Request('https://iam.amazonaws.com/', { method: 'POST', body });
    await http(await signed(request, { credentials, region: 'us-east-1', service: 'iam', clock }));
  }
  // Two of two are wanted for the rotation: what somebody made manually goes first.
  for (const id of foreign) await ask('DeleteAccessKey', id);
  stage = await Whole.begin(counterpart, seed);
  return stage;
}

it.each<Phase>(['rotating', 'revoking'])(
  'faulted at every request of a run that is %s, in every way where it changes something, a user of two keys at most keeps one that works, and soon has one',
  async (phase) => {
    const swept = nothingSwept();
    await sweep(begin, phase, swept, (_, fate, label) => fate === 'killed after' || !/^(GET|HEAD) /.test(label));
    process.stdout.write(`${phase}: ${swept.schedules} schedules, a human asked ${swept.humans} times\n`);
    expect(swept.found).toEqual([]);
    expect(swept.schedules).toBeGreaterThan(50);
  },
  900_000,
);
