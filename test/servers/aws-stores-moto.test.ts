import { readFileSync } from 'node:fs';
import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import {
  DescribeParametersCommand,
  GetParameterCommand,
  ListTagsForResourceCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { awsSecretsManager } from '../../src/destinations/aws-secrets-manager.ts';
import { awsSsmParameter } from '../../src/destinations/aws-ssm-parameter.ts';
import type { DestinationModule } from '../../src/destinations/destination.ts';
import type { Destination } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { signed } from '../../src/vendors/aws-sigv4.ts';
import { contextOf, realClock } from '../destinations/context.ts';
import { type Server, startServer } from './server.ts';

/*
 * Writes to moto, and asks AWS's own SDK what stands there:
 *   npm test -- test/servers/aws-stores-moto.test.ts
 */
jest.setTimeout(600_000);

const region = 'eu-west-1';
const root = { id: 'toy-example-not-a-key', secret: 'toy-example-not-a-key-0001' };
const odd = 'toy-example-not-a-key "ü"\n\\n 😀 <&> \u2028';

let server: Server;
let secrets: SecretsManagerClient;
let parameters: SSMClient;
beforeAll(async () => {
  server = await startServer('moto');
  const client = {
    region,
    endpoint: server.url,
    credentials: { accessKeyId: root.id, secretAccessKey: root.secret },
  };
  secrets = new SecretsManagerClient(client);
  parameters = new SSMClient(client);
});
afterAll(() => {
  secrets?.destroy();
  parameters?.destroy();
  server?.stop();
});

async function at<Options>(module: DestinationModule<Options>, options: object, who = root): Promise<Destination> {
  const context = contextOf(fetch, realClock, {
    AWS_ACCESS_KEY_ID: who.id,
    AWS_SECRET_ACCESS_KEY: who.secret,
    AWS_REGION: region,
    AWS_ENDPOINT_URL: server.url,
  });
  const parsed = module.options.parse(options);
  const [address] = await module.expand(parsed, { values: { value: 'API_KEY' } }, context);
  return module.build(address!, context);
}

// Named, because moto's default is the version that was current first, whatever was promoted since; AWS's is AWSCURRENT.
const held = async (SecretId: string) =>
  (await secrets.send(new GetSecretValueCommand({ SecretId, VersionStage: 'AWSCURRENT' }))).SecretString;
const stagesOf = async (SecretId: string) =>
  (await secrets.send(new DescribeSecretCommand({ SecretId }))).VersionIdsToStages ?? {};

describe('Secrets Manager', () => {
  it('makes a secret, replaces it, and leaves the stages as AWS itself would', async () => {
    const destination = await at(awsSecretsManager, {
      'secret-id': 'shop/made',
      create: true,
      'kms-key': 'alias/shop',
    });
    expect(await destination.preflight()).toEqual({});
    await destination.write(new Secret('toy-example-not-a-key-first'));
    const before = Date.now();
    const when = await destination.write(new Secret(odd));
    expect(when.getTime()).toBeGreaterThanOrEqual(before - 1_000);
    expect(when.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
    expect(await held('shop/made')).toBe(odd);
    expect((await destination.read!())!.reveal()).toBe(odd);
    const stages = await stagesOf('shop/made');
    expect(Object.values(stages).flat().sort()).toEqual(['AWSCURRENT', 'AWSPREVIOUS']);
    await destination.write(new Secret(odd));
    expect(await stagesOf('shop/made')).toEqual(stages);
    const described = await secrets.send(new DescribeSecretCommand({ SecretId: 'shop/made' }));
    expect(described.KmsKeyId).toBe('alias/shop');
  });

  it('does not make one that it was not asked to make', async () => {
    const destination = await at(awsSecretsManager, { 'secret-id': 'shop/none' });
    await expect(destination.preflight()).rejects.toMatchObject({ code: 'DESTINATION_MISSING' });
    await expect(destination.write(new Secret('toy-example'))).rejects.toMatchObject({ code: 'DESTINATION_MISSING' });
  });

  it('keeps both of two fields that two runs write at once, and the rest as it was', async () => {
    const SecretId = 'shop/json';
    const before = '{"kept": 12345678901234567890, "a": "old"}';
    await secrets.send(new CreateSecretCommand({ Name: SecretId, SecretString: before }));
    for (let round = 0; round < 10; round++) {
      const [a, b] = await Promise.all(
        ['a', 'b'].map((field) => at(awsSecretsManager, { 'secret-id': SecretId, field })),
      );
      await Promise.all([a!.write(new Secret(`toy-a-${round}`)), b!.write(new Secret(`toy-b-${round}`))]);
      const text = String(await held(SecretId));
      expect(JSON.parse(text)).toMatchObject({ a: `toy-a-${round}`, b: `toy-b-${round}` });
      expect(text).toContain('"kept": 12345678901234567890');
    }
    expect(Object.values(await stagesOf(SecretId)).flat()).not.toContain('AWSPENDING');
  });
});

describe('SSM', () => {
  const parameter = async (Name: string) =>
    (await parameters.send(new GetParameterCommand({ Name, WithDecryption: true }))).Parameter;
  const keyOf = async (name: string) => {
    const filter = { Key: 'Name', Values: [name] };
    const found = await parameters.send(new DescribeParametersCommand({ ParameterFilters: [filter] }));
    return found.Parameters?.[0]?.KeyId;
  };

  it('makes a parameter with its tags, replaces it, and is read by the SDK', async () => {
    const options = { name: '/shop/made', create: true, tags: { team: 'shop' }, tier: 'advanced' };
    const destination = await at(awsSsmParameter, options);
    expect(await destination.preflight()).toEqual({});
    await destination.write(new Secret('toy-example-not-a-key-first'));
    const before = Date.now();
    const when = await destination.write(new Secret(odd));
    expect(when.getTime()).toBeGreaterThanOrEqual(before - 1_000);
    expect(when.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
    expect(await parameter('/shop/made')).toMatchObject({ Value: odd, Type: 'SecureString', Version: 2 });
    expect((await destination.read!())!.reveal()).toBe(odd);
    await destination.write(new Secret(odd));
    expect((await parameter('/shop/made'))?.Version).toBe(2);
    expect((await destination.updatedAt!())!.getTime()).toBe(when.getTime());
    const tags = { ResourceType: 'Parameter', ResourceId: '/shop/made' } as const;
    const { TagList } = await parameters.send(new ListTagsForResourceCommand(tags));
    expect(TagList).toEqual([{ Key: 'team', Value: 'shop' }]);
  });

  it('keeps the KMS key of a parameter that somebody else made', async () => {
    const Name = '/shop/theirs';
    await parameters.send(
      new PutParameterCommand({ Name, Value: 'by hand', Type: 'SecureString', KeyId: 'alias/shop' }),
    );
    await (await at(awsSsmParameter, { name: Name })).write(new Secret(odd));
    expect(await keyOf(Name)).toBe('alias/shop');
    expect((await parameter(Name))?.Value).toBe(odd);
  });

  it('refuses one that is not there, and one that is not encrypted', async () => {
    const none = await at(awsSsmParameter, { name: '/shop/none' });
    await expect(none.preflight()).rejects.toMatchObject({ code: 'DESTINATION_MISSING' });
    await parameters.send(new PutParameterCommand({ Name: '/shop/plain', Value: 'by hand', Type: 'String' }));
    const plain = await at(awsSsmParameter, { name: '/shop/plain' });
    await expect(plain.preflight()).rejects.toMatchObject({ code: 'DESTINATION_DENIED' });
  });
});

describe('the smallest policies of docs/destinations.md', () => {
  type Statement = { Action: string | string[]; Resource: string; Effect: string };
  const page = readFileSync(new URL('../../docs/destinations.md', import.meta.url), 'utf8');
  const policy = (service: string): Statement[] => {
    const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => JSON.parse(text!));
    return blocks.find((block) => JSON.stringify(block).includes(`${service}:`)).Statement;
  };
  const actions = (statements: Statement[]) => statements.flatMap(({ Action }) => Action);
  const without = (statements: Statement[], action: string) =>
    statements.flatMap((one) => {
      const left = [one.Action].flat().filter((each) => each !== action);
      return left.length === 0 ? [] : [{ ...one, Action: left }];
    });

  async function iam(parameters: { [name: string]: string }): Promise<string> {
    const body = new URLSearchParams({ ...parameters, Version: '2010-05-08' });
    const credentials = { accessKeyId: root.id, secretAccessKey: new Secret(root.secret) };
    const signing = { credentials, region: 'us-east-1', service: 'iam', clock: realClock };
    const answer = await fetch(await signed(new Request(`${server.url}/`, { method: 'POST', body }), signing));
    if (!answer.ok) throw new Error(`${parameters['Action']}: ${answer.status}`);
    return answer.text();
  }

  async function user(name: string, statements: Statement[]): Promise<typeof root> {
    await iam({ Action: 'CreateUser', UserName: name });
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: statements });
    await iam({ Action: 'PutUserPolicy', UserName: name, PolicyName: 'policy', PolicyDocument });
    const made = await iam({ Action: 'CreateAccessKey', UserName: name });
    const part = (tag: string) => new RegExp(`<${tag}>(.*?)</${tag}>`).exec(made)?.[1] ?? '';
    return { id: part('AccessKeyId'), secret: part('SecretAccessKey') };
  }

  const cases = [
    {
      service: 'secretsmanager',
      module: awsSecretsManager as DestinationModule<unknown>,
      options: { 'secret-id': 'shop/datadog', field: 'api_key' },
      // Not in preflight: what only a write needs shows at the write.
      early: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
    },
    {
      service: 'ssm',
      module: awsSsmParameter as DestinationModule<unknown>,
      options: { name: '/shop/api-key' },
      early: ['ssm:GetParameter', 'ssm:DescribeParameters'],
    },
  ] as const;
  const users = new Map<string, typeof root>();

  beforeAll(async () => {
    await secrets.send(new CreateSecretCommand({ Name: 'shop/datadog', SecretString: '{}' }));
    await parameters.send(new PutParameterCommand({ Name: '/shop/api-key', Value: 'old', Type: 'SecureString' }));
    for (const { service } of cases) {
      const statements = policy(service);
      users.set(service, await user(`${service}-all`, statements));
      for (const action of actions(statements)) {
        users.set(action, await user(action.replace(':', '-'), without(statements, action)));
      }
    }
    await fetch(`${server.url}/moto-api/reset-auth`, { method: 'POST', body: '0' });
  });

  it.each(cases)('let $service do everything, and nothing to another', async ({ service, module, options }) => {
    const destination = await at(module, options, users.get(service));
    await destination.preflight();
    for (const text of ['toy-1', 'toy-2']) {
      await destination.write(new Secret(text));
      expect((await destination.read!())!.reveal()).toBe(text);
      expect(await destination.preflight()).toEqual({ updatedAt: await destination.updatedAt!() });
    }
    const other = 'name' in options ? { name: '/other/made' } : { 'secret-id': 'other/made' };
    const elsewhere = await at(module, other, users.get(service));
    await expect(elsewhere.preflight()).rejects.toMatchObject({ code: 'DESTINATION_DENIED' });
  });

  it.each(cases)(
    'of $service have no action too much: without it the error names it',
    async ({ service, module, options, early }) => {
      for (const action of actions(policy(service))) {
        const destination = await at(module, options, users.get(action));
        const denied = { code: 'DESTINATION_DENIED', hint: expect.stringContaining(action) };
        if ((early as readonly string[]).includes(action))
          await expect(destination.preflight()).rejects.toMatchObject(denied);
        else await destination.preflight();
        // Only preflight asks what else there is to know of a secret.
        if (action === 'secretsmanager:DescribeSecret') continue;
        await expect(destination.write(new Secret(`toy-${action}`))).rejects.toMatchObject(denied);
      }
    },
  );
});
