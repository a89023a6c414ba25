import { describe, expect, it } from '@jest/globals';
import { awsSsmParameter } from '../../src/destinations/aws-ssm-parameter.ts';
import type { Destination } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { refused } from '../fakes/aws-secrets-manager.ts';
import { FakeParameterStore } from '../fakes/aws-ssm.ts';
import { fault } from '../fault.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import { awsVariables, contextOf } from './context.ts';

const value = new Secret('toy-example-not-a-key-0001 "ü"\n2');

function start() {
  const clock = steppingClock();
  const fake = new FakeParameterStore(clock);
  fake.put('/shop/api', 'by hand', 'alias/shop');
  const context = contextOf((request) => fake.http(request), clock, awsVariables);
  const at = async (options: object): Promise<Destination> => {
    const parsed = awsSsmParameter.options.parse({ name: '/shop/api', ...options });
    const [address] = await awsSsmParameter.expand(parsed, { values: { value: 'API_KEY' } }, context);
    return awsSsmParameter.build(address!, context);
  };
  return { clock, fake, at, context };
}

describe('a parameter', () => {
  it('keeps its own KMS key: an overwrite that names none would go over to the default one', async () => {
    const { fake, at } = start();
    await (await at({})).write(value);
    expect(fake.current('/shop/api')).toMatchObject({ text: value.reveal(), keyId: 'alias/shop' });
  });

  it('whose key is named need not be described', async () => {
    const { fake, at } = start();
    const destination = await at({ 'kms-key': 'alias/other' });
    await destination.preflight();
    await destination.write(value);
    expect(fake.current('/shop/api')?.keyId).toBe('alias/other');
    expect(fake.seen).not.toContain('DescribeParameters');
  });

  it('is refused in preflight where its key may not be seen, with both ways out', async () => {
    const { fake, at } = start();
    fake.before = (action) => (action === 'DescribeParameters' ? refused('AccessDeniedException') : undefined);
    const error = await fault((await at({})).preflight());
    expect(error.code).toBe('DESTINATION_DENIED');
    expect(error.hint).toContain('ssm:DescribeParameters');
  });

  it('is not written where its description is not shown: it could go over to the default key', async () => {
    const { fake, at } = start();
    fake.before = (action) => (action === 'DescribeParameters' ? Response.json({ Parameters: [] }) : undefined);
    const destination = await at({});
    const error = await fault(destination.preflight());
    expect(error).toMatchObject({ code: 'DESTINATION_DENIED', hint: expect.stringContaining('kms-key') });
    expect((await fault(destination.write(value))).code).toBe('DESTINATION_DENIED');
    expect(fake.current('/shop/api')).toMatchObject({ text: 'by hand', keyId: 'alias/shop' });
  });

  it('is made with its tags, in one request; later writes leave the tags alone', async () => {
    const { fake, at } = start();
    const destination = await at({ name: '/shop/new', create: true, tags: { team: 'shop' } });
    await destination.write(value);
    await destination.write(new Secret('toy-2'));
    expect(fake.parameters.get('/shop/new')).toMatchObject({ type: 'SecureString', tags: { team: 'shop' } });
    expect(fake.parameters.get('/shop/new')?.versions).toHaveLength(2);
  });

  it('that somebody else makes at the same time is written all the same', async () => {
    const { fake, at } = start();
    fake.before = (action) => {
      if (action === 'PutParameter' && !fake.parameters.has('/shop/new')) fake.put('/shop/new', 'theirs');
      return undefined;
    };
    await (await at({ name: '/shop/new', create: true })).write(value);
    expect(fake.current('/shop/new')?.text).toBe(value.reveal());
  });

  it('that is not encrypted is refused before anything is minted', async () => {
    const { fake, at } = start();
    fake.put('/shop/plain', 'by hand', '', 'String');
    const destination = await at({ name: '/shop/plain' });
    const error = await fault(destination.preflight());
    expect(error).toMatchObject({ code: 'DESTINATION_DENIED', hint: expect.stringContaining('delete-parameter') });
    expect((await fault(destination.write(value))).code).toBe('DESTINATION_DENIED');
    expect(fake.current('/shop/plain')?.text).toBe('by hand');
  });

  it.each([
    [undefined, 4_096],
    ['standard', 4_096],
    ['advanced', 8_192],
    ['intelligent-tiering', 8_192],
  ])('of tier %s holds %d bytes', async (tier, limit) => {
    const { fake, at } = start();
    const destination = await at(tier === undefined ? {} : { tier });
    const full = new Secret('k'.repeat(limit));
    expect(() => destination.fits(limit, full)).not.toThrow();
    expect(() => destination.fits(limit + 1)).toThrow(expect.objectContaining({ code: 'VALUE_UNFIT' }));
    await destination.write(full);
    expect(fake.current('/shop/api')?.text).toHaveLength(limit);
  });

  it('cannot hold what looks like a reference to another one', async () => {
    const { fake, at } = start();
    const destination = await at({});
    const odd = new Secret('a{{\nssm:/other}}b');
    expect(() => destination.fits(odd.bytes)).not.toThrow();
    expect(() => destination.fits(odd.bytes, odd)).toThrow(expect.objectContaining({ code: 'VALUE_UNFIT' }));
    expect((await fault(destination.write(odd))).code).toBe('VALUE_UNFIT');
    expect(fake.seen).toEqual([]);
  });

  it('of a credential with several values is one for each below the name', async () => {
    const { context } = start();
    const pair = { values: { id: 'KEY_ID', secret: 'KEY_SECRET' } };
    const names = async (name: string) =>
      (await awsSsmParameter.expand(awsSsmParameter.options.parse({ name }), pair, context)).map((one) => one['name']);
    expect(await names('/shop/aws')).toEqual(['/shop/aws/KEY_ID', '/shop/aws/KEY_SECRET']);
    expect((await fault(names('flat'))).code).toBe('CONFIG_INVALID');
  });

  it.each(['', '/', '/a/', 'a b', '/a//b', 'arn:aws:ssm:eu-west-1:1:parameter/a'])('has no name like %j', (name) =>
    expect(awsSsmParameter.options.safeParse({ name }).success).toBe(false),
  );
});
