import { execFileSync } from 'node:child_process';
import { homedir } from 'node:os';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { awsSecretsManager } from '../../src/destinations/aws-secrets-manager.ts';
import type { Destination } from '../../src/rotation/ports.ts';
import { Secret } from '../../src/rotation/secret.ts';
import { contextOf, realClock } from '../destinations/context.ts';
import { type Server, startServer } from './server.ts';

/*
 * Writes to moto, and asks AWS's own SDK for Python, which moto brings along, what stands there:
 *   KEYTURN_SUITE=1 npm test -- test/servers/aws.test.ts
 */
jest.setTimeout(240_000);

let server: Server;
beforeAll(async () => {
  server = await startServer('moto');
});
afterAll(() => server?.stop());

const id = 'toy-example-not-a-key';
const secret = 'toy-example-not-a-key-0001';
const region = 'eu-west-1';
// Named, because moto's default is the version that was current first, whatever was promoted since; AWS's is AWSCURRENT.
const current = "VersionStage='AWSCURRENT'";

/** One line of Python with `c`, boto3's client of Secrets Manager; what it prints as JSON. */
function boto(line: string): unknown {
  const home = process.env['XDG_CACHE_HOME'] ?? `${homedir()}/.cache`;
  const python = `${process.env['KEYTURN_MOTO'] ?? `${home}/keyturn-moto`}/bin/python`;
  const script = `import boto3, json, sys\nc = boto3.client('secretsmanager', endpoint_url=sys.argv[1])\nprint(json.dumps(${line}, default=str))`;
  const env = { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_DEFAULT_REGION: region };
  return JSON.parse(execFileSync(python, ['-c', script, server.url], { encoding: 'utf8', env }));
}

async function at(options: object): Promise<Destination> {
  const context = contextOf(fetch, realClock, {
    AWS_ACCESS_KEY_ID: id,
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_REGION: region,
    AWS_ENDPOINT_URL: server.url,
  });
  const parsed = awsSecretsManager.options.parse(options);
  const [address] = await awsSecretsManager.expand(parsed, { values: { value: 'API_KEY' } }, context);
  return awsSecretsManager.build(address!, context);
}

it('makes a secret, replaces it, and leaves the stages as AWS itself would', async () => {
  const destination = await at({ 'secret-id': 'shop/made', create: true });
  expect(await destination.preflight()).toEqual({});
  await destination.write(new Secret('toy-example-not-a-key-first'));
  const value = 'toy-example-not-a-key "ü"\n\\n 😀';
  const when = await destination.write(new Secret(value));
  expect(Math.abs(Date.now() - when.getTime())).toBeLessThan(60_000);
  expect(boto(`c.get_secret_value(SecretId='shop/made', ${current})['SecretString']`)).toBe(value);
  expect((await destination.read!())!.reveal()).toBe(value);
  const stages = boto("c.describe_secret(SecretId='shop/made')['VersionIdsToStages']") as { [id: string]: string[] };
  expect(Object.values(stages).flat().sort()).toEqual(['AWSCURRENT', 'AWSPREVIOUS']);
  await destination.write(new Secret(value));
  expect(boto("c.describe_secret(SecretId='shop/made')['VersionIdsToStages']")).toEqual(stages);
});

it('does not make one that it was not asked to make', async () => {
  const destination = await at({ 'secret-id': 'shop/none' });
  await expect(destination.preflight()).rejects.toMatchObject({ code: 'DESTINATION_MISSING' });
  await expect(destination.write(new Secret('toy-example'))).rejects.toMatchObject({ code: 'DESTINATION_MISSING' });
});

it('keeps both of two fields that two runs write at once, and the third as it was', async () => {
  boto(`c.create_secret(Name='shop/json', SecretString='{"kept": 12345678901234567890, "a": "old"}')`);
  for (let round = 0; round < 10; round++) {
    const [a, b] = await Promise.all(['a', 'b'].map((field) => at({ 'secret-id': 'shop/json', field })));
    await Promise.all([a!.write(new Secret(`toy-a-${round}`)), b!.write(new Secret(`toy-b-${round}`))]);
    const text = String(boto(`c.get_secret_value(SecretId='shop/json', ${current})['SecretString']`));
    expect(JSON.parse(text)).toMatchObject({ a: `toy-a-${round}`, b: `toy-b-${round}` });
    expect(text).toContain('"kept": 12345678901234567890');
  }
  const stages = boto("c.describe_secret(SecretId='shop/json')['VersionIdsToStages']") as { [id: string]: string[] };
  expect(Object.values(stages).flat()).not.toContain('AWSPENDING');
});
