import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { signed } from '../../src/http/aws.ts';
import { provider as awsIam } from '../../src/providers/aws-iam.ts';
import type { Provider } from '../../src/rotation/ports.ts';
import { Secret } from '../../src/rotation/secret.ts';
import { type Server, startServer } from './server.ts';

/*
 * moto checks signatures and IAM policies once it is told to: KEYTURN_SUITE=1 npm test -- test/servers/aws-iam.test.ts
 */
jest.setTimeout(120_000);

const clock = { now: () => new Date(), sleep: async () => {} };
const random = { bytes: (length: number) => new Uint8Array(length), ulid: () => '' };
const tag = 'ktabcdefgh01jy0000000000000000000000';
let server: Server;
let boss = { accessKeyId: 'toy-example-not-a-key', secretAccessKey: new Secret('toy-example-not-a-key-0001') };
let foreign = '';

beforeAll(async () => {
  server = await startServer('moto');
  for (const user of ['boss', 'deployer', 'crowded']) await iam({ Action: 'CreateUser', UserName: user });
  const PolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'iam:*', Resource: '*' }],
  });
  await iam({ Action: 'PutUserPolicy', UserName: 'boss', PolicyName: 'all', PolicyDocument });
  const made = await iam({ Action: 'CreateAccessKey', UserName: 'boss' });
  const part = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(made)?.[1] ?? '';
  boss = { accessKeyId: part('AccessKeyId'), secretAccessKey: new Secret(part('SecretAccessKey')) };
  const other = await iam({ Action: 'CreateAccessKey', UserName: 'crowded' });
  foreign = /<AccessKeyId>(.*?)</.exec(other)?.[1] ?? '';
  await fetch(`${server.url}/moto-api/reset-auth`, { method: 'POST', body: '0' });
});
afterAll(() => server?.stop());

async function iam(parameters: { [name: string]: string }): Promise<string> {
  const body = new URLSearchParams({ ...parameters, Version: '2010-05-08' });
  const request = new Request(`${server.url}/`, { method: 'POST', body });
  const answer = await fetch(await signed(request, { credentials: boss, region: 'us-east-1', service: 'iam', clock }));
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${parameters['Action']}: ${answer.status}`);
  return text;
}

function build(user: string, admin = boss): Provider {
  return awsIam.build({
    options: awsIam.options.parse({ 'user-name': user, 'base-url': server.url }),
    admin: { 'access-key-id': new Secret(admin.accessKeyId), 'secret-access-key': admin.secretAccessKey },
    http: (request) => fetch(request),
    clock,
    random,
  });
}

describe('IAM and STS as moto plays them', () => {
  it('mints, proves, deactivates, revokes, and sees the key refused', async () => {
    const provider = build('deployer');
    await provider.check();
    expect(await provider.list!()).toEqual([]);
    const minted = await provider.mint({ tag });
    expect(await provider.probe(minted)).toBe('accepted');
    const wrong = { ...minted.values, 'secret-access-key': new Secret('toy-example-not-a-key') };
    expect(await provider.probe({ ...minted, values: wrong })).toBe('rejected');
    expect(await provider.list!()).toEqual([expect.objectContaining({ id: minted.id, active: true })]);
    await provider.deactivate!(minted.id);
    expect(await provider.list!()).toEqual([expect.objectContaining({ id: minted.id, active: false })]);
    expect(await provider.revoke(minted.id)).toBe('revoked');
    expect(await provider.probe(minted)).toBe('rejected');
    expect(await provider.revoke(minted.id)).toBe('gone');
    expect(await provider.list!()).toEqual([]);
  });

  it('is refused a third key, and touches neither of the two', async () => {
    const provider = build('crowded');
    const minted = await provider.mint({ tag });
    await expect(provider.mint({ tag })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
    expect((await provider.list!()).map(({ id }) => id).sort()).toEqual([foreign, minted.id].sort());
    expect(await provider.revoke(minted.id)).toBe('revoked');
    expect((await provider.list!()).map(({ id }) => id)).toEqual([foreign]);
  });

  it('is denied without the permission, with a wrong secret, and for a user that is not there', async () => {
    const key = await build('deployer').mint({ tag });
    const weak = {
      accessKeyId: key.values['access-key-id']!.reveal(),
      secretAccessKey: key.values['secret-access-key']!,
    };
    await expect(build('crowded', weak).check()).rejects.toMatchObject({ code: 'PROVIDER_DENIED' });
    await expect(build('crowded', weak).mint({ tag })).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
    const wrong = { ...boss, secretAccessKey: new Secret('toy-example-not-a-key-wrong') };
    await expect(build('deployer', wrong).check()).rejects.toMatchObject({ code: 'PROVIDER_DENIED' });
    await expect(build('nobody').check()).rejects.toMatchObject({ code: 'PROVIDER_UNREADABLE' });
    expect(await build('deployer').revoke(key.id)).toBe('revoked');
  });
});
