import { describe, expect, it } from '@jest/globals';
import { awsSecretsManager } from '../../src/destinations/aws-secrets-manager.ts';
import { memberString, withMember } from '../../src/destinations/json-member.ts';
import type { Destination } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { FakeSecretsManager, refused } from '../fakes/aws-secrets-manager.ts';
import { fault } from '../fault.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import { awsVariables, contextOf } from './context.ts';

const value = new Secret('toy-example-not-a-key-0001 "ü"\n2');
const shared = '{ "a": 12345678901234567890, "key":"old" ,"z":{"key":"[,}"}}';

function start(variables: { [name: string]: string } = {}) {
  const clock = steppingClock();
  const fake = new FakeSecretsManager(clock);
  fake.put('shop/json', shared);
  fake.put('shop/key', 'by hand');
  // A context is one run's: two of them are two runs.
  const at = async (options: object): Promise<Destination> => {
    const context = contextOf((request) => fake.http(request), clock, { ...awsVariables, ...variables });
    const [address] = await awsSecretsManager.expand(
      awsSecretsManager.options.parse(options),
      { values: { value: 'API_KEY' } },
      context,
    );
    return awsSecretsManager.build(address!, context);
  };
  return { clock, fake, at };
}

describe('a field of a JSON secret', () => {
  it('is set without touching a byte of the others', async () => {
    const { fake, at } = start();
    const destination = await at({ 'secret-id': 'shop/json', field: 'key' });
    await destination.write(value);
    expect(fake.current('shop/json')).toBe(shared.replace('"old"', JSON.stringify(value.reveal())));
    expect((await destination.read!())!.equals(value)).toBe(true);
    expect(fake.stages('shop/json')).toEqual(['AWSCURRENT', 'AWSPREVIOUS']);
  });

  it('survives another writer at any moment: both updates are there', async () => {
    for (let moment = 0; moment < 6; moment++) {
      const { fake, at } = start();
      const other = await at({ 'secret-id': 'shop/json', field: 'a' });
      const mine = await at({ 'secret-id': 'shop/json', field: 'key' });
      let asked = 0;
      let wrote: Promise<unknown> = Promise.resolve();
      const { http } = fake;
      let inside = false;
      fake.http = http;
      fake.before = () => {
        if (!inside && asked++ === moment) {
          inside = true;
          wrote = other.write(new Secret('theirs'));
        }
        return undefined;
      };
      await Promise.all([mine.write(value), wrote]);
      await wrote;
      expect(memberString(fake.current('shop/json')!, 'key')).toBe(value.reveal());
      if (inside) expect(memberString(fake.current('shop/json')!, 'a')).toBe('theirs');
      expect(fake.stages('shop/json')).not.toContain('AWSPENDING');
    }
  });

  it.each(['[1]', '"text"', 'text', 'null', ''])('is refused in %j', async (text) => {
    const { fake, at } = start();
    fake.put('shop/list', text);
    const destination = await at({ 'secret-id': 'shop/list', field: 'key' });
    expect((await fault(destination.preflight())).code).toBe('DESTINATION_DENIED');
    expect((await fault(destination.write(value))).code).toBe('DESTINATION_DENIED');
    expect(fake.current('shop/list')).toBe(text);
  });

  it.each([
    ['{}', 'k', '{"k":"v"}'],
    ['{ }', 'k', '{ "k":"v"}'],
    ['{"k":{"k":1},"b":[1,{"k":2}]}', 'k', '{"k":"v","b":[1,{"k":2}]}'],
    ['{"b":[1,{"k":2}]}\n', 'k', '{"b":[1,{"k":2}],"k":"v"}\n'],
    ['{"a\\"k\\":":1e400, "\\u006b" : true }', 'k', '{"a\\"k\\":":1e400, "\\u006b" : "v" }'],
    ['{"x":1}', '__proto__', '{"x":1,"__proto__":"v"}'],
  ])('%s with %s set is %s', (text, name, after) => {
    expect(withMember(text, name, 'v')).toBe(after);
    expect(memberString(after, name)).toBe('v');
  });
});

