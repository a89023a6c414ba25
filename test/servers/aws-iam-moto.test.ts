import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { provider as awsIam } from '../../src/providers/aws-iam.ts';
import type { Provider } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { type Moto, moto } from './moto.ts';
import { pasted } from './pasted.ts';

/*
 * moto checks signatures and IAM policies once it is told to: npm test -- test/servers/aws-iam-moto.test.ts
 */
jest.setTimeout(600_000);

const clock = { now: () => new Date(), sleep: async () => {} };
const random = { bytes: (length: number) => new Uint8Array(length), ulid: () => '' };
const tag = 'ktabcdefgh01jy0000000000000000000000';
let server: Moto;
let foreign = '';

beforeAll(async () => {
  server = await moto();
  for (const UserName of ['deployer', 'crowded', 'keyturn']) await server.iam('CreateUser', { UserName });
  foreign = (await server.key('crowded')).accessKeyId;
});
afterAll(() => server?.stop());

function build(user: string, admin = server.boss): Provider {
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
    const wrong = { ...server.boss, secretAccessKey: new Secret('toy-example-not-a-key-wrong') };
    await expect(build('deployer', wrong).check()).rejects.toMatchObject({ code: 'PROVIDER_DENIED' });
    await expect(build('nobody').check()).rejects.toMatchObject({ code: 'PROVIDER_UNREADABLE' });
    expect(await build('deployer').revoke(key.id)).toBe('revoked');
  });

  it('needs no more than the policy of the docs, and no less', async () => {
    // moto looks at actions, never at whose.
    const policy = JSON.parse(pasted('json aws-iam').replace('arn:aws:iam::111122223333:user/deployer', '*'));
    const give = (document: object) => server.policy('keyturn', document);
    const provider = build('deployer', await server.key('keyturn'));
    const whole = async () => {
      await provider.check();
      const minted = await provider.mint({ tag });
      try {
        expect(await provider.probe(minted)).toBe('accepted');
        await provider.list!();
        await provider.deactivate!(minted.id);
      } finally {
        await provider.revoke(minted.id).catch((error: unknown) => {
          return server.iam('DeleteAccessKey', { UserName: 'deployer', AccessKeyId: minted.id }).then(() => {
            throw error;
          });
        });
      }
    };
    await give(policy);
    await whole();
    for (const [at, { Action }] of policy.Statement.entries()) {
      for (const action of [Action].flat()) {
        const Statement = policy.Statement.with(at, {
          ...policy.Statement[at],
          Action: [Action].flat().filter((one: string) => one !== action),
        });
        await give({ ...policy, Statement: Statement.filter((one: { Action: string[] }) => one.Action.length > 0) });
        await expect(whole()).rejects.toMatchObject({
          code: expect.stringMatching(/^(PROVIDER_DENIED|HTTP_REFUSED)$/),
        });
      }
    }
  });
});
