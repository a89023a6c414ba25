import { describe, expect, it } from '@jest/globals';
import { provider as awsIam } from '../../src/providers/aws-iam.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { awsIam as fake } from '../fakes/aws-iam.ts';
import type { FakeService } from '../fakes/providers.ts';
import { wire } from '../fakes/wire.ts';
import { standingClock } from '../http/clock.ts';

const tag = 'ktabcdefgh01jy0000000000000000000000';
const random = { bytes: (length: number) => new Uint8Array(length), ulid: () => '' };
const admin = fake.admin as { readonly [part: string]: string };

function build(environment: { [name: string]: string }) {
  const clock = standingClock();
  const service: FakeService = fake.start(clock);
  const between = wire(service.http);
  const wrapped = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, new Secret(value)]));
  const options = awsIam.options.parse(fake.options);
  const provider = awsIam.build({
    options,
    admin: undefined,
    environment: wrapped,
    http: between.http,
    clock,
    random,
  });
  return { provider, service, seen: between.seen };
}

const standard = {
  AWS_ACCESS_KEY_ID: admin['access-key-id']!,
  AWS_SECRET_ACCESS_KEY: admin['secret-access-key']!,
};

describe('aws-iam', () => {
  it('takes the standard variables where no admin is named, the session token too', async () => {
    const { provider, seen } = build({ ...standard, AWS_SESSION_TOKEN: 'toy-example-not-a-key-session' });
    await provider.check();
    expect(seen[0]!.text).toContain('x-amz-security-token: toy-example-not-a-key-session');
    expect(seen[0]!.text).toContain('SignedHeaders=host;x-amz-date;x-amz-security-token,');
  });

  it('says which variables are missing', async () => {
    const { provider } = build({ AWS_ACCESS_KEY_ID: 'toy-example' });
    await expect(provider.check()).rejects.toMatchObject({ code: 'ENVIRONMENT_MISSING' });
  });

  it('is refused a third key, and ends none to make room', async () => {
    const { provider, service } = build(standard);
    const { id } = await provider.mint({ tag });
    await expect(provider.mint({ tag })).rejects.toMatchObject({
      code: 'HTTP_REFUSED',
      hint: expect.stringContaining('aws iam list-access-keys --user-name deployer'),
    });
    expect(service.live()).toEqual([...service.foreign, id]);
  });
});