describe('a whole secret', () => {
  it('goes through AWSPENDING, is promoted once, and leaves no label behind', async () => {
    const { fake, at } = start();
    await (await at({ 'secret-id': 'shop/key' })).write(value);
    expect(fake.seen).toEqual([
      'GetSecretValue',
      'PutSecretValue',
      'UpdateSecretVersionStage',
      'UpdateSecretVersionStage',
      'GetSecretValue',
    ]);
    expect(fake.stages('shop/key')).toEqual(['AWSCURRENT', 'AWSPREVIOUS']);
  });

  it('is one version, whichever answer is lost and however often it is asked again', async () => {
    for (let lost = 0; lost < 5; lost++) {
      const { fake, at } = start();
      let left = 9;
      fake.after = () => (fake.seen.length - 1 >= lost && left-- > 0 ? new Response('', { status: 500 }) : undefined);
      const destination = await at({ 'secret-id': 'shop/key' });
      expect((await fault(destination.write(value))).code).toBe('HTTP_UNKNOWN');
      fake.after = () => undefined;
      await destination.write(value);
      expect(fake.current('shop/key')).toBe(value.reveal());
      expect(fake.secrets.get('shop/key')).toHaveLength(2);
      expect(fake.stages('shop/key')).toEqual(['AWSCURRENT', 'AWSPREVIOUS']);
    }
  });

  it('waits when it is throttled', async () => {
    const { fake, at } = start();
    let left = 3;
    fake.before = () => (left-- > 0 ? refused('ThrottlingException') : undefined);
    await (await at({ 'secret-id': 'shop/key' })).write(value);
    expect(fake.current('shop/key')).toBe(value.reveal());
  });

  it.each([
    ['AccessDeniedException', 'DESTINATION_DENIED', 'secretsmanager:GetSecretValue'],
    ['ExpiredTokenException', 'DESTINATION_DENIED', 'AWS_SESSION_TOKEN'],
    ['KMSAccessDeniedException', 'HTTP_REFUSED', undefined],
  ])('refused with %s is %s', async (type, code, hint) => {
    const { fake, at } = start();
    fake.before = () => refused(type);
    const error = await fault((await at({ 'secret-id': 'shop/key' })).write(value));
    expect(error.code).toBe(code);
    if (hint !== undefined) expect(error.hint).toContain(hint);
  });

  it('is not made unless that is asked for', async () => {
    const { fake, at } = start();
    const destination = await at({ 'secret-id': 'shop/none' });
    expect((await fault(destination.preflight())).code).toBe('DESTINATION_MISSING');
    expect((await fault(destination.write(value))).code).toBe('DESTINATION_MISSING');
    expect(fake.secrets.has('shop/none')).toBe(false);
  });

  it('without a value gets its first one', async () => {
    const { fake, at } = start();
    fake.put('shop/empty');
    const destination = await at({ 'secret-id': 'shop/empty' });
    expect(await destination.preflight()).toEqual({});
    await destination.write(value);
    expect(fake.current('shop/empty')).toBe(value.reveal());
    expect(fake.stages('shop/empty')).toEqual(['AWSCURRENT']);
  });

  it.each([
    [{ RotationEnabled: true }, 'DESTINATION_DENIED'],
    [{ OwningService: 'rds' }, 'DESTINATION_DENIED'],
    [{ DeletedDate: 1 }, 'DESTINATION_MISSING'],
  ])('that AWS says is %j is left alone', async (described, code) => {
    const { fake, at } = start();
    fake.described = described;
    expect((await fault((await at({ 'secret-id': 'shop/key' })).preflight())).code).toBe(code);
  });

  it('needs a region from somewhere', async () => {
    const { at } = start({ AWS_REGION: '' });
    expect((await fault(at({ 'secret-id': 'shop/key' }))).code).toBe('CONFIG_INVALID');
    const arn = 'arn:aws:secretsmanager:us-east-2:123456789012:secret:shop/key-AbCdEf';
    expect((await at({ 'secret-id': arn })).address.key).toContain('us-east-2');
  });
});
