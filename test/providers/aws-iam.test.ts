import { describe, expect, it } from '@jest/globals';
import { provider as awsIam } from '../../src/providers/aws-iam.ts';
import type { Http } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { awsIam as fake } from '../fakes/aws-iam.ts';
import type { FakeService } from '../fakes/providers.ts';
import { wire } from '../fakes/wire.ts';
import { standingClock } from '../http/clock.ts';

const tag = 'ktabcdefgh01jy0000000000000000000000';
const random = { bytes: (length: number) => new Uint8Array(length), ulid: () => '' };
const admin = fake.admin as { readonly [part: string]: string };

function build(environment: { [name: string]: string }, between = (http: Http) => http) {
  const clock = standingClock();
  const service: FakeService = fake.start(clock);
  const counted = wire(between(service.http));
  const wrapped = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, new Secret(value)]));
  const options = awsIam.options.parse(fake.options);
  const provider = awsIam.build({
    options,
    admin: undefined,
    environment: wrapped,
    http: counted.http,
    clock,
    random,
  });
  return { provider, service, seen: counted.seen };
}

const standard = {
  AWS_ACCESS_KEY_ID: admin['access-key-id']!,
  AWS_SECRET_ACCESS_KEY: admin['secret-access-key']!,
};

/** The service, whose answers are changed on their way. */
const changed =
  (change: (text: string) => string) =>
  (http: Http): Http =>
  async (request) => {
    const { status, headers, ...answer } = await http(request).then(async (one) => ({
      status: one.status,
      headers: one.headers,
      text: await one.text(),
    }));
    return new Response(change(answer.text), { status, headers });
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

  it.each([
    ['says that there is more, and not where', (text: string) => text.replace(/<Marker>.*<\/Marker>/, '')],
    [
      'goes round in a circle',
      (text: string) =>
        text.replace(/<IsTruncated>false<\/IsTruncated>/, '<IsTruncated>true</IsTruncated><Marker>0</Marker>'),
    ],
    [
      'has a time of last use that is no time',
      (text: string) => text.replace('<Region>N/A</Region>', '<LastUsedDate>yesterday</LastUsedDate>'),
    ],
  ])('believes no list that %s', async (_, change) => {
    const { provider } = build(standard, changed(change));
    await provider.mint({ tag });
    await expect(provider.list!()).rejects.toMatchObject({ code: 'PROVIDER_UNREADABLE' });
  });

  it.each([
    'Signature expired: 20260301T120000Z is now earlier than 20260301T121500Z (20260301T122000Z - 5 min.)',
    'Signature not yet current: 20260301T123000Z is still later than 20260301T122500Z (20260301T122000Z + 5 min.)',
  ])('calls no key dead for a clock that is wrong: %s', async (message) => {
    const { provider } = build(
      standard,
      changed((text) => text.replace('</Code>', `</Code><Message>${message}</Message>`)),
    );
    const { id, values } = await provider.mint({ tag });
    const wrong = { id, values: { ...values, 'secret-access-key': new Secret('toy-example-not-a-key-other') } };
    expect(await provider.probe(wrong)).toBe('inconclusive');
  });
});
